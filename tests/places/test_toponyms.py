"""Place names of any text: told from people and bodies, with what the text does with each."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.places import named_in
from solferino.places.toponyms import Form, Kind
from solferino.places.uses import Use


def names(text, language="en"):
    return [m.name for m in named_in(text, language)]


def one(text, name):
    (found,) = [m for m in named_in(text, "en") if m.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Kharkiv and Chuhuiv before dawn.", ["Kharkiv", "Chuhuiv"]),
        ("She moved from Gatineau, Que., to Ottawa.", ["Gatineau", "Que.", "Ottawa"]),
        ("The road runs along the Mississippi River.", ["Mississippi River"]),
        ("A fire broke out on Juniper Avenue.", ["Juniper Avenue"]),
        ("The envoy of the Democratic People's Republic of Korea left.", ["Democratic People's Republic of Korea"]),
        ("DETROIT The U.S. economy grew.", ["DETROIT", "U.S."]),
        ("Troops of the Syrian army entered the Idlib region.", ["Syrian", "Idlib"]),
        ("The aid came to US$58 million.", []),
    ],
)
def test_places_are_found_on_exact_words(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad Willow spoke for an hour.",
        "Paris Willow sang again.",
        "Mayor Houston Varn declined.",
        "Dana Morrison bought a house, and Morrison paid for it.",
        "Jordan Petrak said nothing. Jordan said so twice, for Petrak.",
        "The meeting is on Monday in March.",
        "They spoke in Turkish, and then in Arabic.",
        "Police said Reading is hard.",
    ],
)
def test_people_languages_and_words_are_no_places(text):
    assert not [m for m in named_in(text, "en") if m.use is not Use.METONYMIC]


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("Fighting went on in Moscow.", "Moscow", Use.LITERAL),
        ("Moscow said that it knew nothing.", "Moscow", Use.METONYMIC),
        ("The talks put pressure on Georgia.", "Georgia", Use.METONYMIC),
        ("The Kyiv Gazette wrote about it.", "Kyiv", Use.PART),
        ("The University of Odesa was closed.", "Odesa", Use.PART),
        ("Kherson police found them.", "Kherson", Use.MODIFIER),
        ("Odesa City Council met.", "Odesa", Use.MODIFIER),
        ("They walked through Lviv streets.", "Lviv", Use.SITE_OF),
        ("Syria's army moved on.", "Syria", Use.METONYMIC),
        ("Aleppo is Syria's largest city.", "Syria", Use.LITERAL),
    ],
)
def test_the_use_of_a_name_is_told(text, name, use):
    assert one(text, name).use is use


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Islamic State of Iraq and Syria fled.",
        "The Kurdistan Workers' Party denied it.",
        "The Syria Civil Defence came.",
        "The Palestine Red Crescent Society came.",
    ],
)
def test_a_name_inside_the_name_of_an_armed_group_or_an_agency_is_part_of_it(text):
    found = named_in(text, "en")
    assert found and all(m.use is Use.PART and not m.literal for m in found)


def test_an_adjective_and_a_people_name_the_country():
    adjective, people = named_in("The Syrian envoy met Ukrainians.", "en")
    assert (adjective.form, adjective.key) == (Form.ADJECTIVE, "syria")
    assert (people.form, people.key, people.use) == (Form.PEOPLE, "ukraine", Use.PEOPLE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It happened in the village of Dolna Gorka.", "Dolna Gorka"),
        ("Smoke rose over Vrasna district on Monday.", "Vrasna"),
        ("They live near Velopolje, in a hut.", "Velopolje"),
    ],
)
def test_a_name_that_no_list_has_is_a_place_where_the_words_say_so(text, name):
    found = one(text, name)
    assert found.kind is Kind.UNKNOWN and found.literal


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Вибухи лунали в Києві та Харкові.", "uk", ["kyiv", "kharkiv"]),
        ("Обстрел Горловки в Донецкой области; власти Сирии молчат.", "ru", ["horlivka", "донецкая область", "syria"]),
        ("На Донеччині біля Авдіївки загинули двоє.", "uk", ["донеччина", "avdiyivka"]),
        ("Россия отрицает удар по Мариуполю.", "ru", ["russia", "mariupol"]),
    ],
)
def test_ukrainian_and_russian_names_are_found_under_their_endings(text, language, keys):
    assert [m.key for m in named_in(text, language)] == keys


def test_a_text_in_capitals_is_read_too():
    assert names("SAN SALVADOR, 3 MAY (ACAN) -- A BOMB EXPLODED NEAR SANTA ANA YESTERDAY.") == [
        "SAN SALVADOR",
        "SANTA ANA",
    ]


def test_a_language_that_is_not_read_gives_nothing():
    assert named_in("In Berlin fielen Schüsse.", "de") == []


WORDS = ("El Salvador", "\ud800", "\u0301", "Киеве", "University", "Chad", "$", ",", "Texas", "A417", "(AP) -")


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(WORDS)
        | st.sampled_from(
            [
                "In",
                "Kyiv",
                "the",
                "village",
                "of",
                "New",
                "York",
                "U.S.",
                "said",
                "Moscow's",
                "\n",
                "St.",
                "River",
                "-",
                "’s",
            ]
        ),
        max_size=40,
    ).map(" ".join),
    st.sampled_from(["en", "uk", "ru", None]),
)
def test_mentions_lie_in_the_text_in_order_never_overlap_and_come_again(text, language):
    found = named_in(text, language)
    assert all(0 <= m.start < m.end <= len(text) and " ".join(text[m.start : m.end].split()) == m.name for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == named_in(text, language)
