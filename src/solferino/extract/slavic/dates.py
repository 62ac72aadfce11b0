"""Days in Slavic news text: written dates, weekdays, "yesterday", "in the night to 5 May", against the publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from solferino.extract.calendar import day_of, full_year, month_of, shifted, weekday_near
from solferino.extract.protocol import Context
from solferino.extract.slavic.document import Document
from solferino.extract.slavic.tongue import Tongue, alternatives
from solferino.record import When


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at ``[start, end)`` and the days that it can mean."""

    start: int
    end: int
    when: When


@lru_cache(maxsize=8)
def _pattern(
    language: str, months: tuple[str, ...], weekdays: tuple[str, ...], relative: str, night: str, before: str, week: str
) -> re.Pattern[str]:
    month = "|".join(sorted(" ".join(months).split(), key=len, reverse=True))
    weekday = "|".join(sorted(" ".join(weekdays).split(), key=len, reverse=True))
    near = "|".join(sorted(relative.split(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<night>(?:[ув]о?\s)?н[іо]ч[іь]?\s(?:на|проти)\s))?"
        rf"(?:(?P<day>\d{{1,2}})(?:-?[а-яіїє]{{1,3}})?(?:\s?(?:—|–|-|і|и|та)\s?(?P<day2>\d{{1,2}}))?\s(?P<month>{month})(?:\s(?P<year>\d{{4}})(?:\s?(?:року|р\.|года|г\.))?)?"
        rf"|(?P<d>\d{{1,2}})\.(?P<m>\d{{2}})\.(?P<y>\d{{4}}|\d{{2}})(?!\d)"
        rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
        rf"|(?P<weekday>{weekday})"
        rf"|(?P<near>{near})"
        rf"|(?P<before>{alternatives(before).pattern})"
        rf"|(?P<week>{alternatives(week).pattern})"
        rf"|(?:у|в)\s(?P<only>{month})(?:\s(?P<onlyyear>\d{{4}}))?)(?!\w)"
    )


def dates_in(low: str, start: int, end: int, tongue: Tongue, context: Context) -> list[Dated]:
    """The dates of ``[start, end)`` in text order. low: the text in small letters."""
    pattern = _pattern(
        tongue.language,
        tongue.months,
        tongue.weekdays,
        " ".join(tongue.relative_days.values()),
        tongue.night_to,
        tongue.day_before,
        tongue.last_week,
    )
    published = _day(context)
    found = []
    for match in pattern.finditer(low, start, end):
        when = _when(match, tongue, published)
        if when is not None:
            found.append(Dated(match.start(), match.end(), when))
    return found


def _day(context: Context) -> date | None:
    if context.published is None or context.published.latest is None:
        return None
    return date.fromisoformat(context.published.latest)


def _index(word: str, lists: tuple[str, ...]) -> int:
    return next(i for i, names in enumerate(lists) if word in names.split())


def _when(match: re.Match[str], tongue: Tongue, published: date | None) -> When | None:
    words = " ".join(match.group().split())
    if match["day"]:
        return _day_and_month(match, words, tongue, published)
    if match["d"]:
        return _one(day_of(full_year(match["y"]), int(match["m"]), int(match["d"])), words, "stated")
    if match["iso"]:
        return _one(day_of(*(int(n) for n in match["iso"].split("-"))), words, "stated")
    if match["weekday"]:
        if published is None:
            return When(None, None, words, "weekday without a publication day")
        day = weekday_near(published, _index(match["weekday"], tongue.weekdays), -1)
        return _one(day, words, "weekday before publication")
    if match["near"]:
        away = next(n for n, forms in tongue.relative_days.items() if match["near"] in forms.split())
        if published is None:
            return When(None, None, words, "relative day without a publication day")
        return _one(shifted(published, days=away), words, "day told from publication")
    if match["only"]:
        return _month(match, words, tongue, published)
    return When(None, None, words, "not resolved")


def _day_and_month(match: re.Match[str], words: str, tongue: Tongue, published: date | None) -> When | None:
    month = _index(match["month"], tongue.months) + 1
    first = int(match["day"])
    if match["year"]:
        year, basis = int(match["year"]), "stated"
    elif published is not None:
        year, basis = published.year, "day and month, year from publication"
        day = day_of(year, month, first)
        if day is not None and (day - published).days > 31:
            year -= 1
    else:
        return When(None, None, words, "no year and no publication day")
    day = day_of(year, month, first)
    last = day_of(year, month, int(match["day2"])) if match["day2"] else day
    if day is None or last is None or last < day:
        return None
    if match["night"]:
        # The night to 5 May begins on 4 May; what happened in it is dated by the morning.
        return When(day.isoformat(), last.isoformat(), words, basis + "; night that ends on this day")
    return When(day.isoformat(), last.isoformat(), words, basis)


def _month(match: re.Match[str], words: str, tongue: Tongue, published: date | None) -> When | None:
    month = _index(match["only"], tongue.months) + 1
    if match["onlyyear"]:
        days = month_of(int(match["onlyyear"]), month)
    elif published is not None:
        days = month_of(published.year if month <= published.month else published.year - 1, month)
    else:
        return When(None, None, words, "no year and no publication day")
    return When(days[0].isoformat(), days[1].isoformat(), words, "month") if days else None


def _one(day: date | None, words: str, basis: str) -> When | None:
    return When(day.isoformat(), day.isoformat(), words, basis) if day else None


_BARRIER = re.compile(r"[,;:.!?«»“”\"—–]")


def said_when(document: Document, start: int, end: int, context: Context) -> When | None:
    """The day of saying beside a cue at ``[start, end)``: nothing but plain words may stand between."""
    low = document.low
    begin, last = max(0, start - 30), min(len(low), end + 60)
    for dated in dates_in(low, begin, last, document.tongue, context):
        between = low[end : dated.start] if dated.start >= end else low[dated.end : start]
        if not _BARRIER.search(between) and f" {document.tongue.that} " not in f" {between} " and len(between) < 45:
            return dated.when
    return None
