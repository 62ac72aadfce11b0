"""The matrix of elements by evidence as one HTML document in the style of the dossier: all of it, with notes and texts.

Made from a view and the rows of the chapter on the law, and nothing else: equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solferino.record import Held
from solferino.share.index import Index
from solferino.share.law import law
from solferino.share.matrix import contrary_words
from solferino.share.notes import Notes
from solferino.share.sheltered import sheltered
from solferino.share.viewpage import page_of


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
    return page_of(
        "matrix.html",
        view,
        index,
        notes,
        linked=False,
        determinations=[],
        law=law(index, rows, whole=True),
        looked_where=statement,
    )
