"""The sheet that every picture is drawn on: title, description, words, lines and shapes as SVG.

Looks come from the style sheet by class, so light, dark and print are served by one drawing. Words of a source go in as
text of their own. Shapes, dashes and hatching carry the meaning; colour only repeats it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from solferino.share.plots.letters import flat, heavy, lines

WIDTH: Final = 700
_NARROW: Final = 390  # what a telephone shows of a drawing
LINE: Final = 17  # from one line of words to the next
_HATCHED: Final = ("estimated", "unknown", "gap")


def n(value: float) -> str:
    """A place in the drawing, to a tenth of a unit."""
    words = f"{value:.1f}".removesuffix(".0")
    return "0" if words == "-0" else words


class Paper:
    """One picture in the making. anchor: prefix of its ids (letters, digits, hyphens). title: above the drawing."""

    def __init__(self, anchor: str, title: str) -> None:
        self.anchor, self.title = anchor, flat(title)
        self.parts: list[Markup] = []
        self.warned: list[str] = []
        self.used: set[str] = set()
        self.y: float = 0
        for line in lines(self.title, WIDTH / 1.1, 2):
            self.y += LINE
            self.text(0, self.y - 3, line, "head src")
        self.y += 6

    def put(self, template: str, **values: object) -> None:
        """Add a piece of SVG; values are escaped."""
        self.parts.append(Markup(template).format(**values))  # noqa: S704 - a template of this package

    def text(self, x: float, y: float, words: str, look: str = "", *, anchor: str = "start") -> None:
        """One line of words. look: classes; ``src`` for words of a source. anchor: start, middle or end."""
        side = "" if anchor == "start" else f" {anchor}"
        self.put(
            '<text class="{c}" x="{x}" y="{y}">{w}</text>',
            c=(look + side).strip() or "say",
            x=n(x),
            y=n(y),
            w=flat(words),
        )

    def path(self, look: str, way: str) -> None:
        """A line. way: SVG path data of our own making."""
        self.put('<path class="{c}" d="{d}"/>', c=look, d=way)

    def box(self, look: str, x: float, y: float, width: float, height: float) -> None:
        """A rectangle; ``estimated``, ``unknown`` and ``gap`` are hatched, each its own way."""
        fill = ""
        for kind in _HATCHED:
            if kind in look.split():
                self.used.add(kind)
                fill = f"url(#{self.anchor}-{kind})"
        if fill:
            self.put(
                '<rect class="{c}" fill="{f}" x="{x}" y="{y}" width="{w}" height="{h}"/>',
                c=look, f=fill, x=n(x), y=n(y), w=n(max(width, 0)), h=n(height),
            )  # fmt: skip
        else:
            self.put(
                '<rect class="{c}" x="{x}" y="{y}" width="{w}" height="{h}"/>',
                c=look, x=n(x), y=n(y), w=n(max(width, 0)), h=n(height),
            )  # fmt: skip

    def say(self, words: str, look: str = "note", room: float = WIDTH - 4) -> None:
        """A sentence below what is drawn so far, over as many lines as it takes. room: of a line."""
        for line in lines(words, room):
            self.y += LINE
            self.text(0, self.y - 4, line, look)

    def sink(self, first: int, last: int) -> None:
        """Lay what was put from piece ``last`` on beneath the pieces from ``first`` to ``last``: a grid, once its
        height is known."""
        self.parts[first:] = [*self.parts[last:], *self.parts[first:last]]

    def warn(self, words: str) -> None:
        """A sentence without which the drawing would mislead: in lines that a telephone shows without scrolling, and
        whole in the description."""
        self.say(words, "warn", _NARROW)
        self.warned.append(words)

    def svg(self, description: str) -> Markup:
        """The finished picture."""
        height = n(self.y + 4)
        head = Markup(
            '<svg class="plot" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{a}-t {a}-d">'
            '<title id="{a}-t">{t}</title><desc id="{a}-d">{d}</desc>'
        ).format(w=WIDTH, h=height, a=self.anchor, t=self.title, d=flat(" ".join([*self.warned, description])))
        return Markup("").join([head, self._patterns(), *self.parts, Markup("</svg>")])

    def _patterns(self) -> Markup:
        ways = {
            "estimated": ("6", "M0 6L6 0"),
            "unknown": ("6", "M0 0L6 6M0 6L6 0"),
            "gap": ("7", "M3.5 2V5"),
        }
        made = [
            Markup(
                '<pattern id="{a}-{k}" width="{s}" height="{s}" patternUnits="userSpaceOnUse">'
                '<rect class="under {k}-under" width="{s}" height="{s}"/>'
                '<path class="hatch {k}-hatch" d="{d}"/></pattern>'
            ).format(a=self.anchor, k=kind, s=size, d=way)
            for kind, (size, way) in ways.items()
            if kind in self.used
        ]
        return Markup("<defs>{}</defs>").format(Markup("").join(made)) if made else Markup()


def clear_lanes(placed: Sequence[tuple[float, str]], left: float, right: float) -> list[tuple[float, int]]:
    """Lines for bold words that each belong at a place, so that none touch: the middle of each and its line.

    Words are moved sideways to stay between ``left`` and ``right``. The order given decides who takes the first line.
    """
    taken: list[list[tuple[float, float]]] = []
    found = []
    for x, words in placed:
        half = heavy(words) / 2 + 4
        middle = min(max(x, left + half), max(right - half, left + half))
        edges = (middle - half, middle + half)
        at = next((k for k, row in enumerate(taken) if all(edges[1] <= a or b <= edges[0] for a, b in row)), len(taken))
        if at == len(taken):
            taken.append([])
        taken[at].append(edges)
        found.append((middle, at))
    return found


__all__ = ["LINE", "WIDTH", "Paper", "clear_lanes", "n"]
