"""How characters count in words: the shipped table of ``scripts/build_folding.py``, for both paths of the kernel.

The table and not the ``unicodedata`` of the day decides, so that every Python cuts a text into the same words.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

SEPARATES, LETTER, SINGLE, INNER = range(4)
MARKS = 32  # marks in a row that are put in order together: nobody writes more, and sorting them stays cheap
_ITSELF, _HANGUL = 14, 15
_BLOCKS = 0x1100
_SMALL_I, _DOT_ABOVE = 0x69, 0x307
_TWO_PARTS = 28


@dataclass(frozen=True, slots=True)
class Folding:
    """The table: a page number per block of 256 code points, entries by page, and the pieces that entries point to."""

    unicode: str  # the version of Unicode it was made from
    index: array[int]
    entries: array[int]
    pieces: array[int]

    def kind(self, code: int) -> int:
        """SEPARATES, LETTER, SINGLE (a word of its own) or INNER (goes on a word but begins none)."""
        return self.entries[self.index[code >> 8] << 8 | code & 255] & 15

    def parts(self, code: int) -> Iterator[tuple[int, int]]:
        """(folded code point, combining class) of one code point; 0 counts for nothing but keeps marks apart."""
        entry = self.entries[self.index[code >> 8] << 8 | code & 255]
        count = entry >> 4 & 15
        if count == _ITSELF:
            yield code, 0
        elif count == _HANGUL:
            syllable = code - 0xAC00
            yield 0x1100 + syllable // 588, 0
            yield 0x1161 + syllable % 588 // _TWO_PARTS, 0
            if syllable % _TWO_PARTS:
                yield 0x11A7 + syllable % _TWO_PARTS, 0
        elif entry & 15 == SEPARATES:
            yield 0, 0
        else:
            for piece in self.pieces[entry >> 8 : (entry >> 8) + count]:
                yield piece & 0x1FFFFF, piece >> 24


@lru_cache(maxsize=1)
def folding() -> Folding:
    """The shipped table, unpacked once."""
    raw = zlib.decompress(files("solferino.text").joinpath("folding.bin").read_bytes())
    head, _, rest = raw.partition(b"\n")
    name, form, version = head.decode("ascii").split()
    if (name, form) != ("solferino-folding", "1"):
        raise ValueError("folding.bin is not the table of this version of solferino: install solferino again")
    numbers = array("I")
    numbers.frombytes(rest)
    if sys.byteorder == "big":
        numbers.byteswap()
    entries = 2 + _BLOCKS
    pieces = entries + 256 * numbers[0]
    return Folding(version, numbers[2:entries], numbers[entries:pieces], numbers[pieces : pieces + numbers[1]])


def fold_points(codes: Iterable[int]) -> list[int]:
    """The folded code points of one word: decomposed, case folded, marks in canonical order.

    A dot above belongs to an i, so that the dotted and the dotless i of Turkish have one form in either case.
    """
    table = folding()
    out: list[int] = []
    run: list[tuple[int, int]] = []
    base = 0

    def close() -> None:
        run.sort(key=lambda mark: mark[0])
        out.extend(code for _, code in run if not (code == _DOT_ABOVE and base == _SMALL_I))
        run.clear()

    for code in codes:
        for point, order in table.parts(code):
            if order:
                run.append((order, point))
                if len(run) == MARKS:
                    close()
                continue
            close()
            base = point
            if point:
                out.append(point)
    close()
    return out
