"""How many independent origins stand behind claims: never more than can be told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.corroborate import origins_behind
from solferino.corroborate.scene import Scene
from solferino.record import CreditRelation, OriginRole, SpeakerKind
from solferino.trace import trace
from town import Town

BODY, UNNAMED, GROUP, PERSON = (
    SpeakerKind.INSTITUTION,
    SpeakerKind.UNNAMED,
    SpeakerKind.GROUP,
    SpeakerKind.PERSON,
)


def behind(*sources, texts=()):
    """What stands behind "nine died", given by so many sources: (name, kind) or (name, kind, role), a paper each."""
    town = Town()
    for n, (name, kind, *role) in enumerate(sources):
        text = town.text(f"{n}: nine died, {name} said.", f"Paper {n}")
        town.counts(text, "nine died", 9, source=town.speaker(text, name, kind, *role))
    for n, words in enumerate(texts):
        town.counts(town.text(words, f"Sheet {n}"), "nine died", 9)
    return weighed(town)


def weighed(town):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    return origins_behind([c.id for c in town.claims], traced, Scene(town.claims, town.texts))


def test_nothing_has_no_origin():
    found = weighed(Town())
    assert (found.independent, found.roots, found.reports) == (0, (), 0)


def test_a_monitor_and_those_who_cite_it_are_one():
    found = behind(*[("the Quay Road Monitor", BODY)] * 4)
    assert (found.independent, found.reports) == (1, 4)
    assert found.roots[0].role is OriginRole.MONITOR
    assert "4 reports; 1 independent origin: the Quay Road Monitor (monitor)" in found.why


def test_an_army_is_one_under_all_its_designations():
    found = behind(
        ("an army spokesman", UNNAMED),
        ("the military", BODY),
        ("Colonel Arn Vey", PERSON, "army spokesman"),
        ("Norland army", BODY),
    )
    assert found.independent == 1


def test_an_official_and_his_ministry_are_one():
    found = behind(
        ("Norland defence ministry", BODY), ("Ida Krone", PERSON, "spokeswoman for the Norland defence ministry")
    )
    assert found.independent == 1


def test_two_spokesmen_of_one_body_count_once_and_the_reason_is_given():
    found = behind(
        ("Ida Krone", PERSON, "spokeswoman for the Harbour Relief Council"),
        ("Bo Lind", PERSON, "director of the Harbour Relief Council"),
    )
    assert found.independent == 1
    assert "count once: they are of one institution" in found.why
    assert set(found.roots[0].names) == {"Ida Krone", "Bo Lind"}


def test_the_two_sides_of_a_war_are_two():
    found = behind(("Norland army", BODY), ("Ostmark army", BODY))
    assert found.independent == 2
    assert {root.role for root in found.roots} == {OriginRole.PARTY}


def test_a_bare_army_between_two_armies_adds_nothing():
    found = behind(("Norland army", BODY), ("Ostmark army", BODY), ("the army", BODY))
    assert found.independent == 2 and len(found.uncounted) == 1


@pytest.mark.parametrize("name", ["a monitor", "activists", "a monitoring group"])
def test_a_monitor_without_a_name_may_be_the_one_that_is_named(name):
    assert behind(("Quay Road Monitor", BODY), (name, GROUP)).independent == 1


def test_an_official_without_a_name_may_be_the_mayor():
    assert behind(("Piet Moll", PERSON, "mayor of Velm"), ("a city official", UNNAMED)).independent == 1


def test_residents_are_somebody_else_than_an_army():
    assert behind(("Norland army", BODY), ("residents", GROUP)).independent == 2


def test_voices_without_a_name_count_once_together():
    assert behind(("a local source", UNNAMED), ("relatives", GROUP), ("a caller", UNNAMED)).independent == 1


def test_three_named_sources_of_three_kinds_are_three():
    found = behind(("Velm General Hospital", BODY), ("Piet Moll", PERSON, "mayor of Velm"), ("Quay Road Monitor", BODY))
    assert found.independent == 3


def test_a_text_that_names_nobody_adds_nothing_to_one_that_does():
    found = behind(("Quay Road Monitor", BODY), texts=["In Velm nine died."])
    assert found.independent == 1 and len(found.uncounted) == 1
    assert "1 text names no origin that can be told from these" in found.why


def test_own_reporting_counts_where_the_text_shows_it():
    found = behind(("Quay Road Monitor", BODY), texts=["VELM, 3 March (Sheet 0) -- In the street nine died."])
    assert found.independent == 2
    assert "own reporting" in found.why


def test_texts_in_two_languages_say_that_a_translation_is_not_found():
    town = Town()
    for words, language in (("In Velm nine died.", "en"), ("In Velm starben neun.", "de")):
        text = town.text(words, language)
        object.__setattr__(text.reading, "language", language)
        town.counts(text, words[:-1], 9)
    assert "a translation is neither found nor denied" in weighed(town).why


def test_witnesses_whom_one_outlet_heard_count_once():
    town = Town()
    text = town.text("“I saw it fall,” said Jon Pell. “I ran to the wall,” said Eva Lund.", "Lamp")
    town.says(text, "“I saw it fall,”", "Jon Pell")
    town.says(text, "“I ran to the wall,”", "Eva Lund")
    found = weighed(town)
    assert found.independent == 1 and "one outlet heard them" in found.why


def test_a_witness_stands_behind_a_report_that_names_no_source():
    town = Town()
    text = town.text("Shells hit the pier of Velm. “I saw it fall,” said Jon Pell.", "Lamp")
    report = town.reports(text, "Shells hit the pier of Velm", "shelling", "Velm")
    town.says(text, "“I saw it fall,”", "Jon Pell")
    traced = trace(town.claims, town.texts, town.publications, [])
    found = origins_behind([report.id], traced, Scene(town.claims, town.texts))
    assert [root.names for root in found.roots] == [("Jon Pell",)]


def test_papers_in_a_circle_are_one_origin_at_most():
    town = Town()
    for paper, other in (("Hill Lamp", "Velm Courier"), ("Velm Courier", "Hill Lamp")):
        text = town.text(f"{paper}: nine died, the {other} reported.", paper)
        town.counts(text, "nine died", 9)
        town.credits(text, f"the {other} reported", other, CreditRelation.RELIES_ON)
    found = weighed(town)
    assert found.independent <= 1


names = st.sampled_from(
    [
        ("Norland army", BODY),
        ("the army", BODY),
        ("Quay Road Monitor", BODY),
        ("a monitor", GROUP),
        ("residents", GROUP),
        ("a local source", UNNAMED),
        ("Velm General Hospital", BODY),
        ("Ona Brask", PERSON),
    ]
)


@given(st.lists(names, max_size=6), names)
def test_one_more_report_never_takes_an_origin_away_and_adds_one_at_most(sources, more):
    before, after = behind(*sources).independent, behind(*sources, more).independent
    assert before <= after <= before + 1


@given(st.lists(names, min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_reports_changes_nothing(sources, rng):
    shuffled = list(sources)
    rng.shuffle(shuffled)
    assert behind(*sources).independent == behind(*shuffled).independent


@given(st.lists(names, min_size=1, max_size=5))
def test_there_are_never_more_origins_than_reports(sources):
    found = behind(*sources)
    assert 1 <= found.independent <= found.reports
