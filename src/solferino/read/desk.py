"""The front door of reading: sniff, choose a reader, run it where it is safe, and make the record."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from importlib import metadata
from types import TracebackType

from solferino.read.isolate import Worker
from solferino.read.language import language, main_text
from solferino.read.protocol import CannotRead, Limits, Reader, Sighted
from solferino.read.raster import Drawn
from solferino.read.regions import title_of
from solferino.read.shelf import ENTRY_POINTS, built_in
from solferino.record import Publication, Reading, Text, TextMap, map_bytes, sha256_hex
from solferino.text import media

DRAWING = Limits(seconds=300.0)  # for all pages of one file
STEP_VERSION = "2"  # raised when any reader, or what is made of its answer, changes


@dataclass(frozen=True, slots=True)
class _PlugIn:
    """A reader of somebody else. It is only ever loaded in the child."""

    name: str
    version: str
    accepts: frozenset[str]
    foreign: bool
    worker: Worker
    entry: str

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        return self.worker.read(self.entry, data, file_name, Limits())


@dataclass
class Desk:
    """Reads one file after another and keeps one child process for all of them. Use as a context manager, or close().

    plug_ins: whether readers installed by other packages are asked, too; they are asked last. broken: (name, sentence)
    of plug-in readers that did not load; they are left out and nothing else is affected.
    """

    limits: Limits = field(default_factory=Limits)
    plug_ins: bool = True
    broken: list[tuple[str, str]] = field(default_factory=list)
    _worker: Worker = field(default_factory=Worker)
    _known: tuple[Reader, ...] | None = None

    def readers(self) -> tuple[Reader, ...]:
        """The readers in the order in which they are asked. Loads plug-ins, in the child, on the first call."""
        if self._known is None:
            self._known = (*built_in(), *(self._plug_ins() if self.plug_ins else ()))
        return self._known

    def read(self, data: bytes, file_name: str = "") -> Text:
        """Read ``data``. file_name is compared with the bytes and otherwise not believed.

        Returns the reading with its text and map. Raises CannotRead with a reason. Same bytes and name, same reading.
        """
        media_type = media.sniff(data, file_name)
        if media_type == media.EMPTY:
            raise CannotRead("empty", "the file is empty", do="check where it came from; it may have been cut off")
        reader = next((r for r in self.readers() if media_type in r.accepts), None)
        if reader is None:
            raise _nobody(media_type)
        seen = self._run(reader, data, file_name)
        if len(seen.text) > self.limits.characters:
            raise CannotRead(
                "too_large",
                f"the text has {len(seen.text)} characters, more than {self.limits.characters}",
                do="raise the limit of characters, or split the file",
            )
        if not seen.text.strip():
            raise CannotRead("empty", "the file holds no characters but white space")
        _check(seen, reader)
        return _text(data, file_name, reader, seen)

    def drawing(
        self, data: bytes, media_type: str, limits: Limits = DRAWING
    ) -> AbstractContextManager[tuple[Drawn, Iterator[bytes]]]:
        """The pixels of a PDF or a picture, drawn in the child, while the block lasts.

        Gives what is drawn, and the pixels, 32 rows of one page at a time, three bytes a pixel (red, green, blue).
        Raises CannotRead with a reason, also from the pixels.
        """
        return self._worker.drawing(data, media_type, limits)

    def measured(self, data: bytes, media_type: str) -> Drawn:
        """How many pages a PDF has, how large, and what stays behind when they are drawn. Raises CannotRead."""
        return self._worker.measured(data, media_type, DRAWING)

    def close(self) -> None:
        """End the child process. The desk may be used again; it then starts another."""
        self._worker.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, reader: Reader, data: bytes, file_name: str) -> Sighted:
        if isinstance(reader, _PlugIn):
            return self._worker.read(reader.entry, data, file_name, self.limits)
        if reader.foreign:
            return self._worker.read(reader.name, data, file_name, self.limits)
        return reader(data, file_name)

    def _plug_ins(self) -> list[Reader]:
        found: list[Reader] = []
        taken = {reader.name for reader in built_in()}
        for name in sorted({point.name for point in metadata.entry_points(group=ENTRY_POINTS)}):
            try:
                if name in taken:
                    raise CannotRead("reader_crashed", f"the plug-in reader {name} has the name of a built-in one")
                said = self._worker.describe(name)
            except CannotRead as refusal:
                self.broken.append((name, refusal.what))
                continue
            found.append(
                _PlugIn(
                    str(said["name"]),
                    str(said["version"]),
                    frozenset(map(str, said["accepts"])),
                    True,
                    self._worker,
                    name,
                )
            )
        return found


def read(data: bytes, file_name: str = "", limits: Limits | None = None) -> Text:
    """Read one file and let go of everything again; for many files keep a :class:`Desk`. Raises CannotRead."""
    with contextlib.closing(Desk(limits or Limits())) as desk:
        return desk.read(data, file_name)


def readers() -> tuple[Reader, ...]:
    """The built-in readers."""
    return built_in()


def _nobody(media_type: str) -> CannotRead:
    words = media.words(media_type)
    if media_type == media.UNKNOWN:
        return CannotRead(
            "binary",
            f"the bytes are {words}, and no text",
            do="find out which program made the file, and save it from there as PDF or text",
        )
    advice = {
        "image": "text in pictures is not read yet",
        "video": "speech is not read yet",
        "audio": "speech is not read yet",
    }
    if media_type == "application/zip":
        return CannotRead("unknown_format", f"the file is {words}", do="unpack it and add the files it holds")
    return CannotRead(
        "unknown_format",
        f"the file is {words}, which no reader here reads",
        do=advice.get(media_type.partition("/")[0], "save it as PDF or text and add that, too"),
    )


def _check(seen: Sighted, reader: Reader) -> None:
    """A reading must explain every character and lie within its text, whoever made it."""
    at, size = 0, len(seen.text)
    for segment in seen.map.segments:
        if segment.start != at or segment.end <= at:
            raise CannotRead("reader_crashed", f"the reader {reader.name} left a gap in its map at character {at}")
        at = segment.end
    boxes = len(seen.map.boxes)
    if at != size or boxes not in (0, size) or any(not 0 <= r.start < r.end <= size for r in seen.regions):
        raise CannotRead("reader_crashed", f"the reader {reader.name} gave a map or regions that do not fit its text")


def _text(data: bytes, file_name: str, reader: Reader, seen: Sighted) -> Text:
    odd = media.disagreement(seen.media_type, file_name)
    title = title_of(seen.text, seen.regions)
    publication = seen.publication or (Publication(title=title, basis="text") if title else None)
    stored_map: TextMap = seen.map
    reading = Reading(
        bytes_digest=sha256_hex(data),
        text_digest=sha256_hex(seen.text.encode("utf-8")),
        length=len(seen.text),
        reader=f"{reader.name}/{reader.version}",
        media_type=seen.media_type,
        language=language(main_text(seen.text, seen.regions)),
        map_digest=sha256_hex(map_bytes(stored_map)),
        regions=seen.regions,
        publication=publication,
        notes=(*((odd,) if odd else ()), *seen.notes),
    )
    return Text.of(reading, seen.text, stored_map)
