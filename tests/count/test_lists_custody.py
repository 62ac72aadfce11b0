"""A row that is shown is what the kept bytes say, in every format and with anything in its cells; nothing is lost."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.count.lists import Columns, ListRows, read_table, rows_of, table
from solferino.read import read
from solferino.record import Text

HEAD = ("name", "sex", "age", "died", "place", "id")
COLUMNS = Columns(
    "registry",
    {"name": ("name",), "sex": ("sex",), "age": ("age",), "died": ("died",), "place": ("place",), "own_id": ("id",)},
    first="2031-01-01",
    last="2031-05-31",
    until="2031-06-30",
)
ODD = st.sampled_from(
    [
        "", " ", "2031-04-11", "2031-06-02", "31.02.2031", "40", "f", "Total", "name", "Олена \"Леся\" Варнич",
        "'Aida; the elder", "a\tb", "two\nlines", "two\r\nlines", "=1+1", "\\n \\u0041", "أولينا\u200f", "I\u0307",
        "\u2028", "\x0b", "🕯", "null", "row 7",
    ]
)  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=6)
CELLS = ODD | WORDS
ROWS = st.lists(st.tuples(*[CELLS] * len(HEAD)).filter(lambda row: any(map(str.strip, row))), min_size=1, max_size=6)


def rows_read(text: Text, columns: Columns = COLUMNS) -> ListRows:
    return read_table(table(rows_of(text)), columns)


def shown(found: ListRows) -> list[tuple[str, ...]]:
    return [row.row.cells for row in found.rows]


def stands_on_its_bytes(text: Text, data: bytes, found: ListRows) -> None:
    """Every cell lies at its span of the text, and each piece of the text that claims to be the file's bytes is."""
    for row in found.rows:
        assert text.text[row.row.start : row.row.end] == row.row.words
        assert tuple(text.text[a:b] for a, b in row.row.spans) == row.row.cells
    assert text.map is not None
    for piece in text.map.segments:
        if piece.kind == "same":
            written = data[piece.source_start : piece.source_end].decode(text.map.encoding or "")
            assert written == text.text[piece.start : piece.end]


def nothing_is_lost(found: ListRows, written: Sequence[Sequence[str]]) -> None:
    assert len(found.rows) == len(written) == len(found.entries) + len(found.aside)
    assert all(row.problems and row.aside in {p.code for p in row.problems} for row in found.aside)
    assert len({row.entry.id for row in found.rows}) == len(found.rows)


@settings(max_examples=60)
@given(
    ROWS,
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_csv_in_any_coding_gives_back_what_was_written(
    rows: list[tuple[str, ...]], mark: str, end: str, coding: str
) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL).writerows([HEAD, *rows])
    data = out.getvalue().encode(coding)
    text = read(data, "list.csv")
    found = rows_read(text)
    assert shown(found) == rows
    stands_on_its_bytes(text, data, found)
    nothing_is_lost(found, rows)


def test_a_table_in_cp1251_is_read_in_its_own_letters() -> None:
    rows = [
        ('Варнич "Леся" Олена', "ж", "34", "2031-04-11", "Тарвік; ринок", "1"),
        ("Лунд Марко", "ч", "", "", "", "2"),
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([HEAD, *rows])
    data = out.getvalue().encode("cp1251")
    text = read(data, "list.csv")
    found = rows_read(text)
    assert shown(found) == rows
    stands_on_its_bytes(text, data, found)


@settings(max_examples=60)
@given(ROWS, st.booleans(), st.booleans())
def test_json_with_escapes_gives_back_what_was_written(rows: list[tuple[str, ...]], lines: bool, escaped: bool) -> None:
    objects = [dict(zip(HEAD, row, strict=True)) for row in rows]
    if lines and len(rows) > 1:
        data = "".join(json.dumps(o, ensure_ascii=escaped) + "\n" for o in objects).encode()
    else:
        data = json.dumps(objects, ensure_ascii=escaped, indent=1).encode()
    text = read(data, "list.json")
    found = rows_read(text)
    assert shown(found) == rows
    stands_on_its_bytes(text, data, found)
    nothing_is_lost(found, rows)


def test_a_workbook_gives_back_what_its_cells_show() -> None:
    rows = [("Ada Holm", "f", 34, "2031-04-11", None, 1), ('Bo "B" Lind', "m", 17.5, None, "a\tb\nc", None)]
    book = openpyxl.Workbook()
    for row in (HEAD, *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    text = read(out.getvalue(), "list.xlsx")
    found = read_table(table(rows_of(text), trimmed=True), COLUMNS)
    assert shown(found) == [("Ada Holm", "f", "34", "2031-04-11", "", "1"), ('Bo "B" Lind', "m", "17.5", "", "a b c")]
    stands_on_its_bytes(text, out.getvalue(), found)
    nothing_is_lost(found, rows)


# -- which row it is ------------------------------------------------------------------------------------------------


def ids(rows: Sequence[Sequence[str]], columns: Columns = COLUMNS) -> list[str]:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([HEAD, *rows])
    return [row.entry.id for row in rows_read(read(out.getvalue().encode(), "list.csv"), columns).rows]


@settings(max_examples=40)
@given(ROWS, st.data())
def test_rows_keep_their_ids_where_others_change_move_or_are_read_otherwise(
    rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    before = ids(rows)
    bare = Columns("registry", {"place": ("place",), "name": ("id",)}, order="dmy")
    assert ids(rows, bare) == before
    assert set(before).isdisjoint(ids(rows, replace(COLUMNS, name="press")))
    assert Counter(ids(data.draw(st.permutations(rows)))) == Counter(before)
    at = data.draw(st.integers(0, len(rows) - 1))
    changed = [*rows[:at], (rows[at][0] + "?", *rows[at][1:]), *rows[at + 1 :]]
    after = ids(changed)
    twice = rows.count(rows[at]) > 1 or changed[at] in rows
    assert after[at] not in before or changed[at] in rows
    if not twice:
        assert [a for n, a in enumerate(after) if n != at] == [b for n, b in enumerate(before) if n != at]


def test_rows_that_say_the_same_are_each_a_row_and_the_first_keeps_its_id() -> None:
    row = ("Ada Holm", "f", "34", "2031-04-11", "Tarvik", "")
    one, two = ids([row]), ids([row, row])
    assert (two[0], len({*two})) == (one[0], 2)


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_byte_order_mark_is_no_part_of_the_first_column(mark: str) -> None:
    data = (mark + "name;id\nAda Holm;1\n").encode()
    assert rows_read(read(data, "list.csv")).entries[0].name == "Ada Holm"
