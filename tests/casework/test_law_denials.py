"""Denials that no rule ties to an incident still stand against it: in the same text, and as an event of their own."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from casework.looks import look
from casework.small import write
from share import views
from solferino.casework.add import add
from solferino.casework.case import create_case
from solferino.casework.characterise import first_looks
from solferino.casework.contrary import Contrary
from solferino.casework.export import tables
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import (
    Held,
    Incident,
    IncidentReport,
    Member,
    Mode,
    Publication,
    Stance,
    Statement,
    StatementKind,
    real_world,
)

NORTH = (
    "On 8 March 2022 shells of the 5th Battalion hit the market of Varn and killed four, the town council said.\n\n"
    "The northern command has repeatedly denied that it targets civilians.\n"
)
SOUTH = (
    "The ministry denied that the brigade had fired on the market of Varn and said that the market had been used to "
    "store rockets.\n"
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Held:
    folder: Path = tmp_path_factory.mktemp("denials")
    with create_case(folder / "case", "Varn", real_world()) as case:
        for name, words, outlet in (("a", NORTH, "Bulletin"), ("b", SOUTH, "Post")):
            given = Publication(outlet, "2022-03-20", "2022-03-20", basis="given")
            add(case, write(folder, **{name: words}), given=given)
        process(case)
        return held(case)


def shelling(view: Held) -> dict[str, str]:
    (incident,) = [i for i in view.incidents if i.type == "shelling"]
    return {item["kind"]: item["words"] for item in Contrary(view).of(incident)}


def test_a_denial_in_the_text_that_reports_it_stands_against_it_though_nothing_ties_the_two() -> None:
    made = views.Views()
    text = made.keep(views.make_text("Shells hit the market. The command denies that it targets civilians."), "a.txt")
    hit = made.claim(IncidentReport(views.find(text, "Shells hit the market"), "shelling"))
    denial = Statement(
        views.find(text, "The command denies that it targets civilians."), Mode.INDIRECT, StatementKind.DENIAL
    )
    made.claim(denial)
    incident = Incident("M-001", "shelling", (Member(hit, Stance.REPORTS),))
    (item,) = Contrary(made.view(incidents=(incident,))).of(incident)
    assert (item["kind"], item["words"]) == ("denial in the same text", denial.passage.quote)
    (row,) = first_looks(made.view(incidents=(incident,)), look=look)
    assert row["contrary"]
    assert row["looked"]["denying"] == 1


def test_a_report_that_is_a_denial_stands_against_the_event_at_the_same_place(view: Held) -> None:
    assert "used to store rockets" in shelling(view)["denial grouped apart"]


def test_nothing_found_is_not_said_where_such_a_denial_stands(view: Held) -> None:
    for row in first_looks(view, look=look):
        assert row["contrary"], row["subject"]


def test_what_is_known_from_a_denial_accuses_nobody_and_names_no_weapon(view: Held) -> None:
    files = {
        name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in tables(view, look=look).items()
    }
    (denied,) = [i.handle for i in view.incidents if i.type != "shelling"]
    (act,) = [r for r in files["act.csv"] if r["2103 event"] == denied]
    assert act["2109 type_of_act"].startswith("denied: ")
    assert act["2114 method_of_violence"] == ""
    assert act["2150 remarks"] == "in the words of a denial by ministry"
    assert [r["2403 event"] for r in files["involvement.csv"]] == [
        i.handle for i in view.incidents if i.handle != denied
    ]
    (event,) = [r for r in files["event.csv"] if r["0101 event_record_number"] == denied]
    assert event["0150 remarks"] == "known only from denials, by ministry"


def test_words_against_an_element_go_out_with_their_quotation_or_not_at_all(view: Held) -> None:
    for row in first_looks(view, look=look):
        for item in row["contrary"]:
            assert item["passages"], item["kind"]
            assert item["kind"] != "against an element" or item["passages"][0]["quote"]
