"""Rows: claims and groups as plain values for ``--json``, tables and exports. One form for every door."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from solferino.record import (
    Finding,
    FindingKind,
    Held,
    HeldClaim,
    HeldItem,
    Incident,
    Origin,
    SharedStatement,
    Stance,
    content,
    type_name,
)
from solferino.share.sheltered import sheltered

# Fields that are shown as null where the text does not tell, so that "unknown" can be seen.
_OPTIONAL = {
    "statement": ("speaker", "cue", "said", "via", "addressee", "venue", "continues", "within"),
    "figure": ("low", "high", "source", "place", "period", "as_of", "part_of"),
    "incident_report": ("target", "place", "happened", "actor", "alleged_by", "weapon", "pattern"),
    "act": ("body", "subject", "outcome", "happened", "place"),
    "credit": ("covers",),
}
_REPORTING = (Stance.REPORTS, Stance.DENIES)  # how a claim stands to the incident that it is a report of


def without_lists(view: Held) -> tuple[Held, int]:
    """The view without what was read out of lists of people, and how many claims that leaves out."""
    shown = sheltered(view)
    return shown, len(view.claims) - len(shown.claims)


class Rows:
    """The rows of one view, with what they share looked up once."""

    def __init__(self, view: Held) -> None:
        self.view = view
        self._items = {i.id: i for i in view.items}
        self._claims = {c.id: c for c in view.claims}
        self._graded = {f.about: f for f in view.findings if f.kind is FindingKind.CORROBORATION}
        self._incident_of = {m.claim: i.handle for i in view.incidents for m in i.members if m.stance in _REPORTING}
        self._parts: dict[str, list[str]] = {}
        for incident in view.incidents:
            larger = self._incident_of.get(incident.part_of or "")
            if larger is not None:
                self._parts.setdefault(larger, []).append(incident.handle)
        self._kept_later = {(i.item.folder, i.item.name): i.number for i in view.items if i.captures}

    def claims(self, kind: str | None = None) -> list[dict[str, Any]]:
        """All claims in view, or those of one kind."""
        return [self.claim(c) for c in self.view.claims if kind in (None, type_name(c.claim))]

    def claim(self, row: HeldClaim) -> dict[str, Any]:
        """One claim: id, kind, document, start, end, quote, then the fields of its kind, then where it stands."""
        fields = {k: v for k, v in content(row.claim).items() if k != "passage"}
        kind = type_name(row.claim)
        if "kind" in fields:  # a statement's own kind would hide the kind of claim
            fields[f"{kind}_kind"] = fields.pop("kind")
        passage = row.claim.passage
        for name in _OPTIONAL[kind]:
            fields.setdefault(name, None)
        item = self._items.get(row.item)
        return {
            "id": row.id,
            "kind": kind,
            "document": item.item.name if item else "",
            "item": item.number if item else "",
            "start": passage.start,
            "end": passage.end,
            "quote": passage.quote,
            **fields,
            "reading": passage.reading,
            "standing": str(row.standing),
            "carried": str(row.carried),
            "proposed_by": row.proposed_by,
            **({"successor": row.successor} if row.successor else {}),
            **({"replaces": row.replaces} if row.replaces else {}),
        }

    def of_ids(self, ids: Iterable[str]) -> list[dict[str, Any]]:
        """The claims with these ids, as far as they are in view."""
        return [self.claim(self._claims[i]) for i in ids if i in self._claims]

    def documents(self, ids: Iterable[str]) -> list[str]:
        """The documents in which these claims stand, in order of the view, each once."""
        wanted = {self._claims[i].item for i in ids if i in self._claims}
        return list(dict.fromkeys(i.item.name for i in self.view.items if i.id in wanted))

    def incident(self, incident: Incident) -> dict[str, Any]:
        """One incident with its grade, its members, and the handles of what it is part of, its parts and its series."""
        finding = self._graded.get(incident.handle)
        members = [
            {"stance": str(m.stance), **self.claim(self._claims[m.claim])}
            for m in incident.members
            if m.claim in self._claims
        ]
        return {
            **{k: v for k, v in content(incident).items() if k != "members"},
            "place": incident.place,
            "happened": content(incident.happened) if incident.happened else None,
            "part_of": self._incident_of.get(incident.part_of or ""),
            "parts": self._parts.get(incident.handle, []),
            "series": self._incident_of.get(incident.series or ""),
            "reports": finding.reports if finding else None,
            "independent": finding.independent if finding else None,
            "unattributed": finding.unattributed if finding else None,
            "grade": str(finding.grade) if finding and finding.grade else None,
            "reason": finding.why if finding else None,
            "origins": list(finding.origins) if finding else [],
            "members": members,
        }

    def origin(self, origin: Origin) -> dict[str, Any]:
        """One origin with the documents that lead back to it."""
        form = {"row": "origin", "name": None, "borrowings": [], **content(origin)}
        return {**form, "documents": self.documents(origin.claims)}

    def shared(self, shared: SharedStatement) -> dict[str, Any]:
        """One shared statement with the claims that carry it."""
        form = {"row": "shared_statement", "speaker": None, **content(shared)}
        return {**form, "documents": self.documents(shared.claims), "carriers": self.of_ids(shared.claims)}

    def contradiction(self, finding: Finding) -> dict[str, Any]:
        """One finding other than a grade, with the claims for and against."""
        sides = {"supporting": self.of_ids(finding.supporting), "opposing": self.of_ids(finding.opposing)}
        return {"id": finding.id, **content(finding), **sides}

    def item(self, row: HeldItem) -> dict[str, Any]:
        """One item with what became of it, worst outcome first."""
        worst = sorted(row.outcomes, key=lambda o: ("failed", "warning", "ok").index(o.severity))
        publication = self.view.publications.get(row.reading or "") or row.item.given
        text = self.view.texts.get(row.reading or "")
        last = row.captures[-1] if row.captures else None
        later = None if last else self._kept_later.get((row.item.folder, row.item.name))
        return {
            "number": row.number,
            "id": row.id,
            "document": row.item.name,
            "folder": row.item.folder,
            "address": row.item.address or (publication.address if publication else None),
            "sightings": len(row.captures),
            "digest": last.digest if last else None,
            "size": last.size if last else None,
            "captured": last.captured if last else None,
            "reading": row.reading,
            "language": (publication.language if publication else None) or (text.reading.language if text else None),
            "publisher": publication.publisher if publication else None,
            "outcome": f"failed, kept later as {later}" if later else outcome_of(row),
            "outcomes": [
                {"step": o.step, "code": o.code, "severity": o.severity, "words": o.words, "do": o.do} for o in worst
            ],
        }


def outcome_of(row: HeldItem) -> str:
    """A few words for a table: ``failed``, ``kept, not read``, ``read with warnings``, ``read`` and the like."""
    failed = any(o.severity == "failed" for o in row.outcomes)
    if not row.captures:
        return "failed"
    if row.reading is None:
        return "kept, not read" if failed else "kept, waiting"
    if failed:
        return "read, a step failed"
    return "read with warnings" if any(o.severity == "warning" for o in row.outcomes) else "read"
