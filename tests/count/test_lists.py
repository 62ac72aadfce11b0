"""A declared table: every row is an entry or set aside with its reason, and what cannot be read is listed in words."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.count.lists import Columns, ListRows, checked, codes_of, head_of, read_rows, rows_in, table, uses_of
from solferino.count.lists.cells import read_age, read_sex
from solferino.count.lists.days import DayReader
from solferino.record import UsageError

COLUMNS = Columns(
    "registry",
    {"name": ("name",), "sex": ("sex",), "age": ("age",), "died": ("died",), "place": ("place",), "own_id": ("id",)},
    until="2031-06-30",
)
HEAD = "id,name,sex,age,died,place\n"


def read(*rows: str, **other: object) -> ListRows:
    return read_rows(HEAD + "".join(f"{row}\n" for row in rows), replace(COLUMNS, **other))


def codes(rows: ListRows) -> list[tuple[int, str]]:
    return [(p.row, p.code) for p in rows.problems]


# -- rows -----------------------------------------------------------------------------------------------------------


def test_a_row_without_a_name_is_kept_as_somebody_unidentified_and_listed() -> None:
    found = read("1,,m,40,2031-04-11,Tarvik", "2,unidentified man,m,,2031-04-11,Tarvik")
    assert [e.name for e in found.entries] == [None, None]
    assert codes(found) == [(2, "unidentified"), (3, "unidentified")]
    assert found.entries[0].place == "Tarvik"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("1,Ada Holm,f,200,2031-04-11,Tarvik", "impossible_age"),
        ("1,Ada Holm,f,-3,2031-04-11,Tarvik", "impossible_age"),
        ("1,Ada Holm,f,~40,2031-04-11,Tarvik", "approximate_age"),
        ("1,Ada Holm,f,old,2031-04-11,Tarvik", "unread_age"),
        ("1,Ada Holm,z,40,2031-04-11,Tarvik", "sex_unread"),
        ("1,Ada Holm,f,40,2031-02-31,Tarvik", "impossible_date"),
        ("1,Ada Holm,f,40,2031-07-01,Tarvik", "future_date"),
        ("1,Ada Holm,f,40,spring,Tarvik", "unread_date"),
        ("1,Ada Holm,f,40,03/04/2031,Tarvik", "unread_date"),
        ("1,Ada Holm,f,40,about 11 April 2031,Tarvik", "approximate_date"),
        ("1,Ada Holm,f,40,2031-04-11,Tarvik,more", "too_many_cells"),
        ("1,Ada Holm,f,40", "too_few_cells"),
        ("1,Ada Hol\ufffd,f,40,2031-04-11,Tarvik", "undecoded"),
    ],
)
def test_what_cannot_be_read_is_listed_and_the_row_stays(row: str, code: str) -> None:
    found = read(row)
    assert codes(found) == [(2, code)]
    assert len(found.entries) == 1
    entry = found.entries[0]
    if code.endswith("date"):
        assert entry.died == (None, None)
    if code.endswith("age"):
        assert (entry.age_low, entry.age_high) == (None, None)


def test_ids_and_rows_that_stand_twice_are_both_kept_with_ids_of_their_own() -> None:
    found = read("1,Ada Holm,f,40,2031-04-11,Tarvik", "1,Ada Holm,f,40,2031-04-11,Tarvik", "1,Bo Lind,m,,,Tavel")
    assert codes(found) == [(3, "duplicate_id"), (3, "duplicate_row"), (4, "duplicate_id")]
    assert len({e.id for e in found.entries}) == 3


def test_a_day_outside_the_declared_period_sets_the_row_aside_and_says_why() -> None:
    found = read(
        "1,Ada Holm,f,40,2030-12-31,Tarvik", "2,Bo Lind,m,40,2031-01-01,Tavel", first="2031-01-01", last="2031-05-31"
    )
    assert codes(found) == [(2, "before_period"), (2, "outside_period")]
    assert [row.aside for row in found.rows] == ["outside_period", None]
    assert [e.name for e in found.entries] == ["Bo Lind"]


def test_sums_repeated_heads_and_rows_that_say_nothing_are_no_people() -> None:
    found = read("1,Ada Holm,f,40,2031-04-11,Tarvik", "id,name,sex,age,died,place", "Total:,41,,,,", ",,m,,,")
    assert [row.aside for row in found.rows] == [None, "head_again", "total", "nothing_read"]
    assert {p.code for p in found.problems} >= {"head_again", "total", "nothing_read"}


def test_a_column_that_is_not_there_is_a_problem_of_the_table() -> None:
    found = read_rows("id,name\n1,Ada Holm\n", COLUMNS)
    assert [(p.code, p.column) for p in found.table] == [
        ("missing_column", "sex"), ("missing_column", "age"), ("missing_column", "died"), ("missing_column", "place"),
    ]  # fmt: skip
    assert found.entries[0].name == "Ada Holm"


def test_a_birth_after_the_death_is_not_used_and_an_age_that_does_not_fit_is_kept_and_listed() -> None:
    columns = Columns("a", {"name": ("name",), "born": ("born",), "died": ("died",), "age": ("age",)})
    found = read_rows(
        "name,born,died,age\nA B,2031-05-01,2031-04-01,\nC D,1980-05-01,2031-04-01,20\nE F,1980-05-01,2031-04-01,50\n",
        columns,
    )
    assert codes(found) == [(2, "born_after_death"), (3, "age_contradicts")]
    assert found.entries[0].died == (None, None)
    assert found.entries[1].age_low == 20


def test_a_mark_for_the_unidentified_goes_before_what_stands_as_a_name() -> None:
    columns = Columns("a", {"name": ("name",), "unidentified": ("unknown",), "place": ("place",)})
    found = read_rows("name,unknown,place\nBody 4,yes,Tavel\nAda Holm,no,Tavel\n", columns)
    assert [e.name for e in found.entries] == [None, "Ada Holm"]


def test_names_in_parts_are_joined_and_other_columns_go_with_the_row() -> None:
    columns = Columns("a", {"given": ("first",), "family": ("last",), "patronymic": ("father",)})
    found = read_rows("last,first,father,email\nOrsk,Ilda,Petrivna,a@b.example\nOrsk,,,\n", columns)
    assert [e.name for e in found.entries] == ["Ilda Petrivna Orsk", "Orsk"]
    assert [dict(e.others) for e in found.entries] == [{"email": "a@b.example"}, {}]


def test_one_table_may_hold_several_lists() -> None:
    text = "list,name\nred,Ada Holm\nblue,Bo Lind\nred,Karl Venn\n"
    columns = Columns("red", {"name": ("name",)}, only=("list", "red"))
    found = read_rows(text, columns)
    assert ([e.name for e in found.entries], found.elsewhere) == (["Ada Holm", "Karl Venn"], 1)


def test_declared_words_stand_for_codes() -> None:
    columns = replace(COLUMNS, codes=codes_of(["sex:1=m", "sex:2=f", "sex:0=unknown", "place:TV=Tavel"]))
    found = read_rows(HEAD + "1,A B,1,,,TV\n2,C D,2,,,TV\n3,E F,0,,,TV\n", columns)
    assert [(e.sex, e.place) for e in found.entries] == [("m", "Tavel"), ("f", "Tavel"), (None, "Tavel")]
    assert codes(found) == []


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
CELL = WORDS | st.sampled_from(
    ["", "2031-04-11", "31.02.2031", "40", "-1", "f", "Total", "a\tb", "two\nlines", "ж", "؟"]
)


@given(st.lists(st.lists(CELL, min_size=1, max_size=7), max_size=8))
def test_every_row_is_used_or_listed_as_not_used(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([HEAD.strip().split(","), *rows])
    found = read_rows(out.getvalue(), replace(COLUMNS, first="2031-01-01"), separator=",")
    there = [n for n, row in enumerate(rows, 2) if any(row)]
    assert [row.entry.row for row in found.rows] == there
    between = [n for n in range(2, max(there, default=0)) if n not in there]
    assert [p.code for p in found.table] == ["empty_rows"] * bool(between)
    assert len(found.entries) + len(found.aside) == len(found.rows)
    assert all(any(p.code == row.aside for p in row.problems) for row in found.aside)
    assert len({row.entry.id for row in found.rows}) == len(found.rows)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4).filter(any), min_size=1, max_size=6))
def test_cells_with_tabs_and_line_ends_stay_one_cell(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [list(row.cells) for row in rows_in(out.getvalue(), ",")] == rows


# -- days -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2031-04-11", "2031-04-11", "2031-04-11"),
        ("2031-04-11T05:30:00Z", "2031-04-11", "2031-04-11"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("25.04.2031", "2031-04-25", "2031-04-25"),
        ("04/25/2031", "2031-04-25", "2031-04-25"),
        ("11 квітня 2031 р.", "2031-04-11", "2031-04-11"),
        ("11 апреля 2031 г.", "2031-04-11", "2031-04-11"),
        ("April 11, 2031", "2031-04-11", "2031-04-11"),
        ("11-Apr-2031", "2031-04-11", "2031-04-11"),
        ("квітень 2031", "2031-04-01", "2031-04-30"),
        ("١١ نيسان ٢٠٣١", "2031-04-11", "2031-04-11"),
        ("11 avril 2031", "2031-04-11", "2031-04-11"),
        ("1-5 April 2031", "2031-04-01", "2031-04-05"),
        ("2031-04-01 - 2031-04-05", "2031-04-01", "2031-04-05"),
        ("2031-04-01/2031-04-05", "2031-04-01", "2031-04-05"),
        ("before 2031-04-05", None, "2031-04-05"),
        ("після 2031-04-05", "2031-04-05", None),
        ("20310411", "2031-04-11", "2031-04-11"),
    ],
)
def test_days_are_read_as_the_span_that_their_words_leave_room_for(words: str, first: str, last: str) -> None:
    day = DayReader()(words)
    assert (day.first, day.last, day.fault) == (first, last, "")


@pytest.mark.parametrize("words", ["", "невідомо", "н/д", "?", "unknown", "غير معروف"])
def test_words_for_not_knowing_are_no_fault(words: str) -> None:
    assert DayReader()(words) == DayReader()("")
    assert not DayReader()(words).fault


@pytest.mark.parametrize(
    "words", ["spring", "навесні 2031", "03.04.2031", "03.04.31", "44662", "11 Foo 2031", "on Monday"]
)
def test_what_leaves_the_day_open_is_unread(words: str) -> None:
    assert DayReader()(words).fault == "unread_date"


def test_the_declared_order_and_period_settle_what_numbers_leave_open() -> None:
    assert DayReader("dmy")("03/04/2031").first == "2031-04-03"
    assert DayReader("mdy")("03/04/2031").first == "2031-03-04"
    assert DayReader("dmy", "2031-01-01", "2031-12-31")("03.04.31").first == "2031-04-03"
    assert DayReader("dmy")("04/25/2031").fault == "impossible_date"
    assert DayReader()("25/26/2031").fault == "impossible_date"


@given(st.dates(min_value=__import__("datetime").date(1900, 1, 1), max_value=__import__("datetime").date(2100, 1, 1)))
def test_a_day_written_in_any_declared_order_is_read_back(day: object) -> None:
    written = {"dmy": "%d.%m.%Y", "mdy": "%m/%d/%Y", "ymd": "%Y-%m-%d"}
    for order, form in written.items():
        found = DayReader(order)(day.strftime(form))  # type: ignore[attr-defined]
        assert found.first == found.last == str(day)


# -- cells and declarations -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("34", 34, 34), ("34 роки", 34, 34), ("34 г.", 34, 34), ("٣٤ سنة", 34, 34), ("30-40", 30, 40), ("30s", 30, 39),
        ("6 months", 0, 0), ("18 міс", 1, 1), ("under 18", None, 17), ("до 18", None, 17), ("65+", 65, None),
        ("child", None, 17), ("дитина", None, 17), ("adult", 18, None), ("0", 0, 0), ("", None, None),
        ("unknown", None, None), ("3 days", 0, 0), ("34.0", 34, 34),
    ],
)  # fmt: skip
def test_ages_are_read_as_the_years_that_their_words_leave_room_for(words: str, low: int, high: int) -> None:
    age = read_age(words)
    assert (age.low, age.high, age.fault) == (low, high, "")


def test_sexes_are_words_of_several_languages() -> None:
    assert [read_sex(w) for w in ("F", "ж", "Жін.", "أنثى", "weiblich")] == ["f"] * 5
    assert [read_sex(w) for w in ("m", "ч", "муж", "ذكر", "Mann")] == ["m"] * 5
    assert (read_sex("?"), read_sex("zz")) == ("", None)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"uses": {}}, "no column"),
        ({"uses": {"nam": ("x",)}}, "'nam' is no field"),
        ({"uses": {"name": ("x",), "given": ("y",)}}, "both mapped"),
        ({"uses": {"age": ("x", "y")}}, "one column"),
        ({"codes": {"sex": {"z": "woman"}}}, "no code of a sex"),
        ({"order": "ydm"}, "no order"),
        ({"first": "2031-02-31"}, "not a day"),
        ({"first": "2031-02-02", "last": "2031-02-01"}, "before it begins"),
        ({"name": " "}, "needs a name"),
    ],
)
def test_a_wrong_declaration_names_what_is_wrong(other: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        checked(replace(COLUMNS, **other))


def test_fields_have_everyday_names_and_columns_are_joined_by_a_plus() -> None:
    assert uses_of([("date", "Дата"), ("ID", "№"), ("place", "Oblast+Town")]) == {
        "died": ("Дата",), "own_id": ("№",), "place": ("Oblast", "Town"),
    }  # fmt: skip
    assert (head_of(None), head_of("2-3"), head_of("none")) == ((1, 1), (2, 3), None)
    with pytest.raises(UsageError):
        head_of("0")


def test_merged_heads_give_each_column_both_names() -> None:
    rows = rows_in("List of the dead,,,\nPerson,,Death,\nname,age,day,place\nAda Holm,40,2031-04-11,Tarvik\n", ",")
    assert table(rows, head=(2, 3)).columns == ("Person / name", "Person / age", "Death / day", "Death / place")
    assert [row.cells[0] for row in table(rows, head=(2, 3)).above] == ["List of the dead"]


def test_columns_without_a_name_or_with_one_name_can_be_told_apart() -> None:
    assert table(rows_in("name,,name\na,b,c\n")).columns == ("name", "column 2", "name (2)")
    assert table(rows_in("a,b\n"), head=None).columns == ("column 1", "column 2")
