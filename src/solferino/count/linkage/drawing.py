"""Draws of persons from the probabilities of their pairs, to carry the doubt of linkage into an estimate."""

from __future__ import annotations

import numpy as np

from solferino.count.linkage.clustering import cluster
from solferino.count.linkage.quality import SHIFT
from solferino.count.linkage.types import Linked


def clusterings(linked: Linked, count: int, seed: int) -> list[tuple[tuple[int, ...], ...]]:
    """Draw ``count`` groupings of all rows into persons; the same seed gives the same draws.

    Each pair's log odds are moved by a logistic draw, so that a pair by itself is joined as often as its probability
    says, pairs below every threshold too. Beside it all pairs of a draw are moved by one normal draw of deviation
    ``SHIFT``: the calibration may be off, and an error common to all pairs does not average out over them. What people
    decided holds in every draw.
    """
    first = np.array([pair.first for pair in linked.pairs], np.int32)
    second = np.array([pair.second for pair in linked.pairs], np.int32)
    p = np.clip(np.array([pair.probability for pair in linked.pairs]), 1e-9, 1 - 1e-9)
    odds = (np.log(p) - np.log1p(-p)) * np.sqrt(1 + np.pi * SHIFT**2 / 8)  # so that p still holds over all draws
    made = []
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        u = np.clip(rng.random(len(odds)), 1e-12, 1 - 1e-12)
        moved = odds + np.log(u) - np.log1p(-u) + SHIFT * rng.standard_normal()
        made.append(cluster(len(linked.entries), first, second, moved, must=linked.must, cannot=linked.cannot))
    return made
