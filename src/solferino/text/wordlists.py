"""Word lists written as plain lines of words."""

from __future__ import annotations


def word_set(lines: str) -> frozenset[str]:
    """The words of a block of text, parted by white space."""
    return frozenset(lines.split())
