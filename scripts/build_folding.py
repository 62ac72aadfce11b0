"""Makes ``src/solferino/text/folding.bin``: how every character counts in a word stream.

    python scripts/build_folding.py

It is made from Python's own ``unicodedata`` once and shipped, so that a text has the same words on every version of
Python. Run it with the oldest Python that is supported; the Unicode version it knew stands in the head of the file.

Form, after zlib: ``solferino-folding 1 UNICODE\n``, then little-endian 32-bit numbers: how many pages, how many pieces;
a page number for each of the 4,352 blocks of 256 code points; the pages, 256 entries each; the pieces. An entry is
``class | count << 4 | at << 8``. Classes: 0 separates; 1 a letter or digit; 2 a letter that is a word of its own; 3
goes on a word but begins none. count: pieces from ``at`` on; 14 means the character itself, 15 a Hangul syllable. A
piece is ``code point | combining class << 24``; code point 0 counts for nothing but keeps the marks beside it apart.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src" / "solferino" / "text" / "folding.bin"
SEPARATES, LETTER, SINGLE, INNER = range(4)
ITSELF, HANGUL = 14, 15
APOSTROPHES = "'\u2019\u02bc"
IOTA_BELOW = "\u0345"  # a mark that case folding makes a letter: it is sorted as a mark first
DOTLESS_I = "\u0131"  # upper case I in Turkish, which folds to i

# Written or not without changing the word: soft hyphen, joiners, direction marks, tatweel, variation selectors.
IGNORED = frozenset(
    "\u00ad\u034f\u061c\u0640\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
) | {chr(c) for low, high in ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF)) for c in range(low, high + 1)}
# Vowel signs that readers of Arabic and Hebrew may leave out.
POINTS = (
    (0x0591, 0x05BD),
    (0x05BF, 0x05BF),
    (0x05C1, 0x05C2),
    (0x05C4, 0x05C5),
    (0x05C7, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x08CA, 0x08FF),
)
# Scripts without spaces between words: one character is one word.
UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFD),
)
IDEOGRAPHS_TO_COME = (0x20000, 0x3FFFD)  # planes kept for ideographs: what later versions add there is one


def within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Does the code point lie in one of the ranges?"""
    return any(low <= code <= high for low, high in ranges)


def kind(code: int) -> int:
    """SEPARATES, LETTER, SINGLE or INNER."""
    character = chr(code)
    category = unicodedata.category(character)
    if category == "Cn" and within(code, (IDEOGRAPHS_TO_COME,)):
        return SINGLE
    if character.isalnum():
        # Numbers are written together in every script.
        return SINGLE if within(code, UNSPACED) and category[0] != "N" else LETTER
    return INNER if character in IGNORED or category[0] == "M" else SEPARATES


def pieces(character: str) -> list[tuple[int, int]]:
    """(code point, combining class): canonical decomposition, then full case folding, marks that do not count gone."""
    found: list[tuple[int, int]] = []
    for part in unicodedata.normalize("NFD", character):
        folded = unicodedata.normalize("NFD", part.casefold()) if part != DOTLESS_I else "i"
        for at, piece in enumerate(folded):
            order = unicodedata.combining(part if part == IOTA_BELOW else piece)
            if not at and order != unicodedata.combining(part):
                raise ValueError(f"case folding of {ord(character):04X} changes how it combines")
            counts = piece not in IGNORED and piece not in APOSTROPHES and not within(ord(piece), POINTS)
            value = unicodedata.decimal(piece, None)
            if counts and value is not None:
                found.append((ord("0") + value, 0))
            elif counts and (piece.isalnum() or unicodedata.category(piece)[0] == "M"):
                found.append((ord(piece), order))
            elif order == 0:
                found.append((0, 0))
    return found


def entry(code: int, pool: dict[tuple[int, ...], int], numbers: list[int]) -> int:
    """One number of the table; new pieces go into ``numbers``."""
    character, group = chr(code), kind(code)
    if group == SEPARATES:
        return 0
    if 0xAC00 <= code <= 0xD7A3:
        return group | HANGUL << 4
    packed = tuple(point | order << 24 for point, order in pieces(character))
    if packed == (code,) or unicodedata.category(character) == "Cn":
        return group | ITSELF << 4
    if len(packed) > 4:
        raise ValueError(f"{code:04X} folds to more than four")
    if packed not in pool:
        pool[packed] = len(numbers)
        numbers.extend(packed)
    return group | len(packed) << 4 | pool[packed] << 8


def made() -> bytes:
    """The whole file."""
    pool: dict[tuple[int, ...], int] = {}
    numbers: list[int] = []
    pages: dict[tuple[int, ...], int] = {}
    index = []
    for high in range(0x1100):
        page = tuple(entry(high << 8 | low, pool, numbers) for low in range(256))
        index.append(pages.setdefault(page, len(pages)))
    flat = [number for page in pages for number in page]
    body = [len(pages), len(numbers), *index, *flat, *numbers]
    head = f"solferino-folding 1 {unicodedata.unidata_version}\n".encode("ascii")
    return zlib.compress(head + struct.pack(f"<{len(body)}I", *body), 9)


if __name__ == "__main__":
    TARGET.write_bytes(made())
