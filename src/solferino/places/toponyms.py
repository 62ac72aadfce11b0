"""Place names of any text, each told apart from people and bodies of that name, with the use the text makes of it.

A wider net than :func:`solferino.places.find`, which reads reports for where something happened: here every mention
counts, adjectives ("Syrian"), names inside other names ("the Kyiv Post") and names that stand for a government too, and
each says which of these it is. Rules over the gazetteer, the words beside a name and the rest of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from solferino.places import lexicon as words_of
from solferino.places.accepting import accepted, explains_left, made_a_place
from solferino.places.atlas import Feature, Gazetteer, shipped
from solferino.places.bodies import bodies, longest_name, openings
from solferino.places.names import DEMONYMS
from solferino.places.page import Page, adjective_at, leading, longest
from solferino.places.persons import note_people
from solferino.places.tokens import opens, runs, tokens, touching
from solferino.places.uses import Use, use_of
from solferino.text.wordlists import word_set


class Form(StrEnum):
    """What sort of word names the place."""

    NAME = "name"
    ADJECTIVE = "adjective"  # "Syrian troops"
    PEOPLE = "people"  # "Syrians"


class Kind(StrEnum):
    """What sort of thing the mention names, as far as the gazetteer or the words tell."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    TOWN = "town"
    CONTINENT = "continent"
    WATER = "water"
    MOUNTAIN = "mountain"
    SITE = "site"  # a street, a square, a building, with a name of its own
    UNKNOWN = "unknown"  # the words make it a place, no list has it


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place named at ``text[start:end]`` (code points, end exclusive).

    key: the folded name under which the gazetteer is asked ("syria" for "Syrian"). use: what the text does with it.
    why: the rule that took it for a place.
    """

    start: int
    end: int
    name: str
    kind: Kind
    form: Form
    use: Use
    key: str
    why: str

    @property
    def literal(self) -> bool:
        """True where the words speak of ground and not of a government, a team or another name's part."""
        return self.use in (Use.LITERAL, Use.SITE_OF)


def toponyms(text: str, gazetteer: Gazetteer | None = None) -> list[Toponym]:
    """All place names of a text written with capitals at the head of names, in text order, none overlapping.

    The time is linear in the length of the text. gazetteer: the one that every installation carries by default.
    """
    page = Page(text, tokens(text), gazetteer or shipped())
    stretches = runs(text, page.words)
    page.lower = {w.folded for w in page.words if not w.capital}
    stretches = [trimmed for run in stretches if (trimmed := _trimmed(page, run))]
    for run in stretches:
        note_people(page, run)
    found: list[Toponym] = []
    for _ in range(2):  # what the first reading is sure of lets the second take the same name where it stands alone
        found = [mention for run in stretches for mention in _read(page, run)]
        page.placed |= {m.key for m in found if m.why in ("known", "beside its region", "in it", "dateline")}
    return _joined(text, _inside_bodies(page, _in_order(found)))


def _inside_bodies(page: Page, found: list[Toponym]) -> list[Toponym]:
    """Names inside the listed name of an armed group, a force or an agency are part of that name."""
    spans = list(_bodies_in(page))
    if not spans:
        return found
    starts = [start for start, _ in spans]
    for at, mention in enumerate(found):
        index = bisect_right(starts, mention.start) - 1
        if index >= 0 and mention.end <= spans[index][1] and (mention.start, mention.end) != spans[index]:
            found[at] = replace(mention, use=Use.PART)
    whole = set(spans)
    return [m for m in found if (m.start, m.end) not in whole]


def _bodies_in(page: Page) -> Iterator[tuple[int, int]]:
    words, at = page.words, 0
    while at < len(words):
        length = 0
        if words[at].capital and words[at].folded in openings():
            run = [w.folded + "s" * (w.owned and w.raw != w.folded) for w in words[at : at + longest_name()]]
            for count in range(len(run), 1, -1):
                if " ".join(run[:count]) in bodies():
                    length = count
                    yield words[at].start, words[at + count - 1].end
                    break
        at += max(1, length)


_ACTS = re.compile(r"\s(?:(?:[a-z]+ly|also|then)\s)?[a-z]+(?:ed|s)\b")
_UNSURE = frozenset({Use.LITERAL, Use.METONYMIC})


def _joined(text: str, found: list[Toponym]) -> list[Toponym]:
    """Names that are joined share a use: "China and Russia said", "the Syria-Turkey talks"."""
    for at, (one, other) in enumerate(pairwise(found)):
        if one.form is not Form.NAME or other.form is not Form.NAME:
            continue
        gap = text[one.end : other.start]
        if gap in ("-", "/", "–") and one.kind is other.kind is Kind.COUNTRY:
            found[at] = replace(one, use=Use.METONYMIC)
            found[at + 1] = replace(other, use=Use.METONYMIC)
        elif gap in ("-", "/", "–") and one.use in _UNSURE:
            found[at] = replace(one, use=other.use)
        elif _ACTS.match(text, other.end):
            continue
        elif gap in (" and ", " or ", ", and ") and {one.use, other.use} == _UNSURE and one.kind == other.kind:
            found[at + 1] = replace(other, use=one.use)
    return found


def _in_order(found: list[Toponym]) -> list[Toponym]:
    kept: list[Toponym] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept


def _trimmed(page: Page, run: tuple[int, int]) -> tuple[int, int] | None:
    """Without an ordinary word that only the head of a sentence gives its capital."""
    first, last = run
    word = page.words[first]
    if opens(page.text, word) and (word.folded in page.lower or word.folded in words_of.COMMON) and first + 1 <= last:
        alone = first + 1 == last
        if alone or not longest(page, first, last)[1]:
            first += 1
    return (first, last) if first < last else None


def _read(page: Page, run: tuple[int, int]) -> Iterator[Toponym]:
    """The places in one run of capitalised words."""
    first, last = run
    body = _head_of_body(page, first, last)
    if (site := _site(page, first, last)) is not None:
        yield site[0]
        first = site[1]
    at = first
    nothing = True
    while at < last:
        adjective = adjective_at(page, at, last)
        if adjective is not None and longest(page, at, last)[0] > adjective[0]:
            adjective = None  # "Czech Republic", "French Guiana"
        if adjective is not None:
            nothing = False
            count, key = adjective
            if key:
                form = Form.PEOPLE if _is_people(page, at, count) else Form.ADJECTIVE
                if not _language(page, at, count):
                    yield _mention(page, at, at + count, _kind_of(page, key), form, key, "adjective", body)
            at += count
            continue
        count, listed = longest(page, at, last)
        if not listed:
            at += 1
            continue
        why = accepted(page, at, at + count, run, listed, body)
        if (
            at + count < last
            and words_of.AREAS.get(page.words[at + count].folded, "")
            and not page.words[at + count - 1].owned
        ):
            area = [p for p in listed if p.feature in (Feature.REGION, Feature.DISTRICT) and p.country != "US"]
            if area and (at + count + 1 == last or page.words[at + count + 1].folded in words_of.MONTHS_AND_DAYS):
                nothing = False
                kind = Kind(area[0].feature.value)
                key = _key(page, at, count)
                yield _mention(page, at, at + count + 1, kind, Form.NAME, key, "known", None)
                at += count + 1
                continue
        if why:
            nothing = False
            key = _key(page, at, count)
            yield _mention(page, at, at + count, Kind(leading(listed).feature.value), Form.NAME, key, why, body)
        at += count
    if nothing and body is None and first < last and made_a_place(page, first, last):
        key = " ".join(w.folded for w in page.words[first:last])
        yield _mention(page, first, last, Kind.UNKNOWN, Form.NAME, key, "the words call it a place", None)


def _key(page: Page, at: int, count: int) -> str:
    name = " ".join(w.folded for w in page.words[at : at + count]).replace("people republic", "peoples republic")
    if not page.gazetteer.lookup(name):
        head, _, rest = name.partition(" ")
        name = f"{ {'st': 'saint', 'ste': 'sainte', 'mt': 'mount', 'ft': 'fort'}.get(head, head) } {rest}".strip()
    return name


def _is_people(page: Page, at: int, count: int) -> bool:
    folded = page.words[at + count - 1].folded
    if folded.endswith("s") and (folded[:-1] in DEMONYMS or folded[:-1] in words_of.MORE_ADJECTIVES):
        return True
    return folded in words_of.PEOPLES_ONLY


_LANGUAGES = word_set(
    "english french german spanish italian russian ukrainian turkish portuguese chinese japanese korean polish dutch "
    "greek hungarian swedish danish norwegian finnish welsh irish thai vietnamese romanian bulgarian czech serbian"
)


_TONGUE = word_set("speak speaks spoke spoken speaking fluent translated translate in learn learned learning teach")


def _language(page: Page, at: int, count: int) -> bool:
    """ "in Turkish", "speaks English": a tongue and no place."""
    if page.words[at].folded not in _LANGUAGES or page.before(at) not in _TONGUE:
        return False
    following = page.words[at + count] if at + count < len(page.words) else None
    gap = page.text[page.words[at + count - 1].end : following.start] if following else "."
    return gap.strip() != "" or (
        following is not None
        and following.folded in word_set("and or as with to for that on at when language class classes")
    )


def _kind_of(page: Page, key: str) -> Kind:
    listed = page.gazetteer.lookup(key)
    return Kind(listed[0].feature.value) if listed else Kind.COUNTRY


def _head_of_body(page: Page, first: int, last: int) -> int | None:
    """Where in the run the head of a body's name stands ("Post", "University"), None where the run names no body."""
    for at in range(last - 1, first, -1):
        folded = page.words[at].folded
        if folded in words_of.BODIES and not page.words[at - 1].owned:
            return at
    return None


_BUILT = word_set(
    "street st avenue ave road rd boulevard blvd drive lane square plaza bridge church hospital school hotel museum "
    "library university college airport stadium tower street"
)
_BEHIND_A_SITE = words_of.MONTHS_AND_DAYS | {"north", "south", "east", "west"}


def _site(page: Page, first: int, last: int) -> tuple[Toponym, int] | None:
    """A street, a river, a square, a building with a name of its own, and where the rest of the run begins."""
    words = page.words
    for at in range(last - 1, first, -1):
        folded = words[at].folded
        house = folded in words_of.FACILITIES["house"]
        if not house and folded not in words_of.FACILITIES["site"]:
            continue
        start = first
        while start < at and (
            words[start].folded in words_of.TITLES
            or words[start].folded in words_of.MONTHS_AND_DAYS
            or words[start].folded == "the"
        ):
            start += 1
        followed = at + 1 < last and words[at + 1].folded not in _BEHIND_A_SITE
        if start >= at or followed:
            return None
        if adjective_at(page, start, last) is not None and house and at - start < 2:
            return None
        if words[start].folded in words_of.GIVEN and at - start == 1 and not house and folded in words_of.SURNAMES:
            return None
        before = page.before(start)
        if before == "the":
            before = page.before(start - 1)
        if house and before not in ("at", "in", "near", "outside", "inside", "to", "from", "into", "around"):
            return None
        if any(w.folded in page.people for w in words[start : at + 1]) and folded in words_of.SURNAMES:
            return None
        count, listed = longest(page, start, last)
        key = " ".join(w.folded for w in words[start : at + 1])
        area = [p for p in listed if p.feature in (Feature.REGION, Feature.DISTRICT)]
        if folded in words_of.AREAS and area and count == at - start and not page.gazetteer.lookup(key):
            key = _key(page, start, count)  # "Helmand Province" is looked for as Helmand
        kind = Kind.REGION if folded in words_of.LAND else Kind.SITE
        if listed and count == at + 1 - start and (listed[0].feature is not Feature.TOWN or folded not in _BUILT):
            kind = Kind(listed[0].feature.value)
        return _mention(page, start, at + 1, kind, Form.NAME, key, "generic word", None), at + 1
    return None


def _governs(page: Page, end: int, body: int) -> bool:
    """True where the body behind a name is an office of the place: "Kherson City Council"."""
    if page.words[end].folded in words_of.GOVERNMENT:
        return True
    return page.words[body].folded in words_of.GOVERNMENT and body - end <= 3


def _mention(page: Page, at: int, end: int, kind: Kind, form: Form, key: str, why: str, body: int | None) -> Toponym:
    start, stop = page.words[at].start, page.words[end - 1].end
    part = body is not None and body >= end and not _governs(page, end, body)
    if form is Form.NAME and at and why == "known" and page.words[at - 1].capital and not part:
        before = page.words[at - 1]
        spaced = page.text[before.end : start].isspace() and touching(page.text, before, page.words[at])
        part = spaced and not explains_left(page, at - 1, at - 1)
        part = part and before.folded not in words_of.TITLES
    use = use_of(
        page.text, page.words, at, end, country=kind is Kind.COUNTRY, adjective=form is not Form.NAME, part=part
    )
    if form is Form.PEOPLE:
        use = Use.PEOPLE
    return Toponym(start, stop, " ".join(page.text[start:stop].split()), kind, form, use, key, why)
