"""Replicas: whole copies of a case that verify, follow it, and are never a second live case."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import MORE, STRIKE, anywhere, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.erase import erase
from solferino.casework.lagging import notes_on_replicas, replicas_of
from solferino.casework.process import process
from solferino.casework.replicas import remembered, replicate, take_over
from solferino.record import CustodyEvent, EventType, SolferinoError, UsageError
from solferino.testing.faults import FailingFiles
from solferino.testing.vaults import leaf_of, people
from solferino.vault import Draft, FolderVault, ForkedReplica, IsReplica, NotEmpty, OtherCase, StorageFailed
from solferino.vault.errors import DamagedCase
from solferino.vault.replica import replicate as copy_case

LARGE = Draft(EventType.KEPT, "people")
PEOPLE = ("Ada", "Ben")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, a=STRIKE, b=MORE))
        process(made)
        made.vault.commit(LARGE, people(300, "a large batch"))
        yield made


def entries(case: Case) -> list[CustodyEvent]:
    return [CustodyEvent.parse(data) for data in case.vault.entries()]


def verified(folder: Path) -> int:
    with open_case(folder, world=fixed_world(), read_only=True) as copy:
        return check(copy).exit_code


def head(folder: Path) -> tuple[int, str]:
    with open_case(folder, world=fixed_world(), read_only=True) as copy:
        return copy.vault.head().size, copy.vault.head().root


def test_a_replica_is_a_whole_case_that_verifies_and_the_ledger_says_it_was_made(case: Case, tmp_path: Path) -> None:
    before = case.vault.head()
    made = replicate(case, tmp_path / "копія 🕊 نسخة")
    assert (made.before, made.size, made.failed) == (0, before.size, [])
    assert made.objects == len(list(case.vault.objects.ids()))
    assert made.batches == 1
    assert verified(tmp_path / "копія 🕊 نسخة") == 0
    assert head(tmp_path / "копія 🕊 نسخة") == (before.size, before.root)
    event = entries(case)[-1]
    assert event.type is EventType.EXPORTED
    assert (event.code("form"), event.code("size")) == ("replica", str(before.size))
    assert check(case).exit_code == 0


def test_the_next_run_copies_only_what_is_new_and_a_run_with_no_news_records_nothing(
    case: Case, tmp_path: Path
) -> None:
    replicate(case, tmp_path / "r")
    add(case, write(tmp_path, c="another text entirely\n"))
    made = replicate(case, tmp_path / "r")
    assert (made.objects, made.batches) == (1, 0)
    assert verified(tmp_path / "r") == 0
    size = case.vault.head().size
    again = replicate(case, tmp_path / "r")
    assert (again.before, again.size, again.objects) == (made.size, size, 0)
    assert case.vault.head().size == size


def test_nothing_can_be_added_to_a_replica_until_it_takes_the_place_of_a_lost_case(case: Case, tmp_path: Path) -> None:
    replicate(case, tmp_path / "r")
    with pytest.raises(IsReplica) as told:
        open_case(tmp_path / "r", world=fixed_world())
    assert told.value.exit_code == 6
    assert "take-over" in told.value.do
    event = take_over(tmp_path / "r", fixed_world())
    assert event.code("step") == "take_over"
    assert not (tmp_path / "r" / "REPLICA.txt").exists()
    with open_case(tmp_path / "r", world=fixed_world()) as now:
        add(now, write(tmp_path, d="work goes on\n"))
        assert check(now).exit_code == 0
    with pytest.raises(OtherCase, match="no replica"):
        take_over(tmp_path / "r", fixed_world())


def test_two_copies_that_both_went_on_are_told_apart_and_neither_is_touched(case: Case, tmp_path: Path) -> None:
    replicate(case, tmp_path / "r")
    take_over(tmp_path / "r", fixed_world())
    text = (tmp_path / "r" / "solferino.toml").read_text("utf-8")
    (tmp_path / "r" / "solferino.toml").write_text(text + 'replica = "replica:00"\n', "utf-8")  # marked by hand
    before = head(tmp_path / "r")
    add(case, write(tmp_path, e="the case goes on too\n"))
    with pytest.raises(ForkedReplica, match="two copies") as told:
        replicate(case, tmp_path / "r")
    assert told.value.exit_code == 3
    assert head(tmp_path / "r") == before
    refusal = entries(case)[-1]
    assert (refusal.type, refusal.code("code")) == (EventType.REFUSED, "forked")


def test_a_folder_that_is_something_else_is_refused_by_name_and_left_alone(case: Case, tmp_path: Path) -> None:
    with create_case(tmp_path / "another", world=fixed_world()):
        pass
    with pytest.raises(OtherCase, match="'another' is"):
        replicate(case, tmp_path / "another")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").write_text("mine")
    with pytest.raises(NotEmpty, match=r"letter\.txt"):
        replicate(case, tmp_path / "papers")
    assert case.path is not None
    for inside in (case.path, case.path / "r", tmp_path):
        with pytest.raises(UsageError, match="folder of its own"):
            replicate(case, inside)


def test_an_erasure_reaches_a_replica_with_the_next_run_and_until_then_the_case_says_who_holds_it(
    case: Case, tmp_path: Path
) -> None:
    leaf_words = b"Varn"
    replicate(case, tmp_path / "r")
    replicate(case, tmp_path / "s")
    assert anywhere(tmp_path / "r", leaf_words) != []
    gone = erase(case, "I-001", people=PEOPLE, reason="an order")
    assert [r.holds for r in replicas_of(entries(case))] == [(gone.event.number,)] * 2
    assert len(notes_on_replicas(entries(case))) == 2
    made = replicate(case, tmp_path / "r")
    assert made.erased == [gone.event.number]
    assert anywhere(tmp_path / "r", leaf_words) == []
    assert verified(tmp_path / "r") == 0
    (note,) = notes_on_replicas(entries(case))
    assert f"entry {gone.event.number}" in note


def test_lines_erased_from_a_large_batch_go_from_the_file_in_the_replica_too(case: Case, tmp_path: Path) -> None:
    lines = people(300, "Zofia Vrana")
    event = case.vault.commit(LARGE, lines)
    replicate(case, tmp_path / "r")
    case.vault.erase(Draft(EventType.ERASED), [leaf_of(line) for line in lines], [])
    assert event.batch is not None
    replicate(case, tmp_path / "r")
    assert anywhere(tmp_path / "r", b"Zofia") == []
    assert verified(tmp_path / "r") == 0


def test_what_was_erased_and_given_again_is_in_the_replica(case: Case, tmp_path: Path) -> None:
    replicate(case, tmp_path / "r")
    erase(case, "I-001", people=PEOPLE, reason="by mistake")
    add(case, [tmp_path / "a.txt"])
    replicate(case, tmp_path / "r")
    assert verified(tmp_path / "r") == 0


def test_damage_in_the_case_does_not_spread_to_the_replica(case: Case, tmp_path: Path) -> None:
    assert case.path is not None
    digest = next(iter(case.vault.objects.ids()))
    place = case.path / "objects" / digest[:2] / digest[2:]
    place.chmod(0o644)
    place.write_bytes(b"other bytes")
    made = replicate(case, tmp_path / "r")
    assert [name for name, _ in made.failed] == [f"object {digest}"]
    assert not (tmp_path / "r" / "objects" / digest[:2] / digest[2:]).exists()


def test_a_database_that_does_not_hold_its_own_ledger_never_replaces_a_good_one(case: Case, tmp_path: Path) -> None:
    assert case.path is not None
    replicate(case, tmp_path / "r")
    before = head(tmp_path / "r")
    add(case, write(tmp_path, f="one more\n"))
    case.close()
    with sqlite3.connect(case.path / "case.db") as driver:
        driver.execute("DROP TRIGGER ledger_stays")
        driver.execute(
            "UPDATE ledger SET entry = CAST(replace(CAST(entry AS TEXT), 'kept', 'left') AS BLOB) WHERE number = 1"
        )
    with (
        open_case(case.path, world=fixed_world(), read_only=True) as damaged,
        pytest.raises(DamagedCase, match="entry 1 does not give its stored leaf"),
    ):
        replicate(damaged, tmp_path / "r")
    assert head(tmp_path / "r") == before
    assert verified(tmp_path / "r") == 0


def test_a_lost_case_comes_back_from_a_replica_in_a_new_folder(case: Case, tmp_path: Path) -> None:
    replicate(case, tmp_path / "r")
    case.close()
    assert case.path is not None
    shutil.rmtree(case.path)
    with open_case(tmp_path / "r", world=fixed_world(), read_only=True) as copy:
        replicate(copy, tmp_path / "restored")
    take_over(tmp_path / "restored", fixed_world())
    with open_case(tmp_path / "restored", world=fixed_world()) as now:
        assert check(now).exit_code == 0
    assert verified(tmp_path / "r") == 0


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_the_nth_file_operation_fails_for_every_n_and_the_next_run_needs_no_help(
    case: Case, tmp_path: Path, error: int
) -> None:
    assert isinstance(case.vault, FolderVault)
    folder, fail_at, done = tmp_path / "r", 1, False
    while not done:
        files = FailingFiles(fail_at, error)
        try:
            copy_case(case.vault, folder, case.world, files=files)
            done = files.count < fail_at
        except StorageFailed:
            if (folder / "solferino.toml").exists():
                assert verified(folder) in (0, 3)  # readable at any moment; 3 only while an erasure is carried out
        fail_at += 1
        if done is False and fail_at % 7 == 0:
            shutil.rmtree(folder, ignore_errors=True)
    assert fail_at > 20
    copy_case(case.vault, folder, case.world)
    assert verified(folder) == 0


def test_a_failed_attempt_is_in_the_ledger(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageFailed("the disk is full: copying an object failed")

    monkeypatch.setattr("solferino.casework.replicas.copy_case", full)
    with pytest.raises(SolferinoError, match="disk is full"):
        replicate(case, tmp_path / "r")
    event = entries(case)[-1]
    assert (event.type, event.code("step")) == (EventType.ATTEMPT_FAILED, "replicate")


def test_a_replica_is_remembered_only_when_asked_and_settings_of_people_stay(case: Case, tmp_path: Path) -> None:
    assert case.path is not None
    toml = case.path / "solferino.toml"
    toml.write_text(toml.read_text("utf-8") + 'person = "Ada"  # mine\n', "utf-8")
    replicate(case, tmp_path / "r")
    assert remembered(case.path) == []
    for name in ("r", "с"):
        replicate(case, tmp_path / name, remember=True)
        replicate(case, tmp_path / name, remember=True)
    assert remembered(case.path) == [tmp_path / "r", tmp_path / "с"]
    assert "# mine\n" in toml.read_text("utf-8")
    with open_case(case.path, world=fixed_world(), read_only=True):
        pass
