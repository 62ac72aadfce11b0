"""Expressions counted from another date of the text: "two days later", "the day after the attack", "the 28th day".

The day they count from must stand in the text. Where it does not, or where the text gives an event two days, the words
are kept and both ends are None.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from solferino.extract.calendar import WEEKDAYS, Days, month_of, shifted, weekday_near, year_of
from solferino.extract.time.grammar import (
    ABOUT,
    COUNT,
    EVENT,
    ORDINALS,
    TIME_OF_DAY,
    UNIT,
    WAR,
    compiled,
    count_of,
    span,
)
from solferino.extract.time.relative import LENGTH, around

_NEAR = 400  # characters back in which "the next day" looks for the day before it
_DATES_BACK = 40  # dates back in which the date of an event is looked for
_DATES_READ = 400  # dates of a text that are looked at for the first day of a war
_EVENT_NEAR = 80  # characters between the name of an event and its date, within one sentence


class Known(NamedTuple):
    """A date already resolved: code points of its words and its days."""

    start: int
    end: int
    days: Days


class Anchored(NamedTuple):
    """An expression found and what became of it; days None where the text gives no day to count from."""

    start: int
    end: int
    days: Days | None
    basis: str
    unit: str = "day"


_LATER = compiled(rf"{ABOUT}{COUNT}\s+{UNIT}\s+(?P<way>later|afterwards?|earlier|previously|before(?=[.,;]|\s*\Z))")
_FROM_EVENT = compiled(
    rf"(?:{ABOUT}{COUNT}\s+{UNIT}|(?:the\s+)?(?P<bare>day|night|morning|evening))\s+(?P<way>after|before|following"
    rf"|of|into|since)\s+"
    rf"(?:the|that|this|an?|its|their|his|last|[A-Z][\w'’-]{{1,30}}['’]s)\s+(?:[\w'’-]+\s+){{0,2}}?(?P<event>{EVENT})"
)
_FROM_DATE = compiled(rf"{ABOUT}{COUNT}\s+{UNIT}\s+(?P<way>after|before|following)(?=\s)")
_NEIGHBOUR = compiled(
    r"(?:the\s+)?(?P<way>next|following|previous|same|very\s+next)\s+(?P<unit>day|night|morning|evening|afternoon|"
    r"week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    + TIME_OF_DAY
    + r"|(?:the\s+)?day\s+(?P<side>after|before)(?=[,.;]|\s+that\b|\s*\Z)"
)
_THAT = compiled(r"(?:on\s+)?that\s+(?:same\s+|very\s+)?(?:day|night|morning|evening|afternoon)(?!\s+when)")
NTH = compiled(
    rf"(?:the\s+)?(?:(?P<nth>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))\s+day\s+of\s+"
    rf"(?:[\w'’-]+\s+){{0,6}}?['‘“\"]?(?:special\s+)?(?:military\s+)?(?:operation|{WAR})['’”\"]?"
)
BEGAN = re.compile(
    rf"\b(?:since|beg[au]n|started|start\s+of|launched|broke\s+out|unleashed|{WAR}\s+of|invaded)\b[^.;\n]{{0,60}}\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\n\s*\n")
_STOP = re.compile(r"[.;!?](?:\s|\Z)")
_COARSE = {"day": 3, "night": 3, "week": 8, "fortnight": 8, "month": 31, "year": 366, "decade": 366}
NO_ANCHOR = "counted from a day that the text does not state: not resolvable"


def anchored(text: str, known: Sequence[Known], where: Sequence[tuple[int, int]]) -> list[Anchored]:
    """The anchored expressions of a text with their days.

    known: the dates already resolved, in text order. where: the stretches of text that hold a unit of time.
    """
    low = text.lower()
    matches: list[tuple[re.Match[str], _Reader]] = []
    for pattern, words, reader in _READERS:
        if any(word in low for word in words):
            matches += [(m, reader) for first, last in where for m in pattern.finditer(text, first, last)]
    if not matches:
        return []
    days = list(known)
    found: list[Anchored] = []
    for match, reader in sorted(matches, key=lambda pair: (pair[0].start(), -pair[0].end())):
        one = reader(text, match, days)
        if one is None:
            continue
        found.append(one)
        if one.days is not None:  # what follows may count from this one
            insort(days, Known(one.start, one.end, one.days), key=_end)
    return found


def _last(text: str, at: int, known: Sequence[Known]) -> Known | None:
    """The date told last before a position, in the same paragraph or the one before."""
    index = bisect_right(known, at, key=_end) - 1
    if index < 0 or at - known[index].end > _NEAR or len(_BREAK.findall(text, known[index].end, at)) > 1:
        return None
    return known[index]


def _end(one: Known) -> int:
    return one.end


def _between(known: Sequence[Known], first: int, last: int) -> Sequence[Known]:
    """The dates that begin in a stretch of text."""
    return known[bisect_left(known, first, key=_start) : bisect_right(known, last, key=_start)]


def _start(one: Known) -> int:
    return one.start


def _shift(days: Days, count: int, unit: str, about: str, sign: int) -> Days | None:
    if (days[1] - days[0]).days > _COARSE[unit]:
        return None
    step, months = LENGTH[unit]
    near, far = around(count, unit, about)
    if unit in ("month", "year", "decade") and days[0] != days[1]:
        near = far = 0  # "In 2015 ... two years later": the year 2017
    before, after = (near, far) if sign > 0 else (far, near)
    first = shifted(days[0], sign * count * step - before, sign * count * months)
    last = shifted(days[1], sign * count * step + after, sign * count * months)
    if first and last and unit == "year" and days == year_of(days[0].year):
        return year_of(first.year)
    if first and last and unit == "month" and days == month_of(days[0].year, days[0].month):
        return month_of(first.year, first.month)
    return span(first, last)


def _basis(anchor: Days) -> str:
    first, last = anchor
    told = first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return f"counted from {told}, which the text tells"


def _later(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored:
    anchor = _last(text, match.start(), known)
    unit, sign = (
        match["unit"].lower().rstrip("s"),
        1 if match["way"].lower() in ("later", "afterward", "afterwards") else -1,
    )
    days = _shift(anchor.days, count_of(match["count"]), unit, (match["about"] or "").lower(), sign) if anchor else None
    if anchor is None or days is None:
        return Anchored(match.start(), match.end(), None, NO_ANCHOR, "anchored")
    return Anchored(match.start(), match.end(), days, _basis(anchor.days))


def _from_event(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored:
    way = match["way"].lower()
    if match["bare"]:
        count, unit, about = (0 if way == "of" else 1), "day", ""
    else:
        count, unit, about = count_of(match["count"]), match["unit"].lower().rstrip("s"), (match["about"] or "").lower()
    if not match["bare"] and way in ("of", "into", "since"):
        return Anchored(match.start(), match.end(), None, NO_ANCHOR, "period")
    anchor = _event_day(text, match, known)
    sign = -1 if way == "before" else 1
    days = _shift(anchor, count, unit, about, sign) if anchor else None
    if anchor is None or days is None:
        return Anchored(match.start(), match.end(), None, NO_ANCHOR, "anchored")
    return Anchored(match.start(), match.end(), days, _basis(anchor))


def _event_day(text: str, match: re.Match[str], known: Sequence[Known]) -> Days | None:
    """The one day that the text gives to the named event, in the same words or earlier."""
    inside = [k for k in _between(known, match.start() + 1, match.end("event")) if k.end <= match.end("event")]
    behind = _between(known, match.end(), match.end() + 6)
    if inside or behind:
        return (inside or behind)[0].days
    stem = match["event"].lower().replace(" ", "").replace("-", "")[:5]
    days: set[Days] = set()
    told = bisect_right(known, match.start(), key=_end)
    for k in known[max(0, told - _DATES_BACK) : told]:
        if (k.days[1] - k.days[0]).days > 1:
            continue
        left = text[max(0, k.start - _EVENT_NEAR) : k.start]
        right = text[k.end : k.end + _EVENT_NEAR]
        left, right = _STOP.split(left)[-1], _STOP.split(right)[0]
        if stem in (left + " " + right).lower().replace("-", ""):
            days.add(k.days)
    return next(iter(days)) if len(days) == 1 else None


def _from_date(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored | None:
    """Two days after Monday's vote: the date follows at once."""
    near = _between(known, match.end(), match.end() + 12)
    if not near or "." in text[match.end() : near[0].start]:
        return None
    sign = -1 if match["way"].lower() == "before" else 1
    days = _shift(
        near[0].days, count_of(match["count"]), match["unit"].lower().rstrip("s"), (match["about"] or "").lower(), sign
    )
    return Anchored(match.start(), match.end(), days, _basis(near[0].days)) if days else None


def _neighbour(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored | None:
    anchor = _last(text, match.start(), known)
    unit = (match["unit"] or "day").lower()
    way = (match["way"] or {"after": "next", "before": "previous"}[match["side"].lower()]).lower()
    listed = match.group().lower().startswith("the ") or (
        unit not in ("week", "month", "year") and not unit.endswith("day")
    )
    if not listed and unit != "day" and way == "next":
        return None  # "next week", "next Monday": from the publication
    if way == "same" and not match.group().lower().startswith("the "):
        return None
    sign = 0 if way == "same" else -1 if way == "previous" else 1
    days = _neighbour_days(anchor.days, unit, sign) if anchor else None
    if anchor is None or days is None:
        return Anchored(match.start(), match.end(), None, NO_ANCHOR, "anchored")
    return Anchored(match.start(), match.end(), days, _basis(anchor.days))


def _neighbour_days(days: Days, unit: str, sign: int) -> Days | None:
    if unit in WEEKDAYS:
        found = [_near(day, unit, sign) for day in days]
        return span(found[0], found[1])
    if unit in ("week", "month", "year"):
        if (days[1] - days[0]).days > _COARSE[unit] or sign == 0:
            return None
        if unit == "week":
            monday = shifted(days[0], -days[0].weekday() + 7 * sign)
            return span(monday, shifted(monday, 6) if monday else None)
        moved = shifted(days[0].replace(day=1), months=sign * (1 if unit == "month" else 12))
        if moved is None:
            return None
        return month_of(moved.year, moved.month) if unit == "month" else year_of(moved.year)
    return _shift(days, abs(sign), "day", "", sign or 1)


def _near(day: date, weekday: str, sign: int) -> date | None:
    return weekday_near(day, WEEKDAYS[weekday], sign, strictly=True) if sign else None


def _that(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored | None:
    anchor = _last(text, match.start(), known)
    if anchor is None or (anchor.days[1] - anchor.days[0]).days > 1:
        return None
    return Anchored(match.start(), match.end(), anchor.days, _basis(anchor.days))


def first_day(text: str, known: Sequence[Known]) -> date | None:
    """The one day on which the text says that a war, a siege or the like began."""
    days = {
        k.days[0]
        for k in known[:_DATES_READ]
        if k.days[0] == k.days[1] and BEGAN.search(text[max(0, k.start - _EVENT_NEAR) : k.start])
    }
    return next(iter(days)) if len(days) == 1 else None


def nth_of(match: re.Match[str]) -> int:
    """28 for a match of "the 28th day of the siege"."""
    return int(match["nth"]) if match["nth"] else ORDINALS.index(match["word"].lower()) + 1


def _nth_day(text: str, match: re.Match[str], known: Sequence[Known]) -> Anchored:
    """The 28th day of a war whose first day stands in the text: two days, since writers count it as day one or none."""
    start = first_day(text, known)
    days = span(shifted(start, nth_of(match) - 1), shifted(start, nth_of(match))) if start else None
    if start is None or days is None:
        return Anchored(match.start(), match.end(), None, NO_ANCHOR, "nth")
    return Anchored(match.start(), match.end(), days, f"counted from {start.isoformat()}, which the text states")


_Reader = Callable[[str, "re.Match[str]", Sequence[Known]], "Anchored | None"]
_READERS: tuple[tuple[re.Pattern[str], tuple[str, ...], _Reader], ...] = (
    (_LATER, ("later", "earlier", "afterward", "previously", "before"), _later),
    (_FROM_EVENT, ("after", "before", "following", "day of", "night of", "into", "since"), _from_event),
    (_FROM_DATE, ("after", "before", "following"), _from_date),
    (_NEIGHBOUR, ("next", "following", "previous", "same", "day after", "day before"), _neighbour),
    (_THAT, ("that",), _that),
    (NTH, ("day of",), _nth_day),
)
"""Pattern, words without which it is not tried, reader."""
