"""The average over decomposable graphs: all graphs, the law as it is written down, the prior's part said."""

import math
from itertools import combinations

import numpy as np
import pytest

from solferino.count.systems import CaptureTable
from solferino.count.systems.decomposable import average, curve
from solferino.count.systems.decomposable_graphs import graphs

TABLE = CaptureTable.of(
    ["A", "B", "C"],
    {(1, 0, 0): 60, (0, 1, 0): 45, (0, 0, 1): 30, (1, 1, 0): 20, (1, 0, 1): 14, (0, 1, 1): 9, (1, 1, 1): 5},
)


@pytest.mark.parametrize(("lists", "count"), [(2, 2), (3, 8), (4, 61), (5, 822), (6, 18154)])
def test_there_are_as_many_decomposable_graphs_as_the_literature_counts(lists, count):
    found = graphs(lists)
    assert len(found.terms) == count == len(set(found.edges.tolist()))


def chordal(lists, edges):
    """By the definition: no cycle of four or more lists without a chord, looked for one by one."""
    joined = {frozenset(e) for e in edges}
    for size in range(4, lists + 1):
        for subset in combinations(range(lists), size):
            inside = [e for e in joined if e <= set(subset)]
            if len(inside) == size and all(sum(a in e for e in inside) == 2 for a in subset):
                seen, at = {subset[0]}, [subset[0]]
                while at:
                    here = at.pop()
                    for e in inside:
                        if here in e:
                            at += [b for b in e if b not in seen]
                            seen |= e
                if len(seen) == size:
                    return False
    return True


def test_the_graphs_are_those_without_a_cycle_that_has_no_chord():
    pairs = list(combinations(range(5), 2))
    wanted = {
        number
        for number in range(1 << len(pairs))
        if chordal(5, [p for bit, p in enumerate(pairs) if number >> bit & 1])
    }
    assert set(graphs(5).edges.tolist()) == wanted


def test_cliques_less_separators_count_every_list_once():
    for lists in (3, 4, 5):
        members = np.array([[subset >> at & 1 for at in range(lists)] for subset in range(1 << lists)])
        assert (graphs(lists).terms.astype(int) @ members == 1).all()


def by_hand(table, delta, largest):
    """The same average, straight from the formula, for three lists and a grid 1..largest."""
    n, lists = table.observed, 3
    cells = {tuple(p): int(c) for p, c in zip(table.patterns.tolist(), table.counts, strict=True)}
    edges = [(0, 1), (0, 2), (1, 2)]
    structures = []
    for number in range(8):
        there = [e for bit, e in enumerate(edges) if number >> bit & 1]
        if len(there) == 3:
            structures.append(([(0, 1, 2)], []))
        elif len(there) == 2:
            middle = set(there[0]) & set(there[1])
            structures.append((there, [tuple(middle)]))
        elif len(there) == 1:
            structures.append(([there[0], tuple({0, 1, 2} - set(there[0]))], []))
        else:
            structures.append(([(0,), (1,), (2,)], []))
    weights = np.zeros(largest)
    for at in range(largest):
        unseen = at + 1

        def law(subset, unseen=unseen):
            a = delta * 2 ** (lists - len(subset))
            margin = {}
            for pattern, count in {**cells, (0, 0, 0): unseen}.items():
                key = tuple(pattern[j] for j in subset)
                margin[key] = margin.get(key, 0) + count
            whole = 2 ** len(subset) * a
            return sum(math.lgamma(c + a) - math.lgamma(a) for c in margin.values()) + (
                math.lgamma(whole) - math.lgamma(n + unseen + whole)
            )

        size = n + unseen
        common = math.lgamma(size + 1) - math.lgamma(unseen + 1) - math.log(size)
        weights[at] = sum(
            math.exp(common + sum(map(law, cliques)) - sum(map(law, separators)) - 820)
            for cliques, separators in structures
        )
    return weights / weights.sum()


@pytest.mark.parametrize("delta", [1.0, 0.5, 0.125])
def test_the_weights_are_those_of_the_formula(delta):
    found = average(TABLE, delta=delta, largest=300)
    wanted = by_hand(TABLE, delta, 300)
    assert np.allclose(found.details["weights"], wanted, rtol=1e-8, atol=1e-14)
    sums = np.cumsum(wanted)
    for value, share in ((found.low, 0.025), (found.estimate, 0.5), (found.high, 0.975)):
        assert value == TABLE.observed + 1 + int(np.searchsorted(sums, share))


def test_the_grid_of_its_own_ends_where_nothing_is_left():
    found, dense = average(TABLE, delta=0.5), average(TABLE, delta=0.5, largest=60000)
    assert found.details["mean"] == pytest.approx(dense.details["mean"], rel=0.01)
    assert abs(found.estimate - dense.estimate) <= 1 and found.high == pytest.approx(dense.high, rel=0.01)
    assert float(np.sum(found.details["weights"])) == pytest.approx(1.0)


def test_a_short_grid_says_that_it_cuts():
    found = average(TABLE, delta=0.5, largest=60)
    assert [w.rule for w in found.warnings] == ["grid_end"] and "60" in found.warnings[0].words


def test_the_curve_goes_over_the_deltas_and_says_when_the_answer_hangs_on_them():
    made = CaptureTable.of(["A", "B", "C"], {(1, 0, 0): 40, (0, 1, 0): 30, (0, 0, 1): 20, (1, 1, 0): 6})
    answers = curve(made)
    assert [a.details["delta"] for a in answers] == [1, 0.5, 0.25, 0.125]
    assert [a.details["alias"] for a in answers[:2]] == ["dga delta 1", "dga delta 0.5"]
    assert answers[3].label == "decomposable average, delta 1/8"
    assert all("prior_sensitive" in [w.rule for w in a.warnings] for a in answers if not a.refused)


def test_the_heaviest_graphs_are_told_with_their_shares():
    top = average(TABLE, delta=0.5).details["graphs"]
    assert len(top) == 8 and sum(share for _, share in top) == pytest.approx(1.0)
    assert [share for _, share in top] == sorted((share for _, share in top), reverse=True)
    assert {"[A][B][C]", "[A B C]", "[A B][A C]"} <= {name for name, _ in top}


@pytest.mark.parametrize(("lists", "rule"), [(2, "too_few_lists"), (7, "too_many_lists")])
def test_too_few_and_too_many_lists_are_refused_in_words(lists, rule):
    table = CaptureTable.of([f"L{j}" for j in range(lists)], {(1,) * lists: 30, (1,) + (0,) * (lists - 1): 40})
    found = average(table, delta=0.5)
    assert found.refused and found.refusals[0].rule == rule and str(lists) in found.refusals[0].words


def test_a_table_without_people_is_refused():
    assert average(CaptureTable.of(["A", "B", "C"], {}), delta=1).refusals[0].rule == "no_people"


@pytest.mark.parametrize("wrong", [{"delta": 0.0}, {"delta": 1.0, "largest": 0}, {"delta": 1.0, "level": 1.0}])
def test_settings_that_cannot_be_are_no_silent_default(wrong):
    with pytest.raises(ValueError, match="above 0"):
        average(TABLE, **wrong)
