"""A written name taken apart: given names, father's name, family name, whatever their order."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from solferino.names.crossing.tokens import MAYBE_SURNAME, SURNAME, Token, father_by_slip, token
from solferino.names.crossing.words import NOBODY, words_of


@dataclass(frozen=True, slots=True, eq=False)
class NameForms:
    """One written name, read.

    written: as it stands. given, family: words of each part. father: what is said of the father: the name that a
    patronymic is made from, or the chain behind an Arabic given name. kunya: "Abu X". sure: the words themselves told
    given name from family name, not only where they stand. chain: given name, then father, then family (Arabic).
    sex: ``f``, ``m`` or None.
    """

    written: str
    given: tuple[Token, ...] = ()
    father: tuple[Token, ...] = ()
    family: tuple[Token, ...] = ()
    kunya: tuple[Token, ...] = ()
    sure: bool = False
    chain: bool = False
    sex: str | None = None


Unit = tuple[Token, ...]


@functools.lru_cache(maxsize=1 << 16)
def forms(name: str) -> NameForms:
    """The parts of a written name in any of the three scripts; no parts for words without letters or for "unknown"."""
    words = words_of(name)
    units = [unit for unit in (tuple(t for t in map(token, u) if t.sounds) for u in words.units) if unit]
    kunya = tuple(t for t in map(token, words.kunya) if t.sounds)
    aside = tuple(t for t in map(token, words.aside) if t.sounds)
    if units and all(unit[0].low in NOBODY for unit in units):
        return NameForms(name)
    if not units:
        return NameForms(name, kunya, (), aside, (), False, True) if kunya or aside else NameForms(name)
    if 0 < words.comma < len(units):
        return _told(name, units[words.comma :], units[: words.comma], kunya)
    initials = [unit for unit in units if unit[0].initial]
    if initials and len(initials) < len(units):
        rest = [unit for unit in units if not unit[0].initial]
        return _initials(name, initials, rest)
    father = _patronymic(units)
    if father is not None:
        at = units.index(father[0])
        if len(units) == 3 and at:  # "family given patronymic" or "given patronymic family"
            given, family = (units[1], units[0]) if at == 2 else (units[0], units[2])
            said = father[0][0]
            return NameForms(name, given, (father[1],), family, kunya, True, False, _sex(given, said, family))
        units.remove(father[0])
        return _slavic(name, units, father[1], father[0][0], aside)
    arabic = words.chain or not units[0][0].vowelled
    if arabic or (len(units) > 2 and any(unit[0].chain for unit in units)):
        return _in_chain(name, units, kunya, article_first=words.article_first)
    return _slavic(name, units, None, None, aside)


def _sound(unit: Unit) -> str:
    return unit[0].sounds[0]


def _told(name: str, given: list[Unit], family: list[Unit], kunya: Unit) -> NameForms:
    """Family name, comma, given names."""
    father: tuple[Token, ...] = ()
    said = None
    if len(given) > 1:
        found = _patronymic(given) or (given[-1], given[-1][0])
        given = [unit for unit in given if unit is not found[0]]
        father, said = (found[1],), found[0][0] if found[0][0].father else None
    family_words = tuple(word for unit in family for word in unit)
    return NameForms(name, given[0], father, family_words, kunya, True, False, _sex(given[0], said, family_words))


def _initials(name: str, initials: list[Unit], rest: list[Unit]) -> NameForms:
    """ "I. Shevchenko", "Шевченко И. М.", "Ivan M. Shevchenko"."""
    first = initials[0]
    if len(rest) == 1:
        second = initials[1] if len(initials) > 1 else ()
        return NameForms(name, first, second, rest[0], (), True, False, _sex((), None, rest[0]))
    given, family, sure = _ordered(rest)
    return NameForms(name, given, first, family, (), sure, False, _sex(given, None, family))


def _patronymic(units: list[Unit]) -> tuple[Unit, Token] | None:
    """The word that is a patronymic, and the father it tells of."""
    found: list[tuple[int, int, Unit, Token]] = []
    for at, unit in enumerate(units):
        father = unit[0].father
        if father is None or len(unit) > 1:
            continue
        woman = _sound(unit)[-1] == "a"
        after_given = at > 0 and bool(units[at - 1][0].names)
        if len(units) == 2 and not (after_given and woman):  # a man's may be a surname: "Adam Adamovich"
            continue
        if len(units) > 1:
            found.append((2 * bool(father.names) + after_given, at, unit, father))
    if found:
        _, _, unit, father = max(found, key=lambda f: f[:2])
        return unit, father
    if len(units) == 3 and not any(unit[0].chain for unit in units):
        told = any(unit[0].names or unit[0].near for unit in units)
        for unit in reversed(units):
            slipped = father_by_slip(unit[0]) if unit[0].vowelled and not unit[0].names else None
            if slipped is not None and (told or slipped.names):
                return unit, slipped
    return None


def _in_chain(name: str, units: list[Unit], kunya: Unit, *, article_first: bool) -> NameForms:
    """article_first: an article stood before the first word, as before a family name."""
    given, rest = units[0], units[1:]
    middle = tuple(unit[0] for unit in rest[:-1])
    family = rest[-1] if rest else ()
    sure = not (len(units) == 2 and article_first)
    return NameForms(name, given, middle, family, kunya, sure, True, _sex(given, None, ()))


def _slavic(name: str, units: list[Unit], father: Token | None, said: Token | None, aside: Unit) -> NameForms:
    fathers = (father,) if father is not None else aside
    if len(units) == 1:
        only = units[0]
        if father is not None or (only[0].names and not SURNAME.search(_sound(only))):
            return NameForms(name, only, fathers, (), (), father is not None, False, _sex(only, said, ()))
        return NameForms(name, (), fathers, only, (), False, False, _sex((), said, only))
    given, family, sure = _ordered(units)
    if len(units) > 2 and not fathers:
        middle = [unit for unit in units if unit is not given and unit is not family]
        fathers = tuple(unit[0] for unit in middle)
    elif len(units) > 2:
        family = tuple(word for unit in units if unit is not given for word in unit)
    chain = family[0].chain and father is None
    return NameForms(name, given, fathers, family, (), sure and not chain, chain, _sex(given, said, family))


def _ordered(units: list[Unit]) -> tuple[Unit, Unit, bool]:
    """Given name, family name, and whether the words told them apart."""
    first, last = _givenness(units[0]), _givenness(units[-1])
    sure = abs(first - last) > 2
    swapped = last > first + 1 or (last > first and first < -1)
    if swapped and not (units[-1][0].chain and first >= 0):
        return units[-1], units[0], sure
    return units[0], units[-1], sure


def _givenness(unit: Unit) -> int:
    word = unit[0]
    sound = _sound(unit)
    ending = 2 if SURNAME.search(sound) else 1 if MAYBE_SURNAME.search(sound) else 0
    return (3 if word.names else 0) - ending - 2 * (len(unit) > 1)


def _sex(given: Unit, said: Token | None, family: Unit) -> str | None:
    if said is not None:
        return "f" if said.sounds[0].endswith("a") else "m"
    if given and given[0].names:
        return given[0].sex
    if family and family[0].vowelled and len(sound := family[0].sounds[0]) > 4:
        if sound.endswith(("ova", "eva", "ska", "cka")):
            return "f"
        if sound.endswith(("ski", "cki", "ov")) and family[0].script == "cyrillic":
            return "m"
    return None


def sex_of(name: NameForms) -> str | None:
    """``f`` or ``m`` where the patronymic, the given name or the ending of the family name says so, else None."""
    return name.sex


@functools.lru_cache(maxsize=1 << 16)
def keys(name: NameForms) -> tuple[str, ...]:
    """Blocking keys that one person's name shares across scripts: consonant skeletons of family and given words."""
    words = (*name.family, *name.given, *(w for w in name.father if not name.family))
    return tuple(dict.fromkeys([skeleton for word in words if not word.initial for skeleton in word.bones]))
