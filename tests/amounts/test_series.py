"""Series: figures of one key in the order of their days, and how each step moves."""

from hypothesis import given
from hypothesis import strategies as st

from amounts.figures import TEXT, figure
from solferino.amounts import PRINTED, Move, series
from solferino.record import Bound, Counted, Publication, When

PRINTED_ON = {TEXT.id: Publication(publisher="Lamp", published_earliest="2031-03-09", published_latest="2031-03-09")}


def moves(*figures):
    [line] = series(figures, PRINTED_ON)
    return [(s.low, s.move) for s in line.steps]


def test_a_count_that_grows_is_updated() -> None:
    days = ((9, "2031-03-02", 0), (14, "2031-03-04", 0), (14, "2031-03-05", 3))
    found = moves(*(figure(n, as_of=day, at=at) for n, day, at in days))
    assert found == [(9, Move.FIRST), (14, Move.UPDATE), (14, Move.SAME)]


def test_a_floor_that_rises_is_an_update_although_both_floors_may_hold() -> None:
    assert moves(
        figure(9, bound=Bound.AT_LEAST, as_of="2031-03-02"), figure(14, bound=Bound.AT_LEAST, as_of="2031-03-04")
    ) == [(9, Move.FIRST), (14, Move.UPDATE)]


def test_a_count_that_falls_and_another_one_for_the_same_day_are_revisions() -> None:
    assert moves(figure(14, as_of="2031-03-02"), figure(9, as_of="2031-03-04")) == [
        (14, Move.FIRST),
        (9, Move.REVISION),
    ]
    assert moves(figure(14, as_of="2031-03-02"), figure(9, as_of="2031-03-02")) == [
        (9, Move.FIRST),
        (14, Move.REVISION),
    ]


def test_an_old_number_in_a_later_text_that_gives_no_day_for_it_is_a_repeat() -> None:
    found = moves(
        figure(9, as_of="2031-03-02"),
        figure(14, as_of="2031-03-04"),
        figure(9, as_of="2031-03-09", basis=PRINTED, at=3),
        figure(20, as_of="2031-03-10"),
    )
    assert found == [(9, Move.FIRST), (14, Move.UPDATE), (9, Move.REPEAT), (20, Move.UPDATE)]


def test_the_missing_may_become_fewer_without_anybody_being_corrected() -> None:
    lost = [figure(n, counted=Counted.MISSING, as_of=d) for n, d in ((14, "2031-03-02"), (9, "2031-03-04"))]
    assert moves(*lost) == [(14, Move.FIRST), (9, Move.UPDATE)]


def test_rounded_counts_of_one_source_move_and_a_rounded_one_beside_an_exact_one_need_not() -> None:
    about = [figure(n, bound=Bound.ABOUT, as_of=f"2031-03-0{d}") for n, d in ((4300, 1), (4500, 2), (4400, 3))]
    assert [move for _, move in moves(*about)] == [Move.FIRST, Move.UPDATE, Move.REVISION]
    assert moves(about[0], figure(4400, as_of="2031-03-04"))[1] == (4400, Move.SAME)


def test_dozens_move_nothing() -> None:
    assert moves(figure(24, bound=Bound.VAGUE, as_of="2031-03-02"), figure(9, as_of="2031-03-04"))[1] == (9, Move.SAME)


def test_a_figure_without_any_day_stands_apart() -> None:
    [line] = series([figure(9)], {})
    assert [s.move for s in line.steps] == [Move.UNDATED]


def test_a_step_tells_when_the_count_stood_when_it_was_given_and_where_it_was_printed() -> None:
    one = figure(9, as_of="2031-03-02")
    [line] = series([one], PRINTED_ON, issued={one.id: When("2031-03-03", "2031-03-03")})
    [step] = line.steps
    assert (step.as_of and step.as_of.day, step.issued and step.issued.day) == ("2031-03-02", "2031-03-03")
    assert (step.published, step.quoted_from) == (("2031-03-09", "2031-03-09"), ("Lamp",))
    assert (step.source, step.claims, step.day) == ("Quay Office", (one.id,), "2031-03-02")


def test_two_sources_make_two_series() -> None:
    assert len(series([figure(9), figure(9, source="Coast League")], PRINTED_ON)) == 2


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 28)), min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_figures_come_changes_nothing_and_none_is_lost(given_days, random) -> None:
    figures = list({f.id: f for f in (figure(n, as_of=f"2031-03-{d:02d}") for n, d in given_days)}.values())
    first = series(figures, PRINTED_ON)
    random.shuffle(figures)
    assert series(figures, PRINTED_ON) == first
    assert sorted(c for line in first for s in line.steps for c in s.claims) == sorted(f.id for f in figures)


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8, unique=True))
def test_a_rising_series_holds_updates_alone(values) -> None:
    [line] = series([figure(v, as_of=f"2031-01-{n:02d}") for n, v in enumerate(sorted(values), 1)], {})
    assert [s.move for s in line.steps] == [Move.FIRST] + [Move.UPDATE] * (len(values) - 1)
    assert line.falls == ()
