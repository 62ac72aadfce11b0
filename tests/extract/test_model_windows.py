"""Windows that the words of a text cut: the same passage falls into the same windows wherever it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.model.windows import windows

FULL_STOP = 7
PIECES = st.lists(st.integers(0, 40), max_size=3_000)


def test_a_text_of_few_words_is_read_in_one_window() -> None:
    assert windows([1, 2, 3, FULL_STOP, 4], 382, 64, {FULL_STOP}) == [(0, 5)]


def test_an_empty_text_has_one_empty_window() -> None:
    assert windows([], 382, 64, {FULL_STOP}) == [(0, 0)]


def test_a_stretch_without_the_end_of_a_sentence_is_cut_where_a_window_is_full() -> None:
    assert windows([1] * 900, 400, 64, {FULL_STOP}) == [(0, 400), (400, 800), (800, 900)]


@given(PIECES, st.integers(2, 300), st.data())
def test_windows_hold_every_piece_once_and_none_is_too_long(numbers: list[int], size: int, data: st.DataObject) -> None:
    found = windows(numbers, size, data.draw(st.integers(1, size)), {FULL_STOP})
    assert [at for first, last in found for at in range(first, last)] == list(range(len(numbers)))
    assert all(last - first <= size for first, last in found)


@given(PIECES, PIECES, st.lists(st.integers(0, 40), min_size=600, max_size=2_000))
def test_a_passage_is_cut_alike_behind_its_first_windows_whatever_stands_before_it(
    one: list[int], other: list[int], passage: list[int]
) -> None:
    def ends(before: list[int]) -> set[int]:
        found = windows(before + passage, 382, 8, {FULL_STOP, 8, 9, 10, 11, 12})
        return {last - len(before) for _, last in found if last > len(before)}

    both = ends(one) & ends(other)
    assert both, "the two never come together"
    meet = min(both)
    assert {e for e in ends(one) if e >= meet} == {e for e in ends(other) if e >= meet}
