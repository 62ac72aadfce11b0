"""One file, streamed into a sink under its digest. A file that cannot be taken in says why."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from solferino.record import Exit, SolferinoError, World, instant
from solferino.text import media

TOOL = "file/1"
LARGEST = 8 * 1024**3  # bytes
_HEAD = 1 << 18  # bytes looked at for the media type


class Sink(Protocol):
    """Where bytes go: the objects of a vault."""

    def put(self, source: BinaryIO | bytes) -> str:
        """Keep all bytes of ``source`` and return their SHA-256."""


class CaptureFailed(SolferinoError):
    """A file could not be taken in. reason: a code of docs/reference/outcomes.md (vanished, not_allowed, no_file,
    read_failed, too_large, changed_while_read)."""

    code, exit_code = "SOLF-E411", Exit.PARTIAL

    def __init__(self, reason: str, what: str, *, do: str = "") -> None:
        super().__init__(what, do=do)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Caught:
    """What was taken in. digest: SHA-256. size: bytes. captured: an instant. media_type: sniffed from the bytes."""

    digest: str
    size: int
    captured: str
    tool: str
    media_type: str


def capture_file(path: Path, sink: Sink, world: World, *, largest: int = LARGEST) -> Caught:
    """Stream a file into ``sink``, in bounded memory.

    Raises CaptureFailed. Errors of the sink (a full disk) pass through as they are: they are no fault of the file.
    """
    with _opened(path, largest) as file:
        before = os.fstat(file.fileno())
        watched = _Watched(file, path.name, largest)
        digest = sink.put(cast("BinaryIO", watched))
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or watched.size != after.st_size:
        raise CaptureFailed(
            "changed_while_read",
            f"{shown(path.name)} changed while it was read",
            do="wait until the program that writes it has finished, then add it again",
        )
    if watched.digest() != digest:
        raise CaptureFailed(
            "read_failed",
            f"{shown(path.name)} was kept under another digest than its bytes have",
            do="check the disk and the memory of this machine, then add it again",
        )
    return Caught(digest, watched.size, instant(world.clock()), TOOL, media.sniff(watched.head(), path.name))


def shown(name: str) -> str:
    """A file name exactly as it is; bytes that are no text are written as ``\\xE9``."""
    return (
        "".join(f"\\x{ord(c) - 0xDC00:02X}" if "\udc80" <= c <= "\udcff" else c for c in name)
        .encode("utf-8", "replace")
        .decode("utf-8")
    )


def _opened(path: Path, largest: int) -> io.BufferedReader:
    # Not to wait for a writer: a pipe among the files would stop the run for good.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        number = os.open(path, flags)
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        status = os.fstat(number)
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a device, a pipe or the like"
            raise CaptureFailed(
                "no_file", f"{shown(path.name)} is {kind} and no file", do="name a file or a folder of files"
            )
        if status.st_size > largest:
            raise _too_large(path.name, largest)
        return os.fdopen(number, "rb")
    except BaseException:
        os.close(number)
        raise


def _refusal(path: Path, error: OSError) -> CaptureFailed:
    name = shown(path.name)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return CaptureFailed("vanished", f"{name} is not there", do="check the name, or put it back, and add it again")
    if isinstance(error, PermissionError):
        if path.is_dir():  # how Windows refuses to open a folder
            return CaptureFailed("no_file", f"{name} is a folder and no file", do="name a file or a folder of files")
        return CaptureFailed(
            "not_allowed", f"{name} may not be read by you", do="change its permissions and add it again"
        )
    if isinstance(error, IsADirectoryError):
        return CaptureFailed("no_file", f"{name} is a folder and no file", do="name a file or a folder of files")
    return CaptureFailed(
        "read_failed",
        f"{name} cannot be read: {error.strerror or type(error).__name__}",
        do="check the disk it lies on, then add it again",
    )


def _too_large(name: str, largest: int) -> CaptureFailed:
    return CaptureFailed("too_large", f"{shown(name)} has more than {largest} bytes", do="split it, and add the parts")


class _Watched(io.RawIOBase):
    """Reads a file for the sink, and keeps count, digest and the first bytes.

    A failing disk is told from a failing sink.
    """

    def __init__(self, file: BinaryIO, name: str, largest: int) -> None:
        super().__init__()
        self._file, self._name, self._largest = file, name, largest
        self._hash = hashlib.sha256()
        self._head = bytearray()
        self.size = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        try:
            data = self._file.read(-1 if size is None else size)
        except OSError as error:
            raise CaptureFailed(
                "read_failed",
                f"{shown(self._name)} cannot be read: {error.strerror or 'the disk failed'}",
                do="check the disk it lies on, then add it again",
            ) from error
        self.size += len(data)
        if self.size > self._largest:
            raise _too_large(self._name, self._largest)
        self._hash.update(data)
        if len(self._head) < _HEAD:
            self._head += data[: _HEAD - len(self._head)]
        return data

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def digest(self) -> str:
        return self._hash.hexdigest()

    def head(self) -> bytes:
        return bytes(self._head)
