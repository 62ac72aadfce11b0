"""``solferino build PATHS --case DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.build import build
from solferino.cli.commands import add as add_command
from solferino.cli.commands import process as process_command
from solferino.cli.sources import Source
from solferino.cli.talk import Talk
from solferino.record import Exit, real_world


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=Source())
@click.option(
    "--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder; made if it is not there."
)
@click.option("--listing", type=click.Path(path_type=Path), help="A CSV with publisher and date of each file.")
@click.option("--out", type=click.Path(path_type=Path), help="Where the dossier goes (CASE/dossier.html if absent).")
@click.pass_obj
def command(
    talk: Talk, paths: tuple[Path | str, ...], case_option: str | None, listing: Path | None, out: Path | None
) -> int:
    """Make a case of PATHS and write its dossier: init, add, process and dossier in one go.

    On an existing case it resumes: what is kept is not kept or fetched twice, what is done is not done again.
    """
    folder = talk.case_path(case_option)
    made = build(folder, paths, real_world(talk.person(folder)), listing=listing, out=out, watch=talk.watch)
    codes = [
        add_command.report(talk, made.added, folder, hint=False),
        process_command.report(talk, made.done, folder, hint=False),
    ]
    talk.say(f"dossier: {made.dossier}")
    talk.say(f"next: open it in a browser, or run `solferino verify --case {folder}`")
    if int(Exit.PARTIAL) in codes:
        talk.say(f"partial: `solferino status {folder}` says of every item what became of it and what to do")
        return int(Exit.PARTIAL)
    return max(codes)
