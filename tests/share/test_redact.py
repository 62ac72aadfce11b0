"""The files of a redacted copy: PNG in one form only, and a PDF of nothing but pictures."""

from __future__ import annotations

import io
import itertools
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from solferino.custody.division import Page, tile_count
from solferino.share.redact import Pages, Spool
from solferino.share.redact.pdf import Picture, pdf_of
from solferino.share.redact.pixels import Box, tile_runs
from solferino.share.redact.png import PngWriter, lines_of, read_png
from solferino.share.redact.proof import CutRun, joined

PIXELS = random.Random(3).randbytes(40 * 30 * 3)


def written(width: int = 40, pixels: bytes = PIXELS) -> tuple[bytes, bytes]:
    writer = PngWriter(width, len(pixels) // width // 3)
    for at in range(0, len(pixels), width * 3 * 7):
        writer.rows(pixels[at : at + width * 3 * 7])
    png = writer.finish()
    return png, bytes(lines_of(png))


def test_a_picture_is_read_back_as_it_was_and_by_others_too() -> None:
    png, _ = written()
    assert read_png(png) == Page(40, 30, PIXELS)
    with Image.open(io.BytesIO(png)) as seen:
        assert (seen.mode, seen.size, seen.tobytes(), seen.info) == ("RGB", (40, 30), PIXELS, {})


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_lines(change: Callable[[bytearray], object]) -> bytes:
    lines = bytearray(zlib.decompress(written()[1]))
    change(lines)
    return written()[0][:33] + chunk(b"IDAT", zlib.compress(bytes(lines))) + chunk(b"IEND", b"")


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "no PNG": lambda png: b"GIF89a" + png,
    "cut off": lambda png: png[:-3],
    "a comment": lambda png: png[:-12] + chunk(b"tEXt", b"Comment\0Olena") + png[-12:],
    "bytes behind the end": lambda png: png + b"Olena",
    "bytes in the end": lambda png: png[:-12] + chunk(b"IEND", b"Olena"),
    "a wrong check sum": lambda png: png[:-5] + b"0" + png[-4:],
    "two chunks of lines": lambda png: png[:33] + chunk(b"IDAT", png[41:60]) + chunk(b"IDAT", png[60:-16]) + png[-12:],
    "bytes behind the lines": lambda png: png[:33] + chunk(b"IDAT", written()[1] + b"Olena") + png[-12:],
    "grey": lambda png: png[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 0, 0, 0, 0)) + png[33:],
    "another height": lambda png: png[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 29, 8, 2, 0, 0, 0)) + png[33:],
    "a filter": lambda png: with_lines(lambda lines: lines.__setitem__(121, 1)),
    "a line more": lambda png: with_lines(lambda lines: lines.extend(bytes(121))),
    "a byte less": lambda png: with_lines(lambda lines: lines.pop()),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_picture_of_any_other_form_is_refused(how: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_png(BROKEN[how](written()[0]))


def test_a_pdf_holds_its_pictures_pixel_by_pixel_and_nothing_else() -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    png, deflated = written()
    made = b"".join(pdf_of([Picture(40, 30, deflated, 150), Picture(40, 30, deflated, 75)], 2))
    document = pypdfium2.PdfDocument(made)
    assert document.get_page_size(0) == pytest.approx((19.2, 14.4))
    assert document.get_page_size(1) == pytest.approx((38.4, 28.8))
    assert document.get_metadata_dict(skip_empty=True) == {}
    page = document[0]
    (image,) = page.get_objects()
    assert image.get_px_size() == (40, 30)
    assert bytes(image.get_data(decode_simple=False)) == deflated
    assert image.get_bitmap().to_pil().convert("RGB").tobytes() == read_png(png).pixels
    document.close()


# -- which tiles and units are cut ------------------------------------------------------------------------------------


def test_a_box_cuts_every_tile_that_it_touches() -> None:
    assert tile_runs([(70, 40)], [Box(0, 31, 0, 33, 33, "privacy")]) == [
        CutRun(0, 2, "privacy"),
        CutRun(3, 5, "privacy"),
    ]
    assert tile_runs([(70, 40)], [Box(0, -5, -5, 1, 1, "privacy")]) == [CutRun(0, 1, "privacy")]
    assert tile_runs([(70, 40), (32, 32)], [Box(1, 0, 0, 900, 900, "privacy")]) == [CutRun(6, 7, "privacy")]
    assert tile_runs([(70, 40)], [Box(0, 0, 0, 70, 40, "privacy")]) == [CutRun(0, 6, "privacy")]


@pytest.mark.parametrize(
    "box", [(0, 70, 0, 80, 5), (0, 0, 40, 5, 50), (0, 5, 5, 5, 9), (1, 0, 0, 5, 5), (-1, 0, 0, 5, 5)]
)
def test_a_box_that_touches_no_pixel_is_refused(box: tuple[int, int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="box"):
        tile_runs([(70, 40)], [Box(*box, "privacy")])


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from(["privacy", "consent"])), max_size=8))
def test_joined_cuts_are_in_order_apart_and_cover_the_same_units(wanted: list[tuple[int, int, str]]) -> None:
    runs = [CutRun(start, start + length, reason) for start, length, reason in wanted]
    made = joined(runs)
    assert {n for r in made for n in range(r.start, r.end)} == {n for r in runs for n in range(r.start, r.end)}
    for one, next_one in itertools.pairwise(made):
        assert one.end < next_one.start or (one.end == next_one.start and one.reason != next_one.reason)


def test_tiles_are_counted() -> None:
    assert tile_count(1275, 1651) == 40 * 52


# -- where the files lie ----------------------------------------------------------------------------------------------


def test_the_files_of_a_copy_lie_in_a_folder_of_their_own_until_it_is_closed(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    pages = Pages(spool)
    pages.append(b"one")
    pages.append(b"two")
    spool.write("pages.pdf", iter([b"a", memoryview(b"b")]))
    (home,) = tmp_path.iterdir()
    assert home.stat().st_mode & 0o077 == 0
    assert dict(spool) == {"page-0001.png": b"one", "page-0002.png": b"two", "pages.pdf": b"ab"}
    assert [pages[at] for at in range(len(pages))] == [b"one", b"two"]
    with pytest.raises(ValueError, match="not the name"):
        spool.write("../proof.json", b"")
    spool.close()
    assert (list(spool), list(tmp_path.iterdir())) == ([], [])


def test_the_folder_goes_when_nobody_holds_the_copy_any_more(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.write("proof.json", b"{}")
    del spool
    assert list(tmp_path.iterdir()) == []
