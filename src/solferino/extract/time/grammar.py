"""Pieces of the grammar of English dates: months, weekdays, counts, units, parts of the day. All are case-blind."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from solferino.extract.calendar import WEEKDAYS, Days, Ends, shifted

S = r"[\s,]{1,4}"
MONTH_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_STOP = (
    r"(?:(?:(?<=jan)|(?<=feb)|(?<=mar)|(?<=apr)|(?<=jun)|(?<=jul)|(?<=aug)|(?<=sep)|(?<=sept)|(?<=oct)|(?<=nov)"
    r"|(?<=dec))"
    r"\.)?"
)
MONTH = rf"(?P<month>{MONTH_NAMES}){_STOP}"
MONTH2 = rf"(?P<month2>{MONTH_NAMES}){_STOP}"
WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
SHORT_DAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:\.|,|day,?|nesday,?|sday,?|rsday,?|urday,?)?[\s,]{1,3})?"
)
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
DAY2 = r"(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
TO = r"\s?(?:-|–|—|/|to|and|until|till|through|into)\s?"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
COUNT_WORDS: dict[str, int] = {word: n for n, word in enumerate([*_ONES, *_TEENS], 1)}
COUNT_WORDS |= {"a": 1, "an": 1, "hundred": 100, "a hundred": 100, "a dozen": 12}
COUNT_WORDS |= {word: 10 * n for n, word in enumerate(_TENS, 2)}
COUNT = (
    r"(?P<count>\d{1,4}|(?:a\s+)?couple\s+of|a\s+(?:hundred|dozen)|(?:"
    + "|".join(_TENS)
    + r")[\s-](?:"
    + "|".join(_ONES)
    + r")|"
    + "|".join(sorted((w for w in COUNT_WORDS if " " not in w), key=lambda w: (-len(w), w)))
    + r")"
)
ABOUT = (
    r"(?P<about>(?:just\s+)?(?:nearly|almost|about|around|some|roughly|approximately|more\s+than|over|less\s+than"
    r"|at\s+least|under|up\s+to)\s+)?"
)
UNIT = r"(?P<unit>days?|weeks?|months?|years?|nights?|fortnights?|decades?)"
PART = (
    r"(?P<part>early\s+in|late\s+in|early|mid|late|(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end)\s+of"
    r"|the\s+(?:first|last)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months\s+of"
    r"|the\s+first\s+(?:half|days|week|weeks)\s+of|the\s+(?:second|last)\s+(?:half|days|week|weeks)\s+of)"
)
WAR = (
    r"(?:war|fighting|conflict|invasion|hostilities|combat|siege|violence|clashes|bombardment|attacks|strikes|bombing"
    r"|protests|unrest|offensive|blockade|occupation)"
)
TIME_OF_DAY = (
    r"(?:\s+(?:at\s+)?(?:(?:early|mid|late)[\s-]?)?"
    r"(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk|overnight))?"
)
HOURS_OF = (
    r"(?:(?:the\s+)?(?:early|first|late)\s+hours\s+of\s+|the\s+(?:early\s+)?(?:morning|afternoon|evening)\s+of\s+)?"
)
EARLY = r"(?:(?:early|late|earlier|later)\s+(?:on\s+)?)?"

# Nouns of events that a text may date and count from: "two days after the attack".
EVENT = (
    r"(?:attacks?|air\s?strikes?|strikes?|bombings?|raids?|explosions?|blasts?|shootings?|massacres?|killings?"
    r"|invasion|"
    r"war|siege|cease-?fire|truce|coup|elections?|vote|assault|shelling|incident|murders?|assassinations?"
    r"|kidnapp?ings?|"
    r"abductions?|offensive|crash|earthquake|clash(?:es)?|ambush|bombardment|protests?|crackdown|operation|hostilities|"
    r"conflict|fighting|talks|arrests?|strikes?|disaster|evacuation)"
)

FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|(?:is|are|was|were)\s+to|set\s+to|upcoming|plans?\s+to"
    r"|expected\s+to|coming)\b[^.;:\"”]{0,80}\Z"
    r"|\b(?:until|before|by)\s+(?:\w+\s+)?\Z",  # "by Monday"; "an air strike by the army on Monday" is past
    re.IGNORECASE,
)
PAST_VERB = re.compile(r"\b(?:said|told|was|were|had|announced|reported|killed|says|since)\b", re.IGNORECASE)

UNRESOLVED_WEEKDAY = "no publication date: weekday not resolvable"
UNRESOLVED = "no publication date: not resolvable"
UNRESOLVED_YEAR = "no publication date: year not known"
UNRESOLVED_ANCHOR = "counted from an event whose day the text does not state: not resolvable"
STATED = "stated"
NEAREST_YEAR = "year nearest to publication"
RELATIVE = "relative to publication"


class Setting(NamedTuple):
    """What a rule may look at beside its own words: the days of publication, the words before and after."""

    published: Days | None
    before: str
    after: str


class Found(NamedTuple):
    """What a rule makes of its words. unit: what the words name (day, week, month, season:spring, quarter:3, year ...);
    whole: the unit in full, where the words name a part of it ("early May")."""

    days: Ends | None
    basis: str
    unit: str = "day"
    whole: Days | None = None


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern between word edges."""
    return re.compile(rf"(?<![\w/-])(?:{pattern})(?![\w])", re.IGNORECASE)


def count_of(written: str) -> int:
    """The whole number that a match of ``COUNT`` stands for."""
    low = " ".join(written.lower().split())
    if low.isdigit():
        return int(low)
    if "couple" in low:
        return 2
    return COUNT_WORDS[low] if low in COUNT_WORDS else sum(COUNT_WORDS[w] for w in re.split(r"[\s-]", low))


def part_of(days: Days, part: str | None) -> Days:
    """The named third, half or week of a span: early, mid, late, "the first week of"."""
    if not part:
        return days
    first, last = days
    length = (last - first).days
    third = length // 3
    one, two = shifted(first, third) or last, shifted(last, -third) or first
    name = " ".join(part.lower().split())
    if name.endswith("months of") and length > 360:
        months = COUNT_WORDS[name.split()[2]]
        if "first" in name:
            return first, shifted(first, days=-1, months=months) or last
        return shifted(shifted(last, days=1) or last, months=-months) or first, last
    if "half" in name:
        half = shifted(first, length // 2) or last
        return (first, half) if "first" in name else (half, last)
    if "week" in name and length > 13:
        span = 13 if "weeks" in name else 6
        return (first, shifted(first, span) or last) if "first" in name else (shifted(last, -span) or first, last)
    if any(word in name for word in ("early", "beginning", "start", "first")):
        return first, one
    return (one, two) if "mid" in name else (two, last)


def weekday_number(match: re.Match[str]) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[match["weekday"].lower()]


def one(day: date | None) -> Days | None:
    """A day as a span of itself."""
    return (day, day) if day else None


def span(first: date | None, last: date | None) -> Days | None:
    """Two days as a span, None where either lies outside the calendar."""
    return (first, last) if first and last else None
