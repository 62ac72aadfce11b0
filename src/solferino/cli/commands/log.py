"""``solferino log``."""

from __future__ import annotations

import click

from solferino.casework.log import log
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import Exit, content


@click.command("log")
@case_options
@click.option("--since", type=click.IntRange(min=0), default=0, metavar="N", help="From entry N on.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.option("--jsonl", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def command(
    talk: Talk, case_option: str | None, case_argument: str | None, since: int, as_json: bool, jsonl: bool
) -> int:
    """Show the ledger: every custody event, refusals and failures too."""
    with opened(talk, case_option, case_argument, read_only=True) as case:
        found, case_id = log(case, since), case.id
    rows = [content(e) for e in found.entries]
    if jsonl:
        print_jsonl(rows)
    elif as_json:
        print_json(
            {
                "schema": "solferino.log/1",
                "case": case_id,
                "size": found.head.size,
                "root": found.head.root,
                "entries": rows,
            }
        )
    else:
        print_table(
            ("entry", "recorded (UTC)", "event", "who", "holds", "codes"),
            [
                (
                    e.number,
                    e.recorded,
                    e.type,
                    found.people.get(e.actor or "", "not named"),
                    f"{e.batch.kind}: {e.batch.count} lines" if e.batch else "",
                    " ".join(e.codes),
                )
                for e in found.entries
            ],
        )
    talk.say(f"{found.head.size} entries, head {found.head.root[:16]}…, {found.anchoring.words()}")
    return int(Exit.DONE if rows else Exit.NOTHING)
