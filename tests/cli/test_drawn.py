"""The tree of a trace as lines of a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from share import views
from share.papers import Papers
from solferino.casework.add import Added
from solferino.casework.process import Done
from solferino.casework.tracing import Tracing
from solferino.cli.drawn import MOST_BRANCHES, drawn
from solferino.cli.table import places
from solferino.cli.talk import plain
from solferino.record import BorrowingKind, Origin, OriginRole, RootKind, When
from solferino.share.index import Index
from solferino.share.resting import resting
from solferino.share.tree import tree


def traced(papers: Papers, *origins: Origin) -> Tracing:
    view = papers.view(*origins)
    index = Index(view)
    return Tracing(view, tree(index), resting(index), (), (), (), Added(), Done())


def lines(papers: Papers, *origins: Origin, width: int = 100, ascii_only: bool = False) -> list[str]:
    return list(drawn(traced(papers, *origins), width, ascii_only=ascii_only))


def test_a_root_says_who_it_is_and_its_reports_hang_below_what_they_lean_on() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    papers.credits("Herald", "Lena Volt")
    papers.leans("Post", "Herald", "likely", words=38)
    papers.leans("Tidings", "Post", "open")
    said = When("2031-02-04", "2031-02-04")
    root = papers.origin(role=OriginRole.MONITOR, root=RootKind.STATEMENT, said=said)
    words = "[{}] “and the river was high again”"
    assert lines(papers, root, width=200) == [
        "1 root | 3 reports",
        "└─ Lena Volt (monitor; statement of 4 February 2031) — 3 reports",
        "   ├─ Herald (1 February 2031): credits it: [1] “Lena Volt said”",
        "   │  └─ Post (2 February 2031): 38 words in common with Herald (likely its copy; not credited): "
        + words.format(2),
        "   └─ Tidings (3 February 2031): 14 words in common with Post (which came first is open; not credited): "
        + words.format(3),
    ]


def test_a_circle_is_said() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald")
    papers.leans("Herald", "Post")
    ids = tuple(sorted(t.id for t in papers.texts.values()))
    told = "\n".join(lines(papers, papers.origin(cycle=ids)))
    assert "in a circle: " in told and "which came first is open" in told
    assert told.count("[in a circle]") == 2


def test_the_words_of_a_step_stand_once_and_later_go_by_their_number() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "open")
    told = "\n".join(lines(papers, papers.origin(), papers.origin(handle="O-002", name="Oto Brann"), width=200))
    assert told.count("river was high again") == 1
    assert "[1, above]" in told


def test_a_long_list_is_cut_in_words_that_say_how_much_is_missing() -> None:
    papers = Papers(*(f"Paper {n}" for n in range(MOST_BRANCHES + 7)))
    told = lines(papers)
    assert "   └─ and 7 more: all of them stand in --html, --csv and --json" in told
    assert len(told) < MOST_BRANCHES + 10


def test_roots_of_one_institution_are_tied_in_words() -> None:
    papers = Papers("Herald", "Post")
    two = (
        papers.origin(institution="Quay Office"),
        papers.origin(handle="O-002", name="Ida", institution="quay office"),
    )
    told = "\n".join(lines(papers, *two))
    assert told.startswith("1 root | 2 reports")
    assert "counts as one with Ida: the same institution (Quay Office)" in told


def test_what_names_nobody_is_shown_and_not_counted() -> None:
    papers = Papers("Herald", "Post")
    told = "\n".join(
        lines(
            papers,
            papers.origin("Herald", name=None),
            papers.origin("Post", handle="O-002", name=None, root=RootKind.AGENCY),
        )
    )
    assert told.startswith("0 roots | 2 reports")
    assert "no origin named — 2 reports" in told
    assert "Herald: its own words" in told and "Post: its own reporting" in told


@pytest.mark.parametrize("width", [0, 40, 80, 300])
def test_no_line_is_wider_than_the_terminal_down_to_forty_places(width: int) -> None:
    papers = Papers("Herald", "Post " * 12, "Bell")
    papers.leans("Post " * 12, "Herald")
    papers.leans("Bell", "Post " * 12)
    assert max(map(places, lines(papers, width=width))) <= max(width, 40)


def test_plain_ascii_where_the_terminal_has_no_more() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald")
    told = lines(papers, ascii_only=True)
    assert all(line.isascii() for line in told)
    assert told[1].startswith("`- ") and '"and the river was high again"' in " ".join(" ".join(told).split())


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=60))
def test_no_name_moves_the_cursor(name: str) -> None:
    papers = Papers("Herald", "Post")
    for line in lines(papers, papers.origin(name=name, institution=name)):
        assert not any(c in line for c in "\x1b\r\n\x00\x07\u202e\x9b")
        assert places(line) <= 100


def test_one_pair_of_reports_has_one_line_and_its_words_stand_once() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "likely", BorrowingKind.COPY)
    papers.leans("Post", "Herald", "likely", words=38)
    told = "\n".join(lines(papers, width=200))
    assert told.count("Herald (likely") == 0 and told.count("river was high again") == 1
    assert (
        "is for the most part one text with Herald (38 words in common; likely its copy; not credited): [1-2]" in told
    )


def test_where_all_reports_share_the_same_words_each_is_set_beside_one_and_the_others_are_counted() -> None:
    names = ("Herald", "Post", "Tidings", "Bell", "Echo", "Dawn")
    papers = Papers(*names)
    for at, one in enumerate(names):
        for other in names[:at]:
            papers.leans(one, other, "open")
    told = lines(papers, width=300)
    dawn = " ".join(told[told.index(next(line for line in told if "Dawn (" in line)) :])
    assert dawn.count("words in common with") == 1
    assert "and 4 more like it: " in dawn


def test_a_report_that_takes_other_words_from_another_has_a_line_for_each() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    papers.leans("Tidings", "Herald")
    other = papers.leans("Tidings", "Post")
    here, there = (views.find(papers.texts[n], "The ferry at Ostry Brod sank") for n in ("Tidings", "Post"))
    papers.steps[-1] = replace(other, here=here, there=there)
    told = "\n".join(lines(papers, width=200))
    assert "in common with Herald" in told and "in common with Post" in told and "more like it" not in told


def test_one_more_difference_is_one_difference() -> None:
    papers = Papers("Herald", "Post")
    step = papers.leans("Post", "Herald")
    papers.steps[:] = [replace(step, differs=('"1" for "2"', '"3" for "4"', '"5" for "6"'))]
    assert "and 1 more difference)" in "\n".join(lines(papers, width=200))


@pytest.mark.parametrize(
    "sign", ["\xad", "\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\U000e0041", "\x1b", "\x9b"]
)
def test_signs_that_nobody_sees_are_shown(sign: str) -> None:
    papers = Papers("Herald", "Post")
    told = "\n".join(lines(papers, papers.origin(name=f"Le{sign}na")))
    assert sign not in told and f"{ord(sign):04x}" in told


def test_a_joiner_stays_where_a_script_needs_it() -> None:
    assert plain("می\u200cروم") == "می\u200cروم"
    assert plain("Le\u200cna") == "Le\\u200cna"
