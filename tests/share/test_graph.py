"""The drawing of who repeats whom: one drawing for one tree, small sets only, and no meaning in colour alone."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import solferino.share
from share.papers import Papers
from solferino.share.graph import MOST_TEXTS, graph
from solferino.share.index import Index
from solferino.share.tree import tree

SVG = "{http://www.w3.org/2000/svg}"


def picture(papers: Papers, *origins: object) -> ElementTree.Element | None:
    index = Index(papers.view(*origins))  # type: ignore[arg-type]
    names = {r: (index.outlet(r), index.dated(r) or "") for r in index.sources}
    drawn = graph(tree(index), names, "x")
    if drawn is None:
        return None
    return ElementTree.fromstring(str(drawn).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def boxes(drawn: ElementTree.Element) -> dict[str, tuple[float, float, float, float]]:
    found = {}
    for group in drawn.iter(f"{SVG}g"):
        rect, name = group.find(f"{SVG}rect"), group.find(f"{SVG}text")
        assert rect is not None and name is not None
        found[name.text or ""] = tuple(float(rect.attrib[k]) for k in ("x", "y", "width", "height"))
    return found  # type: ignore[return-value]


def test_it_has_a_title_a_description_and_a_box_for_every_report_and_shared_root() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    papers.leans("Post", "Herald", "likely")
    drawn = picture(papers)
    assert drawn is not None
    assert drawn.findtext(f"{SVG}title") == "1 root behind several reports, and 3 reports"
    assert drawn.attrib["role"] == "img" and drawn.attrib["aria-labelledby"] == "x-t x-d"
    assert "list below" in (drawn.findtext(f"{SVG}desc") or "")
    assert set(boxes(drawn)) == {"Lena Volt", "Herald", "Post", "Tidings"}


def test_a_report_stands_to_the_right_of_what_it_leans_on() -> None:
    papers = Papers("Tidings", "Post", "Herald")
    papers.leans("Post", "Herald")
    papers.leans("Tidings", "Post")
    drawn = picture(papers)
    assert drawn is not None
    x = {name: box[0] for name, box in boxes(drawn).items()}
    assert x["Lena Volt"] < x["Herald"] < x["Post"] < x["Tidings"]


def test_no_two_boxes_overlap_and_all_lie_in_the_picture() -> None:
    papers = Papers(*(f"P{n}" for n in range(MOST_TEXTS)))
    for n in range(1, MOST_TEXTS):
        papers.leans(f"P{n}", f"P{n // 3}", "likely")
    drawn = picture(papers)
    assert drawn is not None
    wide, high = (float(v) for v in drawn.attrib["viewBox"].split()[2:])
    placed = list(boxes(drawn).values())
    assert len(placed) == MOST_TEXTS + 1
    for at, (x, y, w, h) in enumerate(placed):
        assert x >= 0 and x + w <= wide and y >= 0 and y + h <= high
        for other_x, other_y, other_w, other_h in placed[:at]:
            assert x >= other_x + other_w or other_x >= x + w or y >= other_y + other_h or other_y >= y + h


@pytest.mark.parametrize(("direction", "arrows"), [("known", 2), ("likely", 2), ("open", 1)])
def test_each_kind_of_step_has_a_line_of_its_own_style_and_an_arrow_where_the_way_is_known(
    direction: str, arrows: int
) -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", direction)
    drawn = picture(papers)
    assert drawn is not None
    styles = [p.attrib["class"] for p in drawn.iter(f"{SVG}path")]
    assert f"line {direction}" in styles
    # The other arrows lead to the root: from Herald, and from Post where it does not stand below Herald.
    assert styles.count("tip") == (2 if direction != "open" else 2 * arrows)
    sheet = (Path(solferino.share.__file__).parent / "templates" / "dossier.css").read_text(encoding="utf-8")
    if direction != "known":
        assert re.search(rf"\.graph \.line\.{direction} {{[^}}]*stroke-dasharray", sheet)


def test_a_circle_has_an_arrow_at_both_ends() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald")
    papers.leans("Herald", "Post")
    drawn = picture(papers)
    assert drawn is not None
    (line,) = [p for p in drawn.iter(f"{SVG}path") if p.attrib["class"] == "line circle"]
    tips = [p for p in drawn.iter(f"{SVG}path") if p.attrib["class"] == "tip"]
    assert line is not None and any(p.attrib["d"].count("M") == 2 for p in tips)


def test_it_is_drawn_for_small_sets_only() -> None:
    assert picture(Papers("Herald")) is None
    assert picture(Papers(*(f"P{n}" for n in range(MOST_TEXTS + 1)))) is None


def test_it_is_not_drawn_where_nothing_is_shared() -> None:
    papers = Papers("Herald", "Post")
    alone = (papers.origin("Herald"), papers.origin("Post", handle="O-002", name="Oto Brann"))
    assert picture(papers, *alone) is None


@pytest.mark.parametrize(
    "name", ["<script>", "A" * 200, "ПРАВДА" * 20, "新" * 40, "a\u202eb\x00c\nd", "é" * 50, "</svg>&amp;"]
)
def test_names_are_cut_to_their_box_and_can_do_nothing(name: str) -> None:
    papers = Papers("Herald", "Post")
    drawn = picture(papers, papers.origin(name=name))
    assert drawn is not None
    shown = next(n for n in boxes(drawn) if n not in ("Herald", "Post"))
    assert len(shown) <= 60 and all(c.isprintable() for c in shown)
    assert {e.tag.removeprefix(SVG) for e in drawn.iter()} == {"svg", "title", "desc", "path", "g", "rect", "text"}
