"""Words that claim an attack or lay it to somebody, and on which side of them that party stands."""

from __future__ import annotations

import re

from solferino.record import Blame

_I = re.IGNORECASE
_OWNING = r"claimed|took|taken|takes|claims|accepted|assumed|admitted"
_LAYING = r"blamed|blames|blaming|blame"

NOT_SAID = re.compile(  # "has not claimed responsibility", "refused to blame"
    r"(?:\b(?:not|never|nor|neither|without|refus\w+\s+to|declin\w+\s+to|no\s+(?:group|one|organi[sz]ation|party)\s+(?:has|have|had))|"
    r"n['’]t)\s+(?:[a-z]+ly\s+|yet\s+|been\s+){0,2}\Z",
    _I,
)

CUES: tuple[tuple[re.Pattern[str], Blame, bool], ...] = (
    # True: the party stands behind the match; False: it is the subject of the verb in group 1.
    (re.compile(rf"\b({_OWNING})\s+(?:the\s+|full\s+){{0,2}}(?:responsibility|credit)", _I), Blame.CLAIMED, False),
    (
        re.compile(rf"\b(?:responsibility|credit)\b[^.;]{{0,60}}?\b(?:{_OWNING})\s+by\s+", _I),
        Blame.CLAIMED,
        True,
    ),
    (re.compile(r"\b(?:attribut(?:ed|es|e)|imputed)\s+(?:[\w-]+\s+){0,6}?to\s+", _I), Blame.ACCUSED, True),
    (re.compile(rf"\b(?:{_LAYING})\s+(?:[\w-]+\s+){{0,5}}?on\s+", _I), Blame.ACCUSED, True),
    (
        re.compile(rf"\b(?:{_LAYING}|accused|accuses|accusing|accuse)\s+(?!(?:on|of|by|for)\b)", _I),
        Blame.ACCUSED,
        True,
    ),
    (
        re.compile(r"\b(?:hold|holds|held|holding)\s+(?!responsible\b)(?=[^.;]{3,60}responsible)", _I),
        Blame.ACCUSED,
        True,
    ),
    (
        re.compile(
            r"\s(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|being\s+|held\s+){0,3}"
            r"(blamed|accused|suspected|responsible)\b",
            _I,
        ),
        Blame.ACCUSED,
        False,
    ),
    (
        re.compile(
            r"\b(charged|suspected|accused|implicated|involved)\s+(?:with|of|in)\s+(?=[^.;]{0,60}?\b(?:murder|kill|attack|"
            r"bomb|assassinat|kidnap|abduct|massacre|shoot|explosion|blast|crime|death|ambush|arson))",
            _I,
        ),
        Blame.ACCUSED,
        False,
    ),
    (re.compile(r"\b(?:responsible|guilty)\s+(?:is|are)\s+", _I), Blame.ACCUSED, True),
    (re.compile(r"\b(?:work|maneuver|manoeuvre|act|action|deed|crime)\s+(?:of|by)\s+", _I), Blame.ACCUSED, True),
    (re.compile(r"\bresponsibility\s+of\s+", _I), Blame.ACCUSED, True),
)
