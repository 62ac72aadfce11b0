"""``solferino origins``."""

from __future__ import annotations

import click

from solferino.casework.rows import Rows
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit


@click.command("origins")
@look_options
@click.pass_obj
def command(talk: Talk, look: Look) -> int:
    """Who repeats whom: the origins that claims lead back to, with the passages that show it."""
    with viewed(talk, look) as view:
        rows = Rows(view)
        origins = [rows.origin(o) for o in view.origins]
        shared = [rows.shared(s) for s in view.shared]
        if look.jsonl:
            print_jsonl([*origins, *shared])
        elif look.as_json:
            print_json(
                {
                    "schema": "solferino.origins/1",
                    "case": view.case,
                    "size": view.size,
                    "origins": origins,
                    "shared_statements": shared,
                }
            )
        else:
            print_table(
                ("origin", "kind", "name", "claims", "texts", "shown by"),
                [
                    (
                        o["handle"],
                        o["kind"],
                        o["name"] or "no origin named",
                        len(o["claims"]),
                        len(o["documents"]),
                        "; ".join(b["why"] for b in o["borrowings"][:2]),
                    )
                    for o in origins
                ],
            )
        if not origins:
            talk.say("nothing to compare")
        return int(Exit.DONE if origins else Exit.NOTHING)
