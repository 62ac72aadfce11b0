"""What the first look gives on invented facts in rare, oblique and newsy words, and on lawful texts beside them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.characterise import Standing, look

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "wide_facts.yaml").read_text("utf-8"))["cases"]
EXPECTED = [case for case in CASES if case["expected"]]
LAWFUL = [case for case in CASES if not case["expected"]]


def test_nine_in_ten_have_the_right_provision_among_the_first_two() -> None:
    right = [any(c.provision in case["expected"] for c in _look(case).candidates[:2]) for case in EXPECTED]
    assert sum(right) >= 0.88 * len(EXPECTED)


def test_most_of_them_stand_as_a_person_would_say() -> None:
    assert sum(str(_look(case).standing) == case["standing"] for case in EXPECTED) >= 0.78 * len(EXPECTED)


@pytest.mark.parametrize("case", LAWFUL, ids=lambda case: case["id"])
def test_nothing_is_argued_about_lawful_acts_accidents_and_stories(case: dict[str, Any]) -> None:
    assert _look(case).standing is not Standing.ARGUED


def test_nearly_all_lawful_texts_open_nothing() -> None:
    opened = [case["id"] for case in LAWFUL if _look(case).candidates]
    assert len(opened) <= 0.08 * len(LAWFUL), opened


PAIRS = [
    (
        "The town had been shelled for a day; eleven shoppers died.",
        "The town had not been shelled and nobody is missing.",
    ),
    (
        "The corporal put three rounds in a sapper who had flung down his carbine.",
        "The corporal put three rounds in a target.",
    ),
    ("Soldiers set the seminary and its library ablaze.", "Lightning set the seminary and its library ablaze."),
    (
        "Raiders in the tunics of their adversary strolled up to the post and shot four sentries dead.",
        "Raiders in their own tunics crept up to the post and shot four sentries dead.",
    ),
]


@pytest.mark.parametrize(("act", "other"), PAIRS)
def test_one_word_parts_an_act_from_its_lawful_neighbour(act: str, other: str) -> None:
    assert look([act], "IAC").candidates
    assert not look([other], "IAC").candidates


def test_what_is_opened_stands_on_words_of_the_text() -> None:
    for case in EXPECTED:
        for candidate in _look(case).candidates[:2]:
            for span in candidate.opened_by:
                assert case["text"][span.start : span.end].strip()


def test_a_thousand_texts_take_seconds_not_minutes() -> None:
    texts = [CASES[i % len(CASES)]["text"] for i in range(200)]
    began = time.process_time()
    for text in texts:
        look([text])
    assert time.process_time() - began < 5.0


def _look(case: dict[str, Any]) -> Any:
    return look([case["text"]], case["conflict"])
