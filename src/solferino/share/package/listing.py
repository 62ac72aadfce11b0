"""The load file: one row for every capture, under numbers that stay. What stays out of the package has a row too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from solferino.record import Capture, Held, HeldItem, Publication
from solferino.share.export import csv
from solferino.share.package.completeness import Completeness, Stated
from solferino.share.package.layout import object_path


@dataclass(frozen=True, slots=True)
class Listed:
    """One capture, or an item of which nothing is here.

    number: ``I-003.1`` for the first capture of item ``I-003``. blake3: of the bytes. text: path of the text that was
    read from them, or None. entry: the ledger entry that kept it; for an erased one, that erased it.
    """

    number: str
    item: str
    state: str
    entry: int
    reason: str | None = None
    held: HeldItem | None = None
    capture: Capture | None = None
    blake3: str | None = None
    text: str | None = None
    publication: Publication = field(default_factory=Publication)
    language: str | None = None

    @property
    def title(self) -> str | None:
        """The title as given or as the page says; else the name it was kept under."""
        return self.publication.title or (self.held.item.name if self.held else None)

    @property
    def date(self) -> str | None:
        """The day of publication, or an interval of days as ISO 8601 writes it."""
        ends = (self.publication.published_earliest, self.publication.published_latest)
        if ends[0] == ends[1]:
            return ends[0]
        return "/".join(day or ".." for day in ends)

    @property
    def address(self) -> str | None:
        """Where it was found."""
        return (self.held.item.address if self.held else None) or self.publication.address

    def row(self) -> dict[str, Any]:
        """Its row in the load file."""
        item = self.held.item if self.held else None
        capture = self.capture
        return {
            "number": self.number,
            "item": self.item,
            "state": self.state,
            "reason": self.reason,
            "confidentiality": "open" if self.state == "here" else self.state,
            "date": self.date,
            "title": self.title,
            "outlet": self.publication.publisher,
            "author": self.publication.author,
            "address": self.address,
            "language": self.language,
            "name": item.name if item else None,
            "folder": item.folder if item else None,
            "sha256": capture.digest if capture else None,
            "blake3": self.blake3,
            "size": capture.size if capture else None,
            "media_type": capture.media_type if capture else None,
            "captured": capture.captured if capture else None,
            "tool": capture.tool if capture else None,
            "entry": self.entry,
            "object": object_path(capture.digest) if capture else None,
            "text": self.text,
        }


def listing(
    view: Held,
    completeness: Completeness,
    texts: Mapping[str, str],
    blake3: Mapping[str, str],
    cut: Mapping[str, str],
) -> list[Listed]:
    """All rows in order of numbers.

    texts: reading id -> path of its text. blake3: by SHA-256 of the bytes. cut: number -> path of a redacted text.
    """
    items = {i.number: i for i in view.items}
    readings = {t.reading.bytes_digest: key for key, t in view.texts.items()}
    rows: list[Listed] = []
    for stated in completeness.items:
        held = items.get(stated.number)
        if held is None or stated.state != "here":
            number = stated.number
            rows.append(Listed(number, number, stated.state, stated.entry, stated.reason, text=cut.get(number)))
        else:
            rows += _captures(view, stated, held, texts, blake3, readings)
    return rows


def items_csv(rows: list[Listed]) -> str:
    """The load file. Cells that a spreadsheet would run get an apostrophe, and a last column names them."""
    return csv([row.row() for row in rows], guard=True)


def _captures(
    view: Held,
    stated: Stated,
    held: HeldItem,
    texts: Mapping[str, str],
    blake3: Mapping[str, str],
    readings: Mapping[str, str],
) -> Iterator[Listed]:
    if not held.captures:
        given = held.item.given or Publication()
        yield Listed(stated.number, stated.number, stated.state, stated.entry, held=held, publication=given)
    for at, capture in enumerate(held.captures, 1):
        key = readings.get(capture.digest, "")
        publication = view.publications.get(key) or held.item.given or Publication()
        text = view.texts.get(key)
        yield Listed(
            f"{stated.number}.{at}",
            stated.number,
            stated.state,
            held.entries[min(at, len(held.entries)) - 1],
            held=held,
            capture=capture,
            blake3=blake3.get(capture.digest),
            text=texts.get(key),
            publication=publication,
            language=publication.language or (text.reading.language if text else None),
        )
