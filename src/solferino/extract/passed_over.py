"""Numbers of an English text that are no figures of harm, each with the reason: nothing is dropped without a word.

A vote, a distance, an age, a sum of money, a date, a clock time, a share, a rate, the size of a unit or a number of
things is not a count of people harmed. What only a wish or a condition holds is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from solferino.amounts.lexicon import ONES, SCALES, TENS
from solferino.extract.pieces import pieces
from solferino.extract.told_as import ToldAs, told_as
from solferino.record import Passage, Text

_WORDS = "|".join(sorted((*ONES, *TENS, "hundred", *SCALES), key=lambda w: (-len(w), w)))
_NUMBER = re.compile(
    r"(?<![\w.])(?:[$€£¥₴₽]\s?)?(?:\d[\d.,:/\u00a0\u202f]*\d|\d)(?!\d)"
    rf"|\b(?:{_WORDS})(?:[ -](?:and\s)?(?:{_WORDS}))*\b"
    r"|\b(?:dozens|scores|hundreds|thousands|millions)\b",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_UNITS = (
    r"(?:k?m|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|cm|mm|hectares?|acres?|square|litres?"
    r"|gallons?|tonnes?|tons?|kg|kilos?|kilograms?|grams?|degrees?|calib(?:re|er)|knots?|mph|kph|megawatts?|barrels?)"
)
_TIMES = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))"
_MONEY = (
    r"(?:dollars?|euros?|pounds?|roubles?|rubles?|hryvnias?|crowns?|francs?|pesos?|colon(?:es)?|yen|usd|eur|cents?)"
)
_FORCES = (
    r"(?:battalions?|brigades?|regiments?|divisions?|strong\b|squads?|companies|reservists|conscripts|recruits"
    r"|volunteers)"
)

_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("a share", r"\s?(?:%|per\s?cent|percent(?:age)?\b)|\s+(?:in|out\s+of)\s+(?:\d|ten|a\s+hundred)"),
        ("an age", r"[- ]?year[s]?[- ]old|\s+years?\s+(?:old|of\s+age)"),
        ("a sum of money", rf"\s+(?:million\s+|billion\s+)?{_MONEY}\b"),
        ("a distance, a size or a weight", rf"[- ]?{_UNITS}\b"),
        ("a vote", r"\s+(?:votes?|in\s+favou?r|abstentions?|abstained|to\s+\d+\s+(?:with|vote))\b|-\d+\s+vote"),
        ("a clock time", r"\s?(?:[ap]\.?m\b|o['’]clock|hours?\s+(?:local|GMT))"),
        ("a date", rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b"),
        ("a length of time", rf"[- ]{_TIMES}\b"),
        ("the size of a unit", rf"(?:[-\s]+[\w-]+)?[-\s]+{_FORCES}"),
    )
)
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("a sum of money", r"\b(?:usd|eur|us\$)\s?\Z"),
        (
            "a vote",
            r"\b(?:vot(?:e|ed|es|ing)(?:\s+\w+)?|passed\s+by|carried\s+by|votes?\s+to)\s+(?:\d+\s+(?:to|-)\s+)?\Z",
        ),
        ("an age", r"\b(?:aged?|turned|under|over\s+the\s+age\s+of|(?:boy|girl|child|man|woman)\s+of)\s+\Z"),
        ("a date", rf"\b{_MONTH}\.?\s+\Z"),
        (
            "a number in a name",
            r"\b(?:no\.?|number|route|article|resolution|room|house|unit|school|line|page|flat)\s+\Z",
        ),
    )
)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\Z")
_AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_POINTED = re.compile(r"\d{1,2}\.\d\d\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_WRITTEN_DATE = re.compile(r"\d{1,4}[/.]\d{1,2}[/.]\d{1,4}\Z")
_VERDICT = re.compile(r"\b(?:vot(?:e|ed|es)|ballot|resolution\s+(?:passed|was))\b", re.IGNORECASE)
_RATE = re.compile(r"\A\W*(?:[\w-]+\s+){0,3}(?:an?|per|each|every)\s+(?:hour|day|week|month|year)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:more\s+|of\s+(?:the\s+|its\s+|his\s+)?)?(?P<words>[A-Za-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?)")
NO_HARM = "nobody is said to have been harmed"
UNREADABLE = "no whole number can be read"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A number that gives no figure. at: where it stands. reason: in words."""

    at: Passage
    reason: str


def passed_over(text: Text, figures: Iterable[Passage]) -> Iterator[PassedOver]:
    """The numbers of a text that stand in no figure, in text order.

    figures: the passages of the figures of this text. Bare "one" and "zero" are left out: they are seldom numbers.
    """
    taken = sorted((p.start, p.end) for p in figures)
    for span in pieces(text.text):
        words = text.text[span.start : span.end]
        for found in _NUMBER.finditer(words):
            start, end = span.start + found.start(), span.start + found.end()
            if found.group().casefold() in ("one", "zero") or any(a < end and start < b for a, b in taken):
                continue
            yield PassedOver(Passage.of(text, start, end), _reason(words, found))


def _reason(words: str, found: re.Match[str]) -> str:
    written = found.group()
    if _CLOCK.match(written):
        return "a clock time"
    if _WRITTEN_DATE.match(written):
        return "a date"
    if written[:1] in "$€£¥₴₽":
        return "a sum of money"
    at = found.end()
    for reason, pattern in _AFTER:
        if pattern.match(words, at):
            return reason
    before = words[max(0, found.start() - 40) : found.start()]
    for reason, pattern in _BEFORE:
        if pattern.search(before):
            return reason
    if _POINTED.match(written) and _AT.search(before):
        return "a clock time"
    if _YEAR.match(written):
        return "a date"
    if _VERDICT.search(words):
        return "a vote"
    if _RATE.match(words[at : at + 40]):
        return "a rate"
    if re.search(r"\d[.,:/]\d", written) and not re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", written):
        return UNREADABLE
    if told_as(words, found.start()) >= ToldAs.UNTOLD:
        return "not told as something that happened"
    noun = _NOUN.match(words, at)
    return f"{NO_HARM}: a number of “{noun['words']}”" if noun else NO_HARM
