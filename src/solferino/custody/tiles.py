"""The tree as tiles: c2sp.org/tlog-tiles. Pure; no I/O.

A tile is up to 256 consecutive hashes of one level: leaves at level 0, roots of 256 leaves at level 1, of 65,536 at
level 2, and so on. Any root and any proof can be made from a handful of tiles. Entry bundles hold the entries.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from solferino.custody.tree import EMPTY_ROOT, node_hash
from solferino.record import MalformedRecord, UsageError

WIDTH = 256  # hashes in a full tile, entries in a full bundle
HASH_BYTES = 32
LONGEST_ENTRY = 65_535  # bytes; a bundle writes the length of an entry in two
ENTRIES = "entries"
_KEPT = 64  # tiles that are remembered: half a megabyte

_PATH = re.compile(
    r"tile/(?P<level>entries|0|[1-9]|[1-5][0-9]|6[0-3])/(?P<index>(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)

ReadTile = Callable[[int, int, int], bytes]
"""Gives a tile: level, index and width (number of hashes) -> its bytes. Raises where it is not to be had."""


def tile_path(level: int | str, index: int, width: int = WIDTH) -> str:
    """The path of a tile, or with ``"entries"`` for a level of an entry bundle: ``tile/0/x001/x234/067.p/8``."""
    if index < 0 or not 1 <= width <= WIDTH or (isinstance(level, int) and not 0 <= level <= 63):
        raise ValueError((level, index, width))
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join([*("x" + g for g in groups[:-1]), groups[-1]])
    return f"tile/{level}/{name}" + (f".p/{width}" if width < WIDTH else "")


def parse_tile_path(path: str) -> tuple[int | str, int, int]:
    """Level (or ``"entries"``), index and width of a path. Raises MalformedRecord for any other form."""
    found = _PATH.fullmatch(path)
    if found is None:
        raise MalformedRecord(f"{path!r} is no path of a tile")
    level = ENTRIES if found["level"] == ENTRIES else int(found["level"])
    index, width = int(found["index"].replace("x", "").replace("/", "")), int(found["width"] or WIDTH)
    if width > WIDTH or tile_path(level, index, width) != path:
        raise MalformedRecord(f"{path!r} is no path of a tile in its one form")
    return level, index, width


def shape(size: int) -> Iterator[tuple[int, int, int]]:
    """Level, index and width of every tile of a tree of ``size`` leaves, level by level."""
    level = 0
    while size:
        full, rest = divmod(size, WIDTH)
        yield from ((level, index, WIDTH) for index in range(full))
        if rest:
            yield level, full, rest
        size, level = full, level + 1


def tiles_of(leaves: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every tile over leaf hashes: each when it is full, the partial ones last.

    One pass; memory is one open tile a level.
    """
    tiles: list[bytearray] = []
    done: list[int] = []
    for leaf in leaves:
        node, level = leaf, 0
        while True:
            if level == len(tiles):
                tiles.append(bytearray())
                done.append(0)
            tiles[level] += node
            if len(tiles[level]) < WIDTH * HASH_BYTES:
                break
            data = bytes(tiles[level])
            yield tile_path(level, done[level]), data
            tiles[level].clear()
            done[level] += 1
            node, level = tile_root(data), level + 1
    for level, tile in enumerate(tiles):
        if tile:
            yield tile_path(level, done[level], len(tile) // HASH_BYTES), bytes(tile)


def bundles_of(entries: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every entry bundle. Memory is one bundle. Raises UsageError for an entry that is too long."""
    source, index = iter(entries), 0
    while rows := list(islice(source, WIDTH)):
        yield tile_path(ENTRIES, index, len(rows)), bundle_of(rows)
        index += 1


def bundle_of(entries: Sequence[bytes]) -> bytes:
    """Entries, each behind its length in two bytes, big endian. Raises UsageError for one of more than 65,535 bytes."""
    for data in entries:
        if len(data) > LONGEST_ENTRY:
            raise UsageError(f"an entry of {len(data)} bytes does not fit into a bundle ({LONGEST_ENTRY} at most)")
    return b"".join(struct.pack(">H", len(data)) + data for data in entries)


def parse_bundle(data: bytes, width: int) -> list[bytes]:
    """The ``width`` entries of a bundle. Raises MalformedRecord where there are not exactly as many."""
    rows, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 2], "big")
        rows.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    if at != len(data) or len(rows) != width:
        raise MalformedRecord(f"a bundle does not hold {width} entries, or ends in the middle of one")
    return rows


def tile_root(data: bytes) -> bytes:
    """The root over the hashes of a tile, or of a part of one: a power of two of them."""
    while len(data) > HASH_BYTES:
        data = b"".join(
            [hashlib.sha256(b"\x01" + data[at : at + 64]).digest() for at in range(0, len(data), 2 * HASH_BYTES)]
        )
    return data


class TileTree:
    """A tree of ``size`` leaves that is read from its tiles, a few for each question.

    read: gives a tile; its bytes are not trusted to be of the right length, and what they say is checked by whoever
    compares a root. Tiles read last are remembered.
    """

    def __init__(self, size: int, read: ReadTile) -> None:
        self.size = size
        self._read = read
        self._kept: dict[tuple[int, int], bytes] = {}

    @classmethod
    def over(cls, size: int, leaves: Callable[[int, int], Iterable[bytes]]) -> TileTree:
        """The tree over leaf hashes that can be asked for by range (start, stop). One pass at once; afterwards 256 at a
        time. Keeps 32 bytes for each 256 leaves.
        """
        upper: list[bytes] = []
        row = bytearray()
        whole, stream = size // WIDTH, iter(leaves(0, size // WIDTH * WIDTH))
        for _ in range(whole):
            row += tile_root(b"".join(islice(stream, WIDTH)))
        while row:
            upper.append(bytes(row))
            full = len(row) // (WIDTH * HASH_BYTES)
            row = bytearray(b"".join(tile_root(row_at(upper[-1], index, WIDTH)) for index in range(full)))

        def read(level: int, index: int, width: int) -> bytes:
            if level:
                return row_at(upper[level - 1], index, width)
            return b"".join(leaves(index * WIDTH, index * WIDTH + width))

        return cls(size, read)

    @classmethod
    def at_paths(cls, size: int, read: Callable[[str], bytes]) -> TileTree:
        """The tree whose tiles lie under their paths: a folder, a package, a server."""
        return cls(size, lambda level, index, width: read(tile_path(level, index, width)))

    def leaf(self, index: int) -> bytes:
        """The hash of a leaf. Raises IndexError."""
        if not 0 <= index < self.size:
            raise IndexError(index)
        return self._node(0, index)

    def root(self, size: int | None = None) -> bytes:
        """The root over the first ``size`` leaves, or over all."""
        return self._range(0, self._checked(size))

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The audit path of a leaf in the tree of ``size`` leaves (RFC 6962, section 2.1.1), lowest sibling first."""
        low, high = 0, self._checked(size)
        if not 0 <= index < high:
            raise IndexError(index)
        path = []
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low = middle
        return path[::-1]

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """The proof that the tree of ``old`` leaves is the beginning of that of ``new`` (RFC 6962, section 2.1.2)."""
        low, high = 0, self._checked(new)
        if not 0 < old <= high:
            raise IndexError(old)
        path = []
        while old != high:
            middle = low + _split(high - low)
            if old <= middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low = middle
        if low:
            path.append(self._range(low, high))
        return path[::-1]

    # -- inside -----------------------------------------------------------------------------------------------

    def _checked(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise IndexError(size)
        return size

    def _range(self, low: int, high: int) -> bytes:
        """The root over leaves ``low`` to ``high``, where ``low`` is a multiple of the largest subtree that fits."""
        peaks = []
        while low < high:
            height = (high - low).bit_length() - 1
            peaks.append(self._node(height, low >> height))
            low += 1 << height
        if not peaks:
            return EMPTY_ROOT
        node = peaks.pop()
        while peaks:
            node = node_hash(peaks.pop(), node)
        return node

    def _node(self, height: int, index: int) -> bytes:
        """The root of the ``index``-th full subtree of 2**height leaves."""
        level, inside = divmod(height, 8)
        first = index << inside
        tile = self._tile(level, first // WIDTH)
        start = first % WIDTH * HASH_BYTES
        return tile_root(tile[start : start + (HASH_BYTES << inside)])

    def _tile(self, level: int, index: int) -> bytes:
        found = self._kept.get((level, index))
        if found is None:
            width = min(WIDTH, (self.size >> 8 * level) - index * WIDTH)
            found = self._read(level, index, width)
            if len(found) != width * HASH_BYTES:
                raise MalformedRecord(f"the tile {tile_path(level, index, width)} does not hold {width} hashes")
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[level, index] = found
        return found


def entries_at(size: int, read: Callable[[str], bytes]) -> Iterator[bytes]:
    """The entries of a tree of ``size`` leaves from the bundles under their paths, in order. Raises MalformedRecord."""
    for index in range(-(-size // WIDTH)):
        width = min(WIDTH, size - index * WIDTH)
        yield from parse_bundle(read(tile_path(ENTRIES, index, width)), width)


def row_at(row: bytes, index: int, width: int) -> bytes:
    """The ``index``-th tile of a row of hashes."""
    start = index * WIDTH * HASH_BYTES
    return row[start : start + width * HASH_BYTES]


def _split(size: int) -> int:
    """The largest power of two smaller than ``size`` (RFC 6962, section 2.1)."""
    return 1 << (size - 1).bit_length() - 1
