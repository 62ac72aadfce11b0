"""A package that leaves items out has no entry about the law that names them or could tell of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.deciding import USUAL, claim, drafted, fill, market
from casework.packed import records
from casework.test_entered import link
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.check import check_path
from solferino.casework.classify import classify
from solferino.casework.determine import sign
from solferino.casework.elements import element
from solferino.casework.grade import grade
from solferino.casework.held import held
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.record import Conflict, Publication
from solferino.testing.signers import SeededSigner

SECOND = Path(__file__).parents[2] / "verifier" / "verify.py"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with market(tmp_path, *USUAL, "four") as made:
        yield made


def packed(case: Case, folder: Path, *withheld: str) -> Path:
    made = pack(
        case, folder / "package", signer=SeededSigner(b"maker", both=False),
        withhold=dict.fromkeys(withheld, "witness_safety"),
    )  # fmt: skip
    return made.path


def bytes_in(package: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(package.rglob("*")) if p.is_file())


def test_a_whole_package_has_every_entry_and_determination(case: Case, tmp_path: Path) -> None:
    fill(case, later=True)
    classify(case, "Varn", Conflict.DISPUTED, person="Ada Brun", basis="two views", source="the Varn Gazette")
    link(case, "Soldiers had used")
    drafted(case)
    package = packed(case, tmp_path)
    assert [len(records(package, kind)) for kind in ("element_entry", "classification", "command_edge")] == [2, 1, 1]
    assert len(records(package, "determination")) == 1


def test_what_names_a_withheld_item_stays_behind_with_it(case: Case, tmp_path: Path) -> None:
    other = next(i.handle for i in held(case).incidents if i.handle != "M-001")
    common = {"person": "Ada Brun", "reason": "so it stands there"}
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "empty", **common)
    element(case, other, "RS-8-2-b-ix", "mental/1", "empty", **common)
    element(case, "M-001", "RS-8-2-b-i", "material/1", "argued", against=[claim(case, "Rockets hit")], **common)
    link(case, "Governor Tomas Brel")
    notice = ("I-004", 0, 9)
    classify(case, "Varn", Conflict.DISPUTED, person="Ada Brun", basis="so it says", source="a weekly", notice=notice)
    made = drafted(
        case, as_of="2021-06-30", relied=[{"item": "I-004", "claims": [claim(case, "Rockets hit")]}], crimes=[]
    )
    sign(case, made.handle, person="Bo Lind", reason="the fourth text settles it")
    package = packed(case, tmp_path, "I-004")
    assert [e["element"] for e in records(package, "element_entry")] == ["mental/1"]
    for kind in ("command_edge", "classification", "determination", "decision"):
        assert records(package, kind) == []
    assert b"the fourth text settles it" not in bytes_in(package)


def test_what_is_on_an_incident_with_a_withheld_report_stays_behind(case: Case, tmp_path: Path) -> None:
    fill(case)
    drafted(case)
    package = packed(case, tmp_path, "I-003")
    assert records(package, "element_entry") == []
    assert records(package, "determination") == []


def test_a_determination_that_rests_on_what_is_in_the_package_goes_in(case: Case, tmp_path: Path) -> None:
    fill(case)
    made = drafted(case)
    sign(case, made.handle, person="Bo Lind", reason="agreed")
    package = packed(case, tmp_path, "I-004")
    assert [d["handle"] for d in records(package, "determination")] == ["D-001"]
    assert [d["reason"] for d in records(package, "decision")] == ["agreed"]


@pytest.mark.parametrize("words", ["as Bellwether Weekly had it", "see four.txt", "TOMAS  brel’s line"])
def test_an_entry_whose_own_words_tell_of_a_withheld_item_stays_behind(case: Case, tmp_path: Path, words: str) -> None:
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "empty", person="Ada Brun", reason=words)
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "empty", person="Bo Lind", reason="nothing in the Harbour Post")
    classify(case, "Varn", Conflict.DISPUTED, person="Ada Brun", basis="two views", source=words)
    package = packed(case, tmp_path, "I-004")
    assert [e["reason"] for e in records(package, "element_entry")] == ["nothing in the Harbour Post"]
    assert records(package, "classification") == []
    assert words.encode() not in bytes_in(package)


def test_what_rests_on_such_an_entry_stays_behind_too(case: Case, tmp_path: Path) -> None:
    element(
        case, "M-001", "RS-8-2-b-i", "material/1", "evidenced", person="Ada Brun", reason="as Bellwether Weekly had",
        supporting=[claim(case, "Shells hit")],
    )  # fmt: skip
    made = drafted(case)
    sign(case, made.handle, person="Bo Lind", reason="agreed on this one")
    package = packed(case, tmp_path, "I-004")
    assert records(package, "element_entry") == []
    assert records(package, "determination") == []
    assert b"agreed on this one" not in bytes_in(package)


def test_an_entry_on_a_person_goes_in_only_where_a_link_in_the_package_names_them(case: Case, tmp_path: Path) -> None:
    link(case, "Governor Tomas Brel", "Ida Vo")
    link(case, "Shells hit the market", "Karl Ott")
    for name in ("Ida Vo", "Karl Ott"):
        element(case, name, "RS-28-a", "E2", "empty", person="Ada Brun", reason="no order was found")
    package = packed(case, tmp_path, "I-004")
    assert [e["subject"] for e in records(package, "element_entry")] == ["Karl Ott"]
    assert b"Ida Vo" not in bytes_in(package)


@pytest.mark.parametrize("withheld", [(), ("I-004",), ("I-003",), ("I-001", "I-004")])
def test_both_checkers_find_such_a_package_sound(case: Case, tmp_path: Path, withheld: tuple[str, ...]) -> None:
    fill(case, later=True)
    link(case, "Soldiers had used")
    grade(case, "The Tidings", "C", person="Ada Brun", reason="seldom wrong")
    first = drafted(case)
    drafted(case, as_of="2021-06-30", supersedes=first.handle, change="a text of June")
    sign(case, first.handle, person="Bo Lind", reason="agreed")
    package = packed(case, tmp_path, *withheld)
    found = check_path(package)
    assert (found.exit_code, list(found.damage())) == (0, [])
    told = subprocess.run(
        [sys.executable, "-I", str(SECOND), str(package), "--json"], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout
    (step,) = [s for s in json.loads(told.stdout)["steps"] if s["number"] == 6]
    assert step["failed"] == 0


def test_a_withheld_title_in_words_of_the_catalogue_is_no_leak(case: Case, tmp_path: Path) -> None:
    fill(case)
    file = tmp_path / "six.txt"
    file.write_text("The lecture in the town hall of Olm begins at noon.\n", encoding="utf-8")
    add(case, [file], given=Publication(title="An attack was directed", published_latest="2021-06-12", basis="given"))
    process(case)
    package = packed(case, tmp_path, "I-005")
    assert b"an attack was directed" in bytes_in(package)
    assert check_path(package).exit_code == 0
