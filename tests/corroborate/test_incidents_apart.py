"""Hard cases of "one event or two": hours, nights, neighbouring places, other alphabets, missing and odd dates."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.corroborate import incidents
from solferino.corroborate.hours import moment_of
from solferino.corroborate.kinds import methods, targets
from solferino.corroborate.whereabouts import lies_inside, one_place, place_key
from solferino.record import Counted, Fate, Harmed, Region, RegionKind, Verdict, When
from solferino.trace import Traced
from town import Town, on

THURSDAY, FRIDAY = "2031-03-06", "2031-03-07"


@pytest.fixture
def town():
    return Town()


def found(town):
    return incidents(town.claims, Traced((), (), (), ()), town.texts, town.publications, town.decisions)


def together(town, *claims):
    wanted = {c.id for c in claims}
    return any(wanted <= {m.claim for m in i.members} for i in found(town))


def tells(town, words, kind="airstrike", place="Velm", day=FRIDAY, said=None, out=None, **more):
    """One text with one report, its first sentence. day: of the event; said: its words; out: day of publication."""
    text = town.text(words, "The Courier", out)
    when = day if isinstance(day, When) or day is None else When(day, day, said or day, "stated")
    return town.reports(text, words.split(".")[0], kind, place, when, **more)


# -- hours --------------------------------------------------------------------------------------------------------


def test_attacks_on_one_town_at_two_hours_of_a_day_stay_apart(town):
    a = tells(town, "Jets hit Velm at dawn on Friday.", said="at dawn on Friday")
    b = tells(town, "Jets hit Velm on Friday afternoon.", said="Friday afternoon")
    assert not together(town, a, b)


def test_a_report_without_an_hour_does_not_join_two_hours(town):
    a = tells(town, "Jets hit Velm at dawn on Friday.", said="at dawn on Friday")
    b = tells(town, "Jets hit Velm on Friday afternoon.", said="Friday afternoon")
    tells(town, "Jets hit Velm on Friday.")
    assert not together(town, a, b)


def test_two_texts_that_differ_in_the_hour_agree_if_the_target_does(town):
    a = tells(town, "Jets hit the maternity ward in Velm on Friday morning.", target="maternity ward")
    b = tells(town, "Jets hit the hospital in Velm on Friday evening.", target="hospital")
    assert together(town, a, b)


def test_the_hour_at_which_somebody_spoke_is_no_hour_of_the_event(town):
    a = tells(town, "Jets hit Velm at dawn on Friday.", said="at dawn on Friday")
    b = tells(town, "Jets hit Velm, the mayor said on Friday evening.")
    assert together(town, a, b)


@pytest.mark.parametrize(
    ("late", "early"),
    [
        ("late on Thursday", "early on Friday"),
        ("Thursday night", "in the early hours of Friday"),
        ("late on Thursday", "overnight"),
        ("Thursday night", "shortly after midnight"),
    ],
)
def test_one_night_that_two_texts_date_on_either_side_of_midnight_is_one_event(town, late, early):
    a = tells(town, f"A drone hit Velm {late}.", "drone strike", day=THURSDAY, said=late)
    b = tells(town, f"A drone struck Velm {early}.", "drone strike", day=FRIDAY, said=early)
    assert together(town, a, b)


def test_the_night_of_two_days_joins_what_is_dated_on_either(town):
    a = tells(town, "A drone hit Velm late on Thursday.", "drone strike", day=THURSDAY, said="late on Thursday")
    b = tells(town, "A drone struck Velm early on Friday.", "drone strike", day=FRIDAY, said="early on Friday")
    night = When(THURSDAY, FRIDAY, "the night of 6 to 7 March", "stated")
    c = tells(town, "In the night of 6 to 7 March a drone hit Velm.", "drone strike", day=night)
    assert together(town, a, b, c)


def test_the_evening_of_one_day_and_the_afternoon_of_the_next_stay_apart(town):
    a = tells(town, "Jets hit Velm late on Thursday.", day=THURSDAY, said="late on Thursday")
    b = tells(town, "Jets hit Velm on Friday afternoon.", day=FRIDAY, said="Friday afternoon")
    assert not together(town, a, b)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at noon", 11, 14),
        ("on Friday morning", 4, 12),
        ("early on Friday", 0, 9),
        ("late on Friday", 18, 30),
        ("overnight", -6, 30),
        ("at 10:30", 9, 12),
        ("at 3 p.m.", 14, 17),
        ("around 12:15 a.m.", -1, 2),
        ("вночі", -6, 30),
        ("утром", 4, 12),
        ("am Nachmittag", 12, 18),
    ],
)
def test_parts_of_a_day_are_hours(words, low, high):
    first = moment_of(When(FRIDAY, FRIDAY, "Friday", "stated"), "Jets hit Velm.")
    told = moment_of(When(FRIDAY, FRIDAY, "Friday", "stated"), f"Jets hit Velm {words}.")
    assert (told.low - first.low, told.high - first.low, told.exact) == (low, high, True)


def test_two_parts_of_a_day_in_one_sentence_are_none():
    told = moment_of(When(FRIDAY, FRIDAY, "Friday", "stated"), "Jets hit Velm from morning to evening.")
    assert not told.exact


def test_no_day_no_hour():
    assert moment_of(None, "at noon") is None
    assert moment_of(When(FRIDAY, None, "since Friday", "stated"), "at noon") is None
    assert moment_of(When("2031-03-01", "2031-03-31", "in March", "stated"), "at noon") is None


# -- weapons, tolls, "another" ------------------------------------------------------------------------------------


def test_an_air_raid_and_a_shooting_in_one_town_on_one_day_stay_apart(town):
    a = tells(town, "Jets hit Velm on Friday.")
    b = tells(town, "Gunmen shot people in Velm on Friday.", "shooting")
    assert not together(town, a, b)


def test_a_word_for_deaths_fits_any_way_of_killing(town):
    a = tells(town, "Jets hit Velm on Friday.")
    b = tells(town, "People were killed in Velm on Friday.", "killing")
    assert together(town, a, b)


def test_a_text_that_tells_another_attack_tells_two(town):
    text = town.text("Jets hit Velm on Friday. Another strike hit Velm on Friday.")
    a = town.reports(text, "Jets hit Velm on Friday", place="Velm", day=on(FRIDAY))
    b = town.reports(text, "Another strike hit Velm on Friday", place="Velm", day=on(FRIDAY))
    assert not together(town, a, b)


def test_a_report_without_a_target_does_not_join_two_targets(town):
    a = tells(town, "Jets hit the tannery in Velm on Friday.", target="tannery")
    b = tells(town, "Jets hit the harbour in Velm on Friday.", target="harbour")
    tells(town, "Jets hit Velm on Friday.")
    assert not together(town, a, b)


def test_two_vague_tolls_in_common_tie_nothing(town):
    from solferino.record import Bound

    a = tells(town, "Dozens died in a raid on Velm.", day=None)
    b = tells(town, "Dozens died in raids on Velm and beyond.", day=FRIDAY)
    for claim in (a, b):
        town.counts(town.texts[claim.passage.reading], "Dozens", 24, bound=Bound.VAGUE)
    assert "figure" not in " ".join(i.why for i in found(town))


def test_the_same_two_tolls_join_what_else_is_vague(town):
    a = tells(town, "A raid on Velm killed 17 and hurt 43.", day=None)
    b = tells(town, "In Velm 17 died and 43 were hurt on Friday.", "killing")
    for claim in (a, b):
        text = town.texts[claim.passage.reading]
        town.counts(text, "17", 17)
        town.counts(text, "43", 43, counted=Counted.INJURED)
    assert together(town, a, b)


def test_a_victim_named_in_both_joins_two_reports_dated_a_day_apart(town):
    one = town.text("Oda Marr was shot in Velm on Thursday.")
    two = town.text("The shooting of Oda Marr in Velm on Friday was a murder.")
    a = town.reports(
        one, one.text[:-1], "shooting", "Velm", on(THURSDAY), harmed=(Harmed(town.at(one, "Oda Marr"), Fate.KILLED),)
    )
    b = town.reports(
        two, two.text[:-1], "shooting", "Velm", on(FRIDAY), harmed=(Harmed(town.at(two, "Oda Marr"), Fate.KILLED),)
    )
    assert together(town, a, b)
    assert "name" in found(town)[0].why


# -- places -------------------------------------------------------------------------------------------------------


def test_an_attack_on_a_village_near_a_town_is_not_one_on_the_town(town):
    a = tells(town, "Jets hit Ostra, a village near Velm, on Friday.", place="Ostra")
    b = tells(town, "Jets hit the north of Velm on Friday.")
    assert not together(town, a, b)


def test_an_attack_near_the_town_may_be_that_on_the_village(town):
    a = tells(town, "Jets hit Ostra, a village near Velm, on Friday.", place="Ostra")
    b = tells(town, "Jets hit a place outside Velm on Friday.")
    assert together(town, a, b)


def test_the_place_a_text_was_sent_from_is_not_where_it_happened(town):
    a = tells(town, "Shells hit the barracks in Velm on Friday.", "shelling", target="barracks")
    text = town.text("SELA, 8 Mar (Quay Radio) -- The barracks were hit by shells on Friday, a clerk said.")
    words = "The barracks were hit by shells on Friday"
    b = town.reports(text, words, "shelling", "SELA", on(FRIDAY), target="barracks")
    assert together(town, a, b)
    assert found(town)[0].place == "Velm"


def test_a_text_sent_from_the_place_still_says_where_if_nothing_else_does(town):
    text = town.text("SELA, 8 Mar (Quay Radio) -- The barracks were hit by shells on Friday, a clerk said.")
    town.reports(text, "The barracks were hit by shells on Friday", "shelling", "SELA", on(FRIDAY))
    assert found(town)[0].place == "SELA"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kharkiv", "Харкові"),
        ("Kharkiv", "Харькове"),
        ("Odesa", "Odessa"),
        ("Velm", "downtown Velm"),
        ("Гулове", "Hulove"),
        ("Kherson region", "Херсонській області"),
        ("Kherson region", "Херсонской области"),
    ],
)
def test_names_of_one_place(one, other):
    assert one_place(place_key(one), place_key(other))
    assert one_place(place_key(other), place_key(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kakhovka", "Nova Kakhovka"),
        ("Velm", "Velm province"),
        ("Kharkiv", "Kherson"),
        ("Харкові", "Херсонській області"),
    ],
)
def test_names_of_two_places(one, other):
    assert not one_place(place_key(one), place_key(other))


@pytest.mark.parametrize(
    ("inner", "outer"),
    [("Kharkiv", "Ukraine"), ("Izium", "Kharkiv region"), ("Velm", "Velm province"), ("Ізюмі", "Харківській області")],
)
def test_a_town_lies_in_its_region_and_its_country(inner, outer):
    assert lies_inside(place_key(inner), place_key(outer))
    assert not lies_inside(place_key(outer), place_key(inner))


def test_towns_of_one_name_in_two_countries_are_two_places(town):
    a = tells(
        town, "Gunmen attacked a post in Tripoli in northern Lebanon on Friday.", "attack", "Tripoli", target="post"
    )
    b = tells(town, "Libyan gunmen attacked a post in Tripoli on Friday.", "attack", "Tripoli", target="post")
    assert not together(town, a, b)


# -- other languages ----------------------------------------------------------------------------------------------


def test_reports_of_one_event_in_three_languages_come_together(town):
    a = tells(
        town, "A drone hit the hospital in Kharkiv on Friday, killing 6.", "drone strike", "Kharkiv", target="hospital"
    )
    b = tells(
        town, "Дрон влучив у лікарню в Харкові 7 березня, 6 загинули.", "drone strike", "Харкові", target="лікарню"
    )
    c = tells(
        town, "Дрон попал в больницу в Харькове 7 марта, 6 погибли.", "drone strike", "Харькове", target="больницу"
    )
    assert together(town, a, b, c)


def test_another_target_in_another_language_is_another_event(town):
    a = tells(town, "A drone hit the market in Kharkiv on Friday.", "drone strike", "Kharkiv", target="market")
    b = tells(town, "Дрон влучив у школу в Харкові 7 березня.", "drone strike", "Харкові", target="школу")
    assert not together(town, a, b)


def test_words_of_several_languages_name_one_kind_of_target():
    assert (
        targets({"больницу"})
        == targets({"лікарню"})
        == targets({"krankenhaus"})
        == targets({"hospital"})
        == {"hospital"}
    )
    assert targets({"velm"}) == frozenset()


def test_a_type_of_attack_is_a_way_of_attacking():
    assert methods("drone strike") == methods("airstrike") == {"air"}
    assert methods("attack") == frozenset()
    assert "kill" in methods("shooting") & methods("massacre")


# -- dates --------------------------------------------------------------------------------------------------------


def test_an_event_cannot_be_told_before_it_happens(town):
    a = tells(town, "The market in Velm lies in ruins after a raid.", day=None, out="2031-02-01", target="market")
    b = tells(town, "Jets hit the market in Velm on Friday.", target="market", out="2031-03-08")
    assert not together(town, a, b)


def test_a_date_far_in_the_future_is_no_date(town):
    a = tells(town, "Jets hit the market in Velm on Friday.", day="2091-03-07", target="market", out="2031-03-08")
    b = tells(town, "Jets hit the market in Velm on Friday.", day=FRIDAY, target="market", out="2031-03-09")
    assert together(town, a, b)
    assert found(town)[0].happened.day == FRIDAY


def test_two_undated_texts_of_years_apart_need_more_than_a_town(town):
    a = tells(town, "Jets hit Velm, killing people at their work.", day=None, out="2031-03-08")
    b = tells(town, "Jets hit Velm, killing people at their prayers.", day=None, out="2033-03-08")
    assert not together(town, a, b)


def test_one_undated_article_is_one_incident(town):
    tells(town, "Jets hit Velm.", day=None)
    [only] = found(town)
    assert (only.why, only.happened, only.part_of, only.series) == ("one report", None, None, None)


def test_a_text_that_dates_one_attack_in_two_ways_shows_a_date_that_stands_in_it(town):
    text = town.text("Jets hit the mill in Velm on Thursday. The raid on the mill in Velm came on Friday.")
    a = town.reports(text, "Jets hit the mill in Velm on Thursday", place="Velm", day=on(THURSDAY), target="mill")
    b = town.reports(text, "The raid on the mill in Velm came on Friday", place="Velm", day=on(FRIDAY), target="mill")
    assert together(town, a, b)
    assert found(town)[0].happened.day in (THURSDAY, FRIDAY)


# -- people -------------------------------------------------------------------------------------------------------


def test_two_incidents_joined_by_a_person_go_on_growing_each_by_its_own_likeness(town):
    a = tells(town, "Jets hit the mill in Velm on Friday.", target="mill")
    b = tells(town, "Shells fell on the harbour in Sela.", "shelling", "Sela", "2031-03-20", target="harbour")
    c = tells(town, "Gunners shelled the harbour in Sela.", "shelling", "Sela", "2031-03-20", target="harbour")
    d = tells(town, "A raid struck the mill in Velm.", target="the mill")
    town.decides(Verdict.SAME, a, b)
    assert together(town, a, b, c, d)


def test_a_report_kept_apart_takes_nobody_with_it(town):
    rows = [tells(town, f"Jets hit the mill in Velm on Friday, clerk {n} said.", target="mill") for n in range(6)]
    for other in rows[1:]:
        town.decides(Verdict.NOT_SAME, rows[0], other)
    assert together(town, *rows[1:])
    assert not any(together(town, rows[0], other) for other in rows[1:])


# -- laws ---------------------------------------------------------------------------------------------------------

PLACES = ("Velm", "Ostra", "Sela", None)
DAYS = (THURSDAY, FRIDAY, None, "2031-03-20")
AIMS = ("mill", "market", None)


@st.composite
def a_town(draw):
    town = Town()
    for n in range(draw(st.integers(2, 9))):
        place, day, aim = (draw(st.sampled_from(row)) for row in (PLACES, DAYS, AIMS))
        hour = draw(st.sampled_from(("at dawn", "late on Thursday", "early on Friday", "")))
        words = f"Report {n}: jets hit {aim or 'people'} in {place or 'the hills'} {hour}, a clerk said."
        tells(town, words, draw(st.sampled_from(("airstrike", "shooting", "killing"))), place, day, hour, target=aim)
    for _ in range(draw(st.integers(0, 3))):
        one, other = draw(st.permutations(town.claims))[:2]
        town.decides(draw(st.sampled_from((Verdict.SAME, Verdict.NOT_SAME))), one, other)
    return town


@given(a_town(), st.randoms())
def test_order_changes_nothing_and_every_report_is_in_one_incident(town, rng: random.Random):
    first = found(town)
    rng.shuffle(town.claims)
    assert found(town) == first
    told = [m.claim for i in first for m in i.members]
    assert sorted(told) == sorted(c.id for c in town.claims)


@given(a_town())
def test_what_people_keep_apart_is_apart(town):
    last = {d.subjects: d.verdict for d in town.decisions}
    for (one, other), verdict in last.items():
        if verdict is Verdict.NOT_SAME:
            assert not any({one, other} <= {m.claim for m in i.members} for i in found(town))


def test_a_headline_without_a_date_goes_with_its_text(town):
    text = town.text("Raid on Velm\n\nJets hit the tannery on Friday.", regions=(Region(RegionKind.TITLE, 0, 12),))
    head = town.reports(text, "Raid on Velm", place="Velm")
    body = town.reports(text, "Jets hit the tannery on Friday", place="Velm", day=on(FRIDAY), target="tannery")
    assert together(town, head, body)


def test_a_thousand_copies_of_one_article_are_one_incident(town):
    words = "Jets hit the mill in Velm on Friday, killing nine."
    for n in range(1000):
        text = town.text(words, copy=str(n))
        town.reports(text, words[:-1], place="Velm", day=on(FRIDAY), target="mill")
    [one] = found(town)
    assert len(one.members) == 1000


def test_a_depot_of_buses_is_no_convoy_of_buses(town):
    a = tells(town, "Shells hit the bus depot in Velm on Friday.", "shelling", target="bus depot")
    b = tells(town, "Shells hit a convoy of buses in Velm on Friday.", "shelling", target="convoy of buses")
    assert not together(town, a, b)


def test_one_target_hit_on_two_days_with_tolls_far_apart_was_hit_twice(town):
    a = tells(town, "Jets hit the market in Velm on Thursday, killing 3.", day=THURSDAY, target="market")
    b = tells(town, "Jets hit the market in Velm on Friday, killing 40.", day=FRIDAY, target="market")
    town.counts(town.texts[a.passage.reading], "3", 3)
    town.counts(town.texts[b.passage.reading], "40", 40)
    assert not together(town, a, b)


def test_a_toll_that_rises_over_the_days_is_of_one_event(town):
    a = tells(town, "Jets hit the market in Velm on Friday, killing 21.", target="market")
    b = tells(town, "The raid on the market in Velm on Friday killed 27.", target="market")
    town.counts(town.texts[a.passage.reading], "21", 21)
    town.counts(town.texts[b.passage.reading], "27", 27)
    assert together(town, a, b)


def test_two_versions_of_one_page_are_one_text(town):
    for n, words in enumerate(
        ("Jets hit the mill in Velm on Friday.", "Jets hit the mill in Velm on Friday, a clerk said.")
    ):
        claim = tells(town, words, target="mill", out=f"2031-03-{8 + n:02d}")
        page = town.publications[claim.passage.reading]
        town.publications[claim.passage.reading] = replace(page, address="https://courier.example/news/7")
    assert found(town)[0].why.startswith("2 reports in 1 text:")


def test_two_sentences_of_copied_texts_that_say_the_same_are_one_event(town):
    words = "Clerks were killed at their desks by men who came on foot and left before the snow began to fall"
    a = tells(town, words + ".", "killing", None, None)
    b = tells(town, words + ", it is told.", "killing", None, None)
    assert not together(town, a, b), "no place, no day: two texts that sound alike may tell of two events"
    copies = ((a.passage.reading, b.passage.reading),)
    [one] = incidents(town.claims, Traced((), (), copies, ()), town.texts, town.publications)
    assert {a.id, b.id} <= {m.claim for m in one.members}


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
        ("0001-01-01", "0001-01-01", "1 January 0001"),
        ("0001-01-01", None, "from 1 January 0001"),
        (None, "9999-12-31", "until 31 December 9999"),
    ],
)
def test_the_first_and_the_last_day_of_the_calendar_are_days(town, first, last, title):
    tells(town, "Jets hit the mill in Velm overnight.", day=When(first, last, "then", "stated"), target="mill")
    tells(town, "Jets hit the mill in Sela at dawn.", place="Sela", target="mill", out="2031-03-08")
    assert any(i.title.endswith(title) for i in found(town))
