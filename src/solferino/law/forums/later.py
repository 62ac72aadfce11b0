"""Days named beside a verdict that lie after the day of asking.

A catalogue is written on one day and speaks of rulings and laws of its own time. None of them enters a verdict as of an
earlier day, but sources, notes and lines on immunity are printed whole; so a reader is told what in them was not yet
known on the day of asking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from solferino.law.forums.days import earliest

_DAY = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b")


def later(texts: Iterable[tuple[str, str | None]], asked: int) -> tuple[str, ...]:
    """Which texts name days (or months) after the day of asking: ``note: 2025-10-23, 2026-04-22``.

    texts: (what it is, text) in the order in which it is told; one line for each name. asked: number of the day.
    """
    found: dict[str, dict[str, None]] = {}
    for name, text in texts:
        for written, first in _days(text) if text else ():
            if first > asked:
                found.setdefault(name, {})[written] = None
    return tuple(f"{name}: {', '.join(sorted(days))}" for name, days in found.items())


@lru_cache(maxsize=4096)
def _days(text: str) -> tuple[tuple[str, int], ...]:
    """The days and months that a text names, each with the number of its first day."""
    return tuple((written, number) for written in _DAY.findall(text) if (number := _number(written)) is not None)


def _number(written: str) -> int | None:
    try:
        return earliest(written)
    except ValueError:  # a day that never was, such as 2023-02-30 in a docket number
        return None


__all__ = ["later"]
