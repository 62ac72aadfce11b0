"""The plain path of shared wording: what ``kernel.c`` does, in Python and NumPy, for where there is no compiler.

Function by function the same integers, which the tests compare. Change both or neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from solferino.text import folding as kinds
from solferino.text.folding import folding
from solferino.text.wordstream import word_stream
from solferino.trace.arrays import (
    DIGIT,
    ELIDED,
    I64,
    LIMIT,
    LONG,
    MASKED,
    NONE,
    SINGLE,
    U8,
    U32,
    U64,
    Groups,
    Settings,
    Words,
)
from solferino.trace.growing import Pair, Sides

_BASE = 0x9E3779B97F4A7C15  # odd; the golden ratio in 64 bits
_ALL = (1 << 64) - 1
_MINE = 16  # publishers with one line of their own that are told apart
_SAMPLE = 64  # pairs of a group that are looked at to tell a stock phrase


class Plain:
    """See :class:`solferino.trace.arrays.Path`."""

    name = "numpy"

    def __init__(self) -> None:
        self._hashes: dict[tuple[str, int], tuple[int, int]] = {}
        self._folded: list[tuple[str, ...]] = []
        self._ends: U32 = np.zeros(0, np.uint32)

    def words(self, texts: Sequence[str]) -> Words:
        """Cut all texts into words."""
        hashes: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        metas: list[int] = []
        whole: list[int] = []
        first = [0]
        for text in texts:
            stream = word_stream(text)
            self._folded.append(stream.words)
            both = [self._hash(word, text, start) for word, start in zip(stream.words, stream.starts, strict=True)]
            running = 0
            for full, _ in both:
                running = (running * _BASE + full) & _ALL
            whole.append(_mix(running))
            hashes += [short for _, short in both]
            metas += _metas(text, stream.starts, stream.ends)
            starts += stream.starts
            ends += stream.ends
            first.append(len(hashes))
        if len(hashes) >= LIMIT:
            raise OverflowError("more than 4,294,967,295 words at once: match the texts in parts")
        self._ends = np.array(ends, np.uint32)
        return Words(
            texts=texts,
            hash=np.array(hashes, np.uint32),
            start=np.array(starts, np.uint32),
            meta=np.array(metas, np.uint8),
            first=np.array(first, np.uint64),
            whole=np.array(whole, np.uint64),
        )

    def keys(self, words: Words, skip: U8, settings: Settings) -> U64:
        """The kept shingles, in the order of their words."""
        found = [
            _keys(words.hash[words.slice(text)], int(words.first[text]), settings)
            for text in range(len(words.texts))
            if not skip[text]
        ]
        return np.concatenate(found) if found else np.zeros(0, np.uint64)

    def groups(self, keys: U64, words: Words, settings: Settings) -> Groups:
        """Groups of equal keys."""
        upper = keys >> np.uint64(32)
        place = (keys & np.uint64(NONE)).astype(np.int64)
        begin = np.flatnonzero(np.concatenate(([True], upper[1:] != upper[:-1]))) if len(keys) else np.zeros(0, int)
        end = np.append(begin[1:], len(keys)) if len(keys) else begin
        several = end - begin > 1
        begin, end = begin[several], end[several]
        text = np.searchsorted(words.first, place.astype(np.uint64), side="right") - 1
        spread = text[begin] != text[end - 1]
        begin, end = begin[spread], end[spread]
        two = end - begin == 2
        good = ~two
        good[two] = _same_words(
            words, place[begin[two]], place[begin[two] + 1], text[begin[two]], text[begin[two] + 1], settings.shingle
        )
        begin, end = begin[good], end[good]
        sizes = end - begin
        at = np.repeat(begin - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))
        context = _beside(words, place[at], text[at], settings.shingle)
        return Groups(
            place[at].astype(np.uint32), text[at].astype(np.uint32), context, np.cumsum(sizes).astype(np.uint32)
        )

    def heads(self, groups: Groups, crowded: U32, rank: U32, few: int) -> U32:
        """The first few texts of each crowded group."""
        heads = np.full((len(crowded), few), NONE, np.uint32)
        for at, group in enumerate(crowded.tolist()):
            first: dict[int, int] = {}
            for x in range(*_bounds(groups, group)):
                first.setdefault(int(rank[groups.text[x]]), int(groups.place[x]))
            for head, key in enumerate(sorted(first)[:few]):
                heads[at, head] = first[key]
        return heads.reshape(-1)

    def common(self, words: Words, groups: Groups, settings: Settings, own: bool) -> None:
        """Mark the words of publishers' own lines, or those of stock phrases."""
        sides = Sides(words, groups, settings, self._folded)
        least = settings.mask_least if own else settings.stock
        for group in range(len(groups.ends)):
            low, high = _bounds(groups, group)
            if high - low < least:
                continue
            if own:
                _own_lines(words, groups, settings, low, high, _houses(groups, low, high))
            elif _is_stock(sides, low, high):
                _mark(words, groups, settings, range(low, high), 0)

    def mask(self, words: Words, groups: Groups, settings: Settings) -> U32:
        """Mask the own lines at both ends of the texts; how many words of each."""
        out = np.zeros(len(words.texts), np.uint32)
        for text in range(len(words.texts)):
            place = words.slice(text)
            own = (groups.fresh[place] == 2).tolist()
            head, tail = _reach(own, settings.mask_gap), _reach(own[::-1], settings.mask_gap)
            if head + tail >= len(own) and head > settings.mask_head:
                groups.fresh[place] = 1  # an article that was brought out again: its own words
                continue
            head = 0 if head > settings.mask_head else head
            tail = 0 if tail > settings.mask_tail else tail
            for i, mine in enumerate(own):
                if mine and (i < head or i >= len(own) - tail):
                    words.meta[place.start + i] |= MASKED
                    out[text] += 1
        return out

    def match(self, words: Words, groups: Groups, settings: Settings) -> tuple[U32, int]:
        """Every pair of texts with a shingle in common."""
        sides = Sides(words, groups, settings, self._folded)
        rows: list[tuple[int, ...]] = []
        capped = 0
        for a in range(len(words.texts)):
            seeds = _seeds(sides, words, groups, settings, a)
            for b in sorted(seeds):
                pair = Pair(sides, a, b)
                rows += pair.rows(seeds[b])
                capped += pair.capped
        return np.array(rows, np.uint32).reshape(-1, 10), capped

    def runs(self, words: Words, text: U32, low: U32, high: U32) -> tuple[U32, U32]:
        """Code points of words low..high of each text."""
        first = words.first[text]
        return words.start[first + low], self._ends[first + high - np.uint64(1)]

    def _hash(self, word: str, text: str, start: int) -> tuple[int, int]:
        """64 bits of hash, and the 32 that are kept."""
        single = SINGLE if text[start] > "\x7f" and folding().kind(ord(text[start])) == kinds.SINGLE else 0
        known = self._hashes.get((word, single))
        if known is None:
            full, power = 0, 1
            for character in word:
                full = (full + ord(character) * power) & _ALL
                power = power * _BASE & _ALL
            full = _mix(full)
            digit = DIGIT if any("0" <= character <= "9" for character in word) else 0
            known = self._hashes[word, single] = full, full >> 34 << 2 | digit | single
        return known


def _mix(h: int) -> int:
    h ^= h >> 30
    h = h * 0xBF58476D1CE4E5B9 & _ALL
    h ^= h >> 27
    h = h * 0x94D049BB133111EB & _ALL
    return h ^ h >> 31


def _metas(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Length in bytes of UTF-8 and whether an elision mark stands before, for each word."""
    plain = text.isascii()
    dots = "..." in text or "\u2026" in text
    metas, last = [], 0
    for start, end in zip(starts, ends, strict=True):
        length = end - start if plain else len(text[start:end].encode("utf-8", "surrogatepass"))
        between = text[last:start] if dots else ""
        metas.append(min(length, LONG) | (ELIDED if "..." in between or "\u2026" in between else 0))
        last = end
    return metas


def _keys(hashes: U32, base: int, settings: Settings) -> U64:
    k, w = settings.shingle, settings.window
    if not (hashes & SINGLE).any():
        count = max(0, len(hashes) - k + 1)
        mixed = np.zeros(count, np.uint64)
        for x in range(k):
            mixed = mixed * np.uint64(_BASE) + hashes[x : x + count]
        shingles = _mixed(mixed)
    else:
        shingles = np.array(list(_uneven(hashes.tolist(), k)), np.uint64)
    if not len(shingles):
        return shingles
    upper = shingles >> np.uint64(32)
    windows = max(1, len(shingles) - w + 1)
    best = np.arange(windows)
    for x in range(1, min(w, len(shingles))):
        at = np.arange(windows) + x
        best = np.where(upper[at] <= upper[best], at, best)
    kept = np.unique(best)
    return (shingles[kept] << np.uint64(32)) | (kept + base).astype(np.uint64)


def _mixed(h: U64) -> U64:
    h = h ^ (h >> np.uint64(30))
    h = h * np.uint64(0xBF58476D1CE4E5B9)
    h = h ^ (h >> np.uint64(27))
    h = h * np.uint64(0x94D049BB133111EB)
    return h ^ (h >> np.uint64(31))


def _uneven(hashes: list[int], k: int) -> Iterator[int]:
    """Shingles of 2 k units, where a word is two and a character one."""
    for i in range(len(hashes)):
        units = h = 0
        for value in hashes[i:]:
            h = (h * _BASE + value) & _ALL
            units += 2 - (value & SINGLE)
            if units >= 2 * k:
                break
        else:
            return
        yield _mix(h)


def _same_words(words: Words, a: I64, b: I64, text_a: I64, text_b: I64, k: int) -> npt.NDArray[np.bool_]:
    """Are the shingles at a and b the same words?"""
    end_a, end_b = words.first[text_a + 1].astype(np.int64), words.first[text_b + 1].astype(np.int64)
    same = np.ones(len(a), bool)
    units = np.zeros(len(a), np.int64)
    last = max(0, len(words.hash) - 1)
    for x in range(2 * k):
        more = same & (units < 2 * k)
        inside = (a + x < end_a) & (b + x < end_b)
        here, there = words.hash[np.minimum(a + x, last)], words.hash[np.minimum(b + x, last)]
        same &= ~more | (inside & (here == there))
        units += np.where(more, 2 - (here & SINGLE).astype(np.int64), 0)
    return same


def _beside(words: Words, place: I64, text: I64, k: int) -> U32:
    """See ``beside`` in ``kernel.c``."""
    first, end = words.first[text].astype(np.int64), words.first[text + 1].astype(np.int64)
    last = max(0, len(words.hash) - 1)
    units, behind = np.zeros(len(place), np.int64), place.copy()
    for _ in range(2 * k):
        more = (units < 2 * k) & (behind < end)
        units += np.where(more, 2 - (words.hash[np.minimum(behind, last)] & SINGLE).astype(np.int64), 0)
        behind += more
    sides = [
        np.where(there, (words.hash[np.clip(at, 0, last)] >> 2 & 0x7FFF) | 0x8000, 0) if len(place) else place
        for at, there in ((place - 1, place > first), (behind, behind < end))
    ]
    return (sides[0].astype(np.uint32) << np.uint32(16)) | sides[1].astype(np.uint32)


def _alone(one: int, other: int) -> bool:
    """Does a shared shingle go on to neither side?"""
    differ, both = one ^ other, one & other
    return not ((both & 0x80000000 and not differ >> 16) or (both & 0x8000 and not differ & 0xFFFF))


def _bounds(groups: Groups, group: int) -> tuple[int, int]:
    return int(groups.ends[group - 1]) if group else 0, int(groups.ends[group])


def _houses(groups: Groups, low: int, high: int) -> list[tuple[int, int]]:
    """Publisher and day of each text of a group, sorted; those of unknown publishers left out."""
    found = []
    for x in range(low, high):
        text = int(groups.text[x])
        publisher, day = int(groups.publisher[text]), int(groups.day[text])
        if (x == low or int(groups.text[x - 1]) != text) and publisher != NONE:
            found.append((publisher, NONE if day < 0 else day & NONE))
    return sorted(found)


def _fixed_places(words: Words, groups: Groups, low: int, high: int, publisher: int) -> int:
    """In how many texts of a publisher the wording stands as far from the end, or from the start, as in others."""
    places: dict[int, int] = {}
    for x in range(low, high):
        text = int(groups.text[x])
        if int(groups.publisher[text]) == publisher:
            places.setdefault(text, int(groups.place[x]))
    near, least = 1 if len(places) < 10 else 0, max(2, len(places) // 10)
    seen: set[int] = set()
    for side in (0, 1):
        far = sorted(
            ((place - int(words.first[text])) if side else (int(words.first[text + 1]) - place), text)
            for text, place in places.items()
        )
        run: list[int] = []
        for at, (distance, text) in enumerate(far):
            if at and distance - far[at - 1][0] > near:
                seen.update(run if len(run) >= least else ())
                run = []
            run.append(text)
        seen.update(run if len(run) >= least else ())
    return len(seen)


def _mark(words: Words, groups: Groups, settings: Settings, places: Iterable[int], value: int) -> None:
    for x in places:
        end = int(words.first[int(groups.text[x]) + 1])
        units, i = 0, int(groups.place[x])
        while units < 2 * settings.shingle and i < end:
            units += 2 - int(words.hash[i] & SINGLE)
            groups.fresh[i] = value
            i += 1


def _own_lines(
    words: Words, groups: Groups, settings: Settings, low: int, high: int, houses: Sequence[tuple[int, int]]
) -> None:
    """See ``own_lines`` in ``kernel.c``."""
    days: dict[int, list[int]] = defaultdict(list)
    for publisher, day in houses:
        days[publisher].append(day)
    mine: list[int] = []
    for publisher, dates in days.items():
        texts, articles = len(dates), int(groups.articles[publisher])
        if (
            articles < settings.mask_articles
            or len(set(dates)) < settings.mask_least
            or texts * 100 < articles * settings.mask_share
        ):
            continue
        fixed = texts if texts == len(houses) else _fixed_places(words, groups, low, high, publisher)
        if fixed * 100 >= texts * settings.mask_fixed and len(mine) < _MINE:
            mine.append(publisher)
    everybody = len(mine) >= settings.mask_network
    here = (x for x in range(low, high) if everybody or int(groups.publisher[int(groups.text[x])]) in mine)
    if mine:
        _mark(words, groups, settings, here, 2)


def _is_stock(sides: Sides, low: int, high: int) -> bool:
    """See ``is_stock`` in ``kernel.c``."""
    settings, groups = sides.settings, sides.groups
    pairs = wide = units = 0
    for x in range(low, high - 1):
        if pairs == _SAMPLE:
            break
        a, b = int(groups.text[x]), int(groups.text[x + 1])
        if a == b:
            continue
        if _alone(int(groups.context[x]), int(groups.context[x + 1])):
            pairs += 1
            units += 2 * settings.shingle
            continue
        pair = Pair(sides, a, b, raw=True)
        i, j = int(groups.place[x]) - sides.first[a], int(groups.place[x + 1]) - sides.first[b]
        if not pair.same_words(i, j):
            continue
        around = pair.stretch(i, j)
        pairs += 1
        units += around
        wide += around >= 2 * settings.stock_wide
    if pairs + 1 < settings.stock:
        return False
    return wide * 100 < pairs * settings.stock_share or _is_formula(
        settings, len(sides.first) - 1, _houses(groups, low, high), units, pairs
    )


def _is_formula(settings: Settings, texts: int, houses: Sequence[tuple[int, int]], units: int, pairs: int) -> bool:
    """See ``is_formula`` in ``kernel.c``."""
    if texts < settings.formula_texts or len(houses) * 100 < texts * settings.formula_share:
        return False
    publishers = len({publisher for publisher, _ in houses})
    return (
        units < 2 * settings.formula_longest * pairs
        and publishers > 1
        and len(houses) >= publishers * settings.formula_repeat
    )


def _reach(own: Sequence[bool], gap: int) -> int:
    last = 0
    for x, mine in enumerate(own, 1):
        if x - last > gap:
            break
        if mine:
            last = x
    return last


def _seeds(sides: Sides, words: Words, groups: Groups, settings: Settings, a: int) -> dict[int, list[tuple[int, int]]]:
    """Text b -> words of a and b at which they have a shingle in common, in order."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    lonely: set[int] = set()
    for link in groups.links[int(groups.first_link[a]) : int(groups.first_link[a + 1])].tolist():
        word, group = link >> 32, link & NONE
        low, high = _bounds(groups, group)
        if not sides.tells(a, word - sides.first[a]):
            continue
        places: Iterable[int] = range(low, high)
        if high - low > settings.crowd:
            at = int(np.searchsorted(groups.crowded, group)) * settings.few
            heads = [head for head in groups.heads[at : at + settings.few].tolist() if head != NONE]
            if word not in heads:
                places = [low + int(np.searchsorted(groups.place[low:high], head)) for head in heads]
        mine = int(groups.context[low + int(np.searchsorted(groups.place[low:high], word))])
        for x in places:
            b = int(groups.text[x])
            if b > a:
                if _alone(mine, int(groups.context[x])):
                    lonely.add(b)
                found[b].append((word - sides.first[a], int(groups.place[x]) - sides.first[b]))
    for b in [b for b, seeds in found.items() if len(seeds) == 1 and b in lonely]:
        del found[b]
    return found
