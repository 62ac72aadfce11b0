"""Drawing pages and pictures in the child: the same pixels every time, bounded, and nothing else of the original."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator

import pytest
from PIL import Image

from read.made import pdf
from solferino.read import CannotRead, Desk, Drawn, Limits, can_draw
from solferino.read.raster import parse_drawn

PAGES = [[(700, "Words of a page."), (640, "More of them.")], [(400, "The second page.")]]


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with Desk(plug_ins=False) as made:
        yield made


def drawn(desk: Desk, data: bytes, kind: str) -> tuple[Drawn, bytes]:
    with desk.drawing(data, kind) as (what, bands):
        return what, b"".join(bands)


def picture(kind: str, mode: str = "RGB", **more: object) -> bytes:
    made = io.BytesIO()
    Image.radial_gradient("L").resize((90, 60)).convert(mode).save(made, kind, **more)
    return made.getvalue()


def test_pages_are_drawn_in_150_pixels_an_inch_the_same_every_time(desk: Desk) -> None:
    what, pixels = drawn(desk, pdf(PAGES), "application/pdf")
    assert [(sheet.width, sheet.height, sheet.dpi) for sheet in what.sheets] == [(1275, 1651, 150)] * 2
    assert len(pixels) == 2 * 1275 * 1651 * 3
    assert what.tool.startswith("pypdfium2/")
    with Desk(plug_ins=False) as other:
        assert drawn(other, pdf(PAGES), "application/pdf") == (what, pixels)


def test_the_place_of_a_character_on_the_page_is_where_its_ink_is(desk: Desk) -> None:
    what, pixels = drawn(desk, pdf([[(700, "|")]]), "application/pdf")
    text = desk.read(pdf([[(700, "|")]]), "a.pdf")
    assert text.map is not None
    left, low, right, high = text.map.boxes[0]
    (a, b, c), (d, e, f) = what.sheets[0].across, what.sheets[0].down
    box = [((a * x + b * y) / 1e6 + c / 1e3, (d * x + e * y) / 1e6 + f / 1e3) for x, y in ((left, high), (right, low))]
    ink = [divmod(at // 3, 1275)[::-1] for at in range(0, len(pixels), 3) if pixels[at] < 128]
    assert ink
    assert min(x for x, _ in ink) >= box[0][0] - 2
    assert max(x for x, _ in ink) <= box[1][0] + 2
    assert min(y for _, y in ink) >= box[0][1] - 2
    assert max(y for _, y in ink) <= box[1][1] + 2


@pytest.mark.parametrize(
    ("kind", "mode", "media"),
    [
        ("PNG", "RGB", "png"), ("PNG", "L", "png"), ("PNG", "P", "png"), ("PNG", "1", "png"), ("PNG", "RGBA", "png"),
        ("PNG", "I;16", "png"), ("JPEG", "RGB", "jpeg"), ("JPEG", "CMYK", "jpeg"), ("GIF", "P", "gif"),
        ("BMP", "RGB", "bmp"), ("TIFF", "RGB", "tiff"), ("WEBP", "RGB", "webp"),
    ],
)  # fmt: skip
def test_pictures_of_every_kind_become_red_green_and_blue(desk: Desk, kind: str, mode: str, media: str) -> None:
    what, pixels = drawn(desk, picture(kind, mode), f"image/{media}")
    assert (what.sheets[0].width, what.sheets[0].height, what.sheets[0].dpi) == (90, 60, 0)
    assert len(pixels) == 90 * 60 * 3


def test_what_is_transparent_becomes_white(desk: Desk) -> None:
    made = io.BytesIO()
    Image.new("RGBA", (2, 1), (255, 0, 0, 0)).save(made, "PNG")
    assert drawn(desk, made.getvalue(), "image/png")[1] == b"\xff" * 6


def test_a_picture_is_turned_as_its_camera_says_and_loses_what_the_camera_said(desk: Desk) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter
    exif[0x8825] = {1: "N", 2: (48.0, 1.0, 2.0)}  # where it was taken
    what, _ = drawn(desk, picture("JPEG", exif=exif, comment=b"a name"), "image/jpeg")
    assert (what.sheets[0].width, what.sheets[0].height) == (60, 90)
    assert what.dropped == ("EXIF", "a comment", "the encoding of the original")


def test_what_a_pdf_holds_besides_its_pages_is_told_by_kind(desk: Desk) -> None:
    what, _ = drawn(desk, pdf(PAGES, info="/Title (a name)"), "application/pdf")
    assert what.dropped == ("document information", "the text layer and the drawing instructions")


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"%PDF-1.4 cut", "application/pdf", "corrupt"),
        (b"\x89PNG\r\n\x1a\n cut", "image/png", "corrupt"),
        (picture("JPEG")[:300], "image/jpeg", "corrupt"),
        (b"words", "text/plain", "unknown_format"),
        (pdf(PAGES).replace(b"0 0 612 792", b"0 0 0   792"), "application/pdf", None),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_reason(desk: Desk, data: bytes, kind: str, reason: str | None) -> None:
    try:
        what, _ = drawn(desk, data, kind)
    except CannotRead as refused:
        assert refused.reason == (reason or "corrupt")
    else:
        assert reason is None
        assert what.sheets[0].width > 0  # the library gives a page without a size one of its own


def test_a_page_as_large_as_a_wall_is_drawn_coarser(desk: Desk) -> None:
    data = pdf([[(700, "x")]]).replace(b"0 0 612 792", b"0 0 9000 7920")
    with desk.drawing(data, "application/pdf") as (what, _):
        assert what.sheets[0].dpi == 37
        assert what.sheets[0].width * what.sheets[0].height <= 64_000_000


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(desk: Desk) -> None:
    made = io.BytesIO()
    Image.new("1", (9000, 8000)).save(made, "PNG")
    with pytest.raises(CannotRead) as refused:
        drawn(desk, made.getvalue(), "image/png")
    assert refused.value.reason == "too_large"


def test_a_drawing_that_takes_too_long_is_ended_and_the_next_one_is_drawn(desk: Desk) -> None:
    many = pdf([[(y, "Words of a page.") for y in range(20, 780, 3)]] * 60)
    with (
        pytest.raises(CannotRead) as refused,
        desk.drawing(many, "application/pdf", Limits(seconds=0.05)) as (_, bands),
    ):
        for _band in bands:
            pass
    assert refused.value.reason == "timed_out"
    assert drawn(desk, picture("PNG"), "image/png")[0].sheets[0].width == 90


def test_a_drawing_that_is_left_in_the_middle_spoils_no_other(desk: Desk) -> None:
    with desk.drawing(pdf(PAGES), "application/pdf") as (_, bands):
        next(bands)
    assert desk.read(b"Words of a text.", "a.txt").text == "Words of a text."
    assert desk.read(pdf(PAGES), "a.pdf").text.startswith("Words of a page.")
    assert len(drawn(desk, picture("PNG"), "image/png")[1]) == 90 * 60 * 3


def test_pages_can_be_measured_alone(desk: Desk) -> None:
    assert desk.measured(pdf(PAGES), "application/pdf") == drawn(desk, pdf(PAGES), "application/pdf")[0]
    with pytest.raises(CannotRead):
        desk.measured(b"%PDF-1.4 cut", "application/pdf")


def test_an_answer_that_is_no_drawing_is_refused() -> None:
    sheet = '{"width":%d,"height":%d,"dpi":0,"across":[0,0,0],"down":[0,0,0]}'
    for bad in ("", "{}", '{"sheets":[],"tool":"","dropped":[]}', '{"sheets":[%s],"tool":"","dropped":[]}'):
        with pytest.raises((ValueError, KeyError, TypeError)):
            parse_drawn((bad.replace("%s", sheet % (0, 5)) if "%s" in bad else bad).encode())
    with pytest.raises(ValueError, match="size"):
        parse_drawn(('{"sheets":[%s],"tool":"","dropped":[]}' % (sheet % (90_000, 90_000))).encode())


def test_it_is_known_what_can_be_drawn() -> None:
    assert can_draw("application/pdf")
    assert can_draw("image/jpeg")
    assert not can_draw("image/heic")
    assert not can_draw("text/html")


def test_random_bytes_are_refused_and_never_end_the_run(desk: Desk) -> None:
    rng = random.Random(5)
    for kind in ("application/pdf", "image/png", "image/jpeg", "image/gif", "image/tiff", "image/webp", "image/bmp"):
        whole = pdf(PAGES) if kind == "application/pdf" else picture(kind.partition("/")[2].upper())
        for _ in range(4):
            broken = bytearray(whole)
            for _ in range(12):
                broken[rng.randrange(len(broken))] = rng.randrange(256)
            try:
                what, pixels = drawn(desk, bytes(broken), kind)
            except CannotRead as refused:
                assert refused.reason in ("corrupt", "too_large", "reader_crashed", "timed_out")
            else:
                assert len(pixels) == sum(s.width * s.height * 3 for s in what.sheets)
