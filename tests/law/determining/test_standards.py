"""Standards are rungs with an order and no distance; a finding is called by the state that it is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.law.catalogue import catalogue
from solferino.law.standards import (
    BY_COURTS,
    CAVEAT,
    State,
    asks_verdict,
    compared,
    finding_state,
    opinions,
    refuse_verdict,
    reported_state,
    standard,
)
from solferino.record import UsageError

BOOK = catalogue()
INQUIRY = standard(BOOK, "SP-3", "OHCHR")


@pytest.mark.parametrize("asked", ["SP-2", "sp-2", "reasonable basis to proceed"])
def test_a_standard_goes_by_its_id_or_its_name(asked: str) -> None:
    found = standard(BOOK, asked)
    assert (found.id, found.rank, found.name) == ("SP-2", 2, "reasonable basis to proceed")
    assert found.digest == BOOK.ladder["SP-2"].digest


def test_the_same_words_of_an_inquiry_and_of_a_judge_are_two_standards() -> None:
    with pytest.raises(UsageError, match=r"^practice: these words cover more than one practice") as told:
        standard(BOOK, "SP-3")
    assert "art. 58" in told.value.do
    judge = standard(BOOK, "SP-3", "arrest warrants")
    assert judge != INQUIRY
    assert compared(INQUIRY, judge) == "the same words in another practice, which is another one"
    assert compared(INQUIRY, INQUIRY) == "the same"


@given(st.sampled_from(sorted(BOOK.ladder)), st.sampled_from(sorted(BOOK.ladder)))
def test_rungs_are_ordered_and_the_order_has_two_sides(one: str, other: str) -> None:
    pair = [standard(BOOK, key, BOOK.ladder[key].used_by[0]) for key in (one, other)]
    there, back = compared(pair[0], pair[1]), compared(pair[1], pair[0])
    assert {there, back} in (
        {"higher", "lower"},
        {"the same"},
        {"on the same rung, with another name and another meaning"},
    )
    if pair[0].rank != pair[1].rank:
        assert (there == "higher") == ((pair[1].rank or 0) > (pair[0].rank or 0))


@pytest.mark.parametrize("asked", ["95%", "0.95", "90 per cent", "75", "more than 50 percent"])
def test_a_percentage_is_no_standard(asked: str) -> None:
    with pytest.raises(UsageError, match=r"^standard: standards of proof have an order and no percentage"):
        standard(BOOK, asked)


@pytest.mark.parametrize("asked", ["guilty", "GUILTY of all", "a war criminal", "war crimes committed", "not guilty"])
def test_a_verdict_is_refused_in_one_sentence_with_what_is_left_to_show(asked: str) -> None:
    with pytest.raises(UsageError) as told:
        refuse_verdict(asked, "outcome", ["that the place was known"])
    assert told.value.what == f"outcome: {CAVEAT.removesuffix('.')}"
    assert told.value.do == "left to show: that the place was known"


@pytest.mark.parametrize("words", ["assessed", "members of the forces of Tavel", "SP-3", "the 38th brigade"])
def test_other_words_are_no_verdict(words: str) -> None:
    assert not asks_verdict(words)


def test_every_opinion_of_a_political_body_has_its_effect_and_no_rank() -> None:
    found = opinions(BOOK)
    assert {"PD-US-STATE", "PD-SENATE", "PD-UNGA", "PD-COI"} <= set(found)
    assert all(o.is_opinion and o.effect for o in found.values())
    assert standard(BOOK, "pd-senate").is_opinion


@given(st.integers(0, 9), st.booleans())
def test_copies_of_one_origin_never_corroborate(independent: int, accepted: bool) -> None:
    state = reported_state(independent=independent, accepted=accepted)
    assert (state is State.CORROBORATED) == (independent >= 2)


@given(
    st.sampled_from([State.ALLEGED, State.RECORDED, State.CORROBORATED]),
    st.sampled_from([None, INQUIRY, opinions(BOOK)["PD-SENATE"]]),
    st.booleans(),
)
def test_only_a_rung_in_effect_over_independent_origins_makes_a_finding_assessed(
    reported: State, assessed: object, in_effect: bool
) -> None:
    state = finding_state(reported, assessed=assessed, in_effect=in_effect)  # type: ignore[arg-type]
    wanted = assessed is INQUIRY and in_effect and reported is State.CORROBORATED
    assert state is (State.ASSESSED if wanted else reported)


@given(st.sampled_from([State.ALLEGED, State.RECORDED, State.CORROBORATED]), st.booleans())
def test_nothing_but_a_court_leads_past_assessed(reported: State, in_effect: bool) -> None:
    state = finding_state(reported, assessed=standard(BOOK, "SP-7"), in_effect=in_effect)
    assert state not in BY_COURTS
    steps = [("2023-01-02", "charged"), ("2025-03-04", "acquitted"), ("2024-02-03", "confirmed")]
    assert finding_state(reported, steps=steps) is State.ACQUITTED


def test_what_is_withdrawn_or_superseded_is_called_so() -> None:
    assert finding_state(State.CORROBORATED, withdrawn=True) is State.WITHDRAWN
    assert finding_state(State.CORROBORATED, superseded=True) is State.SUPERSEDED
