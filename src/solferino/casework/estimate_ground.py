"""What an estimate stands on: the tables of the latest linkage run with drawn links, or a capture table that is kept or
given."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.estimated import Ground, decimals, lists_of
from solferino.casework.fold import Fold
from solferino.casework.ids import find_item
from solferino.casework.linking_rows import LinkedRows, linked_rows
from solferino.casework.lists import copies_of
from solferino.count.linkage import captures, clusterings
from solferino.count.lists import Entry, rows_of
from solferino.count.systems.linked import recall_warning
from solferino.count.systems.strata import read_strata
from solferino.count.systems.table import CaptureTable, read_table
from solferino.names.crossing import Level, token, token_level
from solferino.read.decode import decode
from solferino.record import CasualtyList, ListUsed, Reason, UsageError, When
from solferino.text import delimited

UNKNOWN, UNCLEAR = "unknown", "contradictory"
_NOTHING = "nothing was recorded"
_LARGEST = 1 << 24  # bytes of a capture table
_FIELDS: Mapping[str, Callable[[Entry], str | None]] = {
    "place": lambda e: e.place,
    "sex": lambda e: e.sex,
    "status": lambda e: e.status,
    "year": lambda e: e.died[0][:4] if e.died[0] and e.died[1] and e.died[0][:4] == e.died[1][:4] else None,
}


def written_table(path: Path, strata: str | None) -> dict[str, CaptureTable]:
    """The tables of a file, by stratum. Raises TableFault that names the cell, and UsageError for no readable file."""
    try:
        data = path.read_bytes()[: _LARGEST + 1]
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}", kept=_NOTHING) from error
    if len(data) > _LARGEST:
        raise UsageError(f"{path.name} is larger than a capture table can be", kept=_NOTHING)
    text = decode(data).text
    rows = [
        [text[start:end].replace('""', '"') if quoted else text[start:end] for start, end, quoted in row]
        for row in delimited.rows(text, delimited.separator(text))
    ]
    return _tables(rows, strata)


def kept_reading(case: Case, given: str) -> str:
    """Id of the reading of a kept item (``I-003``). Raises UsageError."""
    state = case.fold()
    item = find_item(state.numbers(), given)
    digests = [capture.digest for capture in state.captures[item]]
    reading = next((state.readings[d] for d in reversed(digests) if d in state.readings), None)
    if reading is None:
        raise UsageError(f"{given} has not been read", kept=_NOTHING, do="run `solferino process` first")
    return reading.id


def read_ground(case: Case, reading: str) -> Ground:
    """A kept table that says nothing yet: its reading, and the day on which its bytes were captured."""
    state = case.fold()
    return Ground({}, (), reading=reading, as_of=_captured(state, [state.readings_by_id[reading].bytes_digest]))


def kept_table(case: Case, reading: str, strata: str | None) -> Ground:
    """The tables of a kept reading, from its preserved text. Raises TableFault."""
    text = case.text(case.fold().readings_by_id[reading])
    rows = [row.cells for row in rows_of(text)] or [tuple(line.split("\t")) for line in text.text.splitlines()]
    apart = read_ground(case, reading)
    return replace(of_tables(_tables(rows, strata)), reading=reading, as_of=apart.as_of)


def of_tables(tables: Mapping[str, CaptureTable]) -> Ground:
    """A ground of tables from elsewhere: how well their lists were linked is not known here, and it says so."""
    words = (
        "the table does not say how its lists were linked: each link that was missed makes the estimate larger, each "
        "false one smaller"
    )
    return Ground(tables, lists_of(tables), warnings=(Reason("recall_unknown", words),))


def linked_ground(case: Case, strata: str | None, drawings: int, seed: int, size: int | None = None) -> Ground:
    """The tables of the latest linkage run at a ledger size, its links drawn anew from its pairs. Raises UsageError."""
    if strata is not None and strata not in _FIELDS:
        raise UsageError(f"rows are not divided by {strata!r}", kept=_NOTHING, do=f"one of: {', '.join(_FIELDS)}")
    found = linked_rows(case, size)
    if found is None:
        raise UsageError(
            "this case has no linkage run, and no capture table was named",
            kept=_NOTHING,
            do="link lists with `solferino count link`, or name a table: TABLE.csv or I-003",
        )
    run, linked = found.run, found.linked
    names = tuple(entry.name for entry in found.lists)
    copies = copies_of(found.lists)

    met = _met(linked.entries) if strata == "place" else {}

    def tables(persons: Sequence[tuple[int, ...]]) -> dict[str, CaptureTable]:
        if strata is None:
            return {"": captures(tuple(persons), linked.entries, names, copies=copies)}
        parts: dict[str, list[tuple[int, ...]]] = {}
        for person in persons:
            parts.setdefault(_stratum(person, linked.entries, strata, met), []).append(person)
        return {name: captures(tuple(parts[name]), linked.entries, names, copies=copies) for name in sorted(parts)}

    central = tables(linked.persons)
    drawn = tuple(tables(persons) for persons in clusterings(linked, drawings, seed))
    recall = decimals(run.recall, "recall") if run.recall else None
    told = [w for w in (recall_warning(recall), _open_population(found.lists), _wordings(met)) if w is not None]
    used = lists_of(central)
    return Ground(
        central,
        tuple(_used(entry, found) for entry in used),
        drawn,
        run.id,
        None,
        run.precision,
        run.recall,
        tuple(told),
        _captured(
            case.fold(size), [case.fold(size).readings_by_id[entry.reading].bytes_digest for entry in found.lists]
        ),
    )


def narrowed(ground: Ground, lists: Sequence[str], leave_out: Sequence[str]) -> Ground:
    """The same with some lists only. Raises UsageError for a name that no list has."""
    known = [used.name for used in ground.lists]
    for name in (*lists, *leave_out):
        if name not in known:
            raise UsageError(f"there is no list {name!r}", kept=_NOTHING, do=f"the lists are {', '.join(known)}")
    out = [name for name in known if name in leave_out or (lists and name not in lists)]
    if not out:
        return ground
    if len(out) == len(known):
        raise UsageError("no list is left", kept=_NOTHING, do="name at least three of them")

    def less(tables: Mapping[str, CaptureTable]) -> dict[str, CaptureTable]:
        return {stratum: _without(table, out) for stratum, table in tables.items()}

    return replace(
        ground,
        tables=less(ground.tables),
        drawings=tuple(less(d) for d in ground.drawings),
        lists=tuple(used for used in ground.lists if used.name not in out),
    )


def _captured(state: Fold, digests: Sequence[str]) -> When | None:
    """The last day on which any of the bytes was captured: what came later is in no table of theirs."""
    days = [c.captured[:10] for held in state.captures.values() for c in held if c.digest in digests]
    return When(max(days), max(days), basis="captured") if days else None


def _without(table: CaptureTable, out: Sequence[str]) -> CaptureTable:
    for name in out:
        if name in table.lists:
            table = table.without(name)
    return table


def _tables(rows: Sequence[Sequence[str]], strata: str | None) -> dict[str, CaptureTable]:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    if strata is None:
        return {"": read_table(made.getvalue())}
    return read_strata(made.getvalue(), strata)


def _stratum(person: Sequence[int], entries: Sequence[Entry], field: str, met: Mapping[str, str]) -> str:
    """Where a person belongs: the one value of their rows; rows that contradict each other are never averaged."""
    read = (_FIELDS[field](entries[at]) for at in person)
    values = {met.get(v, v) for v in (" ".join(r.split()) for r in read if r) if v}
    return UNKNOWN if not values else UNCLEAR if len(values) > 1 else next(iter(values))


def _met(entries: Sequence[Entry]) -> dict[str, str]:
    """Wording of a place -> the commonest wording that it meets, in any script, compared as linkage compares places."""
    counted = Counter(" ".join(e.place.split()) for e in entries if e.place and e.place.strip())
    labels: list[str] = []
    met: dict[str, str] = {}
    for wording in sorted(counted, key=lambda w: (-counted[w], w)):
        same = next((label for label in labels if token_level(token(label), token(wording)) >= Level.ALIKE), None)
        if same is None:
            labels.append(wording)
        met[wording] = same or wording
    return met


def _wordings(met: Mapping[str, str]) -> Reason | None:
    """That places were met by their sound, where they were; and that others may still stand apart."""
    groups: dict[str, list[str]] = {}
    for wording, label in met.items():
        if wording != label:
            groups.setdefault(label, []).append(wording)
    if not groups:
        return None
    each = "; ".join(f"{label}: {', '.join(others)}" for label, others in groups.items())
    words = (
        f"wordings of a place were put together by their sound ({each}); a place may still stand under several words"
    )
    return Reason("places_met", words)


def _used(used: ListUsed, found: LinkedRows) -> ListUsed:
    declared = [entry for entry in found.lists if entry.name == used.name]
    declared = declared or [entry for entry in found.lists if entry.name in used.name.split("+")]
    if not declared:
        return used
    first = declared[0]
    return ListUsed(
        used.name,
        used.records,
        first.id,
        "; ".join(dict.fromkeys(entry.owner for entry in declared)),
        "; ".join(dict.fromkeys(entry.collects for entry in declared)),
        tuple(dict.fromkeys(name for entry in declared for name in entry.copies)),
    )


def _open_population(lists: Sequence[CasualtyList]) -> Reason | None:
    """Lists of different days: who died outside the days of a list could not come onto it."""
    days = {entry.name: (entry.period.earliest, entry.period.latest) for entry in lists if entry.period is not None}
    if len(set(days.values())) < 2:
        return None
    each = "; ".join(f"{name}: {first or 'open'} to {last or 'open'}" for name, (first, last) in days.items())
    words = f"the lists cover different days ({each}): who died outside the days of a list could not come onto it"
    return Reason("open_population", words)


__all__ = ["kept_reading", "kept_table", "linked_ground", "narrowed", "of_tables", "read_ground", "written_table"]
