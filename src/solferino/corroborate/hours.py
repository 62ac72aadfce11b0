"""The time of day that a report gives, and when two reports of neighbouring days speak of one night.

"Late on Thursday", "early on Friday" and "in the night of 6 to 7 March" are one night; "at dawn" and "in the afternoon"
of one day are two hours. Hours are whole hours since the first day of the calendar, local to the event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from solferino.record import When

# First and last hour of a part of a day, counted from the day's midnight; before 0 is the evening before.
_PARTS: tuple[tuple[str, int, int], ...] = (
    (r"overnight|over\s*night|вночі|уночі|у\s+ніч|в\s+ніч|ночью|в\s+ночь|in\s+der\s+nacht|nachts|über\s+nacht", -6, 30),
    (r"after\s+midnight|pre-?dawn|before\s+dawn|small\s+hours|wee\s+hours|early\s+hours|nach\s+mitternacht"
     r"|після\s+опівночі|после\s+полуночи", 0, 7),
    (r"before\s+midnight|vor\s+mitternacht|near(?:ly)?\s+midnight|around\s+midnight|at\s+midnight", 21, 27),
    (r"(?:at\s+)?(?:dawn|daybreak|sunrise|first\s+light)|на\s+світанку|на\s+рассвете|im\s+morgengrauen", 3, 8),
    (r"early\s+(?:(?:on|this|next)\s+)?(?:\w+day\s+morning|morning|\w+day)|früh\s+am\s+morgen|рано\s+вранці"
     r"|рано\s+утром", 0, 9),
    (r"mornings?|вранці|зранку|утром|am\s+morgen|am\s+vormittag", 4, 12),
    (r"noon|midday|mid-day|lunch\s?time|опівдні|в\s+полдень|am\s+mittag|mittags", 11, 14),
    (r"afternoon|пополудні|днем|вдень|am\s+nachmittag", 12, 18),
    (r"evening|dusk|sunset|nightfall|ввечері|увечері|вечером|am\s+abend|abends", 16, 24),
    (r"late\s+(?:on\s+)?(?:\w+day|at\s+night)|\bnight|tonight", 18, 30),
)  # fmt: skip
_PART = re.compile("|".join(rf"(?P<p{n}>\b(?:{words})\b)" for n, (words, _, _) in enumerate(_PARTS)), re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(?:at|around|about|by|shortly\s+(?:after|before)|just\s+(?:after|before)|um|gegen|о|об|в|около|близько)\s+"
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?\s?m\b|o'?\s?clock|uhr|hours|год|час)?",
    re.IGNORECASE,
)
# Words of telling between which and the time of day nothing else is told: "the mayor said on Tuesday evening".
_TOLD = re.compile(
    r"\b(?:said|says|told|stated|reported|announced|added|wrote|posted|confirmed|tweeted|issued|published|released)\b"
    r"(?:\s+(?!that\b)[\w’'-]+){0,5}\s*\Z",
    re.IGNORECASE,
)
_DAY = 24
_WIDE = 4  # days from which an interval says nothing of an hour


@dataclass(frozen=True, slots=True)
class Moment:
    """An interval in hours, the end exclusive. exact: the words give the time of day, not the day alone."""

    low: int
    high: int
    exact: bool = False

    def gap(self, other: Moment) -> int:
        """Hours between two intervals; negative for those that overlap, by as much."""
        return max(self.low, other.low) - min(self.high, other.high)


def moment_of(happened: When | None, words: str) -> Moment | None:
    """When it happened, to the hour where the words tell; None without a first and a last day close together.

    words: the sentence that reports it. A time at which somebody spoke is left out; where several are told, none is
    taken.
    """
    if happened is None or not happened.earliest or not happened.latest:
        return None
    first, last = date.fromisoformat(happened.earliest).toordinal(), date.fromisoformat(happened.latest).toordinal()
    if last - first >= _WIDE:
        return None
    part = _part(happened.words or "") or _part(words)
    if part is None:
        return Moment(first * _DAY, (last + 1) * _DAY)
    low, high = part
    if last > first:
        # Over two days only a night is one stretch: from the evening of the first to the morning of the second.
        return Moment(first * _DAY + 18, last * _DAY + 8, exact=True) if low < 0 or high > _DAY else _plain(first, last)
    return Moment(first * _DAY + low, first * _DAY + high, exact=True)


def _plain(first: int, last: int) -> Moment:
    return Moment(first * _DAY, (last + 1) * _DAY)


def _part(words: str) -> tuple[int, int] | None:
    """The one part of a day that the words tell, as hours of the day."""
    found: set[tuple[int, int]] = set()
    for match in _PART.finditer(words):
        if not _TOLD.search(words[max(0, match.start() - 80) : match.start()]):
            number = next(n for n in range(len(_PARTS)) if match[f"p{n}"])
            found.add(_PARTS[number][1:])
    if len(found) > 1:
        return None
    clock = {hour for match in _CLOCK.finditer(words) if (hour := _hour(match)) is not None}
    if len(clock) == 1 and (not found or next(iter(found))[0] <= min(clock) <= next(iter(found))[1]):
        return min(clock) - 1, min(clock) + 2
    return next(iter(found)) if found else None


def _hour(match: re.Match[str]) -> int | None:
    half = (match["half"] or "").replace(".", "").replace(" ", "").casefold()
    if match["minute"] is None and not half:
        return None  # "at 12" may be twelve of anything
    hour = int(match["hour"])
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour
