"""``solferino propose``."""

from __future__ import annotations

import os
import sys

import click

from solferino.casework.propose import TIMEOUT, Endpoint, Proposed, leaves_this_machine, propose
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json
from solferino.record import Exit, UsageError


@click.command("propose")
@case_options
@click.option("--endpoint", "url", required=True, metavar="URL", help="Base address, such as http://127.0.0.1:8080/v1.")
@click.option("--model", required=True, metavar="NAME", help="The model's name at that address.")
@click.option("--key-env", metavar="VARIABLE", help="The environment variable that holds the key; it is not recorded.")
@click.option("--document", "documents", multiple=True, help="Only this file. Repeat it.")
@click.option("--timeout", type=float, default=TIMEOUT, show_default=True, help="Seconds for one answer.")
@click.option("--yes", is_flag=True, help="Send texts to another machine without asking.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    url: str,
    model: str,
    key_env: str | None,
    documents: tuple[str, ...],
    timeout: float,
    yes: bool,
    as_json: bool,
) -> int:
    """Let a language model of yours point at claims that the rules missed. Off unless you run this.

    The model may only point at words: they must stand in the text, and the rules must agree. The texts of the case are
    sent to the address that you name. Each question is asked once; answers are kept in the case.
    """
    host = leaves_this_machine(url)
    if host is not None:
        _ask_first(host, yes=yes)
    with opened(talk, case_option, case_argument) as case:
        done = propose(
            case,
            Endpoint(url, model, _key(key_env)),
            documents=documents or None,
            timeout=timeout,
            watch=talk.watch,
        )
    return _report(talk, done, as_json=as_json)


def _ask_first(host: str, *, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError(
            f"the texts of the case would be sent to {host}, and nobody is here to be asked",
            kept="nothing was sent",
            do="give --yes if they may be, or use an address on this machine",
        )
    if not click.confirm(f"Send the texts of the case to {host}?", default=False, err=True):
        raise UsageError("you did not say yes", kept="nothing was sent")


def _key(variable: str | None) -> str | None:
    if variable is None:
        return None
    key = os.environ.get(variable)
    if not key:
        raise UsageError(f"the environment variable {variable} is empty", kept="nothing was sent", do="set it")
    return key


def _report(talk: Talk, done: Proposed, *, as_json: bool) -> int:
    for name, words in done.failed:
        talk.say(f"failed: {name}: {words}")
    for name in done.left:
        talk.say(f"not sent: {name}: the rules cannot check an answer about a text in its language")
    if as_json:
        print_json(
            {
                "schema": "solferino.propose/1",
                "asked": done.asked,
                "kept": done.kept,
                "claims": done.claims,
                "known": done.known,
                "refused": dict(sorted(done.refused.items())),
                "left": done.left,
                "failed": [{"document": name, "why": words} for name, words in done.failed],
            }
        )
    talk.say(f"{done.asked} questions asked, {done.kept} answered from the record")
    talk.say(f"{done.claims} new proposals; {done.known} pointed at were proposed by the rules already")
    for why, count in sorted(done.refused.items()):
        talk.say(f"refused: {why} ({count})")
    return int(Exit.PARTIAL) if done.failed else int(Exit.DONE)
