"""Pieces of words, and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.model.wordpiece import WordPiece

VOCABULARY = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]",
    *"abcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"-()",
    *(f"##{c}" for c in "abcdefghijklmnopqrstuvwxyz0123456789"),
    "shell", "##ing", "##ed", "town", "the", "mayor",
]  # fmt: skip
CUTTER = WordPiece(VOCABULARY)


def pieces(text: str) -> list[tuple[str, str]]:
    """Each piece beside the words of the text that it stands for."""
    cut = CUTTER.pieces(text)
    return [(VOCABULARY[n], text[a:b]) for n, a, b in zip(cut.numbers, cut.starts, cut.ends, strict=True)]


def test_the_longest_piece_goes_first() -> None:
    assert pieces("Shelling") == [("shell", "Shell"), ("##ing", "ing")]


def test_capitals_and_line_breaks_change_nothing_but_the_offsets() -> None:
    assert [p for p, _ in pieces("THE\n   TOWN")] == [p for p, _ in pieces("the town")] == ["the", "town"]
    assert [w for _, w in pieces("THE\n   TOWN")] == ["THE", "TOWN"]


def test_a_mark_is_a_piece_of_its_own() -> None:
    assert pieces('"Town."') == [('"', '"'), ("town", "Town"), (".", "."), ('"', '"')]


def test_an_accented_letter_is_read_as_the_plain_one_and_keeps_its_place() -> None:
    assert pieces("Mayór") == [("mayor", "Mayór")]
    assert pieces("mayo\u0301r") == [("mayor", "mayo\u0301r")]


def test_a_letter_that_grows_when_lowered_keeps_its_place() -> None:
    assert pieces("\u0130town") == [("i", "\u0130"), ("##t", "t"), ("##o", "o"), ("##w", "w"), ("##n", "n")]


def test_what_the_vocabulary_cannot_spell_is_one_unknown_word() -> None:
    assert pieces("the Градоначальник") == [("the", "the"), ("[UNK]", "Градоначальник")]


def test_a_word_of_a_thousand_letters_is_unknown_in_parts_and_takes_no_time() -> None:
    assert {p for p, _ in pieces("a" * 1000)} == {"[UNK]"}


def test_control_characters_are_dropped() -> None:
    assert pieces("to\u200bwn \x00") == [("town", "to\u200bwn")]


@given(st.text(max_size=300))
def test_pieces_lie_in_order_inside_the_text(text: str) -> None:
    cut = CUTTER.pieces(text)
    assert all(0 <= a < b <= len(text) for a, b in zip(cut.starts, cut.ends, strict=True))
    assert cut.starts == sorted(cut.starts)


@given(st.text(alphabet="abcXYZ019 .,-\n\t'", max_size=200))
def test_the_words_of_the_pieces_are_the_text_without_its_spaces(text: str) -> None:
    assert "".join(words for _, words in pieces(text)) == "".join(text.split())


@given(st.text(alphabet="abcXYZ019 .,-\n\t'é", max_size=200), st.text(alphabet="abcXYZ .é", max_size=50))
def test_what_stands_before_changes_only_the_offsets(text: str, before: str) -> None:
    alone, after = CUTTER.pieces(text), CUTTER.pieces(f"{before}\n{text}")
    shift = len(before) + 1
    count = len(alone.numbers)
    assert after.numbers[len(after.numbers) - count :] == alone.numbers
    assert [s - shift for s in after.starts[len(after.starts) - count :]] == alone.starts


def test_the_same_text_is_cut_alike_however_often_it_is_asked() -> None:
    text = "The mayor, the town; shelling?"
    assert CUTTER.pieces(text) == CUTTER.pieces(text) == WordPiece(VOCABULARY).pieces(text)
