"""Listing claims: the one form behind ``claims``, ``figures`` and ``acts``."""

from __future__ import annotations

from typing import Any

from solferino.casework.rows import claim_row
from solferino.cli.opened import viewed
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import Exit, UsageError, content

KINDS = ("statement", "figure", "incident_report", "act", "credit")
Where = tuple[str | None, str | None, str | None, str | None]  # case option, case argument, held, as of


def list_claims(talk: Talk, where: Where, *, as_json: bool, jsonl: bool, kind: str | None = None,
                document: str | None = None, explain: str | None = None, schema: str = "claims") -> int:
    """Print claims of one kind or all; 5 where nothing matches."""
    with viewed(talk, *where) as view:
        held_rows = {c.id: c for c in view.claims}
        rows = [claim_row(view, c) for c in view.claims]
        rows = [r for r in rows if (kind is None or r["kind"] == kind) and document in (None, r["document"])]
        if explain is not None:
            wanted = explain if explain.startswith("claim:") else f"claim:{explain.removeprefix('C-').lower()}"
            rows = [r for r in rows if r["id"].startswith(wanted)]
            if len(rows) != 1:
                raise UsageError(f"{len(rows)} claims in view begin with {explain!r}", do="give more of the id")
            decisions = [{**content(d), "name": view.people.get(d.person)} for d in held_rows[rows[0]["id"]].decisions]
            print_json({"schema": "solferino.claim/1", "case": view.case, "size": view.size, **rows[0],
                        "decisions": decisions, "context": _context(view.texts[rows[0]["reading"]].text, rows[0])})
            return int(Exit.DONE)
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json({"schema": f"solferino.{schema}/1", "case": view.case, "size": view.size, schema: rows})
        else:
            print_table(("id", "kind", "who or what", "words", "document", "characters", "standing"),
                        [_cells(r) for r in rows])
        if not rows:
            talk.say("no claim matches")
            return int(Exit.NOTHING)
        return int(Exit.DONE)


def short_id(claim_id: str) -> str:
    """``C-`` and the first eight characters: enough to name a claim on the command line."""
    return "C-" + claim_id.removeprefix("claim:")[:8]


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    return (short_id(row["id"]), _kind(row), _who(row), _shorten(row["quote"]), row["document"],
            f"{row['start']}-{row['end']}", row["standing"])


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
