"""Rows of figures: steps, parts with the unknown, sides that are never one number; files of one figure over time."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amounts.figures import figure
from solferino.amounts import series
from solferino.count.figures import (
    LISTS,
    Mapped,
    codes_of,
    csv,
    frame,
    number_words,
    part_rows,
    read_series,
    side_rows,
    step_rows,
)
from solferino.record import Bound, Cause, FigureStatus, Population, UsageError

MAPPED = Mapped(
    {"date": "day", "value": "lost", "qualifier": "how"},
    {"source": "General Staff", "population": "combatants", "counted": "killed"},
)


def daily(*rows):
    return json.dumps([dict(zip(("day", "lost", "how"), row, strict=True)) for row in rows]).encode()


def test_a_step_row_carries_every_column_and_a_frame_has_columns_of_one_length():
    lines = series([figure(5, as_of="2031-03-01"), figure(9, as_of="2031-03-04")], {})
    rows = step_rows(lines)
    assert [(r["low"], r["as_of_latest"], r["move"]) for r in rows] == [
        (5, "2031-03-01", "first"),
        (9, "2031-03-04", "update"),
    ]
    columns = frame(rows)
    assert {len(values) for values in columns.values()} == {2}
    assert columns["low"] == [5, 9]
    assert csv(rows).splitlines()[0].startswith('"series","label"')


def test_a_cell_that_looks_like_a_formula_is_guarded():
    assert csv([{"a": "=1+1", "b": None, "c": ["x"]}]).splitlines()[1] == '"\'=1+1","","[""x""]"'


def test_parts_always_show_the_unknown():
    whole = figure(20, as_of="2031-03-01")
    parts = [
        replace(figure(n, as_of="2031-03-01", at=at), population_words=who, part_of=whole.id)
        for at, (who, n) in enumerate((("men", 9), ("women", 6)), start=1)
    ]
    [row] = part_rows([whole, *parts])
    assert [(p["label"], p["low"]) for p in row["parts"]] == [("men", 9), ("women", 6)]
    assert (row["kind"], row["unknown"]["low"], row["unknown"]["high"]) == ("sex and age", 5, 5)
    assert row["unknown"]["claim"] is None


def test_sides_stand_apart_and_no_number_is_made_of_them():
    rows = [
        figure(90, as_of="2031-03-01", status=FigureStatus.CONFIRMED),
        figure(400, as_of="2031-03-01", status=FigureStatus.CLAIMED, source="Army"),
        figure(300, 500, bound=Bound.RANGE, as_of="2031-03-01", status=FigureStatus.ESTIMATED, source="Alliance"),
        figure(7, as_of="2031-03-01", status=FigureStatus.DENIED),
    ]
    [row] = side_rows(series(rows, {}))
    assert [len(row[side]) for side in ("documented", "claimed", "estimated", "denied")] == [1, 1, 1, 1]
    assert {"low", "high", "value"}.isdisjoint(row)
    assert "side by side" in row["note"]


def test_codes_say_no_more_than_the_words():
    assert codes_of(replace(figure(3, population=Population.CHILDREN), population_words="girls")) == {
        "cause": "unknown",
        "person_status": "unknown",
        "sex": "woman",
        "age": "child",
    }
    assert codes_of(replace(figure(3), cause=Cause.PLANTED))["cause"] == "planted_explosives"
    assert codes_of(figure(3, population=Population.COMBATANTS))["person_status"] == "armed_forces"
    assert set(LISTS["cause"]) == {str(c) for c in Cause} | {"unknown"}


def test_number_words_name_the_kind_of_bound():
    assert (
        number_words({"low": 6, "high": 20, "bound": "range_of_reports", "level": None}) == "6 to 20 (range of reports)"
    )
    assert (
        number_words({"low": 5, "high": 9, "bound": "confidence_interval", "level": "0.95"})
        == "5 to 9 (95% confidence interval)"
    )
    assert number_words({"low": 24, "high": None, "bound": "vague", "level": None}) == "24 or more (a vague word)"


def test_a_daily_claim_becomes_one_series_with_its_qualifier():
    found = read_series(
        daily(("2031-03-01", 2800, "about"), ("2031-03-02", 4300, "about"), ("2031-03-03", 11000, "more")), MAPPED
    )
    [line] = found.lines
    assert [(s.low, s.high, s.bound) for s in line.steps] == [
        (2800, 2800, Bound.ABOUT),
        (4300, 4300, Bound.ABOUT),
        (11000, None, Bound.MORE_THAN),
    ]
    assert (line.key.status, line.key.source) == (FigureStatus.CLAIMED, "general staff")
    assert all(f.passage.quote == found.text.text[f.passage.start : f.passage.end] for f in found.figures)
    assert found.stale("2031-03-10") == (7,)
    assert found.faults == ()


def test_a_total_that_falls_in_a_file_is_flagged_and_both_stay():
    found = read_series(daily(("2031-03-01", 90, ""), ("2031-03-02", 80, "")), MAPPED)
    assert [f.check for f in found.faults] == ["a cumulative count falls"]
    assert len(found.figures) == 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("2031-03-01", -5, ""), "lost: -5 is below zero"),
        (("2031-03-01", 5.5, ""), "lost: 5.5 is a fraction"),
        (("2031-03-01", None, ""), "lost: no number"),
        (("2031-03-01", "many", ""), "lost: 'many' is no whole number"),
        (("2031-02-30", 5, ""), "day: '2031-02-30' is no day such as 2022-03-23"),
        (("2031-03-01", 5, "perhaps"), "how: 'perhaps' is no known way to bound a number"),
    ],
)
def test_a_row_that_cannot_be_read_is_listed_with_its_reason(row, reason):
    found = read_series(daily(row), MAPPED)
    assert found.figures == ()
    assert [(p.row, p.reason) for p in found.passed] == [(1, reason)]


def test_csv_is_read_with_quoted_cells_and_separated_thousands():
    data = b'day,lost,how\r\n2031-03-01,"2,800",about\r\n"2031-03-02","4 300",about\r\n'
    found = read_series(data, MAPPED)
    assert [f.low for f in found.figures] == [2800, 4300]
    assert found.figures[1].passage.quote == '"2031-03-02","4 300",about'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b'[{"day": ', "no JSON"),
        (b"[1, 2]", "not an object"),
        (b'[{"day": "2031-03-01", "dead": 5}]', "no column"),
        (b"day,day,lost\n1,2,3\n", "two columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_place(data, words):
    with pytest.raises(UsageError, match=words):
        read_series(data, MAPPED)


@pytest.mark.parametrize(
    ("columns", "values"),
    [
        ({"date": "day"}, {}),
        ({"date": "day", "value": "lost", "colour": "c"}, {}),
        ({"date": "day", "value": "lost"}, {"counted": "hit"}),
        ({"date": "day", "value": "lost", "place": "p"}, {"place": "Velm"}),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused(columns, values):
    with pytest.raises(UsageError):
        Mapped(columns, values)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(data):
    try:
        found = read_series(data, MAPPED)
    except UsageError as error:
        assert str(error)
    else:
        assert len(found.figures) + len(found.passed) >= 0
