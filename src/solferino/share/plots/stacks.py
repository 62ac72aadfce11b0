"""Parts of a whole, with those of whom it is not known. What the parts leave over or make too many is said too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.letters import fit, heavy
from solferino.share.plots.marks import OPEN, arrow, legend, people_below
from solferino.share.plots.paper import WIDTH, Paper, n
from solferino.share.plots.scales import Counted, counts, drawable, people
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_WHOLES: Final = 20
MOST_PARTS: Final = 8
_BAR, _SORTS = 26, 6


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    low: int | None
    high: int | None

    @property
    def drawn(self) -> int:
        """How long the part is: its lower end, or its upper where it has no other."""
        return self.low if self.low is not None else self.high or 0

    @property
    def words(self) -> str:
        return span(self.low, self.high)


@dataclass(frozen=True, slots=True)
class _Whole:
    label: str
    low: int | None
    high: int | None
    parts: tuple[_Part, ...]
    unknown: _Part | None  # None where the source says nothing of those of whom it is not known

    @property
    def drawn(self) -> int:
        return self.low if self.low is not None else self.high or 0

    @property
    def sum(self) -> int:
        return sum(p.drawn for p in self.parts) + (self.unknown.drawn if self.unknown else 0)

    @property
    def open(self) -> bool:
        """Whether a bound somewhere leaves room, so that what is over or missing is not certain."""
        every = [self.low, self.high, *(x for p in (*self.parts, self.unknown) if p for x in (p.low, p.high))]
        pairs = [(self.low, self.high), *((p.low, p.high) for p in (*self.parts, self.unknown) if p)]
        return None in every or any(low != high for low, high in pairs)


def span(low: int | None, high: int | None) -> str:
    """``21``, ``21–30``, ``21 or more``, ``30 or fewer``."""
    if low is not None and high is not None:
        return people(low) if low == high else f"{people(low)}–{people(high)}"
    if low is not None:
        return f"{people(low)} or more"
    return f"{people(high)} or fewer" if high is not None else "no number"


def stacked(anchor: str, title: str, rows: Sequence[Row]) -> Markup | None:
    """Draw one bar a whole, made of its parts.

    rows: ``label``, ``low``, ``high`` of the whole; ``parts``, each with ``label``, ``low``, ``high``; ``unknown`` with
    ``low``, ``high``, or None where nothing is said of the unknown (so too where it has a ``claim`` that is None: it is
    then only what the parts leave). None where no whole with a part can be drawn.
    """
    wholes = [w for w in map(_whole, rows) if w]
    shown = wholes[:MOST_WHOLES]
    if not shown:
        return None
    paper = Paper(anchor, title)
    top = paper.y + 6
    scale = counts([max(w.drawn, w.sum, *_ends(w)) for w in shown], 1, WIDTH - OPEN - 10)
    at, first = top, len(paper.parts)
    for whole in shown:
        at = _bar(paper, whole, scale, at)
    last = len(paper.parts)
    paper.y = people_below(paper, scale, top, at)
    paper.sink(first, last)
    legend(paper, [("line:mark", "end of the whole", "")])
    if len(rows) > len(shown):
        paper.say(f"{many(len(rows) - len(shown), 'further figure')} with parts: in the table only.")
    return paper.svg(
        "Each bar is one figure and the parts that its source gives, with those of whom it is not known. What the "
        "parts leave over is a dashed box, what they make too many goes beyond the mark of the whole."
    )


def _whole(row: Row) -> _Whole | None:
    ends = [x for x in (row["low"], row["high"]) if x is not None]
    parts = tuple(_Part(str(p["label"]), p["low"], p["high"]) for p in row["parts"])
    told = row.get("unknown")
    known = told is not None and (told["low"], told["high"]) != (None, None) and told.get("claim", "") is not None
    unknown = _Part("unknown", told["low"], told["high"]) if told and known else None
    numbers = [x for p in (*parts, *((unknown,) if unknown else ())) for x in (p.low, p.high) if x is not None]
    if not ends or not all(map(drawable, [*ends, *numbers])) or not (parts or unknown):
        return None
    if len(parts) > MOST_PARTS:
        rest = parts[MOST_PARTS - 1 :]
        high = None if any(p.high is None for p in rest) else sum(p.high or 0 for p in rest)
        low = None if all(p.low is None for p in rest) else sum(p.low or 0 for p in rest)
        parts = (*parts[: MOST_PARTS - 1], _Part(f"{len(rest)} others", low, high))
    return _Whole(str(row["label"]), row["low"], row["high"], parts, unknown)


def _ends(whole: _Whole) -> list[int]:
    return [x for x in (whole.low, whole.high) if x is not None]


def _bar(paper: Paper, whole: _Whole, scale: Counted, y: float) -> float:
    """One whole from ``y`` on; returns where the next begins."""
    amount = span(whole.low, whole.high)
    paper.text(0, y + 13, fit(whole.label, WIDTH - heavy(amount) - 24, bold=True), "src strong")
    paper.text(WIDTH, y + 13, amount, "num", anchor="end")
    top, x = y + 22, scale.at(0)
    for at, part in enumerate(whole.parts):
        x = _segment(paper, f"part p{at % _SORTS + 1}", scale, x, part, top)
    if whole.unknown is not None:
        x = _segment(paper, "part unknown", scale, x, whole.unknown, top)
        if not whole.unknown.drawn:
            paper.path("zero", f"M{n(x)} {n(top - 4)}V{n(top + _BAR + 4)}")
    end = scale.at(whole.drawn)
    if whole.sum < whole.drawn:
        paper.box("part gap", x, top, end - x, _BAR)
    paper.path("mark", f"M{n(end)} {n(top - 6)}V{n(top + _BAR + 6)}")
    if whole.high is None:
        arrow(paper, end, top + _BAR / 2, OPEN, 0)
    return _words(paper, whole, top + _BAR + 4)


def _segment(paper: Paper, c: str, scale: Counted, x: float, part: _Part, top: float) -> float:
    wide = scale.at(part.drawn) - scale.at(0)
    paper.box(c, x, top, wide, _BAR)
    return x + wide


def _words(paper: Paper, whole: _Whole, y: float) -> float:
    """The parts in words under the bar, each beside its own sign; returns where the next whole begins."""
    told = [(f"box:p{at % _SORTS + 1}", f"{p.label} {p.words}", "say src") for at, p in enumerate(whole.parts)]
    told.append(("box:unknown", f"unknown {whole.unknown.words}" if whole.unknown else "unknown: not stated", ""))
    doubt = ", as far as the bounds tell" if whole.open else ""
    paper.y = y
    if whole.sum < whole.drawn:
        told.append(("box:gap", f"in no part {people(whole.drawn - whole.sum)}{doubt}", ""))
    legend(paper, told)
    if whole.sum > whole.drawn:
        paper.warn(f"The parts make {people(whole.sum - whole.drawn)} more than the whole{doubt}.")
    return paper.y + 10


__all__ = ["MOST_PARTS", "MOST_WHOLES", "span", "stacked"]
