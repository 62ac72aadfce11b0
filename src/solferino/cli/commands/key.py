"""``solferino key``: make, list, enroll, revoke, rotate and show keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from solferino.casework.case import Case
from solferino.casework.keys import (
    IN_FORCE,
    EnrolledKey,
    Signed,
    enroll,
    find_key,
    fingerprint,
    key_files,
    keys,
    new_key,
    public_keys,
    remaining,
    revoke,
    rotate,
    short_key_id,
    signer_for,
    verifier_keys,
)
from solferino.casework.stamp import roots_in
from solferino.cli.asking import ask_unseen
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_table
from solferino.custody.belief import REASONS
from solferino.custody.policy import Policy
from solferino.record import Exit, UsageError, content, real_world

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("key")
def command() -> None:
    """Keys of people and devices: what checkpoints and packages are signed with.

    A NAME is that of a key file, `agent:` and the comment or fingerprint of a key an ssh-agent holds, or `command:` and
    a program. A KEY in a case is its id, the K-… short form, or the NAME of a key file here.
    """


@command.command("new", short_help="Make an encrypted key file.")
@click.argument("name")
@click.pass_obj
def new(talk: Talk, name: str) -> None:
    """Make a key file NAME, encrypted with a passphrase that is asked for twice."""
    world = real_world()
    signer = new_key(name, ask=ask_unseen, entropy=world.entropy, clock=world.clock)
    folder, _ = key_files()
    for algorithm, raw in signer.public.items():
        talk.say(f"{algorithm}: {grouped(fingerprint(algorithm, raw))}")
    talk.say(f"the key {name} lies in {folder}; copy its two files to a place of their own")
    talk.say(f"next: solferino --person YOU key enroll {name} CASE")


@command.command("list", short_help="Key files here, and the keys of a case.")
@case_options
@click.option(
    "--at", metavar="N|DATE", help="The keys of the case as its first N entries have them, or up to that day."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def list_(talk: Talk, case_option: str | None, case_argument: str | None, at: str | None, as_json: bool) -> int:
    """The key files of this user, and the keys of a case: who holds them, since when, whether they are in force."""
    folder, halves = key_files()
    files = [_file_row(name, half.made if half else None, half.keys if half else {}) for name, half in halves]
    known: list[EnrolledKey] | None = None
    case_id = None
    if _is_there(talk, case_option, case_argument):
        with opened(talk, case_option, case_argument, read_only=True) as case:
            known, case_id = keys(case, at), case.id
    if as_json:
        form = {"schema": "solferino.keys/1", "folder": str(folder), "files": files, "case": case_id}
        print_json({**form, "keys": None if known is None else [_key_row(k) for k in known]})
    elif known is None:
        print_table(("name", "made (UTC)", "fingerprint (Ed25519)"), [_file_cells(row) for row in files])
    else:
        print_table(
            ("key", "algorithm", "who", "kept in", "since entry", "state", "revoked at entry", "in other hands since"),
            [_key_cells(k) for k in known],
        )
        in_force = sum(k.state == IN_FORCE for k in known)
        talk.say(f"{len(known)} keys, {in_force} in force; key files here: {', '.join(dict(halves)) or 'none'}")
    return int(Exit.DONE if files or known else Exit.NOTHING)


@command.command("enroll", short_help="Have a case know a key.")
@click.argument("name")
@case_options
@click.pass_obj
def enroll_(talk: Talk, name: str, case_option: str | None, case_argument: str | None) -> None:
    """Have a case know the keys of NAME: held by whoever is at work, or by this device where nobody is named."""
    signer = signer_for(name, ask=ask_unseen)
    with opened(talk, case_option, case_argument) as case:
        size = case.vault.head().size
        made = enroll(case, signer)
        again = case.vault.head().size == size
        who = next(k.who for k in keys(case) if k.id == made[0].id)
    for key in made:
        talk.say(f"{short_key_id(key.id)} {key.algorithm}, held by {who}" + (", known already" if again else ""))


@command.command("revoke", short_help="A key is not to be believed from here on.")
@click.argument("key")
@case_options
@click.option("--reason", required=True, type=click.Choice(REASONS), help="Why it is not to be believed any more.")
@click.option("--since", metavar="DAY|INSTANT", help="For lost and stolen: when somebody else may have had it first.")
@click.option("--words", metavar="TEXT", help="What happened, in your words; no names of witnesses.")
@click.pass_obj
def revoke_(
    talk: Talk,
    key: str,
    case_option: str | None,
    case_argument: str | None,
    reason: str,
    since: str | None,
    words: str | None,
) -> None:
    """Say that KEY is not to be believed from here on, both its halves, and show what stays provable."""
    with opened(talk, case_option, case_argument) as case:
        event = revoke(case, key, reason=reason, since=since, words=words)
        left = remaining(case, key)
    believed = sum(row.belief.holds for row in left)
    talk.say(f"revoked at entry {event.number} as {reason}")
    talk.say(f"of {len(left)} checkpoints it signed, {believed} are still believed; see `solferino key remains {key}`")


@command.command("rotate", short_help="Put a new key in the place of an old one.")
@click.argument("old")
@click.argument("new_name", metavar="NEW")
@case_options
@click.pass_obj
def rotate_(talk: Talk, old: str, new_name: str, case_option: str | None, case_argument: str | None) -> None:
    """Enroll the key NEW for the holder of OLD, and revoke OLD as superseded. What OLD signed stays believed."""
    signer = signer_for(new_name, ask=ask_unseen)
    with opened(talk, case_option, case_argument) as case:
        made, event = rotate(case, old, signer)
    talk.say(f"{', '.join(short_key_id(k.id) for k in made)} enrolled; {old} superseded at entry {event.number}")


@command.command("remains", short_help="What is still provable of what a key signed.")
@click.argument("key")
@case_options
@click.option("--trust", multiple=True, type=_FILE, metavar="FILE", help="Root certificates of authorities you trust.")
@click.option("--policy", type=_FILE, metavar="FILE", help="The witnesses you trust (c2sp.org/tlog-policy).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def remains(
    talk: Talk,
    key: str,
    case_option: str | None,
    case_argument: str | None,
    trust: tuple[Path, ...],
    policy: Path | None,
    as_json: bool,
) -> int:
    """Which checkpoints KEY signed, and whether each signature is still believed, and why."""
    with opened(talk, case_option, case_argument, read_only=True) as case:
        named = find_key(keys(case), key)
        known = Policy.parse(policy.read_bytes()) if policy is not None else None
        roots = [der for path in trust for der in roots_in(path)]
        rows = remaining(case, key, trust=roots or None, policy=known)
    if as_json:
        form = {"schema": "solferino.remains/1", "key": named.id, "state": named.state}
        print_json({**form, "checkpoints": [_signed_row(row) for row in rows]})
    else:
        print_table(
            ("entries", "recorded at entry", "seen outside (UTC)", "by", "believed", "why"),
            [_signed_cells(r) for r in rows],
        )
        if not trust or policy is None:
            talk.say("a thief may have named authorities or witnesses of their own: give --trust and --policy")
    return int(Exit.DONE if rows else Exit.NOTHING)


@command.command("show", short_help="Public keys and fingerprints, for others.")
@click.argument("name")
@case_options
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def show(talk: Talk, name: str, case_option: str | None, case_argument: str | None, as_json: bool) -> None:
    """The public keys of NAME and their fingerprints; for a case also the verifier keys that others keep.

    Needs no passphrase. A KEY of the case may be named too.
    """
    case_id = None
    if _is_there(talk, case_option, case_argument):
        with opened(talk, case_option, case_argument, read_only=True) as case:
            case_id = case.id
            public = _public_of(case, name)
    else:
        public = dict(public_keys(name))
    verifiers = verifier_keys(public, case_id) if case_id else []
    rows = [{"algorithm": a, **_public_row(a, raw)} for a, raw in public.items()]
    if as_json:
        print_json({"schema": "solferino.key/1", "name": name, "keys": rows, "case": case_id, "verifiers": verifiers})
        return
    print_table(("algorithm", "fingerprint"), [(r["algorithm"], grouped(r["fingerprint"])) for r in rows])
    for verifier in verifiers:
        click.echo(verifier)
    if not verifiers:
        talk.say("name a case to see the verifier keys under which its checkpoints are signed")


def grouped(digits: str) -> str:
    """A fingerprint in groups of four, so that two people can read it to each other."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _is_there(talk: Talk, option: str | None, argument: str | None) -> bool:
    """True where a case is meant: it is named, or the nearest folder is one."""
    try:
        talk.case_path(option or argument)
    except UsageError:
        return False
    return True


def _public_of(case: Case, name: str) -> dict[str, bytes]:
    """The public keys behind a key of the case, with the other half, or behind a name."""
    known = keys(case)
    if name not in dict(key_files()[1]) and name.lower().startswith(("k-", "key:")):
        named = find_key(known, name)
        return {k.key.algorithm: k.public for k in known if (k.entry, k.key.holder) == (named.entry, named.key.holder)}
    return dict(public_keys(name))


def _public_row(algorithm: str, raw: bytes) -> dict[str, str]:
    return {"fingerprint": fingerprint(algorithm, raw), "public": raw.hex()}


def _file_row(name: str, made: str | None, public: Any) -> dict[str, Any]:
    return {"name": name, "made": made, "fingerprints": {a: fingerprint(a, raw) for a, raw in public.items()}}


def _file_cells(row: dict[str, Any]) -> tuple[str, ...]:
    return row["name"], row["made"] or "", grouped(row["fingerprints"].get("ed25519", ""))


def _key_row(known: EnrolledKey) -> dict[str, Any]:
    return {
        "id": known.id,
        **content(known.key),
        "who": known.who,
        "fingerprint": fingerprint(known.key.algorithm, known.public),
        "entry": known.entry,
        "recorded": known.recorded,
        "state": known.state,
        "revoked": known.revoked,
        "since": known.since,
        "words": known.words,
    }


def _key_cells(known: EnrolledKey) -> tuple[object, ...]:
    kept = known.key.kept_in or ""
    state = known.state.replace("_", " ")
    return (
        short_key_id(known.id),
        known.key.algorithm,
        known.who,
        kept,
        known.entry,
        state,
        known.revoked,
        known.since,
    )


def _signed_row(row: Signed) -> dict[str, Any]:
    return {
        "checkpoint": row.checkpoint,
        "size": row.size,
        "entry": row.entry,
        "seen": row.seen.time if row.seen else None,
        "by": row.seen.who if row.seen else None,
        "believed": row.belief.holds,
        "why": row.belief.why,
    }


def _signed_cells(row: Signed) -> tuple[object, ...]:
    seen = (row.seen.time, row.seen.who) if row.seen else ("not seen", "")
    return (row.size, row.entry, *seen, "yes" if row.belief.holds else "no", row.belief.why)
