"""Which classifications meet the place of an incident: by name, by a list that is sure, and never by a border."""

from __future__ import annotations

from dataclasses import replace

from share import views
from solferino.casework.classify import stretches_of, where_of
from solferino.record import Classification, Conflict, Held, Incident, IncidentReport, Member, Place, Stance


def struck(sentence: str, place: str) -> Held:
    """A view with one incident whose report names a place."""
    made = views.Views()
    text = made.keep(views.make_text(sentence), "a.txt")
    report = IncidentReport(views.find(text, sentence), "shelling", place=Place(place, views.find(text, place)))
    claim = made.claim(report)
    return made.view(incidents=(Incident("M-001", "shelling", (Member(claim, Stance.REPORTS),), "Shelling", place),))


def entered(view: Held, place: str, *countries: str) -> Held:
    entry = Classification("person:1", Conflict.OCCUPATION, place, "b", "s", 3, "now", countries)
    return replace(view, classifications=(entry,))


def lists(view: Held) -> tuple[str, ...]:
    (only,) = stretches_of(view, view.incidents[0])
    return ("alternatives",) if only.alternatives else only.lists


GRAZ = "Shells hit a depot in Graz, Austria, on Monday, the mayor said."


def test_an_entry_for_a_country_meets_a_town_that_the_list_puts_in_it() -> None:
    assert lists(entered(struck(GRAZ, "Graz"), "Austria", "AT")) == ("IAC",)
    assert lists(entered(struck(GRAZ, "Graz"), "Graz")) == ("IAC",)


def test_an_entry_for_another_country_or_another_town_of_the_same_country_does_not() -> None:
    assert lists(entered(struck(GRAZ, "Graz"), "Hungary", "HU")) == ("alternatives",)
    assert lists(entered(struck(GRAZ, "Graz"), "Linz", "AT")) == ("alternatives",)


def test_a_place_that_no_list_has_is_met_by_its_name_alone() -> None:
    view = struck("Shells hit a depot in Ostrel, Lorvane, on Monday, the mayor said.", "Ostrel")
    assert lists(entered(view, "Lorvane")) == ("alternatives",)
    assert lists(entered(view, "OSTREL")) == ("IAC",)


def test_ground_whose_state_is_disputed_is_in_no_state_by_a_list() -> None:
    view = struck("Shells hit a depot in Simferopol, Crimea, on Monday, the mayor said.", "Simferopol")
    for country, code in (("Ukraine", "UA"), ("Russia", "RU")):
        held = entered(view, country, code)
        assert lists(held) == ("alternatives",)
        assert where_of(held, held.incidents[0]).within == ()
    assert lists(entered(view, "Simferopol")) == ("IAC",)
