"""The persons of a text, so that "Houston said" is not a town where a Houston was introduced."""

from __future__ import annotations

import re

from solferino.places import lexicon as words_of
from solferino.places.atlas import Feature
from solferino.places.page import Page, country_or_people, longest, strength

_AGE = re.compile(r",\s(?:aged\s)?\d{1,3}\b")


def note_people(page: Page, run: tuple[int, int]) -> None:
    """Names of persons by a first name, an initial, a title or an age, so that the family name alone is known later."""
    first, last = run
    words = page.words
    at = first
    while at < last:
        word = words[at]
        initial = len(word.folded) == 1
        named = word.folded in words_of.GIVEN or (initial and at + 1 < last)
        titled = word.folded in words_of.TITLES and at + 1 < last and words[at + 1].folded not in words_of.TITLES
        if named and at + 1 < last:
            count, listed = longest(page, at, last)
            if listed and count > 1 and not initial:
                at += count
                continue
            end = _end_of_person(page, at + 1, last)
            page.people.update(w.folded for w in words[at + 1 : end] if len(w.folded) > 2)
            at = max(end, at + 1)
            continue
        if titled and not country_or_people(page, at + 1):
            end = _end_of_person(page, at + 1, last)
            page.people.update(w.folded for w in words[at + 1 : end] if len(w.folded) > 2)
            at = max(end, at + 1)
            continue
        at += 1
    if last - first == 1 and _speaks(page, first):
        page.people.add(words[first].folded)
    if last - first in (2, 3) and not words[last - 1].owned and _AGE.match(page.text, words[last - 1].end):
        page.people.add(words[last - 1].folded)


_SAYS = frozenset({"said", "says", "told", "added", "recalled", "testified", "tweeted", "wrote", "adds", "explained"})


def _speaks(page: Page, at: int) -> bool:
    """ "Karlov said", "said Karlov": one word that speaks, and no capital or country."""
    if not (page.after(at) in _SAYS or page.before(at) in ("said", "says", "added")):
        return False
    name = page.words[at].folded
    listed = page.gazetteer.lookup(name)
    return not listed or (strength(page, name, listed) < 3 and listed[0].feature is not Feature.COUNTRY)


def _end_of_person(page: Page, at: int, last: int) -> int:
    end = at
    while end < last and end - at < 4:
        folded = page.words[end].folded
        if folded in words_of.BODIES - words_of.SURNAMES or folded in words_of.MONTHS_AND_DAYS:
            break
        end += 1
    return end
