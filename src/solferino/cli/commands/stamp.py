"""``solferino stamp``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from solferino.casework.calendars import complete, hand_in
from solferino.casework.case import Case
from solferino.casework.keys import signer_for
from solferino.casework.stamp import (
    RENEW_DAYS,
    Authority,
    Stamps,
    authorities_of,
    authority_from,
    checkpoint_at,
    last_checkpoint,
    renew,
    retry,
    roots_in,
    stamp,
    stamps,
)
from solferino.cli.asking import ask_unseen
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_table
from solferino.custody.note import Signer
from solferino.record import Exit, Stamp, UsageError, When, moment

_FILE = click.Path(path_type=Path)


@click.command("stamp")
@case_options
@click.option("--authority", "named", multiple=True, metavar="NAME=URL", help="Whom to ask. Repeat it: two or more.")
@click.option("--roots", multiple=True, type=_FILE, help="PEM file with the root certificates you trust.")
@click.option("--checkpoint", "size", type=int, metavar="SIZE", help="The signed head to stamp; the last by default.")
@click.option("--crl", "crls", multiple=True, type=_FILE, help="A revocation list or OCSP response (DER) to keep.")
@click.option("--fetch-revocation", is_flag=True, help="Fetch revocation lists from where the certificates say.")
@click.option("--timeout", type=float, default=30.0, show_default=True, help="Seconds for one question.")
@click.option(
    "--calendar", "calendars", multiple=True, metavar="URL", help="Hand the digest to this OpenTimestamps too."
)
@click.option("--upgrade", "upgrading", is_flag=True, help="Complete pending proofs; asks those given by --calendar.")
@click.option("--header", "headers", multiple=True, type=_FILE, help="With --upgrade: a block header of 80 bytes.")
@click.option("--retry", "again", is_flag=True, help="Ask those again that gave nothing for the last signed head.")
@click.option("--renew", "renewing", is_flag=True, help="Sign and stamp a new head where a stamp's end is near.")
@click.option("--days", type=int, default=RENEW_DAYS, show_default=True, help="With --renew: how near.")
@click.option("--force", is_flag=True, help="With --renew: whatever is due.")
@click.option("--key", "key", metavar="NAME", help="With --renew: the key to sign the new head with.")
@click.option("--status", "status", is_flag=True, help="Ask nobody: say where every stamp stands.")
@click.option("--at", metavar="DATE", help="With --status: on that day instead of now.")
@click.option("--json", "as_json", is_flag=True, help="With --status: one JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    named: tuple[str, ...],
    roots: tuple[Path, ...],
    size: int | None,
    crls: tuple[Path, ...],
    fetch_revocation: bool,
    timeout: float,
    calendars: tuple[str, ...],
    upgrading: bool,
    headers: tuple[Path, ...],
    again: bool,
    renewing: bool,
    days: int,
    force: bool,
    key: str | None,
    status: bool,
    at: str | None,
    as_json: bool,
) -> int:
    """Have the last signed head stamped by outside authorities (RFC 3161): the record is then not younger than that.

    Only a digest leaves this machine. Authorities are those given, or listed under [anchor] in solferino.toml of the
    case. Exit code 4 where some of them gave nothing, 8 where none did; that is recorded, and --retry asks again.
    """
    if sum((again, renewing, status, upgrading)) > 1:
        raise UsageError("--retry, --renew, --upgrade and --status are different things", do="give one of them")
    trusted = [der for path in roots for der in roots_in(path)]
    with opened(talk, case_option, case_argument, read_only=status) as case:
        if status:
            return _status(talk, stamps(case, at=_day(at), trust=trusted or None), as_json=as_json)
        authorities = [authority_from(text, trusted) for text in named] or authorities_of(case.path, trusted)
        options: dict[str, Any] = {
            "crls": [_bytes(path) for path in crls],
            "fetch_revocation": fetch_revocation,
            "timeout": timeout,
            "watch": talk.watch,
        }
        if upgrading:
            return _promised(talk, *complete(case, calendars, [_bytes(path) for path in headers], timeout=timeout))
        if renewing:
            return _renew(talk, case, authorities, _signer(key), days=days, force=force, options=options)
        if again:
            return _told(talk, *retry(case, authorities, **options), authorities)
        head = last_checkpoint(case) if size is None else checkpoint_at(case, size)
        promised = _promised(talk, *hand_in(case, head, calendars, timeout=timeout)) if calendars else int(Exit.DONE)
        if calendars and not authorities:
            return promised
        return max(promised, _told(talk, *stamp(case, head, authorities, **options), authorities))


def _signer(name: str | None) -> Callable[[], Signer]:
    def opened_key() -> Signer:
        return signer_for(name, ask=ask_unseen)

    return opened_key


def _renew(
    talk: Talk,
    case: Case,
    authorities: list[Authority],
    signer: Callable[[], Signer],
    *,
    days: int,
    force: bool,
    options: dict[str, Any],
) -> int:
    done = renew(case, signer, authorities, days=days, force=force, **options)
    if done.checkpoint is None:
        if done.due is None:
            talk.say("nothing to renew: no stamp here has an end")
        else:
            talk.say(f"nothing to renew: the first end is that of {done.due.who}, on {(done.due.ends or '')[:10]}")
        return int(Exit.DONE)
    for proof in done.renews:
        talk.say(f"renewed: the stamp of {proof.who} over {proof.size} entries, of {proof.time}")
    return _told(talk, list(done.stamps), list(done.failed), authorities)


def _promised(talk: Talk, made: list[Stamp], rest: list[tuple[str, str]]) -> int:
    """Tell what became of OpenTimestamps proofs. rest: those that failed or still wait, with the reason."""
    for row in made:
        if row.time is None:
            talk.say(f"promised: {row.authority}; no evidence until it is in a block: complete it with --upgrade")
        else:
            talk.say(f"stamped: in a Bitcoin block of {row.time}, by way of {row.authority}")
    for name, why in rest:
        talk.say(f"not complete: {name}: {why.removeprefix(name + ': ')}")
    if not made and not rest:
        talk.say("no proof is pending")
        return int(Exit.NOTHING)
    return int(Exit.PARTIAL if rest else Exit.DONE)


def _told(talk: Talk, made: list[Stamp], failed: list[tuple[str, str]], authorities: list[Authority]) -> int:
    rootless = {a.name for a in authorities if not a.certificates}
    for row in made:
        talk.say(f"stamped: {row.authority} at {row.time}")
        if row.authority in rootless:
            talk.say(f"  nobody named a root for {row.authority}: give --roots, so that its word is not all there is")
    for _, why in failed:
        talk.say(f"not stamped: {why}")
    if len(made) == 1 and not failed:
        talk.say("one authority only: a second one guards against the failure of the first")
    if failed:
        talk.say("what failed is recorded; ask again with `solferino stamp --retry` and the same --authority")
    if not made:
        return int(Exit.UNREACHABLE)
    return int(Exit.PARTIAL if failed else Exit.DONE)


def _status(talk: Talk, found: Stamps, *, as_json: bool) -> int:
    if as_json:
        print_json(found.form())
    else:
        rows = [
            (p.size, p.entry, p.who, p.kind, p.time[:19], (p.ends or "")[:10], "yes" if g.good else "no", g.why)
            for p, g in found.rows
        ]
        print_table(("head at", "entry", "who", "kind", "time (UTC)", "certificate ends", "good", "why"), rows)
    for line in found.lost:
        talk.say(line)
    for failure in found.anchoring.failed:
        talk.say(f"failed: {failure.words}")
    if found.due is not None:
        talk.say(f"renew before {(found.due.ends or '')[:10]}: `solferino stamp --renew`")
    talk.say(found.anchoring.words())
    return int(Exit.DONE if found.rows else Exit.NOTHING)


def _day(text: str | None) -> Any:
    if text is None:
        return None
    return moment(f"{When(text, text).latest}T23:59:59.999999Z")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}", do="check its name") from error
