"""From scored pairs to persons: the two likeliest groups first, by the average of all their pairs, within what people
decided.

Average linkage, not transitive closure: one chance resemblance does not chain two families into one person. A pair that
was no candidate counts against a merge. Ties fall to the rows that come first, so that the order of the work never
depends on anything but the entries.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

UNSEEN = -5.0  # log odds of a pair that was no candidate, or hardly likely
FIRM = 8.0  # log odds beyond which a pair says no more


def cluster(
    size: int,
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    odds: NDArray[np.float64],
    *,
    must: Iterable[tuple[int, int]] = (),
    cannot: Iterable[tuple[int, int]] = (),
    least: float = 0.0,
) -> tuple[tuple[int, ...], ...]:
    """Groups of rows 0..size-1, each rising, by their first row. least: average log odds that a merge needs."""
    work = _Groups(size, first, second, np.clip(odds, -FIRM, FIRM))
    for one, other in sorted(must):
        work.merge(work.at[one], work.at[other])
    work.forbid(cannot)
    work.run(least)
    return work.groups()


class _Groups:
    def __init__(
        self, size: int, first: NDArray[np.int32], second: NDArray[np.int32], odds: NDArray[np.float64]
    ) -> None:
        self.at = list(range(size))
        self.rows: dict[int, list[int]] = {}
        self.sums: dict[int, dict[int, tuple[float, int]]] = {}
        self.apart: dict[int, set[int]] = {}
        for a, b, o in zip(first.tolist(), second.tolist(), odds.tolist(), strict=True):
            self.sums.setdefault(a, {})[b] = (o, 1)
            self.sums.setdefault(b, {})[a] = (o, 1)

    def _members(self, group: int) -> list[int]:
        return self.rows.get(group) or [group]

    def average(self, one: int, other: int) -> float:
        """Average log odds over all pairs between two groups, unseen ones included."""
        total, seen = self.sums.get(one, {}).get(other, (0.0, 0))
        pairs = len(self._members(one)) * len(self._members(other))
        return (total + UNSEEN * (pairs - seen)) / pairs

    def merge(self, one: int, other: int) -> int:
        """Make two groups one; its number is the lower of the two."""
        if one == other:
            return one
        one, other = min(one, other), max(one, other)
        merged = sorted(self._members(one) + self._members(other))
        self.rows[one] = merged
        for row in self.rows.pop(other, [other]):
            self.at[row] = one
        mine = self.sums.setdefault(one, {})
        for third, (total, seen) in self.sums.pop(other, {}).items():
            theirs = self.sums[third]
            theirs.pop(other, None)
            if third == one:
                continue
            before = mine.get(third, (0.0, 0))
            mine[third] = theirs[one] = (before[0] + total, before[1] + seen)
        mine.pop(other, None)
        for third in self.apart.pop(other, set()):
            self.apart[third].discard(other)
            self.apart[third].add(one)
            self.apart.setdefault(one, set()).add(third)
        return one

    def forbid(self, cannot: Iterable[tuple[int, int]]) -> None:
        """Keep rows apart that people told apart; what must be one stays one, and the caller says so."""
        for a, b in cannot:
            one, other = self.at[a], self.at[b]
            if one != other:
                self.apart.setdefault(one, set()).add(other)
                self.apart.setdefault(other, set()).add(one)

    def run(self, least: float) -> None:
        """Merge the likeliest two until none is likely enough."""
        heap = [(-self.average(a, b), a, b) for a, others in self.sums.items() for b in others if a < b]
        heap = [entry for entry in heap if -entry[0] > least]
        heapq.heapify(heap)
        while heap:
            worth, a, b = heapq.heappop(heap)
            if self.at[a] != a or self.at[b] != b or b in self.apart.get(a, ()):
                continue
            now = self.average(a, b)
            if now != -worth:
                continue  # one of them grew since; it stands in the heap again with what it is worth now
            group = self.merge(a, b)
            for third in self.sums.get(group, {}):
                worth_now = self.average(group, third)
                if worth_now > least:
                    heapq.heappush(heap, (-worth_now, min(group, third), max(group, third)))

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups, single rows too."""
        made: dict[int, list[int]] = {}
        for row, group in enumerate(self.at):
            made.setdefault(group, []).append(row)
        return tuple(tuple(made[group]) for group in sorted(made))
