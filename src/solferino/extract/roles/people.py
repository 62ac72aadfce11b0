"""The people whom a text names in full, so that a family name alone is given under the fullest form."""

from __future__ import annotations

import re
from functools import lru_cache

from solferino.extract.roles.given import GIVEN
from solferino.extract.roles.phrases import is_name_word
from solferino.names import PARTICLES
from solferino.text.wordlists import word_set

_WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.(?=\s?[A-Z]))?")
_INNER = PARTICLES | word_set("y de del la los las")
_MOST = 6  # words of a name


class People:
    """Full names in a text: spans, and the span for a shorter form."""

    def __init__(self, spans: list[tuple[int, int, tuple[str, ...]]]) -> None:
        self._by_word: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
        for span in spans:
            for word in set(span[2]) - _INNER:
                self._by_word.setdefault(word, []).append(span)

    def fullest(self, words: tuple[str, ...]) -> tuple[int, int] | None:
        """The longest full name in which these words stand in order; of equal ones the first. None where none is."""
        found = [s for s in self._by_word.get(words[-1], ()) if _in_order(words, s[2])]
        best = max(found, key=lambda s: (len(s[2]), -s[0]), default=None)
        return best[:2] if best else None


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short) and (len(short) > 1 or short[0] != long[0])


@lru_cache(maxsize=4)
def people_of(text: str) -> People:
    """Runs of two to six words that open with a given name, or that follow a title and go on like a name."""
    spans: list[tuple[int, int, tuple[str, ...]]] = []
    words = list(_WORD.finditer(text))
    i = 0
    while i < len(words):
        low = words[i].group().lower().rstrip(".")
        opens = low in GIVEN and words[i].group()[0].isupper()
        if not opens:
            i += 1
            continue
        capitals = words[i].group().isupper() and len(low) > 1
        j = i + 1
        while j < len(words) and j - i < _MOST and _beside(text, words[j - 1].end(), words[j].start()):
            form = words[j].group()
            folded = form.lower().rstrip(".")
            if (
                folded in _INNER
                or is_name_word(folded, form[0].isupper(), capitals)
                or (len(folded) == 1 and form[0].isupper())
            ):
                j += 1
            else:
                break
        while j > i + 1 and words[j - 1].group().lower() in _INNER:
            j -= 1
        if j - i > 1:
            forms = tuple(w.group().lower().rstrip(".") for w in words[i:j])
            spans.append((words[i].start(), words[j - 1].end(), forms))
        i = j
    return People(spans)


def _beside(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return not gap.strip() and gap.count("\n") < 2
