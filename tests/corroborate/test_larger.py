"""Parts of larger events and series: only what the texts say of them."""

import pytest

from solferino.corroborate import incidents
from solferino.record import Verdict
from solferino.trace import Traced
from town import Town, on

MONDAY, WEDNESDAY, FRIDAY = on("2031-03-03"), on("2031-03-05"), on("2031-03-07")


@pytest.fixture
def town():
    return Town()


def found(town):
    return incidents(town.claims, Traced((), (), (), ()), town.texts, town.publications, town.decisions)


def incident(town, claim):
    return next(i for i in found(town) if claim.id in {m.claim for m in i.members})


def three_strikes(town):
    text = town.text("Three strikes hit Velm on Friday. One of them hit the hospital. Rain fell in the hills.")
    whole = town.reports(text, "Three strikes hit Velm on Friday", place="Velm", day=FRIDAY)
    part = town.reports(text, "One of them hit the hospital", place="Velm", day=FRIDAY, target="hospital")
    return whole, part


def test_one_of_several_strikes_is_a_part_of_the_larger_event(town):
    whole, part = three_strikes(town)
    assert incident(town, part).part_of == whole.id
    assert incident(town, whole).part_of is None
    assert incident(town, whole) != incident(town, part)


def test_another_text_on_the_part_goes_with_the_part(town):
    whole, part = three_strikes(town)
    text = town.text("Jets hit the hospital in Velm on Friday.")
    other = town.reports(text, text.text[:-1], place="Velm", day=FRIDAY, target="hospital")
    assert other.id in {m.claim for m in incident(town, part).members}
    assert incident(town, other).part_of == whole.id


def test_another_text_that_counts_the_strikes_goes_with_the_whole(town):
    whole, _ = three_strikes(town)
    text = town.text("The town of Velm was struck on Friday by three air strikes.")
    other = town.reports(text, text.text[:-1], place="Velm", day=FRIDAY)
    assert other.id in {m.claim for m in incident(town, whole).members}


def test_two_reports_of_one_text_are_no_part_of_each_other_unless_it_says_so(town):
    text = town.text("Three strikes hit Velm on Friday. The hospital was hit.")
    town.reports(text, "Three strikes hit Velm on Friday", place="Velm", day=FRIDAY)
    part = town.reports(text, "The hospital was hit", place="Velm", day=FRIDAY, target="hospital")
    assert incident(town, part).part_of is None


def test_a_part_far_down_the_text_or_in_another_town_is_none(town):
    text = town.text("Three strikes hit Velm on Friday. " + "Rain fell. " * 5 + "One of them hit the hospital.")
    town.reports(text, "Three strikes hit Velm on Friday", place="Velm", day=FRIDAY)
    far = town.reports(text, "One of them hit the hospital", place="Velm", day=FRIDAY, target="hospital")
    assert incident(town, far).part_of is None
    near = town.text("Three strikes hit Velm on Friday. One strike hit a mill in Sela.")
    town.reports(near, "Three strikes hit Velm on Friday", place="Velm", day=FRIDAY)
    away = town.reports(near, "One strike hit a mill in Sela", place="Sela", day=FRIDAY, target="mill")
    assert incident(town, away).part_of is None


def test_who_merges_part_and_whole_has_no_part_any_more(town):
    whole, part = three_strikes(town)
    town.decides(Verdict.SAME, whole, part)
    assert incident(town, part) == incident(town, whole)
    assert incident(town, whole).part_of is None


def test_a_practice_is_no_larger_event(town):
    text = town.text("Several strikes hit Velm every week. One of them hit the hospital on Friday.")
    habit = town.reports(text, "Several strikes hit Velm every week", place="Velm", pattern="general")
    one = town.reports(text, "One of them hit the hospital on Friday", place="Velm", day=FRIDAY, target="hospital")
    assert incident(town, one).part_of is None
    assert incident(town, habit) != incident(town, one)


def bridge(town, words, day):
    text = town.text(words)
    return town.reports(text, words.split(".")[0], place="Velm", day=day, target="bridge")


def test_the_third_strike_of_a_week_names_the_first(town):
    first = bridge(town, "Jets hit the bridge in Velm on Monday.", MONDAY)
    second = bridge(town, "Jets hit the bridge in Velm on Wednesday.", WEDNESDAY)
    third = bridge(town, "Jets hit the bridge in Velm on Friday, the third strike on it this week.", FRIDAY)
    assert [incident(town, c).series for c in (first, second, third)] == [first.id] * 3
    assert len(found(town)) == 3


def test_a_second_strike_names_one_before_it_and_no_more(town):
    first = bridge(town, "Jets hit the bridge in Velm on Monday.", MONDAY)
    second = bridge(town, "Jets hit the bridge in Velm on Wednesday.", WEDNESDAY)
    third = bridge(town, "Jets hit the bridge in Velm on Friday, the second strike on it in three days.", FRIDAY)
    assert incident(town, third).series == incident(town, second).series == second.id
    assert incident(town, first).series is None


def test_no_text_that_counts_no_series(town):
    first = bridge(town, "Jets hit the bridge in Velm on Monday.", MONDAY)
    second = bridge(town, "Jets hit the bridge in Velm on Wednesday.", WEDNESDAY)
    assert incident(town, first).series is incident(town, second).series is None


def test_a_series_whose_earlier_attacks_nobody_reports_is_not_made_up(town):
    third = bridge(town, "Jets hit the bridge in Velm on Friday, the third strike on it this week.", FRIDAY)
    assert incident(town, third).series is None


def test_an_attack_of_weeks_before_is_not_of_this_week(town):
    bridge(town, "Jets hit the bridge in Velm.", on("2031-02-03"))
    third = bridge(town, "Jets hit the bridge in Velm on Friday, the third strike on it this week.", FRIDAY)
    assert incident(town, third).series is None


def test_a_second_strike_minutes_after_the_first_is_no_series(town):
    bridge(town, "Jets hit the bridge in Velm on Wednesday.", WEDNESDAY)
    second = bridge(town, "A second strike hit the bridge in Velm on Friday as people ran.", FRIDAY)
    assert incident(town, second).series is None


def test_words_that_only_number_an_attack_go_with_its_report_in_the_same_sentence(town):
    first = bridge(town, "Jets hit the bridge in Velm on Monday.", MONDAY)
    text = town.text("Jets hit the bridge in Velm on Friday, the third strike on the bridge this week.")
    told = town.reports(text, "Jets hit the bridge in Velm on Friday", place="Velm", day=FRIDAY, target="bridge")
    week = on("2031-03-03", "2031-03-09")
    number = town.reports(text, "the third strike on the bridge this week", place="Velm", day=week, target="bridge")
    assert incident(town, told) == incident(town, number)
    assert incident(town, told).happened == FRIDAY
    assert incident(town, told).series == incident(town, first).series == first.id


def test_the_shelling_of_a_town_happened_there(town):
    first = town.text("Rebels shelled Sela on Monday.")
    early = town.reports(first, "Rebels shelled Sela on Monday", "shelling", "Sela", MONDAY)
    text = town.text("The shelling of Sela on Friday was the third attack on the town this month.")
    late = town.reports(text, text.text[:-1], "shelling", None, FRIDAY, target="Sela")
    assert incident(town, late).place == "Sela"
    assert incident(town, late).series == early.id
