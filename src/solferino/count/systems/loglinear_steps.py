"""Stepwise choice of a log-linear model, on many tables at once (Chan, Silverman and Vincent 2021, JASA 116:1297)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from solferino.count.extras import needed
from solferino.count.systems.existence import exists, identifiable, reduced
from solferino.count.systems.loglinear_newton import Bools, Floats, Whole, above, newton


@dataclass(slots=True)
class Walked:
    """has: the model each table ended with, shape (rows, 2^lists). size: people in all, NaN where there is none."""

    has: Bools
    size: Floats


def steps(counts: Floats, threshold: float = 0.02, most_order: int = 2) -> Walked:
    """Walk from single lists upwards on each table. counts: shape (rows, 2^lists)."""
    rows, cells = counts.shape
    lists = cells.bit_length() - 1
    has = np.zeros((rows, cells), dtype=np.bool_)
    has[:, [0, *(1 << j for j in range(lists))]] = True
    state = _State(counts, above(counts, lists), has, np.full(rows, np.nan), np.zeros(counts.shape))
    state.settle(np.arange(rows))
    terms = [
        sum(1 << j for j in c) for n in range(2, min(most_order, lists - 1) + 1) for c in combinations(range(lists), n)
    ]
    live = np.arange(rows)
    while len(live) and terms:
        live = _step(state, live, np.array(terms), threshold)
    return Walked(state.has, state.size)


@dataclass(slots=True)
class _State:
    counts: Floats
    overlaps: Floats  # observed, of each set of lists
    has: Bools
    size: Floats
    expected: Floats

    def settle(self, rows: Whole) -> None:
        """Fit the models that stand."""
        left, active = reduced(self.has[rows], self.counts[rows])
        done = newton(left, self.counts[rows], active)
        self.expected[rows] = done.expected
        good = _stands(left, active, self.counts[rows], done.sure)
        unseen = np.exp(np.minimum(done.theta[:, 0], 700))
        self.size[rows] = np.where(good, self.counts[rows].sum(axis=1) + unseen, np.nan)


def _step(state: _State, live: Whole, terms: Whole, threshold: float) -> Whole:
    """Add the next term where there is one; the tables that took one."""
    lists = state.counts.shape[1].bit_length() - 1
    chances = _chances(state.overlaps[live][:, terms], above(state.expected[live], lists)[:, terms])
    chances[state.has[live][:, terms]] = np.inf
    for column, term in enumerate(terms):
        parts = [int(term) ^ (1 << j) for j in range(lists) if int(term) >> j & 1 and int(term).bit_count() > 2]
        if parts:
            chances[~state.has[live][:, parts].all(axis=1), column] = np.inf
    moved = np.zeros(len(live), dtype=np.bool_)
    open_rows = np.arange(len(live))
    while len(open_rows):
        best = chances[open_rows].argmin(axis=1)
        able = chances[open_rows, best] < threshold
        open_rows, best = open_rows[able], best[able]
        if not len(open_rows):
            break
        taken = _tried(state, live[open_rows], terms[best])
        moved[open_rows[taken]] = True
        chances[open_rows, best] = np.inf
        open_rows = open_rows[~taken]
    return live[moved]


def _tried(state: _State, rows: Whole, terms: Whole) -> Bools:
    """Take one more term each where the larger model has an estimate."""
    larger = state.has[rows].copy()
    larger[np.arange(len(rows)), terms] = True
    left, active = reduced(larger, state.counts[rows])
    done = newton(left, state.counts[rows], active)
    good = _stands(left, active, state.counts[rows], done.sure)
    kept = rows[good]
    state.has[kept] = larger[good]
    state.expected[kept] = done.expected[good]
    state.size[kept] = state.counts[kept].sum(axis=1) + np.exp(np.minimum(done.theta[good, 0], 700))
    return good


def _stands(left: Bools, active: Bools, counts: Floats, sure: Bools) -> Bools:
    good = identifiable(left, active)
    for at in np.flatnonzero(good & ~sure):
        good[at] = exists(left[at], active[at], counts[at] > 0)
    return good


def _chances(seen: Floats, expected: Floats) -> Floats:
    """One-sided Poisson tail of each overlap, on the side where it lies."""
    special = needed("scipy.special")
    low = special.pdtr(seen, expected)
    high = np.where(seen > 0, special.pdtrc(np.maximum(seen - 1, 0), expected), 1.0)
    found: Floats = np.minimum(low, high)
    return found
