"""Pixels of PDF pages and pictures, drawn in the reading child: for dividing and redacting, never for reading.

Nothing of the original goes with the pixels: no text, no document information, no EXIF. What is left behind is told in
words, by kind alone.
"""

from __future__ import annotations

import importlib.util
import io
import json
import math
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from solferino.read.protocol import CannotRead

PDF = "application/pdf"
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/webp"})
DPI = 150  # of PDF pages; less for pages so large that they would have more than MOST_PIXELS
MOST_PIXELS = 64_000_000  # of a page or picture
MOST_PAGES = 5_000
BAND = 32  # rows that are handed over at a time
NOT_DATA = "the text layer and the drawing instructions"  # of every PDF, however little it tells of its makers
_KINDS = {"exif": "EXIF", "xmp": "XMP", "icc_profile": "a colour profile", "comment": "a comment"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: width and height in pixels, pixels per inch (0 for a picture), and where points of a PDF page lie.

    across, down: (a, b, c) with x = (a * left + b * up + c) / 1000 in pixels, for points from the lower left corner.
    """

    width: int
    height: int
    dpi: int = 0
    across: tuple[int, int, int] = (0, 0, 0)
    down: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn. tool: name and version of what draws. dropped: kinds of metadata that stay behind."""

    sheets: tuple[Sheet, ...]
    tool: str
    dropped: tuple[str, ...] = ()


def can_draw(media_type: str) -> bool:
    """True for PDFs, and for pictures where Pillow is installed (the extra ``pictures``)."""
    return media_type == PDF or (media_type in PICTURES and importlib.util.find_spec("PIL") is not None)


def draw(data: bytes, media_type: str) -> Iterator[bytes]:
    """In the child: first a :class:`Drawn` as JSON, then the pixels, 32 rows of a page at a time, three bytes a pixel.

    Raises CannotRead: encrypted, corrupt, too_large, unknown_format.
    """
    if media_type == PDF:
        return _draw_pdf(data)
    if media_type in PICTURES:
        return _draw_picture(data)
    raise CannotRead("unknown_format", "only PDFs and pictures have pixels that can be divided")


def drawn_bytes(drawn: Drawn) -> bytes:
    """What is drawn, for the pipe."""
    return json.dumps(asdict(drawn)).encode()


def parse_drawn(data: bytes) -> Drawn:
    """The same read back. Raises ValueError, TypeError or KeyError for anything malformed or out of bounds."""
    form = json.loads(data)
    sheets = tuple(_sheet(row) for row in form["sheets"])
    if not 0 < len(sheets) <= MOST_PAGES:
        raise ValueError("an impossible number of pages")
    return Drawn(sheets, str(form["tool"]), tuple(str(kind) for kind in form["dropped"]))


def _sheet(row: dict[str, Any]) -> Sheet:
    a, b, c = (int(n) for n in row["across"])
    d, e, f = (int(n) for n in row["down"])
    sheet = Sheet(int(row["width"]), int(row["height"]), int(row["dpi"]), (a, b, c), (d, e, f))
    if not (sheet.width > 0 and sheet.height > 0 and sheet.width * sheet.height <= MOST_PIXELS):
        raise ValueError("a page of impossible size")
    return sheet


# -- PDF --------------------------------------------------------------------------------------------------------------


def _draw_pdf(data: bytes) -> Iterator[bytes]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise CannotRead("corrupt", "the PDF cannot be opened, so its pages cannot be drawn") from error
    try:
        if not 0 < len(document) <= MOST_PAGES:
            raise CannotRead("too_large", f"the PDF has {len(document)} pages; 1 to {MOST_PAGES} can be drawn")
        sheets = tuple(_pdf_sheet(document, index) for index in range(len(document)))
        tool = f"pypdfium2/{pypdfium2.version.PYPDFIUM_INFO} {DPI} dpi"
        yield drawn_bytes(Drawn(sheets, tool, tuple(_left_in_pdf(document, data))))
        for index, sheet in enumerate(sheets):
            yield from _pdf_bands(document, index, sheet)
    except pypdfium2.PdfiumError as error:
        raise CannotRead("corrupt", "a page of the PDF is damaged and cannot be drawn") from error
    finally:
        document.close()


def _pdf_sheet(document: Any, index: int) -> Sheet:
    wide, high = document.get_page_size(index)
    if not (wide > 0 and high > 0):
        raise CannotRead("corrupt", f"page {index + 1} of the PDF has no size")
    dpi = DPI
    while dpi > 1 and wide * high * (dpi / 72) ** 2 > MOST_PIXELS * 0.99:
        dpi //= 2
    width, height = math.ceil(wide * (dpi / 72)), math.ceil(high * (dpi / 72))  # as the library computes it
    if width * height > MOST_PIXELS:
        raise CannotRead("too_large", f"page {index + 1} of the PDF is too large to be drawn")
    page = document[index]
    try:
        across, down = _pdf_place(page, width, height)
    finally:
        page.close()
    return Sheet(width, height, dpi, across, down)


def _pdf_place(page: Any, width: int, height: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """How points of the page become pixels, rotation and crop box included, in thousandths of a pixel a point."""
    import ctypes

    import pypdfium2.raw as pdfium

    fine = 100  # the library gives whole pixels, so it is asked about a page a hundred times as large
    far = 1000  # points

    def place(left: float, up: float) -> tuple[int, int]:
        x, y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, left, up, x, y)
        return x.value, y.value

    (x0, y0), (x1, y1), (x2, y2) = place(0, 0), place(far, 0), place(0, far)
    each = fine * far // 1000
    return (
        ((x1 - x0) // each, (x2 - x0) // each, x0 * 1000 // fine),
        ((y1 - y0) // each, (y2 - y0) // each, y0 * 1000 // fine),
    )


def _pdf_bands(document: Any, index: int, sheet: Sheet) -> Iterator[bytes]:
    import pypdfium2.raw as pdfium

    page = document[index]
    try:
        # Comments and form fields are not drawn: a note that is folded away must not come to light in a copy.
        bitmap = page.render(
            scale=sheet.dpi / 72,
            may_draw_forms=False,
            draw_annots=False,
            rev_byteorder=True,
            force_bitmap_format=pdfium.FPDFBitmap_BGR,
        )
    finally:
        page.close()
    try:
        if (bitmap.width, bitmap.height) != (sheet.width, sheet.height):
            raise CannotRead("corrupt", f"page {index + 1} of the PDF was drawn in another size than it has")
        view, wide = memoryview(bitmap.buffer).cast("B"), sheet.width * 3
        for top in range(0, sheet.height, BAND):
            rows = range(top, min(top + BAND, sheet.height))
            yield b"".join(view[row * bitmap.stride : row * bitmap.stride + wide] for row in rows)
    finally:
        bitmap.close()


def _left_in_pdf(document: Any, data: bytes) -> Iterator[str]:
    import pypdfium2.raw as pdfium

    if document.get_metadata_dict(skip_empty=True):
        yield "document information"
    if b"<x:xmpmeta" in data or b"/Metadata" in data:
        yield "XMP"
    if document.count_attachments():
        yield "attachments"
    if document.get_formtype():
        yield "form fields"
    for index in range(len(document)):
        page = document[index]
        try:
            noted = pdfium.FPDFPage_GetAnnotCount(page) > 0
        finally:
            page.close()
        if noted:
            yield "annotations"
            break
    yield NOT_DATA


# -- pictures ---------------------------------------------------------------------------------------------------------


def _draw_picture(data: bytes) -> Iterator[bytes]:
    import PIL
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, below, and the child's memory has one as well
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise CannotRead("too_large", f"the picture has more than {MOST_PIXELS} pixels")
                dropped = tuple(_left_in_picture(opened))
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                picture = _flat(upright)
    except CannotRead:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError) as error:
        raise CannotRead("corrupt", f"the picture cannot be opened: {type(error).__name__}") from error
    yield drawn_bytes(Drawn((Sheet(picture.width, picture.height),), f"pillow/{PIL.__version__}", dropped))
    for top in range(0, picture.height, BAND):
        yield picture.crop((0, top, picture.width, min(top + BAND, picture.height))).tobytes()


def _flat(picture: Any) -> Any:
    """The picture in red, green and blue; what is transparent becomes white."""
    from PIL import Image

    if picture.mode == "RGB":
        return picture
    if picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(paper, clear).convert("RGB")
    return picture.convert("RGB")


def _left_in_picture(picture: Any) -> Iterator[str]:
    if len(picture.getexif()):
        yield "EXIF"
    yield from sorted({_KINDS[key] for key in picture.info if key in _KINDS} - {"EXIF"})
    if getattr(picture, "text", None):
        yield "text comments"
    if getattr(picture, "n_frames", 1) > 1:
        yield "further frames"
    yield "the encoding of the original"
