"""Several methods, one headline: their quantiles pooled, and the words where they do not agree.

No one method is right on every table: log-linear selection, averaging over graphs and latent classes each fail where
the others hold. The headline takes the middle quantile of the three (Hora, Fransen, Hawkins and Susel 2013, Median
aggregation of distribution functions, Decision Analysis 10:279), drawn outward where they differ; where they differ by
more than their own widths it says so, and the range is what stands.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.answer import Answer
from solferino.count.systems.diagnostics import modes
from solferino.record import Reason

HEADLINE = "headline"
DRAWS = 4_000  # quantiles that the headline is made of
# How far the ends of the headline lie from the middle method towards the outermost, on the log scale: below and above.
# People differ in ways that lists do not show, and that makes methods err downward far more often than upward.
DOWNWARD, UPWARD = 0.25, 1.25
POINT, FURTHEST = 0.7, 0.1  # so far the point lies from the middle one towards the highest; no farther, on that scale
_NORMAL = NormalDist()
LEVEL = 0.95


def usable(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers that may speak: with a figure, and not said to be unconverged."""
    return tuple(a for a in answers if not a.refused and a.converged is not False)


def drawn(answer: Answer, count: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Draws of the size from one method, shape (count,): at random levels of its quantiles."""
    return quantiles(answer, random.random(count) * (1 - 2e-9) + 1e-9)


def _halves(answer: Answer, normal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log-normal halves on both sides of the point, as wide as the interval: all that an interval alone tells."""
    point, low, high = float(answer.estimate or 0), float(answer.low or 0), float(answer.high or 0)
    down = math.log(point / low) / 1.96 if low < point else 0.0
    up = math.log(high / point) / 1.96 if high > point else 0.0
    return np.asarray(point * np.exp(np.where(normal < 0, down, up) * normal))


def integrated(curve: Sequence[Answer], random: np.random.Generator) -> Answer | None:
    """One answer of a curve over a prior: each setting by its evidence, all equally likely beforehand."""
    parts = [a for a in curve if not a.refused]
    if not parts:
        return None
    evidence = [a.details.get("log_evidence") for a in parts]
    if all(isinstance(e, int | float) for e in evidence):
        logs = np.array(evidence, dtype=np.float64)
        shares = np.exp(logs - logs.max())
    else:
        shares = np.ones(len(parts))
    shares /= shares.sum()
    of = random.choice(len(parts), size=DRAWS, p=shares)
    draws = np.concatenate([drawn(a, int((of == i).sum()), random) for i, a in enumerate(parts)])
    low, middle, high = _limits(draws)
    return Answer(
        parts[0].method,
        "decomposable graphs, all deltas by their evidence",
        middle,
        low,
        high,
        LEVEL,
        "median",
        "credible",
        draws=draws,
        modes=modes(draws),
        details={"shares": {a.label: round(float(s), 4) for a, s in zip(parts, shares, strict=True)}},
    )


def stack(answers: Sequence[Answer], observed: int) -> Answer | None:
    """The headline of usable answers, never below those observed. None where none is usable.

    Each quantile is the middle one of the methods', drawn outward to the outermost on the log scale: not at the median,
    and at the ends by ``DOWNWARD`` and ``UPWARD`` of the way. So one method that is far off on a table does not carry
    the answer away, and still widens it. The point lies ``POINT`` of the way from the middle one to the highest, about
    a tenth above it at most (``FURTHEST``); with more than five lists, where log-linear models are searched in part,
    it is that of latent classes. Deterministic: ``draws`` are the quantiles themselves.
    """
    parts = usable(answers)
    if not parts:
        return None
    levels = (np.arange(DRAWS) + 0.5) / DRAWS
    each = np.log(np.maximum(np.stack([quantiles(a, levels) for a in parts]), max(observed, 1)))
    outermost = np.where(levels < 0.5, each.min(axis=0), each.max(axis=0))
    share = np.where(levels < 0.5, DOWNWARD, UPWARD) * np.abs(2 * levels - 1)
    draws = np.maximum(np.sort(np.exp((1 - share) * np.median(each, axis=0) + share * outermost)), observed)
    low, _, high = _limits(draws)
    point = _point(parts, observed)
    return Answer(
        HEADLINE,
        "stack of " + ", ".join(a.label or a.method for a in parts),
        min(max(point, low), high),
        low,
        high,
        LEVEL,
        "pooled",
        "stack",
        draws=draws,
        details={"methods": tuple(a.method for a in parts)},
    )


def _point(parts: Sequence[Answer], observed: int) -> float:
    """The point of the stack. Where the search among log-linear models was cut short, that of latent classes."""
    in_full = [a for a in parts if a.method == "latent_classes"]
    if in_full and any(w.rule == "search_cut" for a in parts for w in a.warnings):
        return max(float(in_full[0].estimate or 0), float(observed))
    points = np.log([max(float(a.estimate or 0), observed, 1) for a in parts])
    middle = float(np.median(points))
    return math.exp(middle + min(POINT * (float(points.max()) - middle), FURTHEST))


def quantiles(answer: Answer, levels: NDArray[np.float64]) -> NDArray[np.float64]:
    """Quantiles of the size under one method, at levels between 0 and 1.

    Of its draws or its grid where it has some. A bootstrap is read by its limits, which are corrected (BCa), where its
    draws are not: log-normal halves on both sides of the point.
    """
    sizes, weights = answer.details.get("sizes"), answer.details.get("weights")
    if answer.interval != "bootstrap":
        if answer.draws is not None and np.isfinite(answer.draws).any():
            return np.asarray(np.quantile(answer.draws[np.isfinite(answer.draws)], levels), dtype=np.float64)
        if sizes is not None and weights is not None:
            below = np.cumsum(np.asarray(weights, dtype=np.float64))
            at = np.minimum(np.searchsorted(below / below[-1], levels), len(below) - 1)
            return np.asarray(np.asarray(sizes, dtype=np.float64)[at])
    if answer.estimate is None:
        raise ValueError(f"{answer.method} gives no figure")
    if answer.low is None or answer.high is None or answer.low <= 0:
        return np.full(len(levels), float(answer.estimate))
    return _halves(answer, np.array([_NORMAL.inv_cdf(float(level)) for level in levels]))


def envelope(answers: Sequence[Answer], observed: int) -> Answer | None:
    """From the lowest limit to the highest of the usable answers; the point is the middle one of their points."""
    parts = [a for a in usable(answers) if a.low is not None and a.high is not None]
    if not parts:
        return None
    return Answer(
        HEADLINE,
        "envelope of " + ", ".join(a.label or a.method for a in parts),
        max(float(np.median([a.estimate for a in parts if a.estimate is not None])), observed),
        max(min(a.low for a in parts if a.low is not None), observed),
        max(observed, *(a.high for a in parts if a.high is not None)),
        LEVEL,
        "median",
        "envelope",
        details={"methods": tuple(a.method for a in parts)},
    )


def disagreement(answers: Sequence[Answer]) -> Reason | None:
    """Why the methods disagree: two points lie farther apart than the wider of their intervals, or no limits meet."""
    parts = [a for a in usable(answers) if a.estimate and a.low and a.high]
    worst: tuple[float, Answer, Answer] | None = None
    for i, one in enumerate(parts):
        for other in parts[i + 1 :]:
            apart = abs(math.log(float(one.estimate or 1) / float(other.estimate or 1)))
            wider = max(_width(one), _width(other))
            meet = min(float(one.high or 0), float(other.high or 0)) >= max(float(one.low or 0), float(other.low or 0))
            if (not meet or apart > wider) and (worst is None or apart > worst[0]):
                worst = (apart, one, other)
    if worst is None:
        return None
    _, one, other = worst
    return Reason(
        "disagree",
        f"the methods disagree by more than their own widths: {shown(one)}, and {shown(other)}; they make different "
        "assumptions on how lists depend on each other, and the table does not tell which holds",
    )


def shown(answer: Answer) -> str:
    """An answer in a clause: its label, point and limits."""
    limits = "" if answer.low is None or answer.high is None else f" ({answer.low:,.0f} to {answer.high:,.0f})"
    return f"{answer.label or answer.method} gives {answer.estimate:,.0f}{limits}"


def _width(answer: Answer) -> float:
    return math.log(float(answer.high or 1) / float(answer.low or 1))


def _limits(draws: NDArray[np.float64]) -> tuple[float, float, float]:
    low, middle, high = np.quantile(draws, [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2])
    return float(low), float(middle), float(high)


__all__ = [
    "DRAWS",
    "HEADLINE",
    "disagreement",
    "drawn",
    "envelope",
    "integrated",
    "quantiles",
    "shown",
    "stack",
    "usable",
]
