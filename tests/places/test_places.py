"""Place names in text: what is found, what sort of place it is, and when a name stands for a government."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.places import PlaceKind, country_of_demonym, find, within


def names(text, literal=None):
    return [m.name for m in find(text) if literal is None or m.literal is literal]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two shells fell on Kharkiv before dawn.", [("Kharkiv", "city")]),
        ("The convoy left Deir ez-Zor for Raqqa.", [("Deir ez-Zor", "city"), ("Raqqa", "city")]),
        ("Fighting went on in the Donetsk region.", [("Donetsk region", "region")]),
        ("THE BUS WAS STOPPED NEAR SANTA ANA YESTERDAY.", [("SANTA ANA", "city")]),
        ("They met in the Old Mill neighbourhood.", [("Old Mill neighbourhood", "neighbourhood")]),
        ("It happened in the village of Dolna Reka.", [("Dolna Reka", "city")]),
        ("Soldiers searched houses in Vardun on Monday.", [("Vardun", "city")]),
        ("A rocket hit Simferopol airport.", [("Simferopol airport", "facility")]),
        ("Smoke rose over the province of Ostrava Gora.", [("Ostrava Gora", "region")]),
        ("The clinic lies in Port-au-Prince, Haiti.", [("Port-au-Prince", "city"), ("Haiti", "country")]),
    ],
)
def test_places_are_found_with_their_kind(text, expected):
    assert [(m.name, m.kind.value) for m in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Russian general spoke to Ukrainian reporters.",
        "It was a Syrian problem.",
        "They told us to wait on Monday.",
        "He spoke in Arabic.",
        "Victoria Jordan met David Hama.",
        "Nobody listened to her in Parliament.",
    ],
)
def test_peoples_languages_days_and_persons_are_no_places(text):
    assert names(text, literal=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said that it knew nothing.",
        "Russia's forces moved on.",
        "Washington has denied the charge.",
        "Odesa City Council met.",
        "The mayor urged Israel to stop.",
        "Kherson regional police chief Ivan Dorn spoke.",
    ],
)
def test_a_name_that_stands_for_a_body_is_not_literal(text):
    assert names(text) and names(text, literal=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shelling was heard in Moscow.",
        "The war in Ukraine goes on.",
        "The invasion of Kuwait began.",
        "He lives in the city of Mosul, Iraq.",
    ],
)
def test_a_name_after_a_preposition_of_place_is_literal(text):
    assert names(text, literal=False) == [] and names(text)


def test_an_unlisted_town_takes_the_country_that_the_text_names_where_the_gazetteer_has_it_there():
    text = "Ukraine was hit again. Shells fell in Lebedyn, witnesses said, and in Dolna Gorka."
    assert {m.name: m.country for m in find(text)} == {"Ukraine": "ukraine", "Lebedyn": "ukraine", "Dolna Gorka": None}


def test_variants_of_a_name_share_a_key():
    one, two = find("Kiev was quiet. Kyiv was not.")
    assert (one.name, two.name, one.key == two.key) == ("Kiev", "Kyiv", True)


def test_a_name_in_two_countries_gives_no_country():
    (mention,) = find("Shots were heard in Trujillo, witnesses said.")
    assert mention.country is None


def test_the_list_knows_what_lies_in_a_country_and_whose_people_a_word_names():
    assert within("Mariupol", "Ukraine") and not within("Ukraine", "Mariupol") and not within("Nowhere", "Ukraine")
    assert country_of_demonym("SALVADORAN") == "el salvador" and country_of_demonym("table") is None


@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
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
                "HIT",
                "-",
                "’s",
                "El Salvador",
                "\ud800",
                "́",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_mentions_lie_in_the_text_in_order_and_never_overlap(text):
    found = find(text)
    assert all(0 <= m.start < m.end <= len(text) and " ".join(text[m.start : m.end].split()) == m.name for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == find(text)
    assert all(isinstance(m.kind, PlaceKind) for m in found)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The convoy was stopped near Torvek and burnt.", ["Torvek"]),
        ("Shells fell on the neighbourhood of al-Mesrana.", ["al-Mesrana"]),
        ("Fighting went on along the axis of Velmur, a source said.", ["Velmur"]),
        ("FIVE DIED IN TORVACA ON SUNDAY.", ["TORVACA"]),
        ("THE TOWN WAS QUIET, AS WROTE IN LA PRENSA ON MONDAY.", []),
        ("TORVEN, 13 AUG 89 (RADIO ORMA) -- A STRIKE WENT ON.", ["TORVEN"]),
        ("State news agency SANA quoted an officer.", []),
        ("According to the Mill Street Monitor, nobody came.", []),
    ],
)
def test_unlisted_names_are_found_by_what_stands_beside_them(words, names):
    assert [m.name for m in find(words)] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Forty people were killed in the air strike on Olun Wefi, the paper reported.", ["Olun Wefi"]),
        ("The strike on Olun Wefi killed 31 people.", ["Olun Wefi"]),
        ("Two aircraft bombed Olun Wefi at noon.", ["Olun Wefi"]),
        ("He counted 18 bodies on the beach of Olun Wefi.", ["Olun Wefi"]),
        ("The Torvel sugar mill burnt for two days.", ["Torvel"]),
        ("Torvel was shelled for two hours.", ["Torvel"]),
        ("Nine people were wounded in Torvel's market.", ["Torvel"]),
        ("The clinic of Torvel was hit by a missile.", ["Torvel"]),
        ("Gunmen attacked Torvel on Sunday, killing 19 villagers.", ["Torvel"]),
        ("Two explosions shook Torvel on Tuesday.", ["Torvel"]),
        ("THE SAN TORVO SUGAR MILL WAS ATTACKED.", ["SAN TORVO"]),
        ("Houses burnt in Torvel. The fire on Torvel went on.", ["Torvel", "Torvel"]),
        ("The air strikes on Ansar Watan went on. Ansar Watan fighters hold the hills.", []),
        ("A man attacked John Barlow on Sunday, killing him.", []),
        ("Homes were shelled.", []),
        ("The Red Cross clinic was open.", []),
        ("The John Barlow school was shelled.", []),
    ],
)
def test_what_was_done_there_makes_an_unlisted_name_a_place(words, names):
    assert [m.name for m in find(words)] == names
