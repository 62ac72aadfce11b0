"""What the recipe has come to know on its way: filled by the early steps, read by the later ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from solferino.custody.naming import handle_of, objects_named, passages_in, records_named
from solferino.record import CLAIM_TYPES, Capture, CustodyEvent, Decision, Erasure, EventType, Passage, Reading
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
            tuple(sorted(self.of_which.items())),
            tuple(self.notes),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """A passage with the record it stands in and the entry that committed it."""

    passage: Passage
    owner: str
    entry: int


@dataclass(slots=True)
class Found:
    """Records, names and damage, by what the later steps ask."""

    events: list[CustodyEvent] = field(default_factory=list)
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
    lines_gone: int = 0  # erased lines met
    not_understood: int = 0  # records of a newer version met
    broken_objects: set[str] = field(default_factory=set)
    damage: list[Damage] = field(default_factory=list)

    def take(self, item: Any, event: CustodyEvent) -> str | None:
        """Note a record. Returns its id where it is a claim."""
        name = getattr(item, "id", None)
        handle = handle_of(item)
        self.ids.update(n for n in (name, handle) if n)
        owner = str(name or handle or f"a record of entry {event.number}")
        if isinstance(item, Erasure) and event.type is EventType.ERASED:
            self.erased_lines.update({item.line: event.number} if item.line else {})
            self.erased_objects.update({item.object: event.number} if item.object else {})
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

    def claims_on_reading(self, reading: str) -> set[str]:
        """Ids of the claims with a passage in a reading."""
        return {standing.owner for standing in self.passages.get(reading, ())} & self.claims

    def claims_on_object(self, digest: str) -> tuple[str, ...]:
        """Ids of the claims whose passages rest on an object, by way of any reading that names it."""
        found: set[str] = set()
        for reading, versions in self.readings.items():
            if any(digest in objects_named(version) for version, _ in versions):
                found |= self.claims_on_reading(reading)
        return tuple(sorted(found))

    def hurt(
        self, step: int, kind: str, name: str, what: str, *, entry: int | None = None, claims: Iterable[str] = ()
    ) -> None:
        """Note damage."""
        self.damage.append(Damage(kind, name, what, step, entry, tuple(sorted(claims))))
