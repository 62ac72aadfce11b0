"""``solferino incidents``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import Rows
from solferino.cli.listing import form_of, show
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed


@click.command("incidents")
@case_options
@view_options
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    held: str | None,
    as_of: str | None,
    as_json: bool,
    jsonl: bool,
) -> int:
    """List alleged incidents: how many texts report each, from how many independent origins, and who denies it."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        rows_of = Rows(view)
        rows = [rows_of.incident(i) for i in view.incidents]
        return show(
            talk,
            view,
            "solferino.incidents/1",
            rows,
            form=form_of(as_json=as_json, jsonl=jsonl),
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
