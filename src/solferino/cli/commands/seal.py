"""``solferino seal ITEM``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from solferino.casework.seal import seal
from solferino.cli.identities import identities_in
from solferino.cli.opened import opened
from solferino.cli.talk import Talk
from solferino.record import UsageError


@click.command("seal")
@click.argument("item")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--to", "recipients", multiple=True, required=True, metavar="KEY", help="An age public key (age1…).")
@click.option("--second", metavar="NAME", help="A second person who stands for it.")
@click.option("--reason", help="Why. It stays in the record, so do not repeat what is sealed.")
@click.option(
    "--check-with",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="An identity file: each ciphertext is opened with it and compared before anything is destroyed.",
)
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.pass_obj
def command(
    talk: Talk,
    item: str,
    case_option: str | None,
    recipients: tuple[str, ...],
    second: str | None,
    reason: str | None,
    check_with: tuple[Path, ...],
    yes: bool,
) -> None:
    """Encrypt ITEM (I-003) to the people named, and destroy its clear form: bytes, text, every line that tells of it.

    Whoever holds one of their keys can read it again with `solferino unseal`; nobody else can, and if the keys are lost
    it is lost. One named person with a reason is enough.
    """
    if not yes and not sys.stdin.isatty():
        raise UsageError("nobody is here to be asked", kept="nothing was sealed", do="give --yes if you are sure")
    if not yes and not click.confirm(f"Seal {item} and destroy its clear form?", default=False, err=True):
        raise UsageError("you did not say yes", kept="nothing was sealed")
    known = identities_in(check_with)
    with opened(talk, case_option) as case:
        done = seal(case, item, recipients, person=case.world.operator, second=second, reason=reason, check_with=known)
    keys = len(set(recipients))
    talk.say(
        f"{done.number} sealed at entry {done.event.number}: {done.objects} objects and {done.lines} lines, to {keys} "
        f"{'key' if keys == 1 else 'keys'}. The dossier in the case folder is removed; write it anew with "
        "`solferino dossier`. Copies of this case, exports and dossiers elsewhere still hold the words."
    )
    if not done.checked:
        talk.say("note: whether a key opens it was not checked (--check-with); nobody here can say that it does")
    for package in done.packages:
        talk.say(f"note: {package.words()}, in the clear")
    for note in done.replicas:
        talk.say(f"note: {note}")
