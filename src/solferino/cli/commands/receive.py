"""``solferino receive PACKAGE``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.check import Brought
from solferino.casework.receive import receive
from solferino.cli.identities import identities_in
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json
from solferino.record import Exit


@click.command("receive")
@click.argument("package", type=click.Path(path_type=Path))
@case_options
@click.option(
    "--identity",
    "files",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A file with an age identity, for a package that is encrypted.",
)
@click.option("--reason", help="Why it is taken in; recorded with it.")
@click.option(
    "--trust",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Root certificates of the time stamping authorities you trust.",
)
@click.option("--policy", metavar="FILE", type=click.Path(path_type=Path), help="Who must have cosigned.")
@click.option("--known-key", "known_keys", multiple=True, metavar="KEY|FILE", help="A verifier key had from elsewhere.")
@click.option("--keep-damaged", is_flag=True, help="Keep one whose proofs fail as it came, with the failures recorded.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    package: Path,
    case_option: str | None,
    case_argument: str | None,
    files: tuple[Path, ...],
    reason: str | None,
    trust: tuple[Path, ...],
    policy: Path | None,
    known_keys: tuple[str, ...],
    keep_damaged: bool,
    as_json: bool,
) -> int:
    """Take in PACKAGE: one of ours (folder, zip or .zip.age), a BagIt bag or a WACZ. Its proofs stay theirs.

    It is verified first and refused where its proofs do not hold. Its items become items here; `solferino process` then
    works on them as on any others.
    """
    brought = Brought(trust=trust, policy=policy, known_keys=known_keys)
    identities = identities_in(files)
    with opened(talk, case_option, case_argument) as case:
        place = case.path
        done = receive(
            case,
            package,
            identities=identities,
            reason=reason,
            brought=brought,
            keep_damaged=keep_damaged,
            watch=talk.watch,
        )
    for name, what in done.faults:
        talk.say(f"their proof fails: {name}: {what}" if name else f"their proof fails: {what}")
    for number, state, why in done.not_here:
        talk.say(f"not handed over: their {number} is {state}" + (f" ({why})" if why else ""))
    for note in done.notes:
        talk.say(f"note: {note}")
    if as_json:
        print_json(
            {
                "schema": "solferino.receive/1",
                "entry": done.event.number,
                "form": done.receipt.form,
                "root": done.receipt.root,
                "case": done.receipt.case,
                "size": done.receipt.size,
                "head": done.receipt.head,
                "keys": list(done.receipt.keys),
                "checked": done.checked,
                "kept": done.kept,
                "again": done.again,
                "not_here": [{"number": n, "state": s, "reason": r} for n, s, r in done.not_here],
                "faults": [{"name": n, "what": w} for n, w in done.faults],
                "notes": done.notes,
            }
        )
    talk.say(
        f"received at entry {done.event.number} as {done.receipt.form}: {done.kept} "
        f"{'item' if done.kept == 1 else 'items'}, {done.again} seen again; "
        "what it says stays theirs"
    )
    if done.kept:
        talk.say(f"next: solferino process {place}")
    return int(Exit.INTEGRITY if done.faults else Exit.DONE)
