"""``solferino demo``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.demo import demo, demo_package
from solferino.cli.commands import process as process_command
from solferino.cli.talk import Talk
from solferino.record import real_world


@click.command("demo")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def command(talk: Talk, folder: Path | None) -> int:
    """Build the bundled example in FOLDER (./solferino-demo if absent), pack it, and say where its dossier is.

    Country, outlets, people and events of the example are invented.
    """
    world = real_world(talk.person())
    made = demo(folder or Path("solferino-demo"), world, talk.watch)
    for line in made.told:
        click.echo(line)
    code = process_command.report(talk, made.done, folder=made.folder, hint=False)
    click.echo(f"The dossier: {made.dossier}")
    package = demo_package(made.folder, world, talk.watch)
    click.echo(f"A package that a stranger can check offline: {package}")
    click.echo(f"Check it: solferino verify {package}   or without us: python3 {package / 'verify.py'} {package}")
    click.echo(
        f"Look around: solferino claims {made.folder}   solferino incidents {made.folder}   "
        f"solferino matrix {made.folder}   solferino verify {made.folder}"
    )
    return code
