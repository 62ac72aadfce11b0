"""``solferino doctor``."""

from __future__ import annotations

import click

from solferino.casework.doctor import checks
from solferino.cli.talk import Talk, print_json, print_table
from solferino.record import Exit


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(talk: Talk, as_json: bool) -> int:
    """Check this installation: one line per check; exit 0 if all is well, 1 if not."""
    rows = checks()
    if as_json:
        print_json(
            {"schema": "solferino.doctor/1", "checks": [{"check": n, "ok": ok, "words": w} for n, ok, w in rows]}
        )
    else:
        print_table(("check", "result", "what"), [(n, "ok" if ok else "NOT OK", w) for n, ok, w in rows])
    if all(ok for _, ok, _ in rows):
        return int(Exit.DONE)
    talk.say("some checks failed")
    return int(Exit.BUG)
