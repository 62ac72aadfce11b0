"""The tables, in SQLAlchemy Core, so that a second database can join; and the guards that SQLite puts on them.

Guards stop mistakes, also those of other programs: they lie in the database. They prove nothing; the tree does.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION = 1  # PRAGMA user_version
APPLICATION_ID = 0x534F4C46  # "SOLF", PRAGMA application_id

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", LargeBinary, nullable=False),  # canonical bytes of the entry
    Column("leaf", LargeBinary, nullable=False),  # SHA-256(0x00 || entry)
    sqlite_strict=True,
)
batches = Table(
    "batches",
    metadata,
    Column("root", Text, primary_key=True),  # hexadecimal
    Column("body", LargeBinary, nullable=False),  # the lines, each followed by a line feed
    sqlite_strict=True,
)
head = Table(
    "head",
    metadata,
    Column("only", Integer, CheckConstraint("only = 0"), primary_key=True, autoincrement=False),
    Column("size", Integer, nullable=False),
    Column("root", Text, nullable=False),
    Column("recorded", Text),
    Column("peaks", LargeBinary, nullable=False),  # hashes of the full subtrees, largest first, 32 bytes each
    sqlite_strict=True,
)
# Rows stand here only between the entry of an erasure and the end of the destroying; root is '' for "and its objects".
erasing = Table(
    "erasing",
    metadata,
    Column("entry", Integer, ForeignKey("ledger.number"), primary_key=True, autoincrement=False),
    Column("root", Text, primary_key=True),
    sqlite_strict=True,
)


def _refuse(name: str, before: str, when: str, words: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {before} WHEN {when} BEGIN SELECT RAISE(ABORT, '{words}'); END"


# INSERT OR REPLACE deletes the old row without firing a delete trigger unless recursive_triggers is on, and every other
# program has it off: so an INSERT over an existing key is refused before it begins.
GUARDS = (
    _refuse("meta_stays", "UPDATE ON meta", "1", "the description of a case is never changed"),
    _refuse("meta_lasts", "DELETE ON meta", "1", "the description of a case is never deleted"),
    _refuse(
        "meta_once",
        "INSERT ON meta",
        "EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)",
        "the description of a case is never changed",
    ),
    _refuse("ledger_stays", "UPDATE ON ledger", "1", "ledger entries are never changed"),
    _refuse("ledger_lasts", "DELETE ON ledger", "1", "ledger entries are never deleted"),
    _refuse(
        "ledger_grows",
        "INSERT ON ledger",
        "NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM ledger)",
        "a ledger entry takes the next number, never one that is given",
    ),
    _refuse(
        "batches_stay",
        "UPDATE ON batches",
        "NEW.root IS NOT OLD.root OR NOT EXISTS (SELECT 1 FROM erasing WHERE root = OLD.root)",
        "batches are never changed but by a recorded erasure",
    ),
    _refuse("batches_last", "DELETE ON batches", "1", "batches are never deleted"),
    _refuse(
        "batches_once",
        "INSERT ON batches",
        "EXISTS (SELECT 1 FROM batches WHERE root = NEW.root)",
        "a batch is written once",
    ),
    _refuse(
        "head_advances",
        "UPDATE ON head",
        "NEW.size IS NOT OLD.size + 1 OR NEW.only IS NOT OLD.only",
        "the head moves on by one entry at a time",
    ),
    _refuse("head_lasts", "DELETE ON head", "1", "the head is never deleted"),
    _refuse("head_once", "INSERT ON head", "EXISTS (SELECT 1 FROM head)", "there is one head"),
)
