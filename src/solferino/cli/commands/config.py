"""``solferino config``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.settings import explain
from solferino.cli.talk import Talk, print_json, print_table
from solferino.record.errors import UsageError


@click.command("config")
@click.option("--explain", "why", is_flag=True, help="Also say where each value comes from.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(talk: Talk, why: bool, as_json: bool) -> None:
    """Show the settings: defaults < case < user file < SOLFERINO_* < flags. Secrets never lie in a settings file."""
    rows = explain(case_dir=talk.case_dir, person=talk.person_flag, case=_case(talk))
    if as_json:
        print_json(
            {
                "schema": "solferino.config/1",
                "settings": [{"name": r.name, "value": r.value, "from": r.origin} for r in rows],
            }
        )
    elif why:
        print_table(("setting", "value", "from", "meaning"), [(r.name, r.value, r.origin, r.meaning) for r in rows])
    else:
        print_table(("setting", "value"), [(r.name, r.value) for r in rows])


def _case(talk: Talk) -> Path | None:
    try:
        return talk.case_path()
    except UsageError:
        return None  # no case at hand: its settings are none
