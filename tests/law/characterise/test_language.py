"""The small language in which the signs are written: terms, roles, and what a condition means."""

from __future__ import annotations

import pytest

from solferino.law.characterise.condition import Weighing, parse
from solferino.law.characterise.inflection import noun_forms, verb_forms
from solferino.law.characterise.library import library
from solferino.law.characterise.mentions import Reading
from solferino.law.characterise.terms import forms_of, tree_of

TREE = tree_of(
    {
        "KILL": "shoot/v, kill/v, execution/n",
        "CAPTIVE": "prisoner/n, captive/n",
        "CIVILIAN": "villager/n",
        "SOLDIER": "soldier/n",
        "PERSON": "prisoner/n, captive/n, villager/n, soldier/n, them, they",
        "ANAPHOR": "them, they",
        "TIED": "(hand|wrist)/n * (tied|bound)",
    }
)


def holds(condition: str, text: str) -> bool:
    return Weighing(Reading((text,), TREE), {}).holds(parse(condition))


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("shoot", {"shoot", "shoots", "shot", "shooting"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("burn", {"burn", "burns", "burned", "burnt", "burning"}),
        ("tie", {"tie", "ties", "tied", "tying"}),
        ("bomb", {"bomb", "bombs", "bombed", "bombing"}),
    ],
)
def test_verbs_are_inflected(base: str, forms: set[str]) -> None:
    assert {form for form, _ in verb_forms(base)} == forms


def test_nouns_are_inflected() -> None:
    assert noun_forms("city") == ("city", "cities")
    assert noun_forms("gunman") == ("gunman", "gunmen")
    assert noun_forms("child") == ("child", "children")


def test_a_term_is_written_out() -> None:
    found = {words for words, _, _ in forms_of("prisoner/n of war")}
    assert found == {("prisoner", "of", "war"), ("prisoners", "of", "war")}
    assert {words for words, _, _ in forms_of("(big )?gun")} == {("big", "gun"), ("gun",)}
    with pytest.raises(ValueError, match="mark"):
        list(forms_of("gun/x"))


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot six prisoners.",
        "Six prisoners were shot by soldiers.",
        "The prisoners were seized and shot.",
        "The execution of the prisoners took a minute.",
        "The prisoners' execution was filmed.",
        "Six prisoners knelt. Soldiers shot them.",
        "Prisoners shot by soldiers lay there.",
    ],
)
def test_who_undergoes_an_act_is_read_from_the_order_of_words(text: str) -> None:
    assert holds("KILL > CAPTIVE", text)
    assert not holds("KILL > CIVILIAN", text)
    assert not holds("KILL > SOLDIER", text)


@pytest.mark.parametrize(
    "text",
    [
        "Prisoners watched as soldiers shot villagers.",
        "Soldiers were shot by prisoners.",
        "Soldiers shot at a drone near the prisoners.",
    ],
)
def test_whoever_stands_beside_an_act_does_not_undergo_it(text: str) -> None:
    assert not holds("KILL > CAPTIVE", text)


def test_who_does_an_act() -> None:
    assert holds("KILL < SOLDIER", "Soldiers shot six prisoners.")
    assert holds("KILL < SOLDIER", "Six prisoners were shot by soldiers.")
    assert not holds("KILL < SOLDIER", "Soldiers were shot.")


def test_negation_supposition_and_denial() -> None:
    assert holds("-SOLDIER", "There were no soldiers in the school.")
    assert not holds("SOLDIER", "There were no soldiers in the school.")
    assert not holds("KILL", "They would shoot prisoners.")
    assert holds("KILL?", "They would shoot prisoners.")
    assert not holds("KILL?", "The army denied that soldiers had shot prisoners.")
    assert holds("!KILL", "Nobody was shot.")


def test_a_gap_stays_within_a_clause() -> None:
    assert holds("TIED", "His hands had been tied.")
    assert not holds("TIED", "He raised his hands; a boat was tied there.")


@pytest.mark.parametrize("bad", ["KILL >", "(KILL", "KILL & & X", "-name", "KILL %"])
def test_a_condition_that_is_not_understood_is_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        parse(bad)


def test_every_name_that_is_used_exists_and_every_element_is_one_of_the_catalogue() -> None:
    from solferino.law.catalogue import catalogue

    law = catalogue()
    for prepared in library().formulas:
        for provision, elements in prepared.elements.items():
            keys = {e.key for e in law.crimes[provision].elements}
            assert set(elements) <= keys, (prepared.formula.name, provision)
            material = {key for key in keys if key.startswith("material")}
            assert material <= set(elements), (prepared.formula.name, provision)
        parts = {part.id for crime in law.crimes.values() for part in crime.parts}
        assert set(prepared.parts) <= parts, prepared.formula.name


def test_every_crime_but_the_dead_letter_has_a_formula() -> None:
    from solferino.law.catalogue import catalogue

    read = {provision for prepared in library().formulas for provision in prepared.elements}
    assert set(catalogue().crimes) - read == {"RS-8-2-b-xx"}
