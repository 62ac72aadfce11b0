"""The day on which a count stood and the day on which its source gave it, as far as the sentence tells.

"As of 24:00 on 22 March" is a day of the count, "said on Friday" a day of saying. Where only the second is told the
count is taken to stand on it; where neither is, on the days of publication. Never on today's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from solferino.amounts import PRINTED, end_of_day
from solferino.extract.dates import Dated
from solferino.extract.protocol import Context
from solferino.record import When

_I = re.IGNORECASE
_UP_TO_PRINT = "period up to publication"
_CLOCK = (
    r"(?:(?:about\s+|around\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|hours|hrs|o['’]clock)?|\d{4}\s+(?:hours|hrs)"
    r"|midnight|noon)(?:\s*\(?(?:local\s+time|GMT|UTC)\)?)?,?\s+(?:on\s+|of\s+)?)"
)
_PART_OF_DAY = r"(?:(?:the\s+)?(?:morning|afternoon|evening|night|end|beginning|middle)\s+of\s+|late\s+|early\s+|mid-)"
_STOOD = re.compile(
    rf"\b(?:as\s+(?:of|at)|up\s+to(?:\s+and\s+including)?|until|till|through|by|(?:figures?|count|toll|tally|total)\s+for|updated(?:\s+on)?|(?:from|between)\b[^.;]{{3,50}}?"
    rf"\s(?:to|and))\s+(?P<clock>{_CLOCK})?{_PART_OF_DAY}?(?:on\s+)?\Z",
    _I,
)
_AT_MIDNIGHT = re.compile(rf"\bat\s+(?P<clock>{_CLOCK})(?:on\s+)?\Z", _I)
_PERIOD = re.compile(r"\b(?:from|between)\b", _I)
_TOLL_MOVES = re.compile(
    r"\b(?:(?:st(?:ands?|ood)|reach(?:ed|es)|climbed|r[io]se[ns]?|jumped|passed|exceeded|topped|hit|was|now)\b[^,;]{0,40}?"
    r"|(?:lowered|raised|revised|corrected)\b[^,;]{0,90}?\bto\s+\S+)\s+"
    rf"(?:late\s+|early\s+)?(?:on\s+)?(?:{_PART_OF_DAY})?\Z",
    _I,
)
_EVENT_DAY = re.compile(r"['’]s?\s+(?!evening|morning|night|afternoon)", _I)
_SPEECH = (
    r"(?:said|says|reported|announced|estimated|confirmed|told|stated|added|claimed(?!\s+(?:[\w,.-]+\s+){0,4}?(?:lives?|victims)\b)|wrote|maintained|admitted|acknowledged"
    r"|declared|denied|gave|listed|insisted|warned|posted|put|spoke|mentioned|revised|corrected|lowered|raised|conceded|published|issued|released)"
)
_WHOM = (
    r"(?:\s+(?:reporters|journalists|parliament|state\s+television|(?:the\s+)?[A-Z][\w.’'-]*"
    r"(?:\s+[A-Z][\w.’'-]*){0,3}))?"
)
_SAID_THEN = re.compile(
    rf"\b{_SPEECH}{_WHOM}\s+(?:(?:on|late|early|last|back\s+on|nearly|earlier|in\s+a\s+statement(?:\s+on)?)\s+)*"
    rf"(?:at\s+(?P<clock>{_CLOCK}))?\Z"
)
_LEADS = re.compile(rf",?\s+(?:[\w.’'-]+\s+){{1,8}}?(?:had\s+|has\s+)?(?:{_SPEECH}|placed|gives?|puts)\b", _I)
_DOCUMENT = re.compile(
    r"\b(?:update|bulletin|statement|report|communiqu[eé]|release|figures|data|list|tally|press\s+release|briefing|summary)\s+"
    r"(?:(?:that|which)\s+[^.;,]{3,60}?\s+)?(?:(?:of|from|dated|for|(?:published|issued|released|dated|given|updated)(?:\s+on)?)\s+)"
    r"(?:the\s+)?\Z",
    _I,
)
_TOLD_EARLIER = re.compile(
    r"\bhad\s+(?:earlier|previously|initially|at\s+first)\s+(?:put|said|reported|counted|given|estimated|placed|spoken|announced)\b"
    r"|\b(?:earlier|previously)\s+(?:put|placed|gave)\b|\b(?:initially|at\s+first)\s+(?:put|said|spoke|reported|gave)\b",
    _I,
)
_OCCASION = re.compile(
    r"\b(?:at|in|during|after)\s+(?:an?|the|its|his|her|their)\s+(?:[\w'’-]+\s+){0,3}?(?:briefing|statement|update|report|bulletin|conference"
    r"|interview|address|speech|post|message|broadcast|communiqu[eé])\s+(?:late\s+|early\s+)?(?:on|of)\s+(?:the\s+)?\Z",
    _I,
)
_DAYS_BEFORE = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,6}?(?:(?P<a>a|one|the)|(?P<n>two|three|four|five|six|seven))\s+(?P<unit>days?|weeks?)\s+"
    r"(?:before|earlier|previously|ago)\b|\s+(?:on\s+)?(?P<yesterday>the\s+previous\s+day|yesterday)\b",
    _I,
)
_NEAR = 60  # code points between a date and the toll that moves on it
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LATEST = re.compile(
    r"\b(?:the\s+)?(?:latest|most\s+recent)\s+(?:official\s+|available\s+)?(?:records?|figures?"
    r"|counts?|data|toll|tally|estimates?|numbers)\b",
    _I,
)
UNDATED = "an earlier count: not dated"


@dataclass(frozen=True, slots=True)
class Days:
    """as_of: when the count stood. issued: when its source gave it, None where the sentence does not tell."""

    as_of: When | None
    issued: When | None


def days_of_count(
    words: str,
    when: Sequence[Dated],
    offset: int,
    at: tuple[int, int],
    context: Context,
    *,
    toll: bool = False,
    earlier: str | None = None,
    rivals: Sequence[tuple[int, int]] = (),
) -> Days:
    """The days of the count ``words[at]``. when: the dates of the sentence, which begins at ``offset`` of the text.

    toll: the words are of a toll, so that "rose on Sunday to 64" dates it. earlier: the words by which the sentence
    calls the value an earlier one. rivals: the other counts of the sentence, which dates nearer to them belong to.
    """
    told = [d for d in when if d.when.basis != _UP_TO_PRINT]
    issued = _issued(words, told, offset, at)
    if earlier is not None:
        stood = _stood(words, (), told, offset, at, context, toll=False)
        own = stood is not None and re.search(r"\bfor\s+\Z", words[: _start_of(stood, told, offset)]) is not None
        if own:
            return Days(stood, issued)
        return Days(_before(words, at, told, offset, context, earlier), None)
    told_earlier = _TOLD_EARLIER.search(words, 0, at[0])
    if told_earlier is not None:
        return Days(When(None, None, told_earlier.group(), UNDATED), None)
    stood = _stood(words, _nearest(told, offset, at, rivals), told, offset, at, context, toll=toll)
    if stood is not None:
        return Days(stood, issued)
    if issued is not None:
        return Days(issued, issued)
    latest = _LATEST.search(words)
    published = context.published
    if published is not None and (published.earliest or published.latest):
        named = latest.group() if latest else published.words
        return Days(When(published.earliest, published.latest, named, PRINTED), None)
    return Days(When(None, None, latest.group(), "no publication date: not resolvable") if latest else None, None)


def _nearest(when: Sequence[Dated], offset: int, at: tuple[int, int], rivals: Sequence[tuple[int, int]]) -> list[Dated]:
    """The dates to which no other count of the sentence stands nearer."""

    def far(dated: Dated, span: tuple[int, int]) -> int:
        start, end = dated.start - offset, dated.end - offset
        return max(start - span[1], span[0] - end, 0)

    return [d for d in when if all(far(d, at) <= far(d, rival) for rival in rivals)]


def _stood(
    words: str,
    near: Sequence[Dated],
    when: Sequence[Dated],
    offset: int,
    at: tuple[int, int],
    context: Context,
    *,
    toll: bool,
) -> When | None:
    for dated in when:
        before = words[: dated.start - offset]
        found = _STOOD.search(before)
        of_event = (
            found is not None and found.group().rstrip().endswith("for") and _EVENT_DAY.match(words, dated.end - offset)
        )
        if found is not None and not of_event and not (_PERIOD.match(found.group()) and not found["clock"]):
            return _in_the_past(_at_hour(words, dated, offset, found), context)
    for dated in near if toll else ():
        before, start = words[: dated.start - offset], dated.start - offset
        midnight = _AT_MIDNIGHT.search(before)
        if midnight is not None:
            normal = _at_hour(words, dated, offset, midnight)
            if normal.basis != dated.when.basis:
                return normal
        moves = _TOLL_MOVES.search(before) is not None and abs(start - at[0]) < _NEAR
        if moves and not _EVENT_DAY.match(words, dated.end - offset) and "since" not in before[-8:].lower():
            return dated.when
    return None


def _in_the_past(when: When, context: Context) -> When:
    """A day before publication: "by Sunday" in a report of a count is no Sunday to come, "by 10 May" no next May."""
    printed = context.published.latest if context.published else None
    if (
        printed is None
        or when.day is None
        or when.day <= printed
        or not (when.basis or "").startswith(("year", "week"))
    ):
        return when
    day = date.fromisoformat(when.day)
    if (when.basis or "").startswith("week"):
        back = (day - timedelta(days=7)).isoformat()
        return When(back, back, when.words, "weekday before publication")
    before = day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day).isoformat()
    return When(before, before, when.words, "year before publication")


def _at_hour(words: str, dated: Dated, offset: int, found: re.Match[str]) -> When:
    """The day with its hour: a midnight is taken to the end of its day, any other hour leaves the day as it is."""
    if found["clock"] and dated.when.day is not None:
        written = words[found.start("clock") : dated.end - offset]
        normal = end_of_day(written, dated.when.day)
        if normal is not None:
            return normal
    return dated.when


def _issued(words: str, when: Sequence[Dated], offset: int, at: tuple[int, int]) -> When | None:
    said: list[tuple[int, int, When]] = []
    for dated in when:
        start, end = dated.start - offset, dated.end - offset
        spoken = _SAID_THEN.search(words, 0, start)
        if spoken is not None and spoken.end() == start:
            said.append((abs(start - at[0]), start, _at_hour(words, dated, offset, spoken)))
        elif (
            (_DOCUMENT.search(words[:start]) and not _EVENT_DAY.match(words, end))
            or _OCCASION.search(words[:start])
            or (
                _opens(words, start)
                and end < at[0]
                and (led := _LEADS.match(words, end)) is not None
                and led.end() <= at[0]
            )
        ):
            said.append((abs(start - at[0]), start, dated.when))
    return min(said, key=lambda row: row[:2])[2] if said else None


def _start_of(when: When | None, dates: Sequence[Dated], offset: int) -> int:
    return next((d.start - offset for d in dates if d.when == when), 0)


def _opens(words: str, start: int) -> bool:
    return words[:start].strip().lower() in ("", "on", "late on", "early on", "late", "early", "already on")


def _before(
    words: str, at: tuple[int, int], when: Sequence[Dated], offset: int, context: Context, earlier: str
) -> When:
    """The day of an earlier value: the one named behind it, or so many days before the day of the later one."""
    behind = next((d for d in when if 0 <= d.start - offset - at[1] <= 12), None)
    if behind is not None and behind.when.basis and re.match(r"\s+(?:on|as\s+of)\s", words[at[1] : at[1] + 8]):
        return behind.when
    found = _DAYS_BEFORE.match(words, at[1])
    later = (
        _stood(words, when, when, offset, at, context, toll=True)
        or _issued(words, when, offset, at)
        or context.published
    )
    if found is None or later is None or later.day is None:
        return When(None, None, earlier, UNDATED)
    count = 1 if found["a"] or found["yesterday"] else _NUMBERS[found["n"].lower()]
    days = count * (7 if (found["unit"] or "").lower().startswith("week") else 1)
    day = (date.fromisoformat(later.day) - timedelta(days=days)).isoformat()
    return When(day, day, " ".join(found.group().split()), f"{days} days before {later.day}")
