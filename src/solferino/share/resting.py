"""Figures by root: which number rests on which origins, and how many reports give it. Nothing is added up."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Figure, Incident, Origin, Passage, SpeakerKind, Statement
from solferino.share.copies import spread
from solferino.share.index import Index
from solferino.share.tree import houses
from solferino.share.words import amount, counted, listed, many


@dataclass(frozen=True, slots=True)
class Support:
    """One origin of a figure. origin: None where no text names one. texts: reading ids that give it from there."""

    origin: Origin | None
    texts: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def name(self) -> str:
        """Its name, for reading."""
        return (self.origin.name if self.origin else None) or "no origin named"


@dataclass(frozen=True, slots=True)
class Resting:
    """One number for one thing counted in one event, with what it rests on. reports: distinct texts that give it.

    independent: named origins, those of one institution counted once. incident: where it belongs to exactly one.
    spread: ``20 files of 9 publishers``, where the texts stand in more files than there are texts.
    """

    words: str
    incident: Incident | None
    supports: tuple[Support, ...]
    reports: int
    independent: int
    spread: str | None = None

    @property
    def several(self) -> bool:
        """True where more than one report or file gives it."""
        return self.reports > 1 or self.spread is not None

    @property
    def why(self) -> str:
        """``1 origin in 4 reports: Quay Monitor``."""
        named = [s.name for s in self.supports if s.origin is not None]
        nameless = {t for s in self.supports if s.origin is None for t in s.texts}
        first = many(self.independent, "origin") if named else "no origin named"
        told = f": {listed(named)}" if named else ""
        rest = f"; {many(len(nameless), 'report names', 'reports name')} none" if named and nameless else ""
        places = f" ({self.spread})" if self.spread else ""
        return f"{first} in {many(self.reports, 'report')}{places}{told}{rest}"


def resting(index: Index) -> tuple[Resting, ...]:
    """Every number that texts give, those of the most reports first, then in the order of the body.

    Two figures are one row where number, bound, people counted and event agree; days and firmness are in the tables.
    """
    found: dict[tuple[str | None, str], list[tuple[str, Figure]]] = {}
    said = _said(index)
    events: dict[str, Incident] = {}
    for row in index.claims.values():
        if isinstance(row.claim, Figure):
            incidents = index.incidents_of.get(row.id, ())
            incident = incidents[0] if len(incidents) == 1 else None
            if incident is not None:
                events[incident.handle] = incident
            key = (incident.handle if incident else None, f"{amount(row.claim)} {counted(row.claim)}")
            found.setdefault(key, []).append((row.id, row.claim))
    made = [_row(index, words, events.get(handle or ""), rows, said) for (handle, words), rows in found.items()]
    return tuple(sorted(made, key=lambda r: -r.reports))


def _said(index: Index) -> dict[str, list[tuple[Passage, Origin]]]:
    """Reading id -> the statements in it that lead back to a named origin, the shortest first."""
    found: dict[str, list[tuple[Passage, Origin]]] = {}
    for row in index.claims.values():
        origins = [o for o in index.origins_of.get(row.id, ()) if o.name and o.named == "yes"]
        if isinstance(row.claim, Statement) and len(origins) == 1:
            found.setdefault(row.claim.passage.reading, []).append((row.claim.passage, origins[0]))
    for rows in found.values():
        rows.sort(key=lambda r: (r[0].end - r[0].start, r[0].start))
    return found


def _origins(
    index: Index, claim: str, figure: Figure, said: dict[str, list[tuple[Passage, Origin]]]
) -> tuple[Origin | None, ...]:
    """The named origins of a figure. One whose own source is not named has that of the statement it stands in."""
    own = tuple(o for o in index.origins_of.get(claim, ()) if o.name and o.named == "yes")
    if own:
        return own
    at = figure.passage
    if figure.source is None or figure.source.kind is SpeakerKind.UNNAMED:
        for passage, origin in said.get(at.reading, ()):
            if passage.start <= at.start and at.end <= passage.end:
                return (origin,)
    return (None,)


def _row(
    index: Index,
    words: str,
    incident: Incident | None,
    rows: list[tuple[str, Figure]],
    said: dict[str, list[tuple[Passage, Origin]]],
) -> Resting:
    under: dict[str, tuple[Origin | None, list[Passage]]] = {}
    for claim, figure in rows:
        for named in _origins(index, claim, figure, said):
            under.setdefault(named.handle if named else "", (named, []))[1].append(figure.passage)
    supports = [Support(o, tuple(dict.fromkeys(p.reading for p in at)), tuple(at)) for o, at in under.values()]
    supports.sort(key=lambda s: (s.origin is None, -len(s.texts)))
    texts = {p.reading for s in supports for p in s.passages}
    independent = len(set(houses(s.origin for s in supports if s.origin).values()))
    return Resting(words, incident, tuple(supports), len(texts), independent, spread(index, sorted(texts)))
