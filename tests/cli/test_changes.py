"""``changes`` and ``statements`` at the command line: readable, whole, and the same in every form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from casework.days import ARTICLES, Article, case_of_days
from routes.terminal import solferino

QUOTE = "“We buried our neighbours before the sun came up,”"
PAGE = "https://courier.example/varn/market"
FIRST = ARTICLES[0]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    one = Article("first", FIRST.mark, FIRST.words, FIRST.published, "2021-05-20", FIRST.outlet, PAGE)
    two = Article(
        "again", FIRST.mark, FIRST.words.replace("14", "21"), FIRST.published, "2021-05-25", FIRST.outlet,
        "http://www.courier.example/varn/market/",
    )  # fmt: skip
    return case_of_days(tmp_path_factory.mktemp("pages"), one, two, ARTICLES[1])


def test_changes_shows_both_sides_of_what_moved_with_the_days_of_capture(case: Path) -> None:
    told = solferino("changes", case)
    assert told.returncode == 0, told.stderr
    assert "captured 2021-05-20" in told.stdout
    assert "captured 2021-05-25" in told.stdout
    sides = [line.strip()[:1] for line in told.stdout.splitlines() if "at least [" in line]
    assert sides == ["-", "+"]
    assert "at least [14] people" in told.stdout
    assert "at least [21] people" in told.stdout
    assert "no correction notice was found" in told.stdout


def test_changes_as_json_holds_the_same_with_exact_characters(case: Path) -> None:
    told = json.loads(solferino("changes", case, "--json").stdout)
    assert told["schema"] == "solferino.changes/1"
    (row,) = told["changes"]
    assert (row["tie"], row["order"], row["notices_read"], row["notice"]) == ("address", "captured", True, None)
    assert [(w["before"]["quote"], w["after"]["quote"], w["telling"]) for w in row["words"]] == [("14", "21", True)]
    assert row["before"]["published"]["earliest"] == "2021-05-03"
    figure = next(c for c in row["claims"] if c["kind"] == "figure")
    assert figure["fields"] == ["number: 14 or more -> 21 or more"]
    (same,) = (json.loads(line) for line in solferino("changes", case, "--jsonl").stdout.splitlines())
    assert same == row


def test_a_figure_that_was_changed_stands_among_the_findings_of_the_record(case: Path) -> None:
    rows = json.loads(solferino("contradictions", case, "--json").stdout)["contradictions"]
    changed = [r for r in rows if r["kind"] == "changed_between_captures"]
    assert any("said “14” in the capture of 2021-05-20 and says “21”" in r["why"] for r in changed)
    assert all(r["supporting"] for r in changed)


def test_where_nothing_was_seen_twice_changes_says_so_with_exit_code_5(case: Path) -> None:
    told = solferino("changes", case, "--held", "2021-05-20")
    assert told.returncode == 5
    assert told.stdout == ""
    assert "nothing in this view was seen twice with other words" in told.stderr


def test_between_two_days_shows_what_came_and_what_moved(case: Path) -> None:
    told = solferino("changes", case, "--between", "2021-05-03", "2021-05-05")
    assert told.returncode == 0
    assert any(line.startswith("new") and "Tavel" in line for line in told.stdout.splitlines())
    rows = json.loads(solferino("changes", case, "--between", "2021-05-03", "2021-05-05", "--json").stdout)
    assert (rows["schema"], rows["from"], rows["to"]) == ("solferino.between/1", "2021-05-03", "2021-05-05")
    assert {r["row"] for r in rows["moved"]} >= {"claim", "incident", "origin"}
    assert solferino("changes", case, "--between", "2021-05-05", "2021-05-05").returncode == 5
    assert solferino("changes", case, "--between", "2021-05-05", "2021-05-06", "--as-of", "2021-05-06").returncode == 2
    assert solferino("changes", case, "--between", "2021-05-05", "May").returncode == 2


def test_statements_names_speaker_day_words_carriers_and_both_clocks(case: Path) -> None:
    told = solferino("statements", case, "--speaker", "orsk")
    assert told.returncode == 0
    assert QUOTE in told.stdout
    assert "published: 2021-05-03; captured: first 2021-05-20, last 2021-05-25" in told.stdout
    assert "CHANGED: the text taken in as I-003 on 2021-05-25 has other words there" in told.stdout
    assert "Brel" not in told.stdout


def test_statements_in_json_and_csv_have_one_carrier_for_each_text(case: Path) -> None:
    told = json.loads(solferino("statements", case, "--json").stdout)
    assert told["schema"] == "solferino.statements/1"
    shared = [r for r in told["statements"] if r["handle"]]
    assert shared
    assert all(len(r["carriers"]) > 1 for r in shared)
    rows = list(csv.DictReader(io.StringIO(solferino("statements", case, "--csv").stdout, newline="")))
    assert len(rows) == sum(len(r["carriers"]) for r in told["statements"])
    assert {r["captured"][:10] for r in rows} == {"2021-05-20", "2021-05-25"}


def test_a_filter_that_nothing_meets_is_exit_code_5_and_a_wrong_one_2(case: Path) -> None:
    assert solferino("statements", case, "--speaker", "Nobody").returncode == 5
    assert solferino("statements", case, "--about", "M-099").returncode == 2
    assert solferino("statements", case, "--from", "soon").returncode == 2
    dated = solferino("statements", case, "--from", "2021-01-01")
    assert "nobody tells on which day they were said" in dated.stderr


def test_a_name_is_never_cut_short(tmp_path: Path) -> None:
    name = "Aurelio Bartolomeo Constantino Desiderio Evangelista-Montgomery"
    words = f"“We buried our neighbours before the sun came up,” Mayor {name} said.\n"
    path = case_of_days(tmp_path, Article("long", name, words, "2021-05-03", "2021-05-20", "The Courier"))
    assert name in solferino("statements", path).stdout
