"""Paper: the form of a document that is made of fields. Every part says whose words it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from solferino.record import Classification, Passage


class Whose(StrEnum):
    """Whose words a part is."""

    OURS = "ours"  # made by this software from fields
    THEIRS = "theirs"  # written by those who decide
    QUOTE = "quote"  # exact characters of a kept text
    OFFICIAL = "official"  # the name or restated text of a provision, a rule or a standard, as the catalogue has it


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph. passages: what it is footnoted to."""

    whose: Whose
    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph. depth: 0, or 1 for one that belongs under the one before."""

    parts: tuple[Part, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document. key: a word that does not change."""

    key: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document. handle, author: of the determination. dated: both dates, in one line. status: whether it is in
    effect. root: tree head it rests on. catalogue: version and digest."""

    handle: str
    id: str
    author: str
    dated: str
    status: str
    root: str
    held: int
    catalogue: str
    sections: tuple[Section, ...]

    def parts(self) -> Iterator[Part]:
        """Every part, in order."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.parts


@dataclass(frozen=True, slots=True)
class Known:
    """What the ids of a determination stand for, in the record as held then.

    passages: claim id -> its words. outlets: reading id -> who publishes it, and when. items: reading id -> number.
    people: person id -> name. recorded: day of the last entry that it rests on. classifications: by id.
    """

    passages: Mapping[str, Passage] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    recorded: str | None = None
    classifications: Mapping[str, Classification] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signed:
    """Where a determination stands with people.

    signatures: (person id, day), in order. withdrawn: person id and day of who took it back, if any. superseded_by:
    handle of a revision in effect; revised_by: of one that is not.
    """

    signatures: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, str] | None = None
    superseded_by: str | None = None
    revised_by: str | None = None

    @property
    def is_signed(self) -> bool:
        """True where two different people signed and nobody took it back."""
        return len({person for person, _ in self.signatures}) >= 2 and self.withdrawn is None

    @property
    def is_in_effect(self) -> bool:
        """True where it is signed and no revision in effect took its place."""
        return self.is_signed and self.superseded_by is None


def day_words(day: str) -> str:
    """``24 March 2022``; of an interval ``9 to 10 March 2022``."""
    first, _, last = day.partition("/")
    one = date.fromisoformat(first)
    if not last:
        return f"{one.day} {one:%B %Y}"
    other = date.fromisoformat(last)
    start = f"{one.day}" if (one.year, one.month) == (other.year, other.month) else f"{one.day} {one:%B %Y}"
    return f"{start} to {other.day} {other:%B %Y}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 text``, ``2 texts``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


__all__ = ["Known", "Paper", "Paragraph", "Part", "Section", "Signed", "Whose", "counted", "day_words"]
