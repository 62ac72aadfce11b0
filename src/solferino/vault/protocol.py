"""What every vault is: objects, batches and a ledger, tied by one commit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from solferino.record import CustodyEvent, ErasedLine, EventType, Line, Sealing


@dataclass(frozen=True, slots=True)
class Head:
    """The tree head over all entries. root: 64 hexadecimal digits. recorded: instant of the last entry, or None."""

    size: int
    root: str
    recorded: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has a number and a time; the appender gives both."""

    type: EventType
    kind: str = ""  # what the batch holds, if there is one
    actor: str | None = None
    codes: tuple[str, ...] = ()
    refers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Orphans:
    """objects: digests that no record rests on. batches: roots that no entry names. parts: half-written files."""

    objects: tuple[str, ...] = ()
    batches: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Objects(Protocol):
    """Bytes under their SHA-256. Never overwritten; an object is in whole or not at all."""

    def put(self, source: BinaryIO | bytes) -> str:
        """Keep bytes durably and return their digest (64 hexadecimal digits). The same bytes again change nothing."""

    def open(self, digest: str) -> BinaryIO:
        """Open an object. Raises NothingFound. Bytes are *not* checked here; see :meth:`read`."""

    def read(self, digest: str) -> bytes:
        """All bytes of an object, checked. Raises NothingFound or DigestMismatch."""

    def has(self, digest: str) -> bool:
        """True where an object of that name is here; whether it is whole, :meth:`read` tells."""

    def size(self, digest: str) -> int:
        """Bytes of an object. Raises NothingFound."""

    def ids(self) -> Iterator[str]:
        """All digests, sorted."""


class Vault(Protocol):
    """Keeper of one case. name: as given when it was made; what a ledger or a record says never depends on it."""

    case_id: str
    name: str

    @property
    def objects(self) -> Objects:
        """The preserved bytes."""

    def commit(self, draft: Draft, lines: Sequence[Line] = (), *, expected_size: int | None = None) -> CustodyEvent:
        """The one commit point: batch first, then one transaction that appends the entry.

        Every object that a line names must already be put (NothingFound otherwise). A crash before the transaction
        leaves an unreferenced object or batch file; after it, nothing is missing. expected_size: refuse with Conflict
        if the ledger has moved on. Several threads and processes may commit to one case at once.
        """

    def append_many(self, drafts: Sequence[Draft]) -> list[CustodyEvent]:
        """Append events that hold no batch, all of them in one transaction or none: for what comes in by thousands.

        They are recorded at one moment. Raises UsageError for a draft with a word for a batch.
        """

    def head(self, size: int | None = None) -> Head:
        """The head now, or as it was at an earlier size."""

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Canonical bytes of entries, in order."""

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Leaf hashes as stored beside the entries, in order; what they should be, a checker computes."""

    def batch(self, root: str) -> Iterator[bytes]:
        """The stored bytes of a batch's lines, in order, as they lie (not checked). Raises NothingFound."""

    def lines(self, root: str) -> list[Line | ErasedLine]:
        """The lines of a batch, checked against its root. Raises NothingFound, DigestMismatch."""

    def batches(self) -> Iterator[str]:
        """Roots of all batches that lie here, referenced or not."""

    def erase(self, draft: Draft, line_leaves: Iterable[str], objects: Iterable[str]) -> CustodyEvent:
        """Destroy lines (they become their leaf hashes) and objects, after the entry that says so is durable.

        line_leaves: leaf hashes of lines, hexadecimal. objects: digests. The entry is of type ERASED, and its batch, of
        kind ``erasure``, names what was destroyed by these digests. A line that stands in several batches goes from
        all of them.
        Raises NothingFound where a line or object named is not here; then nothing was erased.
        """

    def seal(self, draft: Draft, sealings: Iterable[Sealing]) -> CustodyEvent:
        """Destroy lines and objects whose ciphertext lies in the case, after the entry that says so is durable.

        The entry is of type SEALED, and its batch, of kind ``sealing``, holds the records given. Each ciphertext is
        read back first. Raises NothingFound, DigestMismatch for one that is not whole; then nothing was destroyed.
        """

    def faults(self) -> Iterator[str]:
        """What the keeper finds wrong with its own storage, each in one sentence; nothing where it has no own check."""

    def orphans(self) -> Orphans:
        """What lies here and belongs to no entry: harmless remains of interrupted work."""

    def writing(self) -> AbstractContextManager[None]:
        """Hold the lock of a run over several commits, so that two runs do not interleave. Raises CaseBusy.

        The same vault may enter again. A commit neither needs the lock nor waits for it.
        """

    def close(self) -> None:
        """Let go of what the vault holds open. Closing twice changes nothing."""
