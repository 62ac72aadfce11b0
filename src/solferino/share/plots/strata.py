"""Documented against estimated, by stratum and in total: two parts of one bar, both numbers printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.intervals import interval_words
from solferino.share.plots.letters import fit, heavy, lines
from solferino.share.plots.marks import legend, people_below, whisker
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import Counted, counts, people, value
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_STRATA: Final = 40
_BAR: Final = 20


def strata(anchor: str, title: str, rows: Sequence[Row]) -> Markup | None:
    """Draw one bar a row: people documented, then people estimated beside them.

    rows: ``label``, ``documented``, ``estimate``, ``low``, ``high`` (people in all, or None), ``interval``, ``level``,
    ``refused`` (words, or None) and ``total`` (true for the sum of the others). None without rows.
    """
    if not rows:
        return None
    totals = [r for r in rows if r.get("total")]
    parts = [r for r in rows if not r.get("total")]
    shown = [*parts[:MOST_STRATA], *totals]
    paper = Paper(anchor, title)
    every = [value(r, key) for r in shown for key in ("documented", "estimate", "high")]
    numbers = [x for x in every if x is not None]
    scale = counts(numbers, 1, WIDTH - 22)
    top = paper.y + 8
    y, first = top, len(paper.parts)
    for row in shown:
        y = _row(paper, row, scale, y)
    last = len(paper.parts)
    paper.y = people_below(paper, scale, top, y)
    paper.sink(first, last)
    legend(paper, _signs(shown))
    if len(parts) > MOST_STRATA:
        paper.say(f"{many(len(parts) - MOST_STRATA, 'further stratum', 'further strata')}: in the table only.")
    if totals and any(r.get("refused") for r in parts):
        paper.warn("Refused strata add what is documented to the total, and nothing estimated.")
    paper.say("People whom no list could reach are in neither part.")
    return paper.svg("Each bar has two parts: people documented on one list or more, and people estimated beside them.")


def _row(paper: Paper, row: Row, scale: Counted, y: float) -> float:
    """One stratum from ``y`` on; returns where the next begins."""
    documented, estimate = row["documented"], None if row.get("refused") else value(row, "estimate")
    if row.get("total"):
        paper.path("rule", f"M0 {n(y)}H{n(WIDTH)}")
        y += 6
    said = f"documented {people(documented)}"
    if estimate is not None:
        # One difference of two rounded numbers, so that the three that are printed add up.
        said += f" + estimated {people(max(round(estimate) - documented, 0))} = {people(estimate)}"
    paper.text(0, y + 14, fit(str(row["label"]), max(WIDTH - heavy(said) - 20, 110), bold=True), "src strong")
    paper.text(WIDTH, y + 14, said, "num", anchor="end")
    top, x = y + 22, scale.at(documented)
    paper.box("part documented-part", scale.at(0), top, x - scale.at(0), _BAR)
    if estimate is None:
        return _without(paper, row, top + _BAR)
    paper.box("part estimated", x, top, scale.at(estimate) - x, _BAR)
    low, high = value(row, "low"), value(row, "high")
    if low is None or high is None:
        return top + _BAR + 16
    whisker(paper, scale.at(low), scale.at(high), top + _BAR + 9)
    words = f"{people(low)}–{people(high)}"
    half = heavy(words) / 2
    middle = min(max((scale.at(low) + scale.at(high)) / 2, half), WIDTH - half)
    paper.text(middle, top + _BAR + 9 + LINE, words, "num", anchor="middle")
    return top + _BAR + LINE + 22


def _without(paper: Paper, row: Row, y: float) -> float:
    words = f"estimate refused: {row['refused']}" if row.get("refused") else "no estimate"
    for line in lines(words, WIDTH - 4, 3):
        y += LINE
        paper.text(0, y - 2, line, "refused src")
    return y + 14


def _signs(shown: Sequence[Row]) -> list[tuple[str, str, str]]:
    made = [("box:documented-part", "documented", ""), ("box:estimated", "estimated, on no list", "")]
    bounded = [r for r in shown if None not in (value(r, "low"), value(r, "high")) and not r.get("refused")]
    kinds = {(r.get("interval"), r.get("level")) for r in bounded}
    if len(kinds) == 1:
        made.append(("whisker", f"{interval_words(*next(iter(kinds)))}, people in all", ""))
    elif kinds:
        made.append(("whisker", "interval of people in all, of the kind in the table", ""))
    return made


__all__ = ["MOST_STRATA", "strata"]
