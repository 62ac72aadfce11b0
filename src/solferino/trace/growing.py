"""How a match between two texts grows from its seeds, for the plain path: the same steps as in ``kernel.c``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solferino.trace.arrays import DIGIT, ELIDED, LONG, MASKED, SINGLE, Groups, Settings, Words

_DROP = 5  # how far growth may fall below its best
_NEAREST = 64  # letters of a word that is compared letter by letter
_FARTHEST = 8  # words that differ and that growth steps over
_MANY = 5  # from so many of them on the price is higher


@dataclass(slots=True)
class Match:
    """Words a0:a1 of one text against b0:b1 of the other; equal and nearly equal words; units: two for a word, one for
    a character that is a word; fresh: units outside stock phrases; family: the first match that it goes on with.
    """

    a0: int
    a1: int
    b0: int
    b1: int
    equal: int = 0
    units: int = 0
    near: int = 0
    fresh: int = 0
    family: int = 0

    def add(self, left: Match, right: Match) -> None:
        """Lengthen by what was gained on both sides."""
        self.a0 -= left.a1
        self.b0 -= left.b1
        self.a1 += right.a1
        self.b1 += right.b1
        self.equal += left.equal + right.equal
        self.units += left.units + right.units
        self.near += left.near + right.near
        self.fresh += left.fresh + right.fresh

    @property
    def half(self) -> bool:
        """Are at least half of the words on the longer side equal ones?"""
        return 2 * self.equal >= max(self.a1 - self.a0, self.b1 - self.b0)

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where it lies in both texts."""
        return self.a0, self.a1, self.b0, self.b1


class Sides:
    """The words of all texts as lists, which are quicker to look into one by one."""

    def __init__(self, words: Words, groups: Groups, settings: Settings, folded: Sequence[Sequence[str]]) -> None:
        self.settings = settings
        self.groups = groups
        self.first = words.first.astype(np.int64).tolist()
        self.folded = folded
        self._words = words
        self._cut: dict[int, tuple[list[int], list[int], list[int]]] = {}

    def cut(self, text: int) -> tuple[list[int], list[int], list[int]]:
        """Hashes, meta and freshness of the words of one text."""
        if text not in self._cut:
            place = self._words.slice(text)
            self._cut[text] = (
                self._words.hash[place].tolist(),
                self._words.meta[place].tolist(),
                self.groups.fresh[place].tolist(),
            )
        return self._cut[text]

    def tells(self, text: int, word: int) -> bool:
        """Does the shingle that begins here say anything: outside boilerplate, and not in stock phrases alone?"""
        hashes, meta, fresh = self.cut(text)
        units, new = 0, False
        while units < 2 * self.settings.shingle and word < len(hashes):
            if meta[word] & MASKED:
                return False
            new = new or fresh[word] == 1
            units += 2 - (hashes[word] & SINGLE)
            word += 1
        return new


class Pair:
    """Two texts, and what is found to match in them. raw: boilerplate counts too."""

    def __init__(self, sides: Sides, a: int, b: int, raw: bool = False) -> None:
        self._settings = sides.settings
        self._sides = sides
        self.a, self.b = a, b
        self._ha, self._ma, self._fa = sides.cut(a)
        self._hb, self._mb, _ = sides.cut(b)
        self._na, self._nb = len(self._ha), len(self._hb)
        self._raw = raw
        self._walked = 0
        self.capped = 0

    def rows(self, seeds: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
        """All matches from these seeds, as rows of the kernel."""
        grown: list[Match] = []
        may_walk = self._settings.walk * (self._na + self._nb)
        for i, j in seeds:
            if any(m.a0 <= i < m.a1 and m.b0 <= j < m.b1 for m in grown[-8:]):
                continue
            if not self.same_words(i, j) or not self._sides.tells(self.b, j):
                continue
            if self._walked > may_walk:
                self.capped = 1
                break
            grown.append(self.grow(i, j))
        joined = self._joined(grown)
        self._tie(joined)
        rows: list[tuple[int, ...]] = []
        for m in joined:
            kind = 0
            if not m.half:
                continue
            family = self._family(joined, m)
            if not self._long_enough(family):
                whole = self._with_own_lines(m)
                if whole is None:
                    continue
                m, kind = whole, 1  # noqa: PLW2901
            elif len(family) == 1 and not self._dense(m):
                continue
            rows.append((self.a, self.b, m.a0, m.a1, m.b0, m.b1, m.equal, m.near, m.fresh, kind))
        return rows

    def same_words(self, i: int, j: int) -> bool:
        """Is one shingle of the same words at i and j?"""
        units = 0
        while units < 2 * self._settings.shingle:
            if i >= self._na or j >= self._nb or self._ha[i] != self._hb[j]:
                return False
            units += 2 - (self._ha[i] & SINGLE)
            i += 1
            j += 1
        return True

    def grow(self, i: int, j: int) -> Match:
        """The match around a seed."""
        match = Match(i, i, j, j)
        while match.units < 2 * self._settings.shingle:
            self._gain(match, match.a1)
            match.a1 += 1
            match.b1 += 1
        right = self._extend(match.a1, match.b1, 1)
        match.add(self._extend(i - 1, j - 1, -1), right)
        return match

    def _equal(self, i: int, j: int) -> bool:
        return (
            0 <= i < self._na
            and 0 <= j < self._nb
            and self._ha[i] == self._hb[j]
            and (self._raw or not (self._ma[i] | self._mb[j]) & MASKED)
        )

    def stretch(self, i: int, j: int) -> int:
        """Units of the words that are equal, or misread, around a seed, words left out on one side passed over."""
        units = 0
        for step, at_a, at_b in ((-1, i - 1, j - 1), (1, i, j)):
            a, b = at_a, at_b
            while True:
                if self._equal(a, b):
                    units += 2 - (self._ha[a] & SINGLE)
                    more_a = more_b = 1
                else:
                    more_a, more_b, words = self._misread(a, b, step)
                    if not words:
                        more_a, more_b = self._resume(a, b, step)
                        if bool(more_a) == bool(more_b):
                            break
                    units += 2 * words
                a += more_a * step
                b += more_b * step
        return units

    def _near(self, i: int, j: int, more_a: int, more_b: int, step: int) -> bool:
        """So many words of each from i and j on: one spelling but for a few letters?"""
        x = self._spelled(self.a, self._ha, self._ma, i if step > 0 else i - more_a + 1, more_a)
        return bool(x) and _alike(
            x,
            self._spelled(self.b, self._hb, self._mb, j if step > 0 else j - more_b + 1, more_b),
            self._settings.near_part,
        )

    def _spelled(self, text: int, hashes: Sequence[int], meta: Sequence[int], low: int, count: int) -> str:
        """Folded letters of words in a row; empty where one may not be misread: a number, a character that is a word,
        boilerplate, a very long word.
        """
        if low < 0 or low + count > len(hashes):
            return ""
        for at in range(low, low + count):
            if hashes[at] & (SINGLE | DIGIT) or meta[at] & MASKED or meta[at] & LONG == LONG:
                return ""
        letters = "".join(self._sides.folded[text][low : low + count])
        return letters if self._settings.near_least <= len(letters) <= _NEAREST else ""

    def _gain(self, match: Match, i: int) -> None:
        unit = 2 - (self._ha[i] & SINGLE)
        match.equal += 1
        match.units += unit
        match.fresh += unit if self._fa[i] == 1 else 0

    def _misread(self, i: int, j: int, step: int) -> tuple[int, int, int]:
        """Misread words, borne out by an equal word behind them: how many of a and b, and how many they count."""
        if self._equal(i + step, j + step) and self._near(i, j, 1, 1, step):
            return 1, 1, 1
        if (
            self._equal(i + 2 * step, j + 2 * step)
            and self._near(i, j, 1, 1, step)
            and self._near(i + step, j + step, 1, 1, step)
        ):
            return 2, 2, 2
        if self._equal(i + step, j + 2 * step) and self._near(i, j, 1, 2, step):
            return 1, 2, 1  # two words run together, or one cut in two
        if self._equal(i + 2 * step, j + step) and self._near(i, j, 2, 1, step):
            return 2, 1, 1
        return 0, 0, 0

    def _resume(self, i: int, j: int, step: int) -> tuple[int, int]:
        """Words of a and b after which both go on: the nearest place where two in a row agree, or three of four."""
        one = [self._ahead(self._ha, self._ma, i + n * step, -1) for n in range(_FARTHEST + 4)]
        other = [self._ahead(self._hb, self._mb, j + n * step, -2) for n in range(_FARTHEST + 4)]
        if not set(one[: _FARTHEST + 1]).intersection(other[: _FARTHEST + 1]):
            return 0, 0
        for far in range(1, _FARTHEST + 1):
            for less in range(2 * far + 1):
                u, v = (far - (less + 1) // 2, far) if less & 1 else (far, far - less // 2)
                if one[u] == other[v] and (one[u + 1] == other[v + 1] or one[u + 2 : u + 4] == other[v + 2 : v + 4]):
                    return u, v
        return 0, 0

    def _ahead(self, hashes: Sequence[int], meta: Sequence[int], at: int, none: int) -> int:
        """The word there; beyond the ends and in boilerplate a number that the other side never has."""
        if not 0 <= at < len(hashes) or (meta[at] & MASKED and not self._raw):
            return none
        return hashes[at]

    def _extend(self, i: int, j: int, step: int) -> Match:
        """What is gained from (i, j) on, in the direction of step; a1 and b1 are how many words of each text."""
        now, kept = Match(0, 0, 0, 0), Match(0, 0, 0, 0)
        from_a, from_b, before = i, j, i - step
        # Words in a row that are too few for a shingle say nothing of themselves: as fresh as what they follow.
        enough = 2 * self._settings.shingle
        run, waiting = enough, 0
        fresh = 0 <= before < self._na and self._fa[before] == 1
        score = best = 0
        while score > best - _DROP:
            self._walked += 1
            if self._equal(i, j):
                unit = 2 - (self._ha[i] & SINGLE)
                now.equal += 1
                now.units += unit
                run += unit
                if self._fa[i] != 1:
                    fresh, waiting = False, 0
                else:
                    waiting += unit
                    fresh = fresh or run >= enough
                    if fresh:
                        now.fresh += waiting
                        waiting = 0
                i += step
                j += step
                score += 1
                if score >= best:
                    best = score
                    kept = Match(0, abs(i - from_a), 0, abs(j - from_b), now.equal, now.units, now.near, now.fresh)
                continue
            if i < 0 or j < 0 or i >= self._na or j >= self._nb:
                break
            more_a, more_b, words = self._misread(i, j, step)
            if words:
                now.near += words
                score += words
            else:
                more_a, more_b = self._resume(i, j, step)
                if not (more_a or more_b):
                    break
                score -= 2 if max(more_a, more_b) < _MANY else 3
                run = waiting = 0
            i += more_a * step
            j += more_b * step
        return kept

    def _joined(self, grown: list[Match]) -> list[Match]:
        """Join matches that follow each other closely in both texts, on nearly one diagonal."""
        settings = self._settings
        grown.sort(key=lambda m: (*m.place, -m.equal, -m.units, -m.near, -m.fresh))
        joined: list[Match] = []
        for at, match in enumerate(grown):
            if at and grown[at - 1].place == match.place:
                continue
            unit = 1 + (self._ha[match.a0] & SINGLE)
            for before in reversed(joined[-8:]):
                gap_a, gap_b = match.a0 - before.a1, match.b0 - before.b1
                if min(gap_a, gap_b) < -settings.drift or max(gap_a, gap_b) > settings.gap * unit:
                    continue
                if abs(gap_a - gap_b) > settings.drift * unit:
                    continue
                overlap = max(0, -min(gap_a, gap_b))
                equal = before.equal + max(0, match.equal - overlap)
                if 2 * equal < max(max(before.a1, match.a1) - before.a0, max(before.b1, match.b1) - before.b0):
                    continue
                both = Match(before.a0, max(before.a1, match.a1), before.b0, max(before.b1, match.b1))
                both.units = before.units + max(0, match.units - overlap * (3 - unit))
                both.near = before.near + match.near
                if not self._dense(both):
                    continue  # scraps nearby must not spoil a good match
                before.a1 = max(before.a1, match.a1)
                before.b1 = max(before.b1, match.b1)
                before.equal = equal
                before.units += max(0, match.units - overlap * (3 - unit))
                before.near += match.near
                before.fresh += max(0, match.fresh - overlap * (3 - unit))
                break
            else:
                # A copy: what is joined grows, and the list of what was grown is still compared with.
                joined.append(Match(*match.place, match.equal, match.units, match.near, match.fresh))
        return joined

    def _tie(self, joined: list[Match]) -> None:
        """Tie each match to an earlier one when only an elision lies between them."""
        most = self._settings.elided_gap
        for at, match in enumerate(joined):
            match.family = at
            for before in reversed(joined[max(0, at - 8) : at]):
                gap_a, gap_b = match.a0 - before.a1, match.b0 - before.b1
                if min(gap_a, gap_b) < 0 or max(gap_a, gap_b) > most:
                    continue
                if any(mark & ELIDED for mark in self._ma[before.a1 : match.a0 + 1]) or any(
                    mark & ELIDED for mark in self._mb[before.b1 : match.b0 + 1]
                ):
                    match.family = before.family
                    break

    def _length(self, match: Match) -> int:
        """Units of the shorter side."""
        a, b = self._ha[match.a0 : match.a1], self._hb[match.b0 : match.b1]
        return min(sum(2 - (value & SINGLE) for value in side) for side in (a, b))

    @staticmethod
    def _family(joined: Sequence[Match], match: Match) -> list[Match]:
        return [m for m in joined[match.family : match.family + 32] if m.family == match.family]

    def _long_enough(self, family: Sequence[Match]) -> bool:
        settings = self._settings
        return (
            sum(m.units + 2 * m.near for m in family) >= 2 * settings.least_words
            and sum(m.fresh for m in family) >= 2 * settings.least_fresh
            and sum(map(self._length, family)) >= 2 * settings.least_length
        )

    def _dense(self, match: Match) -> bool:
        """In a short match each word that differs takes one away that matches: it is all there is to go by."""
        matched = match.units + 2 * match.near
        a, b = self._ha[match.a0 : match.a1], self._hb[match.b0 : match.b1]
        longer = max(sum(2 - (value & SINGLE) for value in side) for side in (a, b))
        return matched >= 2 * self._settings.dense_below or 2 * matched - longer >= 2 * self._settings.dense

    def _with_own_lines(self, match: Match) -> Match | None:
        """What is too short without a publisher's own lines but goes on in them; None where it does not."""
        low_a, high_a = max(0, match.a0 - _FARTHEST), match.a1 + _FARTHEST
        low_b, high_b = max(0, match.b0 - _FARTHEST), match.b1 + _FARTHEST
        if not any(mark & MASKED for mark in self._ma[low_a:high_a] + self._mb[low_b:high_b]):
            return None
        whole = Match(*match.place, match.equal, match.units, match.near, match.fresh)
        self._raw = True
        right = self._extend(match.a1, match.b1, 1)
        left = self._extend(match.a0 - 1, match.b0 - 1, -1)
        self._raw = False
        fresh = whole.fresh
        whole.add(left, right)
        whole.fresh = fresh
        masked = any(mark & MASKED for mark in self._ma[whole.a0 : whole.a1] + self._mb[whole.b0 : whole.b1])
        if (
            masked
            and whole.half
            and whole.units >= 2 * self._settings.least_words
            and self._length(whole) >= 2 * self._settings.least_length
        ):
            return whole
        return None


def _alike(x: str, y: str, part: int) -> bool:
    """Are two spellings one but for one letter in so many, and always one?"""
    most = max(1, max(len(x), len(y)) // part)
    if not x or not y or abs(len(x) - len(y)) > most:
        return False
    row = list(range(len(y) + 1))
    for r, one in enumerate(x, 1):
        corner, row[0] = row[0], r
        for c, other in enumerate(y, 1):
            best = min(corner + (one != other), row[c] + 1, row[c - 1] + 1)
            corner, row[c] = row[c], best
    return row[-1] <= most
