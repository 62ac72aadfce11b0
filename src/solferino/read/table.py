"""Tables: CSV with every cell tied to its bytes, and the rows of Excel workbooks.

One line a row, cells apart by tabs.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from solferino.read import packed
from solferino.read.decode import ByteOffsets, Decoded, decode
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import Region, RegionKind, Segment, TextMap

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_CELLS = 5_000_000
_MOST_SEGMENTS = (
    1_000_000  # beyond it a row of a CSV file gets one segment, so that the map stays smaller than the text
)
_QUOTED_CELL = re.compile(r'"((?:[^"]|"")*)"?')


class CsvReader:
    """Reads comma, semicolon, tab or bar separated rows (RFC 4180, with the marks people really use)."""

    name = "csv"
    version = "1"
    accepts = frozenset({"text/csv", "text/tab-separated-values"})
    foreign = False

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a table. Cells are ``same`` segments with the part ``row n`` (the header is row 1); tabs and line ends
        between them are ``inserted``; a doubled quotation mark is ``decoded``."""
        decoded = decode(data)
        mark = _separator(decoded.text)
        made = _Made(decoded)
        for number, row in enumerate(_rows(decoded.text, mark), 1):
            made.row(row, number)
        text = "".join(made.parts)
        regions = (Region(RegionKind.TABLE, 0, len(text)),) if text.strip() else ()
        return Sighted(text, TextMap(decoded.encoding, tuple(made.segments)), regions, None, "text/csv", decoded.notes)


class XlsxReader:
    """Reads the shown values of .xlsx sheets, row by row. Formulas, pictures and remarks are left out."""

    name = "xlsx"
    version = "1"
    accepts = frozenset({_XLSX})
    foreign = True

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a workbook.

        Segments are of kind ``reader``, one a row, with the part ``Sheet1 row 12``. Raises CannotRead.
        """
        import openpyxl  # loaded where used
        from openpyxl.utils.exceptions import InvalidFileException

        with packed.members(data) as archive:
            for info in archive.infolist():
                if info.filename.endswith(".xml"):
                    _refuse_entities(packed.member(archive, info.filename))
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return _workbook(book)
            finally:
                book.close()
        except (
            InvalidFileException,
            zipfile.BadZipFile,
            KeyError,
            ValueError,
            TypeError,
            AttributeError,
            IndexError,
            SyntaxError,
        ) as error:  # xml.etree.ElementTree.ParseError is a SyntaxError
            raise packed.damaged() from error


def _refuse_entities(xml: bytes) -> None:
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml[:4096]:
        raise CannotRead("corrupt", "the workbook declares XML entities, which no office program writes")


Cell = tuple[int, int, bool]  # start and end in the decoded characters, and whether it stood in quotation marks


class _Made:
    def __init__(self, decoded: Decoded) -> None:
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self._source = decoded.text
        self._odd = [s for s in decoded.segments if s.kind != "same"]
        self._next_odd = 0
        self._offsets = ByteOffsets(decoded)
        self._length = 0

    def row(self, cells: list[Cell], number: int) -> None:
        part = f"row {number}"
        if self._length:
            self._insert("\n")
        if len(self.segments) > _MOST_SEGMENTS and cells:
            line = "\t".join(
                self._source[start:end].replace('""', '"') if quoted else self._source[start:end]
                for start, end, quoted in cells
            )
            self._write(line, "reader", cells[0][0], cells[-1][1], part)
            return
        for index, (start, end, quoted) in enumerate(cells):
            if index:
                self._insert("\t")
            at = start
            while quoted and (double := self._source.find('""', at, end)) >= 0:
                self._same(at, double, part)
                self._write('"', "decoded", double, double + 2, part)
                at = double + 2
            self._same(at, end, part)

    def _same(self, start: int, end: int, part: str) -> None:
        while start < end:
            while self._next_odd < len(self._odd) and self._odd[self._next_odd].end <= start:
                self._next_odd += 1
            odd = self._odd[self._next_odd] if self._next_odd < len(self._odd) else None
            if odd and odd.start <= start:
                stop, kind = min(end, odd.end), odd.kind
            else:
                stop, kind = min(end, odd.start if odd else end), "same"
            self._write(self._source[start:stop], kind, start, stop, part)
            start = stop

    def _write(self, text: str, kind: str, start: int, end: int, part: str) -> None:
        first = self._offsets(start)
        self.segments.append(Segment(self._length, self._length + len(text), kind, first, self._offsets(end), part))
        self.parts.append(text)
        self._length += len(text)

    def _insert(self, mark: str) -> None:
        last = self.segments[-1] if self.segments else None
        if last and last.kind == "inserted":
            self.segments[-1] = Segment(last.start, self._length + 1, "inserted")
        else:
            self.segments.append(Segment(self._length, self._length + 1, "inserted"))
        self.parts.append(mark)
        self._length += 1


def _separator(text: str) -> str:
    """The separator that stands most evenly in the first rows. A comma where nothing tells."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:65536].splitlines()[:50] if line.strip()]
    best, best_key = ",", (0.0, 0)
    for mark in ",;\t|":
        counts = [line.count(mark) for line in lines]
        if not counts or not any(counts):
            continue
        usual = max(set(counts), key=lambda n: (counts.count(n), n))
        key = (counts.count(usual) / len(counts) if usual else 0.0, usual)
        if key > best_key:
            best, best_key = mark, key
    return best


def _rows(text: str, mark: str) -> Iterator[list[Cell]]:
    """The cells of each row that is not blank.

    A quotation mark inside an unquoted cell is a character like any other.
    """
    # The csv module reads the same rows but tells no positions; the tests hold the two against each other.
    plain = re.compile(rf"[^{re.escape(mark)}\r\n]*")
    at, end = 1 if text.startswith("\ufeff") else 0, len(text)
    row: list[Cell] = []
    while at < end:
        quoted = _QUOTED_CELL.match(text, at) if text[at] == '"' else None
        if quoted:
            row.append((*quoted.span(1), True))
            at = quoted.end()
        rest = plain.match(text, at)
        stop = rest.end() if rest else at
        if not quoted or text[at:stop].strip():
            row.append((at, stop, False))
        at = stop
        if at < end and text[at] == mark:
            at += 1
            if at == end or text[at] in "\r\n":
                row.append((at, at, False))
            else:
                continue
        if any(start < stop for start, stop, _ in row):
            yield row
        row = []
        at += 2 if text.startswith("\r\n", at) else 1
    if any(start < stop for start, stop, _ in row):
        yield row


def _workbook(book: Any) -> Sighted:
    parts: list[str] = []
    made: list[Segment] = []
    regions: list[Region] = []
    length = cells = 0
    for sheet in book.worksheets:
        begun = length
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells += len(row)
            if cells > _MOST_CELLS:
                raise CannotRead(
                    "too_large", f"the workbook has more than {_MOST_CELLS} cells", do="split it, or save it as CSV"
                )
            line = "\t".join(_shown(value) for value in row).rstrip("\t")
            if not line.strip():
                continue
            if length:
                made.append(Segment(length, length + 1, "inserted"))
                parts.append("\n")
                length += 1
                begun += begun == length - 1
            parts.append(line)
            made.append(Segment(length, length + len(line), "reader", part=f"{sheet.title} row {number}"))
            length += len(line)
        if length > begun:
            regions.append(Region(RegionKind.TABLE, begun, length))
    hidden = [sheet.title for sheet in book.worksheets if getattr(sheet, "sheet_state", "visible") != "visible"]
    notes = tuple(f"the sheet {title} is hidden in the workbook" for title in hidden)
    if not length:
        raise CannotRead("no_text", "the workbook holds no values")
    return Sighted("".join(parts), TextMap(None, tuple(made)), tuple(regions), None, _XLSX, notes)


def _shown(value: object) -> str:
    """A cell value in words. Line ends and tabs inside a cell become spaces, or rows could not be told apart."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time.min else value.date().isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return re.sub(r"[\t\r\n]+", " ", str(value)).encode("utf-8", "replace").decode("utf-8")
