"""Figures over time for reading: values of one thing counted under one another, with their checks and pictures.

Nothing is averaged or carried over. A check that failed stands beside the figures that it is about, and all stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots import multiples, source_bars, stacked, steps
from solferino.share.plots.stacks import span
from solferino.share.words import day_words, days_words, listed, many

Row = Mapping[str, Any]

MOST_GROUPS: Final = 12  # things counted that are shown with their pictures; the rest is told
MOST_ROWS: Final = 60  # values of one thing counted in a table
MOST_WHOLES: Final = 12
MOST_SIDES: Final = 12
MOVES: Final = {
    "first": "first",
    "same": "the same",
    "update": "update",
    "revision": "revision",
    "repeat": "repeated",
    "undated": "no day",
}
_SIDES: Final = ("documented", "claimed", "estimated", "denied")
BOUNDS: Final = {
    "at_least": "at least {}",
    "more_than": "more than {}",
    "about": "about {}",
    "up_to": "up to {}",
    "range_of_reports": "{} (range of reports)",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a series on one day. faults: sentences of checks that failed."""

    number: int
    row: Row
    amount: str
    as_of: str | None
    issued: str | None
    published: str | None
    move: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One thing counted, of one kind of scope. more: values that are not in the table."""

    anchor: str
    title: str
    values: tuple[Value, ...]
    more: int
    series: int
    drawings: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class OverTime:
    """The section. left: things counted that are not shown. single: values of things that are given once only.

    loose: faults about figures that are in no table here. more_sides: questions that are not shown.
    """

    groups: tuple[Group, ...]
    left: int
    single: int
    parts: Markup | None
    loose: tuple[str, ...]
    sides: tuple[Row, ...]
    more_sides: int
    passed_over: tuple[Row, ...]
    faults: int


def over_time(rows: Row, prefix: str = "count") -> OverTime | None:
    """Lay figures over time out; None where there is no series, no part and no question.

    rows: ``steps``, ``parts``, ``sides``, ``faults`` and ``passed_over``, as ``solferino count figures --json`` gives
    them. prefix: of every anchor.
    """
    faults = list(rows.get("faults", ()))
    grouped: dict[tuple[str, ...], list[Row]] = {}
    for row in rows.get("steps", ()):
        grouped.setdefault(_thing(row), []).append(row)
    several = [(key, values) for key, values in grouped.items() if len(values) > 1]
    ordered = sorted(several, key=lambda pair: (-len(pair[1]), pair[0]))
    groups = tuple(
        _group(f"{prefix}-f{n}", key, values, faults) for n, (key, values) in enumerate(ordered[:MOST_GROUPS], 1)
    )
    parts = list(rows.get("parts", ()))
    sides = [s for s in rows.get("sides", ()) if sum(len(s.get(kind, ())) for kind in _SIDES) > 1]
    if not groups and not parts and not sides:
        return None
    shown = {claim for g in groups for v in g.values for claim in v.row.get("claims", ())}
    loose = [str(f["words"]) for f in faults if not shown & set(f.get("claims", ()))]
    return OverTime(
        groups,
        len(ordered) - len(groups),
        len(grouped) - len(several),
        stacked(f"{prefix}-parts", "Parts and their wholes", [_parts(p) for p in parts[:MOST_WHOLES]])
        if parts
        else None,
        tuple(dict.fromkeys(loose)),
        tuple(sides[:MOST_SIDES]),
        len(sides[MOST_SIDES:]),
        tuple(rows.get("passed_over", ())),
        len(faults),
    )


def _thing(row: Row) -> tuple[str, ...]:
    return str(row["counted"]), str(row["population"]), str(row.get("people") or ""), str(row["scope"])


def _group(anchor: str, key: Sequence[str], rows: Sequence[Row], faults: Sequence[Row]) -> Group:
    counted, population, people, scope = key
    who = "" if counted == "attacks" else people or ("people" if population == "all" else population)
    span = "over a period" if scope == "cumulative" else "no period stated"
    title = f"{who} {counted}, {span}".replace("_", " ").strip()
    title = title[:1].upper() + title[1:]
    ordered = sorted(rows, key=lambda r: (r["as_of_latest"] or r["as_of_earliest"] or "9999", r["series"]))
    values = tuple(_value(n, row, faults) for n, row in enumerate(ordered, 1))
    drawn = [{**v.row, "label": series_label(v.row), "fault": bool(v.faults)} for v in values]
    return Group(
        anchor,
        title,
        values[:MOST_ROWS],
        len(values) - len(values[:MOST_ROWS]),
        len({r["series"] for r in rows}),
        tuple(_drawings(anchor, title, drawn)),
    )


def _drawings(anchor: str, title: str, rows: Sequence[Row]) -> Iterable[Markup]:
    """The pictures that say something: steps where something moves, places where there are two, sources likewise."""
    places: dict[str | None, list[Row]] = {}
    for row in rows:
        places.setdefault(row.get("place"), []).append(row)
    moving = [r for r in rows if r["as_of_latest"] or r["as_of_earliest"]]
    made: list[Markup | None] = []
    if len(moving) > 1:
        made.append(steps(f"{anchor}-steps", f"{title}: counts over time", moving))
    if len(places) > 1:
        made.append(multiples(f"{anchor}-places", f"{title}, by place", list(places.items())))
    for n, (place, some) in enumerate(places.items(), 1):
        if len({(r["source"], r["status"]) for r in some}) > 1:
            where = f", {place}" if place else ", place not stated"
            made.append(source_bars(f"{anchor}-who{n}", f"{title}{where}: by who says so", some))
    return [drawing for drawing in made if drawing is not None]


def series_label(row: Row) -> str:
    """A series in the words of its key: source, place, beginning of the period, status, method."""
    parts = [
        row.get("source") or "source not named",
        row.get("place"),
        f"since {row['period_start']}" if row.get("period_start") else None,
        str(row["status"]).replace("_", " "),
        row.get("method"),
    ]
    return ", ".join(str(p) for p in parts if p)


def _value(number: int, row: Row, faults: Sequence[Row]) -> Value:
    claims = set(row.get("claims", ()))
    return Value(
        number,
        row,
        amount(row),
        days_words(row["as_of_earliest"], row["as_of_latest"]),
        days_words(row.get("issued_earliest"), row.get("issued_latest")),
        days_words(row.get("published_earliest"), row.get("published_latest")),
        MOVES.get(str(row.get("move")), str(row.get("move") or "")),
        tuple(dict.fromkeys(str(f["words"]) for f in faults if claims & set(f.get("claims", ())))),
    )


def amount(row: Row) -> str:
    """The number with its bound: ``at least 21``, ``7,000–15,000``; a level only where the text claims one."""
    bound, low, high = str(row.get("bound") or "exact"), row["low"], row["high"]
    if bound == "confidence_interval":
        level = row.get("level")
        share = f"{float(level) * 100:.4g} % interval" if level else "interval, level not stated"
        return f"{span(low, high)} ({share})"
    if bound in ("at_least", "more_than", "about", "up_to"):
        number = high if low is None or bound == "up_to" else low
        exactly = low is None or high is None or low == high
        return BOUNDS[bound].format(span(number, number) if exactly else span(low, high))
    return BOUNDS.get(bound, "{}").format(span(low, high))


def _parts(row: Row) -> Row:
    label = str(row["label"])
    as_of = row.get("as_of")
    source = f", {row['source']}" if row.get("source") else ""
    return {**row, "label": f"{label}{source}{f', as of {day_words(as_of)}' if as_of else ''}"}


def told(found: OverTime) -> str:
    """How much there is, in a sentence."""
    series = sum(g.series for g in found.groups)
    words = [many(series, "series", "series")]
    if found.faults:
        words.append(many(found.faults, "check failed", "checks failed"))
    if found.left:
        words.append(f"{many(found.left, 'further thing')} counted stand only in solferino count figures")
    if found.single:
        words.append(f"{many(found.single, 'thing')} counted once, with no series")
    return f"{listed(words)}."


__all__ = ["MOST_GROUPS", "Group", "OverTime", "Value", "amount", "over_time", "series_label", "told"]
