"""scrub: read every byte of a case and its replicas, say what is damaged, and mend it from a copy that is whole.

A copy is right where its bytes hash to the name that the ledger gives them; how many copies say otherwise counts for
nothing. So one whole copy is enough. Damaged bytes are kept aside as evidence. A damaged database is never mended in
place: it is restored from a replica into a new folder, by a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.lagging import DESTROYS, short_name
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.replicas import remembered, replica_name
from solferino.custody.naming import objects_named
from solferino.record import (
    Capture,
    CustodyEvent,
    Erasure,
    EventType,
    Exit,
    Line,
    NothingFound,
    Outcome,
    Sealing,
    SolferinoError,
    UsageError,
    moment,
)
from solferino.vault import DamagedCase, ForkedReplica, OtherCase, open_vault
from solferino.vault.folder import FolderVault
from solferino.vault.scrubbing import LedgerFound, Place

_AT_ONCE = 64  # mended things under one entry


@dataclass(frozen=True, slots=True)
class Damaged:
    """One thing that is not as it should be. kind: ``object``, ``batch`` or ``database``. name: digest or root."""

    kind: str
    name: str
    what: str
    mended_from: str | None = None


@dataclass(slots=True)
class PlaceFound:
    """What was found in one place. name: ``case``, or a replica's random id. Counts are of things that were checked."""

    name: str
    folder: Path
    size: int = 0
    entries: int = 0
    objects: int = 0
    batches: int = 0
    bytes: int = 0
    passed_over: int = 0
    erased: int = 0
    damaged: list[Damaged] = field(default_factory=list)

    @property
    def checked(self) -> int:
        """How many things were looked at."""
        return self.entries + self.objects + self.batches

    @property
    def left(self) -> list[Damaged]:
        """What is damaged still."""
        return [d for d in self.damaged if d.mended_from is None]


@dataclass(slots=True)
class Scrubbed:
    """What a scrub found. recorded: False where the case's own database is damaged, so that nothing could be."""

    places: list[PlaceFound]
    recorded: bool = True

    @property
    def exit_code(self) -> Exit:
        """3 where damage is left, 5 where nothing was checked in a place, else 0."""
        if any(place.left for place in self.places):
            return Exit.INTEGRITY
        return Exit.NOTHING if any(not place.checked for place in self.places) else Exit.DONE


def scrub(
    case: Case,
    replicas: Sequence[Path] = (),
    *,
    repair: bool = False,
    since_days: int | None = None,
    watch: Watcher = nobody,
) -> Scrubbed:
    """Look at every object, batch and entry of the case and of its replicas: those given and those remembered.

    repair: mend objects and batch files from a copy that is whole. since_days: pass over what a whole scrub of the last
    so many days found whole in the same place. Raises OtherCase and ForkedReplica for a folder that is no replica of
    this case, before anything is looked at.
    """
    if not isinstance(case.vault, FolderVault) or case.path is None:
        raise UsageError("only a case in a folder can be scrubbed", kept="nothing was changed")
    with ExitStack() as closing:
        places = _places(case, case.path, replicas, closing)
        work = _Scrub(case, places, watch)
        work.look_at_ledgers()
        work.choose(since_days)
        work.look_at_batches()
        work.look_at_objects()
        work.forget_what_was_destroyed_meanwhile()
        if repair:
            work.repair()
        if work.recorded:
            work.record(whole=since_days is None)
        return Scrubbed(work.found, work.recorded)


@dataclass(slots=True)
class _Known:
    """What the ledger that is believed says should be there. Each name with the entry it came with."""

    events: list[CustodyEvent] = field(default_factory=list)
    leaves: dict[str, int] = field(default_factory=dict)  # destroyed lines
    destroyed: dict[str, int] = field(default_factory=dict)  # destroyed objects
    large: dict[str, int] = field(default_factory=dict)
    objects: dict[str, int] = field(default_factory=dict)
    captured: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Scrub:
    case: Case
    places: list[Place]
    watch: Watcher
    found: list[PlaceFound] = field(default_factory=list)
    ledgers: list[LedgerFound] = field(default_factory=list)
    known: _Known = field(default_factory=_Known)
    bad: dict[tuple[str, str], dict[int, str]] = field(default_factory=dict)  # (kind, name) -> place -> what
    over: list[int] = field(default_factory=list)  # by place: what came before this entry is passed over
    recorded: bool = True

    # -- looking ----------------------------------------------------------------------------------------------

    def look_at_ledgers(self) -> None:
        """Compute every ledger; refuse a replica whose ledger is no beginning of the case's."""
        sizes = {place.stored_size() for place in self.places}
        for place in self.places:
            self.ledgers.append(place.ledger(sizes))
        ours = self.ledgers[0]
        for place, ledger in zip(self.places, self.ledgers, strict=True):
            self.found.append(PlaceFound(place.name, place.folder, ledger.size, entries=len(ledger.events)))
            self.found[-1].damaged += [Damaged("database", "case.db", fault) for fault in ledger.faults]
            if not (ledger.faults or ours.faults) and ours.roots.get(ledger.size) != ledger.root:
                self._refuse(place, ledger, ours)
        self.recorded = not ours.faults
        whole = [ledger for ledger in self.ledgers if not ledger.faults]
        believed = ours if not ours.faults else max(whole, key=lambda ledger: ledger.size, default=None)
        if believed is None:
            return  # nothing tells what should be there; what lies there can still be checked against its name
        self.known.events = believed.events
        for event in believed.events:
            if event.batch is not None and event.batch.root not in believed.small:
                self.known.large.setdefault(event.batch.root, event.number)
        source = self.places[self.ledgers.index(believed)]
        for event in believed.events:
            if event.type in DESTROYS and event.batch is not None:
                self._note_destroyed(event, event.batch.root, source)

    def choose(self, since_days: int | None) -> None:
        """Work out what may be passed over in each place."""
        limit = self.case.world.clock() - timedelta(days=since_days) if since_days is not None else None
        for place in self.found:
            size, wanted = 0, (_code(place.name), "all", "0")
            for event in self.known.events if limit is not None else ():
                if event.type is not EventType.SCRUBBED or (limit is not None and moment(event.recorded) < limit):
                    continue
                if (event.code("place"), event.code("scope"), event.code("left")) == wanted:
                    size = int(event.code("size") or 0)
            self.over.append(size)

    def look_at_batches(self) -> None:
        """Every batch file in every place, and the small batches where they lie, for what rests on them."""
        gone = frozenset(self.known.leaves)
        here = [frozenset(place.batch_roots()) for place in self.places]
        roots = [*self.known.large, *sorted(set().union(*here) - set(self.known.large))]
        for done, root in enumerate(roots):
            self.watch(Progress("scrub batches", done, len(roots), root[:16]))
            first, told = self.known.large.get(root), False
            for at, place in enumerate(self.places):
                if root not in here[at] and (first is None or first >= self._size(at)):
                    continue
                over = first is not None and first < self.over[at]
                take = _Take() if first is not None and not told else None
                if over and take is None:
                    self.found[at].passed_over += 1
                    continue
                what, size = place.look_at_batch(root, gone, take)
                if take is not None and first is not None and not what:
                    told = True
                    take.tell(self.known, first)
                self._note("batch", root, at, what, size)
        self.watch(Progress("scrub batches", len(roots), len(roots)))
        self._names_in_small_batches(gone)

    def look_at_objects(self) -> None:
        """Every object in every place."""
        here = [frozenset(place.object_ids()) for place in self.places]
        digests = sorted(set(self.known.objects).union(*here))
        for done, digest in enumerate(digests):
            self.watch(Progress("scrub objects", done, len(digests), digest[:16]))
            first = self.known.objects.get(digest)
            for at, place in enumerate(self.places):
                if digest not in here[at]:
                    if first is None or first >= self._size(at):
                        continue
                    if self.known.destroyed.get(digest, -1) > first:
                        self.found[at].erased += 1
                        continue
                if (first is not None and first < self.over[at]) or (first is None and self.over[at]):
                    self.found[at].passed_over += 1
                    continue
                what, size = place.look_at_object(digest)
                self._note("object", digest, at, what, size)
        self.watch(Progress("scrub objects", len(digests), len(digests)))

    # -- mending ----------------------------------------------------------------------------------------------

    def repair(self) -> None:
        """Mend what is damaged from a copy that is whole, a few things under one entry."""
        if not self.bad:
            return
        with ExitStack() as held:
            if self.recorded:
                held.enter_context(self.case.working())
                self.forget_what_was_destroyed_meanwhile()
            mended: dict[int, list[Outcome]] = {}
            try:
                for (kind, name), where in self.bad.items():
                    for at in sorted(where):
                        source = self._mend(kind, name, at, where)
                        if source is not None:
                            mended.setdefault(at, []).append(self._outcome(kind, name, "repaired", at, source))
                    if sum(map(len, mended.values())) >= _AT_ONCE:
                        self._record_mended(mended)
            finally:
                self._record_mended(mended)

    def _mend(self, kind: str, name: str, at: int, where: dict[int, str]) -> str | None:
        """Mend one thing in one place. Returns the name of the place it came from, or None where none is whole."""
        why = "no whole copy was found"
        for other, place in enumerate(self.places):
            if other in where and not where[other].startswith("mended"):
                continue
            try:
                self._copy(kind, name, place, self.places[at])
            except NothingFound:
                continue
            except SolferinoError as error:
                why = error.what
                continue
            self._replace(kind, name, at, mended_from=self.found[other].name)
            where[at] = "mended"
            return self.found[other].name
        self._replace(kind, name, at, why=why)
        return None

    def _copy(self, kind: str, name: str, source: Place, target: Place) -> None:
        if kind == "object":
            with source.open_object(name) as stream:
                target.mend_object(name, stream, self.case.world)
        else:
            target.mend_batch(name, source.body(name, frozenset(self.known.leaves)), self.case.world)

    def _replace(self, kind: str, name: str, at: int, *, mended_from: str | None = None, why: str = "") -> None:
        rows = self.found[at].damaged
        place = next(i for i, d in enumerate(rows) if (d.kind, d.name) == (kind, name))
        what = rows[place].what if not why or why in rows[place].what else f"{rows[place].what}; {why}"
        rows[place] = Damaged(kind, name, what, mended_from)

    def forget_what_was_destroyed_meanwhile(self) -> None:
        """Somebody may have erased something since the ledger was read. That is no damage, and never comes back."""
        vault = self.places[0].vault
        if vault is None or not self.recorded or not self.bad:
            return
        for data in vault.entries(len(self.known.events)):
            event = CustodyEvent.parse(data)
            self.known.events.append(event)
            if event.type in DESTROYS and event.batch is not None:
                self._note_destroyed(event, event.batch.root, self.places[0])
        for kind, name in list(self.bad):
            for at in [at for at in self.bad[kind, name] if self._was_destroyed(kind, name, at)]:
                del self.bad[kind, name][at]
                self.found[at].damaged = [d for d in self.found[at].damaged if (d.kind, d.name) != (kind, name)]

    def _was_destroyed(self, kind: str, name: str, at: int) -> bool:
        if kind == "batch":
            return not self.places[at].look_at_batch(name, frozenset(self.known.leaves))[0]
        then = self.known.destroyed.get(name)
        return then is not None and then > self.known.objects.get(name, -1) and not self.places[at].has_object(name)

    # -- recording --------------------------------------------------------------------------------------------

    def record(self, *, whole: bool) -> None:
        """One entry a place: counts in its codes, and an outcome for each thing that is damaged still."""
        for at, place in enumerate(self.found):
            codes = [
                f"place={_code(place.name)}",
                f"scope={'all' if whole else 'new'}",
                f"size={place.size}",
                f"entries={place.entries}",
                f"objects={place.objects}",
                f"batches={place.batches}",
                f"damaged={len(place.damaged)}",
                f"left={len(place.left)}",
            ]
            left = [self._outcome(d.kind, d.name, "damaged", at) for d in place.left if d.kind != "database"]
            self.case.commit(
                EventType.SCRUBBED, left, holds="damage" if left else "", codes=codes, actor=self.case.actor()
            )

    def _record_mended(self, mended: dict[int, list[Outcome]]) -> None:
        for at in sorted(mended) if self.recorded else ():
            self.case.commit(
                EventType.REPAIRED,
                mended[at],
                holds="repairs",
                codes=["step=scrub", f"place={_code(self.found[at].name)}", f"things={len(mended[at])}"],
                actor=self.case.actor(),
            )
        mended.clear()

    def _outcome(self, kind: str, name: str, code: str, at: int, source: str = "") -> Outcome:
        where = _told(self.found[at].name)
        subject = f"bytes:{name}" if kind == "object" and name in self.known.captured else f"{kind} {name}"
        if code == "repaired":
            words = f"damaged in {where}, replaced by the whole copy from {_told(source)}; the damaged bytes are kept"
            return Outcome(subject, "scrub", "repaired", "ok", words)
        do = "give `solferino scrub --repair` a replica that holds it whole"
        return Outcome(subject, "scrub", "damaged", "failed", f"damaged or missing in {where}", do)

    # -- inside -----------------------------------------------------------------------------------------------

    def _size(self, at: int) -> int:
        """How much of the ledger a place should hold: all that is known where its own database does not say."""
        return self.ledgers[at].size if not self.ledgers[at].faults else len(self.known.events)

    def _note(self, kind: str, name: str, at: int, what: str, size: int) -> None:
        place = self.found[at]
        place.bytes += size
        if kind == "object":
            place.objects += 1
        else:
            place.batches += 1
        if what:
            place.damaged.append(Damaged(kind, name, what))
            self.bad.setdefault((kind, name), {})[at] = what

    def _names_in_small_batches(self, gone: frozenset[str]) -> None:
        believed = next((i for i, k in enumerate(self.ledgers) if k.events is self.known.events), None)
        if believed is None:
            return
        for event in self.known.events:
            if event.batch is not None and event.batch.root not in self.known.large:
                take = _Take()
                self.places[believed].look_at_batch(event.batch.root, gone, take)
                take.tell(self.known, event.number)

    def _note_destroyed(self, event: CustodyEvent, root: str, place: Place) -> None:
        def take(line: Line) -> None:
            if isinstance(line.record, Erasure | Sealing):
                if line.record.line:
                    self.known.leaves.setdefault(line.record.line, event.number)
                if line.record.object:
                    self.known.destroyed[line.record.object] = event.number

        for other in (place, *self.places):
            if not other.look_at_batch(root, frozenset(), take)[0]:
                return

    def _refuse(self, place: Place, ledger: LedgerFound, ours: LedgerFound) -> None:
        self.case.commit(EventType.REFUSED, codes=["step=scrub", "code=forked"], actor=self.case.actor())
        raise ForkedReplica(
            f"{place.folder.name!r} holds {ledger.size} entries that are no beginning of this case's {ours.size}: "
            "somebody went on in two copies, or the case was set back to an older state",
            where=str(place.folder),
            kept="nothing was changed",
            do="keep both, run `solferino verify` on each, and find out who wrote where",
        )


@dataclass(slots=True)
class _Take:
    """Notes which objects the lines of a batch rest on, until it is known that the batch is whole."""

    records: list[object] = field(default_factory=list)

    def __call__(self, line: Line) -> None:
        if objects_named(line.record):
            self.records.append(line.record)

    def tell(self, known: _Known, entry: int) -> None:
        for item in self.records:
            for digest in objects_named(item):
                known.objects.setdefault(digest, entry)
            if isinstance(item, Capture):
                known.captured.add(item.digest)


def _places(case: Case, path: Path, replicas: Sequence[Path], closing: ExitStack) -> list[Place]:
    vault = case.vault
    if not isinstance(vault, FolderVault):
        raise TypeError("only a case in a folder is scrubbed")
    places = [Place("case", path, vault)]
    for folder in _each_once([*replicas, *remembered(path)]):
        name = replica_name(folder)
        fault, opened = "", None
        if name is None:
            raise OtherCase(
                f"the folder {folder.name!r} is no replica but a case of its own",
                where=str(folder),
                kept="nothing was changed",
                do="name a folder that `solferino replicate` made",
            )
        try:
            opened = open_vault(folder, case.world, read_only=True)
        except DamagedCase as error:
            fault = error.what
        if opened is not None:
            closing.callback(opened.close)
            if opened.case_id != case.id:
                raise OtherCase(
                    f"the folder {folder.name!r} is a replica of another case",
                    where=str(folder),
                    kept="nothing was changed",
                    do="name replicas of this case",
                )
        places.append(Place(name, folder, opened, fault=fault))
    return places


def _each_once(folders: Iterable[Path]) -> Iterator[Path]:
    yield from {folder.resolve(): folder for folder in folders}


def _code(name: str) -> str:
    return name.removeprefix("replica:")


def _told(name: str) -> str:
    return "the case" if name == "case" else short_name(name)
