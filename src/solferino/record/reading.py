"""Reading and passage: the text one reader saw in bytes, and an exact span of it."""

from __future__ import annotations

import dataclasses
from enum import StrEnum

from solferino.record.canonical import sha256_hex
from solferino.record.codec import outside, record, record_id, value
from solferino.record.errors import SpanOutsideText


class RegionKind(StrEnum):
    """What a stretch of text is for. Regions lie over a reading and never change its characters."""

    MAIN = "main"
    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    TABLE = "table"
    HEADER = "header"  # the head lines of an e-mail, the running head of a page


@value
class Region:
    """A kind over ``text[start:end]``, in code points, end exclusive."""

    kind: RegionKind
    start: int
    end: int


@value
class Publication:
    """What is known of a text beyond its characters, and who says so. Every field is optional; nothing is guessed.

    publisher: the outlet or body. published: the day or days. basis: ``given`` (by the person who added it), ``page``
    (stated by the page's own markup), ``text`` (stated in the text).
    """

    publisher: str | None = None
    published_earliest: str | None = None
    published_latest: str | None = None
    published_words: str | None = None
    title: str | None = None
    address: str | None = None
    author: str | None = None
    basis: str | None = None
    language: str | None = None  # BCP 47, where a person gave it; it goes before what was identified


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """Where a stretch of the text lies in the bytes.

    start, end: code points of the text. kind: ``same`` (these bytes, decoded, are this text), ``decoded`` (a character
    reference or the like stands for it), ``folded`` (white space written otherwise), ``inserted`` (the reader put it
    there, no bytes), ``replaced`` (bytes that could not be decoded, shown as U+FFFD), ``reader`` (reproducible only
    with the named reader). source_start, source_end: bytes of the stored object (or of the named part); both 0 for
    ``inserted``. part: a member inside the object (``word/document.xml``, ``page 3``, ``row 12``), or empty. box: for a
    page, left, bottom, right, top in thousandths of a point.
    """

    start: int
    end: int
    kind: str
    source_start: int = 0
    source_end: int = 0
    part: str = ""
    box: tuple[int, int, int, int] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class TextMap:
    """The segments of one reading in text order, covering it without gap or overlap.

    encoding: the codec name for ``same`` and ``replaced`` segments, or None where the reader did not decode bytes.
    boxes: for paged formats one box per code point (empty otherwise), parallel to the text.
    """

    encoding: str | None = None
    segments: tuple[Segment, ...] = ()
    boxes: tuple[tuple[int, int, int, int], ...] = ()


@record("reading")
class Reading:
    """The text one reader saw in bytes. Its id covers the digests of bytes and text and nothing else, so the same text
    seen by a better reader in the same bytes is the same reading, with other regions.

    bytes_digest, text_digest: SHA-256, hexadecimal; the text's is over its UTF-8 form and is also the address of the
    stored text. map_digest: address of the stored map. ``text`` and ``map`` are loaded beside the record (see
    :class:`Text`), never written in its line.
    """

    bytes_digest: str
    text_digest: str
    length: int = outside(default=0)
    reader: str | None = outside(default=None)  # name/version
    media_type: str | None = outside(default=None)
    language: str | None = outside(default=None)  # BCP 47, or None where not identified
    map_digest: str | None = outside(default=None)
    regions: tuple[Region, ...] = outside(default=())
    publication: Publication | None = outside(default=None)  # what the bytes themselves say (page markup, mail head)
    notes: tuple[str, ...] = outside(default=())

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """A reading together with its characters: what every step after reading works on."""

    reading: Reading
    text: str
    id: str  # the reading's id, computed once
    map: TextMap | None = None

    @classmethod
    def of(cls, reading: Reading, text: str, map: TextMap | None = None) -> Text:
        """Join a reading and its text, refusing a text that is not the one the reading names."""
        if sha256_hex(text.encode("utf-8")) != reading.text_digest:
            raise SpanOutsideText("this text is not the one the reading names", where=reading.id)
        return cls(reading, text, reading.id, map)

    def regions(self, *kinds: RegionKind) -> tuple[Region, ...]:
        """The regions of these kinds, in text order."""
        return tuple(r for r in self.reading.regions if r.kind in kinds)

    def kind_at(self, position: int) -> RegionKind:
        """The innermost region kind at a position; MAIN where none says otherwise."""
        inner = [r for r in self.reading.regions if r.start <= position < r.end]
        return min(inner, key=lambda r: r.end - r.start).kind if inner else RegionKind.MAIN


@value
class Passage:
    """An exact span of one reading. The quote is cut here, never passed in by hand."""

    reading: str
    start: int  # code points from the start of the reading's text, 0-based
    end: int  # one past the last code point
    quote: str

    @classmethod
    def of(cls, text: Text, start: int, end: int) -> Passage:
        """Cut the span ``[start, end)``.

        Raises SpanOutsideText unless 0 <= start < end <= length of the text.
        """
        if not 0 <= start < end <= len(text.text):
            raise SpanOutsideText(
                f"characters {start} to {end} do not lie in a text of {len(text.text)}", where=text.id
            )
        return cls(text.id, start, end, text.text[start:end])

    def overlaps(self, other: Passage) -> bool:
        """True when both lie in one reading and share a character."""
        return self.reading == other.reading and self.start < other.end and other.start < self.end
