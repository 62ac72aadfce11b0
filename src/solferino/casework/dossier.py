"""dossier: the view of a case as one document to read."""

from __future__ import annotations

import sys
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.countchapter import count_rows
from solferino.casework.forums import read_facts
from solferino.casework.grade import source_rows
from solferino.casework.held import held
from solferino.casework.lawchapter import law_rows
from solferino.casework.whole import write_whole
from solferino.record import UsageError
from solferino.share.dossier import dossier
from solferino.share.sheltered import sheltered

DOSSIER = "dossier.html"  # its name in the case folder


def write_dossier(
    case: Case,
    out: Path | None = None,
    *,
    at: int | str | None = None,
    said: str | None = None,
    facts: Path | None = None,
) -> Path | None:
    """Write the dossier and return its path; ``-`` writes to stdout and returns None.

    out: ``dossier.html`` in the case folder if absent. facts: a file of stated facts, for the table of forums. The file
    appears whole or not at all. Raises UsageError where there is nowhere to write, and for facts that are none.
    """
    whole = held(case, at, said)
    view = sheltered(whole)
    law = law_rows(view, facts=read_facts(facts) if facts else None)
    text = dossier(view, sources=source_rows(view), law=law, counting=count_rows(whole))
    if out is not None and str(out) == "-":
        sys.stdout.write(text)
        return None
    target = out if out is not None else (case.path / DOSSIER if case.path else None)
    if target is None:
        raise UsageError("a case in memory has no folder for its dossier", do="name a file")
    write_whole(target, text)
    return target
