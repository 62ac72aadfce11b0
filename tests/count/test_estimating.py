"""An estimate of one table: what is refused, what stands beside the figure, and when the methods are said to disagree.

The estimators are replaced by ones whose answers are given, so that only what is made of them is tried here.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.count.systems import Answer, CaptureTable, Estimated, Families, Plan, estimate
from solferino.count.systems.ensemble import disagreement, drawn, envelope, integrated, stack
from solferino.count.systems.estimating import UNREACHED, digest
from solferino.count.systems.linked import propagated, recall_warning, replaced
from solferino.count.systems.strata import added, read_strata, stratified, whole
from solferino.count.systems.table import TableFault
from solferino.record import Reason

TABLE = CaptureTable.of(
    "ABC",
    {(1, 0, 0): 200, (0, 1, 0): 150, (0, 0, 1): 90, (1, 1, 0): 40, (1, 0, 1): 30, (0, 1, 1): 20, (1, 1, 1): 10},
)
QUICK = Plan(bootstraps=0, chains=2, warmup=10, draws=20, left_out=False, sensitivity=False)


def said(method: str, size: float, low: float, high: float, **more: object) -> Answer:
    return replace(Answer(method, method.replace("_", " "), size, low, high), **more)  # type: ignore[arg-type]


def families(log: Answer, graphs: Answer, classes: Answer, *, other: tuple[Answer, ...] = ()) -> Families:
    return Families(
        lambda table, seed, plan: log,
        lambda table, seed, plan: (graphs,),
        lambda table, seed, plan: classes,
        lambda table, seed, plan: other,
        lambda table: (Answer("chao", "Chao lower bound", 700.0),),
    )


AGREED = families(
    said("loglinear_bic", 1000, 800, 1300),
    said("decomposable", 1050, 850, 1300),
    said("latent_classes", 990, 780, 1350),
)


def run(table: CaptureTable = TABLE, using: Families = AGREED, plan: Plan = QUICK, seed: int = 1) -> Estimated:
    return estimate(table, seed=seed, plan=plan, families=using)


def test_documented_and_estimated_stand_apart_and_both() -> None:
    found = run()
    assert found.documented == 540
    assert found.headline is not None
    assert found.unseen is not None
    assert found.unseen[0] == pytest.approx(float(found.headline.estimate or 0) - 540)
    assert found.headline.low is not None
    assert found.headline.low >= found.documented
    assert [a.method for a in found.methods] == ["loglinear_bic", "decomposable", "latent_classes"]
    assert found.bounds[0].estimate == 700


def test_the_same_seed_gives_the_same_answer_and_another_seed_other_draws() -> None:
    one, again, other = run(), run(), run(seed=2)
    assert one.headline is not None
    assert again.headline is not None
    assert other.headline is not None
    assert np.array_equal(one.headline.draws, again.headline.draws)  # type: ignore[arg-type]
    assert (one.headline.low, one.headline.high) == (again.headline.low, again.headline.high)
    assert not np.array_equal(one.methods[1].draws, other.methods[1].draws)  # type: ignore[arg-type]
    assert one.inputs == digest(TABLE)


def test_the_caveat_on_people_out_of_reach_always_stands() -> None:
    refused = run(CaptureTable.of("AB", {(1, 0): 5, (0, 1): 5}))
    assert refused.refused
    assert UNREACHED in refused.caveats
    assert UNREACHED in run().caveats


def test_methods_that_differ_by_more_than_their_widths_disagree_and_are_named() -> None:
    found = run(
        using=families(
            said("loglinear_bic", 1000, 900, 1100),
            said("decomposable", 1010, 900, 1150),
            said("latent_classes", 3000, 2500, 3600),
        )
    )
    assert found.status == "disagree"
    assert found.warnings[0].rule == "disagree"
    assert "3,000 (2,500 to 3,600)" in found.warnings[0].words
    assert run().status == "estimated"


def test_wide_intervals_that_meet_are_no_disagreement() -> None:
    assert disagreement([said("a", 1000, 600, 2500), said("b", 1500, 700, 4000)]) is None
    assert disagreement([said("a", 1000, 950, 1050), said("b", 1100, 1060, 1150)]) is not None


def test_a_method_that_did_not_converge_is_shown_and_not_in_the_headline() -> None:
    stuck = said("latent_classes", 9000, 3000, 20000, converged=False, rhat=1.4, ess_bulk=12.0, ess_tail=9.0)
    found = run(using=families(AGREED.loglinear(TABLE, 1, QUICK), said("decomposable", 1050, 850, 1300), stuck))
    assert found.headline is not None
    assert found.headline.high is not None
    assert found.headline.high < 2000
    assert "latent_classes" not in found.headline.details["methods"]  # type: ignore[operator]
    unmixed = [w for w in found.warnings if w.rule == "unmixed"]
    assert "R-hat 1.400" in unmixed[0].words
    assert found.methods[2].estimate == 9000


def test_where_no_method_converged_there_is_no_figure() -> None:
    stuck = said("latent_classes", 9000, 3000, 20000, converged=False)
    none = Answer("loglinear_bic", "log-linear", refusals=(Reason("no_model", "no model has an estimate"),))
    found = run(using=families(none, replace(none, method="decomposable"), stuck))
    assert found.refused
    assert found.refusals[0].rule == "not_converged"
    found = run(using=families(none, replace(none, method="decomposable"), replace(none, method="latent_classes")))
    assert found.refusals[0].rule == "no_model"


def test_a_method_that_breaks_down_takes_no_other_along() -> None:
    def broken(table: CaptureTable, seed: int, plan: Plan) -> Answer:
        raise ZeroDivisionError("a margin is empty")

    found = run(using=replace(AGREED, latent=broken))
    assert not found.refused
    assert "a margin is empty" in found.methods[2].refusals[0].words
    assert "no_figure" in {w.rule for w in found.warnings}


def test_a_figure_that_hangs_on_one_list_says_so() -> None:
    def by_lists(table: CaptureTable, seed: int, plan: Plan) -> Answer:
        size = 1000.0 if "C" in table.lists else 2000.0
        return said("loglinear_bic", size, 0.8 * size, 1.3 * size)

    four = CaptureTable.of(
        "ABCD", {(*p, 0): c for p, c in _counted(TABLE).items()} | {(1, 1, 0, 1): 30, (0, 0, 1, 1): 30}
    )
    using = Families(by_lists, lambda t, s, p: (by_lists(t, s, p),), by_lists, lambda t, s, p: (), lambda t: ())
    found = run(four, using, replace(QUICK, left_out=True))
    assert [name for name, _ in found.left_out] == ["A", "B", "C", "D"]
    moved = next(w for w in found.warnings if w.rule == "left_out_moves")
    assert "2,000 without C" in moved.words
    assert "without A" not in moved.words


def test_a_list_that_cannot_be_left_out_says_why() -> None:
    found = run(plan=replace(QUICK, left_out=True))
    assert [a.refusals[0].rule for _, a in found.left_out] == ["few_lists"] * 3


def test_another_prior_beyond_the_interval_is_a_warning() -> None:
    other = said("latent_classes", 5000, 4000, 6000, label="latent classes, K = 20")
    using = families(
        AGREED.loglinear(TABLE, 1, QUICK),
        said("decomposable", 1050, 850, 1300),
        AGREED.latent(TABLE, 1, QUICK),
        other=(other,),
    )
    found = run(using=using, plan=replace(QUICK, sensitivity=True))
    assert "5,000 with latent classes, K = 20" in next(w for w in found.warnings if w.rule == "prior_moves").words


def test_where_the_unseen_carry_the_figure_it_says_so() -> None:
    far = [said(m, 4000, 3000, 5000) for m in ("loglinear_bic", "decomposable", "latent_classes")]
    assert "low_coverage" in {w.rule for w in run(using=families(far[0], far[1], far[2])).warnings}


def test_two_lists_get_a_figure_only_when_asked_and_it_names_what_it_rests_on() -> None:
    two = CaptureTable.of("AB", {(1, 0): 100, (0, 1): 80, (1, 1): 40})
    assert run(two).refusals[0].rule == "few_lists"
    using = replace(
        AGREED,
        chapman=lambda table: Answer(
            "chapman", "Chapman", 415.0, 330.0, 540.0, warnings=(Reason("rests_on_independence", "two lists"),)
        ),
    )
    found = estimate(two, seed=1, plan=QUICK, families=using, chapman=True)
    assert found.headline is not None
    assert found.headline.estimate == 415
    assert "independence" in found.assumption
    assert "rests_on_independence" in {w.rule for w in found.warnings}


def test_one_method_that_is_far_off_widens_the_stack_and_does_not_carry_it_away() -> None:
    parts = [said("a", 1000, 900, 1150), said("b", 1050, 930, 1200), said("c", 400, 380, 420)]
    made, wide = stack(parts, 0), envelope(parts, 0)
    assert made is not None
    assert wide is not None
    assert made.estimate == pytest.approx(1000 * 1.05**0.7)
    far = stack([*parts[:2], said("c", 9000, 5000, 20000)], 0)
    assert far is not None
    assert far.estimate == pytest.approx(1050 * np.exp(0.1))
    assert 600 < float(made.low or 0) < 900
    assert 1200 <= float(made.high or 0) <= 1215
    assert (wide.low, wide.high) == (380, 1200)
    agreed = stack(parts[:1] * 3, 0)
    assert agreed is not None
    assert [agreed.low, agreed.high] == pytest.approx([900, 1150], rel=0.01)


def test_where_the_search_was_cut_short_the_point_is_that_of_latent_classes() -> None:
    cut = (Reason("search_cut", "six lists have too many models to look at each"),)
    parts = [said("loglinear_stepwise", 1000, 900, 1150, warnings=cut), said("latent_classes", 1080, 930, 1200)]
    made = stack(parts, 0)
    assert made is not None
    assert made.estimate == 1080
    below = stack(parts, 1090)
    assert below is not None
    assert below.estimate == 1090


@given(
    st.lists(st.tuples(st.floats(600, 5000), st.floats(1.01, 3), st.floats(1.01, 3)), min_size=1, max_size=4),
    st.integers(0, 600),
)
@settings(max_examples=30, deadline=None)
def test_a_stack_lies_about_the_envelope_and_above_those_observed(
    given_: list[tuple[float, float, float]], observed: int
) -> None:
    parts = [said("a", p, p / down, p * up) for p, down, up in given_]
    made, wide = stack(parts, observed), envelope(parts, observed)
    assert made is not None
    assert wide is not None
    low, high = float(made.low or 0), float(made.high or 0)
    outer, inner = float(wide.high or 0), float(wide.low or 0)
    assert inner * 0.99 <= low <= float(made.estimate or 0) <= high <= outer * (outer / inner) ** 0.25 * 1.01
    assert low >= observed


def test_a_curve_is_weighed_by_its_evidence() -> None:
    sure = [
        said("d", 1000, 900, 1100, label="delta 1", draws=np.full(4, 1000.0), details={"log_evidence": -10.0}),
        said("d", 2000, 900, 1100, label="delta 1/8", draws=np.full(4, 2000.0), details={"log_evidence": -2000.0}),
    ]
    made = integrated(sure, np.random.Generator(np.random.PCG64(1)))
    assert made is not None
    assert made.estimate == pytest.approx(1000)
    assert integrated([], np.random.Generator(np.random.PCG64(1))) is None


def test_draws_from_an_interval_alone_have_that_interval() -> None:
    draws = drawn(said("a", 1000, 800, 1600), 20_000, np.random.Generator(np.random.PCG64(1)))
    assert np.quantile(draws, [0.025, 0.5, 0.975]) == pytest.approx([800, 1000, 1600], rel=0.03)


def test_strata_are_added_by_draws_and_not_by_limits() -> None:
    found = stratified({"north": TABLE, "south": TABLE}, seed=1, plan=QUICK, families=AGREED)
    assert found.total is not None
    assert found.documented == 1080
    limits = [p.headline for p in found.parts.values() if p.headline is not None]
    assert float(found.total.low or 0) > sum(float(h.low or 0) for h in limits)
    assert float(found.total.high or 0) < sum(float(h.high or 0) for h in limits)


def test_a_stratum_that_bears_no_estimate_makes_the_total_a_lower_figure() -> None:
    thin = CaptureTable.of("ABC", {(1, 0, 0): 20, (0, 1, 0): 10})
    found = stratified({"north": TABLE, "south": thin}, seed=1, plan=QUICK, families=AGREED)
    assert found.partial == ("south",)
    assert found.total is not None
    assert "lower" in found.total.label
    assert "south" in next(w for w in found.warnings if w.rule == "partial").words
    none = added({"south": found.parts["south"]}, 1)
    assert none.total is None
    assert none.refusals[0].words.startswith("south: ")


def test_strata_with_other_lists_are_told_of() -> None:
    four = CaptureTable.of(
        "ABCD", {(*p, 0): c for p, c in _counted(TABLE).items()} | {(1, 1, 0, 1): 30, (0, 0, 1, 1): 30}
    )
    found = stratified({"north": TABLE, "south": four}, seed=1, plan=QUICK, families=AGREED)
    assert "strata_differ" in {w.rule for w in found.warnings}
    assert whole({"north": TABLE, "south": four}).observed == TABLE.observed + four.observed


def test_a_column_divides_a_table_and_a_fault_names_the_stratum() -> None:
    read = read_strata("place,A,B,count\nX,1,0,5\nY,0,1,4\nX,0,1,3\n", "place")
    assert {name: t.observed for name, t in read.items()} == {"X": 8, "Y": 4}
    with pytest.raises(TableFault, match="there is no column where"):
        read_strata("place,A,B,count\n", "where")
    with pytest.raises(TableFault, match="X, row 2"):
        read_strata("place,A,B,count\nX,1,0,-5\n", "place")


def test_drawn_links_widen_the_interval() -> None:
    def by_size(table: CaptureTable, seed: int, plan: Plan) -> Answer:
        size = table.observed + 3000.0 / (table.counts[-1] / 10)
        return said("loglinear_bic", size, 0.9 * size, 1.1 * size)

    using = Families(by_size, lambda t, s, p: (by_size(t, s, p),), by_size, lambda t, s, p: (), lambda t: ())
    tables = [CaptureTable.of("ABC", {**_counted(TABLE), (1, 1, 1): n}) for n in (6, 8, 10, 12, 14, 16)]
    found = propagated(TABLE, tables, seed=1, plan=QUICK, families=using)
    assert found.headline is not None
    assert found.central.headline is not None
    width = float(found.headline.high or 0) - float(found.headline.low or 0)
    assert width > float(found.central.headline.high or 0) - float(found.central.headline.low or 0)
    assert len(found.each) == 6
    assert found.between > found.within
    assert "links_carry" in {w.rule for w in found.warnings}
    assert replaced(found).headline is found.headline


def test_drawn_links_that_bear_no_estimate_take_it_away() -> None:
    thin = CaptureTable.of("ABC", {(1, 0, 0): 20, (0, 1, 0): 10})
    found = propagated(TABLE, [thin, thin, TABLE], seed=1, plan=QUICK, families=AGREED)
    assert found.headline is None
    assert found.refusals[0].rule == "links_uncertain"


def test_low_or_unknown_recall_is_told_first() -> None:
    assert recall_warning((0.97, 0.95, 0.99)) is None
    low, unknown = recall_warning((0.64, 0.6, 0.7)), recall_warning(None)
    assert low is not None
    assert low.rule == "recall_low"
    assert "too large" in low.words
    assert unknown is not None
    assert unknown.rule == "recall_unknown"


def _counted(table: CaptureTable) -> dict[tuple[int, ...], int]:
    return {tuple(p): c for p, c in zip(table.patterns.tolist(), table.counts.tolist(), strict=True)}
