"""Stories that lie side by side in one text, and words that only look like a place, a voice or an event."""

from __future__ import annotations

import pytest

from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import IncidentReport, Statement, StatementKind
from town import Town


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOLFERINO_MODEL", "off")


def reports(body: str) -> list[IncidentReport]:
    return list(INCIDENTS(Town().text(body), Context()))


def said(body: str) -> list[Statement]:
    return list(STATEMENTS(Town().text(body), Context()))


def test_headlines_of_a_list_are_stories_of_their_own() -> None:
    lines = (
        "Minister denies attack on clinic",
        "Three killed in Varn blast",
        "Rebels say 4 soldiers dead",
        "Fog: 2 lost",
    )
    body = "".join(f"{line}\n" for line in lines)
    for report in reports(body):
        assert "\n" not in report.passage.quote
        assert report.denied_by == ()
        assert {h.low for h in report.harmed} <= {3}
        assert report.actor is None


def test_a_name_that_was_attacked_is_another_place() -> None:
    body = "On Monday shelling killed five people in Varn. On Friday the army attacked Beska."
    assert len({(r.place.name if r.place else r.target) for r in reports(body)}) == 2


def test_a_similar_attack_of_another_year_is_another_event() -> None:
    body = "The strike on the market in Varn killed 6. In 2019 a similar strike killed 11."
    assert [{h.low for h in r.harmed} for r in reports(body) if r.place] == [{6}]


def test_a_town_in_a_persons_name_is_no_place() -> None:
    assert [r.place for r in reports("Paris Alden said the attack on the mill was terrible.")] in ([], [None])


def test_where_a_witness_lives_is_not_where_it_happened() -> None:
    body = "Dana Kesh, who said the shelling of the station began at dawn, lives in Orlova."
    assert [r.place for r in reports(body)] in ([], [None])


def test_the_month_of_may_is_no_doubt() -> None:
    (report,) = reports("ON 12 MAY SUBVERSIVES ATTACKED THE POLICE STATION IN TORVEN, KILLING THREE OFFICERS.")
    assert [(a.words.quote, str(a.blame)) for a in report.actors] == [("SUBVERSIVES", "stated")]


def test_neither_confirmed_nor_denied_is_no_comment() -> None:
    (statement,) = said("The ministry neither confirmed nor denied the strike on Dolna.")
    assert statement.kind is StatementKind.NO_COMMENT
    assert statement.speaker is not None
    assert statement.speaker.name == "ministry"


def test_what_nobody_has_confirmed_is_no_assertion() -> None:
    (statement,) = said("The ministry has not confirmed that five people died.")
    assert statement.kind is StatementKind.NO_COMMENT


@pytest.mark.parametrize(
    "body",
    [
        "Colonel Brandt never said that nobody was killed.",
        "Neither the army nor the rebels have said how many hostages were killed.",
        "The ministry has not accused the rebels.",
    ],
)
def test_what_was_never_said_is_no_statement(body: str) -> None:
    assert said(body) == []


def test_not_only_said_is_said() -> None:
    (statement,) = said("Colonel Brandt not only said that troops had fired.")
    assert statement.speaker is not None


@pytest.mark.parametrize(
    "words",
    [
        "UNIDENTIFIED INDIVIDUALS SHOT AND KILLED JUDGE ANSEL LUND IN SAN PORTILLO ON MONDAY.",
        "Three gunmen shot and killed Judge Ansel Lund in Varn on Monday.",
    ],
)
def test_those_who_shot_and_killed_are_not_among_the_dead(words):
    (report,) = reports(words)
    assert [h.words.quote.split()[-1].title() for h in report.harmed] == ["Lund"]
    assert report.actor is not None
