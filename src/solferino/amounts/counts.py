"""Counts in running text: what number the words give, how they bound it, and by which rule.

``numbers`` reads English. It gives only what may count whole things: an ordinal ("28th"), a clock time, a written date
such as 24/01/2015, a part of a name ("T-72"), an age or size joined by a hyphen ("47-year-old"), money behind its sign,
a percentage and a number with decimals are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from solferino.amounts.lexicon import GROUPS, HUNDRED, ONES, PLURALS, SCALES, TENS
from solferino.record import Bound


@dataclass(frozen=True, slots=True)
class Amount:
    """One count in a text.

    start, end: code points of the whole expression, its qualifier included. core, core_end: the number words alone.
    low, high: whole units; None for an open end. rule: how words became numbers, None where plain digits say it all.
    added: the words set the count beside another one ("another 12", "50 more").
    """

    start: int
    end: int
    core: int
    core_end: int
    low: int | None
    high: int | None
    bound: Bound
    rule: str | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class _Core:
    start: int
    end: int
    value: int
    vague: bool
    rule: str | None
    scale: int  # the last scale word ("three thousand": 1000), 1 if none


_SPACES = "    "
_DIGITS = (
    rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?![\d.])|\d+(?:\.\d+)?"
)
_WORDS = "|".join(sorted([*ONES, *TENS, HUNDRED, *SCALES, *GROUPS, *PLURALS], key=lambda word: (-len(word), word)))
_ATOM = re.compile(rf"(?<![\w])(?:(?P<digits>{_DIGITS})|(?P<word>{_WORDS}))(?![\d]|[^\W\d_])", re.IGNORECASE)
# What may stand between two parts of one number.
_JOIN = re.compile(r"(?:[^\S\n]{0,3}\n?[^\S\n]{1,8}|\n|-|‑)(?:and\s{1,4}|of\s{1,4})?\Z", re.IGNORECASE)

# A number is no count when these characters touch it.
_NAME_BEFORE = re.compile(
    r"(?:[A-Za-z]{1,12}[-‑/]|[$€£¥₴₽#№@~]\s?|\d{4}[-‑/]|[\d:][:/.,]|\d[-‑/]\d{1,4}[-‑]|\bNo\.\s?"
    r"|\bUS\$\s?|[A-Za-z]\.)\Z"
)
_NAME_AFTER = re.compile(
    r"(?:[-‑](?!plus\b|odd\b)[^\W\d_]|\s[-‑–]\s?(?:year|month|week|day|hour|minute)s?\b|\s?%|\s?per\s?cent\b|\s?percent|[:/]\d|\.\d|,\d"
    r"|['’]s\b|°|[-‑/]\d)",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}\Z", re.IGNORECASE
)

_Q = {
    Bound.UP_TO: r"up\s+to|as\s+(?:many|much|high)\s+as|no\s+more\s+than|not\s+more\s+than|at\s+(?:the\s+)?most"
    r"|a\s+maximum\s+of"
    r"|(?:fewer|less|lower)\s+than|under|below",
    Bound.AT_LEAST: r"at\s+(?:the\s+)?(?:very\s+)?least|(?:no|not)\s+(?:fewer|less)\s+than|a\s+minimum\s+of"
    r"|as\s+few\s+as|upwards?\s+of",
    Bound.MORE_THAN: r"(?:far\s+|well\s+|slightly\s+|just\s+)?(?:more\s+than|over|in\s+excess\s+of|greater\s+than"
    r"|higher\s+than)|above"
    r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)",
    Bound.ABOUT: r"about|some|around|approximately|approx\.|roughly|nearly|almost|close\s+to|an\s+estimated"
    r"|estimated|circa|an\s+average\s+of"
    r"|just\s+under|perhaps|maybe|possibly|more\s+or\s+less",
}
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = tuple(
    (
        bound,
        re.compile(rf"(?<!\w)(?:{pattern})(?:\s+(?:at|to|a\s+total\s+of|another|a\s+further))?\s+\Z", re.IGNORECASE),
    )
    for bound, pattern in _Q.items()
)
_QUICK = re.compile(r"(?:[a-z]|\.)\s+\Z", re.IGNORECASE)
_MORE_BEFORE = re.compile(r"(?<!\w)(?:another|an?\s+(?:further|additional|extra|other))\s+\Z", re.IGNORECASE)
_TOTAL_BEFORE = re.compile(r"(?<!\w)a\s+total\s+of\s+\Z", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<half>half\s+a)|(?P<one>an?)|(?P<vague>several|many|a\s+few|few|some"
    r"|a\s+couple\s+of))\s+\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<least>\s?\+|-plus\b|\s+or\s+more\b|\s+at\s+(?:the\s+)?least\b)|(?P<about>-odd\b"
    r"|\s+or\s+so\b)",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(r"\s+(?:more|others?|additional|further)(?!\s+than)\b", re.IGNORECASE)
_RANGE_GAP = re.compile(r"\s*(?:-|–|—|‑|\bto\b|\bor\b)\s*(?:(?:about|around|some|nearly|almost)\s+)?\Z", re.IGNORECASE)
_AND_GAP = re.compile(r"\s+(?:and|to)\s+(?:(?:about|around|some|nearly|almost)\s+)?\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:somewhere\s+|anywhere\s+)?(?:between|from|range\s+of)\s+\Z", re.IGNORECASE)
_RISE = re.compile(
    r"\b(?:r[io]se[ns]?|rising|increas\w+|climb\w+|jump\w+|fell|fall\w*|drop\w*|up|down|went|gone"
    r"|revis\w+|grew|grown)\b"
    r"[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?<![\w-])(?:no\s?(?:-\s?)?one|nobody|none|no|zero)(?![\w-])", re.IGNORECASE)
_NOT_ZERO = re.compile(
    r"\s+(?:more|fewer|less|longer|matter|way|one\b|doubt|sign|reports?|word|information|details?"
    r"|evidence|comment|later"
    r"|sooner|claim|immediate)\b",
    re.IGNORECASE,
)
_WINDOW = 48


def numbers(text: str) -> list[Amount]:
    """The counts in a text, in text order and without overlap; offsets are code points of ``text``.

    Digits with separators, number words, ranges with both ends, qualifiers before or after, vague plurals (a floor, no
    ceiling) and the words that claim a zero ("no", "no one", "none"). A bound gives: at least and more than an open
    high, up to an open low, about and exact low = high. Source of the vague values: lexicon.PLURALS.
    """
    amounts = _ranges(text, _cores(text))
    couples = [_couple(found) for found in _COUPLE.finditer(text)]
    if couples:
        taken = [(amount.start, amount.end) for amount in amounts]
        amounts += [couple for couple in couples if not _inside(couple.start, taken)]
        amounts.sort(key=lambda amount: amount.start)
    zeros = [_zero(found) for found in _ZERO.finditer(text) if not _NOT_ZERO.match(text, found.end())]
    if zeros:
        denied = [(zero.start, zero.end) for zero in zeros]
        amounts = [amount for amount in amounts if not _inside(amount.core, denied)]  # the "one" of "no one"
        taken = [(amount.start, amount.end) for amount in amounts]
        amounts += [zero for zero in zeros if not _inside(zero.start, taken)]
        amounts.sort(key=lambda amount: amount.start)
    return amounts


_COUPLE = re.compile(
    r"(?<![\w-])(?:a\s+couple\s+of|the\s+couple|twins)(?![\w-])(?!\s+(?:hundred|thousand|dozen|million)s?\b)",
    re.IGNORECASE,
)


def _couple(found: re.Match[str]) -> Amount:
    bound = Bound.ABOUT if found.group().lower().endswith("of") else Bound.EXACT
    rule = _rule(found.group(), "2")
    return Amount(found.start(), found.end(), found.start(), found.end(), 2, 2, bound, rule)


def _zero(found: re.Match[str]) -> Amount:
    rule = f"{found.group().lower()!r} = 0".replace("'", '"')
    return Amount(found.start(), found.end(), found.start(), found.end(), 0, 0, Bound.EXACT, rule)


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= position:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] <= position


def _cores(text: str) -> list[_Core]:
    """Numbers without their qualifiers: atoms that stand together are read as one."""
    cores: list[_Core] = []
    group: list[re.Match[str]] = []
    for atom in _ATOM.finditer(text):
        if group and not _continues(group[-1], text, atom):
            _close(text, group, cores)
            group = []
        group.append(atom)
    _close(text, group, cores)
    return cores


def _continues(last: re.Match[str], text: str, atom: re.Match[str]) -> bool:
    """Whether two neighbouring atoms are parts of one number ("two hundred", "forty-seven", "tens of thousands")."""
    if atom.start() - last.end() > 16:
        return False
    gap = text[last.end() : atom.start()]
    if not _JOIN.match(gap):
        return False
    first, second, joint = last.group().lower(), atom.group().lower(), gap.strip().lower().lstrip("-‑").strip()
    if joint == "of":
        return first in PLURALS and second in PLURALS
    if joint == "and":
        return (first == HUNDRED or first in SCALES) and (second in ONES or second in TENS)
    if second in SCALES or second in GROUPS or second == HUNDRED:
        return first not in PLURALS and first not in GROUPS
    if second in PLURALS:
        return first == HUNDRED and second != "tens"
    if second in ONES:
        return (first in TENS and 0 < ONES[second] < 10) or first == HUNDRED or first in SCALES
    if second in TENS:
        return first == HUNDRED or first in SCALES
    return False


def _close(text: str, group: list[re.Match[str]], cores: list[_Core]) -> None:
    if not group:
        return
    start, end = group[0].start(), group[-1].end()
    before = text[max(0, start - 14) : start]
    if _NAME_BEFORE.search(before) or (_NAME_AFTER.match(text, end) and not _range_follows(text, end)):
        return
    split = _day_then_count(text, group)
    if split is not None:
        cores.append(split)
        return
    core = _read(text, group)
    if core is not None:
        cores.append(core)


def _day_then_count(text: str, group: list[re.Match[str]]) -> _Core | None:
    """As in "July 18 300 people": a day of a month and a count, not eighteen thousand three hundred."""
    written = group[0].group()
    if (
        len(group) != 1
        or " " not in written
        or not _MONTH_BEFORE.search(text[max(0, group[0].start() - 14) : group[0].start()])
    ):
        return None
    first = written.split(" ", 1)[0]
    start = group[0].start() + len(first) + 1
    value = int("".join(c for c in text[start : group[0].end()] if c.isdigit()))
    return _Core(start, group[0].end(), value, False, None, 1)


def _range_follows(text: str, end: int) -> bool:
    """As in "20-30 people" is a range, "20-30-40" and "20-3-1999" are not."""
    return bool(re.compile(r"[-‑]\d{1,3}(?:,\d{3})*(?![\d/:-])").match(text, end))


def _read(text: str, group: list[re.Match[str]]) -> _Core | None:
    start, end = group[0].start(), group[-1].end()
    words = [atom.group().lower() for atom in group]
    if words[-1] in PLURALS:
        return _vague(text, group, words)
    article = _ARTICLE_BEFORE.search(text[max(0, start - 16) : start])
    scale_first = words[0] in SCALES or words[0] in GROUPS or words[0] == HUNDRED
    factor = Fraction(1)
    if scale_first:
        if article is None:
            return None  # "the million", "score": a bare scale word counts nothing
        start -= len(article.group())
        if article.group("vague"):
            unit = _sum(words)
            return (
                None
                if unit is None
                else _Core(start, end, int(2 * unit), True, _rule(text[start:end], f"{2 * unit} or more"), 1)
            )
        factor = Fraction(1, 2) if article.group("half") else Fraction(1)
    value = _sum(words)
    if value is None:
        return None
    value *= factor
    if value.denominator != 1:
        return None
    plain = len(group) == 1 and group[0].group("digits") is not None
    rule = None
    if not plain or "." in words[0]:
        rule = _rule(text[start:end], str(int(value)))
    scale = next(
        (
            SCALES[w] if w in SCALES else GROUPS.get(w, 100)
            for w in reversed(words)
            if w in SCALES or w in GROUPS or w == HUNDRED
        ),
        1,
    )
    return _Core(start, end, int(value), False, rule, scale)


def _rule(words: str, value: str) -> str:
    return f'"{" ".join(words.lower().split())}" = {value}'


def _vague(text: str, group: list[re.Match[str]], words: list[str]) -> _Core | None:
    if any(word not in PLURALS for word in words):
        return None
    floor = 2
    for word in words:
        floor *= PLURALS[word]
    start, end = group[0].start(), group[-1].end()
    if words == ["tens"] and not re.compile(r"\s+of\b", re.IGNORECASE).match(text, end):
        return None
    article = _ARTICLE_BEFORE.search(text[max(0, start - 16) : start])
    if article is not None and article.group("vague"):
        start -= len(article.group())
    return _Core(start, end, floor, True, _rule(text[start:end], f"{floor} or more"), 1)


def _sum(words: list[str]) -> Fraction | None:
    """The value of number words and digits in order: "two hundred and six thousand" is 206,000."""
    total, current, seen = Fraction(0), Fraction(0), False
    for word in words:
        if word in ONES or word in TENS:
            current += ONES.get(word, TENS.get(word, 0))
        elif word == HUNDRED:
            current = (current if seen and current else Fraction(1)) * 100
        elif word in GROUPS:
            current = (current if seen and current else Fraction(1)) * GROUPS[word]
        elif word in SCALES:
            total, current = total + (current if seen and current else Fraction(1)) * SCALES[word], Fraction(0)
        else:
            digits = _digits(word, alone=len(words) == 1)
            if digits is None:
                return None
            current += digits
        seen = True
    return total + current


def _digits(written: str, *, alone: bool) -> Fraction | None:
    """The value of digits: comma, space and (before three digits, alone) point separate thousands."""
    if len(written) > 24:
        return None
    plain = re.sub(rf"[,{_SPACES}]", "", written)
    if "." not in plain:
        return Fraction(int(plain))
    if alone and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", plain):
        return Fraction(int(plain.replace(".", "")))
    return Fraction(plain) if plain.count(".") == 1 else None


def _ranges(text: str, cores: list[_Core]) -> list[Amount]:
    amounts: list[Amount] = []
    index = 0
    while index < len(cores):
        first = cores[index]
        second = cores[index + 1] if index + 1 < len(cores) else None
        if second is not None and not second.vague and not first.vague:
            low = _pair(text, first, second)
            if low is not None:
                amounts.append(_range(text, first, second, low))
                index += 2
                continue
        amounts.append(_single(text, first))
        index += 1
    return amounts


def _pair(text: str, first: _Core, second: _Core) -> int | None:
    """The lower end when two numbers are the two ends of one range, else None."""
    if second.start - first.end > 20:
        return None
    gap = text[first.end : second.start]
    before = text[max(0, first.start - _WINDOW) : first.start]
    between = _BETWEEN.search(before)
    if (
        between is not None
        and between.group().strip().lower().startswith("from")
        and _RISE.search(before[: between.start()])
    ):
        return None
    if not (_RANGE_GAP.match(gap) or (between is not None and _AND_GAP.match(gap))):
        return None
    if "or" in gap and second.value - first.value > max(2, first.value):
        return None
    low = first.value
    if first.scale == 1 and second.scale >= GROUPS["dozen"] and low * second.scale < second.value:
        low *= second.scale  # "two to three thousand"
    return low if low < second.value else None


def _range(text: str, first: _Core, second: _Core, low: int) -> Amount:
    start = first.start
    before = text[max(0, start - _WINDOW) : start]
    opening = _BETWEEN.search(before)
    if opening is not None:
        start -= len(opening.group())
    bound, start = _qualified(text, start)
    rule = _rule(text[first.start : second.end], f"{low} to {second.value}") if first.rule or second.rule else None
    high: int | None = second.value
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        rule, high = _rule(text[start : second.end], f"{low} or more"), None
    else:
        bound = Bound.RANGE
    return Amount(start, second.end, first.start, second.end, low, high, bound, rule)


def _qualified(text: str, start: int) -> tuple[Bound | None, int]:
    """The qualifier that ends at ``start``, and where it begins."""
    before = text[max(0, start - _WINDOW) : start]
    if not _QUICK.search(before[-6:]):
        return None, start
    found = [(match.start(), bound) for bound, pattern in _BEFORE if (match := pattern.search(before))]
    if not found:
        return None, start
    first, bound = min(found)  # "no fewer than" before "fewer than"
    return bound, start - (len(before) - first)


def _single(text: str, core: _Core) -> Amount:
    start, end, bound, added = core.start, core.end, None, False
    before = text[max(0, start - _WINDOW) : start]
    for pattern in (_TOTAL_BEFORE, _MORE_BEFORE):
        found = pattern.search(before)
        if found is not None:
            start -= len(found.group())
            added = pattern is _MORE_BEFORE
            break
    bound, start = _qualified(text, start)
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
        bound = Bound.AT_LEAST if after.group("least") else Bound.ABOUT
    added = added or bool(_MORE_AFTER.match(text, end))
    if core.vague:
        return Amount(start, end, core.start, core.end, core.value, None, Bound.VAGUE, core.rule, added)
    low, high = {
        Bound.AT_LEAST: (core.value, None),
        Bound.MORE_THAN: (core.value, None),
        Bound.UP_TO: (None, core.value),
    }.get(bound or Bound.EXACT, (core.value, core.value))
    return Amount(start, end, core.start, core.end, low, high, bound or Bound.EXACT, core.rule, added)
