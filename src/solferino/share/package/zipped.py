"""A zip in the one form of docs/formats/package.md, so that no byte of it is free. Written in one go, nothing kept.

After PKWARE's APPNOTE.TXT 6.3.10. Python's own writer would do, but what it writes (versions, times, attributes) is for
its authors to change, and here the bytes are part of a format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from solferino.share.package.filed import Filed, pieces
from solferino.share.package.layout import in_order

_FLAGS, _TIME, _DATE = 0x0800, 0, 0x0021  # names are UTF-8; 1980-01-01 00:00:00
_MADE_BY, _PLAIN, _LARGE = 0x031E, 20, 45
_ATTRIBUTES = 0x81A40000  # a plain file, rw-r--r--
_MOST16, _MOST32 = 0xFFFF, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class _Member:
    name: bytes
    crc: int
    size: int
    offset: int


def zip_bytes(name: str, place: Path, files: Iterable[Filed]) -> Iterator[bytes | memoryview]:
    """The zip of a package folder, in pieces, each good until the next. name: its top folder.

    Raises OSError, ValueError where a file changed.
    """
    members: list[_Member] = []
    offset = 0
    for file in sorted(files, key=lambda f: in_order(f.path)):
        member = _Member(f"{name}/{file.path}".encode("ascii"), file.crc, file.size, offset)
        members.append(member)
        head = _local(member)
        yield head
        written = 0
        with (place / file.path).open("rb") as stream:
            for piece in pieces(stream):
                written += len(piece)
                yield piece
        if written != file.size:
            raise ValueError(f"{file.path} changed while it was put into a zip")
        offset += len(head) + written
    central = [_central(member) for member in members]
    yield from central
    yield _end(len(members), offset, sum(map(len, central)))


def zip_size(name: str, files: Sequence[Filed]) -> int:
    """How many bytes :func:`zip_bytes` gives."""
    offset = central = 0
    for file in sorted(files, key=lambda f: in_order(f.path)):
        member = _Member(f"{name}/{file.path}".encode("ascii"), file.crc, file.size, offset)
        offset += len(_local(member)) + file.size
        central += len(_central(member))
    return offset + central + len(_end(len(files), offset, central))


def _local(member: _Member) -> bytes:
    extra = struct.pack("<HHQQ", 1, 16, member.size, member.size) if member.size >= _MOST32 else b""
    size = min(member.size, _MOST32)
    fields = struct.pack(
        "<IHHHHHIIIHH",
        0x04034B50,
        _LARGE if extra else _PLAIN,
        _FLAGS,
        0,
        _TIME,
        _DATE,
        member.crc,
        size,
        size,
        len(member.name),
        len(extra),
    )
    return fields + member.name + extra


def _central(member: _Member) -> bytes:
    values = b""
    if member.size >= _MOST32:
        values += struct.pack("<QQ", member.size, member.size)
    if member.offset >= _MOST32:
        values += struct.pack("<Q", member.offset)
    extra = struct.pack("<HH", 1, len(values)) + values if values else b""
    size = min(member.size, _MOST32)
    fields = struct.pack(
        "<IHHHHHHIIIHHHHHII",
        0x02014B50,
        _MADE_BY,
        _LARGE if extra else _PLAIN,
        _FLAGS,
        0,
        _TIME,
        _DATE,
        member.crc,
        size,
        size,
        len(member.name),
        len(extra),
        0,
        0,
        0,
        _ATTRIBUTES,
        min(member.offset, _MOST32),
    )
    return fields + member.name + extra


def _end(count: int, start: int, size: int) -> bytes:
    """The end records. start, size: of the central directory."""
    made = b""
    if count >= _MOST16 or start >= _MOST32 or size >= _MOST32:
        made += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, _MADE_BY, _LARGE, 0, 0, count, count, size, start)
        made += struct.pack("<IIQI", 0x07064B50, 0, start + size, 1)
    few = min(count, _MOST16)
    return made + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, few, few, min(size, _MOST32), min(start, _MOST32), 0)
