"""Rows as columns and as CSV: what a notebook or a spreadsheet takes in one call."""

from __future__ import annotations

import csv as csv_module
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any


def frame(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Columns as lists of equal length, in the order of the first row's keys: ``pandas.DataFrame(frame(rows))``.

    A key that a row does not have is None there.
    """
    held = list(rows)
    columns = list(dict.fromkeys(key for row in held for key in row))
    return {name: [row.get(name) for row in held] for name in columns}


def csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV (RFC 4180, every cell quoted, CRLF). Lists are JSON text, None is an empty cell.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    columns = frame(rows)
    out = io.StringIO(newline="")
    writer = csv_module.writer(out, quoting=csv_module.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in zip(*columns.values(), strict=True))
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
    formula = isinstance(value, str) and text.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{text}" if formula else text
