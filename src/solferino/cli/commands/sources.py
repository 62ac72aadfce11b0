"""``solferino sources``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.grade import source_rows
from solferino.cli.listing import show
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed

_COLUMNS = ("source", "role", "publishes", "claims", "reports", "grade", "what the record justifies", "corrections")


@click.command("sources")
@look_options
@click.pass_obj
def command(talk: Talk, look: Look) -> int:
    """List the sources: who publishes and whom claims lead back to, with people's grades and each one's corrections.

    Grades are A to F after the Admiralty scheme. They are given by people (`solferino grade`); what the record alone
    justifies is a proposal and never more than C or less than D. F is "cannot be judged", which is not bad.
    """
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.sources/1",
            source_rows(view),
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="no source is named in this view",
        )


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    proposal = row["proposal"]
    history = ", ".join(f"{c['kind']}{' on ' + c['on'] if c['on'] else ''}" for c in row["corrections"])
    return (
        row["name"],
        row["role"] or row["kind"],
        ", ".join(row["publishes"]),
        row["claims"],
        row["reports"],
        row["graded"],
        f"{proposal['grade'] or 'nothing'}: {proposal['why']}",
        history or "none recorded",
    )
