"""``solferino process``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.process import Done, process
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk
from solferino.record import Exit

_MADE = {
    "read": "readings",
    "divide": "texts, PDFs and pictures",
    "group": "origins, shared statements, incidents and findings",
}


@click.command("process")
@case_options
@click.option("--retry", is_flag=True, help="Also run again what failed.")
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, retry: bool) -> int:
    """Read what was kept, find claims, trace who repeats whom, group reports into incidents.

    Run it again at any time: what is done is not done twice, and what people decided stays.
    """
    with opened(talk, case_option, case_argument) as case:
        done = process(case, talk.watch, retry=retry)
        folder = case.path or Path()
    return report(talk, done, folder)


def report(talk: Talk, done: Done, folder: Path, *, hint: bool = True) -> int:
    """Tell what ran and what failed, and what to do next; the exit code follows."""
    for name, words in done.failed:
        talk.say(f"failed: {name}: {words}")
    if not done.changed:
        talk.say("nothing to do: everything kept is read and grouped")
    for step, count in done.steps.items():
        talk.say(f"{step}: {count} {_MADE.get(step, 'claims')}")
    if done.failed:
        failed = len(dict.fromkeys(name for name, _ in done.failed))
        talk.say(f"{failed} documents gave no full result; their bytes are kept: solferino status {folder}")
    if hint:
        talk.say(f"next: solferino dossier {folder}")
    return int(Exit.PARTIAL) if done.failed else int(Exit.DONE)
