"""WACZ files (web archive collections, 1.1): the digests they carry, and the records of the WARC files inside.

What stock validators pass over is looked at too: a WARC that was cut, records the index names and that are not there,
a collection with no WARC at all.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from solferino.read.foreign.archive import HostileArchive, Member, members, opened, pieces
from solferino.read.foreign.found import Fault, ForeignFile, Found

_LARGEST_LIST = 64 << 20  # bytes of a datapackage.json
_LARGEST_INDEX = 1 << 30  # bytes of an unpacked index; it is read line by line
_LARGEST_LINE = 1 << 20
_WARC = re.compile(r"archive/.+\.warc(\.gz)?")


def check_wacz(path: Path, room: int) -> Found:
    """Check a WACZ. room: bytes that it may unpack to; nothing is unpacked to a disk. Raises HostileArchive."""
    found = Found("wacz")
    with members(path, room) as (archive, files):
        by_path = {member.path: member for member in files}
        resources = _resources(archive, by_path, found)
        for member in files:
            digest = _digest(archive, member, found)
            if digest is None:
                continue
            wanted = resources.pop(member.path, None)
            holds = wanted is not None and _holds(member, digest, wanted, found)
            if wanted is None and member.path not in ("datapackage.json", "datapackage-digest.json"):
                found.faults.append(Fault(member.path, "datapackage.json does not list it"))
            found.files.append(ForeignFile(member.path, digest, member.size, holds))
        for name in sorted(resources):
            found.faults.append(Fault(name, "datapackage.json lists it, and it is not here"))
        warcs = [member for member in files if _WARC.fullmatch(member.path)]
        if not warcs:
            found.faults.append(Fault("", "it holds no WARC file, so there is nothing in it that was captured"))
        where = {member.path: _check_warc(archive, member, found) for member in warcs}
        _check_indexes(archive, by_path, where, found)
    return found


def _resources(archive: ZipFile, by_path: dict[str, Member], found: Found) -> dict[str, tuple[str, int | None]]:
    """Path -> (hash, bytes) as listed; and the digest of the list itself."""
    if "datapackage.json" not in by_path:
        found.faults.append(Fault("datapackage.json", "it is missing, so no digest of anything is known"))
        return {}
    try:
        raw = _small(archive, by_path["datapackage.json"])
        listed = json.loads(raw)
        rows = {str(r["path"]): (str(r.get("hash", "")), r.get("bytes")) for r in listed["resources"]}
    except (HostileArchive, ValueError, KeyError, TypeError, RecursionError) as error:
        found.faults.append(Fault("datapackage.json", f"it cannot be read: {type(error).__name__}"))
        return {}
    found.count("lists")
    _check_digest_of_list(archive, by_path, hashlib.sha256(raw).hexdigest(), found)
    return rows


def _check_digest_of_list(archive: ZipFile, by_path: dict[str, Member], digest: str, found: Found) -> None:
    if "datapackage-digest.json" not in by_path:
        found.notes.append("it has no datapackage-digest.json: its list of digests is not fixed by anything")
        return
    try:
        form: dict[str, Any] = json.loads(_small(archive, by_path["datapackage-digest.json"]))
        said = str(form["hash"])
    except (HostileArchive, ValueError, KeyError, TypeError, RecursionError):
        found.faults.append(Fault("datapackage-digest.json", "it cannot be read"))
        return
    if said.removeprefix("sha256:") != digest:
        found.faults.append(Fault("datapackage.json", "its bytes are not those that datapackage-digest.json names"))
    if form.get("signedData"):
        found.notes.append("it carries a signature (wacz-auth), which was kept and not checked")
    else:
        found.notes.append("it is not signed: who made it, and when, is not proved")


def _digest(archive: ZipFile, member: Member, found: Found) -> str | None:
    hasher = hashlib.sha256()
    try:
        for piece in pieces(archive, member):
            hasher.update(piece)
    except HostileArchive as error:
        found.faults.append(Fault(member.path, error.what))
        return None
    found.count("members")
    found.count("bytes", member.size)
    return hasher.hexdigest()


def _holds(member: Member, digest: str, wanted: tuple[str, int | None], found: Found) -> bool:
    kind, _, value = wanted[0].partition(":")
    if kind != "sha256":
        found.notes.append(f"{member.path}: its digest is of a kind that was not compared ({kind or 'none'})")
        return False
    if value != digest or wanted[1] not in (None, member.size):
        found.faults.append(Fault(member.path, "its bytes are not those that datapackage.json lists"))
        return False
    return True


def _check_warc(archive: ZipFile, member: Member, found: Found) -> set[int]:
    """Every record of a WARC: its digests, and where it begins. A record without a digest is counted apart."""
    from fastwarc.warc import ArchiveIterator

    starts: set[int] = set()
    try:
        with opened(archive, member) as stream:
            for record in ArchiveIterator(stream, parse_http=False):
                starts.add(record.stream_pos)
                found.count("records")
                if "WARC-Block-Digest" in record.headers:
                    if not record.verify_block_digest(consume=False):
                        found.faults.append(Fault(member.path, f"the record at byte {record.stream_pos} is damaged"))
                elif "WARC-Payload-Digest" not in record.headers:
                    found.count("records without a digest")
                if "WARC-Payload-Digest" in record.headers and record.is_http:
                    record.parse_http()
                    if not record.verify_payload_digest(consume=False):
                        what = f"the payload of the record at byte {record.stream_pos} is not that of its digest"
                        found.faults.append(Fault(member.path, what))
    except (OSError, ValueError, RuntimeError, zlib.error, EOFError) as error:
        found.faults.append(Fault(member.path, f"it cannot be read to its end: {error}"))
    if not starts:
        found.faults.append(Fault(member.path, "it holds no record"))
    return starts


def _check_indexes(archive: ZipFile, by_path: dict[str, Member], where: dict[str, set[int]], found: Found) -> None:
    """Every record that an index names must begin where it says: a WARC cut between two records shows only here."""
    names = [name for name in by_path if name.startswith("indexes/") and name.endswith((".cdx", ".cdx.gz", ".cdxj"))]
    if not names:
        found.notes.append("it has no index: that no record was taken out is not proved")
    base = {path.rsplit("/", 1)[-1]: starts for path, starts in where.items()}
    for name in sorted(names):
        try:
            with opened(archive, by_path[name]) as packed:
                stream: Any = gzip.GzipFile(fileobj=packed) if name.endswith(".gz") else packed
                left = _LARGEST_INDEX
                while (row := stream.readline(_LARGEST_LINE)) and left > 0:
                    left -= len(row)
                    _check_row(name, row, base, found)
        except (OSError, ValueError, EOFError, zlib.error, HostileArchive) as error:
            found.faults.append(Fault(name, f"it cannot be read: {error}"))


def _check_row(name: str, row: bytes, base: dict[str, set[int]], found: Found) -> None:
    at = row.find(b"{")
    if row.startswith(b"!") or at == -1:
        return
    try:
        form = json.loads(row[at:])
        file, offset = str(form["filename"]).rsplit("/", 1)[-1], int(form["offset"])
    except (ValueError, KeyError, TypeError, RecursionError):
        found.faults.append(Fault(name, "a line of it cannot be read"))
        return
    found.count("index lines")
    if offset not in base.get(file, set()):
        found.faults.append(Fault(f"archive/{file}", f"{name} names a record at byte {offset}, and there is none"))


def _small(archive: ZipFile, member: Member) -> bytes:
    if member.size > _LARGEST_LIST:
        raise HostileArchive(f"{member.path!r}: it has {member.size} bytes, too many for a list")
    return b"".join(pieces(archive, member))
