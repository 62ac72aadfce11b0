"""``solferino count figures``: series, checks, sides, numbers passed over, pictures, and a file of one figure."""

import json
from pathlib import Path

import pytest

from casework.days import ARTICLES, Article, case_of_days
from routes.terminal import solferino

COUNT = Article(
    "count", "Anna Rehn",
    "The Quay Office said on 9 May 2021 that it had confirmed 88 civilians killed in Varn since 1 March 2021, "
    "including 12 children, up from 80 a day before. The council voted 30 to 4 on a street of 200 metres.\n",
    "2021-05-09", "2021-05-21", "The Courier",
)  # fmt: skip


@pytest.fixture(scope="module")
def case(tmp_path_factory) -> Path:
    return case_of_days(tmp_path_factory.mktemp("figures"), *ARTICLES, COUNT)


def test_the_series_are_shown_with_their_days_and_a_word_on_differences(case):
    told = solferino("count", "figures", case)
    assert told.returncode == 0
    assert "88" in told.stdout
    assert "not deaths per day" in told.stderr


def test_one_json_object_holds_steps_parts_sides_faults_and_numbers_passed_over(case):
    form = json.loads(solferino("count", "figures", case, "--json").stdout)
    assert form["schema"] == "solferino.count_figures/1"
    assert {"steps", "parts", "sides", "faults", "passed_over", "notes"} <= set(form)
    step = next(row for row in form["steps"] if row["low"] == 88)
    assert (step["status"], step["period_start"], step["as_of_latest"]) == ("confirmed", "2021-03-01", "2021-05-09")
    assert "a vote" in {row["reason"] for row in form["passed_over"]}
    assert all(row["unknown"]["label"] == "unknown" for row in form["parts"])


def test_sides_stand_apart(case):
    told = solferino("count", "figures", case, "--sides", "--population", "civilians")
    assert "documented: 88" in told.stdout
    assert "estimated: nothing in view" in told.stdout


def test_the_two_dates_choose_what_is_seen(case):
    told = solferino("count", "figures", case, "--as-of", "2021-05-04", "--json")
    assert {row["low"] for row in json.loads(told.stdout)["steps"]} == {14}


def test_csv_and_pictures(case, tmp_path):
    told = solferino("count", "figures", case, "--csv", "--svg", tmp_path / "drawn")
    assert told.stdout.startswith('"series"')
    assert (tmp_path / "drawn" / "steps.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_page_holds_the_figures_with_their_words_and_is_the_same_twice(case, tmp_path):
    told = solferino("count", "figures", case, "--html", tmp_path / "one.html")
    assert told.returncode == 0
    assert "page:" in told.stderr
    page = (tmp_path / "one.html").read_bytes()
    assert b"88 civilians killed<" in page and b"<svg" in page and b"http-equiv" in page
    solferino("count", "figures", case, "--html", tmp_path / "two.html")
    assert (tmp_path / "two.html").read_bytes() == page


def test_the_page_keeps_to_what_was_asked_for_and_to_the_two_dates(case, tmp_path):
    solferino("count", "figures", case, "--html", tmp_path / "page.html", "--as-of", "2021-05-04")
    assert "88 civilians killed" not in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_and_a_page_of_a_series_file_are_refused(case, tmp_path):
    assert solferino("count", "figures", case, "--html", tmp_path / "no" / "page.html").returncode == 2
    assert solferino("count", "figures", "--series", "x.json", "--html", tmp_path / "page.html").returncode == 2


def test_options_that_exclude_each_other_and_handles_that_are_not_there_are_refused(case):
    assert solferino("count", "figures", case, "--checks", "--sides").returncode == 2
    assert solferino("count", "figures", case, "--incident", "M-999").returncode == 2
    assert solferino("count", "figures", case, "--value", "place=Velm").returncode == 2
    assert solferino("count", "figures", case, "--counted", "missing").returncode == 5


def test_a_file_of_one_figure_is_one_claimed_series(tmp_path):
    file = tmp_path / "daily.json"
    rows = [{"d": "2031-03-01", "n": 90, "q": "about"}, {"d": "2031-03-02", "n": 80, "q": "about"}, {"d": "x", "n": 1}]
    file.write_text(json.dumps(rows), encoding="utf-8")
    asked = ("--series", file, "--column", "date=d", "--column", "value=n", "--column", "qualifier=q",
             "--value", "source=General Staff", "--value", "population=combatants")  # fmt: skip
    form = json.loads(solferino("count", "figures", *asked, "--json").stdout)
    assert [(s["series"], s["low"], s["bound"], s["status"]) for s in form["steps"]] == [
        (1, 90, "about", "claimed"),
        (1, 80, "about", "claimed"),
    ]
    assert [f["check"] for f in form["faults"]] == ["a cumulative count falls"]
    assert [p["row"] for p in form["passed_over"]] == [3]
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"columns": {"date": "d", "value": "n"}, "values": {"source": "Staff"}}), "utf-8")
    assert solferino("count", "figures", "--series", file, "--mapping", mapping).returncode == 0
    assert solferino("count", "figures", "--series", tmp_path / "none.json", *asked[2:]).returncode == 2
