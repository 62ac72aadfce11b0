"""Legal statements of a case: exact words, who says them, and the rules of the day on which each text appeared."""

from __future__ import annotations

import csv as csv_module
import io
from dataclasses import replace

import pytest

from casework.pages import Pages
from solferino.casework.legal import KINDS, legal_csv, legal_rows, legal_statements, not_read, statement_rows
from solferino.law.catalogue import catalogue
from solferino.record import Region, RegionKind, Standing, Text, UsageError

QUOTE = "“Ukraine is a member of the International Criminal Court,”"
TOLD = f"{QUOTE} Mayor Ilda Orsk said in Varn. Vacuum bombs are not illegal.\n"


def town(day: str | None = "2025-03-01", words: str = TOLD) -> tuple[Pages, Text]:
    pages = Pages()
    text = pages.page(words, "2025-06-01", day=day, name="courier.txt", outlet="The Courier")
    if QUOTE in words:
        pages.says(text, QUOTE, "Ilda Orsk", role="Mayor")
    return pages, text


def test_each_statement_stands_on_exact_words_with_who_says_them() -> None:
    pages, text = town()
    first, second = legal_rows(legal_statements(pages.view()))
    assert (first["kind"], first["speaker"], first["outlet"]) == ("recognition", "Ilda Orsk", "The Courier")
    assert (second["kind"], second["speaker"], second["claim"]) == ("weapon", "the text itself", None)
    for row in (first, second):
        assert text.text[row["start"] : row["end"]] == row["quote"]
        assert row["reading"] == text.id


def test_every_row_carries_rule_provision_validity_day_and_catalogue() -> None:
    pages, _ = town()
    first, _ = legal_rows(legal_statements(pages.view()))
    assert (first["rule"], first["valid_from"], first["valid_to"]) == ("RS-PARTY-UA", "2025-01-01", None)
    assert first["provision"].startswith("Rome Statute")
    assert (first["law_day"], first["day_basis"]) == ("2025-03-01", "publication")
    assert first["catalogue"] == catalogue().stamp
    assert first["outcome"] == "agrees"


def test_the_same_words_a_year_before_meet_another_answer() -> None:
    pages, _ = town("2024-03-01")
    first, _ = legal_rows(legal_statements(pages.view()))
    assert first["outcome"] == "looser"
    assert "art. 12(3)" in first["difference"]
    assert "2025-01-01" in first["later"]


def test_another_day_may_be_asked_for_and_a_later_one_than_the_catalogue_is_refused() -> None:
    pages, _ = town("2024-03-01")
    first, _ = legal_statements(pages.view(), law="2025-03-01")
    assert (first.compared.day, first.compared.basis) == ("2025-03-01", "as-of")
    with pytest.raises(UsageError):
        legal_statements(pages.view(), law="2041-01-01")
    with pytest.raises(UsageError):
        legal_statements(pages.view(), law="last week")


def test_a_text_without_a_day_says_so_and_takes_the_day_of_the_view() -> None:
    pages, _ = town(None)
    first, second = legal_rows(legal_statements(pages.view()))
    assert (first["law_day"], first["day_basis"], first["outcome"]) == (None, "unknown", "cannot_compare")
    assert second["outcome"] == "agrees"
    dated, _ = legal_rows(legal_statements(replace(pages.view(), said="2025-03-01")))
    assert (dated["law_day"], dated["day_basis"], dated["outcome"]) == ("2025-03-01", "as-of", "agrees")
    assert statement_rows(pages.view(), "2025-03-01")[0]["outcome"] == "agrees"
    assert statement_rows(pages.view())[0]["outcome"] == "cannot_compare"


def test_what_is_asked_as_of_a_day_hears_nothing_of_later_law() -> None:
    pages, _ = town("2024-03-01")
    first, _ = legal_rows(legal_statements(replace(pages.view(), said="2024-06-01")))
    assert first["later"] is None


def test_a_rejected_claim_lends_nobody_its_speaker() -> None:
    pages, _ = town()
    view = pages.view()
    rejected = replace(view, claims=tuple(replace(c, standing=Standing.REJECTED) for c in view.claims))
    assert legal_statements(rejected)[0].compared.statement.who == "the text itself"


def test_kinds_are_filtered_and_an_unknown_one_is_refused() -> None:
    pages, _ = town()
    assert [str(r.compared.statement.kind) for r in legal_statements(pages.view(), kind="weapon")] == ["weapon"]
    with pytest.raises(UsageError, match="recognition"):
        legal_statements(pages.view(), kind="verdict")
    assert "weapon" in KINDS


def test_boilerplate_says_nothing() -> None:
    words = "Vacuum bombs are not illegal.\n"
    pages = Pages()
    pages.page(words, "2025-06-01", day="2025-03-01", regions=(Region(RegionKind.BOILERPLATE, 0, len(words)),))
    assert legal_statements(pages.view()) == ()


def test_a_text_in_another_language_is_counted_and_not_read() -> None:
    pages = Pages()
    pages.page("Vacuum bombs are not illegal.\n", "2025-06-01", day="2025-03-01", language="de")
    assert legal_statements(pages.view()) == ()
    assert not_read(pages.view()) == 1


def test_a_reading_held_by_two_items_is_read_once() -> None:
    pages, _ = town()
    view = pages.view()
    twice = replace(view, items=(*view.items, replace(view.items[0], number="I-002")))
    assert len(legal_statements(twice)) == 2


def test_csv_has_one_row_a_statement_and_guards_formulas() -> None:
    pages = Pages()
    pages.page("=A1 Vacuum bombs are not illegal.\n", "2025-06-01", day="2025-03-01")
    rows = list(csv_module.DictReader(io.StringIO(legal_csv(legal_statements(pages.view())))))
    assert [r["kind"] for r in rows] == ["weapon"]
    assert not rows[0]["quote"].startswith("=")
    assert rows[0]["catalogue"] == catalogue().stamp
