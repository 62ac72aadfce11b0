"""What a sentence says about a figure beside its number: by what people were harmed, how they were counted, and what
limits the count. Every answer is a passage of the text; what is not said is None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from solferino.record import Cause

_I = re.IGNORECASE
_CAUSES: tuple[tuple[Cause, re.Pattern[str]], ...] = tuple(
    (cause, re.compile(rf"\b(?:{pattern})\b", _I))
    for cause, pattern in (
        (
            Cause.CBRN,
            r"nerve\s+agents?|sarin|chlorine|mustard\s+gas|poison(?:ous)?\s+gas|toxic\s+gas|novichok"
            r"|(?:chemical|biological|radiological|nuclear)\s+(?:weapons?|attacks?|strikes?|agents?|bombs?)",
        ),
        (
            Cause.INCENDIARY,
            r"incendiar(?:y|ies)(?:\s+(?:bombs?|weapons?|munitions?|devices?|shells?))?|napalm|white\s+phosphorus|thermite"
            r"|flame-?throwers?|petrol\s+bombs?|molotov\s+cocktails?|fire-?bombs?",
        ),
        (
            Cause.LESS_LETHAL,
            r"tear\s?-?gas|rubber(?:-coated)?\s+bullets?|plastic\s+bullets?|batons?|truncheons?|pepper\s+spray"
            r"|stun\s+grenades?|water\s+cannons?",
        ),
        (Cause.ELECTROMAGNETIC, r"laser\s+weapons?|microwave\s+weapons?|directed[- ]energy\s+weapons?"),
        (
            Cause.PLANTED,
            r"(?:land|anti-?tank|anti-?personnel|anti-?vehicle|sea)?-?\s?mines?(?!\s+(?:workers?|shafts?|owners?|clear))"
            r"|landmines?|booby[- ]?traps?"
            r"|unexploded\s+(?:ordnance|shells?|bombs?|munitions?|grenades?)|explosive\s+remnants?(?:\s+of\s+war)?"
            r"|leftover\s+munitions"
            r"|improvised\s+explosive\s+devices?|IEDs?|road-?side\s+bombs?",
        ),
        (
            Cause.HEAVY,
            r"shell(?:s|ing|fire|ed)|artillery(?:\s+\w+)?|mortars?(?:\s+(?:fire|rounds?|shells?|bombs?))?"
            r"|rockets?(?:\s+(?:fire|attacks?|strikes?))?"
            r"|missiles?(?:\s+(?:strikes?|attacks?))?|air[- ]?strikes?|air\s+(?:raids?|attacks?)"
            r"|aerial\s+(?:bombardment|bombing|attacks?)"
            r"|(?:cluster|barrel|glide|car|suicide|truck|aerial|earthquake)[- ]"
            r"(?:bomb(?:s|er|ers|ing|ings)?|munitions?)"
            r"|bomb(?:s|ings?|ardments?|ed|er|ers)?|grenades?|drones?(?:\s+(?:strikes?|attacks?))?"
            r"|explosive\s+weapons?|explosives|howitzers?"
            r"|shrapnel|blasts?|explosions?|thermobaric\s+\w+"
            r"|guided\s+missiles?"
            r"|strikes?(?=\s+(?:on|in|against|by|near|at|(?:had\s+|have\s+|has\s+)?(?:kill|wound|injur|hit|destroy|left|claim)\w*)\b)|the\s+strikes?"
            r"|helicopters?(?=\s+(?:killed|fired|attack))|gunships?|flying\s+glass",
        ),
        (
            Cause.SMALL_ARMS,
            r"small[- ]arms(?:\s+fire)?|gun(?:fire|men|man|shots?)|machine[- ]gun(?:s|\s+fire|ned)?"
            r"|snipers?(?:\s+fire)?"
            r"|rifles?|bullets?"
            r"|shot(?!\s+down)(?:\s+dead)?(?=\W)|shooting(?!\s+down)|opened\s+fire|stray\s+bullets?|pistols?"
            r"|firing\s+squads?|gunned\s+down|fired\s+on",
        ),
        (
            Cause.DENIAL,
            r"starv(?:ed|ation|ing)(?:\s+to\s+death)?"
            r"|lack\s+of\s+(?:food|water|medicines?|oxygen|fuel|medical\s+care|heat(?:ing)?)|hunger|dehydration"
            r"|famine|malnutrition|ran\s+out\s+of\s+(?:food|water|fuel|oxygen|medicines?)",
        ),
        (
            Cause.ACCIDENT,
            r"(?:an?\s+)?(?:training\s+|traffic\s+|road\s+|car\s+|industrial\s+)?accidents?|accidental(?:ly)?|careless\s+handling|electrical\s+fault"
            r"|falling\s+tree",
        ),
    )
)
_NO_CAUSE = re.compile(
    r"\b(?:destroyed|shot\s+down|clear(?:ed|ing)?|defus\w+|launched\s+\d+|intercepted)\s+(?:\w+\s+){0,3}\Z", _I
)
_ARMED = re.compile(r"\A(?:gun(?:men|man)|snipers?)\Z", _I)

_METHOD = re.compile(
    r"(?:an?\s+estimate\s+)?\b(?:based\s+(?:up)?on|on\s+the\s+basis\s+of|basing\s+(?:it|them)sel(?:f|ves)\s+on|relying\s+on|which\s+relies\s+on"
    r"|relies\s+on|rests\s+on|drawn\s+from|compiled\s+from|using|taken\s+from|came\s+from|comes\s+from|according\s+to\s+(?=hospital\s+records)"
    r"|(?:after|by)\s+(?:comparing|cross-?checking|interviewing|analy[sz]ing|reviewing|examining|matching|counting\s+graves))\s+(?P<what>[^.;,()]{4,120}?)(?=\s+(?:and\s+could|but|that|which\s+\w+\s+not|estimates?|says?|said|concluded)\b|[.;,()]|\Z)",
    _I,
)
_METHOD_NOUN = re.compile(
    r"\b(?:(?:hospital|morgue|burial|cemetery|parish)\s+(?:records?|registers?|lists?)|(?:statistical|mathematical)\s+models?"
    r"|(?:household\s+|independent\s+)?survey\s+of\s+[^.;,()]{3,60}?(?=\s+(?:put|puts|found|estimat\w+|gives?|gave|shows?)\b|[.;,(])"
    r"|capture-recapture[^.;,]{0,40}?(?=,|;|\.|\Z)|through\s+(?:at\s+least\s+)?[^.;,]{3,60}?(?:sources?|certificates?|interviews?|lists?)(?:\s+each)?"
    r"|only\s+cases\s+(?:that\s+)?(?:it|they)\s+(?:could|can|has|have)[^.;,]{3,50}?(?=,|;|\.|\Z)"
    r"|who\s+(?:match(?:es|ed)?|compared?)\s+[^.;,]{5,80}?(?=,|;|\.|\s+(?:say|conclu|estimat|report)\w*)"
    r"|compared\s+[^.;,]{3,40}?\s+with\s+[^.;,]{3,40}?(?=\s+(?:concluded|found|estimated|say|said)|,|;|\.|\Z))",
    _I,
)
_CAVEAT = re.compile(
    r"\b(?:(?:the\s+)?(?:real|actual|true|final)\s+(?:toll|number|figures?|total|count|numbers)\s+(?:is|are|was|were|to\s+be|may|might|could|would)\b[^.;]{0,80}"
    r"|believes?\s+(?:that\s+)?(?:the\s+)?(?:real|actual|true)\s+[^.;]{3,80}|(?:the\s+)?toll\s+(?:is|was)\s+(?:likely|expected|feared|bound)\s+to\s+(?:rise|grow|climb|increase)"
    r"|(?:the\s+)?(?:figures?|number|numbers|count|toll)\s+(?:is|was|were|are|might|may|could)\s+(?:still\s+)?(?:preliminary|provisional|incomplete|rise|change|an?\s+undercount)[^.;,]{0,80}"
    r"|was\s+incomplete[^.;,]{0,20}|(?:a\s+figure\s+(?:it|they|he|she)\s+called\s+)?(?:an?\s+)under-?count\b|which\s+(?:it|they)\s+(?:was|were|is|are)\s+still\s+[^.;,]{3,40}"
    r"|(?:could|can|has|have)\s*not\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:independently\s+)?(?:be(?:en)?\s+)?(?:independently\s+)?(?:verified|checked|confirmed)"
    r"|(?:the\s+|its\s+|this\s+)?(?:list|register|database|record|figures?|count)\s+(?:is|was|are|were|remains?)\s+(?:still\s+)?(?:far\s+from|not)\s+(?:yet\s+)?(?:complete|exhaustive|final)"
    r"|expect(?:s|ed|ing)?\s+(?:to\s+find\s+more|(?:the\s+|its\s+)?(?:toll|number|figures?|count)\s+to\s+(?:rise|grow|increase|climb))\b[^.;,]{0,40}"
    r"|(?:it|they|he|she)\s+(?:had|has|have)\s+no\s+access\s+to\s+[^.;,]{3,60}?(?=\s+and\b|[.;,]|\Z)|duplicates\s+(?:have|had)\s+not\s+been\s+removed"
    r"|(?:preliminary|provisional)\s+(?:information|figures?|data|count|toll|estimates?)|much\s+higher\s+than\s+[^.;,]{3,60})",
    _I,
)
_EXCLUDES = re.compile(
    r"\b(?:(?:does|do|did)\s+not\s+include\s+[^.;]{3,80}?(?=,\s+(?:which|where|said|says|according|officials|the)|[.;]|\Z)"
    r"|not\s+(?:including|counting)\s+[^.;,]{3,80}|excluding\s+[^.;,]{3,80}|excludes?\s+[^.;,]{3,80}|excluded\s+(?=people|those|persons|cases|deaths|members|civilians|soldiers|anyone)[^.;,]{3,80}|but\s+not\s+(?!the\s+(?:first|last))[^.;,]{3,80})",
    _I,
)
_INCLUDES = re.compile(
    r"\b(?:includes?|including)\s+(?P<what>(?:those|people|persons|cases|victims|deaths)\s+(?:who|that|which|of|in|from)\b[^.;,]{3,100}?)(?=\s+but\s+not|[.;,]|\Z)",
    _I,
)
_REVISION = re.compile(
    r"\b(?:after|because|since|as|saying(?:\s+that)?|explaining(?:\s+that)?|on\s+the\s+ground\s+that|adding\s+that)\s+(?P<why>[^.;]{8,140}?"
    r"\b(?:twice|duplicat\w+|double-?count\w*|mistaken(?:ly)?|wrong(?:ly)?|error|found\s+alive|misidentif\w+|miscount\w*|re-?examin\w+|double)\b[^.;]{0,60})",
    _I,
)
Span = tuple[int, int]


@lru_cache(maxsize=64)
def causes_in(words: str) -> tuple[tuple[Cause, Span], ...]:
    """The words of a sentence that name a cause, in text order; a longer name goes before one inside it."""
    found: list[tuple[Cause, Span]] = []
    for cause, pattern in _CAUSES:
        for match in pattern.finditer(words):
            inside = any(a <= match.start() < b or a < match.end() <= b for _, (a, b) in found)
            name = words[match.start()].isupper() and match.start() > 0 and not words.isupper()
            if not inside and not name and not _NO_CAUSE.search(words, 0, match.start()):
                found.append((cause, match.span()))
    return tuple(sorted(found, key=lambda row: row[1]))


def cause_of(words: str, clause: Span, at: Span) -> tuple[Cause, Span] | None:
    """By what the people of the number at ``at`` were harmed, as the clause says; None where it names several classes
    at one distance from the number, or none.

    clause: the stretch that speaks of the figure.
    """
    near = [row for row in causes_in(words) if clause[0] <= row[1][0] and row[1][1] <= clause[1]]
    if len({cause for cause, _ in near}) <= 1:
        return near[0] if near else None
    named = [row for row in near if not _ARMED.match(words[slice(*row[1])])]
    return min(named or near, key=lambda row: (_distance(row[1], at), row[1]))


def _distance(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def method_in(words: str, at: Span) -> Span | None:
    """The words on how was counted, outside the number itself."""
    found = _METHOD.search(words) or _METHOD_NOUN.search(words)
    return _apart(found, at)


def caveat_in(words: str, at: Span) -> Span | None:
    """The words that limit the count: "the real toll is believed to be much higher", "could not be verified"."""
    return _apart(_CAVEAT.search(words), at)


def excludes_in(words: str, at: Span) -> Span | None:
    """The words on who or where is not counted."""
    return _apart(_EXCLUDES.search(words), at)


def includes_in(words: str, at: Span) -> Span | None:
    """The words on who is counted too, where no number says how many."""
    found = _INCLUDES.search(words)
    return _apart(found, at) if found else None


def revision_in(words: str) -> Span | None:
    """The stated reason of a revision: "three bodies had been registered twice"."""
    found = _REVISION.search(words)
    return found.span("why") if found else None


def _apart(found: re.Match[str] | None, at: Span) -> Span | None:
    if found is None:
        return None
    start, end = found.span()
    end = start + len(found.group().rstrip(" ,"))
    return None if start < at[1] and at[0] < end else (start, end)
