"""link files: lists in files, linked without a case. Columns are guessed where nobody declares them, and shown.

Writes what row is which person, the pairs, the problems of every row, and how the run was made. The same files and
seed give the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import solferino
from solferino.casework.linking_rows import LEAST, is_queued
from solferino.casework.lists import columns_for
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.whole import write_whole
from solferino.count.linkage import link
from solferino.count.linkage.types import Linked
from solferino.count.lists import (
    Entry,
    ListRows,
    guess,
    guess_head,
    read_table,
    rows_in,
    rows_of,
    sheets,
    table,
)
from solferino.count.lists.table import Row
from solferino.read import Desk
from solferino.record import Text, UsageError, World, sha256_hex

FILES = ("persons.csv", "pairs.csv", "problems.csv", "run.json")
_NOTHING = "nothing was written"


@dataclass(frozen=True, slots=True)
class FileList:
    """One file as it was read. guessed: why its columns are what they are, None where they were declared."""

    path: Path
    digest: str
    rows: ListRows
    guessed: dict[str, Any] | None


def link_files(
    paths: Sequence[Path],
    out: Path,
    world: World,
    *,
    seed: int | None = None,
    engine: str | None = None,
    declared: Mapping[str, Mapping[str, Any]] | None = None,
    names: bool = False,
    watch: Watcher = nobody,
) -> dict[str, Any]:
    """Link the rows of files and write the four files of ``FILES`` into a new or empty folder.

    seed: drawn from the world's entropy where absent, and written. declared: file name -> ``map``, ``codes``, ``order``
    and so on, as for a declaration. names: write what the rows say beside their numbers. Returns what ``run.json``
    holds. Raises UsageError for a file without a table, and CannotRead.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"{out} holds other things", kept=_NOTHING, do="name a new or empty folder")
    seed = int.from_bytes(world.entropy(4), "big") if seed is None else seed
    with Desk() as desk:
        lists = _named([_read(desk, path, (declared or {}).get(path.name)) for path in paths])
    entries = tuple(e for of_list in lists for e in of_list.rows.entries)
    if not entries:
        raise UsageError("no row of these files can be used", kept=_NOTHING, do="look at their columns")
    linked = link(entries, seed=seed, engine=engine, progress=lambda what, done, of: watch(Progress(what, done, of)))
    made = _run(lists, linked, seed)
    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / "persons.csv", _csv(_persons(lists, linked, names)))
    write_whole(out / "pairs.csv", _csv(_pairs(linked)))
    write_whole(out / "problems.csv", _csv(_problems(lists)))
    write_whole(out / "run.json", json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    return made


def _read(desk: Desk, path: Path, declared: Mapping[str, Any] | None) -> FileList:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}", kept=_NOTHING, do="look at its name") from error
    text = desk.read(data, path.name)
    rows = rows_of(text) or rows_in(text.text)
    trimmed = "openxmlformats" in (text.reading.media_type or "")
    if declared is not None:
        columns = columns_for(declared, path.stem)
        whole = table(rows, sheet=columns.sheet, head=columns.head, trimmed=trimmed)
        columns = columns.fitted(whole.columns)
        if gone := columns.missing(whole.columns):
            raise UsageError(
                f"{path.name} has no column {gone[0]!r}", kept=_NOTHING, do=f"it has: {', '.join(whole.columns)}"
            )
        return FileList(path, sha256_hex(data), read_table(whole, columns), None)
    return _guessed(path, data, rows, text, trimmed)


def _guessed(path: Path, data: bytes, rows: Sequence[Row], text: Text, trimmed: bool) -> FileList:
    names = sheets(rows)
    mine = [row for row in rows if row.sheet == names[0]] if names else []
    if len(mine) < 2:
        raise UsageError(
            f"{path.name} holds no table", kept=_NOTHING, do="give CSV, XLSX or JSON with one row a person"
        )
    head = guess_head(mine)
    whole = table(mine, sheet=names[0], head=head, trimmed=trimmed)
    found = guess(whole.columns, [row.cells for row in whole.rows], path.stem)
    why = {
        "head": list(head) if head else None,
        "columns": [
            {"column": g.column, "field": g.field, "by": g.by, "why": g.why, "sure": g.sure} for g in found.why
        ],
        "unused": list(found.unused),
        "order": found.columns.order,
        "open": list(found.open),
    }
    columns = replace(found.columns, head=head, sheet=names[0])
    return FileList(path, sha256_hex(data), read_table(whole, columns), why)


def _named(lists: Sequence[FileList]) -> list[FileList]:
    """Each list under a name of its own: a second file of one name is read as ``name (2)``."""
    made: list[FileList] = []
    taken: set[str] = set()
    for each in lists:
        name = base = each.rows.columns.name
        number = 1
        while name in taken:
            number += 1
            name = f"{base} ({number})"
        taken.add(name)
        made.append(each if name == base else _renamed(each, name))
    return made


def _renamed(each: FileList, name: str) -> FileList:
    def of(entry: Entry) -> Entry:
        own = entry.list if entry.list != each.rows.columns.name else name
        return replace(entry, list=own, id=f"row:{sha256_hex(f'{name} {entry.id}'.encode())}")

    rows = tuple(replace(row, entry=of(row.entry)) for row in each.rows.rows)
    return replace(each, rows=replace(each.rows, columns=replace(each.rows.columns, name=name), rows=rows))


def _run(lists: Sequence[FileList], linked: Linked, seed: int) -> dict[str, Any]:
    sizes = [len(person) for person in linked.persons]
    return {
        "schema": "solferino.link_files/1",
        "tool": f"solferino {solferino.__version__}",
        "seed": seed,
        "engine": linked.engine,
        "least": LEAST,
        "files": [
            {
                "file": each.path.name,
                "sha256": each.digest,
                "list": each.rows.columns.name,
                "columns": {field: list(used) for field, used in each.rows.columns.uses.items()},
                "guessed": each.guessed,
                "rows": len(each.rows.rows),
                "usable": len(each.rows.entries),
                "aside": len(each.rows.aside),
                "problems": len(each.rows.problems),
            }
            for each in lists
        ],
        "lists": sorted({entry.list for entry in linked.entries}),
        "rows": len(linked.entries),
        "persons": len(sizes),
        "unmatched": sum(1 for size in sizes if size == 1),
        "queue": sum(1 for pair in linked.pairs if is_queued(pair.probability)),
        "flags": sum(1 for found in linked.flags.values() if found),
        "precision": _interval(linked.precision),
        "recall": _interval(linked.recall),
        "learned": {name: f"{value:.6g}" for name, value in sorted(linked.learned.items())},
    }


def _interval(given: tuple[float, float, float] | None) -> dict[str, str] | None:
    return None if given is None else dict(zip(("estimate", "low", "high"), (f"{v:.4f}" for v in given), strict=True))


def _persons(lists: Sequence[FileList], linked: Linked, names: bool) -> Iterator[Sequence[object]]:
    shown = ("name", "sex", "age_low", "age_high", "died", "place") if names else ()
    yield ["file", "list", "row", "own_id", "person", "person_rows", "flags", *shown]
    person = {at: number for number, rows in enumerate(linked.persons) for at in rows}
    at = {entry.id: place for place, entry in enumerate(linked.entries)}
    for each in lists:
        for row in each.rows.rows:
            said = row.entry
            which = person.get(at[said.id]) if said.id in at else None
            flags = " ".join(f.rule for f in linked.flags.get(which, ())) if which is not None else row.aside
            cells = [each.path.name, said.list, said.row, said.own_id or ""]
            cells += ["", 0, flags] if which is None else [f"P-{which + 1:04d}", len(linked.persons[which]), flags]
            yield [*cells, *(_cell(getattr(said, name)) for name in shown)]


def _pairs(linked: Linked) -> Iterator[Sequence[object]]:
    yield ["list", "row", "own_id", "other_list", "other_row", "other_own_id", "probability", "state", "why"]
    person = {at: number for number, rows in enumerate(linked.persons) for at in rows}
    for pair in sorted(linked.pairs, key=lambda p: (-round(p.probability, 4), p.first, p.second)):
        a, b = linked.entries[pair.first], linked.entries[pair.second]
        state = "linked" if person[pair.first] == person[pair.second] else "apart"
        state = "queue" if is_queued(round(pair.probability, 4)) else state
        why = " ".join(f"{name}={level}" for name, level in sorted(pair.levels.items()))
        cells = [x for e in (a, b) for x in (e.list, e.row, e.own_id or "")]
        yield [*cells, f"{pair.probability:.4f}", state, why]


def _problems(lists: Sequence[FileList]) -> Iterator[Sequence[object]]:
    yield ["file", "list", "row", "code", "words", "column", "cell"]
    for each in lists:
        for p in each.rows.problems:
            yield [each.path.name, each.rows.columns.name, p.row, p.code, p.words, p.column or "", p.cell or ""]


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        low, high = value
        return (low or "") if low == high else f"{low or ''}..{high or ''}"
    return "" if value is None else value


def _csv(rows: Iterator[Sequence[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


__all__ = ["FILES", "FileList", "link_files"]
