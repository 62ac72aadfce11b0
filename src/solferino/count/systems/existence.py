"""Whether a log-linear model has an estimate on a table at all, and whether it has only one.

A term whose lists share nobody goes to minus infinity and takes its cells with it. On the cells and terms that are left
(Fienberg and Rinaldo 2012, Annals of Statistics 40:996; Chan, Silverman and Vincent 2021, JASA 116:1297):

- the likelihood has a maximum (an extended maximum likelihood estimate exists) only where some table of counts, all
  above 0, has the margins that were observed: a linear program, which maximises the smallest count;
- the number of people whom no list saw can be told from the cells only where no other parameters give the same counts.

For hierarchical models the second has an exact answer in whole numbers. Parameters v change no cell where the sum of v
over the terms in each cell is 0. Cells that are terms themselves fix v(t) = (-1)^|t| v(0), from the smallest up; so the
model is identifiable just where some other cell that is left holds unequally many terms of even and of odd size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from solferino.count.extras import needed
from solferino.count.systems.loglinear_models import Model, members, named
from solferino.count.systems.loglinear_newton import above, below, supersets
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

_ABOVE = 1e-7  # with observed counts set to 1, the smallest count that is not 0 is far larger
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Existence:
    """What can be said of one model on one table. gone: terms at minus infinity. cells, parameters: those left.

    slack: the largest smallest count, with each observed count set to 1. reasons: why there is no estimate, in words.
    """

    exists: bool
    identifiable: bool
    gone: tuple[int, ...]
    cells: int
    parameters: int
    slack: float
    reasons: tuple[Reason, ...]

    @property
    def passes(self) -> bool:
        """True where the model has one estimate."""
        return self.exists and self.identifiable


def by_cell(table: CaptureTable) -> Floats:
    """Counts by set of lists, shape (2^lists,); bit j of the place is list j, the place 0 is empty."""
    bits = 1 << np.arange(len(table.lists))
    counts = np.zeros(1 << len(table.lists))
    counts[table.patterns.astype(np.int64) @ bits] = table.counts
    return counts


def examine(table: CaptureTable, model: Model) -> Existence:
    """Both questions for one model, with the lists named where the answer is no."""
    counts = by_cell(table)
    has = np.zeros((1, counts.size), dtype=np.bool_)
    has[0, [0, *model.terms]] = True
    left, active = reduced(has, counts[None])
    one = bool(identifiable(left, active)[0])
    slack = _slack(left[0].tobytes(), active[0].tobytes(), (counts > 0).tobytes())
    gone = tuple(t for t in model.terms if not left[0, t])
    kept = int(active[0].sum()), int(left[0].sum())
    reasons = []
    if not one:
        reasons.append(_not_identifiable(table, model, gone, *kept))
    if slack <= _ABOVE:
        reasons.append(_no_estimate(table, model, counts))
    return Existence(slack > _ABOVE, one, gone, *kept, slack, tuple(reasons))


def reduced(has: Bools, counts: Floats) -> tuple[Bools, Bools]:
    """Terms and cells that are left, row by row. has, counts: shape (rows, 2^lists), the intercept at place 0."""
    lists = has.shape[1].bit_length() - 1
    gone = has & (above(counts, lists) == 0)
    active = below(gone.astype(np.float64), lists) == 0
    active[:, 0] = False
    return has & ~gone, active


def identifiable(left: Bools, active: Bools) -> Bools:
    """Whether each row's terms can be told apart by its cells (exact; see above)."""
    lists = left.shape[1].bit_length() - 1
    uneven = below(np.where(left, signs(lists), 0.0), lists) != 0
    found: Bools = (uneven & active).any(axis=1)
    return found


def exists(left: Bools, active: Bools, observed: Bools) -> bool:
    """Whether the likelihood of one row has a maximum. All shapes (2^lists,); observed: cells with a count above 0.

    Only which cells were observed matters: margins of counts lie inside the cone of the cells exactly where the
    margins of ones do. So the answers are kept by that.
    """
    return _slack(left.tobytes(), active.tobytes(), (observed & active).tobytes()) > _ABOVE


@lru_cache(maxsize=16)
def signs(lists: int) -> Floats:
    """1 for sets of even size, -1 for odd."""
    return np.array([1.0 - 2.0 * (t.bit_count() & 1) for t in range(1 << lists)])


@lru_cache(maxsize=50_000)
def _slack(left: bytes, active: bytes, observed: bytes) -> float:
    terms = np.flatnonzero(np.frombuffer(left, dtype=np.bool_))
    cells = np.flatnonzero(np.frombuffer(active, dtype=np.bool_))
    seen = np.frombuffer(observed, dtype=np.bool_)[cells]
    if seen.all():
        return 1.0
    lists = len(left).bit_length() - 1
    design = supersets(lists)[np.ix_(cells, terms)]
    equal = np.hstack([design.T, design.sum(axis=0)[:, None]])  # x = s + y, y >= 0
    cost = np.zeros(len(cells) + 1)
    cost[-1] = -1
    done = needed("scipy.optimize").linprog(
        cost, A_eq=equal, b_eq=design[seen].sum(axis=0), bounds=(0, None), method="highs"
    )
    return float(done.x[-1]) if done.status == 0 else 0.0


def never_together(table: CaptureTable, model: Model | None = None) -> list[int]:
    """Pairs of lists that share nobody; with a model, those that it has no term for."""
    counts = above(by_cell(table), len(table.lists))
    pairs = [t for t in range(counts.size) if t.bit_count() == 2 and counts[t] == 0]
    return [t for t in pairs if model is None or t not in model.terms]


def _pairs(pairs: Sequence[int], names: tuple[str, ...]) -> str:
    return "; ".join(named(t, names) for t in pairs)


def _not_identifiable(table: CaptureTable, model: Model, gone: tuple[int, ...], cells: int, left: int) -> Reason:
    why = f"the lists {_pairs([t for t in gone if len(members(t)) == 2] or gone, table.lists)} share nobody, so "
    return Reason(
        "not_identifiable",
        f"the model {model.name} is not identifiable: {why if gone else ''}{cells} patterns are left for {left} "
        "parameters, and any number of unseen people fits them equally well",
    )


def _no_estimate(table: CaptureTable, model: Model, counts: Floats) -> Reason:
    pairs = never_together(table, model)
    if pairs:
        why = f"{_pairs(pairs, table.lists)} share nobody, and the model has no term for it"
    else:
        empty = [t for t in range(1, counts.size) if counts[t] == 0]
        shown = "; ".join(named(t, table.lists) for t in empty[:4]) + ("; ..." if len(empty) > 4 else "")
        why = f"nobody stands on exactly {shown}" if empty else "too few patterns hold anybody"
    return Reason(
        "no_extended_mle",
        f"the model {model.name} has no estimate, the likelihood has no maximum (no extended maximum likelihood "
        f"estimate exists): {why}",
    )
