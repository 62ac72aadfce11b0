"""``solferino certificate``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from solferino.casework.certificate import FORMS, certificate, paper_text, write_certificate
from solferino.casework.check import Brought
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("certificate")
@case_options
@click.option("--form", type=click.Choice(FORMS), default="custody", show_default=True)
@click.option("--item", "items", multiple=True, metavar="ITEM", help="An item (I-003). Repeatable; all if absent.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="A file ending in .html, .txt or .json (stdout if absent)."
)
@click.option("--trust", multiple=True, type=_FILE, metavar="FILE", help="Root certificates of authorities you trust.")
@click.option("--policy", type=_FILE, metavar="FILE", help="Which witnesses you trust (c2sp.org/tlog-policy).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    form: str,
    items: tuple[str, ...],
    out: Path | None,
    trust: tuple[Path, ...],
    policy: Path | None,
    as_json: bool,
) -> None:
    """Write a paper for a court from the ledger: custody (one item), fre902 (a draft statement), berkeley (a table).

    The case is verified for it. A paper speaks of how bytes were kept. It never says that what they show is true.
    """
    with opened(talk, case_option, case_argument, read_only=True) as case:
        paper = certificate(case, form, items, brought=Brought(trust=trust, policy=policy))
    if out is not None:
        write_certificate(paper, out)
        talk.say(f"wrote {out}")
    else:
        sys.stdout.write(paper_text(paper, ".json" if as_json else ".txt"))
