"""Cells of a table on their way into a text: each stretch with its bytes, tabs and line ends between them inserted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from solferino.read.decode import ByteOffsets, Decoded
from solferino.record import Segment

# Beyond so many segments a row gets one of its own, so that the map stays smaller than the text.
MOST_SEGMENTS = 1_000_000


class Cells:
    """Text and segments in the making.

    Stretches of the source must come in rising order, but for what is remembered, until ``rewind``.
    """

    def __init__(self, decoded: Decoded) -> None:
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.source = decoded.text
        self.length = 0
        self._decoded = decoded
        self._odd = [s for s in decoded.segments if s.kind != "same"]
        self._odd_ends = [s.end for s in self._odd]
        self._known: dict[int, int] = {}
        self._offsets = ByteOffsets(decoded)

    def rewind(self) -> None:
        """Begin again at the first byte of the source."""
        self._offsets = ByteOffsets(self._decoded)

    def remember(self, spans: Sequence[tuple[int, int]]) -> None:
        """Look up what lies in these stretches, so that they may be written in any order."""
        marks = {at for span in spans for at in span}
        for start, end in spans:
            for odd in self._odd_in(start, end):
                marks |= {max(start, odd.start), min(end, odd.end)}
        self._known = {at: self._offsets(at) for at in sorted(marks)}

    def same(self, start: int, end: int, part: str) -> None:
        """Characters of the source as they stand; those that could not be decoded in segments of their own."""
        for odd in self._odd_in(start, end):
            if start < odd.start:
                self.write(self.source[start : odd.start], "same", start, odd.start, part)
                start = odd.start
            stop = min(end, odd.end)
            self.write(self.source[start:stop], odd.kind, start, stop, part)
            start = stop
        if start < end:
            self.write(self.source[start:end], "same", start, end, part)

    def write(self, text: str, kind: str, start: int, end: int, part: str) -> None:
        """Characters that stand for a stretch of the source."""
        first = self._byte(start)
        self.segments.append(Segment(self.length, self.length + len(text), kind, first, self._byte(end), part))
        self.parts.append(text)
        self.length += len(text)

    def insert(self, mark: str) -> None:
        """A tab or line end between cells."""
        last = self.segments[-1] if self.segments else None
        if last and last.kind == "inserted":
            self.segments[-1] = Segment(last.start, self.length + len(mark), "inserted")
        else:
            self.segments.append(Segment(self.length, self.length + len(mark), "inserted"))
        self.parts.append(mark)
        self.length += len(mark)

    def _byte(self, at: int) -> int:
        known = self._known.get(at)
        return self._offsets(at) if known is None else known

    def _odd_in(self, start: int, end: int) -> list[Segment]:
        """The stretches of the source that are not plainly decoded, as far as they lie in this one."""
        if not self._odd:
            return []
        first = bisect_right(self._odd_ends, start)
        return list(takewhile(lambda odd: odd.start < end, self._odd[first:]))


def one_line(cell: str) -> str:
    """A cell of a row with one segment: a tab or line end in it could not be told from those between cells."""
    return re.sub(r"[\t\r\n]+", " ", cell)
