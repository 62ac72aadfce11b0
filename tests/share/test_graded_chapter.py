"""Sources and their grades in the dossier: what people gave, and nothing where nobody did."""

from __future__ import annotations

from dataclasses import replace

from share import views
from share.page import Page
from share.papers import Papers
from solferino.casework.grade import source_rows
from solferino.record import SCHEME, Correction, Grading, Held
from solferino.share.dossier import dossier

NOW = "2031-03-01T10:00:00.000000Z"


def graded() -> Held:
    papers = Papers("Herald", "Post", "Tidings")
    notice = views.find(papers.texts["Herald"], "Bread was dear in Herald")
    view = papers.view()
    return replace(
        view,
        people={"person:1": "Ada Rill"},
        gradings=(
            Grading("person:1", SCHEME, "Herald", "<b>ten years</b> of it", 3, NOW, "B"),
            Grading("person:2", SCHEME, "Herald", "seldom right", 3, NOW, "D"),
            Grading("person:1", SCHEME, "S-009", "two saw it", 3, NOW, None, "2"),
        ),
        corrections=(Correction("person:1", "Herald", "corrected", "21 became 17", 3, NOW, "2031-02-09", notice),),
    )


def chapter(view: Held) -> Page:
    return Page(dossier(view, sources=source_rows(view)))


def test_a_grade_stands_with_who_gave_it_and_why_and_graders_who_differ_are_both_shown() -> None:
    text = " ".join(chapter(graded()).section("graded").text.split())
    assert "B Ada Rill: <b>ten years</b> of it" in text
    assert "D a person whose name was erased: seldom right" in text
    assert "isputed: B, D" in text
    assert "People give these grades, never the software" in text and "F and 6 mean that it is not known" in text


def test_a_correction_leads_to_the_words_of_its_notice() -> None:
    page = chapter(graded())
    section = page.section("graded")
    assert "Corrected, 9 February 2031: 21 became 17" in " ".join(section.text.split())
    marks = [a for a in section.walk() if a.tag == "a" and a.attrs.get("role") == "doc-noteref"]
    (note,) = [page.by_id[a.attrs["href"][1:]] for a in marks]
    (back,) = [a for a in note.walk() if a.tag == "a" and page.by_id[a.attrs["href"][1:]].tag == "mark"]
    assert page.by_id[back.attrs["href"][1:]].text == "Bread was dear in Herald"


def test_sources_that_nobody_graded_are_counted_and_every_link_leads_somewhere() -> None:
    page = chapter(graded())
    assert "3 further sources are not graded" in page.section("graded").text
    assert "S-009" in page.section("graded").text
    for link in page.all("a"):
        assert link.attrs["href"][1:] in page.by_id


def test_where_nobody_graded_one_sentence_says_so_and_how_to() -> None:
    section = chapter(Papers("Herald", "Post").view()).section("graded")
    assert not [e for e in section.walk() if e.tag == "table"]
    assert "Nobody graded a source" in section.text and "solferino grade" in section.text
