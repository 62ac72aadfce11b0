"""Footnotes, from a sentence to the exact characters of a preserved text; and a source's words made inert.

One note per passage, numbered in the order of first mention; each mention has an anchor, so that a note leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from solferino.record import Passage
from solferino.share.index import Index

# Characters that a reader cannot see but that can change what is seen: controls other than tab and line feed, line and
# paragraph separators, and the bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9). The marks
# U+200E, U+200F and U+061C, the joiners and the soft hyphen have no reach beyond their own place and stay as they are.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def exact(text: str) -> Markup:
    """The same characters as HTML, with every character that could act on others named and shut in.

    What an HTML parser gives back as text is ``text`` again, but for U+0000, which HTML cannot hold: U+2400 stands in.
    """
    return Markup(_HIDDEN.sub(_named, str(escape(text))))  # noqa: S704 - escaped on the spot


def plain(text: str) -> str:
    """Words of a source for a place that takes no markup, such as a window's title: the unseen becomes a space."""
    return _HIDDEN.sub(" ", text)


def _named(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\r":
        return "&#13;"  # a CR written as itself would come out of the parser as LF
    shown = "\u2400" if character == "\0" else character
    return f'<bdi class="ctl" data-c="U+{ord(character):04X}">{shown}</bdi>'


@dataclass(slots=True)
class Note:
    """A footnote. mentions: how often the body refers to it."""

    number: int
    passage: Passage
    mentions: int = 0


class Notes:
    """Hands out the numbers of notes and paragraphs while the body is written, in document order."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._found: dict[tuple[str, int, int], Note] = {}
        self._paragraphs = 0

    def cite(self, *passages: Passage) -> Markup:
        """Footnote marks for passages, in the order given, each once."""
        notes = {note.number: note for note in map(self._note, passages)}
        marks = Markup(" ").join(_mark(note) for note in notes.values())
        return Markup('<sup class="fn">{}</sup>').format(marks) if marks else Markup()

    def paragraph(self) -> int:
        """The number of the next paragraph."""
        self._paragraphs += 1
        return self._paragraphs

    def number_at(self, reading: str, start: int, end: int) -> int | None:
        """The number of the note on a span, or None where the body never cites it."""
        note = self._found.get((reading, start, end))
        return note.number if note else None

    def __iter__(self) -> Iterator[Note]:
        return iter(self._found.values())

    def _note(self, passage: Passage) -> Note:
        key = (passage.reading, passage.start, passage.end)
        if key not in self._found:
            self._index.check(passage)
            self._found[key] = Note(len(self._found) + 1, passage)
        return self._found[key]


def _mark(note: Note) -> Markup:
    note.mentions += 1
    return Markup('<a id="r{n}-{m}" href="#n{n}" role="doc-noteref" aria-label="note {n}">{n}</a>').format(
        n=note.number, m=note.mentions)
