"""The folded word stream of a text: one form for spellings that a copyist, a keyboard or an encoder may vary.

Folding never touches offsets: every word keeps its first and last code point in the text it was read from. The compiled
kernel (``kernel.c``) gives the same words; what counts in a word is said once, in ``folding.bin``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from solferino.text.folding import INNER, LETTER, SINGLE, fold_points, folding

_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:(?:'|-[ \t]*(?:\r\n|\r|\n)[ \t]*)[A-Za-z0-9]+)*")
# Over the shape of a text, see _Shapes. A soft hyphen is a hyphen where a line ends.
_RUN = "[A-Za-z0-9][A-Za-z0-9\x02\x03]*"
_JOIN = "(?:'|(?:-|(?<=\x03))[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*)"
_WORD = re.compile(f"\x01[\x02\x03]*|{_RUN}(?:{_JOIN}{_RUN})*")


@dataclass(frozen=True, slots=True)
class WordStream:
    """The words of one text, parallel: folded form, first code point, one past the last code point."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)


def word_stream(text: str) -> WordStream:
    """Cut a text into folded words. Linear in its length; any string is accepted, lone surrogates included.

    Case is folded in every alphabet; composed and decomposed letters agree; decimal digits become ASCII. Quotation
    marks, dashes and white space separate; apostrophes between letters, soft hyphens, direction marks and vowel points
    do not count; a hyphen before a line end joins. In scripts without spaces each character is a word.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    ascii_only = text.isascii()
    for match in (_ASCII_WORD if ascii_only else _WORD).finditer(text if ascii_only else text.translate(_SHAPES)):
        start, end = match.span()
        if word := fold_word(text[start:end]):
            words.append(word)
            starts.append(start)
            ends.append(end)
    return WordStream(tuple(words), tuple(starts), tuple(ends))


@lru_cache(maxsize=1 << 16)
def fold_word(raw: str) -> str:
    """The folded form of one word; empty where nothing in it counts."""
    if raw.isascii():
        return "".join(c for c in raw if c.isalnum()).lower()
    return "".join(map(chr, fold_points(map(ord, raw))))


class _Shapes(dict[int, str]):
    """What a character is to the cutting of words, one character for one, so that offsets stay.

    ``a`` letter, 1 a word of its own, 2 goes on a word, 3 a soft hyphen, ``.`` separates; ASCII stands for itself.
    """

    def __missing__(self, code: int) -> str:
        kind = folding().kind(code)
        shape = {LETTER: "a", SINGLE: "\x01", INNER: "\x02"}.get(kind, ".") if code > 0x7F else chr(code)
        self[code] = shape
        return shape


_SHAPES = _Shapes({1: ".", 2: ".", 3: ".", 0xAD: "\x03", 0x2010: "-", 0x2019: "'"})
