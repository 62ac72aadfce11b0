"""How a voice stands to what it tells, by the words of its name and office alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.names.standing import Sort, bare, one_owner, organ_of, plain_words, sort_of


@pytest.mark.parametrize(
    ("name", "role", "sort"),
    [
        ("Norlandic army", None, Sort.STATE_FORCE),
        ("Colonel Arn Vey", None, Sort.STATE_FORCE),
        ("Arn Vey", "secretary general of the Lake League", Sort.OTHER),
        ("Arn Vey", "attorney general", Sort.OTHER),
        ("Hill Liberation Front", None, Sort.ARMED_GROUP),
        ("Norland foreign ministry", None, Sort.STATE),
        ("Ann Lodge", "president of Norland", Sort.STATE),
        ("Velm police", None, Sort.PUBLIC),
        ("Piet Moll", "mayor of Velm", Sort.PUBLIC),
        ("Velm Human Rights Observatory", None, Sort.MONITOR),
        ("UN Human Rights Council", None, Sort.PUBLIC),
        ("villagers", None, Sort.WITNESS),
        ("Velm District Hospital", None, Sort.OTHER),
        ("a local source", None, Sort.OTHER),
        ("Ona Brask", None, Sort.OTHER),
    ],
)
def test_words_make_the_sort_and_the_office_goes_before_the_name(name, role, sort):
    assert sort_of(name, role) is sort


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Norlandic foreign ministry", "norlandic"),
        ("president of Norland", "norland"),
        ("spokeswoman for the Norland defence ministry", "norland"),
        ("the army", None),
        ("army spokesman", None),
    ],
)
def test_a_body_of_a_state_names_its_state_or_leaves_it_out(words, owner):
    organ = organ_of(words)
    assert organ is not None and organ.owner == owner


@pytest.mark.parametrize("words", ["mayor of Velm", "Quay Road Monitor", "Ona Brask", "Lake League", "Velm Courier"])
def test_a_town_a_league_and_a_person_are_no_body_of_a_state(words):
    organ = organ_of(words)
    assert organ is None


def test_a_land_and_its_people_are_one_owner_and_two_lands_are_not():
    assert one_owner("norland", "norlandic") and not one_owner("norland", "nordmark")


@pytest.mark.parametrize(
    ("name", "is_bare"),
    [
        ("the army", True),
        ("military spokesman", True),
        ("labour unions", True),
        ("a senior official", True),
        ("Norland army", False),
        ("Quay Monitor", False),
    ],
)
def test_a_bare_name_says_only_of_what_sort(name, is_bare):
    assert bare(name) is is_bare


@given(st.text(max_size=60))
def test_any_words_have_one_sort_and_no_words_are_made_up(words):
    assert isinstance(sort_of(words), Sort)
    assert all(word for word in plain_words(words))
