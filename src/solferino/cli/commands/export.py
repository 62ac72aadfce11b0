"""``solferino export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from solferino.casework.export import FORMATS, export
from solferino.cli.opened import opened
from solferino.cli.options import Look, case_options, dates_options, look
from solferino.cli.talk import Talk


@click.command("export")
@case_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="A file (stdout if absent); for huridocs a new folder.")
@click.option("--searched", metavar="WORDS", help="Where somebody looked for what speaks against, and found none.")
@dates_options
@look
@click.pass_obj
def command(talk: Talk, look: Look, form: str, out: Path | None, searched: str | None) -> None:
    """Export claims: jsonl (one claim a line), csv, or webannotation (W3C Web Annotation, JSON-LD).

    Or, on the law: matrix-csv and matrix-html (elements by evidence), huridocs (tables of events, acts, persons,
    involvement and information). These carry what speaks against in a column of its own: an incident with nothing in it
    is exported only where the software searched every text of it, or where --searched says who looked where.

    Writing an export to a file is an event in the ledger; positions count Unicode code points.
    """
    with opened(talk, look.case, read_only=out is None) as case:
        text = export(case, form, at=look.held, said=look.as_of, out=out, searched=searched)
    if out is None:
        sys.stdout.write(text)
    else:
        talk.say(f"wrote {out}")
