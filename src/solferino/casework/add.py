"""add: keep files and pages in the case. Bytes first, then one entry that says so; a failure is an entry too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.own import part_of_case
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.preserve import (
    CaptureFailed,
    Found,
    Listing,
    address_of,
    capture_file,
    capture_page,
    is_address,
    read_listing,
    shown_address,
    walk,
)
from solferino.record import Capture, EventType, Item, Outcome, Publication, PublicValue, UsageError, instant

BATCH = 32  # files under one entry
BATCH_BYTES = 64_000_000  # or as many bytes, whichever comes first


@dataclass(slots=True)
class Added:
    """What an add did. failed, skipped: (name, reason). sent_on: (address, the one it led to).

    would: names that a dry run would keep.
    """

    kept: int = 0
    again: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    sent_on: list[tuple[str, str]] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)
    would: list[str] = field(default_factory=list)


def add(
    case: Case,
    paths: Iterable[Path | str],
    *,
    reason: str | None = None,
    given: Publication | None = None,
    listing: Path | None = None,
    watch: Watcher = nobody,
    dry_run: bool = False,
    once: bool = False,
    public_value: tuple[str, str] | None = None,
) -> Added:
    """Keep files, all files below folders, and pages by their address (a string that begins with ``http://`` or the
    like): each is fetched once, now, and nothing that it links to. A page added again is a further capture of one item.

    given: what the giver says of every one of them. listing: a CSV that says it of each (an ``articles.csv`` in an
    added folder is found by itself). once: do not record a further sighting of what is kept already, nor a failure that
    is on record (how a build resumes). public_value: (source, value) of something published a moment ago, which nobody
    could have known earlier: it stands beside what is kept. What an earlier add said of an item stands until another
    one says otherwise.
    Names are kept as they are; paths of this machine are not. Raises UsageError for a listing that is not there,
    CaseBusy and the vault's errors; a file that cannot be kept is recorded and the rest goes on.
    """
    done = Added()
    named = [p if is_address(p) else Path(p) for p in paths]
    found = list(_found(case, named, done))
    told = _listings([p for p in named if isinstance(p, Path)], listing, done)
    if dry_run:
        done.would += [f.name for f in found]
        return done
    with case.working():
        _Adding(case, done, told, given, reason, watch, once, public_value).all(found)
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
    public_value: tuple[str, str] | None = None
    known: dict[str, Item] = field(default_factory=dict)
    bytes_of: dict[str, str] = field(default_factory=dict)  # item id -> digest of its latest capture
    failures: set[tuple[str, str]] = field(default_factory=set)  # (item id, code) that are on record

    def all(self, found: Sequence[Found]) -> None:
        actor, secret = self.case.actor(), self.case.world.entropy(32)
        state = self.case.fold()
        self.known = dict(state.items)
        self.bytes_of = {item: rows[-1].digest for item, rows in state.captures.items() if rows}
        self.failures = {(i, o["add"].code) for i, o in state.outcomes.items() if "add" in o}
        batch: list[object] = []
        size = files = 0
        for at, file in enumerate(found):
            self.watch(Progress("add", at, len(found), file.name, len(self.done.failed)))
            try:
                made = self._one(file) if file.address is None else self._page(file.address, file)
            except KeyboardInterrupt:
                self._commit(batch, actor, secret)
                raise
            batch += made
            files += bool(made)
            size += sum(r.size for r in made if isinstance(r, Capture))
            if files >= BATCH or size >= BATCH_BYTES:
                self._commit(batch, actor, secret)
                batch, size, files = [], 0, 0
        self._commit(batch, actor, secret)
        self.watch(Progress("add", len(found), len(found), failed=len(self.done.failed)))

    def _commit(self, records: Sequence[object], actor: str | None, secret: bytes) -> None:
        if not records:
            return
        # A batch in which nothing could be kept is an attempt that failed, and the ledger says so.
        kept = any(isinstance(r, Capture) for r in records)
        failures = sum(isinstance(r, Outcome) and r.severity == "failed" for r in records)
        if kept and self.public_value is not None:
            records = [*records, PublicValue(*self.public_value, instant(self.case.world.clock()))]
        event = self.case.commit(
            EventType.KEPT if kept else EventType.ATTEMPT_FAILED,
            records,
            holds="items",
            secret=secret,
            actor=actor,
            codes=["step=add", f"failed={failures}"],
        )
        self.done.entries.append(event.number)

    def _one(self, file: Found) -> list[object]:
        given = self._given(file)
        folder = file.folder or None
        try:
            caught = capture_file(file.path, self.case.vault.objects, self.case.world)
        except CaptureFailed as why:
            item = self._item(Item(file.name, folder=folder, reason=self.reason, given=given))
            self.done.failed.append((file.name, why.what))
            if self.once and (item.id, why.reason) in self.failures:
                return []
            return [item, Outcome(item.id, "add", why.reason, "failed", why.what, why.do)]
        before = self.known.get(_id(file, caught.digest))
        item = self._item(Item(file.name, folder=folder, digest=caught.digest, reason=self.reason, given=given))
        if before is None:
            self.done.kept += 1
        else:
            self.done.again += 1
            if self.once and before == item:
                return []
        capture = Capture(item.id, caught.digest, caught.size, caught.captured, caught.tool, caught.media_type)
        if before is None:
            outcome = Outcome(item.id, "add", "kept", "ok", "kept")
        else:
            outcome = Outcome(item.id, "add", "seen_again", "ok", "already kept; seen again")
        return [item, capture, outcome]

    def _page(self, address: str, file: Found) -> list[object]:
        """One page. Its item is known by the address alone, so that what changed between two captures can be seen."""
        try:
            address = address_of(address)
        except CaptureFailed as why:
            return self._no_page(Item(shown_address(address), address=shown_address(address), reason=self.reason), why)
        given = self._given(file)
        given = replace(given, address=address) if given is not None else None
        item = self._item(Item(address, address=address, reason=self.reason, given=given))
        before = self.bytes_of.get(item.id)
        if self.once and before is not None:
            self.done.again += 1
            return []
        try:
            page = capture_page(address, self.case.vault.objects, self.case.world)
        except CaptureFailed as why:
            return self._no_page(item, why)
        caught = page.caught
        self.bytes_of[item.id] = caught.digest
        elsewhere = "" if page.address == address else f"; the server sent on to {page.address}"
        if elsewhere:
            self.done.sent_on.append((address, page.address))
        if before is None:
            self.done.kept += 1
            outcome = Outcome(item.id, "add", "kept", "ok", f"kept{elsewhere}")
        else:
            self.done.again += 1
            words = "the same bytes" if before == caught.digest else "other bytes than before"
            outcome = Outcome(item.id, "add", "seen_again", "ok", f"fetched again: {words}{elsewhere}")
        capture = Capture(
            item.id,
            caught.digest,
            caught.size,
            caught.captured,
            caught.tool,
            caught.media_type,
            page.served_as,
            page.headers,
        )
        return [item, capture, outcome]

    def _no_page(self, item: Item, why: CaptureFailed) -> list[object]:
        self.done.failed.append((item.name, why.what))
        if self.once and (item.id, why.reason) in self.failures:
            return []
        return [item, Outcome(item.id, "add", why.reason, "failed", why.what, why.do)]

    def _item(self, item: Item) -> Item:
        """The item, with what was said of it before where nothing is said now."""
        before = self.known.get(item.id)
        if before is not None:
            item = replace(item, reason=item.reason or before.reason, given=item.given or before.given)
        self.known[item.id] = item
        return item

    def _given(self, file: Found) -> Publication | None:
        if self.given is not None:
            return self.given
        for listing in self.told:
            given, language = listing.of(file), listing.language_of(file)
            if given is not None or language is not None:
                return replace(given or Publication(basis="given"), language=language)
        return None


def _id(file: Found, digest: str) -> str:
    return Item(file.name, folder=file.folder or None, digest=digest).id


def _found(case: Case, paths: Iterable[Path | str], done: Added) -> Iterator[Found]:
    for path in paths:
        if isinstance(path, str):
            yield Found(Path(), shown_address(path), address=path)
            continue
        why = part_of_case(path, case.path)
        if why is not None:
            done.skipped.append((path.name or str(path), why))
            continue
        for file in walk(path):
            why = file.skipped or part_of_case(file.path, case.path)
            if why is None:
                yield file
            else:
                done.skipped.append((file.name, why))


def _listings(paths: Iterable[Path], named: Path | None, done: Added) -> list[Listing]:
    if named is not None and not named.is_file():
        raise UsageError(f"the listing {named} is not there", kept="nothing was changed", do="check its name")
    places = [named] if named is not None else [p / "articles.csv" for p in paths if p.is_dir()]
    made = []
    for place in places:
        if place.is_file():
            listing = read_listing(place)
            done.failed += listing.problems
            made.append(listing)
    return made


__all__ = ["Added", "add", "is_address"]
