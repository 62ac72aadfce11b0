"""Facts: what is not understood is refused by name, and what is missing stays unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.law.catalogue.vocabulary import TESTS
from solferino.law.forums import FIELDS, facts_of
from solferino.law.forums.days import ordinal
from solferino.record import UsageError


def one(facts: dict[str, Any]) -> Any:
    (found,) = facts_of(facts)
    return found


def test_what_is_missing_is_unknown_and_an_empty_list_is_none() -> None:
    found = one({"suspect": {"nationality": []}})
    assert found.nationality == frozenset()
    assert found.present_in is None
    assert found.classes is None
    assert found.adult is None
    assert "suspect.present_in" in found.unknown
    assert "suspect.nationality" not in found.unknown


def test_a_code_may_stand_alone_or_in_a_list() -> None:
    assert one({"conduct": {"place": "UA"}}).place == one({"conduct": {"place": ["UA"]}}).place == frozenset({"UA"})


def test_null_is_unknown() -> None:
    assert one({"suspect": None, "victims": {"nationality": None}}).victim_nationality is None


def test_a_month_is_an_interval() -> None:
    found = one({"conduct": {"from": "2022-02", "to": "2022-02"}})
    assert (found.first, found.last) == (ordinal("2022-02-01"), ordinal("2022-02-28"))
    assert found.imprecise == {"conduct.from", "conduct.to"}


def test_a_date_of_a_program_is_a_day() -> None:
    assert one({"conduct": {"from": date(2022, 3, 9)}}).first == ordinal("2022-03-09")


@pytest.mark.parametrize(
    ("facts", "field", "says"),
    [
        ({"suspct": {}}, "suspct", "did you mean suspect"),
        ({"suspect": {"nationalty": ["RU"]}}, "suspect.nationalty", "did you mean suspect.nationality"),
        ({"conduct": {"place": ["UK"]}}, "conduct.place", "did you mean GB"),
        ({"conduct": {"place": ["Ukraine"]}}, "conduct.place", "did you mean UA"),
        ({"conduct": {"place": [False]}}, "conduct.place", "an unquoted NO"),
        ({"suspect": {"nationality": False}}, "suspect.nationality", "an unquoted NO"),
        ({"conduct": {"place": [7]}}, "conduct.place", "a number"),
        ({"conduct": {"from": "2022-02-30"}}, "conduct.from", "2022-02-30"),
        ({"conduct": {"from": "2022-13"}}, "conduct.from", "2022-13"),
        ({"conduct": {"from": "9 March"}}, "conduct.from", "9 March"),
        ({"conduct": {"from": "2022-03-09", "to": "2022-03-08"}}, "conduct.to", "before conduct.from"),
        ({"classes": ["war crime"]}, "classes", "did you mean war_crime"),
        ({"classes": "piracy"}, "classes", "known ones"),
        ({"suspect": {"adult": "yes"}}, "suspect.adult", "true or false"),
        ({"suspect": {"adult": 1}}, "suspect.adult", "true or false"),
        ({"extra": {"applicant": "company"}}, "extra.applicant", "individual or state"),
        ({"extra": {"area": ""}}, "extra.area", "a word"),
        ({"conduct": ["UA"]}, "conduct", "a list"),
        ("UA", "facts", "text"),
        ({"suspect": {"nationality": {"one": "RU"}}}, "suspect.nationality", "either"),
        ({"conduct": {"from": []}}, "conduct.from", "empty"),
    ],
)
def test_what_is_not_understood_is_refused_and_the_field_is_named(facts: Any, field: str, says: str) -> None:
    with pytest.raises(UsageError) as refused:
        facts_of(facts)
    assert str(refused.value).startswith(field)
    assert says in str(refused.value)
    assert refused.value.kept == "no verdict was given"


def test_two_dates_are_carried_both_and_belong_together_in_order() -> None:
    found = facts_of({"conduct": {"from": ["2022-03-01", "2022-03-05"], "to": ["2022-03-02", "2022-03-06"]}})
    assert [(f.first, f.last) for f in found] == [
        (ordinal("2022-03-01"), ordinal("2022-03-02")),
        (ordinal("2022-03-05"), ordinal("2022-03-06")),
    ]
    assert found[0].disputed == ("conduct.from", "conduct.to")


def test_reports_that_disagree_on_a_nationality_give_one_set_of_facts_each() -> None:
    found = facts_of({"suspect": {"nationality": {"either": ["RU", "BY"]}}})
    assert [f.nationality for f in found] == [frozenset({"RU"}), frozenset({"BY"})]
    assert found[0].label == "suspect.nationality = 'RU'"


def test_too_many_contradictions_are_refused() -> None:
    many = {"either": ["UA", "RU", "BY", "PL"]}
    with pytest.raises(UsageError, match="64 ways"):
        facts_of({"conduct": {"place": many}, "suspect": {"nationality": many, "present_in": many}})


def test_a_state_that_is_gone_with_one_successor_is_that_one() -> None:
    assert one({"conduct": {"place": ["TP", "YU"]}}).place == {"TL", "YU"}


def test_every_fact_that_a_test_asks_for_is_a_field_of_the_form() -> None:
    assert {field for fields in TESTS.values() for field in fields} <= set(FIELDS)


KEYS = st.sampled_from(["classes", "conduct", "suspect", "extra", "place", "from", "adult", "either"])
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=12)


@given(
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    )
)
def test_whatever_is_given_is_understood_or_refused(facts: object) -> None:
    try:
        assert facts_of(facts)
    except UsageError as refused:
        assert refused.kept == "no verdict was given"
