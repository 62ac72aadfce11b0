"""Figures in tables, one for an event, each with its bound, its source and its day; nothing is averaged or added up.

Two figures share a row only when everything agrees: what is counted, who, where, of what, by whom, how firmly, the
bound and the day. A line joins two rows of a drawing only when they differ in nothing but number, bound and day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from solferino.record import Figure, HeldClaim, Incident, Passage, Scope
from solferino.share.chart import Bar, forest
from solferino.share.index import Index
from solferino.share.words import NO_DAY, NO_SOURCE, amount, listed, when_words, who

SeriesKey = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure as one or more texts give it. number: within its table. series: what must agree for a comparison."""

    number: int
    figure: Figure
    rows: tuple[HeldClaim, ...]
    outlets: tuple[str, ...]
    series: SeriesKey
    part_of: Figure | None

    @property
    def who(self) -> str:
        """Who is counted and what happened to them."""
        return who(self.figure)

    @property
    def words(self) -> str:
        """The number with its bound."""
        return amount(self.figure)

    @property
    def as_of(self) -> str:
        """The day or days of the count, in words."""
        return when_words(self.figure.as_of) or NO_DAY

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where the texts give it."""
        return tuple(r.claim.passage for r in self.rows)

    @property
    def source(self) -> str | None:
        """Who gives the figure."""
        return self.figure.source.name if self.figure.source else None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that stand under one another. drawings: SVG, for each thing counted that has two rows or more."""

    scope: Scope | None  # None where rows of both kinds stand together
    rows: tuple[Row, ...]
    anchor: str
    drawings: tuple[Markup, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """What is counted, and in how many rows."""
        found: dict[str, int] = {}
        for row in self.rows:
            found[row.who] = found.get(row.who, 0) + 1
        return tuple(found.items())

    def reviews(self, index: Index) -> tuple[tuple[str, str, bool], ...]:
        """Where the rows stand with people: row numbers (empty for all), words, whether anybody has judged them."""
        found: dict[tuple[str, bool], list[int]] = {}
        for row in self.rows:
            for claim in row.rows:
                numbers = found.setdefault((index.review(claim), index.reviewed(claim)), [])
                if row.number not in numbers:
                    numbers.append(row.number)
        return tuple(
            ("" if len(found) == 1 else listed(map(str, numbers)), words, judged)
            for (words, judged), numbers in found.items()
        )


def table(index: Index, ids: Iterable[str], anchor: str) -> Table | None:
    """The figures among some claims as one table; None where there are none. anchor: prefix of the ids in it."""
    groups: dict[tuple[str, str, str], list[HeldClaim]] = {}
    rows = [r for r in index.held(ids) if isinstance(r.claim, Figure)]
    for row in rows:
        if isinstance(row.claim, Figure):
            groups.setdefault((row.claim.scope, row.claim.counted, row.claim.population), []).append(row)
    if not rows:
        return None
    made: list[Row] = []
    drawings: list[Markup] = []
    for group in groups.values():
        new = _rows(index, group, len(made) + 1)
        made += new
        drawing = forest(f"{anchor}{len(drawings) + 1}", new[0].who.capitalize(), [_bar(r) for r in new])
        drawings += [drawing] if drawing else []
    scopes = {r.figure.scope for r in made}
    return Table(made[0].figure.scope if len(scopes) == 1 else None, tuple(made), anchor, tuple(drawings))


def tables(index: Index) -> tuple[Table, ...]:
    """The figures that stand with no incident: those of periods, then those of events that were not grouped."""
    loose = [r for r in index.claims.values() if isinstance(r.claim, Figure) and r.id not in index.incidents_of]
    made = (
        table(index, [r.id for r in loose if isinstance(r.claim, Figure) and r.claim.scope is scope], f"f{n}-")
        for n, scope in enumerate((Scope.CUMULATIVE, Scope.INCIDENT), start=1)
    )
    return tuple(t for t in made if t)


def _incident(index: Index, claim: str) -> Incident | None:
    found = index.incidents_of.get(claim, ())
    return found[0] if len(found) == 1 else None


def _rows(index: Index, rows: list[HeldClaim], first: int) -> list[Row]:
    same: dict[tuple[object, ...], list[tuple[HeldClaim, Figure]]] = {}
    for row in rows:
        figure = row.claim
        if isinstance(figure, Figure):
            key = (_series_key(figure), figure.low, figure.high, figure.bound, when_words(figure.as_of))
            same.setdefault(key, []).append((row, figure))
    ordered = sorted(same.values(), key=lambda members: _day(members[0][1]))
    return [_row(index, n, members) for n, members in enumerate(ordered, start=first)]


def _row(index: Index, number: int, members: list[tuple[HeldClaim, Figure]]) -> Row:
    figure = members[0][1]
    outlets = dict.fromkeys(index.outlet(r.claim.passage.reading) for r, _ in members)
    whole = index.claims.get(figure.part_of) if figure.part_of else None
    return Row(
        number,
        figure,
        tuple(r for r, _ in members),
        tuple(outlets),
        _series_key(figure),
        whole.claim if whole and isinstance(whole.claim, Figure) else None,
    )


def _series_key(figure: Figure) -> SeriesKey:
    return (
        figure.scope,
        figure.counted,
        figure.population,
        figure.population_words,
        figure.place.name if figure.place else None,
        when_words(figure.period),
        figure.source.name if figure.source else None,
        figure.status,
    )


def _day(figure: Figure) -> str:
    when = figure.as_of
    return (when.earliest or when.latest or "9999") if when else "9999"


def _bar(row: Row) -> Bar:
    label = row.as_of if row.as_of != NO_DAY else "no day stated"
    # Without source and day nobody can say that a figure moved, and a part of another figure is no later state of it.
    known = row.source is not None and row.as_of != NO_DAY and row.figure.part_of is None
    return Bar(
        row.number,
        label,
        row.source or NO_SOURCE,
        row.words,
        row.figure.low,
        row.figure.high,
        row.series if known else None,
    )


def most_carried(index: Index, most: int) -> tuple[tuple[tuple[Row, ...], Incident | None], ...]:
    """The numbers that the most texts give of one thing in one event, each with its rows, and the incident.

    Rows of one number stay apart where source or day differs. In the order of the body where equally many texts agree.
    """
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in _rows(index, [r for r in index.claims.values() if isinstance(r.claim, Figure)], 1):
        incident = _incident(index, row.rows[0].id)
        key = (incident.handle if incident else None, row.figure.scope, row.who, row.figure.population_words, row.words)
        found.setdefault(key, []).append(row)
    order = {claim: n for n, claim in enumerate(index.claims)}

    def rank(rows: list[Row]) -> tuple[int, int]:
        return -len({c.claim.passage.reading for r in rows for c in r.rows}), order[rows[0].rows[0].id]

    return tuple(
        (tuple(rows), _incident(index, rows[0].rows[0].id)) for rows in sorted(found.values(), key=rank)[:most]
    )
