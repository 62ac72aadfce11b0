"""Profile likelihood of the number of people under one log-linear model (Cormack 1992, Biometrics 48:567).

For each number in all, the unseen cell is filled up to it and the model is fitted to the whole table as a multinomial;
the interval holds the numbers whose likelihood falls short of the best by less than the chi-squared quantile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from solferino.count.extras import needed
from solferino.count.systems.existence import reduced
from solferino.count.systems.loglinear_models import Model, family_of
from solferino.count.systems.loglinear_newton import Floats, newton

_FARTHEST = 1e4  # times what was observed: beyond it an upper limit is none


@dataclass(frozen=True, slots=True)
class Profile:
    """peak: the most likely number. low, high: limits; high is None where the likelihood never falls far enough."""

    peak: float
    low: float
    high: float | None


def profile(counts: Floats, model: Model, level: float = 0.95) -> Profile:
    """Limits of the number of people in all. counts: by cell, shape (2^lists,); the model must have an estimate."""
    likelihood = _likelihood(counts, model)
    observed = float(counts.sum())
    optimize, special = needed("scipy.optimize"), needed("scipy.special")
    away = np.log(observed * _FARTHEST)
    grid = np.linspace(np.log(1e-3), away, 60)
    heights = np.array([likelihood(float(np.exp(g))) for g in grid])
    top = int(heights.argmax())
    best = optimize.minimize_scalar(
        lambda g: -likelihood(float(np.exp(g))),
        bounds=(float(grid[max(top - 1, 0)]), float(grid[min(top + 1, len(grid) - 1)])),
        method="bounded",
        options={"xatol": 1e-7},
    )
    peak, height = float(best.x), -float(best.fun)
    drop = float(special.chdtri(1, 1 - level)) / 2

    def short(g: float) -> float:
        return height - likelihood(float(np.exp(g))) - drop

    low = observed if short(float(grid[0])) <= 0 else observed + float(np.exp(optimize.brentq(short, grid[0], peak)))
    high = None if short(float(away)) <= 0 else observed + float(np.exp(optimize.brentq(short, peak, away)))
    return Profile(observed + float(np.exp(peak)), low, high)


def _likelihood(counts: Floats, model: Model) -> Callable[[float], float]:
    """log L of so many unseen people, the terms at their best."""
    special = needed("scipy.special")
    left, active = reduced(family_of([model]).has, counts[None])
    active[:, 0] = True
    observed = float(counts.sum())

    def likelihood(unseen: float) -> float:
        filled = counts.copy()
        filled[0] = unseen
        expected = newton(left, filled[None], active).expected[0]
        total = observed + unseen
        with np.errstate(divide="ignore"):
            shares = np.where(filled > 0, np.log(np.where(expected > 0, expected, 1.0) / total), 0.0)
        return float(special.gammaln(total + 1) - special.gammaln(unseen + 1) + (filled * shares).sum())

    return likelihood
