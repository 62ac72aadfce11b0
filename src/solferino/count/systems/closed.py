"""Closed population models by numbers of captures: equal chances, lists that differ, people who differ, both.

M0, Mt, Mh and Mth of Otis and others (1978, Wildlife Monographs 62) as Poisson log-linear models (Cormack 1989,
Biometrics 45:395; Rivest and Levesque 2001, Canadian Journal of Statistics 29:555). People who differ are given a
column of k, the number of lists that hold them: 2^k - 1 (Poisson), k^2 / 2 (Darroch), log 3.5 - log(3.5 + k) (Gamma),
or, for a lower bound of any mixture (Chao 1987, Biometrics 43:783; Rivest and Baillargeon 2007, Biometrics 63:999), a
free convex bend from the third capture on, in which bends downwards are set to 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import comb, exp, log, sqrt

import numpy as np

from solferino.count.extras import needed
from solferino.count.systems.answer import Answer
from solferino.count.systems.existence import by_cell
from solferino.count.systems.loglinear_newton import Floats
from solferino.count.systems.poisson import Curve, poisson
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

BEYOND = 10_000  # times what was observed
MOST_BY_LIST = 12  # lists: models with a term a list need all 2^lists cells

_Bend = Callable[[Floats], Floats]
_BENDS: dict[str, tuple[str, _Bend]] = {
    "poisson2": ("Poisson2", lambda k: 2.0**k - 1),
    "darroch": ("Darroch", lambda k: k * k / 2),
    "gamma35": ("Gamma3.5", lambda k: log(3.5) - np.log(3.5 + k)),
}


@dataclass(frozen=True, slots=True)
class _Cells:
    """What is fitted: counts, columns before any bend, captures of a cell, log of how many patterns it stands for."""

    counts: Floats
    base: Floats
    captures: Floats
    offset: Floats


def models(table: CaptureTable, *, level: float = 0.95, ordered: bool = False) -> tuple[Answer, ...]:
    """All models on one table, each with its standard error in ``details["stderr"]``, aic and bic.

    ordered: the lists are occasions in time, in the order of the table; only then Mb and Mbh, which are about what a
    first capture changes. A model without an estimate is a refusal with its reason.
    """
    equal, by_list = _by_captures(table), None
    answers = [_fitted(table, "closed_m0", "M0: all lists and all people alike", equal, equal.base, level)]
    if len(table.lists) <= MOST_BY_LIST:
        by_list = _by_pattern(table)
        words = "Mt: lists differ, people alike"
        answers.append(_fitted(table, "closed_mt", words, by_list, by_list.base, level))
    for prefix, words, cells in (("mh", "people differ", equal), ("mth", "lists and people differ", by_list)):
        if cells is None:
            answers.append(_too_many(table, prefix))
            continue
        answers.append(_bound(table, prefix, words, cells, level))
        for key, (name, bend) in _BENDS.items():
            design = np.column_stack([cells.base, bend(cells.captures)])
            label = f"{prefix.capitalize()} {name}: {words}"
            answers.append(_fitted(table, f"closed_{prefix}_{key}", label, cells, design, level))
    if ordered:
        answers += [_removal(table, 0, level), _removal(table, 1, level)]
    return tuple(answers)


def chao(table: CaptureTable, *, level: float = 0.95) -> Answer:
    """Chao's lower bound from those on one list and on two, bias-corrected (Chao 1987), with a log-normal interval.

    It holds for lists that do not depend on each other, however much people differ; the truth is at least so large.
    """
    lists = len(table.lists)
    label = "Chao's lower bound, bias-corrected"
    if lists < 2:
        return Answer("chao_lower_bound", label, refusals=(Reason("few_lists", "one list has no overlap"),))
    held = table.patterns.sum(axis=1)
    once, twice = (float(table.counts[held == k].sum()) for k in (1, 2))
    if not twice:
        words = "nobody stands on exactly two lists: nothing bounds those whom no list saw"
        return Answer("chao_lower_bound", label, refusals=(Reason("no_overlap", words),))
    part = (lists - 1) / lists
    unseen = part * once * (once - 1) / (2 * (twice + 1))
    variance = (
        unseen
        + part**2 * once * (2 * once - 1) ** 2 / (4 * (twice + 1) ** 2)
        + part**2 * once**2 * twice * (once - 1) ** 2 / (4 * (twice + 1) ** 4)
    )
    low, high = _log_normal(table.observed, unseen, variance, level)
    return Answer(
        "chao_lower_bound",
        label,
        estimate=table.observed + unseen,
        low=low,
        high=high,
        level=level,
        point="lower bound",
        interval="log-normal",
        details={"stderr": sqrt(variance), "once": once, "twice": twice},
    )


def chapman(table: CaptureTable, *, level: float = 0.95) -> Answer:
    """Two lists, on the assumption that neither knows of the other (Chapman 1951; variance of Seber 1970).

    To be shown only where somebody asked for it: two lists cannot show whether they depend on each other.
    """
    label = "Chapman, two lists: rests on their independence, which two lists cannot show"
    if len(table.lists) != 2:
        words = f"Chapman's estimate is for two lists, here are {len(table.lists)}"
        return Answer("chapman", label, refusals=(Reason("not_two_lists", words),))
    first, second = table.sizes
    both = int(table.counts[table.patterns.sum(axis=1) == 2].sum())
    if not both:
        words = f"{table.lists[0]} and {table.lists[1]} share nobody: any number of unseen people fits equally well"
        return Answer("chapman", label, refusals=(Reason("no_overlap", words),))
    size = (first + 1) * (second + 1) / (both + 1) - 1
    variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) ** 2 * (both + 2))
    low, high = _log_normal(table.observed, size - table.observed, variance, level)
    words = "the figure holds only if neither list depends on the other and all people are equally likely to be listed"
    return Answer(
        "chapman",
        label,
        estimate=size,
        low=low,
        high=high,
        level=level,
        point="bias-corrected",
        interval="log-normal",
        warnings=(Reason("rests_on_independence", words),),
        details={"stderr": sqrt(variance), "both": both},
    )


def _by_captures(table: CaptureTable) -> _Cells:
    """Cells by the number of lists: the same likelihood where lists are alike, and small for any number of lists."""
    lists = len(table.lists)
    captures = np.arange(1, lists + 1)
    held = table.patterns.sum(axis=1)
    counts = np.array([table.counts[held == k].sum() for k in captures], dtype=np.float64)
    offset = np.log([float(comb(lists, int(k))) for k in captures])
    base = np.column_stack([np.ones(lists), captures.astype(np.float64)])
    return _Cells(counts, base, captures.astype(np.float64), offset)


def _by_pattern(table: CaptureTable) -> _Cells:
    lists = len(table.lists)
    counts = by_cell(table)[1:]
    bits = ((np.arange(1, 1 << lists)[:, None] >> np.arange(lists)) & 1).astype(np.float64)
    return _Cells(counts, np.column_stack([np.ones(len(bits)), bits]), bits.sum(axis=1), np.zeros(len(bits)))


def _bound(table: CaptureTable, prefix: str, words: str, cells: _Cells, level: float) -> Answer:
    """The convex bend: from its full form down, without the bends that come out negative."""
    key, label = f"closed_{prefix}_chao", f"{prefix.capitalize()} Chao lower bound: {words}"
    if len(table.lists) < 3:
        return Answer(key, label, refusals=(Reason("few_lists", "a bend needs three lists"),))
    most = int(cells.captures[cells.counts > 0].max(initial=1))
    knots = list(range(2, min(most, len(table.lists))))  # above what was seen a bend goes to minus infinity
    kept = _up_to(cells, most)
    while True:
        bends = [np.maximum(kept.captures - k, 0) for k in knots]
        design = np.column_stack([kept.base, *bends])
        curve = poisson(design, kept.counts, kept.offset)
        down = (
            [k for k, bend in zip(knots, curve.theta[kept.base.shape[1] :], strict=True) if bend < 0] if curve else []
        )
        if not down:
            break
        knots = [k for k in knots if k not in down]
    return _said(table, key, label, curve, design.shape[1], level)


def _up_to(cells: _Cells, most: int) -> _Cells:
    """Cells of more captures than anybody has leave with the bend that would send them to 0."""
    if most >= cells.captures.max() or most < 2:
        return cells
    at = cells.captures <= most
    return _Cells(cells.counts[at], cells.base[at], cells.captures[at], cells.offset[at])


def _fitted(table: CaptureTable, key: str, label: str, cells: _Cells, design: Floats, level: float) -> Answer:
    return _said(table, key, label, poisson(design, cells.counts, cells.offset), design.shape[1], level)


def _said(table: CaptureTable, key: str, label: str, curve: Curve | None, parameters: int, level: float) -> Answer:
    if curve is None:
        words = "the model has no estimate, or more than one, on these counts: too few people stand on several lists"
        return Answer(key, label, refusals=(Reason("no_extended_mle", words),))
    line = float(curve.theta[0])
    if line > log(BEYOND * max(table.observed, 1)):
        return _beyond_belief(key, label)
    unseen = exp(line)
    told = {
        "loglik": curve.loglik,
        "aic": 2 * (parameters - curve.loglik),
        "bic": parameters * log(table.observed) - 2 * curve.loglik,
    }
    return _estimated(table, key, label, unseen, unseen + unseen**2 * float(curve.covariance[0, 0]), level, told)


def _beyond_belief(key: str, label: str) -> Answer:
    words = f"the model puts more than {BEYOND:,} unseen people on each that was seen: no number is given"
    return Answer(key, label, refusals=(Reason("estimate_beyond_belief", words),))


def _estimated(
    table: CaptureTable, key: str, label: str, unseen: float, variance: float, level: float, told: Mapping[str, object]
) -> Answer:
    """The answer of a fitted model. variance: of the unseen. told: details beside the standard error."""
    low, high = _log_normal(table.observed, unseen, variance, level)
    return Answer(
        key,
        label,
        estimate=table.observed + unseen,
        low=low,
        high=high,
        level=level,
        point="maximum likelihood",
        interval="log-normal",
        details={"stderr": sqrt(variance), **told},
    )


def _removal(table: CaptureTable, apart: int, level: float) -> Answer:
    """Mb, Mbh: first captures alone, falling by a constant share; ``apart`` occasions stand outside the fall."""
    key, name = (("closed_mb", "Mb"), ("closed_mbh", "Mbh"))[apart]
    label = f"{name}: a capture changes the chance of the next; the order of the lists is taken as an order in time"
    first = table.patterns.argmax(axis=1)
    new = np.array([table.counts[first == at].sum() for at in range(len(table.lists))], dtype=np.float64)
    rest = new[apart:]
    at = np.arange(len(rest), dtype=np.float64)
    curve = poisson(np.column_stack([np.ones(len(rest)), at]), rest, np.zeros(len(rest))) if len(rest) > 1 else None
    if curve is None or curve.theta[1] >= -1e-6:
        words = "first captures do not fall from one occasion to the next: the model has no estimate"
        return Answer(key, label, refusals=(Reason("no_extended_mle", words),))
    start, fall = (float(t) for t in curve.theta)
    unseen = exp(start + fall * len(rest)) / (1 - exp(fall))
    slope = unseen * np.array([1.0, len(rest) + exp(fall) / (1 - exp(fall))])
    variance = unseen + float(slope @ curve.covariance @ slope)
    if unseen > BEYOND * table.observed:
        return _beyond_belief(key, label)
    order = Reason("order_of_lists", "the model needs lists that are occasions in time, in this order")
    return replace(_estimated(table, key, label, unseen, variance, level, {}), warnings=(order,))


def _too_many(table: CaptureTable, prefix: str) -> Answer:
    words = f"{len(table.lists)} lists have too many patterns for a term a list; up to {MOST_BY_LIST} are fitted"
    return Answer(f"closed_{prefix}", "lists and people differ", refusals=(Reason("search_cut", words),))


def _log_normal(observed: int, unseen: float, variance: float, level: float) -> tuple[float, float]:
    """Limits on the log of the unseen, so that none falls below what was observed (Chao 1987)."""
    if unseen <= 0:
        return float(observed), float(observed)
    z = float(needed("scipy.special").ndtri((1 + level) / 2))
    spread = exp(z * sqrt(log(1 + variance / unseen**2)))
    return observed + unseen / spread, observed + unseen * spread
