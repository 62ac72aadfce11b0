"""A guess of columns gives its reasons, leaves open what nothing tells, and is never a declaration."""

from __future__ import annotations

import pytest

from solferino.count.lists import Guess, guess, guess_head, rows_from, table


def uses(found: Guess) -> dict[str, str]:
    return {field: columns[0] for field, columns in found.columns.uses.items()}


SAMPLE = [
    ["7", "Ada Holm", "f", "34", "2031-04-11", "Tarvik"],
    ["3", "Bo Lind", "m", "61", "2031-04-11", "Tarvik"],
    ["9", "Karl Venn", "m", "", "2031-04-13", "Tavel"],
    ["4", "Vera Orsk", "f", "17", "2031-05", "Tavel"],
]


@pytest.mark.parametrize(
    "heads",
    [
        ["ID", "Full name", "Gender", "Age at death", "Date of death", "Place of death"],
        ["№ з/п", "П.І.Б.", "Стать", "Вік", "Дата загибелі", "Населений пункт"],
        ["Номер", "ФИО", "Пол", "Возраст", "Дата гибели", "Место"],
        ["الرقم", "الاسم الكامل", "الجنس", "العمر", "تاريخ الوفاة", "المكان"],
        ["Lfd. Nr.", "Vollständiger Name", "Geschlecht", "Alter", "Todesdatum", "Ort"],
        ["numéro", "Nom et prénom", "Sexe", "Âge", "Date du décès", "Lieu"],
    ],
)
def test_heads_are_known_in_several_languages(heads: list[str]) -> None:
    found = guess(heads, SAMPLE)
    assert uses(found) == dict(zip(("own_id", "name", "sex", "age", "died", "place"), heads, strict=True))
    assert all(g.sure and g.by == "head" for g in found.why)


def test_contents_tell_where_heads_do_not() -> None:
    found = guess(["a", "b", "c", "d", "e", "f"], SAMPLE * 3)
    assert uses(found) == {"name": "b", "sex": "c", "died": "e", "place": "f", "age": "d"}
    assert all(not g.sure and g.by == "contents" for g in found.why)
    assert all(f"{column!r}" in " ".join(found.open) for column in "bcdef")


def test_parts_of_a_name_and_a_bare_name_beside_a_family_name() -> None:
    rows = [["Ada", "Holm", "1980-02-03"], ["Bo", "Lind", "1991-01-30"], ["Karl", "Venn", "1975-12-24"]]
    assert uses(guess(["first_name", "surname", "dob"], rows)) == {
        "given": "first_name", "family": "surname", "born": "dob",
    }  # fmt: skip
    assert uses(guess(["name", "surname"], [row[:2] for row in rows])) == {"given": "name", "family": "surname"}
    assert uses(guess(["Прізвище", "Вік"], [["Голм Ада", "40"], ["Лінд Бо", "30"]])) == {
        "name": "Прізвище",
        "age": "Вік",
    }


def test_a_head_that_its_cells_speak_against_is_an_open_question() -> None:
    found = guess(["name", "age"], [["Ada Holm", "Tarvik"], ["Bo Lind", "Tavel"], ["Karl Venn", "Varn"]])
    assert [(g.field, g.sure) for g in found.why] == [("name", True), ("age", False)]
    assert "most cells are no ages" in " ".join(found.open)


def test_a_count_of_rows_is_no_column_of_ages() -> None:
    rows = [[name, str(n)] for n, name in enumerate(("Ada Holm", "Bo Lind", "Karl Venn", "Vera Orsk", "Petra Lund"))]
    assert uses(guess(["who", "x"], rows)) == {"name": "who", "own_id": "x"}


def test_the_order_of_days_is_guessed_from_what_can_be_read_in_one_way_only() -> None:
    assert guess(["date"], [["03/04/2031"], ["25/04/2031"]]).columns.order == "dmy"
    assert guess(["date"], [["03/04/2031"], ["04/25/2031"]]).columns.order == "mdy"
    neither = guess(["date"], [["03/04/2031"], ["02/04/2031"]])
    assert neither.columns.order is None
    assert "the order of days is open" in " ".join(neither.open)
    both = guess(["date"], [["25/04/2031"], ["04/25/2031"]])
    assert both.columns.order is None
    assert "two orders" in " ".join(both.open)


def test_words_of_a_sex_that_nobody_declared_are_asked_for() -> None:
    found = guess(["name", "sex"], [["Ada Holm", "1"], ["Bo Lind", "2"], ["Karl Venn", "m"]])
    assert "declare sex:1=" in " ".join(found.open)
    assert found.columns.codes == {}


def test_the_head_is_looked_for_below_titles_and_with_merged_cells_above_it() -> None:
    rows = rows_from(
        [
            ["List of the dead of Varn", "", ""],
            ["Person", "", "Death"],
            ["name", "age", "date"],
            ["Ada Holm", "34", "2031-04-11"],
        ]
    )
    assert guess_head(rows) == (2, 3)
    assert uses(guess(table(rows, head=(2, 3)).columns, [["Ada Holm", "34", "2031-04-11"]])) == {
        "name": "Person / name", "age": "Person / age", "died": "Death / date",
    }  # fmt: skip
    assert guess_head(rows[3:]) is None


def test_a_table_of_nothing_that_is_known_gives_an_empty_guess() -> None:
    found = guess(["x", "y"], [])
    assert (found.why, found.unused) == ((), ("x", "y"))
    assert any("no column of names" in words for words in found.open)
