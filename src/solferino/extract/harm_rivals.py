"""Numbers that take over what another number of their sentence counts: an earlier value, a rival count, the ends of an
interval, a further part. And the one count that is not of people: attacks on hospitals and schools.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from solferino.extract import harm_words as words
from solferino.extract.harm_frames import Frames
from solferino.extract.harm_patterns import WHAT
from solferino.extract.harm_turns import Harm
from solferino.record import Counted

EARLIER, INTERVAL, REPORTS, ATTACKS = "earlier", "interval", "reports", "attacks"
_I = re.IGNORECASE
_MOVED = (
    r"(?:up|down|r[io]se[ns]?|rising|increas\w+|climb\w+|jump\w+|f[ae]ll(?:en|ing)?|drop\w*|decreas\w+|lowered|raised"
    r"|reduc\w+|revis\w+|correct\w+|grown?|grew|gone|went)"
)
_EARLIER_BEFORE = re.compile(
    rf"\b{_MOVED}\b[^.;]{{0,40}}?\s+from\s+\Z|\bcompared\s+(?:with|to)\s+\Z|(?:,|\s)(?:as\s+)?against\s+(?:the\s+)?\Z",
    _I,
)
_EARLIER_AFTER = re.compile(
    r"\s+(?:(?:that\s+)?(?:it|they|he|she)\s+had\s+(?:\w+ly\s+)?(?:reported|given|put|announced|said|counted)"
    r"|(?:reported|given|announced|counted)\s+(?:earlier|previously|(?:the|a)\s+(?:day|week)\s+(?:earlier|before)))\b",
    _I,
)
_TIMES = re.compile(r"\b(?:twice|double|half|three\s+times)\s+the\s+\Z", _I)
_CORRECTED = re.compile(
    rf"\b(?P<what>toll|count|figures?|tally|total|number)\b[^.;]{{0,50}}?\s+from\s+\Z"
    rf"|\b{_MOVED}\b[^.;]{{0,24}}\b(?P<behind>toll|count|figures?|tally|total)\b[^.;]{{0,40}}?\s+from\s+\Z",
    _I,
)
_DEAD = re.compile(r"\b(?:kill\w*|dead|death\w*|died|toll|bodies|fatalit\w+)\b", _I)
_INTERVAL = re.compile(
    r"(?:\b\d\d?(?:\.\d+)?\s?(?:%|per\s?cent|percent)\s+)?(?:\b(?:confidence|credible|uncertainty|probability)\s+"
    r"(?:interval|range|limits|bounds)|\bC\.?I\.?)\s*(?:of|:|,|=|is|was|from|being)?\s*\Z",
    _I,
)
LEVEL = re.compile(r"\b(?P<level>\d\d?(?:\.\d+)?)\s?(?:%|per\s?cent\b|percent\b)[^.;()]{0,40}\Z", _I)
_REPORTS = re.compile(
    r"\b(?:reports?|accounts?|estimates?|claims?|versions?|tolls?|counts?)\b[^.;]{0,40}?\b(?:rang(?:e[sd]?|ing)"
    r"|var(?:y|ies|ied|ying)|differ\w*)\s+(?:widely\s+)?\Z",
    _I,
)
_WHAT = re.compile(rf"\b(?P<what>{'|'.join(WHAT)}|died|killed|hurt)\b", _I)
_RIVAL = re.compile(
    r"\b(?:puts?|putting|placed?|places)\s+(?:the|its|their|that)\s+(?:number|figure|count|total|tally|toll|estimate)\s+at\s+\Z"
    r"|\b(?:speaks?|spoke|spoken)\s+of\s+\Z|\b(?:confirm(?:ed|s)|acknowledg(?:ed|es)|admit(?:s|ted)(?:\s+to)?|conced(?:ed|es))\s+(?:only\s+|just\s+)?\Z"
    r"|\b(?:the|that|its|their)\s+(?:number|figure|count|total|tally|toll)\s+(?:is|was|st(?:ands|ood)\s+at|reached|had\s+reached"
    r"|(?:had\s+|has\s+)?(?:risen|rose|climbed|grown|grew)\s+to)\s+\Z"
    r"|\bloss(?:es)?\s+of\s+(?:only\s+|just\s+)?\Z",
    _I,
)
_SPEAKS = re.compile(r"\b(?:speaks?|spoke|spoken)\s+of\b", _I)
_ELLIPSIS = re.compile(r"[,;]\s+(?:and\s+|but\s+)?(?:the\s+)?[\w'’-]+(?:\s+[\w'’-]+){0,3}\s+of\s+\Z", _I)
_ON_A_DAY = re.compile(r"\s+on\s+(?:\d|[A-Z]\w+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\s+\d)")
_WERE = re.compile(r"\s+(?:were|was|are)\s+(?P<who>[\w-]+)\b", _I)
_IN_A_PLACE = re.compile(
    r"\s+(?:more\s+|others\s+)?(?:in|at|near|outside)\s+(?:(?:the|nearby|neighbou?ring|central|northern|southern|eastern|western)\s+){0,2}"
    r"(?:(?:town|village|city|district|suburb|port)\s+of\s+)?[A-Z]|\s+on\s+the\s+(?:other\b|[\w'’-]+\s+side\b)"
)
_FROM_REPORTS = re.compile(
    r"\b(?:reports?|accounts?|estimates?|claims?|versions?|tolls?)\b[^.;]{0,40}?\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)"
    r"|differ\w*)\s+(?:widely\s*)?,?\s*from\s+(?P<first>\S[^.;]{0,60}?\s+to\s+)?\Z",
    _I,
)
_NOT_KNOWN = re.compile(
    r"\s+(?:could|had|have|has|were|was|are)\s+not\s+(?:be(?:en)?\s+)?(?:yet\s+)?(?:identified|known|established)"
    r"|\s+(?:whose|of)\s+(?:unknown\s+)?(?:sex|age|identity)\b|\s+(?:are\s+|were\s+|remain(?:ed)?\s+)?unidentified\b",
    _I,
)
_ATTACKS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?attacks?\s+(?:on|against|affecting|impacting)\s+(?:[\w-]+\s+){0,3}?(?:health\w*|hospitals?|schools?|medical"
    r"|education\w*|clinics?|ambulances?|universit\w+|kindergartens?|churches|mosques|aid\s+convoys?|humanitarian)\b",
    _I,
)
_COUNTED = re.compile(
    r"\b(?:verif\w+|confirm\w+|document\w+|record\w+|regist\w+|count\w+|log(?:ged|s)|report(?:ed|s)|listed|tallied)\b"
    r"[^.;]{0,30}\Z",
    _I,
)
_HELD = re.compile(r"\s+(?:[a-z]+\s+){0,4}?(?:held|in\s+captivity|in\s+custody)\b", _I)
_BEFORE_A_DAY = frozenset({"on", "of", "until", "since", "to", "by", "from", "till", "for"})
_CAPTIVES = frozenset({"hostages", "hostage", "prisoners", "captives", "detainees"})


class Rivals(Frames):
    """Numbers that lean on another one; None where a number does not."""

    def _leaning(
        self, n: int, harms: Sequence[Harm | None], wholes: Sequence[int | None]
    ) -> tuple[Harm, int | None] | None:
        """The harm of a number that takes it over from those before it, and its whole."""
        before, after = self._beside_words(n)
        phrase = self.phrases[n]
        told = [harm for harm in harms[:n] if harm is not None]
        own = Harm(Counted.KILLED, self.at[n], self.at[n] + 1, "toll")
        if _REPORTS.search(before) and (what := _WHAT.search(before)) is not None:
            return replace(own, counted=WHAT.get(what["what"].lower(), Counted.KILLED), kind=REPORTS), None
        ends = _FROM_REPORTS.search(before)
        if ends is not None and phrase.head is None and (ends["first"] is None or told):
            named = _WHAT.search(before)
            counted = WHAT.get(named["what"].lower(), Counted.KILLED) if named is not None else Counted.KILLED
            return (replace(own, counted=counted), None) if named is not None or _DEAD.search(before) else None
        if phrase.head in _CAPTIVES and _HELD.match(after):
            return replace(own, counted=Counted.DETAINED, kind="right"), None
        if not told:
            return None
        last, ahead = told[-1], self._number_ahead(n)
        if _INTERVAL.search(before):
            return replace(own, counted=last.counted, kind=INTERVAL), None
        if ahead is None or harms[ahead] is None or phrase.population not in (None, self.phrases[ahead].population):
            return self._further_part(n, harms, wholes, after)
        if last.kind == EARLIER and before.endswith(" to ") and self._low(phrase.first - 2) == "#":
            return replace(own, counted=last.counted), None
        if phrase.head is None and (
            _EARLIER_BEFORE.search(before) or (_TIMES.search(before) and _EARLIER_AFTER.match(after))
        ):
            return replace(own, counted=last.counted, kind=EARLIER), None
        alike = len({harm.counted for harm in told}) == 1
        if phrase.head is None and alike and (_RIVAL.search(before) or self._spoken_of(before)):
            return replace(own, counted=last.counted), None
        beside = (
            phrase.head is None and self._low(phrase.first - 1) in {"and", ","} and last.kind not in {"toll", EARLIER}
        )
        if beside and (_IN_A_PLACE.match(after) or _ON_A_DAY.match(after)):
            return replace(last, kind="joined", first=self.at[n], last=self.at[n] + 1), None
        return self._further_part(n, harms, wholes, after)

    def _number_ahead(self, n: int) -> int | None:
        """The number before this one that may count people: a day of a month is none."""
        return next((k for k in range(n - 1, -1, -1) if not self._stopped(k) and not self._day_of_may(k)), None)

    def _day_of_may(self, n: int) -> bool:
        return self._low(self.at[n] + 1) == "may" and self._low(self.at[n] - 1) in _BEFORE_A_DAY

    def _spoken_of(self, before: str) -> bool:
        """As in "the rebels spoke of 150 dead, the government of 31"."""
        return _ELLIPSIS.search(before) is not None and _SPEAKS.search(before) is not None

    def _further_part(
        self, n: int, harms: Sequence[Harm | None], wholes: Sequence[int | None], after: str
    ) -> tuple[Harm, int | None] | None:
        """As in "Of the 88 dead, 51 were men, 20 women and three could not be identified"."""
        if n == 0 or wholes[n - 1] is None or (base := harms[n - 1]) is None:
            return None
        phrase = self.phrases[n]
        between = {self._low(k) for k in range(self.phrases[n - 1].last, phrase.first)} - words.PEOPLE.keys()
        said = _WERE.match(after)  # "20 were women, 9 were children"
        people = phrase.harm is None and (
            phrase.population is not None or (said and said["who"].lower() in words.PEOPLE)
        )
        unknown = _NOT_KNOWN.match(after) is not None
        if not between <= {",", "and", "were", "was", "are"} or not between & {",", "and"} or not (people or unknown):
            return None
        if not unknown and self._right(n, near=6) is not None:
            return None  # a clause of its own has begun: "and 46 people were injured"
        return replace(base, kind="part"), wholes[n - 1]

    def _attacks_counted(self, n: int) -> Harm | None:
        """As in "has verified 64 attacks on health care"."""
        before, after = self._beside_words(n)
        found = _ATTACKS.match(after)
        if found is None or not (_COUNTED.search(before) or _COUNTED_AFTER.match(after, found.end())):
            return None
        end = self.tokens[self.at[n]].end + found.end()
        last = max(i for i, token in enumerate(self.tokens) if token.start < end) + 1
        return Harm(Counted.ATTACKS, self.at[n] + 1, last, ATTACKS)

    def _moved_from(self, n: int) -> Harm | None:
        """As in "lowered its count from 54 to 48": the first of two numbers, before any harm is told."""
        before, after = self._beside_words(n)
        if self.phrases[n].head is not None or not _CORRECTED.search(before) or not re.match(r"\s+to\s+", after):
            return None
        if not _DEAD.search(self.sentence):
            return None
        return Harm(Counted.KILLED, self.at[n], self.at[n] + 1, EARLIER)

    def _beside_words(self, n: int) -> tuple[str, str]:
        first = self.tokens[min(self.phrases[n].first, self.at[n])].start
        return self.sentence[max(0, first - 90) : first], self.sentence[self.tokens[self.at[n]].end :][:120]


_COUNTED_AFTER = re.compile(
    r"[^.;]{0,40}?\b(?:have\s+been|has\s+been|were|had\s+been)\s+(?:\w+ly\s+)?(?:verified|confirmed|documented|recorded|registered|counted|reported)\b",
    _I,
)
