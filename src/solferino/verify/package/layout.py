"""Where things lie in a package, and which paths there may be (docs/formats/package.md)."""

from __future__ import annotations

import re

ROOT, SEAL, SEALED = "root.txt", "SEAL.txt", "seal/"
PACKAGE, COMPLETENESS = "data/package.json", "data/completeness.json"
LEDGER, ENTRIES, TILES = "data/ledger/", "data/ledger/entries.jsonl", "data/ledger/tile/"
BATCHES, OBJECTS, REDACTED = "data/batches/", "data/objects/", "data/redacted/"
FORM = "solferino.package/1"

MOST_FILES = 1_000_000  # bounds what a hostile list can make a reader hold in memory
LONGEST_PATH = 4_096

_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


def is_path(text: str) -> bool:
    """True for a path that may stand in a package: ASCII letters, digits, ``-._/``, no part empty or led by a dot."""
    return len(text) <= LONGEST_PATH and _PATH.fullmatch(text) is not None


def outside_root(path: str) -> bool:
    """True for what the root file does not list: itself, the seal, and what the seal lists."""
    return path in (ROOT, SEAL) or path.startswith(SEALED)


def shown(name: str | bytes, most: int = 120) -> str:
    """A name from a stranger, fit to be printed: what is not plain ASCII is escaped, and long ones are cut."""
    text = name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else name
    plain = text.encode("ascii", "backslashreplace").decode("ascii")
    plain = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in plain)
    return plain if len(plain) <= most else plain[: most - 1] + "…"
