"""Words of a text and the runs of capitalised words in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from solferino.places.lexicon import SHORTENED
from solferino.places.names import fold
from solferino.text.wordlists import word_set

# "U.S." and "W.Va." are one word; "Varn.They", where a space was lost, is two.
_WORD = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}(?![^\W_])(?:['’][sS]\b)?|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’][sS]\Z")
_TOUCHING = re.compile(r"(?:[ \u00a0]|[-\u2010\u2011]|\.[ \u00a0]|[ \u00a0]?[&/][ \u00a0]?)\Z")
_SENTENCE_END = re.compile(r"(?:[.!?:;…]|\n|[“\"‘(\[•*|])[\s“\"‘’'(\[—–-]*\Z")


# Regions as newspapers shorten them, with a point ("Mo." but not "mo" or "Ind" alone).
_SHORT = word_set(
    "ala ariz ark calif colo conn del fla ga ill kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex "
    "vt va wash wis wyo alta man ont que sask"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``[start, end)`` of the text. end: without a possessive ending; owned: it has one."""

    start: int
    end: int
    raw: str
    folded: str
    owned: bool

    @property
    def capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.raw[0].isupper()


def tokens(text: str) -> list[Token]:
    """The words of a text in order; the last point of "U.S." belongs to it."""
    found = []
    for match in _WORD.finditer(text):
        raw, end = match.group(), match.end()
        owned = bool(_POSSESSIVE.search(raw))
        if owned:
            raw, end = raw[:-2], end - 2
        elif raw[-1] in "sS" and text[end : end + 1] in ("'", "’"):
            owned = True
        folded = fold(raw) if raw[0].isupper() else raw.casefold()
        short = folded in _SHORT and raw[0].isupper()
        if text[end : end + 1] == "." and (short or ("." in raw and len(raw) < 6)):
            end += 1
        found.append(Token(match.start(), end, raw, folded, owned))
    return found


def runs(text: str, words: Sequence[Token]) -> list[tuple[int, int]]:
    """Stretches ``[first, last)`` of capitalised words that touch: parted by a space, a hyphen, a point of "St."."""
    found: list[tuple[int, int]] = []
    first = None
    for at, word in enumerate(words):
        if not word.capital:
            if first is not None:
                found.append((first, at))
                first = None
            continue
        if first is None:
            first = at
        elif not touching(text, words[at - 1], word) or _begins_anew(words[at - 1], word):
            found.append((first, at))
            first = at
    if first is not None:
        found.append((first, len(words)))
    return found


HEADS = word_set("The A An In It He She They We This That On At For But And If When After As Its His Her Their")


def _begins_anew(one: Token, other: Token) -> bool:
    """A word that opens a sentence whose stop was lost, or one behind a dateline in capitals."""
    return other.raw in HEADS or (one.raw.isupper() and len(one.raw) > 4 and not other.raw.isupper())


def touching(text: str, one: Token, other: Token) -> bool:
    """True when two words may belong to one name: nothing between them but a space, a hyphen, a shortening's point."""
    if one.owned:
        return False
    gap = text[one.end : other.start]
    if not _TOUCHING.match(gap):
        return False
    return "." not in gap or len(one.raw) == 1 or one.folded in SHORTENED


def opens(text: str, word: Token) -> bool:
    """True when a sentence, a line or a quotation begins with this word."""
    return word.start == 0 or bool(_SENTENCE_END.search(text, max(0, word.start - 8), word.start))
