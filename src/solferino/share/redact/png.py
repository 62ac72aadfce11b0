"""PNG as redacted copies have it: 8 bits, RGB, every line with filter 0, no chunks but IHDR, IDAT and IEND.

W3C PNG (third edition). Nothing else is left open to whoever writes one, so it carries its pixels and no more.
"""

from __future__ import annotations

import struct
import zlib

from solferino.custody.division import Page

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">IIBBBBB")
_LEVEL = 6


class PngWriter:
    """Writes one picture, some rows at a time. Memory: the compressed picture."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._deflate = zlib.compressobj(_LEVEL)
        self._made: list[bytes] = []

    def rows(self, pixels: bytes | bytearray) -> None:
        """Take whole rows, three bytes a pixel."""
        stride = self.width * 3
        filtered = b"".join(b"\0" + pixels[at : at + stride] for at in range(0, len(pixels), stride))
        self._made.append(self._deflate.compress(filtered))

    def finish(self) -> bytes:
        """The PNG."""
        deflated = b"".join((b"IDAT", *self._made, self._deflate.flush()))
        self._made.clear()
        size, check = struct.pack(">I", len(deflated) - 4), struct.pack(">I", zlib.crc32(deflated))
        head = _chunk(b"IHDR", _HEAD.pack(self.width, self.height, 8, 2, 0, 0, 0))
        return b"".join((_SIGNATURE, head, size, deflated, check, _chunk(b"IEND", b"")))


def lines_of(png: bytes) -> memoryview:
    """The deflated lines inside a picture of this form, not copied: a PDF takes them as they are."""
    return memoryview(png)[len(_SIGNATURE) + 12 + _HEAD.size + 8 : -16]


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a picture of this form, in pixels."""
    width, height, *_ = _HEAD.unpack_from(png, len(_SIGNATURE) + 8)
    return width, height


def read_png(data: bytes) -> Page:
    """Read a picture of exactly this form back. Raises ValueError for any other, with a sentence."""
    if not data.startswith(_SIGNATURE):
        raise ValueError("it is no PNG")
    chunks = []
    at = len(_SIGNATURE)
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        if data[at : at + 12 + size] != _chunk(kind, body):
            raise ValueError("a chunk is damaged")
        chunks.append((kind, body))
        at += 12 + size
    if [kind for kind, _ in chunks] != [b"IHDR", b"IDAT", b"IEND"] or chunks[2][1]:
        raise ValueError("it has other chunks than IHDR, IDAT and IEND")
    width, height, *rest = _HEAD.unpack(chunks[0][1])
    if rest != [8, 2, 0, 0, 0]:
        raise ValueError("it is not of 8 bits and RGB")
    stride = width * 3 + 1
    inflate = zlib.decompressobj()
    lines = inflate.decompress(chunks[1][1], stride * height + 1)
    if len(lines) != stride * height or not inflate.eof or inflate.unused_data:
        raise ValueError("its pixels are not those of its size")
    if lines[::stride].strip(b"\0"):
        raise ValueError("a line has a filter")
    return Page(width, height, b"".join(lines[at + 1 : at + stride] for at in range(0, len(lines), stride)))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
