"""From the rows of a table to entries: what each row says by its declaration, and every problem of every row. Pure.

Rows in are rows usable and rows set aside; each row set aside and each cell that could not be used is listed with a
code and words. A row without a name is kept as somebody unidentified. Nothing is corrected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from solferino.count.lists.cells import read_age, read_known, read_name, read_sex, read_yes
from solferino.count.lists.columns import Columns
from solferino.count.lists.days import Day, DayReader
from solferino.count.lists.entry import Entry
from solferino.count.lists.table import Row, Table
from solferino.count.lists.words import TOTALS, plain_head
from solferino.record import canonical, sha256_hex

ASIDE: Final = {
    "nothing_read": "no field of this row says anything",
    "head_again": "the head of the table again",
    "total": "a sum, not a person",
    "outside_period": "its day of death lies outside the declared period",
}
PARTS: Final = ("given", "patronymic", "family")
_OLDEST_LIVED = 125  # years between a birth and a death: one more than anybody is known to have lived, and some


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row or a cell. code: of docs/terms.md. words: one sentence. column, cell: None for a row."""

    row: int
    code: str
    words: str
    column: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: as it stands and as its declaration reads it. aside: the code for which it is not used, or None."""

    row: Row
    entry: Entry
    problems: tuple[Problem, ...] = ()
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class ListRows:
    """All rows of one list, in their order, and the problems of the table itself (a column that is not there).

    elsewhere: how many rows of the table the declaration leaves to another list.
    """

    columns: Columns
    rows: tuple[ListRow, ...]
    table: tuple[Problem, ...] = ()
    elsewhere: int = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that are used."""
        return tuple(row.entry for row in self.rows if row.aside is None)

    @property
    def aside(self) -> tuple[ListRow, ...]:
        """The rows that are not used, each with its code."""
        return tuple(row for row in self.rows if row.aside is not None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, those of the table first."""
        return (*self.table, *(problem for row in self.rows for problem in row.problems))


def read_table(table: Table, columns: Columns) -> ListRows:
    """Read every row of a table by its declaration."""
    reader = _Reader(table, columns)
    mine = [row for row in table.rows if reader.is_of_list(row)]
    return ListRows(columns, tuple(map(reader.row, mine)), reader.table_problems(), len(table.rows) - len(mine))


@dataclass(slots=True)
class _Row:
    """A row at work: its cells by column, and the problems found so far."""

    number: int
    cells: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, words: str, column: str | None = None) -> None:
        cell = self.cells.get(column) if column is not None else None
        self.problems.append(Problem(self.number, code, words, column, cell))


class _Reader:
    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self._columns = columns
        self._gone = columns.missing(table.columns)
        self._taken = frozenset(columns.named())
        self._codes = {name: {plain_head(w) or w: c for w, c in given.items()} for name, given in columns.codes.items()}
        self._died = DayReader(columns.order, columns.first, columns.last)
        self._born = DayReader(columns.order)
        self._ids: dict[str, int] = {}
        self._seen: dict[str, list[int]] = {}

    def table_problems(self) -> tuple[Problem, ...]:
        head = self._table.head[1] if self._table.head else 0
        have = ", ".join(self._table.columns) or "none"
        found = [
            Problem(head, "missing_column", f"the table has no column {name!r}; it has: {have}", name)
            for name in self._gone
        ]
        rows = {row.number for row in self._table.rows}
        empty = [n for n in range(head + 1, max(rows, default=0)) if n not in rows]
        if empty:
            some = ", ".join(map(str, empty[:20])) + (" and more" if len(empty) > 20 else "")
            found.append(Problem(empty[0], "empty_rows", f"rows that hold nothing at all: {len(empty)} ({some})"))
        return tuple(found)

    def is_of_list(self, row: Row) -> bool:
        only = self._columns.only
        if only is None or only[0] not in self._table.columns:
            return True
        at = self._table.columns.index(only[0])
        return at < len(row.cells) and row.cells[at].strip() == only[1]

    def row(self, row: Row) -> ListRow:
        at = _Row(row.number, self._cells(row))
        aside = self._no_person(row)
        earlier = self._seen.setdefault(row.words, [])
        earlier.append(row.number)
        entry = self._entry(row, at, len(earlier))
        self._look_at_row(row, at, earlier)
        if aside is None:
            aside = self._aside(entry, at)
        if aside is not None:
            at.add(aside, f"not used: {ASIDE[aside]}")
        return ListRow(row, entry, tuple(at.problems), aside)

    # -- rows -------------------------------------------------------------------------------------------------

    def _cells(self, row: Row) -> dict[str, str]:
        names = self._table.columns
        more = {f"column {at}": words for at, words in enumerate(row.cells[len(names) :], len(names) + 1)}
        return {**dict(zip(names, row.cells, strict=False)), **more}

    def _look_at_row(self, row: Row, at: _Row, earlier: Sequence[int]) -> None:
        width = len(self._table.columns)
        if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
            at.add("too_many_cells", f"{len(row.cells)} cells where the head has {width}: a separator may stand in one")
        elif len(row.cells) < width and not self._table.trimmed:
            at.add("too_few_cells", f"{len(row.cells)} cells where the head has {width}")
        for column, cell in at.cells.items():
            if "\ufffd" in cell:
                at.add("undecoded", "bytes of this cell could not be decoded; they are shown as \ufffd", column)
        if len(earlier) > 1:
            at.add("duplicate_row", f"the same words stand in row {earlier[0]}; both are kept")

    def _no_person(self, row: Row) -> str | None:
        filled = [cell.strip() for cell in row.cells if cell.strip()]
        if self._table.head and len(filled) > 1 and tuple(map(str.strip, row.cells)) == self._table.columns:
            return "head_again"
        sums = [cell for cell in filled if plain_head(cell.rstrip(":")) in TOTALS]
        if sums and len(filled) <= 3 and all(cell in sums or cell.replace(" ", "").isdigit() for cell in filled):
            return "total"
        return None

    def _aside(self, entry: Entry, at: _Row) -> str | None:
        if any(p.code in ("before_period", "after_period") for p in at.problems):
            return "outside_period"
        said = (entry.name, entry.age_low, entry.age_high, entry.place, entry.status, entry.own_id)
        if any(v is not None for v in (*said, *entry.born, *entry.died)) or any(self._cells_read(at)):
            return None
        return "nothing_read"

    def _cells_read(self, at: _Row) -> list[str]:
        """Cells of mapped columns that say something, a sex alone not: such a row is somebody, if badly written."""
        sexes = self._columns.uses.get("sex", ())
        return [c for c in self._taken if c not in sexes and read_known(at.cells.get(c, ""))]

    # -- fields -----------------------------------------------------------------------------------------------

    def _entry(self, row: Row, at: _Row, nth: int) -> Entry:
        low, high = self._age(at)
        born, died = self._day(at, "born"), self._day(at, "died")
        name = self._name(at)
        own = self._own_id(at)
        made = Entry(
            id="row:" + sha256_hex(canonical({"list": self._columns.name, "nth": nth, "row": row.words})),
            list=self._said(at, "list") or self._columns.name,
            row=row.number,
            name=name,
            sex=self._sex(at),
            age_low=low,
            age_high=high,
            born=born,
            died=died,
            place=self._said(at, "place", ", "),
            status=self._said(at, "status"),
            own_id=own,
            others={c: w for c, words in at.cells.items() if c not in self._taken and (w := words.strip())},
        )
        return _consistent(made, at)

    def _said(self, at: _Row, name: str, between: str = " ") -> str | None:
        words = [read_known(self._coded(name, at.cells.get(c, ""))) for c in self._columns.uses.get(name, ())]
        return between.join(w for w in words if w) or None

    def _coded(self, name: str, cell: str) -> str:
        codes = self._codes.get(name)
        return cell if codes is None else codes.get(plain_head(cell) or cell.strip(), cell)

    def _name(self, at: _Row) -> str | None:
        if not {"name", *PARTS} & self._columns.uses.keys():
            return None
        columns = self._columns.uses.get("name") or tuple(c for part in PARTS for c in self._columns.uses.get(part, ()))
        name = read_name(" ".join(words for c in columns if (words := at.cells.get(c, "")) and read_name(words)))
        marker = self._columns.uses.get("unidentified")
        if marker and read_yes(self._coded("unidentified", at.cells.get(marker[0], ""))):
            at.add("unidentified", "marked as not identified; kept, and not linked by a name", marker[0])
            return None
        if name is None:
            at.add("unidentified", "nobody is named; kept as somebody unidentified", columns[0])
        return name

    def _sex(self, at: _Row) -> str | None:
        for column in self._columns.uses.get("sex", ()):
            cell = at.cells.get(column, "")
            found = read_sex(self._coded("sex", cell))
            if found is None:
                at.add("sex_unread", f"nothing says what {cell.strip()!r} stands for; declare a code for it", column)
            return found or None
        return None

    def _age(self, at: _Row) -> tuple[int | None, int | None]:
        low, high = self._one_age(at, "age")
        lowest, _ = self._one_age(at, "age_low")
        _, highest = self._one_age(at, "age_high")
        low, high = (lowest if low is None else low), (highest if high is None else high)
        if low is not None and high is not None and low > high:
            at.add("impossible_age", "its lowest is above its highest", self._columns.uses["age_low"][0])
            return None, None
        return low, high

    def _one_age(self, at: _Row, name: str) -> tuple[int | None, int | None]:
        for column in self._columns.uses.get(name, ()):
            age = read_age(self._coded(name, at.cells.get(column, "")))
            if age.fault:
                at.add(age.fault, f"not used as an age: {age.words}", column)
            return age.low, age.high
        return None, None

    def _day(self, at: _Row, name: str) -> tuple[str | None, str | None]:
        for column in self._columns.uses.get(name, ()):
            day = (self._died if name == "died" else self._born)(self._coded(name, at.cells.get(column, "")))
            return self._possible(day, at, name, column)
        return None, None

    def _possible(self, day: Day, at: _Row, name: str, column: str) -> tuple[str | None, str | None]:
        columns = self._columns
        if day.fault:
            at.add(day.fault, f"not used as a day: {day.words}", column)
            return None, None
        if columns.until and day.first and day.first > columns.until:
            at.add("future_date", f"it lies after {columns.until}, when this list was there already", column)
            return None, None
        if name == "died" and columns.first and day.last and day.last < columns.first:
            at.add("before_period", f"it lies before the declared period, which begins {columns.first}", column)
        if name == "died" and columns.last and day.first and day.first > columns.last:
            at.add("after_period", f"it lies after the declared period, which ends {columns.last}", column)
        return day.first, day.last

    def _own_id(self, at: _Row) -> str | None:
        for column in self._columns.uses.get("own_id", ()):
            own = read_known(at.cells.get(column, ""))
            if own is not None:
                first = self._ids.setdefault(own, at.number)
                if first != at.number:
                    at.add("duplicate_id", f"the list gives this id to row {first} as well; both are kept", column)
            return own
        return None


def _consistent(entry: Entry, at: _Row) -> Entry:
    """The entry without a birth or age that its other fields rule out; each is listed."""
    (born_first, born_last), (died_first, died_last) = entry.born, entry.died
    if born_first and died_last and born_first > died_last:
        at.add("born_after_death", "the birth lies after the death; neither is used")
        return replace(entry, born=(None, None), died=(None, None))
    if born_last and died_first and int(died_first[:4]) - int(born_last[:4]) > _OLDEST_LIVED:
        at.add("impossible_age", f"more than {_OLDEST_LIVED} years lie between birth and death; the birth is not used")
        return replace(entry, born=(None, None))
    if born_first and born_last and died_first and died_last and entry.age_low is not None:
        youngest = int(died_first[:4]) - int(born_last[:4]) - 1
        oldest = int(died_last[:4]) - int(born_first[:4])
        high = entry.age_low if entry.age_high is None else entry.age_high
        if high < youngest or entry.age_low > oldest:
            at.add("age_contradicts", "the age does not fit birth and death; all three are kept as written")
    return entry


__all__ = ["ASIDE", "ListRow", "ListRows", "Problem", "read_table"]
