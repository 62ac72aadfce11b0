"""Joining quotations and cues: whose words a quotation is, and by which rule."""

from __future__ import annotations

import re

from solferino.extract.speech.cue_ends import clause_follows
from solferino.extract.speech.frames import Frame
from solferino.extract.speech.quotes import Quote
from solferino.extract.speech.stretches import coordinate
from solferino.extract.speech.units import Unit
from solferino.record import Statement, StatementKind

_CLAUSE_WORDS = 6  # so many quoted words, or a capital letter at their start, make a quotation of a clause
_WORD = re.compile(r"\w+")
_TERM_BEFORE = re.compile(
    r"(?:\bso[- ]called|\btitled|\bentitled|\bnicknamed|\bcodenamed|\bcode-named|\bknown as|\bcalled|"
    r"\bdubbed|\bthe (?:film|book|song|series|"
    r"album|novel|play|game|movie|documentary|hashtag|word|term|phrase|magazine|programme|program|"
    r"show|painting|poem))[\s,]*\Z",
    re.IGNORECASE,
)


def governing(unit: Unit, at: int, found: list[Frame], quote: Quote) -> tuple[int, str] | None:
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
            inner.order == "pre" and outer.order == "pre" and not coordinate(unit, inner) and inner.subject is not None
        )
        paraphrase = inner.verb.group == "act" or inner.kind is StatementKind.PROMISE
        if not (nested and paraphrase and outer.verb.group == "say"):
            break
        before = before[:-1]
    return before


def resumes(unit: Unit, at: int, before: Statement) -> bool:
    """True where a quotation opened before the cue goes on behind it: '"The worst," said Blum, "was the cold."'"""
    cue = before.cue
    tokens = unit.tokens
    if cue is None or not before.passage.end <= cue.start < tokens[at].start or at + 2 < before_note(unit):
        return False
    return tokens[at - 1].text in (",", ":") and not any(t.text in ".;" for t in tokens[:at] if t.start > cue.end)


def before_note(unit: Unit) -> int:
    """The number of tokens without the mark of a note at the end ("... a fighter.”[46]")."""
    end = [t.text for t in unit.tokens[-3:]]
    return len(unit.tokens) - (3 if len(end) == 3 and end[0] == "[" and end[1].isdigit() and end[2] == "]" else 0)


def _object_of(frame: Frame) -> bool:
    return frame.verb.group in ("name", "decline")


def split_by_cue(unit: Unit, found: list[Frame], at: int, index: int) -> bool:
    """True where a cue stands between this quotation and the one before."""
    if index == 0:
        return False
    earlier = unit.quote_at[index - 1]
    return any(earlier < f.i < at and f.order in ("post", "inverted", "pre", "as") for f in found)


def is_clause(text: str, quote: Quote, words: int, caps: bool) -> bool:
    """True for a quotation of a clause or more, False for quoted words inside somebody else's sentence."""
    inner = text[quote.inner_start : quote.inner_end].strip()
    if words >= _CLAUSE_WORDS:
        return True
    ended = inner[-1:] in ",.?!…"
    return ended and words >= 3 and ((inner[:1].isupper() and not caps) or caps)


def is_clause_text(text: str, unit: Unit, at: int) -> bool:
    """True where the quotation at a token is a clause that its cue does not build into a reported one."""
    if at >= len(unit.tokens) or unit.tokens[at].sort != "q":
        return False
    index = next((i for i, k in unit.quote_at.items() if k == at), None)
    return index is not None and is_clause(text, unit.quotes[index], unit.quotes[index].words(text), unit.caps)


def is_term(text: str, unit: Unit, quote: Quote, frame: Frame, at: int) -> bool:
    """True for the title of a work or a "so-called" term, which are nobody's words here."""
    before = text[max(unit.start, quote.start - 30) : quote.start]
    match = _TERM_BEFORE.search(before)
    if match is None:
        return False
    naming = frame.j <= at and at - frame.j <= 1 and frame.verb.group in ("name", "act")
    return not naming


def is_work(text: str, quote: Quote) -> bool:
    """True behind "the film", "so-called" and the like."""
    return _TERM_BEFORE.search(text[max(0, quote.start - 30) : quote.start]) is not None


def title_case(text: str, quote: Quote, caps: bool) -> bool:
    """True for words in marks that all begin with a capital, as titles do."""
    words = [w for w in _WORD.findall(text[quote.inner_start : quote.inner_end]) if len(w) > 3]
    return not caps and len(words) > 1 and all(w[0].isupper() for w in words)


def after_document(unit: Unit, at: int) -> bool:
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


def predicate(unit: Unit, at: int) -> bool:
    """ "The city is 'almost destroyed'": quoted words that carry the sentence."""
    return at > 0 and unit.tokens[at - 1].low in ("is", "are", "was", "were", "be", "been", "as", "being")
