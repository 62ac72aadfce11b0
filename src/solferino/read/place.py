"""From pieces of a flattened page, placed in characters, to segments placed in bytes. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from solferino.read.decode import ByteOffsets, Decoded
from solferino.read.flatten import Piece
from solferino.record import Segment


def segments(pieces: list[Piece], decoded: Decoded, part: str = "") -> tuple[Segment, ...]:
    """The segments of a flattened text. ``same`` pieces are cut where the source bytes could not be decoded."""
    offsets = ByteOffsets(decoded)
    made: list[Segment] = []
    odd = [s for s in decoded.segments if s.kind != "same"]
    at = 0
    for piece in pieces:
        if piece.kind == "inserted":
            made.append(Segment(piece.start, piece.end, "inserted", 0, 0, part))
            continue
        while at < len(odd) and odd[at].end <= piece.source_start:
            at += 1
        if piece.kind == "same" and at < len(odd) and odd[at].start < piece.source_end:
            made += _cut(piece, odd, at, offsets, part)
        else:
            first = offsets(piece.source_start)
            made.append(Segment(piece.start, piece.end, piece.kind, first, offsets(piece.source_end), part))
    return tuple(made)


def _cut(piece: Piece, odd: list[Segment], at: int, offsets: ByteOffsets, part: str) -> Iterator[Segment]:
    position, shift = piece.source_start, piece.start - piece.source_start
    while position < piece.source_end:
        inside = at < len(odd) and odd[at].start <= position
        if inside:
            end, kind = min(odd[at].end, piece.source_end), odd[at].kind
        else:
            end, kind = min(odd[at].start if at < len(odd) else piece.source_end, piece.source_end), "same"
        first = offsets(position)
        yield Segment(position + shift, end + shift, kind, first, offsets(end), part)
        position = end
        at += inside and odd[at].end <= end
