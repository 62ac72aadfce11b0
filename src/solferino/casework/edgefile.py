"""Links of command in a file that a person wrote: CSV, YAML or JSON, as rows of plain text with their place.

Nothing is understood here: a row is cells by column. What a cell may say is for :mod:`solferino.casework.command`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from solferino.read.written import read_written
from solferino.record import UsageError

COLUMNS = (
    "subject", "subject_kind", "relation", "object", "object_kind", "item", "quote", "characters", "first", "last",
    "ending", "confidence", "note", "replaces",
)  # fmt: skip
GUARDED = "guarded"  # of our own tables: names the columns with an apostrophe or escapes put before what could act
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})")
_KEPT = "nothing was entered"
_LARGEST = 64 * 1024**2  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """One row. place: ``line 7`` of a table, ``entry 3`` of a list. cells: column -> text, empty cells left out.

    problem: why the row cannot be read at all, or None.
    """

    place: str
    cells: Mapping[str, str]
    problem: str | None = None


def read_edges(path: Path) -> list[Row]:
    """The rows of a file. A ``.csv`` or ``.tsv`` file is a table with a head line; any other is YAML or JSON.

    YAML and JSON hold a list of entries, or a mapping with that list under ``edges``. Raises UsageError for a file that
    is not there, is not UTF-8, or has no such form, and for an unknown column.
    """
    return _table(path) if path.suffix.lower() in (".csv", ".tsv") else _listed(path)


def _table(path: Path) -> list[Row]:
    text = _text(path)
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        _check_columns([c for c in head if c and c != GUARDED], path, "line 1")
        twice = sorted({c for c in head if c and head.count(c) > 1})
        if twice:
            raise UsageError(f"the column {twice[0]} stands twice", where=f"{path.name} line 1", kept=_KEPT)
        return list(_rows(reader, head))
    except csv.Error as error:
        raise UsageError(
            f"the table cannot be read: {error}",
            where=f"{path.name} line {reader.line_num}",
            kept=_KEPT,
            do="save it as CSV in UTF-8, cells with commas or quotation marks in quotation marks",
        ) from error


def _rows(reader: Iterator[list[str]], head: list[str]) -> Iterator[Row]:
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        place = f"line {reader.line_num}"  # type: ignore[attr-defined]
        longer = len(cells) > len(head)
        why = "it has more cells than the head (is a comma not in quotation marks?)" if longer else None
        named = {c: v if c == "quote" else v.strip() for c, v in zip(head, cells, strict=False) if c}
        guarded = named.pop(GUARDED, "").split()
        named = {c: _unguarded(v) if c in guarded else v for c, v in named.items()}
        yield Row(place, {c: v for c, v in named.items() if v.strip()}, why)


def _unguarded(cell: str) -> str:
    """What stood in a cell before it was guarded. A wrong guess cannot pass: a quotation is held against the text."""
    bare = cell[1:] if cell.startswith("'") else cell
    return _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), bare)


def _listed(path: Path) -> list[Row]:
    value = read_written(path).value
    if isinstance(value, dict):
        if set(value) != {"edges"}:
            raise UsageError(
                "the file is no list of links",
                where=path.name,
                kept=_KEPT,
                do="write a list of entries, or one key `edges` with that list",
            )
        value = value["edges"]
    if not isinstance(value, list):
        raise UsageError("the file is no list of links", where=path.name, kept=_KEPT, do="write a list of entries")
    rows = []
    for number, entry in enumerate(value, 1):
        place = f"entry {number}"
        if not isinstance(entry, dict):
            rows.append(Row(place, {}, "it is no mapping of columns to words"))
            continue
        _check_columns(list(entry), path, place)
        odd = next((k for k, v in entry.items() if isinstance(v, list | dict | bool)), None)
        why = f"its {odd} is no text" if odd else None
        cells = {k: str(v) for k, v in entry.items() if v is not None and not isinstance(v, list | dict | bool)}
        rows.append(Row(place, {k: v for k, v in cells.items() if v.strip()}, why))
    return rows


def _check_columns(given: list[str], path: Path, place: str) -> None:
    for column in given:
        if column not in COLUMNS:
            raise UsageError(
                f"the column {column!r} is not known",
                where=f"{path.name} {place}",
                kept=_KEPT,
                do=f"columns are: {', '.join(COLUMNS)}",
            )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise UsageError("the file is larger than 64 MB", where=path.name, kept=_KEPT)
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = error.strerror or "the disk failed"
        raise UsageError(f"the file cannot be read: {why}", where=path.name, kept=_KEPT) from error
    except UnicodeDecodeError as error:
        raise UsageError("the file is not in UTF-8", where=path.name, kept=_KEPT, do="save it in UTF-8") from error


__all__ = ["COLUMNS", "Row", "read_edges"]
