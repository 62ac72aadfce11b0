"""How far an official step came, from the words before its verb: taken, planned, called for, threatened, refused."""

from __future__ import annotations

import re
from typing import NamedTuple

PLANNED, CALLED_FOR, THREATENED, REFUSED, NOT_TAKEN = "planned", "called for", "threatened", "refused", "not taken"
_LOOK = 130


class Stage(NamedTuple):
    """outcome: None for a step taken. at: where the words of the stage begin, which is where a subject ends. who: code
    points of the body that is asked to take the step ("urged the council to")."""

    outcome: str | None
    at: int
    real: bool = True
    who: tuple[int, int] | None = None


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\s*\Z", re.IGNORECASE)


_ADVERBS = re.compile(
    r"(?:(?:^|(?<=\s))(?:(?!assembly|family|italy|july)\w+ly|also|already|then|later|first|soon|now|jointly"
    r"|once\s+again|again|immediately|be|been|being|have|has|had|has\s+been)\s+)+\Z",
    re.IGNORECASE,
)
_PASSIVE_AUX = re.compile(
    r"(?:(?:^|(?<=\s))(?:was|were|is|are|be|been|being|get|got)\s+(?:\w+ly\s+)?)\Z", re.IGNORECASE
)
_NOT = _p(
    r"(?:\b(?:did|does|do|has|have|had|is|are|was|were|be)(?:\s+not|n['’]t)(?:\s+yet)?|\bnot(?:\s+yet)?|\bnever"
    r"|n['’]t|\byet\s+to|\bwithout)"
)
_REFUSED = _p(
    r"\b(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)|will\s+not|would\s+not|won['’]t|reject(?:ed"
    r"|s)\s+(?:a\s+)?calls?\s+to|ruled\s+out)(?:\s+to)?"
)
_FAILED = _p(r"\bfail(?:ed|s|ing)\s+to")
_TOOK = _p(
    r"\b(?:voted|decided|agreed|moved|acted|opted|chose|helped|used\s+its\s+\w+|were\s+quick|was\s+quick|proceeded"
    r"|went\s+on)(?:\s+(?:[\w,-]+\s+){0,5}?)?\s*to"
)
_WILL = _p(
    r"\b(?:will|shall|would|(?:is|are|was|were|be)\s+(?:due|set|expected|scheduled|preparing|ready|about|going)\s+to"
    r"|(?:is|are|was|were)\s+to"
    r"|(?:plans?|planned|planning|intend(?:s|ed)?|intends|vow(?:s|ed)?|promis(?:ed|es)|pledg(?:ed|es)|prepar(?:ed|es"
    r"|ing)|aims?|aimed)\s+to"
    r"|(?:announced|unveiled|has|have|had)\s+(?:its\s+|their\s+|his\s+)?(?:plans?|intentions?)\s+to)"
)
_THREAT = _p(r"\bthreat(?:en(?:ed|s|ing)|s)\s+to")
_SHOULD = _p(r"\b(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve|d)\s+to)")
_ASKED = re.compile(
    r"\b(?:urg(?:ed|es|ing)|call(?:ed|s|ing)\s+(?:on|upon|for)|ask(?:ed|s|ing)|appeal(?:ed|s|ing)\s+to|demand(?:ed|s"
    r"|ing)(?:\s+that)?"
    r"|press(?:ed|es|ing)(?:\s+for)?|implored|invited|request(?:ed|s|ing)(?:\s+that)?|lobb(?:ied|ying)|pushed)\s+"
    r"(?P<who>(?:the\s+|that\s+)?[^,.;:\"“”]{2,80}?)\s+(?:to|should)\s*\Z",
    re.IGNORECASE,
)
_SAW = re.compile(r"\b(?:saw|seen|watched|made|let)\s+[^.;:]{3,90}\Z", re.IGNORECASE)  # "saw the regulator block"
_MAYBE = _p(
    r"\b(?:could|may|might|can|cannot|can['’]t|if|unless|whether|to|consider(?:s|ed|ing)?|likely\s+to|hop(?:es?"
    r"|ed)\s+to|want(?:s|ed)?\s+to|wish(?:es|ed)?\s+to|able\s+to"
    r"|(?:discuss|debat|mull|weigh|oppos|suggest|propos|advocat|favou?r)(?:ed|es|s|ing)?|against|of|for|by|on|before"
    r"|in|about|from)"
)


def stage_of(words: str, verb: int, *, base: bool, passive: bool, gerund: bool) -> Stage | None:
    """The stage of the step whose verb begins at ``verb``; None where it is a mere thought, or no report at all.

    base: the verb stands in its base form; gerund: in "-ing"; passive: it is a participle.
    """
    low = max(0, verb - _LOOK)
    at = low + len(_ADVERBS.sub("", words[low:verb]))
    if passive:
        at = low + len(_PASSIVE_AUX.sub("", words[low:at]))
        at = low + len(_ADVERBS.sub("", words[low:at]))
    left = words[low:at]
    asked = _ASKED.search(left)
    if asked is not None and (base or passive):
        return Stage(CALLED_FOR, low + asked.start(), who=(low + asked.start("who"), low + asked.end("who")))
    for pattern, outcome in _STAGES:
        match = pattern.search(left)
        if match is not None:
            if outcome == "":
                return Stage(None, low + match.start())
            return Stage(outcome, low + match.start())
    if _MAYBE.search(left):
        return None
    if base:
        seen = _SAW.search(left)
        return Stage(None, at) if seen else None
    if gerund and not re.search(r"\w\s*\Z", left):
        return None
    return Stage(None, at)


_STAGES: tuple[tuple[re.Pattern[str], str], ...] = (
    (_REFUSED, REFUSED),
    (_FAILED, NOT_TAKEN),
    (_NOT, NOT_TAKEN),
    (_THREAT, THREATENED),
    (_TOOK, ""),
    (_WILL, PLANNED),
    (_SHOULD, CALLED_FOR),
)
