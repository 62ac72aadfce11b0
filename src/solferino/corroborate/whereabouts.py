"""Where a report puts an event, compared over spellings, alphabets and the lists of places.

The lists say which names are one place, and which town or village lies in which region or country; a border is never
looked at. A name that no list has is compared by its letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from solferino.corroborate.kinds import is_cyrillic
from solferino.names import cyrillic
from solferino.places import country_of_demonym, find, fold, within
from solferino.places.atlas import Feature, Known, lies_in, shipped
from solferino.places.slavic import bases
from solferino.text import word_set

_REGION = word_set(
    """region oblast province governorate countryside district department county state prefecture raion rayon
    область області областю обл области областью районі района"""
)
_NEAR = re.compile(
    r"\b(?:near|outside|around|close\s+to|outskirts\s+of|suburbs?\s+of|(?:km|kilomet(?:re|er)s|miles?)\b[\w\s-]{0,30}"
    r"(?:of|from)|villages?\s+(?:near|outside)|countryside\s+of|біля|поблизу|неподалік|під|возле|около|под|недалеко\s+от"
    r"|bei|nahe|unweit(?:\s+von)?)\s+(?:the\s+)?(?:\w+\s+of\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A name as it is compared. key: folded, variants that the lists know agree. places: what bears it by the lists.

    spellings: the sounds of the name, for one in the other alphabet. region: a name with a word for a wider area.
    """

    key: str
    places: tuple[Known, ...]
    spellings: frozenset[str]
    region: bool
    cyrillic: bool

    @property
    def ids(self) -> frozenset[str]:
        """The list's ids of the inhabited places that bear the name."""
        return frozenset(p.id for p in self.places if p.id and p.feature is Feature.TOWN)

    @property
    def areas(self) -> frozenset[tuple[str, str]]:
        """The first-level regions that bear the name: code of the country and of the region."""
        return frozenset((p.country, p.region) for p in self.places if p.feature is Feature.REGION and p.region)


@lru_cache(maxsize=1 << 14)
def spot_of(name: str) -> Spot:
    """Look a name up. Pure: the lists are those that every installation carries."""
    foreign = is_cyrillic(name)
    found = _slavic(name) if foreign else None
    if found is None:
        known = find(name)
        alike = len(known) == 1 and bool(known[0].key) and fold(known[0].name) == fold(name)
        found = known[0].key if alike else fold(name)
    plain = fold(name)
    region = bool(set(plain.split()) & _REGION) and len(plain.split()) > 1
    if region and not set(found.split()) & _REGION:
        found = plain  # the lists call the region by the name of its town
    listed = shipped().lookup(found)
    if region:
        bare = " ".join(w for w in found.split() if w not in _REGION)
        listed += tuple(p for p in shipped().lookup(bare) if p.feature in (Feature.REGION, Feature.DISTRICT))
    return Spot(found, listed, _spellings(name) if foreign else frozenset((_sounds(found),)), region, foreign)


def place_key(name: str) -> str:
    """The name under which a place is compared: variants that the list knows agree, in either alphabet."""
    return spot_of(name).key


def _slavic(name: str) -> str | None:
    """The key of a Cyrillic name in any of its cases, where the lists have it."""
    for language in ("uk", "ru"):
        found = find(f"в {name}", language)
        if len(found) == 1 and fold(found[0].name) == fold(name):
            return found[0].key or fold(name)
    for base in (fold(name), *bases(fold(name))):
        listed = shipped().lookup(base)
        if listed:
            return fold(listed[0].name)
    return None


def _spellings(name: str) -> frozenset[str]:
    plain = fold(name)
    return frozenset(_sounds(form) for form in (plain, *(bases(plain) if " " not in plain else ())))


def _sounds(name: str) -> str:
    return cyrillic.matching_key(name)


@lru_cache(maxsize=1 << 16)
def one_place(one: str, other: str) -> bool:
    """True for two keys of one place: equal, one inside the other, or one name of the lists in two spellings."""
    if one == other:
        return True
    a, b = spot_of(one), spot_of(other)
    if a.region and b.region and a.areas & b.areas:
        return True
    if a.ids & b.ids and not (a.region or b.region):
        return True
    if a.cyrillic != b.cyrillic:
        return bool(a.spellings & b.spellings) and not (a.ids and b.ids)
    return _holds(one, other) and not (a.ids and b.ids and not a.ids & b.ids)


def _holds(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    # "Velm region" is wider than "Velm"; "Velm city" is no wider.
    wider = bool(set(long) & _REGION) != bool(set(short) & _REGION)
    return not wider and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


@lru_cache(maxsize=1 << 16)
def lies_inside(inner: str, outer: str) -> bool:
    """True where the lists put a place in a country or a region, by their keys."""
    if inner == outer:
        return False
    if within(inner, outer):
        return True
    a, b = spot_of(inner), spot_of(outer)
    if b.region and not a.region and set(inner.split()) == set(outer.split()) - _REGION:
        return True
    wide = [p for p in b.places if p.feature in (Feature.REGION, Feature.DISTRICT) and p.region]
    if not wide or (b.ids and not b.region):
        return False  # the town of that name is meant before its region
    return any(lies_in(p, w) for p in a.places if p.feature is Feature.TOWN for w in wide)


def is_near(text: str, start: int) -> bool:
    """True where the text puts an event near the place that is named from ``start`` on, not in it."""
    return _NEAR.search(text[max(0, start - 60) : start]) is not None


def countries_named(words: frozenset[str]) -> frozenset[str]:
    """ISO codes of the countries that folded words name, or whose people they name."""
    return frozenset(code for word in words if (code := _code(word)) is not None)


@lru_cache(maxsize=1 << 14)
def _code(word: str) -> str | None:
    for name in (word, country_of_demonym(word) or ""):
        if name:
            for place in shipped().lookup(name):
                if place.feature is Feature.COUNTRY:
                    return place.country
    return None


@lru_cache(maxsize=1 << 16)
def split_over_countries(key: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """True where one name is of two towns in two countries, and each report's sentences name another of the two."""
    bearing = {p.country for p in spot_of(key).places if p.feature is Feature.TOWN}
    a, b = one & bearing, other & bearing
    return len(bearing) > 1 and bool(a) and bool(b) and not a & b
