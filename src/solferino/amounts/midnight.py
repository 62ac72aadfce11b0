"""Midnight: 24:00 on day D is 00:00 on D+1, and both are the end of D. The words as written and the other wording stay.

A count "as of 24:00 on 22 March" stood at the end of the 22nd. "Midnight on 22 March" can be read as its first or its
last minute; recorders write it for the end of the day that they counted, and the basis says that it was read so.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from solferino.record import When

BASIS = "end of the day"
"""How the basis of a day begins that was read from a midnight."""
_LATE = re.compile(r"\b24[:.]?00\b|\b2400\s+(?:hours|hrs)\b", re.IGNORECASE)
_EARLY = re.compile(r"(?<![\d:.])0?0[:.]00\b(?![:.]\d)|\b0000\s+(?:hours|hrs)\b|\bzero\s+hours\b", re.IGNORECASE)
_WORD = re.compile(r"\bmidnight\b", re.IGNORECASE)


def tells_midnight(words: str | None) -> bool:
    """True where the words name a midnight in any of its wordings."""
    return bool(words) and any(p.search(words or "") for p in (_LATE, _EARLY, _WORD))


def is_normalised(when: When | None) -> bool:
    """True where the days were taken from a midnight by :func:`end_of_day`."""
    return when is not None and (when.basis or "").startswith(BASIS)


def end_of_day(words: str, day: str) -> When | None:
    """The day at whose end the words stand, with both wordings; None where the words name no midnight.

    words: as written, the hour included ("24:00 on 22 March"). day: the ISO day that they name. "24:00" and "midnight"
    are the end of that day, "00:00" the end of the day before.
    """
    if not tells_midnight(words):
        return None
    named = date.fromisoformat(day)
    late = _LATE.search(words) is not None or _EARLY.search(words) is None
    ended = named if late else named - timedelta(days=1)
    other = f"24:00 on {ended} is 00:00 on {ended + timedelta(days=1)}"
    return When(ended.isoformat(), ended.isoformat(), " ".join(words.split()), f"{BASIS}: {other}")
