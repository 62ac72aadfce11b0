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


@value
class Borrowing:
    """One shown dependence. ``here`` lies in the leaning text; ``there`` in the other, where there is one.

    toward: the name of what is leant on, or a reading id. sure: ``shown`` (credit, or words in common beyond chance) or
    ``likely``. direction: ``known`` (a credit says so) or ``open``. why: one sentence.
    """

    kind: BorrowingKind
    here: Passage
    toward: str
    sure: str
    why: str
    there: Passage | None = None
    direction: str = "open"


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

    handle: ``O-001``. kind: what the root is. name: as the texts name it, None for an unnamed one. claims: the ids that
    lead here. borrowings: the passages that show it. named: ``yes`` or ``no``; "no named origin" is an answer.
    """

    handle: str
    kind: SpeakerKind
    claims: tuple[str, ...]
    name: str | None = None
    named: str = "yes"
    borrowings: tuple[Borrowing, ...] = ()
    why: str = ""


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
    """One event that several reports describe. handle: ``M-001``."""

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
