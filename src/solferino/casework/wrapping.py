"""Wrapping: where a package is made, and how it gets its name: whole, durable, and never over anything else."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from solferino.record import UsageError
from solferino.share.package.filed import Folder, Pieces
from solferino.share.package.layout import is_name
from solferino.share.package.zipped import zip_bytes
from solferino.share.seal import encrypt_stream, recipient

_ZIP, _AGE = ".zip", ".zip.age"
_PART = ".part-package-"  # how the name of one that is being made begins
_ASIDE = ".aside"


class Wrapping:
    """A place beside ``out`` in which a package is made. Use it in a ``with`` block; what is not closed is removed.

    Raises UsageError where ``out`` is there already, or nothing can be made beside it.
    """

    def __init__(self, out: Path, recipients: Sequence[str] = ()) -> None:
        self.out = out.absolute()
        self.recipients = tuple(map(recipient, recipients))
        self.form = "folder"
        if self.out.name.endswith(_AGE):
            self.form = "zip.age"
        elif self.out.name.endswith(_ZIP):
            self.form = "zip"
        if bool(recipients) != (self.form == "zip.age"):
            raise UsageError(
                "a package for named recipients ends in .zip.age, and no other does",
                kept="nothing was changed",
                do="give --to and --out NAME.zip.age together",
            )
        stem = self.out.name.removesuffix(_AGE).removesuffix(_ZIP)
        self.name = stem if is_name(stem) else "package"
        self.place = self._fresh()
        self._lock: int | None = None

    def __enter__(self) -> Self:
        self._refuse_taken()
        try:
            self.out.parent.mkdir(parents=True, exist_ok=True)
            self._sweep()
            while self._lock is None:
                self.place = self._fresh()
                self.place.mkdir()
                self._lock = _locked(self.place)  # None where a sweeper came between
        except OSError as error:
            raise _refused(self.out, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for part in (self._aside(), self._part(), self.place):  # the place last: a sweeper finds the others by it
            _remove(part)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def folder(self) -> Folder:
        """The folder to write into."""
        return Folder(self.place, for_zip=self.form != "folder")

    def aside(self) -> Path:
        """A folder for what is needed until the package is made, on the disk where it is made. Raises OSError."""
        self._aside().mkdir(mode=0o700, exist_ok=True)
        return self._aside()

    def close(self, folder: Folder) -> Path:
        """Bring a finished folder to the disk and give it its name. Raises UsageError where the name is taken."""
        folder.settle()
        if self.form == "folder":
            self._refuse_taken()
            os.rename(self.place, self.out)
        else:
            part = self._part()
            zipped = zip_bytes(self.name, self.place, folder.files.values())
            with part.open("xb") as file:
                if self.recipients:
                    encrypt_stream(cast("BinaryIO", Pieces(zipped)), file, self.recipients)
                else:
                    for piece in zipped:
                        file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            self._link(part)
        try:
            _sync(self.out.parent)
        except OSError:  # the name may not outlast a power cut, and whoever asked is told that there is no package
            self._take_back()
            raise
        return self.out

    def _take_back(self) -> None:
        if self.form == "folder":
            os.rename(self.out, self.place)  # removed with the rest
        else:
            self.out.unlink()

    def _fresh(self) -> Path:
        return self.out.parent / (_PART + secrets.token_hex(8))  # a name that outlives nothing, so not the world's

    def _part(self) -> Path:
        return self.place.with_name(self.place.name + ".file")

    def _aside(self) -> Path:
        return self.place.with_name(self.place.name + _ASIDE)

    def _link(self, part: Path) -> None:
        try:
            os.link(part, self.out)
        except FileExistsError as error:
            raise _taken(self.out) from error
        except OSError:  # a file system without hard links (FAT, some sticks)
            self._refuse_taken()
            part.rename(self.out)

    def _refuse_taken(self) -> None:
        if self.out.exists() or self.out.is_symlink():
            raise _taken(self.out)

    def _sweep(self) -> None:
        """Remove what killed runs left in this folder. What somebody still works on is locked."""
        for left in [p for p in self.out.parent.glob(_PART + "*") if p.is_dir() and not p.name.endswith(_ASIDE)]:
            lock = _locked(left)
            if lock is not None:
                _remove(left)
                _remove(left.with_name(left.name + ".file"))
                _remove(left.with_name(left.name + _ASIDE))
                os.close(lock)


def _locked(folder: Path) -> int | None:
    """A lock on a folder, or None where somebody is at work in it or it is gone."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.stat(folder)  # still there now that nobody else may touch it
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _taken(out: Path) -> UsageError:
    return UsageError(
        f"{out.name} is there already, and nothing is ever overwritten",
        kept="nothing was changed",
        do="name another place with --out",
    )


def _refused(out: Path, error: OSError) -> UsageError:
    return UsageError(
        f"nothing can be written beside {out.name}: {error.strerror or error}",
        kept="no package was made",
        do="name another place with --out",
    )
