"""What people enter about the law: how a conflict is classified, how elements are filled, and who commanded whom when.

All of it is a person's own: appended, never overwritten, withdrawn by a later entry that names the earlier one.
"""

from __future__ import annotations

from enum import StrEnum

from solferino.record.codec import record, record_id
from solferino.record.reading import Passage
from solferino.record.when import When


class Conflict(StrEnum):
    """How a situation is classified. Two entries may stand at once."""

    INTERNATIONAL = "international"  # Geneva Conventions, common art. 2(1)
    NON_INTERNATIONAL = "non_international"  # common art. 3; Rome Statute art. 8(2)(c)-(f)
    OCCUPATION = "occupation"  # common art. 2(2); Hague Regulations art. 42
    DISPUTED = "disputed"  # somebody holds one view, somebody another, and the entry follows neither


class Filling(StrEnum):
    """How an element stands. An element never says more than what is listed under it."""

    EVIDENCED = "evidenced"  # claims in preserved texts show it, in the view of the person who entered it
    ARGUED = "argued"  # it is inferred; the inference is written out
    EMPTY = "empty"  # nothing is there; what was looked for is written out


class Relation(StrEnum):
    """How one thing of a chain of command stands to another. Rank is no relation."""

    PART_OF = "part_of"  # a unit belongs to a larger one
    ATTACHED = "attached"  # a unit is under another for a time, and stays part of its own
    COMMANDS = "commands"  # a person commands a unit
    ACTING = "acting"  # the same, acting for somebody or without appointment
    DEPUTY = "deputy"  # a person is deputy commander of a unit
    MEMBER = "member"  # a person serves in a unit
    HOLDS = "holds"  # a person holds a post
    POST_OVER = "post_over"  # a post is set over a unit or over another post
    AT = "at"  # a unit, a person or a post is at a site
    REPORTED_TO = "reported_to"  # what reached a person, and when
    SAME_AS = "same_as"  # one thing under another name: a unit that was renamed, a person known by two names


class Ending(StrEnum):
    """What is known of the end of an edge. An open end is not "until today"."""

    CLOSED = "closed"  # it ended on the last day given
    OPEN = "open"  # the source says that it went on when the source spoke
    UNKNOWN = "unknown"  # nothing is known of its end


@record("classification")
class Classification:
    """How a conflict is classified at a place over days, entered by a person.

    kind: the view. place: its name, as people say it. countries: ISO 3166-1 codes of the States that the place lies in.
    basis: the reason, in words. source: who holds that view and where, as one would cite it. parties: who fights whom.
    first, last: the days it covers, both included; None is open. notice: the words of a kept text that say so.
    replaces: id of an entry that this one puts in the place of.
    """

    person: str
    kind: Conflict
    place: str
    basis: str
    source: str
    seen: int
    decided: str
    countries: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    notice: Passage | None = None
    replaces: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("element_entry")
class ElementEntry:
    """How one person fills one element of a provision, for one incident or one person. The last one of each counts.

    subject: a handle (``M-001``) or a claim id; for a mode of liability the name of a person as entered in
    the chain of command. provision: id in the catalogue (``RS-8-2-b-ix``, ``RS-28-a``). element: its key there
    (``material/1``, ``E2``). reason: the inference, or what was looked for. supporting, against: claim ids.
    catalogue: version of the catalogue the person had before them. first, last: the days it is said for, where it is
    said for days (real control, knowledge).
    """

    person: str
    subject: str
    provision: str
    element: str
    state: Filling
    reason: str
    catalogue: str
    seen: int
    decided: str
    supporting: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("command_edge")
class CommandEdge:
    """One dated link of a chain of command, with the words that it stands on, entered by a person.

    subject, object: names as entered; subject_kind, object_kind: ``unit``, ``person``, ``post`` or ``site``; for
    ``reported_to`` the object is the person reached and the subject what reached them, which may be a ``report``.
    first: when it began, last: when it ended, or for an open end when the source last says that it stood; each an
    interval, None where nothing is known. confidence: ``high``, ``medium`` or ``low``, the person's own. passage: the
    source's words in a kept text. replaces: id of an edge that this one puts in the place of. withdrawn: why that edge
    is taken back; such an entry repeats it and states no link.
    """

    person: str
    subject: str
    subject_kind: str
    relation: Relation
    object: str
    object_kind: str
    passage: Passage
    confidence: str
    ending: Ending
    seen: int
    decided: str
    first: When | None = None
    last: When | None = None
    note: str | None = None
    replaces: str | None = None
    withdrawn: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
