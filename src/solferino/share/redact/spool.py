"""Files of a redacted copy that lie in a private folder until somebody takes them: a page at a time is in memory."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

_NAME = re.compile("[a-z][a-z0-9-]*[.][a-z]+")


class Spool(Mapping[str, bytes]):
    """File name -> bytes, read when they are asked for. The folder goes when this does, or with :meth:`close`.

    beside: a folder on the disk that is to hold the files in the end; the folder for temporary files, if absent. Only
    the owner may look into what is made there (``mkdtemp``). Raises OSError.
    """

    def __init__(self, beside: Path | None = None) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="redacted-", dir=beside))
        self._gone = weakref.finalize(self, shutil.rmtree, self._home, ignore_errors=True)
        self._names: set[str] = set()

    def write(self, name: str, data: bytes | Iterable[bytes | memoryview]) -> None:
        """Write a file, in the place of one of that name."""
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a file of a redacted copy")
        with self._path(name).open("wb") as file:
            for piece in [data] if isinstance(data, bytes) else data:
                file.write(piece)
        self._names.add(name)

    def open(self, name: str) -> BinaryIO:
        """Open a file to read. Raises KeyError."""
        return self._known(name).open("rb")

    def size(self, name: str) -> int:
        """Its bytes. Raises KeyError."""
        return os.stat(self._known(name)).st_size

    def close(self) -> None:
        """Remove all of it."""
        self._names.clear()
        self._gone()

    def __getitem__(self, name: str) -> bytes:
        return self._known(name).read_bytes()

    def __contains__(self, name: object) -> bool:
        return name in self._names  # a mapping would read the file to see

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._names)

    def _known(self, name: str) -> Path:
        if name not in self._names:
            raise KeyError(name)
        return self._path(name)

    def _path(self, name: str) -> Path:
        return self._home / name


class Pages:
    """The pictures in a spool, in order of their pages, from 0."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._count = 0

    def append(self, png: bytes) -> None:
        """Keep the next picture."""
        self._count += 1
        self._spool.write(page_name(self._count), png)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, at: int) -> bytes:
        if not 0 <= at < self._count:
            raise IndexError(at)
        return self._spool[page_name(at + 1)]


def page_name(number: int) -> str:
    """The name of a page's picture. number: from 1."""
    return f"page-{number:04d}.png"


__all__ = ["Pages", "Spool", "page_name"]
