"""The TIMEX3 value of a time expression (TimeML 1.2.1; ISO 8601 with the letters X, W, Q, H, SP, SU, FA, WI, TMO ...).

A thin coat over the resolver: what it reads as days is written in the form that annotated corpora use; durations, sets
and words such as "now", which the resolver leaves as words, are read here. Nothing is guessed: an expression that is
not understood as a whole has no value.
"""

from __future__ import annotations

import re
from datetime import date

from solferino.extract.protocol import Context
from solferino.extract.time.grammar import COUNT, count_of
from solferino.extract.time.resolver import Dated, resolve
from solferino.record import When

_PRESENT = re.compile(
    r"(?:right\s+|just\s+|until\s+|by\s+)?now|current(?:ly)?|presently|at\s+(?:present|the\s+moment)|the\s+present"
    r"|these\s+days|already|yet|"
    r"nowadays|this\s+(?:\w+\s+)?moment|at\s+this\s+(?:point|time)|the\s+current\s+time",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?:more\s+|most\s+|very\s+|only\s+)?recent(?:ly)?|previously|earlier|formerly|once|long\s+ago"
    r"|the\s+(?:recent\s+)?past|lately|"
    r"(?:past|recent)\s+(?:years|days|weeks\s+and\s+months)|in\s+the\s+past|then\s+current|not\s+long\s+ago|"
    r"(?:the\s+)?(?:last|past)\s+few\s+(?:days|weeks|months|years)|the\s+past\s+several\s+\w+|several\s+\w+\s+ago",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"(?:the\s+|in\s+the\s+|near\s+|the\s+near\s+)?(?:near\s+)?future|soon|(?:as\s+)?soon\s+as\s+possible|shortly"
    r"|later|one\s+day|some\s?day|"
    r"a\s+later\s+date|the\s+(?:short|near|long|longer)\s+(?:term|run)|eventually|(?:future|coming)\s+(?:\w+s)",
    re.IGNORECASE,
)
_LETTER = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q"}
_LETTER |= {"year": "Y", "decade": "E", "century": "C", "fortnight": "W", "night": "D"}
_MANY = re.compile(
    r"(?:(?:the\s+)?(?:next|past|last|first|coming|recent)\s+|the\s+)?(?:a\s+few|few|several|many|some|recent|coming"
    r"|the)?[\s-]*"
    r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centurie)s(?:\s+(?:ahead|or\s+\w+s))?",
    re.IGNORECASE,
)
_HEDGE = (
    r"(?:(?:nearly|almost|about|around|roughly|approximately|some|over|under|more\s+than|less\s+than"
    r"|no\s+more\s+than|up\s+to|at\s+least|within|"
    r"for|in|just|only|another|an\s+additional|each\s+of)\s+)*"
)
_FRAME = (
    r"(?:(?:the|these|those|that|this|a|an)\s+)?"
    r"(?:(?:next|past|last|first|latest|previous|preceding|additional|following|coming|full|initial|final|entire)\s+)?"
)
_DURATION = re.compile(
    rf"{_HEDGE}{_FRAME}{COUNT}(?:\s+(?P<half>1/2|and\s+a\s+half))?(?:\s+(?:to|or)\s+(?:\w+))?[\s-]+(?:full\s+"
    rf"|more\s+|additional\s+|straight\s+|"
    rf"consecutive\s+|trading\s+|business\s+|working\s+|calendar\s+)?(?P<unit>second|minute|hour|day|week|fortnight"
    rf"|month|quarter|year|decade)s?"
    rf"(?P<tail>\s+and\s+a\s+half)?(?:[\s-]+(?:old|long|term|period|span|or\s+so|earlier\s+than))*",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"{_HEDGE}(?:an?\s+|one\s+|the\s+)?(?:full\s+|whole\s+|entire\s+)?(?P<unit>hour|minute)", re.IGNORECASE
)
_SET = re.compile(
    r"(?:each|every)\s+(?P<unit>day|week|month|quarter|year|hour|night|morning)|(?P<ly>daily|weekly|monthly"
    r"|quarterly|hourly|annual(?:ly)?|yearly)",
    re.IGNORECASE,
)
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "midday": "MI"}
_PART = re.compile(
    r"(?:\s+|\A)(?:the\s+|this\s+|that\s+|last\s+)?(?:(?:early|late|mid)[\s-]+)?(?P<part>morning|afternoon|evening"
    r"|night|overnight|tonight)\Z",
    re.IGNORECASE,
)
_DAY_PART = re.compile(
    r"(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?P<part>morning|afternoon|evening|night)\s+(?:of\s+|on\s+)?(?P<rest>.+)",
    re.IGNORECASE,
)
_DAY_LONG = len("2022-03-23")
_CLOCK = re.compile(
    r"(?:at\s+|around\s+|about\s+"
    r"|by\s+)*(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\.?(?:\s+(?-i:[A-Z]{2,4}))?(?:\s*,?\s*"
    r"(?:on\s+)?(?P<rest>.*))?",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?:at\s+|around\s+|about\s+)*(?P<word>noon|midnight)(?:\s+(?:on\s+)?(?P<rest>.+))?", re.IGNORECASE)
_SEASON = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_SPOKEN_YEAR = re.compile(
    r"(?P<lead>.*?)(?:the\s+year\s+)?(?P<hundreds>eighteen|nineteen|twenty|two\s+thousand)(?:[\s-]+(?:and\s+"
    r"|oh[\s-]+)?(?P<rest>[a-z]+(?:[\s-][a-z]+)?))?",
    re.IGNORECASE,
)


def timex_value(words: str, document: date) -> str | None:
    """The TIMEX3 value of an expression in a document of a day, or None where it is not understood as a whole."""
    words = " ".join(words.split())
    for pattern, value in ((_PRESENT, "PRESENT_REF"), (_FUTURE, "FUTURE_REF"), (_PAST, "PAST_REF")):
        if pattern.fullmatch(words):
            return value
    return _set(words) or _clock(words, document) or _calendar(words, document) or _duration(words)


def _set(words: str) -> str | None:
    if match := _SET.fullmatch(words):
        if match["ly"]:
            low = match["ly"].lower()
            return {
                "daily": "XXXX-XX-XX",
                "weekly": "XXXX-WXX",
                "monthly": "XXXX-XX",
                "hourly": "PT1H",
                "quarterly": "P3M",
            }.get(low, "XXXX")
        unit = match["unit"].lower()
        return f"P1{_LETTER[unit]}" if unit in ("day", "week", "month", "quarter", "year") else None
    return None


def _calendar(words: str, document: date) -> str | None:
    """The value of what the resolver reads, where it reads the whole expression."""
    if match := _SPOKEN_YEAR.fullmatch(words):
        year = _spoken(match["hundreds"], match["rest"])
        if year is not None:
            if not match["lead"].strip():
                return f"{year:04d}"
            words = f"{match['lead'].strip()} {year}"
    day = document.isoformat()
    words = re.sub(r"\Athe\s+current\s+", "this ", words, flags=re.IGNORECASE)
    for form in (words, f"in {words}", f"on {words}"):
        found = resolve(form, Context(published=When(day, day)))
        if len(found) == 1 and _covers(form, found[0]):
            return _value(found[0], form)
    return None


def _spoken(hundreds: str, rest: str | None) -> int | None:
    base = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(hundreds.lower(), 2000)
    if rest is None:
        return base if "thousand" in hundreds.lower() else None
    try:
        number = count_of(rest)
    except KeyError:
        return None
    return base + number if 1 <= number <= 99 else None


_IDLE = re.compile(
    r"[\W_]*(?:(?:on|in|at|the|by|around|about|sometime|of|and\s+beyond|or\s+later|a\s+good\s+part)\b[\W_]*)*\Z",
    re.IGNORECASE,
)


def _covers(words: str, dated: Dated) -> bool:
    return bool(_IDLE.match(words[: dated.start]) and _IDLE.match(words[dated.end :]))


def _value(dated: Dated, words: str) -> str | None:
    if dated.whole is None or dated.unit in ("period", "past", "anchored", "nth"):
        return None
    first, last = dated.whole
    unit, _, which = dated.unit.partition(":")
    if unit == "ago":
        return _ago(first, which)
    if part := _PART.search(words):
        name = part["part"].lower().replace("tonight", "night").replace("overnight", "night")
        return f"{first.isoformat()}T{_PARTS[name]}"
    if unit == "season":
        return f"{first.year:04d}-{_SEASON[which]}"
    if unit in ("week", "weekend"):
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "day":
        return first.isoformat() if first == last else None
    plain = {
        "month": f"{first:%Y-%m}",
        "year": f"{first.year:04d}",
        "decade": f"{first.year // 10}",
        "century": f"{first.year // 100}",
    }
    if unit in ("quarter", "half"):
        return f"{first.year:04d}-{unit[0].upper()}{which}"
    return plain.get(unit)


def _ago(day: date, unit: str) -> str:
    if unit in ("day", "night"):
        return day.isoformat()
    if unit in ("week", "fortnight"):
        return f"{day.isocalendar().year:04d}-W{day.isocalendar().week:02d}"
    return f"{day:%Y-%m}" if unit == "month" else f"{day.year:04d}"


def _duration(words: str) -> str | None:
    if match := _DURATION.fullmatch(words):
        count, unit = count_of(match["count"]), match["unit"].lower()
        letter = _LETTER[unit]
        time, name = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
        if unit == "fortnight":
            count *= 2
        if unit == "decade":
            count, name = (1, "E") if count == 1 else (10 * count, "Y")
        if unit == "hour" and count % 24 == 0:
            return f"P{count // 24}D"
        if match["half"] or match["tail"]:
            return _and_a_half(count, time, name)
        return f"P{time}{count}{name}"
    if match := _SINGLE.fullmatch(words):
        return f"PT1{match['unit'][0].upper()}"
    if match := _MANY.fullmatch(words):
        unit = match["unit"].lower()
        letter = _LETTER["century" if unit == "centurie" else unit]
        return f"PTX{letter[1:]}" if letter.startswith("T") else f"PX{letter}"
    return None


def _and_a_half(count: int, time: str, name: str) -> str | None:
    smaller = {"Y": "6M", "H": "30M", "M": "30S" if time else "15D", "D": "T12H"}.get(name)
    return f"P{time}{count}{name}{smaller}" if smaller else None


def _clock(words: str, document: date) -> str | None:
    """A time of day with or without its date."""
    if match := _CLOCK.fullmatch(words):
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        day = _calendar(match["rest"], document) if match["rest"] else document.isoformat()
        minute = match["minute"] or "00"
        return f"{day}T{hour:02d}:{minute}" if day and len(day) == _DAY_LONG else None
    if match := _NOON.fullmatch(words):
        day = _calendar(match["rest"], document) if match["rest"] else document.isoformat()
        return (
            f"{day}T{'12:00' if match['word'].lower() == 'noon' else '24:00'}"
            if day and len(day) == _DAY_LONG
            else None
        )
    if (match := _DAY_PART.fullmatch(words)) and (day := _calendar(match["rest"], document)) and len(day) == _DAY_LONG:
        return f"{day}T{_PARTS[match['part'].lower()]}"
    if match := _PART.fullmatch(words):
        name = match["part"].lower().replace("tonight", "night")
        back = name == "overnight" or "last" in words.lower()
        return f"{date.fromordinal(max(1, document.toordinal() - back)).isoformat()}T{_PARTS[name]}"
    return None
