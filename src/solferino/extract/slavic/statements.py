"""Statements in Slavic news text: quotations by their marks, cues by their verbs, speakers by position and agreement.

A speaker is named only where the text names one: in the clause of the cue, by a pronoun or a role that points to one
person named before, or by a verb without a subject that goes on with the last speaker of the same gender and number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from solferino.extract.protocol import Context
from solferino.extract.slavic.dates import said_when
from solferino.extract.slavic.document import Document, document, known
from solferino.extract.slavic.quotations import Quotation
from solferino.extract.slavic.rules import SHARES, STATEMENTS
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.extract.slavic.voices import Cast, Voice, name_beside, speaker_of, voices
from solferino.record import Mode, Passage, Speaker, SpeakerKind, Statement, StatementKind, Text
from solferino.text import Span

_NOBODY = "0.60"  # of words whose speaker the text does not name
_RIGHT = re.compile(r"[,.!?…]{0,3}\s*(?P<dash>[—–-]\s*)?(?=[^\W\d_])")
_STOP = re.compile(r"[.!?…](?=\s|\Z)|[;:«„“\"\n]|\s[—–-]\s")
_JOINED = re.compile(r"[\s,.;]*(?:[—–-]\s*)?(?:і|й|та|и|а)?\s*\Z")
_ONLY_MARKS = re.compile(r"[\s.,!?…—–-]*\Z")
_LEAST_CLAUSE = 5  # of one that begins in the middle of a sentence
_LEAST_WORDS = 3  # of a quotation that no cue holds
_SURNAMES = (
    "енко",
    "чук",
    "ський",
    "цький",
    "ский",
    "цкий",
    "ская",
    "ська",
    "цька",
    "ов",
    "ев",
    "єв",
    "ова",
    "ева",
    "єва",
    "дзе",
    "швили",
    "ян",
)
_CITES = frozenset({"цитує", "цитують", "цитирует", "цитируют"})  # the one who is quoted stands in the accusative
_MOST_CUES = 12  # verbs of saying of one sentence that are looked at
_LONGEST = 6_000  # code points of one statement
_LOOK = 220  # code points in which a cue must lie


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying at ``[start, end)`` and the voice that it belongs to; voice None: nobody is named."""

    start: int
    end: int
    kind: StatementKind
    gender: str
    voice: Voice | None
    speaker: Speaker | None
    rule: str
    via: str | None = None


class SlavicStatements:
    """Statements by the rules, for one language. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "statements"
    version = "1"
    explained = STATEMENTS

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = known(tongue)
        self.languages = frozenset({tongue.language})

    def __call__(self, text: Text, context: Context) -> Iterator[Statement]:
        """Yield the statements in text order. Empty text gives none; no input raises."""
        yield from statements(text, context, self.tongue)


def statements(text: Text, context: Context, tongue: Tongue) -> list[Statement]:
    """The statements of a text, each in the words of the text."""
    doc = document(text.text, tongue.language)
    if doc.told is None or doc.told[:2] != (text.id, context.published):
        made = sorted(_Reader(text, doc, context).read(), key=lambda s: (s.passage.start, s.passage.end))
        doc.told = (text.id, context.published, made)
    return list(doc.told[2])


def over(told: Sequence[Statement], start: int, end: int) -> Iterator[Statement]:
    """Those of some statements in text order that share a character with ``[start, end)``."""
    first = bisect_right(told, start - _LONGEST, key=lambda s: s.passage.start)
    for statement in told[first:]:
        if statement.passage.start >= end:
            return
        if statement.passage.end > start:
            yield statement


class _Reader:
    def __init__(self, text: Text, doc: Document, context: Context) -> None:
        self.text, self.doc, self.context, self.tongue = text, doc, context, doc.tongue
        self.cast = Cast(doc)
        self.made: list[Statement] = []
        self.last: tuple[Speaker, str] | None = None  # the last speaker and the gender known of it
        self.starts = [s.start for s in doc.stretches]

    def read(self) -> list[Statement]:
        quotes = self.doc.quotations
        taken: list[tuple[int, int]] = []
        index = 0
        before: tuple[Quotation, Cue | None, Statement | None] | None = None
        for number, span in enumerate(self.doc.stretches):
            while index < len(quotes) and quotes[index].start < span.end:
                quote = quotes[index]
                following = quotes[index + 1].start if index + 1 < len(quotes) else len(self.text.text)
                before = self._quotation(quote, following, before, taken)
                index += 1
            if self.doc.own[number] and not any(a < span.end and b > span.start for a, b in taken[-6:]):
                self._indirect(span, self.doc.words[number], quotes)
        return self.made

    # Quotations

    def _quotation(
        self,
        quote: Quotation,
        following: int,
        before: tuple[Quotation, Cue | None, Statement | None] | None,
        taken: list[tuple[int, int]],
    ) -> tuple[Quotation, Cue | None, Statement | None] | None:
        inside = self.text.text[quote.start : quote.end]
        cue = self._cue_of(quote, following, before)
        size = len(re.findall(r"[^\W\d_]+", inside))
        titled = _title(self.text.text, quote, self.tongue, self.doc)
        scare = cue is None and inside[1:2].islower() and size < _LEAST_CLAUSE
        if titled or scare or (cue is None and size < _LEAST_WORDS) or size == 0:
            return before
        joined = cue is not None and cue.rule in ("continued", "same-speaker")
        speaker = cue.speaker if cue is not None else None
        mixed = cue is not None and cue.rule == "reported" and inside[1:2].islower()
        if mixed and size < _LEAST_WORDS:
            return before
        earlier = before[2] if before and joined and cue is not None and cue.rule == "continued" else None
        for piece in quote.pieces:
            start, end = _trim(self.text.text, *piece)
            if start >= end or not any(c.isalnum() for c in self.text.text[start:end]):
                continue
            self._add(
                Passage.of(self.text, start, end),
                Mode.MIXED if mixed else Mode.DIRECT,
                cue,
                speaker,
                earlier.id if earlier is not None else None,
            )
            earlier = self.made[-1]
        taken.append((quote.start, max(quote.end, cue.end if cue and not joined else quote.end)))
        if cue is not None and cue.rule != "same-speaker":
            taken.append((min(cue.start, quote.start), max(cue.end, quote.end)))
        return quote, cue, self.made[-1] if self.made else None

    def _add(
        self, passage: Passage, mode: Mode, cue: Cue | None, speaker: Speaker | None, continues: str | None
    ) -> None:
        kind = cue.kind if cue else StatementKind.ASSERTION
        if kind is StatementKind.ASSERTION:
            kind = self._kind(passage)
        said = said_when(self.doc, cue.start, cue.end, self.context) if cue else None
        at = Passage.of(self.text, cue.start, cue.end) if cue else None
        rule = f"cyrillic-{cue.rule if cue else 'marks'}"
        self.made.append(
            Statement(
                passage,
                mode,
                kind,
                speaker,
                at,
                said=said,
                via=cue.via if cue else None,
                continues=continues,
                rule=rule,
                confidence=SHARES["statements"] if speaker is not None else _NOBODY,
            )
        )
        if cue is not None and speaker is not None:
            gender = cue.voice.gender if cue.voice else ""
            person = self.cast.of(cue.voice) if cue.voice else None
            if cue.voice is None and self.last is not None and self.last[0].name == speaker.name:
                gender = self.last[1]
            self.last = (
                speaker,
                (person.gender if person else "") or gender or (cue.gender if cue.gender in "mf" else ""),
            )

    def _kind(self, passage: Passage) -> StatementKind:
        words = self.doc.low[passage.start : passage.end]
        if words.rstrip('»“”" ').endswith("?"):
            return StatementKind.QUESTION
        if self.tongue.pattern("denied_act").search(words):
            return StatementKind.DENIAL
        if self.tongue.pattern("legal").search(words):
            return StatementKind.LEGAL_VIEW
        return StatementKind.ASSERTION

    def _cue_of(
        self, quote: Quotation, following: int, before: tuple[Quotation, Cue | None, Statement | None] | None
    ) -> Cue | None:
        text = self.text.text
        if quote.cue is not None:
            return self._clause(*quote.cue, "inner", first=True)
        right = _RIGHT.match(text, quote.end)
        if right is not None and (
            right["dash"] or "," in right.group() or text[quote.end - 2 : quote.end - 1] in ",!?…"
        ):
            cue = self._clause(right.end(), self._right_end(right.end(), following), "right", first=True)
            if cue is not None:
                return cue
        left = self._left(quote)
        if left is not None:
            return left
        if before is not None and before[1] is not None:
            gap = text[before[0].end : quote.start]
            if len(gap) < 4 and _ONLY_MARKS.match(gap):
                return self._again(before[1], "same-speaker")
            if before[1].rule == "reported" and self._stretch(before[0].start) == self._stretch(quote.start):
                return self._again(before[1], "reported")
            tail = text[before[1].end : quote.start]
            if before[1].start >= before[0].end and before[1].end <= quote.start and len(tail) < 200:
                dash = re.search(r"[.,]\s*[—–-]\s*\Z", tail)
                if dash and "\n" not in tail:
                    return self._again(before[1], "continued")
        return None

    def _again(self, cue: Cue, rule: str) -> Cue:
        return Cue(cue.start, cue.end, StatementKind.ASSERTION, cue.gender, cue.voice, cue.speaker, rule, cue.via)

    def _right_end(self, start: int, following: int) -> int:
        text = self.text.text
        last = min(len(text), start + _LOOK)
        for stop in _STOP.finditer(text, start, last):
            mark = stop.group()
            if mark in '«„“"' and self._name_mark(stop.start()):
                continue
            if mark == "." and self._short(stop.start()):
                continue
            return stop.start()
        return min(last, max(following, start)) if last < len(text) else last

    def _name_mark(self, at: int) -> bool:
        return bool(self.doc.outlets_in(at, at + 1))

    def _short(self, at: int) -> bool:
        match = re.search(r"([^\W\d_]+)\Z", self.doc.low[max(0, at - 12) : at])
        return match is not None and (
            match.group() in self.tongue.words(self.tongue.abbreviations) or len(match.group()) == 1
        )

    def _left(self, quote: Quotation) -> Cue | None:
        """The cue before a quotation: in its sentence, or in the one before where that ends in a colon."""
        text = self.text.text
        span = self._stretch(quote.start)
        start = span.start
        lead = text[start : quote.start]
        if not lead.strip() or not any(c.isalpha() for c in lead):
            previous = self._previous(span)
            if previous is None or not text[previous.start : quote.start].rstrip().endswith(":"):
                return None
            start = previous.start
            lead = text[start : quote.start]
        inner = [q for q in self.doc.quotations_in(start, quote.start) if not self._name_mark(q.start)]
        if inner:
            start = inner[-1].end
            lead = text[start : quote.start]
        tail = lead.rstrip()
        marked = tail.endswith((":", ","))
        words = self.doc.tokens(start, quote.start)
        cue = self._phrase(words, start, quote.start)
        if cue is not None:
            return cue
        verbs = [i for i, t in enumerate(words) if t.low in self.tongue.said]
        if not verbs:
            noun = self.tongue.pattern("say_nouns").search(self.doc.low, start, quote.start)
            return None if noun is None or not marked else self._noun_cue(noun, words)
        at = verbs[-1]
        behind = [t for t in words[at + 1 :] if t.kind == "word"]
        reported = any(t.low == self.tongue.that for t in behind)
        if not marked and not reported and len(behind) > 6:
            return None
        found = self._subject(words, at, quote.start)
        if found is None:
            return None
        return replace(
            found, start=words[at].start, end=words[at].end, rule="left" if marked and not reported else "reported"
        )

    def _noun_cue(self, noun: re.Match[str], words: Sequence[Token]) -> Cue | None:
        owner = next((v for v in voices(self.doc, words, self.cast) if v.start >= noun.end()), None)
        speaker = speaker_of(self.text, owner, self.cast) if owner and not owner.pronoun else None
        return Cue(noun.start(), noun.end(), StatementKind.ASSERTION, "", owner, speaker, "noun")

    def _stretch(self, at: int) -> Span:
        return self.doc.stretches[max(0, bisect_right(self.starts, at) - 1)]

    def _previous(self, span: Span) -> Span | None:
        index = bisect_right(self.starts, span.start) - 2
        return self.doc.stretches[index] if index >= 0 else None

    # Cues

    def _clause(self, start: int, end: int, rule: str, *, first: bool = False) -> Cue | None:
        """The cue in a clause beside a quotation: its verb among the first words, its subject anywhere in it."""
        words = self.doc.tokens(start, end)
        phrase = self._phrase(words, start, end)
        if phrase is not None:
            return phrase
        cited = next((t for t in words[:3] if t.low in _CITES), None)
        if cited is not None:
            named = [
                v
                for v in voices(self.doc, words, self.cast)
                if v.start >= cited.end and v.kind is not SpeakerKind.OUTLET
            ]
            if named and not named[0].pronoun:
                outlet = next((o.name for o in self.doc.outlets_in(start, end)), None)
                return Cue(
                    cited.start,
                    cited.end,
                    StatementKind.ASSERTION,
                    "",
                    named[0],
                    self._speaker(named[0]),
                    "cited",
                    outlet,
                )
        said = next((i for i, t in enumerate(words[:6]) if t.low in self.tongue.said), None)
        plain = next((t for t in words[:3] if t.low in self.tongue.impersonal_set), None)
        if said is None and plain is not None:
            noun = self.tongue.pattern("say_nouns").search(self.doc.low, start, end)
            made = self._noun_cue(noun, words) if noun is not None else None
            speaker = made.speaker if made is not None else None
            return Cue(
                plain.start,
                plain.end,
                StatementKind.ASSERTION,
                "n",
                made.voice if made else None,
                speaker,
                "impersonal",
            )
        if said is None:
            late = [i for i, t in enumerate(words[:18]) if t.low in self.tongue.said]
            if not late or not first or not _leads_to(words[: late[0]], self.doc, self.cast):
                return None
            said = late[0]
        found = self._subject(words, said, end, quoted=True)
        if found is None:
            kind, gender = self.tongue.said[words[said].low]
            return Cue(words[said].start, words[said].end, kind, gender, None, None, rule)
        return Cue(found.start, found.end, found.kind, found.gender, found.voice, found.speaker, rule, found.via)

    def _phrase(self, words: Sequence[Token], start: int, end: int) -> Cue | None:
        """The cue "according to": by the words, data or opinion of somebody."""
        low = self.doc.low
        for gender, pattern in self.tongue.their_patterns:
            match = pattern.search(low, start, end)
            if match is not None:
                speaker = self._last(gender)
                return Cue(match.start(), match.end(), StatementKind.ASSERTION, gender, None, speaker, "their-words")
        match = self.tongue.pattern("by_words_of").search(low, start, end) or self.tongue.pattern("by_data_of").search(
            low, start, end
        )
        if match is None:
            return None
        behind = [t for t in words if t.start >= match.end()]
        owner = next((v for v in voices(self.doc, behind, self.cast) if 0 <= v.phrase - match.end() <= 2), None)
        if owner is None or owner.kind is SpeakerKind.OUTLET:
            return None
        speaker = self._speaker(owner)
        return Cue(match.start(), match.end(), StatementKind.ASSERTION, "", owner, speaker, "according-to")

    def _speaker(self, voice: Voice) -> Speaker | None:
        if voice.pronoun:
            return self._last(voice.gender, voice)
        return speaker_of(self.text, voice, self.cast)

    def _last(self, gender: str, voice: Voice | None = None) -> Speaker | None:
        """The last speaker, where its gender and number agree with a pronoun or a verb."""
        if self.last is None:
            return None
        speaker, known_gender = self.last
        plural = speaker.kind in (SpeakerKind.GROUP, SpeakerKind.INSTITUTION)
        if gender == "p" and not plural:
            return None
        if gender in ("m", "f") and (plural or (known_gender and known_gender != gender)):
            return None
        if voice is None:
            return speaker
        mention = Passage.of(self.text, voice.start, voice.end)
        named = speaker.named_at or speaker.mention
        return Speaker(speaker.name, speaker.kind, mention, speaker.role, named if named != mention else None)

    def _subject(self, words: Sequence[Token], at: int, end: int, *, quoted: bool = False) -> Cue | None:
        """The voice that a verb of saying belongs to: behind it in a clause beside a quotation, else before it."""
        kind, gender = self.tongue.said[words[at].low]
        outlets = self.doc.outlets_in(words[0].start, end)
        found = voices(self.doc, words, self.cast)
        after = [v for v in found if v.start >= words[at].end and self._may_speak(v, gender, behind=True)]
        before = [v for v in found if v.end <= words[at].start and self._may_speak(v, gender, behind=False)]
        limit = next((t.start for t in words[at + 1 :] if t.text in ",:;" or t.low == self.tongue.that), end)
        if quoted:
            limit = next((t.start for t in words[at + 1 :] if t.text in ":;" or t.low == self.tongue.that), end)
        after = [v for v in after if v.phrase < limit and not self._object(v, words, at)]
        order = after[:1] if after and (quoted or not before) else []
        chosen = before[-1] if before and not (quoted and order) else (order[0] if order else None)
        if before and not quoted:
            chosen = self._nearest_subject(before, words, at)
        locative = [v for v in found if v.before in self.tongue.locative_set and v.kind is SpeakerKind.INSTITUTION]
        if chosen is None and gender in ("p", "P") and locative:
            chosen = locative[0]
        via = next((o.name for o in outlets), None)
        if chosen is None:
            reporting = [v for v in found if v.kind is SpeakerKind.OUTLET and not v.before]
            if reporting and not (quoted and gender in ("m", "f", "p") and _dative(reporting[0].name)):
                return None  # an outlet reports: a credit
            weak = self._surname(words, at, gender, quoted)
            if weak is not None:
                return Cue(words[at].start, words[at].end, kind, gender, weak, self._speaker(weak), "surname", via)
            others = [v for v in found if v.end <= words[at].start and v.kind is not SpeakerKind.OUTLET]
            speaker = None if others else self._last(gender if gender in ("m", "f", "p") else "")
            if speaker is None or gender == "n":
                return Cue(words[at].start, words[at].end, kind, gender, None, None, "cue", via) if quoted else None
            return Cue(words[at].start, words[at].end, kind, gender, None, speaker, "no-subject", via)
        speaker = self._speaker(chosen)
        if chosen.pronoun and speaker is None and not quoted:
            return None
        return Cue(words[at].start, words[at].end, kind, gender, chosen, speaker, "cue", via)

    def _surname(self, words: Sequence[Token], at: int, gender: str, quoted: bool) -> Voice | None:
        """A name beside the verb that no list knows: "сказав Лях", "Лука Ремінь сказав"."""
        if gender not in ("m", "f", ""):
            return None
        two = name_beside(words, at, self.tongue)
        if two is not None and self.doc.outlets_in(words[two[0]].start, words[two[1] - 1].end):
            two = None
        if two is not None and (two[0] < at or quoted):
            first, last = words[two[0]], words[two[1] - 1]
            before = words[two[0] - 1].low if two[0] else ""
            if before not in self.tongue.preposition_set:
                name = self.text.text[first.start : last.end]
                return Voice(first.start, last.end, first.start, name, SpeakerKind.PERSON, gender=gender)
        behind = words[at + 1] if at + 1 < len(words) else None
        if quoted and behind is not None and self._alone(words, at + 1) and behind.start not in self.doc.outlet_at:
            return Voice(behind.start, behind.end, behind.start, behind.text, SpeakerKind.PERSON, gender=gender)
        if at and self._alone(words, at - 1) and words[at - 1].low.endswith(_SURNAMES) and gender:
            one = words[at - 1]
            return Voice(one.start, one.end, one.start, one.text, SpeakerKind.PERSON, gender=gender)
        return None

    def _alone(self, words: Sequence[Token], at: int) -> bool:
        token = words[at]
        following = words[at + 1] if at + 1 < len(words) else None
        return (
            token.capital
            and not token.text.isupper()
            and len(token.text) > 2
            and token.low not in self.tongue.function_words
            and token.low not in self.tongue.month_words
            and token.low not in self.tongue.given_forms
            and not self.tongue.classes(token.low)
            and (following is None or not following.capital)
            and (at == 0 or words[at - 1].low not in self.tongue.preposition_set)
        )

    def _nearest_subject(self, before: list[Voice], words: Sequence[Token], at: int) -> Voice:
        """The voice before the verb that is no part of an apposition: persons before bodies in one phrase."""
        return before[-1]

    def _object(self, voice: Voice, words: Sequence[Token], at: int) -> bool:
        """True where a voice behind the verb stands in an oblique case by its ending: "повідомив журналістам"."""
        return voice.nominative is False

    def _may_speak(self, voice: Voice, gender: str, *, behind: bool) -> bool:
        if voice.kind is SpeakerKind.OUTLET or voice.nominative is False:
            return False
        if voice.before:
            return False
        own = voice.gender
        if gender in ("m", "f") and own in ("m", "f") and own != gender:
            return (
                voice.kind is SpeakerKind.UNNAMED
                and not voice.pronoun
                and own == "m"
                and gender == "f"
                and voice.role is not None
                and False
            )
        if gender in ("m", "f") and own == "p":
            return False
        if gender in ("p", "P") and own in ("m", "f"):
            return False
        return not (gender == "n" and voice.kind is SpeakerKind.PERSON)

    # Indirect speech

    def _indirect(self, span: Span, words: list[Token], quotes: Sequence[Quotation]) -> None:
        if not words:
            return
        cue = self._reported(span, words)
        if cue is None:
            return
        start, end = _trim(self.text.text, span.start, span.end)
        if start < end:
            self._add(Passage.of(self.text, start, end), Mode.INDIRECT, cue, cue.speaker, None)

    def _reported(self, span: Span, words: list[Token]) -> Cue | None:
        low = self.doc.low
        phrase = self._phrase(words, span.start, span.end)
        if phrase is not None and phrase.speaker is not None:
            return phrase
        refusal = self.tongue.pattern("no_comment").search(low, span.start, span.end)
        if refusal is not None:
            found = [
                v
                for v in voices(self.doc, words, self.cast)
                if v.end <= refusal.start() and self._may_speak(v, "", behind=False)
            ]
            if found:
                return Cue(
                    refusal.start(),
                    refusal.end(),
                    StatementKind.NO_COMMENT,
                    "",
                    found[-1],
                    self._speaker(found[-1]),
                    "no-comment",
                )
        said = [i for i, t in enumerate(words) if t.low in self.tongue.said]
        for at in said[:_MOST_CUES]:
            cue = self._reports(span, words, at)
            if cue is not None:
                return cue
        at = next((i for i, t in enumerate(words) if t.low in self.tongue.impersonal_set), -1)
        if at >= 0:
            noun = self.tongue.pattern("say_nouns").search(low, span.start, span.end)
            token = words[at]
            if noun is not None:
                made = self._noun_cue(noun, words)
                if made is not None and made.speaker is not None and made.speaker.kind is not SpeakerKind.OUTLET:
                    return Cue(
                        token.start, token.end, StatementKind.ASSERTION, "", made.voice, made.speaker, "document"
                    )
            if self.doc.outlets_in(span.start, span.end):
                return None
            return Cue(token.start, token.end, StatementKind.ASSERTION, "n", None, None, "impersonal")
        return None

    def _reports(self, span: Span, words: list[Token], at: int) -> Cue | None:
        kind, _gender = self.tongue.said[words[at].low]
        if at and words[at - 1].low in ("не", "б", "би", "бы"):
            return None
        this = self.tongue.pattern("this_said").search(self.doc.low, span.start, span.end)
        behind = list(words[at + 1 : at + 16])
        that = next((n for n, t in enumerate(behind) if t.low == self.tongue.that), None)
        about = bool(behind) and any(t.low in ("про", "о", "об") for t in behind[:6])
        comma_before = any(t.text in ",—–-" for t in words[max(0, at - 3) : at]) and at > 2
        leading = at <= 2 and any(t.low in ("як", "как") for t in words[:at])
        strong = kind not in (StatementKind.ASSERTION, StatementKind.QUESTION)
        named = words[at].low.startswith(("назва", "визна", "призна"))
        colon = bool(behind) and any(t.text == ":" for t in behind[:8])
        if not (that is not None or this or about or comma_before or leading or strong or named or colon):
            return None
        inverted = comma_before or leading or bool(this and this.start() < words[at].start)
        begin = 0
        if comma_before:
            begin = max(i for i in range(max(0, at - 3), at) if words[i].text in ",—–-") + 1
        part = words[begin:] if comma_before else words
        index = at - begin if comma_before else at
        cue = self._subject(part, index, span.end, quoted=inverted)
        if cue is None or cue.speaker is None:
            if cue is not None and cue.voice is None and (that is not None and at <= 2):
                return None
            return None
        if cue.rule == "no-subject" and that is None and not strong and not inverted:
            return None
        if (
            cue.voice is not None
            and cue.voice.phrase > words[at].end
            and not inverted
            and that is None
            and not this
            and not strong
        ):
            return None
        return cue


def _leads_to(words: Sequence[Token], doc: Document, cast: Cast) -> bool:
    """True where nothing but one subject and small words stand before a late verb: "речник штабу Іван Гай сказав"."""
    return not any(t.kind == "mark" and t.text in ".;:!?" for t in words) and bool(voices(doc, words, cast))


_KIND_BEFORE = re.compile(r"([^\W\d_]+)\s\Z")


def _dative(name: str) -> bool:
    """True for an outlet's name in the case of somebody who is told: "Суспільному", "Первому каналу"."""
    return name.lower().endswith(("ому", "ему", "у", "ові", "ій", "ой"))


_CUE_MARK = re.compile(r"\s*,\s*(?:[—–-]\s)?")
_TITLE_END = re.compile(r"[.!?…,]\s*[»“”\"]?\Z")


def _title(text: str, quote: Quotation, tongue: Tongue, doc: Document) -> bool:
    """True for a name in quotation marks: an outlet, a ship, a weapon, a shop."""
    if quote.dialogue:
        return False
    if any(o.frame <= quote.start and quote.end <= o.frame_end + 1 for o in doc.outlets_in(quote.start, quote.end)):
        return True
    inside = text[quote.start + 1 : quote.end - 1].strip()
    words = inside.split()
    if not words:
        return True
    kind = _KIND_BEFORE.search(doc.low, max(0, quote.start - 30), quote.start)
    if kind is not None and tongue.stems["named_by"].has(kind.group(1)) and inside[0].isupper():
        return True  # 'організація "Лікарі без кордонів"'
    before = text[max(0, quote.start - 2) : quote.start].rstrip()
    if _CUE_MARK.match(text, quote.end) or before.endswith(":") or _TITLE_END.search(inside):
        return False
    return (
        len(words) <= 4
        and (inside[0].isupper() or inside[0].isdigit())
        and (len(words) <= 2 or all(w[0].isupper() or len(w) <= 3 for w in words))
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace()):
        end -= 1
    return start, end
