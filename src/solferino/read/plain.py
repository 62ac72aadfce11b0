"""Plain text: the decoded file, unchanged, so that positions in the text are positions in the file."""

from __future__ import annotations

from solferino.read.decode import decode
from solferino.read.protocol import Sighted
from solferino.read.regions import plain_regions


class PlainReader:
    """Reads text in any encoding it can tell. Never refuses; what cannot be decoded is shown and noted."""

    name = "plain"
    version = "1"
    accepts = frozenset({"text/plain", "text/markdown"})
    foreign = False

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Decode ``data``; the map has ``same`` and ``replaced`` segments only."""
        decoded = decode(data)
        return Sighted(decoded.text, decoded.map, plain_regions(decoded.text), None, "text/plain", decoded.notes)
