"""How two rows compare, field by field: a level for each, 0 where one of them does not say.

Levels rise with agreement. What agrees carries how common it is: two people named Shevchenko say less than two named
Yizhakevych (Winkler 1988, term frequencies).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from solferino.count.extras import needed
from solferino.count.linkage.fields import Fields, Ints, parts_of
from solferino.names.crossing import Level
from solferino.names.crossing.likeness import family_level, given_level
from solferino.names.crossing.tokens import Token

Levels = NDArray[np.int8]
Shares = NDArray[np.float32]
WORDS = ("unknown", "different", "faint", "initial", "close", "alike", "exact")  # names.crossing.Level, one higher
DIFFERENT, CLOSE = 1, 4
FAR_SOUNDS, FAR_KEYS = 4, 2  # slips from which on two words are different, if both say so
CELL_WORDS = ("unknown", "different", "faint", "close", "same")
AGE_WORDS = ("unknown", "far", "within_10", "within_5", "within_2", "one_off", "same")
DAY_WORDS = ("unknown", "far", "within_month", "swapped", "within_10", "within_3", "one_off", "same")
ROUGH_WORDS = ("unknown", "far", "near", "compatible")
SEX_WORDS = ("unknown", "different", "same")
LIST_WORDS = ("unknown", "two", "one")
BORN_WORDS = ("unknown", "different", "near", "one_part", "swapped", "same")
FEW, COMMON = 20.0, 0.01  # what is known of lists at large counts as this many cells, each word this common


@dataclass(frozen=True, slots=True)
class Compared:
    """Levels of pairs by field, each of shape (pairs,), and for fields of words how common what agrees is (share)."""

    levels: dict[str, Levels]
    shares: dict[str, Shares]
    words: dict[str, tuple[str, ...]]


class Comparer:
    """Compares rows of one set of entries; what two distinct words are to each other is worked out once a call."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        heads = [fields.words[phrase[0]] for phrase in fields.phrases]
        kinds = _kinds([word.key for word in heads], [word.names for word in heads])
        self._sounds = [word.sounds[0] for word in heads]
        self._keys = [word.key for word in heads]
        self._named = np.array([bool(word.names) for word in heads], np.bool_)
        self._single = np.array(
            [len(p) == 1 and not h.initial and len(h.key) > 1 for p, h in zip(fields.phrases, heads, strict=True)],
            np.bool_,
        )
        towns = _kinds([town.key or town.low for town in fields.towns], [frozenset()] * len(fields.towns))
        self._shares = {
            "given": _shares(fields.given, kinds),
            "family": _shares(fields.family, kinds),
            "patronymic": _shares(fields.father, kinds),
            "place": _shares(fields.place.ids, towns),
            **{name: _shares(column.ids, np.arange(len(column.cells))) for name, column in fields.others.items()},
        }

    def compare(self, i: Ints, j: Ints) -> Compared:
        """Levels of the pairs (i[k], j[k])."""
        fields = self.fields
        levels, shares = self._names(i, j)
        words: dict[str, tuple[str, ...]] = dict.fromkeys(levels, WORDS)
        levels["sex"], levels["sex_alike"] = _sex(fields.sex[i], fields.sex[j], levels["given"])
        levels["age"] = _age(fields.age[i], fields.age[j])
        levels["died"], levels["died_rough"] = _days(fields.died[i], fields.died[j])
        levels["born"] = _born(fields.born[i], fields.born[j])
        both = (levels["born"] > 0) & (levels["died"] + levels["died_rough"] > 0)
        levels["age"][both] = 0  # one fact is not counted twice
        words |= {"sex": SEX_WORDS, "sex_alike": SEX_WORDS, "age": AGE_WORDS, "born": BORN_WORDS}
        words |= {"died": DAY_WORDS, "died_rough": ROUGH_WORDS}
        levels["lists"] = np.where(fields.lists[i] == fields.lists[j], 2, 1).astype(np.int8)
        words["lists"] = LIST_WORDS
        a, b = fields.place.ids[i], fields.place.ids[j]
        levels["place"] = _by_distinct(a, b, partial(_towns, fields.towns))
        shares["place"] = _common(self._shares["place"], a, b)
        words["place"] = CELL_WORDS
        for name, column in fields.others.items():
            a, b = column.ids[i], column.ids[j]
            levels[name] = _by_distinct(a, b, partial(_cells, column.cells))
            shares[name] = _common(self._shares[name], a, b)
            words[name] = CELL_WORDS
        return Compared(levels, shares, words)

    def _names(self, i: Ints, j: Ints) -> tuple[dict[str, Levels], dict[str, Shares]]:
        """The better of two ways to lay two names beside each other: as they stand, or turned round."""
        fields = self.fields
        gi, gj, fi, fj, pi, pj = (ids[at] for ids in (fields.given, fields.family, fields.father) for at in (i, j))
        given, common_given = self._part(gi, gj, "given")
        family, common_family = self._part(fi, fj, "family")
        father, common_father = self._part(pi, pj, "patronymic")
        unsure = np.flatnonzero(~(fields.sure[i] & fields.sure[j]) & ((family < CLOSE) | (given < CLOSE)))
        if len(unsure):
            one, common_one = self._part(fi[unsure], gj[unsure], "family")
            other, common_other = self._part(gi[unsure], fj[unsure], "family")
            turned = _WORTH[one] + _WORTH[other] > _WORTH[family[unsure]] + _WORTH[given[unsure]]
            at = unsure[turned]
            family[at], given[at] = one[turned], other[turned]
            shares = self._shares["given"]
            common_family[at] = np.maximum(common_one[turned], _common(shares, fi[at], gj[at]))
            common_given[at] = np.maximum(common_other[turned], _common(shares, gi[at], fj[at]))
        chain = (fields.chain[i] | fields.chain[j]) & (family < CLOSE)
        for a, b, mine in (
            (fi, pj, pi),
            (fj, pi, pj),
        ):  # the last word of a short chain may be the father of a long one
            at = np.flatnonzero(chain & (mine < 0) & (a >= 0) & (b >= 0))
            found, common = self._part(a[at], b[at], "patronymic")
            fits = found >= CLOSE
            father[at[fits]], common_father[at[fits]], family[at[fits]] = found[fits], common[fits], 0
        return (
            {"family": family, "given": given, "patronymic": father},
            {"family": common_family, "given": common_given, "patronymic": common_father},
        )

    def _part(self, a: Ints, b: Ints, part: str) -> tuple[Levels, Shares]:
        """Levels of two phrases as that part, and how common what agrees is."""
        found = _by_distinct(a, b, partial(self._phrases, part))
        return found, _common(self._shares[part], a, b)

    def _maybe(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Pairs of phrases that may agree. The others are single words far apart in sounds and consonants alike."""
        process, distance = needed("rapidfuzz.process"), needed("rapidfuzz.distance")
        far = np.ones(len(one), np.bool_)
        for texts in (self._sounds, self._keys):
            left, right = [texts[k] for k in one], [texts[k] for k in other]
            cutoff = FAR_SOUNDS if texts is self._sounds else FAR_KEYS
            slips = process.cpdist(left, right, scorer=distance.OSA.distance, score_cutoff=cutoff, dtype=np.int32)
            far &= slips >= cutoff
        return ~far | ~self._single[one] | ~self._single[other] | (self._named[one] & self._named[other])

    def _phrases(self, part: str, one: NDArray[np.int64], other: NDArray[np.int64]) -> Levels:
        words, phrases = self.fields.words, self.fields.phrases
        level = family_level if part == "family" else given_level
        made = np.zeros(len(one), np.int8)
        near = self._maybe(one, other)
        made[~near] = DIFFERENT
        for at in np.flatnonzero(near).tolist():
            left, right = phrases[one[at]], phrases[other[at]]
            if len(left) == 1 and len(right) == 1:
                made[at] = level(words[left[0]], words[right[0]])[0] + 1
            elif part == "patronymic":  # of several forefathers any may have been left out
                made[at] = max(level(words[x], words[y])[0] for x in left for y in right) + 1
            else:
                short, long = (left, right) if len(left) <= len(right) else (right, left)
                made[at] = min(max(level(words[x], words[y])[0] for y in long) for x in short) + 1
        return made


def _by_distinct(a: Ints, b: Ints, level: Callable[[NDArray[np.int64], NDArray[np.int64]], Levels]) -> Levels:
    """Levels of pairs of ids, worked out once a distinct pair; 0 where one is -1."""
    made = np.zeros(len(a), np.int8)
    known = np.flatnonzero((a >= 0) & (b >= 0))
    if len(known):
        low, high = np.minimum(a[known], b[known]).astype(np.int64), np.maximum(a[known], b[known]).astype(np.int64)
        packed, back = np.unique(low << 32 | high, return_inverse=True)
        made[known] = level(packed >> 32, packed & 0xFFFFFFFF)[back]
    return made


def _towns(towns: Sequence[Token], one: NDArray[np.int64], other: NDArray[np.int64]) -> Levels:
    made = [_town(towns[a], towns[b]) for a, b in zip(one.tolist(), other.tolist(), strict=True)]
    return np.array(made, np.int8)


def _town(one: Token, other: Token) -> int:
    if one is other or one.low == other.low:
        return 4
    if not one.sounds or not other.sounds:
        return 1
    level = family_level(one, other)[0]
    return 4 if level >= Level.ALIKE else 3 if level == Level.CLOSE else 2 if level == Level.FAINT else 1


def _cells(cells: Sequence[str], one: NDArray[np.int64], other: NDArray[np.int64]) -> Levels:
    process, distance = needed("rapidfuzz.process"), needed("rapidfuzz.distance")
    left, right = [cells[k] for k in one], [cells[k] for k in other]
    likeness = process.cpdist(left, right, scorer=distance.JaroWinkler.similarity, dtype=np.float32)
    return np.where(one == other, 4, 1 + np.searchsorted([0.8, 0.9], likeness, "right")).astype(np.int8)


def _kinds(skeletons: Sequence[str], names: Sequence[frozenset[int]]) -> NDArray[np.int64]:
    """One number for words that agree: by the given name that they are, or by their skeleton."""
    ids: dict[object, int] = {}
    return np.array(
        [ids.setdefault(min(n) if n else s, len(ids)) for s, n in zip(skeletons, names, strict=True)], np.int64
    )


def _shares(ids: Ints, kinds: NDArray[np.int64]) -> Shares:
    """How common each word's kind is among the known cells, drawn towards a common share where the lists are short."""
    known = ids[ids >= 0]
    if not len(kinds):
        return np.zeros(0, np.float32)
    counts = np.bincount(kinds[known], minlength=int(kinds.max()) + 1)
    return ((counts + FEW * COMMON) / (len(known) + FEW)).astype(np.float32)[kinds]


def _common(shares: Shares, a: Ints, b: Ints) -> Shares:
    if not len(shares):
        return np.ones(len(a), np.float32)
    return np.where((a >= 0) & (b >= 0), np.maximum(shares[a], shares[b]), np.float32(1))


_WORTH = np.array([0, -2, 0, 1, 2, 3, 4], np.int8)


def _sex(a: NDArray[np.int8], b: NDArray[np.int8], given: Levels) -> tuple[Levels, Levels]:
    """(level, level where the given names agree): given names tell the sex, so that there it says little more."""
    level = np.where((a < 0) | (b < 0), 0, np.where(a == b, 2, 1)).astype(np.int8)
    return np.where(given >= CLOSE, 0, level).astype(np.int8), np.where(given >= CLOSE, level, 0).astype(np.int8)


def _age(a: NDArray[np.int32], b: NDArray[np.int32]) -> Levels:
    gap = np.maximum(np.maximum(a[:, 0] - b[:, 1], b[:, 0] - a[:, 1]), 0)
    level = 6 - np.searchsorted([1, 2, 3, 6, 11], gap, "right")
    wide = (a[:, 1] - a[:, 0] > 5) | (b[:, 1] - b[:, 0] > 5)
    level = np.where(wide & (gap == 0), 0, level)  # "adult" agrees with nearly everybody
    return np.where((a[:, 0] < 0) | (b[:, 0] < 0), 0, level).astype(np.int8)


def _days(a: NDArray[np.int32], b: NDArray[np.int32]) -> tuple[Levels, Levels]:
    """(level where both name a day, level where one leaves more open)."""
    known = (a[:, 0] >= 0) & (b[:, 0] >= 0)
    exact = known & (a[:, 0] == a[:, 1]) & (b[:, 0] == b[:, 1])
    gap = np.maximum(np.maximum(a[:, 0] - b[:, 1], b[:, 0] - a[:, 1]), 0)
    level = 7 - np.searchsorted([1, 2, 4, 11], gap, "right")
    level = np.where(gap > 10, np.where(gap <= 31, 2, 1), level)
    level = np.where((gap > 3) & _swapped(a[:, 0], b[:, 0]), 3, level)
    rough = 3 - np.searchsorted([1, 6], gap, "right")
    return np.where(exact, level, 0).astype(np.int8), np.where(known & ~exact, rough, 0).astype(np.int8)


def _swapped(a: NDArray[np.int32], b: NDArray[np.int32]) -> NDArray[np.bool_]:
    (ya, ma, da), (yb, mb, db) = parts_of(a), parts_of(b)
    return np.asarray((ya == yb) & (ma == db) & (da == mb))


def _born(a: NDArray[np.int32], b: NDArray[np.int32]) -> Levels:
    known = (a[:, 0] >= 0) & (b[:, 0] >= 0)
    (ya, ma, da), (yb, mb, db) = parts_of(a[:, 0]), parts_of(b[:, 0])
    agreeing = (ya == yb).astype(np.int8) + (ma == mb) + (da == db)
    gap = np.maximum(np.maximum(a[:, 0] - b[:, 1], b[:, 0] - a[:, 1]), 0)
    level = np.full(len(a), 1, np.int8)
    level[(np.abs(ya - yb) <= 1) & (agreeing >= 1)] = 2
    level[agreeing == 2] = 3
    level[(gap > 0) & (ya == yb) & (ma == db) & (da == mb)] = 4
    level[gap == 0] = 5
    return np.where(known, level, 0).astype(np.int8)
