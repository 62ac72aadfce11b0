"""Days as people write them in a list or an option: a day, a month, a year, an interval, one end of it."""

from __future__ import annotations

import re
from calendar import monthrange

from solferino.record import UsageError, When

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_HOW = "write 2022-03-16, 2022-03, 2022, an interval 2022-03-01/2022-03-16, or one end: /2022-03-16 is by that day"


def days_written(words: str | None, column: str) -> When | None:
    """The interval behind what was written, or None for nothing. column: named in the refusal. Raises UsageError."""
    if words is None or not words.strip():
        return None
    said = words.strip()
    begin, sign, end = (part.strip() for part in said.partition("/"))
    if sign and not begin and not end:
        raise UsageError(f"{column}: {words!r} names no day", do=_HOW)
    earliest = _bound(begin, column, said)[0] if begin else None
    latest = _bound(end if sign else begin, column, said)[1] if end or not sign else None
    if earliest and latest and earliest > latest:
        raise UsageError(f"{column}: {words!r} ends before it begins", do=_HOW)
    return When(earliest, latest, said if earliest != latest else None, "given")


def _bound(words: str, column: str, said: str) -> tuple[str, str]:
    match = _WRITTEN.match(words)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or year < 1:
            raise ValueError
        if day is not None and month is not None:
            When(words, words)
            return words, words
        last = month or 12
        if not 1 <= last <= 12:
            raise ValueError
        return f"{year:04d}-{month or 1:02d}-01", f"{year:04d}-{last:02d}-{monthrange(year, last)[1]:02d}"
    except (ValueError, UsageError):
        raise UsageError(f"{column}: {said!r} is no day or days", do=_HOW) from None


__all__ = ["days_written"]
