"""``solferino export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from solferino.casework.export import FORMATS, export
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk


@click.command("export")
@case_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="A file (stdout if absent).")
@click.option("--held", metavar="N|DATE", help="What the record held: its first N entries, or up to that day.")
@click.option("--as-of", metavar="DATE", help="What had been said by the end of that day.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    form: str,
    out: Path | None,
    held: str | None,
    as_of: str | None,
) -> None:
    """Export claims: jsonl (one claim a line), csv, or webannotation (W3C Web Annotation, JSON-LD).

    Writing an export to a file is an event in the ledger; positions count Unicode code points.
    """
    with opened(talk, case_option, case_argument, read_only=out is None) as case:
        text = export(case, form, at=held, said=as_of, out=out)
    if out is None:
        sys.stdout.write(text)
    else:
        talk.say(f"wrote {out}")
