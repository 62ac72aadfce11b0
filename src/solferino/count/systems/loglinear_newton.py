"""Maximum likelihood of many hierarchical Poisson models at once.

Cells and terms are both sets of lists. With Z(t) = the sum of the expected counts of all cells that contain t, the
gradient of the log-likelihood is F(t) - Z(t), F(t) being the same sum of the observed counts, and the information of
two terms s and t is Z(s or t). So neither a design matrix nor weights are needed: one sum over supersets gives both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Whole = NDArray[np.int64]

_DENSE = 6  # lists up to which one matrix product beats one pass a list
_STEPS = 60  # a likelihood without a maximum gains a factor e a step: by then the last gain is below 1e-12
_CLOSE = 1e-9  # Newton decrement, in units of log-likelihood; the step that reaches it squares the rest
_FEW = 4  # fitted at once to be worth a matrix of their own
_CHORD_STEPS = 20
_COARSE = 1e-7  # of all: with an expected count below it, the centre's information is no guide
_CHORD_CLOSE = 1e-14  # its steps only shrink by a factor: what is left after the last is of the size of its gain
_SURE = 0.9
_NEAR = 0.01
_NOISE = 1e-12  # of all: counts below it are lost in the rounding of the sums, and say nothing
_LARGEST = 500.0  # exp() of more is no count


@dataclass(slots=True)
class Fitted:
    """What was fitted, a row a model or a table. theta: shape (rows, 2^lists), 0 for terms that are not there.

    expected: of each cell, 0 where it left. fit: sum of count * log expected - expected, without the constant.
    sure: the likelihood has a maximum for certain. With w the last step and B the design, the counts
    expected * (1 + Bw) have exactly the observed margins, and all are above 0 where no entry of Bw reaches -1. Without
    a maximum some entry stays at -1, however small the cell becomes. Where it is not sure, a linear program is asked.
    """

    theta: Floats
    expected: Floats
    fit: Floats
    converged: Bools
    sure: Bools

    def row(self, at: int) -> Fitted:
        """One row, as rows."""
        one = slice(at, at + 1)
        return Fitted(self.theta[one], self.expected[one], self.fit[one], self.converged[one], self.sure[one])


@lru_cache(maxsize=16)
def supersets(lists: int) -> Floats:
    """Shape (2^lists, 2^lists): 1 where the row's set holds the column's."""
    sets = np.arange(1 << lists)
    held: Floats = ((sets[:, None] & sets[None, :]) == sets[None, :]).astype(np.float64)
    return held


def above(cells: Floats, lists: int) -> Floats:
    """Sum over all cells that contain a term. cells: shape (..., 2^lists)."""
    if lists <= _DENSE:
        return cells @ supersets(lists)
    out = np.array(cells)
    for j in range(lists):
        parts = out.reshape(*out.shape[:-1], -1, 2, 1 << j)
        parts[..., 0, :] += parts[..., 1, :]
    return out


def below(terms: Floats, lists: int) -> Floats:
    """Sum over all terms that a cell contains. terms: shape (..., 2^lists)."""
    if lists <= _DENSE:
        return terms @ supersets(lists).T
    out = np.array(terms)
    for j in range(lists):
        parts = out.reshape(*out.shape[:-1], -1, 2, 1 << j)
        parts[..., 1, :] += parts[..., 0, :]
    return out


def newton(
    has: Bools, counts: Floats, active: Bools, start: Floats | None = None, enough: Floats | None = None
) -> Fitted:
    """Fit row by row: its terms, its counts, the cells that are left to it. All shapes (rows, 2^lists).

    A row may have no maximum: then ``converged`` or an expected count near 0 says nothing, see ``existence``. enough:
    shape (rows,): a row that cannot reach so good a fit is left as soon as that is clear (see :func:`_lost`).
    """
    size = has.sum(axis=1)
    out = Fitted(np.zeros(has.shape), np.zeros(has.shape), np.zeros(len(has)), *np.zeros((2, len(has)), dtype=np.bool_))
    for width in np.unique(size):
        chosen = np.flatnonzero(size == width)
        step = max(1, 4_000_000 // int(width * width + 4 * has.shape[1]))
        for at in range(0, len(chosen), step):
            part = chosen[at : at + step]
            begun = None if start is None else start[part]
            goal = None if enough is None else enough[part]
            done = _newton(has[part], counts[part], active[part], int(width), begun, goal)
            out.theta[part], out.expected[part] = done.theta, done.expected
            out.fit[part], out.converged[part], out.sure[part] = done.fit, done.converged, done.sure
    return out


def _newton(
    has: Bools, counts: Floats, active: Bools, width: int, start: Floats | None, enough: Floats | None
) -> Fitted:
    """Newton with halved steps on rows that have equally many terms."""
    lists = has.shape[1].bit_length() - 1
    terms = np.nonzero(has)[1].reshape(len(has), width)
    observed = above(np.where(active, counts, 0.0), lists)
    goal = np.take_along_axis(observed, terms, axis=1)
    theta = _first(terms, counts, active, lists) if start is None else np.take_along_axis(start, terms, axis=1)
    expected, fit = _at(theta, terms, goal, active, lists)
    converged, sure = np.zeros((2, len(has)), dtype=np.bool_)
    live = np.arange(len(has))
    for _ in range(_STEPS):
        sums = above(expected[live], lists)
        slope = goal[live] - np.take_along_axis(sums, terms[live], axis=1)
        move, exact = _solved(sums, terms[live], slope)
        gain = np.einsum("ij,ij->i", move, slope)
        if enough is not None:
            lost = _lost(fit[live], gain, enough[live])
            fit[live[lost]] += 2 * gain[lost]
            live, move, gain = live[~lost], move[~lost], gain[~lost]
            if not len(live):
                break
        before = expected[live]
        theta[live], expected[live], fit[live] = _moved(
            theta[live], move, fit[live], gain, terms[live], goal[live], active[live], lists
        )
        near = gain < _CLOSE
        if not near.any():
            continue
        converged[live[near]] = True
        sure[live[near]] = exact & _certain(move[near], terms[live[near]], active[live[near]], before[near])
        live = live[~near]
        if not len(live):
            break
    full = np.zeros(has.shape)
    np.put_along_axis(full, terms, theta, axis=1)
    return Fitted(full, expected, fit, converged, sure)


def _certain(move: Floats, terms: Whole, active: Bools, expected: Floats) -> Bools:
    full = np.zeros(active.shape)
    np.put_along_axis(full, terms, move, axis=1)
    change = np.where(active, below(full, active.shape[1].bit_length() - 1), 0.0)
    least = np.where(active, expected, np.inf).min(axis=1)
    return np.asarray((change > -_SURE).all(axis=1) & (least > _NOISE * expected.sum(axis=1)))


def _lost(fit: Floats, gain: Floats, enough: Floats) -> Bools:
    """Rows whose fit cannot be enough. gain: the Newton decrement; what is still to come is about half of it.

    Four times that is allowed for, and only where it is small: far from the maximum it is no measure of the way. A lost
    row's fit is then that bound, no likelihood.
    """
    found: Bools = (gain < _NEAR) & (fit + 2 * gain < enough)
    return found


def _first(terms: Whole, counts: Floats, active: Bools, lists: int) -> Floats:
    """One weighted least squares step from the counts themselves, as iteratively reweighted least squares begins."""
    weight = np.where(active, counts + 0.5, 0.0)
    target = np.where(active, weight * np.log(np.where(active, weight, 1.0)) + counts - weight, 0.0)
    right = np.take_along_axis(above(target, lists), terms, axis=1)
    return _solved(above(weight, lists), terms, right)[0]


def _at(theta: Floats, terms: Whole, goal: Floats, active: Bools, lists: int) -> tuple[Floats, Floats]:
    """Expected counts and the log-likelihood without its constant."""
    full = np.zeros(active.shape)
    np.put_along_axis(full, terms, theta, axis=1)
    expected = np.where(active, np.exp(np.minimum(below(full, lists), _LARGEST)), 0.0)
    return expected, np.einsum("ij,ij->i", goal, theta) - expected.sum(axis=1)


def _solved(sums: Floats, terms: Whole, right: Floats) -> tuple[Floats, bool]:
    """Solve the information of each row. Where one is singular, a little goes on the diagonals of all: not exact."""
    rows = np.arange(len(terms))[:, None, None]
    matrix = sums[rows, terms[:, :, None] | terms[:, None, :]]
    try:
        return np.linalg.solve(matrix, right[:, :, None])[:, :, 0], True
    except np.linalg.LinAlgError:
        at = np.arange(terms.shape[1])
        matrix[:, at, at] += 1e-12 * sums[:, :1] + 1e-300
        return np.linalg.solve(matrix, right[:, :, None])[:, :, 0], False


def _moved(
    theta: Floats, move: Floats, fit: Floats, gain: Floats, terms: Whole, goal: Floats, active: Bools, lists: int
) -> tuple[Floats, Floats, Floats]:
    """Take the step, halved where the likelihood would fall."""
    ahead = theta + move
    expected, new = _at(ahead, terms, goal, active, lists)
    worse = np.flatnonzero(~(new >= fit - 1e-9 * (1 + np.abs(fit))))
    part = 1.0
    while len(worse) and part > 1e-6:
        part /= 2
        ahead[worse] = theta[worse] + part * move[worse]
        expected[worse], new[worse] = _at(ahead[worse], terms[worse], goal[worse], active[worse], lists)
        worse = worse[~(new[worse] >= fit[worse] - 1e-9 * (1 + np.abs(fit[worse])))]
    return ahead, expected, new


def chord(has: Bools, counts: Floats, active: Bools, centre: Floats, enough: Floats | None = None) -> Fitted:
    """Fit one model to many tables that are like ``centre``: the information there serves for all of them.

    has, active: shape (2^lists,). counts: shape (rows, 2^lists). Each step is two matrix products for all rows; rows
    that do not come close in a few steps are finished by :func:`newton`. The answer is the same: only the path differs.
    """
    rows = len(counts)
    if rows < _FEW:
        return newton(np.tile(has, (rows, 1)), counts, np.tile(active, (rows, 1)), None, enough)
    middle = newton(has[None], centre[None], active[None])
    terms, cells = np.flatnonzero(has), np.flatnonzero(active)
    weight = middle.expected[0][cells]
    if not weight.min() > _COARSE * weight.sum():
        return newton(np.tile(has, (rows, 1)), counts, np.tile(active, (rows, 1)), None, enough)
    design = supersets(has.size.bit_length() - 1)[np.ix_(cells, terms)]
    inverse = np.linalg.inv((design * weight[:, None]).T @ design)
    goal = counts[:, cells] @ design
    theta = np.tile(middle.theta[0][terms], (rows, 1))
    fit, (near, sure) = np.zeros(rows), np.zeros((2, rows), dtype=np.bool_)
    live = np.arange(rows)
    for _ in range(_CHORD_STEPS):
        now = np.exp(np.minimum(theta[live] @ design.T, _LARGEST))
        slope = goal[live] - now @ design
        move = slope @ inverse
        gain = np.abs(np.einsum("ij,ij->i", move, slope))
        fit[live] = np.einsum("ij,ij->i", goal[live], theta[live]) - now.sum(axis=1)
        theta[live] += np.clip(move, -1.0, 1.0)
        close = gain < _CHORD_CLOSE
        near[live] = close
        sure[live[close]] = (weight * (move[close] @ design.T) > -_SURE * now[close]).all(axis=1)
        if enough is not None:
            lost = _lost(fit[live], gain, enough[live])
            fit[live[lost]] += 2 * gain[lost]
            live = live[~(near[live] | lost)]
        else:
            live = live[~near[live]]
        if len(live) <= rows // 50:
            break
    full, expected = np.zeros((rows, has.size)), np.zeros((rows, has.size))
    full[:, terms] = theta
    expected[:, cells] = np.exp(np.minimum(theta @ design.T, _LARGEST))
    if len(live):
        held = None if enough is None else enough[live]
        rest = newton(np.tile(has, (len(live), 1)), counts[live], np.tile(active, (len(live), 1)), None, held)
        full[live], expected[live], fit[live] = rest.theta, rest.expected, rest.fit
        near[live], sure[live] = rest.converged, rest.sure
    return Fitted(full, expected, fit, near, sure)
