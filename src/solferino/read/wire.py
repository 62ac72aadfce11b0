"""What goes between a run and its reading child: frames of bytes, and a reading as canonical JSON.

No pickle: the child parses what strangers wrote, so what it says is data to be checked, never code to be run.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO, cast

from solferino.read.protocol import CannotRead, Sighted
from solferino.record import Json, Publication, Region, canonical, content, map_bytes, parse_map, rebuild

_HEAD = struct.Struct(">Q")
_LARGEST = 1 << 34  # bytes of one frame


def send(stream: BinaryIO, *frames: bytes) -> None:
    """Write frames, each with its length before it."""
    for frame in frames:
        stream.write(_HEAD.pack(len(frame)))
        stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO) -> bytes:
    """The next frame. Raises EOFError where the other side is gone."""
    (size,) = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if size > _LARGEST:
        raise EOFError("a frame of impossible size")
    return _exactly(stream, size)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise EOFError("the other side is gone")
    return data


def seen_frames(seen: Sighted) -> tuple[bytes, bytes, bytes]:
    """A reading as three frames: what was found, the text, the map. Raises UnicodeEncodeError for lone surrogates."""
    found: dict[str, Any] = {
        "media_type": seen.media_type,
        "notes": list(seen.notes),
        "regions": [content(region) for region in seen.regions],
    }
    if seen.publication:
        found["publication"] = content(seen.publication)
    return canonical(cast("Json", {"seen": found})), seen.text.encode("utf-8"), map_bytes(seen.map)


def refused_frame(refusal: CannotRead) -> bytes:
    """A refusal as one frame."""
    return json.dumps({"refused": [refusal.reason, refusal.what, refusal.do]}).encode()


def parse_seen(form: dict[str, Any], text: bytes, text_map: bytes) -> Sighted:
    """A reading from its frames. Raises ValueError, TypeError, KeyError or SolferinoError for anything malformed."""
    return Sighted(
        text.decode("utf-8"),
        parse_map(text_map),
        tuple(rebuild(Region, row) for row in form["regions"]),
        rebuild(Publication, form["publication"]) if "publication" in form else None,
        str(form["media_type"]),
        tuple(str(note) for note in form["notes"]),
    )
