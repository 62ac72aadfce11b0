"""Entries as columns of small integers: what every distinct name, place and cell is, read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.order import settle
from solferino.count.lists.entry import Entry
from solferino.names.crossing import forms
from solferino.names.crossing.tokens import Token, token

Ints = NDArray[np.int32]
NONE = -1  # unknown: never agreement, never disagreement
PARTS = ("given", "father", "family")
WIDTH = 3  # words of a part that blocking uses
GIVEN = ("first_name", "given", "given_name", "firstname", "forename", "name_given")
FAMILY = ("surname", "family", "family_name", "last_name", "lastname", "name_family")
BORN = ("dob", "date_of_birth", "birth_date", "birthdate", "born", "birthday")
PLACE = ("city", "town", "place", "village")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of cells. ids: shape (n,), -1 where unknown. cells: what each id reads, folded."""

    ids: Ints
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """All entries. Shapes (n,), but age, died, born (n, 2): lowest and highest, first and last day as ordinals. -1 is
    unknown.

    words: of names. phrases: parts of names, as ids of words; given, father, family: ids of phrases. sure: the order
    of the name was told by its words. chain: given name, fathers, family. towns: words of places, by id of place.
    """

    size: int
    lists: Ints
    list_names: tuple[str, ...]
    words: tuple[Token, ...]
    phrases: tuple[tuple[int, ...], ...]
    given: Ints
    father: Ints
    family: Ints
    sure: NDArray[np.bool_]
    chain: NDArray[np.bool_]
    sex: NDArray[np.int8]
    age: Ints
    died: Ints
    born: Ints
    place: Column
    towns: tuple[Token, ...]
    others: dict[str, Column]

    @property
    def named(self) -> NDArray[np.bool_]:
        """Rows that have a name, shape (n,)."""
        return np.asarray((self.given >= 0) | (self.family >= 0))


def read_fields(entries: Sequence[Entry]) -> Fields:
    """Read all entries. Nothing is filled in: what a row does not say is -1."""
    size = len(entries)
    lists = sorted({entry.list for entry in entries})
    at = {name: number for number, name in enumerate(lists)}
    used = _special(entries)
    words = _Words()
    parts = {part: np.full(size, NONE, np.int32) for part in PARTS}
    sure, chain = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
    read: dict[tuple[str, str, str], tuple[dict[str, int], bool, bool]] = {}
    for row, entry in enumerate(entries):
        cells = (_cell(entry, used["given"]), _cell(entry, used["family"]), entry.name or "")
        if not any(cells):
            continue
        if cells not in read:
            read[cells] = _parts(cells, words)
        found, sure[row], chain[row] = read[cells]
        for part, phrase in found.items():
            parts[part][row] = phrase
    _settle(entries, at, words, parts, sure)
    place = _column([entry.place or _cell(entry, used["place"]) for entry in entries])
    taken = {name for names in used.values() for name in names}
    others = {
        name: _column([entry.others.get(name, "") for entry in entries])
        for name in sorted({key for entry in entries for key in entry.others} - taken)
    }
    return Fields(
        size=size,
        lists=np.array([at[entry.list] for entry in entries], np.int32),
        list_names=tuple(lists),
        words=tuple(words.tokens),
        phrases=tuple(words.phrases),
        given=parts["given"],
        father=parts["father"],
        family=parts["family"],
        sure=sure,
        chain=chain,
        sex=np.array([{"m": 1, "f": 0}.get(entry.sex or "", NONE) for entry in entries], np.int8),
        age=np.array([_age(entry) for entry in entries], np.int32).reshape(size, 2),
        died=np.array([_days(entry.died) for entry in entries], np.int32).reshape(size, 2),
        born=np.array([_days(_born(entry, used["born"])) for entry in entries], np.int32).reshape(size, 2),
        place=place,
        towns=tuple(token(cell) for cell in place.cells),
        others=others,
    )


def _parts(cells: tuple[str, str, str], words: _Words) -> tuple[dict[str, int], bool, bool]:
    """Phrase of each part, whether that is sure, and whether it is a chain of fathers.

    Columns of their own tell the parts, but people mix them up: never sure.
    """
    given, family, name = cells
    if given or family:
        split = [[token(word) for word in part.split()] for part in (given, "", family)]
        known, chain = False, False
    else:
        read = forms(name)
        split = [list(read.given), list(read.father), list(read.family)]
        known, chain = read.sure, read.chain
    return {part: words.phrase(found) for part, found in zip(PARTS, split, strict=True)}, known, chain


def _settle(
    entries: Sequence[Entry],
    lists: dict[str, int],
    words: _Words,
    parts: dict[str, Ints],
    sure: NDArray[np.bool_],
) -> None:
    """Turn given and family name of rows round where their list and the other rows say so."""
    given, family = parts["given"], parts["family"]
    rows = np.flatnonzero((given >= 0) & (family >= 0))
    heads = [words.tokens[phrase[0]] for phrase in words.phrases]
    kinds: dict[str, int] = {}
    kind = np.array([kinds.setdefault(word.key, len(kinds)) for word in heads], np.int64)
    names = [(entries[row].name or "").casefold() for row in rows.tolist()]
    firsts = [
        name.find(heads[g].low) <= name.find(heads[f].low)
        for name, g, f in zip(names, given[rows].tolist(), family[rows].tolist(), strict=True)
    ]
    turned, settled = settle(
        np.array([lists[entries[row].list] for row in rows.tolist()], np.int32),
        kind[given[rows]],
        kind[family[rows]],
        np.array(firsts, np.bool_),
        sure[rows],
        np.array(["," in name or "،" in name for name in names], np.bool_),
    )
    at = rows[turned]
    given[at], family[at] = family[at], given[at].copy()
    sure[rows] |= settled


class _Words:
    """Distinct words of names. One that stands for a father in a patronymic is another word than the name itself."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, tuple[str, ...]], int] = {}
        self.tokens: list[Token] = []
        self._phrases: dict[tuple[int, ...], int] = {}
        self.phrases: list[tuple[int, ...]] = []

    def phrase(self, words: Sequence[Token]) -> int:
        """The id of some words together, -1 for none."""
        ids = tuple(self.id(word) for word in words if word.sounds)
        if not ids:
            return NONE
        if ids not in self._phrases:
            self._phrases[ids] = len(self.phrases)
            self.phrases.append(ids)
        return self._phrases[ids]

    def id(self, word: Token) -> int:
        key = (word.low, word.sounds)
        if key not in self._ids:
            self._ids[key] = len(self.tokens)
            self.tokens.append(word)
        return self._ids[key]


def _column(cells: Iterable[str]) -> Column:
    ids: dict[str, int] = {}
    folded = [" ".join(cell.casefold().split()) for cell in cells]
    return Column(np.array([ids.setdefault(cell, len(ids)) if cell else NONE for cell in folded], np.int32), tuple(ids))


def _special(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    heads = {key for entry in entries for key in entry.others}
    wanted = {"given": GIVEN, "family": FAMILY, "born": BORN, "place": PLACE}
    return {
        field: tuple(sorted(head for head in heads if head.strip().casefold().replace(" ", "_") in names))
        for field, names in wanted.items()
    }


def _cell(entry: Entry, heads: Sequence[str]) -> str:
    return next((entry.others[head] for head in heads if entry.others.get(head)), "")


def _age(entry: Entry) -> tuple[int, int]:
    low, high = entry.age_low, entry.age_high
    if low is None and high is None:
        return NONE, NONE
    return (low if low is not None else 0), (high if high is not None else 120)


def _days(days: tuple[str | None, str | None]) -> tuple[int, int]:
    first, last = (_ordinal(day) for day in days)
    return (first, last) if first >= 0 and last >= 0 else (NONE, NONE)


def _born(entry: Entry, heads: Sequence[str]) -> tuple[str | None, str | None]:
    if entry.born[0] is not None:
        return entry.born
    cell = _cell(entry, heads)
    return (cell, cell) if _ordinal(cell) >= 0 else (None, None)


def parts_of(days: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """(years since 1970, months 1-12, days 1-31) of ordinals, without a calendar a row."""
    stamps = (days.astype(np.int64) - 719163).astype("datetime64[D]")
    years, months = stamps.astype("datetime64[Y]"), stamps.astype("datetime64[M]")
    return (
        years.astype(np.int64),
        (months - years.astype("datetime64[M]")).astype(np.int64) + 1,
        (stamps - months.astype("datetime64[D]")).astype(np.int64) + 1,
    )


def _ordinal(day: str | None) -> int:
    try:
        return date.fromisoformat(day).toordinal() if day else NONE
    except ValueError:
        return NONE
