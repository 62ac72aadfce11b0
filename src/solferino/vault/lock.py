"""The lock over several steps: one run at a time, across processes. It ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from solferino.vault.errors import CaseBusy
from solferino.vault.files import told

_PAUSE = 0.05  # seconds between two tries


class WriterLock:
    """A lock file held with flock. The same holder may enter again."""

    def __init__(self, path: Path, patience: float) -> None:
        self._path = path
        self._patience = patience
        self._thread = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock. Raises CaseBusy when somebody else still holds it after the time of patience (seconds)."""
        ends = time.monotonic() + self._patience
        if not self._thread.acquire(timeout=self._patience or 0.001):
            raise self._busy()
        try:
            if self._depth:
                yield from self._nested()
                return
            with told("taking the lock of the case", str(self._path)):
                handle = self._path.open("a+b")
            with handle:
                self._wait(handle, ends)
                yield from self._nested()
        finally:
            self._thread.release()

    def _nested(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def _wait(self, handle: BinaryIO, ends: float) -> None:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() >= ends:
                    raise self._busy() from None
                time.sleep(_PAUSE)

    def _busy(self) -> CaseBusy:
        return CaseBusy(
            "another process is working on this case",
            where=str(self._path.parent),
            kept="the case is as it was; people may go on deciding meanwhile",
            do="wait until it has finished, or end it, then run the same command again",
        )
