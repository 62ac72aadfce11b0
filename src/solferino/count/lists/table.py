"""Tables of people: rows and cells of a reading of a table, each with where it stands. Pure.

A reading of a table is one line a row with tabs between cells; which tabs and line ends stand between cells and which
within one is told by its map, so a cell may hold both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from solferino.record import Text
from solferino.text import delimited

_PART = re.compile(r"(?:(?P<sheet>.*) )?row (?P<row>\d+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands. number: as the table has it, the first row being 1. sheet: empty outside a workbook.

    start, end: where it stands in the text (code points, the end exclusive). cells: their words, tabs and line ends
    included. spans: where each cell stands. words: the row in the words of the text.
    """

    number: int
    sheet: str
    start: int
    end: int
    cells: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """A head and the rows below it. columns: names of the columns, each once. above: rows over the head.

    head: numbers of its first and last row, None where the table has none. trimmed: empty cells at the end of a row are
    not in the text (workbooks), so that a short row says nothing.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    above: tuple[Row, ...] = ()
    head: tuple[int, int] | None = (1, 1)
    trimmed: bool = False


def rows_of(text: Text) -> tuple[Row, ...]:
    """The rows of a reading of a table, all sheets in their order; empty for a reading of anything else."""
    made = _Rows(text.text)
    for segment in text.map.segments if text.map is not None else ():
        if segment.kind == "inserted":
            made.between(segment.start, segment.end)
        else:
            made.within(segment.start, segment.end, segment.part, split=segment.kind == "reader")
    return tuple(made.finish())


def rows_in(text: str, mark: str | None = None) -> tuple[Row, ...]:
    """The rows of a CSV text that is no part of a case, numbered as its lines of cells are. mark: the separator."""
    found = []
    for number, cells in enumerate(delimited.rows(text, mark or delimited.separator(text)), 1):
        if not cells:
            continue
        words = tuple(text[a:b].replace('""', '"') if quoted else text[a:b] for a, b, quoted in cells)
        start, end = cells[0][0] - cells[0][2], cells[-1][1] + cells[-1][2]
        spans = tuple((a, b) for a, b, _ in cells)
        found.append(Row(number, "", start, end, words, spans, text[start:end]))
    return tuple(found)


def rows_from(cells: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """Rows of words that stand nowhere else, numbered from 1 on."""
    found = []
    for number, row in enumerate(cells, 1):
        words = tuple(row)
        found.append(Row(number, "", 0, 0, words, ((0, 0),) * len(words), "\t".join(words)))
    return tuple(found)


def sheets(rows: Iterable[Row]) -> tuple[str, ...]:
    """The names of the sheets that hold rows, in their order."""
    return tuple(dict.fromkeys(row.sheet for row in rows))


def table(
    rows: Sequence[Row], *, sheet: str = "", head: tuple[int, int] | None = (1, 1), trimmed: bool = False
) -> Table:
    """Put a head over rows. sheet: of a workbook, the first where empty. head: the numbers of its rows, None for none.

    A head of several rows is read as merged cells are drawn: a name stands over the empty cells to its right, and the
    names of one column are joined by `` / ``. A column without a name is called by its place (``column 3``), a second
    one of a name by its count (``Name (2)``).
    """
    names = sheets(rows)
    wanted = sheet or (names[0] if names else "")
    mine = [row for row in rows if row.sheet == wanted]
    first, last = head if head is not None else (0, 0)
    heads = [row for row in mine if first <= row.number <= last]
    body = tuple(row for row in mine if row.number > last)
    width = max((len(row.cells) for row in (*heads, *(() if heads else body))), default=0)
    columns = _named([_name(heads, at) for at in range(width)])
    return Table(columns, body, tuple(r for r in mine if r.number < first), head if heads else None, trimmed)


def _name(heads: Sequence[Row], at: int) -> str:
    parts: list[str] = []
    for depth, row in enumerate(heads, 1):
        cell = _cell(row, at)
        if not cell and depth < len(heads):
            cell = next((c for place in range(at, -1, -1) if (c := _cell(row, place))), "")
        if cell and cell not in parts:
            parts.append(cell)
    return " / ".join(parts)


def _cell(row: Row, at: int) -> str:
    return " ".join(row.cells[at].split()) if at < len(row.cells) else ""


def _named(names: Sequence[str]) -> tuple[str, ...]:
    made: list[str] = []
    taken: set[str] = set()
    for place, name in enumerate(names, 1):
        own = base = name or f"column {place}"
        number = 1
        while own in taken:
            number += 1
            own = f"{base} ({number})"
        taken.add(own)
        made.append(own)
    return tuple(made)


class _Rows:
    """Gathers rows from the segments of a map."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: list[Row] = []
        self._cells: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._part = ""
        self._start = self._cell_start = self._end = 0

    def between(self, start: int, end: int) -> None:
        for at in range(start, end):
            if self._text[at] == "\n":
                self._close_row(at)
            elif self._text[at] == "\t":
                self._close_cell(at)
            else:  # words that a reader put there are part of the cell
                self._end = at + 1

    def within(self, start: int, end: int, part: str, *, split: bool) -> None:
        self._part = self._part or part
        at = start
        while split and (stop := self._text.find("\t", at, end)) >= 0:
            self._close_cell(stop)
            at = stop + 1
        self._end = end

    def finish(self) -> Iterator[Row]:
        self._close_row(len(self._text))
        return iter(self._made)

    def _close_cell(self, at: int) -> None:
        self._cells.append(self._text[self._cell_start : at])
        self._spans.append((self._cell_start, at))
        self._cell_start = at + 1

    def _close_row(self, at: int) -> None:
        self._close_cell(at)
        place = _PART.match(self._part)
        if place:
            words = self._text[self._start : at]
            row = Row(
                int(place["row"]), place["sheet"] or "", self._start, at, tuple(self._cells), tuple(self._spans), words
            )
            self._made.append(row)
        self._cells, self._spans, self._part = [], [], ""
        self._start = self._cell_start = at + 1


__all__ = ["Row", "Table", "rows_from", "rows_in", "rows_of", "sheets", "table"]
