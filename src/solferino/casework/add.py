"""add: keep files in the case. Bytes first, then one entry that says so; a failure is an entry too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.preserve import CaptureFailed, Found, Listing, capture_file, read_listing, walk
from solferino.record import Capture, EventType, Item, Outcome, Publication

BATCH = 32  # files under one entry


@dataclass(slots=True)
class Added:
    """What an add did. failed, skipped: (name, reason)."""

    kept: int = 0
    again: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)


def add(case: Case, paths: Iterable[Path], *, reason: str | None = None, given: Publication | None = None,
        listing: Path | None = None, watch: Watcher = nobody, dry_run: bool = False, once: bool = False) -> Added:
    """Keep files, and all files below folders.

    once: do not record a further sighting of what is kept already (how a build resumes).
    given: what the giver says of every one of them. listing: a CSV that says it of each (an ``articles.csv`` in an added
    folder is found by itself). Names are kept as they are; paths of this machine are not. Raises CaseBusy and the
    vault's errors; a file that cannot be kept is recorded and the rest goes on.
    """
    done = Added()
    found = list(_found(paths, done))
    told = _listings(paths, listing, done)
    if dry_run:
        done.skipped += [(f.name, "would be kept (dry run)") for f in found]
        return done
    with case.working():
        _Adding(case, done, told, given, reason, watch, once).all(found)
    return done


@dataclass(slots=True)
class _Adding:
    case: Case
    done: Added
    told: Sequence[Listing]
    given: Publication | None
    reason: str | None
    watch: Watcher
    once: bool

    def all(self, found: Sequence[Found]) -> None:
        actor, secret = self.case.actor(), self.case.world.entropy(32)
        for at in range(0, len(found), BATCH):
            records: list[object] = []
            failures = 0
            for offset, file in enumerate(found[at : at + BATCH]):
                self.watch(Progress("add", at + offset, len(found), file.name, len(self.done.failed)))
                made, ok = self._one(file)
                records += made
                failures += not ok
            if records:
                # A batch in which nothing could be kept is an attempt that failed, and the ledger says so.
                kept = any(isinstance(r, Capture) for r in records)
                event = self.case.commit(
                    EventType.KEPT if kept else EventType.ATTEMPT_FAILED, records, holds="items", secret=secret,
                    actor=actor, codes=["step=add", f"failed={failures}"])
                self.done.entries.append(event.number)
        self.watch(Progress("add", len(found), len(found), failed=len(self.done.failed)))

    def _one(self, file: Found) -> tuple[list[object], bool]:
        given = self._given(file)
        try:
            caught = capture_file(file.path, self.case.vault.objects, self.case.world)
        except CaptureFailed as why:
            item = Item(file.name, folder=file.folder or None, reason=self.reason, given=given)
            self.done.failed.append((file.name, why.what))
            return [item, Outcome(item.id, "add", why.reason, "failed", why.what, why.do)], False
        item = Item(file.name, folder=file.folder or None, address=given.address if given else None,
                    digest=caught.digest, reason=self.reason, given=given)
        capture = Capture(item.id, caught.digest, caught.size, caught.captured, caught.tool, caught.media_type)
        known = self.case.fold().items.get(item.id)
        again = known is not None
        if again:
            self.done.again += 1
            if self.once and known == item:
                return [], True
        else:
            self.done.kept += 1
        outcome = Outcome(item.id, "add", "seen_again" if again else "kept", "ok",
                          "already kept; seen again" if again else "kept")
        return [item, capture, outcome], True

    def _given(self, file: Found) -> Publication | None:
        if self.given is not None:
            return self.given
        return next((p for p in (t.of(file) for t in self.told) if p is not None), None)


def _found(paths: Iterable[Path], done: Added) -> Iterable[Found]:
    for path in paths:
        for file in walk(path):
            if file.skipped is None:
                yield file
            else:
                done.skipped.append((file.name, file.skipped))


def _listings(paths: Iterable[Path], named: Path | None, done: Added) -> list[Listing]:
    places = [named] if named is not None else [p / "articles.csv" for p in paths if p.is_dir()]
    made = []
    for place in places:
        if place.is_file():
            listing = read_listing(place)
            done.failed += listing.problems
            made.append(listing)
    return made
