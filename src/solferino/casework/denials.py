"""Denials beyond those tied to an incident: in the texts that report it, and in reports that are denials themselves."""

from __future__ import annotations

from collections.abc import Iterable

from solferino.places.names import fold
from solferino.record import (
    Held,
    HeldClaim,
    Incident,
    IncidentReport,
    Stance,
    Standing,
    Statement,
    StatementKind,
)

_FILLS = (2, 3)  # a report is a denial where this share of it lies in the words of one


class Denials:
    """The denials of one view, looked up once."""

    def __init__(self, view: Held) -> None:
        self._view = view
        self._claims = {c.id: c for c in view.claims if c.standing is not Standing.REJECTED}
        self._tied: dict[str, set[str]] = {}  # claim -> incidents that it denies
        for incident in view.incidents:
            for member in incident.members:
                if member.stance is Stance.DENIES:
                    self._tied.setdefault(member.claim, set()).add(incident.handle)
        self._in_text: dict[str, list[HeldClaim]] = {}
        for row in self._claims.values():
            if isinstance(row.claim, Statement) and row.claim.kind is StatementKind.DENIAL:
                self._in_text.setdefault(row.claim.passage.reading, []).append(row)
        self._only = {i.handle: i for i in view.incidents if self._known_by_denial(i)}

    def by(self, report: IncidentReport) -> HeldClaim | None:
        """The denial in whose words a report stands: "the army denied that it had shelled the mill"."""
        most, whole = _FILLS
        for row in self._in_text.get(report.passage.reading, ()):
            passage = row.claim.passage
            shared = min(passage.end, report.passage.end) - max(passage.start, report.passage.start)
            if whole * shared >= most * (report.passage.end - report.passage.start):
                return row
        return None

    def reports(self, incident: Incident) -> list[HeldClaim]:
        """The reports of an incident that are in view."""
        ids = (m.claim for m in incident.members if m.stance is Stance.REPORTS)
        return [self._claims[c] for c in ids if c in self._claims and isinstance(self._claims[c].claim, IncidentReport)]

    def in_its_texts(self, incident: Incident) -> list[HeldClaim]:
        """Denials in the texts that report an incident, tied to no incident at all: they may be meant of it too."""
        readings = dict.fromkeys(row.claim.passage.reading for row in self.reports(incident))
        return [row for r in readings for row in self._in_text.get(r, ()) if row.id not in self._tied]

    def in_its_texts_of_others(self, incident: Incident) -> list[HeldClaim]:
        """Denials in the texts that report an incident, tied to other incidents and not to this one."""
        readings = dict.fromkeys(row.claim.passage.reading for row in self.reports(incident))
        rows = (row for r in readings for row in self._in_text.get(r, ()))
        return [row for row in rows if row.id in self._tied and incident.handle not in self._tied[row.id]]

    def grouped_apart(self, incident: Incident) -> list[tuple[Incident, HeldClaim]]:
        """Reports that are denials and stand as an incident of their own, at the same place on days that may be one."""
        here = self._places(incident)
        found = []
        for other in self._only.values():
            if other.handle == incident.handle or not here & self._places(other):
                continue
            if incident.happened and other.happened and not incident.happened.overlaps(other.happened):
                continue
            found += [(other, row) for row in self.reports(other)]
        return found

    def only(self) -> Iterable[str]:
        """Handles of the incidents that are known from denials alone."""
        return self._only

    def _known_by_denial(self, incident: Incident) -> bool:
        rows = self.reports(incident)
        return bool(rows) and all(isinstance(r.claim, IncidentReport) and self.by(r.claim) is not None for r in rows)

    def _places(self, incident: Incident) -> set[str]:
        named = [incident.place] if incident.place else []
        named += [
            r.claim.place.name for r in self.reports(incident) if isinstance(r.claim, IncidentReport) and r.claim.place
        ]
        return {fold(name) for name in named}


__all__ = ["Denials"]
