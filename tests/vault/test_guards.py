"""The guards in case.db stop mistakes, also those of other programs that know nothing of us."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.record import EventType
from solferino.testing.vaults import people
from solferino.vault import DamagedCase, Draft, FolderVault, open_vault
from solferino.verify import check


@pytest.fixture
def other(case: FolderVault, folder: Path) -> Iterator[sqlite3.Connection]:
    """A second program: plain sqlite3, with none of our settings and recursive triggers off."""
    case.commit(Draft(EventType.CASE_OPENED))
    case.commit(Draft(EventType.KEPT, "people"), people(3))
    connection = sqlite3.connect(folder / "case.db", isolation_level=None)
    assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
    yield connection
    connection.close()


def root(other: sqlite3.Connection) -> str:
    return str(other.execute("SELECT root FROM batches").fetchone()[0])


STATEMENTS = [
    "UPDATE ledger SET entry = x'00' WHERE number = 0",
    "UPDATE ledger SET number = 7 WHERE number = 1",
    "UPDATE OR REPLACE ledger SET number = 0 WHERE number = 1",
    "UPDATE OR IGNORE ledger SET leaf = x'00'",
    "DELETE FROM ledger",
    "DELETE FROM ledger WHERE number = 1",
    "INSERT INTO ledger VALUES (0, x'00', x'00')",
    "INSERT OR REPLACE INTO ledger VALUES (0, x'00', x'00')",
    "REPLACE INTO ledger VALUES (1, x'00', x'00')",
    "INSERT OR IGNORE INTO ledger VALUES (1, x'00', x'00')",
    "INSERT INTO ledger VALUES (0, x'00', x'00') ON CONFLICT DO UPDATE SET entry = x'00'",
    "INSERT INTO ledger VALUES (0, x'00', x'00') ON CONFLICT (number) DO UPDATE SET entry = excluded.entry",
    "INSERT INTO ledger VALUES (0, x'00', x'00') ON CONFLICT DO NOTHING",
    "INSERT INTO ledger VALUES (5, x'00', x'00')",
    "INSERT INTO ledger VALUES (-1, x'00', x'00')",
    "INSERT INTO ledger (entry, leaf) VALUES (x'00', x'00')",
    "UPDATE batches SET body = x'00'",
    "UPDATE batches SET root = 'x'",
    "UPDATE OR REPLACE batches SET body = x'00'",
    "DELETE FROM batches",
    "INSERT INTO batches SELECT root, x'00' FROM batches",
    "INSERT OR REPLACE INTO batches SELECT root, x'00' FROM batches",
    "REPLACE INTO batches SELECT root, x'00' FROM batches",
    "INSERT INTO batches SELECT root, x'00' FROM batches WHERE 1 ON CONFLICT (root) DO UPDATE SET body = x'00'",
    "UPDATE head SET size = 1",
    "UPDATE head SET root = 'x'",
    "UPDATE head SET size = size + 2",
    "DELETE FROM head",
    "INSERT OR REPLACE INTO head VALUES (0, 9, 'x', NULL, x'')",
    "INSERT INTO head VALUES (1, 9, 'x', NULL, x'')",
    "UPDATE meta SET value = 'x'",
    "DELETE FROM meta",
    "REPLACE INTO meta VALUES ('case', 'x')",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_second_connection_cannot_change_or_delete(
    case: FolderVault, other: sqlite3.Connection, statement: str
) -> None:
    before = list(other.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        other.execute(statement)
    assert list(other.iterdump()) == before
    assert check(case).intact


def test_the_guards_hold_with_recursive_triggers_on_too(other: sqlite3.Connection) -> None:
    other.execute("PRAGMA recursive_triggers = ON")
    for statement in STATEMENTS:
        with pytest.raises(sqlite3.IntegrityError):
            other.execute(statement)


def test_a_column_takes_no_value_of_another_type(other: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        other.execute("INSERT INTO ledger VALUES (2, 'text', 'text')")


def test_an_open_erasure_opens_the_guard_for_its_batch_alone_and_only_for_the_body(
    case: FolderVault, other: sqlite3.Connection
) -> None:
    case.commit(Draft(EventType.KEPT, "people"), people(5))
    first, second = (row[0] for row in other.execute("SELECT root FROM batches ORDER BY root"))
    other.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        other.execute("INSERT INTO erasing VALUES (99, ?)", (first,))  # no such entry
    other.execute("INSERT INTO erasing VALUES (1, ?)", (first,))
    with pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE batches SET body = x'00' WHERE root = ?", (second,))
    with pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE batches SET root = 'x' WHERE root = ?", (first,))
    other.execute("UPDATE batches SET body = x'00' WHERE root = ?", (first,))
    assert check(case).exit_code == 3  # a guard is no proof; the tree is


@pytest.mark.parametrize(
    "tamper",
    [
        "DROP TRIGGER ledger_stays",
        "CREATE TRIGGER mine AFTER INSERT ON ledger BEGIN SELECT 1; END",
    ],
)
def test_a_guard_that_is_missing_or_not_ours_is_named_before_anything_is_written(
    case: FolderVault, other: sqlite3.Connection, folder: Path, tamper: str
) -> None:
    other.execute(tamper)
    case.close()
    with pytest.raises(DamagedCase, match=r"guard ledger_stays|not ours"):
        open_vault(folder, case._world)
    with_reading = open_vault(folder, case._world, read_only=True)
    assert check(with_reading).exit_code == 3
    with_reading.close()


def test_the_database_is_made_for_being_cut_off_at_any_moment(other: sqlite3.Connection, case: FolderVault) -> None:
    with case._tables._driver() as ours:

        def ask(name: str) -> object:
            return ours.execute(f"PRAGMA {name}").fetchone()[0]

        assert ask("journal_mode") == "wal"
        assert ask("synchronous") == 2
        assert [ask(name) for name in ("foreign_keys", "recursive_triggers", "trusted_schema")] == [1, 1, 0]
        assert ask("secure_delete") == 1
        assert ask("busy_timeout") == 10_000
        assert (ask("application_id"), ask("user_version")) == (0x534F4C46, 1)
    strict = other.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
    )
    assert dict(strict.fetchall()) == dict.fromkeys(("meta", "ledger", "batches", "head", "erasing"), 1)
