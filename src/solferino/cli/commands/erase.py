"""``solferino erase ITEM``."""

from __future__ import annotations

import sys

import click

from solferino.casework.erase import erase
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import UsageError


@click.command("erase")
@click.argument("item")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "first", required=True, metavar="NAME", help="The first of the two people.")
@click.option("--second", required=True, metavar="NAME", help="The second.")
@click.option("--reason", required=True, help="Why. It stays in the record, so do not repeat what is erased.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk, item: str, case_option: str | None, first: str, second: str, reason: str, yes: bool, as_json: bool
) -> None:
    """Destroy ITEM (I-003): its bytes, its text and every line that tells of them.

    This cannot be undone. The ledger stays whole: `verify` will say "erased, entry n".
    """
    if not yes and not sys.stdin.isatty():
        raise UsageError("nobody is here to be asked", kept="nothing was erased", do="give --yes if you are sure")
    if not yes and not click.confirm(f"Destroy {item} for good?", default=False, err=True):
        raise UsageError("you did not say yes", kept="nothing was erased")
    with opened(talk, case_option) as case:
        gone = erase(case, item, people=(first, second), reason=reason)
    if as_json:
        print_json(
            {
                "schema": "solferino.erase/1",
                "entry": gone.event.number,
                "objects": gone.objects,
                "lines": gone.lines,
                "packages": [package.to_json() for package in gone.packages],
                "notes": list(gone.replicas),
            }
        )
    talk.say(
        f"erased at entry {gone.event.number}: {gone.objects} objects and {gone.lines} lines. "
        "The dossier in the case folder is removed; write it anew with `solferino dossier`. "
        "Copies of this case, exports and dossiers elsewhere still hold the words."
    )
    for package in gone.packages:
        talk.say(f"note: {package.words()}; ask whoever has it to destroy it")
    for note in gone.replicas:
        talk.say(f"note: {note}")
