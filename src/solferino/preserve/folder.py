"""The files below a folder, in a stable order, and what was passed over and why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from solferino.preserve.file import shown
from solferino.preserve.listing import LISTING, is_listing

_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"))
_SYSTEM_FOLDERS = frozenset(("__macosx", "$recycle.bin", "system volume information", "lost+found"))
_CASE_FILE = "solferino.toml"


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or something passed over. name: exactly as on the disk, bytes that are no text written as ``\\xE9``.

    folder: the folder below the one that was named, with ``/``, or empty. skipped: why it is passed over, or None.
    address: of a page that is to be fetched; then ``path`` is not looked at, and the name is the address.
    """

    path: Path
    name: str
    folder: str = ""
    skipped: str | None = None
    address: str | None = None


def walk(path: Path) -> Iterator[Found]:
    """The file at ``path``, or all files below the folder, sorted by the bytes of their names on every machine alike.

    A path at which nothing lies is yielded as a file, so that the attempt to read it is made and recorded.
    """
    if not path.is_dir():
        yield Found(path, shown(path.name))
        return
    yield from _below(path)


def _below(root: Path) -> Iterator[Found]:
    stack: list[tuple[Path, str]] = [(root, "")]
    while stack:
        here, folder = stack.pop()
        try:
            with os.scandir(here) as entries:
                names = sorted(((os.fsencode(e.name), e) for e in entries), key=lambda pair: pair[0])
        except OSError as error:
            yield Found(
                here,
                shown(here.name),
                folder.rpartition("/")[0],
                f"cannot be opened: {error.strerror or 'no reason given'}",
            )
            continue
        folders: list[tuple[Path, str]] = []
        for _, entry in names:
            place, name = here / entry.name, shown(entry.name)
            why = _passed_over(entry, place, at_top=not folder)
            if why:
                yield Found(place, name, folder, why)
            elif entry.is_dir(follow_symlinks=False):
                folders.append((place, f"{folder}/{name}" if folder else name))
            else:
                yield Found(place, name, folder)
        stack.extend(reversed(folders))


def _passed_over(entry: os.DirEntry[str], place: Path, *, at_top: bool) -> str | None:
    name = entry.name.lower()
    if name.startswith("."):
        return "hidden"
    if entry.is_symlink():
        return "a link to another place; add what it leads to by its own name"
    if entry.is_dir(follow_symlinks=False):
        if name in _SYSTEM_FOLDERS:
            return "left by the operating system"
        return "a case of its own" if (place / _CASE_FILE).is_file() else None
    if name in _SYSTEM_FILES:
        return "left by the operating system"
    if name.startswith("~$"):
        return "left by an open office program"
    if at_top and entry.name == LISTING and is_listing(place):
        return "the list that says what the other files are; taken as that, not as a source"
    return None
