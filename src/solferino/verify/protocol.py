"""What a checker needs to see. A vault has all of it, and so has a package; the checker imports neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol, runtime_checkable


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


class HashedObjects(StoredObjects, Protocol):
    """Objects that were all hashed in one pass before anybody asks, so that no byte is read twice for it."""

    def hashed(self, digest: str) -> tuple[str, int] | None:
        """SHA-256 and size of what lies under a digest, as computed; None where nothing does or it was not read."""


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


@runtime_checkable
class RangedEvidence(Evidence, Protocol):
    """Evidence whose entries can be had from any place on at little cost, so that two processes may share the work."""

    def entries(self, start: int = 0) -> Iterator[bytes]:
        """Stored entries from ``start`` on, in order."""

    def leaves(self, start: int = 0) -> Iterator[bytes]:
        """Leaf hashes stored beside the entries from ``start`` on, in order."""

    def stored(self, start: int, stop: int) -> tuple[list[bytes], list[bytes]]:
        """The entries from ``start`` up to ``stop``, and the leaf hashes stored beside them; fewer where some are
        missing. Raises what :meth:`entries` raises."""

    def let_go(self) -> None:
        """Close what two processes must not share. Whoever reads on opens it again."""
