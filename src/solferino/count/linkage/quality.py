"""How good the links are by their own probabilities: precision, recall, and what blocking never showed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.blocking import Blocked

Three = tuple[float, float, float]
_NAMED = {"two_words", "word_and_near_word", "two_near_words", "rare_word"}
_OTHERWISE = {
    "place_day", "place_month_age", "place_day_age", "place_age", "born", "birth_year_month", "birth_year_day",
    "birth_month_day",
}  # fmt: skip
SHIFT = 0.5  # log odds by which the calibration itself may be off, both ways
UNTOLD = 0.1  # the most that blocking is taken to miss where nothing tells
NOTHING = 0.75  # an interval of recall this wide tells nothing
CLUMPED = 3.0  # pairs of one person stand or fall together: so many times the variance of single pairs


def quality(
    persons: Sequence[Sequence[int]], probability: Mapping[tuple[int, int], float], missed: tuple[float, float] | None
) -> tuple[Three | None, Three | None]:
    """(precision, recall) of the pairs of rows that persons make, each as (estimate, low, high); None with no pair.

    probability: of pairs that were compared. missed: as of ``missed_share``; None stands for none to ``UNTOLD``. The
    interval allows for chance and for a calibration that is off by
    ``SHIFT``, and recall for what blocking missed. A pair that only a third row holds together has the probability of
    that way round. Recall is None where its interval would tell nothing: where the pairs that were left out outweigh
    the few that were linked.
    """
    linked = [_within(person, probability) for person in persons if len(person) > 1]
    inside = np.array([p for person in linked for p in person])
    if not len(inside):
        return None, None
    chosen = {(a, b) for person in persons for k, a in enumerate(person) for b in person[k + 1 :]}
    outside = np.array([p for pair, p in sorted(probability.items()) if pair not in chosen])
    least, most = missed or (0.0, UNTOLD)
    made = [
        _pair(_shifted(inside, by), _shifted(outside, by), share)
        for by, share in ((0.0, least), (-SHIFT, most), (SHIFT, most), (0.0, least / 2))
    ]
    spread = np.sqrt(CLUMPED * float((inside * (1 - inside)).sum())) / len(inside)
    left = np.sqrt(CLUMPED * float((outside * (1 - outside)).sum())) / max(1.0, float(inside.sum()))
    precision = _three([one[0] for one in made], 1.96 * spread)
    recall = _three([one[1] for one in made], 1.96 * (spread + left))
    return precision, recall if recall[2] - recall[1] <= NOTHING else None


def _within(person: Sequence[int], probability: Mapping[tuple[int, int], float]) -> list[float]:
    def of(a: int, b: int) -> float:
        return probability.get((min(a, b), max(a, b)), 0.0)

    return [
        max([of(a, b), *(of(a, c) * of(c, b) for c in person if c not in (a, b))])
        for k, a in enumerate(person)
        for b in person[k + 1 :]
    ]


def _shifted(p: NDArray[np.float64], by: float) -> NDArray[np.float64]:
    p = np.clip(p, 1e-9, 1 - 1e-9)
    return np.asarray(1.0 / (1.0 + (1 - p) / p * np.exp(-by)))


def _pair(inside: NDArray[np.float64], outside: NDArray[np.float64], missed: float) -> tuple[float, float]:
    right = float(inside.sum())
    true = (right + float(outside.sum())) / max(0.05, 1.0 - missed)
    return right / len(inside), right / true if true else 0.0


def _three(values: list[float], chance: float) -> Three:
    low, high = min(values) - chance, max(values) + chance
    return round(float(values[0]), 4), round(float(max(0.0, low)), 4), round(float(min(1.0, high)), 4)


def missed_share(
    blocked: Blocked, at: NDArray[np.int64], probability: NDArray[np.float64]
) -> tuple[float, float] | None:
    """Share of true pairs that no pass found, from how those by name and those by other facts overlap; and the most.

    Two kinds of passes are two catches of the pairs (Petersen 1896; variance after Sekar and Deming 1949), which are
    not quite independent, so that the most is twice the share at least. None where one kind did not run. Probabilities
    stand for the pairs. Pairs without names are found by the second kind only, so that this errs upwards.
    """
    masks = [
        np.uint32(sum(1 << k for k, name in enumerate(blocked.names) if name in kind)) for kind in (_NAMED, _OTHERWISE)
    ]
    by = [(blocked.passes[at] & mask) > 0 for mask in masks]
    both = float(probability[by[0] & by[1]].sum())
    if both < 5:
        return None
    one, other = (float(probability[caught].sum()) for caught in by)
    true, found = one * other / both, float(probability.sum())
    spread = float(np.sqrt(one * other * (one - both) * (other - both) / both**3))
    share, most = (max(0.0, 1.0 - found / max(pairs, 1e-9)) for pairs in (true, true + 2 * spread))
    return round(share, 4), round(max(most, 2 * share), 4)
