"""How a sentence stands to what it tells. A number or an attack that the text does not give as so is never a record."""

from __future__ import annotations

import time

import pytest

from solferino.extract.figures import FIGURES
from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.extract.told_as import ToldAs, told_as
from solferino.record import Blame, Figure, FigureStatus, IncidentReport
from town import Town

UNREAL = [
    "No evidence was found that troops had executed 30 prisoners, the inquiry said.",
    "There is no proof that the army killed 12 villagers in Varn.",
    "The colonel never said that 9 nuns were killed.",
    "Neither the army nor the rebels have said how many of the 40 hostages were killed.",
    "Asked whether shells had killed 20 children, he left the room.",
    "General, did your troops kill 40 people?",
    "Gunmen almost killed 12 people in Varn.",
    "The rocket narrowly missed killing 5 children.",
    "In the novel, rebels murder 60 priests.",
    "The film “Siege of Dolna” tells how 300 soldiers were killed by invaders.",
    "The exercise simulated a chemical attack that killed 500 people.",
    "Up to 40 people could have been killed had the shell exploded.",
    "The blast would have killed 40 people.",
    "The vote came on Monday, killing the hopes of 3 rivals.",
    "Troops were told to shoot but refused to kill 40 prisoners.",
    "An average of 12 people a day are killed on these roads.",
]


def figures(sentence: str) -> list[Figure]:
    return list(FIGURES(Town().text(sentence), Context()))


def reports(body: str) -> list[IncidentReport]:
    return list(INCIDENTS(Town().text(body), Context()))


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOLFERINO_MODEL", "off")


@pytest.mark.parametrize("sentence", UNREAL)
def test_what_is_not_told_as_so_is_no_figure(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize("sentence", UNREAL)
def test_and_no_incident(sentence: str) -> None:
    assert reports(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The report does not say who fired the missile that killed 9 people in Orlova.", 9),
        ("Police are investigating whether the blast that injured 3 people was an attack.", 3),
        ("Nearly 40 people were killed in Varn.", 40),
        ("The army did not deny that shells had killed 5 people.", 5),
        ("The team was 2-0 up in the game when a bomb killed 7 people.", 7),
        ("There was no sign of the 12 missing sailors.", 12),
    ],
)
def test_what_the_sentence_takes_for_granted_is_told(sentence: str, value: int) -> None:
    assert [f.low for f in figures(sentence)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is untrue that 30 people died.",
        "Claims that 30 people died in the blast are false.",
        "The general said the rebels’ claim that his men had killed 30 villagers was a lie.",
        "The governor dismissed reports that 30 people had been killed.",
        "There is no truth to reports that 30 nuns were killed.",
    ],
)
def test_a_number_that_is_rejected_is_a_denied_one(sentence: str) -> None:
    assert [(f.low, f.status) for f in figures(sentence)] == [(30, FigureStatus.DENIED)]


def test_a_rumour_is_a_claim() -> None:
    (figure,) = figures("Rumours that 70 people were executed in Dolna spread online.")
    assert figure.status is FigureStatus.CLAIMED


def test_what_many_believe_is_believed() -> None:
    (figure,) = figures("Many believe that 100 people were killed.")
    assert figure.status is FigureStatus.BELIEVED


def test_a_party_that_has_not_claimed_an_attack_is_no_actor_of_it() -> None:
    (report,) = reports("The LRG has not claimed responsibility for the bomb that killed 4 nuns in Varn on Monday.")
    assert (report.actor, report.actors) == (None, ())


def test_who_is_not_believed_to_have_done_it_is_no_actor() -> None:
    body = "A bomb killed 4 nuns in Varn on Monday. Colonel Brandt said he does not believe the army killed the nuns."
    assert [a.words.quote for r in reports(body) for a in r.actors] == []


def test_who_denies_a_killing_in_the_next_sentence_is_no_actor_of_it() -> None:
    body = "The shelling of Varn began at dawn on Monday. The man, who has denied killing anyone, was freed."
    assert [a.words.quote for r in reports(body) for a in r.actors] == []


def test_a_believed_actor_is_a_possible_one() -> None:
    body = "Gunmen killed Judge Ivo Arce in Varn on Monday. It is believed that drug traffickers ordered the murder."
    blames = {a.words.quote: a.blame for r in reports(body) for a in r.actors}
    assert blames.get("drug traffickers") is Blame.POSSIBLE


def test_the_time_is_in_proportion_to_the_length() -> None:
    words = "no evidence that whether claims that 12 were killed would have almost? " * 22
    began = time.process_time()
    for at in range(0, 1500, 100):
        told_as(words + str(at), at)
    assert time.process_time() - began < 1
    assert told_as("Twelve were killed.", 12) is ToldAs.TOLD
