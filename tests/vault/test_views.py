"""Views are made from the case, say what they show, and may be deleted at any time."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.record import NothingFound, UsageError
from solferino.testing.faults import FailingFiles
from solferino.vault import Shown, StorageFailed, ViewsDb

ROOT = "ab" * 32


def tables(count: int = 3) -> dict[str, tuple[tuple[str, ...], Iterator[tuple[object, ...]]]]:
    rows = ((f"claim:{n}", n, f"q {n}") for n in range(count))
    return {"claims": (("claim_id", "start INTEGER", "quote TEXT"), rows)}


@pytest.fixture
def views(tmp_path: Path) -> ViewsDb:
    return ViewsDb(tmp_path / "views.db")


def test_a_view_file_says_which_ledger_it_shows(views: ViewsDb) -> None:
    assert views.shows() is None
    views.rebuild(7, ROOT, tables())
    assert views.shows() == Shown(7, ROOT)
    assert views.query("SELECT quote FROM claims WHERE claim_id = ?", ("claim:1",)) == [("q 1",)]
    assert views.query("SELECT count(*) FROM claims WHERE start > :n", {"n": 0}) == [(2,)]


def test_a_rebuilt_view_replaces_the_old_one_whole(views: ViewsDb, tmp_path: Path) -> None:
    views.rebuild(7, ROOT, tables(100))
    views.rebuild(8, ROOT, tables(2))
    assert views.query("SELECT count(*) FROM claims") == [(2,)]
    assert [p.name for p in tmp_path.iterdir()] == ["views.db"]


def test_deleting_it_is_always_safe(views: ViewsDb) -> None:
    views.delete()
    views.rebuild(7, ROOT, tables())
    views.delete()
    assert views.shows() is None
    with pytest.raises(NothingFound):
        views.query("SELECT 1")


def test_a_file_that_cannot_be_read_shows_nothing_and_is_built_anew(views: ViewsDb, tmp_path: Path) -> None:
    (tmp_path / "views.db").write_bytes(b"junk" * 1000)
    assert views.shows() is None
    views.rebuild(1, ROOT, tables())
    assert views.shows() == Shown(1, ROOT)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM claims",
        "DROP TABLE claims",
        "INSERT INTO claims VALUES (1, 2, 3)",
        "ATTACH 'other.db' AS o; SELECT 1",
        "SELECT nothing FROM nowhere",
        "PRAGMA x; SELECT 1",
    ],
)
def test_a_query_changes_nothing(views: ViewsDb, tmp_path: Path, sql: str) -> None:
    views.rebuild(7, ROOT, tables())
    before = (tmp_path / "views.db").read_bytes()
    with pytest.raises(UsageError):
        views.query(sql)
    assert (tmp_path / "views.db").read_bytes() == before


@pytest.mark.parametrize("name", ["", "Claims", "a b", 'x"; DROP', "1a"])
def test_a_table_or_column_name_that_is_none_is_refused(views: ViewsDb, name: str) -> None:
    with pytest.raises(UsageError):
        views.rebuild(1, ROOT, {name: (("a",), [])})
    with pytest.raises(UsageError):
        views.rebuild(1, ROOT, {"t": ((name,), [])})
    with pytest.raises(UsageError):
        views.rebuild(1, ROOT, {"t": (("a TEXT PRIMARY KEY",), [])})


def test_a_build_that_fails_leaves_the_old_view_in_place(tmp_path: Path) -> None:
    ViewsDb(tmp_path / "views.db").rebuild(7, ROOT, tables())
    for fail_at in (1, 2):
        with pytest.raises(StorageFailed):
            ViewsDb(tmp_path / "views.db", FailingFiles(fail_at)).rebuild(8, ROOT, tables())
        assert ViewsDb(tmp_path / "views.db").shows() == Shown(7, ROOT)

    def torn() -> Iterator[tuple[object, ...]]:
        yield ("claim:1", 1, "x")
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError):
        ViewsDb(tmp_path / "views.db").rebuild(8, ROOT, {"claims": (("claim_id", "start", "quote"), torn())})
    assert ViewsDb(tmp_path / "views.db").shows() == Shown(7, ROOT)
    assert [p.name for p in tmp_path.iterdir()] == ["views.db"]


def test_a_reader_that_has_the_old_view_open_is_not_disturbed(views: ViewsDb, tmp_path: Path) -> None:
    views.rebuild(7, ROOT, tables(5))
    reader = sqlite3.connect(tmp_path / "views.db")
    rows = reader.execute("SELECT * FROM claims")
    rows.fetchone()
    views.rebuild(8, ROOT, tables(1))
    assert len(rows.fetchall()) == 4
    reader.close()
