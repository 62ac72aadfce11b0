"""Calendar words of English and the arithmetic of days that every date rule shares. Days outside the years 1 to 9999
are None, never an error."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day of a span, both included."""

Ends = tuple[date | None, date | None]
"""A span of which an end may be unknown."""

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ),
    start=1,
):
    for _name in _names.split():
        MONTHS[_name] = _number

WEEKDAYS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "monday mon",
        "tuesday tues tue",
        "wednesday wed",
        "thursday thurs thur thu",
        "friday fri",
        "saturday sat",
        "sunday sun",
    )
):
    for _name in _names.split():
        WEEKDAYS[_name] = _number

SEASONS: dict[str, tuple[int, int]] = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}
"""First and last month, northern half of the globe; a winter ends in the following year."""

_PIVOT = 40  # a two-digit year below it is of the 2000s


def full_year(written: str) -> int:
    """A year of four digits, or of two: 00 to 39 are 2000 to 2039, 40 to 99 1940 to 1999. A fixed rule, no clock."""
    year = int(written)
    return year if len(written) > 2 else year + (2000 if year < _PIVOT else 1900)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days | None:
    """The first and last day of a month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> Days | None:
    """The first and last day of a year."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def season_of(year: int, season: str) -> Days | None:
    """The first and last day of a season that begins in a year."""
    first, last = SEASONS[season]
    begin, end = month_of(year, first), month_of(year + (1 if last < first else 0), last)
    return (begin[0], end[1]) if begin and end else None


def shifted(day: date, days: int = 0, months: int = 0) -> date | None:
    """The day so many days and months later (earlier where negative), or None outside the calendar."""
    try:
        index = day.year * 12 + day.month - 1 + months
        year, month = divmod(index, 12)
        last = calendar.monthrange(year, month + 1)[1] if 1 <= year <= 9999 else 1
        return date(year, month + 1, min(day.day, last)) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def weekday_near(day: date, weekday: int, direction: int, *, strictly: bool = False) -> date | None:
    """The next (1) or last (-1) such weekday from a day on, that day included unless ``strictly``."""
    distance = (weekday - day.weekday()) % 7 if direction > 0 else (day.weekday() - weekday) % 7
    if strictly and distance == 0:
        distance = 7
    return shifted(day, direction * distance)


def quarter_of(year: int, quarter: int) -> Days | None:
    """The first and last day of a quarter, 1 to 4, of a calendar year."""
    begin, end = month_of(year, 3 * quarter - 2), month_of(year, 3 * quarter)
    return (begin[0], end[1]) if begin and end else None


def half_of(year: int, half: int) -> Days | None:
    """The first and last day of a half, 1 or 2, of a calendar year."""
    begin, end = month_of(year, 6 * half - 5), month_of(year, 6 * half)
    return (begin[0], end[1]) if begin and end else None


def decade_of(year: int) -> Days | None:
    """The ten years from the one ending in 0: 1990 to 1999."""
    begin, end = year_of(year - year % 10), year_of(year - year % 10 + 9)
    return (begin[0], end[1]) if begin and end else None


def century_of(number: int) -> Days | None:
    """The 20th century: 1900 to 2000, since writers begin it with either 1900 or 1901."""
    begin, end = year_of(max(1, 100 * number - 100)), year_of(100 * number)
    return (begin[0], end[1]) if begin and end else None


FEASTS: dict[str, tuple[int, int]] = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "anzac day": (4, 25),
    "human rights day": (12, 10),
    "world refugee day": (6, 20),
    "armistice day": (11, 11),
}
"""Month and day of feasts that fall on the same day each year, whatever the country."""
