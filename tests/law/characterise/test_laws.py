"""Laws of the first look that hold whatever the word lists say: spans, negation, sides, context, words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from law.test_words import said
from solferino.law.catalogue import catalogue
from solferino.law.characterise import Characterisation, Span, Standing, look
from solferino.record import Filling, UsageError

FACTS = [
    case
    for path in sorted(Path(__file__).parent.glob("*_facts.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
]
TEXTS = [case["text"] for case in FACTS]
SNIPER = "A sniper on the water tower shot an old woman as she fetched water. There was no soldier in the village."
SHELLS = "The army fired shells at the market of Dorn and killed six shoppers."


def spans(found: Characterisation) -> Iterator[Span]:
    for candidate in found.candidates:
        yield from candidate.opened_by
        for element in candidate.elements:
            yield from (*element.supporting, *element.against)
        for reading in candidate.lawful:
            yield from reading.spans
    for reading in found.lawful:
        yield from reading.spans


def ids(found: Characterisation) -> tuple[str, ...]:
    return tuple(candidate.provision for candidate in found.candidates)


@pytest.mark.parametrize("case", FACTS[::6], ids=lambda case: case["id"])
def test_a_span_is_the_very_characters_of_its_text(case: dict[str, str]) -> None:
    texts = ("A line before it.", case["text"])
    for span in spans(look(texts, case["conflict"])):
        assert texts[span.text][span.start : span.end] == span.quote
        assert span.quote


@pytest.mark.parametrize("case", FACTS[1::6], ids=lambda case: case["id"])
def test_an_argued_material_element_has_spans_and_an_empty_one_has_a_question(case: dict[str, str]) -> None:
    for candidate in look([case["text"]], case["conflict"]).candidates:
        material = [e for e in candidate.elements if e.key.startswith("material")]
        for element in candidate.elements:
            if element.state is Filling.ARGUED:
                assert element in material  # mental and contextual elements are always to be shown
            else:
                assert element.state is Filling.EMPTY and element.question
        if any(e.state is Filling.EMPTY for e in material):
            assert candidate.standing is Standing.OPEN
        assert candidate.questions, "whatever is a candidate can be asked about"


def test_software_never_says_evidenced_and_no_text_of_ours_says_more_than_it_may() -> None:
    law = catalogue()
    for number, text in enumerate(TEXTS):
        for conflict in (("IAC", "NIAC", None)[number % 3],):
            found = look([text], conflict)
            ours = [*found.questions, *found.notes, *(r.text for r in found.lawful)]
            for candidate in found.candidates:
                assert candidate.provision in law.crimes
                ours += [*candidate.questions, *candidate.notes, *(r.text for r in candidate.lawful)]
                for element in candidate.elements:
                    assert element.state is not Filling.EVIDENCED
                    why = element.why
                    for span in (*element.supporting, *element.against):
                        why = why.replace(span.quote, "")
                    ours += [element.text, why, element.question or ""]
            assert [words for line in ours if (words := said(line))] == []


@pytest.mark.parametrize(
    "denied",
    [
        "No shells were fired at the market of Dorn and no shoppers were killed.",
        "The army did not fire shells at the market of Dorn.",
        "The army denied that it had fired shells at the market of Dorn.",
        "The army never shelled the market of Dorn.",
        "It is feared that the army could shell the market of Dorn.",
        "If the army were to shell the market of Dorn, shoppers would be killed.",
        "In an exercise the army shelled a model of the market of Dorn.",
        "Did the army shell the market of Dorn?",
    ],
)
def test_what_is_negated_denied_supposed_or_asked_opens_nothing(denied: str) -> None:
    assert look([SHELLS], "IAC").candidates
    assert look([denied], "IAC").candidates == ()


def test_a_denial_beside_a_report_is_shown_against_the_element_and_takes_nothing_away() -> None:
    alone, denied = look([SHELLS], "IAC"), look([SHELLS, "The ministry denied that it had shelled the market."], "IAC")
    assert denied.candidates[0].provision == alone.candidates[0].provision
    assert denied.standing is alone.standing
    assert any(element.against for element in denied.candidates[0].elements)


def test_a_label_or_a_total_opens_nothing_and_is_asked_about() -> None:
    for text in (
        "They call it genocide and a war crime.",
        "In total 4,120 people have been killed since the war began.",
    ):
        found = look([text])
        assert found.standing is Standing.NONE and found.candidates == () and found.questions


@pytest.mark.parametrize("case", FACTS[2::6], ids=lambda case: case["id"])
def test_without_a_classification_both_lists_stand_side_by_side_as_alternatives(case: dict[str, str]) -> None:
    found = look([case["text"]], None)
    for candidate in found.candidates:
        assert candidate.alternative == (candidate.category in ("IAC", "NIAC"))
    lists = {c.category for c in found.candidates} & {"IAC", "NIAC"}
    with_list = look([case["text"]], "IAC").candidates + look([case["text"]], "NIAC").candidates
    if any("outside any armed conflict" in reading.text for reading in found.lawful):
        return  # nobody has entered a conflict and no party stands in the text: it may be an ordinary crime
    assert lists == {c.category for c in with_list if c.category in ("IAC", "NIAC")}
    assert not any(c.alternative for c in with_list)


def test_the_classification_chooses_the_list() -> None:
    assert {c.category for c in look([SNIPER], "IAC").candidates} <= {"IAC", "AGGRESSION", "CAH", "GENOCIDE"}
    assert {c.category for c in look([SNIPER], "NIAC").candidates} <= {"NIAC", "CAH", "GENOCIDE"}
    with pytest.raises(UsageError, match="conflict"):
        look([SNIPER], "war")


SIDES = ("Kestria", "Velmia")


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(
        [
            "{a}'s army shelled a hospital in {b}. There were no soldiers in it.",
            "Soldiers of {a} shot six captured soldiers of {b} whose hands were tied.",
            "The president of {a} ordered his army into {b}, and its troops crossed the border on all fronts.",
            "{a}'s forces blocked every food convoy for {b}'s besieged town, where children starved.",
            "A drone of {a} hunted a cyclist of {b} and killed her.",
            "The ammunition depot of {b} was bombed by {a}.",
        ]
    ),
    st.sampled_from(["IAC", "NIAC", None]),
)
def test_sides_exchanged_give_the_mirrored_answer(template: str, conflict: str | None) -> None:
    one = look([template.format(a=SIDES[0], b=SIDES[1])], conflict)
    other = look([template.format(a=SIDES[1], b=SIDES[0])], conflict)
    assert ids(one) == ids(other)
    assert [c.standing for c in one.candidates] == [c.standing for c in other.candidates]
    assert one.questions == other.questions


@pytest.mark.parametrize("case", FACTS[3::6], ids=lambda case: case["id"])
def test_an_unrelated_sentence_changes_nothing(case: dict[str, str]) -> None:
    added = case["text"] + " Music had been heard over the lake that evening."
    one, other = look([case["text"]], case["conflict"]), look([added], case["conflict"])
    assert ids(one) == ids(other)
    assert [c.standing for c in one.candidates] == [c.standing for c in other.candidates]


def test_two_stories_far_apart_are_not_put_together() -> None:
    one = "Prisoners of war arrived in the northern camp on Monday and were registered."
    filler = " ".join(f"The council of ward {n} met about drains." for n in range(6))
    other = "Four wild boars were shot by hunters near Olm."
    assert look([f"{one} {filler} {other}"], "IAC").candidates == ()


def test_what_several_reports_show_is_added_up_where_each_opens_the_same_provision() -> None:
    open_one = "Shells hit the school of Dorn."
    argued = "Shells hit the school of Dorn, and there were no soldiers in it."
    many = [open_one, *(f"The council of ward {n} met about drains." for n in range(5)), argued]
    first = look(many, "IAC").candidates[0]
    assert first.standing is Standing.ARGUED
    assert {span.text for span in first.opened_by} == {0, 6}


def test_the_dead_letter_is_never_a_candidate() -> None:
    text = "They fired an annex-listed weapon, an annex listed weapon, at soldiers and civilians."
    for words in (text, *TEXTS[::6]):
        assert "RS-8-2-b-xx" not in ids(look([words], "IAC"))


def test_an_amended_provision_is_left_out_before_it_was_in_force_and_says_so() -> None:
    text = "Helicopters released barrels of chlorine over the quarter. Families in the cellars choked to death."
    assert "RS-8-2-e-xiv" in ids(look([text], "NIAC", as_of="2013-01-01"))
    before = look([text], "NIAC", as_of="2026-01-01", acted="2012-09-25")
    assert "RS-8-2-e-xiv" not in ids(before)
    assert any("2012-09-26" in note for note in before.notes)
    candidate = look([text], "NIAC").candidates[0]
    assert candidate.notes and candidate.in_force_from == "2012-09-26"


def test_what_a_party_says_for_itself_keeps_the_question_open_but_does_not_decide() -> None:
    said_so = "A school was shelled. The army said that enemy soldiers were using it as a barracks."
    told = "A school was shelled. Enemy soldiers were using it as a barracks."
    assert look([said_so], "IAC").standing is Standing.OPEN
    assert look([told], "IAC").standing is Standing.NONE
    assert look([told], "IAC").lawful[0].decisive


def test_every_output_names_the_catalogue_and_the_signs_it_rests_on() -> None:
    found = look([SNIPER], "IAC")
    assert found.catalogue == catalogue().stamp
    assert found.signs.count("@") == 1
    assert all(c.digest and c.citation and c.in_force_from for c in found.candidates)


def test_the_same_text_gives_the_same_answer() -> None:
    for text in TEXTS[:20]:
        assert look([text], "IAC") == look([text], "IAC")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=3))
def test_any_text_is_read_without_an_error(texts: list[str]) -> None:
    look(texts)
