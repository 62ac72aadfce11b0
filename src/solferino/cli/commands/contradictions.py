"""``solferino contradictions``."""

from __future__ import annotations

import click

from solferino.casework.rows import Rows
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit, FindingKind


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
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json(
                {"schema": "solferino.contradictions/1", "case": view.case, "size": view.size, "contradictions": rows}
            )
        else:
            print_table(
                ("kind", "about", "why", "differs", "for", "against"),
                [
                    (r["kind"], r["about"], r["why"], r.get("differs"), len(r["supporting"]), len(r["opposing"]))
                    for r in rows
                ],
            )
        if not rows:
            talk.say("no contradiction, denial or revision in this view")
        return int(Exit.DONE if rows else Exit.NOTHING)
