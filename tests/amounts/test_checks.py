"""All checks at once: what fails is a value beside the figures, and what only looks wrong is none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from amounts.figures import TEXT, figure
from solferino.amounts import Stands, against, checks, end_of_day, one_scope, scope_key, staleness
from solferino.amounts import series as series_of
from solferino.record import (
    Bound,
    Counted,
    FigureStatus,
    Passage,
    Population,
    Publication,
    Reading,
    Text,
    When,
    sha256_hex,
)

OTHER_WORDS = "Another paper tells of people counted in Velm by the Quay Office, and gives its numbers too."
OTHER = Text.of(Reading("1" * 64, sha256_hex(OTHER_WORDS.encode()), len(OTHER_WORDS)), OTHER_WORDS)


def elsewhere(found, at=0):
    return replace(found, passage=Passage.of(OTHER, at, at + 12))


PEOPLE = {"men": Population.ALL, "women": Population.WOMEN, "girls": Population.CHILDREN, "boys": Population.CHILDREN}


def part(whole, who, number, at, day="2031-03-01"):
    found = figure(number, as_of=day, population=PEOPLE.get(who, Population.ALL), at=at)
    return replace(found, population_words=who, part_of=whole.id)


def kinds(*figures, publications=None, captures=None, groups=None):
    return [fault.check for fault in checks(figures, publications, captures, groups)]


def test_a_part_above_its_whole_and_parts_that_do_not_sum_are_named():
    whole = figure(20, as_of="2031-03-01")
    over = replace(figure(25, as_of="2031-03-01", population=Population.CHILDREN, at=3), part_of=whole.id)
    assert kinds(whole, over) == ["part above the whole"]
    classes = (("men", 9), ("women", 6), ("girls", 3), ("boys", 1), ("unknown", 2))
    parts = [part(whole, who, n, at) for at, (who, n) in enumerate(classes, start=1)]
    assert kinds(whole, *parts) == ["parts do not sum to the whole"]
    right = [replace(p, low=1, high=1) if p.population_words == "unknown" else p for p in parts]
    assert kinds(whole, *right) == []


def test_parts_without_the_unknown_may_leave_some_over():
    whole = figure(20, as_of="2031-03-01")
    parts = [part(whole, who, n, at) for at, (who, n) in enumerate((("men", 9), ("women", 6)), start=1)]
    assert kinds(whole, *parts) == []


def test_killed_and_injured_make_the_casualties():
    rows = (Counted.KILLED, 5), (Counted.INJURED, 9), (Counted.CASUALTIES, 13)
    found = [figure(n, as_of="2031-03-01", counted=c, at=at) for at, (c, n) in enumerate(rows)]
    assert kinds(*found) == ["killed and injured do not make the total"]


def test_a_fall_is_flagged_unless_the_text_says_why_or_an_old_number_is_only_repeated():
    high = figure(90, as_of="2031-03-02")
    low = elsewhere(figure(80, as_of="2031-03-05"))
    assert kinds(high, low) == ["a cumulative count falls"]
    assert kinds(high, replace(low, revision=Passage.of(OTHER, 3, 9))) == []
    first = figure(80, as_of="2031-03-01", at=5)
    assert kinds(first, high, elsewhere(figure(80, as_of="2031-03-05", basis="publication"))) == []
    found_again = [figure(n, counted=Counted.MISSING, as_of=d) for n, d in ((9, "2031-03-01"), (4, "2031-03-04"))]
    assert kinds(*found_again) == []


def test_a_part_that_falls_is_no_fall():
    whole = figure(90, as_of="2031-03-05")
    unknown = [
        replace(figure(n, as_of=day, at=at), population_words="unknown", part_of=whole.id)
        for n, day, at in ((30, "2031-03-01", 1), (12, "2031-03-05", 2))
    ]
    assert kinds(whole, *unknown) == []


def test_a_relay_that_gives_a_part_as_the_whole_is_named_with_all_three():
    whole = figure(691, as_of="2031-03-05")
    part = replace(figure(47, as_of="2031-03-05", population=Population.CHILDREN, at=3), part_of=whole.id)
    relay = elsewhere(figure(47, as_of="2031-03-05"))
    found = [f for f in checks((whole, part, relay)) if f.check == "a part given as the whole"]
    assert [f.figures for f in found] == [(relay.id, part.id, whole.id)]


def test_the_number_of_one_day_given_for_another_is_named():
    held = [figure(50, as_of="2031-03-01"), figure(70, as_of="2031-03-03", at=2)]
    wrong = elsewhere(figure(50, as_of="2031-03-03"))
    assert "the count of another day" in kinds(*held, wrong)


def test_a_midnight_taken_as_it_stands_is_named_and_a_normalised_one_is_not():
    raw = replace(figure(50), as_of=When("2031-03-02", "2031-03-02", "00:00 on 2 March 2031", "stated"))
    assert kinds(raw) == ["a midnight not taken to the end of its day"]
    assert kinds(replace(raw, as_of=end_of_day("00:00 on 2 March 2031", "2031-03-02"))) == []


def test_the_days_keep_their_order_and_a_clock_in_utc_may_lag_a_local_day():
    count = replace(figure(5, as_of="2031-03-05"), issued=When("2031-03-04", "2031-03-04"))
    assert kinds(count) == ["the days are out of order"]
    printed = {TEXT.id: Publication("Lamp", "2031-03-06", "2031-03-06")}
    fine = figure(5, as_of="2031-03-05")
    assert kinds(fine, publications=printed, captures={TEXT.id: "2031-03-05T23:10:00.000000Z"}) == []
    assert kinds(fine, publications=printed, captures={TEXT.id: "2031-03-04T23:10:00.000000Z"}) == [
        "the days are out of order"
    ]


def test_two_numbers_for_one_day_in_one_text_are_flagged_and_a_corrected_one_is_not():
    wrong, right = figure(40, as_of="2031-03-05"), figure(60, as_of="2031-03-05", at=4)
    assert kinds(wrong, right) == ["figures of one text disagree"]
    assert kinds(wrong, replace(right, supersedes=wrong.id)) == []


def test_the_earlier_value_that_is_quoted_must_be_the_one_held():
    held = figure(50, as_of="2031-03-01")
    said = elsewhere(figure(48, as_of="2031-03-01"))
    later = replace(elsewhere(figure(60, as_of="2031-03-02"), 3), previous=said.id)
    assert "the earlier value quoted is not the one held" in kinds(held, said, later)
    right = elsewhere(figure(50, as_of="2031-03-01"))
    assert kinds(held, right, replace(later, previous=right.id)) == []


def test_one_number_under_two_scopes_is_flagged_and_a_higher_claim_of_wider_scope_is_not():
    narrow = figure(691, as_of="2031-03-05", population=Population.CIVILIANS)
    wide = elsewhere(figure(691, as_of="2031-03-05"))
    assert kinds(narrow, wide) == ["one number under two scopes"]
    assert kinds(narrow, elsewhere(figure(900, as_of="2031-03-05"))) == []


def test_figures_put_into_one_series_must_have_one_key():
    mixed = one_scope([figure(5), figure(9, counted=Counted.INJURED)])
    assert mixed is not None
    assert "counted: injured, killed" in mixed.words
    assert one_scope([figure(5, as_of="2031-03-01"), figure(9, as_of="2031-03-02")]) is None


def test_counts_of_single_events_are_compared_only_within_one():
    rows = [figure(n, as_of="2031-03-05", scope="incident", at=at) for at, n in enumerate((5, 9))]
    rows = [replace(r, scope=type(figure(1).scope)("incident")) for r in rows]
    assert kinds(*rows) == []
    assert kinds(*rows, groups={r.id: "M-001" for r in rows}) == ["figures of one text disagree"]


def test_girls_and_boys_and_two_ways_of_counting_are_other_series():
    girls, boys = (
        replace(figure(3, population=Population.CHILDREN), population_words=word) for word in ("girls", "boys")
    )
    assert scope_key(girls) != scope_key(boys)
    base = figure(3)
    assert scope_key(replace(base, method=Passage.of(TEXT, 0, 9))) != scope_key(base)
    assert scope_key(replace(base, population_words="people")) == scope_key(base)


def test_a_claim_and_an_estimate_of_another_source_are_not_compared_and_a_crossing_part_contradicts():
    claim = figure(15600, bound=Bound.ABOUT, population=Population.COMBATANTS, as_of="2031-03-23")
    alliance = figure(
        7000,
        15000,
        bound=Bound.RANGE,
        population=Population.COMBATANTS,
        status=FigureStatus.ESTIMATED,
        source="Alliance",
        as_of="2031-03-23",
    )
    assert against(claim, alliance).stands is Stands.OTHER
    assert against(figure(5, as_of="2031-03-01"), figure(9, as_of="2031-03-04")).stands is Stands.UPDATE
    wide, part = figure(20, as_of="2031-03-01"), figure(30, as_of="2031-03-01", population=Population.CHILDREN)
    assert against(part, wide).stands is Stands.CONTRADICTION
    assert against(
        figure(30, as_of="2031-03-01"), figure(20, as_of="2031-03-01", population=Population.CHILDREN)
    ).stands is (Stands.WIDER)


def test_staleness_counts_from_the_last_day():
    [line] = series_of([figure(5, as_of="2031-03-01"), figure(9, as_of="2031-03-04")], {})
    assert staleness(line, "2031-03-10") == 6


@given(st.lists(st.integers(0, 400), min_size=2, max_size=7), st.randoms())
def test_a_growing_series_is_clean_in_any_order(steps, shuffler):
    total, rows = 0, []
    for day, step in enumerate(steps, start=1):
        total += step
        rows.append(figure(total, as_of=f"2031-03-{day:02d}"))
    expected = checks(rows)
    shuffler.shuffle(rows)
    assert checks(rows) == expected == ()
