"""A table for a terminal: columns side by side, long cells wrapped inside their column.

Ours, because the library that draws tables brings 12 MB of others with it; see docs/decisions/0015.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

GAP = "  "
_NARROWEST = 8  # no column is squeezed below this many places


def places(text: str) -> int:
    """How many places of a terminal a text takes: two for a wide sign, none for a combining one."""
    return sum(_places_of(sign) for sign in text)


def laid_out(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table, heads first. width: places of the terminal."""
    widths = _widths(columns, rows, width)
    for row in (columns, *rows):
        cells = [_wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            parts = [cell[at] if at < len(cell) else "" for cell in cells]
            line = GAP.join(part + " " * (wide - places(part)) for part, wide in zip(parts, widths, strict=True))
            yield line.rstrip()


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the widest cell; where that is too much, the widest column gives way first."""
    widths = [max(1, *(places(cell) for cell in cells)) for cells in zip(columns, *rows, strict=True)]
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= _NARROWEST:
            break
        second = max([w for at, w in enumerate(widths) if at != widest], default=0)
        over = sum(widths) - room
        widths[widest] = max(widths[widest] - over, min(second, widths[widest] - 1), _NARROWEST)
    return widths


def _wrapped(text: str, width: int) -> list[str]:
    """A cell in lines of at most ``width`` places, broken at spaces where there are any."""
    lines, line = [], ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if places(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines += full
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    pieces, piece, taken = [], "", 0
    for sign in word:
        more = _places_of(sign)
        if taken + more > width and piece:
            pieces.append(piece)
            piece, taken = "", 0
        piece += sign
        taken += more
    return [*pieces, piece]


def _places_of(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
