"""Where things lie in a package: docs/formats/package.md. Pure."""

from __future__ import annotations

import re

from solferino.record import UsageError

ROOT, SEAL, SEAL_FOLDER = "root.txt", "SEAL.txt", "seal/"
DATA = "data/"
DESCRIPTION, COMPLETENESS = "data/package.json", "data/completeness.json"
LEDGER, ENTRIES = "data/ledger/", "data/ledger/entries.jsonl"
OBJECTS, REDACTED, VIEWS, TEXTS = "data/objects/", "data/redacted/", "data/views/", "data/views/texts/"

_PART = "[A-Za-z0-9_-][A-Za-z0-9._-]*"
_PATH = re.compile(f"{_PART}(?:/{_PART})*")
_NAME = re.compile(_PART)


def checked_path(path: str) -> str:
    """Return ``path``, refusing what may not name a file of a package. Raises UsageError."""
    if not _PATH.fullmatch(path):
        raise UsageError(f"{path!r} is no path of a package", kept="nothing was written")
    return path


def is_name(name: str) -> bool:
    """True for what may name a package: the top folder of its zip."""
    return _NAME.fullmatch(name) is not None


def object_path(digest: str) -> str:
    """Where an object lies."""
    return f"{OBJECTS}{digest[:2]}/{digest[2:]}"


def batch_path(root: str) -> str:
    """Where a batch lies."""
    return f"data/batches/{root}.jsonl"


def is_sealing(path: str) -> bool:
    """True for the files that the root file does not list: itself, and what seals it."""
    return path in (ROOT, SEAL) or path.startswith(SEAL_FOLDER)


def in_order(path: str) -> bytes:
    """The key by which paths are sorted: their bytes."""
    return path.encode("ascii")
