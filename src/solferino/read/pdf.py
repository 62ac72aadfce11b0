"""PDF with a text layer: the characters page by page in the order of the file, each with its box on the page."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from solferino.read.protocol import CannotRead, Sighted
from solferino.read.regions import plain_regions
from solferino.record import Publication, Region, RegionKind, Segment, TextMap

Box = tuple[int, int, int, int]
_NO_BOX: Box = (0, 0, 0, 0)
_HYPHEN = 2  # what PDFium gives for a hyphen at the end of a line, which it then joins to the next
_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY of fpdfview.h
_GAP = 1.35  # lines further apart than this many usual distances begin a new paragraph
_JUNK_TITLE = re.compile(
    r"(?i)^(?:microsoft word\b.*|untitled.*|.*\.(?:docx?|pdf|indd|rtf|odt|pages|qxd|pptx?|xlsx?)|\W*)$"
)
_PAGE_NUMBER = re.compile(
    r"(?i)^\W*(?:page|seite|стр\.?|стор\.?|p\.?)?\s*\d{1,4}(?:\s*(?:of|/|von|из|з|-|–)\s*\d{1,4})?\W*$"
)


class PdfReader:
    """Reads the text layer. The map has one ``reader`` segment a page and a box for every character."""

    name = "pdf"
    version = "1"
    accepts = frozenset({"application/pdf"})
    foreign = True

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a PDF. Raises CannotRead: encrypted, corrupt, or no_text (a scan)."""
        import pypdfium2  # loaded where used: a compiled library of 10 MB

        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refusal(getattr(error, "err_code", None)) from error
        try:
            pages, notes = _pages(document)
            publication = _publication(document)
        finally:
            document.close()
        if not any(page.text.strip() for page in pages):
            count = len(pages)
            raise CannotRead(
                "no_text",
                f"the PDF has {count} {'page' if count == 1 else 'pages'} and no text layer: it is a scan",
                do="run character recognition (OCR) over it and add the result as a second file",
            )
        return _joined(pages, publication, notes)


@dataclass(slots=True)
class _Page:
    number: int
    text: str = ""
    boxes: list[Box] = field(default_factory=list)
    unreadable: int = 0  # characters without a known code


def _refusal(code: int | None) -> CannotRead:
    if code in (_PASSWORD, _SECURITY):
        return CannotRead(
            "encrypted",
            "the PDF is encrypted and opens only with a password",
            do="open it with the password, save a copy without one, and add that, too",
        )
    return CannotRead(
        "corrupt",
        "the PDF is damaged and cannot be opened",
        do="fetch it again; if it opens elsewhere, print it to a new PDF and add that, too",
    )


def _pages(document: Any) -> tuple[list[_Page], list[str]]:
    import pypdfium2

    pages, notes = [], []
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            pages.append(_Page(index + 1))
            notes.append(f"page {index + 1} is damaged and could not be read")
            continue
        try:
            textpage = page.get_textpage()
            try:
                pages.append(_broken_into_paragraphs(_page(textpage, index + 1)))
            finally:
                textpage.close()
        except pypdfium2.PdfiumError:
            pages.append(_Page(index + 1))
            notes.append(f"the text of page {index + 1} could not be read")
        finally:
            page.close()
        if not pages[-1].text.strip() and notes[-1:] != [f"page {index + 1} is damaged and could not be read"]:
            notes.append(
                f"page {index + 1} holds no text; if it is a picture of text, it needs character recognition (OCR)"
            )
        if pages[-1].unreadable:
            notes.append(f"page {index + 1}: the font does not say what {pages[-1].unreadable} of its characters are")
    return pages, notes


def _page(textpage: Any, number: int) -> _Page:
    import pypdfium2.raw as pdfium

    page = _Page(number)
    parts: list[str] = []
    high = 0
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        if code == 0x0D:
            continue  # PDFium ends lines with CR LF; both are its own
        if code == _HYPHEN:
            parts += ["-", "\n"]
            page.boxes += [_box(textpage, index), _NO_BOX]
            continue
        if code == 0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
            page.unreadable += 1
            code = 0xFFFD
        generated = code == 0x0A or pdfium.FPDFText_IsGenerated(textpage, index) == 1
        parts.append(chr(code))
        page.boxes.append(_NO_BOX if generated else _box(textpage, index))
    page.text = "".join(parts)
    return page


def _box(textpage: Any, index: int) -> Box:
    left, bottom, right, top = textpage.get_charbox(index)
    return round(left * 1000), round(bottom * 1000), round(right * 1000), round(top * 1000)


def _broken_into_paragraphs(page: _Page) -> _Page:
    """Add an empty line where the distance between two lines is larger than usual on the page."""
    lines: list[tuple[int, int, int]] = []  # start, end, height of the middle line above the bottom of the page
    at = 0
    for line in page.text.split("\n"):
        drawn = [box for box in page.boxes[at : at + len(line)] if box != _NO_BOX]
        bottom = round(statistics.median(box[1] for box in drawn)) if drawn else 0
        lines.append((at, at + len(line), bottom))
        at += len(line) + 1
    steps = [a[2] - b[2] for a, b in itertools.pairwise(lines) if a[2] > b[2] > 0]
    if len(steps) < 3:
        return page
    usual = statistics.median_low(steps)
    text, boxes = [], list[Box]()
    for index, (start, end, bottom) in enumerate(lines):
        before = lines[index - 1][2] if index else 0
        if (
            index
            and bottom
            and before
            and not 0 < before - bottom <= _GAP * usual
            and page.text[start - 2 : start - 1] != "-"
        ):
            text.append("\n")
            boxes.append(_NO_BOX)
        text.append(page.text[start : end + 1])
        boxes += page.boxes[start : end + 1]
    return _Page(page.number, "".join(text), boxes, page.unreadable)


def _joined(pages: list[_Page], publication: Publication | None, notes: list[str]) -> Sighted:
    parts: list[str] = []
    boxes: list[Box] = []
    segments: list[Segment] = []
    heads: list[Region] = []
    running = _running_lines(pages)
    at = 0
    for page in pages:
        if not page.text:
            continue
        if at:
            between = "\n\n"
            segments.append(Segment(at, at + len(between), "inserted"))
            parts.append(between)
            boxes += [_NO_BOX] * len(between)
            at += len(between)
        segments.append(Segment(at, at + len(page.text), "reader", part=f"page {page.number}"))
        parts.append(page.text)
        boxes += page.boxes
        for start, end in running.get(page.number, ()):
            heads.append(Region(RegionKind.HEADER, at + start, at + end))
        at += len(page.text)
    text = "".join(parts)
    covered = {position for head in heads for position in (head.start,)}
    regions = [r for r in plain_regions(text) if r.start not in covered or r.kind is RegionKind.MAIN]
    return Sighted(
        text,
        TextMap(None, tuple(segments), tuple(boxes)),
        tuple(sorted((*regions, *heads), key=lambda r: (r.start, -r.end))),
        publication,
        "application/pdf",
        tuple(notes),
    )


def _running_lines(pages: list[_Page]) -> dict[int, list[tuple[int, int]]]:
    """First and last lines of pages that stand on at least half of them, numbers apart, and page numbers."""
    edges: dict[int, list[tuple[int, int, str]]] = {}
    for page in pages:
        lines = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n]*\S[^\n]*", page.text)]
        edges[page.number] = lines[:1] + lines[1:][-1:]
    seen = Counter(_shape(line) for found in edges.values() for _, _, line in found)
    least = max(2, (len(pages) + 1) // 2)
    return {
        number: [
            (start, end)
            for start, end, line in found
            if _PAGE_NUMBER.match(line) or (len(pages) > 1 and seen[_shape(line)] >= least)
        ]
        for number, found in edges.items()
    }


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _publication(document: Any) -> Publication | None:
    said = document.get_metadata_dict(skip_empty=True)
    title = " ".join(str(said.get("Title", "")).replace("\0", "").split())
    author = " ".join(str(said.get("Author", "")).replace("\0", "").split())
    kept = Publication(title=None if _JUNK_TITLE.match(title) else title, author=author or None, basis="page")
    return kept if kept.title or kept.author else None
