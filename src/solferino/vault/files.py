"""The few file operations a vault needs, in one place, so that tests can make any one of them fail."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from solferino.vault.errors import ReadOnlyCase, StorageFailed

PART = ".part-"  # how the name of a file that is still being written begins
_FULL_SYNC = getattr(fcntl, "F_FULLFSYNC", None)  # macOS: fsync alone does not reach the disk


class Files:
    """File operations that either are durable when they return or raise OSError."""

    def __init__(self) -> None:
        self._settled: set[Path] = set()

    def create(self, folder: Path) -> tuple[BinaryIO, Path]:
        """A new, empty, locked file under a temporary name. The lock tells a sweeper that somebody is at work."""
        while True:
            part = folder / f"{PART}{secrets.token_hex(8)}"  # a name that never outlives the write, so not the world's
            handle = part.open("x+b", buffering=0)
            fcntl.flock(handle, fcntl.LOCK_EX)
            if os.fstat(handle.fileno()).st_nlink:  # else a sweeper took it between open and flock
                return cast("BinaryIO", handle), part
            handle.close()

    def write(self, handle: BinaryIO, data: bytes) -> None:
        """Write all of ``data``."""
        view = memoryview(data)
        while view:
            view = view[handle.write(view) :]

    def sync(self, handle: BinaryIO) -> None:
        """Bring a file's bytes to the disk. A failure is final: the pages may be lost and must not be tried again."""
        if _FULL_SYNC is not None:
            fcntl.fcntl(handle.fileno(), _FULL_SYNC)
        else:
            os.fsync(handle.fileno())

    def sync_folder(self, folder: Path) -> None:
        """Bring a folder's names to the disk."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def link(self, part: Path, final: Path) -> None:
        """Give a written file its name, create-only. Raises FileExistsError."""
        try:
            os.link(part, final)
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK):
                raise
            # A file system without hard links (FAT, some sticks). Two writers of one name write equal bytes, so the
            # moment between the look and the rename can do no harm.
            if final.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(final)) from error
            part.rename(final)

    def replace(self, part: Path, final: Path) -> None:
        """Put a written file in the place of another, in one step."""
        part.replace(final)

    def remove(self, path: Path) -> None:
        """Remove a file; one that is not there is as good as removed."""
        path.unlink(missing_ok=True)

    def make_folder(self, folder: Path) -> None:
        """Make a folder durably.

        A folder that is there may come from a process that was killed before its name reached the disk, so the parent
        is synced once per folder in any case.
        """
        there = folder.is_dir()
        if not there:
            folder.mkdir(exist_ok=True)
        if not there or folder not in self._settled:
            self.sync_folder(folder.parent)
            self._settled.add(folder)

    def writable(self, folder: Path) -> bool:
        """True where files can be made in ``folder``."""
        return os.access(folder, os.W_OK | os.X_OK)

    def mounts(self) -> str:
        """The table of mounted file systems in the form of proc(5), or nothing where the system has none."""
        try:
            return Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
        except FileNotFoundError:
            return ""


REAL_FILES = Files()


def abandoned(folder: Path) -> Iterator[Path]:
    """Temporary files in ``folder`` whose writer is gone. Each stays locked until the next is asked for."""
    for path in sorted(folder.glob(PART + "*")):
        try:
            with path.open("rb") as handle:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                yield path  # still locked, so that a writer that comes between sees it vanish and takes another
        except (BlockingIOError, FileNotFoundError):
            continue


def put_in_place(files: Files, part: Path, final: Path, aside: Path) -> None:
    """Put a written file in the place of a damaged or missing one; what lay there gets the name ``aside`` first.

    Both names are durable when this returns. ``aside`` lies in a folder that is made where it is missing.
    """
    if final.exists():
        files.make_folder(aside.parent)
        try:
            files.link(final, aside)
        finally:
            files.sync_folder(aside.parent)
    files.replace(part, final)
    files.sync_folder(final.parent)


@contextmanager
def told(doing: str, where: str) -> Iterator[None]:
    """Turn an OSError into a sentence with what was kept and what to do."""
    try:
        yield
    except OSError as error:
        raise storage_error(error, doing, where) from error


def storage_error(error: OSError, doing: str, where: str) -> StorageFailed | ReadOnlyCase:
    """The plain form of a failed file operation."""
    kept = "everything acknowledged before; the step that failed left nothing that counts"
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return StorageFailed(
            f"the disk is full: {doing} failed",
            where=where,
            kept=kept,
            do="free some space on this disk, then run the same command again",
        )
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ReadOnlyCase(
            f"the system refused: {doing} failed ({error.strerror})",
            where=where,
            kept=kept,
            do="check the permissions of the folder and whether the disk is mounted read-only",
        )
    return StorageFailed(
        f"{doing} failed: {error.strerror or error}",
        where=where,
        kept=kept,
        do="check the disk and its cable, run `solferino verify`, then run the same command again",
    )
