"""Rows: claims and groups as plain values for ``--json``, tables and exports. One form for every door."""

from __future__ import annotations

from typing import Any

from solferino.record import Held, HeldClaim, HeldItem, content, type_name


def claim_row(view: Held, row: HeldClaim) -> dict[str, Any]:
    """One claim: id, kind, document, start, end, quote, then the fields of its kind, then where it stands."""
    fields = {k: v for k, v in content(row.claim).items() if k != "passage"}
    kind = type_name(row.claim)
    if "kind" in fields:  # a statement's own kind would hide the kind of claim
        fields[f"{kind}_kind"] = fields.pop("kind")
    passage = row.claim.passage
    for name in optional_fields(row.claim):
        fields.setdefault(name, None)
    return {
        "id": row.id, "kind": kind, "document": document_of(view, row.item), "item": number_of(view, row.item),
        "start": passage.start, "end": passage.end, "quote": passage.quote, **fields,
        "reading": passage.reading, "standing": str(row.standing), "carried": str(row.carried),
        "proposed_by": row.proposed_by, **({"successor": row.successor} if row.successor else {}),
        **({"replaces": row.replaces} if row.replaces else {}),
    }


def optional_fields(claim: object) -> tuple[str, ...]:
    """Fields that are shown as null where the text does not tell, so that "unknown" can be seen."""
    return {
        "statement": ("speaker", "cue", "said", "via", "addressee", "venue", "continues"),
        "figure": ("low", "high", "source", "place", "period", "as_of", "part_of"),
        "incident_report": ("target", "place", "happened", "actor", "alleged_by", "weapon", "pattern"),
        "act": ("body", "subject", "outcome", "happened", "place"),
        "credit": ("covers",),
    }[type_name(claim)]


def document_of(view: Held, item: str) -> str:
    """The original file name (or address) of an item."""
    return next((i.item.name for i in view.items if i.id == item), "")


def number_of(view: Held, item: str) -> str:
    """The number of an item."""
    return next((i.number for i in view.items if i.id == item), "")


def item_row(view: Held, row: HeldItem) -> dict[str, Any]:
    """One item with what became of it, worst outcome first."""
    worst = sorted(row.outcomes, key=lambda o: ("failed", "warning", "ok").index(o.severity))
    publication = view.publications.get(row.reading or "")
    text = view.texts.get(row.reading or "")
    return {
        "number": row.number, "id": row.id, "document": row.item.name, "folder": row.item.folder,
        "address": row.item.address, "sightings": len(row.captures),
        "digest": row.captures[-1].digest if row.captures else None,
        "size": row.captures[-1].size if row.captures else None,
        "captured": row.captures[-1].captured if row.captures else None,
        "reading": row.reading, "language": text.reading.language if text else None,
        "publisher": publication.publisher if publication else None,
        "outcome": outcome_of(row),
        "outcomes": [{"step": o.step, "code": o.code, "severity": o.severity, "words": o.words, "do": o.do}
                     for o in worst],
    }


def outcome_of(row: HeldItem) -> str:
    """One word for a table: ``failed``, ``kept, not read``, ``read with warnings`` or ``read``."""
    if not row.captures:
        return "failed"
    if row.reading is None:
        return "kept, not read" if any(o.severity == "failed" for o in row.outcomes) else "kept, waiting"
    if any(o.severity == "failed" for o in row.outcomes):
        return "read, a step failed"
    return "read with warnings" if any(o.severity == "warning" for o in row.outcomes) else "read"
