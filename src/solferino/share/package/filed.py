"""Writing the files of a package: each is hashed while it is written, and never held in memory as a whole."""

from __future__ import annotations

import hashlib
import io
import os
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias, cast

from solferino.share.package.layout import checked_path, in_order

PIECE = 1024 * 1024
_LARGE = 256 * 1024  # bytes of a file for which a second thread pays
_Data: TypeAlias = bytes | memoryview


class _Blake3(Protocol):
    def update(self, data: _Data, /) -> object: ...

    def hexdigest(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Filed:
    """One file as it was written. sha256, blake3: 64 hexadecimal digits. size: bytes. crc: CRC-32, 0 where no zip is
    to be made."""

    path: str
    sha256: str
    blake3: str
    size: int
    crc: int


class Folder:
    """The folder of a package that is being made. Every file is written once; ``files`` says what is there.

    for_zip: it is put into a zip and then removed. So what a zip needs is computed too, and nothing is brought to the
    disk: the zip is.
    """

    def __init__(self, place: Path, *, for_zip: bool = False) -> None:
        self.place = place
        self.for_zip = for_zip
        self.files: dict[str, Filed] = {}
        self._syncer = ThreadPoolExecutor(1)  # it starts its thread with the first large file, so most need none
        self._syncing: dict[str, Future[None]] = {}

    def write(self, path: str, data: bytes | str | Iterable[_Data]) -> Filed:
        """Write a file. Raises UsageError for a path that may not be, and OSError."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        return self._write(path, [data] if isinstance(data, bytes) else data)

    def copy(self, path: str, source: BinaryIO) -> Filed:
        """Write all that a stream holds. Raises as :meth:`write`."""
        return self._write(path, pieces(source))

    def remove(self, path: str) -> None:
        """Take a file away again."""
        self._syncing.pop(path, None)
        (self.place / path).unlink()
        del self.files[path]

    def open(self, path: str) -> BinaryIO:
        """Open a file that was written, to read."""
        return (self.place / path).open("rb")

    def sorted(self) -> list[Filed]:
        """All files in order of their paths' bytes."""
        return [self.files[path] for path in sorted(self.files, key=in_order)]

    def settle(self) -> None:
        """Bring every file and folder to the disk, unless a zip is made of them. Raises OSError."""
        if self.for_zip:
            return
        folders = {self.place}
        for path in self.files:
            if path in self._syncing:
                self._syncing.pop(path).result()
            else:
                _sync(self.place / path)
            folders.update(self.place / parent for parent in Path(path).parents)
        for folder in sorted(folders, reverse=True):
            _sync(folder)

    def _write(self, path: str, data: Iterable[_Data]) -> Filed:
        target = self.place / checked_path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        sha256, blake3, crc, size = hashlib.sha256(), new_blake3(), 0, 0
        with target.open("xb", buffering=0) as file:
            for piece in data:
                # One after the other in one thread, while the piece lies in the processor's cache: handing each to
                # a second thread cost more than it gained.
                write_all(file, piece)
                sha256.update(piece)
                blake3.update(piece)
                crc = zlib.crc32(piece, crc) if self.for_zip else 0
                size += len(piece)
        if size >= _LARGE and not self.for_zip:  # the disk works while the next file is hashed
            self._syncing[path] = self._syncer.submit(_sync, target)
        filed = Filed(path, sha256.hexdigest(), blake3.hexdigest(), size, crc)
        self.files[path] = filed
        return filed


class Pieces(io.RawIOBase):
    """Bytes that are made as they are read, as a stream."""

    def __init__(self, made: Iterator[_Data]) -> None:
        self._made = made
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, into: memoryview | bytearray, /) -> int:  # type: ignore[override]
        """Fill ``into`` with what comes next; 0 at the end."""
        while not self._left:
            piece = next(self._made, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        count = min(len(into), len(self._left))
        into[:count] = self._left[:count]
        self._left = self._left[count:]
        return count


def new_blake3() -> _Blake3:
    """A BLAKE3 that takes bytes as they come."""
    import blake3

    made: _Blake3 = blake3.blake3()
    return made


def pieces(source: BinaryIO) -> Iterator[memoryview]:
    """All that a stream holds, at most a mebibyte at a time. A piece is good until the next one is asked for.

    One buffer serves for all: a new one for each piece costs more than reading it, since every page of it is new.
    """
    raw = getattr(source, "raw", source)  # what is read in large pieces gains nothing from a buffer between
    with memoryview(bytearray(PIECE)) as buffer:
        while count := cast("io.RawIOBase", raw).readinto(buffer):
            yield buffer[:count]


def write_all(file: BinaryIO, data: _Data) -> None:
    """Write all of ``data``, to a file that may take less at a time."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
