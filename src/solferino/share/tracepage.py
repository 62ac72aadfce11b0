"""The page of a trace: one HTML file with the tree, its proofs and the texts. It needs nothing else and runs no script.

Made from a view and what was said of the search, and nothing else: equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from solferino.record import Borrowing, FindingKind, Held, type_name
from solferino.share import words
from solferino.share.annex import look, preserved_texts
from solferino.share.appendix import kept
from solferino.share.index import Index
from solferino.share.notes import Notes, beside
from solferino.share.origins import chapter
from solferino.share.pages import environment, style
from solferino.share.sheltered import sheltered
from solferino.share.statements import carried
from solferino.share.steps import steps
from solferino.share.tree import is_own


def trace_page(
    view: Held,
    *,
    more: tuple[Borrowing, ...] = (),
    sentence: str | None = None,
    notes: Sequence[str] = (),
    left_out: Sequence[tuple[str, str]] = (),
) -> str:
    """Render who repeats whom as one self-contained file.

    more: steps known beside those of the origins. sentence: what to say where there is nothing to compare. notes:
    sentences a reader must know. left_out: name and reason of what could not be kept or read. Raises SpanOutsideText.
    """
    view = sheltered(view)
    index = Index(view, by_file=True)
    footnotes = Notes(index)
    whom = chapter(index, more)
    sheet, digest = style()
    graded = {f.about: f for f in view.findings if f.kind is FindingKind.CORROBORATION}
    events = sorted(
        ((i, graded[i.handle]) for i in view.incidents if i.handle in graded), key=lambda pair: -(pair[1].reports or 0)
    )
    return (
        environment()
        .get_template("trace.html")
        .render(
            view=view,
            index=index,
            notes=footnotes,
            w=words,
            style=sheet,
            style_digest=digest,
            cite=footnotes.cite,
            para=footnotes.paragraph,
            compare=beside,
            look_of=look,
            kind_of=type_name,
            name_of=index.name_of,
            steps_of=steps,
            linked=False,
            own=is_own,
            whom=whom,
            events=events,
            carried=carried(index),
            kept=kept(index),
            sentence=sentence,
            must_know=notes,
            left_out=left_out,
            texts=lambda: preserved_texts(index, footnotes),
        )
    )
