"""Classifying a conflict, first looks, people's entries on elements, and the matrix that sets them side by side."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casework.looks import look, nothing
from casework.small import write
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.characterise import Looks, first_looks, look_at_file
from solferino.casework.classify import classification_rows, classify, stretches_of
from solferino.casework.elements import DISPUTED, element, matrix
from solferino.casework.held import held
from solferino.casework.library import OpenCase
from solferino.casework.lookedat import Reader
from solferino.casework.process import process
from solferino.record import (
    Classification,
    Conflict,
    ElementEntry,
    EventType,
    Filling,
    Held,
    Publication,
    Stance,
    UsageError,
    real_world,
)

HARBOUR = (
    "Shells hit the old market in Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said. "
    "“We counted twelve bodies,” Orsk said.\n\n"
    "The coast brigade denied shelling Varn. “We have no guns within range of the market,” Captain Oto Brann said.\n"
)
COPY = HARBOUR.replace("on 3 May 2021", "on  3 May 2021")
TIDINGS = (
    "At least 12 people died when shells hit the old market in Varn on 3 May 2021, the Quay Monitor said on Tuesday.\n"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Three texts on one event; the second repeats the first."""
    folder = tmp_path_factory.mktemp("law")
    with create_case(folder / "case", "Varn", real_world()) as case:
        for name, words, outlet in (("a", HARBOUR, "Post"), ("b", COPY, "Courier"), ("c", TIDINGS, "Tidings")):
            given = Publication(outlet, "2021-05-04", "2021-05-04", basis="given")
            add(case, write(folder, **{name: words}), given=given)
        process(case)
        yield case


@pytest.fixture
def case(made: Case, tmp_path: Path) -> Case:
    return made


def view_of(case: Case) -> Held:
    """Without what other tests entered."""
    return replace(held(case), classifications=(), elements=())


def only(rows: list[dict]) -> dict:  # type: ignore[type-arg]
    (row,) = rows
    return row


def entry(person: str, state: Filling, key: str = "material/1", **more: object) -> ElementEntry:
    fields: dict[str, object] = {
        "subject": "M-001", "provision": "RS-8-2-b-ii", "reason": "because", "catalogue": "2026-11-21",
        "seen": 3, "decided": "2031-03-01T10:00:00.000000Z", **more,
    }  # fmt: skip
    return ElementEntry(person=person, element=key, state=state, **fields)  # type: ignore[arg-type]


def reports(view: Held) -> list[str]:
    return [m.claim for m in view.incidents[0].members if m.stance is Stance.REPORTS]


# What a first look reads


def test_a_wording_that_several_texts_carry_is_looked_at_once_and_denials_stand_apart(case: Case) -> None:
    view = view_of(case)
    read = Reader(view).of(view.incidents[0])
    assert len(set(read.texts)) == len(read.texts)
    assert read.repeated >= 1
    assert all(("denied" in t) == (n in read.denying) for n, t in enumerate(read.texts) if "brigade" in t)
    first = read.windows[0]
    assert view.texts[first.reading].text[first.start : first.start + len(first.text)] == first.text


def test_every_passage_of_a_first_look_is_the_characters_of_a_kept_text(case: Case) -> None:
    view = view_of(case)
    row = only(first_looks(view, look=look))
    passages = [
        p
        for c in row["candidates"]
        for e in c["elements"]
        for p in (*e["supporting"], *e["against"], *c["opened_by"], *(x for r in c["lawful"] for x in r["passages"]))
    ]
    assert len(passages) > 3
    for p in passages:
        assert view.texts[p["reading"]].text[p["start"] : p["end"]] == p["quote"]


def test_words_of_a_denial_never_argue_an_element_and_stand_against_it(case: Case) -> None:
    row = only(first_looks(view_of(case), look=look))
    first = row["candidates"][0]["elements"][0]
    said = "“We have no guns within range of the market,” Captain Oto Brann said."
    assert [p["quote"].split("\n")[0] for p in first["against"]] == [said], "the sentence, not a word of it"
    assert row["candidates"][0]["lawful"][0]["passages"][0]["quote"] == said
    kinds = {item["kind"] for item in row["contrary"]}
    assert {"denial", "lawful reading", "against an element"} <= kinds


def test_copies_of_one_origin_count_once_under_an_element(case: Case) -> None:
    row = only(first_looks(view_of(case), look=look))
    first = row["candidates"][0]["elements"][0]
    assert first["reports"] >= 2
    assert first["independent"] <= row["independent"]
    assert first["independent"] < first["reports"] + 1
    assert len(first["claims"]) >= 3, "the claim of the copy counts among the claims"


def test_a_first_look_says_which_law_which_catalogue_and_that_nobody_reviewed_it(case: Case) -> None:
    row = only(first_looks(view_of(case), day="2022-03-01", look=look))
    assert row["as_of"] == "2022-03-01"
    assert row["catalogue"].startswith("2026-11-21@")
    assert row["proposed"] == "proposed by software, not reviewed"
    assert all(c["digest"] and c["citation"] and c["in_force_from"] for c in row["candidates"])


def test_a_file_without_a_case_is_looked_at_by_its_own_characters(tmp_path: Path) -> None:
    path = write(tmp_path, note=HARBOUR)[0]
    row = look_at_file(path, conflict="NIAC", look=look)
    assert [c["provision"] for c in row["candidates"]] == ["RS-8-2-e-iv"]
    p = row["candidates"][0]["opened_by"][0]
    assert HARBOUR[p["start"] : p["end"]] == p["quote"]
    other = look_at_file(write(tmp_path, inna="Снаряди влучили у ринок у місті Варн, загинули люди.\n")[0], look=look)
    assert other["words"].startswith("not looked at")
    assert other["candidates"] == []
    with pytest.raises(UsageError, match="holds no text"):
        look_at_file(write(tmp_path, empty=" \n")[0], look=look)


def test_an_unknown_list_an_unknown_incident_and_a_day_that_is_none_are_refused_by_name(case: Case) -> None:
    view = view_of(case)
    with pytest.raises(UsageError, match="--conflict 'war'"):
        Looks(view, conflict="war", look=look)
    with pytest.raises(UsageError, match="M-077"):
        first_looks(view, ["M-077"], look=look)
    with pytest.raises(UsageError, match="is not a day"):
        first_looks(view, day="soon", look=look)


# Classification


def test_a_classification_chooses_the_list_and_without_one_both_stand_as_alternatives(case: Case) -> None:
    view = view_of(case)
    row = only(first_looks(view, look=look))
    assert [c["alternative"] for c in row["candidates"]] == [True, True]
    assert row["stretches"][0]["why"] == "nobody entered a classification for this place and day"
    entered = Classification("person:1", Conflict.OCCUPATION, "Varn", "b", "s", 3, "now")
    row = only(first_looks(replace(view, classifications=(entered,)), look=look))
    assert [(c["provision"], c["alternative"]) for c in row["candidates"]] == [("RS-8-2-b-ii", False)]
    other = replace(entered, kind=Conflict.NON_INTERNATIONAL)
    row = only(first_looks(replace(view, classifications=(entered, other)), look=look))
    assert [c["alternative"] for c in row["candidates"]] == [False, False], "both at once are no alternatives"


def test_an_entry_for_another_place_is_no_answer_for_this_one(case: Case) -> None:
    view = view_of(case)
    entered = Classification("person:1", Conflict.OCCUPATION, "Tavel", "b", "s", 3, "now")
    assert stretches_of(replace(view, classifications=(entered,)), view.incidents[0])[0].alternatives


def test_a_person_enters_a_classification_with_reason_and_source_and_it_is_an_entry(case: Case) -> None:
    size = case.vault.head().size
    made = classify(
        case, "Varn", "international", person="Ada", basis="two armies", source="the treaty", countries=["ua"],
        first="2021-05-01", notice=("I-001", 0, 6),
    )  # fmt: skip
    assert (made.kind, made.countries, made.seen) == (Conflict.INTERNATIONAL, ("UA",), size)
    assert made.notice is not None
    assert made.notice.quote == "Shells"
    assert case.fold().events[-1].type is EventType.ASSESSED
    later = classify(case, "Varn", "disputed", person="Bo", basis="r", source="s", replaces=made.id[15:25])
    rows = classification_rows(held(case))
    assert [(r["kind"], r["stands"], r["name"]) for r in rows[-2:]] == [
        ("international", False, "Ada"),
        ("disputed", True, "Bo"),
    ]
    assert later.replaces == made.id


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "cold"}, "'cold' is no kind of conflict"),
        ({"person": " "}, "--person"),
        ({"basis": ""}, "--reason"),
        ({"source": ""}, "--source"),
        ({"countries": ["ZZ"]}, "--country 'ZZ'"),
        ({"first": "2021-05-09", "last": "2021-05-01"}, "cannot end"),
        ({"first": "May"}, "is not a day"),
        ({"notice": ("I-001", 5, 999999)}, "do not lie in a text"),
        ({"replaces": "abcdef00"}, "names no entry"),
    ],
)
def test_what_is_missing_or_wrong_in_a_classification_is_named(
    case: Case, fields: dict[str, object], words: str
) -> None:
    size = case.vault.head().size
    given: dict[str, object] = {"kind": "international", "person": "Ada", "basis": "r", "source": "s", **fields}
    with pytest.raises(UsageError, match=words):
        classify(case, "Varn", **given)  # type: ignore[arg-type]
    assert case.vault.head().size == size


# Elements


def test_a_person_fills_an_element_with_claims_and_a_reason(case: Case) -> None:
    view = held(case)
    claim = reports(view)[0]
    made = element(
        case, "m-001", "RS-8-2-b-ii", "material/1", "evidenced", person="Ada", reason="three say so",
        supporting=[claim[:18]],
    )  # fmt: skip
    assert (made.subject, made.supporting, made.catalogue) == ("M-001", (claim,), "2026-11-21")
    assert case.fold().events[-1].type is EventType.ASSESSED
    assert held(case).elements[-1] == made


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("M-001", "RS-8-2-b-ii", "material/1", "evidenced"), "evidenced needs at least one claim"),
        (("M-001", "RS-8-2-b-ii", "material/9", "empty"), "has no element 'material/9'"),
        (("M-001", "RS-8-2-b-xx", "material/1", "empty"), "binds nobody"),
        (("M-001", "RS-9-9", "material/1", "empty"), "no provision 'RS-9-9'"),
        (("M-099", "RS-8-2-b-ii", "material/1", "empty"), "no incident 'M-099'"),
        (("Oto Brann", "RS-28-a", "E1", "empty"), "nobody in the chain of command"),
        (("M-001", "RS-8-2-b-ii", "material/1", "proven"), "'proven' is no state"),
    ],
)
def test_an_entry_that_says_more_than_it_can_is_refused(
    case: Case, given: tuple[str, str, str, str], words: str
) -> None:
    size = case.vault.head().size
    with pytest.raises(UsageError, match=words):
        element(case, *given, person="Ada", reason="r")
    assert case.vault.head().size == size


def test_people_s_entries_go_before_the_first_look_and_those_who_differ_are_disputed(case: Case) -> None:
    view = view_of(case)
    claim = reports(view)[0]
    one = entry("person:1", Filling.EVIDENCED, supporting=(claim,))
    two = entry("person:2", Filling.EMPTY, reason="no sign of it")
    row = only(matrix(replace(view, elements=(one,)), look=look))
    first = row["candidates"][0]["elements"][0]
    assert (first["stands"], first["by"], first["claims"]) == ("evidenced", "entered by people", [claim])
    row = only(matrix(replace(view, elements=(one, two)), look=look))
    first, second = row["candidates"][0]["elements"][:2]
    assert first["stands"] == DISPUTED
    assert [p["reason"] for p in first["people"]] == ["because", "no sign of it"]
    assert (second["stands"], second["by"]) == ("empty", "proposed by software, not reviewed")
    assert first["key"] in {g["key"] for g in row["candidates"][0]["gaps"]}


def test_the_last_word_of_each_person_counts(case: Case) -> None:
    view = view_of(case)
    changed = (entry("person:1", Filling.EMPTY), entry("person:1", Filling.ARGUED, reason="thought again"))
    row = only(matrix(replace(view, elements=changed), look=look))
    first = row["candidates"][0]["elements"][0]
    assert first["stands"] == "argued"
    assert [p["reason"] for p in first["people"]] == ["thought again"]


def test_an_element_called_evidenced_on_copies_of_one_origin_says_so(case: Case) -> None:
    view = view_of(case)
    first = [c for c in reports(view) if "Mayor" in next(r.claim.passage.quote for r in view.claims if r.id == c)]
    row = only(
        matrix(replace(view, elements=(entry("person:1", Filling.EVIDENCED, supporting=tuple(first)),)), look=look)
    )
    assert "not corroborated" in row["candidates"][0]["elements"][0]["note"]


def test_a_provision_that_only_people_name_stands_in_the_matrix_and_a_claim_against_it_too(case: Case) -> None:
    view = view_of(case)
    denial = next(m.claim for m in view.incidents[0].members if m.stance is Stance.DENIES)
    made = entry("person:1", Filling.ARGUED, provision="RS-8-2-b-iv", against=(denial,), reason="a square, at noon")
    row = only(matrix(replace(view, elements=(made,)), look=nothing))
    (candidate,) = row["candidates"]
    assert candidate["provision"] == "RS-8-2-b-iv"
    assert candidate["words"] == "entered by people; the first look does not propose it"
    assert candidate["lawful"]
    assert candidate["evidence"]
    assert candidate["elements"][0]["against"]
    assert sum(denial in i["claims"] for i in row["contrary"]) == 1, "a denial that stands there already stands once"
    said = reports(view)[0]
    made = replace(made, against=(said,))
    row = only(matrix(replace(view, elements=(made,)), look=nothing))
    assert any(i["kind"] == "set against an element" and i["claims"] == [said] for i in row["contrary"])


def test_an_entry_on_a_claim_counts_for_its_incident(case: Case) -> None:
    view = view_of(case)
    made = entry("person:1", Filling.ARGUED, subject=reports(view)[0])
    row = only(matrix(replace(view, elements=(made,)), look=look))
    assert row["candidates"][0]["elements"][0]["stands"] == "argued"


def test_a_matrix_of_a_thousand_entries_takes_less_than_two_seconds(case: Case) -> None:
    view = view_of(case)
    claims = tuple(reports(view))
    made = tuple(
        entry(
            f"person:{n}",
            Filling.EVIDENCED,
            ("material/1", "material/2", "mental/1")[n % 3],
            supporting=claims[: 1 + n % 3],
        )
        for n in range(1000)
    )
    began = time.process_time()
    row = only(matrix(replace(view, elements=made), look=look))
    assert time.process_time() - began < 2
    assert sum(len(e["people"]) for e in row["candidates"][0]["elements"]) == 1000


def test_the_library_has_the_same_doors(case: Case) -> None:
    opened = OpenCase(case.vault, case.world, path=case.path, name=case.name)
    made = opened.classify("Varn", "occupation", person="Ada", basis="held since May", source="the note")
    claim = reports(opened.held())[0]
    filled = opened.element(
        "M-001", "RS-8-2-b-ii", "material/2", "argued", person="Ada", reason="a market", supporting=[claim]
    )
    assert made in opened.held().classifications
    (row,) = opened.matrix(["M-001"])
    people = [p for c in row["candidates"] for e in c["elements"] for p in e["people"]]
    assert filled.id in {p["id"] for p in people}
    assert {r["subject"] for r in opened.characterise()} == {i.handle for i in opened.incidents()}
    assert opened.export("matrix-csv").startswith('"incident",')


def test_a_dossier_with_stated_facts_says_where_a_case_could_be_heard(case: Case, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text("as_of: 2022-03-23\nfacts:\n  classes: [war_crime]\n  conduct: {from: 2022-03-09}\n", "utf-8")
    opened = OpenCase(case.vault, case.world, path=case.path, name=case.name)
    path = opened.dossier(tmp_path / "d.html", facts=facts)
    assert path is not None
    text = path.read_text("utf-8")
    assert "Where a case could be heard" in text
    assert "asked on 23 March 2022" in text
    assert "conduct.place" in text, "what is missing is named"
    facts.write_text("facts:\n  colour: red\n", "utf-8")
    with pytest.raises(UsageError, match="colour"):
        opened.dossier(tmp_path / "e.html", facts=facts)
    assert not (tmp_path / "e.html").exists()
