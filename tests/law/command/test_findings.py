"""What does not fit together is listed with its links and days, and nothing is resolved by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from law.command.organisations import Organisation, edge_of, link, organisations
from solferino.law.command import WORDS, Misfit, Node, graph, misfits
from solferino.record import CommandEdge, When

BY_NAME = {o.name: o for o in organisations()}


def found(edges: list[CommandEdge], kind: str | None = None) -> list[Misfit]:
    return [m for m in misfits(graph(edges), edges) if kind in (None, m.kind)]


def of(name: str) -> Organisation:
    return BY_NAME[name]


def lines(*rows: str) -> list[CommandEdge]:
    return [edge_of(link(row), n) for n, row in enumerate(rows)]


def spans(misfit: Misfit) -> list[tuple[str, str, str]]:
    return [(s.first, s.last, str(s.certainty)) for s in misfit.days]


def test_two_commanders_at_once_are_listed_with_the_days_that_they_share() -> None:
    (row,) = found(of("two at once").edges, "two_commanders")
    assert row.about == ("3rd Brigade", "Ada Holm", "Karl Venn")
    assert spans(row) == [("2022-03-15", "2022-03-20", "sure")]
    assert len(row.edges) == 2
    assert row.why == WORDS["two_commanders"]


def test_they_are_listed_and_both_stay_in_the_answer() -> None:
    edges = of("two at once").edges
    chain = graph(edges)
    node = chain.find("3rd Brigade")
    assert node is not None
    assert {chain.name(h.node) for h in chain.over(node, "2022-03-16")} == {"Ada Holm", "Karl Venn"}


def test_a_commander_beside_an_acting_one_is_another_thing_than_two_commanders() -> None:
    edges = lines(
        "Ada Holm > commands > 3rd Brigade | 3.1 | to 3.20", "Ilda Orsk > acting > 3rd Brigade | 3.10 | to 3.15"
    )
    assert [m.kind for m in found(edges)] == ["commander_and_acting"]


def test_one_after_the_other_on_following_days_is_no_clash_and_no_gap() -> None:
    assert found(of("handed over on one day").edges) == []


def test_days_without_a_commander_between_two_are_a_gap() -> None:
    (row,) = found(of("a gap between two").edges)
    assert row.kind == "gap"
    assert spans(row) == [("2022-03-11", "2022-03-19", "sure")]
    assert len(row.edges) == 2


def test_an_acting_commander_fills_the_gap_and_a_deputy_does_not() -> None:
    assert found(of("acting for a wounded commander").edges, "gap") == []
    edges = of("a gap between two").edges + lines("Ilda Orsk > deputy > 3rd Brigade | 3.1 | open 4.20")
    assert [m.kind for m in found(edges)] == ["gap"]


def test_a_day_that_is_only_possible_is_no_gap() -> None:
    edges = lines(
        "Ada Holm > commands > 3rd Brigade | 3.1 | open 3.10", "Karl Venn > commands > 3rd Brigade | 3.20 | open 4.20"
    )
    assert found(edges, "gap") == []


def test_a_circle_of_units_is_listed_on_the_days_on_which_it_closes() -> None:
    (row,) = found(of("a circle of units").edges, "cycle")
    assert row.about == ("East Group", "North Group")
    assert spans(row)[0][0] == "2022-03-10"


def test_a_circle_that_no_day_has_together_is_none() -> None:
    edges = lines(
        "North Group > part_of > East Group | 3.1 | to 3.5", "East Group > part_of > North Group | 3.10 | open 4.20"
    )
    assert found(edges, "cycle") == []


def test_part_of_two_units_at_once_is_listed_and_an_attachment_is_not() -> None:
    edges = lines(
        "5th Battalion > part_of > 3rd Brigade | 3.1 | to 3.20", "5th Battalion > part_of > 9th Brigade | 3.15 | to 4.1"
    )
    (row,) = found(edges)
    assert (row.kind, row.about) == ("two_parents", ("5th Battalion", "3rd Brigade", "9th Brigade"))
    assert found(of("attached for a week").edges) == []


def test_two_holders_of_one_post_are_listed() -> None:
    edges = lines(
        "Karl Venn > holds > Commandant | 3.1 | to 3.20", "Petra Lund > holds > Commandant | 3.20 | open 4.20"
    )
    assert [(m.kind, spans(m)) for m in found(edges)] == [("two_holders", [("2022-03-20", "2022-03-20", "sure")])]


def test_two_sources_that_give_one_command_other_ends_are_listed() -> None:
    assert [m.kind for m in found(of("two sources, two ends").edges)] == ["dates_differ"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("3.1 | to 3.20", "3.5 | to 3.20"),
        ("3.1 | to 3.20", "3.1 | to 3.25"),
    ],
)
def test_beginnings_or_ends_that_lie_apart_differ(one: str, two: str) -> None:
    edges = lines(f"Ada > commands > A | {one}", f"Ada > commands > A | {two}")
    assert [m.kind for m in found(edges)] == ["dates_differ"]


def test_two_terms_of_one_person_do_not_differ() -> None:
    edges = lines("Ada > commands > A | 3.1 | to 3.10", "Ada > commands > A | 3.20 | open 4.1")
    assert [m.kind for m in found(edges)] == ["gap"]


def test_a_margin_that_agrees_with_a_day_does_not_differ() -> None:
    edges = lines("Ada > commands > A | 3.1/3.7 | to 3.20", "Ada > commands > A | 3.5 | to 3.18/3.22")
    assert found(edges) == []


def test_a_link_that_would_end_before_it_began_stands_on_no_day_and_is_listed() -> None:
    (edge,) = lines("Ada > commands > A | 3.20 | to 3.25")
    wrong = replace(edge, last=When("2022-03-10", "2022-03-10"))
    assert [m.kind for m in found([wrong])] == ["end_before_beginning"]
    assert graph([wrong]).over(Node.of("unit", "A"), "2022-03-15") == ()


def test_a_link_without_any_day_is_listed() -> None:
    assert [m.kind for m in found(lines("Ada > commands > A | - | ?"))] == ["no_dates"]


def test_one_name_for_things_of_two_kinds_is_listed() -> None:
    edges = lines("Olm > part_of > Army | 3.1 | open 4.1", "Guard > at > Olm | 3.1 | open 4.1")
    (row,) = found(edges)
    assert (row.kind, row.about) == ("two_kinds", ("Olm", "unit", "site"))


def test_a_link_that_replaces_one_that_is_not_there_is_listed_and_stands() -> None:
    edges = [edge_of(link("Ada > commands > A | 3.1 | open 4.1"), replaces="command_edge:" + "0" * 64)]
    assert [m.kind for m in found(edges)] == ["replaces_unknown"]
    assert graph(edges).over(Node.of("unit", "A"), "2022-03-05")


def _swapped(edges: list[CommandEdge], other: Callable[[str], str]) -> list[CommandEdge]:
    return [replace(e, subject=other(e.subject), object=other(e.object)) for e in edges]


@pytest.mark.parametrize("organisation", organisations(), ids=lambda o: o.name)
def test_the_same_links_with_the_sides_exchanged_have_the_same_faults(organisation: Organisation) -> None:
    def other(name: str) -> str:
        return name.translate(str.maketrans("abdehiklmnorstuvABHKNPV", "zyxwvutsrqponmlkZYXWUTS"))

    here, there = found(organisation.edges), found(_swapped(organisation.edges, other))
    assert sorted((m.kind, spans(m)) for m in here) == sorted((m.kind, spans(m)) for m in there)
