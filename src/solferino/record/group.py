"""Groups that grow: shared statements, origins and incidents. They have a handle and dated versions, no content id."""

from __future__ import annotations

from enum import StrEnum

from solferino.record.claim import SpeakerKind
from solferino.record.codec import outside, record, value
from solferino.record.reading import Passage
from solferino.record.when import When


class BorrowingKind(StrEnum):
    """What betrays that one text leans on another, or two on a third."""

    CREDIT = "credit"  # the text names the source
    WORDING = "wording"  # the two share wording
    SAME_STATEMENT = "same_statement"  # both carry one statement of one speaker
    BYLINE = "byline"  # a byline, a dateline or a credit line names whose text it is
    COPY = "copy"  # most of the two texts is one text
    PUBLISHER = "publisher"  # one house stands behind both


class RootKind(StrEnum):
    """What a root is: where the way back ends. Unknown is an answer."""

    STATEMENT = "statement"  # a person or a body said so, at an occasion
    AGENCY = "agency"  # an agency's or an outlet's own reporting
    DOCUMENT = "document"  # a report, a resolution, a letter
    DATASET = "dataset"  # a list or a count that somebody keeps
    WITNESS = "witness"  # somebody who was there
    UNKNOWN = "unknown"  # the texts name no origin


class OriginRole(StrEnum):
    """How a root stands to what it says, as far as the texts tell."""

    PARTY = "party"  # of the conflict: a government at war, its armed forces, an armed group
    AUTHORITY = "authority"  # a body of a State, a town or several States
    MONITOR = "monitor"  # a body that counts and documents
    WITNESS = "witness"  # a person who was there
    OUTLET = "outlet"  # an outlet or an agency
    OTHER = "other"  # named, and none of these as far as the texts tell
    UNNAMED = "unnamed"


@value
class Borrowing:
    """One shown dependence. ``here`` lies in the leaning text; ``there`` in the other, where there is one.

    toward: the name of what is leant on, or a reading id. sure: ``shown`` (credit, or words in common beyond chance) or
    ``likely``. direction: ``known`` (a credit says so), ``likely`` (one holds most of the other) or ``open``. why: one
    sentence. words: how many words are equal, for shared wording. differs: numbers and names that differ inside words
    that are otherwise equal, as ``"21" for "27"``.
    """

    kind: BorrowingKind
    here: Passage
    toward: str
    sure: str
    why: str
    there: Passage | None = None
    direction: str = "open"
    words: int | None = None
    differs: tuple[str, ...] = ()


@record("shared_statement")
class SharedStatement:
    """One statement and the claims that carry it: same speaker, same occasion, same content.

    handle: ``S-001``, minted at commit; empty while only proposed. claims: ids of the carrying statements, in text
    order of their readings. lead: the fullest wording among them. texts: how many distinct texts carry it.
    """

    handle: str
    lead: str  # claim id
    claims: tuple[str, ...]
    speaker: str | None = None
    texts: int = 1
    why: str = ""


@record("origin")
class Origin:
    """The root that claims lead back to.

    handle: ``O-001``. kind: what kind of speaker it is. name: as the texts name it, None for an unnamed one. claims:
    the ids that lead here. borrowings: the passages that show it. named: ``yes`` or ``no``; "no named origin" is an
    answer. root: where the way back ends. role: how the root stands to what it says. said: when, for a statement at an
    occasion. institution: the body that it speaks for or belongs to, as the texts name it: origins of one institution
    are tied, and count once. cycle: reading ids of texts that lean on one another in a circle; which came first is then
    open.
    """

    handle: str
    kind: SpeakerKind
    claims: tuple[str, ...]
    name: str | None = None
    named: str = "yes"
    borrowings: tuple[Borrowing, ...] = ()
    why: str = ""
    root: RootKind | None = None
    role: OriginRole | None = None
    said: When | None = None
    institution: str | None = None
    cycle: tuple[str, ...] = ()


class Stance(StrEnum):
    """How a claim stands to an incident."""

    REPORTS = "reports"
    DENIES = "denies"
    COUNTS = "counts"  # a figure of its victims
    CHARACTERISES = "characterises"


@value
class Member:
    """A claim in an incident, with its stance."""

    claim: str
    stance: Stance


@record("incident")
class Incident:
    """One event that several reports describe.

    handle: ``M-001``. part_of: a claim id of the report of a larger event that this one is part of ("the raids of that
    night"). series: a claim id of the first of several like events that the texts tell as one series.
    """

    handle: str
    type: str
    members: tuple[Member, ...]
    title: str = ""
    place: str | None = None
    happened: When | None = None
    target: str | None = None
    pattern: str | None = None
    why: str = ""
    confidence: str | None = outside(default=None)
    part_of: str | None = None
    series: str | None = None
