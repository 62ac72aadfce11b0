"""Averaging over decomposable graphs: lists that depend on each other in every way a chordal graph can say.

Madigan and York (1997), Bayesian methods for estimation of the size of a closed population, Biometrika 84:19-31; the
hyper-Dirichlet laws are those of Dawid and Lauritzen (1993), Annals of Statistics 21:1272-1317. Every graph is equally
likely before the data, and so is every size up to the factor 1/N.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.answer import Answer
from solferino.count.systems.decomposable_graphs import graphs, named
from solferino.count.systems.plain import exp, lgamma, log
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

LEAST_LISTS, MOST_LISTS = 3, 6
WIDE, COARSE, FINE = 4, 16, 2048  # blocks of unseen people an octave; below so many each number is one of its own
OCTAVES = 34  # 17 thousand million unseen
TAIL = 1e-8  # share of the weight below which blocks at either end are left out
LAST = 1e-4  # share of the last octave from which the average has no end
FAINT = 1e-10  # share of a graph below which it is left out of the fine grid
SHOWN = 10  # graphs in the details
ROOM = 1 << 22  # numbers worked on at once
MOST_SEEN = 3_000_000  # people; above, the weights are narrower than the blocks
MOST_A_BLOCK = 0.3  # share of the weight in one block of several sizes: beyond it the limits are those of the block

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Blocks of unseen people: the first number and how many numbers there are in each; weighed at the middle."""

    first: Floats
    width: Floats

    @property
    def middle(self) -> Floats:
        return self.first + (self.width - 1.0) / 2.0


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Weights of the blocks and of the graphs, both times e^-top."""

    blocks: Floats
    graphs: Floats
    top: float


def average(table: CaptureTable, *, delta: float = 0.5, largest: int | None = None, level: float = 0.95) -> Answer:
    """The size averaged over all decomposable graphs, with the hyper-Dirichlet prior `delta` a cell of the full table.

    largest: the grid 1..largest of unseen people as other software has it; None: a grid that ends where nothing is
    left. level: of the credible interval. Point: the median; limits: quantiles. details: ``mean``, ``sizes`` and
    ``weights`` (shapes (g,): people in all, shares), ``log_evidence``, ``graphs`` (the heaviest, with their shares),
    ``grid_end``, ``alias``. Refuses (in ``refusals``) fewer than 3 or more than 6 lists and an empty table. Raises
    ValueError for a delta or a grid that is not above 0.
    """
    if not delta > 0.0 or (largest is not None and largest < 1) or not 0.0 < level < 1.0:
        raise ValueError("delta and the grid must be above 0, the level between 0 and 1")
    base = Answer(
        "decomposable",
        f"decomposable average, delta {Fraction(delta).limit_denominator(4096)}",
        level=level,
        point="median",
        interval="credible",
        details={"alias": f"dga delta {_alias(delta)}", "delta": delta},
    )
    if (refusal := _refusal(table)) is not None:
        return replace(base, refusals=(refusal,))
    return _Averaging(table, delta).answer(base, largest)


def curve(
    table: CaptureTable,
    *,
    deltas: Sequence[float] | None = None,
    largest: int | None = None,
    level: float = 0.95,
) -> tuple[Answer, ...]:
    """:func:`average` for each delta (1, 1/2, ... 2^-J where none are given).

    Where the medians lie further apart than the widest interval of one of them, or by half and more, each answer
    carries the warning ``prior_sensitive``.
    """
    wanted = deltas if deltas is not None else [0.5**power for power in range(len(table.lists) + 1)]
    answers = tuple(average(table, delta=delta, largest=largest, level=level) for delta in wanted)
    found = [a for a in answers if a.estimate is not None and a.low is not None and a.high is not None]
    if len(found) < 2:
        return answers
    points = [a.estimate for a in found if a.estimate is not None]
    low, high = min(points), max(points)
    width = sorted(a.high - a.low for a in found if a.high is not None and a.low is not None)[len(found) // 2]
    if high - low <= width and high < 1.5 * low:
        return answers
    words = (
        f"the answer hangs on the prior: as delta goes from {_alias(max(wanted))} to {_alias(min(wanted))} "
        f"the median goes from {low:,.0f} to {high:,.0f}"
    )
    return tuple(replace(a, warnings=(*a.warnings, Reason("prior_sensitive", words))) for a in answers)


def _alias(delta: float) -> str:
    """As published: 1, 0.5, then fractions."""
    fraction = Fraction(delta).limit_denominator(4096)
    return f"{delta:g}" if delta >= 0.5 or fraction.numerator != 1 else f"1/{fraction.denominator}"


def _refusal(table: CaptureTable) -> Reason | None:
    size = len(table.lists)
    if size < LEAST_LISTS:
        return Reason("too_few_lists", f"{size} lists; an average over graphs needs {LEAST_LISTS} or more")
    if size > MOST_LISTS:
        return Reason(
            "too_many_lists", f"{size} lists; the graphs are averaged for {LEAST_LISTS} to {MOST_LISTS} lists"
        )
    if not table.observed:
        return Reason("no_people", "no person stands on any list")
    return _TOO_FINE if table.observed > MOST_SEEN else None


_TOO_FINE = Reason(
    "too_many_people", "so many people are counted that the sizes lie closer together than the grid can tell apart"
)


class _Averaging:
    """One table with one delta."""

    def __init__(self, table: CaptureTable, delta: float) -> None:
        self.table, self.delta = table, delta
        self.every = graphs(len(table.lists))
        self.subsets = [int(s) for s in np.flatnonzero((self.every.terms != 0).any(axis=0))]
        self.margins = {subset: _margin(table, subset) for subset in self.subsets}

    def answer(self, base: Answer, largest: int | None) -> Answer:
        everything = np.arange(len(self.every.terms))
        if largest is not None:
            grid = _Grid(np.arange(1.0, largest + 1.0), np.ones(largest))
            coarse = _within(_octaves(COARSE), 1.0, largest + 1.0)  # fine where small tables have it all
        else:
            wide = _octaves(WIDE)
            share = self.weigh(wide, everything).blocks
            if not share.sum() > 0.0:
                return replace(base, refusals=(_TOO_FINE,))
            share /= share.sum()
            if share[-WIDE:].sum() > LAST:
                words = (
                    "the weights do not fall off however many unseen people are allowed: the lists overlap too little"
                )
                return replace(base, refusals=(Reason("no_end", words),))
            there = np.flatnonzero((np.cumsum(share) > TAIL) & (np.cumsum(share[::-1])[::-1] > TAIL))
            low, high = wide.first[max(there[0] - 2, 0)], wide.first[min(there[-1] + 3, len(share) - 1)]
            coarse, grid = (_within(_octaves(parts), low, high) for parts in (COARSE, FINE))
        first = self.weigh(coarse, everything)
        kept = everything[first.graphs >= FAINT * first.graphs.sum()]
        return self.told(base, grid, kept, self.weigh(grid, kept, peaks=False))

    def weigh(self, grid: _Grid, kept: NDArray[np.int64], *, peaks: bool = True) -> _Weighed:
        """Weights on a grid. peaks: allow for a weight that is narrower than the blocks, as a parabola through the
        three highest points has it.
        """
        middle, people = grid.middle, float(self.table.observed)
        total = middle + people
        common = lgamma(total + 1.0) - lgamma(middle + 1.0) - log(total) + log(grid.width)
        parts = {subset: self.law(subset, middle, total) for subset in self.subsets}
        blocks, each, top = np.zeros(len(middle)), np.zeros(len(kept)), -np.inf
        step = max(1, ROOM // len(middle))
        for start in range(0, len(kept), step):
            terms = self.every.terms[kept[start : start + step]]
            logs = np.repeat(common[None, :], len(terms), axis=0)
            for subset in self.subsets:
                for sign in np.unique(terms[:, subset]).tolist():
                    if sign:
                        logs[terms[:, subset] == sign] += float(sign) * parts[subset]
            peak = logs.max(axis=1)
            if peaks and len(middle) > 2:
                peak = np.maximum(peak, _parabola(logs))
            if (highest := float(peak.max())) > top:
                scale = 0.0 if top == -np.inf else float(exp(np.array([top - highest]))[0])
                blocks, each, top = blocks * scale, each * scale, highest
            logs -= top
            weights = np.where(logs < -700.0, 0.0, exp(logs))
            for row in weights:
                blocks += row
            here = weights.sum(axis=1)
            each[start : start + step] = np.maximum(here, exp(peak - top)) if peaks else here
        return _Weighed(blocks, each, top)

    def law(self, subset: int, unseen: Floats, total: Floats) -> Floats:
        """log of the law of one margin, for each number of unseen people: D of the hyper-Dirichlet prior."""
        counts = self.margins[subset]
        cells = float(len(counts))
        a = self.delta * (1 << len(self.table.lists)) / cells
        fixed = float((lgamma(counts[1:] + a) - lgamma(np.array([a]))).sum())
        ends = float(lgamma(np.array([cells * a]))[0] - lgamma(np.array([a]))[0])
        return lgamma(counts[0] + unseen + a) - lgamma(total + cells * a) + (fixed + ends)

    def told(self, base: Answer, grid: _Grid, kept: NDArray[np.int64], found: _Weighed) -> Answer:
        whole = float(found.blocks.sum())
        if not whole > 0.0 or (found.blocks * (grid.width > 1.0)).max() > MOST_A_BLOCK * whole:
            return replace(base, refusals=(_TOO_FINE,))
        weights = found.blocks / whole
        sizes = grid.middle + self.table.observed
        low, middle, high = (
            _quantile(grid, weights, share) + self.table.observed
            for share in ((1 - base.level) / 2, 0.5, (1 + base.level) / 2)
        )
        order = np.argsort(-found.graphs, kind="stable")[:SHOWN]
        details = {
            **base.details,
            "mean": float((weights * sizes).sum()),
            "sizes": sizes,
            "weights": weights,
            "log_evidence": found.top + float(log(np.array([whole / len(self.every.terms)]))[0]),
            "graphs": tuple(
                (named(self.every.cliques(int(kept[at])), self.table.lists), float(found.graphs[at] / whole))
                for at in order
            ),
            "graphs_in_all": len(self.every.terms),
            "grid_end": int(grid.first[-1] + grid.width[-1] - 1),
        }
        warnings = list(base.warnings)
        if weights[-1] > 1e-4 and grid.width[-1] == 1:
            words = f"the grid of unseen people ends at {details['grid_end']:,}, where there is weight still"
            warnings.append(Reason("grid_end", words))
        return replace(base, estimate=middle, low=low, high=high, details=details, warnings=tuple(warnings))


def _margin(table: CaptureTable, subset: int) -> Floats:
    """Counts of the cells over a subset of lists, the cell of nobody first: people seen, on none of these lists."""
    chosen = [at for at in range(len(table.lists)) if subset >> at & 1]
    counts = np.zeros(1 << len(chosen))
    cell = table.patterns[:, chosen].astype(np.int64) @ (1 << np.arange(len(chosen), dtype=np.int64))
    np.add.at(counts, cell, table.counts.astype(np.float64))
    return counts


@lru_cache(maxsize=4)
def _octaves(parts: int) -> _Grid:
    """0, 1, ... one by one up to `parts`, then each octave in so many blocks of equal width."""
    firsts: list[Floats] = [np.arange(parts, dtype=np.float64)]
    widths: list[Floats] = [np.ones(parts)]
    width, start = 1.0, float(parts)
    while start < 2.0**OCTAVES:
        firsts.append(start + width * np.arange(parts, dtype=np.float64))
        widths.append(np.full(parts, width))
        start, width = start + width * parts, width * 2.0
    return _Grid(np.concatenate(firsts), np.concatenate(widths))


def _within(grid: _Grid, low: float, high: float) -> _Grid:
    inside = (grid.first >= low) & (grid.first < high)
    return _Grid(grid.first[inside], grid.width[inside])


def _parabola(logs: Floats) -> Floats:
    """The height of the parabola through the highest point of each row and its neighbours; shape (rows,).

    A row that is highest at an end of the grid has no neighbour beyond, and the height of that end.
    """
    highest = logs.argmax(axis=1)
    at = np.clip(highest, 1, logs.shape[1] - 2)
    rows = np.arange(len(logs))
    left, mid, right = logs[rows, at - 1], logs[rows, at], logs[rows, at + 1]
    bend, lean = 2.0 * mid - left - right, (right - left) / 2.0
    inside = (bend > 0.0) & (highest == at)
    found: Floats = np.where(inside, mid + lean * lean / (2.0 * np.maximum(bend, 1e-300)), logs[rows, highest])
    return found


def _quantile(grid: _Grid, weights: Floats, share: float) -> float:
    """The smallest number of unseen people up to which at least so large a share lies."""
    sums = np.cumsum(weights)
    at = min(int(np.searchsorted(sums, share * sums[-1])), len(sums) - 1)
    before = float(sums[at - 1]) if at else 0.0
    part = min(max((share * float(sums[-1]) - before) / float(weights[at]), 0.0), 1.0)
    return float(grid.first[at]) + max(float(np.ceil(part * grid.width[at])) - 1.0, 0.0)
