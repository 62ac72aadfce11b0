"""Place names beside a claim, as the text writes them: "in the city of X", "near X". No look-up, no coordinates."""

from __future__ import annotations

import re

from solferino.extract.calendar import MONTHS, WEEKDAYS
from solferino.record import Passage, Place, Text
from solferino.text.wordlists import word_set

_NAME = r"[A-Z][\w’'-]*(?:[ -](?:de |del |la |el |al-)?[A-Z][\w’'-]*){0,3}"
_PLACE = re.compile(
    rf"\b(?:(?<![\w'’-])In|At|Near|(?:bombardment|shelling|siege|bombing|battle|town|city|village|hospitals?|district|region|province)\s+(?:of|for)"
    rf"|(?:attacks?|raids?|strikes?|assault)\s+on|in|at|near|outside|inside|around|across|throughout|fled|flee|fleeing|into|off|(?:north|south|east|west)(?:-?(?:east|west))?\s+of"
    rf"|on(?=\s+the\s+[A-Z][\w’'-]+\s+(?:road|highway|front|peninsula|border)\b)"
    rf"|from)\s+(?:and\s+around\s+)?(?:(?:the|a|an|its|northern|southern|eastern|western"
    rf"|central|besieged|downtown|nearby|neighbou?ring|port|capital|[\w-]+ern|[A-Z][a-z]+(?:ian|ish|an|ese|(?<![yi])i))\s+){{0,4}}"
    rf"(?:(?:city|town|village|region|province|district|area|capital|country|suburb|governorate|neighbou?rhood|camp"
    rf"|port)\s+(?:of\s+)?)?(?P<name>{_NAME})"
)
_NOT_PLACES = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | word_set("parliament congress telegram twitter facebook english russian")
)


_TURN = re.compile(r",|;|\b(?:since|while|before|as|but|said|according)\b", re.IGNORECASE)
_LED = re.compile(r"\A(?:[\w-]+-(?:led|held|backed|linked|run|based|controlled|allied)\s*)+", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"\b(?:coalition|air\s?strikes?|attacks?|forces|army|ministry|observatory|agency|group"
    r"|council|raids?|war|minister|president|government)\b",
    re.IGNORECASE,
)
_KNOWN_SHORT = frozenset({"US", "UK", "USA", "UAE", "DRC", "U.S", "U.K"})
_DEMONYM = re.compile(r"(?:ian|ish|ese|iot|ani|aqi|eli|yrian|ean|can|van|ran)\Z")


def place_near(text: Text, start: int, end: int, at: int, at_end: int, apart: tuple[int, int] = (0, 0)) -> Place | None:
    """The place named by a preposition in ``[start, end)``, beside the words ``[at, at_end)``: the first one behind
    them before the sentence turns, else the nearest ahead. None where there is none, or in a stretch of capitals.
    apart: words in which no place is looked for: "the Defence Ministry in Sela" names where the ministry sits.
    """
    words = text.text[start:end]
    if words.isupper():
        return None
    turn = _TURN.search(words, at_end - start)
    named = [(first, name) for m in _PLACE.finditer(words) if (found := _name_of(words, m)) for first, name in [found]]
    named = [item for item in named if not apart[0] <= start + item[0] < apart[1]]
    behind = [item for item in named if start + item[0] > at and (turn is None or item[0] < turn.start())]
    ahead = [item for item in named if start + item[0] < at]
    if not behind and not ahead:
        return None
    first, name = behind[0] if behind else ahead[-1]
    return Place(name, Passage.of(text, start + first, start + first + len(name)))


def _name_of(words: str, found: re.Match[str]) -> tuple[int, str] | None:
    """Offset and name without "US-led" before it and "'s" behind it; None for what names no place."""
    first, name = found.start("name"), found["name"]
    led = _LED.match(name)
    if led is not None:
        first, name = first + led.end(), name[led.end() :]
    name = re.sub(r"['’]s?\Z", "", name)
    if (
        not name
        or not name[0].isupper()
        or _NO_PLACE.search(name)
        or name.split()[0].lower().rstrip(".") in _NOT_PLACES
    ):
        return None
    if name.isupper() and len(name) <= 5 and name not in _KNOWN_SHORT:
        return None
    following = words[first + len(name) : first + len(name) + 2]
    if _DEMONYM.search(name) and len(following) > 1 and following[0] == " " and following[1].islower():
        return None
    return first, name
