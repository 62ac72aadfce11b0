"""Claims, texts and credits of one tracing, with what is looked up in them again and again: whose words a claim is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from solferino.record import (
    Act,
    Claim,
    Credit,
    CreditRelation,
    Figure,
    IncidentReport,
    Mode,
    Passage,
    Publication,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
    type_name,
)
from solferino.text.sentences import sentences
from solferino.text.wordstream import word_stream
from solferino.trace.houses import Houses
from solferino.trace.shared import Shared
from solferino.trace.voices import Named, Voices, same_outlet, short_for

_TOLD = re.compile(
    r"\b(?:was|were|been|are|is|have|has|had)\s+(?:\w+ly\s+)?(?:been\s+)?"
    r"(?:killed|injured|wounded|hurt|dead|missing|died|displaced|detained|evacuated|murdered)\b"
    r"|\A\W*(?:killed|injured|wounded|killing|injuring|wounding|left|leaving|died)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\b(?:of|the|these|those|that|which|when|after|who|whose|over|about)\s+\Z", re.IGNORECASE)


def position(claim: Claim) -> tuple[str, int, int, str, str]:
    """The order of claims: by text, place, type and id."""
    passage = claim.passage
    return passage.reading, passage.start, passage.end, type_name(claim), claim.id


def length(passage: Passage) -> int:
    """In characters."""
    return passage.end - passage.start


def covered(one: Passage, other: Passage) -> int:
    """Characters that two passages of one reading share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.reading == other.reading else 0


class TraceScene:
    """Claims, texts and credits with what is looked up in them again and again."""

    def __init__(
        self,
        claims: Mapping[str, Claim],
        texts: Mapping[str, Text],
        publications: Mapping[str, Publication],
        wording: Sequence[Shared],
    ) -> None:
        self.claims = claims
        self.texts = texts
        self.publications = publications
        self.houses = Houses(texts, publications)
        self.wording = wording
        self.credits: dict[str, list[Credit]] = defaultdict(list)
        self.spoken: dict[str, list[Statement]] = defaultdict(list)
        for claim in claims.values():
            if isinstance(claim, Credit):
                self.credits[claim.passage.reading].append(claim)
            elif isinstance(claim, Statement):
                self.spoken[claim.passage.reading].append(claim)
        self._who: dict[tuple[str, int, int, str], Speaker] = {}
        self.voices = Voices(self._names(), list(self._publishers_own()), self._stands_in, self._words_of)
        self._sentences: dict[str, list[int]] = {}

    def _publishers_own(self) -> Iterator[tuple[Named, Named]]:
        """In a body's own publication its short name is that body: "the Monitor" in the reports of the Quay Monitor."""
        for named in self._names():
            publisher = self.publisher(named.reading)
            if publisher and named.kind is not SpeakerKind.PERSON and short_for(named.name, publisher):
                yield named, Named(publisher, SpeakerKind.INSTITUTION, named.reading)

    def _stands_in(self, name: str, reading: str) -> bool:
        return name in self.texts[reading].text

    def _words_of(self, reading: str) -> frozenset[str]:
        return frozenset(word_stream(self.texts[reading].text).words)

    def publisher(self, reading: str) -> str | None:
        """The publisher of a text as given."""
        return self.houses.publisher(reading)

    def statement_voice(self, statement: Statement) -> str | None:
        """The voice of a statement's speaker, None where the text names none."""
        return self.voice(self.who(statement.speaker)) if statement.speaker else None

    def voice(self, speaker: Speaker) -> str:
        """The voice that a speaker's name is one of."""
        return self.voices.voice(speaker.name, speaker.kind, speaker.mention.reading)

    def speaker(self, claim: Claim) -> Speaker | None:
        """Who says it: the claim's own field, else the speaker of the statement around it. None where none is named."""
        speaker: Speaker | None = None
        if isinstance(claim, Statement):
            speaker = claim.speaker
        elif isinstance(claim, Figure):
            speaker = claim.source
        elif isinstance(claim, IncidentReport):
            speaker = claim.alleged_by
        elif isinstance(claim, Act):
            speaker = claim.reported_by
        speaker = self.who(speaker) if speaker is not None else None
        if speaker is not None and not isinstance(claim, Statement):
            speaker = self._resolved(speaker)
        # Words of one voice are that voice's, whoever else in the text alleges the same.
        elsewhere = (
            speaker is not None and isinstance(claim, IncidentReport) and not speaker.mention.overlaps(claim.passage)
        )
        if (speaker is None or elsewhere) and not isinstance(claim, Statement | Credit):
            # A figure in reported speech may be what everybody knows; inside quotation marks, or where it is what the
            # clause tells, it is the speaker's.
            around = [
                s
                for s in self.spoken.get(claim.passage.reading, ())
                if s.speaker
                and (s.kind is not StatementKind.DENIAL or s.mode is Mode.DIRECT)  # who denies it does not allege it
                and covered(claim.passage, s.passage) * 10 >= 6 * length(claim.passage)
                and (s.mode is Mode.DIRECT or not isinstance(claim, Figure) or self._is_news(claim, s))
            ]
            if around:
                speaker = min(around, key=lambda s: (length(s.passage), s.passage.start, s.id)).speaker
        speaker = self.who(speaker) if speaker is not None else None
        if speaker is not None and self._own_voice(speaker.name, speaker.kind, claim.passage.reading):
            return None
        return speaker

    def _is_news(self, figure: Figure, statement: Statement) -> bool:
        """True where a figure is what reported speech tells ("nine people were killed"), not what it speaks of."""
        before = self.texts[figure.passage.reading].text[statement.passage.start : figure.passage.start]
        return _TOLD.search(figure.passage.quote) is not None and _SPOKEN_OF.search(before) is None

    def _resolved(self, speaker: Speaker) -> Speaker:
        """The same words as the speaker of a statement, where "the mayor" may have been found to be somebody."""
        said = [
            s.speaker
            for s in self.spoken.get(speaker.mention.reading, ())
            if s.speaker is not None and s.speaker.mention.overlaps(speaker.mention)
        ]
        return min(said, key=lambda s: (length(s.mention), s.mention.start, s.name)) if said else speaker

    def _own_voice(self, name: str, kind: SpeakerKind, reading: str) -> bool:
        publisher = self.publisher(reading)
        if publisher is None:
            return False
        if kind is SpeakerKind.OUTLET:
            return same_outlet(name, publisher)
        return kind is SpeakerKind.PERSON and self.houses.house(reading) in self.houses.bearing(name)

    def credit(self, claim: Claim) -> Credit | None:
        """The credit that a claim without speaker falls under: covering it, in its sentence, or over the text."""
        reading = claim.passage.reading
        ranked: list[tuple[int, int, Credit]] = []
        for credit in self.credits.get(reading, ()):
            if credit.relation is CreditRelation.OWN_EARLIER or self._own_voice(credit.to, SpeakerKind.OUTLET, reading):
                continue
            distance = max(0, credit.passage.start - claim.passage.end, claim.passage.start - credit.passage.end)
            if credit.covers is not None and credit.covers.overlaps(claim.passage):
                ranked.append((0, distance, credit))
            elif credit.covers is None and credit.relation is CreditRelation.CREDIT_LINE:
                ranked.append((2, distance, credit))
            elif credit.relation is not CreditRelation.EMBEDS and self.one_sentence(credit.passage, claim.passage):
                ranked.append((1, distance, credit))
        return min(ranked, key=lambda r: (r[0], r[1], position(r[2])))[2] if ranked else None

    def sentence_end(self, passage: Passage) -> int:
        """Where the sentence ends in which a passage ends."""
        starts = self._sentence_starts(passage.reading)
        following = bisect_right(starts, max(passage.start, passage.end - 1))
        return starts[following] if following < len(starts) else len(self.texts[passage.reading].text)

    def _sentence_starts(self, reading: str) -> list[int]:
        starts = self._sentences.get(reading)
        if starts is None:
            starts = self._sentences[reading] = [s.start for s in sentences(self.texts[reading].text)]
        return starts

    def one_sentence(self, one: Passage, other: Passage) -> bool:
        """True where two passages of one text overlap, or stand in one sentence."""
        if one.overlaps(other):
            return True
        starts = self._sentence_starts(one.reading)
        first, second = sorted((one, other), key=lambda p: p.start)
        return bisect_right(starts, max(first.start, first.end - 1)) == bisect_right(starts, second.start)

    def who(self, speaker: Speaker) -> Speaker:
        """The person whom the text names right beside an office: "the mayor, Piet Moll," is Piet Moll."""
        if speaker.kind not in (SpeakerKind.UNNAMED, SpeakerKind.PERSON) or speaker.mention.quote.isupper():
            return speaker
        if speaker.kind is SpeakerKind.PERSON and any(word[:1].isupper() for word in speaker.name.split()):
            return speaker
        mention = speaker.mention
        key = (mention.reading, mention.start, mention.end, speaker.name)
        if key not in self._who:
            name = _beside(self.texts[mention.reading].text, mention.end)
            role = re.sub(r"\A(?:the|a|an) ", "", speaker.name, flags=re.IGNORECASE)
            found = replace(speaker, name=name, kind=SpeakerKind.PERSON, role=speaker.role or role) if name else speaker
            self._who[key] = found
        return self._who[key]

    def _names(self) -> Iterator[Named]:
        for claim in self.claims.values():
            reading = claim.passage.reading
            speakers: list[Speaker | None] = []
            if isinstance(claim, Statement):
                speakers = [claim.speaker]
            elif isinstance(claim, Figure):
                speakers = [claim.source]
            elif isinstance(claim, IncidentReport):
                speakers = [claim.alleged_by, *claim.denied_by]
            elif isinstance(claim, Act):
                speakers = [claim.reported_by, claim.body]
            else:
                yield Named(claim.to, claim.to_kind, reading)
            for speaker in speakers:
                if speaker is not None:
                    found = self.who(speaker)
                    yield Named(found.name, found.kind, reading, found.role)


_APPOSED = re.compile(r",\s+((?:[^\W\d_][\w’'-]+\s+){1,3}[^\W\d_][\w’'-]+)\s*,")


def _beside(text: str, end: int) -> str | None:
    """The name that stands between commas right behind an office, each word with a capital."""
    found = _APPOSED.match(text, end)
    name = " ".join(found.group(1).split()) if found else ""
    return name if name and all(word[0].isupper() for word in name.split()) else None
