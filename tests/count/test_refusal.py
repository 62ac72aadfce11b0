"""Which capture tables bear an estimate. Every table here is invented, made from a seed, with what is expected of it.

A healthy table must be answered: to refuse it is as much a fault as to answer one that bears nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.count.systems import CaptureTable
from solferino.count.systems.refusal import examine, groups_of, read_or_refuse
from solferino.count.systems.simulate import simulate, tabled
from solferino.record import Reason


@dataclass(frozen=True)
class Case:
    """One table and what must become of it. rule: of the refusal, None where it must be answered. warns: rules."""

    name: str
    table: CaptureTable
    rule: str | None = None
    warns: tuple[str, ...] = ()


def made(people: int, rates: list[float], seed: int) -> np.ndarray:
    random = np.random.Generator(np.random.PCG64(seed))
    return random.random((people, len(rates))) < np.array(rates)


def joined(*groups: np.ndarray) -> np.ndarray:
    """People of several populations, each on lists of its own: nobody of the one is on a list of the other."""
    width, rows, at = sum(g.shape[1] for g in groups), [], 0
    for group in groups:
        row = np.zeros((len(group), width), dtype=bool)
        row[:, at : at + group.shape[1]] = group
        rows.append(row)
        at += group.shape[1]
    return np.vstack(rows)


def with_copy(marks: np.ndarray, of: int, keep: float, seed: int) -> np.ndarray:
    """One more list, which copies a share of another."""
    random = np.random.Generator(np.random.PCG64(seed))
    return np.column_stack([marks, marks[:, of] & (random.random(len(marks)) < keep)])


def cases() -> Iterator[Case]:
    for width in range(3, 11):  # healthy: three to ten lists that meet
        for seed in (1, 2):
            rates = list(np.linspace(0.12, 0.35, width))
            yield Case(f"healthy {width} lists, {seed}", tabled(made(1500, rates, seed)))
    for seed in range(4):  # healthy: large and sparse, a few dozen overlaps among hundreds or thousands of people
        rates = [0.09, 0.05, 0.07, 0.04, 0.03, 0.02][: 5 + seed % 2]
        yield Case(f"sparse {len(rates)} lists, {seed}", tabled(made(3000 + 4000 * seed, rates, seed)))
    for seed in range(3):  # healthy: few, seen again and again, as in a trapping study
        yield Case(f"well seen, {seed}", tabled(made(75, [0.3, 0.35, 0.25, 0.4, 0.3, 0.4], seed)))
    yield Case("few but well seen", tabled(made(42, [0.5, 0.6, 0.5, 0.55, 0.6], 3)), warns=("small",))
    for seed in range(3):  # one list that a single other list dominates is no copy of it
        marks = made(800, [0.9, 0.25, 0.3, 0.02], seed)
        yield Case(f"nearly a census, {seed}", tabled(marks))
    for family in "abcef":
        yield Case(f"family {family}", simulate(family, 5).table)
    for seed in range(3):
        yield Case(f"two lists, {seed}", tabled(made(900, [0.3, 0.4], seed)), "few_lists")
    yield Case("one list", tabled(made(900, [0.3], 1)), "few_lists")
    for seed in range(3):  # no overlap at all
        yield Case(
            f"no overlap, {seed}", tabled(joined(*[made(300, [0.4], seed + i) for i in range(3 + seed)])), "no_overlap"
        )
    for seed in range(3):  # two populations that never meet
        groups = [made(500, [0.3, 0.4], seed), made(700, [0.3] * (2 + seed), seed + 9)]
        yield Case(f"two groups, {seed}", tabled(joined(*groups)), "never_meet")
    for seed in range(2):  # one large list apart holds a population of its own
        groups = [made(600, [0.3, 0.4, 0.3], seed), made(700, [0.5], seed + 9)]
        yield Case(f"one apart, {seed}", tabled(joined(*groups)), "never_meet")
    for seed in range(2):  # a handful apart is left out
        groups = [made(900, [0.3, 0.4, 0.3], seed), made(12, [0.8], seed + 9)]
        yield Case(f"handful apart, {seed}", tabled(joined(*groups)), warns=("list_dropped",))
    for seed in range(3):  # copied whole: two lists are left of three
        yield Case(
            f"same list twice, {seed}",
            tabled(with_copy(made(900, [0.3, 0.35], seed), 0, 1, seed)),
            "few_lists",
            ("list_copied",),
        )
    for seed in range(3):
        marks = with_copy(made(900, [0.3, 0.35], seed), 1, 0.5, seed)
        yield Case(f"nested, two left, {seed}", tabled(marks), "few_lists", ("list_copied",))
    for seed in range(3):
        marks = with_copy(made(900, [0.3, 0.35, 0.25], seed), 1, 0.5, seed)
        yield Case(f"nested, three left, {seed}", tabled(marks), warns=("list_copied",))
    marks = with_copy(with_copy(made(900, [0.3, 0.35, 0.25], 4), 1, 0.5, 5), 3, 0.5, 6)
    yield Case("nested in nested", tabled(marks), warns=("list_copied",))
    yield Case("nearly nested", tabled(_with_strays(9)), warns=("nearly_copied",))
    for seed in range(4):  # a few dozen people, hardly anybody twice
        marks = made(130, [0.1, 0.12, 0.09, 0.1][: 3 + seed % 2], seed + 1)
        yield Case(f"thin, {seed}", tabled(marks), "any")
    yield Case(
        "few overlaps",
        CaptureTable.of(
            "ABC", {(1, 0, 0): 200, (0, 1, 0): 150, (0, 0, 1): 90, (1, 1, 0): 4, (1, 0, 1): 3, (0, 1, 1): 2}
        ),
        "too_thin",
    )
    yield Case(
        "few people",
        CaptureTable.of("ABC", {(1, 0, 0): 9, (0, 1, 0): 8, (0, 0, 1): 9, (1, 1, 0): 4, (1, 0, 1): 4, (0, 1, 1): 4}),
        "too_thin",
    )
    yield Case(
        "a list that shares four",
        CaptureTable.of(
            "ABC", {(1, 0, 0): 200, (0, 1, 0): 150, (0, 0, 1): 90, (1, 1, 0): 40, (1, 0, 1): 3, (0, 1, 1): 1}
        ),
        "few_lists",
    )
    four: dict[tuple[int, ...], int] = {
        (1, 0, 0, 0): 90,
        (0, 1, 0, 0): 80,
        (0, 0, 1, 0): 70,
        (0, 0, 0, 1): 60,
        (1, 1, 0, 0): 20,
        (0, 1, 1, 0): 20,
        (1, 0, 1, 0): 12,
    }
    yield Case("one of four shares two", CaptureTable.of("ABCD", {**four, (1, 0, 0, 1): 2}), warns=("list_dropped",))
    yield Case("one of four shares five", CaptureTable.of("ABCD", {**four, (1, 0, 0, 1): 3, (0, 1, 0, 1): 2}))
    yield Case(
        "an empty list of four",
        CaptureTable.of("ABCD", {k: v for k, v in four.items() if not k[3]}),
        warns=("list_empty",),
    )
    trio = {"1000000": 100, "0100000": 90, "0010000": 80, "1100000": 30, "0110000": 25, "1010000": 20}
    other = {"0001000": 100, "0000100": 90, "0000010": 80, "0001100": 30, "0000110": 25, "0001010": 20}
    bridge = {"0010001": 2, "0001001": 2, "0000001": 40}
    yield Case("two groups by a bridge that is left out", seven({**trio, **other, **bridge}), "never_meet")
    yield Case("two groups by one person", seven({**trio, **other, "0011000": 1}), "never_meet")
    yield Case("two groups by a dozen", seven({**trio, **other, "0011000": 12}))
    yield Case("all lists the same", CaptureTable.of("ABC", {(1, 1, 1): 500}), "few_lists", ("list_copied",))
    same = {(1, 1, 1): 300, (1, 1, 0): 200}
    yield Case("two lists the same and one within", CaptureTable.of("ABC", same), "few_lists", ("list_copied",))
    marks = made(900, [0.3, 0.35, 0.25], 8)
    everybody = np.column_stack([marks, marks.any(axis=1)])
    yield Case("one list made of three", tabled(everybody), warns=("list_copied",))
    everybody[:, 3] |= made(900, [0.2], 9)[:, 0]
    yield Case("one list that holds the three others", tabled(everybody), "few_lists", ("list_copied",))
    yield Case("nobody", CaptureTable.of("ABC", {}), "nobody")


def seven(counted: dict[str, int]) -> CaptureTable:
    """Seven lists from patterns as text; an empty list is left out."""
    return CaptureTable.of("ABCDEFG", {tuple(map(int, pattern)): count for pattern, count in counted.items()})


def _with_strays(seed: int) -> np.ndarray:
    marks = with_copy(made(900, [0.3, 0.35, 0.25], seed), 1, 0.5, seed)
    marks[np.flatnonzero(~marks[:, 1] & marks[:, 0])[:4], 3] = True
    return marks


CASES = list(cases())

MALFORMED = {
    "negative": ("A,B,C,count\n1,0,0,5\n0,1,0,-2\n", "negative_count", "row 3: A=0 B=1 C=0"),
    "fractional": ("A,B,C,count\n1,0,0,5.5\n", "fractional_count", "row 2: A=1 B=0 C=0"),
    "missing": ("A,B,C,count\n1,0,0,\n", "missing_count", "row 2: A=1 B=0 C=0"),
    "with a mark inside": ("A,B,C,count\n1,0,0,3_3\n", "no_count", "row 2: A=1 B=0 C=0"),
    "with a plus": ("A,B,C,count\n1,0,0,+33\n", "no_count", "row 2: A=1 B=0 C=0"),
    "in other digits": ("A,B,C,count\n1,0,0,\u0663\u0663\n", "no_count", "row 2: A=1 B=0 C=0"),
    "in words": ("A,B,C,count\n1,0,0,NA\n", "no_count", "row 2: A=1 B=0 C=0"),
    "all zero": ("A,B,C,count\n1,0,0,5\n0,0,0,9\n", "all_zero", "row 3: A=0 B=0 C=0"),
    "twice": ("A,B,C,count\n1,0,0,5\n1,0,0,6\n", "pattern_twice", "row 3: A=1 B=0 C=0"),
    "no counts": ("A,B,C\n1,0,0\n", "no_counts", "count"),
    "a mark of two": ("A,B,C,count\n1,2,0,5\n", "no_pattern", "row 2"),
    "a cell too few": ("A,B,C,count\n1,0,5\n", "no_table", "row 2"),
    "one name twice": ("A,A,C,count\n1,0,0,5\n", "list_twice", "A"),
    "empty": ("", "no_table", "empty"),
    "more than there are": ("A,B,C,count\n1,0,0,99999999999999999999\n", "no_count", "row 2: A=1 B=0 C=0"),
    "a cell without end": (f'A,B,C,count\n"{"1" * 200_000}",0,0,5\n', "no_table", "CSV"),
}


def test_there_are_sixty_tables_and_more() -> None:
    assert len(CASES) + len(MALFORMED) >= 60
    assert len({c.name for c in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_table_is_answered_or_refused_as_declared(case: Case) -> None:
    found = examine(case.table)
    rules = [r.rule for r in found.refusals]
    assert found.refused == (case.rule is not None), [r.words for r in found.refusals]
    if case.rule not in (None, "any"):
        assert case.rule in rules
    assert set(case.warns) <= {w.rule for w in found.warnings}
    for reason in (*found.refusals, *found.warnings):
        assert len(reason.words) > 20


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_table_is_refused_with_the_cell_named(name: str) -> None:
    text, rule, cell = MALFORMED[name]
    reason = read_or_refuse(text)
    assert isinstance(reason, Reason)
    assert reason.rule == rule
    assert cell in reason.words


def test_reasons_name_the_lists() -> None:
    two = examine(next(c.table for c in CASES if c.name == "two groups, 0"))
    assert "A, B and C, D never meet" in two.refusals[0].words
    shares = examine(next(c.table for c in CASES if c.name == "a list that shares four"))
    assert "C shares 4 people" in shares.refusals[0].words


def test_a_copied_list_is_merged_and_nobody_is_lost() -> None:
    table = next(c.table for c in CASES if c.name == "nested, three left, 0")
    found = examine(table)
    assert found.merged == (("D", "B"),)
    assert found.used is not None
    assert found.used.lists == ("A", "B", "C")
    assert found.used.observed == table.observed


def test_a_zero_count_is_a_count() -> None:
    table = read_or_refuse("A,B,C,count\n1,0,0,0\n0,1,0,5\n")
    assert isinstance(table, CaptureTable)
    assert table.observed == 5


@given(st.permutations(range(4)), st.integers(0, 40))
@settings(max_examples=25, deadline=None)
def test_the_order_of_lists_changes_no_verdict(order: list[int], seed: int) -> None:
    case = CASES[seed % len(CASES)].table
    if len(case.lists) != 4:
        return
    counted = {tuple(p[i] for i in order): c for p, c in zip(case.patterns.tolist(), case.counts.tolist(), strict=True)}
    turned = CaptureTable.of([case.lists[i] for i in order], counted)
    assert examine(turned).refused == examine(case).refused
    assert len(groups_of(turned)) == len(groups_of(case))
