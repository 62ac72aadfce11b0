"""The chapter on the law: classifications, elements by evidence, forums, words on the law, command, determinations.

Claims are theirs and findings are ours; what software proposes is dashed and says that nobody has reviewed it. The
chapter gives no verdict: titles and elements of provisions stand in the words of the catalogue and are marked as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from solferino.record import Passage
from solferino.share.incidents import Chip, chip
from solferino.share.index import Index
from solferino.share.words import day_words, many

Row = Mapping[str, Any]

MOST: Final = 3  # passages of a cell that are cited; how many more there are is told
MOST_FULL: Final = 30  # incidents that people worked on whose elements a dossier shows one by one
MOST_CONTRARY: Final = 12  # items against an incident that a dossier lists
MOST_STATEMENTS: Final = 40  # sentences on the law that are shown
MOST_CANDIDATES: Final = 3  # provisions of a first look that nobody worked on that are shown
LISTS: Final = {"IAC": "international conflict", "NIAC": "non-international conflict"}
LOOKS: Final = {"evidenced": "sealed", "argued": "plainly", "empty": "single", "disputed": "disputed"}
CONTRARY: Final = {
    "denial": "Denial",
    "denial as reported": "Denial, as reported",
    "denial in the same text": "Denial in the same text, not tied to this event",
    "denial grouped apart": "Denial that stands as an event of its own",
    "lawful reason given": "Lawful reason given",
    "contradiction": "Contradiction",
    "lawful reading": "Speaks for a lawful reading",
    "against an element": "Speaks against an element",
    "set against an element": "Set against an element by a person",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """Passages to cite and how many more there are."""

    passages: tuple[Passage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One element. row: as the matrix gives it. chip: how it stands. for_it, against: passages."""

    row: Row
    chip: Chip
    for_it: Cited
    against: Cited
    people: tuple[tuple[str, Row], ...]  # name, entry


@dataclass(frozen=True, slots=True)
class Beside:
    """A lawful reading or a contrary item with the passages that speak for it."""

    row: Row
    label: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Candidate:
    """One provision. worked: people filled elements of it; then every element is shown."""

    row: Row
    worked: bool
    cells: tuple[Cell, ...]
    lawful: tuple[Beside, ...]
    counts: str

    @property
    def argued(self) -> tuple[Cell, ...]:
        """The elements that words argue."""
        return tuple(c for c in self.cells if c.row["stands"] == "argued")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One incident. full: every element is shown, else counts alone. more: provisions that are not shown. against: how
    many items speak against it, of which ``contrary`` holds the first."""

    row: Row
    anchor: str
    lists: tuple[str, ...]
    full: bool
    candidates: tuple[Candidate, ...]
    more: int
    lawful: tuple[Beside, ...]
    contrary: tuple[Beside, ...]
    against: int


@dataclass(frozen=True, slots=True)
class Forums:
    """The table of forums. facts: name, value, where from. shown: all but the closed. immunity: line and forums."""

    facts: tuple[tuple[str, str, str], ...]
    shown: tuple[Row, ...]
    closed: tuple[Row, ...]
    chips: Mapping[str, Chip]
    immunity: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Law:
    """The chapter. entered: whether people entered anything on the law at all."""

    rows: Row
    entered: bool
    classified: tuple[tuple[Row, str, Passage | None], ...]  # row, who, words of a kept text
    sheets: tuple[Sheet, ...]
    forums: Forums | None
    statements: tuple[tuple[Row, Passage], ...]
    more_statements: int

    @property
    def as_of(self) -> str:
        """The day of the law, in words."""
        day, known = self.rows["as_of"], self.rows["law_read_to"]
        if day and day > known:
            return f"as of {day_words(day)}, with the law as it was read up to {day_words(known)}"
        return f"as of {day_words(day)}" if day else "as it is held in the catalogue, asked for no day"


def law(index: Index, rows: Row | None, *, whole: bool = False) -> Law | None:
    """Lay the chapter out; None where no rows are given.

    rows: as ``casework.lawchapter.law_rows`` gives them. whole: every element of every provision, for a document of its
    own; else what nobody worked on is shown in short.
    """
    if rows is None:
        return None
    worked = set(rows["worked"])
    in_full = [row["subject"] for row in rows["incidents"] if whole or row["subject"] in worked]
    shown = set(in_full if whole else in_full[:MOST_FULL])
    sheets = tuple(_sheet(index, row, full=row["subject"] in shown, whole=whole) for row in rows["incidents"])
    classified = tuple(
        (row, index.person(row["person"]), _passage(row["notice"]) if row["notice"] else None)
        for row in rows["classifications"]
    )
    entered = bool(worked or classified or rows["forums"] or rows["command"] or rows["determinations"])
    said = rows["statements"]
    statements = tuple((row, _passage(row["passage"])) for row in said[:MOST_STATEMENTS])
    forums = _forums(rows["forums"]) if rows["forums"] else None
    return Law(rows, entered, classified, sheets, forums, statements, max(0, len(said) - MOST_STATEMENTS))


def _forums(asked: Row) -> Forums:
    looks = {"open": "sealed", "conditional": "single", "closed": "plainly"}
    rows = asked["forums"]
    shown = tuple(r for r in rows if r["verdict"] != "closed")
    chips = {r["forum"]: chip(looks.get(r["verdict"], "alleged"), r["verdict"]) for r in rows}
    lines: dict[str, list[str]] = {}
    for row in shown:
        if row["immunity"]:
            lines.setdefault(row["immunity"], []).append(row["name"])
    return Forums(
        tuple(_facts(asked)),
        shown,
        tuple(r for r in rows if r["verdict"] == "closed"),
        chips,
        tuple((line, tuple(names)) for line, names in lines.items()),
    )


def _facts(asked: Row) -> Iterator[tuple[str, str, str]]:
    """The facts stated, one a line: ``conduct.place``, ``UA``, and the file that states it."""
    came = {row["fact"]: row["from"] for row in asked["came_from"]}
    for key, value in asked["facts"].items():
        inner = value.items() if isinstance(value, Mapping) else [("", value)]
        for name, fact in inner:
            full = f"{key}.{name}" if name else key
            yield full, _plainly(fact), str(came.get(full, ""))


def _plainly(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(_plainly, value)) if value else "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _sheet(index: Index, row: Row, *, full: bool, whole: bool) -> Sheet:
    filled = [c for c in row["candidates"] if c["entered"]]
    proposed = [c for c in row["candidates"] if not c["entered"]]
    kept = proposed if whole else proposed[: 0 if filled else MOST_CANDIDATES]
    candidates = tuple(_candidate(index, c) for c in (*filled, *kept))
    items = row["contrary"] if whole else row["contrary"][:MOST_CONTRARY]
    return Sheet(
        row,
        f"law-{row['subject']}",
        _lists(row),
        full,
        candidates,
        len(proposed) - len(kept),
        tuple(_beside(index, r, "Lawful reading", r["passages"]) for r in row["lawful"]),
        tuple(_beside(index, i, CONTRARY.get(i["kind"], i["kind"]), i["passages"]) for i in items),
        len(row["contrary"]),
    )


def _lists(row: Row) -> tuple[str, ...]:
    if row["asked"]:
        return (f"asked with the list of the {LISTS[row['asked']]}",)
    return tuple(
        f"{_days(stretch)}{' and '.join(LISTS[name] for name in stretch['lists'])}"
        f"{', as alternatives' if stretch['alternatives'] else ''}: {stretch['why']}"
        for stretch in row["stretches"]
    )


def _days(stretch: Row) -> str:
    first, last = stretch["first"], stretch["last"]
    if first and first == last:
        return f"{day_words(first)}: "
    if not first and not last:
        return ""
    return f"{day_words(first) if first else 'before'} to {day_words(last) if last else 'open'}: "


def _candidate(index: Index, row: Row) -> Candidate:
    cells = tuple(_cell(index, e) for e in row["elements"])
    lawful = tuple(_beside(index, r, "Not this if", r["passages"]) for r in row["lawful"])
    return Candidate(row, bool(row["entered"]), cells, lawful, _counts(row["elements"]))


def _counts(elements: Sequence[Row]) -> str:
    """``1 evidenced, 2 argued, 3 empty``."""
    states = [e["stands"] for e in elements]
    found = [f"{states.count(s)} {s}" for s in LOOKS if s in states]
    return f"{many(len(elements), 'element')}: {', '.join(found)}" if found else many(len(elements), "element")


def _cell(index: Index, row: Row) -> Cell:
    state = row["stands"]
    by_people = bool(row["people"])
    look = LOOKS.get(state, "alleged") if by_people else "alleged"
    return Cell(
        row,
        chip(look, state if by_people else f"{state}, not reviewed"),
        cited(row["supporting"]),
        cited(row["against"]),
        tuple((index.person(p["person"]), p) for p in row["people"]),
    )


def _beside(index: Index, row: Row, label: str, passages: Iterable[Row]) -> Beside:
    return Beside(row, label, cited(passages))


def cited(passages: Iterable[Row]) -> Cited:
    """The first passages, each once, and how many more."""
    every = list(dict.fromkeys(_passage(p) for p in passages))
    return Cited(tuple(every[:MOST]), max(0, len(every) - MOST))


def _passage(row: Row) -> Passage:
    return Passage(row["reading"], row["start"], row["end"], row["quote"])


__all__ = ["Beside", "Candidate", "Cell", "Cited", "Law", "Sheet", "cited", "law"]
