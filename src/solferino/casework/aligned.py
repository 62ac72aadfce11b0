"""Aligned: two texts word by word: which words stand in both, in order, and which do not. Bounded in time and memory.

Words that stand once in each of two stretches and lie in one order divide long stretches (Cohen's "patience" division);
what is left between two of them is compared by its longest common subsequence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.record import RegionKind, Text
from solferino.text.subsequence import Step, steps
from solferino.text.wordstream import word_stream

LONGEST = 25_000_000  # words of one side times words of the other; above it a stretch is divided or given up


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text outside its boilerplate, folded, with first and last code point of each. Parallel."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def of(self, start: int, end: int) -> tuple[int, int]:
        """The range of words that lie in these characters, the words cut by an end included."""
        return bisect_left(self.ends, start + 1), bisect_left(self.starts, end)


def words_of(text: Text) -> Words:
    """The words of a text that no region calls boilerplate."""
    stream = word_stream(text.text)
    masked = _joined(text)
    if not masked:
        return Words(stream.words, stream.starts, stream.ends)
    kept, at = [], 0
    for n, start in enumerate(stream.starts):
        while at < len(masked) and masked[at][1] <= start:
            at += 1
        if at == len(masked) or start < masked[at][0]:
            kept.append(n)
    return Words(
        tuple(stream.words[n] for n in kept),
        tuple(stream.starts[n] for n in kept),
        tuple(stream.ends[n] for n in kept),
    )


def aligned(one: Sequence[str], other: Sequence[str]) -> list[Step]:
    """The stretches that lead from one row of words to the other, in order; equal ones hold the same words.

    A stretch that is too long and has nothing to divide it by is given as one that differs.
    """
    return _merged(_between(one, other, 0, len(one), 0, len(other)))


def _joined(text: Text) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for region in sorted(text.regions(RegionKind.BOILERPLATE), key=lambda r: (r.start, r.end)):
        if spans and region.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], region.end))
        else:
            spans.append((region.start, region.end))
    return spans


def _between(one: Sequence[str], other: Sequence[str], a: int, b: int, c: int, d: int) -> Iterator[Step]:
    """``one[a:b]`` against ``other[c:d]``: equal ends first, then what lies between them."""
    head = 0
    while a + head < b and c + head < d and one[a + head] == other[c + head]:
        head += 1
    tail = 0
    while b - tail > a + head and d - tail > c + head and one[b - tail - 1] == other[d - tail - 1]:
        tail += 1
    if head:
        yield Step(True, a, a + head, c, c + head)
    yield from _middle(one, other, a + head, b - tail, c + head, d - tail)
    if tail:
        yield Step(True, b - tail, b, d - tail, d)


def _middle(one: Sequence[str], other: Sequence[str], a: int, b: int, c: int, d: int) -> Iterator[Step]:
    if a == b and c == d:
        return
    if (b - a) * (d - c) <= LONGEST:
        for step in steps(one[a:b], other[c:d]):
            yield Step(step.equal, a + step.start, a + step.end, c + step.other_start, c + step.other_end)
        return
    anchors = _anchors(one[a:b], other[c:d])
    if not anchors:
        yield Step(False, a, b, c, d)
        return
    left, right = a, c
    for at, there in anchors:
        yield from _bounded(one, other, left, a + at, right, c + there)
        yield Step(True, a + at, a + at + 1, c + there, c + there + 1)
        left, right = a + at + 1, c + there + 1
    yield from _bounded(one, other, left, b, right, d)


def _bounded(one: Sequence[str], other: Sequence[str], a: int, b: int, c: int, d: int) -> Iterator[Step]:
    """Between two anchors. What is still too long is given as one stretch: it is not divided a second time."""
    if (b - a) * (d - c) <= LONGEST:
        yield from _between(one, other, a, b, c, d)
    else:
        yield Step(False, a, b, c, d)


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Words that stand once on both sides: the longest row of them that keeps one order on both."""
    once, once_other = Counter(one), Counter(other)
    place = {word: at for at, word in enumerate(other) if once_other[word] == 1}
    pairs = [(at, place[word]) for at, word in enumerate(one) if once[word] == 1 and word in place]
    tails: list[int] = []  # smallest end of a row of each length, for the search
    ends: list[int] = []  # which pair ends it
    before: list[int] = []
    for n, (_, there) in enumerate(pairs):
        at = bisect_left(tails, there)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [there]
        ends[at : at + 1] = [n]
    found: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]


def _merged(found: Iterator[Step]) -> list[Step]:
    made: list[Step] = []
    for step in found:
        last = made[-1] if made else None
        if last is not None and last.equal == step.equal:
            made[-1] = Step(step.equal, last.start, step.end, last.other_start, step.other_end)
        else:
            made.append(step)
    return made
