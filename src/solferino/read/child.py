"""The reading child: ``python -P -m solferino.read.child``. Reads one file after another, each within its limits."""

from __future__ import annotations

import itertools
import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import Any, BinaryIO

from solferino.read import raster, wire
from solferino.read.protocol import CannotRead, Limits, Reader
from solferino.read.shelf import ENTRY_POINTS, built_in


def main() -> int:
    """Serve until the parent closes the pipe."""
    requests, answers = _private_pipes()
    loaded: dict[str, Reader] = {reader.name: reader for reader in built_in()}
    while True:
        try:
            order = json.loads(wire.receive(requests))
        except EOFError:
            return 0
        if order["do"] == "describe":
            wire.send(answers, _describe(order["reader"], loaded))
        elif order["do"] == "draw":
            data = wire.receive(requests)
            _confine(Limits(**order["limits"]))
            for frame in _drawn(order["media_type"], data, sheets_alone=order["sheets_alone"]):
                wire.send(answers, frame)
        else:
            data = wire.receive(requests)
            _confine(Limits(**order["limits"]))
            wire.send(answers, *_read(order, data, loaded))


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    # What a foreign library prints must not be taken for an answer: keep the pipe, give it the null device.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return requests, answers


def _confine(limits: Limits) -> None:
    """Bound memory and processor time from here on; the parent watches the clock on the wall."""
    try:
        import resource
    except ImportError:  # not on Windows; there the wall clock alone holds
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 1
    for what, wanted in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(what)[1]
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        try:
            resource.setrlimit(what, (soft, hard))
        except (ValueError, OSError):
            continue  # macOS refuses some bounds on address space; the wall clock still holds


def _load(name: str, loaded: dict[str, Reader]) -> Reader:
    if name not in loaded:
        found = [point for point in metadata.entry_points(group=ENTRY_POINTS) if point.name == name]
        if not found:
            raise LookupError(f"no plug-in reader {name!r} is installed")
        made: Any = found[0].load()
        loaded[name] = made() if isinstance(made, type) else made
    return loaded[name]


def _describe(name: str, loaded: dict[str, Reader]) -> bytes:
    answer: dict[str, Any] = {}

    def describe() -> None:
        reader = _load(name, loaded)
        answer.update(name=str(reader.name), version=str(reader.version), accepts=sorted(map(str, reader.accepts)))

    failure = _failure(describe)
    return json.dumps({"failed": failure} if failure else answer).encode()


def _read(order: dict[str, Any], data: bytes, loaded: dict[str, Reader]) -> tuple[bytes, ...]:
    frames: list[bytes] = []

    def read() -> None:
        seen = _load(order["reader"], loaded)(data, order["file_name"])
        frames.extend(wire.seen_frames(seen))

    try:
        failure = _failure(read)
    except CannotRead as refusal:
        return (wire.refused_frame(refusal),)
    except MemoryError:
        return (wire.refused_frame(CannotRead("too_large", "reading it needs more memory than one file may take")),)
    if failure:
        return (
            wire.refused_frame(
                CannotRead(
                    "reader_crashed",
                    f"the reader failed: {failure}",
                    do="report this with the file, if it may be shared",
                )
            ),
        )
    return tuple(frames)


def _drawn(media_type: str, data: bytes, *, sheets_alone: bool) -> Iterator[bytes]:
    """What is drawn and its pixels, an empty frame, and then how it ended: nothing, or a refusal."""
    refusal: CannotRead | None = None
    try:
        frames = raster.draw(data, media_type)
        yield from itertools.islice(frames, 1) if sheets_alone else frames
    except CannotRead as error:
        refusal = error
    except MemoryError:
        refusal = CannotRead("too_large", "drawing it needs more memory than one file may take")
    except Exception as error:  # noqa: BLE001 - handed on to the parent as reader_crashed
        refusal = CannotRead("reader_crashed", f"drawing failed: {type(error).__name__}: {str(error)[:300]}")
    yield b""
    yield wire.refused_frame(refusal) if refusal else b"{}"


def _failure(action: Callable[[], None]) -> str | None:
    """Do it, and say in one line what went wrong. A reader may raise anything; all of it is told, none is lost."""
    try:
        action()
    except (CannotRead, MemoryError):
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001 - handed on to the parent as reader_crashed
        return f"{type(error).__name__}: {str(error)[:300]}".strip(": ")
    return None


if __name__ == "__main__":
    sys.exit(main())
