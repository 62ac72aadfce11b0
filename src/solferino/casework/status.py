"""status: what the case holds and what became of every item.

The answer is part of the views, so that asking for it opens neither the ledger's lines nor any text. Views that show an
older ledger are never trusted: the answer then comes from the record.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import solferino
from solferino.casework.lagging import notes_on_replicas
from solferino.casework.rows import Rows
from solferino.record import CustodyEvent, EventType, Held, NothingFound, UsageError, type_name
from solferino.vault.description import read_description
from solferino.vault.peek import peek_head
from solferino.vault.views import ViewsDb

STATUS_TABLE = "v_status"
SCHEMA = "solferino.status/1"
TOOL = f"solferino {solferino.__version__}"


def status_of(view: Held) -> dict[str, Any]:
    """The status of a view: counts, notes and one row an item."""
    kinds = Counter(type_name(c.claim) for c in view.claims)
    rows = Rows(view)
    standing = Counter(str(c.standing) for c in view.claims)
    return {
        "schema": SCHEMA,
        "tool": TOOL,
        "case": view.case,
        "name": view.name,
        "size": view.size,
        "root": view.root,
        "anchored": view.anchored,
        "claims": dict(sorted(kinds.items())),
        "standing": dict(sorted(standing.items())),
        "shared_statements": len(view.shared),
        "incidents": len(view.incidents),
        "origins": len(view.origins),
        "notes": [*view.notes, *notes_on_replicas(view.events)],
        "received": [_received(event) for event in view.events if event.type is EventType.RECEIVED],
        "sealed": [{"number": number, "entry": entry} for number, entry in _sealed(view)],
        "items": [rows.item(i) for i in view.items],
    }


def _received(event: CustodyEvent) -> dict[str, Any]:
    counts = {name: int(event.code(name) or 0) for name in ("items", "not_here", "faults", "exit")}
    return {"entry": event.number, "form": event.code("form"), **counts}


def _sealed(view: Held) -> list[tuple[str, int]]:
    """Number and entry of every item under seal."""
    found = {int(e.code("item") or 0): e.number for e in view.events if e.type is EventType.SEALED and e.code("item")}
    return [(f"I-{number:03d}", entry) for number, entry in sorted(found.items())]


def kept_status(path: Path) -> dict[str, Any] | None:
    """The status from the views of a case, or None where they are missing or behind the ledger.

    Raises NotACase and NewerFormat, as opening the case would.
    """
    read_description(path)
    views = ViewsDb(path / "views.db")
    head = peek_head(path)
    shown = views.shows()
    if head is None or shown is None or (head.size, head.root) != (shown.size, shown.root):
        return None
    try:
        rows = views.query(f"SELECT body FROM {STATUS_TABLE}")  # noqa: S608 - a fixed name
        kept: dict[str, Any] = json.loads(rows[0][0])
    except (NothingFound, UsageError, IndexError, TypeError, ValueError):
        return None  # views that another version made, or that are damaged: the record answers
    return kept if (kept.get("schema"), kept.get("tool")) == (SCHEMA, TOOL) else None
