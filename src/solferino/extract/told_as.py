"""How an English sentence stands to what it tells: as told, as rejected, as hearsay, as belief, or as not told at all.

A number or an attack in "there is no evidence that ...", "the film tells how ...", "it is untrue that ..." is in the
text, and the text does not say that it was so. What is passed over here is a gap; what is let through would be wrong.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

_I = re.IGNORECASE


class ToldAs(IntEnum):
    """How the words are given; of two that hold, the higher counts."""

    TOLD = 0
    BELIEVED = 1  # "it is believed that", "many think"
    HEARSAY = 2  # "rumours that", "unconfirmed reports of", "could not confirm that"
    REJECTED = 3  # "it is untrue that", "dismissed claims that", "the claim that ... is false"
    UNTOLD = 4  # asked, or expressly not said or shown
    IMAGINED = 5  # told of in a film or an exercise, narrowly missed, or no harm to anybody


_CLAIMS = (
    r"(?:claims?|allegations?|accusations?|reports?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies)|charges?|notions?|"
    r"ideas?)"
)
_WORKS = (
    r"(?:films?|movies?|novels?|video\s+games?|board\s+games?|computer\s+games?|sitcoms?|comedy|drama|opera|ballet|thrillers?|"
    r"screenplay|musical|miniseries|cartoon|comic|fairy\s+tale|satire|parody|poem)"
)
_TITLED = (
    r"(?:songs?|albums?|singles?|paintings?|poems?|plays?|operas?|novels?|films?|movies?|games?|series|comed(?:y|ies)|"
    r"dramas?|sculptures?|ballads?)"
)
_VERDICT = (
    r"(?:false|untrue|lies?|fabricat\w+|baseless|unfounded|groundless|nonsense|fake|fiction|invent(?:ed|ions?)|incorrect|"
    r"debunked|disproved|disproven)"
)

# Each cue opens a stretch that runs to the end of its clause.
_AHEAD: tuple[tuple[ToldAs, re.Pattern[str]], ...] = tuple(
    (told, re.compile(pattern, _I))
    for told, pattern in (
        (
            ToldAs.UNTOLD,
            r"\b(?:no|any|without|little|lack\s+of|insufficient)\s+(?:[\w-]+\s+){0,2}?(?:evidence|proof|indications?|signs?|"
            r"suggestion|basis)\b(?:\s+(?:was|were|is|has|had|been|found|seen|given|shown|yet|so\s+far|whatsoever)){0,4}\s+"
            r"(?:that\b|of\s+(?!the\b)|(?:for\s+)?(?:the\s+)?claims?\s+that\b)",
        ),
        (
            ToldAs.UNTOLD,
            r"(?:\b(?:never|not)|n['’]t)\s+(?:[a-z]+ly\s+)?(?:sa(?:id|y)|claim(?:ed)?|alleged?|suggest(?:ed)?|believed?|think|"
            r"thought|accused?|blamed?|suspect(?:ed)?|mean|meant|impl(?:y|ied)|disclosed?|reveal(?:ed)?)\b(?!\s+(?:anything|a\s+word|much)\b)",
        ),
        (
            ToldAs.UNTOLD,
            r"\bneither\b[^.;,]{1,60}?\bnor\b[^.;,]{1,60}?\b(?:said|say|says|claimed|disclosed|revealed|suggested)\b",
        ),
        (ToldAs.UNTOLD, r"\bhow\s+many\b(?=[^.;,:]{0,60}\b(?:of\b|were\b|have\b|had\b|had\s+been\b))"),
        (
            ToldAs.UNTOLD,
            r"(?<!investigate )(?<!investigating )(?<!determine )(?<!establish )(?<!examine )(?<!assess )\bwhether\b|"
            r"\b(?:ask(?:ed|s|ing)?|see|know|known|wonder(?:ed|s|ing)?|unclear|unsure|doubt(?:ed|s|ful)?)\s+if\b",
        ),
        (ToldAs.IMAGINED, r"\bwould\s+(?:likely\s+|probably\s+|certainly\s+|surely\s+|otherwise\s+)?have\b"),
        (ToldAs.IMAGINED, r"\b(?:could|might)\s+have\b(?=[^.;,:\"“”]{0,70}?\b(?:had|if)\b)"),
        (
            ToldAs.IMAGINED,
            r"\b(?:exercises?|drills?|simulations?|scenarios?|war\s?games?)\b[^.;,]{0,50}?\b(?:simulat|imagin|envisag|assum|"
            r"rehears|foresaw|foresee)\w*",
        ),
        (
            ToldAs.IMAGINED,
            rf"\bin\s+(?:the|a|an|his|her|their|one|this|that)\s+(?:[\w-]+\s+){{0,2}}?(?:{_WORKS}|games?|dream|nightmare|satirical\s+\w+)\b(?=\s*[,\"“‘'«]|\s+(?:of|by|about)\b)",
        ),
        (
            ToldAs.IMAGINED,
            rf"\b(?:{_WORKS}|plays?|episode|series|sketch)\b[^.;,]{{0,60}}?\b(?:tells?|depicts?|depicted|shows?|portrays?|portrayed|"
            r"follows|imagines?|dramati[sz]es|re-?enacts?|narrates)\b",
        ),
        (
            ToldAs.REJECTED,
            r"(?:(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:true|correct|accurate|the\s+case)|\b(?:untrue|false|incorrect|wrong)|"
            r"\ba\s+(?:lie|myth)|\bnonsense)\s+(?:that\b|to\s+(?:say|claim|suggest)\b)",
        ),
        (ToldAs.REJECTED, r"\bno\s+truth\s+(?:in|to)\s+(?:[\w'’]+\s+){0,4}?(?:that|of)\b"),
        (
            ToldAs.REJECTED,
            rf"\bfalse\s+(?:[\w-]+\s+)?{_CLAIMS}\s+(?:that|of)\b|\bfalsely\s+(?:said|claimed|reported|accused|alleged|stated)\b",
        ),
        (
            ToldAs.REJECTED,
            r"(?<!not )(?<!n't )(?<!n’t )(?<!never )\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|"
            r"dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?)\s+(?:as\s+\S+\s+)?"
            rf"(?:[\w'’-]+\s+){{0,4}}?{_CLAIMS}\b[^.;,]{{0,40}}?\b(?:that|of)\b",
        ),
        (
            ToldAs.HEARSAY,
            rf"\b(?:rumou?rs?|gossip|hearsay|speculation|(?:unconfirmed|unverified|conflicting)\s+(?:[\w-]+\s+)?{_CLAIMS})\b[^.;]{{0,40}}?"
            r"\b(?:that|of|say|said|says|suggest\w*|put)\b",
        ),
        (ToldAs.HEARSAY, r"\b(?:investigat(?:e|ing)|determine|establish|examine|assess)\s+whether\b"),
        (
            ToldAs.HEARSAY,
            r"\b(?:could\s+not|cannot|can['’]t|couldn['’]t|refus(?:ed|es|ing)\s+to|declin(?:ed|es|ing)\s+to|unable\s+to|not)\s+"
            r"(?:[a-z]+ly\s+)?(?:confirm(?:ed)?|verif(?:y|ied))\b",
        ),
        (
            ToldAs.BELIEVED,
            r"\b(?:is|are|was|were)\s+(?:[a-z]+ly\s+)?(?:believed|thought|feared|suspected|assumed|presumed)\s+(?:that|to)\b",
        ),
        (
            ToldAs.BELIEVED,
            r"\b(?:many|some|most|people|residents|locals|critics|others|they|we|i|he|she|police|officials|investigators|authorities)\s+"
            r"(?:now\s+|still\s+|also\s+)?(?:believed?|thinks?|thought|suspect(?:ed|s)?|assumed?)\b",
        ),
    )
)
# Each match is the stretch itself.
_HERE: tuple[tuple[ToldAs, re.Pattern[str]], ...] = tuple(
    (told, re.compile(pattern, _I))
    for told, pattern in (
        (
            ToldAs.IMAGINED,
            r"\b(?:(?:narrowly|just|barely)\s+(?:missed|avoided|escaped)|almost|nearly|narrowly|came\s+(?:very\s+)?close\s+to)\s+"
            r"(?:being\s+|been\s+|getting\s+)?[a-z]+",
        ),
        (ToldAs.IMAGINED, r"\b(?:refus(?:ed|es|ing)|failed|declin(?:ed|es|ing)|unable|hesitated)\s+to\s+[a-z]+"),
        (
            ToldAs.IMAGINED,
            r"\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing|s)?|bur(?:y|ied)|destroy(?:ed|ing|s)?)\s+(?:off\s+)?(?:[\w'’]+\s+){0,2}?(?:hopes?|"
            r"chances?|dreams?|mood|jobs?|careers?|prospects?|bill|deal|talks|appetite|buzz|proposal|legislation)\b",
        ),
        (
            ToldAs.IMAGINED,
            rf"\b{_TITLED}\s+(?:(?:called|titled|entitled|named)\s+)?(?:\"[^\"\n]{{1,120}}\"|“[^”\n]{{1,120}}”|‘[^’\n]{{1,120}}’|'[^'\n]{{1,120}}')",
        ),
        (  # "12 people a day are killed": nobody has counted twelve dead
            ToldAs.IMAGINED,
            r"[^.;,]{0,60}\b(?:people|persons|civilians|children|women|men|soldiers|deaths|killings)\s+(?:an?|per|each|every)\s+"
            r"(?:hour|day|week|month|year)\b[^.;,]{0,60}",
        ),
        (
            ToldAs.REJECTED,
            rf"\b{_CLAIMS}\s+(?:[\w-]+\s+){{0,2}}?(?:that|of)\s[^.;]{{3,200}}?\b(?:is|are|was|were|to\s+be|as)\s+(?:[a-z]+ly\s+|all\s+|a\s+|pure\s+)?"
            rf"(?:{_VERDICT})\b",
        ),
    )
)
_CLAUSE_END = re.compile(
    r"[;:.?!](?=\s|[\"”’']|\Z)|,\s+(?:but|although|though|while|whereas|however|and\s+that|after|when|which|who)\b|"
    r"\s(?:but|although|though|whereas|after|even\s+though)\s|"
    r",\s+(?:the|an?|his|her|its|[A-Z])[\w'’ .-]{0,50}?\s(?:said|says|told|added|reported|wrote)\b"
)
_ENDS = re.compile(r"[.?!](?=[\s\"”’']|\Z)")
_PRESUPPOSED = re.compile(  # "whether the blast that injured 3 was an attack": it did
    r"\b(?:the|an?|this|that|these|those|his|its|their)\s+(?:[\w'’-]+\s+){1,5}?(?:that|which|who)\s+"
    r"(?:(?:had|has|have|also|later|were|was)\s+){0,2}\Z",
    _I,
)
_THE = re.compile(r"\b(?:the|this|these|those)\s+(?:[\w-]+\s+)?\Z", _I)  # "did not say who was behind the killing"
_NOUN = re.compile(
    r"(?:killings?|murders?|deaths?|dead|attacks?|massacres?|bomb(?:ing)?s?|shelling|strikes?|airstrikes?|raids?|blasts?|explosions?|"
    r"executions?|shootings?|assassinations?|kidnappings?|abductions?|wounded|injured)\b",
    _I,
)
_BARED = frozenset({ToldAs.UNTOLD, ToldAs.HEARSAY, ToldAs.BELIEVED})  # not said of what is taken for granted
_LOOK = 80  # characters before a word in which a relative clause is looked for
_HINT = re.compile(
    r"\?|\b(?:an?|per|each|every)\s+(?:hour|day|week|month|year)\b|\b(?:evidence|proof|indications?|signs?|suggestion|basis|never|not|neither|how\s+many|whether|if|would|could|might|exercises?|drills?|"
    rf"simulat\w*|scenarios?|war\s?games?|dream|nightmare|satirical|play|episode|series|sketch|{_WORKS}|{_TITLED}|untrue|false|falsely|incorrect|"
    r"lie|lies|myth|wrong|nonsense|truth|den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|debunk\w*|rumou?rs?|gossip|hearsay|speculation|"
    r"unconfirmed|unverified|conflicting|confirm\w*|verif\w+|believed?|think|thinks|thought|feared|suspect\w*|assumed?|presumed|almost|nearly|"
    r"narrowly|came|barely|refus\w+|failed|declin\w+|unable|hesitated|hopes?|chances?|dreams?|mood|jobs?|careers?|prospects?|bill|deal|talks|"
    r"appetite|buzz|proposal|legislation|baseless|unfounded|groundless|fabricat\w+|fake|fiction|invent\w+|disprove[dn])\b|n['’]t\b",
    _I,
)


def told_as(sentence: str, at: int) -> ToldAs:
    """How the sentence gives what the word at ``at`` (code points into the sentence) tells."""
    found = ToldAs.TOLD
    for start, end, told in _stretches(sentence):
        if start <= at < end and told > found and not (told in _BARED and _presupposed(sentence, start, at)):
            found = told
    return found


def _presupposed(sentence: str, start: int, at: int) -> bool:
    low = max(start, at - _LOOK)
    if _PRESUPPOSED.search(sentence, low, at):
        return True
    return _NOUN.match(sentence, at) is not None and _THE.search(sentence, low, at) is not None


@lru_cache(maxsize=64)
def _stretches(sentence: str) -> tuple[tuple[int, int, ToldAs], ...]:
    if not _HINT.search(sentence):
        return ()
    found = [(m.start(), m.end(), told) for told, pattern in _HERE for m in pattern.finditer(sentence)]
    for told, pattern in _AHEAD:
        for match in pattern.finditer(sentence):
            end = _CLAUSE_END.search(sentence, match.end())
            found.append((match.start(), end.start() if end else len(sentence), told))
    start = 0
    for match in _ENDS.finditer(sentence) if "?" in sentence else ():
        if match.group() == "?":
            found.append((start, match.end(), ToldAs.UNTOLD))
        start = match.end()
    return tuple(found)
