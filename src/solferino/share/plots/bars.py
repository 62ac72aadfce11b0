"""The lowest and the highest figure that each source gave of one thing: a range of reports, and never an interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.letters import fit, heavy, lines
from solferino.share.plots.marks import OPEN, arrow, legend, people_below, point
from solferino.share.plots.paper import WIDTH, Paper, n
from solferino.share.plots.scales import Counted, counts, drawable, people
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_SOURCES: Final = 40
_LEFT: Final = 250


@dataclass(frozen=True, slots=True)
class _Source:
    name: str | None
    status: str
    figures: tuple[tuple[int | None, int | None], ...]

    @property
    def low(self) -> int | None:
        lows = [low for low, _ in self.figures]
        return None if None in lows else min(x for x in lows if x is not None)

    @property
    def high(self) -> int | None:
        highs = [high for _, high in self.figures]
        return None if None in highs else max(x for x in highs if x is not None)

    @property
    def numbers(self) -> list[int]:
        return [x for pair in self.figures for x in pair if x is not None]


def source_bars(anchor: str, title: str, rows: Sequence[Row]) -> Markup | None:
    """Draw one bar a source and status, from its lowest to its highest figure.

    rows: ``source`` (or None), ``status``, ``low``, ``high`` (None where open), all of one thing counted. Figures of
    nobody named share a bar that says so. None where fewer than two bars can be drawn.
    """
    found, large = _sources(rows)
    shown = found[:MOST_SOURCES]
    if len(shown) < 2:
        return None
    paper = Paper(anchor, title)
    paper.warn("Range of reports: the lowest and highest figure of each source. No interval, no average.")
    top = paper.y + 10
    scale = counts([x for s in shown for x in s.numbers], _LEFT + OPEN, WIDTH - OPEN - 14)
    bottom, first = top, len(paper.parts)
    for source in shown:
        bottom = _row(paper, source, scale, bottom)
    last = len(paper.parts)
    paper.y = people_below(paper, scale, top, bottom)
    paper.sink(first, last)
    legend(paper, [(f"point:{s}", s, "") for s in dict.fromkeys(s.status for s in shown)] + _signs(shown))
    if large:
        paper.say(f"{many(large, 'figure')} without a number that can be drawn: in the table only.")
    if len(found) > len(shown):
        paper.say(f"{many(len(found) - len(shown), 'further source')}: in the table only.")
    return paper.svg(
        "One row for each source and status. The bar runs from the lowest to the highest figure given, an arrow marks "
        "a bound that is open. The table beside it gives every figure with its words."
    )


def _sources(rows: Sequence[Row]) -> tuple[list[_Source], int]:
    found: dict[tuple[str | None, str], list[tuple[int | None, int | None]]] = {}
    large = 0
    for row in rows:
        low, high = row["low"], row["high"]
        ends = [x for x in (low, high) if x is not None]
        if not ends or not all(map(drawable, ends)):
            large += 1
            continue
        found.setdefault((row["source"], str(row["status"])), []).append((low, high))
    return [_Source(source, status, tuple(pairs)) for (source, status), pairs in found.items()], large


def _row(paper: Paper, source: _Source, scale: Counted, y: float) -> float:
    """One source from ``y`` on; returns where the next begins."""
    words = lines(source.name, _LEFT - 16, 2) if source.name else ["source not named in the text"]
    for at, line in enumerate(words):
        paper.text(0, y + 16 + 16 * at, line, "src" if source.name else "unnamed")
    under = y + 16 * (len(words) + 1)
    paper.text(0, under, fit(f"{source.status}, {many(len(source.figures), 'figure')}", _LEFT - 16), "aside")
    middle = y + 26
    left, right = scale.at(min(source.numbers)), scale.at(max(source.numbers))
    if left != right:
        paper.box("span", left, middle - 3, right - left, 6)
    if source.low is None:
        arrow(paper, left, middle, -OPEN, 0)
    if source.high is None:
        arrow(paper, right, middle, OPEN, 0)
    for x in sorted({scale.at(v) for v in source.numbers}):
        point(paper, x, middle, source.status)
    said = _span(source)
    half = heavy(said) / 2
    paper.text(min(max((left + right) / 2, _LEFT + half), WIDTH - half), y + 13, said, "num", anchor="middle")
    paper.path("rule", f"M0 {n(under + 7)}H{n(WIDTH)}")
    return under + 8


def _span(source: _Source) -> str:
    low, high = min(source.numbers), max(source.numbers)
    if source.low is None and source.high is None:
        return f"{people(low)}–{people(high)}, both ends open"
    if source.high is None:
        return f"{people(low)} or more"
    if source.low is None:
        return f"{people(high)} or fewer"
    return people(low) if low == high else f"{people(low)}–{people(high)}"


def _signs(shown: Sequence[_Source]) -> list[tuple[str, str, str]]:
    made = [("box:span", "from the lowest to the highest figure", "")]
    if any(s.low is None or s.high is None for s in shown):
        made.append(("arrow", "open bound", ""))
    return made


__all__ = ["MOST_SOURCES", "source_bars"]
