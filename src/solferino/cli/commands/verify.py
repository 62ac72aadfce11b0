"""``solferino verify``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.check import Brought, check_path
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import UsageError

_FILE = click.Path(path_type=Path)


@click.command("verify")
@click.argument("what", metavar="[CASE|PACKAGE]", required=False, type=click.Path())
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--trust", multiple=True, type=_FILE, help="Root certificates of stamping authorities you trust (PEM).")
@click.option("--policy", type=_FILE, help="Which witnesses must have cosigned (c2sp.org/tlog-policy).")
@click.option("--known-key", "known", multiple=True, metavar="KEY|FILE", help="A verifier key you had from elsewhere.")
@click.option(
    "--checkpoint", "checkpoints", multiple=True, type=_FILE, help="A signed head you kept: it must be extended."
)
@click.option("--head", metavar="SIZE:ROOT", help="An older head you kept: the ledger must extend it.")
@click.option("--at", metavar="INSTANT", help="Judge stamps as of this instant instead of now.")
@click.option("--require-anchor", is_flag=True, help="Exit 9 unless an outside anchor covers the ledger.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.option("--jsonl", is_flag=True, help="One step a line.")
@click.option("--report", type=_FILE, help="Write a report for the file: .json, .html, or plain text.")
@click.pass_obj
def command(
    talk: Talk,
    what: str | None,
    case_option: str | None,
    trust: tuple[Path, ...],
    policy: Path | None,
    known: tuple[str, ...],
    checkpoints: tuple[Path, ...],
    head: str | None,
    at: str | None,
    require_anchor: bool,
    as_json: bool,
    jsonl: bool,
    report: Path | None,
) -> int:
    """Check a case or a package by a numbered recipe and report every step: passed, failed, or not possible here.

    Exit code 0 where everything holds, 3 where anything fails, 5 where there was nothing to check, 6 where a later
    version wrote parts, 9 where an anchor, a policy or a known key was asked for and is not met.
    """
    brought = Brought(trust, policy, known, checkpoints, _head(head), at, require_anchor)
    path = Path(what) if what is not None and case_option is None else talk.case_path(case_option or what)
    result = check_path(path, brought=brought, watch=talk.watch)
    if report is not None:
        result.write(report)
    if jsonl:
        print_jsonl(result.form["steps"])
    elif as_json:
        print_json(result.form)
    else:
        print_table(("step", "result", "checked", "what"), result.rows())
        for line in result.damage():
            talk.say(line)
    for line in result.words():
        talk.say(line)
    return result.exit_code


def _head(text: str | None) -> tuple[int, str] | None:
    if text is None:
        return None
    size, sign, root = text.partition(":")
    if not (sign and size.isdigit() and len(root) == 64):
        raise UsageError(f"{text!r} is not of the form SIZE:ROOT with 64 hexadecimal digits")
    return int(size), root
