"""Shared wording: what is found, what is not, and that every offset is exact."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.record import Region, RegionKind
from solferino.text.wordstream import word_stream
from solferino.trace import shared_wording
from town import Town

PIECE = (
    "The harbour master of Velm closed both piers before noon and told the crews that no ferry would leave "
    "until the wind had turned"
)
OTHER = "Bakers in the upper quarter sold out early because the mill road stayed shut for a third morning running"


def found(town):
    return shared_wording(list(town.texts.values()), town.publications)


def test_a_passage_in_two_texts_is_found_with_its_exact_characters():
    town = Town()
    a = town.text(f"Rain fell. {PIECE}. Nobody was hurt.")
    b = town.text(f"{OTHER}. As we heard, {PIECE}!")
    [shared] = found(town)
    quotes = {shared.a.reading: shared.a.quote, shared.b.reading: shared.b.quote}
    assert quotes == {a.id: PIECE, b.id: PIECE}
    assert shared.words == len(PIECE.split())


def test_case_quotation_marks_and_line_breaks_do_not_hide_a_copy():
    town = Town()
    town.text(PIECE)
    town.text("“" + PIECE.upper().replace(" ", "\n", 3) + "”")
    assert [s.words for s in found(town)] == [len(PIECE.split())]


def test_a_copy_with_a_word_replaced_and_one_left_out_is_one_passage():
    town = Town()
    town.text(PIECE)
    town.text(PIECE.replace("crews", "captains").replace("before noon ", ""))
    [shared] = found(town)
    assert shared.a.quote.startswith("The harbour") and shared.a.quote.endswith("turned")
    assert shared.words == len(PIECE.split()) - 3


def test_paragraphs_in_another_order_are_found_as_two_passages():
    town = Town()
    town.text(f"{PIECE}.\n\n{OTHER}.")
    town.text(f"{OTHER}.\n\n{PIECE}.")
    assert sorted(s.a.quote.split()[0] for s in found(town)) == ["Bakers", "The"]


def test_a_stock_phrase_is_no_shared_passage():
    town = Town()
    town.text(f"{OTHER} according to a statement that was released late on Tuesday evening by")
    town.text("The ferry sank according to a statement that was released late on Tuesday evening by nobody")
    assert found(town) == []


def test_unrelated_texts_share_nothing():
    town = Town()
    town.text(PIECE)
    town.text(OTHER)
    assert found(town) == []


def test_wording_in_boilerplate_on_either_side_does_not_count():
    town = Town()
    words = f"{OTHER}. {PIECE}"
    start = words.index(PIECE)
    town.text(words, regions=(Region(RegionKind.BOILERPLATE, start, len(words)),))
    town.text(f"Elsewhere. {PIECE}")
    assert found(town) == []


def test_a_heading_inside_boilerplate_counts_again():
    town = Town()
    words = f"{OTHER}. {PIECE}"
    start = words.index(PIECE)
    town.text(
        words, regions=(Region(RegionKind.BOILERPLATE, 0, len(words)), Region(RegionKind.MAIN, start, len(words)))
    )
    town.text(f"Elsewhere. {PIECE}")
    assert len(found(town)) == 1


def test_ten_texts_of_one_wording_are_all_tied_to_each_other():
    town = Town()
    for n in range(10):
        town.text(PIECE, copy=str(n))
    assert len(found(town)) == 45


def test_a_crowd_of_copies_is_linked_to_its_first_and_not_squared():
    town = Town()
    for n in range(900):
        town.text(f"Note {n} of the day. {PIECE} number {n}", day=f"2031-01-{n % 27 + 1:02d}")
    shared = found(town)
    assert 899 <= len(shared) < 900 * 899 // 2 // 8
    assert {r for s in shared for r in (s.a.reading, s.b.reading)} == set(town.texts)


def test_the_order_of_the_texts_changes_nothing():
    town = Town()
    for n in range(6):
        town.text(f"{n} {PIECE} {n} {OTHER if n % 2 else ''}")
    texts = list(town.texts.values())
    assert shared_wording(texts, {}) == shared_wording(texts[::-1], {})


def test_a_text_given_twice_counts_once():
    town = Town()
    a, b = town.text(PIECE), town.text(PIECE + " again")
    assert shared_wording([a, b, a], {}) == shared_wording([a, b], {})


def test_one_word_repeated_a_hundred_thousand_times_takes_no_longer_than_it_should():
    town = Town()
    town.text("ash " * 50_000)
    town.text("ash " * 50_001)
    began = time.process_time()
    assert found(town)
    assert time.process_time() - began < 30


def test_empty_and_one_word_texts_are_passed_over():
    town = Town()
    town.text("")
    town.text("Word")
    assert found(town) == []


ALPHABET = st.sampled_from(
    ["Їжа", "naïve", "n\u0303o", "炮", "שלום", "🕊", "об’єкт", "21", "İ", "ß", "\u00ad", "word", "—"]
)


@settings(max_examples=60)
@given(
    st.lists(ALPHABET, min_size=0, max_size=25),
    st.lists(ALPHABET, min_size=0, max_size=25),
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8), min_size=10, max_size=30),
)
def test_every_reported_span_lies_in_its_text_and_the_words_agree(before, after, common):
    town = Town()
    core = " ".join(common)
    town.text(" ".join([*before, core]))
    town.text(" ".join([core, *after]) + " end")
    for shared in found(town):
        a, b = word_stream(shared.a.quote).words, word_stream(shared.b.quote).words
        assert town.texts[shared.a.reading].text[shared.a.start : shared.a.end] == shared.a.quote
        assert town.texts[shared.b.reading].text[shared.b.start : shared.b.end] == shared.b.quote
        assert a[0] == b[0] and a[-1] == b[-1]
        assert shared.words <= min(len(a), len(b)) and shared.words * 2 >= max(len(a), len(b))


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.integers(15, 60), st.integers(0, 3))
def test_a_long_enough_run_with_few_edits_is_found(seed, length, edits):
    draw = random.Random(seed)
    run = [f"w{draw.randrange(10**6)}" for _ in range(length)]
    edited = list(run)
    for place in draw.sample(range(6, length - 6), min(edits, length // 15)):
        edited[place] = "edit"
    town = Town()
    town.text(" ".join([*(f"a{n}" for n in range(20)), *run]))
    town.text(" ".join([*edited, *(f"b{n}" for n in range(20))]))
    if sum(x == y for x, y in zip(run, edited, strict=True)) >= 15:
        assert sum(s.words for s in found(town)) >= 13
