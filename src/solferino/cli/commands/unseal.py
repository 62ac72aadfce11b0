"""``solferino unseal ITEM``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.seal import unseal
from solferino.cli.identities import identities_in
from solferino.cli.opened import opened
from solferino.cli.talk import Talk


@click.command("unseal")
@click.argument("item")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option(
    "--identity",
    "files",
    multiple=True,
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A file with an age identity, or an OpenSSH ed25519 private key without a passphrase.",
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new file for the clear bytes.")
@click.option("--records", type=click.Path(path_type=Path), help="A new file for the lines that tell of the item.")
@click.option("--reason", help="Why it is read. It stays in the record.")
@click.pass_obj
def command(
    talk: Talk,
    item: str,
    case_option: str | None,
    files: tuple[Path, ...],
    out: Path,
    records: Path | None,
    reason: str | None,
) -> None:
    """Write the clear bytes of the sealed ITEM (I-003) to a new file, after an entry that says who reads it and why.

    The item stays under seal. A wrong key and a missing name or reason are entries too.
    """
    known = identities_in(files)
    with opened(talk, case_option) as case:
        done = unseal(case, item, known, out, person=case.world.operator, reason=reason, records=records)
    talk.say(f"read at entry {done.event.number}: {done.size} bytes of {done.name} in {out}, in the clear; guard them")
