"""Counting in the dossier of a real case: lists in numbers, links with what people decided, and nobody by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.listing import FILES, by_ref, declared, made
from share.page import Page
from solferino.casework.case import Case
from solferino.casework.countchapter import count_rows, linkage_row, list_rows
from solferino.casework.deciding_rows import decide_rows
from solferino.casework.dossier import write_dossier
from solferino.casework.held import held
from solferino.casework.linking_rows import link_rows

ADA, BEN = {"person": "Ada Brun"}, {"person": "Ben Ost"}
# Every word of the columns that name people, in all three scripts.
NAMES = re.compile(r"Варнич|Орськ|Лунд|Varnych|Lund|Vera Holm|فارنيتش|أورسك")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    with made(tmp_path) as there:
        declared(there)
        link_rows(there, **ADA, seed=1)
        decide_rows(there, "L-001:6", "L-002:4", "same", **ADA, reason="Marko Lund is in both")
        decide_rows(there, "L-001:6", "L-002:4", "not_same", **BEN, reason="Лунд Марко is another")
        yield there


def test_a_dossier_gives_lists_in_numbers_and_names_nobody(case: Case, tmp_path: Path) -> None:
    assert all(
        NAMES.search(data.decode("cp1251" if name == "registry.csv" else "utf-8")) for name, data in FILES.items()
    )
    path = write_dossier(case, tmp_path / "d.html")
    assert path is not None
    html = path.read_text(encoding="utf-8")
    assert not NAMES.search(html), NAMES.search(html)
    page = Page(html)
    told = " ".join(page.section("count").text.split())
    assert "3 texts are lists of people" in page.one("header", "cover").text
    for words in (
        "the keeper of registry",
        "two sources",
        "L-003",
        "impossible age",
        "1 pair on which people disagree",
    ):
        assert words in told, words


def test_every_row_of_a_list_is_counted_as_used_or_not_with_its_reason(case: Case) -> None:
    for row in list_rows(held(case)):
        assert row["rows"] == row["used"] + sum(a["count"] for a in row["aside"])
        assert all(p["count"] >= len(p["rows"]) > 0 for p in row["problems"])


def test_what_people_decided_on_pairs_has_four_values(case: Case) -> None:
    row = linkage_row(held(case))
    assert row is not None
    assert (row["decided_pairs"], row["same"], row["apart"], row["unsure"], row["disputed"]) == (1, 0, 0, 0, 1)
    assert row["unseen"] == 0 and row["name"] == "Ada Brun"


def test_a_case_without_anything_to_count_has_no_chapter(tmp_path: Path) -> None:
    with made(tmp_path) as case:
        assert count_rows(held(case)) is None
