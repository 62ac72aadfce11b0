"""lawchapter: what a dossier says about the law of a view, as plain rows. Proposals of software say so in each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solferino.casework.characterise import Looker
from solferino.casework.classify import classification_rows
from solferino.casework.command_chapter import command_chapter_rows
from solferino.casework.determine import determination_rows
from solferino.casework.elements import by_subject, matrix
from solferino.casework.forums import Facts, forums
from solferino.casework.legal import statement_rows
from solferino.law.catalogue import catalogue
from solferino.record import FindingKind, Held

MOST_LOOKS = 12  # incidents without an entry of people whose first look a dossier shows; the rest is counted


def law_rows(
    view: Held,
    *,
    day: str | None = None,
    whole: bool = False,
    facts: Facts | None = None,
    look: Looker | None = None,
) -> dict[str, Any]:
    """The chapter on the law. day: the law of which day; that of the view if None.

    facts: what somebody states for the table of forums (:func:`solferino.casework.forums.read_facts`). It is asked as
    of the day of the view, else of the file's own, else of the day up to which the law was read.

    Incidents that people worked on are all shown; of the others the most reported, up to ``MOST_LOOKS``, or with
    ``whole`` every one.
    """
    day = day or view.said
    worked = by_subject(view)
    entered = [i for i in view.incidents if i.handle in worked]
    reports = {
        f.about: f.reports or 0 for f in view.findings if f.kind is FindingKind.CORROBORATION and f.reports is not None
    }
    rest = sorted(
        (i for i in view.incidents if i.handle not in worked), key=lambda i: (-reports.get(i.handle, 0), i.handle)
    )
    shown = {i.handle for i in (*entered, *(rest if whole else rest[:MOST_LOOKS]))}
    subjects = [i.handle for i in view.incidents if i.handle in shown]
    rows = matrix(view, subjects, day=day, look=look) if subjects else []
    book = catalogue()
    return {
        "catalogue": book.stamp,
        "digest": book.digest,
        "as_of": day,
        "law_read_to": book.version,
        "classifications": classification_rows(view),
        "incidents": rows,
        "worked": sorted(worked),
        "left_out": len(view.incidents) - len(shown),
        **_others(view, day, facts, book.version),
    }


def _others(view: Held, day: str | None, facts: Facts | None, latest: str) -> Mapping[str, Any]:
    """Forums, statements on the law, command and determinations."""
    asked = day or (facts.as_of if facts else None) or latest
    return {
        "forums": forums(facts, asked).row() if facts else None,
        "statements": [
            {**row, "passage": {k: row[k] for k in ("reading", "start", "end", "quote")}}
            for row in statement_rows(view, day)
        ],
        "command": command_chapter_rows(view) if view.edges or view.elements else None,
        "determinations": determination_rows(view),
    }


__all__ = ["MOST_LOOKS", "law_rows"]
