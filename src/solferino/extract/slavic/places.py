"""Places that Slavic text names, by the words around them: "у селі X", "обстріляли X", "по X", "X-ська область".

The name is kept in the words and the case of the text; where the same place stands in the nominative behind a word such
as "village", nothing is changed either. No coordinates, no borders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solferino.extract.slavic.document import Document
from solferino.extract.slavic.forms import adjective, adjective_of_place
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.places import PlaceKind


@dataclass(frozen=True, slots=True)
class Named:
    """A place at ``[start, end)`` in the words of the text. sure: a word such as "village" stands before it."""

    start: int
    end: int
    name: str
    sure: bool
    preposition: str
    wide: bool = False  # a region or a country, in which another place may lie


def places_in(document: Document, start: int, end: int) -> list[Named]:
    """The places of ``[start, end)`` in text order."""
    words = document.tokens(start, end)
    before, around = document.tongue.words(document.tongue.place_before), document.tongue
    found: list[Named] = []
    at = 0
    while at < len(words):
        named = _at(document, words, at, before, around)
        if named is None:
            at += 1
            continue
        place, at = named
        found.append(place)
    return _with_listed(document, found, start, end)


def _with_listed(document: Document, found: list[Named], start: int, end: int) -> list[Named]:
    """Also the names that the gazetteer knows, in any case; what it calls a region or a country is wide."""
    before_place = document.tongue.words(document.tongue.place_before)
    for mention in (m for m in document.listed_in(start, end) if m.literal):
        is_wide = mention.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)
        over = [i for i, n in enumerate(found) if n.start < mention.end and mention.start < n.end]
        if not over:
            before = document.tokens(max(start, mention.start - 40), mention.start)
            preposition = before[-1].low if before and before[-1].low in before_place else ""
            if not preposition or (len(before) > 1 and before[-2].low.startswith(_SEATED)):
                continue  # a name alone may be a government, a people's home, a club
            found.append(Named(mention.start, mention.end, mention.name, False, preposition, is_wide))
        elif is_wide and found[over[0]].end <= mention.end:
            found[over[0]] = replace(found[over[0]], wide=True)
    return sorted(found, key=lambda n: n.start)


def _at(
    document: Document, words: Sequence[Token], at: int, before: frozenset[str], tongue: Tongue
) -> tuple[Named, int] | None:
    token = words[at]
    if token.kind != "word":
        return None
    if token.low.startswith(_SUFFERED) and at and words[at - 1].capital and _name(words, at - 1, tongue, document):
        begin = at - 1  # "X зазнало обстрілу"
        while begin and at - begin < 3 and _name(words, begin - 1, tongue, document):
            begin -= 1
        name = document.text[words[begin].start : words[at - 1].end]
        return Named(words[begin].start, words[at - 1].end, name, False, "", wide(name, tongue)), at + 1
    noun = "place" in tongue.classes(token.low) and not token.capital
    first = at + 1
    preposition = ""
    if noun:
        preposition = words[at - 1].low if at and words[at - 1].low in before else ""
    elif (
        token.low in tongue.place_short.split()
        and first < len(words)
        and words[first].text == "."
        and token.text.islower()
    ):
        noun, first = True, first + 1  # "м. Ворзель"
    elif token.low in before:
        if at and words[at - 1].low.startswith(_SEATED):
            return None  # "базирующаяся в X": where a body sits
        preposition = token.low
        if first < len(words) and "place" in tongue.classes(words[first].low):
            return None  # the noun of place comes next
        skipped = first
        while (
            skipped < len(words)
            and skipped - first < 2
            and words[skipped].text.islower()
            and adjective(words[skipped].low)
        ):
            skipped += 1
        if first < skipped < len(words) and words[skipped].capital:
            first = skipped  # "в подмосковном Воскресенске"
    elif _struck(token, tongue):
        skipped = first
        while (
            skipped < len(words)
            and skipped - first < 3
            and words[skipped].low.endswith(_INSTRUMENT)
            and words[skipped].text.islower()
        ):
            skipped += 1
        if first < skipped < len(words) and words[skipped].capital:
            first = skipped  # "накрыли артиллерией X"
        if first < len(words) and words[first].low in _FROM:  # "обстреляли из миномётов X"
            first = next((i for i in range(first + 1, min(len(words), first + 4)) if words[i].capital), first)
            if words[first - 1].kind != "word":
                return None
    else:
        return None
    last = first
    while last < len(words) and last - first < 3 and _name(words, last, tongue, document):
        if last > first and not 0 < words[last].start - words[last - 1].end <= 2:
            break
        if last > first and adjective_of_place(words[last].low):
            break  # "Кирилловка Климовского района": the wider place is not part of the name
        last += 1
    if last == first:
        return None
    if adjective_of_place(words[last - 1].low) and last < len(words) and "place" in tongue.classes(words[last].low):
        last += 1  # "у Донецькій області"
    elif words[first].low in tongue.given or words[first].low in tongue.given_forms:
        return None
    if not noun and not preposition and document.text[words[first].start].islower():
        return None
    name = document.text[words[first].start : words[last - 1].end]
    return Named(words[first].start, words[last - 1].end, name, noun, preposition, wide(name, tongue)), last


_INSTRUMENT = ("ою", "єю", "ею", "ом", "ем", "ами", "ями", "ой", "ей", "им", "ым")
_SUFFERED = ("зазна", "подверг", "потрапи")
_SEATED = ("базир", "базуєт", "штаб-квартир", "народи", "родил", "родив")
_FROM = frozenset(["з", "із", "зі", "из", "с", "со"])


def _struck(token: Token, tongue: Tongue) -> bool:
    """A verb or noun of attack whose object is a place: "обстріляли X", "обстрел X", "атаковали X"."""
    return token.low.startswith(
        ("обстріл", "обстрел", "атакув", "атаков", "розбомб", "разбомб", "накри", "накры", "бомбардув", "бомбардир")
    )


def _name(words: Sequence[Token], at: int, tongue: Tongue, document: Document) -> bool:
    token = words[at]
    if not token.capital or len(token.text) < 2 or token.low in tongue.function_words or token.low in tongue.said:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.text.islower() and tongue.classes(following.low) & {"inst", "role", "group"}:
        return False  # "Вооруженные силы", "Київська обласна прокуратура"
    if token.text.isupper() or token.low in tongue.words(tongue.places_not) or token.low in tongue.month_words:
        return False
    if token.start in document.outlet_at or tongue.classes(token.low) & {"inst", "role", "group"}:
        return False
    return token.text[0] not in "«"


def wide(place: str, tongue: Tongue) -> bool:
    """True for the name of a region or a country: a place that another place may lie in."""
    words = place.lower().split()
    if any(
        "place" in tongue.classes(w) and w.startswith(("област", "район", "край", "громад", "республ")) for w in words
    ):
        return True
    return words[-1].startswith(tuple(tongue.wide_places.split())) or words[-1][-4:-1] == "щин"
