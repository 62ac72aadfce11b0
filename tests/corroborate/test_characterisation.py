"""One act called by names of different weight; one event that two voices call by two names."""

import dataclasses

import pytest

from solferino.corroborate import findings, incidents
from solferino.record import Act, ActType, FindingKind, Mode, SpeakerKind, StatementKind
from solferino.trace import trace
from town import Town, on

SUNDAY = on("2031-03-02")
OFFICE = SpeakerKind.INSTITUTION


@pytest.fixture
def town():
    return Town()


def concluded(town):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    events = incidents(town.claims, traced, town.texts, town.publications, town.decisions)
    events = [dataclasses.replace(e, handle=f"M-{n:03d}") for n, e in enumerate(events, 1)]
    found = findings(town.claims, traced, events, town.texts, town.publications)
    return [f for f in found if f.kind is FindingKind.CHARACTERISATION]


def act(town, words, who, type_, day=None):
    text = town.text(f"{words}.")
    made = Act(town.at(text, words), type_, body=town.speaker(text, who, OFFICE), happened=on(day) if day else None)
    town.claims.append(made)
    return made


def test_a_resolution_that_another_text_calls_a_declaration(town):
    one = act(
        town,
        "The Senate of Norland passed a resolution on Admiral Korr over the sunk ferry",
        "Senate of Norland",
        ActType.RESOLUTION,
    )
    other = act(town, "The Senate declared Admiral Korr guilty over the ferry", "Senate", ActType.OFFICIAL_ASSESSMENT)
    town.claims[-1] = other = dataclasses.replace(other, body=dataclasses.replace(other.body, name="Senate of Norland"))
    [found] = concluded(town)
    assert (found.supporting, found.opposing, found.differs) == ((one.id,), (other.id,), "name")
    assert found.why.startswith("one act, called a vote or a resolution in one place and a declaration in another")
    assert "“passed”" in found.why and "“declared”" in found.why


def test_an_investigation_asked_for_is_told_from_one_that_was_opened_by_the_same_body(town):
    act(town, "The court of Velm opened an inquiry into the sunk ferry of Orne", "court of Velm", ActType.INQUIRY)
    act(town, "The court of Velm convicted the captain of the sunk ferry of Orne", "court of Velm", ActType.CHARGE)
    [found] = concluded(town)
    assert "an investigation in one place and a ruling in another" in found.why


def test_acts_on_other_matters_other_days_or_of_other_bodies_are_not_one(town):
    act(town, "The Senate passed a resolution on the sunk ferry of Orne", "Senate", ActType.RESOLUTION, "2031-03-02")
    act(town, "The Senate declared the winter harvest of Velm over", "Senate", ActType.OFFICIAL_ASSESSMENT)
    act(town, "The Senate declared the sunk ferry of Orne lost", "Senate", ActType.OFFICIAL_ASSESSMENT, "2031-05-09")
    act(town, "The port declared the sunk ferry of Orne lost", "port", ActType.OFFICIAL_ASSESSMENT)
    assert concluded(town) == []


def test_a_step_that_the_words_deny_is_none(town):
    act(town, "The Senate passed a resolution on the sunk ferry of Orne", "Senate", ActType.RESOLUTION)
    act(town, "The Senate has not declared the sunk ferry of Orne lost", "Senate", ActType.OFFICIAL_ASSESSMENT)
    assert concluded(town) == []


def event(town, *said, report="Shots fell at the mill of Velm on Sunday"):
    """A text that reports what happened at the mill and what these voices call it: (words, who)."""
    text = town.text(". ".join([report, *(words for words, _ in said)]) + ".", None, "2031-03-02")
    town.reports(text, report, "killing", place="Velm", day=SUNDAY, target="mill")
    return [town.says(text, words, who, OFFICE, Mode.INDIRECT, StatementKind.ACCUSATION) for words, who in said]


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("It was a clash, the garrison said", "It was a massacre, Ona Brask said", ("a fight", "a massacre")),
        ("It was an accident, the garrison said", "It was an attack, Ona Brask said", ("an accident", "an attack")),
        (
            "It was an evacuation, the garrison said",
            "It was a deportation, Ona Brask said",
            ("an evacuation", "a deportation"),
        ),
        ("Es war ein Unfall, sagte die Garnison", "Es war ein Angriff, sagte Ona Brask", ("an accident", "an attack")),
        ("Це була евакуація, каже гарнізон", "Це депортація, каже Она Браск", ("an evacuation", "a deportation")),
    ],
)
def test_two_voices_call_one_event_by_two_names(town, one, other, names):
    first, second = event(town, (one, "garrison"), (other, "Ona Brask"))
    [found] = concluded(town)
    assert (found.about, found.supporting, found.opposing) == ("M-001", (first.id,), (second.id,))
    assert found.why.startswith(f"called {names[0]} by one voice and {names[1]} by another")
    assert "(garrison)" in found.why and "(Ona Brask)" in found.why


def test_one_voice_that_uses_both_names_is_no_dispute(town):
    event(town, ("It was a clash that became a massacre, the garrison said", "garrison"))
    assert concluded(town) == []


def test_a_name_that_is_rejected_is_not_used(town):
    event(town, ("It was a clash, the garrison said", "garrison"), ("It was not a massacre, the mill said", "mill"))
    assert concluded(town) == []
