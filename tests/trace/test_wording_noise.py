"""Shared wording on made news (benchmarks/reuse_made*.py): how much is found under each noise of real material, that
the same text in another spelling gives the same passages, and that bad input costs bounded time.

The floors lie a little below what is reached, so that a change which loses something shows. What is reached stands in
benchmarks/RESULTS.md.
"""

from __future__ import annotations

import importlib
import random
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.text.wordstream import word_stream
from solferino.trace.passages import Matches, match

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
SEED = 11
ARTICLES = 300


@pytest.fixture(scope="module", autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(BENCHMARKS))
    yield
    sys.path.remove(str(BENCHMARKS))


def script(name: str) -> ModuleType:
    return importlib.import_module(name)


def measured(generator: str, noise: dict[str, float], languages: tuple[str, ...] = ("english",)):
    """(known, found, main score, strict score) of a made set."""
    made = script(generator).batches(ARTICLES, noise, SEED, languages)
    known = script("reuse_set").made_set(made)
    found = script("reuse").ours(known.docs)
    scorer = script("reuse_scorer")
    return known, found, scorer.score(known.truth, found.passages), scorer.score(known.truth, found.passages, True)


# Floors of F1: characters, and pairs of articles.
FLOORS = {
    "none": (0.98, 0.98),
    "footers": (0.97, 0.97),
    "edits": (0.92, 0.92),
    "ocr": (0.95, 0.93),
    "elisions": (0.96, 0.96),
    "quotes": (0.98, 0.98),
    "lines": (0.98, 0.98),
    "forms": (0.98, 0.98),
    "undated": (0.97, 0.96),
}
OTHER_FLOORS = {
    "none": (0.98, 0.97),
    "footers": (0.96, 0.96),
    "edits": (0.93, 0.94),
    "ocr": (0.90, 0.90),
    "elisions": (0.95, 0.95),
    "marks": (0.97, 0.97),
    "spelling": (0.97, 0.97),
    "strays": (0.97, 0.97),
}


@pytest.mark.parametrize(
    ("generator", "noise", "floor"),
    [
        *(("reuse_made", noise, floor) for noise, floor in FLOORS.items()),
        *(("reuse_made_other", noise, floor) for noise, floor in OTHER_FLOORS.items()),
    ],
)
def test_copies_are_found_under_each_noise_and_nothing_else(
    generator: str, noise: str, floor: tuple[float, float]
) -> None:
    known, found, main, strict = measured(generator, {} if noise == "none" else {noise: 1.0})
    assert main.characters.f1 >= floor[0]
    assert main.pairs.f1 >= floor[1]
    assert strict.characters.f1 >= floor[0] - 0.02, "publishers' own lines are no copying"
    assert main.pairs.precision >= 0.97, main.wrong[:5]
    assert script("reuse").spans_hold(known.docs, found.passages) == (0, 0)


@pytest.mark.parametrize("language", ["ukrainian", "russian", "arabic", "greek", "turkish", "german", "chinese"])
def test_copies_are_found_in_every_script(language: str) -> None:
    known, found, main, _ = measured("reuse_made", {"quotes": 0.5, "forms": 0.5}, (language,))
    assert main.characters.f1 >= 0.96
    assert main.pairs.precision >= 0.97, main.wrong[:5]
    assert script("reuse").spans_hold(known.docs, found.passages) == (0, 0)


def test_nearly_equal_articles_are_told_from_articles_that_only_quote() -> None:
    for generator in ("reuse_made", "reuse_made_other"):
        known, found, _, _ = measured(generator, {})
        copies = script("reuse_scorer").near_duplicates(known.pairs, found.copies)
        assert copies.precision >= 0.99
        assert copies.recall >= 0.95


def test_stock_phrases_of_news_are_no_copies_however_many_articles_use_them() -> None:
    draw = random.Random(4)
    phrase = "it was not at once clear who stood behind the fire"
    texts = [
        " ".join(
            [
                *(f"w{draw.randrange(10**6)}" for _ in range(40)),
                phrase,
                *(f"v{draw.randrange(10**6)}" for _ in range(40)),
            ]
        )
        for _ in range(300)
    ]
    assert len(match(texts).words) == 0


def test_a_saying_in_hundreds_of_articles_is_a_copy_all_the_same() -> None:
    draw = random.Random(4)
    saying = (
        "we saw the boats leave one after another before the bell and nobody on the pier was told where they would "
        "land or who had paid the crews"
    )
    texts = [
        " ".join(
            [
                *(f"w{draw.randrange(10**6)}" for _ in range(40)),
                saying,
                *(f"v{draw.randrange(10**6)}" for _ in range(40)),
            ]
        )
        for _ in range(300)
    ]
    found = match(texts)
    assert set(found.doc_a.tolist()) | set(found.doc_b.tolist()) == set(range(300))


def spelled(text: str, way: int) -> str:
    """The same words as another typesetter would write them."""
    return [
        text,
        unicodedata.normalize("NFD", text),
        text.upper(),
        text.replace("'", "\u2019"),
        text.replace("'", "\u02bc"),
        text.replace(" ", "\r\n"),
        text.replace("а", "а\u00ad").replace("a", "a\u200b"),
    ][way]


SENTENCES = (
    "П'ять човнів пішли з пристані на світанку, і ніхто з варти не бачив, куди їх повела течія біля старого об'їзду",
    "Ταχιά έφυγαν οι βάρκες από το λιμάνι και κανένας δεν είδε προς τα πού τις πήρε το ρεύμα εκείνο το πρωί",
    "Die Fähre fuhr über den Fluß, ehe die Straße frei war, und größere Boote mußten vor der Brücke lange warten",
    "Sabahın köründe tekneler iskeleden ayrıldı ve nöbetçilerin hiçbiri akıntının nereye gittiğini görmedi o soğuk gün",
    "It wasn't the ferryman's fault that naïve crews left the quay before the bell and lost the coöperative's lamps",
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SENTENCES), st.integers(0, 6), st.integers(0, 6))
def test_one_sentence_in_two_spellings_is_one_passage_with_every_word_equal(
    sentence: str, one: int, other: int
) -> None:
    # Capitals of a Turkish text do not say which i they were.
    ways = [0 if way == 2 and "ı" in sentence else way for way in (one, other)]
    a, b = spelled(sentence, ways[0]), f"Before it. {spelled(sentence, ways[1])}. Behind it."
    found = match([a, b])
    assert found.words.tolist() == [len(word_stream(sentence))]
    assert (found.start_a[0], found.end_a[0]) == (0, len(a.rstrip("\u00ad\u200b")))


# -- bad input ---------------------------------------------------------------------------------------------------------


def took(texts: list[str], **more: object) -> tuple[Matches, float]:
    began = time.process_time()
    found = match(texts, **more)  # type: ignore[arg-type]
    return found, time.process_time() - began


def words(count: int, seed: int) -> str:
    draw = random.Random(seed)
    return " ".join(f"w{draw.randrange(10**7)}" for _ in range(count))


def test_ten_thousand_identical_articles_cost_one_and_stay_one_group() -> None:
    found, seconds = took([words(250, 1)] * 10_000)
    assert seconds < 10
    assert len(found.words) <= 10 * 10_000, "linear, not squared"
    assert set(found.doc_a.tolist()) | set(found.doc_b.tolist()) == set(range(10_000))
    assert (found.resemblance == 1000).all()


def test_a_footer_longer_than_the_story_is_boilerplate_and_does_not_make_copies() -> None:
    footer = words(300, 99)
    texts = [f"{words(60, n)}\n\n{footer}" for n in range(40)]
    found, _ = took(texts, publishers=[0] * 40, days=[700_000 + n for n in range(40)])
    assert found.boilerplate.all()
    assert len(found.pair_a) == 0


def test_one_footer_in_twenty_thousand_articles_takes_linear_time() -> None:
    footer = words(40, 99)
    texts = [f"{words(40, n)}\n\n{footer}" for n in range(20_000)]
    found, seconds = took(texts, publishers=[n % 5 for n in range(20_000)], days=[700_000 + n for n in range(20_000)])
    assert seconds < 30
    assert len(found.words) < 10 * len(texts)


def test_a_text_that_quotes_itself_shares_nothing_with_itself() -> None:
    verse = words(30, 5)
    found, _ = took([" ".join([verse] * 50), words(200, 6)])
    assert len(found.words) == 0


def test_two_texts_that_repeat_one_verse_are_matched_in_bounded_time() -> None:
    verse = words(20, 5)
    found, seconds = took([" ".join([verse] * 2_000), " ".join([verse] * 2_001)])
    assert seconds < 20
    assert len(found.words) >= 1


def test_crafted_near_copies_are_matched_in_bounded_time() -> None:
    # Every fifth word differs everywhere: thousands of seeds, none of which grows far.
    draw = random.Random(3)
    base = [f"w{n % 40}" for n in range(3_000)]
    texts = []
    for _ in range(40):
        text = list(base)
        for at in range(0, len(text), 5):
            text[at] = f"x{draw.randrange(10**7)}"
        texts.append(" ".join(text))
    _, seconds = took(texts)
    assert seconds < 30


@pytest.mark.parametrize(
    "odd",
    ["", " ", "word", "\ud800 lone", "1 2 3 4 5 6 7 8", "\u200b\u00ad\u202e", "。" * 50, "a" * 100_000, "\x00" * 40],
)
def test_texts_without_words_to_compare_are_passed_over(odd: str) -> None:
    piece = words(40, 8)
    found, _ = took([odd, piece, odd, f"{piece} more"])
    assert {(a, b) for a, b in zip(found.doc_a.tolist(), found.doc_b.tolist(), strict=True)} - {(0, 2)} == {(1, 3)}
