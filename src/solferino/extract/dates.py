"""Dates in text: days and intervals of days, with the words they stand on and the reason for their bounds.

A relative expression ("late Tuesday", "nearly two weeks ago") is resolved against the day or days of publication and
against nothing else. Without them both ends are None and the basis says so. A year that is not stated comes from the
publication, never from a clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from solferino.extract.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Days,
    day_of,
    full_year,
    month_of,
    season_of,
    shifted,
    weekday_near,
    year_of,
)
from solferino.extract.protocol import Context
from solferino.record import When

UNRESOLVED_WEEKDAY = "no publication date: weekday not resolvable"
UNRESOLVED = "no publication date: not resolvable"
UNRESOLVED_YEAR = "no publication date: year not known"


class Dated(NamedTuple):
    """One date expression: code points of its words, and the days they stand for."""

    start: int
    end: int
    when: When


class _Found(NamedTuple):
    days: Days | None
    basis: str


_Rule = Callable[[re.Match[str], "Days | None", str], "_Found | None"]

_S = r"[\s,]{1,4}"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SHORT_DAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:\.|,|day,?|nesday,?|sday,?|rsday,?|urday,?)?[\s,]{1,3})?"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_COUNT_WORDS = {
    w: n
    for n, w in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
        ],
        1,
    )
} | {"a": 1, "an": 1, "couple": 2, "twenty": 20}
_COUNT = r"(?P<count>\d{1,4}|a\s+couple\s+of|" + "|".join(sorted(_COUNT_WORDS, key=lambda w: (-len(w), w))) + r")"
_ABOUT = (
    r"(?P<about>(?:just\s+)?(?:nearly|almost|about|around|some|roughly|approximately|more\s+than|over|less\s+than"
    r"|at\s+least|under)\s+)?"
)
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|nights?|fortnights?|decades?)"
_PART = (
    r"(?P<part>early|mid|late|the\s+beginning\s+of|the\s+start\s+of|the\s+middle\s+of|the\s+end\s+of"
    r"|the\s+first\s+half\s+of|the\s+second\s+half\s+of)"
)
_WAR = (
    r"(?:war|fighting|conflict|invasion|hostilities|combat|siege|violence|clashes|bombardment|attacks|strikes|bombing"
    r"|protests|unrest)"
)
_TIME_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|noon|midnight|dawn|overnight))?"
_EARLY = r"(?:(?:early|late|earlier|later)\s+(?:on\s+)?)?"

_FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|(?:is|are|was|were)\s+to|set\s+to|upcoming|plans?\s+to"
    r"|expected\s+to|coming)\b[^.;:\"”]{0,80}\Z"
    r"|\b(?:until|before|by)\s+(?:\w+\s+)?\Z",  # "by Monday"; "an air strike by the army on Monday" is past
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|coming|following|this\s+coming)\s+\Z", re.IGNORECASE)
_PAST_VERB = re.compile(r"\b(?:said|told|was|were|had|announced|reported|killed|says)\b", re.IGNORECASE)


def resolve(text: str, context: Context, offset: int = 0) -> list[Dated]:
    """The date expressions of a sentence or longer stretch, in text order and without overlap.

    offset is added to every position, so that a sentence can be resolved with positions of its reading. Where two rules
    read the same words, the longer reading stands.
    """
    published = published_days(context.published)
    found: list[tuple[int, int, When]] = []
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            result = rule(match, published, text[max(0, match.start() - 100) : match.start()])
            if result is not None:
                found.append((match.start(), match.end(), _when(result, text[match.start() : match.end()])))
    found.sort(key=lambda item: (item[0], -item[1]))
    dated: list[Dated] = []
    for start, end, when in found:
        if not dated or start + offset >= dated[-1].end:
            dated.append(Dated(start + offset, end + offset, when))
        elif end - start > dated[-1].end - dated[-1].start:
            dated[-1] = Dated(start + offset, end + offset, when)
    return dated


def published_days(published: When | None) -> Days | None:
    """The first and last possible day of publication, None where either is unknown."""
    if published is None or published.earliest is None or published.latest is None:
        return None
    return date.fromisoformat(published.earliest), date.fromisoformat(published.latest)


def _when(found: _Found, words: str) -> When:
    if found.days is None:
        return When(None, None, words, found.basis)
    first, last = sorted(found.days)
    return When(first.isoformat(), last.isoformat(), words, found.basis)


# ---- days with a year, or with a month -----------------------------------------------------------------------------


def _dated(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    groups = match.groupdict()
    month, written = MONTHS[groups["month"].lower()], groups.get("year")
    last = int(groups["day2"]) if groups.get("day2") else int(groups["day"])
    month2 = MONTHS[groups["month2"].lower()] if groups.get("month2") else month
    if written:
        year = full_year(written)
        first_day, last_day = day_of(year, month, int(groups["day"])), day_of(year, month2, last)
        if first_day is None or last_day is None or first_day > last_day:
            return None
        return _Found((first_day, last_day), "stated" if len(written) == 4 else "stated, year of two digits")
    if day_of(2000, month, int(groups["day"])) is None or day_of(2000, month2, last) is None:
        return None
    if published is None:
        return _Found(None, UNRESOLVED_YEAR)
    days = []
    for near in published:
        start, end = _nearest(near, month, int(groups["day"])), _nearest(near, month2, last)
        if start is None or end is None or start > end:
            return None
        days += [start, end]
    return _Found((min(days), max(days)), "year nearest to publication")


def _nearest(near: date, month: int, day: int) -> date | None:
    """The day of this month and number that lies nearest to a day; the earlier of two equally near."""
    candidates = [found for year in (near.year - 1, near.year, near.year + 1) if (found := day_of(year, month, day))]
    return min(candidates, key=lambda found: (abs((found - near).days), found), default=None)


def _numeric(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """24/01/2015: day first, month first, or both possible."""
    one, two, year = int(match["one"]), int(match["two"]), full_year(match["year"])
    day_first, month_first = day_of(year, two, one), day_of(year, one, two)
    if match["sep"] == "." or day_first == month_first:
        return _Found((day_first, day_first), "stated") if day_first else None
    if day_first and month_first:
        return _Found(
            (min(day_first, month_first), max(day_first, month_first)), "stated, day and month may be exchanged"
        )
    only = day_first or month_first
    return _Found((only, only), "stated") if only else None


def _iso(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    day = day_of(int(match["year"]), int(match["two"]), int(match["one"]))
    return _Found((day, day), "stated") if day else None


def _month_span(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """A month, part of a month, a season or a year, with the year stated."""
    groups = match.groupdict()
    days = _long_span(groups, full_year(groups["year"]))
    return _Found(_part(days, groups.get("part")), "stated") if days else None


def _long_span(groups: dict[str, str | None], year: int) -> Days | None:
    if groups.get("season"):
        return season_of(year, str(groups["season"]).lower())
    if groups.get("month"):
        return month_of(year, MONTHS[str(groups["month"]).lower()])
    return year_of(year)


def _part(days: Days, part: str | None) -> Days:
    """The named third (or half) of a span: early, mid, late."""
    if not part:
        return days
    first, last = days
    third = (last - first).days // 3
    one, two = shifted(first, third) or last, shifted(last, -third) or first
    half = shifted(first, (last - first).days // 2) or last
    name = part.lower()
    if "half" in name:
        return (first, half) if "first" in name else (half, last)
    if "early" in name or "beginning" in name or "start" in name:
        return first, one
    return (one, two) if "mid" in name else (two, last)


def _month_alone(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    groups = match.groupdict()
    if published is None:
        return _Found(None, UNRESOLVED_YEAR)
    spans = []
    for near in published:
        years = [near.year - 1, near.year, near.year + 1] if _FUTURE.search(before) else [near.year - 1, near.year]
        months = [span for year in years if (span := _long_span(groups, year)) and (len(years) > 2 or span[0] <= near)]
        best = min(
            months,
            key=lambda span: (
                0 if span[0] <= near <= span[1] else min(abs((span[0] - near).days), abs((near - span[1]).days)),
                span,
            ),
            default=None,
        )
        if best is None:
            return None
        spans.append(_part(best, groups.get("part")))
    return _Found((min(s[0] for s in spans), max(s[1] for s in spans)), "year nearest to publication")


def _of_year(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """A month or season of last, this or next year."""
    groups, step = match.groupdict(), {"last": -1, "this": 0, "next": 1}[match["which"].lower()]

    def reach(day: date) -> Days | None:
        days = _long_span(groups, day.year + step)
        return _part(days, groups.get("part")) if days else None

    return _relative(published, reach, "relative to publication")


def _decade(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    first, last = year_of(int(match["year"])), year_of(int(match["year"]) + 9)
    return _Found((first[0], last[1]), "stated") if first and last else None


# ---- expressions relative to publication ---------------------------------------------------------------------------


def _relative(
    published: Days | None, reach: Callable[[date], Days | None], basis: str, missing: str = UNRESOLVED
) -> _Found | None:
    if published is None:
        return _Found(None, missing)
    spans = [reach(day) for day in published]
    known = [span for span in spans if span is not None]
    return _Found((min(s[0] for s in known), max(s[1] for s in known)), basis) if len(known) == len(spans) else None


def _weekday(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    weekday = WEEKDAYS[match["weekday"].lower()]
    which = (match.groupdict().get("which") or "").lower().split()
    overnight = "overnight" in match.group().lower()
    if "next" in which or "coming" in which or "following" in which:
        return _relative(
            published,
            lambda day: _one(weekday_near(day, weekday, 1, strictly=True)),
            "weekday after publication",
            UNRESOLVED_WEEKDAY,
        )
    if "last" in which or "past" in which or "previous" in which:
        return _relative(
            published,
            lambda day: _one(weekday_near(day, weekday, -1, strictly=True)),
            "weekday before publication",
            UNRESOLVED_WEEKDAY,
        )
    if _FUTURE.search(before) and not _PAST_VERB.search(before[-24:]):
        return _relative(
            published, lambda day: _one(weekday_near(day, weekday, 1)), "weekday after publication", UNRESOLVED_WEEKDAY
        )
    found = _relative(
        published, lambda day: _one(weekday_near(day, weekday, -1)), "weekday before publication", UNRESOLVED_WEEKDAY
    )
    if overnight and found is not None and found.days is not None:
        return _Found((found.days[0], shifted(found.days[1], 1) or found.days[1]), found.basis)
    return found


def _one(day: date | None) -> Days | None:
    return (day, day) if day else None


def _span(first: date | None, last: date | None) -> Days | None:
    return (first, last) if first and last else None


_NAMED_DAYS: dict[str, tuple[int, int]] = {
    "today": (0, 0),
    "tonight": (0, 0),
    "this morning": (0, 0),
    "this afternoon": (0, 0),
    "this evening": (0, 0),
    "yesterday": (-1, -1),
    "last night": (-1, 0),
    "overnight": (-1, 0),
    "tomorrow": (1, 1),
    "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2),
}


def _named_day(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    words = " ".join(match["named"].lower().split())
    first, last = _NAMED_DAYS[words]
    return _relative(published, lambda day: _span(shifted(day, first), shifted(day, last)), "relative to publication")


def _named_span(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """Last week, earlier this month, next year, the weekend, last spring."""
    groups = match.groupdict()
    which, unit = " ".join((groups["which"] or "this").lower().split()), groups["unit"].lower()
    step = (
        -1
        if which in {"last", "the past", "the previous", "previous"}
        else 1
        if which in {"next", "the coming", "the following"}
        else 0
    )
    until = (groups.get("limit") or "").lower()

    def reach(day: date) -> Days | None:
        span = _unit_span(day, unit, step)
        if span is None:
            return None
        if until.startswith("earlier"):
            return (span[0], min(span[1], day)) if step == 0 else span
        if until.startswith("later"):
            return (max(span[0], day), span[1]) if step == 0 else span
        return _part(span, groups.get("part"))

    return _relative(published, reach, "relative to publication")


def _unit_span(day: date, unit: str, step: int) -> Days | None:
    if unit in SEASONS:
        return season_of(day.year + step if step >= 0 else day.year - (1 if day.month <= SEASONS[unit][0] else 0), unit)
    if unit == "week":
        return _span(shifted(day, -day.weekday() + 7 * step), shifted(day, 6 - day.weekday() + 7 * step))
    if unit == "weekend":
        saturday = (
            weekday_near(day, 5, -1 if step <= 0 and day.weekday() < 5 else 1)
            if day.weekday() != 6
            else shifted(day, -1)
        )
        saturday = shifted(saturday, 7) if saturday and step > 0 and saturday <= day else saturday
        return _span(saturday, shifted(saturday, 1) if saturday else None)
    if unit == "month":
        moved = shifted(day.replace(day=1), months=step)
        return month_of(moved.year, moved.month) if moved else None
    return year_of(day.year + step)


_LENGTH = {
    "day": (1, 0),
    "night": (1, 0),
    "week": (7, 0),
    "fortnight": (14, 0),
    "month": (0, 1),
    "year": (0, 12),
    "decade": (0, 120),
}


def _counted(match: re.Match[str]) -> tuple[int, str]:
    written = match["count"].lower()
    count = int(written) if written.isdigit() else _COUNT_WORDS["couple" if "couple" in written else written]
    return count, match["unit"].lower().rstrip("s")


def _ago(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """Two days ago, nearly two weeks ago: the longer the unit, the wider the span."""
    count, unit = _counted(match)
    days, months = _LENGTH[unit]
    about = (match["about"] or "").lower()
    slack = {"day": 0, "night": 0, "week": 1, "fortnight": 2, "month": 15, "year": 182, "decade": 1825}[unit]
    slack = max(slack, 1, count * days // 7) if about else slack
    sooner = slack if not re.search(r"more|over|at\s+least", about) else 0
    later = slack if not re.search(r"nearly|almost|less|under", about) else 0

    def reach(day: date) -> Days | None:
        middle = shifted(day, -count * days, -count * months)
        return _span(shifted(middle, -later), min(shifted(middle, sooner) or day, day)) if middle else None

    return _relative(published, reach, "counted back from publication")


def _duration(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    """In four weeks of war, over the past three days: a period that ends with publication."""
    count, unit = _counted(match)
    days, months = _LENGTH[unit]
    return _relative(
        published, lambda day: _span(shifted(day, -count * days, -count * months), day), "period up to publication"
    )


def _nth_day(match: re.Match[str], published: Days | None, before: str) -> _Found | None:
    return _relative(published, lambda day: (day, day), "the day of publication")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{pattern})(?![\w])", re.IGNORECASE)


_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    (_compiled(rf"{_SHORT_DAY}{_DAY}\s{{1,3}}(?:of\s+)?{_MONTH}{_S}{_YEAR}"), _dated),
    (_compiled(rf"{_SHORT_DAY}{_MONTH}\s{{0,3}}{_DAY}{_S}{_YEAR}"), _dated),
    (
        _compiled(
            rf"{_DAY}\s{{1,3}}{_MONTH}\s{{1,3}}['’]?(?P<year>\d\d)(?!\s*(?:{_MONTH.replace('?P<month>', '?:')}"
            rf"|[:.]\d|\d|%|(?:people|civilians|dead|killed)))"
        ),
        _dated,
    ),
    (
        _compiled(
            rf"(?:from\s+|between\s+)?{_DAY}\s?(?:-|–|to|and|until"
            rf"|through)\s?{_DAY2}\s{{1,3}}{_MONTH}(?:{_S}{_YEAR})?"
        ),
        _dated,
    ),
    (
        _compiled(
            rf"(?:from\s+|between\s+)?{_MONTH}\s{{1,3}}{_DAY}\s?(?:-|–|to|and|until"
            rf"|through)\s?{_DAY2}(?:{_S}{_YEAR})?"
        ),
        _dated,
    ),
    (_compiled(rf"{_SHORT_DAY}{_DAY}\s{{1,3}}(?:of\s+)?{_MONTH}"), _dated),
    (_compiled(rf"{_SHORT_DAY}{_MONTH}\s{{1,3}}{_DAY}(?!:\d|,\d{{3}})"), _dated),
    (
        _compiled(
            r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<two>0[1-9]|1[0-2])[-/.](?P<one>3[01]|[12]\d"
            r"|0[1-9])(?:T[\d:.]+Z?)?"
        ),
        _iso,
    ),
    (
        _compiled(
            r"(?P<one>3[01]|[12]\d|0?[1-9])(?P<sep>[-/.])(?P<two>3[01]|[12]\d|0?[1-9])(?P=sep)(?P<year>(?:19"
            r"|20)\d\d|\d\d)(?!\d|[-/.]\d)"
        ),
        _numeric,
    ),
    (_compiled(rf"(?:{_PART}[\s-]+)?{_MONTH}(?:\s+of)?{_S}{_YEAR}"), _month_span),
    (
        _compiled(rf"(?:{_PART}\s+)?(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_YEAR}"),
        _month_span,
    ),
    (
        _compiled(
            rf"(?:(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=during\s)|(?<=from\s)|(?<=of\s)|(?<=to\s)|(?<=before\s)"
            rf"|(?<=after\s)|(?<=between\s)|(?<=by\s)|\A(?=\d{{4}}\s*\Z))(?:{_PART}[\s-]+)?{_YEAR}(?!\s?-\s?\d"
            rf"|,\d|\s+(?:people|civilians|soldiers))"
        ),
        _month_span,
    ),
    (_compiled(r"the\s+(?P<year>(?:19|20)\d0)s"), _decade),
    (_compiled(rf"(?:{_PART}[\s-]+){_MONTH}"), _month_alone),
    (
        _compiled(
            rf"(?:(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=during\s)|(?<=from\s)|(?<=of\s)|(?<=to\s)|(?<=this\s)"
            rf"|(?<=last\s)|\A(?=\w+\.?\s*\Z)){_MONTH}(?!\s*\d)"
        ),
        _month_alone,
    ),
    (
        _compiled(
            rf"{_EARLY}(?:(?P<which>last|next|this\s+past|this\s+coming|this|the\s+previous"
            rf"|the\s+following)\s+)?{_WEEKDAY}{_TIME_OF_DAY}"
        ),
        _weekday,
    ),
    (
        _compiled(
            rf"(?:(?:early|late|earlier|later)\s+)?(?P<named>"
            rf"{'|'.join(sorted((name.replace(' ', r'[ ]+') for name in _NAMED_DAYS), key=lambda n: (-len(n), n)))})"
            rf"{_TIME_OF_DAY}"
        ),
        _named_day,
    ),
    (
        _compiled(
            rf"(?:(?P<limit>earlier|later)\s+|{_PART}\s+)?(?P<which>last|this|next|the\s+past|the\s+previous"
            rf"|the\s+coming|the\s+following|previous)\s+(?P<unit>weekend|week|month|year|spring|summer|autumn"
            rf"|fall|winter)"
        ),
        _named_span,
    ),
    (_compiled(r"(?P<limit>over\s+)?(?P<which>the)\s+(?P<unit>weekend)"), _named_span),
    (_compiled(rf"{_ABOUT}{_COUNT}\s+{_UNIT}\s+(?:ago|before\s+publication)"), _ago),
    (
        _compiled(
            rf"(?:in|over|during|after|within|of|for)\s+{_ABOUT}{_COUNT}\s+(?:full\s+)?{_UNIT}\s+of\s+(?:[\w'’-]+"
            rf"\s+){{0,2}}?{_WAR}"
        ),
        _duration,
    ),
    (
        _compiled(rf"{_COUNT}\s+(?:full\s+)?(?P<unit>days|weeks|months|years)\s+of\s+(?:[\w'’-]+\s+){{0,1}}?{_WAR}"),
        _duration,
    ),
    (
        _compiled(rf"(?:(?:in|over|during|within|for)\s+)?the\s+(?:past|last|previous|preceding)\s+{_COUNT}\s+{_UNIT}"),
        _duration,
    ),
    (
        _compiled(
            rf"(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)\s+day\s+of\s+(?:[\w'’-]+\s+){{0,6}}?['‘“\"]?(?:special\s+)?(?:"
            rf"military\s+)?(?:operation|{_WAR})['’”\"]?"
        ),
        _nth_day,
    ),
    (_compiled(rf"(?:{_PART}[\s-]+)?{_MONTH}\s+(?:of\s+)?(?P<which>last|this|next)\s+year"), _of_year),
    (
        _compiled(
            rf"(?:{_PART}\s+)?(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?"
            rf"(?P<which>last|this|next)\s+year"
        ),
        _of_year,
    ),
)

# ---- the publication date, from the text itself --------------------------------------------------------------------

_HEAD = 400
_PUBLISHED = re.compile(
    r"\b(?:date\s+of\s+publication|published|posted|updated|issued|released|dated"
    r"|filed)\b[\s:]*(?:on|at)?[\s:]*\Z",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]*\Z")
_DATELINE_BEFORE = re.compile(r"(?:\A|\n)[^\S\n]*[A-Z][^\W\d_][\w .,'’/()-]{0,60}[,–—-]\s*\Z")
_DATELINE_AFTER = re.compile(r"\s*(?:\(|--|–|—|-\s|:|\[|/)")
_LINE_AFTER = re.compile(r"\s*(?:\n|\Z|\(|\||[-–—]|[A-Z\"“']|\d)")
_NTH = re.compile(
    rf"\b(?P<nth>\d{{1,4}})(?:st|nd|rd|th)\s+day\s+of\s+(?:[\w'’-]+\s+){{0,6}}?['‘“\"]?(?:special\s+)?"
    rf"(?:military\s+)?(?:operation|{_WAR})",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    rf"\b(?:since|beg[au]n|started|start\s+of|launched|broke\s+out|unleashed|{_WAR}\s+of"
    rf"|invaded)\b[^.;\n]{{0,60}}\Z",
    re.IGNORECASE,
)


def published_from_text(text: str) -> When | None:
    """The day or days of publication as far as the text itself tells, else None.

    Read from: a dateline ("CITY, 31 OCT 89 (AGENCY) --"), a line of publication in the first 400 characters, or the
    "28th day of" a war whose first day stands in the text with its year (then two days, since writers count the first
    day as one or as none).
    """
    head = text[:_HEAD]
    for dated in resolve(head, Context()):
        if dated.when.earliest is None or dated.when.day is None:
            continue
        before, after = head[: dated.start], head[dated.end :]
        if _PUBLISHED.search(before):
            return When(dated.when.earliest, dated.when.latest, dated.when.words, "publication line of the text")
        if _LINE_START.search(before) and _LINE_AFTER.match(after):
            return When(dated.when.earliest, dated.when.latest, dated.when.words, "publication line of the text")
        if _DATELINE_BEFORE.search(before) and _DATELINE_AFTER.match(after):
            return When(dated.when.earliest, dated.when.latest, dated.when.words, "dateline")
    return _from_count_of_days(text)


def _from_count_of_days(text: str) -> When | None:
    counted = _NTH.search(text)
    if counted is None:
        return None
    for dated in resolve(text[:200_000], Context()):
        if dated.when.day is not None and _BEGAN.search(text[max(0, dated.start - 80) : dated.start]):
            start = date.fromisoformat(dated.when.day)
            first, last = shifted(start, int(counted["nth"]) - 1), shifted(start, int(counted["nth"]))
            if first and last:
                return When(
                    first.isoformat(),
                    last.isoformat(),
                    counted.group(),
                    f"counted from {dated.when.day}, which the text states",
                )
    return None
