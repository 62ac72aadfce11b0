"""Where words that somebody copied stand in a text. Alike but for marks and space is found; anything else is not."""

from __future__ import annotations

import unicodedata

from solferino.text import Span

_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


class Folded:
    """A stretch of text, folded: compatibility forms, quotation marks, dashes and white space are made alike."""

    def __init__(self, text: str, span: Span) -> None:
        letters: list[str] = []
        self._at: list[int] = []  # of each folded character, the offset it came from
        space = True
        for offset in range(span.start, span.end):
            for letter in fold(text[offset]):
                if letter == " " and space:
                    continue
                space = letter == " "
                letters.append(letter)
                self._at.append(offset)
        self._text = "".join(letters)

    def places(self, words: str, most: int = 2) -> list[Span]:
        """Where the words stand, in text order, at most ``most`` of them. A word is never found inside another."""
        wanted = " ".join(fold(words).split())
        found: list[Span] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < most:
            end = at + len(wanted)
            if not (self._inside(at) or self._inside(end)):
                found.append(Span(self._at[at], self._at[end - 1] + 1))
            at = self._text.find(wanted, at + 1)
        return found

    def _inside(self, at: int) -> bool:
        return 0 < at < len(self._text) and self._text[at - 1].isalnum() and self._text[at].isalnum()


def fold(words: str) -> str:
    """Words with compatibility forms, marks and white space made alike; letters keep their case."""
    made = "".join(unicodedata.normalize("NFKC", c) for c in words).translate(_MARKS)
    return "".join(" " if c.isspace() else c for c in made)
