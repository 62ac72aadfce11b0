"""What a checker needs to see. A vault has all of it, and so has a package; the checker imports neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol


class StoredHead(Protocol):
    """The tree head as stored: what the keeper claims."""

    @property
    def size(self) -> int:
        """Number of entries."""

    @property
    def root(self) -> str:
        """64 hexadecimal digits."""

    @property
    def recorded(self) -> str | None:
        """Instant of the last entry, or None where there is none."""


class StoredObjects(Protocol):
    """Bytes under their SHA-256."""

    def open(self, digest: str) -> BinaryIO:
        """Open an object, unchecked. Raises NothingFound."""

    def ids(self) -> Iterator[str]:
        """All digests, sorted."""


class Evidence(Protocol):
    """A case as it lies: unchecked bytes only. Everything is computed from them again."""

    @property
    def case_id(self) -> str:
        """The id every entry must carry."""

    @property
    def objects(self) -> StoredObjects:
        """The preserved bytes."""

    def head(self) -> StoredHead:
        """The stored head."""

    def entries(self) -> Iterator[bytes]:
        """Stored entries, in order."""

    def leaves(self) -> Iterator[bytes]:
        """Leaf hashes stored beside the entries, in order."""

    def batch(self, root: str) -> Iterator[bytes]:
        """Stored lines of a batch, in order. Raises NothingFound."""

    def batches(self) -> Iterator[str]:
        """Roots of all stored batches."""

    def faults(self) -> Iterator[str]:
        """What the keeper finds wrong with its own storage, each in a sentence."""
