"""The chart of a day: the drawing, the same as a list, signs for ends and doubt, and a note under every link."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from casework.chain import ATTACHMENT, BATTALION, HOLM, case_of_texts, csv_of, opened
from law.command.organisations import Organisation, organisations
from solferino.casework.command import link_file
from solferino.casework.command_chapter import chart_page
from solferino.casework.command_rows import chart_rows
from solferino.casework.dossier import write_dossier
from solferino.casework.held import held
from solferino.record import CommandEdge, Held, SpanOutsideText
from solferino.share.command_chart import command_chapter, command_page
from solferino.share.command_drawing import LEGEND, MOST_UNITS, drawing

DAYS = ("2022-03-05", "2022-03-12", "2022-03-25", "2022-05-01")


def view_of(organisation: Organisation) -> Held:
    return Held("case:1", "Varn", 1, "00", None, None, "solferino test", edges=tuple(organisation.edges))


def unit(name: str, *below: dict[str, Any], **more: Any) -> dict[str, Any]:
    made = {
        "name": name, "kind": "unit", "people": [], "posts": [], "sites": [], "names": [], "relation": "part_of",
        "certainty": "sure", "endings": ["closed"], "edges": [], "again": False, "below": list(below),
    }  # fmt: skip
    return {**made, **more}


def person(name: str, certainty: str = "sure", ending: str = "closed", relation: str = "commands") -> dict[str, Any]:
    return {"name": name, "relation": relation, "certainty": certainty, "endings": [ending], "edges": []}


def drawn(*roots: dict[str, Any]) -> str:
    made = drawing({"on": "2022-03-08", "roots": list(roots)}, "x")
    assert made is not None
    return str(made)


def body(svg: str) -> str:
    """The drawing without its legend."""
    return svg.split(">Signs<", maxsplit=1)[0]


@pytest.mark.parametrize("organisation", organisations(), ids=lambda o: o.name)
def test_every_name_of_the_day_stands_in_the_drawing_and_no_name_of_another_day(organisation: Organisation) -> None:
    view = view_of(organisation)
    for day in DAYS:
        rows = chart_rows(view, day)
        svg = drawing(rows, "c")
        stands = {e["id"] for e in rows["edges"].values()}
        units = {n for e in view.edges if e.id in stands for n in (e.subject, e.object) if n and _is_unit(e, n)}
        assert (svg is None) == (not units)
        if svg is not None:
            for name in units:
                assert name in svg
            for edge in view.edges:
                people = [
                    n for n, k in ((edge.subject, edge.subject_kind), (edge.object, edge.object_kind)) if k == "person"
                ]
                gone = edge.id not in stands
                assert not gone or all(n not in svg or _stands(view, n, stands) for n in people)


def _is_unit(edge: CommandEdge, name: str) -> bool:
    return (edge.subject == name and edge.subject_kind == "unit") or (
        edge.object == name and edge.object_kind == "unit"
    )


def _stands(view: Held, name: str, stands: set[str]) -> bool:
    return any(name in (e.subject, e.object) and e.id in stands for e in view.edges)


@pytest.mark.parametrize(
    ("certainty", "look"), [("sure", "line sure"), ("possible", "line possible"), ("unknown", "line unknown")]
)
def test_a_link_that_is_less_than_sure_has_another_line(certainty: str, look: str) -> None:
    assert f'class="{look}"' in body(drawn(unit("Army", unit("Brigade", certainty=certainty))))


def test_an_open_end_has_a_ring_an_unknown_one_a_question_mark_and_a_closed_one_neither() -> None:
    assert "ring" in body(drawn(unit("Army", unit("Brigade", endings=["open"]))))
    assert 'class="ask"' in body(drawn(unit("Army", unit("Brigade", endings=["unknown"]))))
    closed = body(drawn(unit("Army", unit("Brigade"))))
    assert "ring" not in closed
    assert 'class="ask"' not in closed


def test_an_attachment_has_a_double_line() -> None:
    one = body(drawn(unit("Army", unit("Brigade")))).count('class="line')
    assert body(drawn(unit("Army", unit("Brigade", relation="attached")))).count('class="line') == one + 1


def test_doubt_about_a_commander_stands_in_words() -> None:
    svg = drawn(
        unit("Army", people=[person("Ada Holm", "possible", "open"), person("Karl Venn", "unknown", relation="acting")])
    )
    assert "commander: Ada Holm (possibly, open end)" in svg
    assert "acting commander: Karl Venn (not settled for the day)" in svg
    assert "no commander known on this day" in drawn(unit("Army"))


def test_a_legend_explains_every_sign() -> None:
    svg = drawn(unit("Army"))
    assert all(words in svg for *_, words in LEGEND)


def test_boxes_never_lie_over_each_other_and_all_lie_in_their_drawing() -> None:
    deep = unit("u12")
    for n in range(11, -1, -1):
        deep = unit(f"u{n}", deep, unit(f"v{n}", people=[person(f"p{k}") for k in range(9)]))
    drawings = drawn(deep).split("</svg>")[:-1]
    assert len(drawings) > 1
    seen = 0
    for svg in drawings:
        boxes = sorted(
            (int(y), int(y) + int(h), int(x) + int(w))
            for x, y, w, h in re.findall(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', svg)
        )
        high = int(re.findall(r'height="(\d+)" viewBox', svg)[0])
        assert all(one[1] <= two[0] for one, two in pairwise(boxes))
        assert all(end <= high and right <= 720 for _, end, right in boxes)
        assert high <= 1100  # a page of paper holds it
        seen += len(boxes)
    assert seen == 25


def test_a_unit_whose_upper_one_stands_in_an_earlier_drawing_names_it() -> None:
    svg = drawn(unit("Army", *(unit(f"Brigade {n}", certainty="possible", endings=["open"]) for n in range(30))))
    assert "under Army, drawn before (possibly, open end)" in svg
    assert "drawing 2 of" in svg
    ids = re.findall(r'id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))


def test_more_units_than_fit_are_not_drawn() -> None:
    rows = {"on": "2022-03-08", "roots": [unit(f"u{n}") for n in range(MOST_UNITS + 1)]}
    assert drawing(rows, "x") is None
    assert drawing({"on": "2022-03-08", "roots": []}, "x") is None


def test_names_of_strangers_are_inert_in_the_drawing() -> None:
    svg = drawn(unit("<script>x</script>\u202e", people=[person('"><b>')]))
    assert "<script" not in svg
    assert "\u202e" not in svg
    assert "<b>" not in svg


# -- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    path = case_of_texts(folder)
    (folder / "links.csv").write_text(csv_of(HOLM, BATTALION, ATTACHMENT), encoding="utf-8")
    with opened(path) as case:
        link_file(case, folder / "links.csv", person="Nora Falk")
        write_dossier(case, folder / "dossier.html")
        made = chart_page(held(case), "2022-03-08", person="Ada Holm")
    (folder / "page.html").write_text(made, encoding="utf-8")
    return made


class Marks(HTMLParser):
    """Ids and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a" and (found.get("href") or "").startswith("#"):
            self.links.append((found["href"] or "")[1:])
        for name in ("aria-labelledby",):
            self.links += (found.get(name) or "").split()


def test_every_note_and_label_leads_somewhere_and_no_id_stands_twice(page: str) -> None:
    marks = Marks()
    marks.feed(page)
    assert len(marks.ids) == len(set(marks.ids)), sorted(i for i in marks.ids if marks.ids.count(i) > 1)
    assert set(marks.links) <= set(marks.ids), sorted(set(marks.links) - set(marks.ids))


def test_the_page_needs_nothing_else_and_runs_nothing(page: str) -> None:
    assert not re.search(r"<script|<img|<iframe|src=\"http|@import|url\(", page)
    assert "default-src 'none'" in page


def test_every_link_has_its_words_and_a_note_to_their_characters(page: str) -> None:
    for row in (HOLM, BATTALION, ATTACHMENT):
        assert row["quote"] in re.sub(r"<[^>]+>", "", page)
    assert page.count("role=doc-noteref") >= 6


def test_the_drawing_the_list_and_the_sheets_say_what_stands_and_what_is_missing(page: str) -> None:
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "commander: Ada Holm" in words
    assert "Art. 28(a): military commander" in words
    assert "not in force on these days: from 24 October 2024 only" in words
    assert "Whether anybody is responsible is for courts" in words
    assert "nobody entered anything on it for these days" in words


def test_no_word_of_ours_is_a_verdict(page: str) -> None:
    """Outside quotations and what the catalogue says of the law."""
    start, end = page.index('<section class="part new" aria-labelledby=command>'), page.index("<h4>Other modes")
    words = re.sub(
        r"<bdi class=src>.*?</bdi>|<th scope=row>.*?</th>|<td>.*?</td>", "", page[start:end], flags=re.DOTALL
    )
    assert not re.search(r"\bguilt|war crime|\bcriminal\b", words, re.IGNORECASE)


def test_words_that_are_not_the_characters_of_their_text_are_never_rendered(tmp_path: Path) -> None:
    path = case_of_texts(tmp_path)
    (tmp_path / "links.csv").write_text(csv_of(HOLM), encoding="utf-8")
    with opened(path) as case:
        link_file(case, tmp_path / "links.csv", person="Nora Falk")
        view = held(case)
    (edge,) = view.edges
    wrong = replace(
        edge, passage=replace(edge.passage, quote="something else entirely was said there by nobody at all")
    )
    with pytest.raises(SpanOutsideText):
        command_page(
            replace(view, edges=(wrong,)),
            {"charts": [], "links": [], "misfits": [], "sheets": [], "catalogue": "x"},
            title="x",
        )
    shutil.rmtree(path)


def test_without_a_link_there_is_no_chapter_and_a_sentence_says_so() -> None:
    rows = {"charts": [], "links": [], "misfits": [], "sheets": [], "catalogue": "x"}
    assert command_chapter(rows) is None
    view = Held("case:1", "Varn", 1, "00", None, None, "solferino test")
    assert "No link of a chain of command is entered" in command_page(view, rows, title="Varn")
