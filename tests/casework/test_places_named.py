"""``solferino places``: the places that a case names, with where a gazetteer puts each."""

import json

import pytest

from routes.terminal import solferino
from solferino.casework.held import held
from solferino.casework.library import create_library_case
from solferino.casework.places import places_named
from solferino.places.atlas import shipped

WORDS = (
    "Shells hit Deir ez-Zor, Syria, on 3 May 2021, Mayor Ilda Orsk said.\n\n"
    "A clinic in the village of Dolna Gorka was hit too. Syrian troops left Homs.\n"
)


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    folder = tmp_path_factory.mktemp("places")
    (folder / "a.txt").write_text(WORDS, encoding="utf-8")
    with create_library_case(folder / "case", person="Tester") as case:
        case.add([folder / "a.txt"])
        case.process()
        return held(case, None, None), folder / "case"


def test_a_row_tells_name_mentions_point_precision_reason_and_gazetteer(view):
    rows = {row["name"]: row for row in places_named(view[0], shipped()).rows}
    syria = rows["Syria"]
    assert (syria["mentions"], syria["country"], syria["precision"]) == (2, "SY", "country")
    assert (rows["Homs"]["lat"], rows["Homs"]["lon"]) == (34.72, 36.73)
    assert syria["gazetteer"]["name"] == "solferino-places" and len(syria["gazetteer"]["digest"]) == 64
    assert rows["Deir ez-Zor"]["reasons"]


def test_every_mention_stands_on_its_characters(view):
    texts = view[0].texts
    for row in places_named(view[0], shipped()).rows:
        for at in row["at"]:
            assert texts[at["reading"]].text[at["start"] : at["end"]] == at["words"]


def test_a_place_that_no_list_has_keeps_its_name_without_coordinates(view):
    row = next(row for row in places_named(view[0], shipped()).rows if row["name"] == "Dolna Gorka")
    assert (row["resolved_to"], row["lat"], row["country"], row["precision"]) == (None, None, None, None)


def test_a_document_that_is_not_there_names_no_place(view):
    assert places_named(view[0], shipped(), document="other.txt").rows == ()


def test_the_command_prints_a_table_and_json(view):
    table = solferino("places", view[1], "--document", "a.txt")
    assert table.returncode == 0 and table.stdout.startswith("name\tmentions\tresolved to\t")
    told = json.loads(solferino("places", view[1], "--json").stdout)
    assert told["schema"] == "solferino.places/1"
    assert {"name", "mentions", "lat", "lon", "precision", "reasons", "gazetteer", "at"} <= set(told["places"][0])
