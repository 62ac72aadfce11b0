"""Place names in Ukrainian and Russian: the gazetteer's Cyrillic names, found under the endings of their cases."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from solferino.places.atlas import Feature, Gazetteer, Known
from solferino.places.names import fold
from solferino.places.tokens import Token, opens, tokens, touching
from solferino.places.toponyms import Form, Kind, Toponym
from solferino.places.uses import Use
from solferino.text.wordlists import word_set

# Ending of a case -> endings of the nominative, longest first. Letters as ``fold`` leaves them: й is и, ї is і.
_ENDINGS = (
    ("ського", ("ський", "ське")),
    ("ському", ("ський", "ське")),
    ("ским", ("ский", "ское")),
    ("ськім", ("ське",)),
    ("ского", ("ский", "ское")),
    ("скому", ("ский", "ское")),
    ("ском", ("ский", "ское")),
    ("ським", ("ський", "ське")),
    ("ською", ("ська",)),
    ("ськои", ("ська",)),
    ("ської", ("ська",)),
    ("ськіи", ("ська",)),
    ("ську", ("ська",)),
    ("ськоі", ("ська",)),
    ("ской", ("ская",)),
    ("скои", ("ская",)),
    ("кои", ("кая",)),
    ("коі", ("ка",)),
    ("кіи", ("ка",)),
    ("кую", ("кая",)),
    ("скую", ("ская",)),
    ("ого", ("ий", "ый", "ое", "е")),
    ("ому", ("ий", "ый", "ое", "е")),
    ("ему", ("ее", "е")),
    ("его", ("ее", "е")),
    ("ою", ("а",)),
    ("ею", ("я",)),
    ("ією", ("ія",)),
    ("іею", ("ія",)),
    ("ией", ("ия",)),
    ("иеи", ("ия",)),
    ("ами", ("и", "ы", "а")),
    ("ями", ("і", "и")),
    ("ах", ("и", "ы", "а")),
    ("ях", ("і", "и")),
    ("ам", ("и", "ы", "а")),
    ("ові", ("",)),
    ("еві", ("",)),
    ("ом", ("", "о")),
    ("ем", ("", "е", "ь")),
    ("ім", ("е",)),
    ("ым", ("ый", "ое")),
    ("им", ("ий", "е")),
    ("ой", ("а",)),
    ("ои", ("а",)),
    ("еи", ("я",)),
    ("ей", ("я",)),
    ("ії", ("ія",)),
    ("іі", ("ія",)),
    ("ію", ("ія",)),
    ("ии", ("ия",)),
    ("ию", ("ия",)),
    ("цi", ("ка",)),
    ("ці", ("ка", "ці")),
    ("зі", ("га", "за")),
    ("сі", ("ха", "са")),
    ("а", ("", "о")),
    ("я", ("ь", "е", "")),
    ("у", ("", "а", "о")),
    ("ю", ("ь", "я", "е", "")),
    ("і", ("", "а", "о", "ь")),
    ("е", ("", "а", "о")),
    ("и", ("а", "ь", "я")),
    ("ы", ("а",)),
    ("", ("и", "ы", "а", "о")),
)
_SHIFTS = (("ов", "ів"), ("ев", "ів"), ("єв", "ів"))  # Харкова - Харків, Києва - Київ (folded: киів)
_PLACING = word_set(
    "в у на під над біля коло поблизу до з із зі від через по неподалік навколо під "
    "во под около возле у близ из от к ко через вокруг недалеко районе районі місті селі городе селе поселке посьолку"
)
_PERSON_BEFORE = word_set("пан пані господин госпожа президент міністр министр генерал полковник")
_MOST_WORDS = 3


def names_in_slavic(text: str, gazetteer: Gazetteer) -> list[Toponym]:
    """The place names of a Ukrainian or Russian text that the gazetteer has, in text order, none overlapping."""
    words = tokens(text)
    found: list[Toponym] = []
    at = 0
    while at < len(words):
        count = 0
        if words[at].capital and words[at].raw[0] > "\u0400":
            count, key, listed = _longest(text, words, at, gazetteer)
            if count and (mention := _mention(text, words, at, count, key, listed)) is not None:
                found.append(mention)
        at += max(count, 1)
    return found


def _longest(text: str, words: list[Token], at: int, gazetteer: Gazetteer) -> tuple[int, str, tuple[Known, ...]]:
    run = [words[at]]
    for word in words[at + 1 : at + _MOST_WORDS]:
        if not touching(text, run[-1], word):
            break
        run.append(word)
    for count in range(len(run), 0, -1):
        for key in _nominatives([w.folded for w in run[:count]]):
            english = _english().get(key, key)
            if listed := gazetteer.lookup(english):
                return count, english, listed
    return 0, "", ()


def _nominatives(name: list[str]) -> Iterator[str]:
    yield " ".join(name)
    forms = [(word, *bases(word)) for word in name]
    if len(name) == 1:
        yield from forms[0][1:]
    elif len(name) == 2:
        for first in forms[0]:
            for last in forms[1]:
                yield f"{first} {last}"


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """What the nominative of a folded word may be, the likeliest first; the word itself is left out."""
    found: dict[str, None] = {}
    for ending, nominatives in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word[: len(word) - len(ending)]
        for nominative in nominatives:
            base = fold(stem + nominative)
            found.setdefault(base)
            for late, early in _SHIFTS:
                if nominative == "" and stem.endswith(late):
                    found.setdefault(stem[: -len(late)] + early)
    found.pop(word, None)
    return tuple(found)


@cache
def _english() -> dict[str, str]:
    """Nominatives of the list of countries and regions -> the folded name that the gazetteer has."""
    found: dict[str, str] = {}
    lines = resources.files("solferino.places").joinpath("data/slavic.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            english, _, names = line.partition("|")
            found.update({fold(name): fold(english) for name in names.split("=")})
    return found


def _mention(text: str, words: list[Token], at: int, count: int, key: str, listed: tuple[Known, ...]) -> Toponym | None:
    before = words[at - 1] if at else None
    lead = next((p for p in listed if p.feature is Feature.TOWN and p.size >= 20_000), listed[0])
    if listed[0].feature is not Feature.REGION or count > 1:
        lead = listed[0]  # a town's name is also that of its region; alone it is the town's
    placed = before is not None and before.folded in _PLACING
    if lead.feature is Feature.TOWN and not placed:
        beside = before is not None and before.capital and touching(text, before, words[at])
        beside = beside and before is not None and not opens(text, before)
        small = lead.size < 20_000 and count == 1
        if beside or small or (opens(text, words[at]) and lead.size < 100_000):
            return None
    if before is not None and before.folded in _PERSON_BEFORE:
        return None
    start, end = words[at].start, words[at + count - 1].end
    country = lead.feature is Feature.COUNTRY
    use = Use.LITERAL if placed or not country else Use.METONYMIC
    name = " ".join(text[start:end].split())
    if lead.feature is Feature.TOWN:
        key = fold(lead.name)  # so that Харьков and Kharkiv are one place
    return Toponym(start, end, name, Kind(lead.feature.value), Form.NAME, use, key, "placed" if placed else "listed")
