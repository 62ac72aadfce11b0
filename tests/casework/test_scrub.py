"""Scrubbing: every byte is read, damage is named by place, and one whole copy out of three is enough to mend it."""

from __future__ import annotations

import errno
import itertools
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casework.small import MORE, STRIKE, anywhere, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.erase import erase
from solferino.casework.process import process
from solferino.casework.replicas import replicate, take_over
from solferino.casework.scrub import PlaceFound, Scrubbed, scrub
from solferino.record import CustodyEvent, ErasedLine, EventType, Line, Outcome, parse_line, sha256_hex
from solferino.testing.faults import FailingFiles
from solferino.testing.vaults import leaf_of, people
from solferino.vault import Draft, ForkedReplica, OtherCase
from solferino.vault.scrubbing import Place


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, a=STRIKE, b=MORE))
        process(made)
        made.vault.commit(Draft(EventType.KEPT, "people"), people(300, "a large batch"))
        for name in ("r", "s"):
            replicate(made, tmp_path / name)
        yield made


@pytest.fixture
def replicas(case: Case, tmp_path: Path) -> list[Path]:
    return [tmp_path / "r", tmp_path / "s"]


def objects(folder: Path) -> list[Path]:
    return sorted(p for p in (folder / "objects").rglob("*") if p.is_file())


def batches(folder: Path) -> list[Path]:
    return sorted((folder / "batches").rglob("*.jsonl"))


def spoil(path: Path, how: str = "flip") -> None:
    path.chmod(0o644)
    data = path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "flip":
        path.write_bytes(data[:9] + bytes([data[9] ^ 1]) + data[10:])
    else:
        path.write_bytes(data[: len(data) // 2])


def last(case: Case, kind: EventType) -> list[CustodyEvent]:
    return [e for e in map(CustodyEvent.parse, case.vault.entries()) if e.type is kind]


def outcomes(case: Case, event: CustodyEvent) -> list[Outcome]:
    lines = case.vault.lines(event.batch.root) if event.batch else []
    return [line.record for line in lines if isinstance(line, Line) and isinstance(line.record, Outcome)]


def test_everything_is_counted_and_each_place_gets_an_entry(case: Case, replicas: list[Path]) -> None:
    found = scrub(case, replicas)
    assert found.exit_code == 0
    assert [(p.objects, p.batches) for p in found.places] == [(len(objects(replicas[0])), 1)] * 3
    assert all(p.checked == p.entries + p.objects + p.batches and p.bytes > 0 for p in found.places)
    events = last(case, EventType.SCRUBBED)
    assert next(e.code("place") for e in events) == "case"
    assert {(e.code("objects"), e.code("left")) for e in events} == {(str(found.places[0].objects), "0")}
    assert check(case).exit_code == 0


@pytest.mark.parametrize("how", ["flip", "cut", "gone"])
def test_any_two_of_three_copies_of_any_object_or_batch_can_be_damaged(
    case: Case, replicas: list[Path], how: str
) -> None:
    assert case.path is not None
    places = [case.path, *replicas]
    count = 2 * len([*objects(case.path), *batches(case.path)])
    pairs = itertools.cycle(itertools.combinations(range(3), 2))
    for thing, pair in zip([*objects(case.path), *batches(case.path)], pairs, strict=False):
        for at in pair:
            spoil(places[at] / thing.relative_to(case.path), how)
    seen = scrub(case, replicas)
    assert seen.exit_code == 3
    assert sum(len(p.left) for p in seen.places) == count
    mended = scrub(case, replicas, repair=True)
    assert mended.exit_code == 0
    assert scrub(case, replicas).exit_code == 0
    assert check(case).exit_code == 0
    for folder in places:
        assert all(sha256_hex(p.read_bytes()) == p.parent.name + p.name for p in objects(folder))


def test_damaged_bytes_are_kept_aside_and_every_mended_thing_is_an_outcome(case: Case, replicas: list[Path]) -> None:
    assert case.path is not None
    thing = objects(case.path)[0]
    spoil(thing)
    spoilt = thing.read_bytes()
    scrub(case, replicas, repair=True)
    (aside,) = (case.path / "damaged").iterdir()
    assert aside.read_bytes() == spoilt
    assert aside.name.startswith(thing.parent.name + thing.name + ".20")
    (event,) = last(case, EventType.REPAIRED)
    assert event.code("place") == "case"
    (outcome,) = outcomes(case, event)
    assert outcome.subject.endswith(thing.parent.name + thing.name)
    assert (outcome.code, outcome.severity) == ("repaired", "ok")
    assert "replica" in outcome.words


def test_what_no_copy_holds_whole_is_left_and_recorded_and_the_rest_is_mended(case: Case, replicas: list[Path]) -> None:
    assert case.path is not None
    lost, other = objects(case.path)[:2]
    for folder in (case.path, *replicas):
        spoil(folder / lost.relative_to(case.path))
    spoil(other)
    found = scrub(case, replicas, repair=True)
    assert found.exit_code == 3
    assert [[d.name for d in p.left] for p in found.places] == [[lost.parent.name + lost.name]] * 3
    events = last(case, EventType.SCRUBBED)
    assert [outcomes(case, e)[0].code for e in events] == ["damaged"] * 3
    assert check(case).exit_code == 3


def test_a_line_taken_out_without_an_entry_is_damage_though_the_root_stands(case: Case, replicas: list[Path]) -> None:
    assert case.path is not None
    path = batches(case.path)[0]
    whole = path.read_bytes()
    rows = whole.splitlines()
    line = parse_line(rows[7])
    assert isinstance(line, Line)
    rows[7] = ErasedLine(leaf_of(line)).encoded()
    path.write_bytes(b"".join(row + b"\n" for row in rows))
    assert "no entry says so" in scrub(case, replicas).places[0].left[0].what
    assert scrub(case, replicas, repair=True).exit_code == 0
    assert path.read_bytes() == whole


def test_a_repair_never_brings_back_what_was_erased(case: Case, replicas: list[Path]) -> None:
    assert case.path is not None
    for path in objects(case.path):
        spoil(path, "cut")
    scrub(case, replicas, repair=True)
    erase(case, "I-001", people=("Ada", "Ben"), reason="an order")
    assert anywhere(case.path, b"Varn") == [], "the damaged copies that were kept hold the words too"
    found = scrub(case, replicas, repair=True)
    assert found.exit_code == 0
    assert anywhere(case.path, b"Varn") == []
    assert check(case).exit_code == 0


def test_a_replica_that_lags_behind_is_no_damage(case: Case, replicas: list[Path], tmp_path: Path) -> None:
    add(case, write(tmp_path, z="new words\n"))
    found = scrub(case, replicas)
    assert found.exit_code == 0
    assert found.places[0].objects == found.places[1].objects + 1


def test_a_case_without_objects_was_checked_by_its_entries_alone(tmp_path: Path) -> None:
    with create_case(tmp_path / "empty", world=fixed_world()) as case:
        assert scrub(case).places[0].checked == 1
    assert Scrubbed([]).exit_code == 0
    assert Scrubbed([PlaceFound("case", tmp_path)]).exit_code == 5


def test_a_damaged_database_is_reported_never_mended_and_nothing_is_recorded_on_top(
    case: Case, replicas: list[Path]
) -> None:
    assert case.path is not None
    case.close()
    with sqlite3.connect(case.path / "case.db") as driver:
        driver.execute("DROP TRIGGER ledger_stays")
        driver.execute(
            "UPDATE ledger SET entry = CAST(replace(CAST(entry AS TEXT), 'kept', 'left') AS BLOB) WHERE number = 1"
        )
    before = (case.path / "case.db").read_bytes()
    spoil(objects(case.path)[0])
    with open_case(case.path, world=fixed_world(), read_only=True) as damaged:
        found = scrub(damaged, replicas, repair=True)
    assert found.exit_code == 3
    assert not found.recorded
    assert {d.kind for d in found.places[0].left} == {"database"}
    assert (case.path / "case.db").read_bytes() == before
    assert scrub_of(replicas[0]) == []


def scrub_of(folder: Path) -> list[str]:
    with open_case(folder, world=fixed_world(), read_only=True) as copy:
        return [d.what for d in check(copy).report.damage]


def test_what_was_found_whole_lately_can_be_passed_over(case: Case, tmp_path: Path) -> None:
    scrub(case)
    add(case, write(tmp_path, z="new words\n"))
    found = scrub(case, since_days=7)
    assert (found.places[0].objects, found.exit_code) == (1, 0)
    assert found.places[0].passed_over > 3
    later = fixed_world(start=datetime(2031, 1, 1, tzinfo=UTC))
    case.close()
    assert case.path is not None
    with open_case(case.path, world=later) as then:
        assert scrub(then, since_days=7).places[0].passed_over == 0


def test_a_fork_or_another_case_is_refused_by_name(case: Case, replicas: list[Path], tmp_path: Path) -> None:
    with create_case(tmp_path / "another", world=fixed_world()), pytest.raises(OtherCase, match="'another'"):
        scrub(case, [tmp_path / "another"])
    take_over(replicas[0], fixed_world())
    toml = replicas[0] / "solferino.toml"
    toml.write_text(toml.read_text("utf-8") + 'replica = "replica:00"\n', "utf-8")
    add(case, write(tmp_path, e="the case goes on too\n"))
    with pytest.raises(ForkedReplica, match="'r' holds"):
        scrub(case, replicas)
    assert last(case, EventType.REFUSED)[-1].code("code") == "forked"


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_while_mending_loses_neither_the_damaged_nor_the_whole_bytes(
    case: Case, replicas: list[Path], error: int
) -> None:
    """Each file operation of a repair fails once: the name always has a file; the copy it comes from is untouched."""
    assert case.path is not None
    thing = objects(case.path)[0]
    digest, whole = thing.parent.name + thing.name, thing.read_bytes()
    fail_at, done = 1, False
    while not done:
        spoil(thing)
        files = FailingFiles(fail_at, error)
        source, target = Place("r", replicas[0], None), Place("case", case.path, None, files=files)
        try:
            with source.open_object(digest) as stream:
                target.mend_object(digest, stream, case.world)
            done = True
        except Exception as told:  # noqa: BLE001 - any of our errors will do; the bytes are what is asked about
            assert "E402" in str(told)
        assert thing.exists()
        assert thing.read_bytes() == whole or not done
        assert (replicas[0] / thing.relative_to(case.path)).read_bytes() == whole
        if thing.read_bytes() != whole:
            thing.write_bytes(whole)
        fail_at += 1
    assert fail_at > 5
