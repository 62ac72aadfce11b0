"""A package as a zip, read by its own strict reader: there is one form, and every byte of the wrapper follows from it.

Members are found by walking the local headers from the first byte on; each header is written again from what it says
and compared, and so are the directory and the end records. So there is nothing that two readers could understand
differently, and no byte that could be changed unseen. The form: docs/formats/package.md, "The zip"; the fields:
APPNOTE 6.3.10 of PKWARE, sections 4.3 and 4.4. Nothing is ever decompressed, so there are no bombs.
"""

from __future__ import annotations

import io
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from solferino.verify.package.files import Fault, Unreadable, twins
from solferino.verify.package.layout import LONGEST_PATH, MOST_FILES, is_path, shown

LOCAL, CENTRAL, END, END64, LOCATOR = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_LOCAL = struct.Struct("<4s5H3I2H")  # signature, needed, flags, method, time, date, crc, packed, size, name, extra
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_END64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR = struct.Struct("<4sIQI")

_MADE_BY, _PLAIN, _ZIP64 = 0x031E, 20, 45  # 3.0 on Unix; versions needed
_FLAGS, _TIME, _DATE, _ATTRIBUTES = 0x0800, 0, 0x0021, 0x81A40000  # UTF-8 names; 1980-01-01; a file, rw-r--r--
_FULL32, _FULL16 = 0xFFFFFFFF, 0xFFFF
_OURS = struct.pack("<4s5H", LOCAL, _PLAIN, _FLAGS, 0, _TIME, _DATE)  # how nearly every member of ours begins
_ADVICE = "unpack it with any tool and verify the folder"


@dataclass(frozen=True, slots=True)
class _Member:
    name: str  # with the top folder
    crc: int
    size: int
    header: int  # offset of its local header
    data: int  # offset of its bytes

    def local(self) -> bytes:
        """Its local header as the one form has it."""
        large = self.size >= _FULL32
        extra = struct.pack("<2H2Q", 1, 16, self.size, self.size) if large else b""
        shown_size = _FULL32 if large else self.size
        name = self.name.encode("ascii")
        fixed = _LOCAL.pack(
            LOCAL, _ZIP64 if large else _PLAIN, _FLAGS, 0, _TIME, _DATE, self.crc, shown_size, shown_size,
            len(name), len(extra),
        )  # fmt: skip
        return fixed + name + extra

    def central(self) -> bytes:
        """Its entry in the directory as the one form has it."""
        values = [self.size, self.size] if self.size >= _FULL32 else []
        values += [self.header] if self.header >= _FULL32 else []
        extra = struct.pack(f"<2H{len(values)}Q", 1, 8 * len(values), *values) if values else b""
        size, header, name = min(self.size, _FULL32), min(self.header, _FULL32), self.name.encode("ascii")
        fixed = _CENTRAL.pack(
            CENTRAL, _MADE_BY, _ZIP64 if extra else _PLAIN, _FLAGS, 0, _TIME, _DATE, self.crc, size, size,
            len(name), len(extra), 0, 0, 0, _ATTRIBUTES, header,
        )  # fmt: skip
        return fixed + name + extra


class ZipFiles:
    """The members of a zip. Raises Unreadable where there are too many, or where the file cannot be read at all."""

    form = "zip"

    def __init__(self, path: Path) -> None:
        self._path = path
        self.faults: list[Fault] = []
        self._members: dict[str, _Member] = {}  # by path below the top folder
        self._top = ""
        self._searched = 0  # a second search never starts before the first
        try:
            with path.open("rb") as stream:
                self._length = stream.seek(0, os.SEEK_END)
                self._read(stream)
        except OSError as error:
            raise Unreadable(f"the zip cannot be read: {error.strerror or error}", where=str(path)) from error
        self.faults += twins(self._members)
        self._members = dict(sorted(self._members.items()))

    def paths(self) -> Iterator[str]:
        """All paths below the top folder, in order of their bytes."""
        return iter(self._members)

    def size(self, path: str) -> int | None:
        """Bytes of a member."""
        member = self._members.get(path)
        return member.size if member else None

    def open(self, path: str) -> BinaryIO:
        """The bytes of a member, each reader with a handle of its own."""
        member = self._members.get(path)
        if member is None:
            raise Unreadable(f"{shown(path)} is not here")
        return io.BufferedReader(_Section(self._path, member.data, member.size), 1 << 18)

    def sealed_crc(self, path: str) -> int | None:
        """The CRC-32 that the headers give for a member."""
        member = self._members.get(path)
        return member.crc if member else None

    def _fault(self, name: str, what: str) -> None:
        self.faults.append(Fault(name, what))

    def _read(self, stream: BinaryIO) -> None:
        order: list[_Member] = []
        at, whole = 0, True
        while True:
            member = self._member(stream, at, len(order))
            if member is not None:
                order.append(member)
                at = member.data + member.size
            elif self._begins(stream, at, CENTRAL):
                break
            else:
                if whole:
                    self._fault(f"byte {at}", f"here a member or the directory of the zip should begin; {_ADVICE}")
                whole = False
                found = self._next(stream, max(order[-1].data if order else 0, self._searched))
                if found is None:
                    break
                at = found
            if len(order) > MOST_FILES:
                raise Unreadable(f"this zip holds more than {MOST_FILES} members", where=str(self._path))
        names = [member.name for member in order]
        if names != sorted(names):
            self._fault("zip", "its members are not in the order of their paths")
        if whole:
            self._wrapper(stream, order, at)

    def _begins(self, stream: BinaryIO, at: int, signature: bytes) -> bool:
        stream.seek(at)
        return stream.read(len(signature)) == signature

    def _next(self, stream: BinaryIO, start: int) -> int | None:
        """Where, after damage, the next header of our form begins, so that the rest can still be looked at."""
        stream.seek(start)
        kept, before = b"", start
        while piece := stream.read(1 << 20):
            block = kept + piece
            found = block.find(_OURS)
            if found != -1:
                self._searched = before + found + 1
                return before + found
            kept = block[-len(_OURS) :]
            before += len(block) - len(kept)
        return None

    def _member(self, stream: BinaryIO, at: int, number: int) -> _Member | None:
        """The member whose local header stands at an offset; None where none does."""
        stream.seek(at)
        fixed = stream.read(_LOCAL.size)
        if not fixed.startswith(LOCAL) or len(fixed) < _LOCAL.size:
            return None
        _, _, flags, method, _, _, crc, packed, size, name_length, extra_length = _LOCAL.unpack(fixed)
        raw, extra = stream.read(name_length), stream.read(extra_length)
        called = f"member {number} ({shown(raw)})"
        if size == _FULL32 and len(extra) == 20 and extra[:4] == b"\x01\x00\x10\x00":
            size, packed = struct.unpack("<2Q", extra[4:])
        data = at + _LOCAL.size + name_length + extra_length
        if method or flags & 0x09 or size != packed:
            what = "compressed" if method else "encrypted, or its size stands behind it"
            self._fault(called, f"it is {what}; members of a package lie in it as they are: {_ADVICE}")
            return None
        if data + size > self._length:
            self._fault(called, f"it says it has {size} bytes, and the file ends before: it was cut short, or lies")
            return None
        member = _Member(raw.decode("ascii", "replace").replace("\ufffd", "?"), crc, size, at, data)
        if len(raw) > 2 * LONGEST_PATH or fixed + raw + extra != member.local():
            self._fault(called, f"its header is not in the one form that packages have; {_ADVICE}")
        self._take(member, called)
        return member

    def _take(self, member: _Member, called: str) -> None:
        top, _, path = member.name.partition("/")
        self._top = self._top or top
        if not is_path(member.name) or not path:
            self._fault(called, "its name is not one that packages have, and it is not looked at")
        elif top != self._top:
            self._fault(called, f"it does not lie under {shown(self._top)}/, and it is not looked at")
        elif path in self._members:
            self._fault(called, "a second member of this name, and it is not looked at")
        else:
            self._members[path] = member

    def _wrapper(self, stream: BinaryIO, order: list[_Member], at: int) -> None:
        """Compare the directory and the end records with what the members make of them."""
        if not order:
            self._fault("zip", f"no member could be read; {_ADVICE}")
            return
        stream.seek(at)
        start, length = at, 0
        for number, member in enumerate(order):
            wanted = member.central()
            if stream.read(len(wanted)) != wanted:
                self._fault(
                    f"member {number} ({shown(member.name)})",
                    f"the directory does not stand where the members end, or says otherwise of it; {_ADVICE}",
                )
                return
            length += len(wanted)
        end = _end(len(order), start, length)
        if stream.read(len(end) + 1) != end:
            self._fault("zip", f"its end is not in the one form that packages have, or something follows it; {_ADVICE}")


def _end(count: int, start: int, length: int) -> bytes:
    """The end records for a directory of ``count`` members and ``length`` bytes that begins at ``start``."""
    records = b""
    if count >= _FULL16 or start >= _FULL32 or length >= _FULL32:
        records = _END64.pack(END64, 44, _MADE_BY, _ZIP64, 0, 0, count, count, length, start)
        records += _LOCATOR.pack(LOCATOR, 0, start + length, 1)
    few = min(count, _FULL16)
    return records + _END.pack(END, 0, 0, few, few, min(length, _FULL32), min(start, _FULL32), 0)


class _Section(io.RawIOBase):
    """A stretch of a file, read through a handle of its own."""

    def __init__(self, path: Path, start: int, size: int) -> None:
        self._stream = path.open("rb", buffering=0)
        self._start, self._size, self._at = start, size, 0
        self._stream.seek(start)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        self._stream.seek(self._start + self._at)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        view = memoryview(buffer)[: max(0, self._size - self._at)]
        count = self._stream.readinto(view) or 0
        self._at += count
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()
