"""Forums of a case: an incident gives place and days and nothing else; what a person states stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import solferino
from casework.courts import OWN
from casework.days import Article, case_of_days, opened
from solferino.casework.forums import (
    Asked,
    Facts,
    facts_of_incident,
    forum_rows,
    forums,
    forums_compared,
    read_facts,
    with_file,
)
from solferino.casework.held import held
from solferino.casework.lawbook import KINDS, check_file, entries, entry, lines
from solferino.record import Held, UsageError

STATED: dict[str, Any] = {
    "classes": ["war_crime"],
    "conduct": {"place": ["UA"], "from": "2022-03-09", "to": "2022-03-09"},
    "suspect": {"nationality": ["RU"], "adult": True},
}
IN_FRANCE = Article(
    "lyon", "Ilda Orsk",
    "Shells hit a market in Lyon, France on 3 May 2021, killing at least 14 people, Mayor Ilda Orsk said.\n",
    "2021-05-03", "2021-05-20", "The Courier",
)  # fmt: skip
IN_CRIMEA = Article(
    "crimea", "Tomas Brel",
    "Rockets hit a school in Crimea on 5 May 2021, killing 4 people, Governor Tomas Brel said.\n",
    "2021-05-05", "2021-05-20", "The Observer of Tavel",
)  # fmt: skip
NOWHERE = Article(
    "varn", "Petra Lund",
    "Shells hit the market in the town of Varn on 9 May 2021, killing 31 people, Minister Petra Lund said.\n",
    "2021-05-09", "2021-05-21", "Evening Post",
)  # fmt: skip


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Held:
    path = case_of_days(tmp_path_factory.mktemp("forums"), IN_FRANCE, IN_CRIMEA, NOWHERE)
    with opened(path) as case:
        return held(case)


def handle(view: Held, words: str) -> str:
    return next(i.handle for i in view.incidents if words in i.title)


def verdict(asked: Asked, forum: str) -> str:
    return next(v.verdict for v in asked.verdicts if v.forum == forum)


def test_the_front_door_answers_without_a_case() -> None:
    asked = solferino.forums(STATED, "2022-03-23")
    assert len(asked.verdicts) == 33
    assert verdict(asked, "ICC") == "open"
    assert verdict(asked, "ICTY") == "closed"
    assert asked.row()["catalogue"] == asked.catalogue


def test_an_incident_gives_the_place_of_the_list_and_its_days_and_nothing_else(view: Held) -> None:
    found = facts_of_incident(view, handle(view, "Lyon"))
    assert found.values == {"conduct": {"place": ["FR"], "from": "2021-05-03", "to": "2021-05-03"}}
    assert set(found.came_from) == {"conduct.place", "conduct.from", "conduct.to"}
    asked = forums(found, "2022-01-01")
    assert not any(v.verdict == "open" for v in asked.verdicts)
    assert "classes" in next(v for v in asked.verdicts if v.forum == "FR").facts_missing


@pytest.mark.parametrize(("words", "why"), [("Crimea", "disputed"), ("Varn", "no list of places is sure")])
def test_a_place_that_is_disputed_or_in_no_list_stays_open(view: Held, words: str, why: str) -> None:
    found = facts_of_incident(view, handle(view, words))
    assert "place" not in found.values["conduct"]
    assert any(why in line for line in found.left_open)


def test_an_incident_that_is_not_there_is_refused(view: Held) -> None:
    with pytest.raises(UsageError, match="M-999"):
        facts_of_incident(view, "M-999")


def test_what_a_file_states_stands_beside_the_incident(view: Held) -> None:
    own = Facts({"classes": ["war_crime"], "suspect": {"nationality": ["FR"]}}, {"classes": "own.yaml"})
    both = with_file(facts_of_incident(view, handle(view, "Lyon")), own)
    assert both.values["conduct"]["place"] == ["FR"]
    assert verdict(forums(both, "2022-01-01"), "FR") == "open"
    assert both.left_open == ("victims: neither the incident nor the file states any",)


def test_where_file_and_reports_differ_both_are_carried(view: Held) -> None:
    own = Facts({**STATED, "conduct": {"place": ["UA"], "from": "2013-01-01", "to": "2013-01-01"}})
    own.came_from.update({"conduct.place": "own", "conduct.from": "own", "conduct.to": "own"})
    both = with_file(facts_of_incident(view, handle(view, "Lyon")), own)
    assert both.values["conduct"]["place"] == {"either": [["UA"], ["FR"]]}
    asked = forums(both, "2022-01-01", only=["ICC"])
    assert verdict(asked, "ICC") == "conditional"
    assert set(asked.verdicts[0].facts_missing) >= {"conduct.place", "conduct.from"}


def test_a_day_of_the_file_inside_the_days_of_the_reports_is_followed(view: Held) -> None:
    found = Facts({"conduct": {"from": "2022-03-01", "to": "2022-03-31"}}, {}, incident="M-001")
    both = with_file(found, Facts(STATED, {}))
    assert both.values["conduct"] == STATED["conduct"]


def test_facts_are_read_from_a_file_with_or_without_the_day_of_asking(tmp_path: Path) -> None:
    bare, with_day = tmp_path / "bare.yaml", tmp_path / "day.yaml"
    bare.write_text("classes: [war_crime]\nconduct: {place: [NO], from: 2022-03-09, to: 2022-03-09}\n", "utf-8")
    with_day.write_text("as_of: 2022-03-23\nfacts: {classes: [cah]}\n", "utf-8")
    assert read_facts(bare).values["conduct"]["place"] == ["NO"]
    assert forums(with_day).as_of == "2022-03-23"
    assert forums(bare).as_of <= "2026-11-21"


@pytest.mark.parametrize("text", ["[1, 2]\n", "facts: {}\ncases: []\n", "facts: text\n"])
def test_a_file_that_holds_no_facts_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match="no file of facts"):
        read_facts(path)


def test_a_comparison_tells_the_day_and_the_cause() -> None:
    act = {**STATED, "conduct": {"place": ["UA"], "from": "2014-03-01", "to": "2014-03-01"}}
    (icc,) = forums_compared(act, "2026-01-01", "2015-01-01", only=["ICC"])
    assert (icc.first.verdict, icc.second.verdict) == ("closed", "open")
    assert [(s.day, s.because) for s in icc.steps] == [
        ("2015-09-08", ("UA lodged the art. 12(3) declaration UA-2 on 2015-09-08",))
    ]


def test_a_chapter_has_no_table_where_no_facts_are_stated(view: Held) -> None:
    assert forum_rows(view, "2022-03-23") is None
    row = forum_rows(view, "2022-03-23", STATED)
    assert row is not None
    assert (row["case"], len(row["forums"])) == (view.case, 33)


def test_forums_of_ones_own_are_asked_beside_the_others(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, "utf-8")
    assert check_file(path) == []
    asked = forums(STATED, "2022-03-23", only=["KZ"], catalogues=[path])
    assert verdict(asked, "KZ") == "conditional"
    assert asked.catalogue != forums(STATED, "2022-03-23").catalogue
    assert entry("KZ-1", [path])["entry"]["forum"] == "KZ"
    path.write_text(OWN.replace("suspect_present_in", "suspect_near"), "utf-8")
    assert [str(p) for p in check_file(path)] == [
        "own.yaml: KZ-1 requires.all[0].test: 'suspect_near' is no test that is known"
    ]


def test_every_entry_of_the_catalogue_is_listed_and_can_be_shown_in_full() -> None:
    rows = entries()
    assert {row["kind"] for row in rows} == set(KINDS)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        told = "\n".join(lines(entry(row["id"])))
        assert row["id"] in told
        assert row["digest"][:12] in told


def test_marks_of_doubt_stay_visible() -> None:
    assert any("UNSURE" in mark for mark in entry("PARTY-BF")["doubt"])
    assert any("silent on earlier conduct" in mark for mark in entry("US-WCA-2023-RETRO")["doubt"])
    assert entry("icc")["id"] == "forum:ICC"
    with pytest.raises(UsageError, match="RS-8-2-b-xxxx"):
        entry("RS-8-2-b-xxxx")
    with pytest.raises(UsageError, match="no kind"):
        entries("crimes")
