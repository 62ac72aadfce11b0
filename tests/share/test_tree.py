"""The tree of repetition: every report under its roots, each below what it leans on, and nothing counted twice."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from share.papers import Papers
from solferino.record import BorrowingKind, Held, OriginRole, RootKind, When
from solferino.share.index import Index
from solferino.share.steps import steps
from solferino.share.tree import MOST_DEEP, Branch, Root, Tree, same_name, tree
from solferino.share.words import origin_words


def grown(view: Held) -> Tree:
    return tree(Index(view))


def outline(root: Root) -> list[object]:
    def branch(b: Branch) -> object:
        return [b.outlet, *map(branch, b.below)] if b.below else b.outlet

    return [branch(b) for b in root.branches]


def test_a_report_stands_below_the_one_it_leans_on() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    papers.leans("Post", "Herald", "known")
    papers.leans("Tidings", "Post", "likely")
    (root,) = grown(papers.view()).roots
    assert outline(root) == [["Herald", ["Post", "Tidings"]]]
    assert root.reports == 3


def test_where_the_direction_is_open_reports_stand_side_by_side() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "open")
    (root,) = grown(papers.view()).roots
    assert outline(root) == ["Herald", "Post"]
    (step,) = steps(root.all()[1].edges)
    assert (step.verb, step.toward) == ("14 words in common with", "Herald")
    assert step.doubts == ("which came first is open", "not credited")


def test_a_credit_to_an_outlet_of_the_set_leads_to_its_report() -> None:
    papers = Papers("Herald", "Post")
    papers.credits("Post", "the HERALD")
    (root,) = grown(papers.view()).roots
    assert outline(root) == [["Herald", "Post"]]
    assert root.all()[1].edges[0].other == papers.texts["Herald"].id


def test_a_credit_to_an_outlet_with_two_reports_leads_to_neither() -> None:
    papers = Papers("Herald", "Post")
    papers.paper("Herald, late", publisher="Herald")
    papers.credits("Post", "Herald")
    (root,) = grown(papers.view()).roots
    assert {b.on for b in root.all()} == {None}


def test_who_is_credited_is_not_said_to_be_uncredited() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "known")
    papers.credits("Post", "Herald")
    (root,) = grown(papers.view()).roots
    (post,) = (b for b in root.all() if b.outlet == "Post")
    assert [s.doubts for s in steps(post.edges)] == [(), ()]


def test_a_credit_of_the_root_itself_is_said_shortly() -> None:
    papers = Papers("Herald", "Post")
    papers.credits("Post", "Lena Volt")
    (root,) = grown(papers.view()).roots
    assert [f"{s.verb} {s.toward}" for s in steps(root.all()[1].edges, root.origin)] == ["credits it"]


def test_reports_that_lean_on_one_another_are_shown_as_a_circle_and_none_is_put_first() -> None:
    papers = Papers("Herald", "Post", "Tidings", "Bell")
    papers.leans("Post", "Herald")
    papers.leans("Tidings", "Post")
    papers.leans("Herald", "Tidings")
    papers.leans("Bell", "Post")
    found = grown(papers.view())
    (root,) = found.roots
    assert outline(root) == ["Herald", ["Post", "Bell"], "Tidings"]
    assert {b.outlet for b in root.all() if b.circle} == {"Herald", "Post", "Tidings"}
    circles = {(e.toward, e.circle) for e in found.edges}
    assert circles == {("Herald", True), ("Post", True), ("Tidings", True), ("Post", False)}
    assert "each leans on the other" in steps(found.roots[0].all()[0].edges)[0].doubts


def test_a_circle_that_tracing_found_is_shown_where_no_step_tells_its_way() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "open")
    ids = tuple(sorted(t.id for t in papers.texts.values()))
    (root,) = grown(papers.view(papers.origin(cycle=ids))).roots
    assert [b.circle for b in root.all()] == [True, True]


def test_origins_of_one_institution_count_once_and_what_is_not_named_does_not_count() -> None:
    papers = Papers("Herald", "Post", "Tidings", "Bell")
    found = grown(
        papers.view(
            papers.origin("Herald", name="Oto Brann", institution="the Ministry of Rivers"),
            papers.origin("Post", handle="O-002", name="Ida Karm", institution="Ministry of Rivers"),
            papers.origin("Tidings", handle="O-003", name=None),
            papers.origin("Bell", handle="O-004", name="an official", named="no"),
        )
    )
    assert (found.counted, found.counted_roots, found.reports) == (1, 1, 4)
    assert [[t.handle for t in r.tied] for r in found.alone] == [["O-002"], ["O-001"]]
    assert [r.origin.handle for r in found.unnamed] == ["O-003", "O-004"]
    assert len(found.nameless) == 2


def test_two_versions_of_one_page_are_one_report() -> None:
    papers = Papers("Herald")
    for name in ("Post", "Post, later"):
        papers.paper(name, publisher="Post", address="https://post.example/ferry")
    found = grown(papers.view())
    assert found.reports == 2
    assert found.roots[0].reports == 2 and len(found.roots[0].all()) == 3


def test_a_root_of_one_report_stands_apart_from_those_of_several() -> None:
    papers = Papers("Herald", "Post")
    found = grown(papers.view(papers.origin(), papers.origin("Post", handle="O-002", name="Oto Brann")))
    assert [r.origin.handle for r in found.roots] == ["O-001"]
    assert [r.origin.handle for r in found.alone] == ["O-002"]
    assert (found.counted, found.counted_roots) == (2, 1)


def test_one_step_has_one_number_under_however_many_roots_it_stands() -> None:
    papers = Papers("Herald", "Post")
    papers.leans("Post", "Herald", "open")
    found = grown(papers.view(papers.origin(), papers.origin(handle="O-002", name="Oto Brann")))
    numbers = [e.number for r in found.roots for b in r.all() for e in b.edges]
    assert numbers == [1, 1] and len(found.edges) == 1


def test_a_step_in_which_no_claim_stands_is_not_dropped() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    step = papers.leans("Tidings", "Post", "open")
    view = papers.view(papers.origin("Herald", borrowings=()))
    found = tree(Index(view), [step])
    assert [e.borrowing for e in found.loose] == [step]
    assert found.silent == ()
    assert grown(view).silent == tuple(papers.texts[n].id for n in ("Post", "Tidings"))


def test_the_same_wording_found_again_the_other_way_round_is_one_step_with_what_is_known_of_its_way() -> None:
    papers = Papers("Herald", "Post")
    known = papers.leans("Post", "Herald", "likely")
    again = papers.leans("Herald", "Post", "open")
    papers.steps.remove(again)
    found = tree(Index(papers.view()), [again])
    assert [e.borrowing for e in found.edges] == [known]


def test_differences_inside_what_is_shared_are_told() -> None:
    papers = Papers("Herald", "Post")
    step = papers.leans("Post", "Herald", "likely")
    papers.steps[:] = [type(step)(**{**{f: getattr(step, f) for f in step.__slots__}, "differs": ('"21" for "27"',)})]
    (root,) = grown(papers.view()).roots
    assert steps(root.all()[1].edges)[0].differs == ('"21" for "27"',)


@pytest.mark.parametrize("length", [MOST_DEEP - 1, MOST_DEEP, MOST_DEEP + 1, 400])
def test_a_long_chain_is_drawn_to_a_depth_that_can_be_read_and_none_is_lost(length: int) -> None:
    papers = Papers(*(f"P{n}" for n in range(length)))
    for n in range(1, length):
        papers.leans(f"P{n}", f"P{n - 1}")
    (root,) = grown(papers.view()).roots

    def deep(b: Branch) -> int:
        return 1 + max(map(deep, b.below), default=0)

    assert max(map(deep, root.branches)) == min(length, MOST_DEEP)
    assert sorted(b.outlet for b in root.all()) == sorted(papers.texts)
    assert root.reports == length


NAMES = ("Herald", "Post", "Tidings", "Bell", "Echo")
PAIRS = [(a, b) for a, b in permutations(NAMES, 2)]


@given(st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from(["known", "likely", "open"])), max_size=12))
def test_whatever_leans_on_whatever_each_report_stands_once_and_each_step_is_shown(
    rows: list[tuple[tuple[str, str], str]],
) -> None:
    papers = Papers(*NAMES)
    for (one, on), direction in rows:
        papers.leans(one, on, direction)
    view = papers.view()
    found = grown(view)
    (root,) = found.roots
    assert sorted(b.outlet for b in root.all()) == sorted(NAMES)
    assert {e.number for b in root.all() for e in b.edges} == set(range(1, len(found.edges) + 1))
    pairs = {frozenset((e.text, e.other)) for e in found.edges}
    assert pairs == {frozenset((papers.texts[a].id, papers.texts[b].id)) for (a, b), _ in rows}
    for b in root.all():
        if b.on is not None:
            step = [e for e in b.edges if e.other == b.on]
            assert step and all(e.borrowing.direction != "open" for e in step[:1])
    assert grown(view) == found


def test_names_are_compared_without_case_article_and_signs() -> None:
    assert same_name("The Herald", "herald") and same_name("Herald-Post", "herald post")
    assert not same_name("Herald", "Herald Post") and not same_name("", "") and not same_name("The", "…")


def test_what_a_root_is_stands_in_a_few_words() -> None:
    papers = Papers("Herald")
    said = When("2031-02-03", "2031-02-03")
    assert origin_words(papers.origin(said=said)) == "authority; statement of 3 February 2031"
    assert origin_words(papers.origin(role=OriginRole.MONITOR, root=RootKind.DATASET)) == "monitor; list or count"
    assert origin_words(papers.origin(role=None, root=None)) == "person"
    assert origin_words(papers.origin(role=OriginRole.OTHER, root=RootKind.UNKNOWN)) == "person"


def test_every_kind_of_step_has_words() -> None:
    for kind in BorrowingKind:
        papers = Papers("Herald", "Post")
        papers.leans("Post", "Herald", "known", kind)
        (root,) = grown(papers.view()).roots
        (step,) = steps(root.all()[1].edges)
        assert step.verb and step.toward == "Herald" and step.grounds[:2] == ("shown", "direction known")


def test_reports_of_one_day_stand_by_publisher_whatever_their_files_are_called() -> None:
    told = []
    for order in (("Herald", "Post", "Bell"), ("Post", "Bell", "Herald")):
        papers = Papers()
        for name in order:
            papers.paper(name, day="2031-02-04")
        (root,) = grown(papers.view()).roots
        told.append(outline(root))
    assert told == [["Bell", "Herald", "Post"]] * 2
