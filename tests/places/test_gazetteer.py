"""The gazetteer: names in many spellings, what each is, how much ground it covers; and which gazetteer it was."""

import time

import pytest

from solferino.places import fold, within
from solferino.places.atlas import Feature, Precision, countries, shipped


def best(name):
    return shipped().lookup(fold(name))[0]


@pytest.mark.parametrize(
    ("names", "where"),
    [
        (("Kyiv", "Kiev", "Київ", "Киев"), (50.45, 30.52)),
        (("Homs", "Hims", "Хомс"), (34.7, 36.7)),
        (("Deir ez-Zor", "Deir al-Zor", "Deir Ezzor"), (35.3, 40.1)),
        (("Kharkiv", "Kharkov", "Харків", "Харьков"), (50.0, 36.25)),
    ],
)
def test_spellings_of_one_name_lead_to_one_town(names, where):
    for name in names:
        towns = [p for p in shipped().lookup(fold(name)) if p.feature is Feature.TOWN]
        assert any(abs(p.lat - where[0]) < 0.3 and abs(p.lon - where[1]) < 0.3 for p in towns), name


@pytest.mark.parametrize(
    ("name", "feature", "country", "precision"),
    [
        ("Syria", Feature.COUNTRY, "SY", Precision.COUNTRY),
        ("Texas", Feature.REGION, "US", Precision.REGION),
        ("Laurel County", Feature.DISTRICT, "US", Precision.REGION),
        ("Mariupol", Feature.TOWN, "UA", Precision.TOWN),
        ("Dnieper", Feature.WATER, "UA", Precision.REGION),
        ("Hindu Kush", Feature.MOUNTAIN, "", Precision.REGION),
        ("Tahrir Square", Feature.REGION, "EG", Precision.POINT),
        ("Africa", Feature.CONTINENT, "", Precision.COUNTRY),
    ],
)
def test_a_name_tells_what_it_is_and_how_much_ground_it_covers(name, feature, country, precision):
    place = best(name)
    assert (place.feature, place.country, place.precision) == (feature, country, precision)
    assert place.radius >= 1


def test_a_name_that_no_list_has_gives_nothing():
    assert shipped().lookup("dolna reka gornja") == ()


def test_every_country_has_a_point_a_name_and_known_neighbours():
    table = countries()
    assert len(table) >= 245
    for country in table.values():
        assert country.names[0] and -90 <= country.lat <= 90 and -180 <= country.lon <= 180
        assert country.neighbours <= set(table)


def test_it_says_which_gazetteer_it_is():
    book = shipped()
    assert book.name == "solferino-places" and book.version and len(book.digest) == 64


def test_many_names_are_looked_up_in_a_moment():
    shipped().lookup("kyiv")
    began = time.process_time()
    for number in range(3000):
        shipped().lookup(f"no such place {number}")
    assert time.process_time() - began < 1.5


def test_a_small_town_lies_in_the_country_in_which_every_place_of_its_name_lies():
    assert within("Chuhuiv", "Ukraine") and not within("Springfield", "United Kingdom") and not within("Varn", "Syria")
