"""What the first look must not take from news: set phrases, things to come, demands, totals, ordinary crime."""

from __future__ import annotations

import pytest

from solferino.law.characterise import look
from solferino.law.characterise.types import Standing


def argued(text: str, conflict: str | None = "NIAC") -> list[str]:
    return [c.provision for c in look([text], conflict=conflict).candidates if c.standing is Standing.ARGUED]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels will hold a dialogue with officials of the government in Varn, the teacher said.",
        "The soldiers took part in talks that were held with villagers in the rebel-held town of Orlo.",
        "Leaflets told the families of Varn that the quarter will be bombed.",
        "The union calls on the army to stop murdering defenceless villagers.",
        "Stop the arrests, torture and killings of prisoners; open the schools of Orlo.",
        "The front says that it inflicted twelve casualties on the army near Orlo.",
        "The troops penetrated the outlying neighbourhoods of Varn at dawn.",
        "Officers who violated the rules of the academy at Varn were sent home.",
        "Envoys have seen numerous credible reports of attacks that targeted civilians, as well as other atrocities.",
        "The forces have destroyed homes, schools, hospitals, power plants, buses, and ambulances.",
    ],
)
def test_words_that_only_look_like_an_act_argue_nothing(text: str) -> None:
    assert argued(text) == []


def test_a_killing_is_at_most_open_where_no_text_speaks_of_a_conflict_and_nobody_classified_one() -> None:
    text = "A teacher was shot dead in his kitchen in Varn on Sunday night by a man who knew him."
    assert argued(text, conflict=None) == []


def test_the_same_act_is_argued_where_the_text_speaks_of_the_conflict() -> None:
    text = "Rebels shot dead three prisoners whose hands were tied in Varn on Sunday."
    assert "RS-8-2-c-i" in argued(text, conflict=None)


def test_a_text_in_capitals_names_nobody_by_its_capitals() -> None:
    small = look(["The soldiers killed the villagers of Orlo."], conflict="NIAC")
    large = look(["THE SOLDIERS KILLED THE VILLAGERS OF ORLO."], conflict="NIAC")
    assert [c.provision for c in large.candidates] == [c.provision for c in small.candidates]


def test_a_lost_blank_after_a_full_stop_does_not_join_two_sentences() -> None:
    joined = "The army held a conference in Varn.Three prisoners were released by the rebels in Orlo."
    assert argued(joined) == []
