"""Runs readers of foreign formats in a child process with limits of time and memory.

One child serves many files; after a crash or a time-out the next file gets a new one, so no file spoils another.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, cast

from solferino.read import wire
from solferino.read.protocol import CannotRead, Limits, Sighted
from solferino.read.raster import BAND, Drawn, parse_drawn
from solferino.record import SolferinoError

_START_SECONDS = 30.0  # a cold disk under a test runner; a plug-in must load within this, too


class Worker:
    """A handle on the child. Started when first needed; not to be shared between threads."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, reader: str, data: bytes, file_name: str, limits: Limits) -> Sighted:
        """Let the reader of this name read ``data``.

        Raises CannotRead: the reader's own reason, ``timed_out``, ``too_large`` or ``reader_crashed``.
        """
        order = {
            "do": "read",
            "reader": reader,
            "file_name": file_name.encode("utf-8", "replace").decode("utf-8"),
            "limits": {"seconds": limits.seconds, "memory": limits.memory, "characters": limits.characters},
        }
        frames = self._ask(order, data, limits.seconds)
        try:
            head = cast("dict[str, Any]", json.loads(frames[0]))
            if "refused" in head:
                reason, what, do = head["refused"]
                raise CannotRead(str(reason), str(what), do=str(do))
            return wire.parse_seen(head["seen"], frames[1], frames[2])
        except CannotRead:
            raise
        except (ValueError, TypeError, KeyError, SolferinoError) as error:
            raise CannotRead(
                "reader_crashed", f"the reader {reader} gave an answer that is no reading: {error}"
            ) from error

    @contextmanager
    def drawing(self, data: bytes, media_type: str, limits: Limits) -> Iterator[tuple[Drawn, Iterator[bytes]]]:
        """Let the child draw a PDF or a picture: what is drawn, and its pixels, 32 rows of one page at a time.

        The limit of seconds is for all of it. Raises CannotRead, also from the pixels: a reason of the readers.
        """
        work = _Drawing(self, limits.seconds)
        try:
            drawn = work.begin(_drawing_order(media_type, limits, sheets_alone=False), data)
            yield drawn, work.bands(drawn)
        finally:
            work.end()

    def measured(self, data: bytes, media_type: str, limits: Limits) -> Drawn:
        """The same without the pixels. Raises CannotRead."""
        work = _Drawing(self, limits.seconds)
        try:
            drawn = work.begin(_drawing_order(media_type, limits, sheets_alone=True), data)
            work.finish()
        finally:
            work.end()
        return drawn

    def describe(self, reader: str) -> dict[str, Any]:
        """Name, version and accepted types of a plug-in reader. Raises CannotRead where it fails to load or hangs."""
        answer = cast("dict[str, Any]", json.loads(self._ask({"do": "describe", "reader": reader}, None, 0)[0]))
        if "failed" in answer:
            raise CannotRead(
                "reader_crashed",
                f"the plug-in reader {reader} does not load: {answer['failed']}",
                do="update or remove the plug-in",
            )
        return answer

    def close(self) -> None:
        """End the child, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream:
                try:
                    stream.close()
                except OSError:
                    continue  # a broken pipe to a dead child is closed all the same
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _watched(self, seconds: float) -> tuple[subprocess.Popen[bytes], threading.Timer, threading.Event]:
        """The child, a watch that ends it when the time is up, and whether it did."""
        fresh = self._process is None
        process = self._process = self._process or _start()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        allowed = seconds + (_START_SECONDS if fresh or not seconds else 0)
        watch = threading.Timer(allowed, stop)
        watch.daemon = True
        watch.start()
        return process, watch, late

    def _ask(self, order: dict[str, Any], data: bytes | None, seconds: float) -> list[bytes]:
        process, watch, late = self._watched(seconds)
        try:
            orders, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
            wire.send(orders, json.dumps(order).encode(), *(() if data is None else (data,)))
            frames = [wire.receive(answers)]
            if frames[0].startswith(b'{"seen"'):
                frames += [wire.receive(answers), wire.receive(answers)]
            return frames
        except (EOFError, OSError) as error:
            raise self._ended(late.is_set(), str(order["reader"]), seconds) from error
        finally:
            watch.cancel()

    def _ended(self, late: bool, reader: str, seconds: float) -> CannotRead:
        """Why the child is gone. It is cleared away; the next file starts another."""
        process = self._process
        self.close()
        code = process.returncode if process else 0
        if late or code == -getattr(signal, "SIGXCPU", 24):
            limit = f" after {seconds:g} seconds" if seconds else ""
            return CannotRead(
                "timed_out",
                f"the reader {reader} was stopped{limit}",
                do="raise the limit of seconds for reading, or convert the file to PDF or text",
            )
        return CannotRead(
            "reader_crashed",
            f"the reader {reader} ended abruptly (exit {code})",
            do="open the file in its own program and save it again, as PDF or text",
        )


def _drawing_order(media_type: str, limits: Limits, *, sheets_alone: bool) -> dict[str, Any]:
    bounds = {"seconds": limits.seconds, "memory": limits.memory, "characters": limits.characters}
    return {"do": "draw", "media_type": media_type, "sheets_alone": sheets_alone, "limits": bounds}


class _Drawing:
    """One drawing by the child, from the order to the last pixel."""

    def __init__(self, worker: Worker, seconds: float) -> None:
        self._worker = worker
        self._seconds = seconds
        self._process, self._watch, self._late = worker._watched(seconds)
        self._whole = False  # True once the child has said how it ended, and so is ready for another order

    def begin(self, order: dict[str, Any], data: bytes) -> Drawn:
        """Send the order, and receive what is drawn."""
        try:
            wire.send(cast("BinaryIO", self._process.stdin), json.dumps(order).encode(), data)
        except OSError as error:
            raise self._ended() from error
        head = self._frame()
        if not head:
            raise self._said()
        try:
            return parse_drawn(head)
        except (ValueError, TypeError, KeyError) as error:
            raise CannotRead("reader_crashed", f"the child gave an answer that is no drawing: {error}") from error

    def bands(self, drawn: Drawn) -> Iterator[bytes]:
        """The pixels."""
        for sheet in drawn.sheets:
            for top in range(0, sheet.height, BAND):
                band = self._frame()
                if not band:
                    raise self._said()
                if len(band) != sheet.width * 3 * min(BAND, sheet.height - top):
                    raise CannotRead("reader_crashed", "the child gave more or fewer pixels than it said")
                yield band
        self.finish()

    def finish(self) -> None:
        """Hear how it ended."""
        if self._frame():
            raise CannotRead("reader_crashed", "the child gave more pixels than it said")
        refusal = self._said()
        if refusal.what:
            raise refusal

    def end(self) -> None:
        """Let go. A child that was left in the middle of its answer is ended, so that no other order gets the rest."""
        self._watch.cancel()
        if not self._whole:
            self._process.kill()
            self._worker.close()

    def _frame(self) -> bytes:
        try:
            return wire.receive(cast("BinaryIO", self._process.stdout))
        except (EOFError, OSError) as error:
            raise self._ended() from error

    def _said(self) -> CannotRead:
        """Why the child stopped, as it says itself; without words where nothing was wrong."""
        form = json.loads(self._frame())
        self._whole = True
        reason, what, do = form.get("refused", ("", "", ""))
        return CannotRead(str(reason), str(what), do=str(do))

    def _ended(self) -> CannotRead:
        return self._worker._ended(self._late.is_set(), "of pages and pictures", self._seconds)


def _start() -> subprocess.Popen[bytes]:
    # -P: the folder a person works in may hold evidence named like a module, and must not be imported from.
    # The fixed hash seed makes the order of sets in foreign libraries the same on every run.
    # Our own package is named by its place: a search path that was relative when we started may lead nowhere now.
    search = (str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH"))
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(p for p in search if p)}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "solferino.read.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
