"""``solferino init DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.case import create_case
from solferino.cli.talk import Talk
from solferino.record import real_world


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The name of the case (the folder's name if absent).")
@click.pass_obj
def command(talk: Talk, folder: Path, name: str | None) -> None:
    """Make a new, empty case in FOLDER.

    The folder holds everything: case.db (the ledger), objects/ (the bytes), solferino.toml and a README.txt that
    explains it to a stranger. Copy it as a whole, when no program works on it.
    """
    with create_case(folder, name, real_world(talk.person())) as case:
        talk.say(f"made case {case.name!r} in {folder}")
        talk.say(f"next: solferino add FILES --case {folder}")
