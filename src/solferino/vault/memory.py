"""The vault in memory: the same promises but for durability. For tests and for looking without keeping."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from solferino import __version__
from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import CustodyEvent, ErasedLine, Line, NothingFound, Sealing, UsageError, World
from solferino.vault.erasing import orphans_of, plan, plan_sealing
from solferino.vault.objects.digests import missing
from solferino.vault.objects.memory import MemoryObjects
from solferino.vault.protocol import Draft, Head, Orphans
from solferino.vault.stage import (
    checked,
    digests_named,
    next_entries,
    next_entry,
    refuse_other_body,
    split,
    stage,
    with_erased,
)

TOOL = f"solferino/{__version__}"


class MemoryVault:
    """Keeper of a case that ends with its process."""

    def __init__(self, world: World, name: str = "") -> None:
        self.case_id = "case:" + world.entropy(16).hex()
        self.name = name
        self._world = world
        self._objects = MemoryObjects()
        self._entries: list[bytes] = []
        self._leaves: list[bytes] = []
        self._bodies: dict[str, bytes] = {}
        self._frontier = Frontier()
        self._recorded: str | None = None
        self._appending = threading.Lock()
        self._writing = threading.RLock()

    @property
    def objects(self) -> MemoryObjects:
        """The preserved bytes."""
        return self._objects

    def commit(self, draft: Draft, lines: Sequence[Line] = (), *, expected_size: int | None = None) -> CustodyEvent:
        """Keep a batch and append its entry. Raises UnsortedBatch, NothingFound or Conflict."""
        staged = stage(lines, draft.kind)
        for digest in sorted(digests_named(lines)):
            if not self._objects.has(digest):
                raise missing(digest)
        with self._appending:
            entry = next_entry(
                draft,
                staged.ref if staged else None,
                case=self.case_id,
                head=self.head(),
                world=self._world,
                tool=TOOL,
                expected_size=expected_size,
            )
            if staged:
                refuse_other_body(staged, self._bodies.setdefault(staged.root, staged.body))
            data = entry.encoded()
            self._entries.append(data)
            self._leaves.append(leaf_hash(data))
            self._frontier.add(self._leaves[-1])
            self._recorded = entry.recorded
        return entry

    def append_many(self, drafts: Sequence[Draft]) -> list[CustodyEvent]:
        """Append events that hold no batch, all or none."""
        with self._appending:
            entries = next_entries(drafts, case=self.case_id, head=self.head(), world=self._world, tool=TOOL)
            for data in [entry.encoded() for entry in entries]:
                self._entries.append(data)
                self._leaves.append(leaf_hash(data))
                self._frontier.add(self._leaves[-1])
            if entries:
                self._recorded = entries[-1].recorded
        return entries

    def head(self, size: int | None = None) -> Head:
        """The head now, or as it was at an earlier size. Raises UsageError for a size not reached."""
        if size is None or size == self._frontier.size:
            return Head(self._frontier.size, self._frontier.root().hex(), self._recorded)
        if not 0 <= size < self._frontier.size:
            raise UsageError(f"the ledger has {self._frontier.size} entries; there is no head at {size}")
        frontier = Frontier()
        for leaf in self._leaves[:size]:
            frontier.add(leaf)
        recorded = CustodyEvent.parse(self._entries[size - 1]).recorded if size else None
        return Head(size, frontier.root().hex(), recorded)

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Canonical bytes of entries, in order."""
        return iter(self._entries[_not_negative(start) : _not_negative(stop)])

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Leaf hashes, in order."""
        return iter(self._leaves[_not_negative(start) : _not_negative(stop)])

    def batch(self, root: str) -> Iterator[bytes]:
        """The lines of a batch as they lie. Raises NothingFound."""
        try:
            return iter(split(self._bodies[root]))
        except KeyError:
            raise NothingFound("this batch is not in the case", where=f"batch {root}") from None

    def lines(self, root: str) -> list[Line | ErasedLine]:
        """The lines of a batch, checked against its root."""
        return checked(root, self.batch(root))

    def batches(self) -> Iterator[str]:
        """Roots of all batches, sorted."""
        return iter(sorted(self._bodies))

    def erase(self, draft: Draft, line_leaves: Iterable[str], objects: Iterable[str]) -> CustodyEvent:
        """Destroy lines and objects, after the entry that says so."""
        with self.writing():
            what = plan(self, draft, line_leaves, objects, self._world)
            entry = self.commit(what.draft, what.lines)
            for root in what.roots:
                self._bodies[root], _ = with_erased(self.batch(root), what.leaves)
            for digest in what.objects:
                self._objects.remove(digest)
        return entry

    def seal(self, draft: Draft, sealings: Iterable[Sealing]) -> CustodyEvent:
        """Destroy what was put under seal, after the entry that says so."""
        with self.writing():
            what = plan_sealing(self, draft, sealings, self._world)
            entry = self.commit(what.draft, what.lines)
            for root in what.roots:
                self._bodies[root], _ = with_erased(self.batch(root), what.leaves)
            for digest in what.objects:
                self._objects.remove(digest)
        return entry

    def faults(self) -> Iterator[str]:
        """Nothing: memory has no check of its own."""
        return iter(())

    def orphans(self) -> Orphans:
        """Objects and batches that no entry reaches."""
        return orphans_of(self)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock of a run."""
        with self._writing:
            yield

    def close(self) -> None:
        """Nothing to let go of."""


def _not_negative(number: int | None) -> int | None:
    if number is not None and number < 0:
        raise UsageError("an entry number is never negative")
    return number
