"""The dossier: one HTML file that needs nothing else. Every sentence about a source leads to its exact characters.

It is made from a view and nothing but a view: no clock, no chance, no network. Equal views give equal bytes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from solferino.record import FindingKind, Held, type_name
from solferino.share import words
from solferino.share.acts import acts
from solferino.share.annex import look, preserved_texts
from solferino.share.appendix import kept, ledger, readers, steps
from solferino.share.disputes import disputes
from solferino.share.figures import tables
from solferino.share.glossary import GLOSSARY
from solferino.share.graded import graded
from solferino.share.incidents import events, unplaced
from solferino.share.index import Index
from solferino.share.notes import Notes, beside, exact, plain
from solferino.share.origins import chapter
from solferino.share.statements import carried, cited, statements, voices
from solferino.share.steps import steps as steps_of
from solferino.share.summary import counts, summary
from solferino.share.tree import is_own


def dossier(view: Held, *, title: str | None = None, sources: Sequence[Mapping[str, Any]] = ()) -> str:
    """Render a view as one self-contained HTML file.

    title: the heading of the cover, the name of the case if absent. sources: the sources of the view with their grades,
    as ``solferino sources --json`` gives them. The result holds no script and no address that a
    browser would load; its content security policy forbids both. Claims that reviewers rejected are listed apart.
    Raises SpanOutsideText where the words of a claim are not the characters of its text: such a view is not rendered.
    """
    index = Index(view)
    notes = Notes(index)
    happened = events(index)
    sheet, digest = style()
    return (
        environment()
        .get_template("dossier.html")
        .render(
            view=view,
            title=title or view.name,
            index=index,
            notes=notes,
            w=words,
            style=sheet,
            style_digest=digest,
            cite=notes.cite,
            para=notes.paragraph,
            cited=cited,
            compare=beside,
            statements_of=lambda ids: statements(index, ids),
            look_of=look,
            kind_of=type_name,
            name_of=index.name_of,
            counts=counts(index),
            summary=summary(index, happened),
            events=happened,
            unplaced=unplaced(index),
            carried=carried(index),
            voices=voices(index),
            loose=tables(index),
            acts=acts(index),
            contradictions=disputes(index, FindingKind.CONTRADICTION),
            apparent=disputes(index, FindingKind.APPARENT),
            revisions=disputes(index, FindingKind.REVISION),
            denied=disputes(index, FindingKind.DENIAL),
            drift=disputes(index, FindingKind.DRIFT),
            updates=disputes(index, FindingKind.UPDATE),
            renamed=disputes(index, FindingKind.CHARACTERISATION),
            changed=disputes(index, FindingKind.CHANGED),
            whom=chapter(index),
            steps_of=steps_of,
            linked=True,
            graded=graded(index, sources),
            MENDED={
                "corrected": "corrected",
                "withdrawn": "withdrawn",
                "stands": "shown to be wrong, and left standing",
            },
            own=is_own,
            steps=steps(index),
            readers=readers(index),
            kept=kept(index),
            ledger=ledger(view),
            glossary=GLOSSARY,
            texts=lambda: preserved_texts(index, notes),
        )
    )


@cache
def environment() -> Environment:
    """The templates, with the filters that make a source's words inert."""
    environment = Environment(
        loader=PackageLoader("solferino.share"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["exact"] = exact
    environment.filters["plain"] = plain
    environment.filters["days"] = words.days_in
    environment.filters["capfirst"] = _capital_first
    return environment


def _capital_first(text: str) -> str:
    """Unlike ``capitalize`` this leaves the rest as it is: a name keeps its capitals."""
    return text[:1].upper() + text[1:]


@cache
def style() -> tuple[Markup, str]:
    """The style sheet and its digest in the form of a content security policy."""
    sheet = files("solferino.share").joinpath("templates", "dossier.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(sheet.encode("utf-8")).digest()).decode("ascii")
    return Markup(sheet), f"sha256-{digest}"  # noqa: S704 - a file of this package
