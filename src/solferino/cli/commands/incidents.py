"""``solferino incidents``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import Rows
from solferino.cli.listing import show
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed


@click.command("incidents")
@look_options
@click.pass_obj
def command(talk: Talk, look: Look) -> int:
    """List alleged incidents: how many texts report each, from how many independent origins, and who denies it."""
    with viewed(talk, look) as view:
        rows_of = Rows(view)
        rows = [rows_of.incident(i) for i in view.incidents]
        return show(
            talk,
            view,
            "solferino.incidents/1",
            rows,
            form=look.form,
            columns=(
                "incident",
                "title",
                "reports",
                "independent origins",
                "no origin named",
                "grade",
                "denials",
                "part of",
                "series of",
            ),
            cells=_cells,
            nothing="no incident is reported in this view",
        )


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    fields = ("handle", "title", "reports", "independent", "unattributed", "grade")
    denials = sum(m["stance"] == "denies" for m in row["members"])
    return (*(row[field] for field in fields), denials, row["part_of"] or "", row["series"] or "")
