"""A drawing of who repeats whom, for small sets: roots at the left, reports to the right of what they lean on.

Our own layered layout after Sugiyama, Tagawa and Toda (1981): a layer for each step away from the roots, order within a
layer by the mean place of the neighbours. Whole numbers and fractions decide, so one tree has one drawing. The list
beside it says all that it shows; line styles and arrows carry the meaning, never colour.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from markupsafe import Markup

from solferino.share.tree import Edge, Root, Tree
from solferino.share.words import many, origin_words

MOST_TEXTS: Final = 40  # reports in one drawing
MOST_ROOTS: Final = 30
_LAYERS: Final = 3  # of reports; a chain that is longer goes on in the last one
_HIGH, _STEP, _TOP = 38, 50, 10
_WIDTHS: Final = {4: (180, 56)}  # of a box and of the gap beside it, by the number of layers; a page has 928 units
_WIDTH: Final = (210, 66)
_BULGE: Final = 16  # how far a line between neighbours of one layer leaves it
_SMALL, _CAPITAL, _BROAD = 71, 95, 135  # widths of signs at 13 units, in tenths
_SWEEPS: Final = 6
_STYLE: Final = {"known": 0, "likely": 1, "open": 2}


@dataclass(slots=True)
class _Box:
    key: str
    layer: int
    name: str
    under: str
    look: str
    row: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """From what leans to what it leans on. style: known, likely, open or circle."""

    here: str
    there: str
    style: str


@dataclass(slots=True)
class _Picture:
    boxes: dict[str, _Box] = field(default_factory=dict)
    lines: list[_Line] = field(default_factory=list)
    wide: int = _WIDTH[0]
    gap: int = _WIDTH[1]

    def left(self, box: _Box) -> int:
        return box.layer * (self.wide + self.gap)


def graph(found: Tree, names: Mapping[str, tuple[str, str]], anchor: str) -> Markup | None:
    """Draw the tree. names: reading id -> outlet and day. anchor: prefix of the ids of title and description.

    None for fewer than two reports, for more than MOST_TEXTS, and where no report leans on anything that is shared.
    """
    shared = (*found.roots, *(r for r in found.unnamed if r.reports > 1))
    picture = _picture(found, shared, names)
    if not 2 <= len(names) <= MOST_TEXTS or len(shared) > MOST_ROOTS or not picture.lines:
        return None
    _order(picture)
    layers = max(b.layer for b in picture.boxes.values()) + 1
    picture.wide, picture.gap = _WIDTHS.get(layers, _WIDTH)
    width = layers * picture.wide + (layers - 1) * picture.gap + _BULGE + 8
    height = _TOP * 2 + _STEP * max(b.row + 1 for b in picture.boxes.values())
    _place(picture, height)
    title = f"{many(len(shared), 'root')} behind several reports, and {many(len(names), 'report')}"
    parts = [
        Markup(
            '<svg class="graph" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" '
            'aria-labelledby="{a}-t {a}-d">'
        ).format(w=width, h=height, a=anchor),
        Markup('<title id="{a}-t">{t}</title>').format(a=anchor, t=title),
        Markup('<desc id="{a}-d">{d}</desc>').format(a=anchor, d=_DESCRIPTION),
        *(_drawn_line(picture, line) for line in picture.lines),
        *(_drawn_box(picture, box) for box in picture.boxes.values()),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


_DESCRIPTION: Final = (
    "Roots stand at the left, reports to the right. Each line leads from a report to what it leans on. The list below "
    "names every root with its reports and gives the words that show each step."
)


def _picture(found: Tree, shared: Sequence[Root], names: Mapping[str, tuple[str, str]]) -> _Picture:
    made = _Picture()
    steps = _strongest(e for e in found.edges if e.other in names and e.text in names)
    depth = _depths(names, steps)
    for root in shared:
        name = root.origin.name or "no origin named"
        look = "root" if root.named else "root nameless"
        made.boxes[root.origin.handle] = _Box(root.origin.handle, 0, name, origin_words(root.origin), look)
    for reading, (outlet, day) in names.items():
        made.boxes[reading] = _Box(reading, 1 + min(depth[reading], _LAYERS - 1), outlet, day, "report")
    for root in shared:
        made.lines += [_Line(b.reading, root.origin.handle, "known") for b in root.branches if b.reading in names]
    for edge in steps:
        style = "circle" if edge.circle else edge.borrowing.direction
        made.lines.append(_Line(edge.text, edge.other or "", style))
    return made


def _strongest(edges: Iterable[Edge]) -> list[Edge]:
    """One step for each two reports: the one that says most about the direction."""
    best: dict[tuple[str, ...], Edge] = {}
    for edge in edges:
        pair = tuple(sorted((edge.text, edge.other or "")))
        known = best.get(pair)
        if pair[0] != pair[1] and (known is None or _strength(edge) < _strength(known)):
            best[pair] = edge
    return sorted(best.values(), key=lambda e: e.number)


def _strength(edge: Edge) -> tuple[int, int]:
    return _STYLE.get(edge.borrowing.direction, 3), edge.number


def _depths(names: Iterable[str], steps: Sequence[Edge]) -> dict[str, int]:
    """How many reports stand between each and the roots: the longest way, steps of open direction and circles aside."""
    leans: dict[str, list[str]] = {}
    for edge in steps:
        if edge.borrowing.direction != "open" and not edge.circle and edge.other is not None:
            leans.setdefault(edge.text, []).append(edge.other)
    depth = dict.fromkeys(names, 0)
    for _ in range(_LAYERS):
        for text in depth:
            depth[text] = max([depth[text], *(min(depth[o] + 1, _LAYERS) for o in leans.get(text, ()))])
    return depth


def _order(picture: _Picture) -> None:
    """Give every box a row in its layer, so that few lines cross."""
    layers: dict[int, list[_Box]] = {}
    for box in picture.boxes.values():
        layers.setdefault(box.layer, []).append(box)
    near: dict[str, list[str]] = {}
    for line in picture.lines:
        near.setdefault(line.here, []).append(line.there)
        near.setdefault(line.there, []).append(line.here)
    _number(layers.values())
    for sweep in range(_SWEEPS):
        for layer in sorted(layers, reverse=bool(sweep % 2)):
            means = {b.key: _mean(b, near, picture) for b in layers[layer]}
            layers[layer].sort(key=lambda b, means=means: (means[b.key], b.row))  # type: ignore[misc]
            _number([layers[layer]])


def _number(layers: Iterable[Sequence[_Box]]) -> None:
    for boxes in layers:
        for row, box in enumerate(boxes):
            box.row = row


def _mean(box: _Box, near: Mapping[str, Sequence[str]], picture: _Picture) -> Fraction:
    rows = [picture.boxes[k].row for k in near.get(box.key, ()) if picture.boxes[k].layer != box.layer]
    return Fraction(sum(rows), len(rows)) if rows else Fraction(box.row)


def _place(picture: _Picture, height: int) -> None:
    """Heights in the drawing: every layer in the middle."""
    most: dict[int, int] = {}
    for box in picture.boxes.values():
        most[box.layer] = max(most.get(box.layer, 0), box.row + 1)
    for box in picture.boxes.values():
        free = height - 2 * _TOP - _STEP * most[box.layer]
        box.y = _TOP + free // 2 + _STEP * box.row + (_STEP - _HIGH) // 2


def _drawn_box(picture: _Picture, box: _Box) -> Markup:
    x, round_off = picture.left(box), 4 if box.look == "report" else _HIGH // 2
    inset = 10 if box.look == "report" else 16
    return Markup(
        '<g class="{look}"><rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}"/>'
        '<text class="who src" x="{t}" y="{a}">{name}</text><text class="day" x="{t}" y="{b}">{under}</text></g>'
    ).format(
        look=box.look,
        x=x + 1,
        y=box.y,
        w=picture.wide - 2,
        h=_HIGH,
        r=round_off,
        t=x + inset,
        a=box.y + 16,
        b=box.y + 31,
        name=fitting(box.name, picture.wide - 2 * inset, 100 if box.look == "report" else 108),
        under=fitting(box.under, picture.wide - 2 * inset, 96),
    )


def _drawn_line(picture: _Picture, line: _Line) -> Markup:
    here, there = picture.boxes[line.here], picture.boxes[line.there]
    start, end = here.y + _HIGH // 2, there.y + _HIGH // 2
    if here.layer == there.layer:
        x = picture.left(here) + picture.wide - 1
        way = f"M{x} {start}C{x + _BULGE} {start} {x + _BULGE} {end} {x} {end}"
        tip = _arrow(x, end, -1)
    else:
        first, last = (here, there) if here.layer > there.layer else (there, here)
        right, left = picture.left(first) + 1, picture.left(last) + picture.wide - 1
        a, b = first.y + _HIGH // 2, last.y + _HIGH // 2
        middle = (right + left) // 2 if right - left <= picture.gap + 2 else right - picture.gap // 2
        way = f"M{right} {a}C{middle} {a} {middle} {b} {left} {b}"
        tip = _arrow(left, b, -1) if first is here else _arrow(right, a, 1)
    head = tip if line.style in ("known", "likely") else ""
    if line.style == "circle":
        other = _arrow(picture.left(here) + (picture.wide - 1 if here.layer <= there.layer else 1), start, -1)
        head = tip + other
    return Markup('<path class="line {style}" d="{way}"/>{head}').format(
        style=line.style,
        way=way,
        head=Markup('<path class="tip" d="{d}"/>').format(d=head) if head else "",
    )


def _arrow(x: int, y: int, way: int) -> str:
    """A small head at ``x``, pointing left for -1 and right for 1."""
    back = x - 8 * way
    return f"M{x} {y}L{back} {y - 4}L{back} {y + 4}Z"


def fitting(text: str, room: int, percent: int) -> str:
    """A name on one line that fits, without characters that reach beyond it: SVG text knows no isolation.

    room: units of the drawing. percent: how broad the type is against the plain one.
    """
    flat = "".join(c if c.isprintable() else " " for c in text)
    left = room * 1000 // percent
    for at, sign in enumerate(flat):
        left -= _breadth(sign)
        if left < (_SMALL if at < len(flat) - 1 else 0):
            return flat[:at].rstrip() + "…"
    return flat


def _breadth(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return _BROAD
    return _CAPITAL if sign.isupper() or sign in "mwMW@%" else _SMALL
