"""What the first look gives on invented texts about people and property in the hands of a party."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.law.catalogue import catalogue
from solferino.law.characterise import Characterisation, Standing, look

HERE = Path(__file__).parent
FILES = tuple(f"persons_{name}.yaml" for name in ("facts", "unseen", "third", "fourth", "lawful"))
CASES: list[dict[str, Any]] = [c for f in FILES for c in yaml.safe_load((HERE / f).read_text("utf-8"))["cases"]]
NAMED = [case for case in CASES if case["expected"]]
OPEN = [case for case in CASES if case["standing"] == "open"]
LAWFUL = [case for case in CASES if not case["expected"]]


def first(case: dict[str, Any]) -> Characterisation:
    return look([case["text"]], case["conflict"])


def found_first_two(case: dict[str, Any]) -> bool:
    found = first(case)
    wanted = case["expected"][0]
    return wanted in [c.provision for c in found.candidates[:2]] or wanted in found.beyond


def test_the_likeliest_provision_is_among_the_first_two() -> None:
    missed = [case["id"] for case in NAMED if not found_first_two(case)]
    assert len(missed) <= 0.05 * len(NAMED), missed


def test_the_standing_is_that_of_the_elements_in_the_text() -> None:
    crimes = [case for case in NAMED if case["expected"][0].startswith("RS-")]
    wrong = [case["id"] for case in crimes if str(first(case).standing) != case["standing"]]
    assert len(wrong) <= 0.08 * len(crimes), wrong


def test_lawful_texts_open_no_checklist() -> None:
    opened = [case["id"] for case in LAWFUL if first(case).candidates]
    assert len(opened) <= 0.12 * len(LAWFUL), opened


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case["id"])
def test_what_needs_more_is_asked(case: dict[str, Any]) -> None:
    found = first(case)
    assert found.questions
    assert all("?" in question for question in found.questions)


@pytest.mark.parametrize("case", [c for c in NAMED if c["conflict"]], ids=lambda case: case["id"])
def test_with_the_conflict_withheld_both_lists_stand_as_alternatives(case: dict[str, Any]) -> None:
    found = look([case["text"]], None)
    war = [c for c in found.candidates if c.category in ("IAC", "NIAC")]
    assert all(c.alternative for c in war)
    known = {c.provision for c in first(case).candidates if c.category in ("IAC", "NIAC")}
    assert known <= {c.provision for c in war}


# Look-alikes: one fact changes, and the answer with it. (text, conflict, provision) or None where nothing is to open.
PAIRS = [
    (
        ("Soldiers of the occupying army led a baker out of his shop and shot him in the head.", "IAC", "RS-8-2-a-i"),
        ("A rifleman was killed while he was attacking a trench.", "IAC", None),
    ),
    (
        ("Four soldiers who had put their hands up were shot by the unit that took them.", "IAC", "RS-8-2-b-vi"),
        ("Four soldiers were shot while they were firing at the unit.", "IAC", None),
    ),
    (
        ("Occupation soldiers took the villagers across the border at gunpoint.", "IAC", "RS-8-2-b-viii"),
        ("As fighting came near, the army moved the villagers to tents for a week and brought them home.", "IAC", None),
    ),
    (
        ("Soldiers kept the mayor of the occupied town in a cellar for weeks without a reason.", "IAC", "RS-8-2-a-vii"),
        ("The mayor was interned by individual decision, and a board reviewed the case every month.", "IAC", None),
    ),
    (
        ("Rebels hold two nurses and say they will kill them unless a ransom is paid.", "NIAC", "RS-8-2-c-iii"),
        ("Police arrested two men on a court warrant for the theft of a car.", "NIAC", None),
    ),
    (
        ("Soldiers looted flats and sent televisions home to their families.", "IAC", "RS-8-2-b-xvi"),
        ("Soldiers bought flour from the farmers, paid for it and gave a receipt.", "IAC", None),
    ),
    (
        ("Captured pilots were sentenced to death after a closed hearing without a lawyer.", "IAC", "RS-8-2-a-vi"),
        ("A captured pilot was tried in open court with a lawyer of his choice, and has appealed.", "IAC", None),
    ),
    (
        ("The army recruited a boy of twelve and gave him a rifle.", "IAC", "RS-8-2-b-xxvi"),
        ("The army recruited a volunteer of seventeen.", "IAC", None),
    ),
    (
        ("The colonel ordered his battalions to take no prisoners.", "IAC", "RS-8-2-b-xii"),
        ("A private who commanded nobody boasted that he would take no prisoners.", "IAC", None),
    ),
    (
        ("Troops pretended to surrender and then shot the soldiers who came to take them.", "IAC", "RS-8-2-b-xi"),
        ("Troops used dummy tanks and camouflage to mislead the enemy.", "IAC", None),
    ),
    (
        ("Captured soldiers were paraded naked past a jeering crowd.", "IAC", "RS-8-2-b-xxi"),
        ("Captured soldiers were photographed for identification cards that stayed in the camp file.", "IAC", None),
    ),
]


@pytest.mark.parametrize(("wrong", "lawful"), PAIRS, ids=lambda side: str(side[2]))
def test_look_alikes_part(wrong: tuple[str, str, str], lawful: tuple[str, str, None]) -> None:
    text, conflict, provision = wrong
    assert provision in [c.provision for c in look([text], conflict).candidates[:2]]
    text, conflict, _ = lawful
    assert not look([text], conflict).candidates


SIDES = ("northern", "southern", "Varnian", "Kestrian", "republican", "federal")
ACTS = (
    "{a} soldiers tied the hands of three captured {b} soldiers and shot them.",
    "A {a} patrol in the occupied town dragged a teacher from her home and beat her to death.",
    "{a} guards gave captured {b} soldiers electric shocks to make them talk.",
    "{a} troops looted houses and sent the goods home to their families.",
    "{a} officers put {b} prisoners of war on trial without a lawyer and had them sentenced to death.",
)


@settings(max_examples=30)
@given(st.sampled_from(ACTS), st.sampled_from(SIDES), st.sampled_from(SIDES), st.sampled_from(("IAC", "NIAC", None)))
def test_the_answer_does_not_change_with_the_side(act: str, one: str, other: str, conflict: str | None) -> None:
    def told(a: str, b: str) -> list[tuple[str, str]]:
        return [(c.provision, str(c.standing)) for c in look([act.format(a=a, b=b)], conflict).candidates]

    assert told(one, other) == told(other, one)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_span_is_in_the_text_and_every_provision_in_the_catalogue(case: dict[str, Any]) -> None:
    found = first(case)
    known = catalogue().crimes
    for candidate in found.candidates:
        assert candidate.provision in known and candidate.digest == known[candidate.provision].digest
        assert candidate.opened_by and candidate.questions
        spans = [*candidate.opened_by, *(s for e in candidate.elements for s in e.supporting)]
        assert all(case["text"][s.start : s.end] == s.quote for s in spans)
        assert {e.key for e in candidate.elements} == {e.key for e in known[candidate.provision].elements}
        assert not any(e.supporting for e in candidate.elements if not e.key.startswith("material"))
    assert found.standing is (found.candidates[0].standing if found.candidates else Standing.NONE)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Soldiers of the garrison raped a woman in her home.", "RS-8-2-b-xxii-1"),
        ("Guards gave the prisoners of war electric shocks to make them confess.", "RS-8-2-a-ii-1"),
        ("Occupation troops drove the villagers over the border at gunpoint.", "RS-8-2-a-vii-1"),
        ("Under a white flag men came up to the post and then opened fire, killing a sentry.", "RS-8-2-b-vii-1"),
    ],
)
def test_part_crimes_are_pointed_to(text: str, part: str) -> None:
    assert part in [p for c in look([text], "IAC").candidates for p in c.parts]


def test_what_did_not_happen_opens_nothing() -> None:
    for text in (
        "None of the prisoners was tortured or beaten, the delegates said.",
        "Nobody was taken hostage and nothing was looted.",
        "The commander forbade his men to loot the town.",
        "A course on the prevention of torture was held for officers.",
        "A novel tells of a captain who has captives shot.",
    ):
        assert not look([text], "IAC").candidates, text


def test_collective_punishment_and_delayed_return_are_shown_outside_the_statute() -> None:
    text = "The commander punished the whole village and fined every family for what one unknown man had done."
    assert "IHL-COLLECTIVE" in look([text], "IAC").beyond
    text = "The war ended two years ago and the prisoners of war have still not been sent home."
    assert "AP1-85-4-b" in look([text], "IAC").beyond
