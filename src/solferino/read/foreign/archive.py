"""Zip files from strangers: all about them is looked at before a byte is unpacked, and nothing leaves its folder.

The directory is read with the standard library and then judged as a whole. What two readers could understand in two
ways (a name twice, members that overlap) is refused like what could do harm (a way out of the folder, a link, a
bomb).
"""

from __future__ import annotations

import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from solferino.record import Exit, SolferinoError

MOST_MEMBERS = 200_000  # what a hostile directory can make this reader hold in memory
MOST_DIRECTORY = 64 << 20  # bytes of the directory
LONGEST_PART, LONGEST_PATH = 255, 4096  # bytes of UTF-8
HIGHEST_RATIO = 1100  # deflate reaches 1032:1; more is a header that lies
BOMB_RATIO, BOMB_SIZE = 100, 1 << 30  # a whole archive that is this dense and this large is no archive of documents
_PIECE = 1 << 20
_TAIL = 22 + 0xFFFF
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


class HostileArchive(SolferinoError):
    """An archive holds something that could do harm, or that two programs would read in two ways."""

    code, exit_code = "SOLF-E374", Exit.INTEGRITY


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive. path: with ``/``, fit to be written below a folder of our own. size: bytes unpacked."""

    path: str
    size: int
    info: zipfile.ZipInfo


@contextmanager
def members(path: Path, room: int) -> Iterator[tuple[zipfile.ZipFile, list[Member]]]:
    """Open a zip and give its files, in order of their names. room: bytes that may be unpacked.

    Raises HostileArchive, which names the member; then nothing was unpacked.
    """
    _refuse_huge_directory(path)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as error:
        raise _refused(path.name, f"this zip cannot be read: {error}") from error
    with archive:
        found = [_member(info) for info in archive.infolist()]
        files = [member for member in found if member is not None]
        _refuse_twins(archive.infolist())
        _refuse_overlaps(archive.infolist())
        total, packed = sum(m.size for m in files), path.stat().st_size
        if total > room:
            raise _refused(path.name, f"it unpacks to {total} bytes, and there is room for {room}")
        if total > BOMB_SIZE and total > BOMB_RATIO * packed:
            raise _refused(path.name, f"it unpacks to {total} bytes, {total // max(1, packed)} times its size: a bomb")
        yield archive, sorted(files, key=lambda m: m.path.encode("utf-8"))


def unpacked(archive: zipfile.ZipFile, files: Sequence[Member], folder: Path) -> None:
    """Write the members below ``folder``, which is empty and ours alone. Raises HostileArchive, OSError."""
    for member in files:
        place = folder.joinpath(*member.path.split("/"))
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as target:
            for piece in pieces(archive, member):
                target.write(piece)


def pieces(archive: zipfile.ZipFile, member: Member) -> Iterator[bytes]:
    """The bytes of a member, never more than its header says. Raises HostileArchive for one that is damaged or lies."""
    size = 0
    try:
        with archive.open(member.info) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > member.size:
                    break
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error) as error:
        raise _refused(member.path, f"it cannot be unpacked: {error}") from error
    if size != member.size:
        raise _refused(member.path, f"it does not have the {member.size} bytes that its header says")


def opened(archive: zipfile.ZipFile, member: Member) -> IO[bytes]:
    """A member as a stream. Raises HostileArchive."""
    try:
        return archive.open(member.info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, struct.error) as error:
        raise _refused(member.path, f"it cannot be opened: {error}") from error


def refuse_path(name: str) -> None:
    """Raise HostileArchive for a name that could lead out of a folder, or that some system reads as something else."""
    parts = name.split("/")
    why = None
    if not name or name.startswith("/") or re.match(r"[A-Za-z]:", name):
        why = "its name is an absolute path"
    elif "\\" in name:
        why = "its name has a backslash, which is a way out on Windows"
    elif any(part == ".." for part in parts):
        why = "its name leads out of the archive"
    elif any(part in ("", ".") for part in parts):
        why = "its name has an empty part"
    elif any(unicodedata.category(c) in ("Cc", "Cs") for c in name):
        why = "its name has control characters"
    elif any(":" in part or _RESERVED.fullmatch(part) or part != part.rstrip(" .") for part in parts):
        why = "its name is a device, a stream or another name on Windows"
    elif len(name.encode()) > LONGEST_PATH or any(len(part.encode()) > LONGEST_PART for part in parts):
        why = "its name is too long"
    if why is not None:
        raise _refused(name, why)


def _member(info: zipfile.ZipInfo) -> Member | None:
    """The file behind an entry; None for a folder."""
    original = getattr(info, "orig_filename", info.filename)
    refuse_path(original.removesuffix("/"))  # `filename` may have been cut or turned round already
    mode = info.external_attr >> 16
    kind = stat.S_IFMT(mode)
    if stat.S_ISLNK(mode):
        raise _refused(original, "it is a link")
    if kind and kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise _refused(original, "it is neither a file nor a folder")
    if info.flag_bits & 1:
        raise _refused(original, "it is encrypted with a password")
    if original.endswith("/"):
        if info.file_size:
            raise _refused(original, "it is a folder with bytes of its own")
        return None
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(original, f"it is packed by method {info.compress_type}, which is not opened here")
    if info.file_size > HIGHEST_RATIO * info.compress_size + 64:
        raise _refused(original, f"it says it unpacks to {info.file_size} bytes from {info.compress_size}: a bomb")
    return Member(original, info.file_size, info)


def _refuse_twins(infos: Sequence[zipfile.ZipInfo]) -> None:
    """A name twice, also where some system takes two names for one; and a file where another name needs a folder."""
    seen: dict[str, str] = {}
    folders: set[str] = set()
    for info in infos:
        name = info.filename.removesuffix("/")
        key = unicodedata.normalize("NFC", name).casefold()
        if key in seen:
            raise _refused(name, f"the name stands twice (the other: {seen[key]!r})")
        seen[key] = name
        parts = key.split("/")
        folders.update("/".join(parts[:n]) for n in range(1, len(parts)))
    for info in infos:
        key = unicodedata.normalize("NFC", info.filename).casefold()
        if not key.endswith("/") and key in folders:
            raise _refused(info.filename, "it is a file, and another member lies below it")


def _refuse_overlaps(infos: Sequence[zipfile.ZipInfo]) -> None:
    end = 0
    for info in sorted(infos, key=lambda i: i.header_offset):
        if info.header_offset < end:
            raise _refused(info.filename, "its bytes overlap with those of another member")
        end = info.header_offset + 30 + len(info.orig_filename.encode("utf-8", "replace")) + info.compress_size


def _refuse_huge_directory(path: Path) -> None:
    """Look at the end record before the library reads the directory it points to into memory."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - _TAIL))
            tail = stream.read(_TAIL)
            at = tail.rfind(b"PK\x05\x06")
            if at == -1 or len(tail) - at < 22:
                raise _refused(path.name, "this zip has no end: it was cut short")
            count, length = struct.unpack("<HI", tail[at + 10 : at + 16])
            before = tail[max(0, at - 20) : at]
            if before.startswith(b"PK\x06\x07") and len(before) == 20:
                stream.seek(struct.unpack("<Q", before[8:16])[0])
                record = stream.read(56)
                if len(record) == 56 and record.startswith(b"PK\x06\x06"):
                    count, length = struct.unpack("<QQ", record[32:48])
    except (OSError, ValueError, OverflowError) as error:
        raise _refused(path.name, f"this zip cannot be read: {error}") from error
    if count > MOST_MEMBERS or length > MOST_DIRECTORY:
        raise _refused(path.name, f"it says it has {count} members in a directory of {length} bytes, too many")


def _refused(name: str, why: str) -> HostileArchive:
    shown = name if len(name) <= 300 else name[:299] + "…"
    return HostileArchive(
        f"{shown!r}: {why}",
        kept="nothing was unpacked, and nothing of it was taken in",
        do="ask whoever sent it for another copy, or unpack it yourself where it can do no harm",
    )
