"""How far an estimate would move on other samples of one size: people are drawn again, the choice is made again.

The multinomial bootstrap with bias-corrected and accelerated limits (Efron 1987, JASA 82:171), the selection of the
model repeated on each table that is drawn (Silverman, Chan and Vincent 2024, Statistics and Computing 34:44).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solferino.count.extras import needed
from solferino.count.systems.loglinear_newton import Floats

Again = Callable[[Floats], Floats]  # tables, shape (rows, cells), to people in all; NaN where no model has an estimate
Progress = Callable[[int, int], None]
_AT_ONCE = 2_000  # tables in memory at a time; no answer hangs on it, each table is judged alone


@dataclass(frozen=True, slots=True)
class Spread:
    """Limits with what they rest on. draws: finite re-estimates. failed: tables on which no model had an estimate.

    bias: z0, acceleration: a, of the method's limits. Limits are None where too few tables had an estimate.
    """

    low: float | None
    high: float | None
    draws: NDArray[np.float64]
    failed: int
    bias: float
    acceleration: float


def drawn(counts: Floats, bootstraps: int, seed: int) -> Floats:
    """Tables of as many people, each drawn with the observed shares. Shape (bootstraps, cells)."""
    people = int(counts.sum())
    rng = np.random.Generator(np.random.PCG64(seed))
    return rng.multinomial(people, counts / people, size=bootstraps).astype(np.float64)


def spread(
    counts: Floats,
    estimate: float,
    again: Again,
    *,
    bootstraps: int,
    seed: int,
    level: float = 0.95,
    progress: Progress | None = None,
) -> Spread:
    """Bootstrap an estimate. counts: by cell. again: the whole procedure, its choice of a model included."""
    tables = drawn(counts, bootstraps, seed)
    found = np.empty(bootstraps)
    for at in range(0, bootstraps, _AT_ONCE):
        found[at : at + _AT_ONCE] = again(tables[at : at + _AT_ONCE])
        if progress is not None:
            progress(min(at + _AT_ONCE, bootstraps), bootstraps)
    draws = found[np.isfinite(found)]
    acceleration = _acceleration(counts, again)
    low, high, bias = limits(draws, estimate, acceleration, level)
    if 2 * len(draws) < bootstraps:
        low = high = None
    return Spread(low, high, draws, bootstraps - len(draws), bias, acceleration)


def limits(
    draws: Floats, estimate: float, acceleration: float, level: float = 0.95
) -> tuple[float | None, float | None, float]:
    """BCa limits and z0. A share of re-estimates equal to the estimate counts half on either side."""
    if len(draws) < 20:
        return None, None, 0.0
    special = needed("scipy.special")
    same = np.isclose(draws, estimate, rtol=1e-9, atol=0)
    share = float(np.sum((draws < estimate) & ~same) + 0.5 * np.sum(same)) / len(draws)
    share = min(max(share, 0.5 / len(draws)), 1 - 0.5 / len(draws))
    bias = float(special.ndtri(share))
    found = []
    for tail in ((1 - level) / 2, (1 + level) / 2):
        shifted = bias + float(special.ndtri(tail))
        at = float(special.ndtr(bias + shifted / (1 - acceleration * shifted)))
        found.append(float(np.quantile(draws, at)))
    return found[0], found[1], bias


def _acceleration(counts: Floats, again: Again) -> float:
    """From the estimates with one person left out; people of one pattern are alike, so one table a pattern."""
    cells = np.flatnonzero(counts)
    without = counts - np.eye(len(counts))[cells]
    sizes, weights = again(without), counts[cells]
    finite = np.isfinite(sizes)
    if not finite.any():
        return 0.0
    sizes, weights = sizes[finite], weights[finite]
    apart = np.average(sizes, weights=weights) - sizes
    squares = float(np.sum(weights * apart**2))
    return float(np.sum(weights * apart**3) / (6 * squares**1.5)) if squares > 0 else 0.0
