"""Shapes that stand for a status or a bound, the axes, and the legend: shared by all pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from solferino.share.plots.letters import breadth, fit
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import Counted, Days, short

OPEN: Final = 22  # length of an arrow for a bound that is open
# Status -> what its points look like. The line of each has a dash of its own in the style sheet.
SHAPES: Final = {
    "confirmed": "disc",
    "recorded": "square",
    "reported": "ring",
    "claimed": "diamond",
    "estimated": "triangle",
    "believed": "hollow-triangle",
    "denied": "cross",
    "unspecified": "ring",
}


def look(status: str) -> str:
    """The class of a status; one that is not known looks as if none were given."""
    return status if status in SHAPES else "unspecified"


def point(paper: Paper, x: float, y: float, status: str) -> None:
    """The mark of one value."""
    shape, c = SHAPES[look(status)], f"pt {look(status)}"
    if shape in ("disc", "ring"):
        hollow = " hollow" if shape == "ring" else ""
        paper.put('<circle class="{c}" cx="{x}" cy="{y}" r="4"/>', c=c + hollow, x=n(x), y=n(y))
    elif shape == "square":
        paper.box(c, x - 4, y - 4, 8, 8)
    elif shape == "diamond":
        paper.path(c, f"M{n(x)} {n(y - 5.5)}L{n(x + 5.5)} {n(y)}L{n(x)} {n(y + 5.5)}L{n(x - 5.5)} {n(y)}Z")
    elif shape == "cross":
        paper.path(
            f"{c} line", f"M{n(x - 4)} {n(y - 4)}L{n(x + 4)} {n(y + 4)}M{n(x - 4)} {n(y + 4)}L{n(x + 4)} {n(y - 4)}"
        )
    else:
        hollow = " hollow" if shape == "hollow-triangle" else ""
        paper.path(c + hollow, f"M{n(x)} {n(y - 5)}L{n(x + 5)} {n(y + 4)}H{n(x - 5)}Z")


def arrow(paper: Paper, x: float, y: float, dx: float, dy: float) -> None:
    """An open bound: a line from the value with a head at its end. One of dx, dy is 0."""
    tip_x, tip_y = x + dx, y + dy
    if dx:
        back = tip_x - (5 if dx > 0 else -5)
        head = f"M{n(back)} {n(y - 4)}L{n(tip_x)} {n(y)}L{n(back)} {n(y + 4)}"
        paper.path("open", f"M{n(x)} {n(y)}H{n(tip_x)}{head}")
    else:
        back = tip_y - (5 if dy > 0 else -5)
        head = f"M{n(x - 4)} {n(back)}L{n(x)} {n(tip_y)}L{n(x + 4)} {n(back)}"
        paper.path("open", f"M{n(x)} {n(y)}V{n(tip_y)}{head}")


def whisker(paper: Paper, low: float, high: float, y: float) -> None:
    """An interval: a line with a bar at each end."""
    paper.path("whisker", f"M{n(low)} {n(y)}H{n(high)}M{n(low)} {n(y - 5)}V{n(y + 5)}M{n(high)} {n(y - 5)}V{n(y + 5)}")


def people_below(paper: Paper, scale: Counted, top: float, bottom: float, words: str = "people") -> float:
    """The scale of people under a drawing, its grid, and what it counts. Returns the place of its lowest words."""
    for mark, shown in _shown(scale):
        x = scale.at(mark)
        paper.path("grid", f"M{n(x)} {n(top)}V{n(bottom)}")
        if shown:
            half = breadth(shown) / 2
            paper.text(min(max(x, half), WIDTH - half), bottom + LINE, shown, "tick", anchor="middle")
    paper.text(WIDTH, bottom + 2 * LINE, words, "tick", anchor="end")
    return bottom + 2 * LINE


def _shown(scale: Counted) -> list[tuple[int, str]]:
    """Marks with their words; a mark whose words would touch the ones before has none."""
    made, edge = [], -1e9
    for mark in scale.marks:
        words, x = short(mark), scale.at(mark)
        x = min(max(x, breadth(words) / 2), WIDTH - breadth(words) / 2)
        if x - breadth(words) / 2 < edge + 6:
            words = ""
        else:
            edge = x + breadth(words) / 2
        made.append((mark, words))
    return made


def margin(scale_marks: Iterable[int]) -> float:
    """How much room the words of an upright scale take."""
    return max(breadth(short(mark)) for mark in scale_marks) + 10


def people_beside(paper: Paper, scale: Counted, left: float, right: float) -> None:
    """An upright scale of people with its grid."""
    for mark in scale.marks:
        y = scale.at(mark)
        paper.path("grid", f"M{n(left)} {n(y)}H{n(right)}")
        paper.text(left - 6, y + 4.5, short(mark), "tick", anchor="end")


def days_below(paper: Paper, days: Days, top: float, bottom: float, *, words: bool = True) -> None:
    """The scale of days under a drawing."""
    paper.path("axis", f"M{n(days.scale.start)} {n(bottom)}H{n(days.scale.end)}")
    for x, day in days.marks:
        paper.path("grid", f"M{n(x)} {n(top)}V{n(bottom + 4)}")
        if words:
            half = breadth(day) / 2
            paper.text(min(max(x, half), WIDTH - half), bottom + 4 + LINE - 2, day, "tick", anchor="middle")


def legend(paper: Paper, entries: Sequence[tuple[str, str, str]], keys: Sequence[str] = ()) -> None:
    """Signs and their words below a drawing. entries: kind of sign, words, class of the words.

    Kinds: ``series:STATUS``, ``box:LOOK``, ``arrow``, ``lag``, ``whisker``, ``line:LOOK``, ``band``. Entries flow over
    lines; each is cut where it alone is wider than the sheet. keys: a letter for each entry, before its words.
    """
    x, first = 0.0, True
    indent = 36 + (16 if keys else 0)
    for at, (kind, words, c) in enumerate(entries):
        shown = fit(words, WIDTH - indent - 8)
        wide = indent + breadth(shown) + 18
        if first or x + wide - 18 > WIDTH:
            x = 0
            paper.y += LINE + 3
            first = False
        _sign(paper, kind, x, paper.y - 5)
        if keys:
            paper.text(x + 36, paper.y, keys[at], "key")
        paper.text(x + indent, paper.y, shown, c or "say")
        x += wide
    if entries:
        paper.y += 4


def _sign(paper: Paper, kind: str, x: float, y: float) -> None:
    sort, _, of = kind.partition(":")
    if sort == "series":
        paper.path(f"step {look(of)}", f"M{n(x)} {n(y)}H{n(x + 28)}")
        point(paper, x + 14, y, of)
    elif sort == "point":
        point(paper, x + 14, y, of)
    elif sort == "box":
        paper.box(f"{of} part", x + 1, y - 6, 27, 12)
    elif sort == "arrow":
        arrow(paper, x + 2, y, OPEN, 0)
    elif sort == "lag":
        lag(paper, x + 2, x + 14, x + 26, y)
    elif sort == "whisker":
        whisker(paper, x + 2, x + 26, y)
    elif sort == "band":
        paper.box("band", x + 1, y - 6, 27, 12)
    elif sort == "hollow":
        paper.put('<circle class="est hollow" cx="{x}" cy="{y}" r="4.5"/>', x=n(x + 14), y=n(y))
    elif sort == "fault":
        fault(paper, x + 14, y)
    elif sort == "line":
        paper.path(of, f"M{n(x)} {n(y)}H{n(x + 28)}")


def lag(paper: Paper, start: float, issued: float | None, published: float | None, y: float) -> None:
    """The way of a figure from the day it stood to the day it was issued (a bar) and published (a small ring)."""
    end = max(p for p in (issued, published, start) if p is not None)
    paper.path("lag", f"M{n(start)} {n(y)}H{n(end)}")
    if issued is not None:
        paper.path("lag-end", f"M{n(issued)} {n(y - 4)}V{n(y + 4)}")
    if published is not None:
        paper.put('<circle class="lag-end hollow" cx="{x}" cy="{y}" r="2.5"/>', x=n(published), y=n(y))


def fault(paper: Paper, x: float, y: float) -> None:
    """A check of this value failed."""
    paper.path("fault", f"M{n(x)} {n(y - 8)}L{n(x + 8)} {n(y + 6)}H{n(x - 8)}Z")
    paper.path("fault-mark", f"M{n(x)} {n(y - 3)}V{n(y + 2)}M{n(x)} {n(y + 3.5)}V{n(y + 4.5)}")


__all__ = [
    "OPEN",
    "SHAPES",
    "arrow",
    "days_below",
    "fault",
    "lag",
    "legend",
    "look",
    "margin",
    "people_below",
    "people_beside",
    "point",
    "whisker",
]
