"""What differs inside a passage that is otherwise equal, at exact offsets: a number or a name is a finding."""

from __future__ import annotations

from collections.abc import Iterator

from solferino.text.wordstream import WordStream
from solferino.trace.shared import Difference

_FARTHEST = 60  # words of both sides together that one difference may take up
_SENTENCE_ENDS = '.!?\u2026:;\u061f\u3002"\u201c\u201d\u00ab\u00bb\u201e'


def differences(
    text_a: str, words_a: WordStream, span_a: tuple[int, int], text_b: str, words_b: WordStream, span_b: tuple[int, int]
) -> tuple[int, tuple[Difference, ...]]:
    """How many words of two spans (words, end exclusive) are equal in order, and what differs, in text order.

    Linear in their lengths: after a difference the two go on at the nearest place where two words agree again.
    """
    x, y = words_a.words[slice(*span_a)], words_b.words[slice(*span_b)]
    if x == y:
        return len(x), ()
    equal = len(x)
    found = []
    for i0, i1, j0, j1 in _edits(x, y):
        equal -= i1 - i0
        start_a, end_a = _characters(words_a, span_a[0] + i0, span_a[0] + i1)
        start_b, end_b = _characters(words_b, span_b[0] + j0, span_b[0] + j1)
        telling = _telling(text_a, start_a, end_a, x[i0:i1]) or _telling(text_b, start_b, end_b, y[j0:j1])
        found.append(Difference(start_a, end_a, start_b, end_b, telling))
    return equal, tuple(found)


def _edits(x: tuple[str, ...], y: tuple[str, ...]) -> Iterator[tuple[int, int, int, int]]:
    i = j = 0
    while i < len(x) and j < len(y):
        if x[i] == y[j]:
            i += 1
            j += 1
            continue
        more_a, more_b = _next(x, y, i, j)
        yield i, i + more_a, j, j + more_b
        i += more_a
        j += more_b
    if i < len(x) or j < len(y):
        yield i, len(x), j, len(y)


def _next(x: tuple[str, ...], y: tuple[str, ...], i: int, j: int) -> tuple[int, int]:
    """How many words of each to leave out so that the next two agree; the nearest place, as many of each first."""
    left_a, left_b = len(x) - i, len(y) - j
    for total in range(1, min(_FARTHEST, left_a + left_b) + 1):
        for more_a in sorted(
            range(max(0, total - left_b), min(total, left_a) + 1), key=lambda n: (abs(2 * n - total), n)
        ):
            more_b = total - more_a
            a, b = i + more_a, j + more_b
            if x[a : a + 1] == y[b : b + 1] and x[a + 1 : a + 2] == y[b + 1 : b + 2] and a < len(x):
                return more_a, more_b
    return left_a, left_b


def _characters(words: WordStream, low: int, high: int) -> tuple[int, int]:
    """Code points of some words; of none, the place where they would stand."""
    if low < high:
        return words.starts[low], words.ends[high - 1]
    at = words.ends[low - 1] if low else 0
    return at, at


def _telling(text: str, start: int, end: int, folded: tuple[str, ...]) -> bool:
    """Is there a number among these words, or a name: a capital inside a sentence?"""
    if any(character.isdecimal() for word in folded for character in word):
        return True
    before = text[max(0, start - 8) : start].rstrip()
    for at in range(start, end):
        if text[at].isalnum() and not (at and text[at - 1].isalnum()):
            ahead = (text[max(0, at - 8) : at] if at > start else before).rstrip()
            if text[at].isupper() and ahead and ahead[-1] not in _SENTENCE_ENDS:
                return True
    return False
