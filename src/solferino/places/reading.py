"""Which reader finds the place names of a text: by its language, and by whether it is written in capitals."""

from __future__ import annotations

from dataclasses import replace

from solferino.places.atlas import Feature, Gazetteer, code_of_country, countries, shipped
from solferino.places.finding import PlaceKind, PlaceMention, all_capitals
from solferino.places.finding import find as find_in_english
from solferino.places.names import ENTRIES, fold
from solferino.places.names import within as by_hand
from solferino.places.slavic import names_in_slavic
from solferino.places.toponyms import Form, Kind, Toponym, toponyms
from solferino.places.uses import Use

# None: no language is told, and the text is read as English, which finds the names that any gazetteer has.
READ = frozenset({"en", "uk", "ru", None})
_KINDS = {
    PlaceKind.COUNTRY: Kind.COUNTRY,
    PlaceKind.REGION: Kind.REGION,
    PlaceKind.CITY: Kind.TOWN,
    PlaceKind.NEIGHBOURHOOD: Kind.SITE,
    PlaceKind.FACILITY: Kind.SITE,
}


def named_in(text: str, language: str | None = None, gazetteer: Gazetteer | None = None) -> list[Toponym]:
    """All place names of a text in text order, none overlapping another; [] for a language that is not in ``READ``.

    language: a code of two letters. gazetteer: the one that every installation carries by default.
    """
    book = gazetteer or shipped()
    if language in ("uk", "ru"):
        return names_in_slavic(text, book)
    if language not in READ:
        return []
    if all_capitals(text):
        return [_from_capitals(m) for m in find_in_english(text)]
    return toponyms(text, book)


def find(text: str, language: str | None = None) -> list[PlaceMention]:
    """The places in which an event may lie, in text order, none overlapping another. Linear in the length of the text.

    Names of the lists that every installation carries, and names that the words beside them make places. language: "uk"
    and "ru" are read by their own rules, everything else as English.
    """
    if language in ("uk", "ru"):
        return [_as_mention(m) for m in names_in_slavic(text, shipped())]
    return _in_a_named_country(find_in_english(text))


def _in_a_named_country(found: list[PlaceMention]) -> list[PlaceMention]:
    """An unlisted town takes the one country that the text names and in which the gazetteer has a place of its name."""
    unlisted = [m for m in found if m.country is None and m.kind is PlaceKind.CITY]
    if not unlisted:
        return found
    named = {code: m.country for m in found if m.country and (code := code_of_country(m.country))}
    placed = {}
    for mention in unlisted:
        codes = {p.country for p in shipped().lookup(fold(mention.name)) if p.feature is Feature.TOWN} & set(named)
        if len(codes) == 1:
            placed[mention.start] = named[codes.pop()]
    return [replace(m, country=placed[m.start]) if m.start in placed else m for m in found]


def within(inner: str, outer: str) -> bool:
    """True when by the lists the place ``inner`` lies in the country ``outer`` (both names or keys).

    A name that only the gazetteer has lies there if every place of that name does.
    """
    if by_hand(inner, outer):
        return True
    code = code_of_country(outer)
    if code is None or fold(inner) in ENTRIES:
        return False
    listed = shipped().lookup(fold(inner))
    return bool(listed) and all(p.country == code and p.feature is not Feature.COUNTRY for p in listed)


def _as_mention(found: Toponym) -> PlaceMention:
    listed = shipped().lookup(found.key)
    lead = next((p for p in listed if str(p.feature) == str(found.kind)), listed[0])
    kind = _EVENT_KINDS.get(lead.feature, PlaceKind.REGION)
    country = fold(countries()[lead.country].names[0]) if lead.country in countries() else None
    key = country if lead.feature is Feature.COUNTRY and country else found.key
    return PlaceMention(found.start, found.end, found.name, kind, found.literal, key, country)


_EVENT_KINDS = {Feature.COUNTRY: PlaceKind.COUNTRY, Feature.TOWN: PlaceKind.CITY}


def _from_capitals(mention: PlaceMention) -> Toponym:
    use = Use.LITERAL if mention.literal else Use.METONYMIC
    kind = _KINDS[mention.kind]
    return Toponym(mention.start, mention.end, mention.name, kind, Form.NAME, use, mention.key, "read in capitals")
