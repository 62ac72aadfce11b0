"""What every page made of a view is rendered with: style, words, notes, and the preserved texts at its end."""

from __future__ import annotations

from typing import Any

from solferino.record import Held, type_name
from solferino.share import words
from solferino.share.annex import look, preserved_texts
from solferino.share.appendix import kept
from solferino.share.index import Index
from solferino.share.notes import Notes
from solferino.share.pages import environment, style


def page_of(template: str, view: Held, index: Index, notes: Notes, **parts: Any) -> str:
    """Render a template over a view as one self-contained file. parts: what this page has beside the others.

    Raises SpanOutsideText where the words of a claim are not the characters of its text.
    """
    sheet, digest = style()
    return (
        environment()
        .get_template(template)
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
            kept=kept(index),
            texts=lambda: preserved_texts(index, notes),
            **parts,
        )
    )


__all__ = ["page_of"]
