"""``solferino incidents``."""

from __future__ import annotations

import click

from solferino.casework.rows import Rows
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit


@click.command("incidents")
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
    """List alleged incidents: how many texts report each, from how many independent origins, and who denies it."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        rows_of = Rows(view)
        rows = [rows_of.incident(i) for i in view.incidents]
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json({"schema": "solferino.incidents/1", "case": view.case, "size": view.size, "incidents": rows})
        else:
            print_table(
                ("incident", "title", "reports", "independent origins", "no origin named", "grade", "denials"),
                [
                    (
                        r["handle"],
                        r["title"],
                        r["reports"],
                        r["independent"],
                        r["unattributed"],
                        r["grade"],
                        sum(m["stance"] == "denies" for m in r["members"]),
                    )
                    for r in rows
                ],
            )
        if not rows:
            talk.say("no incident is reported in this view")
        return int(Exit.DONE if rows else Exit.NOTHING)
