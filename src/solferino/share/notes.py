"""Footnotes, from a sentence to the exact characters of a preserved text; and a source's words made inert.

One note per passage, numbered in the order of first mention; each mention has an anchor, so that a note leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from markupsafe import Markup, escape

from solferino.record import Passage
from solferino.share.index import Index

# Characters that a reader cannot see but that can change what is seen: controls other than tab and line feed, line and
# paragraph separators, and the bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9). The marks
# U+200E, U+200F and U+061C, the joiners and the soft hyphen have no reach beyond their own place and stay as they are.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


LONGEST: Final = 400  # words of a passage that is laid beside another; the comparison grows with the square


def exact(text: str) -> Markup:
    """The same characters as HTML, with every character that could act on others named and shut in.

    What an HTML parser gives back as text is ``text`` again, but for U+0000, which HTML cannot hold: U+2400 stands in.
    """
    return Markup(_HIDDEN.sub(_named, str(escape(text))))  # noqa: S704 - escaped on the spot


def beside(text: str, other: str) -> Markup:
    """The same as ``exact``, with the words that ``other`` does not have under ``<b class=dif>``.

    Case, punctuation and printers' signs make no other word. Where less than two thirds agree, or the texts are too
    long to lay beside each other, nothing is marked: the two are different words throughout.
    """
    parts = re.findall(r"\s+|\S+", text)
    words = [n for n, part in enumerate(parts) if _bare(part)]
    mine, theirs = [_bare(parts[n]) for n in words], [b for part in other.split() if (b := _bare(part))]
    if not mine or max(len(mine), len(theirs)) > LONGEST:
        return exact(text)
    same = [m for m in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks() if m.size]
    if 3 * sum(m.size for m in same) < 2 * len(mine):
        return exact(text)
    edges = [(0, 0), *((words[m.a], words[m.a + m.size - 1] + 1) for m in same), (len(parts), len(parts))]
    out = Markup()
    for (_, done), (start, end) in pairwise(edges):
        out += _differing("".join(parts[done:start])) + exact("".join(parts[start:end]))
    return out


def _differing(text: str) -> Markup:
    """Words under a mark, without the space around them; nothing is marked where there is no word."""
    if not _bare(text):
        return exact(text)
    bare = text.strip()
    before, after = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    return Markup("{}<b class=dif>{}</b>{}").format(exact(before), exact(bare), exact(after))


def _bare(word: str) -> str:
    return "".join(c for c in word if c.isalnum()).casefold()


def plain(text: str) -> str:
    """Words of a source for a place that takes no markup, such as a window's title: the unseen becomes a space."""
    return _HIDDEN.sub(" ", text)


def _named(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\r":
        return "&#13;"  # a CR written as itself would come out of the parser as LF
    shown = "\u2400" if character == "\0" else character
    return f"<bdi class=ctl data-c=U+{ord(character):04X}>{shown}</bdi>"


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
        marks = " ".join(_mark(note) for note in notes.values())
        return Markup(f"<sup class=fn>{marks}</sup>") if marks else Markup()  # noqa: S704 - numbers alone

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


def _mark(note: Note) -> str:
    """A dossier has many thousands of these, hence no more than a browser and a screen reader need."""
    note.mentions += 1
    return f"<a id=r{note.number}-{note.mentions} href=#n{note.number} role=doc-noteref>{note.number}</a>"
