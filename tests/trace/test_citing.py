"""Who says it "citing" somebody has it from there; an office beside a name is that person; short and foreign forms."""

import pytest

from solferino.record import SpeakerKind
from solferino.trace import trace
from town import Town

BODY, UNNAMED = SpeakerKind.INSTITUTION, SpeakerKind.UNNAMED


@pytest.fixture
def town():
    return Town()


def origin_of(town, claim):
    result = trace(town.claims, town.texts, town.publications, town.decisions)
    return next(o for o in result.origins if claim.id in o.claims)


def test_who_cites_a_monitor_carries_the_monitor_here_and_wherever_it_says_the_same(town):
    a = town.text("Nine died, the Lake League said, citing the Quay Road Monitor.", "Lamp")
    b = town.text("Nine were killed, said the Lake League.", "Gull")
    c = town.text("The Quay Road Monitor counted nine killed.", "Bell")
    citing = town.counts(a, "Nine died", 9, source=town.speaker(a, "Lake League", BODY))
    again = town.counts(b, "Nine were killed", 9, source=town.speaker(b, "Lake League", BODY))
    own = town.counts(c, "nine killed", 9, source=town.speaker(c, "Quay Road Monitor", BODY))
    found = origin_of(town, own)
    assert {citing.id, again.id} <= set(found.claims) and found.name == "Quay Road Monitor"


def test_who_cites_an_office_cites_the_one_person_who_holds_it(town):
    a = town.text("Nine died, the Velm Courier reported, citing the governor.", "Lamp")
    b = town.text("Nine were killed, said Piet Moll.", "Gull")
    far = town.counts(a, "Nine died", 9)
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    near = town.counts(b, "Nine were killed", 9, source=town.speaker(b, "Piet Moll", role="governor of Velm"))
    assert far.id in origin_of(town, near).claims


def test_an_office_with_a_name_beside_it_is_that_person(town):
    a = town.text("Nine died, the mayor, Piet Moll, said.", "Lamp")
    claim = town.counts(a, "Nine died", 9, source=town.speaker(a, "the mayor", UNNAMED))
    found = origin_of(town, claim)
    assert (found.name, found.named, found.kind) == ("Piet Moll", "yes", SpeakerKind.PERSON)


def test_a_given_name_alone_is_the_one_person_who_bears_it(town):
    a, b = town.text("“It fell,” said Oksa Hryn.", "Lamp"), town.text("“We ran,” said Oksa.", "Gull")
    one, other = town.says(a, "“It fell,”", "Oksa Hryn"), town.says(b, "“We ran,”", "Oksa")
    assert other.id in origin_of(town, one).claims


def test_one_name_in_two_alphabets_is_one_person(town):
    a, b = town.text("“It fell,” said Pavlo Hrynko.", "Lamp"), town.text("«Впало», сказав Павло Гринко.", "Bote")
    one, other = town.says(a, "“It fell,”", "Pavlo Hrynko"), town.says(b, "«Впало»", "Павло Гринко")
    assert other.id in origin_of(town, one).claims
