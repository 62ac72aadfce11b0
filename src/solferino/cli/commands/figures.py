"""``solferino figures``."""

from __future__ import annotations

import click

from solferino.cli.listing import list_claims
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk


@click.command("figures")
@case_options
@view_options
@click.option("--document", help="Only from this file.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    held: str | None,
    as_of: str | None,
    as_json: bool,
    jsonl: bool,
    document: str | None,
) -> int:
    """List figures of harm with bound, what is counted, source and as-of."""
    return list_claims(
        talk,
        (case_option, case_argument, held, as_of),
        as_json=as_json,
        jsonl=jsonl,
        kind="figure",
        document=document,
        schema="figures",
    )
