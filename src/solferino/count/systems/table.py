"""Capture tables: how many people stand on exactly which lists.

A row a pattern, one 0 or 1 a list, then ``count``. The all-zero pattern cannot be observed; a pattern that is not there
has the count 0.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_WHOLE, _FRACTION = re.compile(r"-?[0-9]{1,30}"), re.compile(r"-?[0-9]*\.[0-9]+")
MOST_PEOPLE = 10**11  # more than ever lived is a slip of the pen
MOST_LISTS = 20  # 2^20 patterns: beyond it no method here ends, and no table of the field comes near


class TableFault(ValueError):
    """A table that no estimate can be made of. rule: its code. cell: what is wrong, as ``row 4: A=1 B=0``."""

    def __init__(self, rule: str, words: str, cell: str = "") -> None:
        super().__init__(f"{cell}: {words}" if cell else words)
        self.rule, self.words, self.cell = rule, words, cell


@dataclass(frozen=True, slots=True)
class CaptureTable:
    """Observed patterns with their counts, in order of their patterns; counts of 0 are left out.

    lists: names. patterns: shape (m, J), 0 or 1, no row all zero, no row twice. counts: shape (m,), whole people > 0.
    """

    lists: tuple[str, ...]
    patterns: NDArray[np.int8]
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, lists: Sequence[str], counted: Mapping[tuple[int, ...], int]) -> CaptureTable:
        """A table from counts by pattern. Raises TableFault (see :func:`checked`)."""
        return checked(lists, [(f"pattern {''.join(map(str, p))}", p, c) for p, c in counted.items()])

    @property
    def observed(self) -> int:
        """People on at least one list."""
        return int(self.counts.sum())

    @property
    def sizes(self) -> tuple[int, ...]:
        """People on each list."""
        return tuple(int(n) for n in self.counts @ self.patterns)

    def every_cell(self) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
        """All 2^J - 1 observable patterns, in binary order with the first list as the highest bit, zeros included."""
        size = len(self.lists)
        numbers = np.arange(1, 1 << size)
        patterns = ((numbers[:, None] >> np.arange(size - 1, -1, -1)) & 1).astype(np.int8)
        counts = np.zeros(len(numbers), dtype=np.int64)
        weights = 1 << np.arange(size - 1, -1, -1)
        counts[self.patterns.astype(np.int64) @ weights - 1] = self.counts
        return patterns, counts

    def without(self, name: str) -> CaptureTable:
        """The table with one list left out: its patterns merge, and who stood on it alone is no longer observed."""
        at = self.lists.index(name)
        merged: dict[tuple[int, ...], int] = {}
        for pattern, count in zip(self.patterns.tolist(), self.counts.tolist(), strict=True):
            rest = (*pattern[:at], *pattern[at + 1 :])
            if any(rest):
                merged[rest] = merged.get(rest, 0) + count
        return CaptureTable.of([n for n in self.lists if n != name], merged)


def read_table(text: str) -> CaptureTable:
    """Read CSV: a head of list names and ``count``, then one row a pattern. Raises TableFault that names the cell."""
    try:
        rows = [row for row in csv.reader(io.StringIO(text)) if any(cell.strip() for cell in row)]
    except csv.Error as fault:
        raise TableFault("no_table", f"it cannot be read as CSV: {fault}") from None
    if not rows:
        raise TableFault("no_table", "the table is empty")
    head = [cell.strip() for cell in rows[0]]
    if head[-1].lower() != "count":
        raise TableFault("no_counts", "the last column is not called count")
    if any(name.lower() == "count" for name in head[:-1]):
        raise TableFault("no_counts", "two columns are called count")
    read = []
    for number, row in enumerate(rows[1:], 2):
        where = f"row {number}"
        if len(row) != len(head):
            raise TableFault("no_table", f"it has {len(row)} cells, the head {len(head)}", where)
        cells = [cell.strip() for cell in row]
        if any(cell not in ("0", "1") for cell in cells[:-1]):
            raise TableFault("no_pattern", f"{', '.join(cells[:-1])} is no row of 0 and 1", where)
        shown = f"{where}: " + " ".join(f"{n}={c}" for n, c in zip(head, cells[:-1], strict=False))
        read.append((shown, tuple(int(c) for c in cells[:-1]), _whole(cells[-1], shown)))
    return checked(head[:-1], read)


def checked(lists: Sequence[str], rows: Iterable[tuple[str, tuple[int, ...], int]]) -> CaptureTable:
    """A table of rows (where it stands, pattern, count).

    Raises TableFault for a pattern given twice, one of another length, a count for the all-zero pattern, a negative
    count or one beyond ``MOST_PEOPLE``, names given twice, and more than ``MOST_LISTS`` lists.
    """
    if len(set(lists)) != len(lists) or not all(lists):
        raise TableFault("list_twice", f"each list needs a name of its own: {', '.join(lists)}")
    if not 1 <= len(lists) <= MOST_LISTS:
        raise TableFault("too_many_lists", f"{len(lists)} lists; between 1 and {MOST_LISTS} can be used")
    counted: dict[tuple[int, ...], int] = {}
    for where, pattern, count in rows:
        if len(pattern) != len(lists):
            raise TableFault("no_pattern", f"{len(pattern)} marks for {len(lists)} lists", where)
        if count < 0:
            raise TableFault("negative_count", f"a count of {count} is not possible", where)
        if count > MOST_PEOPLE:
            raise TableFault("no_count", f"{count} is more people than there are", where)
        if not any(pattern):
            raise TableFault("all_zero", "whom no list saw cannot have been counted", where)
        if pattern in counted:
            raise TableFault("pattern_twice", "this pattern stands in the table already", where)
        counted[pattern] = count
    kept = sorted((p, c) for p, c in counted.items() if c)
    patterns = np.array([p for p, _ in kept], dtype=np.int8).reshape(len(kept), len(lists))
    return CaptureTable(tuple(lists), patterns, np.array([c for _, c in kept], dtype=np.int64))


def _whole(cell: str, where: str) -> int:
    if not cell:
        raise TableFault("missing_count", "the count is missing; 0 is written as 0", where)
    if _WHOLE.fullmatch(cell):
        return int(cell)
    rule = "fractional_count" if _FRACTION.fullmatch(cell) else "no_count"
    raise TableFault(rule, f"{cell!r} is no whole number of people", where)
