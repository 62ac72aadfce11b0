"""Large batches as files: ``batches/ab/<root>.jsonl``, one line each, every line followed by a line feed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from solferino.record import UsageError
from solferino.vault.files import Files, abandoned, put_in_place, told
from solferino.vault.stage import Staged, refuse_other_body

_ROOT = re.compile("[0-9a-f]{64}")
_NAME = re.compile(r"([0-9a-f]{64})\.jsonl")


class BatchFiles:
    """Batches under their roots in the folder ``folder``."""

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files

    def keep(self, batch: Staged) -> None:
        """Write a batch durably unless it is there.

        Raises StorageFailed or ReadOnlyCase, and what :func:`solferino.vault.stage.refuse_other_body` raises.
        """
        path = self.path(batch.root)
        with told("writing a batch", f"batch {batch.root}"):
            self._files.make_folder(path.parent)
            if not path.exists():
                self._write(batch.body, path, over=False)
                return
            self._files.sync_folder(path.parent)
            stored = path.read_bytes()
        refuse_other_body(batch, stored)

    def rewrite(self, root: str, body: bytes) -> None:
        """Put a body with erased lines in the place of the old one."""
        with told("erasing lines", f"batch {root}"):
            self._write(body, self.path(root), over=True)

    def take_in(self, root: str, body: bytes) -> None:
        """Keep the body of a batch that another folder holds, create-only. The caller has checked it."""
        path = self.path(root)
        with told("copying a batch", f"batch {root}"):
            self._files.make_folder(path.parent)
            self._write(body, path, over=False)

    def mend(self, root: str, body: bytes, aside: Path) -> None:
        """Put a right body in the place of a damaged or missing one, which is kept as ``aside`` (a new name)."""
        path = self.path(root)
        with told("mending a batch", f"batch {root}"):
            self._files.make_folder(path.parent)
            handle, part = self._files.create(self._folder)
            try:
                with handle:
                    self._files.write(handle, body)
                    self._files.sync(handle)
                    put_in_place(self._files, part, path, aside)
            finally:
                self._files.remove(part)

    def has(self, root: str) -> bool:
        """True where a file for this root is here."""
        return self.path(root).is_file()

    def read(self, root: str) -> Iterator[bytes]:
        """The lines as they lie, without their line feeds."""
        with told("reading a batch", f"batch {root}"), self.path(root).open("rb") as stream:
            for row in stream:
                yield row.removesuffix(b"\n")

    def roots(self) -> Iterator[str]:
        """The roots of all files, sorted."""
        for shelf in sorted(self._folder.iterdir()):
            if shelf.is_dir():
                for name in sorted(os.listdir(shelf)):
                    if (match := _NAME.fullmatch(name)) and match[1].startswith(shelf.name):
                        yield match[1]

    def path(self, root: str) -> Path:
        """Where a batch lies, whether it is there or not. Raises UsageError for what is no root."""
        if not _ROOT.fullmatch(root):
            raise UsageError(f"{root!r} is not the root of a batch")
        return self._folder / root[:2] / f"{root}.jsonl"

    def abandoned(self) -> Iterator[Path]:
        """Temporary files that a killed process left."""
        return abandoned(self._folder)

    def _write(self, body: bytes, path: Path, *, over: bool) -> None:
        handle, part = self._files.create(self._folder)
        try:
            with handle:
                self._files.write(handle, body)
                self._files.sync(handle)
                if over:
                    self._files.replace(part, path)
                else:
                    self._link(part, path)
        finally:
            self._files.remove(part)
        self._files.sync_folder(path.parent)

    def _link(self, part: Path, path: Path) -> None:
        try:
            self._files.link(part, path)
        except FileExistsError:
            return  # another process staged the same batch: equal root, equal bytes
