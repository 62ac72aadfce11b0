"""root.txt: one line for every file of a package, and the one digest that commits to all of them. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from solferino.share.package.filed import Filed
from solferino.share.package.layout import in_order, is_sealing

FIRST_LINE = "solferino package root v1"


def root_text(files: Iterable[Filed]) -> str:
    """The text of the root file over everything but itself, ``SEAL.txt`` and ``seal/``."""
    rows = [FIRST_LINE]
    rows += [f"{f.sha256} {f.blake3} {f.size} {f.path}" for f in listed(files)]
    return "".join(row + "\n" for row in rows)


def listed(files: Iterable[Filed]) -> list[Filed]:
    """The files that a root file lists, in its order."""
    return sorted((f for f in files if not is_sealing(f.path)), key=lambda f: in_order(f.path))
