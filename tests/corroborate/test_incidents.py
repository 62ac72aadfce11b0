"""Which reports are of one event, and what belongs to it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.corroborate import incidents
from solferino.record import (
    Counted,
    IncidentReport,
    Mode,
    Place,
    Population,
    Region,
    RegionKind,
    Scope,
    SpeakerKind,
    Stance,
    StatementKind,
    Verdict,
    When,
)
from solferino.trace import trace
from town import Town, on

SUNDAY, MONDAY, FRIDAY = on("2031-03-02"), on("2031-03-03"), on("2031-03-07")


@pytest.fixture
def town():
    return Town()


def events(town):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    return incidents(town.claims, traced, town.texts, town.publications, town.decisions)


def together(town, *claims):
    wanted = {c.id for c in claims}
    return any(wanted <= {m.claim for m in i.members} for i in events(town))


def stance(town, claim):
    found = [m.stance for i in events(town) for m in i.members if m.claim == claim.id]
    assert len(found) <= 1
    return found[0] if found else None


def report(town, words, kind="airstrike", place="Velm", day=SUNDAY, target=None, **more):
    return town.reports(town.text(words), words.split(".")[0], kind, place, day, target=target, **more)


def test_reports_of_one_place_day_and_target_are_one_event(town):
    a = report(town, "Jets hit the market in Velm on Sunday.", target="market")
    b = report(town, "A raid struck Velm's market.", kind="air strike", target="the market")
    assert together(town, a, b)


def test_attacks_on_one_town_and_day_with_other_targets_stay_apart(town):
    a = report(town, "Jets hit the market in Velm on Sunday.", target="market")
    b = report(town, "A bomb went off at the union hall in Velm.", kind="bombing", target="union hall")
    assert not together(town, a, b)


def test_attacks_on_days_known_to_be_apart_stay_apart(town):
    a = report(town, "Jets hit the market in Velm.", target="market")
    b = report(town, "Jets hit the market in Velm again.", day=FRIDAY, target="market")
    assert not together(town, a, b)


def test_raids_on_one_town_on_following_days_stay_apart(town):
    a = report(town, "Air raids on Velm killed people in the east.")
    b = report(town, "Air raids on Velm killed people in the west.", day=MONDAY)
    assert not together(town, a, b)


def test_a_vague_date_between_two_days_does_not_join_them(town):
    a = report(town, "Air raids on Velm killed people in the east.")
    b = report(town, "Air raids on Velm killed people in the west.", day=MONDAY)
    report(town, "Air raids on Velm last week killed people.", day=on("2031-03-01", "2031-03-07"))
    assert not together(town, a, b)


def test_one_attack_that_two_texts_date_a_day_apart_is_one_event_if_the_target_agrees(town):
    a = report(town, "Jets hit the maternity ward in Velm.", target="maternity ward")
    b = report(town, "The hospital in Velm was hit overnight.", day=MONDAY, target="hospital")
    assert together(town, a, b)


def test_attacks_on_two_towns_stay_apart(town):
    a = report(town, "Jets hit the market in Velm.", target="market")
    b = report(town, "Jets hit the market in Norrby.", place="Norrby", target="market")
    assert not together(town, a, b)


def test_a_village_named_with_its_town_agrees_with_the_town(town):
    a = report(town, "Jets hit Ostra, a village near Velm, on Sunday.", place="Ostra", target="village")
    b = report(town, "More than 40 died in raids near Velm.", place="Velm")
    assert together(town, a, b)


def test_a_missing_date_is_compatible_but_not_enough(town):
    a = report(town, "Jets hit Velm on Sunday.")
    b = report(town, "There was an explosion in Velm some time ago.", kind="explosion", day=None)
    c = report(town, "The market of Velm lay in ruins after the raid.", day=None, target="market")
    d = report(town, "Jets hit the market in Velm.", target="market")
    assert not together(town, a, b)
    assert together(town, c, d)


def test_an_alleged_practice_is_never_merged_into_one_event(town):
    a = report(town, "Jets hit the market in Velm.", target="market")
    b = report(town, "Markets in Velm have been hit for weeks.", day=None, target="market", pattern="general")
    assert not together(town, a, b)
    assert {i.pattern for i in events(town)} == {None, "general"}


def test_a_kidnapping_and_an_air_raid_are_not_one_event(town):
    a = report(town, "Jets hit the mill in Velm.", target="mill")
    b = report(town, "Men were taken from the mill in Velm.", kind="kidnapping", target="mill")
    assert not together(town, a, b)


def test_two_events_of_one_sentence_stay_two(town):
    text = town.text("A watchman was shot in Velm and a clerk was shot in Velm on Sunday.")
    a = town.reports(text, "A watchman was shot in Velm", "shooting", "Velm", SUNDAY, target="watchman")
    b = town.reports(text, "a clerk was shot in Velm on Sunday", "shooting", "Velm", SUNDAY, target="clerk")
    assert not together(town, a, b)


def test_a_person_may_join_what_looks_apart_and_part_what_looks_alike(town):
    a = report(town, "Jets hit the market in Velm.", target="market")
    b = report(town, "A raid struck Velm's market.", target="market")
    c = report(town, "Shells fell on Norrby.", kind="shelling", place="Norrby", day=FRIDAY)
    town.decides(Verdict.NOT_SAME, a, b)
    town.decides(Verdict.SAME, a, c)
    assert together(town, a, c) and not together(town, a, b)


# -- members ------------------------------------------------------------------------------------------------------


def test_figures_in_the_sentence_or_the_next_count_the_event(town):
    text = town.text("Jets hit the market in Velm, killing nine. Twelve were hurt.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    nine, twelve = town.counts(text, "nine", 9), town.counts(text, "Twelve", 12)
    assert stance(town, nine) is stance(town, twelve) is Stance.COUNTS


def test_a_figure_counts_the_nearer_of_two_events(town):
    text = town.text("Jets hit the market in Velm, killing nine. Rain fell. Shells fell on Norrby; four died there.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    town.reports(text, "Shells fell on Norrby", "shelling", "Norrby", SUNDAY)
    four = town.counts(text, "four", 4)
    [norrby] = [i for i in events(town) if i.place == "Norrby"]
    assert four.id in {m.claim for m in norrby.members}


def test_a_figure_of_the_whole_war_counts_no_event(town):
    text = town.text("Jets hit the market in Velm. 4,000 people have died since spring.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    assert stance(town, town.counts(text, "4,000 people", 4000, scope=Scope.CUMULATIVE)) is None


def test_the_victims_a_report_names_belong_to_it_wherever_they_stand(town):
    text = town.text("Nine people. " + "Rain fell. " * 20 + "Jets hit Velm. Shells fell on Norrby.")
    nine = town.counts(text, "Nine people", 9)
    town.reports(text, "Jets hit Velm", place="Velm", day=SUNDAY, victims=(nine.id,))
    town.reports(text, "Shells fell on Norrby", "shelling", "Norrby", SUNDAY)
    [velm] = [i for i in events(town) if i.place == "Velm"]
    assert nine.id in {m.claim for m in velm.members}


def test_a_denial_stands_with_its_event_and_is_no_report_of_it(town):
    text = town.text("Jets hit the market in Velm. The garrison said its pilots never fired.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    denial = town.says(
        text,
        "The garrison said its pilots never fired.",
        "garrison",
        SpeakerKind.INSTITUTION,
        what=StatementKind.DENIAL,
    )
    assert stance(town, denial) is Stance.DENIES


def test_a_denial_goes_to_the_event_whose_report_names_its_speaker(town):
    text = town.text(
        "Shells fell on Norrby. Jets hit the market in Velm. Snow came. The garrison said it was elsewhere."
    )
    town.reports(
        text,
        "Shells fell on Norrby",
        "shelling",
        "Norrby",
        SUNDAY,
        denied_by=(town.speaker(text, "garrison", SpeakerKind.INSTITUTION),),
    )
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    denial = town.says(
        text, "The garrison said it was elsewhere.", "garrison", SpeakerKind.INSTITUTION, what=StatementKind.DENIAL
    )
    [norrby] = [i for i in events(town) if i.place == "Norrby"]
    assert denial.id in {m.claim for m in norrby.members}


def test_a_denial_in_another_text_is_tied_by_place_and_target(town):
    report(town, "Jets hit the market in Velm.", target="market")
    text = town.text("The garrison denied that it bombed the market of Velm.")
    denial = town.says(text, text.text, "garrison", SpeakerKind.INSTITUTION, what=StatementKind.DENIAL)
    assert stance(town, denial) is Stance.DENIES


def test_a_denial_of_something_else_far_away_is_tied_to_no_event(town):
    text = town.text("Jets hit the market in Velm. " + "Rain fell. " * 12 + "The mayor denied taking bribes.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    assert stance(town, town.says(text, "The mayor denied taking bribes.", "mayor", what=StatementKind.DENIAL)) is None


def test_a_legal_view_next_to_a_report_characterises_it(town):
    text = town.text("Jets hit the market in Velm. Ona Brask called it unlawful.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    view = town.says(text, "Ona Brask called it unlawful.", "Ona Brask", what=StatementKind.LEGAL_VIEW)
    assert stance(town, view) is Stance.CHARACTERISES


# -- what an incident shows ---------------------------------------------------------------------------------------


def test_a_title_is_made_of_fields_only(town):
    report(town, "Jets hit the market in Velm, a crime without name.", target="market")
    [found] = events(town)
    assert found.title == "Airstrike, market, Velm, 2 March 2031"
    assert (found.handle, found.type, found.place, found.target, found.why) == (
        "",
        "airstrike",
        "Velm",
        "market",
        "one report",
    )


def test_a_title_leaves_out_what_no_report_gives(town):
    report(town, "There was shooting.", kind="shooting", place=None, day=None)
    assert events(town)[0].title == "Shooting"


def test_the_date_shown_is_one_that_a_report_gives_and_the_narrowest(town):
    report(town, "Jets hit the market in Velm that week.", day=on("2031-03-01", "2031-03-08"), target="market")
    report(town, "Jets hit the market in Velm on Sunday.", target="market")
    [found] = events(town)
    assert found.happened == SUNDAY


def test_the_reasons_for_joining_are_named(town):
    report(town, "Jets hit the market in Velm on Sunday.", target="market")
    report(town, "A raid struck Velm's market.", target="market")
    assert events(town)[0].why.startswith("2 reports in 2 texts: alike in place, date, target, type")


def test_no_reports_no_incidents():
    assert incidents([], trace([], {}, {}, []), {}, {}, []) == ()


@given(st.integers(0, 2**16))
def test_the_order_of_claims_changes_nothing(seed):
    town = Town()
    for n in range(7):
        words = f"{n} Jets hit the {'market' if n % 2 else 'mill'} in {'Velm' if n % 3 else 'Norrby'}, killing {n + 3}."
        text = town.text(words)
        town.reports(
            text,
            words[:-1],
            place="Velm" if n % 3 else "Norrby",
            day=[SUNDAY, None, FRIDAY][n % 3],
            target="market" if n % 2 else "mill",
        )
        town.counts(text, str(n + 3), n + 3, population=Population.CIVILIANS)
    claims = list(town.claims)
    random.Random(seed).shuffle(claims)
    traced = trace(town.claims, town.texts, {}, [])
    assert incidents(claims, traced, town.texts, {}, []) == incidents(town.claims, traced, town.texts, {}, [])
    listed = [
        m.claim for i in incidents(claims, traced, town.texts, {}, []) for m in i.members if m.stance is Stance.REPORTS
    ]
    assert len(listed) == len(set(listed)) == 7


# -- what of a report says where, when and what ------------------------------------------------------------------


def test_a_number_of_people_is_no_target_and_the_day_of_a_bulletin_no_day_of_the_event(town):
    a = report(town, "Jets hit the tannery yard in Velm on Sunday, 19 died and 46 were hurt.", target="tannery yard")
    words = (
        "Nineteen people were killed and 46 were hurt in Velm, said the Quay League, which issued its report on Friday."
    )
    text = town.text(words)
    friday = When("2031-03-07", "2031-03-07", "Friday", "weekday before publication")
    b = town.reports(text, words[:-1], "killing", "Velm", friday, target="Nineteen people")
    for claim, nineteen, many in ((a, "19", "46"), (b, "Nineteen", "46")):
        where = town.texts[claim.passage.reading]
        town.counts(where, nineteen, 19)
        town.counts(where, many, 46, counted=Counted.INJURED)
    [found] = events(town)
    assert {a.id, b.id} <= {m.claim for m in found.members}
    assert (found.target, found.happened) == ("tannery yard", SUNDAY)


def test_the_seat_of_a_ministry_is_not_where_it_happened(town):
    text = town.text("Council asks about the bombed mill. The Ministry of Works in Sela said nothing.")
    where = Place("Sela", town.at(text, "Sela"))
    town._keep(IncidentReport(town.at(text, "Council asks about the bombed mill"), "bombing", "mill", where))
    [found] = events(town)
    assert (found.place, found.title) == (None, "Bombing, mill")


def test_a_place_inside_the_name_of_who_speaks_is_not_where_it_happened(town):
    text = town.text("Nine people were killed, according to the Quay Road Monitor.")
    source = town.speaker(text, "the Quay Road Monitor", SpeakerKind.INSTITUTION)
    town.counts(text, "Nine people", 9, source=source)
    town.reports(text, "Nine people were killed, according to the Quay Road Monitor", "killing", "Quay Road")
    assert events(town)[0].place is None


def test_a_square_and_the_town_a_text_says_it_lies_in_are_one_place(town):
    a = report(town, "Jets hit the water queue in Mill Yard, Velm, on Sunday.", place="Mill Yard", target="water queue")
    b = report(
        town, "Five days have passed since the airstrike on the water queue in Velm.", day=None, target="water queue"
    )
    [found] = events(town)
    assert {a.id, b.id} <= {m.claim for m in found.members}
    assert found.title == "Airstrike, water queue, Mill Yard, Velm, 2 March 2031"


def test_a_headline_tells_what_its_text_tells(town):
    words = "Strike hits queue in Velm\n\nJets hit the tannery yard on Sunday."
    text = town.text(words, regions=(Region(RegionKind.TITLE, 0, 25),))
    head = town.reports(text, "Strike hits queue in Velm", "explosion", "Velm")
    body = town.reports(text, "Jets hit the tannery yard on Sunday", "airstrike", None, SUNDAY, target="tannery yard")
    assert together(town, head, body)


def test_the_attack_is_the_one_told_before(town):
    text = town.text("Jets hit the mill in Velm. The attack came during a truce. Rain fell.")
    first = town.reports(text, "Jets hit the mill in Velm", place="Velm", day=SUNDAY, target="mill")
    again = town.reports(text, "The attack came during a truce", "attack", pattern="general")
    assert together(town, first, again)


def test_a_report_that_a_text_gives_only_to_have_it_denied_is_no_report(town):
    told = report(town, "Jets hit the mill in Velm on Sunday.", target="mill")
    text = town.text("The army rejected claims that its jets hit the mill in Velm on Sunday.")
    town.says(text, text.text, "army", SpeakerKind.INSTITUTION, Mode.INDIRECT, StatementKind.DENIAL)
    denied = town.reports(text, "its jets hit the mill in Velm on Sunday", place="Velm", day=SUNDAY, target="mill")
    assert together(town, told, denied)
    assert stance(town, denied) is Stance.DENIES and stance(town, told) is Stance.REPORTS


def test_a_figure_of_another_sentence_counts_only_if_it_speaks_of_the_event(town):
    words = (
        "Jets hit the mill in Velm, killing nine. Rain fell. Shells fell on Norrby, and four died. Rain fell. "
        "Wind rose. "
        "In spring 300 soldiers fell in the hills. At the mill two more died later."
    )
    text = town.text(words)
    town.reports(text, "Jets hit the mill in Velm", place="Velm", day=SUNDAY, target="mill")
    town.reports(text, "Shells fell on Norrby", "shelling", "Norrby", SUNDAY)
    soldiers, two = town.counts(text, "300 soldiers", 300), town.counts(text, "two more", 2)
    [velm] = [i for i in events(town) if i.place == "Velm"]
    assert stance(town, soldiers) is None
    assert two.id in {m.claim for m in velm.members}


def test_people_detained_at_a_vigil_are_no_victims_of_the_raid(town):
    text = town.text("Jets hit the mill in Velm. Police detained 12 people at a vigil.")
    town.reports(text, "Jets hit the mill in Velm", place="Velm", day=SUNDAY, target="mill")
    assert stance(town, town.counts(text, "12 people", 12, counted=Counted.DETAINED)) is None


def test_a_denial_that_another_text_repeats_stands_with_the_same_event(town):
    first = town.text("Jets hit the mill in Velm. The army denies it: “No jet of ours flew over the river that night.”")
    town.reports(first, "Jets hit the mill in Velm", place="Velm", day=SUNDAY, target="mill")
    quote = "“No jet of ours flew over the river that night.”"
    town.says(first, quote, "army", SpeakerKind.INSTITUTION, what=StatementKind.DENIAL)
    second = town.text(f"Trade fell. Prices rose. Rain fell. Wind rose. {quote} said the army.")
    again = town.says(second, quote, "army", SpeakerKind.INSTITUTION, what=StatementKind.DENIAL)
    assert stance(town, again) is Stance.DENIES


def test_the_death_toll_is_that_of_the_only_event_a_text_tells(town):
    text = town.text("Jets hit the mill in Velm. " + "Rain fell. " * 6 + "The League put the number of dead at 25.")
    town.reports(text, "Jets hit the mill in Velm", place="Velm", day=SUNDAY, target="mill")
    assert stance(town, town.counts(text, "number of dead at 25", 25)) is Stance.COUNTS


def test_a_place_told_once_more_as_what_was_hit_is_no_target(town):
    report(town, "Jets hit Mill Square in Velm on Sunday.", place="Mill Square", target="Mill Square")
    report(town, "Jets hit the water queue at Mill Square on Sunday.", place="Mill Square", target="water queue")
    [found] = events(town)
    assert found.title == "Airstrike, water queue, Mill Square, 2 March 2031"
