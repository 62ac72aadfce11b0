"""Units: sentences as reported speech needs them. A unit never ends inside a quotation; each quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from solferino.extract.speech.quotes import Quote, quotes
from solferino.names import ABBREVIATED
from solferino.text import Span, paragraphs, sentences_in, word_set

_TOKEN = re.compile(r"[^\W_]\w*(?:[’'.&-][^\W_]\w*)*|[^\w\s]")
_DATELINE = re.compile(
    r"(?:\([^()\n]{2,40}\)\s+(?=\S)|[^\n]{0,80}?\([^()\n]{2,40}\)\s*(?:--|—|–|-)\s+(?:\[[^\]\n]{1,40}\]\s+)*)"
)
_LABELS = re.compile(r"(?:\[[^\]]{1,60}\]\s+)+")
_CAPS_SHARE = 0.8
_CAPS_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or quotation. low: small letters, straight apostrophe, no final full stop. sort: w, p or q."""

    start: int
    end: int
    text: str
    low: str
    sort: str
    cap: bool

    @property
    def base(self) -> str:
        """Without a possessive ending."""
        return self.low[:-2] if self.low.endswith("'s") else self.low[:-1] if self.low.endswith("'") else self.low

    @property
    def possessive(self) -> bool:
        """True for "Blum's" and "the rebels'"."""
        return self.low.endswith(("'s", "s'"))


@dataclass(slots=True)
class Unit:
    """A sentence, or several that one quotation holds together."""

    start: int
    end: int
    paragraph: int
    number: int
    first: bool  # of its paragraph
    caps: bool  # in capitals throughout: capitals say nothing
    tokens: list[Token]
    quotes: list[Quote]
    quote_at: dict[int, int] = field(default_factory=dict)  # index of the quote -> index of its token


def units(text: str) -> list[Unit]:
    """All units of a text, in order."""
    parts = paragraphs(text)
    found: list[Unit] = []
    for index, (paragraph, inside) in enumerate(zip(parts, quotes(text, parts), strict=True)):
        caps = _in_capitals(text, paragraph)
        first = True
        for span, mine in _cut(text, paragraph, inside):
            found.append(_unit(text, span, mine, index, len(found), first, caps))
            first = False
    return found


def _in_capitals(text: str, span: Span) -> bool:
    letters = [c for c in text[span.start : span.start + 2000] if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    return upper > _CAPS_SHARE * len(letters) and len(letters) >= _CAPS_LETTERS


def _cut(text: str, paragraph: Span, inside: list[Quote]) -> Iterator[tuple[Span, list[Quote]]]:
    """Sentences of a paragraph, joined where a quotation spans their border."""
    start: int | None = None
    at = 0
    mine: list[Quote] = []
    for sentence in sentences_in(text, *paragraph):
        start = sentence.start if start is None else start
        while at < len(inside) and inside[at].start < sentence.end:
            mine.append(inside[at])
            at += 1
        if mine and mine[-1].end > sentence.end:
            continue
        yield Span(start, sentence.end), mine
        start, mine = None, []
    if start is not None:
        yield Span(start, paragraph.end), mine


def _unit(text: str, span: Span, mine: list[Quote], paragraph: int, number: int, first: bool, caps: bool) -> Unit:
    start = _body(text, span, first)
    tokens: list[Token] = []
    unit = Unit(start, span.end, paragraph, number, first, caps, tokens, mine)
    at = start
    for index, quote in enumerate(mine):
        if quote.start < at:
            start = unit.start = min(unit.start, quote.start)
            tokens.clear()
        else:
            tokens.extend(_tokens(text, at, quote.start))
        unit.quote_at[index] = len(tokens)
        tokens.append(Token(quote.start, quote.end, text[quote.start : quote.end], '"', "q", False))
        at = quote.end
    tokens.extend(_tokens(text, at, span.end))
    return unit


def _body(text: str, span: Span, first: bool) -> int:
    """Where the sentence begins behind a dateline and editors' labels."""
    start = span.start
    if first and (match := _DATELINE.match(text, start, min(span.end, start + 200))) and match.end() < span.end:
        start = match.end()
    if (match := _LABELS.match(text, start, span.end)) and match.end() < span.end:
        start = match.end()
    return start


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    done = start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() < done:
            continue
        word, stop = match.group(), match.end()
        if word[0].isalnum():
            low = word.lower().replace("’", "'")
            if (
                stop < end
                and text[stop] == "."
                and (
                    low in ABBREVIATED
                    or low in _DOTTED_ABBREVIATIONS
                    or len(word) == 1
                    or ("." in word and len(word) <= 4)
                )
            ):
                stop += 1
                word += "."
            elif stop < end and text[stop] in "'’" and low.endswith("s"):  # the rebels' camp
                stop += 1
                word, low = text[match.start() : stop], low + "'"
            done = stop
            yield Token(match.start(), stop, word, low, "w", word[0].isupper())
        else:
            yield Token(match.start(), stop, word, word, "p", False)


_DOTTED_ABBREVIATIONS = word_set("inc co corp ltd no dept gen st")


def token_at(unit: Unit, position: int) -> int:
    """The index of the first token that does not begin before ``position``."""
    return bisect_left([t.start for t in unit.tokens], position)
