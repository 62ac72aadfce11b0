"""Figures that cannot both hold, figures that only look so, and figures that moved.

Two figures contradict each other only where all that they speak of is the same: what is counted, who, where, when and
how firmly. Where one of these differs the contradiction is apparent, and the field is named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from solferino.amounts import Relation, compare
from solferino.corroborate.grading import Origins
from solferino.corroborate.likeness import one_place, place_key
from solferino.corroborate.scene import Scene, telling
from solferino.names import country_of
from solferino.record import (
    Bound,
    Figure,
    FigureStatus,
    Finding,
    FindingKind,
    Incident,
    Population,
    Publication,
    RegionKind,
    Scope,
    Stance,
)

_IN_WORDS = {
    "as_of": "the day of the count",
    "period": "the period",
    "place": "the place",
    "population": "who is counted",
    "scope": "what they cover",
    "status": "how firmly they are given",
}
APART = 10  # times one figure may be the other and still look like its rival
MOST = 60  # different figures of one incident or series that are compared with each other
_PART = re.compile(
    r"\b(?:others?|more people|another|further|additional|of (?:them|whom|those)|including|among)\b", re.IGNORECASE
)
_ANYBODY = telling(
    """people persons civilians residents inhabitants dead killed injured wounded victims casualties deaths lives
    children women men minors girls boys soldiers troops citizens members family families mostly including"""
)
_WITHIN: Mapping[Population, frozenset[Population]] = {
    Population.ALL: frozenset(Population) - {Population.ALL},
    Population.CIVILIANS: frozenset((Population.CHILDREN, Population.WOMEN, Population.STAFF)),
    Population.STAFF: frozenset(),
    Population.CHILDREN: frozenset(),
    Population.WOMEN: frozenset(),
    Population.COMBATANTS: frozenset(),
}
_FIRMNESS = {
    FigureStatus.CONFIRMED: "confirmed",
    FigureStatus.CLAIMED: "given",
    FigureStatus.UNSPECIFIED: "given",
    FigureStatus.ESTIMATED: "estimated",
    FigureStatus.BELIEVED: "estimated",
    FigureStatus.DENIED: "denied",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """All claims of one value: the same bounds, of the same harm, to the same people."""

    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """The figure that stands for the row."""
        return self.figures[0]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim ids, sorted."""
        return tuple(sorted(f.id for f in self.figures))


class _Pair(NamedTuple):
    """Two figures of two rows. moved: one source gives both, at dates that differ."""

    differs: tuple[str, ...]
    moved: bool
    sources: bool  # two named sources, not one
    one: Figure
    other: Figure


def contradictions(
    incidents: Sequence[Incident], origins: Origins, scene: Scene, publications: Mapping[str, Publication]
) -> list[Finding]:
    """Compare the figures of each incident, and the cumulative figures that count the same harm to the same people."""
    found: list[Finding] = []
    counted_in: set[str] = set()
    comparing = _Comparing(origins, scene, publications)
    for incident in incidents:
        keys = [m.claim for m in incident.members if m.stance is Stance.COUNTS]
        counted_in.update(keys)
        figures = [f for f in (scene.claims[key] for key in keys) if isinstance(f, Figure)]
        found += comparing.findings(figures, incident.handle or incident.members[0].claim)
    series: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in (f for rows in scene.figures.values() for f in rows):
        if figure.scope is Scope.CUMULATIVE and figure.id not in counted_in:
            series[figure.counted, _nation(figure)].append(figure)
    for key in sorted(series):
        found += comparing.findings(series[key], None)
    return found


class _Comparing:
    """Figures beside each other, with their origins and the days of their texts."""

    def __init__(self, origins: Origins, scene: Scene, publications: Mapping[str, Publication]) -> None:
        self.origins = origins
        self.scene = scene
        self.publications = publications

    def findings(self, figures: Sequence[Figure], about: str | None) -> Iterator[Finding]:
        """What stands against what among figures of one incident or series. about: None for "the first claim"."""
        for one, other in combinations(self._rows(figures), 2):
            a, b = one.first, other.first
            if a.counted is not b.counted or compare(a, b) is not Relation.APART or _of_different_people(a, b):
                continue
            if self._in_one_sentence(one, other):
                continue
            subject = about or min(one.claims + other.claims)
            low, high = (one, other) if (a.low or 0, a.high or 0) <= (b.low or 0, b.high or 0) else (other, one)
            words = f"{_said(low.first)} against {_said(high.first)}"
            if _part_above_whole(a, b):
                yield _finding(FindingKind.CONTRADICTION, subject, f"{words}: a part above its whole", low, high)
            elif not _nested(a, b) or {a.population, b.population} == {Population.ALL, Population.CIVILIANS}:
                yield from self._judged(one, other, low, high, subject, words)

    def _rows(self, figures: Sequence[Figure]) -> list[_Row]:
        together: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
        for f in figures:
            if f.bound is not Bound.VAGUE and f.part_of is None and not self._of_some(f):
                together[f.counted, f.low, f.high, f.population, f.scope, _nation(f)].append(f)
        return sorted((_Row(tuple(group)) for group in together.values()), key=lambda r: r.claims)[:MOST]

    def _in_short(self, figure: Figure) -> bool:
        """True for a number in a headline that the body gives in full: "14 dead" over "at least 14 people died"."""
        where = figure.passage
        titles = self.scene.texts[where.reading].regions(RegionKind.TITLE)
        return any(t.start <= where.start and where.end <= t.end for t in titles) and any(
            f.passage.start >= where.end and f.counted is figure.counted and f.low == figure.low
            for f in self.scene.figures[where.reading]
        )

    def _of_some(self, figure: Figure) -> bool:
        """True where the words show a part or a remainder: "six others", "two of them"."""
        text = self.scene.texts[figure.passage.reading].text
        around = text[max(0, figure.passage.start - 12) : figure.passage.end + 12]
        return _PART.search(around) is not None

    def _in_one_sentence(self, one: _Row, other: _Row) -> bool:
        """True where a text gives both in one breath: it means two things by them."""
        return any(
            self.scene.apart(a.passage, b.passage) == 0 for a in one.figures[:MOST] for b in other.figures[:MOST]
        )

    def _judged(self, one: _Row, other: _Row, low: _Row, high: _Row, subject: str, words: str) -> Iterator[Finding]:
        pairs = [self._pair(a, b) for a in one.figures[:MOST] for b in other.figures[:MOST]]
        moved = [p for p in pairs if p.moved and set(p.differs) <= {"as_of"}]
        plain = [p for p in pairs if not p.differs and not p.moved]
        if moved:
            first, second = (one, other) if self._day(moved[0].one) <= self._day(moved[0].other) else (other, one)
            yield _finding(FindingKind.REVISION, subject, f"{words}: one source at different dates", first, second)
        if any(all(self._in_short(f) for f in row.figures) for row in (one, other)):
            return  # the body of the text gives the bound that its headline drops
        if plain and (not moved or any(p.sources for p in plain)):
            yield _finding(
                FindingKind.CONTRADICTION, subject, f"{words}: same people, place and time; both cannot hold", low, high
            )
        if not moved and not plain:
            fewest = min((len(p.differs), p.differs) for p in pairs)[1]
            if not _worth_comparing(one.first, other.first, fewest):
                return
            differs = ", ".join(fewest)
            yield _finding(
                FindingKind.APPARENT,
                subject,
                f"{words}, but they differ in {' and '.join(_IN_WORDS[field] for field in fewest)}",
                low,
                high,
                differs,
            )

    def _pair(self, a: Figure, b: Figure) -> _Pair:
        differs = _differing(a, b)
        one, other = self.origins.origin(a.id), self.origins.origin(b.id)
        days = self._day(a), self._day(b)
        apart = bool(days[0] and days[1] and days[0] != days[1]) and "as_of" not in differs
        if apart and (a.as_of is None or b.as_of is None):
            differs.append("as_of")
        same = one is not None and one is other
        named = one is not None and other is not None and "yes" == one.named == other.named
        return _Pair(tuple(differs), same and "as_of" in differs, named and not same, a, b)

    def _day(self, figure: Figure) -> str:
        """The day a figure stands for: its own, else that of its text; empty where neither is known."""
        publication = self.publications.get(figure.passage.reading)
        stated = (figure.as_of.latest or figure.as_of.earliest) if figure.as_of else None
        published = (publication.published_latest or publication.published_earliest) if publication else None
        return stated or published or ""


def _worth_comparing(a: Figure, b: Figure, differs: Sequence[str]) -> bool:
    """False for a pair that no reader would take for rivals: a toll of a war beside that of a raid."""
    if "scope" in differs or len(set(differs) - {"as_of", "status"}) > 1:
        return False
    small, large = sorted((a.low or a.high or 0, b.low or b.high or 0))
    return large <= APART * max(1, small)


def _finding(kind: FindingKind, about: str, why: str, one: _Row, other: _Row, differs: str | None = None) -> Finding:
    return Finding(kind, about, why, one.claims, other.claims, differs=differs)


def _differing(a: Figure, b: Figure) -> list[str]:
    """The fields in which two figures speak of different things; unknown on one side is no difference."""
    differs = []
    if a.scope is not b.scope:
        differs.append("scope")
    if a.population is not b.population or _nation(a) != _nation(b) or _special(a) != _special(b):
        differs.append("population")
    if a.place and b.place and not one_place(place_key(a.place.name), place_key(b.place.name)):
        differs.append("place")
    if a.period and b.period and not a.period.overlaps(b.period):
        differs.append("period")
    if a.as_of and b.as_of and not a.as_of.overlaps(b.as_of):
        differs.append("as_of")
    if _FIRMNESS[a.status] != _FIRMNESS[b.status]:
        differs.append("status")
    return differs


def _nested(a: Figure, b: Figure) -> bool:
    """True where the people of one are among those of the other."""
    return a.population is not b.population and (
        a.population in _WITHIN[b.population] or b.population in _WITHIN[a.population]
    )


def _of_different_people(a: Figure, b: Figure) -> bool:
    """Children against women, soldiers against civilians: nobody takes one count for the other."""
    return a.population is not b.population and not _nested(a, b)


def _part_above_whole(a: Figure, b: Figure) -> bool:
    """True where a count of some of the people lies above a count of all of them, all else equal."""
    if not _nested(a, b):
        return False
    part, whole = (a, b) if a.population in _WITHIN[b.population] else (b, a)
    above = part.low is not None and whole.high is not None and part.low > whole.high
    return (
        above
        and _differing(part, whole) == ["population"]
        and _nation(part) == _nation(whole)
        and part.passage.reading == whole.passage.reading
    )


def _nation(figure: Figure) -> str:
    """The nations that the words for the counted people name: soldiers of two armies are two populations."""
    words = (figure.population_words or "").replace("-", " ").split()
    return " ".join(sorted({country for word in words if (country := country_of(word.strip(".,'’")))}))


def _special(figure: Figure) -> frozenset[str]:
    """Words that single out some of the people: "miners", not "people" or "civilians"."""
    return telling(figure.population_words) - _ANYBODY


def _said(figure: Figure) -> str:
    who = figure.source.name if figure.source else None
    number = " ".join(figure.passage.quote.split())
    shown = number if len(number) <= 60 else number[:57].rstrip() + "..."
    return f"“{shown}”" + (f" ({who})" if who else "")
