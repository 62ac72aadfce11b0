"""The SQLite database of a case folder.

SQLAlchemy emits no BEGIN of its own here (the driver is in autocommit): every writing transaction is BEGIN IMMEDIATE,
so that the write lock is taken before anything is read, and no transaction can fail half-way on a lock it did not get.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, bindparam, create_engine, event, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlalchemy.schema import CreateTable

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import CustodyEvent, NewerFormat, SolferinoError, UsageError
from solferino.vault.errors import CaseBusy, DamagedCase, ErasureNotFinished, ReadOnlyCase, StorageFailed
from solferino.vault.protocol import Head
from solferino.vault.stage import Staged, refuse_other_body
from solferino.vault.tables.schema import APPLICATION_ID, GUARDS, SCHEMA_VERSION, batches, erasing, head, meta
from solferino.vault.tables.schema import metadata as _schema

_PAGE = 1000  # entries fetched at a time, so that a long walk never holds a snapshot open
_WRITES = "solferino_writes"

_HEAD = select(head.c.size, head.c.root, head.c.recorded, head.c.peaks)
# What every commit needs is written out and given to the driver: making it from its parts each time costs more than
# SQLite's own work.
_EDGE = "SELECT size, root, recorded, peaks FROM head"
_APPEND = "INSERT INTO ledger (number, entry, leaf) VALUES (?, ?, ?)"
_ADVANCE = "UPDATE head SET size = ?, root = ?, recorded = ?, peaks = ? WHERE only = 0"
_SIZE = "UPDATE head SET size = ? WHERE only = 0"
_BATCH = "INSERT INTO batches (root, body) VALUES (?, ?)"
_BATCH_AT = "SELECT body FROM batches WHERE root = ?"
_ERASING = "INSERT OR IGNORE INTO erasing (entry, root) VALUES (?, ?)"
_ENTRIES = "SELECT number, entry FROM ledger WHERE number >= ? AND number < ? ORDER BY number LIMIT ?"
_LEAVES = "SELECT number, leaf FROM ledger WHERE number >= ? AND number < ? ORDER BY number LIMIT ?"
_STORED = "SELECT entry, leaf FROM ledger WHERE number >= ? AND number < ? ORDER BY number"
_BODY = select(batches.c.body).where(batches.c.root == bindparam("root"))


class SqliteTables:
    """Ledger, small batches and head in one SQLite file."""

    def __init__(
        self, path: Path, *, mode: str, patience: float, scratch: tempfile.TemporaryDirectory[str] | None = None
    ) -> None:
        self._path = path
        self._scratch = scratch
        self._patience = patience
        self._engine = _engine(path, mode, patience)

    # -- making and opening -----------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, description: dict[str, str], patience: float) -> SqliteTables:
        """Make the database, or take one that an interrupted :meth:`create` left. One transaction: all or nothing."""
        made = cls(path, mode="rwc", patience=patience)
        with made._driver() as driver:
            driver.execute("PRAGMA journal_mode = WAL")
        with made.writing() as connection:
            if not connection.exec_driver_sql("SELECT 1 FROM sqlite_schema LIMIT 1").first():
                made._fill(connection, description)
        return made

    def _fill(self, connection: Connection, description: dict[str, str]) -> None:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        for table in _schema.sorted_tables:
            connection.execute(CreateTable(table))
        connection.execute(meta.insert(), [{"key": k, "value": v} for k, v in sorted(description.items())])
        connection.execute(head.insert().values(only=0, size=0, root=Frontier().root().hex(), peaks=b""))
        for guard in GUARDS:
            connection.exec_driver_sql(guard)

    @classmethod
    def open(cls, path: Path, patience: float) -> SqliteTables:
        """Open for reading and writing. Raises NewerFormat, DamagedCase, CaseBusy."""
        made = cls(path, mode="rw", patience=patience)
        made._refuse_other_format()
        made._refuse_missing_guards()
        return made

    @classmethod
    def open_to_read(cls, path: Path, patience: float, *, folder_writable: bool) -> SqliteTables:
        """Open for reading only, also from a folder that cannot be written.

        SQLite reads a WAL database by way of a shared-memory file beside it. Where none can be made, the file is opened
        as immutable; where a log was left beside it, whose entries an immutable file would hide, from a copy.
        """
        if folder_writable:
            made = cls(path, mode="ro", patience=patience)
        else:
            log = path.with_name(path.name + "-wal")
            if log.is_file() and log.stat().st_size:
                scratch = tempfile.TemporaryDirectory(prefix="solferino-")
                copy = Path(scratch.name, path.name)
                shutil.copyfile(path, copy)
                shutil.copyfile(log, copy.with_name(log.name))
                made = cls(copy, mode="ro", patience=patience, scratch=scratch)
            else:
                made = cls(path, mode="ro&immutable=1", patience=patience)
        made._refuse_other_format()
        return made

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        if self._scratch is not None:
            self._scratch.cleanup()

    def description(self) -> dict[str, str]:
        """The rows of ``meta``."""
        with self._reading() as connection:
            return {row.key: row.value for row in connection.execute(select(meta.c.key, meta.c.value))}

    # -- reading ----------------------------------------------------------------------------------------------

    def head(self) -> Head:
        """The head now."""
        with self._reading() as connection:
            row = connection.execute(_HEAD).one_or_none()
        if row is None:
            raise self._damaged("the table of the head is empty")
        return Head(row.size, row.root, row.recorded)

    def head_at(self, size: int) -> Head:
        """The head at an earlier size, over the stored leaf hashes. Raises UsageError for a size not reached."""
        now = self.head()
        if not 0 <= size <= now.size:
            raise UsageError(f"the ledger has {now.size} entries; there is no head at {size}")
        if size == now.size:
            return now
        frontier = Frontier()
        for leaf in self.leaves(0, size):
            frontier.add(leaf)
        last = next(self.entries(size - 1, size), None) if size else None
        return Head(size, frontier.root().hex(), CustodyEvent.parse(last).recorded if last else None)

    def entries(self, start: int, stop: int | None) -> Iterator[bytes]:
        """Canonical bytes of entries, in order of their numbers."""
        return self._pages(_ENTRIES, start, stop)

    def leaves(self, start: int, stop: int | None) -> Iterator[bytes]:
        """Stored leaf hashes, in order of their numbers."""
        return self._pages(_LEAVES, start, stop)

    def _pages(self, query: str, start: int, stop: int | None) -> Iterator[bytes]:
        # One bit makes a blob a text or a null: that is no entry and no leaf, and is told as bytes that do not fit.
        if start < 0 or (stop is not None and stop < 0):
            raise UsageError("an entry number is never negative")
        end = stop if stop is not None else 2**62
        while True:
            with self._driver() as driver:  # one statement is one snapshot; rows come by the million
                rows = driver.execute(query, (start, end, _PAGE)).fetchall()
            yield from [row[1] if type(row[1]) is bytes else b"" for row in rows]
            if len(rows) < _PAGE:
                return
            start = rows[-1][0] + 1

    def stored(self, start: int, stop: int) -> tuple[list[bytes], list[bytes]]:
        """Entries and the leaf hashes beside them, those of one range, which is held in memory. Fewer where a number
        is missing, or where one of the two is no bytes."""
        with self._driver() as driver:
            rows = driver.execute(_STORED, (start, stop)).fetchall()
        entries, leaves = [row[0] for row in rows], [row[1] for row in rows]
        return (entries, leaves) if {*map(type, entries), *map(type, leaves)} == {bytes} else ([], [])

    def let_go(self) -> None:
        """Close every connection that is not at work, before this process is copied: SQLite's are for one process.
        Whoever reads on opens another."""
        self._engine.dispose()

    def body(self, root: str) -> bytes | None:
        """The stored body of a small batch, or None."""
        with self._reading() as connection:
            return self._body(connection, root)

    def _body(self, connection: Connection, root: str) -> bytes | None:
        found: object = connection.execute(_BODY, {"root": root}).scalar_one_or_none()
        return found if found is None or type(found) is bytes else b""

    def roots(self) -> list[str]:
        """The roots of all small batches, sorted."""
        with self._reading() as connection:
            return list(connection.execute(select(batches.c.root).order_by(batches.c.root)).scalars())

    def faults(self) -> Iterator[str]:
        """What the database itself finds wrong, in its words: structure, and guards that are missing or changed."""
        try:
            with self._driver() as driver:
                rows = driver.execute("PRAGMA integrity_check(20)").fetchall()
                yield from (f"case.db: {row[0]}" for row in rows if row[0] != "ok")
                self.edge(driver)  # raises where the stored edge does not give the stored root
            yield from self._missing_guards()
        except SolferinoError as error:
            yield error.what

    # -- writing ----------------------------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock from its first moment and is durable when the block ends."""
        with (
            self._plainly(),
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def appending(self) -> Iterator[sqlite3.Connection]:
        """As :meth:`writing`, on the driver itself: for the transaction that every entry needs."""
        with self._driver() as driver:
            _begin_to_write(driver, self._patience)
            try:
                yield driver
                driver.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # what went wrong first is told; an open transaction ends with its file
                    driver.rollback()
                raise

    def append(self, driver: sqlite3.Connection, entry: CustodyEvent, frontier: Frontier) -> Head:
        """Write an entry and move the head. ``frontier`` is what :meth:`edge` gave in the same transaction."""
        data = entry.encoded()
        leaf = leaf_hash(data)
        frontier.add(leaf)
        after = Head(frontier.size, frontier.root().hex(), entry.recorded)
        driver.execute(_APPEND, (entry.number, data, leaf))
        driver.execute(_ADVANCE, (after.size, after.root, after.recorded, b"".join(frontier.peaks())))
        return after

    def append_all(self, driver: sqlite3.Connection, entries: Sequence[CustodyEvent], frontier: Frontier) -> None:
        """As :meth:`append`, for many. The head goes through every size, as its guard asks, and is whole at the end."""
        rows = []
        for entry in entries:
            data = entry.encoded()
            leaf = leaf_hash(data)
            frontier.add(leaf)
            rows.append((entry.number, data, leaf))
        if not rows:
            return
        driver.executemany(_APPEND, rows)
        driver.executemany(_SIZE, [(row[0],) for row in rows[1:]])  # the size before the last entry, one by one
        end = (frontier.size, frontier.root().hex(), entries[-1].recorded, b"".join(frontier.peaks()))
        driver.execute(_ADVANCE, end)

    def edge(self, driver: sqlite3.Connection) -> tuple[Head, Frontier]:
        """The head and the growing edge of the tree, inside a transaction."""
        row = driver.execute(_EDGE).fetchone()
        if row is None:
            raise self._damaged("the table of the head is empty")
        size, root, recorded, peaks = row
        try:
            frontier = Frontier.resume(size, [peaks[i : i + 32] for i in range(0, len(peaks), 32)])
        except ValueError as error:
            raise self._damaged("the edge of the tree does not fit the size of the ledger") from error
        if frontier.root().hex() != root:
            raise self._damaged("the edge of the tree does not give the root of the ledger")
        return Head(size, root, recorded), frontier

    def keep_batch(self, driver: sqlite3.Connection, batch: Staged) -> None:
        """Write a small batch unless it is there. Raises DigestMismatch where other bytes lie under its root."""
        row = driver.execute(_BATCH_AT, (batch.root,)).fetchone()
        if row is None:
            driver.execute(_BATCH, (batch.root, batch.body))
        else:
            refuse_other_body(batch, row[0] if type(row[0]) is bytes else b"")

    # -- erasing ----------------------------------------------------------------------------------------------

    def open_erasure(self, driver: sqlite3.Connection, entry: int, roots: Sequence[str]) -> None:
        """Note which batches an erasure will touch, in the transaction of its entry. This opens the guard for them."""
        driver.executemany(_ERASING, [(entry, root) for root in ("", *roots)])  # a replica may have noted some already

    def open_erasures(self) -> dict[int, list[str]]:
        """Erasures whose entry is durable and whose destroying has not come to its end: entry -> roots."""
        with self._reading() as connection:
            rows = connection.execute(select(erasing.c.entry, erasing.c.root).order_by(*erasing.primary_key)).all()
        found: dict[int, list[str]] = {}
        for entry, root in rows:
            found.setdefault(entry, []).extend([root] if root else [])
        return found

    def overwrite(self, root: str, body: bytes) -> None:
        """Put a body with erased lines in the place of a small batch's. The guard allows it only in an open erasure."""
        with self.writing() as connection:
            connection.execute(batches.update().where(batches.c.root == root).values(body=body))

    def wipe(self) -> None:
        """Write the whole file anew and empty its log, so that nothing of what was overwritten stays in either.

        Raises ErasureNotFinished where another program reads the case and so holds the log.
        """
        with self._driver() as driver:
            try:
                driver.execute("VACUUM")
                busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise
                busy = 1
        if busy:
            raise ErasureNotFinished(
                "the erasure is recorded, but another program holds old pages of case.db",
                where=str(self._path),
                kept="the entry of the erasure",
                do="close every program that uses the case, then open it once more",
            )

    def close_erasure(self, entry: int) -> None:
        """Note that the destroying has come to its end."""
        with self.writing() as connection:
            connection.execute(erasing.delete().where(erasing.c.entry == entry))

    # -- copying ----------------------------------------------------------------------------------------------

    def copy_to(self, path: Path, patience: float) -> SqliteTables:
        """Write the state of this moment into the database at ``path``, which is made where it is not there.

        SQLite's own backup: one consistent state, while others read and write here; there, one transaction, so that
        whoever reads it sees the old state or the new one. The guards of the two are the same, and not asked.
        """
        there = SqliteTables(path, mode="rwc", patience=patience)
        try:
            with self._driver() as source, there._driver() as target:
                source.backup(target)
        except BaseException:
            there.close()
            raise
        return there

    # -- inside -----------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._plainly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _driver(self) -> Iterator[sqlite3.Connection]:
        """SQLite itself, outside any transaction, for the few statements that cannot stand in one."""
        with self._plainly():
            borrowed = self._engine.raw_connection()
            try:
                driver = borrowed.driver_connection
                if not isinstance(driver, sqlite3.Connection):
                    raise TypeError("this engine is not SQLite's")
                yield driver
            finally:
                borrowed.close()

    def _refuse_other_format(self) -> None:
        with self._reading() as connection:
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > SCHEMA_VERSION:
            raise NewerFormat(
                f"this case was written by a newer solferino (tables of version {version}; "
                f"this one knows {SCHEMA_VERSION})",
                where=str(self._path),
                kept="nothing was changed",
                do="use a newer solferino",
            )
        if mark != APPLICATION_ID or version < 1:
            raise self._damaged("case.db is not the database of a case")

    def _refuse_missing_guards(self) -> None:
        for fault in self._missing_guards():
            raise self._damaged(fault)

    def _missing_guards(self) -> Iterator[str]:
        with self._reading() as connection:
            query = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            rows = [tuple(row) for row in connection.exec_driver_sql(query)]
        for guard in GUARDS:
            words = guard.split()
            name, table = words[2], words[words.index("ON") + 1]
            if ("trigger", name, table, guard) not in rows:
                yield f"the guard {name} of case.db is missing or changed"
        if sum(row[0] == "trigger" for row in rows) > len(GUARDS):
            yield "case.db holds a trigger that is not ours"
        for kind, name, table, _ in rows:
            known = {"table": name == table, "index": name == f"sqlite_autoindex_{table}_1", "trigger": True}
            if not known.get(kind):
                yield f"the catalogue of case.db is not ours at {name!r}"

    def _damaged(self, what: str) -> DamagedCase:
        return DamagedCase(
            what,
            where=str(self._path),
            kept="nothing was changed",
            do="keep this folder as it is, run `solferino verify`, and work on from a copy of the case",
        )

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if not isinstance(error.orig, sqlite3.Error):
                raise
            raise self._told(error.orig) from error
        except sqlite3.Error as error:
            raise self._told(error) from error
        except UnicodeDecodeError as error:  # the driver could not read a name, or its own message on a broken schema
            raise self._damaged("case.db cannot be read: a text in it is no UTF-8") from error

    def _told(self, error: sqlite3.Error) -> SolferinoError:
        """The plain form of an SQLite error. See https://www.sqlite.org/rescode.html."""
        where = str(self._path)
        kept = "everything acknowledged before; the step that failed is not acknowledged"
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return CaseBusy(
                "another process is working on this case and did not finish in time",
                where=where,
                kept=kept,
                do="wait until it has finished, or end it, then run the same command again",
            )
        if code == sqlite3.SQLITE_FULL:
            return StorageFailed(
                "the disk is full: writing case.db failed",
                where=where,
                kept=kept,
                do="free some space on this disk, then run the same command again",
            )
        if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
            return StorageFailed(
                f"case.db could not be read or written: {error}",
                where=where,
                kept=kept,
                do="check the disk for space and faults, run `solferino verify`, then try again",
            )
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
            return ReadOnlyCase(
                "case.db cannot be written",
                where=where,
                kept=kept,
                do="check the permissions of the folder and whether the disk is mounted read-only",
            )
        return self._damaged(f"case.db cannot be read: {error}")


def _engine(path: Path, mode: str, patience: float) -> Engine:
    address = f"file:{quote(str(path.resolve()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
        for setting in (
            f"busy_timeout = {round(patience * 1000)}",
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "trusted_schema = OFF",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {setting}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError("this engine is not SQLite's")
        if connection.get_execution_options().get(_WRITES):
            _begin_to_write(driver, patience)
        else:
            driver.execute("BEGIN")

    return engine


def _begin_to_write(driver: sqlite3.Connection, patience: float) -> None:
    """Take the write lock. SQLite's own waiting sleeps up to 100 ms between two looks, which people at work would feel;
    a commit holds the lock for a few milliseconds, so this looks again after one to five."""
    ends, pause = time.monotonic() + patience, 0.001
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                driver.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= ends:
                    raise
            time.sleep(pause)
            pause = min(pause * 1.5, 0.005)
    finally:
        driver.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
