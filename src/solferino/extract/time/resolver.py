"""The resolver: every date expression of a stretch of text, its days, and why these."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from solferino.extract.calendar import Days, Ends
from solferino.extract.protocol import Context
from solferino.extract.time.anchored import Known, anchored
from solferino.extract.time.grammar import Found, Setting
from solferino.extract.time.relative import RULES as RELATIVE_RULES
from solferino.extract.time.stated import RULES as STATED_RULES
from solferino.extract.time.stated import Rule
from solferino.record import When

_BEFORE = 100  # characters before an expression that its rule may look at
_AFTER = 40


class Dated(NamedTuple):
    """One date expression: code points of its words, and the days they stand for.

    unit: what the words name (day, week, month, season:spring, quarter:3, year, decade, period, anchored ...); whole:
    the unit in full where the words name a part of it ("early May"), None where the days are not known.
    """

    start: int
    end: int
    when: When
    unit: str = "day"
    whole: Days | None = None


# A rule runs only on the words around a trigger of its class, so that a text without dates costs one look.
_TRIGGER = re.compile(
    r"\b(?:(?P<digits>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})|(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
    r"|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
    r"|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z]))"
    r"|(?P<day>today|tonight|this\s+(?:morning|afternoon|evening)|yesterday|last\s+night|overnight|tomorrow)"
    r"|(?P<unit>(?:weekend|week|month|year|quarter|day|night|fortnight|decade|morning|evening|afternoon)s?)\b"
    r"|(?P<span>(?:spring|summer|autumn|fall|winter|quarter|century|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b"
    r"|(?:1[5-9]|20)\d\d(?!\d)|['’]?[2-9]0['’]?s\b)"
    r"|(?P<feast>christmas|boxing|new\s+year|valentine|international\s+women|all\s+s|halloween|bastille|anzac"
    r"|human\s+rights\s+day|world\s+refugee|armistice)"
    r")",
    re.IGNORECASE,
)
_ALSO = {"unit": ("unit", "span"), "digits": ("digits",), "month": ("month", "unit", "span"), "span": ("span", "unit")}
_REACH = (64, 48)  # characters before and after a trigger in which its rules look
_RULES: tuple[tuple[str, re.Pattern[str], Rule], ...] = (*STATED_RULES, *RELATIVE_RULES)
_CACHED = 64  # stretches of text kept: several steps ask for the dates of the same sentence


def resolve(text: str, context: Context, offset: int = 0) -> list[Dated]:
    """The date expressions of a sentence or longer stretch, in text order and without overlap.

    offset is added to every position, so that a sentence can be resolved with positions of its reading. Where two rules
    read the same words, the longer reading stands. Expressions counted from another date ("two days later") find it in
    the same stretch: hand over the whole text to have them resolved.
    """
    found = _resolved(text, published_days(context.published))
    if not offset:
        return list(found)
    return [one._replace(start=one.start + offset, end=one.end + offset) for one in found]


def published_days(published: When | None) -> Days | None:
    """The first and last possible day of publication, None where either is unknown."""
    if published is None or published.earliest is None or published.latest is None:
        return None
    return date.fromisoformat(published.earliest), date.fromisoformat(published.latest)


@lru_cache(maxsize=_CACHED)
def _resolved(text: str, published: Days | None) -> tuple[Dated, ...]:
    windows = _windows(text)
    if not windows:
        return ()
    plain = _longest(_dated(text, published, windows))
    known = [Known(d.start, d.end, days) for d in plain if d.unit != "period" and (days := _days(d.when)) is not None]
    counted = [
        Dated(one.start, one.end, _when(one.days, one.basis, text[one.start : one.end]), one.unit, one.days)
        for one in anchored(text, known, _joined(windows))
    ]
    return tuple(_longest([*plain, *counted])) if counted else tuple(plain)


def _windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """For each class of trigger the stretches of text in which its rules look, in order, without overlap."""
    windows: dict[str, list[tuple[int, int]]] = {}
    for match in _TRIGGER.finditer(text):
        kind = match.lastgroup or ""
        first, last = max(0, match.start() - _REACH[0]), _word_end(text, match.end() + _REACH[1])
        for name in _ALSO.get(kind, (kind,)):
            row = windows.setdefault(name, [])
            if row and first <= row[-1][1]:
                row[-1] = row[-1][0], max(last, row[-1][1])
            else:
                row.append((first, last))
    return windows


def _joined(windows: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The stretches with a unit of time or a weekday, in order, without overlap."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(windows.get("unit", []) + windows.get("weekday", [])):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined


def _word_end(text: str, at: int) -> int:
    """The next white space from a position on, so that no number is cut in two."""
    if at >= len(text):
        return len(text)
    for place in range(at, min(len(text), at + 40)):
        if text[place].isspace():
            return place
    return min(len(text), at + 40)


def _dated(text: str, published: Days | None, windows: dict[str, list[tuple[int, int]]]) -> Iterator[Dated]:
    for kind, pattern, rule in _RULES:
        for first, last in windows.get(kind, ()):
            for match in pattern.finditer(text, first, last):
                start, end = match.span()
                setting = Setting(published, text[max(0, start - _BEFORE) : start], text[end : end + _AFTER])
                found = rule(match, setting)
                if found is not None:
                    yield _of(found, start, end, text[start:end])


def _of(found: Found, start: int, end: int, words: str) -> Dated:
    whole = found.whole
    if whole is None and found.days is not None and found.days[0] and found.days[1]:
        whole = found.days[0], found.days[1]
    return Dated(start, end, _when(found.days, found.basis, words), found.unit, whole)


def _when(days: Ends | None, basis: str, words: str) -> When:
    if days is None:
        return When(None, None, words, basis)
    first, last = days
    if first and last and first > last:
        first, last = last, first
    return When(first.isoformat() if first else None, last.isoformat() if last else None, words, basis)


def _days(when: When) -> Days | None:
    if when.earliest is None or when.latest is None:
        return None
    return date.fromisoformat(when.earliest), date.fromisoformat(when.latest)


def _longest(found: Iterator[Dated] | list[Dated]) -> list[Dated]:
    """Without overlap: the longer words before the shorter, the first rule before the later."""
    kept: list[Dated] = []
    starts: list[int] = []
    for one in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        at = bisect_left(starts, one.start)
        if (at and kept[at - 1].end > one.start) or (at < len(kept) and kept[at].start < one.end):
            continue
        kept.insert(at, one)
        starts.insert(at, one.start)
    return kept
