"""Words and marks of a stretch of text with their places, and the stretches themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.slavic.tongue import Tongue
from solferino.text import Span, sentences

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[   ]\d{3}(?!\d))*(?:[.,:]\d+)*)|(?P<mark>\.{3}|[^\w\s])"
)
_LONGEST = 1_600


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark at ``[start, end)`` of the whole text; low: in small letters."""

    start: int
    end: int
    text: str
    low: str
    kind: str  # word, number or mark

    @property
    def capital(self) -> bool:
        """True for a word that begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """True for two to seven capitals: ДСНС, МЧС."""
        return self.kind == "word" and self.text.isupper() and 2 <= len(self.text) <= 7


_FOLD = str.maketrans("ё’ʼ‑", "е''-")


def plain(text: str) -> str:
    """The text in small letters, of the same length: ё as е, every apostrophe as ', every hyphen as -."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_FOLD)


def tokens(text: str, low: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` with offsets into the whole. low: :func:`plain` of the text."""
    return [
        Token(m.start(), m.end(), m.group(), low[m.start() : m.end()], m.lastgroup or "mark")
        for m in _TOKEN.finditer(text, start, end)
    ]


_LAST = re.compile(r"([^\W\d_]+)\.\Z")


def stretches(text: str, tongue: Tongue) -> list[Span]:
    """The sentences of a text; one cut behind an abbreviation is put together again, one without end is cut."""
    joined: list[Span] = []
    short = tongue.words(tongue.abbreviations)
    for span in sentences(text):
        before = joined[-1] if joined else None
        if before is not None and "\n" not in text[before.end : span.start]:
            last = _LAST.search(text, max(before.start, before.end - 12), before.end)
            if last is not None and last.group(1).lower() in short and span.end - before.start < _LONGEST:
                joined[-1] = Span(before.start, span.end)
                continue
        joined.extend(_cut(text, span))
    return joined


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > _LONGEST:
        cut = max(text.rfind(mark, start + 1, start + _LONGEST) for mark in (" ", "\n"))
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    while start < span.end and text[start].isspace():
        start += 1
    if start < span.end:
        yield Span(start, span.end)


def foreign(words: str, tongue: Tongue) -> bool:
    """True where the letters show that a stretch is in a neighbouring language: it has letters that this language
    lacks, and more of them than of the letters that tell this language from its neighbours."""
    low = words.lower()
    strange = sum(low.count(letter) for letter in tongue.foreign)
    return strange >= 2 and strange > 2 * sum(low.count(letter) for letter in tongue.native)
