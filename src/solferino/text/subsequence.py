"""What two rows of words have in common, in order: their longest common subsequence.

The length comes of the bit-parallel recurrence of Hyyrö (2004), "Bit-parallel LCS-length computation revisited", with
Python's whole numbers as the rows of bits; which words differ, of the usual table, kept as one number a row.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass


def common_length(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many items the longest common subsequence holds. Time grows with the product of the lengths over 64."""
    rows = _rows(one, other)
    return len(one) - rows[-1].bit_count() if rows else 0


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of both rows: ``one[start:end]`` against ``other[other_start:other_end]``, equal or not."""

    equal: bool
    start: int
    end: int
    other_start: int
    other_end: int


def steps(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Step]:
    """The stretches that lead from one row to the other, in order; those that are equal make up a longest common
    subsequence."""
    rows = _rows(one, other)
    pairs: list[tuple[int, int]] = []
    i, j = len(one), len(other)
    while i and j:
        # A bit that is clear in a row says that the item of that column adds to the common part so far.
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
        elif j > 1 and not rows[j - 2] >> (i - 1) & 1:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return _joined(pairs[::-1], len(one), len(other))


def _rows(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[int]:
    full = (1 << len(one)) - 1
    places: dict[Hashable, int] = {}
    for at, item in enumerate(one):
        places[item] = places.get(item, 0) | 1 << at
    row, rows = full, []
    for item in other:
        here = row & places.get(item, 0)
        row = ((row + here) | (row - here)) & full
        rows.append(row)
    return rows if one else []


def _joined(pairs: Sequence[tuple[int, int]], length: int, other_length: int) -> list[Step]:
    made: list[Step] = []
    i = j = 0
    for at, other_at in (*pairs, (length, other_length)):
        if at > i or other_at > j:
            made.append(Step(False, i, at, j, other_at))
        if at < length and other_at < other_length:
            if made and made[-1].equal and (made[-1].end, made[-1].other_end) == (at, other_at):
                last = made.pop()
                made.append(Step(True, last.start, at + 1, last.other_start, other_at + 1))
            else:
                made.append(Step(True, at, at + 1, other_at, other_at + 1))
        i, j = at + 1, other_at + 1
    return made
