"""``solferino replicate DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from solferino.casework.lagging import short_name
from solferino.casework.replicas import replica_name, replicate, take_over
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import Exit, UsageError, real_world


@click.command("replicate")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--remember", is_flag=True, help="Note FOLDER in solferino.toml, so that `scrub` looks there by itself.")
@click.option("--take-over", "taking", is_flag=True, help="The case is lost: make the replica FOLDER the case.")
@click.option("--yes", is_flag=True, help="Take over without asking.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk, folder: Path, case_option: str | None, remember: bool, taking: bool, yes: bool, as_json: bool
) -> int:
    """Bring the replica of the case in FOLDER up to date, or make one in a new folder, best on another disk.

    People may go on working meanwhile. What was erased or sealed since the last time is destroyed there too.
    """
    if taking:
        _take_over(talk, folder, yes=yes)
        return int(Exit.DONE)
    with opened(talk, case_option, read_only=_is_replica(talk, case_option)) as case:
        made = replicate(case, folder, remember=remember, watch=talk.watch)
        unrecorded = case.read_only
    for name, words in made.failed:
        talk.say(f"not copied: {name}: {words}")
    if as_json:
        print_json(
            {
                "schema": "solferino.replicate/1",
                "replica": made.name,
                "before": made.before,
                "size": made.size,
                "objects": made.objects,
                "batches": made.batches,
                "bytes": made.bytes,
                "erased": made.erased,
                "failed": [{"name": name, "words": words} for name, words in made.failed],
            }
        )
    talk.say(
        f"{short_name(made.name)} holds {made.size} entries (before: {made.before}); {made.objects} objects and "
        f"{made.batches} batches copied, {made.bytes} bytes"
    )
    if made.erased:
        talk.say(f"destroyed there too: what entries {', '.join(map(str, made.erased))} erased or sealed")
    if unrecorded:
        talk.say("copied from a replica: nothing was recorded there")
    if made.failed:
        talk.say(f"{len(made.failed)} could not be copied; run `solferino scrub` on the case")
    return int(Exit.INTEGRITY if made.failed else Exit.DONE)


def _take_over(talk: Talk, folder: Path, *, yes: bool) -> None:
    if not yes:
        question = "Is the case itself lost for good? Two that go on are no longer one record. Make this the case?"
        if not sys.stdin.isatty() or not click.confirm(question, default=False, err=True):
            raise UsageError("you did not say yes", kept="nothing was changed", do="give --yes if you are sure")
    event = take_over(folder, real_world(talk.person(folder)))
    talk.say(f"{folder} is the case now (entry {event.number}); verify it: solferino verify {folder}")


def _is_replica(talk: Talk, case_option: str | None) -> bool:
    return replica_name(talk.case_path(case_option)) is not None
