from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.amounts import numbers
from solferino.record import Bound


def only(text):
    found = numbers(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "low", "high", "bound"),
    [
        ("at least 14 villagers", 14, None, Bound.AT_LEAST),
        ("no fewer than 14 villagers", 14, None, Bound.AT_LEAST),
        ("well over 300 villagers", 300, None, Bound.MORE_THAN),
        ("more than two million villagers", 2_000_000, None, Bound.MORE_THAN),
        ("up to 40 villagers", None, 40, Bound.UP_TO),
        ("fewer than ten villagers", None, 10, Bound.UP_TO),
        ("no more than 12 villagers", None, 12, Bound.UP_TO),
        ("nearly 1,250 villagers", 1250, 1250, Bound.ABOUT),
        ("some 60 villagers", 60, 60, Bound.ABOUT),
        ("3,000 to 5,500 villagers", 3000, 5500, Bound.RANGE),
        ("between 12 and 19 villagers", 12, 19, Bound.RANGE),
        ("12-19 villagers", 12, 19, Bound.RANGE),
        ("two to three thousand villagers", 2000, 3000, Bound.RANGE),
        ("40 or more villagers", 40, None, Bound.AT_LEAST),
        ("a total of 88 villagers", 88, 88, Bound.EXACT),
        ("fifty-three villagers", 53, 53, Bound.EXACT),
        ("one hundred and four villagers", 104, 104, Bound.EXACT),
        ("half a dozen villagers", 6, 6, Bound.EXACT),
        ("1.5 million villagers", 1_500_000, 1_500_000, Bound.EXACT),
        ("14 300 villagers", 14_300, 14_300, Bound.EXACT),
        ("2,50,000 villagers", 250_000, 250_000, Bound.EXACT),
        ("AT LEAST\nTHIRTY VILLAGERS", 30, None, Bound.AT_LEAST),
        ("no villagers", 0, 0, Bound.EXACT),
    ],
)
def test_words_give_ends_and_bound(words, low, high, bound):
    found = only(words)
    assert (found.low, found.high, found.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("words", "floor"),
    [
        ("dozens", 24),
        ("tens of people", 20),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2000),
        ("millions", 2_000_000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("several hundred", 200),
    ],
)
def test_a_vague_word_is_a_floor_that_keeps_its_rule(words, floor):
    found = only(words)
    assert (found.low, found.high, found.bound) == (floor, None, Bound.VAGUE)
    assert str(floor) in found.rule


@pytest.mark.parametrize(
    "words",
    [
        "the 28th day",
        "at 12:30",
        "on 24/01/2015",
        "a T-72 tank",
        "a 47-year-old",
        "$500",
        "15%",
        "9/11",
        "COVID-19",
        "2.5",
        "1,2,3",
    ],
)
def test_what_counts_nothing_gives_no_amount(words):
    assert numbers(words) == []


def test_a_rise_from_one_number_to_another_is_two_numbers_and_no_range():
    assert [(a.low, a.high) for a in numbers("the toll rose from 21 to 24")] == [(21, 21), (24, 24)]


def test_a_day_of_a_month_is_not_joined_to_the_count_behind_it():
    assert only("July 18 300 villagers").low == 300


def test_another_and_more_mark_a_number_as_added():
    assert [a.added for a in numbers("Another 12 came, then 30 more")] == [True, True]


def test_no_reports_is_no_zero():
    assert numbers("There were no reports of damage") == []


@given(st.text(alphabet=st.sampled_from("0123456789,.- –$%onetwhudrafilsk\n aAvT/"), max_size=80))
def test_amounts_lie_in_the_text_in_order_and_never_overlap(text):
    found = numbers(text)
    assert all(0 <= a.start <= a.core < a.core_end <= a.end <= len(text) for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(a.low is None or a.high is None or a.low <= a.high for a in found)


@given(st.integers(1, 999_999_999))
def test_thousands_separators_do_not_change_a_number(number):
    assert only(f"about {number:,} people").low == number
    assert only(f"about {number} people").low == number
