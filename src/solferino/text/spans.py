"""The span: where a stretch of text begins and ends, in code points, the end exclusive."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
