"""Scales of a picture: people and days, with round marks. Whole numbers decide, so one input has one picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Final, TypeGuard

from solferino.share.plots.letters import breadth
from solferino.share.words import MONTHS

MOST_PEOPLE: Final = 10**11  # a number above it counts no people and is not drawn
_LARGE: Final = ((10**9, "bn"), (10**6, "m"))
_GAP: Final = 14  # units between two marks of a scale
_EVERY: Final = (1, 2, 7, 14)  # days
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400)


def drawable(number: object) -> TypeGuard[float]:
    """Whether a value is a number of people that a picture can hold."""
    return isinstance(number, int | float) and not isinstance(number, bool) and 0 <= number <= MOST_PEOPLE


def value(row: Mapping[str, Any], key: str) -> float | None:
    """The number of a row under a key, None where there is none that a picture can hold."""
    number = row.get(key)
    return number if drawable(number) else None


def people(number: float) -> str:
    """``1,204``; what is not whole is rounded."""
    return f"{round(number):,}"


def short(number: int) -> str:
    """The same for a mark of a scale: ``12 m`` for twelve million, where it is round."""
    for size, sign in _LARGE:
        if number >= 10 * size and number % (size // 10) == 0:
            return f"{number / size:,.1f}".removesuffix(".0") + f" {sign}"
    return f"{number:,}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to units of the drawing, in even steps. low, high: the numbers at the ends; start, end: their places."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: float) -> float:
        """The place of a number; one beyond the ends is held at the end."""
        held = min(max(number, self.low), self.high)
        return self.start + (self.end - self.start) * ((held - self.low) / (self.high - self.low))


@dataclass(frozen=True, slots=True)
class Counted:
    """A scale of people with its round marks."""

    scale: Scale
    marks: tuple[int, ...]

    def at(self, number: float) -> float:
        """The place of a number of people."""
        return self.scale.at(number)


def counts(numbers: Iterable[float], start: float, end: float, *, low: float = 0, marks: int = 5) -> Counted:
    """A scale over people from a round number at or below ``low`` to one at or above all of them.

    low: 0 unless what is drawn lies far from it. start, end: places of the ends. marks: about how many.
    """
    most = max([low + 1, *numbers])
    step = round_step(max(most - low, 4), marks)
    first = int(low // step) * step
    last = first + step * max(1, -(-int(-(-(most - first) // 1)) // step))
    return Counted(Scale(first, last, start, end), tuple(range(first, last + 1, step)))


def round_step(span: float, marks: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … that needs no more than ``marks`` steps."""
    size = 1
    while True:
        for digit in (1, 2, 5):
            if span <= digit * size * marks:
                return digit * size
        size *= 10


@dataclass(frozen=True, slots=True)
class Days:
    """A scale of days. marks: place and words of each."""

    scale: Scale
    marks: tuple[tuple[float, str], ...]

    def at(self, day: str) -> float:
        """The place of an ISO day."""
        return self.scale.at(number(day))


def number(day: str) -> int:
    """The ordinal of an ISO day. Raises ValueError for what is none."""
    return date.fromisoformat(day).toordinal()


def days(given: Sequence[str], start: float, end: float) -> Days:
    """A scale over ISO days with one mark a day, week, month or year, as there is room."""
    ordinals = [number(d) for d in given]
    first, last = min(ordinals), max(ordinals)
    if first == last:
        first, last = first - 1, last + 1
    first, last = max(first, 1), min(last, date.max.toordinal())
    scale = Scale(first, last, start, end)
    for marks in _choices(first, last):
        placed = tuple((scale.at(at), words) for at, words in marks)
        if _clear(placed):
            return Days(scale, placed)
    return Days(scale, ((scale.at(first), _day(first)),))


def _choices(first: int, last: int) -> Iterable[list[tuple[int, str]]]:
    for step in _EVERY:
        if (last - first) / step <= 14:
            yield [(at, _day(at)) for at in range(first, last + 1, step)]
    for step in _MONTHS:
        if (last - first) / (30 * step) <= 16:
            found = _firsts(first, last, step)
            if 2 <= len(found) <= 14:
                yield found
    yield [(first, _day(first)), (last, _day(last))]


def _day(at: int) -> str:
    day = date.fromordinal(at)
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _firsts(first: int, last: int, step: int) -> list[tuple[int, str]]:
    """First days of months, each so many months after the one before."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    found = []
    month = -(-(begin.year * 12 + begin.month - 1) // step) * step
    while month <= end.year * 12 + end.month - 1:
        day = date(month // 12, month % 12 + 1, 1)
        if begin <= day:
            found.append((day.toordinal(), str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}"))
        month += step
    return found


def _clear(marks: Sequence[tuple[float, str]]) -> bool:
    """Whether no two words under the scale touch."""
    edges = [(x - breadth(w) / 2, x + breadth(w) / 2) for x, w in marks]
    return all(left[1] + _GAP <= right[0] for left, right in pairwise(edges))


__all__ = [
    "MOST_PEOPLE",
    "Counted",
    "Days",
    "Scale",
    "counts",
    "days",
    "drawable",
    "number",
    "people",
    "round_step",
    "short",
    "value",
]
