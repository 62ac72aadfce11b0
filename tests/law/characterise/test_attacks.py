"""What the first look gives on invented texts about attacks, weapons, hunger, shields and resort to force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.characterise import Standing, look

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "attacks_facts.yaml").read_text("utf-8"))["cases"]
EXPECTED = [case for case in CASES if case["expected"]]
LAWFUL = [case for case in CASES if not case["expected"]]


def test_the_right_provision_is_among_the_first_two_and_stands_right() -> None:
    first_two = standing = 0
    for case in EXPECTED:
        found = look([case["text"]], case["conflict"])
        first_two += any(c.provision in case["expected"] for c in found.candidates[:2])
        standing += str(found.standing) == case["standing"]
    assert first_two >= 0.9 * len(EXPECTED)
    assert standing >= 0.9 * len(EXPECTED)


def test_lawful_fighting_accidents_labels_and_fears_are_not_argued_to_be_anything() -> None:
    found = [(case["id"], look([case["text"]], case["conflict"]).standing) for case in LAWFUL]
    assert [row for row in found if row[1] is Standing.ARGUED] == []


def test_nearly_all_of_them_open_nothing_at_all() -> None:
    opened = [case["id"] for case in LAWFUL if look([case["text"]], case["conflict"]).candidates]
    assert len(opened) <= 0.1 * len(LAWFUL), opened


def test_what_needs_more_has_a_question() -> None:
    still_open = [case for case in CASES if case["standing"] == "open"]
    assert all(look([case["text"]], case["conflict"]).questions for case in still_open)


PAIRS = [
    ("A church was hit by a shell. There were no soldiers in it.", "argued", "A church was hit by a shell.", "open"),
    ("Snipers fired from the church tower. A shell hit the church.", "none", "A church was hit by a shell.", "open"),
    ("Soldiers were killed by artillery in the trench battle.", "none", "Artillery killed farmers in a field.", "open"),
    (
        "Soldiers poisoned the village well and nine people died.",
        "argued",
        "The well was poisoned by old pipes.",
        "none",
    ),
    (
        "The company offered residents buses before it dug in beside their homes, and they were free to leave.",
        "none",
        "The company kept residents in the cellar beside its guns and did not let them leave.",
        "argued",
    ),
]


@pytest.mark.parametrize(("one", "standing", "other", "other_standing"), PAIRS)
def test_look_alikes_stand_differently(one: str, standing: str, other: str, other_standing: str) -> None:
    assert (str(look([one], "IAC").standing), str(look([other], "IAC").standing)) == (standing, other_standing)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Cluster bombs fell on gardens in Orsk.", "WPN-CLUSTER"),
        ("White phosphorus shells burst over the houses.", "WPN-INCENDIARY"),
        ("A thermobaric rocket struck the bunker.", "WPN-THERMOBARIC"),
        ("Butterfly mines were scattered along the paths.", "WPN-APMINE"),
        ("The dam was blown up and the valley flooded.", "AP1-85-3-c"),
        ("Unguided rockets were fired at random into the town.", "AP1-85-3-b"),
    ],
)
def test_rules_outside_the_statute_are_named_with_their_note(text: str, entry: str) -> None:
    found = look([text], "IAC")
    assert entry in found.beyond
    assert any(note.startswith(entry) for note in found.notes)
