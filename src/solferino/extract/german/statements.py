"""Statements in German text, by rule: quotations, cue verbs with their subjects, ``laut X``, the Konjunktiv of report.

A German verb of speech has its subject beside it ("sagte X", "X sagte"), its particle at the end of the clause ("teilte
X mit"), or all of it at the end ("wie X mitteilte"). Speech goes on in the Konjunktiv without any cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.extract.german.phrases import (
    Phrase,
    Token,
    Unit,
    behind_apposition,
    noun_phrase,
    units,
)
from solferino.extract.german.speakers import Voices
from solferino.extract.german.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CONJUNCTIVE,
    CUE_NOUNS,
    CUES,
    DETERMINERS,
    FINAL,
    PASSIVES,
    PREPOSITIONS,
    QUOTED_ONLY,
    Cue,
)
from solferino.extract.protocol import Context
from solferino.record import Mode, Passage, RegionKind, Speaker, Statement, StatementKind, Text
from solferino.text import Span

RULES = {
    "de-quote": "Quoted words beside a German verb of speech; the speaker is the subject of that verb.",
    "de-laut": "The words stand beside “laut X”, “nach Angaben von X”, “X zufolge” or “so X”.",
    "de-reported": "A German verb of speech with its subject, and what it reports.",
    "de-passive": "A verb of speech in the passive without an agent: nobody is named.",
    "de-konjunktiv": "The sentence goes on in the Konjunktiv of report after one whose speaker is named.",
    "de-quote-last": "A quotation alone, after one of the same paragraph whose speaker is named.",
    "de-quote-unnamed": "Quoted words whose speaker the text does not name.",
    "/pronoun": "The speaker is a pronoun; the name stands earlier in the text.",
}
_CONFIDENCE = {
    "de-quote": 88,
    "de-laut": 82,
    "de-reported": 78,
    "de-passive": 70,
    "de-konjunktiv": 65,
    "de-quote-last": 65,
    "de-quote-unnamed": 50,
}
_SKIPPED = (RegionKind.BOILERPLATE, RegionKind.HEADER)
_REACH = 14  # tokens between a verb and its subject, or its particle
_UNNAMED_WORDS = 4  # fewer quoted words without a cue are a term, not somebody's words
_CLAUSE = 6  # so many words make a quotation of a clause
_GENITIVES = frozenset(
    ("der", "des", "einer", "eines", "seiner", "seines", "ihrer", "ihres", "dieser", "dieses", "mehrerer")
)
_STOPS = frozenset(".,;:!?")
_NO_COMMENT = re.compile(r"\bnicht\s+(?:\w+\s+){0,2}äußern\b|\bkeinen\s+Kommentar\b|\blehnte\s+\w+\s+Stellungnahme\b")
_JUSTIFIES = re.compile(r"\b(?:als\s+Reaktion|Vergeltung|Selbstverteidigung|militärische[sn]?\s+Ziel)")
_DENIES = re.compile(
    r"\b(?:nicht\s+(?:angegriffen|beschossen|bombardiert|verantwortlich|beteiligt)|kein(?:e|en)?\s+Angriff)"
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A cue with its subject, in tokens of a unit: the cue ``[cue, cue_end)``; ``at``..``end`` hold cue and subject."""

    at: int
    end: int
    cue: int
    cue_end: int
    kind: StatementKind
    rule: str
    speaker: Speaker | None
    pronoun: bool = False
    act: bool = False
    lemma: str = ""


class GermanStatements:
    """Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "statements"
    version = "1"
    languages = frozenset({"de"})
    explained = RULES

    def __call__(self, text: Text, context: Context) -> Iterator[Statement]:
        """The statements of a German text in text order."""
        reader = _Reader(text)
        for unit in units(text.text):
            if text.kind_at(unit.start) not in _SKIPPED:
                yield from reader.read(unit)


STATEMENTS = GermanStatements()


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.voices = Voices(text)
        self.before: tuple[Speaker, int, int] | None = None  # speaker of the unit before, paragraph, units ago
        self.colon: Speaker | None = None

    def read(self, unit: Unit) -> Iterator[Statement]:
        frames = sorted(self._frames(unit), key=lambda f: f.at)
        made = sorted(self._made(unit, frames), key=lambda s: (s.passage.start, -s.passage.end))
        yield from made
        named = [s.speaker for s in made if s.speaker is not None]
        if named:
            self.before = (named[-1], unit.paragraph, 0)
        elif self.before is not None:
            self.before = (*self.before[:2], self.before[2] + 1)

    # -- frames -----------------------------------------------------------------------------------------------

    def _frames(self, unit: Unit) -> Iterator[_Frame]:
        tokens = unit.tokens
        taken = -1
        last: _Frame | None = None
        for i in range(len(tokens)):
            if i < taken:
                continue
            frame = self._according(unit, i) or self._verb(unit, i, last)
            if frame is not None:
                yield frame
                last, taken = frame, max(frame.cue_end, i + 1)

    def _according(self, unit: Unit, i: int) -> _Frame | None:
        """``laut X``, ``nach Angaben (von) X``, ``X zufolge``, ``so X``."""
        tokens, low = unit.tokens, unit.tokens[i].low
        phrase: Phrase | None = None
        first, cue_end = i, i + 1
        if low in ("laut", "gemäß"):
            phrase = noun_phrase(tokens, i + 1, oblique=True)
        elif low == "so" and i > 0 and tokens[i - 1].word in (",", "„“", "–") and tokens[i].word == "so":
            phrase = noun_phrase(tokens, i + 1)
        elif low == "nach":
            phrase = noun_phrase(tokens, i + 1, oblique=True)
            if phrase is None or not _cue_noun(tokens, phrase):
                return None
        elif low == "zufolge":
            phrase = _phrase_before(tokens, i)
            first = phrase.first if phrase else i
        if phrase is None or (low == "zufolge" and phrase.pronoun):
            return None
        said = _source(tokens, phrase)
        speaker = self.voices.speaker(tokens, said, unit.paragraph)
        end = max(phrase.last, said.last, cue_end)
        return _Frame(first, end, i, cue_end, StatementKind.ASSERTION, "de-laut", speaker, phrase.pronoun)

    def _verb(self, unit: Unit, i: int, last: _Frame | None) -> _Frame | None:
        tokens = unit.tokens
        found = _cue_at(tokens, i)
        if found is None:
            return None
        cue, finite, cue_end, passive = found
        if passive:
            agent = _document(tokens, cue_end) if cue.lemma == "heißen" else _agent(tokens, i)
            speaker = self.voices.speaker(tokens, agent, unit.paragraph) if agent is not None else None
            return _Frame(finite, cue_end, finite, cue_end, cue.kind, "de-passive", speaker, act=cue.act)
        subject = _subject(tokens, finite, i)
        if subject is None:
            joined = finite > 0 and tokens[finite - 1].low in ("und", "aber", "sowie")
            if not joined or last is None or last.rule != "de-reported":
                return None
            return _Frame(
                finite, cue_end, finite, cue_end, cue.kind, "de-reported", last.speaker, last.pronoun, cue.act
            )
        speaker = self.voices.speaker(tokens, _named(tokens, subject), unit.paragraph)
        return _Frame(
            min(subject.first, finite),
            max(subject.last, cue_end),
            finite,
            cue_end,
            cue.kind,
            "de-reported",
            speaker,
            subject.pronoun,
            cue.act,
            cue.lemma,
        )

    # -- what the frames govern ---------------------------------------------------------------------------------

    def _made(self, unit: Unit, frames: Sequence[_Frame]) -> Iterator[Statement]:
        tokens = unit.tokens
        for number, frame in enumerate(frames):
            low = unit.start if number == 0 else _cut_between(tokens, frames[number - 1], frame, unit)
            after = frames[number + 1] if number + 1 < len(frames) else None
            high = unit.end if after is None else _cut_between(tokens, frame, after, unit)
            yield from self._governed(unit, frame, low, high)
        if frames:
            return
        if unit.quotes and unit.quotes[0].start == unit.start and unit.quotes[0].end >= unit.end - 1:
            yield from self._alone(unit)
        elif self._in_conjunctive(unit):
            speaker = self.before[0] if self.before else None
            end = _without_stop(self.text.text, unit.start, unit.end)
            yield self._statement(
                unit.start, end, Mode.INDIRECT, StatementKind.ASSERTION, speaker, None, "de-konjunktiv"
            )
            yield from self._fragments(unit.quotes, StatementKind.ASSERTION, speaker, None, "de-konjunktiv")
        else:
            for quote in unit.quotes:
                if _count(self.text.text, quote) >= _UNNAMED_WORDS:
                    yield self._quote(quote, Mode.DIRECT, StatementKind.ASSERTION, None, None, "de-quote-unnamed")

    def _governed(self, unit: Unit, frame: _Frame, low: int, high: int) -> Iterator[Statement]:
        tokens = unit.tokens
        mine = [q for q in unit.quotes if low <= q.start and q.end <= high]
        cue = Passage.of(self.text, tokens[frame.cue].start, tokens[frame.cue_end - 1].end)
        whole = [q for q in mine if self._whole(unit, frame, q)]
        words = self.text.text[low:high]
        kind = _kind(frame.kind, words)
        suffix = "/pronoun" if frame.pronoun else ""
        rest = _outside(tokens, frame, low, high, whole)
        if not whole or rest >= _CLAUSE:
            if not _reports(tokens, frame, low, high):
                return
            start, end = _bounds(self.text.text, low, high)
            yield self._statement(start, end, Mode.INDIRECT, kind, frame.speaker, cue, frame.rule + suffix)
        for quote in mine:
            mode = Mode.DIRECT if quote in whole else Mode.MIXED
            yield self._quote(quote, mode, kind, frame.speaker, cue, f"de-quote{suffix}")

    def _whole(self, unit: Unit, frame: _Frame, quote: Span) -> bool:
        """True for a quotation that stands beside the frame as a clause of its own."""
        return (
            _count(self.text.text, quote) >= _CLAUSE
            or self.text.text[quote.end - 2] in ".!?,"
            or (quote.start == unit.start)
        )

    def _fragments(
        self, quotes: Sequence[Span], kind: StatementKind, speaker: Speaker | None, cue: Passage | None, rule: str
    ) -> Iterator[Statement]:
        for quote in quotes:
            yield self._quote(quote, Mode.MIXED, kind, speaker, cue, rule)

    def _alone(self, unit: Unit) -> Iterator[Statement]:
        near = self.before is not None and self.before[1] == unit.paragraph and self.before[2] == 0
        speaker = self.before[0] if near and self.before else None
        rule = "de-quote-last" if speaker is not None else "de-quote-unnamed"
        for quote in unit.quotes:
            yield self._quote(quote, Mode.DIRECT, StatementKind.ASSERTION, speaker, None, rule)

    def _in_conjunctive(self, unit: Unit) -> bool:
        near = self.before is not None and self.before[1] == unit.paragraph and self.before[2] == 0
        return near and any(t.word in CONJUNCTIVE or t.low == "demnach" for t in unit.tokens)

    def _quote(
        self,
        quote: Span,
        mode: Mode,
        kind: StatementKind,
        speaker: Speaker | None,
        cue: Passage | None,
        rule: str,
    ) -> Statement:
        return self._statement(quote.start, quote.end, mode, kind, speaker, cue, rule)

    def _statement(
        self,
        start: int,
        end: int,
        mode: Mode,
        kind: StatementKind,
        speaker: Speaker | None,
        cue: Passage | None,
        rule: str,
    ) -> Statement:
        base, _, resolved = rule.partition("/")
        confidence = (_CONFIDENCE[base] - (10 if resolved else 0)) / 100
        return Statement(
            Passage.of(self.text, start, end), mode, kind, speaker, cue, rule=rule, confidence=f"{confidence:.2f}"
        )


def _cue_at(tokens: Sequence[Token], i: int) -> tuple[Cue, int, int, bool] | None:
    """The cue at token ``i``: the cue, where its finite verb stands, its end, and whether it is a passive."""
    word = tokens[i].word
    if tokens[i].low in ("heißt", "hieß"):
        if i + 1 < len(tokens) and tokens[i + 1].low == "es":
            return Cue("heißen", StatementKind.ASSERTION), i, i + 2, True
        if any(t.low == "es" for t in tokens[max(0, i - 6) : i]):
            return Cue("heißen", StatementKind.ASSERTION), i, i + 1, True
    for cue in (*CUES.get(word, ()), *FINAL.get(word, ())):
        if cue.participle:
            found = _auxiliary(tokens, i)
            if found is None:
                continue
            at, passive = found
            return cue, at, max(i, at) + 1, passive
        if cue.particle is not None:
            particle = next(
                (
                    j
                    for j in range(i + 1, min(len(tokens), i + 1 + _REACH))
                    if tokens[j].word == cue.particle and _closes(tokens, j)
                ),
                None,
            )
            if particle is None:
                continue
            return cue, i, i + 1, False
        return cue, i, i + 1, False
    return None


def _closes(tokens: Sequence[Token], j: int) -> bool:
    """True for a particle at the end of its clause."""
    return j + 1 >= len(tokens) or tokens[j + 1].word in _STOPS or tokens[j + 1].low in ("und", "„“", "dass", "–")


def _auxiliary(tokens: Sequence[Token], i: int) -> tuple[int, bool] | None:
    """Where the auxiliary of a participle stands, and whether it makes a passive."""
    if i + 1 < len(tokens) and tokens[i + 1].low in AUXILIARIES | PASSIVES:
        return i + 1, tokens[i + 1].low in PASSIVES
    for j in range(i - 1, max(-1, i - 1 - _REACH), -1):
        low = tokens[j].low
        if low in AUXILIARIES:
            return j, False
        if low in PASSIVES:
            return j, True
        if tokens[j].word in ".;:!?„“":
            return None
    return None


def _subject(tokens: Sequence[Token], finite: int, at: int) -> Phrase | None:
    """The subject of a cue verb: right behind it, or the phrase that its clause begins with."""
    inverted = finite == 0 or tokens[finite - 1].word in (",", "„“", "–", "!", "?", ":")
    if inverted:
        found = _before_apposition(tokens, finite) or _behind(tokens, finite + 1)
        if found is not None:
            return found
    start = _clause(tokens, finite)
    first = start
    while first < finite and tokens[first].low in ADVERBS | {"und", "oder", "denn", "doch"}:
        first += 1
    if first < finite and tokens[first].low in CONJUNCTIONS:
        return noun_phrase(tokens, first + 1)
    if first < finite and tokens[first].low in ("der", "die", "das") and first > 0 and tokens[first - 1].word == ",":
        phrase = noun_phrase(tokens, first)
        return phrase if phrase is not None and not phrase.pronoun else _phrase_before(tokens, first - 1)
    phrase = noun_phrase(tokens, first)
    if phrase is not None and first < finite and tokens[first].low not in PREPOSITIONS:
        if phrase.last >= finite or all(
            t.low in ADVERBS | PREPOSITIONS or not t.capital for t in tokens[phrase.last : finite]
        ):
            return phrase
        if all(t.word != "," for t in tokens[phrase.last : finite]) and finite - phrase.last < 8:
            return phrase
    behind = _behind(tokens, finite + 1)
    return behind if behind is not None and not inverted else None


def _behind(tokens: Sequence[Token], i: int) -> Phrase | None:
    while i < len(tokens) and tokens[i].low in ADVERBS - {"selbst"}:
        i += 1
    return noun_phrase(tokens, i)


def _clause(tokens: Sequence[Token], i: int) -> int:
    for j in range(i - 1, -1, -1):
        if tokens[j].word in _STOPS or tokens[j].word in ("„“", "–"):
            return j + 1
    return 0


def _before_apposition(tokens: Sequence[Token], finite: int) -> Phrase | None:
    """The phrase at the start of the sentence in "X, der Chef der Behörde, sagte"."""
    first = 0
    while first < finite and tokens[first].low in ADVERBS:
        first += 1
    phrase = noun_phrase(tokens, first)
    if phrase is None or phrase.pronoun:
        return None
    return phrase if behind_apposition(tokens, phrase.last) == finite else None


def _phrase_before(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The phrase that ends right before a token."""
    for first in range(max(0, end - 7), end):
        phrase = noun_phrase(tokens, first, oblique=True)
        if phrase is not None and phrase.last == end:
            return phrase
    return None


def _agent(tokens: Sequence[Token], i: int) -> Phrase | None:
    """``von X`` or ``durch X`` near a passive."""
    for j in range(max(0, i - _REACH), i):
        if tokens[j].low in ("von", "vom", "durch"):
            found = noun_phrase(tokens, j + 1, oblique=True)
            if found is not None and not found.pronoun:
                return found
    return None


def _named(tokens: Sequence[Token], subject: Phrase) -> Phrase:
    """The name in apposition to an office: "der Sprecher der Armee, Oberst X," is X."""
    behind = behind_apposition(tokens, subject.last)
    if behind == subject.last or subject.pronoun or tokens[subject.first].low not in DETERMINERS:
        return subject
    name = noun_phrase(tokens, subject.last + 1)
    whole = name is not None and name.last == behind - 1 and tokens[name.first].low not in DETERMINERS
    return Phrase(subject.first, name.last, name.head) if name is not None and whole else subject


def _document(tokens: Sequence[Token], i: int) -> Phrase | None:
    """``hieß es in einer Erklärung``: the paper that says it."""
    if i < len(tokens) and tokens[i].low in ("in", "im", "aus", "bei", "beim", "seitens", "von"):
        return noun_phrase(tokens, i + 1, oblique=True)
    return None


def _cue_noun(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(t.low in CUE_NOUNS for t in tokens[phrase.first : phrase.last])


def _source(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Who stands behind "Angaben": "nach Angaben der Polizei" -> the police; the phrase itself where nobody does."""
    at = next((j for j in range(phrase.first, phrase.last) if tokens[j].low in CUE_NOUNS), None)
    if at is None:
        return phrase
    if at + 1 < len(tokens):
        first = at + 2 if tokens[at + 1].low in ("von", "vom", "aus") else at + 1
        genitive = tokens[at + 1].low in _GENITIVES or first == at + 2 or tokens[at + 1].capital
        owner = noun_phrase(tokens, first, oblique=True) if genitive else None
        if owner is not None:
            return owner
    if at > phrase.first and tokens[at - 1].capital and tokens[at - 1].low.endswith("s"):
        return Phrase(at - 1, at, at - 1)  # "nach Celebis Angaben"
    return phrase


def _cut_between(tokens: Sequence[Token], one: _Frame, two: _Frame, unit: Unit) -> int:
    """Where the words of one frame end and those of the next begin: the last comma, stop or "und" between them."""
    for j in range(two.at - 1, one.end - 1, -1):
        if tokens[j].word in (";", ".", "!", "?", ",") or tokens[j].low == "und":
            return tokens[j].start
    return tokens[two.at].start if two.at < len(tokens) else unit.end


def _outside(tokens: Sequence[Token], frame: _Frame, low: int, high: int, whole: Sequence[Span]) -> int:
    """Words of the stretch that stand neither in whole quotations nor in the frame."""
    quoted = {q.start for q in whole}
    return sum(
        1
        for j, t in enumerate(tokens)
        if low <= t.start < high and t.start not in quoted and not frame.at <= j < frame.end and t.word not in _STOPS
    )


def _reports(tokens: Sequence[Token], frame: _Frame, low: int, high: int) -> bool:
    """True where the stretch holds a clause besides the frame: behind a comma or colon, or before it."""
    if frame.lemma in QUOTED_ONLY:
        return False
    mine = [(j, t) for j, t in enumerate(tokens) if low <= t.start < high]
    before = [t for j, t in mine if j < frame.at and t.word not in _STOPS]
    after = [t for j, t in mine if j >= frame.end and t.word not in _STOPS]
    if frame.rule == "de-laut":
        return len(before) + len(after) >= 3
    if frame.act and len(after) + len(before) >= 2:
        return True
    if any(t.low == "dass" for t in (*before, *after)) or any(t.word in CONJUNCTIVE for t in (*before, *after)):
        return True
    comma = any(t.word in (",", ":", "„“") for j, t in mine if j >= frame.cue_end) and len(after) >= 3
    return comma or (len(before) >= 4 and any(t.word == "," for j, t in mine if j < frame.at))


def _bounds(text: str, low: int, high: int) -> tuple[int, int]:
    start = low
    while start < high and (text[start].isspace() or text[start] in ",;"):
        start += 1
    return start, _without_stop(text, start, high)


def _without_stop(text: str, start: int, end: int) -> int:
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return end


def _count(text: str, quote: Span) -> int:
    return len(text[quote.start : quote.end].split())


def _kind(cue: StatementKind, words: str) -> StatementKind:
    if _NO_COMMENT.search(words):
        return StatementKind.NO_COMMENT
    if cue is StatementKind.ASSERTION and _DENIES.search(words):
        return StatementKind.DENIAL
    if cue is StatementKind.ASSERTION and _JUSTIFIES.search(words):
        return StatementKind.JUSTIFICATION
    return cue
