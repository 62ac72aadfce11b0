"""The dossier: one HTML file that needs nothing else. Every sentence about a source leads to its exact characters.

It is made from a view and nothing but a view: no clock, no chance, no network. Equal views give equal bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solferino.record import FindingKind, Held
from solferino.share.acts import acts
from solferino.share.appendix import ledger, readers, steps
from solferino.share.command_chart import WORDS as COMMAND_WORDS
from solferino.share.command_chart import command_chapter
from solferino.share.counting import WORDS as COUNT_WORDS
from solferino.share.counting import counting as chapter_on_counting
from solferino.share.determination import chapter as determinations
from solferino.share.disputes import disputes
from solferino.share.figures import tables
from solferino.share.glossary import GLOSSARY
from solferino.share.graded import graded
from solferino.share.incidents import events, unplaced
from solferino.share.index import Index
from solferino.share.law import law as chapter_on_law
from solferino.share.notes import Notes, beside
from solferino.share.origins import chapter
from solferino.share.sheltered import sheltered
from solferino.share.statements import carried, cited, statements, voices
from solferino.share.steps import steps as steps_of
from solferino.share.summary import counts, summary
from solferino.share.tree import is_own
from solferino.share.viewpage import page_of


def dossier(
    view: Held,
    *,
    title: str | None = None,
    sources: Sequence[Mapping[str, Any]] = (),
    law: Mapping[str, Any] | None = None,
    counting: Mapping[str, Any] | None = None,
) -> str:
    """Render a view as one self-contained HTML file.

    title: the heading of the cover, the name of the case if absent. sources: the sources of the view with their grades,
    as ``solferino sources --json`` gives them. law: rows of the chapter on the law (``casework.lawchapter``); without
    them there is none. counting: rows of the chapter on counting (``casework.countchapter``), likewise. Texts that are
    declared as lists of people stay out, with what was read out of them. The result holds no script and no address that
    a browser would load; its content security policy forbids both. Claims that reviewers rejected are listed apart.
    Raises SpanOutsideText where the words of a claim are not the characters of its text: such a view is not rendered.
    """
    view = sheltered(view)
    index = Index(view)
    notes = Notes(index)
    happened = events(index)
    return page_of(
        "dossier.html",
        view,
        index,
        notes,
        title=title or view.name,
        cited=cited,
        compare=beside,
        statements_of=lambda ids: statements(index, ids),
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
        law=chapter_on_law(index, law),
        command=command_chapter(law["command"]) if law and law["command"] else None,
        cw=COMMAND_WORDS,
        count=chapter_on_counting(counting),
        kw=COUNT_WORDS,
        determinations=determinations(law["determinations"]) if law else [],
        looked_where=None,
        MENDED={
            "corrected": "corrected",
            "withdrawn": "withdrawn",
            "stands": "shown to be wrong, and left standing",
        },
        own=is_own,
        steps=steps(index),
        readers=readers(index),
        ledger=ledger(view),
        glossary=GLOSSARY,
    )
