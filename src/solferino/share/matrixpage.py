"""The matrix of elements by evidence as one HTML document in the style of the dossier: all of it, with notes and texts.

Made from a view and the rows of the chapter on the law, and nothing else: equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solferino.record import Held, type_name
from solferino.share import words
from solferino.share.annex import look, preserved_texts
from solferino.share.appendix import kept
from solferino.share.index import Index
from solferino.share.law import law
from solferino.share.matrix import contrary_words
from solferino.share.notes import Notes
from solferino.share.pages import environment, style
from solferino.share.sheltered import sheltered


def matrix_page(view: Held, rows: Mapping[str, Any], statement: str | None = None) -> str:
    """Render the matrix as one self-contained file.

    rows: as ``casework.lawchapter.law_rows`` gives them. statement: where somebody looked for contrary items. Raises
    UsageError for an incident with neither contrary items nor such a statement, and SpanOutsideText where a passage is
    not the characters of its text.
    """
    for row in rows["incidents"]:
        contrary_words(row, statement)  # refuses a row in which nobody looked for what speaks against
    view = sheltered(view)
    index = Index(view)
    notes = Notes(index)
    sheet, digest = style()
    return (
        environment()
        .get_template("matrix.html")
        .render(
            view=view,
            index=index,
            notes=notes,
            w=words,
            style=sheet,
            style_digest=digest,
            cite=notes.cite,
            para=notes.paragraph,
            look_of=look,
            kind_of=type_name,
            name_of=index.name_of,
            linked=False,
            determinations=[],
            law=law(index, rows, whole=True),
            looked_where=statement,
            kept=kept(index),
            texts=lambda: preserved_texts(index, notes),
        )
    )
