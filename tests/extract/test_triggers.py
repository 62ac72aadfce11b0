"""Triggers: the words that tell an attack, a death or a wound, by their sense in the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.events.gate import RULES, Evidence, Told, confidence, keep, rule
from solferino.extract.events.triggers import TriggerKind, triggers
from solferino.text import sentences


def told(words):
    return [(words[t.head_start : t.head_end], str(t.kind)) for t in triggers(words, sentences(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A blast killed two and injured six.", [("blast", "attack"), ("killed", "die"), ("injured", "injure")]),
        ("Gunmen ambushed a patrol near Varn.", [("ambushed", "attack")]),
        ("A man was shot dead at his door.", [("dead", "die")]),
        ("Six people died and nine others were hurt.", [("died", "die"), ("hurt", "injure")]),
        ("The death of Osk Tallin shocked the town.", [("death", "die")]),
        ("The drone strike left four farmers dead.", [("strike", "attack"), ("dead", "die")]),
        ("The slaying of two nuns was condemned.", [("slaying", "die")]),
        ("Two bombs went off in the market.", [("went", "attack")]),
        ("The assassination of the mayor was denied by all.", [("assassination", "attack")]),
        ("A battle between the two clans raged near Varn.", [("battle", "attack")]),
    ],
)
def test_attacks_deaths_and_wounds_are_told_apart(words, expected):
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "He suffered a heart attack.",
        "The clinic needs money to attack the virus.",
        "The death penalty was abolished.",
        "The talks reached a dead end.",
        "She was charged with murder.",
        "The crisis had exploded in recent days.",
        "The minister harshly attacked his rival.",
        "The striker limped off with a knee injury.",
        "Two accidental explosions wrecked the fireworks plant.",
        "The death toll is not known.",
        "== Attack ==",
    ],
)
def test_figures_of_speech_charges_sport_and_accidents_are_none(words):
    assert told(words) == []


def test_people_taken_and_weapons_found_are_no_attack_deaths_or_wounds():
    words = "Gunmen kidnapped two teachers, and police found a bomb."
    assert {kind for _, kind in told(words)} == set()


@given(st.text(max_size=300))
def test_every_trigger_lies_in_the_text_with_its_head_inside(words):
    for found in triggers(words, sentences(words)):
        assert 0 <= found.start <= found.head_start < found.head_end <= found.end <= len(words)
        assert found.kind is not TriggerKind.OTHER


# ---- what is enough for a report ------------------------------------------------------------------

BARE = Told(type="attack", target=True)
FULL = Told(type="airstrike", place=True, day=True, target=True, victims=True)


def test_a_bare_word_tells_no_incident_and_a_full_one_does():
    assert not keep(BARE)
    assert keep(FULL)


def test_harm_without_an_act_needs_its_place_and_day():
    assert not keep(Told(type="killing", place=True, harm_only=True))
    assert keep(Told(type="killing", place=True, day=True, harm_only=True))


def test_a_practice_needs_somebody_who_follows_it_and_what_it_strikes():
    assert not keep(Told(type="shelling", place=True, actor=True, practice=True))
    assert keep(Told(type="shelling", actor=True, site=True, target=True, practice=True))


def test_other_evidence_moves_only_the_cases_between():
    assert keep(BARE, Evidence(types={"attack": 0.95}))
    assert not keep(Told(type="attack"), Evidence(types={"attack": 0.95}))
    assert not keep(Told(type="airstrike", place=True), Evidence(document=0.05))
    assert keep(FULL, Evidence(document=0.05))
    assert keep(FULL, Evidence()) and not keep(BARE, Evidence())


def test_the_more_is_told_the_surer():
    assert float(confidence(FULL)) > float(confidence(Told(type="airstrike", place=True))) > float(confidence(BARE)) > 0


@pytest.mark.parametrize(
    ("facts", "form", "happened", "name"),
    [
        (FULL, "v", True, "verb"),
        (FULL, "n", True, "noun"),
        (BARE, "n", True, "noun-bare"),
        (FULL, "v", False, "not-accomplished"),
        (Told(type="killing", harm_only=True), "e", True, "harm"),
        (Told(type="attack", practice=True), "v", True, "practice"),
    ],
)
def test_a_report_names_one_of_six_rules(facts, form, happened, name):
    assert rule(facts, form, happened=happened) == f"incidents/2 {name}"
    assert f"incidents/2 {name}" in RULES
