"""Opening the ZIP container of office documents with bounds, and their XML without entities. Pure but for memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from solferino.read.protocol import CannotRead

_LARGEST_MEMBER = 400 * 1024**2  # bytes unpacked; a text of 50 million characters fits
_LARGEST_RATIO = 2000  # deflate reaches 1032:1 at most, so this only catches headers that lie
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an OLE container: old formats, and encrypted new ones


@dataclass(frozen=True, slots=True)
class Event:
    """One event of an XML member: a start tag, an end tag or characters, and the byte where it begins."""

    kind: str  # start, end, text
    name: str  # namespace|local name for tags, the characters for text
    attributes: dict[str, str]
    byte: int


def members(data: bytes) -> zipfile.ZipFile:
    """Open a container. Raises CannotRead (corrupt, encrypted)."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise damaged() from error
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise CannotRead(
            "encrypted",
            "the document is encrypted and opens only with a password",
            do="open it with the password, save a copy without one, and add that, too",
        )
    return archive


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one member. Raises KeyError, or CannotRead (corrupt, too_large)."""
    info = archive.getinfo(name)
    if info.file_size > _LARGEST_MEMBER or info.file_size > _LARGEST_RATIO * max(1, info.compress_size):
        raise CannotRead("too_large", f"the part {name} of the document unpacks to {info.file_size} bytes")
    try:
        with archive.open(info) as stream:
            unpacked = stream.read(_LARGEST_MEMBER + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise damaged() from error
    if len(unpacked) > _LARGEST_MEMBER:
        raise CannotRead("too_large", f"the part {name} of the document unpacks to more than {_LARGEST_MEMBER} bytes")
    return unpacked


def damaged() -> CannotRead:
    """The refusal for a container or member that is not whole."""
    return CannotRead(
        "corrupt",
        "the document is damaged and cannot be opened",
        do="fetch it again; if it opens elsewhere, save it anew or as PDF and add that, too",
    )


def events(xml: bytes) -> Iterator[Event]:
    """The events of an XML document in order. Raises CannotRead (corrupt) for bad XML and for any document type
    declaration: office formats have none, and it is where entity bombs and external entities live."""
    if _DOCTYPE.search(xml[:4096]):
        raise CannotRead("corrupt", "the document declares XML entities, which no office program writes")
    parser = expat.ParserCreate(namespace_separator="|")
    parser.buffer_text = False
    found: list[Event] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append(Event("start", name, attributes, parser.CurrentByteIndex))

    def end(name: str) -> None:
        found.append(Event("end", name, {}, parser.CurrentByteIndex))

    def text(characters: str) -> None:
        found.append(Event("text", characters, {}, parser.CurrentByteIndex))

    def entity(*_: object) -> None:
        raise CannotRead("corrupt", "the document declares XML entities, which no office program writes")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.EntityDeclHandler = entity
    try:
        for at in range(0, len(xml), 1 << 16):
            parser.Parse(xml[at : at + (1 << 16)], False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged() from error
    yield from found
