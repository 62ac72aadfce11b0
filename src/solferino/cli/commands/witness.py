"""``solferino witness``: ask others to cosign, or be a witness for them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from solferino.casework.case import Case
from solferino.casework.keys import signer_for
from solferino.casework.witness import (
    Asked,
    WitnessAt,
    ask_witnesses,
    witness_at,
    witnesses_in_settings,
    witnesses_of_policy,
)
from solferino.cli.asking import ask_unseen
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_table
from solferino.custody.note import TreeHead, VerifierKey, parse_note
from solferino.record import Exit, MalformedRecord, UsageError, real_world


@click.group("witness")
def command() -> None:
    """Have a signed head cosigned by others, who refuse forks and roll-backs; or be such a witness for them."""


@command.command("ask")
@case_options
@click.option("--witness", "named", multiple=True, metavar="'VKEY[,VKEY] URL'", help="A witness: its keys and address.")
@click.option("--policy", type=click.Path(path_type=Path), metavar="FILE", help="All witnesses of a policy file.")
@click.option("--anchor", is_flag=True, help="The witnesses that solferino.toml names under [anchor].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def ask(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    named: tuple[str, ...],
    policy: Path | None,
    anchor: bool,
    as_json: bool,
) -> int:
    """Have witnesses cosign the head that was signed last. They see its origin, size and root, and nothing else.

    Every answer is recorded, failures too. Exit code 0 where all cosigned, 4 where some did, 8 where none did, 3 where
    one has seen another history of this ledger.
    """
    with opened(talk, case_option, case_argument) as case:
        asked = ask_witnesses(case, _witnesses(case, named, policy, anchor=anchor))
    head = TreeHead.parse(parse_note(asked.checkpoint.note).text)
    if as_json:
        print_json(
            {
                "schema": "solferino.witness/1",
                "checkpoint": asked.checkpoint.id,
                "origin": head.origin,
                "size": head.size,
                "root": head.root.hex(),
                "cosignatures": [{"vkey": c.vkey, "time": c.time, "line": c.line} for c in asked.cosignatures],
                "failures": [{"witness": name, "why": why} for name, why in asked.failures],
            }
        )
    else:
        print_table(("witness", "key", "cosigned (UTC)", "why not"), list(_rows(asked)))
    for name, why in asked.failures:
        talk.say(f"{name}: {why}")
    talk.say(f"{len(asked.cosignatures)} cosignatures on the head of {head.size} entries")
    return int(_exit(asked))


@command.command("serve")
@click.option("--name", required=True, help="The witness's name, such as witness.example.org/one.")
@click.option("--key", "key_name", required=True, metavar="NAME", help="Its key: never one that signs for a case.")
@click.option("--state", required=True, type=click.Path(path_type=Path), metavar="DIR", help="What it remembers.")
@click.option("--log", "logs", multiple=True, metavar="VKEY", help="A log it is a witness for; a verifier key each.")
@click.option("--logs", "log_file", type=click.Path(path_type=Path), metavar="FILE", help="Such keys, one a line.")
@click.option("--listen", default="127.0.0.1:8710", show_default=True, metavar="HOST:PORT", help="Where it listens.")
@click.pass_obj
def serve(
    talk: Talk, name: str, key_name: str, state: Path, logs: tuple[str, ...], log_file: Path | None, listen: str
) -> None:
    """Be a witness: cosign heads of other people's ledgers that extend what was cosigned before.

    It sees names of logs, sizes and roots, and writes down nobody's address. Its verifier keys are printed; a log needs
    them with the address. Ends with Ctrl-C. For the open network put a web server with TLS before it.
    """
    door = import_module("solferino.witness")  # doors open each other by name only
    signer = signer_for(key_name, ask=ask_unseen)
    host, port = _host_and_port(listen)
    door.serve(
        name,
        signer,
        [_log_key(log) for log in (*logs, *_lines(log_file))],
        state,
        host=host,
        port=port,
        clock=real_world().clock,
        say=talk.say,
        show=click.echo,
    )


def _witnesses(case: Case, named: tuple[str, ...], policy: Path | None, *, anchor: bool) -> list[WitnessAt]:
    found = [witness_at(text) for text in named]
    if policy is not None:
        found += witnesses_of_policy(policy)
    if anchor:
        found += witnesses_in_settings(case)
    if not found:
        raise UsageError(
            "no witness is named",
            kept="nobody was asked",
            do="give --witness 'VKEY URL', --policy FILE, or --anchor with witnesses in solferino.toml",
        )
    return found


def _rows(asked: Asked) -> list[tuple[str, str, str, str]]:
    rows = []
    for cosignature in asked.cosignatures:
        key = VerifierKey.parse(cosignature.vkey)
        rows.append((key.name, f"{key.algorithm} {key.id.hex()}", cosignature.time, ""))
    return [*rows, *((name, "", "", why) for name, why in asked.failures)]


def _exit(asked: Asked) -> Exit:
    if asked.forked:
        return Exit.INTEGRITY
    if not asked.failures:
        return Exit.DONE
    return Exit.PARTIAL if asked.cosignatures else Exit.UNREACHABLE


def _lines(path: Path | None) -> list[str]:
    """The lines of a file that are neither empty nor begin with a hash sign."""
    try:
        rows = path.read_text(encoding="utf-8").splitlines() if path is not None else []
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the file of verifier keys cannot be read: {error}", where=str(path)) from error
    return [row.strip() for row in rows if row.strip() and not row.lstrip().startswith("#")]


def _log_key(text: str) -> VerifierKey:
    try:
        return VerifierKey.parse(text)
    except MalformedRecord as error:
        raise UsageError(f"--log is given no verifier key: {error.what}", where=text[:80]) from error


def _host_and_port(text: str) -> tuple[str, int]:
    host, sign, port = text.rpartition(":")
    if not (sign and host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise UsageError(f"{text!r} is not of the form HOST:PORT")
    return host.removeprefix("[").removesuffix("]"), int(port)
