"""WordPiece with exact offsets: text in, piece numbers and the characters each stands for out.

Follows the uncased tokeniser of BERT (Devlin et al., NAACL 2019): control characters are dropped, letters lower-cased
and stripped of accents, each punctuation mark and each Chinese character is a word of its own, and a word is cut by
the longest piece that fits, from the left. What it adds is where each piece stands in the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

UNKNOWN = "[UNK]"
OPENING = "[CLS]"
CLOSING = "[SEP]"
PADDING = "[PAD]"
_LONGEST_WORD = 100  # characters; as in BERT, a longer word is unknown
_REMEMBERED = 50_000  # chunks whose pieces are kept, so that memory is bounded
_CHUNK = re.compile(r"\S{1,200}")  # bounded, so that no text makes one chunk of a megabyte
_ASCII_WORD = re.compile(r"[0-9A-Za-z]+|[!-/:-@\[-`{-~]")


class Pieces(NamedTuple):
    """The pieces of a text, in order: their numbers, where each stands (code points, end exclusive), and whether it
    goes on the word of the piece before."""

    numbers: list[int]
    starts: list[int]
    ends: list[int]
    continues: list[bool]


class WordPiece:
    """Cuts text into the pieces of one vocabulary; ``vocabulary`` lists them by number, "##" marks a continuation."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._goes_on = [piece.startswith("##") for piece in vocabulary]
        self._longest = max(map(len, vocabulary))
        self._known: dict[str, list[tuple[int, int, int]]] = {}
        self.unknown = self._numbers[UNKNOWN]
        self.opening = self._numbers[OPENING]
        self.closing = self._numbers[CLOSING]
        self.padding = self._numbers[PADDING]

    def pieces(self, text: str) -> Pieces:
        """All pieces of a text. Characters that stand in no piece are spaces and what BERT drops."""
        numbers: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        known = self._known
        for chunk in _CHUNK.finditer(text):
            words = chunk.group()
            cut = known.get(words)
            if cut is None:
                if len(known) >= _REMEMBERED:
                    known.clear()
                cut = known[words] = list(self._cut(words))
            at = chunk.start()
            for number, start, end in cut:
                numbers.append(number)
                starts.append(at + start)
                ends.append(at + end)
        return Pieces(numbers, starts, ends, [self._goes_on[n] for n in numbers])

    def _cut(self, chunk: str) -> Iterable[tuple[int, int, int]]:
        if chunk.isascii() and chunk.isprintable():
            for word in _ASCII_WORD.finditer(chunk):
                at = word.start()
                yield from self._word(word.group().lower(), range(at, word.end() + 1))
            return
        letters: list[str] = []
        places: list[int] = []
        for at, character in enumerate(chunk):
            folded = _folded(character)
            if folded is None:
                continue
            if _stands_alone(character):
                yield from self._word("".join(letters), [*places, at])
                yield from self._word(folded, [at] * len(folded) + [at + 1])
                letters, places = [], []
            else:
                letters += folded
                places += [at] * len(folded)
        last = places[-1] + 1 if places else 0
        yield from self._word("".join(letters), [*places, last])

    def _word(self, word: str, places: Sequence[int]) -> Iterable[tuple[int, int, int]]:
        """The pieces of a folded word; ``places`` tells where each of its letters stands, and where it ends."""
        if not word:
            return
        whole = (self.unknown, places[0], places[len(word) - 1] + 1)
        if len(word) > _LONGEST_WORD:
            yield whole
            return
        found: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word):
            number = None
            end = min(len(word), start + self._longest)
            while end > start:
                number = self._numbers.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
                end -= 1
            if number is None:
                yield whole
                return
            found.append((number, places[start], places[end - 1] + 1))
            start = end
        yield from found


def _folded(character: str) -> str | None:
    """The letters that a character counts as; none where it is dropped."""
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Co", "Cs", "Cn") or character == "�":
        return None
    return "".join(c for c in unicodedata.normalize("NFD", character.lower()) if unicodedata.category(c) != "Mn")


def _stands_alone(character: str) -> bool:
    return _is_mark(character) or _is_chinese(character)


def _is_mark(character: str) -> bool:
    if character.isascii():
        return not character.isalnum()
    return unicodedata.category(character).startswith("P")


def _is_chinese(character: str) -> bool:
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
