"""articles.csv: what the person who gives the files says of each of them."""

from __future__ import annotations

import codecs
import csv
import datetime
import io
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from solferino.preserve.page import is_address
from solferino.record import Publication, days_of

LISTING = "articles.csv"
COLUMNS = ("file", "publisher", "published", "title", "address", "language", "author")
_LARGEST = 64 * 1024**2  # bytes
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$")


class FileLike(Protocol):
    """What a listing asks of a file: where it lies, its name and its folder."""

    @property
    def path(self) -> Path:
        """Where it lies on this machine."""

    @property
    def name(self) -> str:
        """Its name, as a person reads it."""

    @property
    def folder(self) -> str:
        """The folder below the one that was added, or empty."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list read. problems: (place, sentence) of rows that could not be used, or only in part.

    rows: file as written -> what is given. languages: file as written -> BCP 47 tag.
    """

    place: Path
    rows: dict[str, Publication] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)

    def of(self, file: FileLike) -> Publication | None:
        """What is given for a file, or None. Both normal forms of a name are one name here, if only one row has it."""
        key = self._key(file)
        return self.rows.get(key) if key is not None else None

    def language_of(self, file: FileLike) -> str | None:
        """The language given for a file, or None."""
        key = self._key(file)
        return self.languages.get(key) if key is not None else None

    def _key(self, file: FileLike) -> str | None:
        names = [f"{file.folder}/{file.name}" if file.folder else file.name]
        try:
            below = os.path.relpath(file.path, self.place.parent).replace(os.sep, "/")
        except ValueError:  # another drive
            below = ".."
        if not below.startswith(".."):
            names.insert(0, below)
        for name in names:
            if name in self.rows:
                return name
        for name in names:
            alike = [row for row in self.rows if _form(row) == _form(name)]
            if len(alike) == 1:
                return alike[0]
        return None


def is_listing(place: Path) -> bool:
    """True where the file begins with a head line that has a column ``file``."""
    try:
        with place.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    text = _decoded(head, final=False)
    first = text.lstrip("\ufeff").splitlines()[:1] if text else []
    return bool(first) and "file" in [cell.strip().strip('"').lower() for cell in re.split(r"[,;\t]", first[0])]


def read_listing(place: Path) -> Listing:
    """Read a list. Never raises for what stands in it: what cannot be used is in ``problems``, by line."""
    listing = Listing(place)
    text = _text(place, listing)
    if text is None:
        return listing
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    try:
        _rows(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False), listing)
    except csv.Error as error:
        listing.problems.append((place.name, f"the list cannot be read further: {error}"))
    return listing


def _text(place: Path, listing: Listing) -> str | None:
    try:
        if place.stat().st_size > _LARGEST:
            listing.problems.append((place.name, "the list is larger than 64 MB and was not read"))
            return None
        data = place.read_bytes()
    except OSError as error:
        listing.problems.append((place.name, f"the list cannot be read: {error.strerror or 'the disk failed'}"))
        return None
    text = _decoded(data, final=True)
    if text is None:
        listing.problems.append((place.name, "the list is not in UTF-8; save it as CSV in UTF-8 and add again"))
        return None
    return text.lstrip("\ufeff").replace("\0", "\ufffd")


def _decoded(data: bytes, *, final: bool) -> str | None:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return codecs.getincrementaldecoder("utf-16" if wide else "utf-8")().decode(data, final)
    except UnicodeDecodeError:
        return None


def _rows(reader: Iterator[list[str]], listing: Listing) -> None:
    name = listing.place.name
    head = [cell.strip().lower() for cell in next(reader, [])]
    if "file" not in head:
        listing.problems.append((f"{name} line 1", "the list has no column named file, so nothing in it was used"))
        return
    for column in head:
        if column and column not in COLUMNS:
            listing.problems.append((f"{name} line 1", f"the column {column} is not known and was left out"))
    for row in reader:
        if any(cell.strip() for cell in row):
            _row(dict(zip(head, row, strict=False)), len(row) > len(head), f"{name} line {reader.line_num}", listing)  # type: ignore[attr-defined]


def _row(cells: dict[str, str], longer: bool, place: str, listing: Listing) -> None:
    said = {column: " ".join(cells.get(column, "").split()) for column in COLUMNS}
    file = _as_written(cells.get("file", "").strip())
    if longer:
        listing.problems.append(
            (place, "the row has more cells than the head, so it was not used (is a comma not in quotation marks?)")
        )
        return
    if not file:
        listing.problems.append((place, "the row names no file and was not used"))
        return
    if file in listing.rows:
        listing.problems.append((place, f"{file} stands in the list twice; the first row is used"))
        return
    if not is_address(file) and not (listing.place.parent / file).exists() and not _twin(listing.place.parent / file):
        listing.problems.append((place, f"there is no file {file} beside the list"))
    earliest, latest = _days(said["published"])
    if said["published"] and earliest is None:
        listing.problems.append(
            (
                place,
                f"{said['published']!r} is no date like 2024-05-14, 2024-05 or 2024-05-14/2024-05-16; "
                "the row is used without it",
            )
        )
    if said["language"]:
        if _LANGUAGE.match(said["language"]):
            listing.languages[file] = said["language"]
        else:
            listing.problems.append((place, f"{said['language']!r} is no language tag; the row is used without it"))
    listing.rows[file] = Publication(
        publisher=said["publisher"] or None,
        published_earliest=earliest,
        published_latest=latest,
        published_words=said["published"] if earliest and earliest != latest else None,
        title=said["title"] or None,
        address=said["address"] or None,
        author=said["author"] or None,
        basis="given",
    )


def _as_written(file: str) -> str:
    return file if is_address(file) else file.replace("\\", "/").removeprefix("./")


def _days(words: str) -> tuple[str | None, str | None]:
    """First and last day of ``2024-05-14``, ``2024-05``, ``2024``, or of two of them with a slash between."""
    first, _, last = words.partition("/")
    begin, end = _bounds(first.strip()), _bounds((last or first).strip())
    if begin is None or end is None or begin[0] > end[1]:
        return None, None
    return begin[0].isoformat(), end[1].isoformat()


def _bounds(words: str) -> tuple[datetime.date, datetime.date] | None:
    match = _PUBLISHED.match(words)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return days_of(year or 0, month, day or None)  # ``2024-05-00`` is how some lists write a month
    except ValueError:
        return None


def _form(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _twin(path: Path) -> bool:
    """True where a file of the same name in another normal form lies there."""
    try:
        return any(_form(other) == _form(path.name) for other in os.listdir(path.parent))
    except OSError:
        return False
