"""``solferino contradictions``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import Rows
from solferino.cli.listing import form_of, show
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed
from solferino.record import FindingKind


@click.command("contradictions")
@case_options
@view_options
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    held: str | None,
    as_of: str | None,
    as_json: bool,
    jsonl: bool,
) -> int:
    """List contradictions (real and apparent), denials, revisions of figures and quotations that drifted."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        rows_of = Rows(view)
        found = [f for f in view.findings if f.kind is not FindingKind.CORROBORATION]
        rows = [rows_of.contradiction(f) for f in found]
        return show(
            talk,
            view,
            "solferino.contradictions/1",
            rows,
            form=form_of(as_json=as_json, jsonl=jsonl),
            columns=("kind", "about", "why", "differs", "for", "against"),
            cells=_cells,
            nothing="no contradiction, denial or revision in this view",
        )


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    said = (row["kind"], row["about"], row["why"], row.get("differs"))
    return (*said, len(row["supporting"]), len(row["opposing"]))
