"""Estimates in a case: recorded with all that a court would ask, refusals too; reviewed by two; run again to the byte.

The estimators are given, so that only the record is tried here; what they answer is tried in tests/count.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from casework.small import run as processed
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.estimate import estimate, estimate_file, rerun, sign
from solferino.casework.estimate_pages import write_page, write_pictures
from solferino.casework.estimate_rows import estimate_row, estimate_rows, row_of
from solferino.casework.held import held
from solferino.cli.commands.count_estimate import lines_of
from solferino.cli.main import run
from solferino.count.systems import Answer, CaptureTable, Families, Plan
from solferino.count.systems.estimating import UNREACHED
from solferino.record import Estimate, EventType, UsageError, Verdict, content
from solferino.testing.worlds import still_world

TABLE = "A,B,C,count\n1,0,0,200\n0,1,0,150\n0,0,1,90\n1,1,0,40\n1,0,1,30\n0,1,1,20\n1,1,1,10\n"
BY_PLACE = "place;A;B;C;count\n" + "".join(
    f"{place};{row.replace(',', ';')}\n" for place in ("Varn", "Tavel") for row in TABLE.split()[1:]
)
QUICK = Plan(bootstraps=0, chains=2, warmup=10, draws=20, left_out=False, sensitivity=False)
ASKED = "How many were killed in Varn in May 2021?"


def said(method: str) -> Answer:
    draws = np.linspace(800, 1200, 50)
    return Answer(method, method, 1000.0, 800.0, 1200.0, point="median", interval="credible", draws=draws)


def by_seed(table: CaptureTable, seed: int, plan: Plan) -> Answer:
    moved = said("latent_classes")
    assert moved.draws is not None
    return replace(moved, draws=moved.draws + seed % 7, rhat=1.002, ess_bulk=900.0, ess_tail=800.0, converged=True)


USED = Families(
    lambda table, seed, plan: said("loglinear_bic"),
    lambda table, seed, plan: (said("decomposable"),),
    by_seed,
    lambda table, seed, plan: (),
    lambda table: (Answer("chao", "Chao lower bound", 700.0),),
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", "Varn", still_world()) as made:
        yield made


def table(tmp_path: Path, text: str = TABLE) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def made(case: Case, given: str | Path, **more: object) -> Estimate:
    return estimate(case, ASKED, person="Ada", table=given, plan=QUICK, families=USED, **more)  # type: ignore[arg-type]


def test_an_estimate_is_an_event_with_documented_estimated_and_total_apart(case: Case, tmp_path: Path) -> None:
    kept = made(case, table(tmp_path), seed=7, place="Varn", unit="a person killed")
    assert (kept.handle, kept.status, kept.documented, kept.seed) == ("N-001", "estimated", 540, 7)
    assert case.fold().events[-1].type is EventType.ESTIMATED
    row = estimate_row(held(case), "n-1")
    assert float(row["unseen"]["estimate"]) == float(row["total"]["estimate"]) - 540
    assert UNREACHED in kept.caveats
    assert [m.method for m in kept.methods] == ["loglinear_bic", "decomposable", "latent_classes"]
    assert [used.records for used in kept.lists] == [280, 220, 150]
    assert sum(p.count for p in kept.patterns) == 540
    assert len(kept.inputs[0]) == 64


def test_how_well_lists_were_linked_is_told_first_where_nobody_knows(case: Case, tmp_path: Path) -> None:
    assert made(case, table(tmp_path)).warnings[0].rule == "recall_unknown"


def test_a_seed_that_is_missing_is_drawn_and_stored(case: Case, tmp_path: Path) -> None:
    one, other = made(case, table(tmp_path)), made(case, table(tmp_path))
    assert one.seed != other.seed
    assert one.handle != other.handle


def test_a_kept_table_is_read_from_its_preserved_bytes(case: Case, tmp_path: Path) -> None:
    add(case, [table(tmp_path)])
    processed(case)
    kept = made(case, "I-001", seed=7)
    assert kept.reading in case.fold().readings_by_id
    assert kept.inputs == made(case, table(tmp_path), seed=7).inputs


def test_a_refusal_is_recorded_with_its_reason(case: Case, tmp_path: Path) -> None:
    kept = made(case, table(tmp_path, "A,B,count\n1,0,50\n0,1,60\n1,1,20\n"))
    assert (kept.status, kept.documented, kept.estimate) == ("refused", 130, None)
    assert kept.refusals[0].rule == "few_lists"
    assert UNREACHED in kept.caveats
    broken = made(case, table(tmp_path, "A,B,C,count\n1,0,0,-5\n"))
    assert broken.refusals[0].rule == "negative_count"
    assert "row 2: A=1 B=0 C=0" in broken.refusals[0].words
    assert [e.handle for e in case.fold().estimates] == ["N-001", "N-002"]


def test_two_people_review_and_one_who_rejects_leaves_it_disputed(case: Case, tmp_path: Path) -> None:
    kept = made(case, table(tmp_path))

    def review() -> str:
        return str(estimate_row(held(case), kept.handle)["review"])

    assert review() == "nobody"
    sign(case, "N-001", person="Ada", reason="the lists were made apart")
    sign(case, "N-001", person="Ada", reason="looked again")
    assert review() == "one"
    sign(case, "N-001", person="Ben", reason="run again, the same")
    assert review() == "reviewed"
    sign(case, "N-001", person="Cem", reason="B copies A", verdict=Verdict.REJECT)
    assert review() == "disputed"
    with pytest.raises(UsageError, match="needs the name"):
        sign(case, "N-001", person="Ada", reason=" ")
    with pytest.raises(UsageError, match="no estimate 'N-009'"):
        sign(case, "N-009", person="Ada", reason="seen")


def test_the_same_seed_gives_the_same_bytes_and_another_table_says_where(case: Case, tmp_path: Path) -> None:
    made(case, table(tmp_path), seed=7)
    assert rerun(case, "N-001", families=USED)["same"]
    other = replace(USED, loglinear=lambda table, seed, plan: replace(said("loglinear_bic"), estimate=1100.0))
    found = rerun(case, "N-001", families=other)
    assert not found["same"]
    assert "methods" in {d["field"] for d in found["differences"]}


def test_a_table_that_could_not_be_read_cannot_be_run_again(case: Case, tmp_path: Path) -> None:
    made(case, table(tmp_path, "nothing"))
    with pytest.raises(UsageError, match="nothing to run again"):
        rerun(case, "N-001", families=USED)


def test_a_later_estimate_takes_the_place_of_an_earlier_one(case: Case, tmp_path: Path) -> None:
    first = made(case, table(tmp_path))
    second = made(case, table(tmp_path), supersedes="N-001")
    assert second.supersedes == first.id
    rows = estimate_rows(held(case))
    assert [r["superseded_by"] for r in rows] == ["N-002", None]


def test_strata_stand_beside_their_sum(case: Case, tmp_path: Path) -> None:
    kept = made(case, table(tmp_path, BY_PLACE), strata="place", seed=7)
    assert kept.documented == 1080
    assert {p.stratum for p in kept.patterns} == {"Varn", "Tavel"}
    assert {m.stratum for m in kept.methods if m.method == "headline"} == {"Varn", "Tavel"}
    assert rerun(case, "N-001", families=USED)["same"]
    with pytest.raises(UsageError, match="no list 'D'"):
        made(case, table(tmp_path, BY_PLACE), strata="place", leave_out=["D"])


def test_a_column_that_is_missing_is_a_refusal(case: Case, tmp_path: Path) -> None:
    assert made(case, table(tmp_path, BY_PLACE), strata="district").refusals[0].rule == "no_stratum"


def test_a_list_left_out_is_left_out_and_run_again_so(case: Case, tmp_path: Path) -> None:
    kept = made(case, table(tmp_path), leave_out=["C"], seed=7)
    assert [used.name for used in kept.lists] == ["A", "B"]
    assert kept.refusals[0].rule == "few_lists"
    assert "leave_out=C" in kept.settings
    assert rerun(case, "N-001", families=USED)["same"]


@pytest.mark.parametrize(
    ("question", "person", "more", "said"),
    [
        (" ", "Ada", {}, "needs the question"),
        ("How many?", "", {}, "needs the question"),
        ("How many?", "Ada", {"drawings": 5}, "5 drawings"),
        ("How many?", "Ada", {"supersedes": "N-009"}, "no estimate"),
        ("How many?", "Ada", {"table": "no such file"}, "no such file"),
        ("How many?", "Ada", {"table": None}, "no linkage run"),
    ],
)
def test_what_cannot_be_asked_is_told_and_nothing_is_recorded(
    case: Case, tmp_path: Path, question: str, person: str, more: dict[str, object], said: str
) -> None:
    size = case.vault.head().size
    given: dict[str, object] = {"table": table(tmp_path), "families": USED, **more}
    with pytest.raises(UsageError, match=said):
        estimate(case, question, person=person, **given)  # type: ignore[arg-type]
    assert case.vault.head().size == size


def test_a_table_alone_needs_no_case(tmp_path: Path) -> None:
    one = estimate_file(table(tmp_path), seed=3, plan=QUICK, families=USED)
    again = estimate_file(table(tmp_path), seed=3, plan=QUICK, families=USED)
    assert content(one) == content(again)
    assert one.spread[0].startswith("headline - ")
    lines = list(lines_of(row_of(one)))
    assert lines[1] == "  documented  540 people on at least one list"
    assert lines[2].startswith("  estimated   4")
    assert lines[3].startswith("  in all      1,0")


def test_the_command_refuses_on_a_table_without_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path, "A,B,count\n1,0,50\n0,1,60\n1,1,20\n")
    assert run(["count", "estimate", "table", str(path), "--seed", "1", "--json"]) == 5
    shown = json.loads(capsys.readouterr().out)
    assert shown["status"] == "refused"
    assert shown["refusals"][0]["rule"] == "few_lists"
    assert shown["total"]["estimate"] is None
    assert UNREACHED in shown["caveats"]


def test_a_word_that_is_no_command_is_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with create_case(tmp_path / "case", "Varn", still_world()):
        pass
    path = table(tmp_path, "A,B,count\n1,0,50\n0,1,60\n1,1,20\n")
    where = ["--case", str(tmp_path / "case"), "--person", "Ada"]
    assert run(["count", "estimate", str(path), "--question", ASKED, *where]) == 5
    assert "needed" in capsys.readouterr().out
    assert run(["count", "estimate", "list", "--case", str(tmp_path / "case"), "--jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["handle"] == "N-001"
    assert run(["count", "estimate", "sign", "N-001", "--reason", "seen", *where]) == 0
    assert run(["count", "estimate", "show", "N-001", "--case", str(tmp_path / "case")]) == 0
    assert "one person of two" in capsys.readouterr().out
    page = tmp_path / "page.html"
    assert run(["count", "estimate", "show", "N-001", "--case", str(tmp_path / "case"), "--html", str(page)]) == 0
    assert "are needed" in page.read_text(encoding="utf-8")  # the refusal, in words


def test_a_page_and_pictures_show_both_numbers(tmp_path: Path) -> None:
    row = row_of(estimate_file(table(tmp_path), "Killed in Varn", seed=3, plan=QUICK, families=USED))
    page = write_page(row, tmp_path / "page.html").read_text(encoding="utf-8")
    assert "540" in page
    assert "no list could reach" in page
    drawn = write_pictures(row, tmp_path / "pictures")
    assert "estimate-methods.svg" in {path.name for path in drawn}
    assert all(path.read_text(encoding="utf-8").startswith("<svg") for path in drawn)
    with pytest.raises(UsageError, match="cannot be made"):
        write_pictures(row, tmp_path / "page.html")


def test_of_a_table_that_was_not_read_nobody_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path, "A,B,C,count\n1,0,0,-3\n")
    assert run(["count", "estimate", "table", str(path), "--seed", "1"]) == 5
    assert "documented  not known: the table was not read" in capsys.readouterr().out
    assert run(["count", "estimate", "table", str(path), "--seed", "1", "--json"]) == 5
    assert json.loads(capsys.readouterr().out)["documented"] is None


def test_a_figure_of_two_lists_asked_of_three_is_told_of(tmp_path: Path) -> None:
    found = estimate_file(table(tmp_path), seed=1, plan=QUICK, families=USED, chapman=True)
    assert "not_two_lists" in {w.rule for w in found.warnings}
