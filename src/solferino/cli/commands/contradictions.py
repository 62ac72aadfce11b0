"""``solferino contradictions``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import claim_row
from solferino.cli.opened import viewed
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import Exit, Finding, FindingKind, Held, content


@click.command("contradictions")
@case_options
@view_options
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, held: str | None, as_of: str | None,
            as_json: bool, jsonl: bool) -> int:
    """List contradictions (real and apparent), denials, revisions of figures and quotations that drifted."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        found = [f for f in view.findings if f.kind is not FindingKind.CORROBORATION]
        rows = [_row(view, f) for f in found]
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json({"schema": "solferino.contradictions/1", "case": view.case, "size": view.size,
                        "contradictions": rows})
        else:
            print_table(("kind", "about", "why", "differs", "for", "against"), [
                (r["kind"], r["about"], r["why"], r.get("differs"), len(r["supporting"]), len(r["opposing"]))
                for r in rows])
        if not rows:
            talk.say("no contradiction, denial or revision in this view")
        return int(Exit.DONE if rows else Exit.NOTHING)


def _row(view: Held, finding: Finding) -> dict[str, Any]:
    claims = {c.id: claim_row(view, c) for c in view.claims}
    return {"id": finding.id, **content(finding),
            "supporting": [claims[i] for i in finding.supporting if i in claims],
            "opposing": [claims[i] for i in finding.opposing if i in claims]}
