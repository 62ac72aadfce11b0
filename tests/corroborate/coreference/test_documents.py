"""Which texts report one incident, on invented news of invented places."""

import random

from solferino.corroborate.coreference import document_groups, tokens
from solferino.corroborate.coreference.documents import alike

FIRE_A = "Four people were hurt when a warehouse of the Tolven Paper company in Marrowby burned down on Monday night."
FIRE_B = "The Tolven Paper warehouse in Marrowby burned down late on Monday; four people were hurt, firefighters said."
FIRE_C = "Two days later, police in Marrowby said the fire at the Tolven Paper warehouse began in a store room."
FLOOD_A = "Heavy rain flooded the lower streets of Quillan Bay on Friday, and the Ostrel bridge was closed to traffic."
FLOOD_B = "The Ostrel bridge in Quillan Bay stayed closed on Saturday after heavy rain flooded the lower streets."
OTHER = "The council of Brennick elected Ines Dorval as its chair with eleven votes to three."
TEXTS = {"a": FIRE_A, "b": FIRE_B, "c": FIRE_C, "d": FLOOD_A, "e": FLOOD_B, "f": OTHER}


def test_reports_of_one_incident_come_together() -> None:
    assert document_groups(TEXTS) == (("a", "b", "c"), ("d", "e"), ("f",))


def test_the_order_of_the_texts_decides_nothing() -> None:
    items = list(TEXTS.items())
    for seed in range(5):
        random.Random(seed).shuffle(items)
        assert document_groups(dict(items)) == document_groups(TEXTS)


def test_two_like_events_in_one_town_on_two_days_stay_apart() -> None:
    first = (
        "A rocket hit the covered market of Sarnhold on 3 March. Seven traders died, among them the baker Ilo Vantz."
    )
    again = (
        "On 3 March seven traders, one of them Ilo Vantz the baker, died when a rocket hit Sarnhold's covered market."
    )
    second = "A rocket hit the tram depot of Sarnhold on 19 May. Two mechanics died; the driver Rena Koss was not hurt."
    later = (
        "Two mechanics of the Sarnhold tram depot died in a rocket strike on 19 May, which driver Rena Koss survived."
    )
    texts = {"1": first, "2": again, "3": second, "4": later}
    days = {
        "1": ("2031-03-03", "2031-03-05"), "2": ("2031-03-04", "2031-03-04"),
        "3": ("2031-05-20", "2031-05-20"), "4": ("2031-05-19", None),
    }  # fmt: skip
    assert document_groups(texts, days) == (("1", "2"), ("3", "4"))


def test_texts_that_appeared_far_apart_need_more_in_common() -> None:
    pair = {key: tokens(text) for key, text in TEXTS.items()}
    near = alike(pair, {"a": ("2031-03-03", "2031-03-06"), "b": ("2031-03-04", None)})
    far = alike(pair, {"a": ("2031-03-03", "2031-03-06"), "b": ("2033-01-01", None)})
    assert far["a", "b"] < near["a", "b"] == alike(pair)["a", "b"]


def test_one_name_in_common_is_no_common_event() -> None:
    texts = {
        "a": "The choir of Brennick sang for three hundred guests in the old granary.",
        "b": "Two lorries collided on the ring road of Brennick; nobody was hurt.",
    }
    assert document_groups(texts) == (("a",), ("b",))


def test_more_texts_than_propose_pairs_still_come_together() -> None:
    """Words that stand in very many texts propose no pairs; the rarer ones of the same incident still do."""
    texts = {f"{n:03}": f"{FIRE_A} Report number {n} of the Marrowby Courier." for n in range(40)}
    assert len(document_groups(texts)) == 1


def test_nothing_and_empty_texts_are_groups_of_their_own() -> None:
    assert document_groups({}) == ()
    assert document_groups({"x": "", "y": "   "}) == (("x",), ("y",))
