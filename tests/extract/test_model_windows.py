"""Windows over long texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.model.windows import deepest, windows


def test_a_text_that_fits_is_read_in_one_window() -> None:
    assert windows(300, 382, 256) == [(0, 300)]
    assert deepest([(0, 300)], 300) == [(0, 300)]


def test_an_empty_text_has_one_empty_window() -> None:
    assert windows(0, 382, 256) == [(0, 0)]


def test_each_piece_is_taken_from_the_window_in_which_it_stands_deepest() -> None:
    spans = windows(500, 382, 256)
    assert spans == [(0, 382), (256, 500)]
    assert deepest(spans, 500) == [(0, 319), (319, 500)]


@given(st.integers(0, 20_000), st.integers(2, 500), st.data())
def test_windows_speak_for_every_piece_once(count: int, size: int, data: st.DataObject) -> None:
    stride = data.draw(st.integers(1, size))
    spans = windows(count, size, stride)
    parts = deepest(spans, count)
    assert [p for a, b in parts for p in (a, b)] == sorted(p for a, b in parts for p in (a, b))
    assert parts[0][0] == 0 and parts[-1][1] == count
    assert all(a <= c <= d <= b for (a, b), (c, d) in zip(spans, parts, strict=True))


@given(st.integers(0, 20_000))
def test_the_number_of_windows_grows_with_the_text_and_no_faster(count: int) -> None:
    assert len(windows(count, 382, 256)) <= count // 256 + 1
