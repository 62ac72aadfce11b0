"""Erasure leaves every root standing and nothing of the words, in no file of the case."""

import sqlite3
from pathlib import Path

import pytest

from solferino.record import ErasedLine, EventType, Item, World, salted
from solferino.testing.faults import FailingFiles
from solferino.testing.vaults import KEPT, SECRET, leaf_of, people
from solferino.vault import Draft, ErasureNotFinished, FolderVault, StorageFailed, open_vault
from solferino.verify import check

ERASED = Draft(EventType.ERASED, codes=("reason=witness_at_risk",))


def files_with(folder: Path, words: bytes) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and words in p.read_bytes())


def fill(case: FolderVault, folder: Path, count: int, turn: int = 0) -> tuple[list[str], str]:
    """A case full of records, with a secret in small and large batches, in an object and in the views."""
    for number in range(6):
        case.commit(KEPT, people(10, f"Zofia Vrana {number} and her street {turn}"))
    lines = people(count, f"Zofia Vrana {turn}")
    case.commit(KEPT, lines)
    case.commit(KEPT, salted([Item("plain.txt"), Item(f"filler {turn} " + "x" * 9000)], SECRET))
    digest = case.objects.put(b"statement of Zofia Vrana")
    (folder / "views.db").write_bytes(b"Zofia Vrana")
    (folder / "objects" / ".part-left-by-a-killed-process").write_bytes(b"Zofia Vrana")
    leaves = [
        leaf_of(line)
        for root in case.batches()
        for line in case.lines(root)
        if not isinstance(line, ErasedLine) and "Zofia" in getattr(line.record, "name", "")
    ]
    return leaves, digest


@pytest.mark.parametrize("count", [10, 400])
def test_the_words_are_in_no_file_of_the_case_while_it_is_open_and_after(
    case: FolderVault, folder: Path, world: World, count: int
) -> None:
    leaves, digest = fill(case, folder, count)
    assert "case.db-wal" in files_with(folder, b"Zofia Vrana")
    before = [case.head(size) for size in range(case.head().size + 1)]
    case.erase(ERASED, leaves, [digest])
    assert files_with(folder, b"Zofia") == []
    assert files_with(folder, b"Vrana") == []
    assert [case.head(size) for size in range(len(before))] == before
    assert check(case).exit_code == 0
    case.close()
    assert files_with(folder, b"Zofia") == []
    again = open_vault(folder, world)
    assert check(again).exit_code == 0
    assert len(check(again).erased) == len(leaves) + 1
    again.close()


def test_a_program_that_holds_old_pages_is_told_and_the_next_opening_finishes(
    case: FolderVault, folder: Path, world: World
) -> None:
    leaves, digest = fill(case, folder, 5)
    case.close()
    hasty = open_vault(folder, world, patience=0.2)
    hasty.commit(KEPT, people(2, "other"))
    reader = sqlite3.connect(folder / "case.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM batches").fetchall()
    size = hasty.head().size
    with pytest.raises(ErasureNotFinished) as told:
        hasty.erase(ERASED, leaves, [digest])
    assert told.value.exit_code == 6
    assert hasty.head().size == size + 1  # the entry is durable
    assert check(hasty).exit_code == 3  # and verify says that the rest is missing
    assert "not finished" in " ".join(d.what for d in check(hasty).damage)
    reader.close()
    hasty.close()
    again = open_vault(folder, world)
    assert files_with(folder, b"Zofia") == []
    assert check(again).exit_code == 0
    again.close()


def test_an_erasure_that_fails_on_the_way_is_finished_at_the_next_opening(
    case: FolderVault, folder: Path, world: World
) -> None:
    """Each file operation of the erasure fails once. Where its entry was durable, the next opening ends it."""
    case.close()
    fails, finished, done = 1, 0, False
    while not done:
        steady = open_vault(folder, world)
        leaves, digest = fill(steady, folder, 300, fails)
        size = steady.head().size
        steady.close()
        files = FailingFiles(fails)
        vault = open_vault(folder, world, files=files)
        try:
            vault.erase(ERASED, leaves, [digest])
            done = files.count < fails
        except StorageFailed:
            fails += 1
        vault.close()
        again = open_vault(folder, world)
        if again.head().size == size:  # it failed before it was recorded: then nothing was erased
            assert again.objects.has(digest)
            again.erase(ERASED, leaves, [digest])
        else:
            finished += 1
        assert files_with(folder, b"Zofia") == []
        assert check(again).exit_code == 0
        again.close()
    assert finished > 2


def test_a_recorded_line_can_be_recorded_again_after_its_erasure_under_a_new_salt(case: FolderVault) -> None:
    lines = people(3)
    case.commit(KEPT, lines)
    case.erase(ERASED, [leaf_of(lines[0])], [])
    fresh = salted([line.record for line in lines], b"another secret of thirty-two byt")
    case.commit(KEPT, fresh)
    assert check(case).exit_code == 0
