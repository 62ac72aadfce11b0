"""``solferino claims``."""

from __future__ import annotations

from importlib import import_module

import click

from solferino.cli.listing import KINDS, list_claims
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk


@click.command("claims")
@case_options
@view_options
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--document", help="Only from this file.")
@click.option("--explain", metavar="ID", help="Show one claim whole and why it is there: step, rule, words, decisions.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    held: str | None,
    as_of: str | None,
    as_json: bool,
    jsonl: bool,
    kind: str | None,
    document: str | None,
    explain: str | None,
) -> int:
    """List claims: who says what, each with the exact characters it stands on."""
    where = (case_option, case_argument, held, as_of)
    if explain is not None:
        explained = import_module("solferino.cli.explained")  # loads every extractor, which a list does not need
        code: int = explained.explain_claim(talk, where, explain, as_json=as_json)
        return code
    return list_claims(
        talk,
        where,
        as_json=as_json,
        jsonl=jsonl,
        kind=kind,
        document=document,
    )
