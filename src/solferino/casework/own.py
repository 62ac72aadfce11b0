"""What belongs to a case itself and is never a source of it."""

from __future__ import annotations

from pathlib import Path

_FILE = "solferino.toml"
# What lies at the top of a case folder. Other things there are somebody's own, and may be added.
_OURS = ("dossier.html", "objects", "batches", "damaged", "README.txt", "REPLICA.txt", _FILE)
_OURS_BEGIN = ("case.db", "case.lock", "views.db", ".part-", ".dossier.html.")


def part_of_case(path: Path, case: Path | None) -> str | None:
    """Why a path is no source: it is a case, or lies among what this case keeps. None for any other path."""
    if path.is_dir() and (path / _FILE).is_file():
        return "a case of its own"
    if case is None:
        return None
    place, home = path.resolve(), case.resolve()
    if home not in place.parents:
        return None
    top = place.relative_to(home).parts[0]
    if top in _OURS or top.startswith(_OURS_BEGIN):
        return "part of this case"
    return None
