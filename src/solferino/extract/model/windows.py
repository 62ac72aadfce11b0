"""Windows over the pieces of a long text, and which window speaks for which piece."""

from __future__ import annotations

import itertools


def windows(count: int, size: int, stride: int) -> list[tuple[int, int]]:
    """[first, last) of each window; one, perhaps empty, where all fits. Each begins ``stride`` after the one before."""
    found = []
    start = 0
    while True:
        found.append((start, min(count, start + size)))
        if start + size >= count:
            return found
        start += stride


def deepest(spans: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """For each window the pieces that it speaks for: cut half-way through what it shares with its neighbours, so that
    each piece is read where most is known on both sides of it. Together they are [0, count) without gaps."""
    cuts = [0]
    for (_, last), (first, _) in itertools.pairwise(spans):
        cuts.append((first + last) // 2)
    cuts.append(count)
    return list(itertools.pairwise(cuts))
