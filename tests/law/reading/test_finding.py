"""Finding what texts say of the law: kinds, exact characters, who says it; and nothing where nothing is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.reading.said_of_law import NOTHING_OF_LAW, SENTENCES, Said
from solferino.law.reading import NOT_NAMED, TEXT_ITSELF, Kind, Modality, Voice, find_statements


def kinds(text: str) -> list[str]:
    return [str(s.kind) for s in find_statements(text)]


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: s.text[:60])
def test_a_sentence_on_the_law_is_found_under_its_kind(said: Said) -> None:
    assert said.kind in kinds(said.text)


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: s.text[:60])
def test_a_sentence_gives_few_statements(said: Said) -> None:
    assert len(kinds(said.text)) <= 2


@pytest.mark.parametrize("text", NOTHING_OF_LAW)
def test_where_nothing_is_said_of_the_law_nothing_is_found(text: str) -> None:
    assert kinds(text) == []


def test_every_kind_is_tried_by_a_sentence() -> None:
    assert {s.kind for s in SENTENCES} == set(Kind)


def test_the_quote_is_cut_at_the_clause_where_a_sentence_says_two_things() -> None:
    text = "The general could be tried in Spain, but the mayor called the strike on Tarvola a war crime."
    first, second = find_statements(text)
    assert (first.kind, first.quote) == (Kind.JURISDICTION, "The general could be tried in Spain")
    assert second.kind is Kind.LEGAL_VIEW
    assert second.quote.startswith("the mayor called")


def test_the_innermost_voice_says_it_and_without_one_the_text_itself() -> None:
    text = "Marta Lindqvist told us: “He could be tried in Germany.” Vacuum bombs are not illegal."
    quoted = text.index("“"), text.index("”") + 1
    voices = (Voice(0, quoted[1], "the desk"), Voice(*quoted, "Marta Lindqvist", "claim:1"))
    first, second = find_statements(text, voices)
    assert (first.who, first.claim) == ("Marta Lindqvist", "claim:1")
    assert (second.who, second.claim) == (TEXT_ITSELF, None)


def test_an_opening_aside_is_the_texts_own() -> None:
    text = "Coming after deputies declared the general a war criminal, the mayor said he could be tried in Germany."
    label, tried = find_statements(text, (Voice(0, len(text), "the mayor", "claim:3"),))
    assert (label.who, tried.who) == (TEXT_ITSELF, "the mayor")


def test_a_voice_without_a_name_gets_none() -> None:
    text = "He could be tried in Germany."
    (found,) = find_statements(text, (Voice(0, len(text), None, "claim:2"),))
    assert found.who == NOT_NAMED


@pytest.mark.parametrize(
    ("text", "negated", "modality"),
    [
        ("The general could be tried in Germany.", False, Modality.POSSIBLE),
        ("The general cannot be tried in Germany.", True, Modality.ASSERTED),
        ("The army denied that it had committed war crimes.", True, Modality.ASSERTED),
        ("The army was accused of committing war crimes.", False, Modality.ALLEGED),
        ("The commission of inquiry will try nobody.", True, Modality.TO_COME),
    ],
)
def test_negation_and_firmness_are_kept(text: str, negated: bool, modality: Modality) -> None:
    (found,) = find_statements(text)
    assert (found.negated, found.modality) == (negated, modality)


def test_the_court_stands_for_the_one_named_before() -> None:
    text = "Envoys met at the International Criminal Court. Germany is a member of the court."
    assert [(str(s.kind), s.court_before) for s in find_statements(text)] == [("recognition", "ICC")]


def test_a_vote_takes_its_body_from_the_sentence_before() -> None:
    text = "The General Assembly met on the war. The resolution does not carry the force of law."
    (found,) = find_statements(text)
    assert [b.key for b in found.bodies] == ["unga"]


def test_a_vote_on_something_else_is_no_legal_statement() -> None:
    assert kinds("The Senate passed a resolution on school meals.") == []


def test_states_are_told_by_what_the_words_make_of_them() -> None:
    text = "Kirland soldiers could be tried in Germany for crimes committed in Ukraine by Russian troops."
    (found,) = find_statements(text)
    assert [(s.key, s.role) for s in found.states] == [("DE", ""), ("UA", "place"), ("RU", "people")]


@given(st.lists(st.sampled_from([s.text for s in SENTENCES] + list(NOTHING_OF_LAW)), max_size=6), st.text(max_size=40))
def test_quotes_are_the_characters_of_the_text(parts: list[str], noise: str) -> None:
    text = f" {noise}\n\n".join(parts) + noise
    for found in find_statements(text):
        assert text[found.start : found.end] == found.quote
        assert found.start <= found.cue.start < found.cue.end <= len(text)
        for named in (found.cue, *found.states, *found.courts, *found.bodies):
            assert text[named.start : named.end] == named.words


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    for found in find_statements(text):
        assert text[found.start : found.end] == found.quote


def test_the_same_text_gives_the_same_statements() -> None:
    text = "\n".join(s.text for s in SENTENCES)
    assert find_statements(text) == find_statements(text)


def test_of_a_sentence_without_end_only_the_beginning_is_read() -> None:
    text = "Vacuum bombs are not illegal, " + "and so on and so forth, " * 400 + "and he could be tried in Germany."
    assert kinds(text) == ["weapon"]
