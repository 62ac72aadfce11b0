"""What is left out of a package tells nothing of its list, no name, handle or number; what is in cannot change."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from casework.listing import AR, EN, UK, by_ref, declared, made, uses
from casework.packed import entries, records
from casework.test_lists_withheld import KINDS, bytes_in, estimated, packed
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.check import check, check_path
from solferino.casework.deciding_rows import decide_rows
from solferino.casework.erase import erase
from solferino.casework.estimate import estimate, rerun
from solferino.casework.held import held
from solferino.casework.linking_rows import link_rows
from solferino.casework.lists import Declaring, declare
from solferino.casework.process import process
from solferino.record import canonical
from solferino.testing.resealing import Files, read_folder, sealed, write_folder
from solferino.testing.signers import SeededSigner

ADA = {"person": "Ada Brun"}
OUT = {"I-002": "witness_safety"}


@pytest.fixture(scope="module")
def second() -> ModuleType:
    """The other checker, in this process."""
    spec = importlib.util.spec_from_file_location("second_checker", Path(__file__).parents[2] / "verifier/verify.py")
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with made(tmp_path) as there:
        yield there


def verdicts(package: Path, second: ModuleType) -> tuple[int, int]:
    """What both checkers end with."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        code = second.main([str(package)])
    return check_path(package).report.exit_code, code


# -- what is left out -----------------------------------------------------------------------------------------------


def test_a_run_that_says_what_changed_against_one_left_out_stays_behind_too(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: ModuleType
) -> None:
    by_ref(monkeypatch)
    declared(case)
    first = link_rows(case, **ADA, lists=["registry", "ar"], seed=1).run
    link_rows(case, **ADA, seed=1)
    alone = {p.handle for p in held(case).persons} - {"P-0001", "P-0002", "P-0003", "P-0004", "P-0005"}
    third = link_rows(case, **ADA, lists=["registry", "ar"], seed=1).run
    assert {h for c in third.changes for h in c.before} == alone != set()
    fourth = link_rows(case, **ADA, lists=["registry", "ar"], seed=2).run
    assert fourth.changes == ()
    package = packed(case, tmp_path, withhold=OUT)
    assert [tuple(r["lists"]) for r in records(package, "link_run")] == [first.lists, fourth.lists]
    everything = bytes_in(package / "data/batches") + bytes_in(package / "data/views")
    assert not any(handle.encode() in everything for handle in alone)
    assert verdicts(package, second) == (0, 0)


def test_entries_of_counting_hold_no_numbers_and_no_results(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    declared(case)
    link_rows(case, **ADA, seed=1)
    decide_rows(case, "L-001:4", "L-002:3", "same", **ADA, reason="one grave")
    estimate(case, "How many?", **ADA, seed=1, drawings=20)
    package = packed(case, tmp_path, withhold=OUT)
    counting = [e for e in entries(package) if e["type"] in ("listed", "linked", "estimated")]
    assert len(counting) == 6
    told = {code.partition("=")[0] for e in counting for code in e.get("codes", ())}
    assert told == {"what", "handle", "verdict"}


def test_a_declaration_that_names_a_list_left_out_stays_behind(case: Case, tmp_path: Path, second: ModuleType) -> None:
    secret = "vx9"  # short, so that it is found as a name and not as a word
    declare(case, "I-002", Declaring("a nurse", "whom she saw", uses(EN), secret), **ADA)
    copying = Declaring("the town register", "the dead", uses(UK), "registry", order="dmy", copies=(secret,))
    declare(case, "I-001", copying, **ADA)
    declare(case, "I-003", Declaring("the mosque", "the dead", uses(AR), "ar", order="dmy"), **ADA)
    package = packed(case, tmp_path, withhold=OUT)
    assert [row["name"] for row in records(package, "casualty_list")] == ["ar"]
    assert secret.encode() not in bytes_in(package / "data/batches") + bytes_in(package / "data/views")
    assert verdicts(package, second) == (0, 0)


def test_words_on_who_keeps_a_list_left_out_stay_behind(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    declare(case, "I-002", Declaring("Nurse Ilse of ward nine", "whom she saw", uses(EN), "wardbook"), **ADA)
    declared(case, "registry", "ar")
    decide_rows(case, "L-002:2", "L-003:2", "same", **ADA, reason="Nurse Ilse of Ward Nine knew them")
    decide_rows(case, "L-002:4", "L-003:3", "same", **ADA, reason="the Wardbook has one such name")
    decide_rows(case, "L-002:3", "L-003:3", "not-same", **ADA, reason="another father")
    package = packed(case, tmp_path, withhold=OUT)
    assert [row["reason"] for row in records(package, "row_decision")] == ["another father"]


def test_a_refusal_of_a_kept_table_goes_where_the_table_goes(case: Case, tmp_path: Path, second: ModuleType) -> None:
    (tmp_path / "captures.csv").write_text("Ward,Grave,Press,count\n1,0,0,-5\n")
    add(case, [tmp_path / "captures.csv"])
    process(case)
    refused = estimate(case, "How many?", **ADA, table="I-004", seed=1)
    assert refused.refusals[0].words.startswith("row 2: Ward=1")
    assert refused.reading in case.fold().readings_by_id
    package = packed(case, tmp_path, withhold={"I-004": "witness_safety"})
    assert records(package, "estimate") == []
    assert b"Ward=1" not in bytes_in(package)
    assert verdicts(package, second) == (0, 0)
    erase(case, "I-004", people=("Ada Brun", "Bo Lind"), reason="a court ordered it")
    assert held(case).estimates == ()
    assert case.path is not None
    assert b"Ward=1" not in bytes_in(case.path)


def test_an_estimate_that_takes_the_place_of_an_erased_one_stands_and_the_case_verifies(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: ModuleType
) -> None:
    for name, cell in (("one.csv", "1,0,0,-5"), ("two.csv", "1,0,0,x")):
        (tmp_path / name).write_text(f"A,B,C,count\n{cell}\n")
        add(case, [tmp_path / name])
    process(case)
    first = estimate(case, "How many?", **ADA, table="I-004", seed=1)
    later = estimate(case, "How many?", **ADA, table="I-005", seed=1, supersedes="N-001")
    assert later.supersedes == first.id
    erase(case, "I-004", people=("Ada Brun", "Bo Lind"), reason="a court ordered it")
    assert [e.handle for e in held(case).estimates] == ["N-002"]
    assert check(case).report.exit_code == 0
    assert verdicts(packed(case, tmp_path), second) == (0, 0)
    with pytest.raises(Exception, match="nothing to run again"):
        rerun(case, "N-002")


def test_what_was_read_out_of_a_list_stands_in_no_view_of_a_package(
    case: Case, tmp_path: Path, second: ModuleType
) -> None:
    said = "Mayor Ilda Orsk said: “We counted twelve dead in Varn on 3 May 2031.”"
    (tmp_path / "told.csv").write_text(f'name,words\nAda Holm,"{said}"\nBo Lind,none\n')
    (tmp_path / "news.txt").write_text("At least 9 people were killed in Tarvik on 4 May 2031, the mayor said.\n")
    add(case, [tmp_path / "told.csv", tmp_path / "news.txt"])
    process(case)
    declare(case, "I-005", Declaring("a", "b", uses("name=name"), "told"), **ADA)
    package = packed(case, tmp_path)
    views = {p.name: p.read_text() for p in (package / "data/views").iterdir() if p.is_file()}
    assert not [name for name, text in views.items() if "twelve dead" in text]
    assert [name for name, text in views.items() if "9 people" in text] != []
    assert "declared as such: not printed here" in views["dossier.html"]
    assert verdicts(package, second) == (0, 0)


# -- what is in -----------------------------------------------------------------------------------------------------

CHANGED = {
    "casualty_list": lambda c: c | {"owner": "somebody else"},
    "row_decision": lambda c: c | {"verdict": "not_same"},
    "link_run": lambda c: c | {"persons": c["persons"] - 1},
    "listed_person": lambda c: c | {"rows": c["rows"][:-1]},
    "row_pair": lambda c: c | {"probability": "0.0100"},
    "estimate": lambda c: c | {"documented": c["documented"] + 1},
    "decision": lambda c: c | {"verdict": "reject"},
}


def with_a_change(files: Files, kind: str) -> Files:
    """The package with one line of a kind changed and all that its maker can make anew made anew."""
    for path in sorted(p for p in files if p.startswith("data/batches/")):
        lines = files[path].split(b"\n")
        for at, line in enumerate(lines[:-1]):
            form = json.loads(line)
            if form.get("record", {}).get("type") == kind:
                form["record"]["content"] = CHANGED[kind](form["record"]["content"])
                lines[at] = canonical(form)
                return sealed({**files, path: b"\n".join(lines)}, SeededSigner(b"maker", both=False))
    raise AssertionError(f"no line of a {kind}")


def test_both_checkers_refuse_a_change_in_a_line_of_each_kind(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: ModuleType
) -> None:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    declared(case)
    decide_rows(case, "L-001:4", "L-003:3", "same", **ADA, reason="one grave")
    link_rows(case, **ADA, seed=1)
    estimated(case)
    package = packed(case, tmp_path)
    assert verdicts(package, second) == (0, 0)
    files = read_folder(package)
    same = write_folder(sealed(files, SeededSigner(b"maker", both=False)), tmp_path / "same")
    assert verdicts(same, second) == (0, 0), "made anew without a change it passes"
    assert set(CHANGED) == set(KINDS)
    for kind in KINDS:
        changed = write_folder(with_a_change(files, kind), tmp_path / kind)
        first, other = verdicts(changed, second)
        assert first != 0 and other != 0, kind
