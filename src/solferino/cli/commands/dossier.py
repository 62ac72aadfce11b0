"""``solferino dossier``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.dossier import write_dossier
from solferino.cli.opened import opened
from solferino.cli.options import Look, case_options, dates_options, look
from solferino.cli.talk import Talk


@click.command("dossier")
@case_options
@dates_options
@click.option("--facts", metavar="FILE", type=click.Path(path_type=Path), help="Stated facts, for a table of forums.")
@click.option("--out", type=click.Path(path_type=Path, allow_dash=True), help="Where it goes; - for stdout.")
@look
@click.pass_obj
def command(talk: Talk, look: Look, facts: Path | None, out: Path | None) -> None:
    """Write the dossier: one self-contained HTML file, every sentence footnoted to exact characters.

    It depends on the case, the ledger size, the dates asked for, the facts stated and the version of this tool, and on
    nothing else. --facts FILE (see `solferino forums`) adds where a case on those facts could be heard.
    """
    with opened(talk, look.case, read_only=True) as case:
        path = write_dossier(case, out, at=look.held, said=look.as_of, facts=facts)
    if path is not None:
        talk.say(f"dossier: {path}")
