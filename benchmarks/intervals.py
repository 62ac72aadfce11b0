"""95 % bootstrap intervals for the scripts beside this one: the units are drawn again, never single marks in them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
DRAWS = 1000


def interval(
    units: Sequence[T], measure: Callable[[Sequence[T]], float | None], draws: int = DRAWS, seed: int = 20220
) -> tuple[float, float]:
    """Lower and upper bound of a measure over units (documents, say), percentile method.

    measure: the figure of one sample, None where the sample does not carry one. The same seed gives the same bounds.
    """
    rng = random.Random(seed)
    drawn = [measure([units[rng.randrange(len(units))] for _ in units]) for _ in range(draws)] if units else []
    found = sorted(value for value in drawn if value is not None)
    if not found:
        return (0.0, 0.0)
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]


def f1(right: float, proposed: float, marked: float) -> float | None:
    """The harmonic mean of right/proposed and right/marked; None where there is nothing on either side."""
    return 2 * right / (proposed + marked) if proposed + marked else None


def shown(value: float | None, bounds: tuple[float, float] | None = None) -> str:
    """A figure with its interval, as the tables give it: ``.812 [.790, .833]``."""
    if value is None:
        return "-"
    text = f"{value:.3f}".removeprefix("0")
    if bounds is None:
        return text
    low, high = (f"{b:.3f}".removeprefix("0") for b in bounds)
    return f"{text} [{low}, {high}]"
