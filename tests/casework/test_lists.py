"""A kept table is a list once a person says so; its rows are read again from the bytes, each with its passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from casework.listing import AR, EN, UK, declared, made, uses
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.export import export
from solferino.casework.held import held
from solferino.casework.list_views import copy_hints, guess_of, list_summaries, lists_in, row_rows
from solferino.casework.lists import Declaring, current_lists, declare, declaring_of, read_declaration
from solferino.casework.process import process
from solferino.record import Borrowing, BorrowingKind, Origin, Passage, SpeakerKind, UsageError

REGISTRY = Declaring("the town register", "names of the dead", uses(UK), "registry", order="dmy")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with made(tmp_path) as there:
        yield there


def test_a_guess_declares_nothing(case: Case) -> None:
    size = case.vault.head().size
    found = guess_of(held(case), "I-001")
    assert {row["field"]: row["column"] for row in found["columns"]} == {
        "own_id": "№", "name": "ПІБ", "sex": "Стать", "age": "Вік", "died": "Дата загибелі", "place": "Місце",
    }  # fmt: skip
    assert found["order"] == "dmy"
    assert "what does 'x' stand for" in " ".join(found["open"])
    assert found["declare"].startswith("solferino count lists declare I-001")
    assert (case.vault.head().size, held(case).lists) == (size, ())


def test_rows_of_three_scripts_and_formats_stand_on_their_passages(case: Case) -> None:
    declared(case)
    view = held(case)
    assert [entry.handle for entry in current_lists(view.lists)] == ["L-001", "L-002", "L-003"]
    for entry, rows in lists_in(view):
        text = view.texts[entry.reading].text
        assert all(text[r.row.start : r.row.end] == r.row.words for r in rows.rows)
        for row in rows.rows:
            assert tuple(text[a:b] for a, b in row.row.spans) == row.row.cells
    first = row_rows(view, "ar")[0]
    assert (first["name"], first["sex"], first["age"], first["died"]) == (
        "أولينا فارنيتش", "f", [34, 34], ["2031-04-11", "2031-04-11"],
    )  # fmt: skip


def test_every_problem_of_every_row_is_listed_and_no_row_is_lost(case: Case) -> None:
    declared(case, "registry")
    (found,) = list_summaries(held(case))
    assert (found["rows"], found["usable"], found["aside"], found["unidentified"]) == (5, 5, 0, 1)
    assert found["problems"] == {
        "duplicate_id": 1, "impossible_age": 1, "impossible_date": 1, "sex_unread": 1, "unidentified": 1,
    }  # fmt: skip
    assert found["confirmation"] == "two sources"
    assert [row["row"] for row in row_rows(held(case), "L-001", problems=True)] == [4, 5, 6]


def test_a_later_declaration_changes_what_rows_say_and_not_which_rows_they_are(case: Case) -> None:
    declare(case, "I-001", REGISTRY, person="Ada Brun")
    before = row_rows(held(case), "L-001")
    again = replace(REGISTRY, name=None, codes=("sex:x=m",), first="2031-04-12", last="2031-06-30", replaces="L-001")
    made_again = declare(case, "I-001", again, person="Bo Lind")
    view = held(case)
    after = row_rows(view, "registry")
    assert (made_again.handle, len(view.lists), len(current_lists(view.lists))) == ("L-001", 2, 1)
    assert [row["id"] for row in after] == [row["id"] for row in before]
    assert after[-1]["sex"] == "m"
    assert [row["aside"] for row in after] == ["outside_period", "outside_period", None, None, None]
    with pytest.raises(UsageError, match="decisions on its rows would be lost"):
        declare(case, "I-001", replace(again, name="other"), person="Bo Lind")


@pytest.mark.parametrize(
    ("item", "other", "words"),
    [
        ("I-009", {}, "no item"),
        ("I-001", {"uses": uses("name=ПИБ")}, "no column 'ПИБ'"),
        ("I-001", {"uses": uses("name=ПІБ,list=ref")}, "of one list"),
        ("I-001", {"sheet": "Sheet9"}, "no sheet"),
        ("I-001", {"owner": " "}, "--owner"),
        ("I-001", {"name": ""}, "needs a name"),
        ("I-001", {"only": "ref"}, "no column and word"),
        ("I-001", {"replaces": "L-007"}, "no list 'L-007'"),
    ],
)
def test_a_declaration_that_does_not_fit_names_what_is_wrong(
    case: Case, item: str, other: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError, match=words) as refused:
        declare(case, item, replace(REGISTRY, **other), person="Ada Brun")
    assert "nothing was changed" in str(refused.value.kept)
    assert held(case).lists == ()


def test_two_lists_cannot_have_one_name_and_an_article_is_no_table(case: Case, tmp_path: Path) -> None:
    declare(case, "I-001", REGISTRY, person="Ada Brun")
    with pytest.raises(UsageError, match="L-001 is called 'registry' already"):
        declare(case, "I-002", replace(REGISTRY, uses=uses(EN)), person="Ada Brun")
    (tmp_path / "words.txt").write_text("The town buried its dead.\n")
    add(case, [tmp_path / "words.txt"])
    process(case)
    with pytest.raises(UsageError, match="no table"):
        declare(case, "I-004", replace(REGISTRY, name="words"), person="Ada Brun")


def test_days_after_the_capture_and_a_view_as_of_a_day_are_in_the_future(case: Case, tmp_path: Path) -> None:
    (tmp_path / "late.csv").write_text("name,date\nAda Holm,2031-06-29\nBo Lind,2031-09-01\n")
    add(case, [tmp_path / "late.csv"])
    process(case)
    declare(case, "I-004", Declaring("a", "b", uses("name=name,date=date"), "late"), person="Ada Brun")
    assert [[p["code"] for p in row["problems"]] for row in row_rows(held(case), "late")] == [[], ["future_date"]]


def test_a_list_stands_in_a_view_from_the_day_on_which_it_was_published(case: Case) -> None:
    declared(case)
    assert [e.name for e, _ in lists_in(held(case, said="2031-05-15"))] == ["registry", "ar"]
    assert [e.name for e, _ in lists_in(held(case, said="2031-05-20"))] == ["registry", "press", "ar"]
    assert held(case, said="2031-05-01").lists == ()


def test_a_declaration_in_a_file_has_the_same_keys(tmp_path: Path) -> None:
    path = tmp_path / "registry.yaml"
    path.write_text(
        "name: registry\nowner: the town register\ncollects: names\norder: dmy\n"
        "map:\n  name: [Прізвище, Ім'я]\n  date: Дата\ncodes:\n  sex:\n    NO: f\ncopies: [press]\n"
    )
    found = read_declaration(path)
    assert found.uses == (("name", "Прізвище+Ім'я"), ("date", "Дата"))
    assert (found.codes, found.copies, found.order) == (("sex:NO=f",), ("press",), "dmy")
    with pytest.raises(UsageError, match="did you mean owner"):
        declaring_of({"ownr": "x"})
    with pytest.raises(UsageError, match="no mapping"):
        declaring_of({"map": ["name"]})


def test_the_arabic_columns_are_found_by_their_heads(case: Case) -> None:
    found = guess_of(held(case), "I-003")
    assert dict(pair for pair in uses(AR)) | {"died": "تاريخ الوفاة"} == {
        **{row["field"]: row["column"] for row in found["columns"] if row["field"] != "own_id"}, "date": "تاريخ الوفاة",
    }  # fmt: skip


def test_a_sheet_of_a_workbook_with_merged_heads_below_a_title_is_a_list(case: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "About"
    book.active.append(["Deaths in Varn", "as families report them"])
    sheet = book.create_sheet("Dead")
    heads = ["The dead of Varn"], ["Person", None, "Death"], ["name", "age", "date"]
    for row in (*heads, ["Ada Holm", 40, date(2031, 4, 11)], [], ["Bo Lind", None, "2031-04"]):
        sheet.append(row)
    sheet.merge_cells("A2:B2")
    book.save(tmp_path / "dead.xlsx")
    add(case, [tmp_path / "dead.xlsx"])
    process(case)
    found = guess_of(held(case), "I-004", sheet="Dead")
    assert (found["sheets"], found["head"], found["above"]) == (["About", "Dead"], "2-3", ["The dead of Varn"])
    columns = {row["field"]: row["column"] for row in found["columns"]}
    assert columns == {"name": "Person / name", "age": "Person / age", "died": "Death / date"}
    asked = Declaring("a", "b", tuple(columns.items()), "book", head="2-3", sheet="Dead")
    declare(case, "I-004", asked, person="Ada Brun")
    rows = row_rows(held(case), "book")
    assert [(r["row"], r["name"], r["age"], r["died"]) for r in rows if r["id"]] == [
        (4, "Ada Holm", [40, 40], ["2031-04-11", "2031-04-11"]),
        (6, "Bo Lind", [None, None], ["2031-04-01", "2031-04-30"]),
    ]
    assert [p["code"] for p in rows[0]["problems"]] == ["empty_rows"]


def test_a_list_that_leans_on_another_is_proposed_as_a_copy(case: Case) -> None:
    declared(case, "registry", "press")
    view = held(case)
    assert [row["copying"] for row in list_summaries(view)] == [[], []]
    here, there = (Passage.of(view.texts[entry.reading], 0, 4) for entry in view.lists)
    borrowing = Borrowing(BorrowingKind.COPY, here, there.reading, "shown", "most rows are equal", there)
    origin = Origin("O-001", SpeakerKind.OUTLET, (), borrowings=(borrowing,))
    traced = replace(view, origins=(origin,))
    ((handles, words),) = copy_hints(traced)
    assert handles == {"L-001", "L-002"}
    assert words.startswith("O-001: L-001 (registry) leans on L-002 (press): most rows are equal")
    assert [row["copying"] for row in list_summaries(traced)] == [[words], [words]]


def test_what_was_read_out_of_a_declared_list_is_in_no_export(case: Case, tmp_path: Path) -> None:
    said = "Mayor Ilda Orsk said: “We counted twelve dead in Varn on 3 May 2031.”"
    (tmp_path / "told.csv").write_text(f'name,words\nAda Holm,"{said}"\nBo Lind,none\n')
    add(case, [tmp_path / "told.csv"])
    process(case)
    assert "twelve dead" in export(case, "csv")
    declare(case, "I-004", Declaring("a", "b", uses("name=name"), "told"), person="Ada Brun")
    assert all("twelve dead" not in export(case, form) for form in ("csv", "jsonl", "webannotation"))
