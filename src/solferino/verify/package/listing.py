"""root.txt: the list of every file of a package, and steps 11 and 12."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from solferino.verify.found import Found, Tally
from solferino.verify.package.digests import Digests
from solferino.verify.package.files import Files, Unreadable, read_lines
from solferino.verify.package.layout import (
    LONGEST_PATH,
    MOST_FILES,
    OBJECTS,
    ROOT,
    SEAL,
    SEALED,
    is_path,
    outside_root,
    shown,
)

FIRST = b"solferino package root v1"
_ROW = re.compile(rb"([0-9a-f]{64}) ([0-9a-f]{64}) (0|[1-9][0-9]{0,17}) ([ -~]+)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of root.txt. sha256, blake3: 32 bytes."""

    sha256: bytes
    blake3: bytes
    size: int


@dataclass(slots=True)
class Listing:
    """What root.txt says. faults: lines that are not of its form, in words."""

    files: dict[str, Listed] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    newer: bool = False  # its first line names a version that is not known here


def read_listing(files: Files) -> Listing:
    """Read root.txt by its one form: a first line, then sorted lines, none twice."""
    listing = Listing()
    rows = read_lines(files, ROOT, LONGEST_PATH + 200)
    try:
        _read(rows, listing)
    except Unreadable as error:
        listing.faults.append(error.what)
    return listing


def _read(rows: Iterator[bytes], listing: Listing) -> None:
    first = next(rows, b"")
    if first != FIRST:
        listing.newer = re.fullmatch(rb"solferino package root v[0-9]{1,9}", first) is not None
        listing.faults.append(f"its first line is not {FIRST.decode()!r}")
        return
    before = ""
    for number, row in enumerate(rows, 2):
        match = _ROW.fullmatch(row)
        path = match[4].decode("ascii") if match else ""
        if match is None or not is_path(path) or outside_root(path):
            listing.faults.append(f"line {number} is not of its form")
            continue
        if path <= before:
            listing.faults.append(f"line {number} is not in the order of the paths, or lists {path} twice")
        before = max(before, path)
        listing.files[path] = Listed(bytes.fromhex(match[1].decode()), bytes.fromhex(match[2].decode()), int(match[3]))
        if len(listing.files) > MOST_FILES:
            raise Unreadable(f"it lists more than {MOST_FILES} files")


def check_closed(files: Files, listing: Listing, found: Found) -> Tally:
    """11. The package is closed: what is here is listed, and there are no links, strange names or free bytes."""
    tally = Tally(11, "nothing is here that is not listed, and the wrapper is of its one form")
    for fault in files.faults:
        tally.counts["failed"] += 1
        found.hurt(11, "file", fault.name, fault.what)
    for what in listing.faults[:20]:
        tally.counts["failed"] += 1
        found.hurt(11, "file", ROOT, what)
    for path in files.paths():
        listed = path in listing.files or outside_root(path)
        tally.counts["passed" if listed else "failed"] += 1
        if not listed:
            found.hurt(11, "file", path, "it is here and root.txt does not list it")
    tally.of_which[f"files in this {files.form}"] = sum(1 for _ in files.paths())
    return tally


def check_digests(files: Files, listing: Listing, seen: Mapping[str, Digests], found: Found) -> Tally:
    """12. Every file that root.txt lists is here, with its SHA-256, its BLAKE3 and its size."""
    tally = Tally(12, "every file listed is here, with its two digests and its size")
    for path, listed in listing.files.items():
        digests = seen.get(path)
        wrong = ["it is listed and not here"] if digests is None else _differences(listed, digests)
        _count(tally, found, path, wrong)
        tally.of_which["bytes"] += digests.size if digests else 0
    for path, digests in seen.items():
        wrong = [digests.fault] if digests.fault else []
        crc = files.sealed_crc(path)
        if not wrong and crc is not None and crc != digests.crc:
            wrong = ["the zip gives another CRC-32 for it"]
        if (wrong and path not in listing.files) or (wrong and not digests.fault):
            _count(tally, found, path, wrong)
    for path in (ROOT, SEAL):
        if files.size(path) is None:
            _count(tally, found, path, ["it is not here, and every package has it"])
    return tally


def _differences(listed: Listed, digests: Digests) -> list[str]:
    if digests.fault:
        return [digests.fault]
    if digests.size != listed.size:
        return [f"it has {digests.size} bytes, not the {listed.size} that root.txt says"]
    if digests.sha256 != listed.sha256:
        both = "" if digests.blake3 != listed.blake3 else ", though its BLAKE3 does"
        return [f"its SHA-256 does not agree with root.txt{both}"]
    return ["its BLAKE3 does not agree with root.txt, though its SHA-256 does"] * (digests.blake3 != listed.blake3)


def _count(tally: Tally, found: Found, path: str, wrong: list[str]) -> None:
    tally.counts["failed" if wrong else "passed"] += 1
    if wrong:
        digest = path.removeprefix(OBJECTS).replace("/", "") if path.startswith(OBJECTS) else ""
        found.hurt(12, "file", shown(path), "; ".join(wrong), claims=found.claims_on_object(digest) if digest else ())


def sealed_paths(files: Files) -> list[str]:
    """The paths under seal/ that are here."""
    return [path for path in files.paths() if path.startswith(SEALED)]
