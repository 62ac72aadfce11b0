"""Statements: who says what, by rule, in English news text.

Quotations are found by their marks, cues by a list of verbs and nouns, and the two are joined by position; a speaker is
named only where the text names one. Every statement says by which rule it was found; the rules, and how sure each of
them is, stand in :mod:`solferino.extract.speech.rules`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from solferino.extract.protocol import Context
from solferino.extract.said import when_said
from solferino.extract.speech.cues import VERBS
from solferino.extract.speech.frames import SPOKEN, Frame, frames
from solferino.extract.speech.joins import (
    after_document,
    before_note,
    governing,
    is_clause,
    is_clause_text,
    is_term,
    is_work,
    predicate,
    resumes,
    split_by_cue,
    title_case,
)
from solferino.extract.speech.kinds import kind_of
from solferino.extract.speech.lexicon import AUXILIARIES, COORDINATORS, PRONOUNS, TIME, VERB_LIKE
from solferino.extract.speech.mentions import Sort, classify
from solferino.extract.speech.occasions import addressee, venue, via
from solferino.extract.speech.quotes import Quote
from solferino.extract.speech.rules import EXPLAINED, decimal, rated
from solferino.extract.speech.stretches import (
    Group,
    announces,
    answered,
    clause_start,
    coordinate,
    coordinate_verb,
    own_contrast,
    relative_end,
    relative_object,
    reported_words,
    reports,
    strongest,
)
from solferino.extract.speech.subjects import right_subject, walk_left
from solferino.extract.speech.turns import turns
from solferino.extract.speech.units import Unit, token_at, units
from solferino.extract.speech.voices import Voices
from solferino.record import Mode, Passage, RegionKind, Speaker, Statement, StatementKind, Text
from solferino.text import paragraphs, word_set

_SCRIPT_LOOK = 4000  # characters that are looked at for the script of a text
_MOST_NESTED = 60  # cues in one sentence beyond which it is none, and nobody in it is asked what he says of another
_MANY_CUES = 8  # cues of one speaker in one sentence that are read for the kind of the statement
_SUBSTANCE = 5  # reported words outside the marks that make a statement of their own
_UNNAMED_WORDS = 4  # fewer quoted words without any cue are taken as a term, not as somebody's words
_UNMARKED = 4  # sentences at most that are read as somebody's words behind a bare cue
_FIRST_PERSON = word_set("i we my our me us")
_LOWER = re.compile(r"\s[^\W\d_A-Z]")
_SKIPPED = (RegionKind.BOILERPLATE, RegionKind.HEADER)
_WORD = re.compile(r"\w+")
_PAPER = re.compile(r"\b(?:statement|communiqu[eé]|letter|message|release|post|tweet)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Last:
    """The quotation that came last, for one that goes on without a cue."""

    statement: Statement
    unit: int
    paragraph: int
    carried: bool
    whole: bool  # a clause or more


class _Statements:
    name = "statements"
    version = "3"
    languages = frozenset({"en"})
    explained = EXPLAINED

    def __call__(self, text: Text, context: Context) -> Iterator[Statement]:
        """The statements of a text in text order. In a text that is not English only quotations are given, without
        speakers."""
        language = (text.reading.language or "en").split("-")[0].casefold()
        readable = language in self.languages and _in_latin(text.text)
        found = _Reader(text).english() if readable else _Reader(text).marks_only()
        yield from when_said(found, text, context)


STATEMENTS = _Statements()
"""The extractor of statements."""


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.units = units(text.text)
        self.marked = any(unit.quotes for unit in self.units)
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
        """The statements in text order; what is said inside a labelled turn stands within the turn."""
        self.voices = Voices(self.text, self.units)
        spoken = list(self._turns())
        at = 0
        for statement in self._sentences():
            while at < len(spoken) and spoken[at].passage.start <= statement.passage.start:
                yield spoken[at]
                at += 1
            turn = spoken[at - 1] if at else None
            inside = turn is not None and statement.passage.end <= turn.passage.end
            if turn is not None and inside:
                if statement.speaker is None and statement.mode is not Mode.INDIRECT:
                    continue  # words in marks inside a speech: the speaker's own
                if statement.within is None and statement.continues is None:
                    yield replace(statement, within=turn.id)
                    continue
            yield statement
        yield from spoken[at:]

    def _turns(self) -> Iterator[Statement]:
        text = self.text.text
        for turn in turns(text, paragraphs(text)):
            if self._skips(turn.start):
                continue
            speaker = self.voices.labelled(turn.label.start, turn.label.end)
            if speaker is not None:
                kind = kind_of(None, text[turn.start : turn.end], quoted=True)
                found_by, sure = rated("turn", speaker)
                yield Statement(
                    Passage.of(self.text, turn.start, turn.end),
                    Mode.DIRECT,
                    kind,
                    speaker,
                    rule=found_by,
                    confidence=decimal(sure),
                )

    def _sentences(self) -> Iterator[Statement]:
        for unit in self.units:
            if self._skips(unit.start):
                continue
            found = [frame for frame in frames(unit) if self._plain(unit, frame)]
            self.voices.observe(unit)
            if found or unit.quotes:
                yield from sorted(self._unit(unit, found), key=lambda s: (s.passage.start, -s.passage.end))
            if not unit.quotes and not found and unit.number:
                self.awaited = None

    def _plain(self, unit: Unit, frame: Frame) -> bool:
        """False for one word of a text in capitals that nothing shows to be a name, before a verb that may do other
        things than report ("AWAKENING FEARS")."""
        subject = frame.subject
        if not unit.caps or subject is None or subject.sort is not Sort.SINGLE or frame.order not in ("pre", "post"):
            return True
        return unit.tokens[frame.i].low in SPOKEN or self.voices.knows(unit, subject)

    def _skips(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and self._reach[at] > position and self.text.kind_at(position) in _SKIPPED

    # -- one unit -------------------------------------------------------------------------------------------------

    def _unit(self, unit: Unit, found: list[Frame]) -> Iterator[Statement]:
        speakers = self._speakers(unit, found)
        if (unmarked := self._unmarked(unit, found, speakers)) is not None:
            yield unmarked
            return
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
            for statement in self._reported_parts(unit, group):
                yield statement
                self._note_paper(unit, statement)
                yield from self._nested(unit, group, statement, found, speakers)
            if group.speaker is not None and len(names) == 1:
                self.before = (group.speaker, unit.number, unit.paragraph)
        self._await(unit, found, speakers)

    def _unmarked(self, unit: Unit, found: list[Frame], speakers: list[Speaker | None]) -> Statement | None:
        """The words in the first person behind "Blum told the agency that.", in a text that lost its marks."""
        if self.marked or len(found) != 1 or speakers[0] is None or not announces(unit, found[0]):
            return None
        end: Unit | None = None
        for after in self.units[unit.number + 1 : unit.number + 1 + _UNMARKED]:
            if after.paragraph != unit.paragraph or self._skips(after.start) or frames(after):
                break
            lows = {t.low.split("'")[0] for t in after.tokens}
            if not lows & _FIRST_PERSON and (end is None or after.tokens[0].low not in PRONOUNS):
                break
            end = after
        if end is None:
            return None
        self.voices.touch(speakers[0], unit)
        start = self.units[unit.number + 1].start
        found_by, sure = rated("said-before", speakers[0], lost=True)
        return Statement(
            Passage.of(self.text, start, end.end),
            Mode.DIRECT,
            kind_of(found[0].kind, self.text.text[start : end.end], quoted=True),
            speakers[0],
            self._cue(unit, found[0]),
            addressee(self.text.text, unit, found[0]),
            venue(self.text.text, unit, found[0]),
            via=self._outlet(unit, found[0]),
            rule=found_by,
            confidence=decimal(sure),
        )

    def _speakers(self, unit: Unit, found: list[Frame]) -> list[Speaker | None]:
        """The speaker of each frame; that of a verb without a subject is that of the frame before."""
        speakers: list[Speaker | None] = []
        for number, frame in enumerate(found):
            subject = frame.subject
            if (
                subject is not None
                and subject.sort is Sort.PRONOUN
                and number
                and speakers[-1] is not None
                and unit.tokens[subject.i - 1].low == "what"
            ):
                speakers.append(speakers[-1])  # "denied what it called a plot": the same voice
            elif subject is not None:
                speakers.append(self.voices.speaker(unit, subject))
            elif frame.order == "elided":
                before = zip(found[:number], speakers, strict=True)
                earlier = [s for f, s in before if f.order not in ("passive", "noun")]
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
        whole = is_clause(self.text.text, quote, words, unit.caps)
        if quote.carries_on and self.last is not None and self.last.carried:
            return self._goes_on(unit, quote, self.last, "quote-continued")
        chosen = governing(unit, at, found, quote)
        if chosen is None:
            return self._unattributed(unit, at, quote, words, whole)
        number, rule = chosen
        frame, speaker = found[number], speakers[number]
        if is_term(self.text.text, unit, quote, frame, at):
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
            and split_by_cue(unit, found, at, index)
        ):
            continues = self.last.statement.id
        statement = self._quoted(quote, mode, kind, speaker, (unit, frame), rule, continues)
        self._remember(unit, quote, statement, whole)
        self._note_paper(unit, statement)
        return statement

    def _note_paper(self, unit: Unit, statement: Statement) -> None:
        """ "said in a statement": a later "the statement said" is the same voice."""
        if statement.speaker is not None and statement.venue is not None and _PAPER.search(statement.venue):
            self.voices.note_document(statement.speaker, unit)

    def _unattributed(self, unit: Unit, at: int, quote: Quote, words: int, whole: bool) -> Statement | None:
        """A quotation in a sentence without a cue of its own."""
        if (spoken := self._behind(unit, at, quote)) is not None:
            return self._alone(unit, quote, spoken, "said-after", whole)
        last = self.last
        if last is not None and last.unit == unit.number and last.whole and resumes(unit, at, last.statement):
            return self._goes_on(unit, quote, last, "quote-continued")
        opens = at == 0 or all(t.sort == "p" for t in unit.tokens[:at])
        alone = opens and at + 3 >= before_note(unit) and (whole or words >= _UNNAMED_WORDS)
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
        somebodys = words >= _UNNAMED_WORDS or alone or after_document(unit, at) or (predicate(unit, at) and words >= 2)
        if not somebodys:
            return None
        if title_case(self.text.text, quote, unit.caps) or is_work(self.text.text, quote):
            return None
        return self._alone(unit, quote, None, "quote-unnamed", whole)

    def _behind(self, unit: Unit, at: int, quote: Quote) -> Speaker | None:
        """The subject of a verb of no list: '"Come in," Blum rasped.'"""
        tokens = unit.tokens
        if not self.text.text[quote.inner_start : quote.inner_end].rstrip().endswith((",", "?", "!")):
            return None
        right = right_subject(tokens, at, unit.caps)
        phrase = classify(tokens, right[0], right[1], unit.caps) if right is not None else None
        if phrase is None or phrase.sort not in (Sort.PRONOUN, Sort.PERSON, Sort.SINGLE, Sort.ROLE) or unit.caps:
            return None
        if phrase.j + 1 < len(tokens) and (
            not tokens[phrase.j].low.endswith("ed") or tokens[phrase.j + 1].text not in (".", ",")
        ):
            return None
        return self.voices.speaker(unit, phrase) if phrase.j + 1 < len(tokens) else None

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
        lost = not (quote.opened and (quote.closed or quote.carried))
        found_by, sure = rated(rule, speaker, lost=lost)
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
            via=outlet,
            continues=continues,
            rule=found_by,
            confidence=decimal(sure),
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

    def _groups(self, unit: Unit, found: list[Frame], speakers: list[Speaker | None]) -> list[Group]:
        """The outermost attributions of a unit, each with the tokens it governs."""
        rows = [
            (f, s)
            for f, s in zip(found, speakers, strict=True)
            if not (f.order == "by" and f.head > 0 and unit.tokens[f.i - 1].sort != "w")
            and not (f.head > 0 and unit.tokens[f.head - 1].low == "what")
        ]
        if not rows:
            return []
        if len(rows) > 1 and (at := answered(unit, rows[-1][0])) is not None and at > rows[-2][0].i:
            answer = Group(rows[-1][0], [rows[-1][0]], rows[-1][1], at, len(unit.tokens), None)
            return [*self._cut_before(self._outermost(unit, rows[:-1]), at), answer]
        return self._outermost(unit, rows)

    def _cut_before(self, groups: list[Group], at: int) -> Iterator[Group]:
        for group in groups:
            group.end = min(group.end, at)
            yield group

    def _outermost(self, unit: Unit, rows: list[tuple[Frame, Speaker | None]]) -> list[Group]:
        outlet: str | None = None
        final = next(((f, s) for f, s in reversed(rows) if f.order in ("post", "inverted", "as")), None)
        if final is not None and any(f.order == "pre" and f.i > final[0].i and coordinate(unit, f) for f, _ in rows):
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

    def _final_group(self, unit: Unit, frame: Frame, speaker: Speaker | None) -> Group:
        tokens = unit.tokens
        end = len(tokens)
        k = frame.j if frame.order != "inverted" else (frame.subject.j if frame.subject else frame.j)
        while k < end and tokens[k].text not in (",", ";"):
            k += 1
        if k + 2 < end and (tokens[k + 1].low in AUXILIARIES or tokens[k + 1].low in VERB_LIKE):
            return Group(frame, [frame], speaker, 0, end, self._outlet(unit, frame))  # "The raid, he said, was"
        if end - k > 6 and not any(t.sort == "q" for t in tokens[k:end]):
            end = k
        return Group(frame, [frame], speaker, 0, end, self._outlet(unit, frame))

    def _accord_group(self, unit: Unit, frame: Frame, speaker: Speaker | None) -> Group:
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
        return Group(frame, [frame], speaker, start, end, via(self.text.text, unit, frame))

    def _before_according(self, unit: Unit, rows: list[tuple[Frame, Speaker | None]], frame: Frame) -> list[Group]:
        """A passive without an agent that stands before the clause of "according to" is a statement of its own."""
        covered = self._accord_group(unit, frame, None).start
        if covered == 0:
            return []
        before = [(f, s) for f, s in rows if f.i < covered]
        return [Group(f, [f], s, 0, covered, None) for f, s in before[:1]]

    def _chain(self, unit: Unit, rows: list[tuple[Frame, Speaker | None]], outlet: str | None) -> list[Group]:
        groups: list[Group] = []
        end = len(unit.tokens)
        for frame, speaker in rows:
            if groups:
                current = groups[-1]
                if current.end < end and frame.head >= current.end:
                    groups.append(
                        Group(
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
                if not coordinate(unit, frame) or (frame.order == "passive" and current.speaker is not None):
                    continue
                current.end = frame.head
                groups.append(Group(frame, [frame], speaker, frame.head, end, outlet or self._outlet(unit, frame)))
                continue
            start = clause_start(unit, frame)
            limit = relative_end(unit, frame) if start > 0 and relative_object(unit, frame) else end
            groups.append(Group(frame, [frame], speaker, start, limit, outlet or self._outlet(unit, frame)))
        return groups

    def _reported_parts(self, unit: Unit, group: Group) -> Iterator[Statement]:
        """The reported statement of a group; where its quotations leave too little of it, the clauses beside them."""
        if (statement := self._reported(unit, group)) is not None:
            yield statement
            return
        cuts = [f for f in group.frames if f is group.lead or coordinate(unit, f) or coordinate_verb(unit, f)]
        if len(cuts) < 2:
            return
        borders = [group.start, *(f.head for f in cuts[1:]), group.end]
        for frame, start, end in zip(cuts, borders[:-1], borders[1:], strict=True):
            if start < end and not any(t.sort == "q" for t in unit.tokens[start:end]):
                part = Group(frame, [frame], group.speaker, start, end, group.via)
                if (statement := self._reported(unit, part)) is not None:
                    yield statement

    def _nested(
        self, unit: Unit, group: Group, outer: Statement, found: list[Frame], speakers: list[Speaker | None]
    ) -> Iterator[Statement]:
        """What another is said to have said: "Blum said that Adler had refused"."""
        if group.speaker is None or len(found) > _MOST_NESTED:
            return
        tokens = unit.tokens
        for frame, speaker in zip(found, speakers, strict=True):
            inside = outer.passage.start < tokens[frame.head].start and tokens[frame.j - 1].end < outer.passage.end
            if not inside or frame in group.frames or frame.head < group.lead.j or speaker is None:
                continue
            subject = group.lead.subject
            after = subject is not None and group.lead.order == "according" and 0 <= frame.head - subject.j <= 1
            if not (after or frame.head == group.lead.j or tokens[frame.head - 1].low == "that"):
                continue  # only what the outer words are about, not what a relative clause inside tells
            if frame.order != "pre" or frame.verb.group not in ("say", "act", "decline") or frame.subject is None:
                continue
            if frame.subject.sort is Sort.UNKNOWN or speaker.name == group.speaker.name:
                continue
            part = Group(frame, [frame], speaker, frame.head, token_at(unit, outer.passage.end), None)
            statement = self._reported(unit, part)
            if statement is not None:
                found_by, sure = rated("nested", speaker)
                yield replace(statement, within=outer.id, rule=found_by, confidence=decimal(sure))

    def _reported(self, unit: Unit, group: Group) -> Statement | None:
        tokens = unit.tokens
        frame = group.lead
        start, end = group.start, group.end
        while start < end and tokens[start].sort == "p" and tokens[start].text not in "([":
            start += 1
        while end > start and (tokens[end - 1].low in COORDINATORS or tokens[end - 1].text in ",;:-–—"):
            end -= 1
        end = own_contrast(unit, group, end)
        if start >= end or not reports(unit, frame, start, end):
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
        kind = strongest(
            kind_of(f.kind, reported_words(self.text.text, unit, f, start, end), quoted=False)
            for f in group.frames[:_MANY_CUES]
        )
        found_by, sure = rated(rule, group.speaker)
        return Statement(
            passage,
            Mode.INDIRECT,
            kind,
            group.speaker,
            self._cue(unit, frame),
            addressee(self.text.text, unit, frame),
            venue(self.text.text, unit, frame),
            via=group.via,
            rule=found_by,
            confidence=decimal(sure),
        )

    def _substance(self, unit: Unit, group: Group, start: int, end: int) -> bool:
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
        last = tokens[first_quote - 1] if told < first_quote < end else None
        built_in = last is not None and last.sort == "w" and last.low != "that" and last.low not in TIME
        if not built_in and is_clause_text(text, unit, first_quote) and outside < quoted:
            return False
        return outside >= _SUBSTANCE and outside * 2 >= quoted


def _in_latin(text: str) -> bool:
    """False where the letters at the start of a text are mostly of another script, whatever language was noted."""
    letters = [c for c in text[:_SCRIPT_LOOK] if c.isalpha()]
    return 2 * sum(c <= "\u024f" for c in letters) >= len(letters)


def _phrase_words(text: str, unit: Unit, i: int, j: int) -> str:
    return " ".join(text[unit.tokens[i].start : unit.tokens[j - 1].end].split())


def _running_maximum(ends: list[int]) -> list[int]:
    reach: list[int] = []
    for end in ends:
        reach.append(max(end, reach[-1]) if reach else end)
    return reach


__all__ = ["STATEMENTS"]
