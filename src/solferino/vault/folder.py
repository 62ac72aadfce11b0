"""The folder vault: one folder is one case.

The order of a commit is the whole of its safety. Objects are durable before it; a large batch is durable before the
transaction; the transaction writes small batch, entry and head together. So a crash leaves at most an object or a batch
that no entry names, and nothing ever has to be repaired by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from solferino import __version__
from solferino.record import (
    CustodyEvent,
    DigestMismatch,
    ErasedLine,
    Line,
    NothingFound,
    Sealing,
    SolferinoError,
    World,
)
from solferino.vault.batchfiles import BatchFiles
from solferino.vault.description import BATCHES, DAMAGED, LOCK, OBJECTS, VIEWS, Description
from solferino.vault.erasing import ciphertexts_of, named_by, orphans_of, plan, plan_sealing, refuse_damaged
from solferino.vault.errors import ReadOnlyCase
from solferino.vault.files import Files, told
from solferino.vault.lock import WriterLock
from solferino.vault.objects.digests import missing
from solferino.vault.objects.folder import FolderObjects
from solferino.vault.protocol import Draft, Head, Orphans
from solferino.vault.stage import Staged, checked, digests_named, next_entries, next_entry, split, stage, with_erased
from solferino.vault.tables.sqlite import SqliteTables

TOOL = f"solferino/{__version__}"


class FolderVault:
    """Keeper of the case in ``folder``. Made by :func:`solferino.vault.open.open_vault`; use it from one process."""

    def __init__(
        self,
        folder: Path,
        described: Description,
        tables: SqliteTables,
        world: World,
        files: Files,
        *,
        read_only: bool,
        patience: float,
    ) -> None:
        self.case_id = described.case
        self.name = described.name
        self._described = described
        self.folder = folder
        self.read_only = read_only
        self._world = world
        self._files = files
        self._tables = tables
        self._objects = FolderObjects(folder / OBJECTS, files, read_only=read_only)
        self._batch_files = BatchFiles(folder / BATCHES, files)
        self._lock = WriterLock(folder / LOCK, patience)

    @property
    def replica(self) -> str | None:
        """The random id of a replica; None for the case itself."""
        return self._described.replica

    @property
    def objects(self) -> FolderObjects:
        """The preserved bytes."""
        return self._objects

    def commit(self, draft: Draft, lines: Sequence[Line] = (), *, expected_size: int | None = None) -> CustodyEvent:
        """Keep a batch and append its entry. Returns once both are durable.

        Raises UnsortedBatch, NothingFound (an object named is not here), Conflict, CaseBusy, StorageFailed,
        ReadOnlyCase or DamagedCase; then the entry was not acknowledged, and the same commit may be tried again.
        """
        return self._commit(draft, lines, expected_size)

    def append_many(self, drafts: Sequence[Draft]) -> list[CustodyEvent]:
        """Append events without batches, in one transaction; returns once all are durable. Raises as :meth:`commit`."""
        self._refuse_if_read_only()
        with self._tables.appending() as transaction:
            head, edge = self._tables.edge(transaction)
            entries = next_entries(drafts, case=self.case_id, head=head, world=self._world, tool=TOOL)
            self._tables.append_all(transaction, entries, edge)
        return entries

    def head(self, size: int | None = None) -> Head:
        """The head now, or as it was at an earlier size. Raises UsageError for a size not reached."""
        return self._tables.head() if size is None else self._tables.head_at(size)

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Canonical bytes of entries, in order."""
        return self._tables.entries(start, stop)

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Leaf hashes as stored, in order."""
        return self._tables.leaves(start, stop)

    def stored(self, start: int, stop: int) -> tuple[list[bytes], list[bytes]]:
        """Entries of one range and the leaf hashes stored beside them; fewer where some are missing."""
        return self._tables.stored(start, stop)

    def let_go(self) -> None:
        """Close what two processes must not share, before this one is copied. Whoever reads on opens it again."""
        self._tables.let_go()

    def batch(self, root: str) -> Iterator[bytes]:
        """The stored bytes of a batch's lines, as they lie. Raises NothingFound."""
        self._batch_files.path(root)  # refuses what is no root
        body = self._tables.body(root)
        if body is not None:
            return iter(split(body))
        if self._batch_files.has(root):
            return self._batch_files.read(root)
        raise NothingFound(
            "this batch is not in the case",
            where=f"batch {root}",
            do="restore it from a copy of the case, or run `solferino verify` to see what rests on it",
        )

    def lines(self, root: str) -> list[Line | ErasedLine]:
        """The lines of a batch, checked against its root."""
        return checked(root, self.batch(root))

    def batches(self) -> Iterator[str]:
        """Roots of all batches that lie here, sorted."""
        return iter(sorted({*self._tables.roots(), *self._batch_files.roots()}))

    def erase(self, draft: Draft, line_leaves: Iterable[str], objects: Iterable[str]) -> CustodyEvent:
        """Destroy lines and objects. See :meth:`solferino.vault.protocol.Vault.erase`.

        When the entry is durable and the destroying is interrupted, the next opening for writing brings it to its end.
        Raises ErasureNotFinished where another program holds old pages of the database.
        """
        self._refuse_if_read_only()
        with self.writing():
            what = plan(self, draft, line_leaves, objects, self._world)
            entry = self._commit(what.draft, what.lines, None, erases=what.roots)
            self.finish_erasures()
        return entry

    def seal(self, draft: Draft, sealings: Iterable[Sealing]) -> CustodyEvent:
        """Destroy what was put under seal. See :meth:`solferino.vault.protocol.Vault.seal`.

        It is interrupted and finished as an erasure is.
        """
        self._refuse_if_read_only()
        with self.writing():
            what = plan_sealing(self, draft, sealings, self._world)
            entry = self._commit(what.draft, what.lines, None, erases=what.roots)
            self.finish_erasures()
        return entry

    def finish_erasures(self) -> None:
        """Bring to its end what an interrupted erasure or sealing has announced. Nothing to do is the usual case.

        A sealing waits where its ciphertext is damaged: the clear bytes are all that is left then. :meth:`faults` says
        so until the ciphertext is whole again.
        """
        for number, roots in self._tables.open_erasures().items():
            entry = CustodyEvent.parse(next(self.entries(number, number + 1)))
            lines = self.lines(entry.batch.root) if entry.batch else []
            try:
                for digest in ciphertexts_of(lines):
                    refuse_damaged(self, digest)
            except (NothingFound, DigestMismatch):
                continue
            leaves, digests = named_by(lines)
            self._destroy(leaves, digests, roots)
            self._tables.close_erasure(number)

    @property
    def created(self) -> str:
        """When the case was made: an instant."""
        return self._described.created

    def unfinished(self) -> list[int]:
        """Entries of erasures whose destroying has not come to its end."""
        return list(self._tables.open_erasures())

    def copy_tables(self, path: Path, patience: float) -> SqliteTables:
        """A consistent copy of the database, while others go on working. See :mod:`solferino.vault.replica`."""
        return self._tables.copy_to(path, patience)

    def small_batches(self) -> list[str]:
        """Roots of the batches that lie in the database, sorted."""
        return self._tables.roots()

    def large_batches(self) -> Iterator[str]:
        """Roots of the batches that lie in files of their own, sorted."""
        return self._batch_files.roots()

    def faults(self) -> Iterator[str]:
        """What SQLite finds wrong with ``case.db``, guards that are missing, and erasures that were not finished."""
        yield from self._tables.faults()
        try:
            described, unfinished = self._tables.description(), self._tables.open_erasures()
        except SolferinoError as error:
            yield error.what
            return
        if described != self._described.rows():
            yield "case.db and solferino.toml do not describe the same case"
        yield from (f"the erasure of entry {number} is not finished" for number in unfinished)

    def orphans(self) -> Orphans:
        """Objects and batches that no entry reaches, and half-written files whose writer is gone."""
        parts = [str(p.relative_to(self.folder)) for p in (*self._objects.abandoned(), *self._batch_files.abandoned())]
        return orphans_of(self, parts)

    def writing(self) -> AbstractContextManager[None]:
        """Hold the lock of a run. Raises CaseBusy. Commits do not need it and are never kept waiting by it."""
        self._refuse_if_read_only()
        return self._lock.held()

    def close(self) -> None:
        """Let go of the files."""
        self._tables.close()

    # -- inside -----------------------------------------------------------------------------------------------

    def _commit(
        self, draft: Draft, lines: Sequence[Line], expected_size: int | None, erases: Sequence[str] | None = None
    ) -> CustodyEvent:
        """Commit; with ``erases``, the roots of the batches an erasure touches, noted in the same transaction."""
        staged = self._staged(draft, lines)
        with self._tables.appending() as transaction:
            head, edge = self._tables.edge(transaction)
            entry = next_entry(
                draft,
                staged.ref if staged else None,
                case=self.case_id,
                head=head,
                world=self._world,
                tool=TOOL,
                expected_size=expected_size,
            )
            if staged and not staged.large:
                self._tables.keep_batch(transaction, staged)
            self._tables.append(transaction, entry, edge)
            if erases is not None:
                self._tables.open_erasure(transaction, entry.number, erases)
        return entry

    def _staged(self, draft: Draft, lines: Sequence[Line]) -> Staged | None:
        """Everything that can be done before the write lock: hashing, checking, a large batch's file."""
        self._refuse_if_read_only()
        staged = stage(lines, draft.kind)
        for digest in sorted(digests_named(lines)):
            if not self._objects.has(digest):
                raise missing(digest)
        if staged and staged.large:
            self._batch_files.keep(staged)
        return staged

    def _destroy(self, leaves: frozenset[str], digests: Iterable[str], roots: Iterable[str]) -> None:
        for root in roots:
            body, _ = with_erased(self.batch(root), leaves)
            if self._tables.body(root) is not None:
                self._tables.overwrite(root, body)
            else:
                self._batch_files.rewrite(root, body)
        for digest in digests:
            self._objects.remove(digest)
        self._drop_damaged((*roots, *digests))
        self._drop_views_and_parts()
        self._tables.wipe()

    def _drop_damaged(self, names: Iterable[str]) -> None:
        """Damaged copies that a repair kept hold the words too."""
        folder = self.folder / DAMAGED
        if not folder.is_dir():
            return
        gone = frozenset(names)
        with told("deleting damaged copies", str(folder)):
            for path in sorted(folder.iterdir()):
                if path.name.partition(".")[0] in gone:
                    self._files.remove(path)
            self._files.sync_folder(folder)

    def _drop_views_and_parts(self) -> None:
        """Views and half-written files may repeat the words that were erased; both may be deleted at any time."""
        with told("deleting the views", str(self.folder)):
            for tail in ("", "-wal", "-shm", "-journal"):
                self._files.remove(self.folder / (VIEWS + tail))
            for part in (*self._objects.abandoned(), *self._batch_files.abandoned()):
                self._files.remove(part)
            self._files.sync_folder(self.folder)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise ReadOnlyCase(
                "this case was opened for reading only",
                where=str(self.folder),
                kept="nothing was changed",
                do="open it for writing from a folder that can be written",
            )
