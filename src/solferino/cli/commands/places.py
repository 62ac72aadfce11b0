"""``solferino places``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.places import places_named
from solferino.cli.listing import show
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed

_COLUMNS = ("name", "mentions", "resolved to", "country", "lat", "lon", "precision", "reason", "gazetteer")


@click.command("places")
@look_options
@click.option("--document", help="Only from this file.")
@click.pass_obj
def command(talk: Talk, look: Look, document: str | None) -> int:
    """List the places that the texts name, and where a gazetteer puts each.

    A look-up beside the record: it changes no claim, and the next gazetteer may say otherwise. A place that no list has
    keeps its name and gets no coordinates.
    """
    with viewed(talk, look) as view:
        found = places_named(view, document=document)
        for name, language in found.left_out:
            talk.say(f"note: {name} is in a language that is not read for places ({language})")
        return show(
            talk,
            view,
            "solferino.places/1",
            found.rows,
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="no place is named in this view",
        )


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    book = row["gazetteer"]
    where = (row["resolved_to"] or "unknown", row["country"], row["lat"], row["lon"], row["precision"])
    return (row["name"], row["mentions"], *where, "; ".join(row["reasons"]), f"{book['name']} {book['version']}")
