"""Columns: what of a table fills which field, as somebody declares it. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from solferino.count.lists.days import ORDERS, is_day
from solferino.count.lists.words import plain_head
from solferino.record import UsageError

FIELDS: Final = (
    "name", "given", "family", "patronymic", "sex", "age", "age_low", "age_high", "born", "died", "place", "status",
    "own_id", "unidentified", "list",
)  # fmt: skip
_ALIASES: Final = {
    "date": "died", "death": "died", "date_of_death": "died", "birth": "born", "dob": "born", "date_of_birth": "born",
    "id": "own_id", "surname": "family", "first_name": "given", "last_name": "family", "gender": "sex",
    "location": "place",
}  # fmt: skip
SEX_CODES: Final = ("f", "m", "unknown")
_SEVERAL: Final = ("name", "place", "status")  # fields that several columns may fill together


@dataclass(frozen=True, slots=True)
class Columns:
    """The declaration of a table of people. name: of the list. uses: field -> columns that fill it, in this order.

    codes: field -> word of a cell -> what it stands for (``f``, ``m`` or ``unknown`` for a sex; other words for other
    fields). order: of written days. first, last: the declared period; a day of death outside it is no entry of this
    list. until: no day may be later (the day of the capture). head: numbers of the first and last row of the head, None
    for a table without one. sheet: of a workbook. only: a column and the word that it has in the rows of this list,
    where one table holds several lists.
    """

    name: str
    uses: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    order: str | None = None
    first: str | None = None
    last: str | None = None
    until: str | None = None
    head: tuple[int, int] | None = (1, 1)
    sheet: str = ""
    only: tuple[str, str] | None = None

    def named(self) -> tuple[str, ...]:
        """Every column that a field takes, each once."""
        return tuple(dict.fromkeys(column for columns in self.uses.values() for column in columns))

    def missing(self, columns: Iterable[str]) -> tuple[str, ...]:
        """The declared columns that a table does not have."""
        have = set(columns)
        wanted = (*self.named(), *(self.only[:1] if self.only else ()))
        return tuple(dict.fromkeys(column for column in wanted if column not in have))

    def fitted(self, columns: Sequence[str]) -> Columns:
        """The same, with each column as the table spells it, where case, points and white space alone differ."""
        spelt: dict[str, list[str]] = {}
        for column in columns:
            spelt.setdefault(plain_head(column), []).append(column)

        def fit(column: str) -> str:
            like = spelt.get(plain_head(column), [])
            return column if column in columns or len(like) != 1 else like[0]

        only = (fit(self.only[0]), self.only[1]) if self.only else None
        return replace(self, uses={name: tuple(map(fit, given)) for name, given in self.uses.items()}, only=only)


def checked(columns: Columns) -> Columns:
    """The declaration itself. Raises UsageError that names the field or the code that is wrong."""
    if not columns.name.strip():
        raise _wrong("a list needs a name", "give it a short one, such as registry")
    if columns.order is not None and columns.order not in ORDERS:
        raise _wrong(f"order {columns.order!r} is no order of days", f"one of: {', '.join(ORDERS)}")
    for name, given in columns.uses.items():
        if name not in FIELDS:
            raise _unknown("field", name, (*FIELDS, *_ALIASES))
        if not given or not all(given):
            raise _wrong(f"no column is named for {name}", "write FIELD=COLUMN")
        if len(given) > 1 and name not in _SEVERAL:
            raise _wrong(f"{name} takes one column, not {len(given)}", f"only {', '.join(_SEVERAL)} join several")
    if "name" in columns.uses and {"given", "family", "patronymic"} & columns.uses.keys():
        raise _wrong("name and a part of the name are both mapped", "map name, or given, patronymic and family")
    if not columns.uses:
        raise _wrong("no column is mapped", "write FIELD=COLUMN, such as name=ПІБ")
    for name, codes in columns.codes.items():
        if name not in FIELDS:
            raise _unknown("field", name, FIELDS)
        odd = sorted(set(codes.values()) - set(SEX_CODES)) if name == "sex" else []
        if odd:
            raise _wrong(f"{odd[0]!r} is no code of a sex", f"one of: {', '.join(SEX_CODES)}")
    for day in (columns.first, columns.last, columns.until):
        if day is not None and not is_day(day):
            raise _wrong(f"{day!r} is not a day such as 2022-03-23", "write year, month and day")
    if columns.first and columns.last and columns.first > columns.last:
        raise _wrong(f"the period ends ({columns.last}) before it begins ({columns.first})", "turn them round")
    return columns


def field_of(given: str) -> str:
    """The field that somebody means: ``date`` is ``died``, ``id`` is ``own_id``. Raises UsageError for none."""
    name = given.strip().casefold().replace(" ", "_").replace("-", "_")
    found = _ALIASES.get(name, name)
    if found not in FIELDS:
        raise _unknown("field", given, (*FIELDS, *_ALIASES))
    return found


def uses_of(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Pairs of field and column, in order, as a mapping. A ``+`` joins columns: ``place=Town+Region``."""
    found: dict[str, tuple[str, ...]] = {}
    for given, columns in pairs:
        name = field_of(given)
        found[name] = (*found.get(name, ()), *(c.strip() for c in columns.split("+")))
    return found


def codes_of(written: Iterable[str]) -> dict[str, dict[str, str]]:
    """Codes as written (``sex:ж=f``) as a mapping. Raises UsageError."""
    found: dict[str, dict[str, str]] = {}
    for text in written:
        name, colon, rest = text.partition(":")
        word, equals, code = rest.rpartition("=")
        if not colon or not equals or not word.strip() or not code.strip():
            raise _wrong(f"{text!r} is no code", "write FIELD:WORD=CODE, such as sex:ж=f")
        found.setdefault(field_of(name), {})[word.strip()] = code.strip()
    return found


def head_of(written: str | None) -> tuple[int, int] | None:
    """``3``, ``2-3`` or ``none`` as numbers of rows; the first row where nothing is written. Raises UsageError."""
    if written is None or not written.strip():
        return (1, 1)
    if written.strip().casefold() == "none":
        return None
    first, _, last = written.strip().partition("-")
    if not (first.isascii() and first.isdigit() and (last or first).isascii() and (last or first).isdigit()):
        raise _wrong(f"head {written!r} is no row", "write its number (3), the first and last (2-3), or none")
    rows = int(first), int(last or first)
    if not 1 <= rows[0] <= rows[1]:
        raise _wrong(f"head {written!r} is no row", "rows count from 1, the first one goes first")
    return rows


def _unknown(what: str, given: str, known: Sequence[str]) -> UsageError:
    near = difflib.get_close_matches(given, known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    return _wrong(f"{given!r} is no {what} of a list", f"{meant}one of: {', '.join(FIELDS)}")


def _wrong(what: str, do: str) -> UsageError:
    return UsageError(what, kept="nothing was changed", do=do)


__all__ = ["FIELDS", "SEX_CODES", "Columns", "checked", "codes_of", "field_of", "head_of", "uses_of"]
