"""What a trace found as plain values: the rows of ``solferino.trace/1``."""

from __future__ import annotations

from typing import Any

from solferino.record import Finding, Held, Incident, Publication, content
from solferino.share.copies import of as places_of
from solferino.share.index import Index
from solferino.share.resting import Resting
from solferino.share.tree import Branch, Root
from solferino.share.words import origin_words


def documents(view: Held) -> dict[str, str]:
    """Reading id -> name or address of the first item that holds it."""
    return {i.reading: i.item.name for i in reversed(view.items) if i.reading}


def text_row(view: Held, index: Index, reading: str) -> dict[str, Any]:
    """A text: what it is, when it was published and captured, and the digest of its bytes."""
    publication = view.publications.get(reading) or Publication()
    item = index.item(reading)
    return {
        "reading": reading,
        "document": item.item.name if item else None,
        "outlet": index.outlet(reading),
        "title": publication.title,
        "published": {"earliest": publication.published_earliest, "latest": publication.published_latest},
        "address": (item.item.address if item else None) or publication.address,
        "captured": item.captures[-1].captured if item and item.captures else None,
        "digest": view.texts[reading].reading.bytes_digest,
        "characters": len(view.texts[reading].text),
        "files": [
            {"item": p.item, "document": p.document, "publisher": p.publisher, "published": p.published}
            for p in places_of(index, reading).places
        ],
    }


def root_row(root: Root) -> dict[str, Any]:
    """A root with its branches, flat, in the order of the tree."""
    o = root.origin
    return {
        "handle": o.handle,
        "name": o.name,
        "named": o.named,
        "kind": str(o.kind),
        "role": str(o.role) if o.role else None,
        "root": str(o.root) if o.root else None,
        "said": content(o.said) if o.said else None,
        "institution": o.institution,
        "tied": [t.handle for t in root.tied],
        "cycle": list(o.cycle),
        "words": origin_words(o),
        "reports": root.reports,
        "why": o.why,
        "branches": [_branch_row(b) for b in root.all()],
    }


def _branch_row(branch: Branch) -> dict[str, Any]:
    return {
        "text": branch.reading,
        "on": branch.on,
        "circle": branch.circle,
        "claims": [content(p) for p in branch.claims],
        "edges": [e.number for e in branch.edges],
    }


def figure_row(row: Resting) -> dict[str, Any]:
    """A number with what it rests on."""
    return {
        "figure": row.words,
        "incident": row.incident.handle if row.incident else None,
        "reports": row.reports,
        "spread": row.spread,
        "independent": row.independent,
        "why": row.why,
        "supports": [
            {
                "origin": s.origin.handle if s.origin else None,
                "texts": list(s.texts),
                "passages": [content(p) for p in s.passages],
            }
            for s in row.supports
        ],
    }


def event_row(incident: Incident, finding: Finding) -> dict[str, Any]:
    """An event with its count of reports and of independent origins."""
    return {
        "handle": incident.handle,
        "title": incident.title,
        "reports": finding.reports,
        "independent": finding.independent,
        "unattributed": finding.unattributed,
        "grade": str(finding.grade) if finding.grade else None,
        "why": finding.why,
    }
