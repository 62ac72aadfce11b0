"""German sentences, tokens and noun phrases: enough of the grammar to find who says what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.extract.german.words import (
    ABBREVIATED,
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    INNER,
    NOBODY,
    OBLIQUE,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    kind_of_noun,
)
from solferino.text import Span, paragraphs

_PAIRS = {"„": '“”"', "»": "«", "“": "”", '"': '"', "‚": "‘’", "«": "»"}
_OPENING = re.compile(r"[„»“\"‚«]")
_LONGEST = 4_000  # characters of one quotation
_LONGEST_UNIT = 1_500
_TOKEN = re.compile(r"\w+(?:[-’'./]\w+)*|[„“”»«\"‚‘’,;:.!?()–—\[\]-]")
_END = re.compile(r"[.!?…]+[“”«\"‘)]*(?=\s+[„»\"“‚(\[]?[A-ZÄÖÜ0-9]|\s*\Z)")
_BEFORE = re.compile(r"(\w+)\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; offsets into the text."""

    start: int
    end: int
    word: str

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.word.lower()

    @property
    def capital(self) -> bool:
        """True for a word that begins with a capital letter."""
        return self.word[:1].isupper()


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or several where a quotation holds them together.

    quotes: spans of quotations, marks included. tokens: those outside the quotations, each of which is the one token
    ``„“``. paragraph: its number.
    """

    start: int
    end: int
    quotes: tuple[Span, ...]
    tokens: tuple[Token, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens ``[first, last)``. head: the position of its head noun."""

    first: int
    last: int
    head: int
    pronoun: bool = False


def units(text: str) -> Iterator[Unit]:
    """The sentences of a text with their quotations, in text order."""
    for number, paragraph in enumerate(paragraphs(text)):
        quotes = list(_quotes(text, paragraph))
        for start, end in _cuts(text, paragraph, quotes):
            mine = tuple(q for q in quotes if start <= q.start and q.end <= end)
            yield Unit(start, end, mine, tuple(_tokens(text, start, end, mine)), number)


def _quotes(text: str, paragraph: Span) -> Iterator[Span]:
    at = paragraph.start
    while (mark := _OPENING.search(text, at, paragraph.end)) is not None:
        before = text[mark.start() - 1 : mark.start()]
        closing = [
            where
            for sign in _PAIRS[mark.group()]
            if (where := text.find(sign, mark.end(), min(paragraph.end, mark.end() + _LONGEST))) >= 0
        ]
        if not closing or before.isalnum():
            at = mark.end()
            continue
        yield Span(mark.start(), min(closing) + 1)
        at = min(closing) + 1


def _cuts(text: str, paragraph: Span, quotes: Sequence[Span]) -> Iterator[tuple[int, int]]:
    start = paragraph.start
    inside = iter(quotes)
    quote = next(inside, None)
    for stop in _END.finditer(text, paragraph.start, paragraph.end):
        while quote is not None and quote.end < stop.end():
            quote = next(inside, None)
        within = quote is not None and quote.start < stop.start() and stop.end() < quote.end
        if (within or not _ends(text, stop)) and stop.end() - start < _LONGEST_UNIT:
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, paragraph.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST_UNIT:
        cut = text.rfind(" ", start + 1, start + _LONGEST_UNIT)
        cut = cut if cut > start else start + _LONGEST_UNIT
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def _ends(text: str, stop: re.Match[str]) -> bool:
    if not stop.group().startswith(".") or len(stop.group().rstrip('“”«"‘)')) > 1:
        return True
    word = _BEFORE.search(text, max(0, stop.start() - 20), stop.start())
    if word is None:
        return True
    low = word.group(1).lower()
    if low.isdigit():  # "9. März", "am 3. und 4."
        following = re.match(r"\s+(\w+)", text[stop.end() : stop.end() + 20])
        return len(low) > 2 or following is None or following.group(1).lower() not in TIMES
    return not (low in ABBREVIATED or (len(low) == 1 and low.isalpha()))


def _tokens(text: str, start: int, end: int, quotes: Sequence[Span]) -> Iterator[Token]:
    at = start
    for quote in quotes:
        yield from _words(text, at, quote.start)
        yield Token(quote.start, quote.end, "„“")
        at = quote.end
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start, end):
        yield Token(found.start(), found.end(), found.group())


def noun_phrase(tokens: Sequence[Token], at: int, *, oblique: bool = False) -> Phrase | None:
    """The noun phrase that begins at a token; None where none does. oblique: behind a preposition, in any case."""
    if at >= len(tokens):
        return None
    low = tokens[at].low
    if low in NOBODY and not (low == "das" and _noun_follows(tokens, at + 1)):
        return None
    if low in PRONOUNS and not _noun_follows(tokens, at + 1):
        return Phrase(at, at + 1, at, pronoun=True)
    i = at
    if low in DETERMINERS or (oblique and low in OBLIQUE):
        i += 1
    elif low in OBLIQUE:
        return None
    i = _adjectives(tokens, i)
    if not _is_noun(tokens, i):
        return None
    head = i
    while _is_noun(tokens, i + 1):
        i += 1
    named = next((j for j in range(head, i + 1) if kind_of_noun(tokens[j].word) is not None), i)
    return Phrase(at, _attached(tokens, i + 1), named if named < i or head == i else head)


def _adjectives(tokens: Sequence[Token], i: int) -> int:
    for _ in range(4):
        if i < len(tokens) and tokens[i].word[:1].islower() and tokens[i].low.endswith(("e", "er", "en", "es", "em")):
            if tokens[i].low in ADVERBS | PREPOSITIONS | DETERMINERS | OBLIQUE:
                break
            i += 1
        else:
            break
    return i


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    token = tokens[i]
    if token.low in TIMES or token.low in ADVERBS | PREPOSITIONS | CONJUNCTIONS:
        return False
    return token.capital or (token.word[:1].isdigit() and "-" in token.word)


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    return _is_noun(tokens, _adjectives(tokens, i))


def _attached(tokens: Sequence[Token], i: int) -> int:
    """Past what belongs to the noun behind it: "der Sprecher des Ministeriums in Kiew"."""
    for _ in range(3):
        if i >= len(tokens) or tokens[i].low not in INNER or tokens[i].low == "und":
            break
        j = i + 1
        if j < len(tokens) and tokens[j].low in DETERMINERS | OBLIQUE:
            j += 1
        j = _adjectives(tokens, j)
        if not _is_noun(tokens, j):
            break
        while _is_noun(tokens, j + 1):
            j += 1
        i = j + 1
    return i


def behind_apposition(tokens: Sequence[Token], i: int) -> int:
    """Past ``, der Chef der Behörde,`` behind a phrase; the same position where none stands there."""
    if i < len(tokens) and tokens[i].word == ",":
        for j in range(i + 1, min(i + 16, len(tokens))):
            if tokens[j].word == ",":
                return j + 1
            if tokens[j].word in ".;:!?":
                break
    return i
