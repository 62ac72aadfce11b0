"""Quotations by their marks: «...», „...“, “...”, "..." and dialogue behind a dash, split where a cue stands inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.slavic.tongue import Tongue
from solferino.text import paragraphs

_LONGEST = 4_000  # code points of one quotation; a mark that is closed later was not meant
_DEEPEST = 8  # marks open at one time
_CLOSE = {"«": "»", "„": '“”"', "“": "”“", "‹": "›", '"': '"'}
_OPENERS = frozenset(_CLOSE)
_MARK = re.compile(r"[«»„“”‹›\"]")
_DASH = re.compile(r"\s*[—–-]\s+(?=\S)")
_INNER = re.compile(
    r"(?P<stop>[,!?…]|\.\.\.)\s*[—–-]\s+(?P<cue>[^«»„“”\"\n—–]{3,160}?)(?P<end>[.,;!?])?\s*(?:[—–-]\s+|\Z)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks at ``[start, end)``.

    pieces: the quoted stretches, several where a cue interrupts them. cue: where that inner cue stands, if one does.
    dialogue: behind a dash instead of between marks.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    cue: tuple[int, int] | None = None
    dialogue: bool = False


def quotations(text: str, low: str, tongue: Tongue) -> list[Quotation]:
    """All quotations in text order; none crosses a paragraph, none lies in another."""
    found: list[Quotation] = []
    for span in paragraphs(text):
        dash = _DASH.match(text, span.start, span.end)
        if dash:
            made = _dialogue(text, low, dash.end(), span.end, tongue)
            if made:
                found.append(made)
                continue
        found.extend(_marked(text, low, span.start, span.end, tongue))
    return found


def _marked(text: str, low: str, start: int, end: int, tongue: Tongue) -> Iterator[Quotation]:
    for first, last in _pairs(text, start, end):
        if not any(c.isalnum() for c in text[first : min(last, first + 40)]):
            continue
        split = _split(text, low, first, last, tongue, 1)
        yield split or Quotation(first, last, ((first, last),))


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost pairs of marks in text order. A mark that nothing closes opens nothing."""
    opened: list[tuple[int, str]] = []
    found: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        back = next((n for n in range(1, min(_DEEPEST, len(opened)) + 1) if mark in _CLOSE[opened[-n][1]]), 0)
        if back and not (mark in _OPENERS and _opens(text, at, mark, opened[-back][1])):
            first = opened[-back][0]
            del opened[-back:]
            if at + 1 - first <= _LONGEST:
                while found and found[-1][0] > first:
                    found.pop()
                found.append((first, at + 1))
        elif mark in _OPENERS and _may_open(text, at, end):
            opened.append((at, mark))
    return found


def _may_open(text: str, at: int, end: int) -> bool:
    return at + 1 < end and not text[at + 1].isspace() and not (text[at] == '"' and at > 0 and text[at - 1].isalnum())


def _opens(text: str, at: int, mark: str, opened: str) -> bool:
    """True where a mark that can open or close opens another quotation inside the one that ``opened`` began."""
    if mark == "“" and opened == "„":
        return False
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isalnum() and before not in ".,!?…)»”" and behind.isalnum()


def _dialogue(text: str, low: str, start: int, end: int, tongue: Tongue) -> Quotation | None:
    return _split(text, low, start, end, tongue, 0)


def _split(text: str, low: str, start: int, end: int, tongue: Tongue, marks: int) -> Quotation | None:
    """The quotation cut at the cue inside it, None where none is inside. marks: how many marks stand at its end."""
    for match in _INNER.finditer(text, start, end - marks):
        first = [w.group() for w in _WORD.finditer(low, match.start("cue"), match.end("cue"))][:4]
        if not any(word in tongue.said for word in first):
            continue
        stop = match.start("stop") if match["stop"] == "," else match.end("stop")
        cue = (match.start("cue"), match.end("cue"))
        pieces = [(start, stop)]
        if match.end() < end - marks:
            pieces.append((match.end(), end))
        elif marks and match.end() >= end - marks:
            pass
        return Quotation(start, end, tuple(pieces), cue, dialogue=not marks)
    return None
