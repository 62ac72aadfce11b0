"""A determination as a page: numbered paragraphs, notes to exact characters, the house style, nothing to load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from casework.deciding import drafted, fill, market
from share.test_browser import CHROMIUM, Browse, browse  # noqa: F401 - a fixture
from solferino.casework.case import Case
from solferino.casework.determine import determination_rows, export_determination, sign
from solferino.casework.held import held
from solferino.share.determination import chapter, numbered
from solferino.share.index import Index
from solferino.share.notes import Notes
from solferino.share.pages import environment


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with market(tmp_path, "one", "two", "three", "five") as made:
        fill(made, later=True)
        drafted(made)
        yield made


@pytest.fixture
def page(case: Case, tmp_path: Path) -> str:
    return export_determination(case, "D-001", tmp_path / "d.html").read_text(encoding="utf-8")


def bare(html: str) -> str:
    """What a reader sees, on one line."""
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    html = re.sub(r"<sup class=fn>.*?</sup>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_it_needs_nothing_and_runs_nothing(page: str) -> None:
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<img|<link|src=|url\(", page)


def test_both_dates_standing_and_the_ledger_head_come_first(case: Case, page: str) -> None:
    head = bare(page[: page.index("<main>")])
    assert "As of 31 May 2021, from the record as held at entry" in head
    assert "Not in effect" in head
    assert case.fold().determinations[0].id in head


def test_every_paragraph_has_its_number_and_every_note_its_characters(page: str) -> None:
    numbers = [int(n) for n in re.findall(r"class=pn href=#det-D-001-\d+>(\d+)<", page)]
    assert numbers == list(range(1, len(numbers) + 1))
    marks = {int(n) for n in re.findall(r"href=#n(\d+) role=doc-noteref", page)}
    notes = re.findall(r"<li id=n(\d+)>.*?characters ([\d,]+)–([\d,]+)", page)
    assert marks == {int(n) for n, _, _ in notes}
    assert marks


def test_all_that_the_rows_say_stands_on_the_page(case: Case, page: str) -> None:
    (row,) = determination_rows(held(case))
    seen = bare(page)
    for section in row["sections"]:
        assert section["title"] in seen
        for paragraph in section["paragraphs"]:
            for part in paragraph["parts"]:
                assert " ".join(part["text"].split()) in seen


def test_a_denial_is_set_like_any_other_words(page: str) -> None:
    assert re.search(r"<blockquote class=\"words denial\" dir=auto><p><span class=src>[^<]*denied", page)


def test_a_hostile_word_stays_a_word(case: Case) -> None:
    (row,) = determination_rows(held(case))
    row["author"] = "<script>alert(1)</script>"
    html = rendered(case, [row])
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def rendered(case: Case, rows: list[dict[str, object]]) -> str:
    """The chapter of a dossier."""
    index = Index(held(case))
    notes = Notes(index)
    from solferino.share import words

    lead = '{% from "macros.html" import src with context %}'
    template = environment().from_string(f'{lead}{{% include "determination.html" %}}')
    return template.render(
        determinations=chapter(rows), view=index.view, index=index, notes=notes, w=words, cite=notes.cite,
        para=notes.paragraph,
    )  # fmt: skip


def test_a_chapter_holds_every_determination_and_says_where_there_is_none(case: Case) -> None:
    for name in ("Ada Brun", "Bo Lind"):
        sign(case, "D-001", person=name, reason="agreed")
    html = rendered(case, determination_rows(held(case)))
    assert "id=det-D-001>" in html
    assert ">In effect</span>" in html
    assert "No determination is in view" in rendered(case, [])


def test_numbers_count_through_the_whole_document(case: Case) -> None:
    (row,) = determination_rows(held(case))
    numbers = [p["number"] for s in numbered(row)["sections"] for p in s["paragraphs"]]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="no /usr/bin/chromium")
@pytest.mark.usefixtures("page")
def test_a_browser_accepts_it_and_no_window_has_to_be_scrolled_sideways(
    tmp_path: Path,
    browse: Browse,  # noqa: F811 - the fixture
) -> None:
    file = tmp_path / "d.html"
    for width in ("360,800", "1200,900"):
        done = browse(file, f"--window-size={width}", "--virtual-time-budget=2000", "--dump-dom")
        assert "Content Security Policy" not in done.stderr
        assert "Determination D-001" in done.stdout
