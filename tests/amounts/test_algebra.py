from hypothesis import given
from hypothesis import strategies as st

from solferino.amounts import Relation, compare, fits_whole, parts_sum, scope_key, silent_falls, sums_to, undated_order
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Place,
    Population,
    Reading,
    Scope,
    Speaker,
    SpeakerKind,
    Text,
    When,
    sha256_hex,
)

WORDS = "The ministry counted people in Ostrava and in Opava."
TEXT = Text.of(Reading("0" * 64, sha256_hex(WORDS.encode()), len(WORDS)), WORDS)


def figure(
    low,
    high,
    *,
    as_of=None,
    counted=Counted.KILLED,
    scope=Scope.CUMULATIVE,
    source="ministry",
    place="Ostrava",
    status=FigureStatus.CLAIMED,
):
    return Figure(
        Passage.of(TEXT, 0, 12),
        low,
        high,
        Bound.EXACT if low == high else Bound.AT_LEAST,
        counted,
        Population.ALL,
        status,
        scope,
        source=Speaker(source, SpeakerKind.INSTITUTION, Passage.of(TEXT, 4, 12)),
        place=Place(place, Passage.of(TEXT, 31, 38)),
        as_of=When(as_of, as_of) if as_of else None,
    )


def test_figures_of_one_source_place_and_scope_share_a_key_whatever_their_day_or_number():
    assert scope_key(figure(5, 5, as_of="2020-01-01")) == scope_key(figure(9, None, as_of="2020-02-01"))


def test_a_change_of_source_place_scope_status_or_harm_is_another_series():
    base = scope_key(figure(5, 5))
    others = [
        figure(5, 5, source="army"),
        figure(5, 5, place="Opava"),
        figure(5, 5, scope=Scope.INCIDENT),
        figure(5, 5, status=FigureStatus.CONFIRMED),
        figure(5, 5, counted=Counted.INJURED),
    ]
    assert all(scope_key(other) != base for other in others)


def test_bounds_that_cannot_both_hold_are_apart():
    assert compare(figure(5, 7), figure(8, None)) is Relation.APART
    assert compare(figure(5, None), figure(8, 8)) is Relation.OVERLAP
    assert compare(figure(5, 5), figure(5, 5)) is Relation.SAME


def test_killed_and_injured_that_do_not_make_the_total_are_named():
    assert (
        sums_to(figure(3, 3), figure(4, 4, counted=Counted.INJURED), figure(7, 7, counted=Counted.CASUALTIES)) is None
    )
    fault = sums_to(figure(3, 3), figure(4, 4, counted=Counted.INJURED), figure(8, 8, counted=Counted.CASUALTIES))
    assert fault is not None
    assert "7" in fault.words
    assert "8" in fault.words


def test_a_part_above_its_whole_is_a_fault_and_an_open_whole_is_none():
    assert fits_whole(figure(9, 9), figure(8, 8)) is not None
    assert fits_whole(figure(9, 9), figure(8, None)) is None


def test_a_cumulative_count_that_falls_is_flagged_and_an_incident_count_is_not():
    falling = [figure(90, 90, as_of="2020-03-02"), figure(80, 80, as_of="2020-03-05")]
    assert [fault.check for fault in silent_falls(falling)] == ["a cumulative count falls"]
    assert silent_falls([figure(f.low, f.high, as_of=f.as_of.latest, scope=Scope.INCIDENT) for f in falling]) == []


def test_a_count_as_of_a_day_after_publication_is_a_fault():
    assert undated_order(figure(1, 1, as_of="2020-03-05"), "2020-03-04") is not None
    assert undated_order(figure(1, 1, as_of="2020-03-04"), "2020-03-04") is None


@given(st.lists(st.integers(0, 500), min_size=1, max_size=6))
def test_parts_always_sum_to_their_own_total(parts):
    assert parts_sum([figure(p, p) for p in parts], figure(sum(parts), sum(parts))) is None


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_comparing_is_symmetric(a, b, c, d):
    one, other = figure(min(a, b), max(a, b)), figure(min(c, d), max(c, d))
    assert compare(one, other) is compare(other, one)


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8, unique=True))
def test_a_rising_series_raises_no_alarm(values):
    series = [figure(v, v, as_of=f"2020-01-{day:02d}") for day, v in enumerate(sorted(values), start=1)]
    assert silent_falls(series) == []
