"""Maximum likelihood of one Poisson model with a given design, by iteratively reweighted least squares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solferino.count.extras import needed
from solferino.count.systems.loglinear_newton import Floats

_STEPS = 100
_CLOSE = 1e-10
_ABOVE = 1e-9


@dataclass(frozen=True, slots=True)
class Curve:
    """theta, its covariance, and the log-likelihood with its constant."""

    theta: Floats
    covariance: Floats
    loglik: float


def poisson(design: Floats, counts: Floats, offset: Floats) -> Curve | None:
    """Fit log expected = offset + design @ theta. None where the likelihood has no single maximum.

    design: shape (cells, parameters). counts, offset: shape (cells,).
    """
    if np.linalg.matrix_rank(design) < design.shape[1] or not has_maximum(design, counts):
        return None
    special = needed("scipy.special")
    theta = _start(design, counts, offset)
    height = _height(design, counts, offset, theta)
    for _ in range(_STEPS):
        expected = np.exp(np.minimum(offset + design @ theta, 500.0))
        slope = design.T @ (counts - expected)
        information = (design * expected[:, None]).T @ design
        move = np.asarray(np.linalg.lstsq(information, slope, rcond=None)[0], dtype=np.float64)
        part = 1.0
        while part > 1e-8 and not (new := _height(design, counts, offset, theta + part * move)) >= height - 1e-9:
            part /= 2
        theta, height = theta + part * move, new
        if float(move @ slope) < _CLOSE:
            break
    else:
        return None
    expected = np.exp(offset + design @ theta)
    covariance = np.asarray(np.linalg.inv((design * expected[:, None]).T @ design), dtype=np.float64)
    return Curve(theta, covariance, height - float(special.gammaln(counts + 1).sum()))


def has_maximum(design: Floats, counts: Floats) -> bool:
    """Whether some table with the same margins has all counts above 0 (Fienberg and Rinaldo 2012)."""
    seen = counts > 0
    if seen.all():
        return True
    scaled = design / np.maximum(np.abs(design).max(axis=0), 1e-300)
    equal = np.hstack([scaled.T, scaled.sum(axis=0)[:, None]])
    cost = np.zeros(len(counts) + 1)
    cost[-1] = -1
    done = needed("scipy.optimize").linprog(
        cost, A_eq=equal, b_eq=scaled[seen].sum(axis=0), bounds=(0, None), method="highs"
    )
    return bool(done.status == 0 and done.x[-1] > _ABOVE)


def _start(design: Floats, counts: Floats, offset: Floats) -> Floats:
    weight = counts + 0.5
    target = np.log(weight) - offset
    root = np.sqrt(weight)
    return np.asarray(np.linalg.lstsq(design * root[:, None], target * root, rcond=None)[0], dtype=np.float64)


def _height(design: Floats, counts: Floats, offset: Floats, theta: Floats) -> float:
    line = np.minimum(offset + design @ theta, 500.0)
    return float(counts @ line - np.exp(line).sum())
