"""Shared wording on arrays: one result on either path, with any threads, in any order; bounded on bad input."""

import dataclasses
import random
import time
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.record import Region, RegionKind
from solferino.text.kernel import kernel
from solferino.text.wordstream import word_stream
from solferino.trace import compiled, passages, plain, wording
from solferino.trace.arrays import SETTINGS
from solferino.trace.passages import Matches, match
from town import Town

PIECE = (
    "The harbour master of Velm closed both piers before noon and told the crews that no ferry would leave "
    "until the wind had turned"
)
OTHER = "Bakers in the upper quarter sold out early because the mill road stayed shut for a third morning running"


def prose(draw: random.Random, words: int, vocabulary: int = 4000) -> str:
    """Words drawn as in a language: a few often, most seldom."""
    return " ".join(f"w{int(vocabulary ** draw.random())}x" for _ in range(words))


def same(one: Matches, other: Matches) -> bool:
    return all(
        np.array_equal(getattr(one, f.name), getattr(other, f.name))
        for f in dataclasses.fields(one)
        if f.name not in ("notes", "path")
    ) and (one.notes == other.notes)


def rows(found: Matches) -> set[tuple[int, ...]]:
    columns = (found.doc_a, found.start_a, found.end_a, found.doc_b, found.start_b, found.end_b, found.words)
    return set(zip(*(column.tolist() for column in columns), strict=True))


def corpus(seed: int, count: int = 40) -> tuple[list[str], list[int], list[int]]:
    """Invented articles with copies, quotations, formulas, footers, misreadings and elisions."""
    draw = random.Random(seed)
    shared = [prose(draw, draw.randint(12, 40)) for _ in range(8)]
    formula = prose(draw, 9)
    feet = [prose(draw, 25, 300) for _ in range(4)]
    texts, houses, days = [], [], []
    for n in range(count):
        parts = [prose(draw, draw.randint(0, 60))]
        for _ in range(draw.randint(0, 3)):
            words = draw.choice(shared).split()
            for _ in range(draw.randint(0, 3)):
                at = draw.randrange(len(words))
                words[at] = draw.choice([words[at][:-1], words[at] + words[at], "…", "炮击了", "21", words[at].upper()])
            parts += [" ".join(words), draw.choice(["", "...", formula, prose(draw, 20)])]
        house = draw.randrange(4)
        if draw.random() < 0.8:
            parts.append(feet[house])
        texts.append(draw.choice([" ", "\n", ". "]).join(parts))
        houses.append(draw.choice([house, -1]) if n % 9 == 0 else house)
        days.append(draw.choice([-1, *range(8)]))
    return texts + texts[:2], houses + houses[:2], days + days[:2]


@pytest.mark.parametrize("seed", range(12))
def test_both_paths_give_the_same_integers(seed):
    assert kernel().path == "compiled", kernel().why
    texts, houses, days = corpus(seed)
    loose = dataclasses.replace(
        SETTINGS,
        few_texts=0,
        least_words=6,
        least_length=6,
        least_fresh=3,
        formula_texts=0,
        crowd=10,
        window=1 + seed % 4,
    )
    for chosen in (SETTINGS, loose):
        one = match(texts, houses, days, path="compiled", settings=chosen)
        other = match(texts, houses, days, path="numpy", settings=chosen)
        assert same(one, other)
        assert (one.path, other.path) == ("compiled", "numpy")
    assert len(one.doc_a) > 20


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(), min_size=1, max_size=7), min_size=8, max_size=40),
    st.lists(st.text(st.characters(), min_size=1, max_size=7), min_size=0, max_size=20),
    st.integers(0, 10**6),
)
def test_both_paths_agree_on_any_characters_and_every_span_lies_in_its_text(common, more, seed):
    draw = random.Random(seed)
    texts = [" ".join([*draw.sample(more, len(more)), *common, *draw.sample(more, len(more) // 2)]) for _ in range(3)]
    chosen = dataclasses.replace(SETTINGS, few_texts=0, least_words=5, least_length=5, least_fresh=2)
    found = match(texts, path="compiled", settings=chosen)
    assert same(found, match(texts, path="numpy", settings=chosen))
    for a, start_a, end_a, b, start_b, end_b, _ in rows(found):
        assert 0 <= start_a < end_a <= len(texts[a]) and 0 <= start_b < end_b <= len(texts[b])


@pytest.mark.parametrize("seed", range(4))
def test_at_least_half_of_the_words_agree_on_both_sides(seed):
    texts, houses, days = corpus(seed, 60)
    found = match(texts, houses, days)
    assert len(found.doc_a) > 30
    for a, start_a, end_a, b, start_b, end_b, words in rows(found):
        one, other = word_stream(texts[a][start_a:end_a]).words, word_stream(texts[b][start_b:end_b]).words
        assert one[0] == other[0] and one[-1] == other[-1]
        assert 2 * words >= max(len(one), len(other)) and words <= min(len(one), len(other))


def test_the_number_of_threads_and_of_parts_changes_nothing(monkeypatch):
    texts, houses, days = corpus(5, 120)
    one = match(texts, houses, days, path="compiled")
    monkeypatch.setattr(compiled, "_PART", 2000)
    monkeypatch.setattr(compiled._ranges, "__defaults__", (200,))
    assert same(one, match(texts, houses, days, path="compiled", threads=3))


def test_the_order_of_the_texts_changes_nothing_but_their_numbers():
    town = Town()
    texts, houses, days = corpus(7)
    for n, (text, house, day) in enumerate(zip(texts, houses, days, strict=True)):
        town.text(text, outlet=f"House {house}", day=f"2031-02-{day + 2:02d}", copy=str(n))
    given_texts = list(town.texts.values())
    assert wording(given_texts, town.publications) == wording(given_texts[::-1], town.publications)


@pytest.mark.parametrize("path", ["compiled", "numpy"])
def test_more_words_than_32_bits_can_number_are_refused_and_one_less_is_not(monkeypatch, path):
    module = compiled if path == "compiled" else plain
    words = len(word_stream(PIECE))
    monkeypatch.setattr(module, "LIMIT", words + 400)
    with pytest.raises(OverflowError, match=r"match the texts in parts|4,294,967,295"):
        match([PIECE, prose(random.Random(1), 400)], path=path)
    assert len(match([PIECE, prose(random.Random(1), 399)], path=path).doc_a) == 0


def test_a_text_of_more_bytes_than_32_bits_can_number_is_refused_and_one_less_is_not(monkeypatch):
    monkeypatch.setattr(compiled, "_BYTES", 1000)
    with pytest.raises(OverflowError, match="cut it into parts"):
        match(["é" * 500], path="compiled")
    match(["é" * 499 + "a"], path="compiled")


@pytest.mark.parametrize("length", [62, 63, 64, 65, 300])
def test_a_word_as_long_as_its_packed_length_and_one_more_keeps_its_end(length):
    a, b = f"{PIECE} {'x' * length}", f"So. {PIECE} {'x' * length}."
    for path in ("compiled", "numpy"):
        found = match([a, b], path=path)
        assert (found.end_a.tolist(), found.end_b.tolist()) == ([len(a)], [len(b) - 1])


@pytest.mark.parametrize("before", range(60, 70))
def test_texts_of_every_length_around_the_block_of_64_words_are_told_apart(before):
    texts = [prose(random.Random(before), before), "", f"{PIECE} one", "", f"two {PIECE}"]
    assert match(texts).doc_a.tolist() == [2] and match(texts).doc_b.tolist() == [4]


# -- what is a passage ---------------------------------------------------------------------------------------------


def found_in(*texts: str) -> tuple[list[str], list[str]]:
    found = match(texts)
    a = [texts[d][s:e] for d, s, e in zip(found.doc_a, found.start_a, found.end_a, strict=True)]
    b = [texts[d][s:e] for d, s, e in zip(found.doc_b, found.start_b, found.end_b, strict=True)]
    return a, b


def test_misread_letters_do_not_break_a_passage():
    misread = (
        PIECE.replace("harbour", "harhour").replace("crews", "crcws").replace("ferry", "fcrry").replace("both ", "both")
    )
    assert found_in(PIECE, f"{OTHER}. {misread}.") == ([PIECE], [misread])


def test_another_number_is_never_a_misread_one():
    town = Town()
    town.text(PIECE.replace("both", "217"))
    town.text(PIECE.replace("both", "218"))
    [shared] = wording(list(town.texts.values()), {}).passages
    [difference] = shared.differences
    assert difference.telling
    assert {
        shared.a.quote[difference.start_a : difference.end_a],
        shared.b.quote[difference.start_b : difference.end_b],
    } == {
        "217",
        "218",
    }
    assert shared.words == len(PIECE.split()) - 1


def test_a_name_that_differs_is_telling_and_a_small_word_is_not():
    town = Town()
    town.text(PIECE)
    town.text(PIECE.replace("Velm", "Orn").replace("until", "before"))
    [shared] = wording(list(town.texts.values()), {}).passages
    first, second = (town.texts[r].text for r in (shared.a.reading, shared.b.reading))
    told = {
        (frozenset((first[d.start_a : d.end_a], second[d.start_b : d.end_b])), d.telling) for d in shared.differences
    }
    assert told == {(frozenset(("Velm", "Orn")), True), (frozenset(("until", "before")), False)}


def test_words_left_out_have_an_empty_side_that_says_where():
    town = Town()
    a = town.text(PIECE)
    b = town.text(PIECE.replace("before noon ", ""))
    [shared] = wording(list(town.texts.values()), {}).passages
    [difference] = shared.differences
    longer, shorter = (a, b) if shared.a.reading == a.id else (b, a)
    sides = {
        shared.a.reading: (difference.start_a, difference.end_a),
        shared.b.reading: (difference.start_b, difference.end_b),
    }
    assert a.text[slice(*sides[a.id])] == "before noon"
    start, end = sides[b.id]
    assert start == end and b.text[:start].endswith("piers")
    assert longer != shorter


def test_a_long_elision_gives_two_ranges_although_each_is_short():
    halves = PIECE.split(" and told ")
    quoted = f"“{halves[0]} … told {halves[1]}”"
    whole = f"{halves[0]} {prose(random.Random(3), 40)} told {halves[1]}"
    a, b = found_in(whole, f"{OTHER}: {quoted}")
    assert a == [halves[0], f"told {halves[1]}"] == b


def test_the_same_without_an_elision_mark_is_two_scraps_and_no_passage():
    halves = PIECE.split(" and told ")
    whole = f"{halves[0]} {prose(random.Random(3), 40)} told {halves[1]}"
    assert found_in(whole, f"{halves[0]}. told {halves[1]}") == ([], [])


def test_a_formula_in_many_texts_is_told_from_a_quotation_of_the_same_length_in_as_many():
    draw = random.Random(11)
    formula = "who asked not to be named because he was not allowed"
    quotation = prose(draw, 16)
    texts = [
        f"{prose(draw, 40)} {formula if n % 2 else quotation} {prose(draw, 40)} {formula.replace('he', 'she')}."
        for n in range(260)
    ]
    found = match(texts)
    pairs = set(zip(found.doc_a.tolist(), found.doc_b.tolist(), strict=True))
    assert {(a, b) for a in range(0, 260, 2) for b in range(a + 2, 260, 2)} <= pairs
    assert not any(a % 2 or b % 2 for a, b in pairs)


# -- a publisher's own lines ---------------------------------------------------------------------------------------


def footed(count: int, every: int = 2) -> tuple[list[str], list[int], list[int]]:
    """Articles of two houses, every second one with its house's footer, and a passage in the first two."""
    draw = random.Random(5)
    feet = [
        f"Follow House {n} on all your screens, write to the desk and read more of {prose(draw, 20)}" for n in (0, 1)
    ]
    texts, houses, days = [], [], []
    for n in range(count):
        body = f"{prose(draw, 60)}. {PIECE if n < 2 else ''}. {prose(draw, draw.randint(5, 60))}"
        texts.append(f"{body}.\n{feet[n % 2]}." if n // 2 % every == 0 else body)
        houses.append(n % 2)
        days.append(n)
    return texts, houses, days


def test_a_footer_is_learnt_from_its_publisher_and_is_no_shared_wording():
    texts, houses, days = footed(24)
    found = match(texts, houses, days)
    assert list(zip(found.doc_a.tolist(), found.doc_b.tolist(), strict=True)) == [(0, 1)]
    assert any("again and again" in note for note in found.notes)


def test_a_passage_that_runs_into_a_footer_ends_where_the_footer_begins():
    texts, houses, days = footed(24)
    foot = texts[0].rsplit("\n", 1)[1]
    for n in (2, 6):
        texts[n] = f"{prose(random.Random(n), 50)}. {PIECE}.\n{foot}"
    found = match(texts, houses, days)
    rests = [
        texts[2][texts[2].index(PIECE) + len(PIECE) : end].split()
        for d, end in zip(found.doc_a.tolist(), found.end_a.tolist(), strict=True)
        if d == 2
    ]
    # The seam may fall inside the first shingle of the footer: a full stop and one word, never the line.
    assert rests and all(len(rest) <= 2 for rest in rests)


def test_what_is_too_short_without_the_footer_is_shown_as_boilerplate():
    town = Town()
    texts, houses, days = footed(24)
    foot = texts[0].rsplit("\n", 1)[1]
    for n in (0, 4):
        texts[n] = f"{prose(random.Random(n), 40)} the ferry came back at night.\n{foot}"
    for n, (text, house, day) in enumerate(zip(texts, houses, days, strict=True)):
        town.text(text, outlet=f"House {house}", day=f"2031-03-{day + 1:02d}", copy=str(n))
    found = wording(list(town.texts.values()), town.publications)
    assert any("the ferry came back at night" in shared.a.quote for shared in found.boilerplate)
    assert not any("the ferry came back at night" in shared.a.quote for shared in found.passages)


def test_a_statement_that_every_publisher_carries_is_no_footer_of_any():
    draw = random.Random(2)
    texts, houses, days = [], [], []
    for n in range(36):
        texts.append(f"{prose(draw, draw.randint(10, 80))} {PIECE} {prose(draw, draw.randint(10, 80))}")
        houses.append(n % 4)
        days.append(n)
    found = match(texts, houses, days)
    assert len(found.pair_a) == 36 * 35 // 2


def test_one_article_brought_out_ten_times_does_not_become_its_own_footer():
    draw = random.Random(4)
    body = prose(draw, 150).split()
    texts, houses, days = [], [], []
    for n in range(10):
        body[n * 11] = f"new{n}"
        texts.append(" ".join([*body, f"version {n}"]))
        houses.append(0)
        days.append(n)
    for n in range(10):
        texts.append(prose(draw, 90))
        houses.append(0)
        days.append(20 + n)
    texts.append(f"{prose(draw, 30)} {' '.join(body[20:80])} {prose(draw, 30)}")
    houses.append(1)
    days.append(50)
    found = match(texts, houses, days)
    assert {(9, 20)} <= set(zip(found.pair_a.tolist(), found.pair_b.tolist(), strict=True))


def test_publishers_of_too_few_articles_are_named_as_having_no_mask():
    found = match([PIECE, OTHER, prose(random.Random(1), 30)], [0, 1, 1], [1, 2, 3])
    assert any("2 publishers have fewer than 5 articles" in note for note in found.notes)


# -- whole documents -----------------------------------------------------------------------------------------------


def test_overlap_is_over_the_longer_and_over_the_shorter_text_and_counts_a_word_once():
    draw = random.Random(9)
    body = prose(draw, 100)
    found = match([body, f"{prose(draw, 100)} {body}", f"{body} {prose(draw, 4)} {body}"])
    table = {
        (a, b): (r, c)
        for a, b, r, c in zip(
            found.pair_a.tolist(),
            found.pair_b.tolist(),
            found.resemblance.tolist(),
            found.containment.tolist(),
            strict=True,
        )
    }
    assert table[0, 1] == (500, 1000)
    assert table[0, 2][1] == 1000 and table[0, 2][0] < 500


# -- bad input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts", [[], [""], ["", ""], ["one"], ["7 7 7 7", "7 7 7 7"], ["炮" * 9, "炮" * 9], ["\ud800" * 50] * 2]
)
@pytest.mark.parametrize("path", ["compiled", "numpy"])
def test_nothing_and_next_to_nothing_share_nothing(texts, path):
    found = match(texts, path=path)
    assert len(found.doc_a) == 0


def test_too_short_texts_are_counted():
    assert any(note.startswith("2 texts have fewer than 4 words") for note in match(["", "one two", PIECE]).notes)


def test_ten_thousand_identical_texts_are_one_and_take_linear_time():
    began = time.process_time()
    found = match([PIECE] * 10_000)
    assert len(found.doc_a) == 9_999 and set(found.doc_a.tolist()) == {0}
    assert time.process_time() - began < 10


def test_one_quotation_in_many_texts_is_linked_to_the_first_that_carried_it():
    draw = random.Random(6)
    count = 6_000
    texts = [f"{prose(draw, draw.randint(5, 90))} {PIECE} {prose(draw, draw.randint(5, 90))}" for _ in range(count)]
    days = list(range(count, 0, -1))
    began = time.process_time()
    found = match(texts, [n % 50 for n in range(count)], days)
    assert time.process_time() - began < 20
    carriers = set(found.doc_a.tolist()) | set(found.doc_b.tolist())
    assert carriers == set(range(count)) and len(found.doc_a) < 50 * count
    assert {count - 1, count - 2} <= set(found.doc_b.tolist())  # the earliest, although they come last
    assert any("linked to the first 3" in note for note in found.notes)


def test_a_hundred_thousand_words_in_one_text_are_matched_in_bounded_time():
    draw = random.Random(7)
    long = prose(draw, 100_000)
    words = long.split()
    began = time.process_time()
    found = match([long, " ".join(words[50_000:]), PIECE])
    assert time.process_time() - began < 20
    assert found.pair_words.tolist()[0] >= 49_990


def test_two_texts_made_of_repetition_are_given_up_in_time_and_that_is_said():
    draw = random.Random(1)
    block = [f"a{n}" for n in range(40)]
    one = " ".join(word for _ in range(300) for word in draw.sample(block, 40))
    other = " ".join(word for _ in range(300) for word in draw.sample(block, 40))
    began = time.process_time()
    match([f"{one} {PIECE}", f"{PIECE} {other}"])
    assert time.process_time() - began < 20


def test_a_text_that_quotes_itself_is_not_its_own_copy():
    assert found_in(f"{PIECE}. {OTHER}. {PIECE}") == ([], [])


def test_regions_known_as_boilerplate_do_not_match_and_break_what_runs_through_them():
    town = Town()
    words = f"{PIECE} {OTHER}"
    town.text(words, regions=(Region(RegionKind.BOILERPLATE, len(PIECE) + 1, len(words)),))
    town.text(f"{words}!")
    found = wording(list(town.texts.values()), {})
    assert [shared.words for shared in found.passages] == [len(PIECE.split())]


def test_passages_come_sorted_and_never_twice():
    texts, houses, days = corpus(3, 80)
    found = match(texts, houses, days)
    columns = (found.doc_a, found.doc_b, found.start_a, found.start_b, found.end_a, found.end_b)
    keys = list(zip(*(column.tolist() for column in columns), strict=True))
    assert all(one < other for one, other in pairwise(keys))
    assert all(key[0] < key[1] for key in keys)


def test_a_wording_that_agrees_by_hash_alone_is_left_out_and_counted(monkeypatch):
    town = Town()
    town.text(PIECE)
    town.text(OTHER + " and so it went on")
    real = passages.match

    def lying(texts, *rest, **named):
        found = real(texts, *rest, **named)
        spans = {
            "doc_a": [0],
            "start_a": [0],
            "end_a": [len(texts[0])],
            "doc_b": [1],
            "start_b": [0],
            "end_b": [len(texts[1])],
        }
        arrays = {name: np.array(value, np.uint32) for name, value in spans.items()}
        ones = np.array([13], np.uint32)
        return dataclasses.replace(found, **arrays, words=ones, longer=ones, boilerplate=np.array([False]))

    monkeypatch.setattr(passages, "match", lying)
    found = wording(list(town.texts.values()), {})
    assert found.passages == () and any("less than half" in note for note in found.notes)
