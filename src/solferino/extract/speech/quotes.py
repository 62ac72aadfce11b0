"""The quotation automaton: which stretches stand between quotation marks.

Works paragraph by paragraph on marks alone: straight and typographic, double and single, angle and low-high pairs. It
tells an apostrophe from a single mark, keeps inner quotations inside the outer one, follows a quotation that each
paragraph opens anew, and gives the best reading where a mark was lost. Whose words they are is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.text import Span, sentences_in

_MARKS = re.compile("[\"“”„‟«»‘’‚'‹›]")
_OPEN_FOR = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "‹": "›", '"': '"', "'": "'"}
_BEFORE_OPENING = " \t\n\r\u00a0\u2009\u202f([{—–-/:;,.!?…"
_SINGLE_LIMIT = 2000  # characters: how far the end of a quotation in single marks is looked for
_LOST_CUE = re.compile(  # where the words of somebody end although the mark is missing: "..., wrote X" / "..., X said"
    r"[,.?!](?=\s+(?:[^\W\d_][\w.’'-]*\s+){0,5}(?:said|says|wrote|added|told|asked|stated|noted|"
    r"warned|announced|explained|"
    r"replied|declared|insisted)\b)",
    re.IGNORECASE,
)
_LOOK = 5000  # characters: how far the end of a quotation that lost its mark is looked for
_LOOK_MARKS = 200  # marks: the same for marks inside one another
_ELISIONS = frozenset(("em", "til", "tis", "twas", "cause", "n", "bout", "round"))
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quote:
    """``text[start:end]`` with its marks; inner_start and inner_end lie inside them.

    opened, closed: False where that mark is missing in the text. carried: True where the quotation goes on into the
    next paragraph, which opens with a mark of its own; carries_on: True for that next piece.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    opened: bool = True
    closed: bool = True
    carried: bool = False
    carries_on: bool = False

    def words(self, text: str) -> int:
        """How many words stand between the marks."""
        return sum(1 for _ in _WORD.finditer(text, self.inner_start, self.inner_end))


def quotes(text: str, paragraphs: list[Span]) -> list[list[Quote]]:
    """The outermost quotations of each paragraph, in text order, parallel to ``paragraphs``."""
    found: list[list[Quote]] = []
    carried = False
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        pieces = list(_Scan(text, paragraph, following).quotes())
        if carried and pieces and pieces[0].start == paragraph.start:
            pieces[0] = _replaced(pieces[0], carries_on=True)
        carried = bool(pieces) and pieces[-1].carried
        found.append(pieces)
    return found


def _replaced(quote: Quote, *, carries_on: bool) -> Quote:
    return Quote(
        quote.start,
        quote.end,
        quote.inner_start,
        quote.inner_end,
        quote.mark,
        quote.opened,
        quote.closed,
        quote.carried,
        carries_on,
    )


class _Scan:
    """One paragraph. Each character is looked at a bounded number of times."""

    def __init__(self, text: str, paragraph: Span, following: Span | None) -> None:
        self.text = text
        self.paragraph = paragraph
        self.following = following
        self.marks = [m.start() for m in _MARKS.finditer(text, *paragraph)]
        self.done = paragraph.start  # everything before is settled

    def quotes(self) -> Iterator[Quote]:
        at = 0
        while at < len(self.marks):
            position = self.marks[at]
            if position < self.done:
                at += 1
                continue
            mark = self.text[position]
            quote = self._opened_at(at) if self._opens(position) else self._lost_opening(position, mark)
            if quote is not None and quote.inner_end > quote.inner_start and self._has_words(quote):
                yield quote
                self.done = quote.end
            elif quote is not None:
                self.done = max(self.done, quote.end)  # no word in it: nothing there can be quoted
            at += 1

    def _has_words(self, quote: Quote) -> bool:
        return _WORD.search(self.text, quote.inner_start, quote.inner_end) is not None

    # -- what one mark can be -------------------------------------------------------------------------------------

    def _before(self, position: int) -> str:
        return self.text[position - 1] if position > self.paragraph.start else " "

    def _after(self, position: int) -> str:
        return self.text[position + 1] if position + 1 < self.paragraph.end else " "

    def _opens(self, position: int) -> bool:
        mark, before, after = self.text[position], self._before(position), self._after(position)
        if mark in "“„‟«‚‹":
            return True
        if mark == "”":
            return False
        if mark == "»":  # the German and Danish way round
            return before in _BEFORE_OPENING and not after.isspace() and not before.isalnum()
        if mark == "›":
            return False
        clear = (before in _BEFORE_OPENING or before in "\"“„«‘'") and not after.isspace()
        if mark == '"':
            if before.isdigit():
                return False
            return clear and (after.isalnum() or after in "'‘“$£€([…-—.#@")
        if mark == "’":
            return False
        if not clear or not (after.isalnum() or after in '"“£$€([…'):
            return False
        if before in ".,!?;:" or (before in "-–—" and mark == "'"):
            return before in ":;,"  # o'-clock and the like are no quotations
        word = _WORD.match(self.text, position + 1)
        return not (word and (word.group().casefold() in _ELISIONS or re.fullmatch(r"\d\ds?", word.group())))

    def _closes(self, position: int, mark: str) -> bool:
        """True when the mark at ``position`` can end a quotation that ``mark`` opened."""
        found, before, after = self.text[position], self._before(position), self._after(position)
        if found not in _OPEN_FOR[mark]:
            return False
        if mark == '"':
            if before.isspace():
                return after.isspace() or after in ",.;:!?)"
            return not after.isalnum() or before in ".,!?…"
        if mark in "'‘‚":
            return not before.isspace() and not after.isalnum()
        return True

    # -- quotations -----------------------------------------------------------------------------------------------

    def _opened_at(self, at: int) -> Quote | None:
        position = self.marks[at]
        mark = self.text[position]
        single = mark in "'‘‚"
        depth = 0
        candidate: int | None = None
        for other in self.marks[at + 1 : at + 1 + _LOOK_MARKS]:
            if single and other - position > _SINGLE_LIMIT:
                break
            if single and candidate is not None and self.text[other] == mark and self._opens(other):
                break  # another quotation opens: what might have been an apostrophe was the closing mark
            if depth == 0 and self._closes(other, mark) and not (mark in "“«" and self._opens(other)):
                if single and self._possessive(other):
                    candidate = other if candidate is None else candidate
                    continue
                return self._quote(position, other)
            found = self.text[other]
            if mark in "“«„" and found == mark and self._opens(other):
                if mark != "„" and self._reopens(position, other):
                    return self._unclosed(position, other)
                depth += 1
            elif depth and found in _OPEN_FOR[mark]:
                depth -= 1
            elif mark == '"' and found == '"' and self._opens(other):
                return self._unclosed(position, other)
        if candidate is not None:
            return self._quote(position, candidate)
        if single and not self._carried(mark):
            return None
        return self._unclosed(position, None)

    def _possessive(self, position: int) -> bool:
        """True where the mark may as well be the apostrophe of "the rebels' camp"."""
        return (
            self._before(position) in "sS"
            and self._after(position) == " "
            and position + 2 < self.paragraph.end
            and self.text[position + 2].isalpha()
        )

    def _reopens(self, position: int, other: int) -> bool:
        """True where a second opening mark shows that the first lost its closing mark, not that one is inside."""
        rest = self.text[other + 1 : min(self.paragraph.end, other + _SINGLE_LIMIT)]
        closing = rest.count(_OPEN_FOR[self.text[position]][0])
        opening = rest.count(self.text[position])
        return (
            closing <= opening + 1
            and closing < 2
            and _LOST_CUE.search(self.text, position, min(other, position + _LOOK)) is not None
        )

    def _quote(self, start: int, last: int) -> Quote:
        return Quote(start, last + 1, start + 1, last, self.text[start])

    def _unclosed(self, position: int, before: int | None) -> Quote | None:
        """The best reading of an opening mark whose closing mark is missing."""
        mark = self.text[position]
        limit = self.paragraph.end if before is None else before
        if before is None and self._carried(mark):
            return Quote(position, limit, position + 1, limit, mark, closed=False, carried=True)
        near = min(limit, position + _LOOK)
        if cue := _LOST_CUE.search(self.text, position + 1, near):
            return Quote(position, cue.end(), position + 1, cue.end(), mark, closed=False)
        if before is None and position == self.paragraph.start:
            return Quote(position, limit, position + 1, limit, mark, closed=False)
        end = next((s.end for s in sentences_in(self.text, position + 1, near)), near)
        return Quote(position, end, position + 1, end, mark, closed=False)

    def _carried(self, mark: str) -> bool:
        if self.following is None:
            return False
        opening = self.text[self.following.start]
        return opening == mark or (mark in '“"' and opening in '“"')

    def _lost_opening(self, position: int, mark: str) -> Quote | None:
        """A closing mark alone, before a cue: the words from the start of the sentence are quoted."""
        if mark not in '"”' or self._before(position) not in ",.?!":
            return None
        if not _LOST_CUE.match(self.text, position - 1) and not _AFTER_LOST.match(self.text, position + 1):
            return None
        start = self.done
        for span in sentences_in(self.text, self.done, position):
            start = span.start
        if position - start < 2:
            return None
        return Quote(start, position + 1, start, position, mark, opened=False)


_AFTER_LOST = re.compile(
    r"\s+(?:[^\W\d_][\w.’'-]*\s+){0,5}(?:said|says|wrote|added|told|asked|stated|noted|warned|announced|explained)\b",
    re.IGNORECASE,
)
