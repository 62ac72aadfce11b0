"""lists: people declare what a kept table of people is; its rows are read again from the kept bytes, with problems.

A row is no record. It is read by the declaration from the reading that the declaration names, so that a better
declaration changes what a row says and never which row it is.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.ids import find_item
from solferino.count.lists import (
    Columns,
    ListRows,
    checked,
    codes_of,
    head_of,
    read_table,
    rows_of,
    sheets,
    table,
    uses_of,
)
from solferino.count.lists.table import Table
from solferino.read.written import read_written
from solferino.record import (
    CasualtyList,
    ColumnUse,
    EventType,
    HeldItem,
    Text,
    UsageError,
    When,
    instant,
)

_NOTHING = "nothing was changed"
_TRIMMED = "openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True, slots=True)
class Declaring:
    """What somebody declares of a table. uses: pairs of field and column (``+`` joins several), in their order.

    codes: ``field:word=code``. head: ``2``, ``2-3`` or ``none``. only: ``column=word``. first, last: days of the
    declared period. copies: names of lists that it is known to copy. replaces: the handle of an earlier declaration.
    """

    owner: str
    collects: str
    uses: tuple[tuple[str, str], ...]
    name: str | None = None
    codes: tuple[str, ...] = ()
    order: str | None = None
    head: str | None = None
    sheet: str | None = None
    only: str | None = None
    confirmation: str | None = None
    population: str | None = None
    place: str | None = None
    first: str | None = None
    last: str | None = None
    copies: tuple[str, ...] = ()
    note: str | None = None
    replaces: str | None = None


def declare(case: Case, item: str, asked: Declaring, *, person: str) -> CasualtyList:
    """Record one person's declaration of what a kept table is. Appended; the last one of a handle stands.

    item: its number (``I-003``). Raises UsageError for an item without a table, a column or sheet that the table does
    not have, a name that another list has, and whatever is wrong in the declaration itself.
    """
    for name, given in (("--person", person), ("--owner", asked.owner), ("--collects", asked.collects)):
        if not given.strip():
            raise _wrong(f"a declaration needs {name}", "say who declares, who keeps the list, and what it collects")
    with case.working():
        state = case.fold()
        key = find_item(state.numbers(), item)
        reading = next((r for c in reversed(state.captures[key]) if (r := state.readings.get(c.digest))), None)
        if reading is None:
            raise _wrong(f"{item} is not read yet", "run `solferino process`")
        current = current_lists(state.lists)
        earlier = find_list(current, asked.replaces) if asked.replaces else None
        name = _name(current, asked, earlier)
        columns = _columns(asked, name)
        whole = _fitting(case.text(reading), columns, item)
        columns = columns.fitted(whole.columns)
        _refuse_missing(columns, whole)
        handle = earlier.handle if earlier else f"L-{state.handles['L'] + 1:03d}"
        seen, moment = case.vault.head().size, instant(case.world.clock())
        made = CasualtyList(
            case.person(" ".join(person.split())),
            handle,
            name,
            key,
            reading.id,
            tuple(ColumnUse(field, used) for field, used in columns.uses.items()),
            asked.owner.strip(),
            asked.collects.strip(),
            seen,
            moment,
            _said(asked.confirmation),
            _said(asked.population),
            _said(asked.place),
            When(asked.first, asked.last, basis="declared") if asked.first or asked.last else None,
            _said(asked.sheet),
            tuple(sorted(f"{f}:{w}={c}" for f, given in columns.codes.items() for w, c in given.items())),
            asked.order,
            tuple(dict.fromkeys(c.strip() for c in asked.copies if c.strip())),
            _said(asked.note),
            head_words(columns),
            f"{columns.only[0]}={columns.only[1]}" if columns.only else None,
        )
        codes = [f"handle={handle}", "what=casualty_list"]
        case.commit(EventType.LISTED, [made], holds="casualty_list", actor=made.person, codes=codes)
    return made


def current_lists(entered: Iterable[CasualtyList]) -> tuple[CasualtyList, ...]:
    """The declarations that stand: of each handle the last one, in order of handles."""
    last = {entry.handle: entry for entry in entered}
    return tuple(last[handle] for handle in sorted(last, key=lambda h: int(h[2:])))


def find_list(lists: Sequence[CasualtyList], given: str) -> CasualtyList:
    """The list behind a handle (``L-001``, ``l-1``) or a name. Raises UsageError for an unknown one."""
    wanted = given.strip()
    kind, _, digits = wanted.upper().partition("-")
    handle = f"L-{int(digits):03d}" if kind == "L" and digits.isascii() and digits.isdigit() else wanted
    found = next((entry for entry in lists if handle == entry.handle or wanted == entry.name), None)
    if found is None:
        known = ", ".join(f"{entry.handle} {entry.name}" for entry in lists) or "none is declared"
        raise _wrong(f"this case has no list {given!r}", f"lists of this case: {known}")
    return found


def columns_of(entry: CasualtyList, until: str | None = None) -> Columns:
    """The declaration as counting reads it. until: no day may be later."""
    only = entry.only.rpartition("=") if entry.only else None
    period = entry.period or When()
    return Columns(
        entry.name,
        {use.field: use.columns for use in entry.columns},
        codes_of(entry.codes),
        entry.order,
        period.earliest,
        period.latest,
        until,
        head_of(entry.head),
        entry.sheet or "",
        (only[0], only[2]) if only else None,
    )


def read_list(entry: CasualtyList, text: Text, until: str | None = None) -> ListRows:
    """The rows of a declared list, from the reading that the declaration names."""
    columns = columns_of(entry, until)
    return read_table(_table(text, columns), columns)


def until_of(items: Iterable[HeldItem], entry: CasualtyList, text: Text, said: str | None = None) -> str | None:
    """The day after which a list cannot tell of anything: of the first capture of its bytes, or the day of the view."""
    digest = text.reading.bytes_digest
    days = [c.captured[:10] for i in items if i.id == entry.item for c in i.captures if c.digest == digest]
    return min([*days, *([said] if said else [])], default=None)


def copies_of(lists: Iterable[CasualtyList]) -> dict[str, tuple[str, ...]]:
    """Which list copies from which, by names, as declared; names of lists that are not here stay out."""
    every = tuple(lists)
    known = {entry.name for entry in every}
    found = {entry.name: tuple(c for c in entry.copies if c in known and c != entry.name) for entry in every}
    return {name: copied for name, copied in found.items() if copied}


def declaring_of(form: Mapping[str, Any]) -> Declaring:
    """A declaration from the values of a YAML or JSON file. Raises UsageError that names the key."""
    known = {f for f in Declaring.__dataclass_fields__ if f != "uses"} | {"map"}
    unknown = sorted(set(map(str, form)) - known)
    if unknown:
        near = difflib.get_close_matches(unknown[0], sorted(known), n=1)
        raise _wrong(
            f"{unknown[0]!r} is no key of a declaration",
            f"{f'did you mean {near[0]}? ' if near else ''}keys: {', '.join(sorted(known))}",
        )
    pairs = [
        (str(k), "+".join(map(str, v)) if isinstance(v, list) else str(v)) for k, v in _mapping(form, "map").items()
    ]
    codes = [
        f"{field}:{word}={code}" for field, given in _mapping(form, "codes").items() for word, code in given.items()
    ]
    single = {k: str(v) for k, v in form.items() if k not in ("map", "codes", "copies") and v is not None}
    copies = form.get("copies") or ()
    return Declaring(
        uses=tuple(pairs),
        codes=tuple(codes),
        copies=(copies,) if isinstance(copies, str) else tuple(map(str, copies)),
        **{"owner": "", "collects": "", **single},
    )


def columns_for(form: Mapping[str, Any], name: str) -> Columns:
    """A declaration of a file that is in no case: the same keys; a table may hold several lists (``map: list: …``)."""
    asked = declaring_of(form)
    return _columns_of(asked, asked.name or name)


def read_declaration(path: Path) -> Declaring:
    """A declaration in a YAML or JSON file. Raises UsageError with file and line, or the key."""
    value = read_written(path).value
    if not isinstance(value, dict):
        raise _wrong(f"{path} holds no declaration", "write one key a line, such as `owner: the town register`")
    return declaring_of(value)


def read_files_declared(path: Path) -> dict[str, Mapping[str, Any]]:
    """Declarations of files that are in no case: file name -> keys of a declaration. Raises UsageError."""
    value = read_written(path).value
    if not isinstance(value, dict) or not all(isinstance(form, dict) for form in value.values()):
        raise _wrong(f"{path} holds no declarations", "write the name of each file, and under it its `map`")
    return {name: form for name, form in value.items() if isinstance(form, dict)}


def _mapping(form: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = form.get(key) or {}
    if not isinstance(value, dict) or (key == "codes" and not all(isinstance(v, dict) for v in value.values())):
        raise _wrong(f"{key!r} of the file is no mapping", "write one line a field, such as `name: ПІБ`")
    return value


def _columns(asked: Declaring, name: str) -> Columns:
    made = _columns_of(asked, name)
    if "list" in made.uses:
        raise _wrong("a declaration is of one list", "choose its rows with --only COLUMN=WORD, and declare each list")
    return made


def _columns_of(asked: Declaring, name: str) -> Columns:
    only = None
    if asked.only:
        column, equals, word = asked.only.rpartition("=")
        if not equals or not column.strip() or not word.strip():
            raise _wrong(f"--only {asked.only!r} is no column and word", "write COLUMN=WORD, such as list=registry")
        only = column.strip(), word.strip()
    made = Columns(
        name,
        uses_of(asked.uses),
        codes_of(asked.codes),
        asked.order,
        asked.first,
        asked.last,
        head=head_of(asked.head),
        sheet=asked.sheet or "",
        only=only,
    )
    return checked(made)


def _name(current: Sequence[CasualtyList], asked: Declaring, earlier: CasualtyList | None) -> str:
    name = " ".join((asked.name or (earlier.name if earlier else "")).split())
    if earlier is not None and name != earlier.name:
        raise _wrong(
            f"{earlier.handle} is called {earlier.name!r}; the ids of its rows rest on that name",
            "keep the name: under another one people's decisions on its rows would be lost",
        )
    if not name:
        raise _wrong("a list needs a name", "give a short one with --name, such as registry")
    other = next((e for e in current if e.name == name and (earlier is None or e.handle != earlier.handle)), None)
    if other is not None:
        raise _wrong(f"{other.handle} is called {name!r} already", f"take another name, or --replaces {other.handle}")
    return name


def _fitting(text: Text, columns: Columns, item: str) -> Table:
    rows = rows_of(text)
    if not rows:
        raise no_table(item)
    refuse_sheet(sheets(rows), columns.sheet)
    return _table(text, columns)


def _table(text: Text, columns: Columns) -> Table:
    return table(rows_of(text), sheet=columns.sheet, head=columns.head, trimmed=is_trimmed(text))


def is_trimmed(text: Text) -> bool:
    """True where empty cells at the end of a row are not in the text."""
    return _TRIMMED in (text.reading.media_type or "")


def _refuse_missing(columns: Columns, whole: Table) -> None:
    if not whole.columns:
        raise _wrong("the table has no columns where its head is looked for", "give --head with the rows of the head")
    for column in columns.missing(whole.columns):
        near = difflib.get_close_matches(column, whole.columns, n=1)
        meant = f"did you mean {near[0]!r}? " if near else ""
        raise _wrong(f"the table has no column {column!r}", f"{meant}it has: {', '.join(whole.columns)}")


def refuse_sheet(names: Sequence[str], sheet: str | None) -> None:
    """Raise UsageError for a sheet that is not among the names."""
    if sheet and sheet not in names:
        raise _wrong(f"there is no sheet {sheet!r}", f"sheets: {', '.join(n or 'one without a name' for n in names)}")


def no_table(item: str) -> UsageError:
    """What is raised for an item that is no table."""
    return _wrong(f"{item} is no table that was read row by row", "keep the list as CSV, XLSX or JSON, then `process`")


def head_words(columns: Columns) -> str | None:
    """The rows of a head in words; None for the first row alone."""
    if columns.head is None:
        return "none"
    first, last = columns.head
    if (first, last) == (1, 1):
        return None
    return str(first) if first == last else f"{first}-{last}"


def _said(words: str | None) -> str | None:
    return (words or "").strip() or None


def _wrong(what: str, do: str) -> UsageError:
    return UsageError(what, kept=_NOTHING, do=do)


__all__ = [
    "Declaring",
    "columns_for",
    "columns_of",
    "copies_of",
    "current_lists",
    "declare",
    "declaring_of",
    "find_list",
    "head_words",
    "is_trimmed",
    "no_table",
    "read_declaration",
    "read_files_declared",
    "read_list",
    "refuse_sheet",
    "until_of",
]
