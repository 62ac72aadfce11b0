"""handed: which packages carried an item. The ledger knows what was made; where it went, people know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from solferino.casework.case import Case
from solferino.record import CustodyEvent, EventType, Handover, Line, Package


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A package that was made. exported, packed: its entries. recorded: an instant. root: SHA-256 of the root
    file. redacted: the item is in it with parts cut out. to: for whom it was made, in the people's words.
    """

    exported: int
    packed: int
    recorded: str
    root: str
    redacted: bool
    to: str | None

    def words(self) -> str:
        """One sentence for a person."""
        whom = f" for {self.to}" if self.to else ""
        form = "a redacted copy of it" if self.redacted else "it"
        return f"the package of entry {self.packed} ({self.recorded[:10]}{whom}, root {self.root[:16]}…) carries {form}"

    def to_json(self) -> dict[str, Any]:
        """As one value."""
        return {
            "entry": self.packed,
            "recorded": self.recorded,
            "root": self.root,
            "redacted": self.redacted,
            "to": self.to,
        }


def packages_with(case: Case, item: str) -> list[HandedOver]:
    """The packages of a case that carried an item, in order. item: its id.

    A package that was announced and never finished is none.
    """
    events = case.fold().events
    return [made for event in events if event.type is EventType.PACKED for made in _with(case, events, event, item)]


def _with(case: Case, events: list[CustodyEvent], packed: CustodyEvent, item: str) -> Iterator[HandedOver]:
    exported = [events[n] for n in packed.refers if events[n].type is EventType.EXPORTED]
    root = next((r.root for r in _records(case, packed) if isinstance(r, Package)), "")
    for event in exported:
        for handover in _records(case, event):
            if not isinstance(handover, Handover):
                continue
            redacted = any(w.item == item and w.state == "redacted" for w in handover.withheld)
            if redacted or item in handover.items:
                yield HandedOver(event.number, packed.number, packed.recorded, root, redacted, handover.to)


def _records(case: Case, event: CustodyEvent) -> list[object]:
    lines = case.vault.lines(event.batch.root) if event.batch else []
    return [line.record for line in lines if isinstance(line, Line)]
