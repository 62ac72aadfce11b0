"""From the log odds of expectation-maximisation to probabilities that hold: of pairs scored .9, nine in ten are one
person.

Expectation-maximisation takes its fields for independent and is too sure of itself. The correction is a logistic
regression on the odds and their context. Its coefficients were learnt on made lists of other people, in several scripts
and with other faults (benchmarks/linkage_calibration.py), never on the lists at hand. Reviewed pairs move them, with
what was learnt as their prior: as firm as so many reviewed pairs of these lists would be, in every direction in which
the lists differ. A reviewer slips now and then; a word against all odds is taken for a slip rather than for news about
all other pairs (logistic regression with labels that may be wrong: Copas 1988, Journal of the Royal Statistical Society
B 50(2)).
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
SEEN = 100.0  # what was learnt on made lists counts as this many reviewed pairs
LOOSE = 6.0  # prior precision of a coefficient besides, for what hardly occurs in these lists
TELLS, FAINT = 0.15, 0.01  # what one doubtful pair tells, as p (1 - p); who is no doubtful pair any more
SLIP = 0.02  # how often a reviewer's word on a pair is wrong
SLOPE = 0.1  # the most by which one reviewed pair may move any coefficient of the odds, and all of them together
_ODDS = ("odds", "firm", "strangers", "family")


def shipped(names: Sequence[str]) -> Floats:
    """The shipped coefficients in the order of names; a feature that is not there weighs nothing."""
    text = files("solferino.count.linkage").joinpath("calibration.txt").read_text(encoding="utf-8")
    table = dict(line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return np.array([float(table.get(name, "0")) for name in names])


def start(names: Sequence[str]) -> Floats:
    """The odds as they are: what learning begins with."""
    return np.array([1.0 if name == "odds" else 0.0 for name in names])


def taught(names: Sequence[str], values: Floats, rows: NDArray[np.int64], outcome: Floats, before: Floats) -> Floats:
    """The coefficients ``before``, moved by reviewed pairs.

    values: of all candidates, shape (pairs, features). rows: the reviewed ones; outcome: 1 for one person, 0 for two,
    shape (rows,). No label moves what the odds weigh by more than ``SLOPE`` times their weight.
    """
    found, firmness = before, _firmness(values, before)
    for _ in range(30):  # expectation-maximisation over whether each word was a slip
        p = 1.0 / (1.0 + np.exp(-odds_of(values[rows], found)))
        right = np.where(outcome > 0, (1 - SLIP) * p, SLIP * p)
        meant = right / (right + np.where(outcome > 0, SLIP, 1 - SLIP) * (1 - p))
        moved = fit(values[rows], meant, np.ones(len(rows)), before, firmness, found)
        gained, found = float(np.abs(moved - found).max()), moved
        if gained < 1e-6:
            break
    slopes = np.array([k for k, name in enumerate(names) if name in _ODDS], np.int64)
    most = SLOPE * len(rows) * max(1e-9, float(np.abs(before[slopes]).max()))
    furthest = max(float(np.abs((found - before)[slopes]).max()), abs(float((found - before)[slopes].sum())))
    return before + (found - before) * min(1.0, most / max(furthest, 1e-12))


def _firmness(values: Floats, before: Floats) -> Floats:
    """Prior precision, shape (features, features): what ``SEEN`` pairs as doubtful as those here would tell."""
    p = 1.0 / (1.0 + np.exp(-odds_of(values, before)))
    doubt = np.where(p >= FAINT, p * (1 - p), 0.0)  # not the many that nobody would review
    each = (values * doubt[:, None]).T @ values * TELLS / max(1e-9, float(doubt.sum()))
    return np.asarray(SEEN * each + LOOSE * np.eye(len(before)))


def fit(
    values: Floats, outcome: Floats, weight: Floats, prior: Floats, precision: Floats, begin: Floats | None = None
) -> Floats:
    """Coefficients of a logistic regression with a normal prior, by Newton's method. values: (pairs, features).

    outcome: between 0 and 1. precision: of the prior, a matrix. begin: where to start, ``prior`` if not given.
    """
    found = prior.copy() if begin is None else begin.copy()
    worth = _worth(values, outcome, weight, prior, precision, found)
    for _ in range(200):
        p = 1.0 / (1.0 + np.exp(-np.clip(values @ found, -30.0, 30.0)))
        gradient = values.T @ (weight * (outcome - p)) - precision @ (found - prior)
        curve = (values * (weight * p * (1 - p))[:, None]).T @ values + precision
        step = np.linalg.solve(curve, gradient)
        for _ in range(30):  # a full step may overshoot where most pairs are certain
            moved = found + step
            now = _worth(values, outcome, weight, prior, precision, moved)
            if now >= worth:
                break
            step /= 2
        else:
            break
        found, gained, worth = moved, now - worth, now
        if gained < 1e-9 * max(1.0, abs(now)):
            break
    return found


def _worth(values: Floats, outcome: Floats, weight: Floats, prior: Floats, precision: Floats, found: Floats) -> float:
    odds = values @ found
    likely = outcome * odds - np.logaddexp(0.0, odds)
    away = found - prior
    return float((weight * likely).sum() - 0.5 * away @ precision @ away)


def odds_of(values: Floats, coefficients: Floats) -> Floats:
    """Calibrated log odds, shape (pairs,)."""
    return np.clip(values @ coefficients, -30.0, 30.0)
