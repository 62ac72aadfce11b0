"""Custody events: the entries of the ledger. Their bytes are final: docs/formats/ledger.md.

An entry holds random ids, codes and commitments only. No name, address, quote or guessable digest ever stands in one,
so it never has to be erased.
"""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from solferino.record.canonical import Json, canonical, parse_canonical
from solferino.record.codec import content, rebuild, value
from solferino.record.errors import MalformedRecord

ENTRY_VERSION = 1


class EventType(StrEnum):
    """What happened."""

    CASE_OPENED = "case_opened"
    KEPT = "kept"
    ATTEMPT_FAILED = "attempt_failed"
    RUN_FINISHED = "run_finished"
    STEP_FAILED = "step_failed"
    PERSON_NAMED = "person_named"
    DECIDED = "decided"
    EXPORTED = "exported"
    ERASED = "erased"
    CLOCK_WENT_BACK = "clock_went_back"
    REPAIRED = "repaired"


@value
class BatchRef:
    """The commitment to a batch: RFC 6962 root over its lines, and how many there are. kind: what they hold."""

    root: str
    count: int
    kind: str


@value
class CustodyEvent:
    """One entry. number: its index in the ledger. recorded: an instant, never earlier than the entry before.

    actor: a person id, or None for an act of the software that nobody put a name to. codes: ``key=value`` pairs of a
    fixed vocabulary, sorted (``step=extract``, ``version=3``, ``code=vanished``). refers: numbers of earlier entries.
    """

    case: str
    number: int
    type: EventType
    recorded: str
    tool: str
    actor: str | None = None
    batch: BatchRef | None = None
    codes: tuple[str, ...] = ()
    refers: tuple[int, ...] = ()

    def encoded(self) -> bytes:
        """The canonical bytes: the leaf of the ledger's tree."""
        return canonical(cast("Json", {"entry": content(self), "v": ENTRY_VERSION}))

    @classmethod
    def parse(cls, data: bytes) -> CustodyEvent:
        """Read an entry back. Raises NotCanonical, MalformedRecord or NewerFormat."""
        form = parse_canonical(data)
        if not isinstance(form, dict) or set(form) != {"entry", "v"} or form["v"] != ENTRY_VERSION:
            raise MalformedRecord("this is no ledger entry of a version that is understood here")
        return rebuild(cls, form["entry"])

    def code(self, key: str) -> str | None:
        """The value of a code, or None."""
        return next((c.split("=", 1)[1] for c in self.codes if c.startswith(key + "=")), None)
