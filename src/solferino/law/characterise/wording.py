"""What the first look says to people. No sentence here calls an act a crime or a person guilty."""

from __future__ import annotations

import re
from functools import cache

from solferino.law.catalogue import Crime, Element

ARGUED_BY = "the text says {words}"
EMPTY_WHY = "nothing in the text shows this."
SPEAKS_AGAINST = "The text holds a denial."
MENTAL_WHY = "always to be shown: no text of this kind shows what a person meant or knew."
CONTEXT_BY_PEOPLE = "to be shown by a classification of the situation, entered by a person."
NOT_IN_FORCE = "{citation} is left out: it was not in force on {day} (in force from {since})."
ASK_LABEL = "What was done, by whom, to whom, where and when? The text gives a label and no conduct."
ASK_TOTALS = "Which single attack or act is meant, at what place and time? A total shows no conduct."
ASK_CONDUCT = "Is there any conduct against protected people or things beyond what the text tells?"
ASK_CONFLICT = (
    "Was this an armed conflict between States (or an occupation), or between a government and organised groups, at "
    "that place and day? Until somebody enters it, both lists stand as alternatives."
)

_LABEL = re.compile(r"\b(?:real |actual )?war crimes?\b", re.IGNORECASE)
_GUILT = re.compile(r"\bguilty\b", re.IGNORECASE)
_LINKED = "at that place and day, and that the act was linked to it?"
_GROUPS = {
    "CTX-IAC": f"What shows an armed conflict between States or an occupation {_LINKED}",
    "CTX-NIAC-C": f"What shows intense fighting between organised parties {_LINKED}",
    "CTX-NIAC-E": f"What shows protracted fighting between organised parties {_LINKED}",
    "CTX-CAH": "Is the act part of a widespread or systematic attack on a civilian population that carries out a "
    "policy, and which other acts show it?",
    "CTX-GEN": "Is there a manifest pattern of similar conduct against the group, or could this conduct by itself "
    "destroy it?",
    "CTX-AGG": "Which State acted, and what place had the person among those who steer it?",
}


@cache
def plainly(text: str) -> str:
    """A text of the catalogue without the words that are kept for courts and for determinations that people signed."""
    return _GUILT.sub("responsible", _LABEL.sub("crime under international law", text))


def default_question(element: Element, crime: Crime) -> str:
    """The question of an element that has none of its own."""
    if element.group == "contextual":
        return _GROUPS.get(element.text, _GROUPS.get(crime.context, "What shows the context?"))
    if element.group == "mental":
        if element.text.startswith("ordinary intent"):
            return "What shows that the conduct was meant, and that its effects and the circumstances were known?"
        return f"What shows this of the person who acted: {plainly(element.text)}?"
    return f"What shows this: {plainly(element.text)}?"


def context_question(crime: Crime) -> str:
    """What has to be asked before a crime of a wider context is a candidate."""
    return _GROUPS.get(crime.context, "What shows the context?")


__all__ = [
    "ARGUED_BY",
    "ASK_CONDUCT",
    "ASK_CONFLICT",
    "ASK_LABEL",
    "ASK_TOTALS",
    "CONTEXT_BY_PEOPLE",
    "EMPTY_WHY",
    "MENTAL_WHY",
    "NOT_IN_FORCE",
    "SPEAKS_AGAINST",
    "context_question",
    "default_question",
    "plainly",
]
