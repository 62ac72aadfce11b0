"""log: the ledger, entry by entry, read without opening what the entries hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from solferino.casework.anchoring import Anchoring, anchoring_in
from solferino.casework.case import Case
from solferino.record import CustodyEvent, EventType, Line, Person
from solferino.vault.protocol import Head


@dataclass(frozen=True, slots=True)
class Log:
    """The head, the entries asked for and the names of people by id, as far as they are not erased.

    anchoring: how much of the ledger something outside is recorded to have seen.
    """

    head: Head
    entries: tuple[CustodyEvent, ...]
    people: dict[str, str]
    anchoring: Anchoring = field(default_factory=Anchoring)


def log(case: Case, since: int = 0) -> Log:
    """The entries from number ``since`` on. Raises UsageError for a negative number and the vault's errors."""
    head = case.vault.head()
    people: dict[str, str] = {}
    events = []
    for data in case.vault.entries(0, head.size):
        event = CustodyEvent.parse(data)
        events.append(event)
        if event.type is EventType.PERSON_NAMED and event.batch:
            records = (line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line))
            people |= {r.id: r.name for r in records if isinstance(r, Person)}
    return Log(head, tuple(e for e in events if e.number >= since), people, anchoring_in(case.vault, events))
