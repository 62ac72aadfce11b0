"""Where and through whom something was said: venue, addressee and the outlet that has it."""

from __future__ import annotations

import re

from solferino.extract.speech.frames import Frame
from solferino.extract.speech.lexicon import BODIES, NEWS_GROUPS, OUTLET_FIRST, OUTLET_NAMES, OUTLET_TAILS, OUTLETS
from solferino.extract.speech.mentions import Sort, classify
from solferino.extract.speech.units import Unit

_VENUE = re.compile(
    r"\b(?:(?:in|at|during|via|through)\s+(?:(?:a|an|the|his|her|its|their|two|one|separate)\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:statements?|interviews?|speech(?:es)?|conferences?|briefings?|address|letters?|tweets?|"
    r"posts?|reports?|videos?|messages?|"
    r"communiqu[eé]s?|remarks|comments|testimony|press release|broadcast|podcast|article)|"
    r"(?:on|in|via|through|over)\s+(?:(?:a|an|the|his|her|its|"
    r"their)\s+)?(?:[\w’'-]+\s+){0,2}?(?:twitter|facebook|telegram|instagram|"
    r"television|radio|social media)(?:\s+(?:page|account|channel|post))?)\b",
    re.IGNORECASE,
)
_RELAYED = re.compile(
    r"\b(?i:reported|carried|quoted|cited|published|distributed|obtained|seen)\s+(?i:by)\s+(?i:the\s+)?(?:[a-z-]+\s+){0,4}?"
    r"([A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3})(?:\s+(?:news\s+)?(?:agency|newspaper|television|network|website))?"
)
_WITH = re.compile(
    r"\b(?i:interview|interviews|remarks|comments)\s+(?i:with|"
    r"to)\s+(?i:the\s+)?(?:[a-z-]+\s+){0,4}?([A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3})"
)
_ON = re.compile(
    r"\b(?i:said|told|says|speaking|spoke|added|appearing|appeared)\s+(?i:to\s+|"
    r"on\s+)(?i:the\s+)?([A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,2})"
)
_PER = re.compile(
    r"\b(?:[Aa]s per|per|via|[Aa]ccording to|ACCORDING TO)\s+(?:the\s+)?([A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3})"
)


_AHEAD = 160  # code points before a cue in which its outlet may stand


def venue(text: str, unit: Unit, frame: Frame) -> str | None:
    """The occasion beside the cue ("in a statement", "on his Facebook page"), in the words of the text."""
    start = unit.tokens[frame.i].start
    end = _reach(unit, frame)
    if match := _VENUE.search(text, start, end):
        return " ".join(match.group().split())
    head = unit.tokens[frame.head].start
    if frame.order in ("pre", "post") and head < start and (match := _VENUE.search(text, head, start)):
        return " ".join(match.group().split())
    if frame.told is not None:
        i, j = frame.told
        if unit.tokens[j - 1].base in BODIES:
            return " ".join(text[unit.tokens[i].start : unit.tokens[j - 1].end].split())
    return None


def _reach(unit: Unit, frame: Frame) -> int:
    """How far behind the cue its occasion may stand: to the next quotation, "that" or 14 words."""
    k = frame.j
    while k < len(unit.tokens) and k < frame.j + 14 and unit.tokens[k].sort != "q" and unit.tokens[k].low != "that":
        k += 1
    return unit.tokens[k - 1].end


def addressee(text: str, unit: Unit, frame: Frame) -> str | None:
    """To whom, in the words of the text."""
    if frame.told is None:
        return None
    i, j = frame.told
    return " ".join(text[unit.tokens[i].start : unit.tokens[j - 1].end].split())


def via(text: str, unit: Unit, frame: Frame) -> str | None:
    """The outlet or agency that the sentence credits for having the words, or None."""
    if frame.told is not None:
        i, j = frame.told
        low = unit.tokens[j - 1].base
        if low in OUTLETS and unit.tokens[j - 1].possessive:  # "told the BBC's morning programme"
            return unit.tokens[j - 1].text[: len(low)]
        if low not in NEWS_GROUPS or (low == "press" and j - i > 1 and unit.tokens[j - 2].low != "the"):
            phrase = classify(unit.tokens, i, j, unit.caps)
            if phrase is not None and phrase.sort is Sort.OUTLET:
                return _undetermined(text[unit.tokens[i].start : unit.tokens[j - 1].end])
    start = unit.tokens[frame.i].start
    ahead = max(unit.start, start - _AHEAD)  # "in an interview with X, she said"
    for pattern, begin in ((_RELAYED, ahead), (_WITH, ahead), (_ON, start), (_PER, unit.start)):
        for match in pattern.finditer(text, begin, min(unit.end, begin + 2000)):
            if not any(q.start <= match.start() < q.end for q in unit.quotes) and (name := _outlet(match.group(1))):
                return name
    return None


def _undetermined(words: str) -> str:
    found = " ".join(words.split())
    return found[4:] if found[:4].casefold() == "the " else found


def _outlet(words: str) -> str | None:
    """The outlet at the start of these capitalised words, or None."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        low = " ".join(parts[:count]).casefold().rstrip(".,").replace("’", "'")
        if low in OUTLETS or low in OUTLET_NAMES or "the " + low in OUTLET_NAMES:
            return " ".join(parts[:count]).rstrip(".,")
        first = low.split()[0]
        if count == 2 and (first in OUTLET_FIRST or first in ("radio", "tv", "television")) and parts[1][:1].isupper():
            return " ".join(parts[:count]).rstrip(".,")
        if count > 1 and low.split()[-1] in OUTLET_TAILS and low.split()[-1] not in ("today", "service", "channel"):
            return " ".join(parts[:count]).rstrip(".,")
    return None
