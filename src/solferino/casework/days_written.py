"""Days as people write them in a list or an option: a day, a month, a year, an interval, one end of it."""

from __future__ import annotations

import re

from solferino.record import UsageError, When, days_of

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
        year, *rest = (int(part) if part else None for part in match.groups())
        first, last = days_of(year or 0, *rest)
        return first.isoformat(), last.isoformat()
    except ValueError:
        raise UsageError(f"{column}: {said!r} is no day or days", do=_HOW) from None


__all__ = ["days_written"]
