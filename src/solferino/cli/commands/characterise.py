"""``solferino characterise [CASE] [M-001 …|FILE]``."""

from __future__ import annotations

from dataclasses import replace

import click

from solferino.casework.characterise import first_looks, look_at_file
from solferino.cli.looked import Lines, incident_options, show_looks, sorted_arguments
from solferino.cli.options import Look
from solferino.cli.talk import Talk, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import Exit, UsageError


@click.command("characterise")
@incident_options("[CASE] [M-001 …|FILE]")
@click.pass_obj
def command(talk: Talk, look: Look, arguments: tuple[str, ...], conflict: str | None) -> int:
    """Take a first look: which provisions what is reported may concern, and what each would still need.

    For incidents of a case (all, or those named), or for one text FILE without a case. It gives checklists: every
    element argued in the text or empty, the passages for and against, the lawful readings beside it, and questions.
    It is a proposal by software, opens work and decides nothing; whether something was a crime, and whose, is for
    courts. Where nobody classified the conflict, both lists stand as alternatives.
    """
    case_argument, subjects, file = sorted_arguments(arguments)
    if file is not None:
        if look.case or look.held:
            raise UsageError("a text file is looked at without a case", do="leave --case and --held out")
        row = look_at_file(file, conflict=conflict, day=look.as_of)
        if look.as_json:
            print_json({"schema": "solferino.characterisation/1", "file": file.name, "characterisation": [row]})
        else:
            print_lines(Lines(None).look(row))
        return int(Exit.DONE)
    with viewed(talk, replace(look, case=look.case or case_argument)) as view:
        rows = first_looks(view, subjects, conflict=conflict, day=look.as_of)
        return show_looks(talk, look, view, "solferino.characterisation/1", rows, Lines(view).look)
