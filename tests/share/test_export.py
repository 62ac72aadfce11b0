"""Exports lose nothing, change nothing, and can be read back by others."""

import csv as csv_module
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from share import views
from solferino.record import Held, Mode, Passage, Standing, Statement, StatementKind
from solferino.share.export import csv, jsonl, web_annotations

ROWS: list[dict[str, Any]] = [
    {
        "id": "claim:1",
        "kind": "statement",
        "quote": '=HYPERLINK("http://x.example")',
        "start": 0,
        "end": 9,
        "speaker": {"name": 'Lena "Vo" Volt', "mention": {"start": 3, "end": 5}},
        "cue": None,
    },
    {
        "id": "claim:2",
        "kind": "figure",
        "quote": "21 👩‍🌾\r\nقتلى, é",
        "start": 4,
        "end": 12,
        "low": 21,
        "high": None,
        "speaker": None,
        "votes": [{"side": "for", "count": 3}],
    },
]


def read(text: str) -> list[dict[str, str]]:
    return list(csv_module.DictReader(io.StringIO(text, newline="")))


def test_a_line_of_jsonl_is_a_row_with_its_characters_as_themselves() -> None:
    lines = list(jsonl(ROWS))
    assert [json.loads(line) for line in lines] == ROWS
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert "👩‍🌾" in lines[1] and "قتلى" in lines[1]


def test_csv_gives_every_cell_back_character_for_character() -> None:
    first, second = read(csv(ROWS))
    assert first["quote"] == ROWS[0]["quote"] and second["quote"] == ROWS[1]["quote"]
    assert first["speaker.name"] == 'Lena "Vo" Volt' and first["speaker.mention.start"] == "3"
    assert json.loads(second["votes"]) == ROWS[1]["votes"]
    assert second["high"] == "" and "speaker" not in second


def test_csv_of_one_kind_has_the_columns_of_that_kind() -> None:
    (only,) = read(csv(ROWS, "figure"))
    assert only["low"] == "21" and "cue" not in only and "speaker.name" not in only


def test_csv_is_not_altered_for_spreadsheets_unless_asked_and_then_says_where() -> None:
    assert read(csv(ROWS))[0]["quote"].startswith("=")
    first, second = read(csv(ROWS, guard=True))
    assert first["quote"] == "'" + ROWS[0]["quote"] and first["guarded"] == "quote"
    assert second["guarded"] == "" and second["quote"] == ROWS[1]["quote"]


def test_csv_of_nothing_is_a_header_without_columns() -> None:
    assert csv([]) == "\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1, max_size=4))
def test_any_text_survives_csv_and_jsonl(cells: list[str]) -> None:
    rows = [{"n": n, "quote": cell} for n, cell in enumerate(cells)]
    assert [r["quote"] for r in read(csv(rows))] == cells
    assert [json.loads(line)["quote"] for line in jsonl(rows)] == cells


@pytest.fixture(scope="module")
def mill() -> Held:
    return views.mill()


def annotations(view: Held) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = web_annotations(view)["first"]["items"]
    return items


def test_annotations_are_a_collection_with_one_page(mill: Held) -> None:
    made = json.loads(json.dumps(web_annotations(mill)))
    assert made["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection" and made["first"]["type"] == "AnnotationPage"
    assert made["first"]["partOf"] == made["id"] and made["first"]["startIndex"] == 0
    assert made["total"] == len(made["first"]["items"]) == len(mill.claims) - 1
    assert made["creator"] == {"type": "Software", "name": "solferino", "schema:softwareVersion": "0.0-test"}


def test_an_annotation_says_who_made_it_what_for_and_where_it_points(mill: Held) -> None:
    for made in annotations(mill):
        assert made["type"] == "Annotation" and made["motivation"] == "describing"
        assert made["id"].startswith("urn:solferino:claim:") and made["creator"]["name"] == "extract"
        assert made["generated"] == mill.recorded
        assert {b["purpose"] for b in made["body"]} == {"tagging", "describing"}
        assert made["target"]["type"] == "SpecificResource"
        assert made["target"]["source"]["id"].startswith("urn:sha-256:")


def test_positions_and_quotes_select_the_same_code_points_of_the_text_named_by_its_digest(mill: Held) -> None:
    texts = {f"urn:sha-256:{t.reading.text_digest}": t for t in mill.texts.values()}
    for made in annotations(mill):
        source = made["target"]["source"]
        text = texts[source["solferino:text"]]
        assert source["id"] == f"urn:sha-256:{text.reading.bytes_digest}"
        position, quote = made["target"]["selector"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert text.text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text.text


def test_rejected_claims_are_left_out_of_annotations(mill: Held) -> None:
    (rejected,) = [c.id for c in mill.claims if c.standing is Standing.REJECTED]
    assert f"urn:solferino:{rejected}" not in {a["id"] for a in annotations(mill)}


def test_a_person_who_wrote_a_claim_is_its_creator_named_where_the_name_is_held(mill: Held) -> None:
    kept = [c for c in mill.claims if c.standing is not Standing.REJECTED][:2]
    by = zip(kept, (views.ANNA, views.BORIS), strict=True)
    written = replace(mill, claims=tuple(replace(c, proposed_by=p) for c, p in by))
    first, second = (a["creator"] for a in annotations(written))
    assert first == {"id": f"urn:solferino:{views.ANNA}", "type": "Person", "name": "Anna Reyl"}
    assert second == {"id": f"urn:solferino:{views.BORIS}", "type": "Person"}


@given(st.text(st.sampled_from(list("ab é\u0301👩‍🌾قتل\u202e\n")), min_size=1, max_size=40), st.data())
def test_any_span_of_any_text_comes_back_from_its_annotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = views.Views()
    kept = made.keep(views.make_text(text), "a.txt")
    made.claim(Statement(Passage.of(kept, start, end), Mode.INDIRECT, StatementKind.ASSERTION))
    (annotation,) = json.loads(json.dumps(annotations(made.view())))
    position, quote = annotation["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == text[start:end]
    assert text[: position["start"]].endswith(quote["prefix"]) and text[position["end"] :].startswith(quote["suffix"])
