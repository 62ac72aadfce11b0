"""Counts over time as steps, and the same by place in small panels of one scale.

A step stands at the day as of which the count stood. The way to the day on which it was issued and published is a mark
of its own, since a late report is no late death.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.letters import fit
from solferino.share.plots.marks import (
    OPEN,
    arrow,
    days_below,
    fault,
    lag,
    legend,
    look,
    margin,
    people_beside,
    point,
)
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import Counted, Days, counts, days, drawable
from solferino.share.words import day_words, many

Row = Mapping[str, Any]

MOST_SERIES: Final = 8  # in one picture; letters tell them apart
MOST_PANELS: Final = 12
_HIGH, _PANEL, _COLUMNS, _BETWEEN = 240, 110, 3, 18
_LETTERS: Final = "ABCDEFGH"
_HARM: Final = {"killed": "deaths", "injured": "injuries"}


@dataclass(frozen=True, slots=True)
class _Value:
    first: str  # days
    last: str
    issued: str | None
    published: str | None
    low: float | None
    high: float | None
    faulty: bool

    @property
    def base(self) -> float:
        """The number that the steps join: the lower end, or the upper where it is the only one."""
        return self.low if self.low is not None else self.high or 0

    @property
    def ranged(self) -> bool:
        """Whether it has two ends."""
        return self.low is not None and self.high is not None and self.low != self.high


@dataclass(frozen=True, slots=True)
class _Series:
    letter: str
    label: str
    status: str
    values: tuple[_Value, ...]


def steps(anchor: str, title: str, rows: Sequence[Row]) -> Markup | None:
    """Draw counts over time. None where no row has both a number and an as-of day.

    rows: values of series, each with ``series`` (which), ``label``, ``status``, ``counted``, ``low``, ``high`` (None
    where open), ``as_of_earliest``, ``as_of_latest``, ``issued_latest``, ``published_latest`` (ISO days or None), and
    optionally ``fault`` (true where a check of it failed). What is not drawn is said below.
    """
    every, undated = _series(rows)
    drawn = every[:MOST_SERIES]
    if not drawn:
        return None
    paper = Paper(anchor, title)
    for sentence in caution(rows):
        paper.warn(sentence)
    top = paper.y + 32
    numbers = [v for s in drawn for v in _numbers(s)]
    people = counts(numbers, top + _HIGH, top)
    left = margin(people.marks)
    time = days(_days(drawn), left + 8, WIDTH - 26)
    paper.text(0, top - 12, "people", "tick")
    people_beside(paper, people, left, WIDTH - 14)
    days_below(paper, time, top, top + _HIGH)
    _draw(paper, drawn, time, people, top)
    _letters(paper, drawn, time, people, top)
    paper.y = top + _HIGH + 2 * LINE
    paper.text(WIDTH, paper.y, "as of (the day on which the count stood)", "tick", anchor="end")
    legend(paper, [(f"series:{s.status}", s.label, "say src") for s in drawn], [s.letter for s in drawn])
    legend(paper, _signs(drawn))
    _left_out(paper, undated, every[MOST_SERIES:])
    return paper.svg(_DESCRIPTION)


_DESCRIPTION: Final = (
    "Steps of each series over the days as of which its counts stood. The table beside it gives every value with its "
    "bound, its days, who gives it and its words."
)


def caution(rows: Sequence[Row]) -> list[str]:
    """What steps of these statuses are and are not, in sentences for the picture."""
    statuses = {str(r["status"]) for r in rows}
    kinds = {str(r.get("counted", "")) for r in rows}
    harm = _HARM.get(next(iter(kinds)), "cases") if len(kinds) == 1 else "cases"
    told = []
    if statuses & {"confirmed", "recorded"}:
        told.append(f"Counts of confirmed cases: steps are confirmations, not {harm} per day.")
    if statuses - {"confirmed", "recorded"}:
        told.append(f"Other counts: steps are changes in what a source says, not {harm} per day.")
    return told


def _series(rows: Sequence[Row]) -> tuple[list[_Series], int]:
    """Series with a number and a day in order of their first row, and how many values have not both."""
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(row["series"], []).append(row)
    made: list[_Series] = []
    undated = 0
    for group in found.values():
        values = sorted((v for v in map(_value, group) if v), key=lambda v: (v.last, v.first, v.base))
        undated += len(group) - len(values)
        if values:
            letter = _LETTERS[len(made)] if len(made) < len(_LETTERS) else ""
            made.append(_Series(letter, str(group[0]["label"]), str(group[0]["status"]), tuple(values)))
    return made, undated


def _value(row: Row) -> _Value | None:
    low = row["low"] if drawable(row["low"]) else None
    high = row["high"] if drawable(row["high"]) else None
    too_large = (row["low"] is not None and low is None) or (row["high"] is not None and high is None)
    first, last = row["as_of_earliest"], row["as_of_latest"]
    if (low is None and high is None) or too_large or not (first or last):
        return None
    return _Value(
        first or last,
        last or first,
        row.get("issued_latest"),
        row.get("published_latest"),
        low,
        high,
        bool(row.get("fault")),
    )


def _numbers(series: _Series) -> list[float]:
    return [x for v in series.values for x in (v.low, v.high) if x is not None]


def _days(drawn: Sequence[_Series]) -> list[str]:
    return [d for s in drawn for v in s.values for d in (v.first, v.last, v.issued, v.published) if d]


def _draw(paper: Paper, drawn: Sequence[_Series], time: Days, people: Counted, top: float) -> None:
    """All series: first their ranges, then their steps, then their points, so that none hides another's."""
    for series in drawn:
        for value, following in zip_longest(series.values, series.values[1:]):
            if value is not None and value.ranged:
                _range(paper, look(series.status), value, following, time, people)
    for series in drawn:
        places = [(time.at(v.last), people.at(v.base)) for v in series.values]
        way = "".join(f"H{n(x)}V{n(y)}" for x, y in places[1:])
        if way:
            paper.path(f"step {look(series.status)}", f"M{n(places[0][0])} {n(places[0][1])}{way}")
    for series in drawn:
        for value in series.values:
            _mark(paper, series, value, time, people, top)


def _range(paper: Paper, c: str, value: _Value, following: _Value | None, time: Days, people: Counted) -> None:
    x, y, high = time.at(value.last), people.at(value.base), people.at(value.high or 0)
    end = time.at(following.last) if following else x + 8
    paper.box("band", x, high, max(end - x, 4), y - high)
    paper.path(f"rail {c}", f"M{n(x)} {n(y)}V{n(high)}")


def _mark(paper: Paper, series: _Series, value: _Value, time: Days, people: Counted, top: float) -> None:
    x, y = time.at(value.last), people.at(value.base)
    if value.first != value.last:
        paper.path("when", f"M{n(time.at(value.first))} {n(y)}H{n(x)}")
    if value.high is None:
        arrow(paper, x, y, 0, -min(OPEN, y - top + 8))
    elif value.low is None:
        arrow(paper, x, y, 0, max(6.0, min(OPEN, people.at(0) - y)))
    issued, published = value.issued, value.published
    if any(d and d > value.last for d in (issued, published)):
        lag(paper, x, time.at(issued) if issued else None, time.at(published) if published else None, y - 9)
    point(paper, x, y, series.status)
    if value.faulty:
        fault(paper, x, y + 16 if y + 26 < people.at(0) else y - 24)


def _letters(paper: Paper, drawn: Sequence[_Series], time: Days, people: Counted, top: float) -> None:
    """A letter at the last point of each series, moved up where two would touch: the letters stand as the points do."""
    taken: list[tuple[float, float]] = []
    for series in sorted(drawn, key=lambda s: (s.values[-1].base, s.letter)) if len(drawn) > 1 else ():
        value = series.values[-1]
        x = time.at(value.last) + 9
        lowest = min([top + _HIGH - 2, *(b - 15 for a, b in taken if abs(x - a) < 13)])
        y = max(min(people.at(value.base) + 16, lowest), top + 6)
        taken.append((x, y))
        paper.text(x, y, series.letter, "key")


def _signs(drawn: Sequence[_Series]) -> list[tuple[str, str, str]]:
    values = [v for s in drawn for v in s.values]
    made: list[tuple[str, str, str]] = []
    if any(d and d > v.last for v in values for d in (v.issued, v.published)):
        made.append(("lag", "from as-of to issued (bar) and published (ring)", ""))
    if any(v.low is None or v.high is None for v in values):
        made.append(("arrow", "open bound", ""))
    if any(v.ranged for v in values):
        made.append(("band", "range as given; steps join its lower end", ""))
    if any(v.first != v.last for v in values):
        made.append(("line:when", "as-of day known to lie within", ""))
    if any(v.faulty for v in values):
        made.append(("fault", "a check failed, see the table", ""))
    return made


def _left_out(paper: Paper, undated: int, more: Sequence[_Series]) -> None:
    if undated:
        paper.say(f"{many(undated, 'value')} without an as-of day or a number that can be drawn: in the table only.")
    if more:
        paper.say(f"{many(len(more), 'further series', 'further series')}: in the table only.")


def multiples(anchor: str, title: str, panels: Sequence[tuple[str | None, Sequence[Row]]]) -> Markup | None:
    """Draw one small panel a place, all on the same two scales. panels: place and rows as for :func:`steps`.

    None where fewer than two places have a value that can be drawn.
    """
    read = [(place, *_series(rows)) for place, rows in panels]
    full = [(place, series[:MOST_SERIES]) for place, series, _ in read if series]
    if len(full) < 2:
        return None
    shown = full[:MOST_PANELS]
    paper = Paper(anchor, title)
    for sentence in caution([r for _, rows in panels for r in rows]):
        paper.warn(sentence)
    every = [s for _, series in shown for s in series]
    left = margin(counts([v for s in every for v in _numbers(s)], 1, 0, marks=2).marks)
    wide = (WIDTH - left - (_COLUMNS - 1) * _BETWEEN) / _COLUMNS
    given = _days(every)
    top = paper.y + 14
    for at, (place, series) in enumerate(shown):
        x = left + (at % _COLUMNS) * (wide + _BETWEEN)
        y = top + (at // _COLUMNS) * (_PANEL + 2 * LINE + 14)
        people = counts([v for s in every for v in _numbers(s)], y + LINE + 8 + _PANEL - 8, y + LINE + 8, marks=2)
        time = days(given, x + 6, x + wide - 8)
        paper.text(
            x,
            y + LINE - 5,
            fit(place or "place not stated", wide, bold=True),
            "panel src" if place else "panel unnamed",
        )
        _panel(paper, series, time, people, x, wide, numbered=at % _COLUMNS == 0)
    rows = -(-len(shown) // _COLUMNS)
    paper.y = top + rows * (_PANEL + 2 * LINE + 14)
    first, last = min(given), max(given)
    paper.say(f"All panels share both scales: people, and days from {day_words(first)} to {day_words(last)}.")
    statuses = list(dict.fromkeys(s.status for s in every))
    legend(paper, [(f"series:{s}", s, "") for s in statuses] + _signs(every))
    _left_out(paper, sum(u for _, _, u in read), [])
    if len(full) > len(shown):
        paper.say(f"{many(len(full) - len(shown), 'further place')}: in the table only.")
    return paper.svg(_DESCRIPTION)


def _panel(
    paper: Paper, series: Sequence[_Series], time: Days, people: Counted, x: float, wide: float, *, numbered: bool
) -> None:
    top, bottom = people.at(people.marks[-1]), people.at(people.marks[0])
    paper.path("axis", f"M{n(x)} {n(bottom)}H{n(x + wide)}")
    if numbered:
        people_beside(paper, people, x, x + wide)
    else:
        for mark in people.marks:
            paper.path("grid", f"M{n(x)} {n(people.at(mark))}H{n(x + wide)}")
    _draw(paper, series, time, people, top)


__all__ = ["MOST_PANELS", "MOST_SERIES", "caution", "multiples", "steps"]
