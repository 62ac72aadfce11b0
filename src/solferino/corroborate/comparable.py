"""What figures of several texts speak of: the scope key of ``amounts`` with what names and places know of the world.

Two sources may count the same; one source that counts on makes a series. Who the source is, tracing says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from solferino.amounts import PRINTED, Extent, Extents, extents, joined, population_extent
from solferino.corroborate.behind import Origins
from solferino.corroborate.denial import Denied, what_is_denied
from solferino.corroborate.likeness import one_place, place_key
from solferino.corroborate.scene import Scene, telling
from solferino.names import country_of
from solferino.names.standing import plain_words
from solferino.places import within
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Population,
    Publication,
    RegionKind,
    Scope,
    StatementKind,
)

_ANYBODY = telling(
    """people persons person civilians civilian residents inhabitants dead killed injured wounded victims casualties
    deaths lives life children child women woman minors girls boys soldiers troops servicemen fighters citizens
    members family families mostly including others other more innocent
    людей людина особа осіб люди цивільних мирних жителів загиблих убитих поранених дітей
    человек человека люди гражданских мирных жителей погибших убитых раненых детей
    menschen personen zivilisten tote verletzte kinder frauen männer soldaten opfer"""
)
_PART = re.compile(
    r"\b(?:(?:an)?others?|more people|further|additional|of (?:them|whom|those)|among (?:them|whom|those))\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(r"\b(?:including|among)\s*\Z", re.IGNORECASE)
_GRAVE = re.compile(
    r"\b(?:seriously|critically|gravely|badly|severely|slightly|lightly|mildly)\b"
    r"|тяжк|важк|легк|тяж[её]л|schwer|leicht",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"\b(?:in|to|at|needed|need) (?:a |the |local )?hospitals?\b|\bhospitali[sz]ed\b|госпіталізован|госпитализирован"
    r"|ins Krankenhaus|im Krankenhaus",
    re.IGNORECASE,
)
_INJURED = re.compile(r"\b(?:injur\w+|wound\w+|hurt)\b|поранен|ранен|verletzt", re.IGNORECASE)
_HURT = re.compile(r"\b(?:hurt|harm(?:ed)?)\b|постражда|пострада|zu Schaden", re.IGNORECASE)
_FIRM = {
    FigureStatus.CLAIMED: "given",
    FigureStatus.UNSPECIFIED: "given",
    FigureStatus.ESTIMATED: "guessed",
    FigureStatus.BELIEVED: "guessed",
}
SeriesKey = tuple[str, ...]


class Comparable:
    """Figures beside each other, with their sources, the people they count and the days of their texts."""

    def __init__(self, origins: Origins, scene: Scene, publications: Mapping[str, Publication]) -> None:
        self.origins = origins
        self.scene = scene
        self.publications = publications
        self._sources: dict[str, str] = {}
        self._grave: dict[str, set[int | None]] = defaultdict(set)
        for figures in scene.figures.values():
            for f in figures:
                if f.counted is Counted.INJURED and (_GRAVE.search(f.passage.quote) or _WARD.search(f.passage.quote)):
                    self._grave[f.passage.reading].add(f.low)
        self._denials: dict[str, list[Passage]] = defaultdict(list)
        for rows in scene.statements.values():
            for statement in rows:
                if statement.kind is StatementKind.DENIAL and what_is_denied(statement.passage.quote) is Denied.FIGURE:
                    self._denials[statement.passage.reading].append(statement.passage)

    def extents(self, one: Figure, other: Figure) -> Extents:
        """How what the two speak of lies.

        Days that are only those of the texts set figures apart, and nest nothing. What one source has confirmed is part
        of what another claims only where both say for which day they speak.
        """
        found = extents(self._as_meant(one), self._as_meant(other), _places, _people)
        if _stands(one) and _stands(other):
            return found
        days = self.day(one), self.day(other)
        # Who says later that nobody was harmed says so of every day before.
        none_later = (one.high == 0 and days[0] >= days[1]) or (other.high == 0 and days[1] >= days[0])
        as_of = Extent.OPEN if none_later or not all(days) else Extent.SAME if days[0] == days[1] else Extent.APART
        firm = found.status in (Extent.SAME, Extent.OPEN) or found.source is Extent.SAME
        return replace(found, as_of=as_of, status=found.status if firm else Extent.APART)

    def _as_meant(self, figure: Figure) -> Figure:
        """Who says that nobody was hurt says that nobody was killed either; who says "no casualties" and goes on to the
        injured means the dead."""
        if figure.low != 0 or figure.high != 0:
            return figure
        if figure.counted is Counted.INJURED and _HURT.search(figure.passage.quote):
            return replace(figure, counted=Counted.CASUALTIES)
        around = figure.passage.reading in self.scene.texts and self.scene.around(figure.passage, 1)
        if figure.counted is Counted.CASUALTIES and around and _INJURED.search(around):
            return replace(figure, counted=Counted.KILLED)
        return figure

    def alike(self, one: Figure, other: Figure) -> bool:
        """True where the texts tie two totals to one thing: a place or a people that both name, or one source."""
        lie = extents(one, other, _places, _people)
        named = nation(one.population_words)
        if _one_name(one, other) or (named and named == nation(other.population_words)):
            return True
        return lie.place in (Extent.SAME, Extent.WITHIN, Extent.AROUND)

    def nested_in_words(self, one: Figure, other: Figure) -> bool:
        """True where words alone, not the code list, make one a part of the other: "passengers" and nobody named."""
        return _special(one.population_words) != _special(other.population_words)

    def day(self, figure: Figure) -> str:
        """The day a figure stands for: its own, else that of its text; empty where neither is known."""
        publication = self.publications.get(figure.passage.reading)
        stated = (figure.as_of.latest or figure.as_of.earliest) if figure.as_of else None
        published = (publication.published_latest or publication.published_earliest) if publication else None
        return stated or published or ""

    def source(self, key: str, figure: Figure) -> str:
        """Who the text says gives the figure: the root that tracing found for it, else the name; empty where it names
        nobody, whatever the rest of the text leans on.

        key: the id of the figure.
        """
        if figure.source is None:
            return ""
        found = self._sources.get(key)
        if found is None:
            origin = self.origins.origin(key)
            found = " ".join(figure.source.name.casefold().split())
            if origin is not None and origin.named == "yes":
                found = origin.handle or origin.claims[0]
            self._sources[key] = found
        return found

    def series_key(self, key: str, figure: Figure) -> SeriesKey:
        """Figures of one harm, people, scope, place, period, firmness and source make a series. key: the figure's id.

        Inside an incident the place is that of the incident.
        """
        wide = figure.scope is Scope.CUMULATIVE
        return (
            str(figure.counted),
            str(figure.population),
            str(figure.scope),
            nation(figure.population_words),
            " ".join(sorted(_special(figure.population_words))),
            place_key(figure.place.name) if wide and figure.place else "",
            (figure.period.earliest or "") if wide and figure.period else "",
            _FIRM.get(figure.status, str(figure.status)),
            self.source(key, figure),
        )

    def of_some(self, figure: Figure) -> bool:
        """True where the words show a part or a remainder: "six others", "two of them", "including two", "12 seriously
        injured" (and the 12 again without that word)."""
        text = self.scene.texts[figure.passage.reading].text
        start, end = figure.passage.start, figure.passage.end
        around = text[start : end + 12]
        if _PART.search(around) or _PART_BEFORE.search(text[max(0, start - 14) : start]):
            return True
        return figure.counted is Counted.INJURED and figure.low in self._grave[figure.passage.reading]

    def one_of_several(self, figure: Figure) -> bool:
        """True where its sentence counts other people beside: "five sailors and one fisherman"."""
        return any(
            f.counted is figure.counted
            and f.part_of is None
            and (f.population, f.population_words) != (figure.population, figure.population_words)
            for f in self.scene.figures[figure.passage.reading]
            if self.scene.apart(f.passage, figure.passage) == 0
        )

    def is_short(self, figure: Figure) -> bool:
        """True for a number in a headline that the body gives in full: "14 dead" over "at least 14 people died"."""
        where = figure.passage
        text = self.scene.texts.get(where.reading)
        titles = text.regions(RegionKind.TITLE) if text is not None else ()
        if not any(t.start <= where.start and where.end <= t.end for t in titles):
            return False
        body = [
            f
            for f in self.scene.figures[where.reading]
            if f.passage.start >= where.end and f.counted is figure.counted and f.low == figure.low
        ]
        return bool(body) and not any(f.bound is figure.bound for f in body)

    def denied_in(self, figure: Figure) -> bool:
        """True where the figure stands inside a denial of the number, which says that it is not so."""
        if figure.status is FigureStatus.DENIED:
            return True
        return figure.low != 0 and any(d.overlaps(figure.passage) for d in self._denials[figure.passage.reading])


def plain(figure: Figure) -> bool:
    """False for a vague word and a stated part, which are nobody's rivals."""
    return figure.bound is not Bound.VAGUE and figure.part_of is None


@lru_cache(maxsize=1 << 14)
def nation(words: str | None) -> str:
    """The nations that the words for the counted people name: soldiers of two armies are two populations."""
    named = (words or "").replace("-", " ").split()
    return " ".join(sorted({country for word in named if (country := country_of(word.strip(".,'’")))}))


@lru_cache(maxsize=1 << 14)
def _special(words: str | None) -> frozenset[str]:
    """Words that single out some of the people: "miners", not "people" or "civilians"."""
    nations = nation(words)
    return frozenset(w for w in telling(words) - _ANYBODY if not (nations and country_of(w)))


def _people(one: Figure, other: Figure) -> Extent:
    """The code list first; then nations and words that single some people out of the rest."""
    a, b = nation(one.population_words), nation(other.population_words)
    nations = Extent.SAME if a == b else Extent.APART if a and b else Extent.WITHIN if a else Extent.AROUND
    some, others = _special(one.population_words), _special(other.population_words)
    if some == others:
        special = Extent.SAME
    elif some and others:
        special = Extent.WITHIN if some > others else Extent.AROUND if others > some else Extent.APART
    else:
        special = Extent.WITHIN if some else Extent.AROUND
    return joined((population_extent(one, other), nations, special))


def _one_name(one: Figure, other: Figure) -> bool:
    """True for sources with one name, or one the initials of the other."""
    if one.source is None or other.source is None:
        return False
    a, b = ([w for w in plain_words(s.name) if w != "the"] for s in (one.source, other.source))
    initials = {"".join(w[0] for w in words) for words in (a, b) if len(words) > 1}
    return a == b or (len(a) == 1 and a[0] in initials) or (len(b) == 1 and b[0] in initials)


def _places(one: str, other: str) -> Extent:
    a, b = place_key(one), place_key(other)
    if one_place(a, b):
        return Extent.SAME
    return Extent.WITHIN if within(a, b) else Extent.AROUND if within(b, a) else Extent.APART


def _stands(figure: Figure) -> bool:
    """True where the text itself says on which day the count stood."""
    return figure.as_of is not None and figure.as_of.basis != PRINTED


def holds(outer: str, inner: str) -> bool:
    """True where the place of the first key is that of the second, or the country around it."""
    return one_place(outer, inner) or within(inner, outer)


def widest(one: Figure, other: Figure) -> bool:
    """True for all people against civilians, which readers take for each other."""
    return {one.population, other.population} == {Population.ALL, Population.CIVILIANS}
