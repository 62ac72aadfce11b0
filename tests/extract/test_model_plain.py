"""From which sentences the model may add something on its own word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.model.plain import denied, mishap, plain


@pytest.mark.parametrize(
    "sentence",
    [
        "THE GREY BANNER HAS DENIED INVOLVEMENT.",
        "CAPTAIN LUND SAID HE DOES NOT BELIEVE THE ARMY KILLED THE TEACHERS.",
        "The colonel rejected claims that his men had shelled Torven.",
        "It is untrue that the brigade burned the mill.",
        "The mayor's brother, not the mayor, ordered the killing, the witness said.",
        "There were rumours that guerrillas had shot the clerk.",
        "No group has claimed the bombing of the mill.",
        "The Grey Banner condemned the killing of the clerk.",
    ],
)
def test_nothing_is_added_from_a_sentence_that_denies_negates_or_doubts(sentence: str) -> None:
    assert denied(sentence)
    assert not plain(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bomb cyclone hit Torven, killing four.",
        "In the quake twelve people were killed.",
        "A gas explosion destroyed the house and killed seven.",
        "The mine exploded at the coal works, killing twelve.",
    ],
)
def test_nothing_is_added_from_a_sentence_about_an_accident(sentence: str) -> None:
    assert mishap(sentence)
    assert not plain(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A plot to bomb the ministry was uncovered.",
        "If the guerrillas bombed the bridge, four people died.",
        "The gang threatened to burn the school.",
        "Police foiled the bombing of the depot.",
    ],
)
def test_what_is_planned_threatened_or_imagined_is_not_plain(sentence: str) -> None:
    assert not plain(sentence)
    assert not denied(sentence)


@pytest.mark.parametrize("sentence", ["GUNMEN SHOT MAYOR LUND IN TORVEN.", "A car bomb exploded beside the bank."])
def test_a_deed_told_as_done_is_plain(sentence: str) -> None:
    assert plain(sentence)


def test_a_sentence_without_end_counts_as_denied() -> None:
    assert denied("shot " * 1000)


@given(st.text(max_size=300))
def test_any_words_can_be_asked(words: str) -> None:
    assert plain(words) == (plain(words) and not denied(words) and not mishap(words))
