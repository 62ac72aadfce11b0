"""dossier: the view of a case as one document to read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.record import UsageError
from solferino.share import dossier


def write_dossier(case: Case, out: Path | None = None, *, at: int | str | None = None,
                  said: str | None = None) -> Path | None:
    """Write the dossier and return its path; ``-`` writes to stdout and returns None.

    out: ``dossier.html`` in the case folder if absent. The file appears whole or not at all. Raises UsageError where
    there is nowhere to write.
    """
    text = dossier(held(case, at, said))
    if out is not None and str(out) == "-":
        sys.stdout.write(text)
        return None
    target = out if out is not None else (case.path / "dossier.html" if case.path else None)
    if target is None:
        raise UsageError("a case in memory has no folder for its dossier", do="name a file")
    write_whole(target, text)
    return target


def write_whole(target: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one, never half of it."""
    if target.is_dir():
        raise UsageError(f"{target.name} is a folder", do="name a file")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError(f"{target.name} could not be written: {error.strerror or error}",
                         kept="the case is as it was", do="name another place with --out") from error
