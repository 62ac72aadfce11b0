"""Names that no list has and what was done there makes places: "an air strike on Varn", "the Varn sugar mill".

Groups, companies and people are struck and raided too: a name that the text shows fighting or speaking is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.places.lexicon import COMMON, GIVEN
from solferino.places.names import fold
from solferino.text.wordlists import word_set

_HEAD_OF_TEXT = 20_000  # characters in which what is struck may be told to be somebody
NAME = (
    r"(?:(?-i:al|el|ad|an|ar|as|ash|at|az|ed|es|esh|et|ez)-)?[^\W\d_a-z][\w'’]+"
    r"(?:(?:[ -](?:al|el|de|del|la|las|los|ez|es|ed|as|da|do|bin))?(?:-[^\W\d_a-z]\b|[ -][^\W\d_a-z][\w'’]+)){0,2}"
)
"""A name of one to three words in a text that is not written in capitals."""
_SITE_OF = re.compile(  # "the Torvel sugar mill", "the Orvik bus depot": named for the place where it stands
    rf"\b[Tt]he\s+(?P<name>{NAME})\s+"
    r"(?:(?:sugar|paper|cement|textile|steel|flour|cotton|bus|fuel|oil|gas|ammunition|grain|primary|secondary|village|main|"
    r"central|covered|fish|cattle|power|girls['’]?|boys['’]?)\s+){0,2}"
    r"(?:mills?|factory|plant|depot|school|clinic|dispensary|bakery|brewery|refinery|mine|quarry|ferry|dam|landing|sawmill|courthouse|town\s+hall|"
    r"plantation|estate|warehouse|substation|waterworks|docks?|harbou?r|orphanage|slaughterhouse|granary)\b"
)
_NOT_A_SITE_OF = word_set(  # who runs a house, or what it is called after, and no place
    "red cross crescent foundation trust sans frontieres mission sisters save children doctors caritas saint st our "
    "holy sacred company corporation group brothers king queen"
)
_SHELLED = re.compile(
    r"\b(?:shelled|bombed|bombarded|raided|(?:shelling|bombing|bombardment)\s+of|(?:air\s?|drone\s+|rocket\s+|missile\s+|mortar\s+|"
    r"artillery\s+)(?:strikes?|raids?|attacks?|barrages?|fire)\s+(?:on|against)|"
    r"(?:strikes?|raids?|assaults?)\s+on|stormed|overran|(?:explosions?|blasts?)\s+(?:had\s+|have\s+)?(?:shook|shaken|rocked)|"
    r"(?:missiles?|rockets?|shells?|drones?|bombs?|munitions)\s+(?:hit|struck|fell\s+on|landed\s+on|rained\s+down\s+on)|"
    r"(?:missiles?|rockets?|shells?|bombs?|munitions)\s+(?:over|onto))\s+(?P<name>"
    + NAME
    + r")(?=[,.;:!?\")\]”]|\Z|\s+(?:and|on|in|at|again|with|from|after|before|for|when|while|early|late|last|this|"
    r"overnight|"
    r"yesterday|today|during|since|killing|wounding|injuring|near|was|were|is|has|had|but|killed|left|wounded|injured|destroyed|"
    r"where|which|by|to|[A-Z][a-z]+day)\b)"
)
_ATTACKED = re.compile(  # "attacked Varn on Sunday, killing 19 villagers": nobody alone is killed by the dozen
    rf"\battacked\s+(?P<name>{NAME})(?=[^.;:]{{0,40}}?,\s+(?:(?:killing|burning|looting|torching)\s+(?!him\b|her\b)|"
    r"leaving\s+(?:at\s+least|more\s+than|\d|[a-z]+\s+(?:people|dead|killed|wounded|villagers|civilians))))"
)
_STRUCK_WITH = re.compile(
    rf"\b(?:struck|hit|attacked)\s+(?P<name>{NAME})\s+with\s+(?:[\w-]+\s+){{0,3}}?(?:missiles?|rockets?|drones?|bombs|shells|mortars?|"
    r"artillery|munitions)\b"
)
_WAS_SHELLED = re.compile(
    rf"(?P<name>{NAME})\s+(?:was|were|has\s+been|had\s+been|came)\s+(?:again\s+|also\s+|heavily\s+|repeatedly\s+)?"
    r"(?:bombed|shelled|bombarded|under\s+(?:[a-z-]+\s+)?(?:fire|attack|shelling|bombardment))\b"
)
_ITS_SITE = re.compile(
    rf"\b(?P<name>{NAME})['’]s\s+(?:(?:[a-z-]+|children['’]s)\s+){{0,2}}?"
    r"(?:market|hospital|clinic|(?:railway|bus|train)\s+station|airport|port|(?:town|city)\s+(?:hall|cent(?:re|er))|suburbs|outskirts|"
    r"old\s+town|streets)\b"
)
_SITE_NAMED = re.compile(
    r"\b(?:clinic|hospital|maternity|market|bridge|port|airport|station|bakery|barracks|streets|skies|(?:town|city)\s+cent(?:re|er))\s+"
    rf"(?:of|over)\s+(?P<name>{NAME})(?=[,.;:!?\")\]”]|\Z|\s+(?:on|at|in|was|were|is|has|had|by|when|after|before|late|early|overnight|"
    r"yesterday|today|and|last|this|killing|wounding|injuring)\b)"
)
_HOUSES = (_WAS_SHELLED, _ITS_SITE, _SITE_NAMED, _SITE_OF)
_WATER = word_set("lake mount river sea gulf strait")
_ACTS = (  # behind a name: somebody who fights or speaks
    r"(?:fighters?|militants?|rebels?|forces|troops|gunmen|commanders?|leaders?|members?|movement|group|"
    r"spokes\w+|said|says|told|denied|claimed|vowed|targets?|positions?|guerrillas?|insurgents?)\b"
)
FIRED_ON = (
    r"(?:\b(?:fire|fired|strikes?|attacks?|raids?|assaults?|offensive|shells|rockets|missiles|bombs|advance)\s+(?:on|against|at|upon)"
    r"|\b(?:attack(?:ed|ing)?|hit|struck|reached|entered|left|captured|took|retook|seized|fled|leaving))\s+"
)
"""What stands before a name that the text has placed elsewhere, where it is one again."""
OF_THE_PLACE = r"(?:(?:air\s?)?strikes?|raid|massacre|bombing|shelling|attack|ambush|killings)\b"
"""What stands behind it: "the Varn massacre"."""


@dataclass(frozen=True, slots=True)
class Struck:
    """A candidate at ``text[start:end]``. site: a house is named for it ("the Varn sugar mill"), which may be all."""

    start: int
    end: int
    site: bool = False


def struck_names(text: str) -> Iterator[Struck]:
    """Candidates for places in a text that is not in capitals, by pattern; some overlap. Linear in its length."""
    known: dict[str, bool] = {}
    for pattern in (_SHELLED, _ATTACKED, _STRUCK_WITH, _WAS_SHELLED, _ITS_SITE, _SITE_NAMED, _SITE_OF):
        named_house = pattern in _HOUSES
        for match in pattern.finditer(text):
            start, end = match.span("name")
            name = text[start:end]
            if named_house and (_opens_as_a_word(text, start, end) or _for_somebody(name)):
                continue
            if name not in known:
                known[name] = _somebody(text, name)
            if not known[name]:
                yield Struck(start, end, pattern is _SITE_OF)


def _somebody(text: str, name: str) -> bool:
    """Whether what was struck is a person, a water, or in the text somebody who fights or speaks."""
    first = fold(name.split(maxsplit=1)[0])
    if first in _WATER or first in GIVEN:
        return True
    return re.search(rf"\b{re.escape(name)}(?:['’]s)?\s+{_ACTS}", text[:_HEAD_OF_TEXT]) is not None


def _opens_as_a_word(text: str, start: int, end: int) -> bool:
    """Whether one word opens a sentence and may be any noun: "Homes were shelled"."""
    name = text[start:end]
    before = text[max(0, start - 20) : start].rstrip(" \t\"“'‘")
    opens = not before.strip() or before.endswith((".", "!", "?", "\n", ":"))
    if not opens or " " in name:
        return False
    plain = re.search(rf"\b{re.escape(name.lower())}\b", text[:_HEAD_OF_TEXT]) is not None
    return plain or name.endswith("s") or fold(name) in COMMON


def _for_somebody(name: str) -> bool:
    """Whether a house is named for who runs it or for a saint: no place."""
    return any(fold(word) in _NOT_A_SITE_OF for word in name.split())
