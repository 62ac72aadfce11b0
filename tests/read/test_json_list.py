"""A list in JSON is read row by row, every value from its bytes; any other JSON stays plain text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.count.lists import rows_of, sheets
from solferino.read import read
from solferino.read.json_list import JsonReader
from solferino.read.protocol import Sighted
from solferino.record import RegionKind, Text


def check(data: bytes) -> Sighted:
    """Read, and hold every segment against its bytes."""
    seen = JsonReader()(data, "a.json")
    at = 0
    for segment in seen.map.segments:
        assert segment.start == at < segment.end
        at = segment.end
        shown = seen.text[segment.start : at]
        written = data[segment.source_start : segment.source_end].decode(seen.map.encoding or "")
        if segment.kind == "same":
            assert written == shown
        elif segment.kind == "decoded":
            assert json.loads(f'"{written}"').encode("utf-8", "replace").decode() in (shown, "?")
        else:
            assert segment.kind == "inserted"
    assert at == len(seen.text)
    return seen


def cells(text: Text, sheet: str = "") -> list[tuple[str, ...]]:
    return [row.cells for row in rows_of(text) if row.sheet == sheet]


def test_each_object_is_a_row_and_each_key_a_column() -> None:
    seen = check('[{"name": "Ада \\"Г\\"\\t\\u0414", "age": 3, "x": null},\n {"age": true, "name": "Bo"}]'.encode())
    assert seen.text == 'name\tage\tx\nАда "Г"\tД\t3\t\nBo\ttrue\t'
    assert [r.kind for r in seen.regions] == [RegionKind.TABLE]
    text = read(b'[{"name": "A\\tB", "age": 3}, {"age": 4}]', "a.json")
    assert cells(text) == [("name", "age"), ("A\tB", "3"), ("", "4")]


def test_objects_in_objects_are_columns_and_arrays_stay_as_written() -> None:
    text = read(b'[{"name": {"given": "Ada", "family": "Holm"}, "seen": ["a", {"b": 1}]}]', "a.json")
    assert cells(text) == [("name.given", "name.family", "seen"), ("Ada", "Holm", '["a", {"b": 1}]')]


def test_lines_of_objects_are_a_list_and_lists_in_an_object_are_like_sheets() -> None:
    assert cells(read(b'{"a": 1}\n{"a": 2}\n', "a.jsonl")) == [("a",), ("1",), ("2",)]
    text = read(b'{"title": "the dead", "killed": [{"a": 1}], "more": {"hurt": [{"a": 2}]}}', "a.json")
    assert sheets(rows_of(text)) == ("killed", "more.hurt")
    assert cells(text, "more.hurt") == [("a",), ("2",)]
    assert text.text.startswith("title\tthe dead\n")


def test_a_key_that_stands_twice_in_one_object_loses_neither_value() -> None:
    assert cells(read(b'[{"a": 1, "a": 2}]', "a.json")) == [("a", "a (2)"), ("1", "2")]


def test_an_object_that_holds_nothing_is_told() -> None:
    text = read(b'[{"a": 1}, {}, {"a": 2}]', "a.json")
    assert cells(text) == [("a",), ("1",), ("2",)]
    assert text.reading.notes == ("objects of the list that hold nothing: 1",)


@pytest.mark.parametrize(
    "data", [b"[1, 2]", b"[]", b'{"a": 1}', b'[{"a": 1}, 2]', b'[{"a": 1}', b'[{"a" 1}]', b'{"a": [{"b": 1}], "c"}']
)
def test_any_other_json_and_what_is_cut_off_is_plain_text(data: bytes) -> None:
    text = read(data, "a.json")
    assert (text.text, text.reading.media_type) == (data.decode(), "text/plain")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1251"])
def test_lists_in_other_encodings_are_tied_to_bytes(codec: str) -> None:
    words = '[{"ПІБ": "Голм Ада", "Місце": "Стара Гута"},\n {"Місце": "Нова Гута", "ПІБ": "Лінд Марко"}]'
    assert check(words.encode(codec)).text == "ПІБ\tМісце\nГолм Ада\tСтара Гута\nЛінд Марко\tНова Гута"


KEYS = st.sampled_from(["a", "b", "c d", "ж", 'q"'])
VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.integers(0, 999) | st.none() | st.booleans()


@given(st.lists(st.dictionaries(KEYS, VALUES, min_size=1), min_size=1, max_size=5), st.booleans())
def test_every_value_comes_back_as_json_reads_it(rows: list[dict[str, object]], ascii_only: bool) -> None:
    data = json.dumps(rows, ensure_ascii=ascii_only).encode()
    check(data)
    text = read(data, "a.json") if any(r.values() for r in rows) else None
    if text is None or text.reading.media_type == "text/plain":
        return
    head, *found = cells(text)
    columns = list(dict.fromkeys(key for row in rows for key in row))
    assert list(head) == columns
    plain = [
        ["" if (v := row.get(c)) is None else v if isinstance(v, str) else json.dumps(v) for c in columns]
        for row in rows
    ]
    assert [list(row) for row in found] == [row for row in plain if any(row)]
