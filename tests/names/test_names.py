"""Personal names: parts, agreement of forms, and the fullest form in a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.names import Aliases, Naming, country_of, gender_of, parse_name, same_person


@pytest.mark.parametrize(
    ("form", "titles", "given_names", "family"),
    [
        ("Rep. Anna de Vries Jr.", ("Rep.",), ("Anna",), "de Vries"),
        ("General Ivo Stahl", ("General",), ("Ivo",), "Stahl"),
        ("Marten", (), (), "Marten"),
        ("Van Schuur", (), (), "Van Schuur"),
        ("Beth Van Schuur", (), ("Beth",), "Van Schuur"),
        ("", (), (), ""),
    ],
)
def test_a_form_is_split_into_its_parts(
    form: str, titles: tuple[str, ...], given_names: tuple[str, ...], family: str
) -> None:
    name = parse_name(form)
    assert (name.titles, name.given, name.family) == (titles, given_names, family)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Blum", "Blum"),
        ("A. Blum", "Anna Blum"),
        ("Oleksa Hrynsky", "Hrynskyy"),
        ("José Rivas", "Jose Rivas"),
        ("Beth Van Schuur", "Van Schuur"),
        ("Rosa Marta Quiroga", "Marta Quiroga"),
        ("Gen. Ivo Stahl", "Ivo Stahl"),
    ],
)
def test_forms_that_do_not_contradict_can_be_one_person(one: str, other: str) -> None:
    assert same_person(one, other) and same_person(other, one)


@pytest.mark.parametrize(("one", "other"), [("Anna Blum", "Karl Blum"), ("Anna Blum", "Anna Holt"), ("", "Blum")])
def test_forms_that_contradict_are_not(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_the_fullest_form_of_the_document_is_found() -> None:
    names = Aliases([Naming("Anna Blum", 10, 19), Naming("Blum", 50, 54)])
    assert names.fullest("Blum", 50) == Naming("Anna Blum", 10, 19)


def test_two_persons_of_one_name_are_not_guessed() -> None:
    names = Aliases([Naming("Anna Blum", 10, 19), Naming("Karl Blum", 30, 39)])
    assert names.fullest("Blum", 50) is None


def test_a_title_or_a_given_name_tells_he_from_she_and_nothing_else_does() -> None:
    assert (gender_of("Mrs Blum"), gender_of("Karl Blum"), gender_of("Blum")) == ("f", "m", None)


def test_a_capital_stands_for_its_country() -> None:
    assert country_of("Moscow") == country_of("Russian") == "russia"
    assert country_of("U.S.") == country_of("American") == "america"
    assert country_of("Tarn") is None


@given(st.text(max_size=40))
def test_any_form_can_be_read_and_agrees_with_itself_or_has_no_name(form: str) -> None:
    assert same_person(form, form) or not parse_name(form).family
    gender_of(form)
