"""The gazetteer in the form in which texts are read with it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from solferino.places.gazetteer import AMBIGUOUS, COUNTRIES, GENERIC_KINDS, PLACES, WIDER

_NOT_WORDS = re.compile(r"[^\w\s]+|_+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name. key: its first variant, folded. country: the key of the one country that it lies in by the list."""

    key: str
    kind: str
    country: str | None
    ambiguous: bool = False
    seat: bool = False  # a country or its seat of government: the name may stand for the government


def fold(name: str) -> str:
    """A name without case, accents, points, apostrophes and hyphens, so that variants in writing compare equal."""
    plain = unicodedata.normalize("NFKD", name) if not name.isascii() else name
    plain = "".join(c for c in plain if not unicodedata.combining(c)) if not name.isascii() else plain
    plain = plain.casefold().replace("'", "").replace("’", "").replace(".", "")
    return " ".join(_NOT_WORDS.sub(" ", plain).split())


def _names(cell: str) -> list[list[str]]:
    return [
        [fold(v) for v in part.split("=") if v.strip()] for part in cell.replace("\n", " ").split(",") if part.strip()
    ]


def _build() -> tuple[dict[str, Entry], dict[str, str]]:
    entries: dict[str, Entry] = {}
    demonyms: dict[str, str] = {}
    doubtful = {name[0] for name in _names(AMBIGUOUS)}

    def add(variants: list[str], kind: str, country: str | None, *, seat: bool = False) -> None:
        for name in variants:
            known = entries.get(name)
            if known is None:
                entries[name] = Entry(variants[0], kind, country, name in doubtful, seat)
            elif country != known.country and known.kind != "country":
                entries[name] = Entry(known.key, known.kind, None, known.ambiguous, known.seat)

    rows = [row.split("|") for row in re.sub(r"\n\s+", "", COUNTRIES.strip()).splitlines()]
    for name, _, _ in rows:
        variants = [fold(v) for v in name.split("=")]
        add(variants, "country", variants[0], seat=True)
    for name, peoples, capitals in rows:
        country = fold(name.split("=")[0])
        demonyms.update({fold(p): country for p in peoples.split(",") if p.strip() and fold(p) not in demonyms})
        for variants in _names(capitals):
            add(variants, "city", country, seat=True)
    for row in re.sub(r"\n\s+", " ", PLACES.strip()).splitlines():
        country_name, _, rest = row.partition(":")
        country = entries[fold(country_name)].key
        for kind, cell in zip(("region", "city", "neighbourhood"), [*rest.split(";"), "", ""], strict=False):
            for variants in _names(cell):
                add(variants, kind, country)
    for variants in _names(WIDER):
        add(variants, "region", None)
    return entries, demonyms


ENTRIES, DEMONYMS = _build()
# First word of a name -> its word sequences, the longest first.
STARTS: dict[str, list[tuple[str, ...]]] = {}
for _name in sorted(ENTRIES, key=lambda n: (-len(n.split()), n)):
    STARTS.setdefault(_name.split()[0], []).append(tuple(_name.split()))
GENERIC: dict[str, str] = {word: kind for kind, words in reversed(GENERIC_KINDS.items()) for word in words.split()}


def country_of_demonym(word: str) -> str | None:
    """The key of the country whose people or adjective this word is, or None."""
    return DEMONYMS.get(fold(word))


def within(inner: str, outer: str) -> bool:
    """True when by the list the place ``inner`` lies in the country ``outer`` (both names or keys)."""
    entry, around = ENTRIES.get(fold(inner)), ENTRIES.get(fold(outer))
    return bool(
        entry and around and around.kind == "country" and entry.kind != "country" and entry.country == around.key
    )
