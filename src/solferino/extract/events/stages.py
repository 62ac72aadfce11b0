"""How far a told attack came, and whether the words tell one event or a practice."""

from __future__ import annotations

import re

from solferino.extract.lexicon.events import FAILED, PLANNED, THREAT
from solferino.record import Stage

_I = re.IGNORECASE

_PLANNED = re.compile(PLANNED, _I)
_THREAT = re.compile(THREAT, _I)
_FAILED = re.compile(FAILED, _I)
_PERFECT = re.compile(
    r"\b(?:(?:has|have|(?P<had>had))\s+(?:been\s+)?|(?:is|are)\s+(?:\w+ly\s+)?(?:said\s+to\s+have\s+)?(?:been\s+)?|"
    r"said\s+to\s+have\s+been\s+|keeps?\s+|continues?\s+)(?:\w+ly\s+|also\s+|since\s+|already\s+)?\Z",
    _I,
)
_REPORTED_BEFORE = re.compile(  # "said that shells had hit": the past told of, no practice
    r"\b(?:said|told|den(?:ied|y|ies)|reported|claimed|stated|added|announced|confirmed|accused|alleged|insisted|wrote)\b",
    _I,
)


_FAILED_AFTER = re.compile(  # "the attack was foiled"; not "the killing, an attempt to wreck the talks"
    r"[^.;,:\"”]{0,40}?\b(?:foiled|thwarted|averted|prevented|failed|intercepted|defused|deactivated|botched|unexploded|"
    r"did\s+not\s+(?:explode|detonate|go\s+off)|attempts?|plots?|bid)\b(?!\s+to\s+(?:stop|prevent|halt|reach))",
    _I,
)


def stage_of(before: str, after: str, whole: str, word: str) -> tuple[bool, Stage]:
    """(leave it out, how far it came)."""
    tail = before[-70:]
    if _FAILED.search(tail) or (
        _FAILED_AFTER.match(after) and not re.search(r"killed|wounded|injured|dead", after[:60], _I)
    ):
        return bool(re.search(r"\bnot\b|\bno\b", tail[-12:], _I)), Stage.ATTEMPTED
    if word.endswith(("ed", "en")) and _TO_BE_LISTED.search(before):
        return True, Stage.ACCOMPLISHED
    if _PLANNED.search(tail):
        if _THREAT.search(tail):
            return False, Stage.THREATENED
        if re.search(r"\b(?:could|may|might|would)\s+have\s+(?:been\s+)?\Z", tail, _I):
            return False, Stage.ACCOMPLISHED  # "could have been murdered by": the deed is given, the doer is not
        if (
            re.search(r"\bto\s+\Z", tail, _I)
            and re.search(r"\b(?:used|uses?|using|seems?|appears?|continu\w+)\b[^.]{0,60}\bto\s+\Z", tail, _I)
            and word.endswith("ed")
        ):
            return False, Stage.ACCOMPLISHED
        return True, Stage.ACCOMPLISHED
    return False, Stage.ACCOMPLISHED


def is_practice(before: str, form: str, plural: bool, counted: bool, whole: str) -> bool:
    """Whether the words tell what is done again and again ("have been shelling"), and not one event.

    before: the sentence up to the trigger. whole: all of it. plural: the trigger is a noun in the plural.
    """
    if counted:
        return False
    if form == "v":
        perfect = _PERFECT.search(before)
        backshift = perfect is not None and perfect["had"] and _REPORTED_BEFORE.search(before, 0, perfect.start())
        return bool(perfect and not backshift) or bool(
            re.search(r"\b(?:numerous|many|repeated|systematic\w*|daily|widespread)\b", whole, _I)
        )
    if plural and (_THROWN.search(before) or (_CARRIED_OUT.search(before) and _ON_A_DAY.search(whole))):
        return False
    if plural:
        return not re.search(
            r"\b(?:two|three|four|five|six|the|these|those|both|twin|\d+)\s+(?:[\w-]+\s+){0,2}\Z", before, _I
        )
    return bool(
        re.search(
            r"\b(?:numerous|indiscriminate|repeated|systematic\w*|campaign\s+of|wave\s+of|use\s+of)\b", before[-50:], _I
        )
    )


_THROWN = re.compile(  # "launched catapult bombs": what was thrown, once
    r"\b(?<!have )(?<!has )(?<!been )(?:launched|dropped|hurled|threw|lobbed|fired|planted|placed|set\s+off|"
    r"detonated|used)\s+(?:[\w-]+\s+){0,3}\Z",
    _I,
)
_CARRIED_OUT = re.compile(  # "on 3 June carried out air strikes on a base": several strikes, one day
    r"(?<!have )(?<!has )(?<!been )\b(?:carried\s+out|conducted|staged|mounted|made)\s+(?:[\w-]+\s+){0,3}\Z", _I
)
_ON_A_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|overnight|last\s+night|this\s+(?:morning|afternoon|"
    r"evening)|\d{1,2}\s+(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|"
    r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2})\b|(?<=\d\s)(?-i:January|February|March|April|June|July|"
    r"August|September|October|November|December)\b",
    _I,
)
_TO_BE_LISTED = re.compile(  # "will be thrown out, executed, and robbed"
    r"\b(?:will|would|could|may|might|should|must|can)\s+be\s+"
    r"(?:[\w'’-]+(?:\s+(?:out|up|off))?(?:\s+(?:of|from|by|in)\s+[\w'’ -]{2,30})?,\s+){1,4}"
    r"(?:and\s+|or\s+)?\Z",
    _I,
)
