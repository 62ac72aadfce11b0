"""The chain of command of a day, against forty organisations read by hand and a naive table of days."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law.command.organisations import Given, Organisation, edge_of, organisations
from law.command.organisations import day as day_of
from law.command.table import DAYS, Table, table_of
from solferino.law.command import Certainty, Graph, Node, bounds, graph, number, over_days, standing
from solferino.law.command import Held as Found
from solferino.record import Relation, UsageError

ALL = organisations()
EXPECTED = re.compile(r"(\w+) (.+) on (\d+\.\d+) = (.+)")
ASKED = (
    "commands", "acting", "deputy", "over", "above", "under", "by_post", "sites", "attached_to", "within", "part_of",
    "attached", "member",
)  # fmt: skip


def answer(found: Graph, relation: str, node: Node, day: str) -> tuple[Found, ...]:
    """What the code under test says to one question."""
    if relation == "over":
        return found.over(node, day)
    if relation == "under":
        return found.under(node, day)
    if relation == "above":
        return tuple(found.above(node, number(day)))
    at = found.at(node, day)
    rows = {
        "commands": at.commands, "acting": at.acting, "deputy": at.deputies, "by_post": at.by_post, "sites": at.sites,
        "attached_to": at.attached_to, "within": at.within, "part_of": at.parts, "attached": at.attached,
        "member": at.members,
    }  # fmt: skip
    return rows[relation]


def told(found: Graph, rows: tuple[Found, ...]) -> dict[str, str]:
    return {found.name(h.node): str(h.certainty) for h in rows}


def days_of(organisation: Organisation) -> list[str]:
    """The days on which something changes, with their neighbours, and one day apart."""
    given = {d for g in organisation.given for d in (*g.began, *g.ended) if d}
    places = sorted(
        {p for d in given for p in (DAYS.index(d) - 1, DAYS.index(d), DAYS.index(d) + 1)} | {len(DAYS) // 2}
    )
    return [DAYS[p] for p in places]


def questions(organisation: Organisation) -> Iterator[tuple[str, tuple[str, str], str]]:
    nodes = sorted({n for g in organisation.given for n in (g.subject, g.object)})
    for day in days_of(organisation):
        for node in nodes:
            for relation in ASKED:
                yield relation, node, day


@pytest.mark.parametrize("organisation", ALL, ids=lambda o: o.name)
def test_what_a_reader_expects_of_an_organisation(organisation: Organisation) -> None:
    found = graph(organisation.edges)
    assert organisation.expected
    for line in organisation.expected:
        match = EXPECTED.fullmatch(line)
        assert match is not None, line
        relation, name, day, who = match.groups()
        node = found.find(name)
        assert node is not None, line
        expected = {} if who == "nobody" else dict(row.rsplit(" ", 1) for row in who.split(", "))
        assert told(found, answer(found, relation, node, day_of(day))) == expected, line


@pytest.mark.parametrize("organisation", ALL, ids=lambda o: o.name)
def test_every_question_of_every_turning_day_agrees_with_the_naive_table(organisation: Organisation) -> None:
    found, table = graph(organisation.edges), Table(organisation.given)
    for relation, node, day in questions(organisation):
        asked = told(found, answer(found, relation, Node.of(*node), day))
        assert asked == table.ask(relation, node, day), f"{relation} {node} on {day}"


def test_there_are_forty_organisations_and_two_thousand_questions() -> None:
    assert len(ALL) >= 40
    answered = sum(
        bool(Table(o.given).ask(r, n, d)) for o in ALL for r, n, d in questions(o) if r in ("commands", "over")
    )
    assert sum(1 for o in ALL for _ in questions(o)) >= 2000
    assert answered >= 500  # and they are not all about nobody


@pytest.mark.parametrize("organisation", ALL, ids=lambda o: o.name)
def test_no_answer_borrows_a_day_from_a_node_or_from_another_link(organisation: Organisation) -> None:
    """Each answer stands as well in a graph that holds nothing but the links it names, on the days of those."""
    found = graph(organisation.edges)
    for relation, node, day in questions(organisation):
        for held in answer(found, relation, Node.of(*node), day):
            worths = [x.bounds.on(number(day)) for x in held.links]
            assert held.links
            assert None not in worths
            assert list(Certainty).index(held.certainty) == max(list(Certainty).index(w) for w in worths if w)
            alone = graph([x.edge for x in held.links])
            again = {h.node: h.certainty for h in answer(alone, relation, Node.of(*node), day)}
            assert again[held.node] is held.certainty


@pytest.mark.parametrize("organisation", ALL, ids=lambda o: o.name)
def test_dates_of_other_links_of_the_same_unit_and_person_change_nothing(organisation: Organisation) -> None:
    """The trap: a unit known for years and a person who serves for years lend no day to a command between them."""
    names = sorted({n for g in organisation.given for n in (g.subject, g.object)})
    sites = [Given(n, "at", ("site", "Somewhere"), (DAYS[0], DAYS[0]), "open", (DAYS[-1], DAYS[-1])) for n in names]
    beside = [edge_of(g, 900 + n) for n, g in enumerate(sites) if g.subject[0] in ("unit", "person", "post")]
    before, after = graph(organisation.edges), graph([*organisation.edges, *beside])
    for relation, node, day in questions(organisation):
        if relation != "sites":
            one, other = (told(g, answer(g, relation, Node.of(*node), day)) for g in (before, after))
            assert one == other


def test_a_node_holds_a_kind_and_a_name_and_no_date() -> None:
    assert [f.name for f in fields(Node)] == ["kind", "key"]


# -- laws -------------------------------------------------------------------------------------------------------------

NUMBERS = st.integers(min_value=1, max_value=len(DAYS) - 2)
INTERVALS = st.tuples(st.none() | NUMBERS, st.none() | NUMBERS).map(
    lambda p: (p[0], p[1]) if None in p else tuple(sorted(p))  # type: ignore[type-var]
)


@st.composite
def links(draw: st.DrawFn) -> Given:
    began = draw(INTERVALS)
    ending = draw(st.sampled_from(["closed", "open", "unknown"]))
    ended = draw(INTERVALS) if ending != "unknown" else (None, None)
    if ending == "closed" and ended == (None, None):
        ended = (None, draw(NUMBERS))
    if began[0] is not None and ended[1] is not None and ended[1] < began[0]:
        ended = (None, began[0])

    def written(pair: tuple[int | None, ...]) -> tuple[str | None, str | None]:
        first, last = pair
        return (None if first is None else DAYS[first], None if last is None else DAYS[last])

    relation, subject, object_ = draw(
        st.sampled_from(
            [
                ("commands", ("person", "Ada"), ("unit", "A")),
                ("commands", ("person", "Karl"), ("unit", "B")),
                ("acting", ("person", "Ilda"), ("unit", "A")),
                ("part_of", ("unit", "A"), ("unit", "B")),
                ("attached", ("unit", "A"), ("unit", "C")),
                ("part_of", ("unit", "B"), ("unit", "C")),
                ("part_of", ("unit", "C"), ("unit", "A")),
                ("commands", ("person", "Vera"), ("person", "Ada")),
            ]
        )
    )
    return Given(subject, relation, object_, written(began), ending, written(ended))


@settings(max_examples=40, deadline=None)
@given(links())
def test_one_link_of_any_dates_stands_on_the_days_of_the_naive_table(one: Given) -> None:
    worked = bounds(edge_of(one))
    expected = table_of(one)
    for day in DAYS:
        worth = worked.on(number(day))
        assert (str(worth) if worth else None) == expected.get(day), f"{one} on {day}"


@settings(max_examples=15, deadline=None)
@given(st.lists(links(), min_size=1, max_size=6), st.sampled_from(DAYS[::7]))
def test_any_organisation_agrees_with_the_naive_table(rows: list[Given], day: str) -> None:
    found, table = graph([edge_of(g, n) for n, g in enumerate(rows)]), Table(tuple(rows))
    for relation in ("over", "above", "under", "commands"):
        for node in sorted({n for g in rows for n in (g.subject, g.object)}):
            asked = told(found, answer(found, relation, Node.of(*node), day))
            assert {k.casefold(): v for k, v in asked.items()} == {
                k.casefold(): v for k, v in table.ask(relation, node, day).items()
            }


@settings(max_examples=30, deadline=None)
@given(st.lists(links(), min_size=1, max_size=6), st.sampled_from(DAYS[::9]), st.randoms(use_true_random=False))
def test_neither_the_order_of_entries_nor_the_names_of_the_sides_change_an_answer(
    rows: list[Given], day: str, chance: object
) -> None:
    edges = [edge_of(g, n) for n, g in enumerate(rows)]
    turned = list(edges)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    swap = {"A": "Z", "B": "Y", "C": "X", "Ada": "Nils", "Karl": "Petra", "Ilda": "Ivo", "Vera": "Omar"}
    mirrored = [replace(e, subject=swap[e.subject], object=swap[e.object]) for e in edges]
    one, two, three = graph(edges), graph(turned), graph(mirrored)
    for name, other in swap.items():
        kind = "unit" if len(name) == 1 else "person"
        here = told(one, one.over(Node.of(kind, name), day))
        assert here == told(two, two.over(Node.of(kind, name), day))
        assert {swap[k]: v for k, v in here.items()} == told(three, three.over(Node.of(kind, other), day))


@settings(max_examples=40, deadline=None)
@given(links())
def test_a_source_that_narrows_a_margin_never_takes_a_sure_day_away(one: Given) -> None:
    first, last = one.began
    narrower = replace(one, began=(first or last, last or first)) if first or last else one
    wide, narrow = bounds(edge_of(one)), bounds(edge_of(narrower))
    for day in map(number, DAYS):
        if wide.on(day) is Certainty.SURE and not narrow.backwards:
            assert narrow.on(day) is Certainty.SURE


@settings(max_examples=40, deadline=None)
@given(links(), NUMBERS, NUMBERS)
def test_the_stretches_of_a_period_say_what_each_of_its_days_says(one: Given, a: int, b: int) -> None:
    begin, end = number(DAYS[min(a, b)]), number(DAYS[max(a, b)])
    worked = bounds(edge_of(one))
    rows = worked.stretches(begin, end)
    by_day = {d: worth for first, last, worth in rows for d in range(first, last + 1)}
    assert by_day == {d: w for d in range(begin, end + 1) if (w := worked.on(d)) is not None}
    assert all(e + 1 < b or w is not v for (_, e, w), (b, _, v) in pairwise(rows))


# -- replaced, taken back ---------------------------------------------------------------------------------------------

COMMAND = Given(("person", "Ada"), "commands", ("unit", "A"), (DAYS[3], DAYS[3]), "open", (DAYS[40], DAYS[40]))


def test_a_link_that_another_replaces_drops_out_and_the_other_one_stands() -> None:
    first = edge_of(COMMAND)
    second = edge_of(replace(COMMAND, ending="closed", ended=(DAYS[20], DAYS[20])), 1, replaces=first.id)
    found = graph([first, second])
    assert [x.id for x in found.links] == [second.id]
    assert told(found, found.over(Node.of("unit", "A"), DAYS[20])) == {"Ada": "sure"}
    assert found.over(Node.of("unit", "A"), DAYS[21]) == ()


def test_a_link_that_is_taken_back_states_nothing_any_more() -> None:
    first = edge_of(COMMAND)
    back = replace(first, replaces=first.id, withdrawn="the source spoke of another brigade", seen=9)
    assert standing([first, back]) == []
    assert graph([first, back]).over(Node.of("unit", "A"), DAYS[10]) == ()


def test_what_replaced_a_link_may_be_taken_back_and_the_first_link_stays_replaced() -> None:
    first = edge_of(COMMAND)
    second = edge_of(replace(COMMAND, ended=(DAYS[20], DAYS[20])), 1, replaces=first.id)
    back = replace(second, replaces=second.id, withdrawn="misread", seen=9)
    assert standing([first, second, back]) == []


def test_an_earlier_view_without_the_later_source_has_the_earlier_link() -> None:
    first = edge_of(COMMAND)
    assert [e.id for e in standing([first])] == [first.id]


# -- what is asked wrongly --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["yesterday", "2022-02-30", "", "16.3.2022"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(UsageError, match="is not a day"):
        graph([edge_of(COMMAND)]).over(Node.of("unit", "A"), day)


def test_a_period_that_runs_backwards_is_refused() -> None:
    with pytest.raises(UsageError, match="before it begins"):
        graph([edge_of(COMMAND)]).between(Node.of("unit", "A"), DAYS[9], DAYS[3])


def test_a_name_that_nobody_entered_gives_nobody() -> None:
    found = graph([edge_of(COMMAND)])
    assert found.find("nobody") is None
    assert found.over(Node.of("unit", "Nowhere"), DAYS[5]) == ()


def test_a_period_gives_each_commander_with_the_days_of_each() -> None:
    later = Given(("person", "Karl"), "commands", ("unit", "A"), (DAYS[30], DAYS[30]), "closed", (DAYS[35], DAYS[38]))
    found = graph([edge_of(COMMAND), edge_of(later, 1)])
    rows = found.between(Node.of("unit", "A"), DAYS[0], DAYS[50], Relation.COMMANDS)
    assert [(found.name(r.node), [(s.first, s.last, s.certainty) for s in r.days]) for r in rows] == [
        ("Ada", [(DAYS[3], DAYS[40], "sure"), (DAYS[41], DAYS[50], "possible")]),
        ("Karl", [(DAYS[30], DAYS[35], "sure"), (DAYS[36], DAYS[38], "possible")]),
    ]


@pytest.mark.parametrize("organisation", ALL, ids=lambda o: o.name)
def test_a_period_says_of_each_of_its_days_what_the_day_says_alone(organisation: Organisation) -> None:
    found = graph(organisation.edges)
    for node in sorted({n for g in organisation.given for n in (g.subject, g.object) if n[0] in ("unit", "person")}):
        asked = Node.of(*node)
        by_day: dict[str, dict[tuple[str, str], str]] = {}
        for row in over_days(found, asked, DAYS[5], DAYS[65]):
            for stretch in row.days:
                for place in range(DAYS.index(stretch.first), DAYS.index(stretch.last) + 1):
                    by_day.setdefault(DAYS[place], {})[row.relation, found.name(row.node)] = str(stretch.certainty)
        for place in range(5, 66, 3):
            alone = {(h.relation, found.name(h.node)): str(h.certainty) for h in found.over(asked, DAYS[place])}
            assert by_day.get(DAYS[place], {}) == alone


# -- size -------------------------------------------------------------------------------------------------------------


def test_ten_thousand_links_are_asked_in_milliseconds() -> None:
    rows = []
    for n in range(5000):
        rows.append(
            Given(
                ("unit", f"u{n}"),
                "part_of",
                ("unit", f"u{(n - 1) // 4}"),
                (DAYS[1], DAYS[1]),
                "open",
                (DAYS[60], DAYS[60]),
            )
        )
        rows.append(
            Given(
                ("person", f"p{n}"),
                "commands",
                ("unit", f"u{n}"),
                (DAYS[n % 40 + 1], DAYS[n % 40 + 1]),
                "open",
                (DAYS[60], DAYS[60]),
            )
        )
    found = graph([edge_of(g, n) for n, g in enumerate(rows[1:])])
    assert len(found.links) == 9999
    began = time.process_time()
    for n in range(4000, 4100):
        assert found.over(Node.of("unit", f"u{n}"), DAYS[45])
    each = (time.process_time() - began) / 100
    assert each < 0.01, f"{each * 1000:.2f} ms a question"
