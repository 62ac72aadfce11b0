"""The chapter on counting and its pages: what they say, what they never say, and whom they never name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from share import counted, views
from share.page import Page
from share.test_dossier import JUDGING, check
from solferino.casework.count_figures import figures_over_time
from solferino.casework.countchapter import count_rows
from solferino.casework.estimate_rows import estimate_row
from solferino.record import Held
from solferino.share.counting import counting, estimate_page, figures_page, rate
from solferino.share.dossier import dossier
from solferino.share.overtime import amount
from solferino.share.sheltered import listed_readings, sheltered


@pytest.fixture(scope="module")
def view() -> Held:
    return counted.counted()


@pytest.fixture(scope="module")
def html(view: Held) -> str:
    return dossier(view, counting=count_rows(view))


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def text_of(page: Page, anchor: str) -> str:
    return " ".join(page.section(anchor).text.split())


def test_the_chapter_is_a_sound_part_of_the_dossier_and_of_its_contents(page: Page, view: Held) -> None:
    check(page, sheltered(view))
    assert page.by_id["count"].tag == "h2"
    assert "#count" in {a.attrs["href"] for a in page.section("contents").walk() if a.tag == "a"}


def test_it_is_there_only_where_something_is_counted() -> None:
    assert count_rows(views.Views().view()) is None
    assert "count" not in Page(dossier(views.mill())).by_id
    assert counting(None) is None and counting({"figures": None, "lists": [], "linkage": None, "estimates": []}) is None


def test_one_value_is_no_series() -> None:
    view = counted.counted()
    first = next(r for r in view.claims if r.claim.passage.quote == "21")
    alone = replace(view, claims=(first,), lists=(), link_run=None, estimates=())
    assert count_rows(alone) is None
    assert count_rows(replace(view, lists=(), link_run=None, estimates=())) is not None


def test_nobody_out_of_a_list_is_named_anywhere_in_the_document(html: str, page: Page, view: Held) -> None:
    for name in counted.NAMES:
        assert name in counted.TABLE and name not in html
    assert "no name out of a list is printed" in text_of(page, "count")
    assert "1 text is a list of people" in page.one("header", "cover").text
    assert "Wendeline once" in html, "a paper that names somebody is a source like any other"
    assert listed_readings(view) == {view.lists[0].reading}


def test_what_was_read_out_of_a_list_goes_with_it_and_all_else_stays(view: Held) -> None:
    shown = sheltered(view)
    assert len(view.claims) - len(shown.claims) == 1 and len(shown.texts) == 1
    assert sheltered(shown) == shown
    assert sheltered(views.mill()) == views.mill()


def test_figures_stand_with_their_checks_and_lead_to_their_words(page: Page) -> None:
    told = text_of(page, "count-figures")
    assert "2 series, 2 checks failed" in told
    assert "check failed 47 as of 9 February 2031, 40 as of 12 February 2031" in told
    table = next(e for e in page.section("count-f1").walk() if e.tag == "table")
    assert {a.text for a in table.walk() if a.tag == "a" and "num" in a.classes} == {"21", "47", "40", "more than 900"}
    for link in (a for a in table.walk() if a.tag == "a" and "num" in a.classes):
        assert page.by_id[link.attrs["href"][1:]].tag == "mark"


def test_the_pictures_carry_their_caution_inside(page: Page) -> None:
    (drawing,) = [
        e
        for e in page.section("count-f1").walk()
        if e.attrs.get("aria-labelledby") == "count-f1-steps-t count-f1-steps-d"
    ]
    words = " ".join(e.text for e in drawing.walk() if e.tag == "text")
    assert "steps are confirmations, not deaths per day" in words


def test_documented_and_claimed_stand_side_by_side_and_are_never_one_number(page: Page) -> None:
    told = text_of(page, "count-figures")
    assert "side by side, never one number" in told
    heads = [e.text for e in page.section("count-figures").walk() if e.tag == "th" and e.attrs.get("scope") == "col"]
    assert heads[:3] == ["Documented", "Claimed", "Estimated"]


def test_parts_that_do_not_sum_and_the_unknown_are_drawn_and_said(page: Page) -> None:
    told = text_of(page, "count-figures")
    assert "unknown 5" in told and "The parts make 7 more than the whole." in told


def test_a_list_stands_with_owner_scope_rule_and_every_row_that_is_not_used(page: Page) -> None:
    told = text_of(page, "count-lists")
    for words in ("L-001", "Brod Registry", "certificates of death", "a certificate is signed", "1 February 2031"):
        assert words in told
    assert "4, 3 used" in told and "1 not used: a sum, not a person (row 4)" in told
    assert "impossible age (row 3)" in told


def test_links_stand_with_precision_recall_and_four_values_of_decision(page: Page) -> None:
    told = text_of(page, "count-links")
    assert "97 % (95 to 99 %)" in told and "not known: missed links look like small overlap" in told
    assert "1 pair on which people disagree" in told and "nobody has looked at 1 pair of the queue" in told
    assert "the rows name two sexes: 1 (P-0001)" in told and "1 merged" in told
    assert "Wendeline" not in told, "what a reviewer writes of two rows names people"


def test_an_estimate_stands_with_documented_and_in_all_and_says_what_it_rests_on(page: Page) -> None:
    told = text_of(page, "count-n-001")
    for words in (
        "documented: on at least one list4,400",
        "estimated: on no list, 4,625 to 9,3256,012",
        "in all, 9,025 to 13,72510,412",
        "95 % interval of the stacked methods",
        "The figure rests on this",
        counted.UNREACHED,
        "Know first: nobody knows how many links were missed",
        "Refused: no margin tells <it> apart",
        "Reviewed by two",
        "seed 7",
        "a" * 64,
        "20 drawings of its links",
        "recall not known",
        "without ward",
        "decomposable average, delta 1/2",
        "Chao's lower bound",
    ):
        assert words in told, words


def test_a_refusal_is_as_large_as_a_figure_and_gives_its_reason(page: Page) -> None:
    told = text_of(page, "count-n-003")
    assert "Estimate refused" in told and "estimated: on no listrefused" in told and "at least one list120" in told
    assert "no person stands on two lists, so nothing tells how many stand on none" in told
    refused, figure = (
        next(e for e in page.section(a).walk() if e.tag == "dl" and "counts" in e.classes).classes
        for a in ("count-n-003", "count-n-001")
    )
    assert refused == figure


def test_refused_strata_and_methods_that_disagree_are_said(page: Page) -> None:
    told = text_of(page, "count-n-002")
    assert "Methods disagree" in told and "read the table of methods, not one number" in told
    assert "south <bank>: one list alone has people here" in told
    assert "Refused strata add what is documented to the total, and nothing estimated." in told
    assert "Not reviewed" in told and "Nobody has reviewed it." in told


def test_every_number_of_a_picture_stands_in_a_table(page: Page) -> None:
    section = page.section("count-n-001")
    cells = " ".join(e.text for e in section.walk() if e.tag in ("td", "th", "dd"))
    for words in (
        "10,412",
        "9,025 to 13,725",
        "10,356",
        "6,947 to 18,010",
        "9,800",
        "4,617",
        "11,323",
        "1,100",
        "2,300",
    ):
        assert words in cells, words


def test_every_part_that_can_be_scrolled_to_has_a_name_of_its_own(page: Page) -> None:
    regions = [e for e in page.elements if e.attrs.get("role") == "region"]
    names = [page.by_id[e.attrs["aria-labelledby"]].text.strip() for e in regions]
    assert len(names) > 10 and all(names) and len(set(names)) == len(names)


def test_the_software_itself_uses_no_word_that_judges(page: Page) -> None:
    assert not JUDGING.search(page.ours())


def test_the_same_view_gives_the_same_bytes(view: Held, html: str) -> None:
    assert dossier(counted.counted(), counting=count_rows(counted.counted())) == html


def test_an_estimate_that_another_replaces_is_named_and_not_shown(view: Held) -> None:
    later = counted.estimated(handle="N-004", supersedes=view.estimates[0].id)
    page = Page(dossier(view, counting=count_rows(replace(view, estimates=(view.estimates[0], later)))))
    assert "count-n-001" not in page.by_id and "count-n-004" in page.by_id
    assert "N-001 (estimated, replaced by N-004)" in text_of(page, "count-estimates")


@pytest.mark.parametrize("handle", ["N-001", "N-002", "N-003"])
def test_the_page_of_an_estimate_stands_alone(view: Held, handle: str) -> None:
    chains = {"latent_classes": [[10000.0 + n % 7, 10010.0, 9990.0] for n in range(4)]}
    html = estimate_page(estimate_row(view, handle), chains=chains)
    page = Page(html)
    assert len(page.ids) == len(set(page.ids))
    assert not {e.tag for e in page.elements} & {"script", "img", "link", "iframe"}
    assert not [e for e in page.elements if e.attrs.keys() & {"src", "style", "onclick"}]
    for link in page.all("a"):
        assert link.attrs["href"][1:] in page.by_id
    assert "chain 4" in page.root.text and counted.UNREACHED in page.root.text
    assert html == estimate_page(estimate_row(view, handle), chains=chains)


def test_an_estimate_without_a_case_has_a_page_too(view: Held) -> None:
    row = {
        k: v for k, v in estimate_row(view, "N-001").items() if k not in ("review", "reviews", "superseded_by", "name")
    }
    page = Page(estimate_page({**row, "handle": None, "person": "", "decided": ""}, title="A table <from> elsewhere"))
    assert page.one("h1").text == "A table <from> elsewhere" and "Not reviewed" in page.root.text


def test_the_page_of_figures_has_their_words_in_it(view: Held) -> None:
    page = Page(figures_page(view, figures_over_time(view, passed=False).plain(), title="Figures"))
    assert len(page.ids) == len(set(page.ids))
    for link in page.all("a"):
        assert link.attrs["href"][1:] in page.by_id
    assert "more than 900" in page.section("texts").text and "Orrabask" not in page.root.text


@pytest.mark.parametrize(
    ("bound", "low", "high", "words"),
    [
        ("exact", 21, 21, "21"),
        ("at_least", 21, None, "at least 21"),
        ("more_than", 900, None, "more than 900"),
        ("about", 30, 30, "about 30"),
        ("up_to", None, 300, "up to 300"),
        ("range", 7000, 15000, "7,000–15,000"),
        ("range_of_reports", 7000, 15000, "7,000–15,000 (range of reports)"),
        ("vague", 24, None, "24 or more"),
    ],
)
def test_a_bound_stands_with_its_number(bound: str, low: Any, high: Any, words: str) -> None:
    assert amount({"bound": bound, "low": low, "high": high}) == words


def test_only_an_interval_that_a_text_calls_one_has_a_level() -> None:
    row = {"bound": "confidence_interval", "low": 9, "high": 12}
    assert amount({**row, "level": "0.95"}) == "9–12 (95 % interval)"
    assert amount({**row, "level": None}) == "9–12 (interval, level not stated)"


def test_a_rate_that_nothing_tells_is_not_known() -> None:
    assert rate(None) == "not known" and rate("0.97 0.95 0.99") == "97 % (95 to 99 %)"


def test_many_strata_make_no_endless_table_and_what_is_cut_is_told(view: Held) -> None:
    row = estimate_row(view, "N-002")
    many = [{**m, "stratum": f"district {n}"} for n in range(60) for m in row["methods"]]
    patterns = [{"pattern": "111", "count": 9, "stratum": f"district {n}"} for n in range(60)]
    page = Page(estimate_page({**row, "methods": many, "patterns": patterns}))
    assert len(page.all("tr")) < 200
    assert (
        "20 further rows of these tables" not in page.root.text
        and "further strata: in the table only" in page.root.text
    )
    twice = Page(estimate_page({**row, "methods": many * 2, "patterns": patterns}))
    assert "40 further rows of these tables" in twice.root.text
