"""The chapter on origins: the tree without CSS, what a root is, figures by root, carriers, and the page of a trace."""

from __future__ import annotations

from share import views
from share.page import Element, Page
from share.papers import Papers
from solferino.record import (
    BorrowingKind,
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Held,
    Origin,
    OriginRole,
    Population,
    RootKind,
    Scope,
    SpeakerKind,
    When,
)
from solferino.share.dossier import dossier
from solferino.share.index import Index
from solferino.share.resting import resting
from solferino.share.tracepage import trace_page


def chain() -> Papers:
    papers = Papers("Herald", "Post", "Tidings")
    papers.leans("Post", "Herald", "likely")
    papers.leans("Tidings", "Post", "open")
    return papers


def lists_above(element: Element) -> int:
    count = 0
    while element.parent is not None:
        element = element.parent
        count += element.tag == "ul"
    return count


def test_the_tree_is_nested_lists_so_that_it_reads_without_css() -> None:
    page = Page(dossier(chain().view()))
    names = {e.text: e for e in page.section("O-001").walk() if e.tag == "strong"}
    depth = {name: lists_above(e) for name, e in names.items()}
    assert depth == {"Herald": 1, "Post": 2, "Tidings": 1}


def test_each_step_says_how_sure_which_way_and_leads_to_both_places() -> None:
    page = Page(dossier(chain().view()))
    section = page.section("O-001").text
    assert "14 words in common with Herald (shown; direction likely; not credited)" in " ".join(section.split())
    assert "14 words in common with Post (shown; which came first is open; not credited)" in " ".join(section.split())
    (proofs, _) = [e for e in page.section("O-001").walk() if "proofs" in e.classes]
    assert len([a for a in proofs.walk() if a.attrs.get("role") == "doc-noteref"]) == 2


def test_a_root_says_what_it_is_when_it_was_said_and_with_what_it_counts_as_one() -> None:
    papers = Papers("Herald", "Post")
    day = When("2031-02-03", "2031-02-03")
    one = papers.origin(role=OriginRole.MONITOR, root=RootKind.STATEMENT, said=day, institution="Quay Monitor")
    two = papers.origin(handle="O-002", name="Quay Monitor", kind=SpeakerKind.INSTITUTION)
    text = " ".join(Page(dossier(papers.view(one, two))).section("O-001").text.split())
    assert "Monitor; statement of 3 February 2031; 2 reports." in text
    assert "Institution: Quay Monitor." in text and "Counts as one with O-002, of the same institution." in text


def test_a_circle_is_said_at_the_root_and_at_each_of_its_reports() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald")
    papers.leans("Herald", "Post")
    ids = tuple(sorted(t.id for t in papers.texts.values()))
    section = Page(dossier(papers.view(papers.origin(cycle=ids)))).section("O-001")
    assert len([e for e in section.walk() if "chip" in e.classes and e.text == "in a circle"]) == 2
    assert "2 reports lean on one another in a circle; which came first is open" in section.text
    assert "each leans on the other" in section.text


def test_the_picture_has_its_text_beside_it_and_a_name() -> None:
    page = Page(dossier(chain().view()))
    (svg,) = page.all("svg", "graph")
    assert svg.attrs["role"] == "img" and svg.attrs["aria-labelledby"] == "whom-t whom-d"
    assert page.by_id["whom-t"].text and "list below" in page.by_id["whom-d"].text
    assert "dashed line" in page.by_id["picture-c"].text and "dotted line" in page.by_id["picture-c"].text


def test_a_large_set_has_no_picture_and_says_so_and_its_list_is_whole() -> None:
    papers = Papers(*(f"Paper {n}" for n in range(60)))
    page = Page(dossier(papers.view()))
    assert not page.all("svg", "graph")
    section = page.section("origins").text
    assert "With more than 40 reports there is no picture" in section
    assert all(f"Paper {n}," in section for n in range(60))


def test_two_hundred_pairs_stand_side_by_side_and_of_the_others_it_is_said_where_they_are() -> None:
    papers = Papers(*(f"Paper {n}" for n in range(25)))
    for a in range(25):
        for b in range(a):
            papers.leans(f"Paper {a}", f"Paper {b}", "open")
    text = Page(dossier(papers.view())).section("wording").text
    assert "100 further pairs of texts share wording" in text


class Counts(Papers):
    """Papers that give numbers, each resting on an origin."""

    def counts(self, name: str, low: int) -> str:
        text = self.texts[name]
        return self.made.claim(
            Figure(
                views.find(text, "The ferry"),
                low,
                low,
                Bound.EXACT,
                Counted.KILLED,
                Population.ALL,
                FigureStatus.UNSPECIFIED,
                Scope.INCIDENT,
            )
        )


def counted() -> Held:
    papers = Counts("Herald", "Post", "Tidings", "Bell")
    ids = [papers.counts(n, 21) for n in ("Herald", "Post", "Tidings", "Bell")]

    def origin(handle: str, name: str | None, *claims: str) -> Origin:
        return Origin(handle, SpeakerKind.PERSON, claims, name, "yes" if name else "no")

    return papers.view(
        origin("O-001", "Lena Volt", *ids[:2]), origin("O-002", "Oto Brann", ids[2]), origin("O-003", None, ids[3])
    )


def test_a_figure_says_on_how_many_roots_it_rests_in_how_many_reports() -> None:
    (row,) = resting(Index(counted()))
    assert row.words == "21 people killed"
    assert (row.reports, row.independent) == (4, 2)
    assert row.why == "2 origins in 4 reports: Lena Volt and Oto Brann; 1 report names none"
    assert [s.name for s in row.supports] == ["Lena Volt", "Oto Brann", "no origin named"]


def test_figures_by_root_stand_in_a_table_that_leads_to_root_and_words() -> None:
    page = Page(dossier(counted()))
    (row,) = [e for e in page.section("resting").walk() if e.tag == "tr" and "21 people killed" in e.text]
    cells = [e.text.strip() for e in row.children if not isinstance(e, str)]
    assert cells[2:4] == ["4", "2"]
    links = [a.attrs["href"] for a in row.walk() if a.tag == "a"]
    assert {"#O-001", "#O-002"} <= set(links)
    assert sum(a.attrs.get("role") == "doc-noteref" for a in row.walk() if a.tag == "a") == 4


def test_the_page_of_a_trace_needs_nothing_else_and_is_the_same_each_time() -> None:
    view = chain().view()
    html = trace_page(view, notes=["A <note> of ours."], left_out=[("x.txt", "it is <empty>")])
    assert html == trace_page(view, notes=["A <note> of ours."], left_out=[("x.txt", "it is <empty>")])
    page = Page(html)
    assert page.one("h1").text == "1 root, 3 reports"
    assert "A <note> of ours." in page.section("know").text and "x.txt: it is <empty>" in page.section("know").text
    assert len(page.ids) == len(set(page.ids))
    for link in page.all("a"):
        assert link.attrs["href"].startswith("#") and link.attrs["href"][1:] in page.by_id
    assert not {e.tag for e in page.elements} & {"script", "img", "link", "iframe", "form"}
    marks = {e.attrs["id"] for e in page.elements if e.tag == "mark" and "id" in e.attrs}
    assert marks, "the texts stand in it, with the passages marked"


def test_the_page_of_a_trace_says_where_there_is_nothing_to_compare() -> None:
    page = Page(trace_page(Papers("Herald").view(), sentence="nothing to compare: 1 report"))
    assert "Nothing to compare: 1 report." in page.one("header", "cover").text


def test_a_text_without_publisher_goes_by_its_file_name_on_the_page_of_a_trace() -> None:
    made = views.Views()
    made.keep(views.make_text("The river rose."), "river.txt")
    page = Page(trace_page(made.view()))
    assert "river.txt" in page.section("origins").text and "Text T-01" not in page.section("origins").text


def test_wording_that_no_claim_stands_in_is_on_the_page_of_a_trace() -> None:
    papers = Papers("Herald", "Post")
    step = papers.leans("Post", "Herald", "open", BorrowingKind.WORDING)
    view = papers.view(papers.origin("Herald", borrowings=()))
    assert "and the river was high again" in Page(trace_page(view, more=(step,))).section("wording").text
