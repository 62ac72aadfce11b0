"""The folded word stream: one form for one word, and offsets that stay those of the text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from solferino.text.wordstream import fold_word, word_stream


def words(text: str) -> list[str]:
    return list(word_stream(text).words)


def test_case_is_folded_in_every_alphabet():
    assert words("ПЕРЕМИР'Я Їжак") == words("перемир'я їжак")
    assert words("ΣΟΦΟΣ") == words("σοφος")
    assert words("STRASSE") == words("straße")


def test_three_spellings_of_an_apostrophe_make_one_word():
    assert words("об'єкт") == words("об’єкт") == words("обʼєкт") == ["обєкт"]


def test_quotation_marks_and_dashes_separate_words():
    assert words("“bread—line” ‘queue’ well-known") == ["bread", "line", "queue", "well", "known"]


def test_a_hyphen_before_a_line_end_joins_and_a_line_end_alone_separates():
    assert words("bom-\n bardment and\r\nfire mor-\r\ntar") == ["bombardment", "and", "fire", "mortar"]


def test_soft_hyphens_direction_marks_and_vowel_points_do_not_count():
    assert words("bom\u00adbard \u200fשָׁלוֹם سَلام") == words("bombard שלום سلام")


def test_digits_of_other_scripts_are_the_same_number():
    assert words("٢١ २१ 21") == ["21", "21", "21"]


def test_characters_of_scripts_without_spaces_are_words():
    assert words("炮击 market") == ["炮", "击", "market"]


def test_composed_and_decomposed_letters_give_one_stream():
    text = "Čelina Žďár ґанок Ἀθῆναι"
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


@given(st.text(st.characters(), max_size=200))
def test_every_word_is_cut_from_its_own_characters_in_order(text):
    stream = word_stream(text)
    last = 0
    for word, start, end in zip(stream.words, stream.starts, stream.ends, strict=True):
        assert last <= start < end <= len(text)
        assert word
        last = end


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_folding_twice_is_folding_once(text):
    for word in word_stream(text).words:
        assert fold_word(word) == word


def test_a_long_text_takes_linear_time():
    assert len(word_stream("a-" * 200_000)) == 200_000
    assert len(word_stream("é'" * 100_000)) == 1
