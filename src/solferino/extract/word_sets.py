"""Sets of words, written as running text."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string that white space separates."""
    return frozenset(words.split())
