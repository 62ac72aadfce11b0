"""How much room words take in a picture, and how they are cut or broken to fit it.

A picture is drawn without knowing the reader's typeface: widths are those of a broad one, so that with any other there
is room to spare. Words of a source lose every character that acts beyond its place, since SVG text has no isolation.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

SIZE: Final = 13  # of every word in a picture, in units of the drawing
_NARROW: Final = frozenset("iljt.,:;'|!()[]fr \u2019\u00b7-")
_WIDE: Final = frozenset("mwMW@%&—…")
_HEAVY: Final = 1.1  # bold type against plain
# Tenths of a unit at SIZE.
_THIN, _PLAIN, _DIGIT, _CAPITAL, _FULL = 56, 82, 84, 98, 135


def breadth(text: str) -> float:
    """Units that a line of words takes at most, in the broad typeface that pictures reckon with."""
    return sum(map(_sign, text)) / 10


def heavy(text: str) -> float:
    """The same in bold type."""
    return breadth(text) * _HEAVY


@lru_cache(maxsize=4096)
def _sign(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    if sign in _NARROW:
        return _THIN
    if sign.isdigit():
        return _DIGIT
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return _FULL
    if sign in _WIDE:
        return _FULL
    return _CAPITAL if sign.isupper() else _PLAIN


def flat(text: str) -> str:
    """Words on one line: what cannot be printed, and what turns the direction of others, becomes a space."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def fit(text: str, room: float, *, bold: bool = False) -> str:
    """Words on one line, cut with a sign where they take more than ``room`` units. Some of them always stay."""
    text, room = flat(text), room / _HEAVY if bold else room
    if breadth(text) <= room:
        return text
    left = room - breadth("…")
    for at, sign in enumerate(text):
        left -= _sign(sign) / 10
        if left < 0 and at:
            return text[:at].rstrip() + "…"
    return text


def lines(text: str, room: float, most: int = 6) -> list[str]:
    """Words broken into lines of at most ``room`` units each. What is left after ``most`` lines is cut with a sign."""
    words, made = flat(text).split(" "), [""]
    for at, word in enumerate(words):
        longer = f"{made[-1]} {word}".strip()
        if breadth(longer) <= room or not made[-1]:
            made[-1] = longer
        elif len(made) == most:
            made[-1] = fit(" ".join([made[-1], *words[at:]]), room)
            break
        else:
            made.append(word)
    return [fit(line, room) for line in made]


__all__ = ["SIZE", "breadth", "fit", "flat", "heavy", "lines"]
