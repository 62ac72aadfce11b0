"""What a statement does: from the cue's own kind and the words reported. A denial seldom uses the word."""

from __future__ import annotations

import re

from solferino.record import StatementKind as Kind

_I = re.IGNORECASE
_NOT = r"(?:\bnot|n['’]t|\bnever|\bno longer|\bneither|\bnor)"
_DENIAL = re.compile(
    rf"{_NOT}\s+(?:\w+\s+){{0,2}}(?:target|attack|bomb|shell|fir|strik|struck|hit|kill|carr(?:y|ied|ying) out|"
    rf"responsible|behind|involved|committ?|"
    r"us(?:e|ed|ing)\s+(?:\w+[\s-]+){0,3}(?:weapon|force|bomb|munition|gas\b|shield|missile|drone|rocket|artiller|mine)|"
    r"participat|perpetrat|deploy|order|tortur|abduct|execut|destroy|shoot|shot|intend|deliberate)"
    r"|\b(?:had|has|have|there (?:was|were|is|are)|with)\s+no\s+(?:\w+\s+){0,2}(?:aircraft|planes?|"
    r"jets?|forces?|troops?|units?|soldiers?|"
    r"involvement|role|hand|part|knowledge|operations?|strikes?|weapons?|truth|basis|intention|link|plan)"
    r"|(?:\A\W*|\b(?:is|are|was|were|as|be|been|an?)\s+[\"'‘“]?)(?:\w+ )?(?:fake\b|fabricat|hoax\b|"
    r"staged\b|baseless\b|groundless\b|unfounded\b|"
    r"untrue\b|lies?\b|false\b|falsehood|disinformation\b|nonsense\b|propaganda\b|slander|invention)"
    r"|\b(?:staged|orchestrated|media|information)\s+provocation"  # a provocation alone may be what the other side did
    r"|\b(?:accusations?|allegations?|claims?|reports?|footage|videos?|images?)\b[^.;]{0,40}\bprovocations?\b"
    r"|\b(?:no|none of (?:its|our|their))\s+(?:\w+\s+){0,2}(?:aircraft|planes?|jets?|drones?|helicopters?|ships?|"
    r"troops?|soldiers?|forces|units?|missiles?|shells?|rockets?)\b"
    r"|\bno truth\b|\bnothing to do with\b",
    _I,
)
_LEGAL = re.compile(
    r"\bwar crimes?\b|\bwar criminals?\b|\bcrimes? against\b|\bgenocid|"
    r"\binternational (?:humanitarian )?law\b|\bgeneva convention|"
    r"\bcrimes? of aggression\b|\bviolat\w+ (?:of )?(?:the )?(?:law|international|humanitarian|"
    r"human rights)|\buniversal jurisdiction\b|"
    r"\bunlawful|\billegal|\blaws? of (?:war|armed conflict)\b|\bcommand responsibility\b|"
    r"\b(?:ha[sd]|have|no|under the) jurisdiction\b|\bcourt of law\b",
    _I,
)
_FINDS = re.compile(
    r"\bassess\w*|\bdetermin\w*|\bconstitut\w*|\bamount(?:s|ed)? to\b|\bunder (?:\w+ ){0,2}law\b|"
    r"\bdoctrines?\b|\bprosecut\w+|"
    r"\bjurisdiction|\bcourts?\b|\bcould be\b|\bmay be\b|\bwould be\b|\bcriminal(?:ly)? liab|\blegal",
    _I,
)
_BLAMES = re.compile(
    r"\bcommit(?:s|ted|ting)?\b|\bresponsible\b|\bguilty\b|\bperpetrat|\bcarr(?:y|ied|ying) out\b|\bwar criminals?\b|"
    r"\bbehind\b|\bdeliberately\b|\bbombing\b|\bmurder|\bmassacre|\batrocit|\bbrutal|\bterroris|\bdirect attack",
    _I,
)
_IMPUTES = re.compile(
    r"\b(?:was|were|is|are|had been|has been) (?:\w+ly )?(?:behind (?:the|this|these|an?)\b|responsible for\b|"
    r"to blame\b|guilty of\b)",
    _I,
)
_DENIES_ALL = re.compile(
    rf"{_NOT}|\bwho (?:was|were|is|are)\b|\b(?:those|whoever)\b|"
    r"\b(?:is|was|are|were) responsible for (?:security|the safety)",
    _I,
)
_CALLS = re.compile(
    r"\bmust\b|\b(?:we|i) (?:call|urge|demand|appeal|ask)\b|\bcall(?:s|ed|ing)? (?:on|for|upon)\b|"
    r"\bneeds? to\b|\blet us\b|"
    r"\bdeserves? to be\b|\bha(?:s|ve) to\b|\bshould be (?:held|investigated|prosecuted|stopped|"
    r"withdrawn|released|allowed)",
    _I,
)
_PROMISES = re.compile(
    r"\b(?:we|i) (?:will|shall|promise|pledge)\b|\b(?:we|i)['’]ll\b|\b(?:is|are) (?:committed|determined) to\b|"
    r"\bwill (?:continue|investigate|ensure|prosecute|work)\b|\bwould (?:continue|work|support)\b|"
    r"\b(?:it|he|she|they) (?:would|will) (?:also |soon |now )?(?:investigate|rebuild|publish|release|cooperate|"
    r"honou?r|respect|ensure|pay|compensate|withdraw|punish|prosecute|free|return)\b",
    _I,
)
_JUSTIFIES = re.compile(
    r"\bin (?:retaliation|response|reprisal) (?:for|to)\b|\bself-defen[cs]e\b|\bto avenge\b|\bright to defend\b|"
    r"\b(?:was|were|being) used (?:as|by) (?:a |an |the )?(?:\w+ )?(?:fighters|militants|rebels|terrorists|"
    r"base|command|headquarters|launch)|"
    r"\blegitimate (?:military )?targets?\b|\bmilitary necessity\b|"
    r"\bwas(?: carried out)? in response\b",
    _I,
)
_LOOK = 2000  # characters of a statement that are read for its kind


def kind_of(cue: Kind | None, words: str, *, quoted: bool) -> Kind:
    """The kind of a statement: ``cue`` is the kind of its cue (None without one), ``words`` what it reports."""
    words = words[:_LOOK]
    if cue in (
        Kind.NO_COMMENT,
        Kind.DENIAL,
        Kind.ACCUSATION,
        Kind.WARNING,
        Kind.ESTIMATE,
        Kind.PROMISE,
        Kind.JUSTIFICATION,
    ):
        return cue
    if cue is Kind.QUESTION or (quoted and words.rstrip(" \"'”’»").endswith("?")):
        return Kind.QUESTION
    if cue is Kind.CALL:
        return cue
    if _DENIAL.search(words) and not _LEGAL.search(words):
        return Kind.DENIAL
    legal = _LEGAL.search(words) is not None
    if cue is Kind.LEGAL_VIEW or (legal and _FINDS.search(words)):
        return Kind.LEGAL_VIEW
    if legal and _BLAMES.search(words):
        return Kind.ACCUSATION
    if not legal and _IMPUTES.search(words) and not _DENIES_ALL.search(words):
        return Kind.ACCUSATION
    if _CALLS.search(words):
        return Kind.CALL
    if _JUSTIFIES.search(words):
        return Kind.JUSTIFICATION
    if _PROMISES.search(words):
        return Kind.PROMISE
    if legal:
        return Kind.LEGAL_VIEW
    return cue or Kind.ASSERTION
