"""A small drawing of figures as SVG: one row each on one scale of people, ranges as bars, open bounds as arrows.

No picture stands alone: the table beside it holds every number. Looks come from the style sheet, so both themes and
print are served; the SVG itself holds geometry and words only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH, LEFT, RIGHT, TOP, STEP, FOOT = 720, 250, 40, 34, 40, 30
OPEN = 26  # length of an arrow for a bound that is open, in units of the drawing
MOST = 40  # rows in one drawing; the table has them all
_LABEL = 30  # characters of a source's name


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure. number: its row in the table. low, high: people; None where the bound is open.

    series: what successive rows must share to be joined by a line, None for a row that joins none.
    """

    number: int
    day: str
    source: str
    words: str
    low: int | None
    high: int | None
    series: tuple[str | None, ...] | None


def forest(anchor: str, title: str, bars: Sequence[Bar]) -> Markup | None:
    """Draw figures under one another. Those without any number are not drawn; None where fewer than two are left.

    anchor: prefix of the ids of title and description.
    """
    drawn = [b for b in bars if b.low is not None or b.high is not None][:MOST]
    if len(drawn) < 2:
        return None
    scale = _Scale(max(v for b in drawn for v in (b.low, b.high) if v is not None))
    height = TOP + STEP * len(drawn) + FOOT
    left_out = f" {len(bars) - len(drawn)} more stand in the table only." if len(bars) > len(drawn) else ""
    parts = [
        Markup('<svg class="forest" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{a}-t {a}-d">').format(
            w=WIDTH, h=height, a=anchor
        ),
        Markup('<title id="{a}-t">{t}</title>').format(a=anchor, t=title),
        Markup('<desc id="{a}-d">Each row is the row of the same number in the table above.{more}</desc>').format(
            a=anchor, more=left_out
        ),
        Markup('<text class="head" x="0" y="14" aria-hidden="true">{t}</text>').format(t=title),
        *_axis(scale, height),
        *_joins(drawn, scale),
        *(_row(n, bar, scale) for n, bar in enumerate(drawn)),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


class _Scale:
    """People to units of the drawing, from 0 to a round number."""

    def __init__(self, largest: int) -> None:
        self.step = _round_step(max(largest, 4))
        self.top = -(-max(largest, 1) // self.step) * self.step

    def x(self, people: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * people / self.top

    def ticks(self) -> range:
        return range(0, self.top + 1, self.step)


def _round_step(largest: int) -> int:
    step, digits = 1, (1, 2, 5)
    while True:
        for digit in digits:
            if largest <= digit * step * 5:
                return digit * step
        step *= 10


def _axis(scale: _Scale, height: int) -> list[Markup]:
    base = height - FOOT
    return [
        Markup('<path class="grid" d="M{x} {t}V{b}"/><text class="tick" x="{x}" y="{y}">{n}</text>').format(
            x=_n(scale.x(tick)), t=TOP - 6, b=base, y=base + 18, n=f"{tick:,}"
        )
        for tick in scale.ticks()
    ]


def _row(number: int, bar: Bar, scale: _Scale) -> Markup:
    y = _y(number)
    label = bar.source if len(bar.source) <= _LABEL else bar.source[: _LABEL - 1] + "…"
    words = Markup(
        '<text class="day" x="0" y="{y}">{n}. {day}</text><text class="who src" x="0" y="{z}">{who}</text>'
    ).format(y=_n(y - 3), z=_n(y + 12), n=bar.number, day=bar.day, who=_plain(label))
    return words + _shape(bar, scale, y)


def _shape(bar: Bar, scale: _Scale, y: float) -> Markup:
    if bar.low is not None and bar.high is not None:
        if bar.low == bar.high:
            return Markup('<circle class="dot" cx="{x}" cy="{y}" r="5"/>').format(x=_n(scale.x(bar.low)), y=_n(y))
        return Markup('<rect class="range" x="{x}" y="{y}" width="{w}" height="10" rx="2"/>').format(
            x=_n(scale.x(bar.low)), y=_n(y - 5), w=_n(scale.x(bar.high) - scale.x(bar.low))
        )
    floor = bar.low is not None
    x = scale.x(bar.low if bar.low is not None else bar.high or 0)
    way = OPEN if floor else -min(OPEN, x - LEFT)
    tip = x + way
    back = tip - 6 if floor else tip + 6
    return Markup(
        '<path class="edge" d="M{x} {a}V{b}"/><path class="open" d="M{x} {y}H{t}M{k} {c}L{t} {y}L{k} {d}"/>'
    ).format(x=_n(x), a=_n(y - 6), b=_n(y + 6), y=_n(y), t=_n(tip), k=_n(back), c=_n(y - 4), d=_n(y + 4))


def _joins(bars: Sequence[Bar], scale: _Scale) -> list[Markup]:
    """Thin lines between successive rows of one series, so that a revision can be followed."""
    last: dict[tuple[str | None, ...], tuple[float, float, str]] = {}
    lines = []
    for number, bar in enumerate(bars):
        if bar.series is None:
            continue
        here = (scale.x(bar.low if bar.low is not None else bar.high or 0), _y(number), bar.day)
        x, y, day = last.get(bar.series, here)
        if day != bar.day:
            lines.append(
                Markup('<path class="join" d="M{a} {b}L{c} {d}"/>').format(
                    a=_n(x), b=_n(y), c=_n(here[0]), d=_n(here[1])
                )
            )
        last[bar.series] = here
    return lines


def _y(number: int) -> float:
    return TOP + STEP * number + STEP / 2


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _plain(text: str) -> str:
    """A name on one line, without characters that reach beyond it: SVG text knows no isolation."""
    return "".join(c if c.isprintable() else " " for c in text)
