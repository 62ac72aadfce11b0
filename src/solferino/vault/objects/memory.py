"""Objects in memory, for tests and for looking without keeping."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from solferino.record import sha256_hex
from solferino.vault.objects.digests import check_digest, chunks, damaged, missing


class MemoryObjects:
    """Bytes under their SHA-256 in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, source: BinaryIO | bytes) -> str:
        """Keep bytes and return their digest."""
        data = b"".join(chunks(source))
        digest = sha256_hex(data)
        if self.kept.setdefault(digest, data) != data:
            raise damaged(digest)
        return digest

    def open(self, digest: str) -> BinaryIO:
        """Open an object. Raises NothingFound."""
        try:
            return io.BytesIO(self.kept[check_digest(digest)])
        except KeyError:
            raise missing(digest) from None

    def read(self, digest: str) -> bytes:
        """All bytes of an object, checked. Raises NothingFound or DigestMismatch."""
        with self.open(digest) as stream:
            data = stream.read()
        if sha256_hex(data) != digest:
            raise damaged(digest)
        return data

    def has(self, digest: str) -> bool:
        """True where the object is here."""
        return check_digest(digest) in self.kept

    def size(self, digest: str) -> int:
        """Bytes of an object. Raises NothingFound."""
        with self.open(digest) as stream:
            return stream.seek(0, io.SEEK_END)

    def ids(self) -> Iterator[str]:
        """All digests, sorted."""
        return iter(sorted(self.kept))

    def remove(self, digest: str) -> None:
        """Destroy an object. Only an erasure may."""
        self.kept.pop(check_digest(digest), None)
