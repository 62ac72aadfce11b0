"""Dates that the text writes out: days, months, seasons, quarters, years, decades, centuries, feasts with a fixed day.

A year that is not written comes from the publication, never from a clock: the last such day before it, or the next one
where the words speak of the future or the day lies less than four months ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from solferino.extract.calendar import (
    FEASTS,
    MONTHS,
    Days,
    century_of,
    day_of,
    decade_of,
    full_year,
    half_of,
    month_of,
    quarter_of,
    season_of,
    shifted,
    year_of,
)
from solferino.extract.time.grammar import (
    DAY,
    DAY2,
    FUTURE,
    HOURS_OF,
    MONTH,
    MONTH2,
    MONTH_NAMES,
    NEAREST_YEAR,
    ORDINALS,
    PART,
    PAST_VERB,
    SEASON,
    SHORT_DAY,
    STATED,
    TIME_OF_DAY,
    TO,
    UNRESOLVED_YEAR,
    YEAR,
    Found,
    S,
    Setting,
    compiled,
    part_of,
    span,
)

Rule = Callable[[re.Match[str], Setting], "Found | None"]

_AHEAD = 120  # days ahead of publication within which a day without a year may lie, when no tense tells
_NAMED_AFTER = re.compile(
    r"\s+(?:terror(?:ist)?\s+)?(?:attacks?|massacre|assault|hijackings?|bombings?)\b", re.IGNORECASE
)
_FRESH = 60  # days back within which "the May 3 attack" is surely that of this year


# ---- days ------------------------------------------------------------------------------------------------------------


def _dated(match: re.Match[str], at: Setting) -> Found | None:
    groups = match.groupdict()
    if groups["month"].lower() in _ALSO_WORDS and groups["month"].islower():
        return None
    month, written = MONTHS[groups["month"].lower()], groups.get("year")
    month2 = MONTHS[groups["month2"].lower()] if groups.get("month2") else month
    first, last = int(groups["day"]), int(groups["day2"] or groups["day"]) if "day2" in groups else int(groups["day"])
    night = _into_next(match)
    if written:
        year = full_year(written)
        begin, end = day_of(year, month, first), day_of(year, month2, last)
        if begin and end is not None and begin > end and month2 < month:
            begin = day_of(year - 1, month, first)  # "28 December to 3 January 2020"
        if begin is None or end is None or begin > end:
            return None
        basis = STATED if len(written) == 4 else "stated, year of two digits"
        return Found(_night((begin, end), night), basis, "day", (begin, end))
    if day_of(2000, month, first) is None or day_of(2000, month2, last) is None:
        return None
    if at.published is None:
        return Found(None, UNRESOLVED_YEAR)
    if month == 9 and first == 11 and _NAMED_AFTER.match(at.after):
        return None  # a name, not a day of this story
    spans: list[Days] = []
    for near in at.published:
        end_day = _nearest(near, month2, last, at)
        start_day = end_day and day_of(end_day.year - (1 if (month, first) > (month2, last) else 0), month, first)
        if start_day is None or end_day is None or start_day > end_day:
            return None
        if _NAMED_AFTER.match(at.after) and abs((near - start_day).days) > _FRESH:
            return Found(None, "a day by which an event is known: year not stated")
        spans.append((start_day, end_day))
    days = min(s[0] for s in spans), max(s[1] for s in spans)
    return Found(_night(days, night), NEAREST_YEAR, "day", days)


_ALSO_WORDS = frozenset({"may", "march", "mar", "dec", "sun"})
_NIGHT = re.compile(r"\bnight\s+of\b|\bovernight\b(?!\s*\Z)", re.IGNORECASE)


def _into_next(match: re.Match[str]) -> bool:
    """True for "the night of 3 May", which runs into the next day; "the night of 3 to 4 May" names both."""
    return bool(_NIGHT.search(match.group())) and not match.groupdict().get("day2")


def _night(days: Days, night: bool) -> Days:
    return (days[0], shifted(days[1], 1) or days[1]) if night else days


def _nearest(near: date, month: int, day: int, at: Setting) -> date | None:
    """The day of this month and number that fits best: see the head of this module."""
    found = [d for year in range(near.year - 4, near.year + 5) if (d := day_of(year, month, day))]
    past, coming = [d for d in found if d <= near], [d for d in found if d > near]
    future, told = FUTURE.search(at.before), PAST_VERB.search(at.before[-40:]) or _past(at)
    if not coming or (told and not future):
        return past[-1] if past else None
    if future and not told:
        return coming[0] if not past or past[-1] != near else near
    ahead, back = (coming[0] - near).days, (near - past[-1]).days if past else 9999
    return coming[0] if ahead < back and ahead <= _AHEAD else past[-1] if past else None


_PAST_TENSE = re.compile(
    r"\b(?:was|were|had|did|took|came|went|left|found|held|began|"
    r"(?!scheduled|expected|planned|postponed|delayed|need|indeed|set|wed)\w{2,}ed)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?]\s")


def _past(at: Setting) -> bool:
    """True where a verb of the clause around the date is in the past."""
    clause = _CLAUSE.split(at.before[-70:])[-1] + " " + _CLAUSE.split(at.after)[0]
    return _PAST_TENSE.search(clause) is not None


def _numeric(match: re.Match[str], at: Setting) -> Found | None:
    """24/01/2015: day first, month first, or both possible."""
    first, second, year = int(match["one"]), int(match["two"]), full_year(match["year"])
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if match["sep"] == "." or day_first == month_first:
        return Found((day_first, day_first), STATED) if day_first else None
    if day_first and month_first:
        return Found(
            (min(day_first, month_first), max(day_first, month_first)), "stated, day and month may be exchanged"
        )
    only = day_first or month_first
    return Found((only, only), STATED) if only else None


def _iso(match: re.Match[str], at: Setting) -> Found | None:
    day = day_of(int(match["year"]), int(match["two"]), int(match["one"]))
    return Found((day, day), STATED) if day else None


def _feast(match: re.Match[str], at: Setting) -> Found | None:
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    month, day = FEASTS[name]
    if match["year"]:
        found = day_of(int(match["year"]), month, day)
        return Found((found, found), STATED) if found else None
    if at.published is None:
        return Found(None, UNRESOLVED_YEAR)
    which = (match["which"] or "").lower()
    days = []
    for near in at.published:
        choices = [d for year in (near.year - 1, near.year, near.year + 1) if (d := day_of(year, month, day))]
        past, coming = [d for d in choices if d <= near], [d for d in choices if d > near]
        nearest = coming[:1] if which == "next" else past[-1:] if which == "last" else [_nearest(near, month, day, at)]
        if not nearest or nearest[0] is None:
            return None
        days.append(nearest[0])
    return Found((min(days), max(days)), NEAREST_YEAR)


# ---- longer spans ----------------------------------------------------------------------------------------------------


def _span_with_year(match: re.Match[str], at: Setting) -> Found | None:
    """A month, part of a month, a season, quarter, half or a year, with the year stated."""
    groups = match.groupdict()
    found = long_span(groups, full_year(groups["year"]))
    if found is None:
        return None
    days, unit = found
    return Found(part_of(days, groups.get("part")), STATED, unit, days)


def _two_months(match: re.Match[str], at: Setting) -> Found | None:
    year, one, two = int(match["year"]), MONTHS[match["month"].lower()], MONTHS[match["month2"].lower()]
    begin, end = month_of(year - (1 if one > two else 0), one), month_of(year, two)
    return Found((begin[0], end[1]), STATED, "months") if begin and end else None


def _two_years(match: re.Match[str], at: Setting) -> Found | None:
    one, two = int(match["year"]), match["year2"]
    last = int(two) if len(two) == 4 else one - one % 100 + int(two)
    begin, end = year_of(one), year_of(last)
    return Found((begin[0], end[1]), STATED, "years") if begin and end and one < last <= one + 99 else None


def long_span(groups: dict[str, str | None], year: int) -> tuple[Days, str] | None:
    """The days and the unit of a month, season, quarter, half or whole year."""
    if season := groups.get("season"):
        name = season.lower()
        days, unit = season_of(year, name), f"season:{'autumn' if name == 'fall' else name}"
    elif month := groups.get("month"):
        days, unit = month_of(year, MONTHS[month.lower()]), "month"
    elif nth := groups.get("quarter"):
        number = _nth(nth)
        days, unit = (quarter_of(year, number), f"quarter:{number}") if 1 <= number <= 4 else (None, "")
    elif nth := groups.get("halfyear"):
        number = 1 if nth.lower() == "first" else 2
        days, unit = half_of(year, number), f"half:{number}"
    else:
        days, unit = year_of(year), "year"
    return (days, unit) if days else None


def _nth(words: str) -> int:
    low = words.lower()
    return int(low[0]) if low[0].isdigit() else ORDINALS.index(low) + 1


def _span_alone(match: re.Match[str], at: Setting) -> Found | None:
    """A month, season or quarter without a year."""
    groups = match.groupdict()
    month = groups.get("month")
    if month and month.lower() in _ALSO_WORDS and month[0].islower():
        return None
    if at.published is None:
        return Found(None, UNRESOLVED_YEAR)
    which = (groups.get("which") or "").lower()
    chosen: list[tuple[Days, str]] = []
    for near in at.published:
        choices = [s for year in range(near.year - 2, near.year + 3) if (s := long_span(groups, year))]
        begun = [s for s in choices if s[0][0] <= near]
        over = [s for s in begun if s[0][1] < near]
        coming = [s for s in choices if s[0][0] > near]
        if not coming or not over:
            return None
        if which == "next" or (which == "" and FUTURE.search(_BY.sub("", at.before)) and begun == over):
            chosen.append(coming[0])
        elif which == "last":
            chosen.append(over[-1])
        elif which == "this":
            this = [s for s in choices if s[0][0].year == near.year]
            if not this:
                return None
            chosen.append(this[0])
        else:
            soon = which == "" and not groups.get("quarter") and begun == over and not PAST_VERB.search(at.before[-40:])
            ahead, back = (coming[0][0][0] - near).days, (near - begun[-1][0][1]).days
            if soon and ahead <= 62 and ahead < back:
                # "in December", written in November: which of the two is meant, the words do not tell
                return Found(
                    (begun[-1][0][0], coming[0][0][1]),
                    "year not stated: the last or the next",
                    coming[0][1],
                    coming[0][0],
                )
            chosen.append(begun[-1])
    parts = [part_of(days, groups.get("part")) for days, _unit in chosen]
    whole = min(d[0] for d, _u in chosen), max(d[1] for d, _u in chosen)
    return Found((min(p[0] for p in parts), max(p[1] for p in parts)), NEAREST_YEAR, chosen[0][1], whole)


def _decade(match: re.Match[str], at: Setting) -> Found | None:
    groups = match.groupdict()
    basis, written = STATED, groups.get("year")
    if written:
        days = decade_of(int(written))
    else:
        if groups.get("short") and not _TENS.search(match.group()):
            return None  # "in his early 30s" is an age
        tens = int(groups["short"]) if groups.get("short") else 10 * (_DECADES.index(groups["words"].lower()) + 2)
        if at.published is None:
            return Found(None, UNRESOLVED_YEAR)
        basis, year = "decade before publication", at.published[0].year
        days = decade_of(max(y for y in (tens + 1800, tens + 1900, tens + 2000) if y <= year))
    if days is None:
        return None
    return Found(part_of(days, groups.get("part")), basis, "decade", days)


_TENS = re.compile(r"['’]\d0|\bthe\s+(?:\w+[\s-]+)?[5-9]0", re.IGNORECASE)
_BY = re.compile(r"\bby\s+\Z", re.IGNORECASE)  # "by late March" looks back as often as ahead
_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _century(match: re.Match[str], at: Setting) -> Found | None:
    written = match["nth"].lower()
    days = century_of(int(written[:-2]) if written[0].isdigit() else ORDINALS.index(written) + 1)
    return Found(part_of(days, match["part"]), STATED, "century", days) if days else None


def _week_of(match: re.Match[str], at: Setting) -> Found | None:
    """The week of 3 May: the seven days of the calendar week that holds it."""
    found = _dated(match, at)
    if found is None or found.days is None or found.days[0] is None:
        return found
    first = found.days[0] - timedelta(days=found.days[0].weekday())
    days = span(first, shifted(first, 6))
    return Found(days, found.basis, "week", days) if days else None


_MONTH_PLAIN = rf"(?:{MONTH_NAMES})"
_AFTER = (
    r"(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=during\s)|(?<=from\s)|(?<=of\s)|(?<=to\s)|(?<=before\s)|(?<=after\s)"
    r"|(?<=between\s)|(?<=by\s)|(?<=throughout\s)|(?<=through\s)"
)
_NIGHT_OF = r"(?:(?:the\s+)?(?:late\s+)?night\s+(?:of\s+|between\s+|from\s+)|overnight\s+(?:on\s+|of\s+)?)?"
_FROM = r"(?:from\s+|between\s+)?"
_IN_YEAR = rf"(?:{S}{YEAR})?"
_WHOSE = _NIGHT_OF + HOURS_OF + SHORT_DAY
_NO_DAY = r"(?!:\d|,\d{3})"
_NO_PEOPLE = r"(?!,\d|\s+(?:people|civilians|soldiers|refugees|members|men|women|children|rounds|met|feet|km|tons?))"
_QUARTER = r"(?P<quarter>first|second|third|fourth|[1-4](?:st|nd|rd|th))[\s-]+quarter"
_DECADE_PART = r"(?:(?:the\s+)?(?P<part>early|mid|late)[\s-]+|the\s+)"
_FEAST = "|".join(
    sorted((name.replace(" ", "[ ]+").replace("'", "['’]") for name in FEASTS), key=lambda name: (-len(name), name))
)
_NO_FEAST = (
    r"(?!['’]?s?\s+(?:tree|market|gift|party|parties|carol|present|dinner|card|shopping|light|special|song|island))"
)
_TWO_DIGITS = rf"['’]?(?P<year>\d\d)(?!\s*(?:{_MONTH_PLAIN}|[:.]\d|\d|%|(?:people|civilians|dead|killed)))"
_D = r"(?P<one>3[01]|[12]\d|0?[1-9])"

_NAMED_DAY = (  # "yesterday [18 April]", "on Tuesday (18 April)": the writer's or the monitor's own reading
    rf"{HOURS_OF}(?:(?:early|late|last)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)"
    r"(?:\s+(?:morning|afternoon|evening|night))?"
)

_DAYS: tuple[str, ...] = (
    rf"{_WHOSE}{DAY}\s{{1,3}}(?:of\s+)?{MONTH}{S}{YEAR}",
    rf"{_WHOSE}{MONTH}\s{{0,3}}{DAY}{S}{YEAR}",
    rf"{_NIGHT_OF}{DAY}\s{{1,3}}{MONTH}\s{{1,3}}{_TWO_DIGITS}",
    rf"{MONTH}\s{{1,3}}{DAY}\s{{1,3}}(?P<year>\d\d)(?=\s*(?:\(|--|—|–))",
    rf"{_NIGHT_OF}{_FROM}{SHORT_DAY}{DAY}{TO}{SHORT_DAY}{DAY2}\s{{1,3}}{MONTH}{_IN_YEAR}",
    rf"{_NIGHT_OF}{_FROM}{MONTH}\s{{1,3}}{DAY}{TO}{DAY2}{_IN_YEAR}(?!:\d|\s+(?:people|civilians|soldiers))",
    rf"{_NIGHT_OF}{_FROM}{DAY}\s{{1,3}}{MONTH}{TO}{DAY2}\s{{1,3}}{MONTH2}{_IN_YEAR}",
    rf"{_NIGHT_OF}{_FROM}{MONTH}\s{{1,3}}{DAY}{TO}{MONTH2}\s{{1,3}}{DAY2}{_IN_YEAR}{_NO_DAY}",
    rf"{_WHOSE}{DAY}\s{{1,3}}(?:of\s+)?{MONTH}{TIME_OF_DAY}",
    rf"{_NAMED_DAY}\s?[\[(]{DAY}\s{{1,3}}{MONTH}{_IN_YEAR}[\])](?=\W|\Z)",
    rf"{_NAMED_DAY}\s?[\[(]{MONTH}\s{{1,3}}{DAY}{_IN_YEAR}[\])](?=\W|\Z)",
    rf"{_WHOSE}{MONTH}\s{{1,3}}{DAY}{_NO_DAY}{TIME_OF_DAY}",
)
_WEEKS = (
    rf"(?:the\s+)?week\s+of\s+{DAY}\s{{1,3}}{MONTH}{_IN_YEAR}",
    rf"(?:the\s+)?week\s+of\s+{MONTH}\s{{1,3}}{DAY}{_IN_YEAR}",
)
_YEAR_SPANS = (
    rf"(?:{PART}[\s-]+)?{MONTH}(?:\s+of)?{S}{YEAR}",
    rf"(?:{PART}\s+)?(?:the\s+)?{SEASON}\s+(?:of\s+)?{YEAR}(?:[-–/]\d\d(?!\d))?",
    rf"(?:the\s+)?{_QUARTER}\s+(?:of\s+)?{YEAR}",
    rf"(?:the\s+)?{YEAR}\s+(?P<quarter>first|second|third|fourth)[\s-]+quarter",
    rf"(?:the\s+)?(?P<halfyear>first|second|last)[\s-]+half\s+of\s+{YEAR}",
    rf"(?:{_AFTER}|(?<=for\s)|(?<=year\s)|\A(?=\W*\d{{4}}\W*\Z))(?:{PART}[\s-]+)?{YEAR}(?!\s?-\s?\d){_NO_PEOPLE}",
    rf"(?:{PART}[\s-]+){YEAR}{_NO_PEOPLE}",
)
_ALONE = (
    rf"(?:{PART}[\s-]+){MONTH}(?!\s*\d)",
    rf"(?:(?P<which>last|this|next)\s+|{_AFTER}|\A(?=\w+\.?\s*\Z)){MONTH}(?!\s*\d)",
    rf"(?:the\s+)?{_QUARTER}",
    r"(?P<which>last|this|next)\s+(?:past\s+)?(?P<season>spring|summer|autumn|fall|winter)",
    r"(?:(?<=in\s)|the\s+(?:(?P<part>early|late|mid)[\s-]+)?|(?<=in\s)(?:early|late|mid)[\s-]+)"
    r"(?P<season>spring|summer|autumn|winter)(?!\s+(?:of|\d|offensive|games|olympics|camp|school|time|palace))",
)

RULES: tuple[tuple[str, re.Pattern[str], Rule], ...] = (
    *(("month", compiled(pattern), _dated) for pattern in _DAYS),
    *(("month", compiled(pattern), _week_of) for pattern in _WEEKS),
    (
        "digits",
        compiled(
            rf"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<two>0[1-9]|1[0-2])[-/.]{_D.replace('0?', '0')}(?:T[\d:.]+Z?)?"
        ),
        _iso,
    ),
    (
        "digits",
        compiled(rf"{_D}(?P<sep>[-/.])(?P<two>3[01]|[12]\d|0?[1-9])(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?!\d|[-/.]\d)"),
        _numeric,
    ),
    ("month", compiled(rf"{MONTH}{TO}{MONTH2}(?:\s+of)?{S}{YEAR}"), _two_months),
    *(("span", compiled(pattern), _span_with_year) for pattern in _YEAR_SPANS),
    *(("span", compiled(pattern), _span_alone) for pattern in _ALONE),
    (
        "span",
        compiled(rf"(?:{_AFTER}|(?<=years\s)){YEAR}{TO}(?P<year2>(?:19|20)\d\d|\d\d)(?![\d.,%]\d|\s+(?:people|per))"),
        _two_years,
    ),
    ("span", compiled(rf"{_DECADE_PART}(?P<year>(?:1[5-9]|20)\d0)['’]?s"), _decade),
    ("span", compiled(rf"{_DECADE_PART}['’]?(?P<short>[2-9]0)['’]?s"), _decade),
    ("span", compiled(rf"{_DECADE_PART}(?P<words>{'|'.join(_DECADES)})"), _decade),
    (
        "span",
        compiled(
            rf"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
            r"[\s-]century"
        ),
        _century,
    ),
    ("feast", compiled(rf"(?:(?P<which>last|this|next)\s+)?(?P<feast>{_FEAST}){_NO_FEAST}{_IN_YEAR}"), _feast),
)
"""Class of trigger words, pattern, rule. A rule runs only near a trigger of its class."""
