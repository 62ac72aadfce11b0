"""``solferino process``."""

from __future__ import annotations

import click

from solferino.casework.process import Done, process
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk
from solferino.record import Exit


@click.command("process")
@case_options
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None) -> int:
    """Read what was kept, find claims, trace who repeats whom, group reports into incidents.

    Run it again at any time: what is done is not done twice, and what people decided stays.
    """
    with opened(talk, case_option, case_argument) as case:
        done = process(case, talk.watch)
    return report(talk, done)


def report(talk: Talk, done: Done) -> int:
    """Tell what ran and what failed; the exit code follows."""
    for name, words in done.failed:
        talk.say(f"failed: {name}: {words}")
    if not done.changed:
        talk.say("nothing to do: everything kept is read and grouped")
    for step, count in done.steps.items():
        talk.say(f"{step}: {count} records")
    return int(Exit.PARTIAL) if done.failed else int(Exit.DONE)
