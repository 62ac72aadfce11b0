"""list views: the lists of a view as plain values, their rows with passages and problems, and guesses of columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from solferino.casework.ids import find_item
from solferino.casework.lists import (
    current_lists,
    find_list,
    head_words,
    is_trimmed,
    no_table,
    read_list,
    refuse_sheet,
    until_of,
)
from solferino.count.lists import (
    Guess,
    ListRow,
    ListRows,
    guess,
    guess_head,
    head_of,
    rows_of,
    sheets,
    table,
)
from solferino.record import CasualtyList, Held, UsageError, content

_NOTHING = "nothing was changed"


def lists_in(view: Held) -> tuple[tuple[CasualtyList, ListRows], ...]:
    """The lists that stand in a view, each with its rows; those whose text is not in the view are left out."""
    found = []
    for entry in current_lists(view.lists):
        text = view.list_texts.get(entry.reading)
        if text is not None:
            found.append((entry, read_list(entry, text, until_of(view.items, entry, text, view.said))))
    return tuple(found)


def list_summaries(view: Held) -> list[dict[str, Any]]:
    """The lists of a view as plain values: declaration, numbers of rows, problems by code, what speaks of copying."""
    numbers = {i.id: (i.number, i.item.name) for i in view.items}
    hints = copy_hints(view)
    made = []
    for entry, rows in lists_in(view):
        counts: dict[str, int] = {}
        for problem in rows.problems:
            counts[problem.code] = counts.get(problem.code, 0) + 1
        number, document = numbers.get(entry.item, ("", ""))
        form = {k: v for k, v in content(entry).items() if k not in ("columns", "person")}
        made.append(
            {
                "id": entry.id,
                **form,
                "item": number,
                "document": document,
                "columns": {use.field: list(use.columns) for use in entry.columns},
                "unused": list(_unused(entry, rows)),
                "confirmation": entry.confirmation,
                "population": entry.population,
                "place": entry.place,
                "period": content(entry.period) if entry.period else None,
                "person": entry.person,
                "declared_by": view.people.get(entry.person),
                "rows": len(rows.rows),
                "usable": len(rows.entries),
                "aside": len(rows.aside),
                "elsewhere": rows.elsewhere,
                "unidentified": sum(1 for e in rows.entries if e.name is None),
                "problems": dict(sorted(counts.items())),
                "copying": [words for names, words in hints if entry.handle in names],
            }
        )
    return made


def row_rows(view: Held, given: str, *, problems: bool = False) -> list[dict[str, Any]]:
    """The rows of one list as plain values, each with its passage. problems: only those that have one.

    Problems of the table itself (a column that is not there) come first, as rows without an id. Raises UsageError.
    """
    entry = find_list(current_lists(view.lists), given)
    found = next((rows for known, rows in lists_in(view) if known.handle == entry.handle), None)
    if found is None:
        raise UsageError(f"the text of {entry.handle} is not in this view", kept=_NOTHING, do="ask for a later day")
    made = [
        {"row": p.row, "id": None, "usable": False, "aside": p.code, "problems": [_problem(p)], "passage": None}
        for p in found.table
    ]
    made += [row_form(entry, row) for row in found.rows if row.problems or not problems]
    return made


def row_form(entry: CasualtyList, row: ListRow) -> dict[str, Any]:
    """One row as plain values: what it says by its declaration, where it stands, and its problems."""
    said = row.entry
    return {
        "row": said.row,
        "id": said.id,
        "list": entry.handle,
        "name": said.name,
        "sex": said.sex,
        "age": [said.age_low, said.age_high],
        "born": list(said.born),
        "died": list(said.died),
        "place": said.place,
        "status": said.status,
        "own_id": said.own_id,
        "others": dict(said.others),
        "usable": row.aside is None,
        "aside": row.aside,
        "problems": [_problem(p) for p in row.problems],
        "passage": {"reading": entry.reading, "start": row.row.start, "end": row.row.end, "quote": row.row.words},
    }


def guess_of(view: Held, item: str, *, sheet: str | None = None, head: str | None = None) -> dict[str, Any]:
    """What the columns of a kept table seem to be, with the reasons. Declares nothing. Raises UsageError."""
    key = find_item({i.id: i.number for i in view.items}, item)
    held_item = next(i for i in view.items if i.id == key)
    text = view.texts.get(held_item.reading or "")
    if text is None:
        raise UsageError(f"{item} has no text in this view", kept=_NOTHING, do="run `solferino process`")
    rows = rows_of(text)
    if not rows:
        raise no_table(item)
    names = sheets(rows)
    wanted = sheet or names[0]
    refuse_sheet(names, sheet)
    mine = [row for row in rows if row.sheet == wanted]
    at = head_of(head) if head else guess_head(mine)
    whole = table(mine, sheet=wanted, head=at, trimmed=is_trimmed(text))
    found = guess(whole.columns, [row.cells for row in whole.rows], held_item.item.name)
    return {
        "item": held_item.number,
        "document": held_item.item.name,
        "sheets": list(names),
        "sheet": wanted or None,
        "head": head_words(replace(found.columns, head=at)),
        "rows": len(whole.rows),
        "above": [row.words for row in whole.above],
        "columns": [
            {"column": g.column, "field": g.field, "by": g.by, "why": g.why, "sure": g.sure} for g in found.why
        ],
        "unused": list(found.unused),
        "order": found.columns.order,
        "open": list(found.open),
        "declare": _command(held_item.number, found, at, wanted if len(names) > 1 else ""),
    }


def copy_hints(view: Held) -> list[tuple[frozenset[str], str]]:
    """Where tracing shows that one list's text leans on another's: the handles of both, and a sentence for people."""
    by_reading = {entry.reading: entry for entry in current_lists(view.lists)}
    found: dict[frozenset[str], str] = {}
    for origin in view.origins:
        for borrowing in origin.borrowings:
            toward = borrowing.there.reading if borrowing.there else borrowing.toward
            here, there = by_reading.get(borrowing.here.reading), by_reading.get(toward)
            if here is None or there is None or here.handle == there.handle:
                continue
            names = f"{here.handle} ({here.name}) leans on {there.handle} ({there.name})"
            words = f"{origin.handle}: {names}: {borrowing.why}; if one list copies the other, declare it with --copies"
            found.setdefault(frozenset((here.handle, there.handle)), words)
    return list(found.items())


def _unused(entry: CasualtyList, rows: ListRows) -> tuple[str, ...]:
    taken = {column for use in entry.columns for column in use.columns}
    seen = dict.fromkeys(column for row in rows.rows for column in row.entry.others)
    return tuple(column for column in seen if column not in taken)


def _command(item: str, found: Guess, head: tuple[int, int] | None, sheet: str) -> str:
    """The command that would declare what was guessed, for a person to complete."""
    parts = [f"solferino count lists declare {item} --name NAME --owner WHO --collects WHAT"]
    pairs = [f"{field}={'+'.join(used)}" for field, used in found.columns.uses.items() if field != "list"]
    parts += [f"--map {_quoted(pair)}" for pair in pairs]
    parts += [f"--order {found.columns.order}"] if found.columns.order else []
    words = head_words(replace(found.columns, head=head))
    parts += [f"--head {words}"] if words else []
    parts += [f"--sheet {_quoted(sheet)}"] if sheet else []
    return " ".join(parts)


def _quoted(words: str) -> str:
    return words if words.replace("=", "").replace("_", "").isalnum() else "'" + words.replace("'", "'\\''") + "'"


def _problem(problem: Any) -> dict[str, Any]:
    return {"code": problem.code, "words": problem.words, "column": problem.column, "cell": problem.cell}


__all__ = ["copy_hints", "guess_of", "list_summaries", "lists_in", "row_form", "row_rows"]
