"""The first look on courses of conduct and acts against peoples, and on lawful or ordinary texts like them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.characterise import Standing, look

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "context_facts.yaml").read_text("utf-8"))["cases"]
EXPECTED = [case for case in CASES if case["expect"]]
LOOK_ALIKES = [case for case in CASES if not case["expect"]]
ONE_ACT = "Police shot a student at her door."
A_COURSE = (
    "On orders of the interior ministry, police shot students at their doors, night after night, in eleven towns; "
    "340 are dead."
)


def test_nine_in_ten_have_the_right_provision_among_the_first_two() -> None:
    right = [any(c.provision in case["expect"] for c in _look(case).candidates[:2]) for case in EXPECTED]
    assert sum(right) >= 0.9 * len(EXPECTED)


@pytest.mark.parametrize("case", LOOK_ALIKES, ids=lambda case: case["id"])
def test_nothing_is_argued_about_state_life_disasters_and_figures_of_speech(case: dict[str, Any]) -> None:
    assert _look(case).standing is not Standing.ARGUED


def test_one_act_opens_no_attack_on_a_population() -> None:
    assert "RS-7-1-a" not in {c.provision for c in look([ONE_ACT]).candidates}


def test_scale_and_an_office_put_the_attack_on_a_population_first() -> None:
    assert look([A_COURSE]).candidates[0].provision in {"RS-7-1-a", "RS-7-1-b"}


def test_the_attack_itself_stays_to_be_shown_by_a_person() -> None:
    first = look([A_COURSE]).candidates[0]
    assert {e.key for e in first.elements if not e.supporting} >= {"contextual/1"}


def _look(case: dict[str, Any]) -> Any:
    return look([case["text"]], case["conflict"])
