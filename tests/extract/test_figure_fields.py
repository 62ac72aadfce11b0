"""What a sentence says about a figure beside its number: days, chain, cause, method, limits, earlier values."""

import pytest

from solferino.extract.figures import FIGURES
from solferino.extract.passed_over import passed_over
from solferino.extract.protocol import Context
from solferino.record import Bound, Cause, Counted, FigureStatus, Population, Reading, Scope, Text, When, sha256_hex

MONDAY = Context(published=When("2031-05-19", "2031-05-19"))


def text_of(words):
    return Text.of(Reading("0" * 64, sha256_hex(words.encode()), len(words), language="en"), words)


def figures(words, context=MONDAY):
    return list(FIGURES(text_of(words), context))


@pytest.mark.parametrize(
    ("words", "day", "issued"),
    [
        ("By 12 May the clinic had recorded 30 deaths.", "2031-05-12", None),
        ("Through 30 April the union had counted 28 dead miners.", "2031-04-30", None),
        ("The toll stood at 19 late on Wednesday.", "2031-05-14", None),
        ("On 4 May the Red Crescent gave a figure of 330 injured.", "2031-05-04", "2031-05-04"),
        ("In its update of 16 May the office listed 75 civilians killed.", "2031-05-16", "2031-05-16"),
        ("The minister told Quay Radio on Friday that 75 people had been killed.", "2031-05-16", "2031-05-16"),
        ("As of 10 May 75 people had been killed, the mayor said on Friday.", "2031-05-10", "2031-05-16"),
        ("75 people had been killed.", "2031-05-19", None),
    ],
)
def test_the_day_of_the_count_and_the_day_of_saying_are_two_dates(words, day, issued):
    found = figures(words)[0]
    assert found.as_of.day == day
    assert (found.issued.day if found.issued else None) == issued


@pytest.mark.parametrize(
    ("hour", "day"),
    [("24:00 on 15 May", "2031-05-15"), ("midnight on 15 May", "2031-05-15"), ("00:00 on 16 May", "2031-05-15")],
)
def test_a_midnight_is_the_end_of_a_day_and_both_wordings_stay(hour, day):
    found = figures(f"As of {hour} the office had recorded 120 deaths.")[0]
    assert found.as_of.day == day
    assert found.as_of.words == hour
    assert "24:00 on 2031-05-15 is 00:00 on 2031-05-16" in found.as_of.basis


def test_who_relays_a_figure_is_not_who_gives_it():
    [found] = figures("The Tidings reported that the Health Ministry said 85 people had been killed.")
    assert (found.source.name, [r.name for r in found.relayed_by]) == ("Health Ministry", ["Tidings"])
    [found] = figures("The agency Lamp quoted the governor as saying that 33 people had died.")
    assert found.source.name == "the governor"
    assert len(found.relayed_by) == 1
    [found] = figures("The ministry said 85 people had been killed.")
    assert found.relayed_by == ()


def test_two_sources_of_one_sentence_relay_nothing_to_each_other():
    first, second = figures("The council said 19 people were killed, while the army puts the number at 7.")
    assert (first.source.name, second.source.name) == ("council", "army")
    assert first.relayed_by == second.relayed_by == ()


@pytest.mark.parametrize(
    ("words", "cause", "quote"),
    [
        ("Shelling killed 12 people.", Cause.HEAVY, "Shelling"),
        ("A landmine killed two men.", Cause.PLANTED, "landmine"),
        ("A sniper shot dead two girls.", Cause.SMALL_ARMS, "sniper"),
        ("Napalm killed 40 people.", Cause.INCENDIARY, "Napalm"),
        ("Sarin killed 86 people.", Cause.CBRN, "Sarin"),
        ("Tear gas injured 33 protesters.", Cause.LESS_LETHAL, "Tear gas"),
        ("Five people died for lack of oxygen.", Cause.DENIAL, "lack of oxygen"),
        ("Two soldiers died in a training accident.", Cause.ACCIDENT, "a training accident"),
    ],
)
def test_a_cause_is_a_code_with_its_words(words, cause, quote):
    found = figures(words)[0]
    assert (found.cause, found.cause_words.quote) == (cause, quote)


def test_a_name_is_no_cause_and_no_cause_is_guessed():
    [found] = figures("Nine people were killed, the Landmine Watch group said.")
    assert found.cause is None
    assert found.cause_words is None


def test_method_limits_and_exclusions_are_passages():
    [found] = figures(
        "The monitor, relying on interviews with survivors, counted 21 dead, not including the villages to the north."
    )
    assert found.method.quote == "relying on interviews with survivors"
    assert found.excludes.quote == "not including the villages to the north"
    [found] = figures("The office confirmed 91 deaths but said the actual toll was much higher.")
    assert found.caveat.quote.startswith("the actual toll was much higher")


def test_a_quoted_earlier_value_is_a_figure_of_its_own_that_the_later_one_names():
    later, earlier = figures("The office had recorded 1,204 deaths by 15 May, up from 1,190 a day before.")
    assert (later.previous, earlier.low) == (earlier.id, 1190)
    assert earlier.as_of.day == "2031-05-14"
    before, after = figures("The death toll rose from 12 to 19.")
    assert after.previous == before.id
    assert before.as_of.earliest is None


def test_a_correction_supersedes_and_keeps_its_reason():
    wrong, right = figures("The ministry lowered the death toll from 97 to 83, explaining that 14 names stood twice.")
    assert right.supersedes == wrong.id
    assert right.previous is None
    assert right.revision.quote == "14 names stood twice"


def test_an_interval_and_a_range_of_reports_are_two_kinds_of_range():
    estimate, interval = figures("The survey puts deaths at 700 deaths (95% confidence interval 500 to 900).")
    assert (interval.low, interval.high, interval.bound, interval.level) == (500, 900, Bound.INTERVAL, "0.95")
    assert interval.status is FigureStatus.ESTIMATED
    assert estimate.level is None
    [reports] = figures("Reports of the dead range from 14 to 31.")
    assert (reports.low, reports.high, reports.bound) == (14, 31, Bound.REPORTS)


def test_parts_in_a_list_belong_to_one_whole_and_the_unknown_is_a_part():
    found = figures("Of the 88 dead, 51 were men, 20 women, 9 girls, 5 boys and three could not be identified.")
    whole = found[0]
    assert [f.low for f in found[1:]] == [51, 20, 9, 5, 3]
    assert {f.part_of for f in found[1:]} == {whole.id}
    assert found[2].population is Population.WOMEN


def test_some_of_those_counted_further_on_are_a_part_of_them():
    part, whole = figures("The group said 4 of the 9 killed were minors.")
    assert (part.low, part.population, part.part_of) == (4, Population.CHILDREN, whole.id)


def test_attacks_on_health_care_are_counted_where_somebody_counts_them():
    found = figures("The office has verified 64 attacks on health care.")
    assert [(f.low, f.counted) for f in found] == [(64, Counted.ATTACKS)]
    assert figures("The army made 64 attacks on hills.") == []


def test_a_rise_since_a_day_does_not_make_a_toll_one_of_that_period():
    found = figures("The number of wounded has risen from 80 to 97 since Monday.")
    assert {f.scope for f in found} == {Scope.INCIDENT}


def test_a_count_between_two_days_is_one_of_a_period():
    [found] = figures("The commission documented 412 killings between 1 March 2029 and 30 April 2030.")
    assert (found.scope, found.period.earliest, found.period.latest) == (Scope.CUMULATIVE, "2029-03-01", "2030-04-30")


@pytest.mark.parametrize(
    ("words", "number", "reason"),
    [
        ("The house voted 213 to 40.", "213", "a vote"),
        ("They walked 15 km.", "15", "a distance, a size or a weight"),
        ("A 47-year-old woman spoke.", "47", "an age"),
        ("He paid 3,000 dollars.", "3,000", "a sum of money"),
        ("It cost $40.", "$40", "a sum of money"),
        ("The train left at 11:30.", "11:30", "a clock time"),
        ("It began on 3 May.", "3", "a date"),
        ("Prices rose by 12 per cent.", "12", "a share"),
        ("It lasted 30 days.", "30", "a length of time"),
        ("The town has 400 shops.", "400", "nobody is said to have been harmed: a number of “shops”"),
    ],
)
def test_a_number_that_is_no_figure_is_listed_with_its_reason(words, number, reason):
    text = text_of(words)
    first = next(passed_over(text, ()))
    assert (first.at.quote, first.reason) == (number, reason)


def test_a_number_in_a_figure_is_not_passed_over():
    words = "Shells killed 12 people and 40 cows."
    text = text_of(words)
    found = list(passed_over(text, [f.passage for f in figures(words)]))
    assert [p.at.quote for p in found] == ["40"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Killed in the raid: 4 nurses, 1 driver and 3 patients.", [(4, "killed"), (1, "killed"), (3, "killed")]),
        ("A mine killed a farmer and two of his sons.", [(1, "killed"), (2, "killed")]),
        ("Six men were shot in the street, two of them fatally.", [(6, "casualties"), (2, "killed")]),
        ("Four prisoners were shot by a firing squad.", [(4, "killed")]),
        ("Two men were shot at, but fled.", []),
        ("Air defences shot down 34 of 41 drones.", []),
        ("Four girls were killed in Lesk and six more in Umbra.", [(4, "killed"), (6, "killed")]),
        ("As of 6 p.m. on Sunday, 29 had been killed.", [(29, "killed")]),
        ("The register names 14,502 victims of enforced disappearance.", [(14502, "missing")]),
        ("Four of the wounded later died.", [(4, "killed")]),
        ("Sniper fire hit eight marchers, three of whom died.", [(3, "killed")]),
        ("The office lowered its count of civilians killed in Velm to 55 on Tuesday.", [(55, "killed")]),
        ("Prosecutors have opened cases over 480 killings.", [(480, "killed")]),
    ],
)
def test_turns_of_news_prose_give_their_numbers_and_no_others(words, numbers):
    assert [(f.low, str(f.counted)) for f in figures(words)] == numbers


@pytest.mark.parametrize(
    "words",
    [
        "Of the 58 killed, 20 were women, 9 were children and 29 were men.",
        "A total of 58 people - 20 women, 9 children and 29 men - were killed.",
        "The clashes claimed 58 lives: 20 women, 9 children and 29 men.",
    ],
)
def test_the_parts_of_a_total_are_its_parts_however_they_are_listed(words):
    whole, *parts = figures(words)
    assert (whole.low, whole.part_of) == (58, None)
    assert [(p.low, p.part_of) for p in parts] == [(20, whole.id), (9, whole.id), (29, whole.id)]


def test_a_list_is_no_whole_with_parts_because_its_numbers_happen_to_add_up():
    assert all(f.part_of is None for f in figures("Killed in the raid: 4 nurses, 1 driver and 3 patients."))


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("At a briefing on Thursday the UN coordinator said 31 people had been killed.", "UN coordinator"),
        ("The prosecutor's office has opened 40 cases and says 31 people died.", "prosecutor's office"),
        ("Monitors of the Joint Centre logged four civilian casualties.", "Monitors of the Joint Centre"),
        ("An officer said 27 people died, a figure that two medics confirmed.", "An officer"),
        ("According to preliminary information from the fire service, four people died.", "fire service"),
        ("The rebels killed 45 soldiers, they said.", "rebels"),
        ("Radio Marrun quoted a nurse as saying that ten people had died.", "a nurse"),
    ],
)
def test_whose_figure_it_is(words, source):
    assert figures(words)[0].source.name.removeprefix("the ").removeprefix("The ") == source


def test_the_seat_of_a_ministry_is_not_where_people_died_and_the_day_of_an_event_is_not_that_of_its_count():
    assert figures("The Defence Ministry in Oskava said two people were hurt.")[0].place is None
    found = figures("On Sunday the office gave a new tally for Friday's attack on Tarn: 6 dead.")[0]
    assert (found.as_of.day, found.issued.day, found.place.name) == ("2031-05-18", "2031-05-18", "Tarn")
