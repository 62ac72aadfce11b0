"""Writing a file for people: it appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from solferino.record import UsageError


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
        raise UsageError(
            f"{target.name} could not be written: {error.strerror or error}",
            kept="the case is as it was",
            do="name another place with --out",
        ) from error
