"""``solferino dossier``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.dossier import write_dossier
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk


@click.command("dossier")
@case_options
@click.option("--held", metavar="N|DATE", help="What the record held: its first N entries, or up to that day.")
@click.option("--as-of", metavar="DATE", help="What had been said by the end of that day.")
@click.option("--out", type=click.Path(path_type=Path, allow_dash=True), help="Where it goes; - for stdout.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    held: str | None,
    as_of: str | None,
    out: Path | None,
) -> None:
    """Write the dossier: one self-contained HTML file, every sentence footnoted to exact characters.

    It depends on the case, the ledger size, the dates asked for and the version of this tool, and on nothing else.
    """
    with opened(talk, case_option, case_argument, read_only=True) as case:
        path = write_dossier(case, out, at=held, said=as_of)
    if path is not None:
        talk.say(f"dossier: {path}")
