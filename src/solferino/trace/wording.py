"""Shared wording: passages of a dozen words and more that two texts have in common, at exact offsets.

Winnowed shingles over the folded word stream find seeds; seeds grow over small edits; neighbours are joined. Source of
the method: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
Integer arithmetic and fixed orders only, so that the result does not depend on the machine or the order of the input.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from solferino.record import Passage, Publication, RegionKind, Text
from solferino.text.wordstream import WordStream, word_stream

SHINGLE = 4  # words in a seed
WINDOW = 2  # every shared run of SHINGLE + WINDOW - 1 equal words holds a seed
CROWD = 100  # places of one seed above which each is linked to the first few only
HEADS = 3
LEAST_WORDS = 13  # equal words of a passage that is reported
LEAST_LENGTH = 15  # words from its first to its last, on the shorter side
GAP = 14  # words between two matches that are joined
DRIFT = 8  # how far their diagonals may lie apart
PAD = 4  # how far growth looks beyond the ends
_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15  # odd; the golden ratio in 64 bits


@dataclass(frozen=True, slots=True)
class Shared:
    """One passage that two texts share.

    a, b: the passages, the one with the smaller reading id first. words: how many words are equal after folding, in
    order. longer: words from the first to the last equal one, on the longer side.
    """

    a: Passage
    b: Passage
    words: int
    longer: int


class _Match(NamedTuple):
    """Words ``a0:a1`` of one stream against ``b0:b1`` of the other, of which ``equal`` are equal."""

    a0: int
    a1: int
    b0: int
    b1: int
    equal: int


@dataclass(frozen=True, slots=True)
class _Stream:
    text: Text
    words: WordStream
    numbers: tuple[int, ...]  # the words as numbers, one for each folded form
    free: tuple[bool, ...] | None  # per word, False in boilerplate; None where the text has none
    compared: tuple[int, ...]  # as numbers, with a number of this stream's own in boilerplate and for PAD words beyond


def shared_wording(texts: Sequence[Text], publications: Mapping[str, Publication]) -> list[Shared]:
    """Find the passages of about a dozen words and more that two of the texts share, small edits tolerated.

    texts: in any order; one that comes twice counts once. publications: by reading id; they only say which texts of a
    crowd came first. Words in boilerplate regions neither seed nor count. Sorted by reading ids and positions.
    A passage in more than CROWD places is linked to its first few carriers only: the other pairs follow through them.
    Translations are neither found nor denied.
    """
    streams, members = _streams(texts, publications)
    found: list[Shared] = []
    for (a, b), seeds in _seeds(streams).items():
        for match in _matches(streams[a], streams[b], seeds):
            found += _spread(members[a], members[b], match)
    for copies in members:
        found += _copies(copies)
    return sorted(found, key=_order)


def _order(shared: Shared) -> tuple[str, str, int, int, int, int]:
    return (shared.a.reading, shared.b.reading, shared.a.start, shared.b.start, shared.a.end, shared.b.end)


def _streams(
    texts: Sequence[Text], publications: Mapping[str, Publication]
) -> tuple[list[_Stream], list[list[_Stream]]]:
    """One stream for each different wording, earliest first, and beside it all streams of that wording."""

    def age(text: Text) -> tuple[str, str]:
        publication = publications.get(text.id)
        return (publication.published_earliest if publication else None) or "9", text.id

    numbers: dict[str, int] = {}
    by_words: dict[tuple[tuple[int, ...], tuple[bool, ...] | None], list[_Stream]] = {}
    for text in sorted({t.id: t for t in texts}.values(), key=age):
        words = word_stream(text.text)
        numbered = tuple([numbers.setdefault(word, len(numbers)) for word in words.words])
        free = _free(text, words)
        # A number that no other stream has equals nothing, so ends and boilerplate need no test of their own.
        none = -1 - sum(len(group) for group in by_words.values())
        compared = numbered if free is None else tuple([n if f else none for n, f in zip(numbered, free, strict=True)])
        stream = _Stream(text, words, numbered, free, compared + (none,) * PAD)
        by_words.setdefault((stream.numbers, stream.free), []).append(stream)
    groups = list(by_words.values())
    return [group[0] for group in groups], groups


def _free(text: Text, words: WordStream) -> tuple[bool, ...] | None:
    """Which words lie outside boilerplate: the innermost region decides."""
    if not text.regions(RegionKind.BOILERPLATE):
        return None
    kinds: list[RegionKind | None] = [None] * len(words)
    # Outer regions first, so that inner ones overwrite them.
    for region in sorted(text.reading.regions, key=lambda r: (r.start - r.end, r.start, r.kind)):
        for i in range(bisect_left(words.starts, region.start), bisect_left(words.starts, region.end)):
            kinds[i] = region.kind
    return tuple(kind is not RegionKind.BOILERPLATE for kind in kinds)


def _seeds(streams: Sequence[_Stream]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """(index a, index b) -> word positions at which a shingle of a and one of b have one hash."""
    values: dict[int, int] = {}
    first: dict[int, tuple[int, int]] = {}  # most shingles stand in one place only: no list for those
    places: dict[int, list[tuple[int, int]]] = {}
    for at, stream in enumerate(streams):
        for word, number in zip(stream.words.words, stream.numbers, strict=True):
            if number not in values:
                values[number] = int.from_bytes(
                    hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
                )
        for key, position in _winnowed([values[n] for n in stream.numbers], stream.free):
            before = first.setdefault(key, (at, position))
            if before != (at, position):
                places.setdefault(key, [before]).append((at, position))
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for group in places.values():
        for (a, i), (b, j) in _linked(group):
            pairs[a, b].append((i, j))
    return {pair: sorted(pairs[pair]) for pair in sorted(pairs)}


def _winnowed(values: Sequence[int], free: Sequence[bool] | None) -> list[tuple[int, int]]:
    """(hash, first word) of the kept shingles: the smallest of every WINDOW in a row, the rightmost on ties."""
    hashes = [0] * max(0, len(values) - SHINGLE + 1)
    for offset in range(SHINGLE):
        hashes = [(h * _BASE + v) & _MASK for h, v in zip(hashes, values[offset:], strict=False)]
    last = len(hashes) - 1
    keys = [(h << 32) | (last - i) for i, h in enumerate(hashes)]
    if len(keys) > WINDOW:
        kept = set(map(min, *(keys[offset:] for offset in range(WINDOW))))
    else:
        kept = {min(keys)} if keys else set()
    found = [(key >> 32, last - (key & 0xFFFFFFFF)) for key in kept]
    if free is not None:
        found = [(h, i) for h, i in found if all(free[i : i + SHINGLE])]
    return sorted(found, key=lambda pair: pair[1])


def _linked(group: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of places in different texts, the earlier text first; linear in a crowd."""
    if len(group) <= CROWD:
        yield from ((x, y) for x, y in combinations(group, 2) if x[0] != y[0])
        return
    heads: dict[int, tuple[int, int]] = {}
    for place in group:
        for head in heads.values():
            if head[0] != place[0]:
                yield head, place
        if len(heads) < HEADS:
            heads.setdefault(place[0], place)


def _matches(a: _Stream, b: _Stream, seeds: Sequence[tuple[int, int]]) -> Iterator[_Match]:
    grown: list[_Match] = []
    for i, j in seeds:
        if any(_holds(match, i, j) for match in reversed(grown[-8:])):
            continue
        if a.numbers[i : i + SHINGLE] == b.numbers[j : j + SHINGLE]:
            grown.append(_grow(a, b, i, j))
    for match in _joined(grown):
        if match.equal >= LEAST_WORDS and min(match.a1 - match.a0, match.b1 - match.b0) >= LEAST_LENGTH:
            yield match


def _holds(match: _Match, i: int, j: int) -> bool:
    # Off its diagonal too: a seed inside a match is a repetition within it, and growing each would square the work.
    return match.a0 <= i < match.a1 and match.b0 <= j < match.b1


def _grow(a: _Stream, b: _Stream, i: int, j: int) -> _Match:
    """Grow a seed to both sides over equal words and single edits."""
    right_a, right_b, right = _extend(a.compared, b.compared, i + SHINGLE, j + SHINGLE, 1)
    left_a, left_b, left = _extend(a.compared, b.compared, i - 1, j - 1, -1)
    return _Match(i - left_a, i + SHINGLE + right_a, j - left_b, j + SHINGLE + right_b, SHINGLE + left + right)


def _extend(a: Sequence[int], b: Sequence[int], i: int, j: int, step: int) -> tuple[int, int, int]:
    """Words gained in a and in b, and how many of them are equal.

    +1 for an equal word, -2 for a word replaced, left out or put in, accepted when the next two words agree; stops five
    below the best and goes back to the best. Positions before the start fall on the padding at the end.
    """
    from_a, from_b = i, j
    score = best = equal = 0
    kept = (0, 0, 0)
    while score > best - 5:
        if a[i] == b[j]:
            i += step
            j += step
            score += 1
            equal += 1
            if score > best:
                best = score
                kept = (abs(i - from_a), abs(j - from_b), equal)
            continue
        if min(i, j) < 0 or i >= len(a) - PAD or j >= len(b) - PAD:
            break
        next_a, next_b, last_a, last_b = a[i + step], b[j + step], a[i + 2 * step], b[j + 2 * step]
        if next_a == next_b and last_a == last_b:
            i, j = i + step, j + step
        elif next_a == b[j] and last_a == next_b:
            i += step
        elif a[i] == next_b and next_a == last_b:
            j += step
        else:
            break
        score -= 2
    return kept


def _joined(grown: Sequence[_Match]) -> list[_Match]:
    """Join matches that follow each other closely in both texts, on nearly one diagonal."""
    joined: list[_Match] = []
    for match in sorted(set(grown)):
        for at in range(len(joined) - 1, max(-1, len(joined) - 9), -1):
            before = joined[at]
            gap_a, gap_b = match.a0 - before.a1, match.b0 - before.b1
            if -DRIFT <= gap_a <= GAP and -DRIFT <= gap_b <= GAP and abs(gap_a - gap_b) <= DRIFT:
                overlap = max(0, -gap_a, -gap_b)
                joined[at] = _Match(
                    before.a0,
                    max(before.a1, match.a1),
                    before.b0,
                    max(before.b1, match.b1),
                    before.equal + max(0, match.equal - overlap),
                )
                break
        else:
            joined.append(match)
    return joined


def _spread(a: Sequence[_Stream], b: Sequence[_Stream], match: _Match) -> Iterator[Shared]:
    """The match as passages, for every copy of the two wordings; for the first of each only where there are many."""
    few = len(a) * len(b) <= CROWD
    for one in a if few else a[:1]:
        for other in b if few else b[:1]:
            yield _shared(one, other, match)


def _copies(copies: Sequence[_Stream]) -> Iterator[Shared]:
    """Texts of one wording share all of it; in a crowd each is linked to the first only."""
    length = len(copies[0].words)
    if length < LEAST_LENGTH:
        return
    whole = _Match(0, length, 0, length, length)
    pairs = combinations(copies, 2) if len(copies) <= HEADS * 4 else ((copies[0], other) for other in copies[1:])
    for one, other in pairs:
        yield _shared(one, other, whole)


def _shared(a: _Stream, b: _Stream, match: _Match) -> Shared:
    here = Passage.of(a.text, a.words.starts[match.a0], a.words.ends[match.a1 - 1])
    there = Passage.of(b.text, b.words.starts[match.b0], b.words.ends[match.b1 - 1])
    longer = max(match.a1 - match.a0, match.b1 - match.b0)
    first, second = sorted((here, there), key=lambda passage: passage.reading)
    return Shared(first, second, match.equal, longer)
