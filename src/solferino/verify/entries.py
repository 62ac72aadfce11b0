"""What later steps ask of the ledger's entries, kept small: a ledger has millions, and few are asked for again."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from solferino.record import CustodyEvent, EventType, UsageError, moment
from solferino.verify.quick import PlainPage

_TOGETHER = 1024  # kept entries that are packed together
_GONE = (EventType.ERASED, EventType.SEALED)
_ACTS = (EventType.CHECKPOINTED, EventType.COSIGNED, EventType.STAMPED)


def is_anchoring(event: CustodyEvent) -> bool:
    """True for an entry that does nothing but anchor what came before it."""
    return event.type in _ACTS or (event.type is EventType.ATTEMPT_FAILED and event.code("step") in ("stamp", "cosign"))


@dataclass(slots=True)
class Entries:
    """The entries that could be read, in order: what is known of all, and the bytes of those that are asked for again.

    known: how many could be read. last: when the last of them was recorded. latest: the latest time in any of them.
    need: how many entries an anchor must cover, all up to the last one that does more than anchor. falls: (number, its
    time, the latest before) of each whose time is none, or falls. actors: numbers of the entries of each.
    """

    known: int = 0
    last: str | None = None
    latest: str = ""
    need: int = 0
    falls: list[tuple[int, str, str]] = field(default_factory=list)
    actors: dict[str, array[int]] = field(default_factory=dict)
    _packed: list[bytes] = field(default_factory=list)  # compressed, each entry followed by a line feed
    _kept: list[bytes] = field(default_factory=list)

    def take(self, event: CustodyEvent, data: bytes) -> None:
        """One entry that could be read."""
        self.known += 1
        self.last = event.recorded
        if not is_anchoring(event):
            self.need = event.number + 1
        if event.recorded < self.latest or not _is_instant(event.recorded):
            self.falls.append((event.number, event.recorded, self.latest))
        self.latest = max(self.latest, event.recorded)
        if event.actor:
            self._acted(event.actor, event.number)
        if event.batch is not None or event.type in _GONE:
            self._keep(data)

    def take_page(self, start: int, rows: Sequence[bytes], page: PlainPage) -> None:
        """A page of entries that are all plain and good, so that nothing but this is to be known of them."""
        self.known += len(rows)
        self.last = self.latest = page.last
        self.need = page.need or self.need
        for actor, number in zip(page.actors or (), count(start)):
            if actor:
                self._acted(actor.decode(), number)
        for at in page.kept:
            self._keep(rows[at])

    def join(self, other: Entries) -> None:
        """What another process knows of the plain and good entries that follow."""
        self.known += other.known
        self.last, self.latest, self.need = other.last, other.latest, other.need or self.need
        for actor, numbers in other.actors.items():
            self.actors.setdefault(actor, array("q")).extend(numbers)
        self._packed = [*self.pages(), *other.pages()]

    def pages(self) -> list[bytes]:
        """All that is kept, compressed."""
        self._pack()
        return self._packed

    def kept(self) -> Iterator[CustodyEvent]:
        """The entries that have a batch or speak of erasing and sealing, in order."""
        for packed in self._packed:
            yield from map(CustodyEvent.parse, zlib.decompress(packed).split(b"\n")[:-1])
        yield from map(CustodyEvent.parse, self._kept)

    def _acted(self, actor: str, number: int) -> None:
        numbers = self.actors.get(actor)
        if numbers is None:
            numbers = self.actors[actor] = array("q")
        numbers.append(number)

    def _keep(self, data: bytes) -> None:
        self._kept.append(data)
        if len(self._kept) >= _TOGETHER:
            self._pack()

    def _pack(self) -> None:
        if self._kept:
            self._packed.append(zlib.compress(b"".join(data + b"\n" for data in self._kept), 1))
            self._kept = []


def _is_instant(text: str) -> bool:
    try:
        moment(text)
    except UsageError:
        return False
    return True
