"""Which place a name means: candidates, reasons, precision; and unknown where no list has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.places import named_in
from solferino.places.atlas import Precision, shipped
from solferino.places.resolving import kilometres, resolve


def placed(text, name, language="en"):
    results = resolve(text, named_in(text, language))
    return next(r for r in results if r.mention.name == name)


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        ("A storm hit Springfield, Illinois, on Monday.", "Springfield", "US", "IL"),
        ("A storm hit Paris, Texas.", "Paris", "US", "TX"),
        ("A storm hit Paris.", "Paris", "FR", None),
        ("Shells hit Tripoli, Lebanon.", "Tripoli", "LB", None),
        ("In Libya, fighters entered Tripoli.", "Tripoli", "LY", None),
        ("Barrie, Ont., and Toronto lie north of London, Ont., in Canada.", "London", "CA", "08"),
        ("Talks were held in Washington.", "Washington", "US", "DC"),
        ("Georgia and Armenia agreed.", "Georgia", "GE", None),
    ],
)
def test_the_text_decides_between_places_of_one_name(text, name, country, region):
    place = placed(text, name).place
    assert place is not None
    assert place.country == country and region in (None, place.region)


def test_the_reasons_and_the_other_candidates_are_kept():
    result = placed("A storm hit Springfield, Illinois, on Monday.", "Springfield")
    assert "written beside Illinois" in result.reasons
    assert result.others and all(p.name == "Springfield" for p in result.others)
    assert 0 < result.confidence < 1


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("The war in Syria goes on.", "Syria", Precision.COUNTRY),
        ("They fled to Texas.", "Texas", Precision.REGION),
        ("They fled to Mariupol.", "Mariupol", Precision.TOWN),
        ("They met on Tahrir Square.", "Tahrir Square", Precision.POINT),
        ("They fled to the village of Dolna Gorka.", "Dolna Gorka", None),
    ],
)
def test_precision_says_how_much_ground_is_meant(text, name, precision):
    assert placed(text, name).precision is precision


def test_a_region_is_found_with_and_without_its_noun_and_where_a_space_was_lost():
    text = "They met in Helmand Province, Afghanistan.They left."
    assert [r.place.country for r in resolve(text, named_in(text)) if r.place] == ["AF", "AF"]


def test_an_unknown_place_gets_no_point_and_no_country():
    result = placed("It happened in the village of Dolna Gorka, Syria.", "Dolna Gorka")
    assert result.place is None and result.reasons == ("no list has this name",)


def test_a_town_put_where_the_list_has_none_stays_unknown():
    result = placed("Odesa, Alberta, is a hamlet.", "Odesa")
    assert result.place is None


def test_a_name_under_a_ukrainian_ending_is_resolved():
    place = placed("Вибухи лунали в Києві.", "Києві", "uk").place
    assert place is not None and kilometres(place.lat, place.lon, 50.45, 30.52) < 10


def test_a_distance_is_on_the_ground():
    assert round(kilometres(50.45, 30.52, 49.84, 24.03)) in range(460, 480)


@given(
    st.lists(
        st.sampled_from(
            ["Paris", "Texas", ",", "Syria", "in", "London", "Ontario", "Homs", "the", "Georgia", "said", "."]
        ),
        max_size=25,
    ).map(" ".join)
)
def test_every_mention_gets_one_result_in_order_and_the_same_again(text):
    mentions = named_in(text)
    results = resolve(text, mentions)
    assert [r.mention for r in results] == mentions
    assert results == resolve(text, mentions)
    listed = shipped()
    assert all(r.place is None or r.place in listed.lookup(r.mention.key) for r in results)
