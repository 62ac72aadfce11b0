"""All decomposable graphs on a few lists, as what each adds to a weight: +1 a clique, -1 a separator.

A graph is decomposable (chordal) where its lists can be taken away one by one, each with neighbours that are all joined
to one another (Dirac 1961; Fulkerson and Gross 1965). The law of such a graph is the product over these steps of
law(list and neighbours) / law(neighbours); what is no clique or separator cancels out. There are 8, 61, 822 and 18,154
on 3, 4, 5 and 6 lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Graphs:
    """terms: shape (graphs, 2^J), how often the margin over each subset of lists (a bit a list, the first lowest) is
    multiplied, or divided by where below 0. edges: shape (graphs,), a bit an edge in the order of ``combinations``.
    """

    lists: int
    terms: NDArray[np.int8]
    edges: NDArray[np.int64]

    def cliques(self, graph: int) -> tuple[int, ...]:
        """The subsets that are cliques of one graph, smallest first."""
        return tuple(int(s) for s in np.flatnonzero(self.terms[graph] > 0))


@lru_cache(maxsize=4)
def graphs(lists: int) -> Graphs:
    """Every decomposable graph on so many lists (2 to 6), fewest edges' numbers first. Takes under a second for 6."""
    pairs = list(combinations(range(lists), 2))
    edges = np.arange(1 << len(pairs), dtype=np.int64)
    joined = np.zeros((len(edges), lists), dtype=np.int16)
    for bit, (a, b) in enumerate(pairs):
        there = (edges >> bit & 1).astype(np.int16)
        joined[:, a] |= there << b
        joined[:, b] |= there << a
    alive = np.full(len(edges), (1 << lists) - 1, dtype=np.int16)
    terms = np.zeros((len(edges), 1 << lists), dtype=np.int8)
    row = np.arange(len(edges))
    for _ in range(lists):
        chosen = np.full(len(row), -1, dtype=np.int16)
        for a in range(lists):
            near = joined[:, a] & alive
            complete = (alive >> a & 1).astype(bool) & (chosen < 0)
            for b in range(lists):
                complete &= ((near >> b & 1) == 0) | ((near & ~joined[:, b] & ~np.int16(1 << b)) == 0)
            chosen[complete] = a
        kept = chosen >= 0
        row, joined, alive, chosen = row[kept], joined[kept], alive[kept], chosen[kept]
        near = np.take_along_axis(joined, chosen[:, None].astype(np.int64), axis=1)[:, 0] & alive
        own = (np.int16(1) << chosen).astype(np.int16)
        terms[row, near | own] += 1
        terms[row, near] -= 1
        alive = alive & ~own
    found = terms[row]
    found[:, 0] = 0  # the margin over no list is 1
    found.setflags(write=False)
    return Graphs(lists, found, edges[row])


def named(subsets: tuple[int, ...], names: tuple[str, ...]) -> str:
    """Cliques in words: ``[A B][C]``."""
    inside = [" ".join(n for at, n in enumerate(names) if subset >> at & 1) for subset in subsets]
    return "".join(f"[{words}]" for words in sorted(inside))
