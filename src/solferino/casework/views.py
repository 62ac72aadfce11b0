"""views: claims and groups in SQL, in a file of its own that says which ledger size it shows and may be deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.rows import Rows
from solferino.casework.status import STATUS_TABLE, kept_status, status_of
from solferino.record import Held
from solferino.vault.views import ViewsDb

Table = tuple[Sequence[str], Iterable[Sequence[Any]]]

_CLAIMS = (
    "id",
    "kind",
    "document",
    "item",
    "reading",
    "start",
    "end",
    "quote",
    "standing",
    "carried",
    "proposed_by",
    "fields",
)
_FIGURES = (
    "id",
    "document",
    "start",
    "end",
    "quote",
    "low",
    "high",
    "bound",
    "counted",
    "population",
    "status",
    "scope",
    "source",
    "as_of_earliest",
    "as_of_latest",
)
_ITEMS = ("number", "id", "document", "publisher", "outcome", "digest", "size", "captured", "language", "sightings")
_MEMBERS = ("incident", "claim", "stance")
_INCIDENTS = ("handle", "type", "title", "place", "earliest", "latest")


def refresh_views(case: Case) -> int | None:
    """Rebuild ``views.db`` from the record and return the ledger size it shows; None for a case without a folder."""
    if case.path is None:
        return None
    head = case.vault.head()
    if kept_status(case.path) is not None:
        return head.size  # they show this very ledger already
    view = held(case)
    ViewsDb(case.path / "views.db").rebuild(view.size, view.root, tables(view))
    return view.size


def tables(view: Held) -> Mapping[str, Table]:
    """The documented read-only tables: docs/reference/views.md."""
    made = Rows(view)
    rows = made.claims()
    return {
        "v_items": (_ITEMS, ([r[name] for name in _ITEMS] for r in (made.item(i) for i in view.items))),
        "v_claims": (_CLAIMS, (_claim(r) for r in rows)),
        "v_figures": (_FIGURES, (_figure(r) for r in rows if r["kind"] == "figure")),
        "v_incidents": (
            _INCIDENTS,
            (
                (
                    i.handle,
                    i.type,
                    i.title,
                    i.place,
                    i.happened.earliest if i.happened else None,
                    i.happened.latest if i.happened else None,
                )
                for i in view.incidents
            ),
        ),
        STATUS_TABLE: (("body",), [(json.dumps(status_of(view), ensure_ascii=False),)]),
        "v_members": (_MEMBERS, ((i.handle, m.claim, str(m.stance)) for i in view.incidents for m in i.members)),
    }


def _claim(row: Mapping[str, Any]) -> list[Any]:
    plain = {k: v for k, v in row.items() if k not in _CLAIMS}
    return [*(row[name] for name in _CLAIMS[:-1]), json.dumps(plain, ensure_ascii=False, sort_keys=True)]


def _figure(row: Mapping[str, Any]) -> list[Any]:
    as_of = row["as_of"] or {}
    source = row["source"] or {}
    return [*(row[name] for name in _FIGURES[:12]), source.get("name"), as_of.get("earliest"), as_of.get("latest")]
