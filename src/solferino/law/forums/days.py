"""Days as whole numbers, so that ten thousand cases are answered in seconds."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from solferino.record import days_of

FIRST = 1
LAST = date.max.toordinal()


@lru_cache(maxsize=65536)
def ordinal(text: str) -> int:
    """The number of a day written ``2022-03-23``. Raises ValueError for anything else and for days that never were."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError(text)
    return date.fromisoformat(text).toordinal()


@lru_cache(maxsize=65536)
def written(number: int) -> str:
    """The day of a number; the first and the last number there is have no day of their own."""
    if number <= FIRST:
        return "the beginning"
    return date.fromordinal(min(number, LAST)).isoformat()


def earliest(text: str) -> int:
    """The first day that a day, a month (``2022-03``) or a year (``2022``) may mean. Raises ValueError."""
    return days_of(*_parts(text))[0].toordinal()


def latest(text: str) -> int:
    """The last day that a day, a month or a year may mean. Raises ValueError."""
    return days_of(*_parts(text))[1].toordinal()


def _parts(text: str) -> list[int]:
    parts = text.split("-")
    if not 1 <= len(parts) <= 3 or [len(p) for p in parts] != [4, 2, 2][: len(parts)]:
        raise ValueError(text)
    if not all(p.isascii() and p.isdigit() for p in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        raise ValueError(text)
    return [int(p) for p in parts]


__all__ = ["FIRST", "LAST", "earliest", "latest", "ordinal", "written"]
