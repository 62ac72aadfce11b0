"""The matrix of elements by evidence for other tools: CSV, one row an element.

What speaks against stands in a column of its own that cannot be dropped. An export whose incidents have neither
contrary items nor a statement of where one looked for them is refused: no reader could tell silence from a search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from solferino.record import UsageError
from solferino.share.export import csv

Row = Mapping[str, Any]
NONE_FOUND: Final = "none found"


def contrary_words(row: Row, statement: str | None = None) -> str:
    """What the contrary column of an incident says: its items, or where one looked and found none.

    statement: of a person, where one looked. Raises UsageError where there is neither: such a row is not exported.
    """
    items = [_item(i) for i in row["contrary"]]
    looked = [s for s in (statement, row["searched"]) if s]
    if not items and not looked:
        raise UsageError(
            f"{row['subject']} has nothing that speaks against it, and nobody said where one looked for it",
            kept="nothing was written",
            do='say it: --searched "where you looked, on which day, and that nothing was found"',
        )
    found = " | ".join(items) if items else NONE_FOUND
    return f"{found} [{'; '.join(looked)}]" if looked else found


def matrix_csv(rows: Sequence[Row], stamp: Row, statement: str | None = None) -> str:
    """One row an element, RFC 4180. stamp: case, size, said, catalogue, digest and tool, repeated in every row.

    An incident for which no provision is open has one row without an element, so that its contrary column stands.
    statement: see :func:`contrary_words`. Raises UsageError.
    """
    return csv([made for row in rows for made in _rows(row, stamp, contrary_words(row, statement))])


def _rows(row: Row, stamp: Row, contrary: str) -> Iterator[dict[str, Any]]:
    head = {
        "incident": row["subject"],
        "title": row["title"],
        "happened_from": (row["happened"] or {}).get("earliest"),
        "happened_to": (row["happened"] or {}).get("latest"),
        "place": row["place"],
        "incident_reports": row["reports"],
        "incident_independent": row["independent"],
        "lists": " and ".join(row["lists"]) + (" as alternatives" if row["alternatives"] else ""),
        "classification": " | ".join(s["why"] for s in row["stretches"]),
    }
    tail = {
        "contrary": contrary,
        "law_as_of": row["as_of"],
        "catalogue": row["catalogue"],
        "signs": row["signs"],
        **stamp,
    }
    made = False
    for candidate in row["candidates"]:
        for element in candidate["elements"]:
            made = True
            yield {**head, **_provision(candidate), **_element(element), **tail}
    if not made:
        yield {**head, **_provision(None), **_element(None), **tail}


def _provision(found: Row | None) -> dict[str, Any]:
    row: Row = found or {}
    return {
        "provision": row.get("provision"),
        "citation": row.get("citation"),
        "short": row.get("short"),
        "entry_digest": row.get("digest"),
        "in_force_from": row.get("in_force_from"),
        "as_an_alternative": row.get("alternative"),
        "provision_standing": row.get("words"),
        "lawful_readings": [r["text"] for r in row.get("lawful", ())],
        "means_of_proof": row.get("evidence", []),
        "official_text_checked": "no" if row else None,
        "notes": row.get("notes", []),
    }


def _element(found: Row | None) -> dict[str, Any]:
    row: Row = found or {}
    return {
        "element": row.get("key"),
        "element_text": row.get("text"),
        "state": row.get("stands"),
        "by": row.get("by"),
        "entries": [
            {
                "id": e["id"],
                "person": e["name"] or e["person"],
                "state": e["state"],
                "reason": e["reason"],
                "decided": e["decided"],
                "catalogue": e["catalogue"],
                "first": e["first"],
                "last": e["last"],
            }
            for e in row.get("people", ())
        ],
        "spans_for": [_span(p) for p in row.get("supporting", ())],
        "spans_against": [_span(p) for p in row.get("against", ())],
        "claims": list(row.get("claims", ())),
        "reports": row.get("reports"),
        "independent_origins": row.get("independent"),
        "origins": list(row.get("origins", ())),
        "note": row.get("note"),
        "question": row.get("question"),
    }


def _span(row: Row) -> dict[str, Any]:
    return {"reading": row["reading"], "start": row["start"], "end": row["end"], "quote": row["quote"]}


def _item(item: Row) -> str:
    who = f"{item['speaker']}: " if item["speaker"] else ""
    kind = f"{item['kind']} as {item['incident']}" if item.get("incident") else item["kind"]
    ours = item["kind"] in ("lawful reading", "against an element")  # the words are the catalogue's: their words follow
    quotes = [f"“{' '.join(p['quote'].split())}”" for p in item["passages"]] if ours else []
    return f"{kind}: {who}{' '.join(item['words'].split())}{' ' if quotes else ''}{' / '.join(quotes)}"


__all__ = ["NONE_FOUND", "contrary_words", "matrix_csv"]
