"""``solferino origins``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import claim_row, document_of
from solferino.cli.opened import viewed
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import Exit, Held, Origin, SharedStatement, content


@click.command("origins")
@case_options
@view_options
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, held: str | None, as_of: str | None,
            as_json: bool, jsonl: bool) -> int:
    """Who repeats whom: the origins that claims lead back to, with the passages that show it."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        origins = [_origin(view, o) for o in view.origins]
        shared = [_shared(view, s) for s in view.shared]
        if jsonl:
            print_jsonl([*origins, *shared])
        elif as_json:
            print_json({"schema": "solferino.origins/1", "case": view.case, "size": view.size, "origins": origins,
                        "shared_statements": shared})
        else:
            print_table(("origin", "kind", "name", "claims", "texts", "shown by"), [
                (o["handle"], o["kind"], o["name"] or "no origin named", len(o["claims"]), len(o["documents"]),
                 "; ".join(b["why"] for b in o["borrowings"][:2])) for o in origins])
        if not origins:
            talk.say("nothing to compare")
        return int(Exit.DONE if origins else Exit.NOTHING)


def _origin(view: Held, origin: Origin) -> dict[str, Any]:
    return {"row": "origin", "name": None, "borrowings": [], **content(origin), "documents": _documents(view, origin.claims)}


def _shared(view: Held, shared: SharedStatement) -> dict[str, Any]:
    claims = {c.id: c for c in view.claims}
    return {"row": "shared_statement", "speaker": None, **content(shared), "documents": _documents(view, shared.claims),
            "carriers": [claim_row(view, claims[i]) for i in shared.claims if i in claims]}


def _documents(view: Held, claim_ids: tuple[str, ...]) -> list[str]:
    wanted = set(claim_ids)
    return list(dict.fromkeys(document_of(view, c.item) for c in view.claims if c.id in wanted))
