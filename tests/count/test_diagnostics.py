"""Diagnostics: what is known of a series is found again, chains that disagree are seen, modes are named."""

import math

import numpy as np
import pytest

from solferino.count.systems.diagnostics import diagnose, ess, modes, rhat


def series(correlation, chains=4, size=4000, seed=1):
    """Autoregressive chains of order 1 with variance 1, whose effective size is known: size (1 - r) / (1 + r)."""
    draw = np.random.default_rng(seed).standard_normal((chains, size))
    found = draw.copy()
    for at in range(1, size):
        found[:, at] = correlation * found[:, at - 1] + math.sqrt(1 - correlation**2) * draw[:, at]
    return found


@pytest.mark.parametrize("correlation", [0.0, 0.5, 0.9])
def test_the_effective_size_of_a_known_series_is_found(correlation):
    wanted = 16000 * (1 - correlation) / (1 + correlation)
    assert abs(ess(series(correlation)) / wanted - 1) < 0.15


def test_chains_of_one_law_agree_and_a_chain_apart_does_not():
    found = series(0.3)
    assert rhat(found) < 1.005 and diagnose(found).converged
    found[2] += 1.0
    apart = diagnose(found)
    assert apart.rhat > 1.05 and not apart.converged and apart.ess_bulk < 200


def test_a_chain_of_another_width_is_seen_in_the_folded_draws():
    found = series(0.0)
    found[0] *= 3.0
    assert abs(float(np.mean(found[0]))) < 0.2 and rhat(found) > 1.05


def test_a_chain_that_moves_on_is_seen_by_its_halves():
    found = series(0.0)
    found[:, 2000:] += 1.0
    assert rhat(found) > 1.1


def test_ranks_make_no_difference_between_a_law_and_its_logarithm():
    found = series(0.5)
    assert rhat(np.exp(3 * found)) == pytest.approx(rhat(found), abs=1e-3)
    assert ess(np.exp(3 * found)) == pytest.approx(ess(found), rel=1e-6)


def test_whole_numbers_with_many_ties_do_not_look_like_disagreement():
    draws = np.random.default_rng(5).binomial(1, 0.05, size=(4, 3000)).astype(float) + 4090
    assert rhat(draws) < 1.01


def test_one_value_everywhere_has_converged_and_two_values_by_chain_have_not():
    assert diagnose(np.full((2, 100), 7.0)).converged is False  # 200 draws are no thousand
    assert diagnose(np.full((4, 1000), 7.0)).converged
    stuck = np.repeat([[1.0], [2.0]], 1000, axis=1)
    assert diagnose(stuck).rhat > 1e6


def test_two_modes_are_named_with_their_shares_and_ranges():
    rng = np.random.default_rng(3)
    low, high = rng.normal(1000, 30, 6000).round(), rng.normal(3000, 100, 2000).round()
    found = modes(np.concatenate([low, high]))
    assert [round(share, 2) for share, _, _ in found] == [0.75, 0.25]
    assert found[0][1] == pytest.approx(941, abs=6) and found[1][2] == pytest.approx(3196, abs=20)


@pytest.mark.parametrize("law", ["normal", "skewed", "few whole numbers", "one number"])
def test_one_mode_is_no_list_of_modes(law):
    rng = np.random.default_rng(4)
    draws = {
        "normal": rng.normal(5000, 100, 8000).round(),
        "skewed": np.exp(rng.normal(7, 1, 8000)).round(),
        "few whole numbers": 70 + rng.poisson(6, 8000),
        "one number": np.full(100, 12.0),
    }[law]
    assert modes(draws) == ()
