"""What becomes of an answer: each thing pointed at is looked up in the text and judged by the rules, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from solferino.extract.attribution import speaker_at
from solferino.extract.denials import denials
from solferino.extract.events.mention import EventMention
from solferino.extract.events.telling import mentions
from solferino.extract.events.triggers import quick
from solferino.extract.figures import figures_in
from solferino.extract.pointing.finding import Folded
from solferino.extract.protocol import Context
from solferino.extract.speech.frames import Frame, frames
from solferino.extract.speech.kinds import kind_of
from solferino.extract.speech.lexicon import PRONOUNS
from solferino.extract.speech.units import Unit, units
from solferino.places import find
from solferino.record import (
    Claim,
    Counted,
    Figure,
    IncidentReport,
    Mode,
    Passage,
    Place,
    Stage,
    Statement,
    Text,
)
from solferino.text import Span, sentences_in

POINTED_VERSION = "2"
RULES = {
    "pointed/statement": "A language model pointed at these words; they stand in the text, and our rules read the cue "
    "of speech in their sentence as theirs and the words named as its speaker.",
    "pointed/figure": "A language model pointed at this number; our rules read it as a count of people harmed so.",
    "pointed/report": "A language model pointed at this sentence; our rules read an attack in it, told and not denied.",
}
CONFIDENCE = "0.50"  # nobody has measured it for the model at hand
MOST_CLAIMS = 200  # of one answer
_MOST_PLACES = 64  # of one word in a part of a text
_MARKS = "\"“”„«»‘’' .,;:!?"
_BESIDE = 400  # characters around reported words in which their cue and speaker must stand
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"


@dataclass(frozen=True, slots=True)
class Refused:
    """Something pointed at that did not become a claim. kind: as answered. why: a sentence, no words of the text."""

    kind: str
    why: str


class _No(Exception):
    """Why something pointed at is refused."""


def pointed(text: Text, part: Span, answer: str, model: str) -> tuple[list[Claim], list[Refused]]:
    """The claims that an answer about one part of a text points at, and what was refused. model: its digest.

    Nothing but the text decides: an answer that is no JSON, or of another form, gives nothing.
    """
    rows = _rows(answer)
    if rows is None:
        return [], [Refused("answer", "the answer is no JSON object with a list of claims")]
    folded = Folded(text.text, part)
    claims: dict[str, Claim] = {}
    refused: list[Refused] = []
    for row in rows[:MOST_CLAIMS]:
        kind = _fixed(row, "kind") if isinstance(row, Mapping) else "?"
        try:
            claim = _claim(text, part, folded, kind, row, model)
            claims[claim.id] = claim
        except _No as no:
            refused.append(Refused(kind if kind in _READ else "?", str(no)))
    if len(rows) > MOST_CLAIMS:
        refused.append(Refused("answer", f"the answer names more than {MOST_CLAIMS} claims"))
    return list(claims.values()), refused


def _rows(answer: str) -> list[Any] | None:
    try:
        form = json.loads(answer)
    except (ValueError, RecursionError):
        return None
    rows = form.get("claims") if isinstance(form, dict) else None
    return rows if isinstance(rows, list) else None


def _claim(text: Text, part: Span, folded: Folded, kind: str, row: Any, model: str) -> Claim:
    read = _READ.get(kind)
    if read is None:
        raise _No("it is of no kind that was asked for")
    return read(text, part, folded, row, model)


def _fixed(row: Mapping[str, Any], name: str) -> str:
    """One of the fixed words of an answer; "?" for anything else, however deep it is nested."""
    word = row.get(name)
    return word if isinstance(word, str) else "?"


def _words(row: Mapping[str, Any], name: str) -> str:
    words = row.get(name)
    if not isinstance(words, str) or not words.strip():
        raise _No(f"{name} is missing")
    return words


def _the_one(folded: Folded, words: str, name: str, near: Span | None = None) -> Span:
    """The one place where the words stand; beside other words, the one that is."""
    places = folded.places(words, _MOST_PLACES if near is not None else 2)
    if not places:
        raise _No(f"{name} does not stand in the text")
    if near is not None:
        places = [p for p in places if p.end > near.start - _BESIDE and p.start < near.end + _BESIDE]
        if not places:
            raise _No(f"{name} stands nowhere near the words")
        return min(places, key=lambda p: (max(near.start - p.end, p.start - near.end, 0), p.start))
    if len(places) > 1:
        raise _No(f"{name} stands in more than one place")
    return places[0]


def _statement(text: Text, part: Span, folded: Folded, row: Mapping[str, Any], model: str) -> Statement:
    where = _the_one(folded, _words(row, "words"), "the quotation")
    cue_words = _words(row, "cue")
    cues = folded.places(cue_words, _MOST_PLACES)
    if not cues:
        raise _No("the cue does not stand in the text")
    words = text.text[where.start : where.end]
    mode = _mode(words)
    named = _named(text, folded, row.get("speaker"), where)
    unit, frame = _frame(text, part, where, cues, named, mode)
    speaker = speaker_at(text, named.start, named.end) if named is not None else None
    if named is not None and speaker is None:
        raise _No("the rules do not read the words as a speaker")
    cue = (part.start + unit.tokens[frame.i].start, part.start + unit.tokens[frame.j - 1].end)
    return Statement(
        Passage.of(text, where.start, where.end),
        mode,
        kind_of(frame.kind, words, quoted=mode is not Mode.INDIRECT),
        speaker,
        Passage.of(text, *cue),
        rule="pointed/statement",
        confidence=CONFIDENCE,
        model=model,
    )


def _frame(text: Text, part: Span, where: Span, cues: list[Span], named: Span | None, mode: Mode) -> tuple[Unit, Frame]:
    """The cue of speech that our rules read beside the words, with its speaker; refused where they read none."""
    low, high = where.start - part.start, where.end - part.start
    unit = next((u for u in _units(text.text[part.start : part.end]) if u.start <= low and high <= u.end), None)
    if unit is None:
        raise _No("the words run over more than one sentence")
    spoken = frames(unit)
    at = {id(f): (unit.tokens[f.i].start, unit.tokens[f.j - 1].end) for f in spoken}
    meant = [
        f
        for f in spoken
        if any(c.start - part.start < at[id(f)][1] and at[id(f)][0] < c.end - part.start for c in cues)
    ]
    if not meant:
        raise _No("the rules read no such cue of speech in the sentence of the words")
    if named is not None:
        meant = [f for f in meant if _subject(unit, f, part, named)]
        if not meant:
            raise _No("the rules do not read the words as the speaker of that cue")
    meant = [f for f in meant if _governs(unit, f, (low, high), list(at.values()), mode)]
    if not meant:
        raise _No("the cue is not that of the words")
    return unit, min(meant, key=lambda f: (max(low - at[id(f)][1], at[id(f)][0] - high, 0), f.i))


@lru_cache(maxsize=2)
def _units(part: str) -> tuple[Unit, ...]:
    return tuple(units(part))


def _subject(unit: Unit, frame: Frame, part: Span, named: Span) -> bool:
    if frame.subject is None:
        return False
    start, end = unit.tokens[frame.subject.i].start, unit.tokens[frame.subject.j - 1].end
    return part.start + start < named.end and named.start < part.start + end


def _governs(unit: Unit, frame: Frame, words: tuple[int, int], cues: list[tuple[int, int]], mode: Mode) -> bool:
    """Whether the words are those of the cue: on its side, more than the attribution, and no other cue between."""
    low, high = words
    start, end = unit.tokens[frame.i].start, unit.tokens[frame.j - 1].end
    given = set(range(frame.i, frame.j))
    if frame.subject is not None:
        given |= set(range(frame.subject.i, frame.subject.j))
    inside = [k for k, t in enumerate(unit.tokens) if t.sort != "p" and low <= t.start < high and t.text.strip(_MARKS)]
    if not set(inside) - given:
        return False
    if any(min(end, high) <= a and b <= max(start, low) for a, b in cues):
        return False
    if mode is not Mode.INDIRECT:
        between = (end, low) if end <= low else (high, start)
        return not any(q.start < between[1] and between[0] < q.end for q in unit.quotes)
    return low < start if frame.order in ("post", "inverted") else high > end


def _mode(words: str) -> Mode:
    """Direct where the words are one quotation; refused where a quotation is cut through."""
    marks = [c for c in words if c in '"“”„«»']
    if words[0] in _OPENING and words[-1] in _CLOSING and len(words) > 2:
        if len(marks) > 2:
            raise _No("the words run over more than one quotation")
        return Mode.DIRECT
    if len(marks) % 2:
        raise _No("the words cut through a quotation")
    return Mode.MIXED if marks else Mode.INDIRECT


def _named(text: Text, folded: Folded, words: object, where: Span) -> Span | None:
    if words is None:
        return None
    if not isinstance(words, str) or not words.strip():
        raise _No("the speaker is neither words of the text nor null")
    if words.strip().casefold() in PRONOUNS:
        raise _No("a pronoun names no speaker")
    at = _the_one(folded, words, "the speaker", where)
    if where.start <= at.start and at.end <= where.end and text.text[where.start] in _OPENING:
        raise _No("the speaker stands inside the quoted words")
    return at


def _sentence(text: Text, part: Span, folded: Folded, row: Mapping[str, Any]) -> Span:
    where = _the_one(folded, _words(row, "sentence"), "the sentence")
    around = [s for s in sentences_in(text.text, part.start, part.end) if s.start < where.end and s.end > where.start]
    if len(around) != 1:
        raise _No("the words are not of one sentence")
    return around[0]


def _figure(text: Text, part: Span, folded: Folded, row: Mapping[str, Any], model: str) -> Figure:
    """What our own rules read of the number pointed at: how many, who, and how firmly the sentence gives it."""
    sentence = _sentence(text, part, folded, row)
    at = _the_one(Folded(text.text, sentence), _words(row, "number"), "the number")
    counted = _fixed(row, "counted")
    if counted not in set(map(str, Counted)):
        raise _No("what is counted is none of the words that were asked for")
    here = [f for f in figures_in(text, sentence, Context()) if f.passage.start < at.end and at.start < f.passage.end]
    if len(here) != 1:
        raise _No("the rules read no count of people harmed there")
    if here[0].counted != Counted(counted):
        raise _No("the rules read another harm there")
    return replace(here[0], part_of=None, rule="pointed/figure", confidence=CONFIDENCE, model=model)


def _report(text: Text, part: Span, folded: Folded, row: Mapping[str, Any], model: str) -> IncidentReport:
    sentence = _sentence(text, part, folded, row)
    at = _the_one(Folded(text.text, sentence), _words(row, "event"), "the event")
    body = text.text[sentence.start : sentence.end]
    whole = Span(0, len(body))
    low, high = at.start - sentence.start, at.end - sentence.start
    known = [m for m in mentions(body, whole, list(quick(body)), find(body), []) if m.at < high and m.at_end > low]
    if not known:
        raise _No("the rules read no attack there")
    told = known[0]
    if told.rejected or any(d.complement and d.cue < told.at for d in denials(body, [whole])):
        raise _No("the sentence denies it")
    return IncidentReport(
        Passage.of(text, sentence.start, sentence.end),
        told.type,
        place=_place(text, sentence, told, row.get("place")),
        stage=told.stage,
        pattern="general" if told.practice and told.stage is Stage.ACCOMPLISHED else None,
        rule="pointed/report",
        confidence=CONFIDENCE,
        model=model,
    )


def _place(text: Text, sentence: Span, told: EventMention, words: object) -> Place | None:
    if words is None:
        return None
    if not isinstance(words, str) or not words.strip():
        raise _No("the place is neither words of the text nor null")
    at = _the_one(Folded(text.text, sentence), words, "the place")
    place = told.place
    if place is None or not (sentence.start + place.start < at.end and at.start < sentence.start + place.end):
        raise _No("the rules do not read the words as the place of that event")
    return Place(place.name, Passage.of(text, sentence.start + place.start, sentence.start + place.end))


_READ: dict[str, Callable[[Text, Span, Folded, Mapping[str, Any], str], Claim]] = {
    "statement": _statement,
    "figure": _figure,
    "report": _report,
}
