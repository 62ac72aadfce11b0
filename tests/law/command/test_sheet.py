"""Sheets of superior responsibility: every cell says what it stands on or why it is empty, and rank fills nothing."""

from __future__ import annotations

import re

import pytest

from law.command.organisations import Organisation, edge_of, link, organisations
from solferino.law.catalogue import catalogue
from solferino.law.command import (
    SHEETS,
    Asked,
    Cell,
    Sheet,
    defences,
    domestic,
    folded,
    forces,
    graph,
    names_of,
    official,
    sheet,
    standings,
)
from solferino.record import CommandEdge, Conflict, ElementEntry, Filling, Passage

MARCH = ("2022-03-05", "2022-03-05")
LAW = catalogue()
CLAIMS = {"claim:a": Passage("reading:2", 0, 5, "Shell"), "claim:b": Passage("reading:2", 9, 13, "deny")}


def asked(edges: list[CommandEdge], person: str, days: tuple[str, str] = MARCH, *entries: ElementEntry) -> Asked:
    found = graph(edges)
    names = names_of(found, person, *days)
    return Asked(found, person, frozenset(map(folded, names)), *days, entries, CLAIMS)


def military(edges: list[CommandEdge], person: str, days: tuple[str, str] = MARCH, *entries: ElementEntry) -> Sheet:
    return sheet(LAW.modes["RS-28-a"], asked(edges, person, days, *entries))


def civilian(edges: list[CommandEdge], person: str, days: tuple[str, str] = MARCH, *entries: ElementEntry) -> Sheet:
    return sheet(LAW.modes["RS-28-b"], asked(edges, person, days, *entries))


def cell(made: Sheet, key: str) -> Cell:
    return next(c for c in made.cells if c.key == key)


def lines(*rows: str) -> list[CommandEdge]:
    return [edge_of(link(row), n) for n, row in enumerate(rows)]


def entry(
    element: str,
    state: Filling,
    reason: str = "read twice",
    who: str = "person:ada",
    provision: str = "RS-28-a",
    supporting: tuple[str, ...] = (),
    against: tuple[str, ...] = (),
    days: tuple[str | None, str | None] = (None, None),
    subject: str = "Ada Holm",
    at: int = 1,
) -> ElementEntry:
    return ElementEntry(
        who, subject, provision, element, state, reason, LAW.version, at, f"2022-06-0{at}T00:00:00.000000Z",
        supporting, against, *days,
    )  # fmt: skip


HOLM = lines("Ada Holm > commands > 3rd Brigade | 3.1 | open 3.20")


@pytest.mark.parametrize("organisation", organisations(), ids=lambda o: o.name)
def test_every_cell_of_every_sheet_has_words_or_a_reason(organisation: Organisation) -> None:
    people = sorted({n[1] for g in organisation.given for n in (g.subject, g.object) if n[0] == "person"})
    for person in people or ["Nobody Known"]:
        for days in (MARCH, ("2022-03-01", "2022-04-20"), ("2022-05-01", "2022-05-01")):
            for mode in LAW.modes.values():
                made = sheet(mode, asked(organisation.edges, person, days))
                assert [c.key for c in made.cells] == [e.key for e in mode.elements]
                for one in made.cells:
                    assert one.reason.strip()
                    assert one.state is not Filling.EVIDENCED
                    assert one.question or one.state is not Filling.EMPTY
                    if one.state is Filling.ARGUED:
                        assert one.passages
                        assert one.edges
                        assert mode.id in SHEETS
                        assert one.key in ("E1", "E2")


RANKS = (
    "Ada Holm > holds > Colonel | 3.1 | open 3.20",
    "Ada Holm > holds > Commander-in-Chief | 3.1 | open 3.20",
    "Commander-in-Chief > post_over > 3rd Brigade | 3.1 | open 3.20",
    "Ada Holm > member > 3rd Brigade | 3.1 | open 3.20",
    "Ada Holm > deputy > 3rd Brigade | 3.1 | open 3.20",
    "person:Ada Holm > at > Camp Olm | 3.1 | open 3.20",
)


@pytest.mark.parametrize("organisation", organisations(), ids=lambda o: o.name)
def test_rank_title_post_deputy_and_membership_alone_fill_no_element(organisation: Organisation) -> None:
    """In every organisation, for somebody who has all of these there and commands nothing."""
    edges = organisation.edges + [edge_of(link(row), 700 + n) for n, row in enumerate(RANKS)]
    mine = [e for e in edges if not (e.subject == "Ada Holm" and e.relation in ("commands", "acting", "same_as"))]
    for mode in LAW.modes.values():
        made = sheet(mode, asked(mine, "Ada Holm"))
        assert [c.key for c in made.cells if c.state is not Filling.EMPTY] == []


def test_the_reason_of_an_empty_element_names_the_post_and_says_that_it_fills_nothing() -> None:
    made = military(lines(*RANKS), "Ada Holm")
    assert "holds the post Colonel" in cell(made, "E1").reason
    assert "deputy at 3rd Brigade" in cell(made, "E1").reason
    assert "fills no element" in cell(made, "E1").reason


def test_a_command_on_the_day_argues_the_first_two_elements_with_its_words_and_no_other() -> None:
    made = military(HOLM, "Ada Holm")
    assert [c.state for c in made.cells] == ["argued", "argued", "empty", "empty", "empty", "empty"]
    assert cell(made, "E1").passages == (HOLM[0].passage,)
    assert "inferred from command" in cell(made, "E1").reason
    assert "still to be shown" in cell(made, "E2").reason
    assert all(c.question for c in made.cells)
    assert made.empty == 4


def test_a_command_that_is_only_possible_on_the_day_argues_the_first_element_alone() -> None:
    made = military(HOLM, "Ada Holm", ("2022-03-25", "2022-03-25"))
    assert cell(made, "E1").state is Filling.ARGUED
    assert "possibly" in cell(made, "E1").reason
    assert cell(made, "E2").state is Filling.EMPTY
    assert "cannot be inferred" in cell(made, "E2").reason


def test_a_command_whose_dates_do_not_settle_the_day_argues_nothing() -> None:
    made = military(lines("Ada Holm > commands > 3rd Brigade | 3.1 | ?"), "Ada Holm")
    assert cell(made, "E1").state is Filling.EMPTY
    assert "do not speak for this day" in cell(made, "E1").reason


def test_a_command_of_another_time_argues_nothing() -> None:
    made = military(lines("Ada Holm > commands > 3rd Brigade | 3.10 | to 3.20"), "Ada Holm")
    assert cell(made, "E1").state is Filling.EMPTY
    assert cell(made, "E1").passages == ()


def test_over_several_days_an_element_is_worth_its_weakest_day_and_the_days_are_told_apart() -> None:
    edges = lines("Ada Holm > commands > 3rd Brigade | 3.1 | to 3.10")
    one = cell(military(edges, "Ada Holm", ("2022-03-08", "2022-03-12")), "E1")
    assert one.state is Filling.EMPTY
    assert [(d.first, d.last, d.state) for d in one.days] == [
        ("2022-03-08", "2022-03-10", "argued"),
        ("2022-03-11", "2022-03-12", "empty"),
    ]
    assert "2022-03-08 to 2022-03-10" in one.reason


def test_an_acting_commander_is_argued_like_a_commander() -> None:
    made = military(lines("Ada Holm > acting > 3rd Brigade | 3.1 | open 3.20"), "Ada Holm")
    assert "acts as commander of 3rd Brigade" in cell(made, "E1").reason
    assert cell(made, "E2").state is Filling.ARGUED


def test_another_commander_of_the_same_unit_on_the_day_speaks_against() -> None:
    edges = lines(
        "Ada Holm > commands > 3rd Brigade | 3.1 | open 3.20", "Karl Venn > commands > 3rd Brigade | 3.1 | open 3.20"
    )
    one = cell(military(edges, "Ada Holm"), "E2")
    assert one.contrary == (edges[1].passage,)
    assert one.edges_against == (edges[1].id,)


def test_a_person_over_a_person_is_a_matter_of_the_civilian_sheet_and_one_over_a_brigade_of_the_military_one() -> None:
    minister = lines("Ada Holm > commands > person:Karl Venn | 3.1 | open 3.20")
    assert cell(civilian(minister, "Ada Holm"), "E1").state is Filling.ARGUED
    assert cell(civilian(minister, "Ada Holm"), "E2").state is Filling.EMPTY
    assert cell(military(minister, "Ada Holm"), "E1").state is Filling.EMPTY
    assert cell(civilian(HOLM, "Ada Holm"), "E1").state is Filling.EMPTY


def test_another_name_of_the_person_is_the_person_on_the_days_of_that_link() -> None:
    edges = lines(
        "person:Ada Holm > same_as > person:Hawk | 3.3 | open 3.20", "Hawk > commands > 3rd Brigade | 3.1 | open 3.20"
    )
    assert cell(military(edges, "Ada Holm"), "E1").state is Filling.ARGUED
    assert cell(military(edges, "Ada Holm", ("2022-03-02", "2022-03-02")), "E1").state is Filling.EMPTY
    over_days = cell(military(edges, "Ada Holm", ("2022-03-01", "2022-03-05")), "E1")
    assert [(d.first, d.state) for d in over_days.days] == [("2022-03-01", "empty"), ("2022-03-03", "argued")]
    assert set(over_days.edges) == {e.id for e in edges}
    for rows in (standings, forces):
        (row,) = rows(graph(edges), "Ada Holm", "2022-03-01", "2022-03-05")
        assert [(s.first, s.last) for s in row.days] == [("2022-03-03", "2022-03-05")]


# -- what people entered ----------------------------------------------------------------------------------------------


def test_what_people_entered_goes_before_what_links_argue() -> None:
    made = military(HOLM, "Ada Holm", MARCH, entry("E2", Filling.EMPTY, "orders of that week were not obeyed"))
    assert cell(made, "E2").state is Filling.EMPTY
    assert "not obeyed" in cell(made, "E2").reason


def test_evidence_needs_claims_in_view_and_shows_their_words() -> None:
    made = military(
        HOLM, "Ada Holm", MARCH, entry("E3", Filling.EVIDENCED, supporting=("claim:a",), against=("claim:b",))
    )
    one = cell(made, "E3")
    assert one.state is Filling.EVIDENCED
    assert one.passages == (CLAIMS["claim:a"],)
    assert one.contrary == (CLAIMS["claim:b"],)
    assert one.question is None


def test_evidence_that_is_not_in_view_counts_as_argued_and_says_so() -> None:
    one = cell(military(HOLM, "Ada Holm", MARCH, entry("E3", Filling.EVIDENCED, supporting=("claim:gone",))), "E3")
    assert one.state is Filling.ARGUED
    assert "none of the claims it names is in view" in one.reason
    assert one.entered[0].missing == ("claim:gone",)


def test_the_last_entry_of_each_person_counts_and_people_who_differ_are_disputed() -> None:
    first = entry("E5", Filling.EVIDENCED, supporting=("claim:a",))
    changed = entry("E5", Filling.ARGUED, "an inference after all", at=2)
    other = entry("E5", Filling.EMPTY, "nothing reached her by then", who="person:ben", at=3)
    assert cell(military(HOLM, "Ada Holm", MARCH, first, changed), "E5").state is Filling.ARGUED
    one = cell(military(HOLM, "Ada Holm", MARCH, first, changed, other), "E5")
    assert one.disputed
    assert one.state is Filling.EMPTY
    assert one.reason.startswith("people differ")
    assert {e.person for e in one.entered} == {"person:ada", "person:ben"}
    assert one.question


def test_two_people_who_say_the_same_are_not_disputed() -> None:
    rows = (entry("E6", Filling.ARGUED), entry("E6", Filling.ARGUED, who="person:ben"))
    assert not cell(military(HOLM, "Ada Holm", MARCH, *rows), "E6").disputed


def test_an_entry_for_other_days_says_nothing_of_this_one() -> None:
    other = entry("E6", Filling.ARGUED, days=("2022-03-10", "2022-03-12"))
    assert cell(military(HOLM, "Ada Holm", MARCH, other), "E6").state is Filling.EMPTY
    long = cell(military(HOLM, "Ada Holm", ("2022-03-09", "2022-03-12"), other), "E6")
    assert long.state is Filling.EMPTY
    assert [d.state for d in long.days] == ["empty", "argued"]


def test_entries_on_another_person_or_provision_do_not_leak() -> None:
    rows = (entry("E3", Filling.ARGUED, subject="Karl Venn"), entry("E3", Filling.ARGUED, provision="RS-28-b"))
    assert cell(military(HOLM, "Ada Holm", MARCH, *rows), "E3").state is Filling.EMPTY
    assert cell(civilian(HOLM, "Ada Holm", MARCH, *rows), "E3").state is Filling.ARGUED


def test_other_modes_are_checklists_that_people_alone_fill() -> None:
    mode = LAW.modes["RS-25-3-b-1"]
    one = entry(mode.elements[0].key, Filling.EVIDENCED, provision=mode.id, supporting=("claim:a",))
    made = sheet(mode, asked(HOLM, "Ada Holm", MARCH, one))
    assert [c.state for c in made.cells] == ["evidenced", *["empty"] * (len(mode.elements) - 1)]
    assert made.cells[1].question == f"Which source shows this, for whom and on which day: {mode.elements[1].text}?"


# -- forces, places ---------------------------------------------------------------------------------------------------


def test_the_forces_under_a_person_have_the_days_of_the_links_and_no_others() -> None:
    edges = lines(
        "Ada Holm > commands > 3rd Brigade | 3.1 | to 3.20", "5th Battalion > part_of > 3rd Brigade | 3.10 | to 4.5"
    )
    rows = forces(graph(edges), "Ada Holm", "2022-03-01", "2022-04-10")
    assert [(r.other, [(s.first, s.last) for s in r.days]) for r in rows] == [
        ("3rd Brigade", [("2022-03-01", "2022-03-20")]),
        ("5th Battalion", [("2022-03-10", "2022-03-20")]),
    ]


def test_every_place_of_a_person_stands_with_its_days() -> None:
    rows = standings(graph(lines(*RANKS)), "Ada Holm", "2022-03-01", "2022-03-25")
    assert {r.relation for r in rows} == {"holds", "member", "deputy", "at"}
    assert [(s.first, s.last, s.certainty) for s in rows[0].days] == [
        ("2022-03-01", "2022-03-20", "sure"),
        ("2022-03-21", "2022-03-25", "possible"),
    ]


# -- beside the elements ----------------------------------------------------------------------------------------------


def test_the_ukrainian_rule_on_superiors_reaches_no_act_before_its_day() -> None:
    def ua(first: str, last: str, as_of: str | None = None) -> str | None:
        rows = domestic(LAW, asked(HOLM, "Ada Holm", (first, last)), as_of)
        return next(r.reach for r in rows if r.id == "UA")

    assert ua("2022-03-05", "2022-03-05") == "not_in_force"
    assert ua("2024-10-23", "2024-10-23") == "not_in_force"
    assert ua("2024-10-24", "2024-10-24") == "covers"
    assert ua("2024-10-01", "2024-10-31") == "partly"
    assert ua("2024-10-24", "2024-10-24", as_of="2024-10-23") == "not_law_as_of"


def test_every_rule_beside_the_elements_is_the_catalogue_s_with_its_marks_of_doubt() -> None:
    facts, one = LAW.raw["liability"], asked(HOLM, "Ada Holm")
    for made, given in (
        (defences(LAW, one, ()), facts["defences"]),
        (official(LAW, one), facts["official_capacity"]),
    ):
        assert [(r.id, r.text, r.provision) for r in made] == [(g["id"], g["text"], g["provision"]) for g in given]
        assert [r.confidence for r in made] == [g.get("confidence") for g in given]
        assert all(r.why for r in made)
    rows = domestic(LAW, one)
    assert [(r.id, r.text, r.confidence) for r in rows] == [
        (g["forum"], g["text"], g.get("confidence")) for g in facts["domestic_variants"]
    ]
    assert all(r.why and r.reach for r in rows)


@pytest.mark.parametrize(
    ("conflicts", "words"),
    [
        ((), "is not entered"),
        ((Conflict.INTERNATIONAL,), "international"),
        ((Conflict.NON_INTERNATIONAL, Conflict.INTERNATIONAL), "international, non international"),
    ],
)
def test_combatant_immunity_says_how_the_conflict_is_classified(conflicts: tuple[Conflict, ...], words: str) -> None:
    row = next(r for r in defences(LAW, asked(HOLM, "Ada Holm"), conflicts) if r.id == "DEF-COMB")
    assert words in row.why
    assert "international conflict only" in row.why


def test_what_people_entered_under_a_defence_stands_in_its_row() -> None:
    one = entry("raised", Filling.ARGUED, "the defence says that the order was lawful", provision="DEF-33")
    row = next(r for r in defences(LAW, asked(HOLM, "Ada Holm", MARCH, one), ()) if r.id == "DEF-33")
    assert row.state is Filling.ARGUED
    assert "the order was lawful" in row.why


# -- neutral, and no verdict ------------------------------------------------------------------------------------------

VERDICT = re.compile(r"\b(guilty|guilt|war crime|criminal|responsible)\b", re.IGNORECASE)


@pytest.mark.parametrize("organisation", organisations(), ids=lambda o: o.name)
def test_no_reason_or_question_of_a_sheet_is_a_verdict(organisation: Organisation) -> None:
    people = sorted({n[1] for g in organisation.given for n in (g.subject, g.object) if n[0] == "person"})
    for person in people:
        for mode in ("RS-28-a", "RS-28-b"):
            for one in sheet(LAW.modes[mode], asked(organisation.edges, person)).cells:
                assert not VERDICT.search(one.reason), one.reason
                assert not re.search(r"\b(guilty|guilt|war crime)\b", one.question or "", re.IGNORECASE)


def test_the_same_links_on_the_other_side_give_the_mirrored_sheet() -> None:
    north = lines(
        "Ada Holm > commands > Army of the North | 3.1 | open 3.20",
        "7th Company > part_of > Army of the North | 3.1 | open 3.20",
        "Karl Venn > commands > Army of the South | 3.1 | open 3.20",
        "8th Company > part_of > Army of the South | 3.1 | open 3.20",
    )
    one, other = military(north, "Ada Holm"), military(north, "Karl Venn")
    assert [(c.key, c.state, c.reason.replace("North", "South"), c.question) for c in one.cells] == [
        (c.key, c.state, c.reason, c.question) for c in other.cells
    ]
