"""Listing: the one form behind ``claims``, ``figures``, ``acts``, ``incidents`` and ``contradictions``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from solferino.casework.ids import short_id
from solferino.casework.rows import Rows, without_lists
from solferino.cli.options import JSON, JSONL, Look, look_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit, Held

KINDS = ("statement", "figure", "incident_report", "act", "credit")


def list_claims(
    talk: Talk,
    look: Look,
    *,
    kind: str | None = None,
    document: str | None = None,
    schema: str = "claims",
) -> int:
    """Print claims of one kind or all, those out of lists of people by their document alone; 5 where none matches."""
    with viewed(talk, look) as view:
        shown, left_out = without_lists(view) if document is None else (view, 0)
        rows = Rows(shown).claims(kind)
        rows = [r for r in rows if document in (None, r["document"])]
        if left_out:
            talk.say(f"claims out of lists of people that are left out here: {left_out}; --document NAME shows them")
        columns = ("id", "kind", "who or what", "words", "document", "characters", "standing")
        return show(
            talk,
            view,
            f"solferino.{schema}/1",
            rows,
            form=look.form,
            columns=columns,
            cells=_cells,
            nothing="no claim matches",
        )


def listing_command(name: str, kind: str, words: str) -> click.Command:
    """A command that lists the claims of one kind. words: its help text."""

    @click.command(name, help=words)
    @look_options
    @click.option("--document", help="Only from this file.")
    @click.pass_obj
    def command(talk: Talk, look: Look, document: str | None) -> int:
        return list_claims(talk, look, kind=kind, document=document, schema=name)

    return command


def show(
    talk: Talk,
    view: Held,
    schema: str,
    rows: Sequence[dict[str, Any]],
    *,
    form: str,
    columns: Sequence[str],
    cells: Callable[[dict[str, Any]], Sequence[object]],
    nothing: str,
) -> int:
    """Print rows of a view in one of the three forms; 5 where there are none, and ``nothing`` says so.

    schema: written out where the rows are made (``solferino.incidents/1``), so that it can be searched for.
    """
    if form == JSONL:
        print_jsonl(rows)
    elif form == JSON:
        key = schema.removeprefix("solferino.").partition("/")[0]
        print_json({"schema": schema, "case": view.case, "size": view.size, key: list(rows)})
    else:
        print_table(columns, [cells(row) for row in rows])
    if not rows:
        talk.say(nothing)
    return int(Exit.DONE if rows else Exit.NOTHING)


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
