"""A package as a folder. Links are never followed, and nothing but files and folders is touched."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from solferino.verify.package.files import Fault, Unreadable, twins
from solferino.verify.package.layout import LONGEST_PATH, MOST_FILES, is_path, shown

_SAFELY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FolderFiles:
    """The files below a folder. Raises Unreadable where there are more than a reader may hold."""

    form = "folder"

    def __init__(self, top: Path) -> None:
        self._top = os.fspath(top)
        self.faults: list[Fault] = []
        self._sizes: dict[str, int] = {}
        self._walk()
        self._sizes = dict(sorted(self._sizes.items()))
        self.faults += twins(self._sizes)

    def paths(self) -> Iterator[str]:
        """All paths, in order of their bytes."""
        return iter(self._sizes)

    def size(self, path: str) -> int | None:
        """Bytes of a file as listed."""
        return self._sizes.get(path)

    def open(self, path: str) -> BinaryIO:
        """Open a file that was listed; one that has become a link or a device meanwhile is refused."""
        if path not in self._sizes:
            raise Unreadable(f"{shown(path)} is not here")
        handle = os.open(os.path.join(self._top, *path.split("/")), _SAFELY)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Unreadable(f"{path} is no longer a file")
        except BaseException:
            os.close(handle)
            raise
        return open(handle, "rb")

    def sealed_crc(self, path: str) -> int | None:
        """None: a folder carries none."""
        return None

    def _walk(self) -> None:
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            count = 0
            try:
                with os.scandir(os.path.join(self._top, *folder.split("/")) if folder else self._top) as entries:
                    for entry in entries:
                        count += 1
                        below = self._look(entry, f"{folder}/{entry.name}" if folder else entry.name)
                        waiting += [below] if below else []
            except OSError as error:
                self.faults.append(Fault(shown(folder or "."), f"it cannot be listed: {error.strerror or error}"))
                continue
            if not count and folder:
                self.faults.append(Fault(shown(folder) + "/", "an empty folder, and a package has none"))

    def _look(self, entry: os.DirEntry[str], path: str) -> str | None:
        """Take note of one name; the path of a folder to look into."""
        if not is_path(path):
            what = "its path is too long" if len(path) > LONGEST_PATH else "its name is not one that packages have"
            self.faults.append(Fault(shown(path), what))
            return None
        if entry.is_symlink():
            self.faults.append(Fault(path, "a link, and a package has none"))
        elif entry.is_dir(follow_symlinks=False):
            return path
        elif entry.is_file(follow_symlinks=False):
            self._sizes[path] = entry.stat(follow_symlinks=False).st_size
            if len(self._sizes) > MOST_FILES:
                raise Unreadable(f"this folder holds more than {MOST_FILES} files")
        else:
            self.faults.append(Fault(path, "neither a file nor a folder"))
        return None
