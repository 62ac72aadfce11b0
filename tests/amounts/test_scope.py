"""What two figures speak of: the same, a part, different things. The laws that the comparison keeps."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amounts.figures import figure
from solferino.amounts import (
    Extent,
    Extents,
    Relation,
    compare,
    crossing,
    extents,
    joined,
    may_compare,
    reach,
    scope_key,
)
from solferino.record import Bound, Counted, Figure, FigureStatus, Population, Scope

DAYS = st.sampled_from([None, "2031-03-01", "2031-03-02", "2031-03-05"])
FIGURES = st.builds(
    figure,
    st.integers(0, 40),
    bound=st.sampled_from([Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST]),
    counted=st.sampled_from([Counted.KILLED, Counted.INJURED, Counted.CASUALTIES, Counted.MISSING]),
    population=st.sampled_from(list(Population)),
    status=st.sampled_from(list(FigureStatus)),
    scope=st.sampled_from(list(Scope)),
    source=st.sampled_from([None, "Quay Office", "Coast League"]),
    place=st.sampled_from([None, "Velm", "Orne"]),
    as_of=DAYS,
    period=st.sampled_from(
        [None, ("2031-01-01", None), ("2031-02-01", None), ("2031-02-01", "2031-02-09"), ("2030-01-01", "2030-12-31")]
    ),
)


@given(FIGURES, FIGURES)
def test_the_relation_turns_round_with_the_order_of_the_figures(one: Figure, other: Figure) -> None:
    assert extents(one, other) == extents(other, one).turned
    assert extents(one, other).whole is extents(other, one).whole.turned
    assert may_compare(one, other) is may_compare(other, one)


@given(FIGURES, FIGURES)
def test_a_crossing_does_not_depend_on_who_is_named_first(one: Figure, other: Figure) -> None:
    faults = crossing(one, other), crossing(other, one)
    assert [f is None for f in faults] in ([True, True], [False, False])
    if faults[0] and faults[1]:
        assert faults[0].check == faults[1].check and set(faults[0].figures) == set(faults[1].figures)


@given(FIGURES)
def test_a_figure_is_comparable_with_itself_and_crosses_nothing(one: Figure) -> None:
    assert may_compare(one, one)
    assert crossing(one, one) is None


@given(FIGURES, FIGURES, FIGURES)
def test_equal_scope_keys_are_an_equivalence_and_only_days_can_tell_such_figures_apart(
    a: Figure, b: Figure, c: Figure
) -> None:
    if scope_key(a) == scope_key(b) == scope_key(c):
        assert scope_key(a) == scope_key(c)
    if scope_key(a) == scope_key(b):
        assert set(extents(a, b).differs) <= {"as_of", "period"}


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("population", list(Population)),
        ("counted", list(Counted)),
        ("status", list(FigureStatus)),
        ("scope", list(Scope)),
    ],
)
def test_being_a_part_is_transitive(field: str, values: list[object]) -> None:
    lie = {
        (x, y): getattr(extents(replace(figure(1), **{field: x}), replace(figure(1), **{field: y})), field)  # type: ignore[arg-type]
        for x, y in product(values, values)
    }
    for a, b, c in product(values, values, values):
        inside = (Extent.WITHIN, Extent.SAME)
        if lie[a, b] in inside and lie[b, c] in inside:
            assert lie[a, c] in inside


def test_a_higher_figure_of_wider_scope_contradicts_nothing() -> None:
    raid, war = figure(9, scope=Scope.INCIDENT), figure(7000, scope=Scope.CUMULATIVE)
    assert extents(raid, war).whole is Extent.WITHIN
    assert crossing(raid, war) is None
    confirmed, claimed = figure(691, status=FigureStatus.CONFIRMED), figure(7000)
    assert crossing(confirmed, claimed) is None


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (figure(12, population=Population.CHILDREN), figure(9)),
        (figure(12, counted=Counted.KILLED), figure(9, counted=Counted.CASUALTIES)),
        (figure(12, scope=Scope.INCIDENT), figure(9)),
        (figure(12, status=FigureStatus.CONFIRMED), figure(9)),
        (figure(12, as_of="2031-03-01"), figure(9, as_of="2031-03-05")),
        (figure(12, period=("2031-02-01", None)), figure(9, period=("2031-01-01", None))),
        (figure(12, population=Population.STAFF), figure(0, counted=Counted.CASUALTIES)),
    ],
)
def test_a_part_above_its_whole_cannot_hold(part: Figure, whole: Figure) -> None:
    fault = crossing(whole, part)
    assert fault is not None
    assert fault.check == "part above the whole"
    assert fault.figures == (part.id, whole.id)


def test_a_part_below_its_whole_can_hold() -> None:
    assert crossing(figure(3, population=Population.CHILDREN), figure(9)) is None
    assert crossing(figure(12, population=Population.CHILDREN), figure(9, bound=Bound.AT_LEAST)) is None


def test_two_counts_of_the_same_that_lie_apart_cannot_both_hold_whoever_gives_them() -> None:
    fault = crossing(figure(9), figure(30, source="Coast League"))
    assert fault is not None
    assert fault.words == "9 against 30"


@pytest.mark.parametrize(
    ("other", "field"),
    [
        (figure(30, population=Population.COMBATANTS, period=("2031-02-01", None)), "population"),
        (figure(30, population=Population.CIVILIANS, place="Orne", period=("2031-02-01", None)), "place"),
        (figure(30, population=Population.CIVILIANS, status=FigureStatus.ESTIMATED), "status"),
        (figure(30, population=Population.CIVILIANS, period=("2030-01-01", "2030-12-31")), "period"),
        (figure(30, population=Population.CIVILIANS, counted=Counted.MISSING), "counted"),
    ],
)
def test_what_speaks_of_something_else_is_never_a_rival(other: Figure, field: str) -> None:
    nine = figure(9, population=Population.CIVILIANS, period=("2031-02-01", None))
    assert crossing(nine, other) is None
    assert extents(nine, other).differs == (field,)


def test_figures_that_point_two_ways_are_not_nested() -> None:
    few_people_later = figure(30, population=Population.CHILDREN, as_of="2031-03-05")
    all_people_sooner = figure(9, as_of="2031-03-01")
    assert extents(few_people_later, all_people_sooner).whole is Extent.APART
    assert crossing(few_people_later, all_people_sooner) is None
    assert joined([Extent.WITHIN, Extent.AROUND]) is Extent.APART
    assert joined([Extent.OPEN, Extent.SAME]) is Extent.SAME


def test_an_unknown_field_is_no_difference_and_may_agree_with_two_that_differ() -> None:
    nowhere, velm, orne = figure(1, place=None), figure(1), figure(1, place="Orne")
    assert may_compare(nowhere, velm) and may_compare(nowhere, orne)
    assert not may_compare(velm, orne)  # so the comparison is not transitive, and says so


def test_a_gazetteer_may_say_that_one_place_lies_in_another() -> None:
    def atlas(one: str, other: str) -> Extent:
        return Extent.SAME if one == other else Extent.WITHIN if one == "Velm" else Extent.AROUND

    found = crossing(figure(12), figure(9, place="Norland"), extents(figure(12), figure(9, place="Norland"), atlas))
    assert found is not None and found.check == "part above the whole"


def test_the_missing_may_be_found_so_an_earlier_count_of_them_is_no_part_of_a_later_one() -> None:
    sooner, later = (figure(9, counted=Counted.MISSING, as_of=d) for d in ("2031-03-01", "2031-03-05"))
    assert extents(sooner, later).as_of is Extent.APART


@pytest.mark.parametrize(
    ("number", "low", "high"), [(7, 6, 8), (30, 25, 35), (32, 29, 35), (100, 50, 150), (1300, 1170, 1430), (0, 0, 1)]
)
def test_about_reaches_as_far_as_its_number_is_rounded(number: int, low: int, high: int) -> None:
    assert reach(figure(number, bound=Bound.ABOUT)) == (low, high)


def test_about_thirty_and_thirty_two_may_both_hold_and_exactly_thirty_may_not() -> None:
    assert compare(figure(30, bound=Bound.ABOUT), figure(32)) is Relation.OVERLAP
    assert compare(figure(30), figure(32)) is Relation.APART


def test_dozens_and_twenty_seven_may_both_hold() -> None:
    assert crossing(figure(24, bound=Bound.VAGUE), figure(27)) is None


def test_all_fields_of_the_key_are_told() -> None:
    found = extents(figure(1), figure(1))
    assert found == Extents(*[Extent.SAME] * 4, Extent.OPEN, Extent.OPEN, Extent.SAME, Extent.SAME)
