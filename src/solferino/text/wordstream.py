"""The folded word stream of a text: one form for spellings that a copyist, a keyboard or an encoder may vary.

Folding never touches offsets: every word keeps its first and last code point in the text it was read from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = "'\u2019\u02bc"
# Written or not without changing the word: soft hyphen, joiners and direction marks, tatweel.
_IGNORED = frozenset(
    "\u00ad\u034f\u061c\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# Vowel signs that readers of Arabic and Hebrew may leave out.
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
# Scripts without spaces between words: one character is one word.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:(?:'|-[ \t]*(?:\r\n|\r|\n)[ \t]*)[A-Za-z0-9]+)*")


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
    for match in _pattern(text).finditer(text):
        if word := fold_word(match.group()):
            words.append(word)
            starts.append(match.start())
            ends.append(match.end())
    return WordStream(tuple(words), tuple(starts), tuple(ends))


@lru_cache(maxsize=1 << 16)
def fold_word(raw: str) -> str:
    """The folded form of one word; empty where nothing in it counts."""
    if raw.isascii():
        return "".join(c for c in raw if c.isalnum()).lower()
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFD", raw).casefold())
    return "".join(_digit(c) for c in _POINTS.sub("", parts) if _counts(c))


def _pattern(text: str) -> re.Pattern[str]:
    if text.isascii():
        return _ASCII_WORD
    odd = [c for c in set(text) if ord(c) > 0x7F]
    inner = "".join(sorted(c for c in odd if c in _IGNORED or _is_mark(c)))
    single = "".join(sorted(c for c in odd if c.isalnum() and any(low <= ord(c) <= high for low, high in _UNSPACED)))
    return _word_pattern(inner, single)


@lru_cache(maxsize=256)
def _word_pattern(inner: str, single: str) -> re.Pattern[str]:
    """inner: characters that go on a word but begin none. single: characters that are a word each."""
    letter = rf"[^\W_{re.escape(single)}]"
    go_on = rf"(?:{letter}|[{re.escape(inner)}])" if inner else letter
    run = rf"{letter}{go_on}*"
    join = rf"(?:[{_APOSTROPHES}]|-[ \t]*(?:\r\n|\r|\n)[ \t]*)"
    spaced = rf"{run}(?:{join}{run})*"
    if not single:
        return re.compile(spaced)
    marks = f"[{re.escape(inner)}]*" if inner else ""
    return re.compile(rf"[{re.escape(single)}]{marks}|{spaced}")


def _counts(character: str) -> bool:
    if character in _IGNORED or character in _APOSTROPHES:
        return False
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
