"""Views: records in a form that SQL can search, in a file of their own that may be deleted at any time.

A view file is never changed: it is built beside the old one and put in its place, so a reader sees one whole state, and
it says which ledger size and root it shows.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from solferino.record import NothingFound, UsageError
from solferino.vault.errors import StorageFailed
from solferino.vault.files import PART, REAL_FILES, Files, told

VIEWS_VERSION = 1
_NAME = re.compile("[a-z][a-z0-9_]*")
_ABOUT = "about_views"

Columns = Sequence[str]
Rows = Iterable[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view file shows: the ledger up to ``size``, with the tree head ``root`` (hexadecimal)."""

    size: int
    root: str


class ViewsDb:
    """The view file at ``path``. Deleting the file is always safe."""

    def __init__(self, path: Path, files: Files = REAL_FILES) -> None:
        self._path = path
        self._files = files

    def shows(self) -> Shown | None:
        """What the file shows, or None where it is missing, from another version or cannot be read."""
        try:
            rows = self._select(f"SELECT size, root, version FROM {_ABOUT}", ())  # noqa: S608
        except (NothingFound, sqlite3.Error):
            return None
        return Shown(int(rows[0][0]), str(rows[0][1])) if len(rows) == 1 and rows[0][2] == VIEWS_VERSION else None

    def rebuild(self, size: int, root: str, tables: Mapping[str, tuple[Columns, Rows]]) -> None:
        """Build the file anew. tables: name -> (columns, rows); a column is ``name`` or ``name TYPE``.

        Each column whose name ends in ``_id`` gets an index. Raises UsageError for a name that is none, StorageFailed.
        """
        with told("building the views", str(self._path)):
            part = self._path.with_name(f"{PART}{self._path.name}")
            self._drop(part)
            try:
                self._fill(part, size, root, tables)
                with part.open("rb+") as handle:
                    self._files.sync(handle)
                self._drop(self._path, besides_only=True)
                self._files.replace(part, self._path)
                self._files.sync_folder(self._path.parent)
            except sqlite3.OperationalError as error:
                raise StorageFailed(
                    f"building the views failed: {error}",
                    where=str(self._path),
                    kept="everything: the views are made from the case and are no part of it",
                    do="free some space on this disk, then run the same command again",
                ) from error
            finally:
                self._drop(part)

    def query(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query. Read-only: a statement that would change something is refused.

        Raises NothingFound where the file is not there, UsageError for a statement that is refused or not understood.
        """
        try:
            return self._select(sql, params)
        except sqlite3.Error as error:
            raise UsageError(
                f"the views cannot answer this: {error}",
                where=str(self._path),
                do="look at the tables with: SELECT sql FROM sqlite_schema",
            ) from error

    def delete(self) -> None:
        """Delete the file. It is made again when it is next needed."""
        with told("deleting the views", str(self._path)):
            self._drop(self._path)

    def _select(self, sql: str, params: Sequence[Any] | Mapping[str, Any]) -> list[tuple[Any, ...]]:
        if not self._path.is_file():
            raise NothingFound(
                "the views have not been built",
                where=str(self._path),
                do="they are built from the case; run the command that needs them again",
            )
        address = f"file:{quote(str(self._path.resolve()))}?mode=ro&immutable=1"  # never changed, only replaced
        connection = sqlite3.connect(address, uri=True)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            return connection.execute(sql, params).fetchall()
        finally:
            connection.close()

    def _fill(self, part: Path, size: int, root: str, tables: Mapping[str, tuple[Columns, Rows]]) -> None:
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = OFF")  # a half-built file is thrown away, never recovered
            connection.execute("PRAGMA synchronous = OFF")  # synced once, when whole
            connection.execute("BEGIN")
            connection.execute(f"CREATE TABLE {_ABOUT} (size INTEGER, root TEXT, version INTEGER)")
            connection.execute(f"INSERT INTO {_ABOUT} VALUES (?, ?, ?)", (size, root, VIEWS_VERSION))  # noqa: S608
            for name, (columns, rows) in tables.items():
                _fill_table(connection, name, columns, rows)
            connection.execute("COMMIT")
        finally:
            connection.close()

    def _drop(self, path: Path, *, besides_only: bool = False) -> None:
        for tail in ("-wal", "-shm", "-journal") if besides_only else ("", "-wal", "-shm", "-journal"):
            self._files.remove(path.with_name(path.name + tail))


def _fill_table(connection: sqlite3.Connection, name: str, columns: Columns, rows: Rows) -> None:
    names = [column.split(" ", 1)[0] for column in columns]
    for word in (name, *names):
        if not _NAME.fullmatch(word):
            raise UsageError(f"{word!r} is no name for a table or column of the views")
    declared = ", ".join(f'"{n}"{_type(column)}' for n, column in zip(names, columns, strict=True))
    connection.execute(f'CREATE TABLE "{name}" ({declared})')
    marks = ", ".join("?" for _ in names)
    connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608
    for column in names:
        if column.endswith("_id"):
            connection.execute(f'CREATE INDEX "{name}_by_{column}" ON "{name}" ("{column}")')


def _type(column: str) -> str:
    _, _, word = column.partition(" ")
    if word not in ("", "TEXT", "INTEGER", "REAL", "BLOB"):
        raise UsageError(f"{word!r} is no type of a column of the views")
    return f" {word}" if word else ""
