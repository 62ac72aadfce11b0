"""Laws that hold for any text: exact passages, the same output twice, no crash, a language or nothing."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.slavic.told import FRIDAY, text_of
from solferino.extract.slavic import CREDITS, FIGURES, INCIDENTS, STATEMENTS

RULES = (STATEMENTS, FIGURES, INCIDENTS, CREDITS)
PIECES = (
    *(
        "«», — сказав Лука Ремінь. ",
        "За даними поліції, ",
        "загинули двоє людей",
        "з них 3 дітей",
        ' "',
        "„“",
        "— ",
        ", - ",
    ),
    *("передає Укрінформ", "погибли десятки", "от 7 до 15 человек", "обстрел села Липки", "14 мая", "в ночь на ", "Он"),
    *(
        "\n\n",
        "İ",
        "\u0301",
        "\u202e",
        "12 000",
        "тис.",
        "ы",
        "ї",
        "без жертв",
        "(",
        "По словам ",
        "Ольги",
        ":",
        "удар по",
    ),
)


@pytest.mark.parametrize("language", ["uk", "ru"])
@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30))
def test_passages_are_exact_and_the_same_text_gives_the_same_claims(language, parts):
    words = "".join(c for c in " ".join(parts) if not "\ud800" <= c <= "\udfff")
    text = text_of(words, language)
    for rules in RULES:
        found = list(rules[language](text, FRIDAY))
        assert [c.id for c in found] == [c.id for c in rules[language](text, FRIDAY)]
        for claim in found:
            assert claim.passage.quote == words[claim.passage.start : claim.passage.end]


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_subsets_name_a_whole_and_pieces_a_statement_of_the_same_text(language):
    words = (
        "«Так, — сказав Лука Ремінь. — Загинули семеро людей, з них троє дітей». "
        "Погибли семь человек, из них трое детей."
    )
    text = text_of(words, language)
    said = list(STATEMENTS[language](text, FRIDAY))
    assert {s.continues for s in said if s.continues} <= {s.id for s in said}
    counted = list(FIGURES[language](text, FRIDAY))
    assert {f.part_of for f in counted if f.part_of} <= {f.id for f in counted}


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_every_extractor_names_itself_its_version_and_its_language(language):
    for rules in RULES:
        one = rules[language]
        assert one.languages == {language}
        assert one.name
        assert one.version


@pytest.mark.parametrize("filler", ["«", '"', "«а ", "12 ", "сказав ", "за даними ", ", - ", "а, "])
def test_time_stays_in_proportion_to_the_length(filler):
    def seconds(size: int) -> float:
        text = text_of(filler * (size // len(filler)))
        began = time.process_time()
        for rules in RULES:
            list(rules["uk"](text, FRIDAY))
        return time.process_time() - began

    seconds(2_000)  # patterns are compiled once
    small, large = seconds(3_000), seconds(30_000)
    assert large < 60 * max(small, 0.005)


def test_news_with_random_damage_does_not_stop_the_rules():
    rng = random.Random(20240517)
    whole = (
        "«Ми чекали», — сказав мер Лука Ремінь. За даними поліції, загинули двоє людей, серед них дитина. Удар по селу."
    )
    for _ in range(150):
        letters = list(whole)
        for _ in range(rng.randrange(20)):
            at = rng.randrange(len(letters))
            letters[at] = rng.choice(["", " ", "«", "»", "—", "1", ".", "\n", letters[at] * 2])
        for rules in RULES:
            for language in ("uk", "ru"):
                for claim in rules[language](text_of("".join(letters), language), FRIDAY):
                    assert claim.passage.quote
