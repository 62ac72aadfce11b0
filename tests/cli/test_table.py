"""A table fits the terminal, loses no word, and knows that some signs take two places and some none."""

from hypothesis import given
from hypothesis import strategies as st

from solferino.cli.table import laid_out, places

CELL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=30)


def test_columns_stand_under_their_heads() -> None:
    assert list(laid_out(("item", "what"), [("I-001", "kept"), ("I-002", "")], 80)) == [
        "item   what",
        "I-001  kept",
        "I-002",
    ]


def test_the_widest_column_gives_way_and_wraps_at_spaces() -> None:
    lines = list(laid_out(("n", "words"), [("1", "one two three four five six seven")], 20))
    assert lines == ["n  words", "1  one two three", "   four five six", "   seven"]


def test_wide_and_combining_signs_are_counted_by_the_places_they_take() -> None:
    assert [places(text) for text in ("abc", "日本", "e\u0301", "й", "")] == [3, 4, 1, 1, 0]


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6), st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal_and_no_sign_is_lost(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = list(laid_out(("a", "b", "c"), rows, width))
    assert all(places(line) <= width for line in lines)
    wanted = sorted("".join("".join(row) for row in rows) + "abc")
    assert sorted("".join(lines).replace(" ", "")) == [sign for sign in wanted if sign != " "]
