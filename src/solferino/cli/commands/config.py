"""``solferino config``."""

from __future__ import annotations

import click

from solferino.casework.settings import explain
from solferino.cli.talk import Talk, print_json, print_table


@click.command("config")
@click.option("--explain", "why", is_flag=True, help="Also say where each value comes from.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(talk: Talk, why: bool, as_json: bool) -> None:
    """Show the settings: defaults < case < user file < SOLFERINO_* < flags. Secrets never lie in a settings file."""
    rows = explain(case_dir=talk.case_dir, person=talk.person_flag)
    if as_json:
        print_json({"schema": "solferino.config/1",
                    "settings": [{"name": r.name, "value": r.value, "from": r.origin} for r in rows]})
    elif why:
        print_table(("setting", "value", "from", "meaning"), [(r.name, r.value, r.origin, r.meaning) for r in rows])
    else:
        print_table(("setting", "value"), [(r.name, r.value) for r in rows])
