"""Which lists overlap: a matrix of dots with a bar for each pattern (Lex and others, 2014: UpSet)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.letters import breadth, fit, heavy
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import counts, drawable, people, short
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_PATTERNS: Final = 20
_HIGH, _ROW, _NAMES, _SIZES, _COLUMN = 150, 24, 160, 96, 22


def upset(anchor: str, title: str, lists: Sequence[Row], patterns: Sequence[Row]) -> Markup | None:
    """Draw how many people stand on exactly which lists.

    lists: ``name``, ``records``. patterns: ``pattern`` (one 0 or 1 a list, in their order) and ``count``. The largest
    patterns come first, ties in order of the pattern; what is beyond ``MOST_PATTERNS`` is one column "others". None
    where there is no list or nobody on any.
    """
    filled = sorted(
        (p for p in patterns if drawable(p["count"]) and p["count"]), key=lambda p: (-p["count"], p["pattern"])
    )
    if not lists or not filled:
        return None
    shown = filled if len(filled) <= MOST_PATTERNS else filled[: MOST_PATTERNS - 1]
    rest = filled[len(shown) :]
    paper = Paper(anchor, title)
    left = _NAMES + _SIZES + 16.0
    columns = len(shown) + bool(rest)
    step = min((WIDTH - left) / columns, 2.0 * _COLUMN)
    tall = [p["count"] for p in shown] + ([sum(p["count"] for p in rest)] if rest else [])
    widest = max(heavy(people(t)) for t in tall)
    upright = widest > step - 6
    top = paper.y + (widest + 10 if upright else 24)
    scale = counts(tall, top + _HIGH, top, marks=4)
    _axis(paper, scale.marks, left, top, scale.at)
    for at, count in enumerate(tall):
        x = left + step * (at + 0.5)
        paper.box("bar other" if rest and at == len(shown) else "bar", x - step * 0.32, scale.at(count), step * 0.64,
                  top + _HIGH - scale.at(count))  # fmt: skip
        _number(paper, x, scale.at(count) - 5, people(count), upright=upright)
    bottom = _matrix(paper, lists, shown, left, top + _HIGH + 12, step)
    if rest:
        x = left + step * (columns - 0.5)
        paper.text(min(x, WIDTH - breadth("others") / 2), bottom + LINE - 2, "others", "tick", anchor="middle")
    paper.text(_NAMES + _SIZES, bottom + LINE - 2, "records", "tick", anchor="end")
    paper.y = bottom + LINE
    paper.say("A column is one pattern: on the lists with a filled dot and on no other. The bar above is its people.")
    if rest:
        paper.say(f"“others”: {many(len(rest), 'further pattern')} with {people(tall[-1])} people.")
    paper.say("Whom no list saw stands in no column.")
    return paper.svg("Columns are patterns of lists, largest first, with how many people stand on exactly these lists.")


def _axis(paper: Paper, marks: Sequence[int], left: float, top: float, at: Any) -> None:
    paper.text(left - 6, top - 14, "people", "tick", anchor="end")
    for mark in marks:
        paper.path("grid", f"M{n(left)} {n(at(mark))}H{n(WIDTH)}")
        paper.text(left - 6, at(mark) + 4.5, short(mark), "tick", anchor="end")


def _number(paper: Paper, x: float, y: float, words: str, *, upright: bool) -> None:
    if not upright:
        paper.text(x, y, words, "num", anchor="middle")
        return
    paper.put(
        '<text class="num" x="{x}" y="{y}" transform="rotate(-90 {x} {y})">{w}</text>', x=n(x + 4.5), y=n(y), w=words
    )


def _matrix(paper: Paper, lists: Sequence[Row], shown: Sequence[Row], left: float, top: float, step: float) -> float:
    most = max([1, *(x["records"] for x in lists if drawable(x["records"]))])
    for at, one in enumerate(lists):
        y = top + _ROW * at
        if at % 2 == 0:
            paper.box("stripe", 0, y, WIDTH, _ROW)
        paper.text(0, y + 16, fit(str(one["name"]), _NAMES - 6), "src")
        if drawable(one["records"]):
            wide = (_SIZES - heavy(people(most)) - 8) * one["records"] / most
            edge = _NAMES + _SIZES - heavy(people(most)) - 6
            paper.box("size", edge - wide, y + 6, wide, _ROW - 12)
            paper.text(_NAMES + _SIZES, y + 16, people(one["records"]), "num", anchor="end")
    for at, pattern in enumerate(shown):
        x = left + step * (at + 0.5)
        on = [k for k, mark in enumerate(pattern["pattern"]) if mark == "1"]
        if len(on) > 1:
            paper.path("link", f"M{n(x)} {n(top + _ROW * (on[0] + 0.5))}V{n(top + _ROW * (on[-1] + 0.5))}")
        for k in range(len(lists)):
            c = "on" if k in on else "off"
            paper.put('<circle class="{c}" cx="{x}" cy="{y}" r="{r}"/>', c=c, x=n(x), y=n(top + _ROW * (k + 0.5)),
                      r="5" if c == "on" else "3")  # fmt: skip
    return top + _ROW * len(lists)


__all__ = ["MOST_PATTERNS", "upset"]
