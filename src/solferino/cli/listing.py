"""Listing claims: the one form behind ``claims``, ``figures`` and ``acts``."""

from __future__ import annotations

from typing import Any

from solferino.casework.ids import find_claim_id, short_id
from solferino.casework.rows import Rows
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit, Held, HeldClaim, content

KINDS = ("statement", "figure", "incident_report", "act", "credit")
Where = tuple[str | None, str | None, str | None, str | None]  # case option, case argument, held, as of


def list_claims(
    talk: Talk,
    where: Where,
    *,
    as_json: bool,
    jsonl: bool,
    kind: str | None = None,
    document: str | None = None,
    explain: str | None = None,
    schema: str = "claims",
) -> int:
    """Print claims of one kind or all; 5 where nothing matches."""
    with viewed(talk, *where) as view:
        held_rows = {c.id: c for c in view.claims}
        rows = Rows(view).claims(kind)
        rows = [r for r in rows if document in (None, r["document"])]
        if explain is not None:
            wanted = find_claim_id(held_rows, explain)
            return _explain(view, Rows(view).claim(held_rows[wanted]), held_rows[wanted])
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json({"schema": f"solferino.{schema}/1", "case": view.case, "size": view.size, schema: rows})
        else:
            print_table(
                ("id", "kind", "who or what", "words", "document", "characters", "standing"), [_cells(r) for r in rows]
            )
        if not rows:
            talk.say("no claim matches")
            return int(Exit.NOTHING)
        return int(Exit.DONE)


def _explain(view: Held, row: dict[str, Any], claim: HeldClaim) -> int:
    decisions = [{**content(d), "name": view.people.get(d.person)} for d in claim.decisions]
    context = _context(view.texts[row["reading"]].text, row)
    about = {"schema": "solferino.claim/1", "case": view.case, "size": view.size}
    print_json({**about, **row, "decisions": decisions, "context": context})
    return int(Exit.DONE)


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    return (
        short_id(row["id"]),
        _kind(row),
        _who(row),
        _shorten(row["quote"]),
        row["document"],
        f"{row['start']}-{row['end']}",
        row["standing"],
    )


def _kind(row: dict[str, Any]) -> str:
    detail = row.get("statement_kind") or row.get("type") or row.get("counted") or row.get("relation") or ""
    return f"{row['kind']}: {detail}" if detail else str(row["kind"])


def _who(row: dict[str, Any]) -> str:
    if row["kind"] == "figure":
        high = "" if row["high"] is None else row["high"]
        low = "" if row["low"] is None else row["low"]
        number = f"{low}" if low == high else f"{low}..{high}"
        source = row["source"]["name"] if row["source"] else "no source named"
        return f"{row['bound']} {number} {row['population']} ({source})"
    if row["kind"] == "credit":
        return str(row["to"])
    voice = row.get("speaker") or row.get("body") or row.get("alleged_by")
    return str(voice["name"]) if voice else "not named"


def _shorten(text: str, width: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _context(text: str, row: dict[str, Any]) -> dict[str, str]:
    return {"before": text[max(0, row["start"] - 80) : row["start"]], "after": text[row["end"] : row["end"] + 80]}
