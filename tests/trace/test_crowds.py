"""Crowds of copies: the work does not grow with the number of pairs."""

from itertools import combinations

from solferino.record import Passage
from solferino.trace.origins import CROWD, HEADS, thinned
from solferino.trace.shared import Shared


def test_of_a_crowd_of_copies_few_passages_are_looked_at_and_every_copy_keeps_one():
    readings = [f"r{n:03d}" for n in range(CROWD * 4)]
    passages = [
        Shared(Passage(a, 0, 5, "words"), Passage(b, 0, 5, "words"), 1, 1) for a, b in combinations(readings, 2)
    ]
    kept = thinned(passages, [tuple(readings)], {})
    assert len(kept) <= (HEADS + 1) * len(readings)
    assert {s.a.reading for s in kept} | {s.b.reading for s in kept} == set(readings)
    assert thinned(passages[:3], [tuple(readings[:4])], {}) == passages[:3]
