"""A chain of command drawn as SVG: units under one another, each a step to the right of what it stands under.

Line style and the sign at a line's end carry the meaning, never colour: solid is sure, dashed possible, dotted not
settled; an open ring is an open end, a question mark an end that nobody knows, a double line an attachment. The list
beside it says all that it shows. Geometry is in whole numbers, so one set of rows has one drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.share.graph import fitting
from solferino.share.words import day_words, many

Row = Mapping[str, Any]

MOST_UNITS: Final = 200  # boxes in all drawings of a day
MOST_PEOPLE: Final = 6  # lines in one box
_WIDTH, _HIGHEST, _INDENT, _DEEPEST = 720, 860, 34, 9
_HEAD, _LINE, _GAP, _TOP = 26, 17, 12, 8
_STYLES: Final = ("sure", "possible", "unknown")
ROLES: Final = {
    "commands": "commander",
    "acting": "acting commander",
    "deputy": "deputy",
    "holds": "by a post over it",
    "post_over": "post",
    "at": "at",
    "same_as": "also called",
}
SURE: Final = {"sure": "", "possible": "possibly", "unknown": "not settled for the day"}
ENDS: Final = {"open": "open end", "unknown": "end not known", "closed": ""}
LEGEND: Final = (
    ("sure", "", False, "solid: by its own dates it stood on the day"),
    ("possible", "", False, "dashed: the day lies in a margin, or after the source last speaks"),
    ("unknown", "", False, "dotted: nothing known settles the day"),
    ("sure", "open", False, "ring: open end, the source said that it went on"),
    ("sure", "unknown", False, "question mark: nothing is known of the end"),
    ("sure", "", True, "double: attached for a time, not part of it"),
)


@dataclass(slots=True)
class _Box:
    """One unit. above: place of the box that it stands under, or None. lines: words and certainty."""

    row: Row
    depth: int
    above: int | None
    lines: list[tuple[str, str]]
    y: int = 0

    @property
    def high(self) -> int:
        return _HEAD + _LINE * len(self.lines) + (4 if self.lines else 0)


def drawing(rows: Row, anchor: str) -> Markup | None:
    """Draw the organisation of a day. rows: what ``command chart --json`` prints under ``chart``.

    anchor: prefix of the ids of title and description. A long chain is cut into drawings that fit a page each; a unit
    whose upper one stands in an earlier drawing names it. None where no unit is known on the day, or more than
    MOST_UNITS.
    """
    boxes = list(_boxes(rows["roots"]))
    if not 1 <= len(boxes) <= MOST_UNITS:
        return None
    pages = list(_pages(boxes))
    return Markup("").join(_page(boxes, page, n, len(pages), rows["on"], anchor) for n, page in enumerate(pages, 1))


def _pages(boxes: Sequence[_Box]) -> Iterator[range]:
    """Places of the boxes of each drawing; their heights are set on the way."""
    first, y = 0, _TOP
    for place, box in enumerate(boxes):
        if place > first and y + box.high > _HIGHEST:
            yield range(first, place)
            first, y = place, _TOP
        if box.above is not None and box.above < first:
            box.lines.insert(0, (_under(boxes[box.above].row, box.row), box.row["certainty"]))
        box.y = y
        y += box.high + _GAP
    yield range(first, len(boxes))


def _under(above: Row, row: Row) -> str:
    """In words what the line to a unit of an earlier drawing would show."""
    ends = [ENDS[e] for e in row["endings"] if ENDS.get(e)]
    lent = "attached" if row["relation"] == "attached" else ""
    marks = ", ".join(m for m in (lent, SURE.get(row["certainty"], ""), *dict.fromkeys(ends)) if m)
    return f"under {above['name']}, drawn before{f' ({marks})' if marks else ''}"


def _page(boxes: Sequence[_Box], page: range, number: int, pages: int, day: str, anchor: str) -> Markup:
    here, last = [boxes[n] for n in page], number == pages
    foot = here[-1].y + here[-1].high + _GAP
    height = foot + (22 + 20 * len(LEGEND) if last else 0)
    name = anchor if pages == 1 else f"{anchor}-{number}"
    title = f"{many(len(boxes), 'unit')} on {day_words(day)}"
    more = f"{title}, drawing {number} of {pages}" if pages > 1 else title
    parts = [
        Markup(
            '<svg class="graph chain" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" '
            'aria-labelledby="{a}-t {a}-d"><title id="{a}-t">{t}</title><desc id="{a}-d">{d}</desc>'
        ).format(w=_WIDTH, h=height, a=name, t=more, d=_DESCRIPTION),
        *(_tied(boxes[b.above], b) for b in here if b.above is not None and b.above in page),
        *(_drawn(box) for box in here),
        *(_legend(foot) if last else ()),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


_DESCRIPTION: Final = (
    "Each unit stands below and to the right of the unit that it is part of or attached to on this day, with the "
    "people whom sources put in command. The list after the drawing says the same with the words of each source."
)


def _boxes(roots: Sequence[Row]) -> Iterator[_Box]:
    """The units from the top down, without recursion: a chain may be long."""
    stack: list[tuple[Row, int, int | None]] = [(root, 0, None) for root in reversed(roots)]
    place = 0
    while stack:
        row, depth, above = stack.pop()
        yield _Box(row, min(depth, _DEEPEST), above, list(_lines(row)))
        stack += [(child, depth + 1, place) for child in reversed(row["below"])]
        place += 1


def _lines(row: Row) -> Iterator[tuple[str, str]]:
    if row["again"]:
        yield "stands elsewhere too, with what is below it", "sure"
        return
    people = row["people"]
    for person in people[:MOST_PEOPLE]:
        ends = [ENDS[e] for e in person["endings"] if ENDS.get(e)]
        marks = ", ".join(m for m in (SURE[person["certainty"]], *dict.fromkeys(ends)) if m)
        yield f"{ROLES[person['relation']]}: {person['name']}{f' ({marks})' if marks else ''}", person["certainty"]
    if len(people) > MOST_PEOPLE:
        yield f"and {len(people) - MOST_PEOPLE} more in the list", "sure"
    if not people:
        yield "no commander known on this day", "unknown"


def _drawn(box: _Box) -> Markup:
    x = box.depth * _INDENT + 1
    wide = _WIDTH - x - 2
    look = "root" if box.above is None else "report"
    names = ", ".join(n["name"] for n in box.row["names"])
    head = f"{box.row['name']} (also called {names})" if names else box.row["name"]
    out = Markup(
        '<g class="{look}"><rect x="{x}" y="{y}" width="{w}" height="{h}" rx="3"/>'
        '<text class="unit src" x="{t}" y="{a}">{name}</text>'
    ).format(look=look, x=x, y=box.y, w=wide, h=box.high, t=x + 10, a=box.y + 18, name=fitting(head, wide - 20, 108))
    for n, (words, certainty) in enumerate(box.lines):
        out += Markup('<text class="day {c}" x="{t}" y="{y}">{words}</text>').format(
            c=certainty, t=x + 10, y=box.y + _HEAD + _LINE * n + 10, words=fitting(words, wide - 20, 98)
        )
    return out + Markup("</g>")


def _tied(above: _Box, box: _Box) -> Markup:
    """The line from a unit to the one above it, with the sign of its end."""
    x = above.depth * _INDENT + 14
    start, end = above.y + above.high, box.y + 13
    tip = max(box.depth * _INDENT + 1, x + 1)
    style = box.row["certainty"] if box.row["certainty"] in _STYLES else "unknown"
    return _line(style, x, start, end, tip, box.row["endings"], attached=box.row["relation"] == "attached")


def _line(style: str, x: int, start: int, end: int, tip: int, endings: Sequence[str], *, attached: bool) -> Markup:
    out = Markup('<path class="line {s}" d="M{x} {a}V{y}H{t}"/>').format(s=style, x=x, a=start, y=end, t=tip)
    if attached:
        out += Markup('<path class="line {s}" d="M{x} {a}V{y}H{t}"/>').format(
            s=style, x=x + 4, a=start, y=end - 4, t=tip
        )
    return out + _end(x, end, "open" if "open" in endings else "unknown" if "unknown" in endings else "")


def _end(x: int, y: int, ending: str) -> Markup:
    if ending == "open":
        return Markup('<circle class="ring" cx="{x}" cy="{y}" r="4"/>').format(x=x, y=y)
    if ending == "unknown":
        return Markup('<text class="ask" x="{x}" y="{y}">?</text>').format(x=x - 11, y=y + 5)
    return Markup()


def _legend(top: int) -> Iterator[Markup]:
    yield Markup('<text class="unit" x="0" y="{y}">Signs</text>').format(y=top + 14)
    for n, (style, ending, attached, words) in enumerate(LEGEND):
        y = top + 30 + 20 * n
        out = Markup('<path class="line {s}" d="M14 {y}H54"/>').format(s=style, y=y)
        if attached:
            out += Markup('<path class="line {s}" d="M14 {y}H54"/>').format(s=style, y=y - 4)
        yield out + _end(14, y, ending) + Markup('<text class="day" x="66" y="{y}">{w}</text>').format(y=y + 4, w=words)


__all__ = ["ENDS", "LEGEND", "MOST_UNITS", "ROLES", "SURE", "drawing"]
