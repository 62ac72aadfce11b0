"""Closed population models by numbers of captures, Chao's bound, and two lists."""

import pytest

from solferino.count.systems import closed
from solferino.count.systems.table import CaptureTable

# Snowshoe hares on six occasions: Burnham and Cushwa, in Cormack 1989, Biometrics 45:395.
_SEEN = (
    "100000:3 010000:6 001000:5 000100:3 000010:4 000001:4 101000:1 100100:2 010100:3 100010:2 010010:3 "
    "000110:1 100001:1 010001:1 001001:2 000101:4 000011:2 101100:1 110010:1 101010:1 110001:1 011001:2 "
    "010101:3 001101:1 010011:1 001011:1 000111:1 011101:2 011011:1 100111:1 010111:1 011111:1 111111:2"
)
HARES = CaptureTable.of(
    [f"c{j}" for j in range(1, 7)],
    {tuple(int(mark) for mark in cell[:6]): int(cell[7:]) for cell in _SEEN.split()},
)
PUBLISHED = {  # measured with an independent program: estimate, standard error
    "closed_m0": (75.43362, 3.455),
    "closed_mt": (75.0662, 3.352),
    "closed_mh_chao": (79.83712, 6.374),
    "closed_mh_poisson2": (81.52705, 5.711),
    "closed_mh_darroch": (90.40238, 11.625),
}


def test_the_hares_have_the_published_estimates_and_standard_errors() -> None:
    found = {a.method: a for a in closed.models(HARES)}
    for method, (size, stderr) in PUBLISHED.items():
        assert found[method].estimate == pytest.approx(size, rel=1e-5)
        assert found[method].details["stderr"] == pytest.approx(stderr, abs=1e-3)
    assert {"closed_mh_gamma35", "closed_mth_chao", "closed_mth_poisson2", "closed_mth_darroch"} < set(found)


def test_models_about_the_order_of_captures_need_to_be_asked_for() -> None:
    without = {a.method for a in closed.models(HARES)}
    assert not without & {"closed_mb", "closed_mbh"}
    trapped = next(a for a in closed.models(HARES, ordered=True) if a.method == "closed_mb")
    assert trapped.estimate == pytest.approx(81.1, abs=0.1)
    assert trapped.warnings[0].rule == "order_of_lists"


def test_limits_are_never_below_what_was_observed() -> None:
    for found in closed.models(HARES):
        assert 68 <= found.low <= found.estimate <= found.high


def test_chaos_bound_in_its_bias_corrected_form() -> None:
    found = closed.chao(CaptureTable.of("ABC", {(1, 0, 0): 10, (0, 1, 0): 11, (1, 1, 0): 4, (1, 1, 1): 2}))
    assert found.estimate == pytest.approx(27 + 2 / 3 * 21 * 20 / 10)
    assert found.point == "lower bound"


def test_a_bend_downwards_is_no_bend_in_chaos_model() -> None:
    table = CaptureTable.of("ABCD", {(1, 0, 0, 0): 50, (1, 1, 0, 0): 80, (1, 1, 1, 0): 20, (1, 1, 1, 1): 1})
    found = {a.method: a for a in closed.models(table)}
    assert found["closed_mh_chao"].estimate == pytest.approx(found["closed_m0"].estimate, rel=0.05)


def test_two_lists_are_said_to_rest_on_independence() -> None:
    found = closed.chapman(CaptureTable.of("AB", {(1, 0): 90, (0, 1): 40, (1, 1): 10}))
    assert found.estimate == pytest.approx(101 * 51 / 11 - 1)
    assert "independence" in found.label
    assert found.warnings[0].rule == "rests_on_independence"


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        (CaptureTable.of("AB", {(1, 0): 90, (0, 1): 40}), "no_overlap"),
        (CaptureTable.of("ABC", {(1, 1, 0): 90, (0, 1, 0): 40}), "not_two_lists"),
    ],
)
def test_two_lists_that_share_nobody_or_are_three_get_no_figure(table: CaptureTable, rule: str) -> None:
    found = closed.chapman(table)
    assert found.refused
    assert found.refusals[0].rule == rule


def test_a_table_without_overlap_gets_no_figure_from_any_model() -> None:
    table = CaptureTable.of("ABC", {(1, 0, 0): 90, (0, 1, 0): 40, (0, 0, 1): 7})
    assert all(a.refused and a.refusals[0].words for a in (*closed.models(table), closed.chao(table)))


def test_figures_beyond_belief_are_not_printed() -> None:
    table = CaptureTable.of("ABCD", {(1, 0, 0, 0): 3000, (1, 1, 0, 0): 3, (1, 1, 1, 0): 2, (1, 1, 1, 1): 1})
    gamma = next(a for a in closed.models(table) if a.method == "closed_mh_gamma35")
    assert gamma.refused
    assert gamma.refusals[0].rule == "estimate_beyond_belief"


def test_ten_lists_are_fitted_and_twenty_say_what_was_left_out() -> None:
    ten = {(1,) + (0,) * 9: 30, (0, 1) + (0,) * 8: 20, (1, 1) + (0,) * 8: 9, (1, 1, 1) + (0,) * 7: 2}
    assert not next(a for a in closed.models(CaptureTable.of("ABCDEFGHIJ", ten)) if a.method == "closed_m0").refused
    many = {(*p, *(0,) * 4): c for p, c in ten.items()}
    found = {a.method: a for a in closed.models(CaptureTable.of("ABCDEFGHIJKLMN", many))}
    assert found["closed_mth"].refusals[0].rule == "search_cut"
