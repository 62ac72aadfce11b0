"""Guess what the columns of a table are, from their heads and from some rows, with the reason of each guess.

A guess is a proposal for a person: nothing takes it for a declaration. Heads go before contents; a head that its
contents speak against, two columns for one field and words without a code come back as open questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from solferino.count.lists.cells import read_age, read_known, read_sex
from solferino.count.lists.columns import Columns
from solferino.count.lists.days import DayReader
from solferino.count.lists.table import Row
from solferino.count.lists.words import HEADS, NOT_KNOWN, PARTS, plain_head

SAMPLE: Final = 500  # rows that are looked at
_SINGLE: Final = ("name", "sex", "age", "born", "died", "place", "status", "own_id")
_MOST_SEXES = 8  # different words in a column of sexes
_HEAD_ROWS: Final = 12  # rows among which a head is looked for


@dataclass(frozen=True, slots=True)
class Guessed:
    """One column and the field it seems to fill. by: ``head`` or ``contents``. sure: nothing speaks against it."""

    field: str
    column: str
    by: str
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table seems to be. columns: the same as a declaration, for whoever takes it. why: column by column.

    unused: columns that no field takes. open: questions that a person must answer.
    """

    columns: Columns
    why: tuple[Guessed, ...]
    unused: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def guess(heads: Sequence[str], sample: Sequence[Sequence[str]], name: str = "list") -> Guess:
    """Guess the columns of a table. heads: names of its columns. sample: the cells of some rows.

    Deterministic; empty where nothing tells. The result has codes only for words that mean one sex in every language
    that is known here.
    """
    looked = sample[:: max(1, len(sample) // SAMPLE)]
    columns = {
        head: _Cells(head, [row[at] if at < len(row) else "" for row in looked]) for at, head in enumerate(heads)
    }
    found = _by_heads(columns)
    found = _by_contents(columns, found)
    found, open_ = _one_each(columns, _parts(columns, found))
    uses = {g.field: tuple(o.column for o in found if o.field == g.field) for g in found}
    order, asked = _order([columns[c] for f in ("died", "born") for c in uses.get(f, ())])
    open_ += asked + _unknown_sexes(columns, uses)
    open_ += [f"{g.column!r} as {g.field}: {g.why}" for g in found if not g.sure]
    if not {"name", "given", "family"} & uses.keys():
        open_.append("no column of names was found: rows without one are kept as people who are not identified")
    taken = {g.column for g in found}
    unused = tuple(head for head in heads if head not in taken)
    return Guess(Columns(name, uses, order=order), tuple(found), unused, tuple(open_))


def guess_head(rows: Sequence[Row]) -> tuple[int, int] | None:
    """The numbers of the rows that seem to be the head: the one with most known heads among the first ones.

    None where no row has a known head and the first row looks like the others. A row of merged heads above it, whose
    names stand over several columns each, belongs to it.
    """
    first = rows[:_HEAD_ROWS]
    known = [sum(1 for cell in row.cells if _field_of(cell)[0]) for row in first]
    if not first:
        return (1, 1)
    best = max(range(len(first)), key=lambda at: (known[at], -at))
    if known[best] < 1 or (known[best] == 1 and len(first[best].cells) > 3):
        widest = max(len(row.cells) for row in first)
        full = next((row for row in first if sum(map(bool, map(str.strip, row.cells))) >= widest), first[0])
        return None if any(c.isdigit() for c in full.words) else (full.number, full.number)
    last = first[best].number
    above = first[best - 1] if best else None
    filled = sum(1 for cell in above.cells if cell.strip()) if above else 0
    merged = above is not None and 1 < filled < len(first[best].cells) and not any(c.isdigit() for c in above.words)
    return (above.number if merged and above else last, last)


class _Cells:
    """The sampled cells of one column, looked at once."""

    def __init__(self, head: str, cells: Sequence[str]) -> None:
        self.head = head
        self.all = [cell.strip() for cell in cells]
        self.said = [cell for cell in self.all if plain_head(cell) not in NOT_KNOWN]
        self.distinct = len(set(self.said))

    def share(self, good: Sequence[bool]) -> float:
        return sum(good) / len(self.said) if self.said else 0.0

    def dates(self) -> float:
        # The period only lends years of two digits a century, which is enough to tell a column of days.
        read = {cell: DayReader("dmy", "1950-01-01", "2049-12-31")(cell) for cell in set(self.said)}
        other = {cell: DayReader("mdy", "1950-01-01", "2049-12-31")(cell) for cell in read if not read[cell].read}
        return self.share([_dated(cell) and (read[cell].read or other[cell].read) for cell in self.said])

    def ages(self) -> float:
        read = {cell: read_age(cell) for cell in set(self.said)}
        return self.share(
            [not read[c].fault and (read[c].low is not None or read[c].high is not None) for c in self.said]
        )

    def middle_age(self) -> int:
        ages = sorted(a.low for cell in self.said if (a := read_age(cell)).low is not None)
        return ages[len(ages) // 2] if ages else 0

    def sexes(self) -> float:
        return self.share([read_sex(cell) in ("f", "m") for cell in self.said]) if self.distinct <= _MOST_SEXES else 0.0

    def names(self) -> float:
        return self.share([_like_name(cell) for cell in self.said])

    def words(self) -> float:
        return self.share([any(c.isalpha() for c in cell) and not any(c.isdigit() for c in cell) for cell in self.said])

    def middle_year(self) -> str:
        reader = DayReader("dmy", "1950-01-01", "2049-12-31")
        days = sorted(d.first for cell in self.said if (d := reader(cell)).first)
        return days[len(days) // 2] if days else ""


def _dated(cell: str) -> bool:
    """More than a bare number, or a year: an age must not be taken for a day."""
    return not cell.isdigit() or (len(cell) == 4 and "1850" <= cell <= "2100") or len(cell) == 8


def _like_name(cell: str) -> bool:
    tokens = cell.replace(",", " ").split()
    return 2 <= len(tokens) <= 7 and all(t[0].isalpha() for t in tokens) and not any(c.isdigit() for c in cell)


def _field_of(head: str) -> tuple[str, bool]:
    """The field of a head, and whether the whole head is known; ``""`` where it is not."""
    plain = plain_head(head)
    if plain in HEADS:
        return HEADS[plain], True
    *_, last = head.split(" / ")
    if last != head and plain_head(last) in HEADS:
        return HEADS[plain_head(last)], True
    found = next((name for name, parts in PARTS if any(part in plain for part in map(plain_head, parts))), "")
    return found, False


def _by_heads(columns: Mapping[str, _Cells]) -> list[Guessed]:
    found = []
    for head, cells in columns.items():
        name, whole = _field_of(head)
        if not name:
            continue
        doubt = _doubt(name, cells)
        why = f"the head says so{'' if whole else ' in part'}" + (f", but {doubt}" if doubt else "")
        if not doubt or whole:
            found.append(Guessed(name, head, "head", why, not doubt))
    return found


def _doubt(name: str, cells: _Cells) -> str:
    """Why the contents speak against a field; empty where they do not."""
    if not cells.said:
        return "" if name != "list" else "its cells are empty"
    if name in ("born", "died") and cells.dates() < 0.5:
        return "most cells are no days that are read here"
    if name == "age" and cells.ages() < 0.5:
        return "most cells are no ages"
    if name == "sex" and cells.distinct > _MOST_SEXES:
        return f"it has {cells.distinct} different words"
    if name in ("name", "given", "family", "patronymic", "place") and cells.words() < 0.5:
        return "most cells hold numbers"
    if name == "list" and cells.distinct > max(20, len(cells.said) // 4):
        return "it has too many different words for names of lists"
    if name == "own_id" and cells.distinct < 0.8 * len(cells.said):
        return "its words return from row to row"
    if name == "unidentified" and cells.distinct > 4:
        return "it says more than yes and no"
    return ""


def _by_contents(columns: Mapping[str, _Cells], found: list[Guessed]) -> list[Guessed]:
    """What no head says, from the cells: sexes, days, ages, names and places, in this order."""
    made = list(found)
    have = {g.field for g in found if g.sure}
    taken = {g.column for g in found if g.sure}

    def take(name: str, head: str, why: str) -> None:
        made[:] = [g for g in made if g.column != head and not (g.field == name and not g.sure)]
        made.append(Guessed(name, head, "contents", why, sure=False))
        have.add(name)
        taken.add(head)

    free = {h: c for h, c in columns.items() if h not in taken and len(c.said) >= 3}
    for head, cells in free.items():
        if "sex" not in have and cells.sexes() >= 0.9 and cells.distinct > 1:
            take("sex", head, "its cells are words for sexes")
    days = sorted((c.middle_year(), h) for h, c in free.items() if h not in taken and c.dates() >= 0.7)
    for at, (_, head) in enumerate(days):
        name = "born" if len(days) > 1 and at == 0 and "born" not in have else "died"
        if name not in have:
            take(name, head, "its cells are days" + (", the earlier ones" if name == "born" else ""))
    aged = [h for h, c in free.items() if h not in taken and c.ages() >= 0.8 and c.distinct > 2 and not _counts(c)]
    if aged and "age" not in have:
        take("age", max(aged, key=lambda h: columns[h].middle_age()), "its cells are ages")
    named = sorted(((c.distinct, h) for h, c in free.items() if h not in taken and c.names() >= 0.6), reverse=True)
    if named and not {"name", "given", "family"} & have:
        take("name", named[0][1], "its cells look like names of people")
    places = [h for h, c in free.items() if h not in taken and c.words() >= 0.9 and 1 < c.distinct <= len(c.said) * 0.6]
    if places and "place" not in have:
        take("place", max(places, key=lambda h: columns[h].distinct), "its words return, as names of places do")
    numbered = [h for h, c in free.items() if h not in taken and c.distinct == len(c.said) == len(c.all) and _counts(c)]
    if numbered and "own_id" not in have:
        take("own_id", numbered[0], "each row has a number of its own")
    return made


def _counts(cells: _Cells) -> bool:
    """Numbers that never fall from row to row: a count of rows or groups, not ages."""
    if not all(cell.isdigit() for cell in cells.said):
        return False
    numbers = list(map(int, cells.said))
    return all(a <= b for a, b in pairwise(numbers))


def _parts(columns: Mapping[str, _Cells], found: list[Guessed]) -> list[Guessed]:
    """A name is either whole or in parts. A bare "name" beside a family name is the given one; a lone part is whole."""
    fields = {g.field for g in found}
    made = []
    for g in found:
        name, why, sure = g.field, g.why, g.sure
        if name == "name" and "family" in fields and "given" not in fields and columns[g.column].names() < 0.5:
            name, why = "given", f"{why}; a column of family names stands beside it"
        elif name in ("given", "family") and not {"name", "given", "family"} - {name} & fields:
            whole = columns[g.column].names() >= 0.5
            name, sure = "name", whole and sure
            why = f"{why}; it is the only column of names" + ("" if whole else ", of one word each")
        made.append(Guessed(name, g.column, g.by, why, sure))
    fields = {g.field for g in made}
    if "name" in fields and {"given", "family"} <= fields:
        return [g for g in made if g.field != "name"]
    return [g for g in made if not ("name" in fields and g.field in ("given", "family", "patronymic"))]


def _one_each(columns: Mapping[str, _Cells], found: list[Guessed]) -> tuple[list[Guessed], list[str]]:
    """One column a field, the surest and fullest first; the others come back as questions."""
    kept: list[Guessed] = []
    open_: list[str] = []
    order = {head: at for at, head in enumerate(columns)}
    for name in dict.fromkeys(g.field for g in sorted(found, key=lambda g: order[g.column])):
        mine = [g for g in found if g.field == name]
        if name == "place" and len(mine) > 1:
            mine.sort(key=lambda g: (not g.sure, -columns[g.column].distinct, order[g.column]))
        else:
            mine.sort(key=lambda g: (not g.sure, -len(columns[g.column].said), order[g.column]))
        kept.append(mine[0])
        if len(mine) > 1:
            others = ", ".join(repr(g.column) for g in mine[1:])
            open_.append(f"{name} may also be {others}; {mine[0].column!r} was taken")
    return sorted(kept, key=lambda g: order[g.column]), open_


def _order(columns: Sequence[_Cells]) -> tuple[str | None, list[str]]:
    """The order of days in numbers: what one day alone can tell, for all days. None where none tells."""
    tells: Counter[str] = Counter()
    unclear = ""
    for cells in columns:
        for cell in cells.said:
            if DayReader()(cell).words.startswith("a year of two digits"):
                continue
            day, month = DayReader("dmy")(cell), DayReader("mdy")(cell)
            if day.read and not month.read:
                tells["dmy"] += 1
            elif month.read and not day.read:
                tells["mdy"] += 1
            elif day.read and month.read and day != month:
                unclear = cell
    if not tells and not unclear:
        return None, []
    if len(tells) == 1:
        ((order, number),) = tells.items()
        return order, [f"days are read as {order}: {number} of them can be read in no other order"] if unclear else []
    if tells:
        return None, [f"days stand in two orders: {tells['dmy']} can only be dmy, {tells['mdy']} only mdy"]
    return None, [f"the order of days is open: {unclear!r} may be either; declare dmy or mdy"]


def _unknown_sexes(columns: Mapping[str, _Cells], uses: Mapping[str, tuple[str, ...]]) -> list[str]:
    words = Counter(c for head in uses.get("sex", ()) for c in columns[head].said if read_sex(c) is None)
    return [f"what does {word!r} stand for as a sex ({n} rows)? declare sex:{word}=f, m or unknown"
            for word, n in sorted(words.items()) if read_known(word)]  # fmt: skip


__all__ = ["SAMPLE", "Guess", "Guessed", "guess", "guess_head"]
