"""Figures against figures: what cannot both hold, what only looks so, what moved on and what was taken back."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.amounts import Relation, compare
from solferino.corroborate import findings, incidents
from solferino.record import (
    Bound,
    Counted,
    FigureStatus,
    FindingKind,
    Mode,
    Place,
    Population,
    Scope,
    SpeakerKind,
    StatementKind,
    When,
)
from solferino.trace import trace
from town import Town, on

SUNDAY = on("2031-03-02")
OFFICE = SpeakerKind.INSTITUTION
CONTRADICTION, APPARENT = FindingKind.CONTRADICTION, FindingKind.APPARENT
UPDATE, REVISION, DENIAL = FindingKind.UPDATE, FindingKind.REVISION, FindingKind.DENIAL


@pytest.fixture
def town():
    return Town()


def concluded(town):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    events = incidents(town.claims, traced, town.texts, town.publications, town.decisions)
    events = [dataclasses.replace(e, handle=f"M-{n:03d}") for n, e in enumerate(events, 1)]
    found = findings(town.claims, traced, events, town.texts, town.publications)
    return [f for f in found if f.kind not in (FindingKind.CORROBORATION, FindingKind.DRIFT)]


def kinds(town):
    return [f.kind for f in concluded(town)]


def raid(town, words, *counts, outlet=None, day="2031-03-02", source=None, **more):
    """A text on the raid on the market of Velm. counts: (words, low) of the figures that stand in it."""
    text = town.text(f"Jets hit the market in Velm on Sunday. {words}", outlet, day)
    town.reports(text, "Jets hit the market in Velm on Sunday", place="Velm", day=SUNDAY, target="market")
    speaker = town.speaker(text, source, OFFICE) if source else None
    return text, [town.counts(text, w, n, source=speaker, **more) for w, n in counts]


# -- what cannot both hold ----------------------------------------------------------------------------------------


def test_the_words_and_the_sources_of_both_sides_are_shown(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    raid(town, "The Coast League said 30 were killed.", ("30 were killed", 30), source="Coast League")
    [found] = concluded(town)
    assert found.kind is CONTRADICTION
    assert found.why.startswith("“9 died” (Quay Office) against “30 were killed” (Coast League)")


def test_about_thirty_and_thirty_two_may_both_hold(town):
    raid(
        town,
        "The Quay Office said about 30 died.",
        ("about 30 died", 30),
        source="Quay Office",
        bound=Bound.ABOUT,
        high=30,
    )
    raid(town, "The Coast League said 32 died.", ("32 died", 32), source="Coast League")
    assert concluded(town) == []


def test_a_range_and_a_number_inside_it_may_both_hold_and_one_outside_may_not(town):
    raid(
        town,
        "The Quay Office said 20 to 25 died.",
        ("20 to 25 died", 20),
        source="Quay Office",
        bound=Bound.RANGE,
        high=25,
    )
    raid(town, "The Coast League said 24 died.", ("24 died", 24), source="Coast League")
    assert concluded(town) == []
    raid(town, "The Hill Radio said 31 died.", ("31 died", 31), source="Hill Radio")
    assert CONTRADICTION in kinds(town)


def test_a_part_above_the_whole_of_another_text_is_a_contradiction(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    raid(
        town,
        "The Coast League said 12 children died.",
        ("12 children died", 12),
        source="Coast League",
        population=Population.CHILDREN,
    )
    [found] = concluded(town)
    assert found.kind is CONTRADICTION and "a part above its whole" in found.why


def test_what_a_text_itself_calls_a_part_may_not_exceed_the_whole(town):
    text, [whole] = raid(town, "9 people died, including 12 women.", ("9 people died", 9))
    part = town.counts(text, "12 women", 12, population=Population.WOMEN, part_of=whole.id)
    [found] = concluded(town)
    assert (found.kind, found.supporting, found.opposing) == (CONTRADICTION, (whole.id,), (part.id,))


def test_a_total_that_names_its_parts_is_still_a_total(town):
    raid(town, "The Quay Office said 9 died, including 2 women.", ("9 died", 9), source="Quay Office")
    raid(town, "The Coast League said 30 were killed.", ("30 were killed", 30), source="Coast League")
    assert kinds(town) == [CONTRADICTION]


def test_two_places_of_one_raid_and_their_sum_are_no_contradiction(town):
    raid(
        town,
        "In the hall 15 died. At the quay 6 died. That makes 21 dead.",
        ("15 died", 15),
        ("6 died", 6),
        ("21 dead", 21),
    )
    assert concluded(town) == []


def test_the_gravely_injured_are_some_of_the_injured(town):
    raid(
        town,
        "12 were seriously injured. The ward took in the 12 injured.",
        ("12 were seriously injured", 12),
        ("12 injured", 12),
        counted=Counted.INJURED,
    )
    raid(
        town,
        "The Coast League said 30 were injured.",
        ("30 were injured", 30),
        source="Coast League",
        counted=Counted.INJURED,
    )
    assert concluded(town) == []


@pytest.mark.parametrize(
    ("since", "day", "found"),
    [("2031-01-01", "2031-03-05", 1), ("2031-03-03", "2031-03-05", 0), ("2031-01-01", "2031-03-01", 0)],
)
def test_the_toll_of_one_event_lies_below_a_later_total_of_its_place(town, since, day, found):
    raid(town, "The Quay Office said 30 died.", ("30 died", 30), source="Quay Office")
    text = town.text("Since then 9 died in Velm, says the Coast League.", None, day)
    town.counts(
        text,
        "9 died",
        9,
        source=town.speaker(text, "Coast League", OFFICE),
        scope=Scope.CUMULATIVE,
        place=Place("Velm", town.at(text, "Velm")),
        period=When(since, None, "since then"),
    )
    assert [f.kind for f in concluded(town)] == [CONTRADICTION] * found


# -- what only looks so -------------------------------------------------------------------------------------------


def test_counts_of_one_day_differ_in_the_hour_where_one_source_moved_its_number_that_day(town):
    for n, words in ((30, "30 died"), (39, "39 died"), (50, "50 died")):
        raid(town, f"The Quay Office said {words}.", (words, n), source="Quay Office")
    raid(town, "The Coast League said 27 were killed.", ("27 were killed", 27), source="Coast League")
    found = concluded(town)
    assert [f.kind for f in found] == [APPARENT, REVISION, REVISION]
    assert found[0].differs == "as_of" and "the hour of the count, on a day on which the number moved" in found[0].why
    assert "2 other numbers" in found[0].why and len(found[0].opposing) == 3


def test_early_counts_of_a_toll_that_still_grew_differ_in_the_hour(town):
    raid(town, "The Quay Office said 7 died.", ("7 died", 7), source="Quay Office")
    raid(town, "The Coast League said 9 died.", ("9 died", 9), source="Coast League")
    assert kinds(town) == [CONTRADICTION]
    raid(town, "Hill Radio said 10 died.", ("10 died", 10), source="Hill Radio", day="2031-03-05")
    assert set(kinds(town)) == {APPARENT}


def test_one_text_that_gives_two_sources_side_by_side_shows_that_they_disagree(town):
    text, [nine] = raid(town, "9 died, said the Quay Office. The Coast League spoke of 30 killed.", ("9 died", 9))
    town.claims[-1] = dataclasses.replace(nine, source=town.speaker(text, "Quay Office", OFFICE))
    town.counts(text, "30 killed", 30, source=town.speaker(text, "Coast League", OFFICE))
    [found] = concluded(town)
    assert found.kind is CONTRADICTION and "one text gives both" in found.why


def test_what_one_calls_confirmed_and_another_an_estimate_is_no_contradiction(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office", status=FigureStatus.CONFIRMED)
    raid(town, "The Coast League said 30 died.", ("30 died", 30), source="Coast League", status=FigureStatus.ESTIMATED)
    [found] = concluded(town)
    assert (found.kind, found.differs) == (APPARENT, "status")


def test_people_counted_one_after_the_other_in_a_sentence_are_parts_and_no_rivals(town):
    raid(
        town,
        "The Quay Office named 5 sailors and 1 fisherman.",
        ("5 sailors", 5),
        source="Quay Office",
        population_words="sailors",
    )
    text = next(iter(town.texts.values()))
    town.counts(text, "1 fisherman", 1, population_words="fisherman", source=town.speaker(text, "Quay Office", OFFICE))
    raid(
        town,
        "The Coast League said 8 people died.",
        ("8 people died", 8),
        source="Coast League",
        population_words="people",
    )
    assert concluded(town) == []


def test_totals_since_two_dates_only_look_like_rivals(town):
    for n, since, who in ((600, "2030-09-01", "Quay Office"), (229, "2031-01-05", "Coast League")):
        text = town.text(f"In all {n} died, says the {who}.", None, "2031-03-02")
        town.counts(
            text,
            str(n),
            n,
            source=town.speaker(text, who, OFFICE),
            scope=Scope.CUMULATIVE,
            place=Place("Velm", town.at(text, "died")),
            period=When(since, None, "since then"),
        )
    [found] = concluded(town)
    assert (found.kind, found.differs) == (APPARENT, "period")


def test_totals_that_nothing_ties_to_one_place_people_or_source_are_not_compared(town):
    for n, who in ((600, "Quay Office"), (229, "Coast League")):
        text = town.text(f"In all {n} died, says the {who}.", None, "2031-03-02")
        town.counts(text, str(n), n, source=town.speaker(text, who, OFFICE), scope=Scope.CUMULATIVE)
    assert concluded(town) == []


def test_numbers_of_a_text_on_several_raids_are_not_held_against_each_other(town):
    text, _ = raid(town, "9 died there. Two days before, planes burned the mill of Orne. There 30 died.", ("9 died", 9))
    words = "planes burned the mill of Orne"
    town.reports(text, words, place="Orne", day=on("2031-02-28"), target="mill")
    town.counts(text, "30 died", 30)
    assert concluded(town) == []


def test_those_taken_to_hospital_are_some_of_the_injured(town):
    raid(town, "11 people were taken to hospital.", ("11 people were taken to hospital", 11), counted=Counted.INJURED)
    raid(town, "The Coast League said 13 were injured.", ("13 were injured", 13), counted=Counted.INJURED)
    assert concluded(town) == []


def test_no_casualties_beside_the_injured_means_the_dead(town):
    words = "The garrison said there were no casualties. There have been injuries, it said."
    raid(town, words, ("no casualties", 0), source="garrison", counted=Counted.CASUALTIES)
    raid(town, "The Coast League said 13 were injured.", ("13 were injured", 13), counted=Counted.INJURED)
    assert concluded(town) == []


# -- what moved ---------------------------------------------------------------------------------------------------


def test_a_count_that_moves_inside_one_text_is_an_update_with_the_word_that_says_so(town):
    _, [nine, fourteen] = raid(town, "The toll rose from 9 dead to 14.", ("9 dead", 9), ("14", 14))
    [found] = concluded(town)
    assert (found.kind, found.supporting, found.opposing) == (UPDATE, (nine.id,), (fourteen.id,))
    assert "moved on inside one text (“rose”)" in found.why


def test_a_count_that_a_text_says_was_lowered_is_a_revision(town):
    _, figures = raid(town, "It revised the toll down from 14 dead to 9.", ("14 dead", 14), ("9", 9), source=None)
    [found] = concluded(town)
    assert (found.kind, found.supporting, found.opposing) == (REVISION, (figures[0].id,), (figures[1].id,))


def test_an_early_and_a_later_count_in_two_sentences_of_one_text(town):
    _, figures = raid(town, "First reports spoke of 9 dead. By night 14 had died.", ("9 dead", 9), ("14 had died", 14))
    [found] = concluded(town)
    assert (found.kind, found.supporting) == (UPDATE, (figures[0].id,))


def test_a_source_that_gives_fewer_later_takes_its_number_back(town):
    raid(town, "The Quay Office said 14 died.", ("14 died", 14), source="Quay Office")
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office", day="2031-03-04")
    [found] = concluded(town)
    assert found.kind is REVISION and "fewer at a later day" in found.why


def test_an_old_number_repeated_by_a_later_text_takes_nothing_back(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    raid(town, "The Quay Office said 14 died.", ("14 died", 14), source="Quay Office", day="2031-03-04")
    raid(town, "Days ago the Quay Office said 9 died.", ("9 died", 9), source="Quay Office", day="2031-03-09")
    assert kinds(town) == [UPDATE]


def test_a_floor_that_one_source_raises_is_an_update(town):
    for n, day in ((39, "2031-03-02"), (52, "2031-03-03")):
        words = f"at least {n} died"
        raid(town, f"The Quay Office said {words}.", (words, n), source="Quay Office", day=day, bound=Bound.AT_LEAST)
    assert kinds(town) == [UPDATE]


def test_counts_of_nobody_at_two_days_are_an_update_and_no_revision(town):
    raid(town, "9 died.", ("9 died", 9))
    raid(town, "10 died.", ("10 died", 10), day="2031-03-05")
    [found] = concluded(town)
    assert found.kind is UPDATE and "the texts name no source" in found.why


def test_a_long_series_is_told_in_one_finding_and_its_falls_in_their_own(town):
    for n in range(60):
        value = 100 + n if n != 40 else 90
        text = town.text(
            f"The dead since winter number {value}, says the Coast League ({n}).",
            "Lamp",
            f"2031-{1 + n // 28:02d}-{1 + n % 28:02d}",
        )
        town.counts(text, str(value), value, source=town.speaker(text, "Coast League", OFFICE), scope=Scope.CUMULATIVE)
    found = concluded(town)
    assert [f.kind for f in found] == [REVISION, UPDATE]
    assert "moved on in 58 steps" in found[1].why


def test_of_more_numbers_than_are_compared_the_finding_says_how_many_there_are(town):
    for n in range(70):
        text = town.text(f"In all {100 + 3 * n} died, says office {n}.", None, "2031-03-02")
        town.counts(
            text,
            str(100 + 3 * n),
            100 + 3 * n,
            source=town.speaker(text, f"office {n}", OFFICE),
            scope=Scope.CUMULATIVE,
            place=Place("Velm", town.at(text, "died")),
        )
    found = concluded(town)
    assert len(found) == 60
    assert all("60 of 70 numbers were compared" in f.why for f in found)
    assert sum("more such pairs are not listed" in f.why for f in found) == 1


# -- denials of the number ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("no one was killed", Counted.KILLED),
        ("nobody was hurt", Counted.INJURED),
        ("no casualties", Counted.CASUALTIES),
    ],
)
def test_nobody_was_hurt_stands_against_a_toll(town, words, counted):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    _, [none] = raid(town, f"The garrison said: {words}.", (words, 0), source="garrison", counted=counted)
    [found] = concluded(town)
    assert found.kind is CONTRADICTION and "the figure is denied" in found.why
    assert none.id in (*found.supporting, *found.opposing)


def test_one_denial_of_the_number_stands_against_all_who_give_one(town):
    for n, who in ((9, "Quay Office"), (12, "Coast League"), (15, "Hill Radio")):
        raid(town, f"The {who} said {n} died.", (f"{n} died", n), source=who)
    raid(town, "The garrison said no one died.", ("no one died", 0), source="garrison")
    [found] = [f for f in concluded(town) if "the figure is denied" in f.why]
    assert len(found.supporting) == 1 and len(found.opposing) == 3
    assert "and 2 other numbers: the figure is denied" in found.why


def test_who_says_later_that_nobody_died_speaks_of_every_day_before_and_not_of_those_after(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office", as_of=SUNDAY)
    raid(town, "The garrison said no one died.", ("no one died", 0), source="garrison", day="2031-03-04")
    assert kinds(town) == [CONTRADICTION]
    later = Town()
    raid(later, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office", day="2031-03-04")
    raid(later, "The garrison said no one died.", ("no one died", 0), source="garrison")
    assert kinds(later) == [APPARENT]


def test_nobody_injured_says_nothing_of_the_dead(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    raid(
        town,
        "The garrison said nobody was injured.",
        ("nobody was injured", 0),
        source="garrison",
        counted=Counted.INJURED,
    )
    assert concluded(town) == []


def test_a_zero_in_a_text_that_only_denies_the_raid_still_stands_against_its_toll(town):
    raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    text = town.text(
        "The garrison denied that it bombed the market of Velm. No one was killed, it said.", None, "2031-03-02"
    )
    town.says(
        text,
        "The garrison denied that it bombed the market of Velm.",
        "garrison",
        OFFICE,
        Mode.INDIRECT,
        StatementKind.DENIAL,
    )
    town.counts(text, "No one was killed", 0, source=town.speaker(text, "garrison", OFFICE))
    assert CONTRADICTION in kinds(town)


def test_a_number_given_only_to_deny_it_is_no_rival_but_a_denial(town):
    _, [nine] = raid(town, "The Quay Office said 9 died.", ("9 died", 9), source="Quay Office")
    _, [denied] = raid(
        town, "The garrison denied that 9 died.", ("9 died", 9), source="garrison", status=FigureStatus.DENIED
    )
    [found] = concluded(town)
    assert (found.kind, found.supporting, found.opposing) == (DENIAL, (nine.id,), (denied.id,))
    assert "the figure is denied" in found.why


def test_a_number_mentioned_in_a_denial_of_blame_is_not_denied(town):
    text, _ = raid(town, "The garrison denied that it was behind the death of 9 people.", ("9 people", 9))
    words = "The garrison denied that it was behind the death of 9 people."
    town.says(text, words, "garrison", OFFICE, Mode.INDIRECT, StatementKind.DENIAL)
    assert [f.why for f in concluded(town)] == ["denied by garrison: responsibility"]


def test_words_that_nobody_died_are_a_denial_where_no_figure_was_made_of_them(town):
    text, [nine] = raid(
        town, "The Quay Office said 9 died. “Not a single person was killed,” said Ivo Lant.", ("9 died", 9)
    )
    said = town.says(text, "“Not a single person was killed,”", "Ivo Lant")
    [found] = concluded(town)
    assert (found.kind, found.supporting, found.opposing) == (DENIAL, (nine.id,), (said.id,))
    assert found.why == "denied by Ivo Lant: the number of those harmed"


def test_findings_do_not_depend_on_the_order_of_claims(town):
    for n, who in ((30, "Quay Office"), (39, "Quay Office"), (27, "Coast League")):
        raid(town, f"The {who} said {n} died.", (f"{n} died", n), source=who)
    first = concluded(town)
    town.claims.reverse()
    assert concluded(town) == first


COUNTS = st.tuples(
    st.integers(0, 40),
    st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT]),
    st.sampled_from(["2031-03-02", "2031-03-03", "2031-03-05"]),
    st.sampled_from(["Quay Office", "Coast League", None]),
    st.sampled_from([Population.ALL, Population.CHILDREN, Population.CIVILIANS]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(COUNTS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_whatever_the_counts_a_contradiction_is_one_and_the_order_changes_nothing(counts, random):
    town = Town()
    for at, (n, bound, day, who, population) in enumerate(counts):
        words = f"{n} died"
        high = None if bound is Bound.AT_LEAST else n
        raid(
            town,
            f"{who or 'Somebody'} said ({at}) {words}.",
            (words, n),
            source=who,
            day=day,
            bound=bound,
            high=high,
            population=population,
        )
    found = concluded(town)
    known = {c.id: c for c in town.claims}
    for f in found:
        assert {*f.supporting, *f.opposing} <= set(known) and not set(f.supporting) & set(f.opposing)
        if f.kind is CONTRADICTION:
            assert not f.differs
            pairs = [(known[a], known[b]) for a in f.supporting for b in f.opposing]
            assert all(compare(a, b) is Relation.APART for a, b in pairs)
        if f.kind is APPARENT:
            assert f.differs
    random.shuffle(town.claims)
    assert concluded(town) == found
