"""As of a day, people's entries stand where they rest on nothing but what had been said by then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.deciding import claim, fill, market
from solferino.casework.case import Case
from solferino.casework.classify import classify
from solferino.casework.elements import element
from solferino.casework.held import held
from solferino.record import CommandEdge, Conflict, Ending, EventType, Passage, Relation

MAY, JUNE = "2021-05-31", "2021-06-30"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with market(tmp_path) as made:
        yield made


def passage(case: Case, words: str) -> Passage:
    view = held(case)
    text = next(t for t in view.texts.values() if words in t.text)
    start = text.text.index(words)
    return Passage.of(text, start, start + len(words))


def link(case: Case, words: str, person: str = "Karl Venn") -> CommandEdge:
    made = CommandEdge(
        case.person("Ada Brun"), person, "person", Relation.COMMANDS, "the depot guard", "unit", passage(case, words),
        "low", Ending.UNKNOWN, case.vault.head().size, "2021-07-01T00:00:00.000000Z",
    )  # fmt: skip
    case.commit(EventType.ASSESSED, [made], holds="command_edge", actor=made.person)
    return made


def test_an_element_that_rests_on_a_later_text_is_not_in_an_earlier_view(case: Case) -> None:
    fill(case, later=True)
    assert [e.element for e in held(case, said=MAY).elements] == ["material/1"]
    assert [e.element for e in held(case, said=JUNE).elements] == ["material/1", "material/2"]
    assert len(held(case).elements) == 2


def test_an_element_with_a_later_text_against_it_is_out_as_well(case: Case) -> None:
    element(
        case, "M-001", "RS-8-2-b-i", "material/2", "argued", person="Ada Brun", reason="a market",
        supporting=[claim(case, "Shells hit")], against=[claim(case, "Soldiers")],
    )  # fmt: skip
    assert held(case, said=MAY).elements == ()


def test_an_entry_on_an_incident_that_is_not_in_view_is_out(case: Case) -> None:
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "empty", person="Ada Brun", reason="nothing found")
    assert held(case, said="2021-05-03").elements == ()
    assert len(held(case, said=MAY).elements) == 1


def test_a_link_stands_with_the_text_that_it_is_cut_from(case: Case) -> None:
    early, late = link(case, "Shells hit the market"), link(case, "Soldiers had used", "Ida Vo")
    assert held(case, said=MAY).edges == (early,)
    assert held(case, said=JUNE).edges == (early, late)


def test_an_entry_on_a_person_stands_with_the_link_that_names_them(case: Case) -> None:
    link(case, "Soldiers had used", "Ida Vo")
    element(case, "Ida Vo", "RS-28-a", "E2", "empty", person="Ada Brun", reason="no order was found")
    assert held(case, said=MAY).elements == ()
    assert [e.subject for e in held(case, said=JUNE).elements] == ["Ida Vo"]


def test_a_classification_without_words_of_a_text_stands_on_every_day_and_one_with_such_words_with_its_text(
    case: Case,
) -> None:
    common = {"person": "Ada Brun", "basis": "two States fight", "source": "the Varn Gazette"}
    classify(case, "Varn", Conflict.INTERNATIONAL, **common)
    classify(case, "Varn", Conflict.DISPUTED, notice=("I-003", 0, 9), **common)
    assert [c.kind for c in held(case, said=MAY).classifications] == [Conflict.INTERNATIONAL]
    assert len(held(case, said=JUNE).classifications) == 2


def test_the_record_as_held_then_has_no_entry_made_since(case: Case) -> None:
    size = case.vault.head().size
    fill(case)
    assert held(case, at=size).elements == ()
    assert len(held(case).elements) == 1
