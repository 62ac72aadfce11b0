"""Statements: who says what, by rule, in English news text.

Quotations are found by their marks, cues by a list of verbs and nouns, and the two are joined by position; a speaker is
named only where the text names one. Every statement says by which rule it was found:

===================== ========== ==============================================================================
rule                  confidence the words and their speaker
===================== ========== ==============================================================================
``said-after``        0.95       "...," Blum said
``said-inverted``     0.95       "...," said Blum
``said-before``       0.92       Blum said: "..."
``quoted-as``         0.92       "...," the agency quoted Blum as saying
``quote-inside``      0.85       quoted words inside a reported clause
``quote-by``          0.85       described by Blum as "..."
``quote-continued``   0.88       the quotation goes on in the next paragraph or sentence
``quote-colon``       0.80       the sentence before ends in a colon
``quote-last``        0.70       a quotation alone, after one of the same speaker
``quote-unnamed``     0.50       quoted words whose speaker the text does not name
``reported``          0.85       Blum said that ...
``reported-final``    0.88       ..., Blum said
``reported-inverted`` 0.88       ..., said Blum
``according``         0.88       according to Blum
``passive-by``        0.80       was condemned by Blum
``passive``           0.70       has been accused, is believed: no speaker named
``noun``              0.70       Blum's claim that ...
===================== ========== ==============================================================================

A pronoun, an office or a general word resolved from elsewhere takes 0.10 off, a lost quotation mark 0.20.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.protocol import Context
from solferino.extract.said import when_said
from solferino.extract.speech.cues import VERBS
from solferino.extract.speech.frames import Frame, clause_follows, frames
from solferino.extract.speech.kinds import kind_of
from solferino.extract.speech.lexicon import ADVERBS, COORDINATORS, PREPOSITIONS, TIME
from solferino.extract.speech.mentions import Sort, classify
from solferino.extract.speech.occasions import addressee, venue, via
from solferino.extract.speech.quotes import Quote
from solferino.extract.speech.subjects import walk_left
from solferino.extract.speech.units import Unit, units
from solferino.extract.speech.voices import Voices
from solferino.record import Mode, Passage, RegionKind, Speaker, Statement, StatementKind, Text

_CONFIDENCE = {
    "said-after": 95,
    "said-inverted": 95,
    "said-before": 92,
    "quoted-as": 92,
    "quote-inside": 85,
    "quote-by": 85,
    "quote-continued": 88,
    "quote-colon": 80,
    "quote-last": 70,
    "quote-unnamed": 50,
    "reported": 85,
    "reported-final": 88,
    "reported-inverted": 88,
    "according": 88,
    "passive-by": 80,
    "passive": 70,
    "noun": 70,
}
_RESOLVED = 10
_LOST_MARK = 20
_LOOK = 2000  # characters of a statement that are read for its kind
_CONTRAST = 4  # words on both sides of a "but" that parts what is reported from what the text adds
_MANY_CUES = 8  # cues of one speaker in one sentence that are read for the kind of the statement
_CLAUSE_WORDS = 6  # so many quoted words, or a capital letter at their start, make a quotation of a clause
_SUBSTANCE = 6  # reported words outside the marks that make a statement of their own
_UNNAMED_WORDS = 4  # fewer quoted words without any cue are taken as a term, not as somebody's words
_LOWER = re.compile(r"\s[^\W\d_A-Z]")
_SKIPPED = (RegionKind.BOILERPLATE, RegionKind.HEADER)
_WORD = re.compile(r"\w+")
_TERM_BEFORE = re.compile(
    r"(?:\bso[- ]called|\btitled|\bentitled|\bnicknamed|\bcodenamed|\bcode-named|\bknown as|\bcalled|"
    r"\bdubbed|\bthe (?:film|book|song|series|"
    r"album|novel|play|game|movie|documentary|hashtag|word|term|phrase|magazine|programme|program|"
    r"show|painting|poem))[\s,]*\Z",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Last:
    """The quotation that came last, for one that goes on without a cue."""

    statement: Statement
    unit: int
    paragraph: int
    carried: bool
    whole: bool  # a clause or more


@dataclass(slots=True)
class _Group:
    """The frames of one speaker in one unit and the stretch they govern."""

    lead: Frame
    frames: list[Frame]
    speaker: Speaker | None
    start: int
    end: int
    via: str | None


class _Statements:
    name = "statements"
    version = "1"
    languages = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[Statement]:
        """The statements of a text in text order. In a text that is not English only quotations are given, without
        speakers."""
        language = (text.reading.language or "en").split("-")[0].casefold()
        found = _Reader(text).english() if language in self.languages else _Reader(text).marks_only()
        yield from when_said(found, text, context)


STATEMENTS = _Statements()
"""The extractor of statements."""


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.units = units(text.text)
        skipped = text.regions(*_SKIPPED)
        self._starts = [r.start for r in sorted(skipped, key=lambda r: r.start)]
        self._ends = [r.end for r in sorted(skipped, key=lambda r: r.start)]
        self._reach = _running_maximum(self._ends)
        self.last: _Last | None = None
        self.awaited: Speaker | None = None  # the sentence before ended in a colon
        self.before: tuple[Speaker, int, int] | None = None  # the one voice of the sentence before: unit, paragraph
        self.voices: Voices

    def marks_only(self) -> Iterator[Statement]:
        for unit in self.units:
            for quote in unit.quotes:
                if not self._skips(quote.start) and quote.words(self.text.text) >= _UNNAMED_WORDS:
                    yield self._quoted(quote, Mode.DIRECT, StatementKind.ASSERTION, None, None, "quote-unnamed")

    def english(self) -> Iterator[Statement]:
        self.voices = Voices(self.text, self.units)
        for unit in self.units:
            if self._skips(unit.start):
                continue
            found = frames(unit)
            self.voices.observe(unit)
            if found or unit.quotes:
                yield from sorted(self._unit(unit, found), key=lambda s: (s.passage.start, -s.passage.end))
            if not unit.quotes and not found and unit.number:
                self.awaited = None

    def _skips(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and self._reach[at] > position and self.text.kind_at(position) in _SKIPPED

    # -- one unit -------------------------------------------------------------------------------------------------

    def _unit(self, unit: Unit, found: list[Frame]) -> Iterator[Statement]:
        speakers = self._speakers(unit, found)
        made: list[Statement] = []
        for index, quote in enumerate(unit.quotes):
            if self._skips(quote.start):
                continue
            statement = self._quotation(unit, index, quote, found, speakers)
            if statement is not None:
                made.append(statement)
        yield from made
        groups = self._groups(unit, found, speakers)
        names = {group.speaker.name for group in groups if group.speaker is not None}
        for group in groups:
            if group.speaker is None and group.lead.order == "elided":
                continue
            if group.speaker is not None:
                self.voices.touch(group.speaker, unit)
            yield from self._reported_parts(unit, group)
            if group.speaker is not None and len(names) == 1:
                self.before = (group.speaker, unit.number, unit.paragraph)
        self._await(unit, found, speakers)

    def _speakers(self, unit: Unit, found: list[Frame]) -> list[Speaker | None]:
        """The speaker of each frame; that of a verb without a subject is that of the frame before."""
        speakers: list[Speaker | None] = []
        for number, frame in enumerate(found):
            if frame.subject is not None:
                speakers.append(self.voices.speaker(unit, frame.subject))
            elif frame.order == "elided":
                earlier = [s for f, s in zip(found[:number], speakers, strict=True) if f.order != "passive"]
                speakers.append(earlier[-1] if earlier else None if speakers else self.voices.topic(unit))
            else:
                speakers.append(None)
        return speakers

    def _await(self, unit: Unit, found: list[Frame], speakers: list[Speaker | None]) -> None:
        self.awaited = None
        if unit.tokens and unit.tokens[-1].text == ":":
            self.awaited = next((s for s in reversed(speakers) if s is not None), None)

    # -- quotations -----------------------------------------------------------------------------------------------

    def _quotation(
        self, unit: Unit, index: int, quote: Quote, found: list[Frame], speakers: list[Speaker | None]
    ) -> Statement | None:
        at = unit.quote_at[index]
        words = quote.words(self.text.text)
        whole = _is_clause(self.text.text, quote, words, unit.caps)
        if quote.carries_on and self.last is not None and self.last.carried:
            return self._goes_on(unit, quote, self.last, "quote-continued")
        chosen = _governing(unit, at, found, quote)
        if chosen is None:
            return self._unattributed(unit, at, quote, words, whole)
        number, rule = chosen
        frame, speaker = found[number], speakers[number]
        if _is_term(self.text.text, unit, quote, frame, at):
            return None
        if whole and rule in ("quote-inside", "said-before") and frame.order in ("according", "noun"):
            rule = "quote-inside"
        mode = Mode.DIRECT if whole else Mode.MIXED
        kind = kind_of(frame.kind, self.text.text[quote.inner_start : quote.inner_end], quoted=True)
        if frame.kind is StatementKind.DENIAL and ((whole and rule == "quote-inside") or (not whole and words <= 2)):
            # Neither a clause further inside what is denied nor a word or two in marks is the denial itself.
            kind = kind_of(None, self.text.text[quote.inner_start : quote.inner_end], quoted=True)
        lone = frame.kind is StatementKind.DENIAL and kind is not StatementKind.DENIAL and words == 1 and not whole
        if lone and _LOWER.match(self.text.text, quote.end):
            return None  # "rejects the ‘padded’ count": the marks are the writer's
        continues = None
        if (
            self.last is not None
            and self.last.unit == unit.number
            and self.last.whole
            and whole
            and (
                speaker is not None
                and self.last.statement.speaker is not None
                and speaker.name == self.last.statement.speaker.name
            )
            and _split(unit, found, at, index)
        ):
            continues = self.last.statement.id
        statement = self._quoted(quote, mode, kind, speaker, (unit, frame), rule, continues)
        self._remember(unit, quote, statement, whole)
        return statement

    def _unattributed(self, unit: Unit, at: int, quote: Quote, words: int, whole: bool) -> Statement | None:
        """A quotation in a sentence without a cue."""
        opens = at == 0 or all(t.sort == "p" for t in unit.tokens[:at])
        alone = opens and at + 3 >= _before_note(unit) and (whole or words >= _UNNAMED_WORDS)
        if alone and self.awaited is not None:
            return self._alone(unit, quote, self.awaited, "quote-colon", whole)
        if alone and self.last is not None and self.last.whole and self.last.statement.speaker is not None:
            if self.last.paragraph == unit.paragraph and unit.number - self.last.unit == 1:
                return self._goes_on(unit, quote, self.last, "quote-continued")
            if self.last.unit == unit.number - 1:
                return self._goes_on(unit, quote, self.last, "quote-last")
        if alone and whole and self.before is not None and self.before[1:] == (unit.number - 1, unit.paragraph):
            return self._alone(unit, quote, self.before[0], "quote-last", whole)
        if self.awaited is not None and opens:
            return self._alone(unit, quote, self.awaited, "quote-colon", whole)
        if (spoken := self._quoted_verb(unit, at, quote)) is not None:
            return self._alone(unit, quote, spoken, "quote-inside", whole)
        somebodys = (
            words >= _UNNAMED_WORDS or alone or _after_document(unit, at) or (_predicate(unit, at) and words >= 2)
        )
        if not somebodys:
            return None
        if _title_case(self.text.text, quote, unit.caps) or _TERM_BEFORE.search(
            self.text.text[max(0, quote.start - 30) : quote.start]
        ):
            return None
        return self._alone(unit, quote, None, "quote-unnamed", whole)

    def _quoted_verb(self, unit: Unit, at: int, quote: Quote) -> Speaker | None:
        """'The premier "strongly condemned" the raid': the cue itself stands in the marks."""
        words = _WORD.findall(self.text.text[quote.inner_start : quote.inner_end])
        verb = VERBS.get(words[-1].lower()) if words else None
        if verb is None or verb.form not in ("past", "s") or at == 0 or len(words) > 4:
            return None
        i = walk_left(unit.tokens, at, 0, unit.caps)
        phrase = classify(unit.tokens, i, at, unit.caps) if i < at else None
        return None if phrase is None or phrase.sort is Sort.UNKNOWN else self.voices.speaker(unit, phrase)

    def _goes_on(self, unit: Unit, quote: Quote, last: _Last, rule: str) -> Statement:
        before = last.statement
        kind = kind_of(None, self.text.text[quote.inner_start : quote.inner_end], quoted=True)
        statement = self._quoted(quote, Mode.DIRECT, kind, before.speaker, None, rule, before.id, before)
        self._remember(unit, quote, statement, True)
        return statement

    def _alone(self, unit: Unit, quote: Quote, speaker: Speaker | None, rule: str, whole: bool) -> Statement:
        kind = kind_of(None, self.text.text[quote.inner_start : quote.inner_end], quoted=True)
        if kind is StatementKind.DENIAL and speaker is None and not whole:
            kind = StatementKind.ASSERTION  # some words in marks that nobody is said to have used deny nothing
        statement = self._quoted(quote, Mode.DIRECT if whole else Mode.MIXED, kind, speaker, None, rule)
        self._remember(unit, quote, statement, whole)
        return statement

    def _remember(self, unit: Unit, quote: Quote, statement: Statement, whole: bool) -> None:
        last = self.last
        if not whole and last is not None and last.whole and last.unit == unit.number:
            return  # a fragment does not end the quotation of the same sentence
        self.last = _Last(statement, unit.number, unit.paragraph, quote.carried, whole)

    def _quoted(
        self,
        quote: Quote,
        mode: Mode,
        kind: StatementKind,
        speaker: Speaker | None,
        where: tuple[Unit, Frame] | None,
        rule: str,
        continues: str | None = None,
        before: Statement | None = None,
    ) -> Statement:
        sure = (
            _CONFIDENCE[rule]
            - (0 if quote.opened and (quote.closed or quote.carried) else _LOST_MARK)
            - _distance(speaker)
        )
        cue = told = place = outlet = None
        if where is not None:
            unit, frame = where
            cue = self._cue(unit, frame)
            told, place = addressee(self.text.text, unit, frame), venue(self.text.text, unit, frame)
            outlet = self._outlet(unit, frame)
        elif before is not None:
            told, place, outlet = before.addressee, before.venue, before.via
        return Statement(
            Passage.of(self.text, quote.start, quote.end),
            mode,
            kind,
            speaker,
            cue,
            told,
            place,
            None,
            outlet,
            continues,
            rule,
            _decimal(sure),
        )

    def _outlet(self, unit: Unit, frame: Frame) -> str | None:
        if frame.relayed is not None:
            return self.voices.outlet(unit, frame.relayed) or _phrase_words(
                self.text.text, unit, frame.relayed.i, frame.relayed.j
            )
        return via(self.text.text, unit, frame)

    def _cue(self, unit: Unit, frame: Frame) -> Passage:
        return Passage.of(self.text, unit.tokens[frame.i].start, unit.tokens[frame.j - 1].end)

    # -- reported speech ------------------------------------------------------------------------------------------

    def _groups(self, unit: Unit, found: list[Frame], speakers: list[Speaker | None]) -> list[_Group]:
        """The outermost attributions of a unit, each with the tokens it governs."""
        rows = [
            (f, s)
            for f, s in zip(found, speakers, strict=True)
            if not (f.order == "by" and f.head > 0 and unit.tokens[f.i - 1].sort != "w")
        ]
        if not rows:
            return []
        outlet: str | None = None
        final = next(((f, s) for f, s in reversed(rows) if f.order in ("post", "inverted", "as")), None)
        if final is not None and any(f.order == "pre" and f.i > final[0].i and _coordinate(unit, f) for f, _ in rows):
            final = None
        if final is not None and (said_by := final[0].subject) is not None:
            outlet = self.voices.outlet(unit, said_by)
            if outlet is not None and any(f.order == "pre" and f.i < final[0].i for f, _ in rows):
                rows = [(f, s) for f, s in rows if f.i < final[0].i]
            else:
                return [self._final_group(unit, final[0], final[1])]
        accord = next(((f, s) for f, s in rows if f.order == "according"), None)
        if accord is not None and (source := accord[0].subject) is not None:
            frame = accord[0]
            others = [(f, s) for f, s in rows if f.order in ("pre", "elided") and s is not None and f.i < frame.i]
            paper = self.voices.outlet(unit, source)
            if others:
                outlet = paper or outlet
                rows = [(f, s) for f, s in rows if f is not frame]
            else:
                return [*self._before_according(unit, rows, frame), self._accord_group(unit, frame, accord[1])]
        return self._chain(unit, rows, outlet)

    def _final_group(self, unit: Unit, frame: Frame, speaker: Speaker | None) -> _Group:
        tokens = unit.tokens
        end = len(tokens)
        k = frame.j if frame.order != "inverted" else (frame.subject.j if frame.subject else frame.j)
        while k < end and tokens[k].text != ",":
            k += 1
        if end - k > 6 and not any(t.sort == "q" for t in tokens[k:end]):
            end = k
        return _Group(frame, [frame], speaker, 0, end, self._outlet(unit, frame))

    def _accord_group(self, unit: Unit, frame: Frame, speaker: Speaker | None) -> _Group:
        """What "according to" covers: its sentence, or the relative clause in which it stands."""
        tokens = unit.tokens
        start = 0
        if frame.i > 0:
            for k in range(frame.i - 1, 0, -1):
                if tokens[k].text == ":":
                    start = k + 1
                    break
                if (
                    tokens[k].low in ("who", "which", "where") and (tokens[k - 1].sort == "p" or k + 2 >= frame.i)
                ) or tokens[k].low == ";":
                    start = k
                    break
        end = len(tokens)
        after = frame.subject.j if frame.subject else frame.j
        if frame.i > 0 and start == 0:
            k = after
            if k < end and tokens[k].text in ("-", "–", "—") and end - k > 4:
                end = k
        return _Group(frame, [frame], speaker, start, end, via(self.text.text, unit, frame))

    def _before_according(self, unit: Unit, rows: list[tuple[Frame, Speaker | None]], frame: Frame) -> list[_Group]:
        """A passive without an agent that stands before the clause of "according to" is a statement of its own."""
        covered = self._accord_group(unit, frame, None).start
        if covered == 0:
            return []
        before = [(f, s) for f, s in rows if f.i < covered]
        return [_Group(f, [f], s, 0, covered, None) for f, s in before[:1]]

    def _chain(self, unit: Unit, rows: list[tuple[Frame, Speaker | None]], outlet: str | None) -> list[_Group]:
        groups: list[_Group] = []
        end = len(unit.tokens)
        for frame, speaker in rows:
            if groups:
                current = groups[-1]
                if current.end < end and frame.head >= current.end:
                    groups.append(
                        _Group(
                            frame,
                            [frame],
                            speaker,
                            frame.head if frame.order == "pre" else current.end,
                            end,
                            outlet or self._outlet(unit, frame),
                        )
                    )
                    continue
                same = speaker is not None and current.speaker is not None and speaker.name == current.speaker.name
                if same or (frame.order in ("elided", "noun", "by") and groups):
                    current.frames.append(frame)
                    continue
                if not _coordinate(unit, frame) or (frame.order == "passive" and current.speaker is not None):
                    continue
                current.end = frame.head
                groups.append(_Group(frame, [frame], speaker, frame.head, end, outlet or self._outlet(unit, frame)))
                continue
            start = _clause_start(unit, frame)
            limit = _relative_end(unit, frame) if start > 0 and _relative_object(unit, frame) else end
            groups.append(_Group(frame, [frame], speaker, start, limit, outlet or self._outlet(unit, frame)))
        return groups

    def _reported_parts(self, unit: Unit, group: _Group) -> Iterator[Statement]:
        """The reported statement of a group; where its quotations leave too little of it, the clauses beside them."""
        if (statement := self._reported(unit, group)) is not None:
            yield statement
            return
        cuts = [f for f in group.frames if f is group.lead or _coordinate(unit, f) or _coordinate_verb(unit, f)]
        if len(cuts) < 2:
            return
        borders = [group.start, *(f.head for f in cuts[1:]), group.end]
        for frame, start, end in zip(cuts, borders[:-1], borders[1:], strict=True):
            if start < end and not any(t.sort == "q" for t in unit.tokens[start:end]):
                part = _Group(frame, [frame], group.speaker, start, end, group.via)
                if (statement := self._reported(unit, part)) is not None:
                    yield statement

    def _reported(self, unit: Unit, group: _Group) -> Statement | None:
        tokens = unit.tokens
        frame = group.lead
        start, end = group.start, group.end
        while start < end and tokens[start].sort == "p" and tokens[start].text not in "([":
            start += 1
        while end > start and (tokens[end - 1].low in COORDINATORS or tokens[end - 1].text in ",;:-–—"):
            end -= 1
        end = _own_contrast(unit, group, end)
        if start >= end or not _reports(unit, frame, start, end):
            return None
        if any(t.sort == "q" for t in tokens[start:end]) and not self._substance(unit, group, start, end):
            return None
        passage = Passage.of(self.text, tokens[start].start, tokens[end - 1].end)
        rule = {
            "post": "reported-final",
            "inverted": "reported-inverted",
            "according": "according",
            "by": "passive-by",
            "passive": "passive",
            "noun": "noun",
            "as": "reported-final",
        }.get(frame.order, "reported")
        kind = _strongest(
            kind_of(f.kind, _reported_words(self.text.text, unit, f, start, end), quoted=False)
            for f in group.frames[:_MANY_CUES]
        )
        sure = _CONFIDENCE[rule] - _distance(group.speaker)
        return Statement(
            passage,
            Mode.INDIRECT,
            kind,
            group.speaker,
            self._cue(unit, frame),
            addressee(self.text.text, unit, frame),
            venue(self.text.text, unit, frame),
            None,
            group.via,
            None,
            rule,
            _decimal(sure),
        )

    def _substance(self, unit: Unit, group: _Group, start: int, end: int) -> bool:
        """True where enough is reported outside the quotation marks to be a statement of its own."""
        tokens = unit.tokens
        frame = group.lead
        text = self.text.text
        quoted = 0
        longest = 0
        outside = 0
        first_quote = next((k for k in range(start, end) if tokens[k].sort == "q"), end)
        tail = first_quote < frame.i and frame.order in ("post", "inverted", "as")
        told = frame.told[1] if frame.told else frame.j
        for k in range(start, end):
            token = tokens[k]
            if token.sort == "q":
                count = sum(1 for _ in _WORD.finditer(token.text))
                quoted += count
                longest = max(longest, count)
            elif (
                token.sort == "w"
                and not (frame.head <= k < told)
                and not (tail and k >= frame.i)
                and token.low not in TIME
            ):
                outside += k >= frame.j or frame.order in (
                    "post",
                    "inverted",
                    "according",
                    "by",
                    "passive",
                    "noun",
                    "as",
                )
        if _is_clause_text(text, unit, first_quote) and outside < quoted:
            return False
        return outside >= _SUBSTANCE and outside * 2 >= quoted


# -- joining quotations and cues --------------------------------------------------------------------------------------


def _governing(unit: Unit, at: int, found: list[Frame], quote: Quote) -> tuple[int, str] | None:
    """The frame whose words a quotation is, and the rule that says so."""
    tokens = unit.tokens
    behind = at + 1
    while behind < len(tokens) and tokens[behind].sort == "p" and tokens[behind].text in ",-–—":
        behind += 1
    for number, frame in enumerate(found):
        touching = frame.i if frame.order in ("inverted", "elided", "by") else frame.head
        if touching != behind:
            continue
        if frame.order == "inverted":
            return number, "said-inverted"
        if frame.order == "as":
            return number, "quoted-as"
        if frame.order == "by":
            return number, "quote-by"
        if (
            frame.order in ("post", "pre")
            and frame.i > at
            and not _object_of(frame)
            and not (frame.order == "pre" and clause_follows(unit, frame.j))
        ):
            return number, "said-after"
        if frame.order == "according":
            return number, "quote-inside"
    around = [n for n, f in enumerate(found) if f.order == "by" and f.i < at < f.j]
    if around:
        return around[-1], "quote-by"
    before = [n for n, f in enumerate(found) if f.j <= at and f.order not in ("inverted",)]
    if len(before) > 1 and found[before[-1]].order == "according":
        before.pop()
    while (
        before
        and found[before[-1]].order == "by"
        and any(t.sort == "p" and t.text in "-–—,;" for t in tokens[found[before[-1]].j : at])
    ):
        before.pop()
    before = _outermost(unit, before, found)
    finals = [n for n, f in enumerate(found) if f.i > at and f.order in ("post", "inverted", "as", "according")]
    if before:
        number = before[-1]
        frame = found[number]
        if frame.order == "passive" and finals:
            return finals[-1], "quote-inside"
        if frame.order == "post" and at - frame.j > 3 and finals:
            return finals[0], "quote-inside"
        near = at - frame.j <= 1 or all(t.low in ("that", ",", ":", "-", "–") for t in tokens[frame.j : at])
        if frame.order == "by":
            return number, "quote-by"
        told = frame.told is not None and at - frame.told[1] <= 2
        return number, "said-before" if near or told or tokens[at - 1].text == ":" else "quote-inside"
    if finals:
        return finals[0], "quote-inside"
    return None


def _outermost(unit: Unit, before: list[int], found: list[Frame]) -> list[int]:
    """ "Blum said the army had promised "an inquiry"": the words are Blum's, unless the inner verb is one of saying."""
    while len(before) > 1:
        inner, outer = found[before[-1]], found[before[-2]]
        nested = (
            inner.order == "pre" and outer.order == "pre" and not _coordinate(unit, inner) and inner.subject is not None
        )
        paraphrase = inner.verb.group == "act" or inner.kind is StatementKind.PROMISE
        if not (nested and paraphrase and outer.verb.group == "say"):
            break
        before = before[:-1]
    return before


def _before_note(unit: Unit) -> int:
    """The number of tokens without the mark of a note at the end ("... a fighter.”[46]")."""
    end = [t.text for t in unit.tokens[-3:]]
    return len(unit.tokens) - (3 if len(end) == 3 and end[0] == "[" and end[1].isdigit() and end[2] == "]" else 0)


def _object_of(frame: Frame) -> bool:
    return frame.verb.group in ("name", "decline")


def _split(unit: Unit, found: list[Frame], at: int, index: int) -> bool:
    """True where a cue stands between this quotation and the one before."""
    if index == 0:
        return False
    earlier = unit.quote_at[index - 1]
    return any(earlier < f.i < at and f.order in ("post", "inverted", "pre", "as") for f in found)


def _is_clause(text: str, quote: Quote, words: int, caps: bool) -> bool:
    """True for a quotation of a clause or more, False for quoted words inside somebody else's sentence."""
    inner = text[quote.inner_start : quote.inner_end].strip()
    if words >= _CLAUSE_WORDS:
        return True
    ended = inner[-1:] in ",.?!…"
    return ended and words >= 3 and ((inner[:1].isupper() and not caps) or caps)


def _is_clause_text(text: str, unit: Unit, at: int) -> bool:
    """True where the quotation at a token is a clause that its cue does not build into a reported one."""
    if at >= len(unit.tokens) or unit.tokens[at].sort != "q":
        return False
    index = next((i for i, k in unit.quote_at.items() if k == at), None)
    return index is not None and _is_clause(text, unit.quotes[index], unit.quotes[index].words(text), unit.caps)


def _is_term(text: str, unit: Unit, quote: Quote, frame: Frame, at: int) -> bool:
    """True for the title of a work or a "so-called" term, which are nobody's words here."""
    before = text[max(unit.start, quote.start - 30) : quote.start]
    match = _TERM_BEFORE.search(before)
    if match is None:
        return False
    naming = frame.j <= at and at - frame.j <= 1 and frame.verb.group in ("name", "act")
    return not naming


def _title_case(text: str, quote: Quote, caps: bool) -> bool:
    words = [w for w in _WORD.findall(text[quote.inner_start : quote.inner_end]) if len(w) > 3]
    return not caps and len(words) > 1 and all(w[0].isupper() for w in words)


def _after_document(unit: Unit, at: int) -> bool:
    """True behind a noun for an act of speech: "the ruling rests on a 'plain reading'"."""
    lows = [t.base for t in unit.tokens[max(0, at - 8) : at]]
    return bool(
        {
            "assessment",
            "report",
            "statement",
            "letter",
            "resolution",
            "findings",
            "conclusion",
            "communique",
            "review",
            "ruling",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "speech",
            "remarks",
            "study",
            "document",
            "conclusions",
        }
        & set(lows)
    )


def _predicate(unit: Unit, at: int) -> bool:
    """ "The city is 'almost destroyed'": quoted words that carry the sentence."""
    return at > 0 and unit.tokens[at - 1].low in ("is", "are", "was", "were", "be", "been", "as", "being")


# -- the stretch of a reported statement ------------------------------------------------------------------------------


def _coordinate(unit: Unit, frame: Frame) -> bool:
    """True where a frame opens a clause of its own, beside the one before it."""
    if frame.head == 0:
        return True
    before = unit.tokens[frame.head - 1]
    return before.low in COORDINATORS or before.text in ";" or (before.text == "," and frame.order == "pre")


def _own_contrast(unit: Unit, group: _Group, end: int) -> int:
    """Where "Blum said the road was safe, but two lorries burned there" stops being Blum's: at "but", unless "that" or
    another cue of the same speaker follows.
    """
    tokens = unit.tokens
    frame = group.lead
    if frame.order != "pre" or len(group.frames) > 1:
        return end
    for k in range(frame.j + _CONTRAST, end - _CONTRAST):
        if tokens[k].text == "," and tokens[k + 1].low == "but" and tokens[k + 2].low != "that":
            return k if not any(t.sort == "q" for t in tokens[k:end]) else end
    return end


def _coordinate_verb(unit: Unit, frame: Frame) -> bool:
    return frame.order == "elided" and frame.head > 0 and unit.tokens[frame.head - 1].low in COORDINATORS


def _clause_start(unit: Unit, frame: Frame) -> int:
    """Where the clause of the first frame begins: at its subject, where a clause stands before "but" or "while"."""
    k = frame.head
    if frame.order in ("passive", "elided"):
        return 0
    if _relative_object(unit, frame):
        while k > 0 and unit.tokens[k - 1].sort == "w":
            k -= 1
        return k
    while k > 0 and (
        unit.tokens[k - 1].low in ADVERBS
        or unit.tokens[k - 1].low in TIME
        or (unit.tokens[k - 1].low in PREPOSITIONS and frame.head - k < 4)
    ):
        k -= 1
    if k > 5 and (
        unit.tokens[k - 1].low in COORDINATORS or unit.tokens[k - 1].text == ";" or unit.tokens[k - 1].low == "because"
    ):
        return k
    if (k > 9 and unit.tokens[k - 1].text in ("-", "–", "—")) or (k > 12 and frame.order == "noun"):
        return frame.head
    return 0


def _relative_object(unit: Unit, frame: Frame) -> bool:
    """ "a fire that the ministry blamed on smugglers": the reported thing stands before the subject."""
    return (
        frame.order == "pre"
        and frame.verb.group in ("act", "name")
        and frame.head > 1
        and unit.tokens[frame.head - 1].low in ("that", "which")
    )


def _relative_end(unit: Unit, frame: Frame) -> int:
    k = frame.j
    while k < len(unit.tokens) and unit.tokens[k].text not in (",", ";", "-", "–", "—", "."):
        k += 1
    return k


def _reports(unit: Unit, frame: Frame, start: int, end: int) -> bool:
    """False for a cue with nothing reported beside it."""
    words = [t for k, t in enumerate(unit.tokens[start:end], start) if t.sort in "wq" and not frame.i <= k < frame.j]
    outside = frame.subject is not None and not frame.i <= frame.subject.i < frame.j
    subject = frame.subject.j - frame.subject.i if frame.subject is not None and outside else 0
    if frame.kind is StatementKind.NO_COMMENT:
        return True
    left = len(words) - subject
    return left >= (2 if frame.verb.group in ("act", "name") else 3)


def _reported_words(text: str, unit: Unit, frame: Frame, start: int, end: int) -> str:
    """The words of the stretch without the subject of the cue."""
    tokens = unit.tokens
    if frame.order in ("pre", "elided", "noun") and frame.i < end:
        start = frame.i
    return text[tokens[start].start : min(tokens[end - 1].end, tokens[start].start + _LOOK)]


_ORDER = (
    StatementKind.DENIAL,
    StatementKind.NO_COMMENT,
    StatementKind.ACCUSATION,
    StatementKind.LEGAL_VIEW,
    StatementKind.CALL,
    StatementKind.WARNING,
    StatementKind.PROMISE,
    StatementKind.ESTIMATE,
    StatementKind.JUSTIFICATION,
    StatementKind.QUESTION,
    StatementKind.ASSERTION,
)


def _strongest(kinds: Iterator[StatementKind]) -> StatementKind:
    """One kind for several cues of one speaker; a denial is never hidden by another kind."""
    return min(kinds, key=_ORDER.index)


def _distance(speaker: Speaker | None) -> int:
    return _RESOLVED if speaker is not None and speaker.named_at is not None else 0


def _decimal(hundredths: int) -> str:
    return f"0.{max(hundredths, 5):02d}"


def _phrase_words(text: str, unit: Unit, i: int, j: int) -> str:
    return " ".join(text[unit.tokens[i].start : unit.tokens[j - 1].end].split())


def _running_maximum(ends: list[int]) -> list[int]:
    reach: list[int] = []
    for end in ends:
        reach.append(max(end, reach[-1]) if reach else end)
    return reach


__all__ = ["STATEMENTS"]
