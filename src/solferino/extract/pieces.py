"""The stretches that extractors read one by one: sentences, and parts of a sentence that runs on without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from solferino.text import Span, sentences, sentences_in

LONGEST = 1_600
"""Code points. No rule looks further than this, so that time stays in proportion to the length of a text."""


def pieces(text: str) -> Iterator[Span]:
    """The sentences in text order; one longer than LONGEST is cut at white space, or inside a word if it has none."""
    return _cut(text, sentences(text))


def pieces_in(text: str, start: int, end: int) -> Iterator[Span]:
    """The pieces of ``text[start:end]`` alone."""
    return _cut(text, sentences_in(text, start, end))


def _cut(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        start = span.start
        while span.end - start > LONGEST:
            cut = max(text.rfind(mark, start + 1, start + LONGEST) for mark in (" ", "\n", "\t"))
            cut = cut if cut > start else start + LONGEST
            yield Span(start, cut)
            start = cut + 1 if text[cut].isspace() else cut
        if start < span.end:
            yield Span(start, span.end)
