"""The best of all models of a family, on one table or on thousands like it. Exact: nothing is searched greedily.

BIC = -2 log L + k log n, with k parameters (those at minus infinity too) and n people observed (Schwarz 1978). A model
without an estimate cannot be chosen. On many tables, a model is passed over only where it cannot win: no model fits
better than one that has all its terms and more, so that a fit once made bounds all models below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.existence import exists, identifiable, reduced
from solferino.count.systems.loglinear_models import Family, family
from solferino.count.systems.loglinear_newton import Bools, Fitted, Floats, Whole, chord, newton

_TELLS = 1.0  # log-likelihood: a model that fits so much worse than those above it is worth its fit as a bound
_SCOUTS = 12  # models fitted first, so that others can be passed over
_TIE = 1e-9
_APART = 1e-3  # expected count of a cell below which it may be on its way to 0
_MANY = 60  # tables from which on one matrix for all of them is quicker than one for each


@dataclass(frozen=True, slots=True)
class Ranked:
    """All models of a family on one table, in the family's order.

    order: places of the ``known`` best by BIC that have an estimate. size: people in all. apart: all expected counts
    are well above 0, so that a fit to a table like this one may start from theta.
    """

    family: Family
    theta: Floats
    fit: Floats
    bic: Floats
    size: Floats
    apart: Bools
    order: Whole
    known: int


@dataclass(frozen=True, slots=True)
class Picked:
    """The best model of each table. size: people in all, NaN where no model has an estimate. place: -1 there."""

    size: Floats
    place: Whole
    bic: Floats


def rank(models: Family, counts: Floats, known: int = 10, tries: int | None = 40) -> Ranked:
    """Fit every model to one table. counts: shape (2^lists,).

    known: look for so many models with an estimate, from the best BIC on; the best is always found where there is one.
    tries: linear programs after it at most, so that fewer may come back; None for no such end.
    """
    observed = counts.sum()
    rows = np.broadcast_to(counts, models.has.shape)
    left, active = reduced(models.has, rows)
    able = identifiable(left, active)
    fit, size = np.full(len(models), -np.inf), np.full(len(models), np.nan)
    theta = np.zeros(models.has.shape)
    sure, apart = np.zeros((2, len(models)), dtype=np.bool_)
    at = np.flatnonzero(able)
    if len(at):
        done = newton(left[at], rows[at], active[at])
        theta[at] = done.theta
        fit[at], size[at] = done.fit, observed + np.exp(np.minimum(done.theta[:, 0], 700))
        sure[at] = done.sure
        apart[at] = np.where(active[at], done.expected, np.inf).min(axis=1) > _APART
    bic = -2 * fit + models.parameters * np.log(observed) if observed else np.full(len(models), np.inf)
    ranked: list[int] = []
    asked = 0
    seen = counts > 0
    for place in _by_bic(bic):
        if not able[place] or len(ranked) >= known or (ranked and asked == tries):
            break
        asked += bool(ranked) and not sure[place]
        if sure[place] or exists(left[place], active[place], seen):
            ranked.append(place)
    return Ranked(models, theta, fit, bic, size, apart, np.array(ranked, dtype=np.int64), len(ranked))


def pick(models: Family, counts: Floats, centre: Floats, *, whole: bool) -> Picked:
    """The model with the smallest BIC for each table. counts: shape (rows, 2^lists). centre: the table they are like.

    whole: the family is all of :func:`loglinear_models.family`, and models that cannot win may be passed over.
    """
    rows = len(counts)
    state = _State(counts, np.full(rows, np.inf), np.full(rows, -1, dtype=np.int64), np.full(rows, np.nan))
    first = rank(models, centre, known=_SCOUTS)
    if not whole or len(models) < 4 * _SCOUTS:
        for place in range(len(models)):
            state.fitted(models, place, np.arange(rows), centre)
        return Picked(state.size, state.place, state.bic)
    scouts = [int(p) for p in first.order[:_SCOUTS]]
    bound = np.full((len(models), rows), np.inf)
    for place in scouts:
        bound[place] = state.fitted(models, place, np.arange(rows), centre)
    _descend(models, state, bound, first, set(scouts), centre)
    return Picked(state.size, state.place, state.bic)


def _descend(models: Family, state: _State, bound: Floats, first: Ranked, done: set[int], centre: Floats) -> None:
    """From the largest models down, all of one size together: fit each only where it could still win."""
    log_n = np.log(np.maximum(state.counts.sum(axis=1), 1))
    full = np.where(state.counts > 0, state.counts * np.log(np.maximum(state.counts, 1)) - state.counts, 0).sum(axis=1)
    parameters, above = models.parameters, _covers(models)
    for size in np.unique(parameters)[::-1]:
        few: list[tuple[int, Whole]] = []
        for place in np.flatnonzero(parameters == size):
            if place in done:
                continue
            over = above[place]
            bound[place] = bound[over].min(axis=0) if len(over) else full
            enough = (size * log_n - state.bic) / 2
            open_rows = np.flatnonzero(bound[place] > enough + _TIE)
            if len(open_rows) and _worse(first.fit, int(place), over) > _TELLS:
                open_rows = np.arange(len(log_n))
            if len(open_rows) >= _MANY:
                bound[place, open_rows] = state.fitted(models, int(place), open_rows, centre)
            elif len(open_rows):
                few.append((int(place), open_rows))
        if few:
            state.fitted_each(models, few, bound, first)


def _worse(fit: Floats, place: int, over: Whole) -> float:
    """How much worse a model fits than any of those just above it; 0 where a fit says nothing."""
    if not len(over) or not np.isfinite(fit[place]):
        return 0.0
    return float(fit[over].min() - fit[place])


@lru_cache(maxsize=8)
def _covers_of(lists: int, most_order: int) -> tuple[Whole, ...]:
    models = family(lists, most_order)
    places = {row.tobytes(): at for at, row in enumerate(models.has)}
    found = []
    for row in models.has:
        over = []
        for term in np.flatnonzero(~row):
            more = row.copy()
            more[term] = True
            if (at := places.get(more.tobytes())) is not None:
                over.append(at)
        found.append(np.array(over, dtype=np.int64))
    return tuple(found)


def _covers(models: Family) -> tuple[Whole, ...]:
    order = max(int(t).bit_count() for t in np.flatnonzero(models.has.any(axis=0)))
    return _covers_of(models.lists, order)


@dataclass(slots=True)
class _State:
    """Counts of all tables, and the best that was found for each so far."""

    counts: Floats
    bic: Floats
    place: Whole
    size: Floats

    def fitted(self, models: Family, place: int, rows: Whole, centre: Floats) -> Floats:
        """Fit one model to some tables, take it where it wins and has an estimate; a bound of its fit on each."""
        has = models.has[place]
        counts = self.counts[rows]
        enough = self._enough(rows, int(has.sum()))
        fit = np.full(len(rows), np.inf)
        for left, active, part in _alike(has, counts):
            if not identifiable(left[None], active[None])[0]:
                continue
            middle = centre if _same(has, centre, left) else counts[part].mean(axis=0)
            done = chord(left, counts[part], active, middle, enough[part])
            fit[part] = done.fit
            self._take(place, rows[part], has.sum(), left, active, counts[part], done)
        return fit

    def fitted_each(self, models: Family, few: list[tuple[int, Whole]], bound: Floats, first: Ranked) -> None:
        """The same for models of one size that are open on few tables each, all of them at once."""
        places = np.concatenate([np.full(len(rows), place) for place, rows in few])
        rows = np.concatenate([rows for _, rows in few])
        has, counts = models.has[places], self.counts[rows]
        left, active = reduced(has, counts)
        able = identifiable(left, active)
        places, rows, left, active, counts = places[able], rows[able], left[able], active[able], counts[able]
        width = int(models.parameters[few[0][0]])
        started = first.apart[places]
        for part in (np.flatnonzero(started), np.flatnonzero(~started)):
            if not len(part):
                continue
            start = np.where(left[part], first.theta[places[part]], 0.0) if started[part[0]] else None
            done = newton(left[part], counts[part], active[part], start, self._enough(rows[part], width))
            bound[places[part], rows[part]] = done.fit
            for at in np.flatnonzero(done.fit > self._enough(rows[part], width)):
                one, alone = part[at : at + 1], done.row(int(at))
                self._take(int(places[one[0]]), rows[one], width, left[one[0]], active[one[0]], counts[one], alone)

    def _enough(self, rows: Whole, width: int) -> Floats:
        """The fit at which a model with so many parameters would draw level."""
        observed = np.maximum(self.counts[rows].sum(axis=1), 1)
        found: Floats = (width * np.log(observed) - self.bic[rows]) / 2
        return found

    def _take(
        self, place: int, rows: Whole, width: int, left: Bools, active: Bools, counts: Floats, done: Fitted
    ) -> None:
        """Keep the model for the tables where it is the best so far and has an estimate."""
        observed = counts.sum(axis=1)
        bic = -2 * done.fit + width * np.log(np.maximum(observed, 1))
        wins = (bic < self.bic[rows] - _TIE) & (observed > 0)
        for at in np.flatnonzero(wins & ~done.sure):
            wins[at] = exists(left, active, counts[at] > 0)
        self.bic[rows[wins]] = bic[wins]
        self.place[rows[wins]] = place
        self.size[rows[wins]] = observed[wins] + np.exp(done.theta[wins, 0])


def _alike(has: Bools, counts: Floats) -> list[tuple[Bools, Bools, NDArray[np.int64]]]:
    """Tables on which the same terms of a model are left: (terms, cells, rows)."""
    left, active = reduced(np.broadcast_to(has, counts.shape), counts)
    keys, group = np.unique(np.packbits(left, axis=1), axis=0, return_inverse=True)
    found = []
    for at in range(len(keys)):
        part = np.flatnonzero(group.ravel() == at)
        found.append((left[part[0]], active[part[0]], part))
    return found


def _same(has: Bools, centre: Floats, left: Bools) -> bool:
    return bool((reduced(has[None], centre[None])[0][0] == left).all())


def _by_bic(bic: Floats) -> list[int]:
    return [int(p) for p in np.argsort(bic, kind="stable")]
