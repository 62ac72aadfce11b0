"""Every file of a package read once: SHA-256, BLAKE3, size, and the CRC-32 that a zip needs, side by side."""

from __future__ import annotations

import hashlib
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO

from blake3 import blake3

from solferino.record import SolferinoError
from solferino.verify.package.files import Files

_PIECE = 1 << 20
_LARGE = 8 << 20  # from here on two threads share one file; below, they take a file each
_AHEAD = 64  # files in the air

Progress = Callable[[int, int], None]  # bytes done, bytes in all


@dataclass(frozen=True, slots=True)
class Digests:
    """What one reading of a file gave. sha256, blake3: 32 bytes. crc: 0 where no wrapper gives one to compare with.
    fault: why it could not be read to its end.
    """

    sha256: bytes
    blake3: bytes
    size: int
    crc: int
    fault: str = ""


def all_digests(files: Files, progress: Progress | None = None) -> Iterator[tuple[str, Digests]]:
    """The digests of every file, in order of the paths. Memory does not grow with the files.

    The libraries let go of the interpreter's lock while they hash, so two threads use two cores.
    """
    total = sum(files.size(path) or 0 for path in files.paths())
    done = 0
    with ThreadPoolExecutor(2, "digests") as pool:
        for path, found in _in_order(files, pool):
            done += found.size
            if progress is not None:
                progress(done, total)
            yield path, found


def _in_order(files: Files, pool: ThreadPoolExecutor) -> Iterator[tuple[str, Digests]]:
    waiting: deque[tuple[str, Future[Digests]]] = deque()
    for path in files.paths():
        if (files.size(path) or 0) >= _LARGE:
            yield from ((name, future.result()) for name, future in waiting)
            waiting.clear()
            yield path, _guarded(files, path, lambda stream, with_crc: _side_by_side(stream, with_crc, pool))
            continue
        waiting.append((path, pool.submit(_guarded, files, path, _alone)))
        if len(waiting) >= _AHEAD:
            name, future = waiting.popleft()
            yield name, future.result()
    yield from ((name, future.result()) for name, future in waiting)


def _guarded(files: Files, path: str, read: Callable[[BinaryIO, bool], Digests]) -> Digests:
    try:
        with files.open(path) as stream:
            return read(stream, files.sealed_crc(path) is not None)
    except SolferinoError as error:
        return Digests(b"", b"", 0, 0, error.what)
    except OSError as error:
        return Digests(b"", b"", 0, 0, f"it cannot be read: {error.strerror or error}")


def _alone(stream: BinaryIO, with_crc: bool) -> Digests:
    sha, blake, crc, size = hashlib.sha256(), blake3(), 0, 0
    while piece := stream.read(_PIECE):
        sha.update(piece)
        blake.update(piece)
        crc = zlib.crc32(piece, crc) if with_crc else 0
        size += len(piece)
    return Digests(sha.digest(), blake.digest(), size, crc)


def _side_by_side(stream: BinaryIO, with_crc: bool, pool: ThreadPoolExecutor) -> Digests:
    """SHA-256, the slowest, here; the next read and the other two on another thread, over two buffers in turn."""
    sha, blake, crc, size = hashlib.sha256(), blake3(), 0, 0
    buffers = [memoryview(bytearray(_PIECE)) for _ in range(2)]

    def behind(piece: memoryview, free: memoryview, so_far: int) -> tuple[int, int]:
        blake.update(piece)
        return zlib.crc32(piece, so_far) if with_crc else 0, stream.readinto(free)  # type: ignore[attr-defined]

    count = stream.readinto(buffers[0])  # type: ignore[attr-defined]
    while count:
        piece = buffers[0][:count]
        beside = pool.submit(behind, piece, buffers[1], crc)
        sha.update(piece)
        size += count
        crc, count = beside.result()
        buffers.reverse()
    return Digests(sha.digest(), blake.digest(), size, crc)
