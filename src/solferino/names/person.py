"""Personal names: their parts, and whether two forms can name one person.

A pure tool: it knows forms, not people. That two forms agree never proves that they are one person; it only says that
nothing in the forms speaks against it.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from solferino.names.given import MEN, WOMEN
from solferino.names.roles import ABBREVIATED, FEMALE, MALE, ROLES
from solferino.text import word_set

PARTICLES = word_set("""
    de del della der den di da dos du van von la le el al bin ibn ben abu ag ould bint af av ter ten y zu
""")
"""Small words inside a family name."""

_ALSO_GIVEN = frozenset(("al", "ben", "abu", "di", "da", "bin"))
_SUFFIXES = word_set("jr sr ii iii iv phd md obe")
_WORD = re.compile(r"[^\W_][\w.'’-]*")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of one written form, each in the letters of the text.

    titles: ranks and offices before the name. given: given names and initials. family: the last name with its
    particles, empty only where nothing but titles is left. suffix: "Jr" and the like.
    """

    titles: tuple[str, ...]
    given: tuple[str, ...]
    family: str
    suffix: str = ""

    @property
    def full(self) -> str:
        """The name without titles and suffix."""
        return " ".join((*self.given, self.family))


def parse_name(form: str) -> PersonName:
    """Split a written name such as ``Rep. Anna de Vries Jr.`` into its parts, read as given name and family name."""
    words = _WORD.findall(form)
    titles: list[str] = []
    while len(words) > 1 and _key(words[0]) in ABBREVIATED | ROLES:
        titles.append(words.pop(0))
    suffix = words.pop() if len(words) > 1 and _key(words[-1]) in _SUFFIXES else ""
    if not words:
        return PersonName(tuple(titles), (), "", suffix)
    first = len(words) - 1
    while first > 1 and _key(words[first - 1]) in PARTICLES:
        first -= 1
    if first == 1 and _key(words[0]) in PARTICLES and (words[0].islower() or _key(words[0]) not in _ALSO_GIVEN):
        first = 0
    return PersonName(tuple(titles), tuple(words[:first]), " ".join(words[first:]), suffix)


def same_person(one: str, other: str) -> bool:
    """True where nothing in the two forms speaks against one person: family names agree, given names do not contradict.

    ``A. Blum`` agrees with ``Anna Blum`` and with ``Blum``, not with ``Karl Blum``. Diacritics, case and a doubled last
    letter of a transcription ("Zelensky", "Zelenskyy") do not count as a difference.
    """
    left, right = parse_name(one), parse_name(other)
    if not left.family or not right.family:
        return False
    if not _family_agrees(left, right):
        return False
    return _given_agrees(left.given, right.given)


def gender_of(form: str) -> str | None:
    """``f`` or ``m`` where a title or a given name says so, else None."""
    words = [_key(word) for word in _WORD.findall(form)]
    if any(word in FEMALE for word in words):
        return "f"
    if any(word in MALE for word in words):
        return "m"
    given = [_key(word) for word in parse_name(form).given[:1]]
    if given and given[0] in WOMEN:
        return "f"
    if given and given[0] in MEN:
        return "m"
    return None


@functools.lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """The word without case, diacritics and marks: the form in which names are compared."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("’", "'").strip(".'- ")


def _key(word: str) -> str:
    return folded(word)


def _family_agrees(left: PersonName, right: PersonName) -> bool:
    a, b = _settled(left.family), _settled(right.family)
    if a == b:
        return True
    # "Elena Fuentes" for "Francisco Elena Fuentes": two family names, or a particle left out
    whole_a, whole_b = _settled(left.full).split(), _settled(right.full).split()
    short, long = sorted((whole_a, whole_b), key=len)
    return (len(short) >= 2 and long[-len(short) :] == short) or (len(short) == 1 and long[-1] == short[0])


def _settled(name: str) -> str:
    return " ".join(re.sub(r"(?:yy|iy|ij|yi|ii)\Z", "y", folded(word)) for word in name.split())


def _given_agrees(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if not left or not right:
        return True
    a, b = folded(left[0]), folded(right[0])
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return a == b or a.startswith(b) or b.startswith(a) or a in map(folded, right) or b in map(folded, left)
