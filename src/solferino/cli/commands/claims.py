"""``solferino claims``."""

from __future__ import annotations

from importlib import import_module

import click

from solferino.cli.listing import KINDS, list_claims
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk


@click.command("claims")
@look_options
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--document", help="Only from this file.")
@click.option("--explain", metavar="ID", help="Show one claim whole and why it is there: step, rule, words, decisions.")
@click.pass_obj
def command(talk: Talk, look: Look, kind: str | None, document: str | None, explain: str | None) -> int:
    """List claims: who says what, each with the exact characters it stands on."""
    if explain is not None:
        explained = import_module("solferino.cli.explained")  # loads every extractor, which a list does not need
        code: int = explained.explain_claim(talk, look, explain)
        return code
    return list_claims(talk, look, kind=kind, document=document)
