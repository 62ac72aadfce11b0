"""Bayesian thresholding: terms that their own posterior does not hold apart from 0 go, the rest is fitted again.

Silverman 2020, JRSS A 183:691, section 6. Poisson log-linear model with every pair of lists; normal priors, wide for
the intercept and single lists, of variance 1 for terms of several lists. A term stays where its posterior mean is at
least ``threshold`` posterior standard deviations from 0; the answer is the posterior under the model that stays. With
three lists in a term, triples all of whose pairs stayed are judged in the same way in a second round.

The posterior is log-concave: it is sampled by importance from a Student distribution at its mode, whose shape is learnt
in a few rounds. The number of independent draws that the weights are worth is reported, and held to a least.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from solferino.count.systems.answer import Answer
from solferino.count.systems.existence import by_cell
from solferino.count.systems.loglinear_models import Model, written
from solferino.count.systems.loglinear_newton import Floats, supersets
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

THRESHOLD = 2.0
WIDE, NARROW = 1e-4, 1.0  # prior precision of single lists, and of terms of several
MOST_LISTS = 8
_DRAWS, _ROUNDS, _TAILS = 20_000, 3, 6.0
_LEAST_ESS = 400.0
_BEYOND = 10_000


@dataclass(frozen=True, slots=True)
class _Posterior:
    """mean, deviation: by term. draws: people in all, equally weighted. ess: independent draws they are worth."""

    mean: Floats
    deviation: Floats
    draws: Floats
    ess: float


def thresholding(
    table: CaptureTable,
    *,
    seed: int = 1,
    most_order: int = 2,
    threshold: float = THRESHOLD,
    level: float = 0.95,
) -> Answer:
    """Threshold the terms of up to ``most_order`` lists (2 or 3), then estimate. Deterministic in the seed."""
    lists = len(table.lists)
    method = "thresholding_pairs" if most_order == 2 else "thresholding_triples"
    words = "pairs only" if most_order == 2 else "up to triples"
    label = f"Bayesian thresholding, {words}, threshold {threshold:g}"
    refused = _refused(table)
    if refused:
        return Answer(method, label, refusals=(refused,))
    counts = by_cell(table)
    rng = np.random.Generator(np.random.PCG64(seed))
    singles = [1 << j for j in range(lists)]
    pairs = [(1 << i) | (1 << j) for i, j in combinations(range(lists), 2)] if lists > 2 else []
    kept, ratios = _judged(counts, singles, pairs, threshold, rng)
    if most_order > 2 and lists > 3:
        able = [t for t in _triples(lists) if all(p in kept for p in pairs if t & p == p)]
        if able:
            stayed, more = _judged(counts, [*singles, *kept], able, threshold, rng)
            kept, ratios = [*kept, *stayed], ratios | more
    found = _posterior(counts, [*singles, *kept], rng)
    model = Model.of(lists, kept)
    details: dict[str, object] = {"ratios": {written(t, lists): r for t, r in ratios.items()}, "threshold": threshold}
    if found.ess < _LEAST_ESS:
        words = f"the draws are worth {found.ess:.0f} independent ones, at least {_LEAST_ESS:.0f} are needed"
        return Answer(
            method,
            label,
            converged=False,
            refusals=(Reason("not_converged", words),),
            chosen=model.name,
            details=details,
        )
    low, middle, high = (float(q) for q in np.quantile(found.draws, [(1 - level) / 2, 0.5, (1 + level) / 2]))
    if middle > _BEYOND * table.observed:
        words = f"the posterior puts more than {_BEYOND:,} unseen people on each that was seen: no number is given"
        return Answer(method, label, refusals=(Reason("estimate_beyond_belief", words),), chosen=model.name)
    return Answer(
        method,
        label,
        estimate=middle,
        low=low,
        high=high,
        level=level,
        point="median",
        interval="credible",
        converged=True,
        ess_bulk=found.ess,
        draws=found.draws,
        chosen=model.name,
        details=details,
    )


def _refused(table: CaptureTable) -> Reason | None:
    if len(table.lists) < 3:
        return Reason("few_lists", "terms of pairs need three lists")
    if len(table.lists) > MOST_LISTS:
        return Reason("search_cut", f"{len(table.lists)} lists have too many terms; up to {MOST_LISTS} are fitted")
    if not any(p.sum() > 1 for p in table.patterns):
        return Reason("no_overlap", "nobody stands on two lists: the prior alone would give the number")
    return None


def _triples(lists: int) -> list[int]:
    return [sum(1 << j for j in c) for c in combinations(range(lists), 3)]


def _judged(
    counts: Floats, fixed: list[int], judged: list[int], threshold: float, rng: np.random.Generator
) -> tuple[list[int], dict[int, float]]:
    """Which terms stay, and how many standard deviations each is from 0."""
    found = _posterior(counts, [*fixed, *judged], rng)
    at = 1 + len(fixed)
    ratios = found.mean[at:] / found.deviation[at:]
    stay = [t for t, r in zip(judged, ratios, strict=True) if abs(r) >= threshold]
    return stay, {t: float(r) for t, r in zip(judged, ratios, strict=True)}


def _posterior(counts: Floats, terms: list[int], rng: np.random.Generator) -> _Posterior:
    lists = counts.size.bit_length() - 1
    every = np.array([0, *terms], dtype=np.int64)
    design = supersets(lists)[np.ix_(np.arange(1, counts.size), every)]
    precision = np.array([WIDE if t.bit_count() < 2 else NARROW for t in (0, *terms)])
    centre, shape = _mode(design, counts[1:], precision)
    goal = counts[1:] @ design
    for _ in range(_ROUNDS - 1):
        learnt = _moments(*_weighted(design, goal, precision, centre, shape, rng))
        if learnt[2] > 5 * len(centre):  # fewer say nothing of a shape
            centre, shape = learnt[:2]
    draws, weights = _weighted(design, goal, precision, centre, shape, rng)
    mean, spread, ess = _moments(draws, weights)
    evenly = (np.arange(_DRAWS) + 0.5) / _DRAWS
    picked = np.minimum(np.searchsorted(np.cumsum(weights), evenly), _DRAWS - 1)
    sizes = counts.sum() + rng.poisson(np.exp(np.minimum(draws[picked, 0], 40.0)))
    return _Posterior(mean, np.sqrt(np.diag(spread)), sizes.astype(np.float64), ess)


def _moments(draws: Floats, weights: Floats) -> tuple[Floats, Floats, float]:
    """Mean, covariance, and the independent draws that the weights are worth (Kong 1992)."""
    mean = weights @ draws
    apart = draws - mean
    return mean, (apart * weights[:, None]).T @ apart, float(1 / np.sum(weights**2))


def _mode(design: Floats, counts: Floats, precision: Floats) -> tuple[Floats, Floats]:
    """The mode of a concave log posterior by Newton with halved steps, and the inverse of the curvature there."""
    theta = np.zeros(design.shape[1])
    theta[0] = np.log(max(counts.mean(), 0.5))

    def height(t: Floats) -> float:
        line = np.minimum(design @ t, 500.0)
        return float(counts @ line - np.exp(line).sum() - 0.5 * precision @ t**2)

    now = height(theta)
    for _ in range(200):
        expected = np.exp(np.minimum(design @ theta, 500.0))
        slope = design.T @ (counts - expected) - precision * theta
        curve = (design * expected[:, None]).T @ design + np.diag(precision)
        move = np.linalg.solve(curve, slope)
        part = 1.0
        while part > 1e-10 and not (new := height(theta + part * move)) >= now - 1e-12:
            part /= 2
        theta, now = theta + part * move, new
        if float(move @ slope) < 1e-12:
            break
    expected = np.exp(design @ theta)
    return theta, np.asarray(np.linalg.inv((design * expected[:, None]).T @ design + np.diag(precision)))


def _weighted(
    design: Floats, goal: Floats, precision: Floats, centre: Floats, shape: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Draws from a Student distribution, in antithetic pairs, and their weights (sum 1)."""
    size = len(centre)
    root = np.linalg.cholesky(shape)
    normal = rng.standard_normal((_DRAWS // 2, size))
    scale = np.sqrt(_TAILS / rng.chisquare(_TAILS, _DRAWS // 2))[:, None]
    half = (normal * scale) @ root.T
    draws = np.concatenate([centre + half, centre - half])
    distance = np.tile(np.sum((normal * scale) ** 2, axis=1), 2)
    line = np.minimum(draws @ design.T, 500.0)
    log_target = draws @ goal - np.exp(line).sum(axis=1) - 0.5 * (draws**2) @ precision
    log_weight = log_target + 0.5 * (_TAILS + size) * np.log1p(distance / _TAILS)
    weights = np.exp(log_weight - log_weight.max())
    return draws, weights / weights.sum()
