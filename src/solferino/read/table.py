"""Tables: CSV with every cell tied to its bytes, and the rows of Excel workbooks.

One line a row, cells apart by tabs.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import Any

from solferino.read import packed
from solferino.read.cells import MOST_SEGMENTS, Cells, one_line
from solferino.read.decode import decode
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import Region, RegionKind, Segment, TextMap
from solferino.text import delimited

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_CELLS = 5_000_000


class CsvReader:
    """Reads comma, semicolon, tab or bar separated rows (RFC 4180, with the marks people really use)."""

    name = "csv"
    version = "1"
    accepts = frozenset({"text/csv", "text/tab-separated-values"})
    foreign = False

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a table. Cells are ``same`` segments with the part ``row n`` (blank rows count); tabs and line ends
        between them are ``inserted``; a doubled quotation mark is ``decoded``."""
        decoded = decode(data)
        mark = delimited.separator(decoded.text)
        made = _Made(decoded)
        for number, row in enumerate(delimited.rows(decoded.text, mark), 1):
            if row:
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


class _Made(Cells):
    """The rows of a CSV file, cell by cell."""

    def row(self, cells: list[delimited.Cell], number: int) -> None:
        part = f"row {number}"
        if self.length:
            self.insert("\n")
        if len(self.segments) > MOST_SEGMENTS and cells:
            words = (self.source[a:b].replace('""', '"') if quoted else self.source[a:b] for a, b, quoted in cells)
            line = "\t".join(map(one_line, words))
            self.write(line, "reader", cells[0][0], cells[-1][1], part)
            return
        for index, (start, end, quoted) in enumerate(cells):
            if index:
                self.insert("\t")
            at = start
            while quoted and (double := self.source.find('""', at, end)) >= 0:
                self.same(at, double, part)
                self.write('"', "decoded", double, double + 2, part)
                at = double + 2
            self.same(at, end, part)


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
    return one_line(str(value)).encode("utf-8", "replace").decode("utf-8")
