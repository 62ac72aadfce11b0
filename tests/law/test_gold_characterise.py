"""The first look at short fact texts against expectations written from the elements: see ``gold/characterise.yaml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.catalogue import catalogue
from solferino.law.characterise import Characterisation, look
from solferino.record import Filling

GOLD = Path(__file__).parent / "gold" / "characterise.yaml"
MOST_KNOWN = 4
LISTS = {"IAC": ("RS-8-2-a", "RS-8-2-b"), "NIAC": ("RS-8-2-c", "RS-8-2-e")}


@cache
def every() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load(GOLD.read_text(encoding="utf-8"))["cases"])


def marked() -> list[Any]:
    """The cases; one with ``known`` is expected to fail, for the reason written there."""
    return [
        pytest.param(
            case,
            id=case["id"],
            marks=pytest.mark.xfail(reason=case["known"], strict=True) if case.get("known") else (),
        )
        for case in every()
    ]


def seen(case: dict[str, Any], conflict: str | None = "as written") -> Characterisation:
    return look([case["text"]], conflict=case["conflict"] if conflict == "as written" else conflict)


@pytest.mark.parametrize("case", marked())
def test_the_standing_and_the_first_two_candidates_are_right(case: dict[str, Any]) -> None:
    found = seen(case)
    first = [checklist.provision for checklist in found.candidates[:2]]
    assert (str(found.standing), first if case["expect"] else []) == (
        case["standing"],
        first if set(first) & set(case["expect"][:2]) else case["expect"],
    )
    if case.get("part"):
        lists = {checklist.provision: checklist for checklist in found.candidates}
        assert case["part"] in lists[case["expect"][0]].parts


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_no_crime_is_asserted_on_lawful_facts(case: dict[str, Any]) -> None:
    """Whatever else is missed: nothing is argued where no listed crime fits, known failures included."""
    if not case["expect"]:
        assert all(str(checklist.standing) != "argued" for checklist in seen(case).candidates)


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_what_needs_more_is_asked(case: dict[str, Any]) -> None:
    if case["kind"] == "needs_more" and not case.get("known"):
        found = seen(case)
        assert found.questions
        assert all("?" in question for question in found.questions)


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_every_span_is_in_the_text_and_software_evidences_nothing(case: dict[str, Any]) -> None:
    for checklist in seen(case).candidates:
        assert checklist.provision in catalogue().crimes
        assert checklist.provision != "RS-8-2-b-xx"
        assert checklist.opened_by
        spans = list(checklist.opened_by)
        for element in checklist.elements:
            assert element.state in (Filling.ARGUED, Filling.EMPTY)
            assert element.why
            spans += [*element.supporting, *element.against]
        spans += [span for reading in checklist.lawful for span in reading.spans]
        for span in spans:
            assert case["text"][span.start : span.end] == span.quote


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_without_a_classification_both_lists_stand_as_alternatives(case: dict[str, Any]) -> None:
    provisions = {checklist.provision for checklist in seen(case).candidates}
    alone = [checklist for checklist in seen(case, None).candidates if checklist.category in ("IAC", "NIAC")]
    assert all(checklist.alternative for checklist in alone)
    for category, prefixes in LISTS.items():
        if case["conflict"] == category and any(name.startswith(prefixes) for name in provisions):
            assert any(checklist.category == category for checklist in alone)


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_our_own_words_name_neither_guilt_nor_a_label(case: dict[str, Any]) -> None:
    found = seen(case)
    own = [*found.questions, *found.notes]
    for checklist in found.candidates:
        own += [*checklist.questions, *checklist.notes, *(element.why for element in checklist.elements)]
    for text in own:
        outside = re.sub(r"[\"“”«»][^\"“”«»]*[\"“”«»]", "", text)
        assert not re.search(r"war crim|guilt|\d ?%", outside, re.IGNORECASE), text


IAC_SIDES = ("Ostravian soldiers", "Velmarian soldiers")
NIAC_SIDES = ("rebels", "government soldiers")
EITHER_SIDE = {
    "IAC": (
        "On Monday {one} shot three captured {other} who had laid down their weapons.",
        "{one} looted homes in the village and kept the goods; the owners had begged them to stop.",
        "{one} beat captured {other} with cables and gave them electric shocks to make them talk.",
        "{one} locked forty civilians in a basement for a month without any reason, where {other} found them.",
        "{one} and {other} fought over the bridge; four {other} were killed in the exchange of fire.",
    ),
    "NIAC": (
        "{one} killed four captive {other} who had been disarmed and tied up.",
        "{one} fired at villagers working in their fields in order to kill them; {other} were far away.",
        "{one} hold six nurses and threaten to kill them unless {other} leave the town.",
        "{one} ambushed a patrol of {other}; five {other} fell in the fight.",
    ),
}


@pytest.mark.parametrize(
    ("conflict", "template"), [(name, text) for name, texts in EITHER_SIDE.items() for text in texts]
)
def test_the_same_act_stands_the_same_whoever_did_it(conflict: str, template: str) -> None:
    one, other = IAC_SIDES if conflict == "IAC" else NIAC_SIDES
    stood = []
    for first, second in ((one, other), (other, one)):
        text = template.format(one=first, other=second)
        found = look([text[0].upper() + text[1:]], conflict=conflict)
        stood.append((found.standing, [(checklist.provision, checklist.standing) for checklist in found.candidates]))
    assert stood[0] == stood[1]


def test_known_failures_are_few_and_said_aloud() -> None:
    known = [case["id"] for case in every() if case.get("known")]
    assert len(known) <= MOST_KNOWN, known
    assert len(every()) >= 60


def test_a_text_that_looks_like_another_stands_differently() -> None:
    by_id = {case["id"]: case for case in every()}
    pairs = [(case, by_id[case["pair"]]) for case in every() if case["pair"]]
    assert len(pairs) >= 20
    for one, other in pairs:
        assert one["standing"] != other["standing"]
