"""``solferino legal``: the words, who, the rule of that day and the difference; 5 where nothing is said of the law."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casework.days import Article, case_of_days
from routes.terminal import solferino
from solferino.law.catalogue import catalogue

LAW = Article(
    "law", "Ilda Orsk",
    "“The commander could be tried in Germany,” Mayor Ilda Orsk said in Varn. Under American law charges are possible "
    "only if the victim is a US citizen.\n",
    "2021-05-03", "2021-05-20", "The Courier",
)  # fmt: skip
NONE = Article(
    "none", "Tomas Brel", "Rockets hit a school in Tavel, Tomas Brel said.\n", "2021-05-05", "2021-05-20", "Post"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_days(tmp_path_factory.mktemp("legal"), LAW, NONE)


def test_the_table_shows_words_who_rule_and_difference(case: Path) -> None:
    told = solferino("legal", case)
    assert told.returncode == 0
    tried, link = told.stdout.splitlines()[1:]
    assert "Ilda Orsk" in tried
    assert "DE-UJ on 2021-05-03" in tried
    assert "US-WCA-1996 on 2021-05-03" in link
    assert "one link among several" in link
    assert "in force from 1996-08-21" in link
    assert "Hague Regulations, listed breaches of common article 3 only." in link
    assert f"rules of catalogue {catalogue().stamp}" in told.stderr


def test_json_has_a_schema_and_whole_rows(case: Path) -> None:
    made = json.loads(solferino("legal", case, "--json").stdout)
    assert made["schema"] == "solferino.legal/1"
    assert [r["kind"] for r in made["legal"]] == ["jurisdiction", "requirement"]
    assert {"rule_digest", "confidence", "points", "verdicts", "catalogue"} <= set(made["legal"][0])


def test_csv_and_jsonl_have_one_row_a_statement(case: Path) -> None:
    assert len(solferino("legal", case, "--csv").stdout.splitlines()) == 3
    assert len(solferino("legal", case, "--jsonl").stdout.splitlines()) == 2


def test_kind_and_day_of_the_law_can_be_chosen(case: Path) -> None:
    told = solferino("legal", case, "--kind", "requirement", "--law", "2023-06-01", "--json")
    (row,) = json.loads(told.stdout)["legal"]
    assert row["law_day"] == "2023-06-01"
    assert row["rule"].startswith("US-WCA-2023")


def test_a_rule_that_is_unsettled_is_marked_where_it_is_named(case: Path) -> None:
    told = solferino("legal", case, "--law", "2023-06-01", "--kind", "requirement")
    assert "US-WCA-2023-RETRO (unsettled)" in told.stdout


def test_as_of_a_day_before_the_text_there_is_nothing(case: Path) -> None:
    told = solferino("legal", case, "--as-of", "2021-05-01")
    assert told.returncode == 5
    assert "no legal statement was found" in told.stderr
    assert solferino("legal", case, "--csv", "--kind", "referral").returncode == 5


def test_a_bad_day_or_kind_is_refused(case: Path) -> None:
    assert solferino("legal", case, "--law", "2041-01-01").returncode == 2
    assert solferino("legal", case, "--kind", "verdict").returncode == 2
