"""A table gives one line a row, cells apart by tabs; CSV cells are the bytes of the file."""

import csv
import datetime
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from read.made import zipped
from solferino.read.protocol import CannotRead, Sighted
from solferino.read.table import CsvReader, XlsxReader
from solferino.record import RegionKind

TABLE = 'date;place;killed\r\n2031-03-03;"Tarvik; market";2\r\n2031-03-04;"the ""old"" hall";0\r\n\r\n'


def check(data: bytes) -> Sighted:
    table = CsvReader()(data, "a.csv")
    at = 0
    for segment in table.map.segments:
        assert segment.start == at
        at = segment.end
        shown = table.text[segment.start : at]
        written = data[segment.source_start : segment.source_end]
        if segment.kind == "same":
            assert written.decode(table.map.encoding or "") == shown
        elif segment.kind == "decoded":
            assert (written.decode(table.map.encoding or ""), shown) == ('""', '"')
        elif segment.kind == "inserted":
            assert not shown.strip("\t\n")
    assert at == len(table.text)
    return table


def test_rows_are_lines_and_cells_are_the_bytes_of_the_file():
    table = check(TABLE.encode())
    assert table.text == 'date\tplace\tkilled\n2031-03-03\tTarvik; market\t2\n2031-03-04\tthe "old" hall\t0'
    assert {s.part for s in table.map.segments if s.part} == {"row 1", "row 2", "row 3"}
    assert [r.kind for r in table.regions] == [RegionKind.TABLE]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1251"])
def test_tables_in_other_encodings_are_tied_to_bytes(codec: str):
    table = check(
        "місто,убито,поранено\nСтара Гута,двоє,одинадцять\nНова Гута,жодного,двоє\n".encode(codec).replace(
            b"\xd0\x00", b"\xd0\x00"
        )
    )
    assert table.text.endswith("Нова Гута\tжодного\tдвоє")


CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\x85"), max_size=8
) | st.sampled_from(["a,b", 'say "x"', "two\nlines", "", " a "])


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3).filter(any), min_size=1, max_size=5))
def test_the_same_cells_are_found_as_the_standard_library_finds(rows: list[list[str]]):
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows(rows)
    table = check(written.getvalue().encode())
    assert table.text == "\n".join("\t".join(row) for row in rows)


@given(st.text(alphabet='a,;"\t\r\n |é', max_size=60))
def test_whatever_the_commas_and_quotation_marks_every_character_is_accounted_for(text: str):
    check(("a" + text).encode())


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Counts"
    for row in rows:
        sheet.append(row)
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden.append(["earlier", 1])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_workbook_gives_its_rows_with_sheet_and_row():
    book = XlsxReader()(
        workbook(["date", "place", "killed"], [datetime.date(2031, 3, 3), "Тарвік", 2.0], [], [None, "all", 1.5]),
        "a.xlsx",
    )
    assert book.text == "date\tplace\tkilled\n2031-03-03\tТарвік\t2\n\tall\t1.5\nearlier\t1"
    assert [s.part for s in book.map.segments if s.part] == [
        "Counts row 1",
        "Counts row 2",
        "Counts row 4",
        "Old row 1",
    ]
    assert book.notes == ("the sheet Old is hidden in the workbook",)
    assert [book.text[r.start : r.end].split("\t")[0] for r in book.regions] == ["date", "earlier"]


@pytest.mark.parametrize(
    "data",
    [
        workbook(["a"])[:300],
        zipped({"[Content_Types].xml": "x", "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "<x>"}),
    ],
)
def test_a_damaged_workbook_is_refused(data: bytes):
    with pytest.raises(CannotRead) as refusal:
        XlsxReader()(data, "a.xlsx")
    assert refusal.value.reason == "corrupt"
