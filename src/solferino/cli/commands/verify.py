"""``solferino verify``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.check import check
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import UsageError


@click.command("verify")
@case_options
@click.option("--require-anchor", is_flag=True, help="Exit 9 unless an outside anchor covers the ledger.")
@click.option("--head", metavar="SIZE:ROOT", help="An older head you kept: the ledger must extend it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.option("--jsonl", is_flag=True, help="One step a line.")
@click.option("--report", type=click.Path(path_type=Path), help="Write the JSON report to this file too.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    require_anchor: bool,
    head: str | None,
    as_json: bool,
    jsonl: bool,
    report: Path | None,
) -> int:
    """Check the case by a numbered recipe and report every step: passed, failed, or not possible here.

    Exit code 0 on an intact case, 3 where anything fails, 5 where there was nothing to check, 9 only with
    --require-anchor.
    """
    with opened(talk, case_option, case_argument, read_only=True) as case:
        result = check(case, require_anchor=require_anchor, older_head=_head(head))
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
    return result.exit_code


def _head(text: str | None) -> tuple[int, str] | None:
    if text is None:
        return None
    size, sign, root = text.partition(":")
    if not (sign and size.isdigit() and len(root) == 64):
        raise UsageError(f"{text!r} is not of the form SIZE:ROOT with 64 hexadecimal digits")
    return int(size), root
