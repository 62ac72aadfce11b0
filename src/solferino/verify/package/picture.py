"""PNG of the one form that redacted copies have, read row by row (W3C PNG; docs/formats/redaction.md)."""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO

from solferino.custody.division import Page
from solferino.record import MalformedRecord

MOST_PIXELS = 64 << 20  # of one page: 192 MiB of colours
_BEGIN = b"\x89PNG\r\n\x1a\n"
_PIECE = 1 << 18


def read_picture(stream: BinaryIO, size: int) -> Page:
    """The pixels of a picture of ``size`` bytes. Raises MalformedRecord for any other form, before anything unfolds."""
    if stream.read(8) != _BEGIN:
        raise MalformedRecord("it is no PNG")
    head = _chunk_head(stream, b"IHDR")
    body = stream.read(head)
    _check_end(stream, zlib.crc32(b"IHDR" + body))
    if head != 13 or body[8:] != bytes((8, 2, 0, 0, 0)):
        raise MalformedRecord("it is not of 8 bits, RGB and not interlaced")
    width, height = struct.unpack(">2I", body[:8])
    if not width or not height or width * height > MOST_PIXELS:
        raise MalformedRecord(f"it says it has {width} by {height} pixels; a page has at most {MOST_PIXELS}")
    deflated = _chunk_head(stream, b"IDAT")
    if 8 + 25 + 12 + deflated + 12 != size:
        raise MalformedRecord("it has other chunks than IHDR, IDAT and IEND")
    pixels = _inflate(stream, deflated, width * 3 + 1, height)
    if _chunk_head(stream, b"IEND") != 0:
        raise MalformedRecord("its last chunk is not empty")
    _check_end(stream, zlib.crc32(b"IEND"))
    return Page(width, height, pixels)


def _chunk_head(stream: BinaryIO, kind: bytes) -> int:
    head = stream.read(8)
    if len(head) != 8 or head[4:] != kind:
        raise MalformedRecord("it has other chunks than IHDR, IDAT and IEND")
    return int.from_bytes(head[:4], "big")


def _check_end(stream: BinaryIO, crc: int) -> None:
    if stream.read(4) != crc.to_bytes(4, "big"):
        raise MalformedRecord("a chunk of it is damaged")


def _inflate(stream: BinaryIO, left: int, stride: int, height: int) -> bytes:
    """The rows without their filter bytes. Never unfolds more than the picture says it has."""
    unfold, crc = zlib.decompressobj(), zlib.crc32(b"IDAT")
    pixels = bytearray((stride - 1) * height)
    held, at = b"", 0
    try:
        while left:
            piece = stream.read(min(_PIECE, left))
            if not piece:
                raise MalformedRecord("it ends too early")
            left -= len(piece)
            crc = zlib.crc32(piece, crc)
            while piece:
                held += unfold.decompress(piece, max(stride, _PIECE))
                piece = unfold.unconsumed_tail
                rows = len(held) // stride
                if at + rows * (stride - 1) > len(pixels) or any(held[i * stride] for i in range(rows)):
                    raise MalformedRecord("it has more rows than it says, or a row with a filter")
                for row in range(rows):
                    pixels[at : at + stride - 1] = held[row * stride + 1 : (row + 1) * stride]
                    at += stride - 1
                held = held[rows * stride :]
    except zlib.error as error:
        raise MalformedRecord(f"its pixels cannot be unfolded: {error}") from error
    if held or at != len(pixels) or not unfold.eof or unfold.unused_data:
        raise MalformedRecord("its pixels are not those of its size")
    _check_end(stream, crc)
    return bytes(pixels)
