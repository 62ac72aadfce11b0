"""The digest of the program's own files: by it a paper says with what exactly it was made."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import solferino


@cache
def tool_digest() -> str:
    """SHA-256 over the program's own files: for each, in order of its path, path, size and digest, one a line."""
    home = Path(solferino.__file__).parent
    rows = []
    for path in sorted(home.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            data = path.read_bytes()
            rows.append(f"{hashlib.sha256(data).hexdigest()} {len(data)} {path.relative_to(home).as_posix()}\n")
    return hashlib.sha256("".join(rows).encode()).hexdigest()
