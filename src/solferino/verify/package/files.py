"""The files of a package, wherever they lie. A folder and a zip look the same from here on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from solferino.record import Exit, SolferinoError


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about the wrapper that no package has. name: the file or member, fit to be shown."""

    name: str
    what: str


class Files(Protocol):
    """Regular files by path, and what was found wrong while they were listed. Nothing is ever unpacked to disk."""

    @property
    def form(self) -> str:
        """``folder`` or ``zip``."""

    @property
    def faults(self) -> list[Fault]:
        """What was refused while listing."""

    def paths(self) -> Iterator[str]:
        """All paths, in order of their bytes."""

    def size(self, path: str) -> int | None:
        """Bytes of a file as listed; None where there is none."""

    def open(self, path: str) -> BinaryIO:
        """Open a file. Raises OSError or SolferinoError."""

    def sealed_crc(self, path: str) -> int | None:
        """The CRC-32 that the wrapper gives for a file; None for a folder."""


class Unreadable(SolferinoError):
    """A file of a package is longer than such a file may be, or cannot be read."""

    code, exit_code = "SOLF-E340", Exit.INTEGRITY


def read_whole(files: Files, path: str, most: int) -> bytes | None:
    """The bytes of a small file; None where there is none. Raises Unreadable for one of more than ``most`` bytes."""
    size = files.size(path)
    if size is None:
        return None
    if size > most:
        raise Unreadable(f"{path} has {size} bytes; such a file has at most {most}")
    try:
        with files.open(path) as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror or error}") from error
    if len(data) > most:
        raise Unreadable(f"{path} grew while it was read")
    return data


def read_lines(files: Files, path: str, longest: int) -> Iterator[bytes]:
    """The lines of a file without their line feeds, in bounded memory.

    Raises Unreadable for a missing file, a line of more than ``longest`` bytes, or a last line with no line feed.
    """
    if files.size(path) is None:
        raise Unreadable(f"{path} is not here")
    try:
        with files.open(path) as stream:
            while line := stream.readline(longest + 1):
                if not line.endswith(b"\n"):
                    raise Unreadable(f"{path} has a line that is too long, or whose end is missing")
                yield line[:-1]
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror or error}") from error


def twins(paths: Iterable[str]) -> Iterator[Fault]:
    """Files and folders whose paths differ by capital letters alone: on many disks they would be one.

    paths: may be walked twice. Only those with a capital letter are held, which in a package are few.
    """
    capital: dict[str, str] = {}
    for name in _names(paths):
        if name != name.lower() and capital.setdefault(name.lower(), name) != name:
            yield Fault(name, f"it differs from {capital[name.lower()]} by capital letters alone")
    for name in _names(paths):
        other = capital.get(name) if name == name.lower() else None
        if other is not None:
            yield Fault(name, f"it differs from {other} by capital letters alone")


def _names(paths: Iterable[str]) -> Iterator[str]:
    """Every path, and before the first in it every folder on the way."""
    folders: set[str] = set()
    for path in paths:
        at = path.find("/")
        while at != -1:
            if (folder := path[:at]) not in folders:
                folders.add(folder)
                yield folder
            at = path.find("/", at + 1)
        yield path
