import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.dates import UNRESOLVED_WEEKDAY, published_from_text, resolve
from solferino.extract.protocol import Context
from solferino.record import When

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
