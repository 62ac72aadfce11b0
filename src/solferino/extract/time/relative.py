"""Expressions counted from the publication: weekdays, "yesterday", "last week", "two days ago", "in two weeks of war".

They resolve against the day or days of publication and against nothing else; without them both ends are None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from solferino.extract.calendar import Days, day_of, month_of, quarter_of, shifted, weekday_near, year_of
from solferino.extract.time.grammar import (
    ABOUT,
    COUNT,
    DAY,
    EARLY,
    FUTURE,
    HOURS_OF,
    MONTH,
    PART,
    PAST_VERB,
    RELATIVE,
    SEASON,
    TIME_OF_DAY,
    UNIT,
    UNRESOLVED,
    UNRESOLVED_WEEKDAY,
    WAR,
    WEEKDAY,
    Found,
    Setting,
    compiled,
    count_of,
    one,
    part_of,
    span,
    weekday_number,
)
from solferino.extract.time.stated import Rule, long_span

PERIOD = "period up to publication"


def _reach(
    at: Setting, reach: Callable[[date], Days | None], basis: str, unit: str = "day", missing: str = UNRESOLVED
) -> Found | None:
    if at.published is None:
        return Found(None, missing)
    spans = [reach(day) for day in at.published]
    known = [found for found in spans if found is not None]
    if len(known) != len(spans):
        return None
    days = min(s[0] for s in known), max(s[1] for s in known)
    return Found(days, basis, unit, days)


# ---- weekdays --------------------------------------------------------------------------------------------------------

_OUTLET = (
    r"(?!\s+(?-i:Times|Telegraph|Express|Mirror|Mail|Herald|Leader|Tribune|Independent|World|Post|Morning\s+Herald))"
)
_NO_WEEKDAY = re.compile(
    r"\b(?:(?-i:Bloody|Black|Palm|Good|Easter|Ash|Holy|Cyber|Super|Maundy)|each|every)\s+\Z", re.IGNORECASE
)


def _weekday(match: re.Match[str], at: Setting) -> Found | None:
    if _NO_WEEKDAY.search(at.before):
        return None
    weekday = weekday_number(match)
    which = " ".join((match["which"] or "").lower().split())
    if which in ("next", "this coming", "the coming"):
        return _toward(at, weekday, 1, strictly=True)
    if which in ("last", "this past", "past", "the past"):
        return _toward(at, weekday, -1, strictly=True)
    if FUTURE.search(at.before) and not PAST_VERB.search(at.before[-24:]):
        return _toward(at, weekday, 1)
    return _toward(at, weekday, -1)


def _toward(at: Setting, weekday: int, direction: int, *, strictly: bool = False) -> Found | None:
    basis = "weekday after publication" if direction > 0 else "weekday before publication"
    return _reach(
        at,
        lambda day: one(weekday_near(day, weekday, direction, strictly=strictly)),
        basis,
        missing=UNRESOLVED_WEEKDAY,
    )


def _overnight(match: re.Match[str], at: Setting) -> Found | None:
    """Overnight Tuesday: into Wednesday as well. Overnight into Wednesday: from Tuesday on."""
    into = bool(re.search(r"\b(?:in)?to\b", match.group(), re.IGNORECASE))
    found = _toward(at, weekday_number(match), -1)
    if found is None or found.days is None or found.days[0] is None or found.days[1] is None:
        return found
    first, last = found.days[0], found.days[1]
    return Found((shifted(first, -1), last) if into else (first, shifted(last, 1)), found.basis)


def _two_weekdays(match: re.Match[str], at: Setting) -> Found | None:
    """The night from Tuesday to Wednesday."""
    found = _toward(at, weekday_number(match), -1)
    if found is None or found.days is None or found.days[0] is None or found.days[1] is None:
        return found
    return Found((found.days[0], shifted(found.days[1], 1) or found.days[1]), found.basis)


def _weekday_of_week(match: re.Match[str], at: Setting) -> Found | None:
    """Monday of last week, last week's Monday."""
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    weekday = weekday_number(match)
    return _reach(
        at, lambda day: one(shifted(day, weekday - day.weekday() + 7 * step)), RELATIVE, missing=UNRESOLVED_WEEKDAY
    )


# ---- named days and spans --------------------------------------------------------------------------------------------

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
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s\Z")


def _named_day(match: re.Match[str], at: Setting) -> Found | None:
    words = " ".join(match["named"].lower().split())
    if match["named"].istitle() and words in ("today", "tomorrow") and _NAME_BEFORE.search(at.before):
        return None  # "Baghdad Today" is a paper
    first, last = _NAMED_DAYS[words]
    unit = "night" if words in ("last night", "tonight", "overnight") else "day"
    return _reach(at, lambda day: span(shifted(day, first), shifted(day, last)), RELATIVE, unit)


def _named_span(match: re.Match[str], at: Setting) -> Found | None:
    """Last week, earlier this month, next year."""
    groups = match.groupdict()
    which, unit = " ".join((groups["which"] or "this").lower().split()), groups["unit"].lower()
    last = which in {"last", "the past", "this past", "past"}
    step = -1 if last else 1 if which in {"next", "the coming", "this coming", "the next"} else 0
    limit, part = (groups.get("limit") or "").lower(), groups.get("part")
    if unit == "weekend":
        return _weekend(at, step, named=which != "this")
    found = _reach(at, lambda day: _unit_span(day, unit, step), RELATIVE, _unit_name(at, unit, step))
    if found is None or found.whole is None or at.published is None:
        return found
    whole = found.whole
    if step == 0 and limit == "earlier":
        return found._replace(days=(whole[0], min(whole[1], at.published[1])))
    if step == 0 and limit == "later":
        return found._replace(days=(max(whole[0], at.published[0]), whole[1]))
    return found._replace(days=part_of(whole, part))


def _in_unit(match: re.Match[str], at: Setting) -> Found | None:
    """Earlier in the week, by the end of the month: the unit in which the publication lies."""
    unit, part = match["unit"].lower(), " ".join(match["where"].lower().split())
    found = _reach(at, lambda day: _unit_span(day, unit, 0), RELATIVE, _unit_name(at, unit, 0))
    if found is None or found.whole is None or at.published is None:
        return found
    whole = found.whole
    if part.startswith("earlier"):
        return found._replace(days=(whole[0], max(whole[0], min(whole[1], at.published[1]))))
    if part.startswith("later"):
        return found._replace(days=(min(whole[1], max(whole[0], at.published[0])), whole[1]))
    return found._replace(days=part_of(whole, part))


def _unit_name(at: Setting, unit: str, step: int) -> str:
    if unit != "quarter" or at.published is None:
        return unit
    days = _unit_span(at.published[0], unit, step)
    return f"quarter:{(days[0].month + 2) // 3}" if days else unit


def _unit_span(day: date, unit: str, step: int) -> Days | None:
    if unit == "week":
        return span(shifted(day, -day.weekday() + 7 * step), shifted(day, 6 - day.weekday() + 7 * step))
    if unit == "month":
        moved = shifted(day.replace(day=1), months=step)
        return month_of(moved.year, moved.month) if moved else None
    if unit == "quarter":
        moved = shifted(day.replace(day=1), months=3 * step)
        return quarter_of(moved.year, (moved.month + 2) // 3) if moved else None
    return year_of(day.year + step)


def _weekend(at: Setting, step: int, *, named: bool) -> Found | None:
    """The weekend just past or coming. From Thursday on "the weekend" may be either, unless a tense tells."""
    future = bool(FUTURE.search(at.before)) and not PAST_VERB.search(at.before[-24:])
    past = bool(PAST_VERB.search(at.before))

    def reach(day: date) -> Days | None:
        ended = shifted(day, -day.weekday() - 2)  # Saturday of the week before
        here, next_one = shifted(day, 5 - day.weekday()), shifted(day, 12 - day.weekday())
        if ended is None or here is None or next_one is None:
            return None
        inside = day.weekday() >= 5
        if step < 0 or (step == 0 and past and not future and not inside):
            return _two(ended)
        if step > 0:
            return _two(next_one if inside else here)
        if inside or (future and not past):
            return _two(here)
        if named and day.weekday() < 3:
            return _two(ended)
        return span(ended, shifted(here, 1))

    return _reach(at, reach, RELATIVE, "weekend")


def _the_weekend(match: re.Match[str], at: Setting) -> Found | None:
    return _weekend(at, 0, named=True)


def _two(day: date) -> Days | None:
    return span(day, shifted(day, 1))


def _of_month(match: re.Match[str], at: Setting) -> Found | None:
    """The 5th of this month."""
    step, number = {"last": -1, "this": 0, "next": 1}[match["which"].lower()], int(match["day"])

    def reach(day: date) -> Days | None:
        month = _unit_span(day, "month", step)
        return one(day_of(month[0].year, month[0].month, number)) if month else None

    return _reach(at, reach, RELATIVE)


def _of_year(match: re.Match[str], at: Setting) -> Found | None:
    """A month or season of last, this or next year."""
    groups, step = match.groupdict(), {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    unit = "month"

    def reach(day: date) -> Days | None:
        nonlocal unit
        found = long_span(groups, day.year + step)
        if found is None:
            return None
        unit = found[1]
        return found[0]

    found = _reach(at, reach, RELATIVE)
    if found is None or found.whole is None:
        return found
    return found._replace(days=part_of(found.whole, groups.get("part")), unit=unit)


# ---- counted spans ---------------------------------------------------------------------------------------------------

LENGTH = {
    "day": (1, 0),
    "night": (1, 0),
    "week": (7, 0),
    "fortnight": (14, 0),
    "month": (0, 1),
    "year": (0, 12),
    "decade": (0, 120),
}
SLACK = {"day": 0, "night": 0, "week": 1, "fortnight": 2, "month": 15, "year": 182, "decade": 1825}


def counted(match: re.Match[str]) -> tuple[int, str]:
    """The number and the unit, in the singular, of a match with ``COUNT`` and ``UNIT``."""
    return count_of(match["count"]), match["unit"].lower().rstrip("s")


def around(count: int, unit: str, about: str) -> tuple[int, int]:
    """By how many days an expression may lie sooner and later than its count, from its hedge and the unit."""
    slack = SLACK[unit]
    slack = max(slack, 1, count * LENGTH[unit][0] // 7) if about else slack
    nearer = slack if not re.search(r"more|over|at\s+least", about) else 0
    farther = slack if not re.search(r"nearly|almost|less|under|up\s+to", about) else 0
    return nearer, farther


def _ago(match: re.Match[str], at: Setting) -> Found | None:
    """Two days ago, nearly two weeks ago: the longer the unit, the wider the span."""
    count, unit = counted(match)
    days, months = LENGTH[unit]
    nearer, farther = around(count, unit, (match["about"] or "").lower())

    def reach(day: date) -> Days | None:
        middle = shifted(day, -count * days, -count * months)
        return span(shifted(middle, -farther), min(shifted(middle, nearer) or day, day)) if middle else None

    found = _reach(at, reach, "counted back from publication")
    if found is None or at.published is None:
        return found
    middle = shifted(at.published[0], -count * days, -count * months)
    return found._replace(unit=f"ago:{unit}", whole=one(middle))


def _some_time_ago(match: re.Match[str], at: Setting) -> Found | None:
    """Several weeks ago: before publication, and no more is known."""
    if at.published is None:
        return Found(None, UNRESOLVED)
    unit = match["unit"].lower().rstrip("s")
    latest = shifted(at.published[1], -LENGTH[unit][0], -LENGTH[unit][1])
    return Found((None, latest), "before publication, how long is not said", "past") if latest else None


def _hence(match: re.Match[str], at: Setting) -> Found | None:
    """Two days from now."""
    count, unit = counted(match)
    days, months = LENGTH[unit]

    def reach(day: date) -> Days | None:
        middle = shifted(day, count * days, count * months)
        return span(shifted(middle, -SLACK[unit]), shifted(middle, SLACK[unit])) if middle else None

    return _reach(at, reach, "counted on from publication", f"ago:{unit}")


def _duration(match: re.Match[str], at: Setting) -> Found | None:
    """In four weeks of war, over the past three days: a period that ends with publication."""
    count, unit = counted(match)
    days, months = LENGTH[unit]
    return _reach(at, lambda day: span(shifted(day, -count * days, -count * months), day), PERIOD, "period")


def _past_unit(match: re.Match[str], at: Setting) -> Found | None:
    """Over the past week: a period that ends with publication."""
    days, months = LENGTH[match["unit"].lower()]
    return _reach(at, lambda day: span(shifted(day, -days, -months), day), PERIOD, "period")


_WHICH_DAY = r"(?:(?P<which>last|next|this\s+past|this\s+coming|the\s+coming|the\s+past|this)\s+)?"
_NAMED = "|".join(sorted((name.replace(" ", r"\s+") for name in _NAMED_DAYS), key=lambda n: (-len(n), n)))
_SPAN_UNIT = r"(?P<unit>weekend|week|month|year|quarter)"

RULES: tuple[tuple[str, re.Pattern[str], Rule], ...] = (
    ("weekday", compiled(rf"{HOURS_OF}{EARLY}{_WHICH_DAY}{WEEKDAY}{_OUTLET}{TIME_OF_DAY}"), _weekday),
    (
        "weekday",
        compiled(rf"{WEEKDAY}\s+(?:morning\s+|evening\s+|night\s+)?(?:of\s+)?(?P<which>last|this|next)\s+week"),
        _weekday_of_week,
    ),
    ("weekday", compiled(rf"(?P<which>last|this|next)\s+week['’]s\s+{WEEKDAY}"), _weekday_of_week),
    ("weekday", compiled(rf"overnight\s+(?:on\s+|into\s+|to\s+)?{WEEKDAY}"), _overnight),
    ("weekday", compiled(rf"{WEEKDAY}\s+overnight"), _overnight),
    (
        "weekday",
        compiled(
            rf"(?:the\s+)?night\s+(?:of\s+|from\s+|between\s+){WEEKDAY}(?:\s*(?:-|–|/|to|and|into)\s*(?:mon|tues"
            rf"|wednes|thurs|fri|satur|sun)day)?"
        ),
        _two_weekdays,
    ),
    ("day", compiled(rf"(?:(?:early|late|earlier|later)\s+)?(?P<named>{_NAMED}){TIME_OF_DAY}"), _named_day),
    (
        "unit",
        compiled(
            rf"(?:(?P<limit>earlier|later)\s+|{PART}\s+)?(?P<which>last|this\s+past|this\s+coming|this|next"
            rf"|the\s+coming)\s+{_SPAN_UNIT}"
        ),
        _named_span,
    ),
    (
        "unit",
        compiled(
            r"(?P<where>(?:earlier|later|early|late)\s+in|(?:the\s+)?(?:start|beginning|middle"
            r"|end)\s+of)\s+the\s+(?P<unit>week|month|year)(?!\s+(?:of|before|after|19|20))"
        ),
        _in_unit,
    ),
    (
        "unit",
        compiled(r"(?:over\s+|at\s+|during\s+|on\s+)?the\s+(?:past\s+)?weekend(?!\s+(?:of|before|after))"),
        _the_weekend,
    ),
    ("unit", compiled(rf"(?:the\s+)?{DAY}\s+of\s+(?P<which>last|this|next)\s+month"), _of_month),
    ("unit", compiled(rf"{ABOUT}{COUNT}\s+{UNIT}\s+(?:ago|before\s+publication)"), _ago),
    (
        "unit",
        compiled(
            r"(?:(?:a\s+few|several|some|many|a\s+number\s+of)\s+)?(?P<unit>days|weeks|months|years|decades)\s+ago"
        ),
        _some_time_ago,
    ),
    ("unit", compiled(rf"{COUNT}\s+{UNIT}\s+from\s+(?:now|today)"), _hence),
    (
        "unit",
        compiled(
            rf"(?:(?:in|over|during|after|within|of"
            rf"|for)\s+{ABOUT})?{COUNT}\s+(?:full\s+)?{UNIT}\s+of\s+(?:[\w'’-]+\s+){{0,2}}?{WAR}"
        ),
        _duration,
    ),
    (
        "unit",
        compiled(rf"(?:(?:in|over|during|within|for)\s+)?the\s+(?:past|last|previous|preceding)\s+{COUNT}\s+{UNIT}"),
        _duration,
    ),
    (
        "unit",
        compiled(
            r"(?:(?:in|over|during|within|for)\s+)?the\s+(?:past|last)\s+(?P<unit>day|week|fortnight|month|year|decade)(?!\s+of)"
        ),
        _past_unit,
    ),
    ("unit", compiled(rf"(?:{PART}[\s-]+)?{MONTH}\s+(?:of\s+)?(?P<which>last|this|next)\s+year"), _of_year),
    ("unit", compiled(rf"(?:{PART}\s+)?(?:the\s+)?{SEASON}\s+(?:of\s+)?(?P<which>last|this|next)\s+year"), _of_year),
    (
        "unit",
        compiled(r"(?P<which>last|this|next)\s+year['’]s\s+(?P<quarter>first|second|third|fourth)[\s-]quarter"),
        _of_year,
    ),
)
"""Class of trigger words, pattern, rule. A rule runs only near a trigger of its class."""
