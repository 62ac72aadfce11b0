"""Links that words state: "commander of the 12th Brigade", "under the command of". Proposals only.

English, and only these wordings. A rank before a name makes nobody a commander. A proposal has no dates, whatever
stands nearby: since when is for the reader. What is denied, past or doubted in the same breath ("former commander
of", "is not the commander of") is no proposal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.record import Relation
from solferino.text import word_set

_FORMATION = (
    "army group|combat group|task force|air wing|brigade|battalion|regiment|division|corps|army|company|squadron|fleet|"
    "flotilla|battery|platoon|garrison|militia|front|bloc|command"
)
_NO_NAME = word_set(
    """the a an he she it they his her its their who this that these those when while in on at as by for from of and but
    former acting deputy commander chief general colonel major captain lieutenant"""
)
_WORD = r"(?:\d+(?:st|nd|rd|th)|[A-Z][\w'’-]*)"
_UNIT = (
    rf"(?P<{{0}}>(?:{_WORD}\s+(?:(?:of|and)\s+(?:the\s+)?)?){{{{1,5}}}}(?i:{_FORMATION})\b"
    r"(?:\s+(?:North|South|East|West|Centre|Center))?"
    rf"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w'’-]*)(?:\s+[A-Z][\w'’-]*){{{{0,2}}}})?)"
)
_RANK = (
    r"(?:(?:Lieutenant|Major|Brigadier|Colonel|General|Gen\.|Col\.|Lt\.|Maj\.|Brig\.|Captain|Capt\.|Admiral|Adm\.|Rear|Vice|"
    r"Commander|Marshal|Sergeant|Lt|Col|Gen|Maj)[\s-]+)*"
)
_NAME = (
    rf"{_RANK}(?P<{{0}}>[A-Z][\w'’-]+(?:\s+(?:(?:van|von|de|der|al|el|bin|ibn|da|di|del)\s+)?[A-Z][\w'’-]+){{{{0,3}}}})"
)
_HEAD = r"(?P<role>acting commander|deputy commander|commander|commandant)"
_BARRED = re.compile(
    r"\b(?:former|ex|previous|late|future|next|alleged|reported|supposed|purported|self-styled|would-be|not|never|no "
    r"longer|n't|denie[sd]|denying|whether|if)\b[\s\w,’'-]{0,30}$",
    re.IGNORECASE,
)
_RELATION = {
    "acting commander": Relation.ACTING,
    "deputy commander": Relation.DEPUTY,
    "commander": Relation.COMMANDS,
    "commandant": Relation.COMMANDS,
}


def _made(pattern: str) -> re.Pattern[str]:
    unit, other, name = _UNIT.format("unit"), _UNIT.format("other"), _NAME.format("name")
    filled = pattern.replace("UNIT", unit).replace("OTHER", other).replace("NAME", name).replace("HEAD", _HEAD)
    return re.compile(filled.replace("~", r"\s+"))


_PATTERNS: tuple[tuple[re.Pattern[str], Relation | None], ...] = (
    # Ada Holm, (the) commander of the 12th Brigade / NAME, who is commander of UNIT
    (_made(r"NAME\s*,?~?(?:who~(?:is|was)~|is~|was~|as~)?(?:the~)?HEAD~of~(?:the~)?UNIT"), None),
    # the commander of the 12th Brigade, Ada Holm
    (_made(r"HEAD~of~(?:the~)?UNIT\s*,\s*NAME"), None),
    # 12th Brigade commander Ada Holm
    (_made(r"UNIT~HEAD~NAME"), None),
    # the 12th Brigade, under the command of Ada Holm
    (_made(r"UNIT\b[\s,]+(?:[\w’'-]+~){0,6}under~the~command~of~NAME"), Relation.COMMANDS),
    # the 5th Battalion, part of the 12th Brigade
    (_made(r"UNIT\s*,?~(?:which~)?(?:is~|was~)?(?:a~)?part~of~(?:the~)?OTHER"), Relation.PART_OF),
    # the 5th Battalion was attached to the 12th Brigade
    (
        _made(r"UNIT\s*,?~(?:which~)?(?:(?:is|was|were|has~been|had~been)~)?attached~to~(?:the~)?OTHER"),
        Relation.ATTACHED,
    ),
)


@dataclass(frozen=True, slots=True, order=True)
class Proposed:
    """A link that words state. start, end: its words, in code points of what was looked at, the end exclusive."""

    start: int
    end: int
    subject: str
    relation: Relation
    object: str


def proposed(text: str) -> tuple[Proposed, ...]:
    """The links that a stretch of English states in one of the known wordings, in order, each place once."""
    found: dict[tuple[str, Relation, str], Proposed] = {}
    for pattern, relation in _PATTERNS:
        for match in pattern.finditer(text):
            made = _link(match, relation)
            if made is not None and not _barred(text, match):
                key = made.subject.casefold(), made.relation, made.object.casefold()
                if key not in found or made.start < found[key].start:
                    found[key] = made
    return tuple(sorted(found.values()))


def _link(match: re.Match[str], relation: Relation | None) -> Proposed | None:
    given = match.groupdict()
    unit = _plain(given["unit"])
    if relation in (Relation.PART_OF, Relation.ATTACHED):
        other = _plain(given["other"])
        return Proposed(match.start(), match.end(), unit, relation, other) if unit != other else None
    name = _plain(given["name"])
    kind = relation or _RELATION[given["role"].lower()]
    if name.split()[0].casefold() in _NO_NAME or re.search(rf"\b(?:{_FORMATION})\b", name, re.IGNORECASE):
        return None
    return Proposed(match.start(), match.end(), name, kind, unit)


def _barred(text: str, match: re.Match[str]) -> bool:
    """True where words before or inside take it back."""
    places = [match.start(), *(match.start(g) for g in ("role",) if g in match.re.groupindex)]
    return any(_BARRED.search(text[max(0, at - 45) : at]) for at in places)


def _plain(words: str) -> str:
    return re.sub(r"^The\s+", "", " ".join(words.split()))


__all__ = ["Proposed", "proposed"]
