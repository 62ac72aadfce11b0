"""File operations that fail on demand."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO

from solferino.vault.files import Files


class FailingFiles(Files):
    """Counts every operation that changes something, and fails the ``fail_at``-th (counted from 1) and all after it.

    error: the errno raised. half: a failing write first writes half of its bytes, as a full disk does.
    """

    def __init__(self, fail_at: int | None = None, error: int = errno.ENOSPC, *, half: bool = True) -> None:
        super().__init__()
        self.count = 0
        self.fail_at = fail_at
        self._error = error
        self._half = half

    def _step(self) -> None:
        self.count += 1
        if self.fail_at is not None and self.count >= self.fail_at:
            raise OSError(self._error, os.strerror(self._error))

    def create(self, folder: Path) -> tuple[BinaryIO, Path]:
        """As the real one, or fails."""
        self._step()
        return super().create(folder)

    def write(self, handle: BinaryIO, data: bytes) -> None:
        """As the real one, or fails half-way."""
        try:
            self._step()
        except OSError:
            if self._half:
                super().write(handle, data[: len(data) // 2])
            raise
        super().write(handle, data)

    def sync(self, handle: BinaryIO) -> None:
        """As the real one, or fails."""
        self._step()
        super().sync(handle)

    def sync_folder(self, folder: Path) -> None:
        """As the real one, or fails."""
        self._step()
        super().sync_folder(folder)

    def link(self, part: Path, final: Path) -> None:
        """As the real one, or fails."""
        self._step()
        super().link(part, final)

    def replace(self, part: Path, final: Path) -> None:
        """As the real one, or fails."""
        self._step()
        super().replace(part, final)


class ElsewhereFiles(Files):
    """Files that seem to lie on a file system of a given type, or in a folder that cannot be written."""

    def __init__(self, *, mounts: str = "", writable: bool = True) -> None:
        super().__init__()
        self._mounts = mounts
        self._writable = writable

    def mounts(self) -> str:
        """The table given."""
        return self._mounts

    def writable(self, folder: Path) -> bool:
        """As given."""
        return self._writable
