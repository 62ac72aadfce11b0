"""The toll of one event beside figures that are not counted for it: a total of its place, which it is part of; "nobody
was hurt" in a text that only denies what another one reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from solferino.amounts import Extent, crossing
from solferino.corroborate.comparable import Comparable, holds, plain
from solferino.corroborate.likeness import place_key
from solferino.corroborate.movement import said
from solferino.corroborate.scene import Scene, telling
from solferino.names import country_of
from solferino.record import (
    Counted,
    Figure,
    FigureStatus,
    Finding,
    FindingKind,
    Incident,
    IncidentReport,
    Scope,
    Stance,
)

_HARM = (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES)
CROWD = 60  # totals of one place beside which the toll of one event is put
NEXT = 2  # sentences between a denial of an incident and the figure that goes with it


def strays(incidents: Sequence[Incident], scene: Scene) -> dict[int, list[str]]:
    """Number of an incident -> claim ids of zero or denied figures that speak of it without being counted for it.

    Such a figure belongs to the one incident of which its text holds a report or a denial; in a text that holds none,
    to the one whose place and target the words around it name. Where two fit, it belongs to none.
    """
    taken: set[str] = set()
    at: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    named: dict[str, set[int]] = defaultdict(set)
    for number, incident in enumerate(incidents):
        for member in incident.members:
            if member.stance is Stance.COUNTS:
                taken.add(member.claim)
                continue
            claim = scene.claims[member.claim]
            at[claim.passage.reading][number].append(member.claim)
            if isinstance(claim, IncidentReport) and claim.place and claim.target:
                for word in telling(claim.target):
                    named[word].add(number)
    found: dict[int, list[str]] = defaultdict(list)
    for reading, rows in scene.figures.items():
        for figure in rows:
            if (
                figure.scope is Scope.INCIDENT
                and figure.counted in _HARM
                and _denies(figure)
                and figure.id not in taken
            ):
                here = at.get(reading, {})
                fits = set(here) if len(here) == 1 else _near(figure, here, scene)
                fits = fits or _far(figure, incidents, named, scene)
                if len(fits) == 1:
                    found[fits.pop()].append(figure.id)
    return found


def _denies(figure: Figure) -> bool:
    return figure.status is FigureStatus.DENIED or (figure.low == 0 and figure.high == 0)


def _near(figure: Figure, here: dict[int, list[str]], scene: Scene) -> set[int]:
    """Incidents of which the sentences next to the figure speak."""
    return {
        number
        for number, keys in here.items()
        for key in keys
        if (apart := scene.apart(figure.passage, scene.claims[key].passage)) is not None and apart <= NEXT
    }


def _far(figure: Figure, incidents: Sequence[Incident], named: dict[str, set[int]], scene: Scene) -> set[int]:
    words = telling(scene.around(figure.passage, 1))
    return {
        number
        for word in words
        for number in named.get(word, ())
        if (place := incidents[number].place) and telling(place) and telling(place) <= words
    }


def above_totals(
    incidents: Sequence[Incident], totals: Sequence[tuple[str, Figure]], comparable: Comparable
) -> Iterator[Finding]:
    """The toll of one event above a later total of its place that covers its day: a part above its whole.

    totals: cumulative figures with their ids. Only those with a place, a period and an upper end can be exceeded.
    """
    at: dict[str, list[tuple[str, Figure]]] = defaultdict(list)
    for key, total in totals:
        if total.high is not None and total.period is not None and total.place is not None:
            at[place_key(total.place.name)].append((key, total))
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in at:
        for word in name.split():
            by_word[word].add(name)
    countries = {name for name in at if country_of(name)}
    for incident in incidents if at else ():
        day = (incident.happened.earliest if incident.happened else None) or ""
        place = place_key(incident.place) if incident.place else ""
        if not (day and place):
            continue
        names = {n for word in place.split() for n in by_word.get(word, ())} | countries
        rows = [row for name in sorted(names) if holds(name, place) for row in at[name]]
        covering = [row for row in rows if row[1].period and (row[1].period.earliest or day + "~") <= day]
        keys = sorted(m.claim for m in incident.members if m.stance is Stance.COUNTS) if covering else []
        for key in keys:
            yield from _above(key, day, covering[:CROWD], incident.handle or incident.members[0].claim, comparable)


def _above(
    key: str, day: str, totals: Sequence[tuple[str, Figure]], about: str, comparable: Comparable
) -> Iterator[Finding]:
    part = comparable.scene.claims[key]
    if not isinstance(part, Figure) or not plain(part) or comparable.denied_in(part):
        return
    for other, total in totals:
        if total.counted is not part.counted or comparable.day(total) < max(day, comparable.day(part)):
            continue
        lie = replace(comparable.extents(part, total), as_of=Extent.OPEN, place=Extent.OPEN, period=Extent.OPEN)
        if crossing(part, total, lie):
            words = f"{said(part)} against {said(total)}: the toll of one event above a total of its place"
            yield Finding(FindingKind.CONTRADICTION, about, words, (key,), (other,))
