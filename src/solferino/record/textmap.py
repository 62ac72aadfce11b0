"""The stored form of a text map: canonical JSON, kept as an object beside the text it explains."""

from __future__ import annotations

from typing import Any, cast

from solferino.record.canonical import Json, canonical, parse_canonical
from solferino.record.errors import MalformedRecord
from solferino.record.reading import Segment, TextMap

_FORM = "solferino.textmap/1"


def map_bytes(text_map: TextMap) -> bytes:
    """The canonical bytes of a map."""
    form: dict[str, Any] = {
        "form": _FORM,
        "segments": [_segment_form(segment) for segment in text_map.segments],
    }
    if text_map.encoding:
        form["encoding"] = text_map.encoding
    if text_map.boxes:
        form["boxes"] = [n for box in text_map.boxes for n in box]
    return canonical(cast("Json", form))


def parse_map(data: bytes) -> TextMap:
    """Read a map back. Raises NotCanonical or MalformedRecord."""
    form = cast("dict[str, Any]", parse_canonical(data))
    try:
        if form["form"] != _FORM:
            raise MalformedRecord(f"a text map of form {form['form']!r} is not understood here")
        flat = form.get("boxes", [])
        boxes = tuple(cast("tuple[int, int, int, int]", tuple(flat[i : i + 4])) for i in range(0, len(flat), 4))
        return TextMap(form.get("encoding"), tuple(_segment(row) for row in form["segments"]), boxes)
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise MalformedRecord(f"this is no text map: {error}") from error


def _segment_form(segment: Segment) -> list[Any]:
    row: list[Any] = [segment.start, segment.end, segment.kind, segment.source_start, segment.source_end]
    if segment.part or segment.box:
        row.append(segment.part)
    if segment.box:
        row.append(list(segment.box))
    return row


def _segment(row: list[Any]) -> Segment:
    box = cast("tuple[int, int, int, int]", tuple(row[6])) if len(row) > 6 else None
    return Segment(
        int(row[0]), int(row[1]), str(row[2]), int(row[3]), int(row[4]), str(row[5]) if len(row) > 5 else "", box
    )
