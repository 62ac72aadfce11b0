"""Determinations as documents: one HTML file, or a chapter of the dossier. Every quote leads to its exact characters.

The rows say of each part whose words it is. Nothing is added to them here but numbers, notes and the house style.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solferino.record import Held
from solferino.share import words
from solferino.share.index import Index
from solferino.share.notes import Notes
from solferino.share.pages import environment, style

Row = Mapping[str, Any]
BADGES = {True: ("sealed", "In effect"), False: ("single", "Not in effect")}


def page(row: Row, view: Held) -> str:
    """One determination as a self-contained HTML file: no script, nothing that a browser would load.

    row: as ``casework.determine.paper_row`` gives it. view: the record as it was held then, for the notes. Equal rows
    and views give equal bytes. Raises SpanOutsideText where the words of a note are not the characters of its text.
    """
    index = Index(view)
    notes = Notes(index)
    sheet, digest = style()
    return (
        environment()
        .get_template("determination_page.html")
        .render(
            row=numbered(row),
            view=view,
            index=index,
            notes=notes,
            w=words,
            style=sheet,
            style_digest=digest,
            cite=notes.cite,
            para=notes.paragraph,
            badge=BADGES[bool(row["in_effect"])],
        )
    )


def chapter(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Determinations for ``determination.html``, oldest first. rows: of ``casework.determine.determination_rows``."""
    return [{**numbered(row), "badge": BADGES[bool(row["in_effect"])]} for row in rows]


def numbered(row: Row) -> dict[str, Any]:
    """The row with a number on every paragraph, counted through the whole document."""
    number = 0
    sections = []
    for section in row["sections"]:
        paragraphs = []
        for n, paragraph in enumerate(section["paragraphs"]):
            number += 1
            following = section["paragraphs"][n + 1 : n + 2]
            leads = paragraph["depth"] == 0 and any(p["depth"] for p in following)
            paragraphs.append({**paragraph, "number": number, "leads": leads})
        sections.append({**section, "paragraphs": paragraphs})
    return {**row, "sections": sections}


__all__ = ["chapter", "numbered", "page"]
