"""Sentences and paragraphs: where one ends and the next begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.text import paragraphs, sentences


def cut(text: str) -> list[str]:
    """The sentences of a text as words."""
    return [text[s.start : s.end] for s in sentences(text)]


ONE = [
    "The U.S. Senate met on Feb. 24 and Gen. A. Holt spoke.",
    "Rep. Nils Ahlgren, D-N.Y., and Sen. Mia Holt left at 9 a.m. on Monday.",
    "About 3.5 million people, or 12.4 percent, fled.",
    "See Art. 8 and No. 17 of the rules.",
    "“Why?” she asked.",
    '"Nobody came!" Marta Lindqvist said.',
    "They waited ... and then they left.",
    "The U.N. Security Council voted.",
    "J. R. Holm was there.",
]


@pytest.mark.parametrize("text", ONE)
def test_abbreviations_initials_and_numbers_end_nothing(text: str) -> None:
    assert cut(text) == [text]


TWO = [
    ("He came from the U.S. The next day he left.", "He came from the U.S."),
    ("They met at 9 a.m. It rained.", "They met at 9 a.m."),
    ('"We won," he said. "They lost."', '"We won," he said.'),
    ('He said "no." They left.', 'He said "no."'),
    ("They lost! We won.", "They lost!"),
    ("It was (so they said) over. Nobody knew.", "It was (so they said) over."),
    ("THE POLICE REPORTED SIX DEAD.  THE BOMB WAS IN A CAR.", "THE POLICE REPORTED SIX DEAD."),
]


@pytest.mark.parametrize(("text", "first"), TWO)
def test_a_sentence_keeps_the_marks_that_close_it(text: str, first: str) -> None:
    assert cut(text)[0] == first and len(cut(text)) == 2


def test_a_line_end_inside_a_wrapped_paragraph_ends_nothing() -> None:
    text = (
        "THE FISHERMEN OF THE NORTHERN COAST DECIDED ON TUESDAY TO STAY IN\nPORT UNTIL THE MINES ARE CLEARED FROM "
        "THE CHANNEL BESIDE THE\nISLAND.\n\n   THE NAVY LEFT THE CHANNEL.\n"
    )
    assert len(cut(text)) == 2


def test_a_line_of_its_own_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    text = (
        "Heading\nThe first paragraph stands on one long line, and it is longer than any typist would wrap it, "
        + "x " * 30
        + "end.\nLast one."
    )
    assert [text[p.start : p.end][:7] for p in paragraphs(text)] == ["Heading", "The fir", "Last on"]


def test_an_editors_label_is_no_part_of_the_sentence_behind_it() -> None:
    assert cut("SAN MARCO, 3 NOV 88 (NORPRESS) -- [TEXT] THE POLICE LEFT.")[-1] == "THE POLICE LEFT."


@given(st.text(alphabet="ab .!?\"“”'\n\r\tU.S1é[]()…", max_size=200))
def test_spans_are_in_order_apart_and_hold_every_visible_character(text: str) -> None:
    found = sentences(text)
    end = 0
    for span in found:
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize("piece", ["a. ", ". ", "\n", "U.S. ", '." ', "[TEXT] ", "word ", '!" '])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    before = time.process_time()
    sentences(piece * (100_000 // len(piece)))
    assert time.process_time() - before < 20
