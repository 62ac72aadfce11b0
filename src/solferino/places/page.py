"""A text as its place names are looked for: words, what the gazetteer has for them, who is a person in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from solferino.places import lexicon as words_of
from solferino.places.atlas import Feature, Gazetteer, Known
from solferino.places.names import DEMONYMS, ENTRIES
from solferino.places.tokens import Token
from solferino.text.wordlists import word_set

_INNER = word_set(
    "of the and de la del las los al el ez es ed as au aux en sur on upon du da do dos das am an der le les"
)


_MOST_WORDS = 5


BIG, MIDDLING = 250_000, 15_000  # inhabitants


DOUBTFUL = words_of.GIVEN | words_of.SURNAMES | words_of.COMMON


_PEOPLE_TOO = word_set(
    "chad jordan georgia washington virginia carolina dakota paris florence sydney houston dallas austin"
)


@dataclass(slots=True)
class Page:
    """One text. lower: words that it writes in small letters. people: names of its persons. placed: names it placed."""

    text: str
    words: list[Token]
    gazetteer: Gazetteer
    lower: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)

    def before(self, at: int) -> str:
        """The folded word before word ``at``, "" where punctuation parts them."""
        return self.words[at - 1].folded if at and not self._stop(at - 1) else ""

    def after(self, last: int) -> str:
        """The folded word behind word ``last``, "" where punctuation parts them."""
        return self.words[last + 1].folded if last + 1 < len(self.words) and not self._stop(last) else ""

    def _stop(self, at: int) -> bool:
        return any(c in '.,;:!?()—–"“”' for c in self.text[self.words[at].end : self.words[at + 1].start])


def longest(page: Page, at: int, last: int) -> tuple[int, tuple[Known, ...]]:
    """How many words from ``at`` on are one name of the gazetteer, and its places."""
    words = page.words
    end = at + 1
    most = 1
    while end < len(words) and end - at < _MOST_WORDS:
        gap = page.text[words[end - 1].end : words[end].start]
        if (
            (words[end - 1].owned and words[end - 1].folded != "people")
            or not gap
            or len(gap) > 20
            or gap.strip() not in ("", "-", ".", "‑", "'s", "’s")
        ):
            break
        if gap.strip() == "." and words[end - 1].folded not in words_of.SHORTENED:
            break
        if not words[end].capital and words[end].folded not in _INNER:
            break
        end += 1
        most = end - at
    for count in range(most, 0, -1):
        if not words[at + count - 1].capital:
            continue
        name = " ".join(w.folded for w in words[at : at + count]).replace("people republic", "peoples republic")
        found = page.gazetteer.lookup(name)
        if not found and count > 1 and words[at].folded in ("st", "ste", "mt", "ft"):
            whole = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}[words[at].folded]
            found = page.gazetteer.lookup(" ".join([whole, *name.split()[1:]]))
        if found and not (count > 1 and last < at + count and _splits(words[at : at + count])):
            return count, found
    return 0, ()


def _splits(name: Sequence[Token]) -> bool:
    """True where the words are joined by "and" or "the" only by accident."""
    return name[1].folded in ("the", "on", "as", "an") and not name[1].capital


def leading(listed: Sequence[Known]) -> Known:
    """The place that a name most likely means by the gazetteer alone."""
    towns = [p for p in listed if p.feature is Feature.TOWN]
    first = listed[0]
    if (
        first.feature is Feature.REGION
        and towns
        and towns[0].size >= BIG
        and first.country not in ("US", "CA", "AU", "GB", "DE")
    ):
        return towns[0]
    return first


def strength(page: Page, name: str, listed: Sequence[Known]) -> int:
    """3 for a name that is hardly anything else, 2 for a fair one, 1 for one that must be placed by the words."""
    lead = leading(listed)
    if name in _PEOPLE_TOO:
        return 2
    doubtful = name in DOUBTFUL
    if lead.feature in (Feature.COUNTRY, Feature.CONTINENT):
        return 3
    if lead.feature in (Feature.WATER, Feature.MOUNTAIN) or (lead.feature is Feature.REGION and not lead.region):
        return 1 if doubtful and " " not in name else 3
    if lead.feature is Feature.REGION:
        if doubtful:
            return 1
        return 3 if lead.country in ("US", "CA", "GB", "AU") else 2
    if lead.feature is Feature.DISTRICT:
        return 3 if " " in name else 1
    if doubtful:
        return 2 if name in words_of.COMMON_OK or lead.size >= 1_000_000 else 1
    if _is_seat(name) or lead.size >= BIG:
        return 3
    if lead.size >= MIDDLING or (" " in name and lead.size >= 1000):
        return 2
    return 1


def _is_seat(name: str) -> bool:
    entry = ENTRIES.get(name)
    return bool(entry and entry.seat)


def adjective_at(page: Page, at: int, last: int) -> tuple[int, str] | None:
    """How many words are an adjective or a people's name, and the key of the place; "" for one that names no place."""
    words = page.words
    if at + 1 < len(words) and words[at + 1].capital and at + 1 < last:
        two = f"{words[at].folded} {words[at + 1].folded}"
        if two in words_of.TWO_WORD_ADJECTIVES:
            return 2, words_of.TWO_WORD_ADJECTIVES[two]
        if two in DEMONYMS and two not in ENTRIES:
            return 2, DEMONYMS[two]
    folded = words[at].folded
    if folded in words_of.MORE_ADJECTIVES:
        return 1, words_of.MORE_ADJECTIVES[folded]
    if folded in DEMONYMS and folded not in ENTRIES:
        return 1, DEMONYMS[folded]
    return None


def country_or_people(page: Page, at: int) -> bool:
    """True where the word names a country or a people."""
    folded = page.words[at].folded
    return folded in DEMONYMS or any(p.feature is Feature.COUNTRY for p in page.gazetteer.lookup(folded))
