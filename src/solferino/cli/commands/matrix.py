"""``solferino matrix [CASE] [M-001 …]``."""

from __future__ import annotations

from dataclasses import replace

import click

from solferino.casework.elements import matrix
from solferino.cli.looked import Lines, incident_options, show_looks, sorted_arguments
from solferino.cli.options import Look
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed
from solferino.record import UsageError


@click.command("matrix")
@incident_options("[CASE] [M-001 …]")
@click.pass_obj
def command(talk: Talk, look: Look, arguments: tuple[str, ...], conflict: str | None) -> int:
    """Set elements against evidence, incident by incident: what is evidenced, argued, disputed or empty, and by whom.

    People's entries (`solferino element`) stand first; where there is none the first look stands, marked as not
    reviewed. Origins are counted under each element: copies of one origin count once. Contrary items and lawful
    readings stand beside the elements.
    """
    case_argument, subjects, file = sorted_arguments(arguments)
    if file is not None:
        raise UsageError(f"{file} is a file; a matrix is made of a case", do="see `solferino characterise FILE`")
    with viewed(talk, replace(look, case=look.case or case_argument)) as view:
        rows = matrix(view, subjects, conflict=conflict, day=look.as_of)
        return show_looks(talk, look, view, "solferino.matrix/1", rows, Lines(view).matrix)
