"""Which names are one voice: bodies told apart, short names by their text, and what is no name."""

import pytest

from solferino.record import SpeakerKind
from solferino.trace.voices import Named, Voices

BODY, PERSON, GROUP, UNNAMED = (
    SpeakerKind.INSTITUTION,
    SpeakerKind.PERSON,
    SpeakerKind.GROUP,
    SpeakerKind.UNNAMED,
)


def one_voice(first, second, *others, stands_in=lambda name, reading: False):
    voices = Voices([first, second, *others], (), stands_in)
    return voices.voice(first.name, first.kind, first.reading) == voices.voice(second.name, second.kind, second.reading)


def body(name, reading="a"):
    return Named(name, BODY, reading)


def person(name, role=None, reading="a"):
    return Named(name, PERSON, reading, role)


def test_two_ambassadors_to_one_body_are_neither_that_body_nor_one_voice():
    council = body("U.N. Rights Council")
    one, other = person("Ada Holm", "Norland's U.N. Ambassador"), person("Piet Sarn", "Ostland's U.N. Ambassador")
    assert not one_voice(one, other, council)
    assert not one_voice(one, council, other) and not one_voice(other, council, one)


def test_a_department_a_president_and_a_government_stay_three_voices():
    department, president, government = (
        body("US State Department"),
        person("Ann Lodge", "US President"),
        body("US government"),
    )
    assert not one_voice(department, president, government)
    assert not one_voice(department, government, president)
    assert not one_voice(president, government, department)


def test_a_body_that_only_one_state_has_is_known_without_the_state():
    assert one_voice(body("US State Department", "a"), body("state department", "b"))


def test_ministries_of_two_states_are_two_voices():
    assert not one_voice(body("Syrian Foreign Ministry"), body("Turkish Foreign Ministry"))


def test_a_state_and_its_government_are_one_voice():
    assert one_voice(body("Jordan"), body("Jordanian government"))


def test_the_word_for_a_kind_of_body_is_the_one_that_its_text_names():
    lake, sea = body("Lake Assembly", "c"), body("Sea Assembly", "d")
    texts = {"a": "... the Lake Assembly ...", "b": "... the Sea Assembly ..."}

    def holds(name, reading):
        return name in texts.get(reading, "")

    assert one_voice(body("Assembly", "a"), lake, sea, body("Assembly", "b"), stands_in=holds)
    assert one_voice(body("Assembly", "b"), sea, lake, body("Assembly", "a"), stands_in=holds)


def test_what_a_body_owns_is_not_the_body():
    assert not one_voice(body("Assembly"), body("Assembly’s forces"))


def test_who_speaks_for_a_body_has_its_voice_whatever_the_form_of_the_role():
    ministry = body("Ministry of Works in Sela")
    assert one_voice(person("Dario Venn", "spokesperson, Ministry of Works in Sela"), ministry)
    assert one_voice(person("Ida Krone", "hospital’s director"), body("Sela District Hospital"))


def test_a_name_read_once_as_a_person_and_once_as_a_body_is_the_body():
    assert one_voice(person("Norwatch"), body("Norwatch"))


@pytest.mark.parametrize(
    ("name", "kind", "named"),
    [
        ("Harbour Road Monitor", BODY, True),
        ("army", BODY, True),
        ("monitoring group", BODY, False),
        ("the mayor", PERSON, False),
        ("Our surveyors", GROUP, False),
        ("War crimes experts", GROUP, False),
        ("resolution", SpeakerKind.DOCUMENT, False),
        ("a senior official", UNNAMED, False),
        ("Norland-based group", BODY, False),
        ("NEWS AGENCIES", SpeakerKind.OUTLET, False),
        ("LABOR UNIONS", BODY, False),
        ("Blue Harbour Group", BODY, True),
        ("Lake Trade Unions", BODY, True),
    ],
)
def test_only_a_name_names_an_origin(name, kind, named):
    voices = Voices([Named(name, kind, "a")])
    assert voices.names_one(voices.voice(name, kind, "a")) is named


def test_one_name_in_two_cyrillic_languages_is_one_voice_and_a_sister_is_not():
    one, other = person("Павло Коренко", reading="a"), person("Павел Коренко", reading="b")
    assert one_voice(one, other)
    assert not one_voice(one, person("Ганна Коренко", reading="c"))


def test_letters_of_an_agency_name_with_a_hyphen_are_that_agency():
    outlet = SpeakerKind.OUTLET
    assert one_voice(Named("NLP", outlet, "a"), Named("Nouvelles Lac-Port", outlet, "b"))


def test_the_form_that_most_texts_use_names_a_voice_and_not_one_odd_text():
    usual = [body("Lake Council", reading) for reading in "abcdef"]
    voices = Voices([*usual, body("willow Lake Council", "g")])
    assert voices.shown(voices.voice("Lake Council", BODY, "a"))[0] == "Lake Council"
