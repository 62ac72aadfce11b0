"""Writing a file for people: it appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from solferino.record import UsageError


def write_whole(target: Path, content: str | bytes, *, private: bool = False, option: str = "--out") -> None:
    """Write a file so that a reader sees the old one or the new one, never half of it.

    private: nobody but the user may read it, from its first byte on. option: the one that named the file, for the words
    of an error. Raises UsageError.
    """
    if target.is_dir():
        raise UsageError(f"{target.name} is a folder", do="name a file")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        mode = 0o600 if private else 0o666  # the user's umask takes the rest
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError(
            f"{target.name} could not be written: {error.strerror or error}",
            kept="the case is as it was",
            do=f"name another place with {option}",
        ) from error
