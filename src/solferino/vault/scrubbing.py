"""Looking at every byte of one copy of a case, and putting right bytes in the place of damaged ones.

A copy is looked at as it lies: its database, its objects and its batch files each by themselves, so that damage of one
does not hide the state of the others.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import (
    CustodyEvent,
    DigestMismatch,
    Line,
    NothingFound,
    SolferinoError,
    World,
    instant,
    parse_line,
)
from solferino.vault.batchfiles import BatchFiles
from solferino.vault.description import BATCHES, DAMAGED, OBJECTS
from solferino.vault.files import REAL_FILES, Files
from solferino.vault.folder import FolderVault
from solferino.vault.objects.digests import damaged
from solferino.vault.objects.folder import FolderObjects
from solferino.vault.stage import line_leaf, with_erased

_PIECE = 1 << 18  # bytes read at a time: few calls, and the piece is hashed while it lies in the cache


@dataclass(slots=True)
class LedgerFound:
    """What the database of a copy holds. roots: head at each size asked for, computed from the entries.

    small: roots of the batches in it. faults: what is wrong, each a sentence.
    """

    size: int = 0
    root: str = ""
    roots: dict[int, str] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    events: list[CustodyEvent] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Place:
    """One copy: the case itself or a replica. name: for people. vault: its database, or None where it cannot be opened.

    fault: why it cannot be.
    """

    def __init__(
        self, name: str, folder: Path, vault: FolderVault | None, *, fault: str = "", files: Files = REAL_FILES
    ) -> None:
        self.name = name
        self.folder = folder
        self.vault = vault
        self.fault = fault
        self._objects = FolderObjects(folder / OBJECTS, files)
        self._batches = BatchFiles(folder / BATCHES, files)

    def ledger(self, sizes: Iterable[int] = ()) -> LedgerFound:
        """Compute the ledger anew from its stored entries, and every small batch. sizes: where a head is wanted."""
        found = LedgerFound()
        if self.vault is None:
            found.faults.append(self.fault)
            return found
        try:
            _look_at_entries(self.vault, found, frozenset(sizes))
            found.small = frozenset(self.vault.small_batches())
            for root in sorted(found.small):
                if _root_of(self.vault.batch(root)) != root:
                    found.faults.append(f"the lines of batch {root} no longer give its root")
        except SolferinoError as error:
            found.faults.append(error.what)
        return found

    def stored_size(self) -> int:
        """The size that the database claims; 0 where it cannot be read."""
        try:
            return self.vault.head().size if self.vault is not None else 0
        except SolferinoError:
            return 0

    def has_object(self, digest: str) -> bool:
        """True where an object of that name lies here, whole or not."""
        return self._objects.has(digest)

    def object_ids(self) -> list[str]:
        """Digests of all objects that lie here."""
        return list(self._objects.ids())

    def batch_roots(self) -> list[str]:
        """Roots of all batch files that lie here."""
        return list(self._batches.roots())

    def look_at_object(self, digest: str) -> tuple[str, int]:
        """(what is wrong, or nothing; bytes read)."""
        hasher, size = hashlib.sha256(), 0
        buffer = memoryview(bytearray(_PIECE))
        try:
            with self._objects.path(digest).open("rb", buffering=0) as stream:
                while count := stream.readinto(buffer):
                    hasher.update(buffer[:count])
                    size += count
        except FileNotFoundError:
            return "missing", 0
        except OSError as error:
            return f"cannot be read: {error.strerror or error}", size
        return ("" if hasher.hexdigest() == digest else "its bytes no longer hash to its name"), size

    def look_at_batch(
        self, root: str, gone: frozenset[str], take: Callable[[Line], None] | None = None
    ) -> tuple[str, int]:
        """The same for a batch, wherever it lies here. gone: leaf hashes that the ledger says were destroyed.

        take: is handed the lines that are left and may rest on objects.
        """
        size, wrong, frontier = 0, "", Frontier()
        try:
            for data in self._stored(root):
                size += len(data) + 1
                leaf = line_leaf(data)
                frontier.add(leaf)
                if data.startswith(b'{"erased":'):
                    if leaf.hex() not in gone:
                        wrong = wrong or "a line is gone and no entry says so"
                elif take is not None:
                    _hand_over(data, take)
        except NothingFound:
            return "missing", 0
        except SolferinoError as error:
            return f"cannot be read: {error.what}", size
        if frontier.root().hex() != root:
            wrong = "its lines no longer give its root"
        return wrong, size

    def open_object(self, digest: str) -> BinaryIO:
        """Open an object for a copy. A disk that fails on the way is damage of this copy: DigestMismatch."""
        return cast("BinaryIO", FromCopy(self._objects.open(digest), digest))

    def body(self, root: str, gone: frozenset[str]) -> bytes:
        """The body of a batch, without the lines that were destroyed since: they never come back.

        Raises NothingFound, and DigestMismatch where it is not whole.
        """
        what, _ = self.look_at_batch(root, gone)
        if what:
            raise DigestMismatch(f"batch {root}: {what}", where=str(self.folder))
        return with_erased(self._stored(root), gone)[0]

    def mend_object(self, digest: str, source: BinaryIO, world: World) -> None:
        """Put right bytes in the place of a damaged or missing object; what lay there is kept under ``damaged/``.

        Raises DigestMismatch for bytes that are not those of ``digest``, StorageFailed, ReadOnlyCase.
        """
        self._objects.mend(digest, source, self._aside(digest, world))

    def mend_batch(self, root: str, body: bytes, world: World) -> None:
        """The same for the file of a large batch. The caller has checked ``body`` against the root."""
        self._batches.mend(root, body, self._aside(root, world))

    def _stored(self, root: str) -> Iterator[bytes]:
        if self._batches.has(root) or self.vault is None:
            return self._batches.read(root) if self._batches.has(root) else _absent(root)
        return self.vault.batch(root)

    def _aside(self, name: str, world: World) -> Path:
        """Where damaged bytes are kept: a name that says what they should have been and when they were replaced."""
        return self.folder / DAMAGED / f"{name}.{instant(world.clock())}"


class FromCopy(io.RawIOBase):
    """Reads an object of one copy for another: a disk that fails here is damage of this copy, not of the other."""

    def __init__(self, stream: BinaryIO, digest: str) -> None:
        super().__init__()
        self._stream, self._digest = stream, digest

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes. Raises DigestMismatch where they cannot be read."""
        try:
            return self._stream.read(-1 if size is None else size)
        except OSError as error:
            raise damaged(self._digest) from error

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()
        super().close()


def _look_at_entries(vault: FolderVault, found: LedgerFound, sizes: frozenset[int]) -> None:
    frontier = Frontier()
    found.roots[0] = frontier.root().hex()
    leaves = vault.leaves()
    for data in vault.entries():
        leaf = leaf_hash(data)
        if next(leaves, None) != leaf:
            found.faults.append(f"entry {frontier.size} does not give its stored leaf hash")
        frontier.add(leaf)
        if frontier.size in sizes:
            found.roots[frontier.size] = frontier.root().hex()
        found.events.append(CustodyEvent.parse(data))
    found.size, found.root = frontier.size, frontier.root().hex()
    found.roots[found.size] = found.root
    head = vault.head()
    if (head.size, head.root) != (found.size, found.root):
        found.faults.append("its entries do not give its stored head")
    # An erasure that has not reached a replica is for `replicate` to finish; it is no damage.
    found.faults += [fault for fault in vault.faults() if not fault.endswith("is not finished")]


def _root_of(stored: Iterable[bytes]) -> str:
    frontier = Frontier()
    for data in stored:
        frontier.add(line_leaf(data))
    return frontier.root().hex()


def _absent(root: str) -> Iterator[bytes]:
    raise NothingFound("this batch is not here", where=f"batch {root}")


_NAMES_NO_OBJECT = (  # the types of records that fill a case; a line ends `"type":"…"},"salt":"…"}`
    b'"statement"', b'"figure"', b'"incident_report"', b'"act"', b'"credit"', b'"outcome"', b'"origin"', b'"finding"',
    b'"shared_statement"', b'"incident"', b'"derivation"', b'"decision"', b'"person"', b'"item"',
)  # fmt: skip
_TAIL = len(b'},"salt":"' + b"0" * 64 + b'"}')


def _hand_over(data: bytes, take: Callable[[Line], None]) -> None:
    if data[:-_TAIL].endswith(_NAMES_NO_OBJECT):
        return
    line = parse_line(data)
    if isinstance(line, Line):
        take(line)
