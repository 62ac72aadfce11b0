"""How many independent origins stand behind one figure or one event."""

import pytest

from solferino.corroborate import Question, incidents, independent_origins
from solferino.record import FigureStatus, Population, SpeakerKind
from solferino.trace import trace
from town import Town, on

WIRE = (
    "Three ferries sank at the old quay of Velm on Sunday night when fire from the hills reached the pier and nobody "
    "came to put it out"
)


@pytest.fixture
def town():
    return Town()


def asked(town, question):
    traced = trace(town.claims, town.texts, town.publications, [])
    events = incidents(town.claims, traced, town.texts, town.publications, [])
    return independent_origins(question, town.claims, traced, events, town.texts)


def test_texts_that_show_own_reporting_count_as_one_each_unless_something_ties_them(town):
    for words, outlet in (
        (f"VELM — {WIRE}. 9 died.", "Lamp"),
        (f"NORRBY — {WIRE} and 9 died.", "Courier"),
        ("VELM, 3 March (Gull) -- In Velm 9 died.", "Gull"),
    ):
        town.counts(town.text(words, outlet), "9 died", 9)
    answer = asked(town, Question("killed", 9))
    assert answer.independent == 2
    assert sorted(map(len, answer.groups)) == [1, 2]


def test_texts_that_name_no_origin_and_show_no_reporting_of_their_own_count_once_together(town):
    for outlet in ("Lamp", "Courier", "Gull"):
        town.counts(town.text(f"{outlet} readers, 9 died in Velm.", outlet), "9 died", 9)
    answer = asked(town, Question("killed", 9))
    assert answer.independent == 1
    assert "nothing shows that the texts have it from several places" in answer.why


def test_a_text_without_origin_adds_nothing_to_one_with(town):
    sourced = town.text("The Harbour Office said 9 died.", "Lamp")
    town.counts(sourced, "9 died", 9, source=town.speaker(sourced, "Harbour Office", SpeakerKind.INSTITUTION))
    town.counts(town.text("In Velm 9 died.", "Gull"), "9 died", 9)
    answer = asked(town, Question("killed", 9))
    assert (answer.independent, answer.groups) == (1, ((sourced.id,),))
    assert "1 text names no origin that can be told from these" in answer.why


def test_a_text_that_gives_a_figure_with_and_without_source_leads_to_the_source(town):
    text = town.text("9 DIE IN VELM. The Harbour Office said 9 people died.")
    town.counts(text, "9 DIE", 9)
    town.counts(text, "9 people died", 9, source=town.speaker(text, "Harbour Office", SpeakerKind.INSTITUTION))
    assert asked(town, Question("killed", 9)).independent == 1


def test_another_number_another_harm_or_a_denied_figure_is_not_counted(town):
    text = town.text("9 died, 8 were hurt, 7 is a lie.")
    town.counts(text, "9 died", 9)
    town.counts(text, "7 is a lie", 7, status=FigureStatus.DENIED)
    assert asked(town, Question("killed", 8)).independent == 0
    assert asked(town, Question("injured", 9)).independent == 0
    assert asked(town, Question("killed", 7)).independent == 0


def test_people_and_civilians_are_taken_together_but_not_children(town):
    a, b = town.text("VELM — 9 people died."), town.text("NORRBY — 9 children died there.")
    town.counts(a, "9 people", 9)
    town.counts(b, "9 children", 9, population=Population.CHILDREN)
    assert asked(town, Question("killed", 9, "civilians")).groups == ((a.id,),)
    assert asked(town, Question("killed", 9, None)).independent == 2


def event(town, words, place, actor, outlet):
    text = town.text(words, outlet)
    return town.reports(text, words[:-1], "bombing", place, on("2031-03-02"), target="union hall", actor=actor)


def test_an_event_is_found_by_its_words_and_its_alleged_actor(town):
    event(town, "Soldiers bombed the union hall in Velm.", "Velm", "soldiers", "Lamp")
    event(town, "The union hall in Velm was bombed by rebels.", "Velm", "rebels", "Gull")
    event(town, "Soldiers bombed the union hall in Norrby.", "Norrby", "soldiers", "Bell")
    answer = asked(
        town, Question("occurrence", words="How many origins for the claim that the army bombed the hall in Velm?")
    )
    assert answer.independent == 1
    assert [town.texts[r].text for g in answer.groups for r in g] == ["Soldiers bombed the union hall in Velm."]


def test_a_question_that_names_no_actor_takes_every_report_of_the_event(town):
    event(town, "Soldiers bombed the union hall in Velm.", "Velm", "soldiers", "Lamp")
    event(town, "The union hall in Velm was bombed by rebels.", "Velm", "rebels", "Gull")
    answer = asked(town, Question("occurrence", words="the claim that the union hall in Velm was bombed"))
    assert len(answer.claims) == 2


def test_an_actor_nobody_alleges_has_no_origin(town):
    event(town, "Soldiers bombed the union hall in Velm.", "Velm", "soldiers", "Lamp")
    assert (
        asked(town, Question("occurrence", words="the claim that pirates bombed the union hall in Velm")).independent
        == 0
    )


def test_nothing_known_is_answered_with_none(town):
    assert asked(town, Question("occurrence", words="the claim that it rained")).independent == 0


def test_an_actor_asked_about_by_its_letters_is_the_one_whose_name_they_stand_behind(town):
    full = town.text("Fighters of the Hill Liberty Front (HLF) attacked the mill in Velm on Sunday.", "Lamp")
    short = town.text("HLF fighters attacked the mill in Velm on Sunday.", "Gull")
    other = town.text("Soldiers of the Harbour Army attacked the mill in Velm on Sunday.", "Bell")
    for text, actor in ((full, "Hill Liberty Front"), (short, "HLF fighters"), (other, "Harbour Army")):
        day = on("2031-03-02")
        town.reports(text, text.text, "attack", "Velm", day, target="mill", actor=actor)
    answer = asked(town, Question("occurrence", words="the claim that the HLF attacked the mill in Velm"))
    assert len(answer.claims) == 2
