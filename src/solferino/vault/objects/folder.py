"""Objects as files: ``objects/ab/cdef…``, where ``abcdef…`` is the SHA-256 of the bytes.

A file gets its name in one create-only step, after its bytes are on the disk. So what has a name is whole, nothing is
ever overwritten, and a stranger can check any object with ``sha256sum``.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from solferino.record import sha256_hex
from solferino.vault.errors import ReadOnlyCase
from solferino.vault.files import Files, abandoned, put_in_place, told
from solferino.vault.objects.digests import check_digest, chunks, damaged, digest_of, missing

_SHELF = re.compile("[0-9a-f]{2}")
_REST = re.compile("[0-9a-f]{62}")


class FolderObjects:
    """Bytes under their SHA-256 in the folder ``root``."""

    def __init__(self, root: Path, files: Files, *, read_only: bool = False) -> None:
        self._root = root
        self._files = files
        self._read_only = read_only

    def put(self, source: BinaryIO | bytes) -> str:
        """Keep bytes durably and return their digest. The same bytes again change nothing.

        Raises StorageFailed or ReadOnlyCase; then no object has come into being. Raises DigestMismatch where a file of
        that name holds other bytes: it is left as it is, as evidence of damage.
        """
        if self._read_only:
            raise ReadOnlyCase(
                "this case was opened for reading only",
                where=str(self._root),
                kept="nothing was changed",
                do="open it for writing",
            )
        if isinstance(source, bytes):
            digest = sha256_hex(source)
            if self.has(digest):
                return self._kept_whole(digest)
        with told("keeping bytes", str(self._root)):
            return self._kept_whole(self._write(source))

    def open(self, digest: str) -> BinaryIO:
        """Open an object. Raises NothingFound. The bytes are not checked here."""
        with told("opening an object", f"object {digest}"):
            try:
                return self.path(digest).open("rb")
            except FileNotFoundError:
                raise missing(digest) from None

    def read(self, digest: str) -> bytes:
        """All bytes of an object, checked. Raises NothingFound or DigestMismatch."""
        with self.open(digest) as stream, told("reading an object", f"object {digest}"):
            data = stream.read()
        if sha256_hex(data) != digest:
            raise damaged(digest)
        return data

    def has(self, digest: str) -> bool:
        """True where a file of that name is here."""
        return self.path(digest).is_file()

    def size(self, digest: str) -> int:
        """Bytes of an object. Raises NothingFound."""
        try:
            return self.path(digest).stat().st_size
        except FileNotFoundError:
            raise missing(digest) from None

    def ids(self) -> Iterator[str]:
        """All digests, sorted. Files of other names are not objects and are not listed."""
        for shelf in sorted(self._root.iterdir()):
            if _SHELF.fullmatch(shelf.name) and shelf.is_dir():
                yield from (shelf.name + name for name in sorted(os.listdir(shelf)) if _REST.fullmatch(name))

    def path(self, digest: str) -> Path:
        """Where an object lies, whether it is there or not."""
        check_digest(digest)
        return self._root / digest[:2] / digest[2:]

    def remove(self, digest: str) -> None:
        """Destroy an object, durably. Only an erasure may."""
        path = self.path(digest)
        with told("destroying an object", f"object {digest}"):
            self._files.remove(path)
            if path.parent.is_dir():
                self._files.sync_folder(path.parent)

    def take_in(self, digest: str, source: BinaryIO) -> None:
        """Keep the copy of an object that another folder holds, create-only, hashed on the way.

        Raises DigestMismatch for bytes that are not those of ``digest``; then nothing has come into being.
        """
        with told("copying an object", f"object {digest}"):
            self._write(source, digest)

    def mend(self, digest: str, source: BinaryIO, aside: Path) -> None:
        """Put right bytes in the place of damaged or missing ones. What lay there is kept as ``aside`` (a new name).

        The name is never without a file: the damaged one stays in its place until the new one is on the disk. Raises
        DigestMismatch for a source that does not hold the right bytes; then nothing was changed.
        """
        path = self.path(digest)
        with told("mending an object", f"object {digest}"):
            handle, part = self._files.create(self._root)
            try:
                with handle:
                    self._fill(handle, source, digest)
                    self._files.make_folder(path.parent)
                    put_in_place(self._files, part, path, aside)
            finally:
                self._files.remove(part)
            self._kept_whole(digest)

    def abandoned(self) -> Iterator[Path]:
        """Temporary files that a killed process left."""
        return abandoned(self._root)

    def _write(self, source: BinaryIO | bytes, wanted: str | None = None) -> str:
        handle, part = self._files.create(self._root)
        try:
            with handle:
                digest = self._fill(handle, source, wanted)
                self._name(part, self.path(digest))
        finally:
            self._files.remove(part)
        return digest

    def _fill(self, handle: BinaryIO, source: BinaryIO | bytes, wanted: str | None) -> str:
        hasher = hashlib.sha256()
        for piece in chunks(source):
            hasher.update(piece)
            self._files.write(handle, piece)
        digest = hasher.hexdigest()
        if wanted is not None and digest != wanted:
            raise damaged(wanted)
        os.fchmod(handle.fileno(), os.fstat(handle.fileno()).st_mode & 0o444)  # a guard against slips only
        self._files.sync(handle)
        return digest

    def _name(self, part: Path, final: Path) -> None:
        self._files.make_folder(final.parent)
        try:
            self._files.link(part, final)
        except FileExistsError:
            return  # somebody was quicker; the caller reads it back
        finally:
            # Also when the name was there: whoever made it may not have come to this line yet.
            self._files.sync_folder(final.parent)

    def _kept_whole(self, digest: str) -> str:
        """Read an object back once, so that no digest is given out for bytes that cannot be had again."""
        with self.open(digest) as stream:
            if digest_of(stream) != digest:
                raise damaged(digest)
        return digest
