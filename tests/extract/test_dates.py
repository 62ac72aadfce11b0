from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.dates import UNRESOLVED_WEEKDAY, infer_published, published_from_text, resolve
from solferino.extract.protocol import Context
from solferino.extract.time.timex import timex_value
from solferino.record import Reading, Text, When, sha256_hex

WEDNESDAY = Context(published=When("2021-05-19", "2021-05-19"))


def only(words, context=WEDNESDAY):
    found = resolve(words, context)
    assert len(found) == 1, found
    assert words[found[0].start : found[0].end] == found[0].when.words
    return found[0].when


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("on 4 May 2020", "2020-05-04", "2020-05-04"),
        ("on May 4, 2020", "2020-05-04", "2020-05-04"),
        ("LIMA, 12 DEC 88", "1988-12-12", "1988-12-12"),
        ("on 2020-05-04", "2020-05-04", "2020-05-04"),
        ("on 04.05.2020", "2020-05-04", "2020-05-04"),
        ("on 25/05/2020", "2020-05-25", "2020-05-25"),
        ("on April 30", "2021-04-30", "2021-04-30"),
        ("in December 2019", "2019-12-01", "2019-12-31"),
        ("in mid-June 2019", "2019-06-10", "2019-06-21"),
        ("3-5 May 2020", "2020-05-03", "2020-05-05"),
        ("on Monday", "2021-05-17", "2021-05-17"),
        ("late Tuesday", "2021-05-18", "2021-05-18"),
        ("on Wednesday", "2021-05-19", "2021-05-19"),
        ("last Wednesday", "2021-05-12", "2021-05-12"),
        ("Thursday morning", "2021-05-13", "2021-05-13"),
        ("yesterday", "2021-05-18", "2021-05-18"),
        ("last night", "2021-05-18", "2021-05-19"),
        ("last week", "2021-05-10", "2021-05-16"),
        ("last month", "2021-04-01", "2021-04-30"),
        ("earlier this month", "2021-05-01", "2021-05-19"),
        ("three days ago", "2021-05-16", "2021-05-16"),
        ("in two weeks of fighting", "2021-05-05", "2021-05-19"),
        ("in 2011", "2011-01-01", "2011-12-31"),
        ("the spring of last year", "2020-03-01", "2020-05-31"),
        ("on the night of 3 to 4 May", "2021-05-03", "2021-05-04"),
        ("on the night of 7 May", "2021-05-07", "2021-05-08"),
        ("in the early hours of 3 May", "2021-05-03", "2021-05-03"),
        ("from April 28 to May 3", "2021-04-28", "2021-05-03"),
        ("28 December to 3 January 2020", "2019-12-28", "2020-01-03"),
        ("overnight into Tuesday", "2021-05-17", "2021-05-18"),
        ("Monday of last week", "2021-05-10", "2021-05-10"),
        ("the first week of April 2019", "2019-04-01", "2019-04-07"),
        ("by late March", "2021-03-21", "2021-03-31"),
        ("last December", "2020-12-01", "2020-12-31"),
        ("the third quarter of 2019", "2019-07-01", "2019-09-30"),
        ("the winter of 2018-19", "2018-12-01", "2019-02-28"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("the nineteenth century", "1800-01-01", "1900-12-31"),
        ("on Christmas Eve 2019", "2019-12-24", "2019-12-24"),
        ("from 2014 to 2016", "2014-01-01", "2016-12-31"),
        ("earlier in the week", "2021-05-17", "2021-05-19"),
        ("over the weekend", "2021-05-15", "2021-05-16"),
        ("in the past month", "2021-04-19", "2021-05-19"),
        ("over the last week", "2021-05-12", "2021-05-19"),
        ("in the late '80s", "1986-09-01", "1989-12-31"),
        ("on Tuesday [11 May]", "2021-05-11", "2021-05-11"),
        ("yesterday (May 18)", "2021-05-18", "2021-05-18"),
        ("on the 5th of this month", "2021-05-05", "2021-05-05"),
        ("several weeks ago", None, "2021-05-12"),
    ],
)
def test_an_expression_gives_the_days_it_stands_for(words, earliest, latest):
    when = only(words)
    assert (when.earliest, when.latest) == (earliest, latest)


def test_day_and_month_that_may_be_exchanged_give_a_range_and_say_why():
    when = only("on 04/05/2020")
    assert (when.earliest, when.latest) == ("2020-04-05", "2020-05-04")
    assert "exchanged" in when.basis


def test_nearly_two_weeks_ago_is_a_little_less_than_two_weeks():
    when = only("nearly two weeks ago")
    assert "2021-05-05" <= when.earliest <= when.latest <= "2021-05-12"


def test_a_weekday_that_is_still_to_come_lies_after_publication():
    assert only("The envoy will address members on Friday").day == "2021-05-21"


def test_without_a_publication_date_a_weekday_stays_unresolved_and_says_so():
    when = only("on Tuesday", Context())
    assert (when.earliest, when.latest, when.basis) == (None, None, UNRESOLVED_WEEKDAY)


def test_a_year_that_is_not_stated_is_never_assumed():
    assert only("on 4 May", Context()).earliest is None


def test_a_range_of_publication_gives_a_range():
    when = only("yesterday", Context(published=When("2021-05-18", "2021-05-20")))
    assert (when.earliest, when.latest) == ("2021-05-17", "2021-05-19")


def told(words, context=WEDNESDAY):
    return [(d.when.words, d.when.earliest, d.when.latest) for d in resolve(words, context)]


def test_days_are_counted_from_an_event_whose_day_the_text_states():
    assert told("The raid of 3 May was long. Two days after the raid the road opened.")[1] == (
        "Two days after the raid",
        "2021-05-05",
        "2021-05-05",
    )


def test_an_event_without_a_day_or_with_two_leaves_the_words_unresolved():
    assert told("Two days after the raid the road opened.") == [("Two days after the raid", None, None)]
    two = "The raid of 3 May and the raid of 9 May were long. Two days after the raid the road opened."
    assert told(two)[2] == ("Two days after the raid", None, None)


def test_the_next_day_follows_the_day_told_before_it():
    days = told("It burned on 3 May. The next day it rained. A week later it burned again.")
    assert [d[1:] for d in days] == [
        ("2021-05-03", "2021-05-03"),
        ("2021-05-04", "2021-05-04"),
        ("2021-05-10", "2021-05-12"),
    ]


def test_the_nth_day_of_a_siege_needs_its_first_day():
    assert told("It is the 28th day of the siege.") == [("the 28th day of the siege", None, None)]
    with_start = told("The siege began on 1 April 2021. It is the 28th day of the siege.")
    assert with_start[1][1:] == ("2021-04-28", "2021-04-29")


def test_a_day_ahead_is_the_coming_one_and_a_day_behind_the_last():
    assert told("The envoy will arrive on 20 December.")[0][1] == "2021-12-20"
    assert told("The envoy said on 20 December that he was ill.")[0][1] == "2020-12-20"


def test_a_day_that_names_an_event_is_not_given_a_year():
    assert told("the October 7 attack") == [("October 7", None, None)]


def test_the_weekend_on_a_friday_may_be_either():
    friday = Context(published=When("2021-05-21", "2021-05-21"))
    assert told("at the weekend", friday) == [("at the weekend", "2021-05-15", "2021-05-23")]


def test_a_full_stop_belongs_to_a_short_month_only():
    assert [d[0] for d in told("It closed on 3 June. It opened on 3 Jan. 2019.")] == ["3 June", "3 Jan. 2019"]


@pytest.mark.parametrize(
    "words",
    [
        "Baghdad Today, a paper of that city",
        "Bloody Sunday and Good Friday",
        "each Friday they prayed",
        "the Sunday Times wrote",
        "forced to march 3 miles",
        "a Christmas tree",
        "a man in his early 30s",
        "a force of 2000 soldiers",
    ],
)
def test_names_and_habits_are_no_days(words):
    assert resolve(words, WEDNESDAY) == []


@pytest.mark.parametrize(
    "words", ["20 people may have died", "they march on", "a score of 4:30", "the second group", "No. 12"]
)
def test_words_that_only_look_like_dates_are_none(words):
    assert resolve(words, WEDNESDAY) == []


def test_a_dateline_dates_its_text():
    assert published_from_text("LIMA, 12 DEC 88 (AGENCIA) -- [TEXT] A BOMB WENT OFF.").day == "1988-12-12"


def test_a_line_of_publication_dates_its_text():
    assert published_from_text("Bridge hit\n\nPublished 3 June 2019 The bridge was hit.").day == "2019-06-03"


def test_the_nth_day_of_a_war_dates_a_text_that_states_the_first_day():
    when = published_from_text("It is the 10th day of the siege. The siege of Zell began on 1 June 2019.")
    assert (when.earliest, when.latest) == ("2019-06-10", "2019-06-11")


@pytest.mark.parametrize(
    "text",
    [
        "It is the 10th day of the siege.",
        "The siege began on June 1. It is its 10th day.",
        "A bomb went off on Tuesday.",
        "",
    ],
)
def test_a_text_that_states_no_year_is_not_dated(text):
    assert published_from_text(text) is None


@given(st.text(max_size=200), st.dates())
def test_any_text_resolves_to_words_of_its_own(text, day):
    context = Context(published=When(day.isoformat(), day.isoformat()))
    for dated in resolve(text, context):
        assert text[dated.start : dated.end] == dated.when.words


@given(st.dates())
def test_a_written_out_day_is_that_day_whatever_the_publication(day):
    if 1900 <= day.year <= 2099:
        assert only(f"on {day.day} {day:%B} {day.year}").day == day.isoformat()


# ---- the day of publication, inferred --------------------------------------------------------------------------------


def inferred(words):
    return infer_published(Text.of(Reading("0" * 64, sha256_hex(words.encode()), len(words)), words))


def test_today_with_its_date_is_the_day_of_publication():
    when = inferred("The bridge was hit. Today, 3 May 2019, it was closed.")
    assert (when.day, when.basis.startswith("inferred:")) == ("2019-05-03", True)


def test_the_latest_day_told_as_past_is_a_lower_bound_with_no_upper():
    when = inferred("The mill burned on 3 May 2019. It was built in March 1950.")
    assert (when.earliest, when.latest) == ("2019-05-03", None)
    assert "not before" in when.basis


def test_a_day_that_will_come_is_the_upper_bound():
    when = inferred("The mill burned on 3 May 2019. The council will meet on 20 May 2019.")
    assert (when.earliest, when.latest) == ("2019-05-03", "2019-05-20")


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on Tuesday.",
        "Copyright 2019 The Zell Courier. All rights reserved.",
        "The plan is due by 3 May 2019.",
        "“We will meet on 3 May 2019,” he said.",
        "The budget for the 2017-18 season was cut.",
        "",
    ],
)
def test_a_text_without_a_day_told_as_past_is_not_dated(text):
    assert inferred(text) is None


# ---- normal form -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 May 2020", "2020-05-04"),
        ("last month", "2021-04"),
        ("early September 2019", "2019-09"),
        ("last week", "2021-W19"),
        ("the weekend", "2021-W19-WE"),
        ("last summer", "2020-SU"),
        ("the late 1970s", "197"),
        ("three weeks", "P3W"),
        ("more than four hours", "PT4H"),
        ("10-year", "P10Y"),
        ("several years", "PXY"),
        ("10 p.m. Tuesday", "2021-05-18T22:00"),
        ("Tuesday night", "2021-05-18TNI"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("nineteen ninety-six", "1996"),
        ("daily", "XXXX-XX-XX"),
        ("a piece of string", None),
    ],
)
def test_an_expression_has_its_timex_value(words, value):
    assert timex_value(words, date(2021, 5, 19)) == value
