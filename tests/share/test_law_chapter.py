"""The chapter on the law, the document of the matrix and its tables: what they say, and what they never say."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from casework.looks import look, nothing
from share import views
from share.page import Element, Page
from share.test_dossier import JUDGING, check
from share.worked import worked
from solferino.casework.lawchapter import law_rows
from solferino.record import ElementEntry, Filling, Held, UsageError
from solferino.share.dossier import dossier
from solferino.share.huridocs import FIELDS, huridocs
from solferino.share.matrix import contrary_words, matrix_csv
from solferino.share.matrixpage import matrix_page


def chapter(view: Held, **more: Any) -> Page:
    return Page(dossier(view, law=law_rows(view, look=look, **more)))


def text_of(page: Page, anchor: str) -> str:
    return " ".join(page.section(anchor).text.split())


@pytest.fixture(scope="module")
def page() -> Page:
    return chapter(worked())


def test_the_chapter_is_a_sound_part_of_the_dossier(page: Page) -> None:
    check(page, worked())
    assert page.by_id["law"].tag == "h2"


def test_elements_stand_with_words_for_and_against_and_who_says_so(page: Page) -> None:
    told = text_of(page, "law-M-001")
    assert "disputed" in told
    assert "Anna Reyl: evidenced. two papers" in told
    assert "a person whose name was erased: empty. <i>not</i> seen" in told
    assert "empty, not reviewed" in told, "what software proposes says so"
    table = next(e for e in page.section("law-M-001").walk() if e.tag == "table")
    heads = [e.text for e in table.walk() if e.tag == "th" and e.attrs.get("scope") == "col"]
    assert "Words against it" in heads


def test_a_lawful_reading_and_what_speaks_against_stand_beside_the_elements(page: Page) -> None:
    told = text_of(page, "law-M-001")
    assert "Not this if: object used for military action" in told
    assert "Against it" in told
    assert "Denial: Oto Brann" in told


def test_a_proposal_of_software_is_dashed_and_an_entry_of_a_person_is_not(page: Page) -> None:
    def chips(section: Element) -> Iterator[Element]:
        return (e for e in section.walk() if "chip" in e.classes)

    for found in chips(page.section("law-M-001")):
        assert ("alleged" in found.classes) == ("not reviewed" in found.text), found.text


def test_an_element_that_stands_on_one_origin_says_that_it_is_not_corroborated() -> None:
    view = worked()
    view = replace(view, elements=view.elements[:1])
    assert "not corroborated" in text_of(chapter(view), "law-M-001")


def test_the_chapter_names_law_catalogue_rule_and_validity(page: Page) -> None:
    told = text_of(page, "law")
    assert re.search(r"2026-11-21@[0-9a-f]{12}", told)
    assert "RS-8-2-b-ii" in told
    assert "Rome Statute art. 8(2)(b)(ii), in force from 1 July 2002" in told
    assert "asked for no day" in told
    dated = text_of(chapter(worked(), day="2022-04-02"), "law")
    assert "as of 2 April 2022. It says" in dated
    late = text_of(chapter(worked(), day="2031-04-02"), "law")
    assert "as of 2 April 2031, with the law as it was read up to 21 November 2026" in late


def test_without_entries_the_chapter_is_short_and_says_what_it_is() -> None:
    made = chapter(views.mill())
    told = text_of(made, "law")
    assert "Nobody entered anything on the law" in told
    assert "proposed by software, not reviewed" in told
    assert "Nobody classified the conflict" in told
    assert not [e for e in made.section("law").walk() if e.tag == "table"]
    assert len(told) < 3500


def test_a_first_look_that_finds_nothing_says_so() -> None:
    view = views.mill()
    told = text_of(Page(dossier(view, law=law_rows(view, look=nothing))), "law")
    assert "No provision of the catalogue was opened" in told


def test_the_software_itself_uses_no_word_that_judges_in_the_chapter(page: Page) -> None:
    for made in (page, chapter(views.mill()), Page(matrix_page(worked(), law_rows(worked(), look=look)))):
        ours = made.ours()
        assert not JUDGING.search(ours), JUDGING.search(ours)
        assert "confidence" not in ours or "%" not in ours


def test_without_rows_there_is_no_chapter() -> None:
    assert "law" not in Page(dossier(views.mill())).by_id


def test_a_hundred_incidents_keep_the_chapter_readable_and_the_file_small() -> None:
    view = views.many_incidents(100)
    made = dossier(view, law=law_rows(view, look=look))
    assert len(made.encode()) < 5_000_000
    told = text_of(Page(made), "law")
    assert "88 further incidents" in told


def test_of_many_incidents_that_people_worked_on_thirty_stand_in_full_and_the_rest_in_short() -> None:
    view = views.many_incidents(40)
    fields: dict[str, Any] = {"catalogue": "2026-11-21", "seen": 9, "decided": "2031-03-01T10:00:00.000000Z"}
    made = tuple(
        ElementEntry(views.ANNA, i.handle, "RS-8-2-b-ii", "mental/1", Filling.ARGUED, "a note", **fields)
        for i in view.incidents
    )
    page = chapter(replace(view, elements=made))
    told = page.section("law")
    assert len([e for e in told.walk() if e.tag == "table"]) == 30
    assert "filled by people, see solferino matrix M-040" in text_of(page, "law-M-040")


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = law_rows(worked(), look=look)
    assert dossier(worked(), law=rows) == dossier(worked(), law=law_rows(worked(), look=look))


# Exports


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


STAMP = {"case": "case:5f3c", "ledger_size": 9}


def test_the_table_has_a_row_an_element_with_rule_spans_origins_state_and_what_speaks_against() -> None:
    made = rows_of(matrix_csv(law_rows(worked(), look=look)["incidents"], STAMP))
    first = made[0]
    assert (first["provision"], first["element"], first["state"]) == ("RS-8-2-b-ii", "material/1", "disputed")
    assert first["citation"] == "Rome Statute art. 8(2)(b)(ii)"
    assert first["in_force_from"] == "2002-07-01"
    assert first["catalogue"].startswith("2026-11-21@")
    assert first["independent_origins"] == "1"
    assert '"quote": "shells hit the old mill on Monday"' in first["spans_for"]
    assert all("denial: Oto Brann" in row["contrary"] for row in made)
    assert {row["ledger_size"] for row in made} == {"9"}


def test_an_incident_with_nothing_against_it_is_refused_without_a_word_on_where_one_looked() -> None:
    rows = law_rows(worked(), look=look)["incidents"]
    silent = [{**row, "contrary": [], "searched": None} for row in rows]
    with pytest.raises(UsageError, match="M-001 has nothing that speaks against it"):
        matrix_csv(silent, STAMP)
    with pytest.raises(UsageError, match="where one looked"):
        matrix_page(worked(), {**law_rows(worked(), look=look), "incidents": silent})
    with pytest.raises(UsageError, match="where one looked"):
        huridocs(worked(), {row["subject"]: row for row in silent})
    said = rows_of(matrix_csv(silent, STAMP, "the ministry's site, 3 March, nothing"))
    assert {row["contrary"] for row in said} == {"none found [the ministry's site, 3 March, nothing]"}


def test_the_software_s_own_search_counts_where_it_was_made_and_says_so() -> None:
    row = {**law_rows(views.many_incidents(1), look=look)["incidents"][0], "contrary": []}
    assert row["searched"].startswith("searched by solferino 0.0-test among")
    assert contrary_words(row) == f"none found [{row['searched']}]"


def test_a_text_in_a_language_that_is_not_read_leaves_the_search_unmade() -> None:
    row = law_rows(views.mill(), look=look)["incidents"][0]
    assert row["looked"]["unread"], "the report in Arabic"
    assert row["searched"] is None


def test_the_document_is_sound_and_shows_every_provision_in_full() -> None:
    view = worked()
    made = Page(matrix_page(view, law_rows(view, look=look, whole=True), "the archive of the station"))
    check(made, view)
    assert "the archive of the station" in made.section("law").text
    tables = [e for e in made.section("law-M-001").walk() if e.tag == "table"]
    assert len(tables) == 1
    bare = Page(matrix_page(views.mill(), law_rows(views.mill(), look=look, whole=True), "looked"))
    assert len([e for e in bare.section("law-M-001").walk() if e.tag == "table"]) == 2


def test_every_column_with_a_number_is_named_in_the_list_of_fields_with_what_is_unsure() -> None:
    view = worked()
    rows = {row["subject"]: row for row in law_rows(view, look=look)["incidents"]}
    files = huridocs(view, rows)
    assert set(files) == {"event.csv", "act.csv", "person.csv", "involvement.csv", "information.csv", "fields.csv"}
    known = {(r["table"], r["column"]) for r in rows_of(files["fields.csv"])}
    for table in FIELDS:
        head = rows_of(files[f"{table}.csv"])[0]
        assert {(table, c) for c in head if re.match(r"\d{4} ", c)} <= known
        if table != "person":
            assert "denial: Oto Brann" in head["contrary"]
    unsure = {r["column"] for r in rows_of(files["fields.csv"]) if r["sure"] == "unsure"}
    assert "2409 degree_of_involvement" in unsure


def test_whoever_is_named_as_having_done_it_is_alleged_by_somebody() -> None:
    view = worked()
    rows = {row["subject"]: row for row in law_rows(view, look=look)["incidents"]}
    files = huridocs(view, rows)
    (one,) = rows_of(files["involvement.csv"])
    assert one["alleged_by"] == "Lena Volt, as reported by The Brod Herald"
    assert one["2409 degree_of_involvement"] == "alleged by Lena Volt, as reported by The Brod Herald"
    person = {r["0901 person_record_number"]: r for r in rows_of(files["person.csv"])}[one["2402 perpetrator"]]
    assert person["roles"] == '["alleged perpetrator"]'
    text = view.texts[one["reading"]].text
    assert text[int(one["start"]) : int(one["end"])] == one["quote"]
