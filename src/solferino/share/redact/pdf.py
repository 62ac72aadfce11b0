"""A PDF made of pictures alone: no text, no fonts, no document information, no identifier. ISO 32000-1.

The deflated lines of a PNG are what the PNG predictor of PDF reads (7.4.4.4), so they go in unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Picture(NamedTuple):
    """A page: its size in pixels, the deflated lines of its PNG, and pixels per inch."""

    width: int
    height: int
    deflated: bytes | memoryview
    dpi: int


def pdf_of(pictures: Iterable[Picture], count: int) -> Iterator[bytes | memoryview]:
    """One page a picture, in order, each as large as its picture at its resolution. count: of the pictures.

    Comes in pieces; each picture is asked for when its page is written, and is a piece of its own, the only
    ``memoryview`` among them.
    """
    numbers = range(3, 3 + 3 * count, 3)
    kids = " ".join(f"{n} 0 R" for n in numbers)
    at, places = 0, []

    def counted(piece: bytes | memoryview) -> bytes | memoryview:
        nonlocal at
        at += len(piece)
        return piece

    yield counted(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    for number, body in enumerate(_objects(kids, numbers, pictures), 1):
        places.append(at)
        yield counted(b"%d 0 obj\n" % number)
        yield from map(counted, body)
        yield counted(b"\nendobj\n")
    yield b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    yield from (b"%010d 00000 n \n" % place for place in places)
    yield b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, at)


def _objects(kids: str, numbers: range, pictures: Iterable[Picture]) -> Iterator[list[bytes | memoryview]]:
    yield [b"<</Type/Catalog/Pages 2 0 R>>"]
    yield [f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>".encode()]
    for number, picture in zip(numbers, pictures, strict=True):
        yield from _page(number, picture)


def _page(number: int, picture: Picture) -> list[list[bytes | memoryview]]:
    wide, high = (f"{side * 72 / picture.dpi:.2f}" for side in (picture.width, picture.height))
    draw = f"q {wide} 0 0 {high} 0 0 cm /I Do Q".encode()
    resources = f"<</XObject<</I {number + 2} 0 R>>>>"
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide} {high}]/Resources{resources}/Contents {number + 1} 0 R>>"
    image = (
        f"<</Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}/ColorSpace/DeviceRGB"
        f"/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns {picture.width}>>"
        f"/Length {len(picture.deflated)}>>"
    )
    return [
        [page.encode()],
        [b"<</Length %d>>\nstream\n%b\nendstream" % (len(draw), draw)],
        [image.encode(), b"\nstream\n", memoryview(picture.deflated), b"\nendstream"],
    ]
