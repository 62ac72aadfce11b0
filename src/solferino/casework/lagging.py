"""Which replicas an erasure or a sealing has not reached: told from the ledger alone, wherever the replicas are.

Each time a replica is brought up to date, an entry names it by its random id, with the size it was brought to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.record import CustodyEvent, EventType

FORM = "replica"
DESTROYS = frozenset({EventType.ERASED, EventType.SEALED})


@dataclass(frozen=True, slots=True)
class Replica:
    """A replica that the ledger knows. name: its random id. size: the ledger size it was last brought to.

    holds: entries that destroyed something which it still holds.
    """

    name: str
    size: int
    holds: tuple[int, ...]


def replicas_of(events: Iterable[CustodyEvent]) -> list[Replica]:
    """The replicas that a ledger knows, in order of their making, and what each still holds of what was destroyed."""
    sizes: dict[str, int] = {}
    destroyed = []
    for event in events:
        if (
            event.type in DESTROYS and event.code("intake") is None
        ):  # what came in under seal was never here in the clear
            destroyed.append(event.number)
        elif event.type is EventType.EXPORTED and event.code("form") == FORM:
            sizes["replica:" + (event.code("replica") or "")] = int(event.code("size") or 0)
    return [Replica(name, size, tuple(n for n in destroyed if n >= size)) for name, size in sizes.items()]


def notes_on_replicas(events: Iterable[CustodyEvent]) -> list[str]:
    """One sentence for each replica that an erasure or a sealing has not reached."""
    notes = []
    for replica in replicas_of(events):
        if replica.holds:
            entries = ", ".join(map(str, replica.holds))
            notes.append(
                f"{short_name(replica.name)} still holds what was destroyed at entry {entries}: "
                "bring it up to date with `solferino replicate`."
            )
    return notes


def short_name(replica: str) -> str:
    """``replica 3fa2c1d0``: enough to tell one from another."""
    return f"replica {replica.removeprefix('replica:')[:8]}"
