"""``solferino log``."""

from __future__ import annotations

import click

from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import CustodyEvent, content


@click.command("log")
@case_options
@click.option("--since", type=int, default=0, metavar="N", help="From entry N on.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.option("--jsonl", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, since: int, as_json: bool,
            jsonl: bool) -> None:
    """Show the ledger: every custody event, refusals and failures too."""
    with opened(talk, case_option, case_argument, read_only=True) as case:
        head = case.vault.head()
        events = [CustodyEvent.parse(data) for data in case.vault.entries(since)]
        people = {p.id: p.name for p in case.fold().people.values()}
        if jsonl:
            print_jsonl([content(e) for e in events])
        elif as_json:
            print_json({"schema": "solferino.log/1", "case": case.id, "size": head.size, "root": head.root,
                        "entries": [content(e) for e in events]})
        else:
            print_table(("entry", "recorded (UTC)", "event", "who", "holds", "codes"), [
                (e.number, e.recorded, e.type, people.get(e.actor or "", "not named"),
                 f"{e.batch.count} {e.batch.kind}" if e.batch else "", " ".join(e.codes)) for e in events])
        talk.say(f"{head.size} entries, head {head.root[:16]}…, not yet anchored")
