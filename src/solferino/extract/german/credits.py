"""Credits in German text, by rule: outlets and agencies named as the origin of what is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solferino.extract.german.words import OUTLETS
from solferino.extract.protocol import Context
from solferino.record import Credit, CreditRelation, Passage, SpeakerKind, Text

RULES = {
    "de-agency": "An agency's name in brackets or behind a photo mark.",
    "de-laut": "“laut”, “nach Angaben” or “wie ... berichtet” with an outlet or agency.",
    "de-reports": "An outlet or agency as the subject of “berichtet”, “meldet” or “schreibt”.",
    "de-told": "“sagte ... der Zeitung”, “im Gespräch mit”: words given to that outlet.",
}
_KNOWN = "|".join(sorted(map(re.escape, OUTLETS), key=len, reverse=True))
_NOUN = (
    r"(?:Nachrichtenagentur|Agentur|Zeitung|Tageszeitung|Wochenzeitung|Zeitschrift|Magazin|Nachrichtenmagazin|Sender|"
    r"Fernsehsender|Rundfunksender|Nachrichtensender|Radiosender|Blatt|Onlineportal|Nachrichtenportal)"
)
_NAME = r"[A-ZÄÖÜ][\w.&’-]*(?:\s+(?:[A-ZÄÖÜ][\w.&’-]*|\d+|de|of|the)){0,3}"
_OUTLET = (
    rf"(?:(?:der|die|das|dem|den|des)\s+)?(?:[a-zäöüß]+\s+){{0,2}}{_NOUN}\s+[„»\"“]?(?P<named>{_NAME})"
    rf"|(?:(?:der|die|das|dem|den|des)\s+)?(?P<known>(?i:{_KNOWN}))(?!\w)"
)
_PATTERNS = (
    (re.compile(rf"\((?P<known>(?i:{_KNOWN}))(?:/(?:\w+))*\)"), CreditRelation.CREDIT_LINE, "de-agency", None),
    (
        re.compile(rf"\b(?:Laut|laut|zufolge|Gegenüber|gegenüber)\s+(?:{_OUTLET})"),
        CreditRelation.RELIES_ON,
        "de-laut",
        None,
    ),
    (
        re.compile(
            rf"\b(?:(?i:nach)\s+(?:\w+\s+)?(?:Angaben|Informationen|Berichten|Bericht)|(?i:unter)\s+Berufung\s+auf)\s+"
            rf"(?:von\s+)?(?:{_OUTLET})"
        ),
        CreditRelation.RELIES_ON,
        "de-laut",
        None,
    ),
    (
        re.compile(rf"\b(?:{_OUTLET})[“«\"]?\s+(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb)\b", re.UNICODE),
        CreditRelation.RELIES_ON,
        "de-reports",
        None,
    ),
    (
        re.compile(rf"\b(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb)\s+(?:{_OUTLET})"),
        CreditRelation.RELIES_ON,
        "de-reports",
        None,
    ),
    (
        re.compile(
            rf"\b(?:(?i:im)\s+(?:Gespräch|Interview)\s+mit|sagte\s+(?:\w+\s+){{0,4}}?(?:der|dem))\s+(?:{_OUTLET})"
        ),
        CreditRelation.TOLD,
        "de-told",
        None,
    ),
)


class GermanCredits:
    """Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "credits"
    version = "1"
    languages = frozenset({"de"})
    explained = RULES

    def __call__(self, text: Text, context: Context) -> Iterator[Credit]:
        """The credits of a German text in text order, each name once at each place."""
        found: dict[tuple[int, int], Credit] = {}
        for pattern, relation, rule, _ in _PATTERNS:
            for match in pattern.finditer(text.text):
                group = "named" if "named" in pattern.groupindex and match["named"] else "known"
                start, end = match.span(group)
                key = (start, end)
                if key in found or any(s < end and start < e for s, e in found):
                    continue
                whole = Passage.of(text, match.start(), match.end())
                found[key] = Credit(
                    whole, text.text[start:end], relation, SpeakerKind.OUTLET, rule=rule, confidence="0.80"
                )
        yield from sorted(found.values(), key=lambda c: c.passage.start)


CREDITS = GermanCredits()
