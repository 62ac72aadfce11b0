"""The head of a case's ledger by the driver alone, for answers that must be quick. Changes nothing, checks nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from solferino.vault.protocol import Head


def peek_head(folder: Path) -> Head | None:
    """The stored head, or None where it cannot be read this way; then open the case, which says what is wrong."""
    try:
        connection = sqlite3.connect(f"file:{quote(str((folder / 'case.db').resolve()))}?mode=ro", uri=True)
    except sqlite3.Error:
        return None
    try:
        row = connection.execute("SELECT size, root, recorded FROM head").fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return Head(int(row[0]), str(row[1]), row[2]) if row else None


def sqlite_version() -> tuple[int, ...]:
    """The version of the database library in use."""
    return sqlite3.sqlite_version_info
