"""Uncertain links carried into the estimate: one estimate for each of many drawn clusterings, put together.

A missed link looks like a smaller overlap and makes the population look larger, by several times where recall is low.
An estimate that takes links as known is narrower than it may be. Put together after Rubin (1987): on the log of the
unseen, the variance is that within clusterings plus (1 + 1/m) times that between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.answer import Answer
from solferino.count.systems.ensemble import LEVEL, drawn
from solferino.count.systems.estimating import Estimated, estimate
from solferino.count.systems.families import Families, Plan, Progress
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

FEWEST, MOST = 20, 100  # clusterings
OF_EACH = 400  # draws of each clustering in the pool
RECALL_KNOWN = 0.95


@dataclass(frozen=True, slots=True)
class Propagated:
    """An estimate with uncertain links. central: of the one table that the run decided on, whole.

    headline: over all clusterings, None where the central table or most of the others are refused. each: (documented,
    estimate) of every clustering that bears one. refused: how many bear none. within, between: variances of the log of
    the unseen.
    """

    central: Estimated
    headline: Answer | None
    each: tuple[tuple[int, float], ...]
    refused: int
    within: float
    between: float
    refusals: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def propagated(
    central: CaptureTable,
    drawings: Sequence[CaptureTable],
    *,
    seed: int,
    plan: Plan | None = None,
    families: Families | None = None,
    progress: Progress = None,
) -> Propagated:
    """Estimate the central table in full and each drawn one in short, and put them together.

    drawings: tables of drawn clusterings, 20 to 100 of them.
    """
    plan = plan or Plan()
    middle = estimate(central, seed=seed, plan=plan, families=families, progress=progress)
    if middle.headline is None:
        return Propagated(middle, None, (), 0, 0.0, 0.0, middle.refusals, middle.warnings)
    found = []
    for number, table in enumerate(drawings):
        if progress is not None:
            progress("drawn links", number, len(drawings))
        found.append(estimate(table, seed=seed + 1 + number, plan=plan.quick(), families=families))
    good = [e for e in found if e.headline is not None]
    if 2 * len(good) < max(len(found), 2):
        words = (
            f"{len(found) - len(good)} of {len(found)} drawings of the links bear no estimate: the links are too "
            "uncertain for one"
        )
        return Propagated(
            middle, None, (), len(found) - len(good), 0.0, 0.0, (Reason("links_uncertain", words),), middle.warnings
        )
    return _pooled(middle, good, len(found) - len(good), seed)


def _pooled(middle: Estimated, good: Sequence[Estimated], refused: int, seed: int) -> Propagated:
    random = np.random.Generator(np.random.PCG64([seed, 3]))
    seen = np.array([e.documented for e in good], dtype=np.float64)
    unseen = np.stack([_unseen(e, random) for e in good])  # (m, OF_EACH), logs
    centres = unseen.mean(axis=1)
    within = float(unseen.var(axis=1, ddof=1).mean())
    between = float(centres.var(ddof=1)) if len(good) > 1 else 0.0
    # A mixture of m centres has (m - 1)/m of their variance; it is to have (1 + 1/m) of it.
    stretch = np.sqrt((len(good) + 1) / (len(good) - 1)) if len(good) > 1 else 1.0
    overall = centres.mean()
    spread = unseen - centres[:, None] + overall + stretch * (centres - overall)[:, None]
    sizes = (seen[:, None] + np.exp(spread)).ravel()
    low, point, high = (float(v) for v in np.quantile(sizes, [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2]))
    head = Answer(
        "headline",
        f"{middle.headline.label if middle.headline else ''}, over {len(good)} drawings of the links",
        point,
        low,
        high,
        LEVEL,
        "median",
        "stack",
        draws=sizes,
        details={"within": within, "between": between},
    )
    each = tuple((e.documented, float(e.headline.estimate or 0)) for e in good if e.headline is not None)
    warnings = list(middle.warnings)
    if refused:
        words = f"{refused} of {refused + len(good)} drawings of the links bear no estimate and are left out"
        warnings.append(Reason("links_refused", words))
    if between > within:
        words = "the links make more of the uncertainty than the estimate itself: look at the open pairs first"
        warnings.append(Reason("links_carry", words))
    return Propagated(middle, head, each, refused, within, between, (), tuple(warnings))


def _unseen(found: Estimated, random: np.random.Generator) -> NDArray[np.float64]:
    """Logs of draws of the unseen, half a person being the least."""
    head = found.headline
    if head is None:  # pragma: no cover - the callers give only those with one
        raise ValueError("refused")
    return np.asarray(np.log(np.maximum(drawn(head, OF_EACH, random) - found.documented, 0.5)))


def recall_warning(recall: tuple[float, float, float] | None) -> Reason | None:
    """What must stand in the first line: recall of the links that is low or that nobody knows."""
    if recall is None:
        words = "nobody knows how many links were missed: each missed link makes the estimate larger"
        return Reason("recall_unknown", words)
    if recall[0] < RECALL_KNOWN:
        words = (
            f"about {1 - recall[0]:.0%} of the links are missed (recall {recall[0]:.2f}, {recall[1]:.2f} to "
            f"{recall[2]:.2f}): the estimate is too large"
        )
        return Reason("recall_low", words)
    return None


def replaced(found: Propagated) -> Estimated:
    """The central estimate with the headline, refusals and warnings of all drawings in the place of its own."""
    status = "refused" if found.headline is None else found.central.status
    return replace(
        found.central, headline=found.headline, refusals=found.refusals, warnings=found.warnings, status=status
    )


__all__ = ["FEWEST", "MOST", "Propagated", "propagated", "recall_warning", "replaced"]
