"""How alike two names are, part by part, in ordered levels."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from solferino.names.crossing.distance import slips
from solferino.names.crossing.parts import NameForms
from solferino.names.crossing.scripts import bones
from solferino.names.crossing.tokens import Token


class Level(IntEnum):
    """What the comparison of one part found, from worst to best; MISSING is no level of agreement and says nothing."""

    MISSING = -1  # one of the names lacks this part
    DIFFERENT = 0
    FAINT = 1  # two or three slips, or the consonants only
    INITIAL = 2  # one gives the first letter only
    CLOSE = 3  # one slip of a writer, or a short form of a given name
    ALIKE = 4  # equivalent given names, or one name in another romanisation or language
    EXACT = 5  # one sound string


MISSING, DIFFERENT, FAINT, INITIAL, CLOSE, ALIKE, EXACT = Level
Found = tuple[Level, float]  # a level and its value for the score
Words = tuple[Token, ...]

_EXACT: Found = (EXACT, 1.0)
_ALIKE: Found = (ALIKE, 0.96)
_CLOSE: Found = (CLOSE, 0.88)
_INITIAL: Found = (INITIAL, 0.8)
_NONE: Found = (MISSING, -1.0)


class Likeness(NamedTuple):
    """level: of the whole name (the lower of given and family). score: 0 to 1, for ranking, no probability. given,
    family, patronymic: level of each part (patronymic: whatever is said of the father). agreed: ``part:key`` of what
    agrees, to weigh by how rare it is; both keys where the two names differ in them.
    """

    level: Level
    score: float
    given: Level
    family: Level
    patronymic: Level
    agreed: tuple[str, ...]

    @property
    def why(self) -> tuple[str, ...]:
        """In words, for people."""
        parts = (("given name", self.given), ("family name", self.family), ("father's name", self.patronymic))
        return tuple(f"{part}: {_WORDS[level]}" for part, level in parts)


_WORDS = {
    MISSING: "not given on one side",
    DIFFERENT: "different",
    FAINT: "faintly alike",
    INITIAL: "the initial fits",
    CLOSE: "the same but for a slip or a short form",
    ALIKE: "one name in another language or spelling",
    EXACT: "the same",
}


@functools.lru_cache(maxsize=1 << 17)
def given_level(one: Token, other: Token) -> Found:
    """The level between two words that stand as given names, or as a father's name."""
    if one is other:
        return _INITIAL if one.initial else _EXACT
    if one.initial or other.initial:
        return (DIFFERENT, 0.0) if one.heads.isdisjoint(other.heads) else _INITIAL
    if not set(one.sounds).isdisjoint(other.sounds) and one.vowelled == other.vowelled:
        return _EXACT
    shared = one.names & other.names
    if shared:
        full = any(name not in one.short and name not in other.short for name in shared)
        return _ALIKE if full else _CLOSE
    if not (one.near | one.names).isdisjoint(other.near | other.names):
        return _CLOSE
    if one.names and other.names:
        found = _by_sound(one, other, one.sounds[0], other.sounds[0])
        return (FAINT, 0.4) if found[0] >= CLOSE or not set(one.bones).isdisjoint(other.bones) else (DIFFERENT, 0.15)
    found = _by_sound(one, other, one.sounds[0], other.sounds[0])
    if found[0] > FAINT and one.vowelled and other.vowelled:
        a, b = one.sounds[0], other.sounds[0]
        if a != b and (a + "a" == b or b + "a" == a):
            return (FAINT, 0.5)  # a man's and a woman's form
    return found


@functools.lru_cache(maxsize=1 << 17)
def family_level(one: Token, other: Token) -> Found:
    """The level between two words that stand as family names; a woman's form and a man's are one."""
    if one is other:
        return _EXACT
    if one.initial or other.initial:
        return (DIFFERENT, 0.0) if one.heads.isdisjoint(other.heads) else _INITIAL
    if not set(one.stems).isdisjoint(other.stems) and one.vowelled == other.vowelled:
        return _EXACT
    return _by_sound(one, other, one.stems[0], other.stems[0])


def token_level(one: Token, other: Token, part: str = "") -> Level:
    """The level between two words. part: ``given`` (or ``father``), ``family``; empty where nobody knows: then words
    that the table of given names has are compared as given names, others as family names.
    """
    if part == "family" or (not part and not (one.names or other.names)):
        return family_level(one, other)[0]
    return given_level(one, other)[0]


def _by_sound(one: Token, other: Token, a: str, b: str) -> Found:
    shared = set(one.bones) & set(other.bones)
    if shared and one.vowelled != other.vowelled:
        return _unwritten(one, other, shared)
    if shared and one.vowelled:
        far = slips(a.translate(_SOFT), b.translate(_SOFT))
        if far == 0 or not {_soft(x) for x in one.stems}.isdisjoint([_soft(y) for y in other.stems]):
            return _ALIKE
        return _CLOSE if far == 1 else (FAINT, 0.62 - 0.06 * far)
    if one.script is other.script and min(len(one.low), len(other.low)) > 3 and slips(one.low, other.low, 1) == 1:
        return _CLOSE
    if one.vowelled != other.vowelled:
        a, b = one.key, other.key
        far = slips(a, b, 2)
        short = min(len(a), len(b))
        return (CLOSE, 0.8) if far == 1 and short > 3 else (FAINT, 0.5) if far == 1 and short > 2 else _far(far, a, b)
    far = min(slips(a, b, 2), slips(one.raws[0], other.raws[0], 2) if one.vowelled else 3)
    if far > 1 and (len(one.stems) > 1 or len(other.stems) > 1):
        far = 1 if any(slips(x, y, 1) == 1 for x in one.stems[:2] for y in other.stems[:2]) else far
    short = min(len(a), len(b))
    if far == 1 and short > 2 and max(len(a), len(b)) > 3:
        return _CLOSE
    return (FAINT, 0.5) if far <= 2 and short > 5 else _far(far, a, b)


def _far(far: int, a: str, b: str) -> Found:
    return (DIFFERENT, max(0.0, 0.3 - 0.1 * far) if min(len(a), len(b)) > 3 else 0.0)


_SOFT = str.maketrans("oe", "ui")
_UNMARKED = str.maketrans("oeSCZ", "uiscz")


def _soft(sound: str) -> str:
    """The sound as it is left where a list dropped the marks of "š", "č", "ž" and vowels are heard as they come."""
    return sound.translate(_UNMARKED).replace("dz", "z")


_CONSONANTS = re.compile(r"[^aeiouj]")


def _unwritten(one: Token, other: Token, shared: set[str]) -> Found:
    """Levels of a word in Arabic script and one with vowels that share their consonants: what is written must fit."""
    if one.vowelled:
        one, other = other, one
    best = 9
    for written in one.sounds:
        if bones(written) in shared:
            for full in other.sounds:
                if bones(full) == bones(written):
                    best = min(best, _misfits(written, full))
    return _ALIKE if best == 0 else (CLOSE, 0.9) if best == 1 else (FAINT, 0.6)


_FITS = {"a": "ae", "i": "ie", "u": "uo", "j": "ie"}


def _misfits(written: str, full: str) -> int:
    wrong = 0
    pairs = list(zip(_CONSONANTS.split(written), _CONSONANTS.split(full), strict=False))
    for long, run in pairs[:-1] if len(pairs) > 1 else pairs:
        if long and (not run or not any(c in _FITS[long[-1]] for c in run)):
            wrong += 1
    return wrong


_Level = Callable[[Token, Token], Found]


def _part(one: Words, other: Words, level: _Level) -> Found:
    if not one or not other:
        return _NONE
    if len(one) == 1 and len(other) == 1:
        return level(one[0], other[0])
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    found = min(max(level(a, b) for b in long) for a in short)
    return found if len(short) == len(long) else min(found, _ALIKE)


def compare(one: NameForms, other: NameForms) -> Likeness:
    """Compare two names. Symmetrical. A part that one side lacks is MISSING and costs little."""
    given = _part(one.given, other.given, given_level)
    family = _part(one.family, other.family, family_level)
    father = _NONE
    if one.father and other.father:
        father = given_level(one.father[0], other.father[0])
    if (given[0] < CLOSE or family[0] < CLOSE) and not (one.sure and other.sure):
        given, family = _crossed(one, other, given, family)
    if family[0] < CLOSE and (one.father or other.father):
        family, father = _along(one, other, family, father)
    a, b = given[0], family[0]
    level = b if a is MISSING else a if b is MISSING else min(a, b)
    agreed: tuple[str, ...] = ()
    if a >= CLOSE:
        agreed = _keys("given:", one.given, other.given)
    if b >= CLOSE:
        agreed += _keys("family:", one.family, other.family)
    if father[0] >= CLOSE:
        agreed += _keys("father:", one.father, other.father)
    return Likeness(level, _score(given, family, father), a, b, father[0], agreed)


def _crossed(one: NameForms, other: NameForms, given: Found, family: Found) -> tuple[Found, Found]:
    """Given and family name laid crosswise where the words of one name did not tell which is which."""
    if one.family and other.family and one.given and other.given:
        first = max(_part(one.given, other.family, family_level), _part(one.given, other.family, given_level))
        second = max(_part(one.family, other.given, family_level), _part(one.family, other.given, given_level))
        if min(first, second) > min(given, family) and min(first, second)[0] >= INITIAL:
            return first, second
    elif given is _NONE and family is _NONE:  # one word on each side, read as different parts
        only = _part(one.given or one.family, other.given or other.family, family_level)
        return _NONE, only
    elif not (one.given and one.family) or not (other.given and other.family):
        short, long = (one, other) if not (one.given and one.family) else (other, one)
        word = short.given or short.family
        as_family, as_given = _part(word, long.family, family_level), _part(word, long.given, given_level)
        if as_family > as_given:
            return _NONE, as_family
        if as_given > as_family:
            return as_given, _NONE
    return given, family


def _along(one: NameForms, other: NameForms, family: Found, father: Found) -> tuple[Found, Found]:
    """The last word of a short name may be the father of the long one: a chain that stops there, "Ivan Petrovich"."""
    for a, b in ((one, other), (other, one)):
        if not a.father and a.family and b.father and (a.chain or b.chain or a.family[0].father):
            found = _part((a.family[0].father or a.family[0],), b.father[:1], given_level)
            if found[0] >= ALIKE:
                return _NONE, found
    return family, father


def _keys(part: str, one: Words, other: Words) -> tuple[str, ...]:
    if not one or not other:
        return ()
    a, b = one[0].key, other[0].key
    return (part + a,) if a == b else (part + a, part + b) if a < b else (part + b, part + a)


def _score(given: Found, family: Found, father: Found) -> float:
    a, b, f = given[1], family[1], father[1]
    if a < 0 and b < 0:
        return 0.0
    if a < 0 or b < 0:
        score = (b if a < 0 else a) * 0.6
    else:
        low, high = (a, b) if a < b else (b, a)
        score = 0.85 * low + 0.15 * high
    if f < 0:
        return score
    if father[0] >= CLOSE:
        return score + (1 - score) * 0.35 if score > 0.35 else score
    if father[0] is INITIAL:
        return score + (1 - score) * 0.15 if score > 0.35 else score
    return score * (0.85 if father[0] is FAINT else 0.62)
