"""``solferino status``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from solferino.casework.status import kept_status
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table


@click.command("status")
@look_options
@click.pass_obj
def command(talk: Talk, look: Look) -> None:
    """What the case holds: every item with its outcome, the reason and the next step."""
    path = talk.case_path(look.case)
    status = kept_status(path) if look.held is None and look.as_of is None else None
    if status is None:
        # The record itself is opened only when the views cannot answer: that takes ten times as long to load.
        status = import_module("solferino.cli.fullstatus").full_status(path, look.held, look.as_of)
    for note in status["notes"]:
        talk.say(f"note: {note}")
    if look.jsonl:
        print_jsonl(status["items"])
    elif look.as_json:
        print_json(status)
    else:
        _table(status)
    for one in status["received"]:
        faults = f", {one['faults']} of their proofs fail" if one["faults"] else ""
        talk.say(f"received at entry {one['entry']} ({one['form']}): {one['items']} items{faults}")
    kinds = ", ".join(f"{n} {k}" for k, n in status["claims"].items()) or "no claims yet"
    talk.say(
        f"case {status['name']!r}: {len(status['items'])} items, {kinds}, {status['incidents']} incidents, ledger of "
        f"{status['size']} entries, " + ("anchored" if status["anchored"] else "not yet anchored")
    )


def _table(status: dict[str, Any]) -> None:
    print_table(
        ("item", "outcome", "document", "language", "what to know"),
        [
            (
                r["number"],
                r["outcome"],
                r["document"],
                r["language"],
                next(
                    (
                        "; ".join(part for part in (o["words"], o["do"]) if part)
                        for o in r["outcomes"]
                        if o["severity"] != "ok"
                    ),
                    "",
                ),
            )
            for r in status["items"]
        ]
        + [(s["number"], f"sealed, entry {s['entry']}", "", "", "") for s in status["sealed"]],
    )
