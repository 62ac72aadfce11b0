"""Figures: one series for each thing counted, each figure with its bound, its source and its day; nothing is averaged.

Two figures share a row only when everything agrees: what is counted, who, where, of what, by whom, how firmly, the
bound and the day. A line joins two rows of a drawing only when they differ in nothing but number, bound and day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from solferino.record import Figure, HeldClaim, Incident, Passage, Scope
from solferino.share.chart import Bar, forest
from solferino.share.index import Index
from solferino.share.words import NO_DAY, NO_SOURCE, amount, listed, when_words, who

SeriesKey = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure as one or more texts give it. number: within its group. series: what must agree for a comparison."""

    number: int
    figure: Figure
    rows: tuple[HeldClaim, ...]
    outlets: tuple[str, ...]
    series: SeriesKey
    part_of: Figure | None

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
class Group:
    """Figures of one event (or of periods) that count the same thing of the same people."""

    incident: Incident | None
    who: str  # ``civilians killed``
    scope: Scope
    rows: tuple[Row, ...]
    anchor: str
    chart: Markup | None  # SVG, from two rows on

    @property
    def series(self) -> int:
        """How many series the rows belong to."""
        return len({r.series for r in self.rows})

    def reviews(self, index: Index) -> tuple[tuple[str, str, bool], ...]:
        """Where the rows stand with people: row numbers, words, and whether anybody has judged them."""
        found: dict[tuple[str, bool], list[int]] = {}
        for row in self.rows:
            for claim in row.rows:
                numbers = found.setdefault((index.review(claim), index.reviewed(claim)), [])
                if row.number not in numbers:
                    numbers.append(row.number)
        return tuple((listed(map(str, numbers)), words, judged) for (words, judged), numbers in found.items())


def groups(index: Index, ids: Iterable[str] | None = None, prefix: str = "f") -> tuple[Group, ...]:
    """The figures of the body, or those of some claims. prefix: of the ids of the drawings."""
    chosen = index.claims.values() if ids is None else index.held(ids)
    keyed: dict[tuple[str, str, str, str], list[HeldClaim]] = {}
    for row in chosen:
        if isinstance(row.claim, Figure):
            keyed.setdefault(_group_key(index, row.id, row.claim), []).append(row)
    return tuple(_group(index, rows, f"{prefix}{n}") for n, rows in enumerate(keyed.values(), start=1))


def _group_key(index: Index, claim: str, figure: Figure) -> tuple[str, str, str, str]:
    incident = _incident(index, claim)
    return (incident.handle if incident else "", figure.scope, figure.counted, figure.population)


def _incident(index: Index, claim: str) -> Incident | None:
    found = index.incidents_of.get(claim, ())
    return found[0] if len(found) == 1 else None


def _group(index: Index, rows: list[HeldClaim], anchor: str) -> Group:
    same: dict[tuple[object, ...], list[tuple[HeldClaim, Figure]]] = {}
    for row in rows:
        figure = row.claim
        if isinstance(figure, Figure):
            key = (_series_key(figure), figure.low, figure.high, figure.bound, when_words(figure.as_of))
            same.setdefault(key, []).append((row, figure))
    ordered = sorted(same.values(), key=lambda members: _day(members[0][1]))
    made = tuple(_row(index, n, members) for n, members in enumerate(ordered, start=1))
    first = made[0].figure
    incident = _incident(index, rows[0].id)
    chart = forest(anchor, who(first).capitalize(), [_bar(r) for r in made]) if len(made) > 1 else None
    return Group(incident, who(first), first.scope, made, anchor, chart)


def _row(index: Index, number: int, members: list[tuple[HeldClaim, Figure]]) -> Row:
    figure = members[0][1]
    outlets = dict.fromkeys(index.outlet(r.claim.passage.reading) for r, _ in members)
    whole = index.claims.get(figure.part_of) if figure.part_of else None
    return Row(number, figure, tuple(r for r, _ in members), tuple(outlets), _series_key(figure),
               whole.claim if whole and isinstance(whole.claim, Figure) else None)


def _series_key(figure: Figure) -> SeriesKey:
    return (figure.scope, figure.counted, figure.population, figure.population_words,
            figure.place.name if figure.place else None, when_words(figure.period),
            figure.source.name if figure.source else None, figure.status)


def _day(figure: Figure) -> str:
    when = figure.as_of
    return (when.earliest or when.latest or "9999") if when else "9999"


def _bar(row: Row) -> Bar:
    label = row.as_of if row.as_of != NO_DAY else "no day stated"
    # Without source and day nobody can say that a figure moved, and a part of another figure is no later state of it.
    known = row.source is not None and row.as_of != NO_DAY and row.figure.part_of is None
    return Bar(row.number, label, row.source or NO_SOURCE, row.words, row.figure.low, row.figure.high,
               row.series if known else None)


def most_carried(index: Index, all_groups: Iterable[Group], most: int) -> tuple[tuple[Group, Row], ...]:
    """The figures that the most texts give, in the order of the body where equal."""
    rows = [(g, r) for g in all_groups for r in g.rows]
    texts: Mapping[int, int] = {id(r): len({c.claim.passage.reading for c in r.rows}) for _, r in rows}
    return tuple(sorted(rows, key=lambda pair: -texts[id(pair[1])])[:most])
