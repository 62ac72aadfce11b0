"""Hashing while bytes pass."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from solferino.record import DigestMismatch, NothingFound, UsageError

CHUNK = 1024 * 1024
_DIGEST = re.compile("[0-9a-f]{64}")


def check_digest(digest: str) -> str:
    """Return ``digest``, refusing what is none: it becomes part of a path. Raises UsageError."""
    if not _DIGEST.fullmatch(digest):
        raise UsageError(f"{digest!r} is not a SHA-256 in 64 lower-case hexadecimal digits")
    return digest


def chunks(source: BinaryIO | bytes) -> Iterator[bytes]:
    """The bytes of a source in pieces of at most a mebibyte."""
    stream = io.BytesIO(source) if isinstance(source, bytes | bytearray | memoryview) else source
    while piece := stream.read(CHUNK):
        yield piece


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 of all that a stream still holds, as hexadecimal digits."""
    hasher = hashlib.sha256()
    while piece := stream.read(CHUNK):
        hasher.update(piece)
    return hasher.hexdigest()


def missing(digest: str) -> NothingFound:
    """The error for an object that is not there."""
    return NothingFound(
        "these bytes are not in the case",
        where=f"object {digest}",
        do="restore it from a copy of the case, or run `solferino verify` to see what rests on it",
    )


def damaged(digest: str) -> DigestMismatch:
    """The error for an object that does not match its name."""
    return DigestMismatch(
        "the bytes of an object no longer match its name",
        where=f"object {digest}",
        kept="nothing was changed",
        do="run `solferino verify` to see what rests on it, then restore the file from a copy",
    )
