"""Lists of people: what a declared table says, row by row, and every problem of every row.

Pure, and usable without a case: :func:`read_rows` reads a CSV text by a declaration or by a guess of its columns.
"""

from __future__ import annotations

from dataclasses import replace

from solferino.count.lists.columns import FIELDS, Columns, checked, codes_of, field_of, head_of, uses_of
from solferino.count.lists.entry import Entry
from solferino.count.lists.guessing import Guess, Guessed, guess, guess_head
from solferino.count.lists.reading import ASIDE, ListRow, ListRows, Problem, read_table
from solferino.count.lists.table import Row, Table, rows_from, rows_in, rows_of, sheets, table


def read_rows(
    text: str, columns: Columns | None = None, *, name: str = "list", separator: str | None = None
) -> ListRows:
    """Read a CSV text that is no part of a case. columns: a declaration; the columns are guessed where there is none.

    name: of the list, where nothing is declared. Raises UsageError for a declaration that is wrong in itself.
    """
    rows = rows_in(text, separator)
    if columns is None:
        head = guess_head(rows)
        whole = table(rows, head=head)
        found = guess(whole.columns, [row.cells for row in whole.rows], name)
        return read_table(whole, replace(found.columns, head=head))
    checked(columns)
    whole = table(rows, head=columns.head)
    return read_table(whole, columns.fitted(whole.columns))


__all__ = [
    "ASIDE",
    "FIELDS",
    "Columns",
    "Entry",
    "Guess",
    "Guessed",
    "ListRow",
    "ListRows",
    "Problem",
    "Row",
    "Table",
    "checked",
    "codes_of",
    "field_of",
    "guess",
    "guess_head",
    "head_of",
    "read_rows",
    "read_table",
    "rows_from",
    "rows_in",
    "rows_of",
    "sheets",
    "table",
    "uses_of",
]
