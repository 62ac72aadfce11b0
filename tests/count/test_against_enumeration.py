"""Averages over graphs against every graph and every size one by one, on small tables and on tables nearly complete.

A grid that is looked at in blocks first must not lose a graph that matters: small tables have all their weight in what
would be one block, and nearly complete ones have it at the very end of the grid.
"""

from __future__ import annotations

from itertools import combinations, product
from math import lgamma, log

import numpy as np
import pytest

from solferino.count.systems import CaptureTable, decomposable

Counts = dict[tuple[int, ...], int]
SMALL: Counts = {(1, 1, 1): 2, (1, 1, 0): 4, (1, 0, 1): 3, (1, 0, 0): 9, (0, 1, 1): 3, (0, 1, 0): 8, (0, 0, 1): 7}
NEARLY_ALL: Counts = {(1, 1, 1): 60, (1, 1, 0): 9, (1, 0, 1): 6, (1, 0, 0): 1, (0, 1, 1): 8, (0, 1, 0): 1, (0, 0, 1): 1}
UNEVEN: Counts = {(1, 1, 1): 20, (1, 1, 0): 2, (1, 0, 1): 45, (1, 0, 0): 3, (0, 1, 1): 5, (0, 1, 0): 30, (0, 0, 1): 4}
MOST = 1_000  # unseen people at most


def _cliques(edges: set[tuple[int, int]]) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """Cliques and separators of a graph on three lists; all eight are decomposable."""
    if len(edges) == 3:
        return [(0, 1, 2)], []
    if len(edges) == 2:
        one, other = sorted(edges)
        return [one, other], [tuple(set(one) & set(other))]
    joined = [tuple(edge) for edge in edges]
    return joined + [(j,) for j in range(3) if all(j not in edge for edge in edges)], []


def _law(counts: Counts, of: tuple[int, ...], unseen: int, delta: float) -> float:
    a = delta * 2.0 ** (3 - len(of))
    cells = dict.fromkeys(product((0, 1), repeat=len(of)), 0)
    for pattern, count in {**counts, (0, 0, 0): unseen}.items():
        cells[tuple(pattern[j] for j in of)] += count
    people, all_of = sum(cells.values()), a * len(cells)
    return sum(lgamma(n + a) - lgamma(a) for n in cells.values()) + lgamma(all_of) - lgamma(people + all_of)


def _weights(counts: Counts, delta: float) -> np.ndarray:
    """Logs of the weights, shape (8, MOST + 1): by graph and number of the unseen."""
    seen, rows = sum(counts.values()), []
    pairs = list(combinations(range(3), 2))
    sizes = range(MOST + 1)
    common = [lgamma(seen + m + 1) - lgamma(m + 1) - log(seen + m) for m in sizes]
    subsets = [s for size in (1, 2, 3) for s in combinations(range(3), size)]
    law = {s: np.array([_law(counts, s, m, delta) for m in sizes]) for s in subsets}
    for edges in (set(e) for size in range(4) for e in combinations(pairs, size)):
        cliques, separators = _cliques(edges)
        rows.append(np.array(common) + sum(law[c] for c in cliques) - sum(law[s] for s in separators))
    return np.array(rows)


@pytest.mark.parametrize("counts", [SMALL, NEARLY_ALL, UNEVEN], ids=["small", "nearly all", "uneven"])
@pytest.mark.parametrize("delta", [1.0, 0.125])
def test_an_average_is_that_of_every_graph_and_every_size(counts: Counts, delta: float) -> None:
    seen = sum(counts.values())
    logs = _weights(counts, delta)
    weights = np.exp(logs - logs.max()).sum(axis=0)
    table = CaptureTable.of(["A", "B", "C"], counts)
    for largest, first in ((MOST, 1), (None, 0)):
        sums = np.cumsum(weights[first:]) / weights[first:].sum()
        wanted = [seen + first + int(np.searchsorted(sums, share)) for share in (0.5, 0.025, 0.975)]
        found = decomposable.average(table, delta=delta, largest=largest)
        assert [found.estimate, found.low, found.high] == pytest.approx(wanted, abs=1, rel=0.02 if first == 0 else 0)
    heaviest = np.exp(logs[:, 1:] - logs.max()).sum(axis=1).max() / weights[1:].sum()
    shares = decomposable.average(table, delta=delta, largest=MOST).details["graphs"]
    assert isinstance(shares, tuple)
    assert shares[0][1] == pytest.approx(heaviest, rel=1e-6)


def test_more_people_than_the_grid_can_tell_apart_are_refused_in_words() -> None:
    """Whole cities were once a crash: all weights lay between two blocks of the grid."""
    answered, refused = (
        decomposable.average(CaptureTable.of(["A", "B", "C"], {p: n * times for p, n in UNEVEN.items()}))
        for times in (20_000, 40_000_000)
    )
    assert answered.low is not None
    assert answered.high is not None
    assert answered.low < answered.high
    assert [reason.rule for reason in refused.refusals] == ["too_many_people"]
