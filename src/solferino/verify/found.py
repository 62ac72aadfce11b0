"""What the recipe has come to know on its way: filled by the early steps, read by the later ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from solferino.custody.naming import handle_of, objects_named, passages_in, records_named
from solferino.custody.tree import GrownTree
from solferino.record import (
    CLAIM_TYPES,
    Capture,
    Checkpoint,
    Cosignature,
    CustodyEvent,
    Decision,
    Division,
    DivisionKey,
    Erasure,
    EventType,
    Item,
    Key,
    KeyRevocation,
    Passage,
    PublicValue,
    Reading,
    Sealing,
    Stamp,
)
from solferino.verify.entries import Entries
from solferino.verify.report import Damage, Step


@dataclass(slots=True)
class Tally:
    """Counts of one step while it runs."""

    number: int
    title: str
    counts: Counter[str] = field(default_factory=Counter)
    of_which: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def step(self) -> Step:
        """The frozen outcome."""
        return Step(
            self.number,
            self.title,
            self.counts["passed"],
            self.counts["failed"],
            self.counts["not_possible"],
            self.counts["erased"],
            self.counts["sealed"],
            self.counts["withheld"],
            tuple(sorted((name, count) for name, count in self.of_which.items() if count)),
            tuple(self.notes),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """A passage with the record it stands in and the entry that committed it."""

    passage: Passage
    owner: str
    entry: int


Anchor = Key | KeyRevocation | Checkpoint | Cosignature | Stamp | PublicValue


@dataclass(slots=True)
class Found:
    """Records, names and damage, by what the later steps ask."""

    entries: Entries = field(default_factory=Entries)
    tree: GrownTree = field(default_factory=GrownTree)  # over the entries
    size: int = 0
    root: str = ""
    ids: set[str] = field(default_factory=set)  # ids and handles of records
    captured: set[str] = field(default_factory=set)  # digests that some capture holds
    claims: set[str] = field(default_factory=set)
    readings: dict[str, list[tuple[Reading, int]]] = field(default_factory=lambda: defaultdict(list))
    passages: dict[str, list[Standing]] = field(default_factory=lambda: defaultdict(list))  # by reading id
    names: list[tuple[str, str, int]] = field(default_factory=list)  # (named, by whom, entry)
    looks_ahead: list[tuple[str, int]] = field(default_factory=list)  # decisions that saw entries after their own
    objects: dict[str, int] = field(default_factory=dict)  # digest -> first entry that rests on it
    erased_lines: dict[str, int] = field(default_factory=dict)  # leaf -> entry
    erased_objects: dict[str, int] = field(default_factory=dict)  # digest -> entry
    sealed_lines: dict[str, int] = field(default_factory=dict)  # leaf -> entry that sealed it
    sealed_objects: dict[str, int] = field(default_factory=dict)  # digest of the clear bytes -> entry
    packed: bool = False  # a package: lines may be withheld
    withheld: dict[str, int] = field(default_factory=dict)  # leaf -> entry whose batch it stands in
    items: dict[str, int] = field(default_factory=dict)  # id -> first entry that keeps it
    divisions: dict[str, tuple[Division, int]] = field(default_factory=dict)  # id -> record and entry
    opened: set[str] = field(default_factory=set)  # ids of divisions whose key is here
    anchors: list[tuple[CustodyEvent, Anchor]] = field(default_factory=list)  # in ledger order
    lines_gone: int = 0  # erased lines met
    not_understood: int = 0  # records of a newer version met
    broken_objects: set[str] = field(default_factory=set)
    damage: list[Damage] = field(default_factory=list)
    last_leaf: bytes | None = None  # of the entry that names the package, which comes after all of them
    _readings_on: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # filled when first asked for

    def take(self, item: Any, event: CustodyEvent) -> str | None:
        """Note a record. Returns its id where it is a claim."""
        name = getattr(item, "id", None)
        handle = handle_of(item)
        self.ids.update(n for n in (name, handle) if n)
        owner = str(name or handle or f"a record of entry {event.number}")
        if isinstance(item, Erasure) and event.type is EventType.ERASED:
            self.erased_lines.update({item.line: event.number} if item.line else {})
            self.erased_objects.update({item.object: event.number} if item.object else {})
        if isinstance(item, Sealing) and event.type is EventType.SEALED:
            self.sealed_lines.update({item.line: event.number} if item.line else {})
            self.sealed_objects.update({item.object: event.number} if item.object else {})
        if isinstance(item, Anchor):
            self.anchors.append((event, item))
        if isinstance(item, Division):
            self.divisions.setdefault(owner, (item, event.number))
        if isinstance(item, DivisionKey):
            self.opened.add(item.division)
        if isinstance(item, Item):
            self.items.setdefault(owner, event.number)
        if isinstance(item, Capture):
            self.captured.add(item.digest)
        if isinstance(item, Reading):
            self.readings[owner].append((item, event.number))
        if isinstance(item, Decision) and item.seen > event.number:
            self.looks_ahead.append((owner, event.number))
        for digest in objects_named(item):
            self.objects.setdefault(digest, event.number)
        for passage in passages_in(item):
            self.passages[passage.reading].append(Standing(passage, owner, event.number))
        self.names.extend((named, owner, event.number) for named in records_named(item))
        if not isinstance(item, CLAIM_TYPES):
            return None
        self.claims.add(owner)
        return owner

    def roots_at(self, sizes: Iterable[int]) -> dict[int, str]:
        """The roots of the ledger at these sizes, hexadecimal; sizes that it has not reached are left out.

        The entry that names a package counts as the one after the last.
        """
        wanted = {0, *sizes}
        beyond = self.last_leaf is not None and self.size + 1 in wanted
        edges = self.tree.frontiers({*wanted, self.size} if beyond else wanted)
        roots = {size: edge.root().hex() for size, edge in edges.items() if size in wanted}
        if beyond and self.last_leaf is not None:
            edges[self.size].add(self.last_leaf)
            roots[self.size + 1] = edges[self.size].root().hex()
        return roots

    @property
    def keys(self) -> dict[str, Key]:
        """The keys that the ledger enrolled, by the ids of their records."""
        return {a.id: a for event, a in self.anchors if isinstance(a, Key) and event.type is EventType.KEY_ENROLLED}

    def gone(self, digest: str) -> str:
        """``erased`` or ``sealed`` where an entry says that an object is; else empty."""
        if digest in self.erased_objects:
            return "erased"
        return "sealed" if digest in self.sealed_objects else ""

    def claims_on_reading(self, reading: str) -> set[str]:
        """Ids of the claims with a passage in a reading."""
        return {standing.owner for standing in self.passages.get(reading, ())} & self.claims

    def claims_on_object(self, digest: str) -> tuple[str, ...]:
        """Ids of the claims whose passages rest on an object, by way of any reading that names it."""
        if not self._readings_on:
            for reading, versions in self.readings.items():
                for named in {name for version, _ in versions for name in objects_named(version)}:
                    self._readings_on[named].append(reading)
        found = (self.claims_on_reading(reading) for reading in self._readings_on.get(digest, ()))
        return tuple(sorted(set().union(*found)))

    def hurt(
        self, step: int, kind: str, name: str, what: str, *, entry: int | None = None, claims: Iterable[str] = ()
    ) -> None:
        """Note damage."""
        self.damage.append(Damage(kind, name, what, step, entry, tuple(sorted(claims))))


def by_entries(by: Mapping[str, Iterable[int]]) -> Iterator[str]:
    """``erased by entry 20, 31``: which entries say that something is gone, by how."""
    for word, entries in by.items():
        if numbers := sorted(entries):
            more = f" and {len(numbers) - 20} more" if len(numbers) > 20 else ""
            yield f"{word} by entry {', '.join(map(str, numbers[:20]))}{more}"
