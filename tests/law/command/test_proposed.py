"""Links that words state: only in the known wordings, never with a date, never against the words beside them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.law.command import proposed


@pytest.mark.parametrize(
    ("text", "subject", "relation", "object_"),
    [
        ("Colonel Ada Holm, commander of the 12th Brigade, said so.", "Ada Holm", "commands", "12th Brigade"),
        ("The commander of the 12th Rifle Brigade, Ada Holm, said", "Ada Holm", "commands", "12th Rifle Brigade"),
        ("12th Brigade commander Ada Holm spoke of it.", "Ada Holm", "commands", "12th Brigade"),
        ("The 5th Battalion, under the command of Major Karl Venn, left.", "Karl Venn", "commands", "5th Battalion"),
        ("Ivo Park, acting commander of the Southern Army Group, spoke", "Ivo Park", "acting", "Southern Army Group"),
        ("Ada Holm was deputy commander of the Northern Front.", "Ada Holm", "deputy", "Northern Front"),
        ("The 5th Battalion, part of the 3rd Brigade, left.", "5th Battalion", "part_of", "3rd Brigade"),
        ("The 5th Battalion was attached to the 9th Brigade.", "5th Battalion", "attached", "9th Brigade"),
        ("Ada Holm, who was commander of the Coast Company in March", "Ada Holm", "commands", "Coast Company"),
    ],
)
def test_explicit_words_are_proposed_with_their_place(text: str, subject: str, relation: str, object_: str) -> None:
    (made,) = proposed(text)
    assert (made.subject, str(made.relation), made.object) == (subject, relation, object_)
    words = text[made.start : made.end]
    assert subject in words
    assert object_ in words


@pytest.mark.parametrize(
    "text",
    [
        "General Karl Venn said that the 12th Brigade had left.",
        "Colonel Ada Holm of the 12th Brigade said so.",
        "Former commander of the 12th Brigade, Ada Holm, said",
        "Ada Holm, the alleged commander of the 12th Brigade, said",
        "Ada Holm is not the commander of the 12th Brigade.",
        "He denied that Ada Holm was commander of the 3rd Brigade.",
        "Whether Ada Holm was commander of the 3rd Brigade is not known.",
        "The commander of the brigade said so.",
        "Its commander, Ada Holm, said so.",
        "The commander of the 12th Brigade. Ada Holm said nothing.",
        "A ship under the command of Ada Holm",
        "The minister commands respect in the 3rd Brigade.",
        "",
    ],
)
def test_rank_doubt_denial_and_the_past_propose_nothing(text: str) -> None:
    assert proposed(text) == ()


def test_both_sides_are_read_alike() -> None:
    north = "Ada Holm, commander of the 1st Brigade of the North"
    south = "Karl Venn, commander of the 1st Brigade of the South"
    text = f"{north}, and {south}, met."
    assert [(p.subject, p.object) for p in proposed(text)] == [
        ("Ada Holm", "1st Brigade of the North"),
        ("Karl Venn", "1st Brigade of the South"),
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fault_and_every_proposal_lies_in_it(text: str) -> None:
    for made in proposed(text + " Ada Holm, commander of the 12th Brigade"):
        assert 0 <= made.start < made.end <= len(text) + 45


def test_a_long_text_is_read_quickly() -> None:
    began = time.process_time()
    proposed("The First Second Third Fourth Of The And Army " * 2000)
    proposed("Aa Bb Cc Dd Ee " * 5000)
    assert time.process_time() - began < 2
