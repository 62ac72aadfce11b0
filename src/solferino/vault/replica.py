"""Replicas: whole copies of a case in other folders, brought up to date while people go on working.

The order makes it safe. A copy of the database is taken first: whatever its ledger names was durable before. Then the
objects and batch files that the replica lacks are copied, create-only. Then the copied database is put in the place of
the replica's own, in one transaction, with a note of every erasure that has not reached the replica; and those are
carried out as an interrupted erasure is. So a replica that was stopped half-way is brought up to date by the next run.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, cast

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import CustodyEvent, DigestMismatch, EventType, NothingFound, SolferinoError, UsageError, World
from solferino.vault.batchfiles import BatchFiles
from solferino.vault.description import (
    BATCHES,
    DATABASE,
    DESCRIPTION,
    LOCK,
    OBJECTS,
    README,
    README_TEXT,
    REPLICA,
    REPLICA_TEXT,
    Description,
    read_description,
)
from solferino.vault.erasing import named_by
from solferino.vault.errors import DamagedCase, ForkedReplica, NotEmpty, OtherCase
from solferino.vault.files import PART, REAL_FILES, Files, told
from solferino.vault.folder import FolderVault
from solferino.vault.lock import WriterLock
from solferino.vault.mounts import refuse_share
from solferino.vault.objects.folder import FolderObjects
from solferino.vault.open import PATIENCE, open_vault, write_text
from solferino.vault.protocol import Head
from solferino.vault.scrubbing import FromCopy
from solferino.vault.stage import checked, split
from solferino.vault.tables.sqlite import SqliteTables

_OURS = {DATABASE, DATABASE + "-wal", DATABASE + "-shm", DATABASE + "-journal", OBJECTS, BATCHES, README, REPLICA, LOCK}
_ROUNDS = 5  # an erasure while the copy is made asks for another look; nobody erases more often than that
_DESTROYS = frozenset({EventType.ERASED, EventType.SEALED})

Watch = Callable[[int, int, str], None]  # done, total, name


@dataclass(slots=True)
class Replicated:
    """What a replica gained. name: its random id. size: ledger entries it now holds; before: those it held.

    erased: entries whose destroying reached it now. failed: (name, reason) of what could not be copied, because it is
    missing or damaged in the case itself.
    """

    name: str
    before: int = 0
    size: int = 0
    objects: int = 0
    batches: int = 0
    bytes: int = 0
    erased: list[int] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def replicate(
    source: FolderVault,
    folder: Path,
    world: World,
    *,
    files: Files = REAL_FILES,
    patience: float = PATIENCE,
    watch: Watch = lambda done, total, name: None,
) -> Replicated:
    """Bring the replica in ``folder`` up to date with ``source``, or make it. The case is only read.

    What is missing or damaged in the case is not copied and is listed; the rest is. Raises OtherCase for a folder that
    is no replica of this case, ForkedReplica for one whose ledger is no beginning of this one, DamagedCase where the
    database of the case does not hold what its ledger says (the replica is then left as it was), NotEmpty, CaseBusy,
    OnNetworkShare, StorageFailed, ReadOnlyCase.
    """
    folder = folder.absolute()
    _refuse_inside(source.folder, folder)
    refuse_share(folder, files.mounts())
    described, made = _described(source, folder, world)
    with told("making the folder of the replica", str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    with WriterLock(folder / LOCK, patience).held():
        with told("making the folder of the replica", str(folder)):
            for name in (OBJECTS, BATCHES):
                files.make_folder(folder / name)
            if made:
                write_text(files, folder / REPLICA, REPLICA_TEXT)
                write_text(files, folder / README, README_TEXT)
        work = _Replica(source, folder, described, files, patience, watch, Replicated(described.replica or ""))
        work.result.before = 0 if made else _head_of(folder, patience).size
        for _ in range(_ROUNDS):
            work.round(made=made)
            if not _destroyed_since(source, work.result.size):
                break
        if made:
            with told("writing the description of the replica", str(folder)):
                write_text(files, folder / DESCRIPTION, described.toml())  # last: before it the folder is no case
                files.sync_folder(folder)
                files.sync_folder(folder.parent)
        work.finish(world)
    return work.result


def take_over(folder: Path, *, files: Files = REAL_FILES, patience: float = PATIENCE) -> Description:
    """Make a replica the case itself, because the case is lost. Raises OtherCase for a folder that is no replica."""
    folder = folder.absolute()
    described = read_description(folder)
    if described.replica is None:
        raise OtherCase(
            "this folder is no replica, it is a case of its own already",
            where=str(folder),
            kept="nothing was changed",
            do="open it as it is",
        )
    with WriterLock(folder / LOCK, patience).held(), told("taking a replica over", str(folder)):
        write_text(files, folder / DESCRIPTION, replace(described, replica=None).toml())
        files.remove(folder / REPLICA)
        files.sync_folder(folder)
    return described


@dataclass(slots=True)
class _Replica:
    source: FolderVault
    folder: Path
    described: Description
    files: Files
    patience: float
    watch: Watch
    result: Replicated

    def round(self, *, made: bool) -> None:
        with self._scratch() as scratch, ExitStack() as closing:
            snapshot = self.source.copy_tables(scratch / DATABASE, self.patience)
            closing.callback(snapshot.close)
            before = None if made else _head_of(self.folder, self.patience)
            self.result.size = self._checked(snapshot, before).size
            self.result.failed.clear()
            self._copy_objects()
            self._copy_batches()
            self._note_erasures(snapshot, before.size if before else 0)
            with told("putting the database in its place", str(self.folder)):
                snapshot.copy_to(self.folder / DATABASE, self.patience).close()

    def finish(self, world: World) -> None:
        """Carry out what erasures are noted, and copy what one destroyed that was kept again since."""
        vault = open_vault(self.folder, world, files=self.files, patience=self.patience, replica=True)
        vault.close()
        if self.result.erased and not self.source.unfinished():
            self._copy_objects()

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        with told("copying the database", str(self.folder)):
            for left in self.folder.glob(PART + "*"):
                if left.is_dir():
                    shutil.rmtree(left)
            with tempfile.TemporaryDirectory(prefix=PART, dir=self.folder) as place:
                yield Path(place)

    def _checked(self, snapshot: SqliteTables, before: Head | None) -> Head:
        """The head of the copied ledger, computed from its entries. A damaged copy never replaces a good one."""
        frontier, roots = Frontier(), {0: Frontier().root().hex()}
        for data, leaf in zip(snapshot.entries(0, None), snapshot.leaves(0, None), strict=False):
            if leaf_hash(data) != leaf:
                raise self._damaged(f"entry {frontier.size} does not give its stored leaf hash")
            frontier.add(leaf)
            if before is not None and frontier.size == before.size:
                roots[before.size] = frontier.root().hex()
        head = snapshot.head()
        for fault in snapshot.faults():
            raise self._damaged(fault)
        if (head.size, head.root) != (frontier.size, frontier.root().hex()):
            raise self._damaged("its entries do not give its head")
        for root in snapshot.roots():
            try:
                checked(root, split(snapshot.body(root) or b""))
            except SolferinoError as error:
                raise self._damaged(f"{error.what} (batch {root})") from error
        if before is not None and roots.get(before.size) != before.root:
            raise ForkedReplica(
                f"the replica holds {before.size} entries that are no beginning of this case's {head.size}: "
                "somebody went on in two copies, or the case was set back to an older state",
                where=str(self.folder),
                kept="the case and the replica are as they were",
                do="keep both, run `solferino verify` on each, and find out who wrote where",
            )
        return head

    def _damaged(self, what: str) -> DamagedCase:
        return DamagedCase(
            f"case.db of the case is damaged: {what}",
            where=str(self.source.folder),
            kept="the replica is as it was",
            do="restore the case from a good replica into a new folder: `solferino replicate --case REPLICA NEWFOLDER`",
        )

    def _copy_objects(self) -> None:
        target = FolderObjects(self.folder / OBJECTS, self.files)
        have = set(target.ids())
        wanted = [digest for digest in self.source.objects.ids() if digest not in have]
        for done, digest in enumerate(wanted):
            self.watch(done, len(wanted), f"object {digest[:16]}")
            try:
                size = self.source.objects.size(digest)
                with self.source.objects.open(digest) as stream:
                    target.take_in(digest, cast("BinaryIO", FromCopy(stream, digest)))
            except (NothingFound, DigestMismatch) as error:
                if self.source.objects.has(digest):  # else it was erased a moment ago
                    self.result.failed.append((f"object {digest}", error.what))
                continue
            self.result.objects += 1
            self.result.bytes += size
        self.watch(len(wanted), len(wanted), "")

    def _copy_batches(self) -> None:
        target = BatchFiles(self.folder / BATCHES, self.files)
        have = set(target.roots())
        for root in self.source.large_batches():
            if root in have:
                continue
            body = b"".join(row + b"\n" for row in self.source.batch(root))
            try:
                checked(root, split(body))
            except SolferinoError as error:
                self.result.failed.append((f"batch {root}", error.what))
                continue
            target.take_in(root, body)
            self.result.batches += 1
            self.result.bytes += len(body)

    def _note_erasures(self, snapshot: SqliteTables, since: int) -> None:
        """Note, in the copied database, the erasures that have not reached this replica and where they must go."""
        batches = BatchFiles(self.folder / BATCHES, self.files)
        objects = FolderObjects(self.folder / OBJECTS, self.files)
        pending: dict[int, list[str]] = {}
        told_by: dict[str, list[int]] = {}  # leaf hash -> entries that destroyed it
        for data in snapshot.entries(since, None):
            event = CustodyEvent.parse(data)
            if event.type not in _DESTROYS or event.batch is None:
                continue
            body = snapshot.body(event.batch.root)
            stored = batches.read(event.batch.root) if body is None else iter(split(body))
            leaves, digests = named_by(checked(event.batch.root, stored))
            lingering = any(objects.has(d) and not self.source.objects.has(d) for d in digests)
            if since or lingering:  # a replica that is new holds nothing of what was destroyed before it
                pending[event.number] = []
            for leaf in leaves:
                told_by.setdefault(leaf, []).append(event.number)
        for root in batches.roots() if told_by else ():
            for number in {n for data in batches.read(root) for n in told_by.get(leaf_hash(data).hex(), ())}:
                pending.setdefault(number, []).append(root)
        if not pending:
            return
        self.result.erased += [number for number in pending if number not in self.result.erased]
        with snapshot.appending() as transaction:
            for number, roots in pending.items():
                snapshot.open_erasure(transaction, number, roots)


def _destroyed_since(source: FolderVault, size: int) -> bool:
    return any(CustodyEvent.parse(data).type in _DESTROYS for data in source.entries(size))


def _described(source: FolderVault, folder: Path, world: World) -> tuple[Description, bool]:
    """What the replica's ``solferino.toml`` says or will say, and whether it is to be made. Changes nothing."""
    if (folder / DESCRIPTION).exists():
        found = read_description(folder)
        if found.case != source.case_id or found.replica is None:
            what = (
                "holds another case"
                if found.case != source.case_id
                else "is no replica but a case that can be worked on"
            )
            raise OtherCase(
                f"the folder {folder.name!r} {what}",
                where=str(folder),
                kept="nothing was changed",
                do="name a replica of this case, or a new or empty folder",
            )
        return found, False
    if folder.exists() and not folder.is_dir():
        raise NotEmpty("this is a file, not a folder", where=str(folder), kept="nothing was changed")
    for entry in sorted(folder.iterdir()) if folder.exists() else ():
        if entry.name not in _OURS and not entry.name.startswith(PART):
            raise NotEmpty(
                f"this folder holds other things, {entry.name!r} among them",
                where=str(folder),
                kept="nothing was changed",
                do="name a new or an empty folder for the replica",
            )
        if entry.name == DATABASE and not (folder / REPLICA).exists():
            raise NotEmpty(
                "this folder holds the ledger of a case whose solferino.toml is missing",
                where=str(folder),
                kept="nothing was changed",
                do="restore solferino.toml from a copy of the case",
            )
    described = Description(source.case_id, source.name, source.created, "replica:" + world.entropy(16).hex())
    return described, True


def _head_of(folder: Path, patience: float) -> Head:
    tables = SqliteTables.open_to_read(folder / DATABASE, patience, folder_writable=True)
    try:
        return tables.head()
    finally:
        tables.close()


def _refuse_inside(case: Path, folder: Path) -> None:
    ours, theirs = case.resolve(), folder.resolve()
    if ours == theirs or ours in theirs.parents or theirs in ours.parents:
        raise UsageError(
            "a replica lies in a folder of its own, best on another disk: not in the case, and not around it",
            where=str(folder),
            kept="nothing was changed",
        )
