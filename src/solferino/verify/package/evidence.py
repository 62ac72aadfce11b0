"""A package as :class:`solferino.verify.protocol.Evidence`: unchecked bytes by the paths of docs/formats/package.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from solferino.custody.tree import leaf_hash, node_hash
from solferino.record import CustodyEvent, MalformedRecord, NothingFound, SolferinoError, parse_canonical
from solferino.verify.package.digests import Digests
from solferino.verify.package.files import Files, Unreadable, read_lines, read_whole
from solferino.verify.package.layout import BATCHES, ENTRIES, FORM, LEDGER, OBJECTS, PACKAGE, TILES

LONGEST_ENTRY = 65_535  # bytes; an entry of more has no bundle form (docs/formats/notes.md)
LONGEST_LINE = 64 << 20  # bytes of one batch line
MOST_JSON = 64 << 20  # bytes of a JSON file that is read whole
TILE = 256
_HEX = re.compile("[0-9a-f]{64}")
_OBJECT = re.compile("[0-9a-f]{2}/[0-9a-f]{62}")


@dataclass(frozen=True, slots=True)
class PackedHead:
    """The ledger as data/package.json says it was packed."""

    size: int
    root: str
    recorded: str | None


@dataclass(frozen=True, slots=True)
class About:
    """data/package.json. fault: why it is not what it should be; then the rest may be empty."""

    form: str = ""
    case: str = ""
    head: PackedHead = PackedHead(0, "", None)
    tool: str = ""
    made: str = ""
    fault: str = ""

    @property
    def newer(self) -> bool:
        """True where the package is of a later form than the one known here."""
        name, _, version = self.form.partition("/")
        return name == FORM.partition("/")[0] and self.form != FORM and version.isdigit()


def read_about(files: Files) -> About:
    """Read data/package.json by its one form."""
    try:
        data = read_whole(files, PACKAGE, 1 << 16)
        if data is None:
            return About(fault=f"{PACKAGE} is not here")
        form: Any = parse_canonical(data)
    except SolferinoError as error:
        return About(fault=f"{PACKAGE}: {error.what}")
    wanted = {"form": str, "case": str, "size": int, "root": str, "tool": str, "made": str}
    keys = set(form) if isinstance(form, dict) else set()
    right = keys == {*wanted, "recorded"} and all(type(form[key]) is kind for key, kind in wanted.items())
    if not right or not isinstance(form["recorded"], str | None):
        said = str(form["form"]) if "form" in keys else ""
        return About(form=said, fault=f"{PACKAGE} does not have the fields of {FORM}")
    head = PackedHead(form["size"], form["root"], form["recorded"])
    fault = "" if form["form"] == FORM else f"{PACKAGE} says its form is {form['form']!r}"
    return About(form["form"], form["case"], head, form["tool"], form["made"], fault)


class PackedObjects:
    """data/objects. They were all hashed in one pass before anybody asks."""

    def __init__(self, files: Files, seen: Mapping[str, Digests]) -> None:
        self._files = files
        self._seen = seen

    def open(self, digest: str) -> BinaryIO:
        """Open an object, unchecked. Raises NothingFound."""
        if self._files.size(_object_path(digest)) is None:
            raise NothingFound("this object is not in the package", where=f"object {digest}")
        return self._files.open(_object_path(digest))

    def ids(self) -> Iterator[str]:
        """All digests, sorted."""
        for path in self._files.paths():
            if path.startswith(OBJECTS) and _OBJECT.fullmatch(path.removeprefix(OBJECTS)):
                yield path.removeprefix(OBJECTS).replace("/", "")

    def hashed(self, digest: str) -> tuple[str, int] | None:
        """SHA-256 and size of what lies under a digest."""
        found = self._seen.get(_object_path(digest))
        return None if found is None else (found.sha256.hex(), found.size)


class PackedEvidence:
    """The ledger, batches and objects of a package. seen: the digests of all its files."""

    def __init__(self, files: Files, about: About, seen: Mapping[str, Digests]) -> None:
        self._files = files
        self._about = about
        self._objects = PackedObjects(files, seen)
        self.case_id = about.case or _case_of_first_entry(files)

    @property
    def objects(self) -> PackedObjects:
        """The preserved bytes."""
        return self._objects

    def head(self) -> PackedHead:
        """What data/package.json says of the ledger. Raises MalformedRecord where it says nothing."""
        if not self._about.head.root:
            raise MalformedRecord(self._about.fault or "the package does not say what its ledger is")
        return self._about.head

    def entries(self) -> Iterator[bytes]:
        """Stored entries, in order."""
        return read_lines(self._files, ENTRIES, LONGEST_ENTRY + 1)

    def leaves(self) -> Iterator[bytes]:
        """The hashes in the tiles of level 0, in order: the leaves beside the entries."""
        size = self._about.head.size
        for index in range(0, size, TILE):
            path = tile_path("0", index // TILE, min(TILE, size - index))
            data = read_whole(self._files, path, TILE * 32)
            if data is None or len(data) % 32:
                raise Unreadable(f"{path} is not here" if data is None else f"{path} does not hold whole hashes")
            for at in range(0, len(data), 32):
                yield data[at : at + 32]

    def batch(self, root: str) -> Iterator[bytes]:
        """Stored lines of a batch, in order. Raises NothingFound."""
        path = f"{BATCHES}{root}.jsonl"
        if not _HEX.fullmatch(root) or self._files.size(path) is None:
            raise NothingFound("this batch is not in the package", where=f"batch {root}")
        return read_lines(self._files, path, LONGEST_LINE)

    def batches(self) -> Iterator[str]:
        """Roots of all batches here."""
        for path in self._files.paths():
            if path.startswith(BATCHES):
                yield path.removeprefix(BATCHES).removesuffix(".jsonl")

    def faults(self) -> Iterator[str]:
        """What is wrong with the words about the ledger, and with its tiles."""
        if self._about.fault:
            yield self._about.fault
        yield from _tile_faults(self._files, self._about.head.size)
        yield from _stray_faults(self._files)


def tile_path(level: str, index: int, width: int = TILE) -> str:
    """The path of a tile: its index in groups of three digits, all but the last led by an ``x``."""
    digits = f"{index:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
    return f"{TILES}{level}/{name}" + (f".p/{width}" if width < TILE else "")


def _object_path(digest: str) -> str:
    return f"{OBJECTS}{digest[:2]}/{digest[2:]}"


def _case_of_first_entry(files: Files) -> str:
    """The case that the first entry names, for a package whose own word on it is gone."""
    try:
        return CustodyEvent.parse(next(read_lines(files, ENTRIES, LONGEST_ENTRY + 1), b"")).case
    except SolferinoError:
        return ""


def _tile_faults(files: Files, size: int) -> Iterator[str]:
    """Tiles that are missing, too many, or not what the entries make of them. Level 0 is compared leaf by leaf by
    step 2; here are the levels above it and the bundles of entries.
    """
    wanted: set[str] = set()
    try:
        yield from _levels(files, size, wanted)
        yield from _bundles(files, size, wanted)
    except SolferinoError as error:
        yield error.what
    for path in files.paths():
        if path.startswith(LEDGER) and path != ENTRIES and path not in wanted:
            yield f"{path} is no tile of a tree of {size} entries"


def _levels(files: Files, size: int, wanted: set[str]) -> Iterator[str]:
    """Build every level from the one below: 256 hashes of a full tile make one hash of the next level."""
    below = _leaves_again(files)
    level, count = 0, size
    while count:
        above: list[bytes] = []
        made = iter(below)
        for index in range(0, count, TILE):
            hashes = [leaf for _, leaf in zip(range(min(TILE, count - index)), made, strict=False)]
            if len(hashes) < min(TILE, count - index):
                return  # there are fewer entries than the package says, which step 2 tells
            held = b"".join(hashes)
            path = tile_path(str(level), index // TILE, min(TILE, count - index))
            wanted.add(path)
            found = read_whole(files, path, TILE * 32)
            if level and found != held:  # level 0 is step 2's, which names the entry
                yield f"{path} is not here" if found is None else f"{path} is not what the entries make of it"
            if len(hashes) == TILE:
                above.append(_root_of_full(hashes))
        below, level, count = iter(above), level + 1, count // TILE


def _leaves_again(files: Files) -> Iterator[bytes]:
    return (leaf_hash(data) for data in read_lines(files, ENTRIES, LONGEST_ENTRY + 1))


def _root_of_full(hashes: list[bytes]) -> bytes:
    while len(hashes) > 1:
        hashes = [node_hash(hashes[at], hashes[at + 1]) for at in range(0, len(hashes), 2)]
    return hashes[0]


def _bundles(files: Files, size: int, wanted: set[str]) -> Iterator[str]:
    entries = read_lines(files, ENTRIES, LONGEST_ENTRY + 1)
    for index in range(0, size, TILE):
        width = min(TILE, size - index)
        inside = [entry for _, entry in zip(range(width), entries, strict=False)]
        if len(inside) < width:
            return
        bundle = b"".join(len(entry).to_bytes(2, "big") + entry for entry in inside)
        path = tile_path("entries", index // TILE, width)
        wanted.add(path)
        found = read_whole(files, path, TILE * (LONGEST_ENTRY + 2))
        if found != bundle:
            yield f"{path} is not here" if found is None else f"{path} does not hold these entries"


def _stray_faults(files: Files) -> Iterator[str]:
    """Names below data/batches and data/objects that are none."""
    for path in files.paths():
        name = path.removeprefix(BATCHES)
        if name != path and not _HEX.fullmatch(name.removesuffix(".jsonl")):
            yield f"{path} is no batch"
        name = path.removeprefix(OBJECTS)
        if name != path and not _OBJECT.fullmatch(name):
            yield f"{path} is no object"
