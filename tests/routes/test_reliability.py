"""The scripts of docs/reliability.md at a small size: they run, they can fail, and nothing slips through."""

from __future__ import annotations

import importlib
import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from solferino.testing.mutations import FOLDER, Mutation

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module", autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(BENCHMARKS))
    yield
    sys.path.remove(str(BENCHMARKS))


def script(name: str) -> ModuleType:
    return importlib.import_module(name)


def test_no_mutation_is_missed_and_no_clean_package_is_refused(tmp_path: Path) -> None:
    tamper = script("tamper")
    rows = tamper.tampering(tmp_path, 60, 1)
    assert [fault for row in rows.values() for fault in row.faults] == []
    assert sum(row.tried for row in rows.values()) == 60
    assert sum(row.missed for row in rows.values()) == 0
    assert sum(row.missed_by_bagit for row in rows.values()) > 10, "a bag check alone is no seal"
    refused, by_bagit, count = tamper.clean(tmp_path, 8, 1)
    assert (refused, by_bagit, count) == ([], 0, 8)


def test_a_mutation_that_verifies_would_be_reported(tmp_path: Path) -> None:
    tamper, kinds = script("tamper"), script("kinds")
    path, _ = kinds.make_case(tmp_path / "made", 3, most=1)
    signer = tamper.SeededSigner(b"maker")
    with kinds.open_made(path, 3) as case:
        for name in ("one", "other"):
            tamper.pack(case, tmp_path / name, signer=signer)

    def exchange(copy: Path, _: object) -> str:
        shutil.rmtree(copy)
        shutil.copytree(tmp_path / "other", copy)
        return "another whole package in its place"

    row, made = tamper.Row(), kinds.Made("whole", tmp_path / "one", signer)
    assert tamper.one(tmp_path, Mutation("exchange", FOLDER, exchange), [made], random.Random(1), row) == 1
    assert (row.tried, row.missed, len(row.faults)) == (1, 1, 1)


def test_every_bit_flipped_is_found_and_what_it_hit_is_named(tmp_path: Path) -> None:
    rows = script("bitflips").flips(tmp_path / "flips", 50, 1)
    assert [words for row in rows.values() for words in (*row.missed, *row.unnamed)] == []
    assert all(row.flips == 10 and row.found + row.harmless == 10 for row in rows.values())
    assert rows["objects"].rest == rows["objects"].rest_of == 10
    assert [kind for kind, row in rows.items() if row.harmless] in ([], ["case.db"])


def test_a_kill_loses_nothing_acknowledged_and_needs_no_step_after_it(tmp_path: Path) -> None:
    faults, counts, during = script("kills").kills(tmp_path / "kills", 8, 4, 1)
    assert faults == []
    assert sum(during.values()) == 8
    assert counts["acknowledged entries"] > 0
    assert counts["acknowledged entries lost"] == 0


def test_a_lost_entry_would_be_reported(tmp_path: Path) -> None:
    kills = script("kills")
    place = tmp_path / "kills"
    (place / "in").mkdir(parents=True)
    (place / "out").mkdir()
    with kills.create_case(place / "case", "kills") as case:
        kills.add(case, kills.sources(place, 0))
    faults, counts = kills.compare(place, [f"committed 99 {'0' * 64}", "packed 7"])
    assert counts["acknowledged entries lost"] == 1
    assert len(faults) == 2


@pytest.mark.parametrize("work", ["add", "process", "replicate", "seal"])
def test_a_full_failing_or_read_only_disk_acknowledges_nothing_that_is_not_there(tmp_path: Path, work: str) -> None:
    tally = script("faults").vault_points(tmp_path, 9, (work,))
    assert tally.faults == []
    assert tally.refused[work] >= 3


def test_a_package_that_cannot_be_written_whole_gets_no_name(tmp_path: Path) -> None:
    tally = script("faults").writer_points(tmp_path, 30, ("pack", "pack to a zip"))
    assert tally.faults == []
    assert sum(tally.refused.values()) >= 6


def test_an_insider_with_the_real_key_is_refused_by_whoever_holds_something_from_outside(tmp_path: Path) -> None:
    insider = script("insider")
    answers: dict[str, object] = {}
    for part in (insider.rebuilt, insider.gaps, insider.forks, insider.stolen):
        part(tmp_path, 1, 1, answers)
    assert [wrong for asking in answers.values() for wrong in asking.wrong] == []  # type: ignore[attr-defined]
    assert len(answers) == 14
