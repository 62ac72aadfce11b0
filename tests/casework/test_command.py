"""Links of a chain of command: entered with the words of a kept text, refused row by row, replaced, taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.chain import ATTACHMENT, BATTALION, HOLM, LED, LEFT, LETTER, ORDER, TOOK, case_of_texts, csv_of, opened
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.check import check
from solferino.casework.command import Linked, link, link_file, short_edge, withdraw
from solferino.casework.command_chapter import chart_page, command_chapter_rows
from solferino.casework.command_rows import chart_rows, edge_rows, found_rows, gap_rows, place_rows
from solferino.casework.command_rows import csv_of as csv_rows
from solferino.casework.command_sheets import sheet_rows, sheet_table
from solferino.casework.edgefile import COLUMNS
from solferino.casework.elements import element
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.law.catalogue import catalogue
from solferino.record import CommandEdge, EventType, Publication, UsageError


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_texts(tmp_path_factory.mktemp("chain"))


@pytest.fixture
def case(texts: Path, tmp_path: Path) -> Iterator[Case]:
    shutil.copytree(texts, tmp_path / "case")
    with opened(tmp_path / "case") as made:
        yield made


def given(case: Case, tmp_path: Path, *rows: dict[str, str]) -> Linked:
    file = tmp_path / "links.csv"
    file.write_text(csv_of(*rows), encoding="utf-8")
    return link_file(case, file, person="Nora Falk")


def refusal(case: Case, tmp_path: Path, **changed: str) -> str:
    """Why a row is refused that differs from a good one in these columns."""
    before = case.vault.head().size
    made = given(case, tmp_path, {k: v for k, v in {**HOLM, **changed}.items() if v})
    assert made.entered == ()
    assert len(made.refused) == 1
    assert case.vault.head().size == before
    return made.refused[0].why


# -- entering ---------------------------------------------------------------------------------------------------------


def test_a_link_stands_with_its_days_and_the_characters_of_its_source(case: Case, tmp_path: Path) -> None:
    (edge,) = given(case, tmp_path, HOLM).entered
    at = ORDER.index(LED)
    assert (edge.passage.start, edge.passage.end, edge.passage.quote) == (at, at + len(LED), LED)
    assert edge.first is not None
    assert edge.first.day == "2022-03-01"
    assert edge.ending == "open"
    assert held(case).edges == (edge,)
    entry = case.fold().events[-1]
    assert (entry.type, entry.code("what"), entry.actor) == (EventType.ASSESSED, "command_edge", edge.person)
    assert held(case).people[edge.person] == "Nora Falk"


def test_good_rows_are_entered_in_one_batch_and_bad_ones_told_of_by_line(case: Case, tmp_path: Path) -> None:
    bad = {**HOLM, "quote": "was never said"}
    made = given(case, tmp_path, HOLM, bad, BATTALION, {**HOLM, "relation": "outranks"}, ATTACHMENT)
    assert len(made.entered) == 3
    assert [r.place for r in made.refused] == ["line 3", "line 5"]
    batch = case.fold().events[-1].batch
    assert batch is not None
    assert batch.count == 3


def test_a_file_given_twice_adds_nothing_the_second_time(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM, BATTALION)
    size = case.vault.head().size
    again = given(case, tmp_path, HOLM, BATTALION)
    assert (again.entered, again.refused, again.known) == ((), (), ("line 2", "line 3"))
    assert case.vault.head().size == size


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("links.yaml", "edges:\n- " + "\n  ".join(f"{k}: {v}" for k, v in HOLM.items()) + "\n"),
        ("links.json", json.dumps([HOLM])),
    ],
)  # fmt: skip
def test_yaml_and_json_say_the_same_as_a_table(case: Case, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / name).write_text(words, encoding="utf-8")
    made = link_file(case, tmp_path / name, person="Nora Falk")
    assert made.refused == ()
    (table,) = given(case, tmp_path / "..", HOLM).known or [""]
    assert table == "line 2"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"quote": "has been led by Colonel Ada  Holm"}, "does not stand in the text of I-001"),
        ({"quote": "3rd Brigade"}, "more than once"),
        ({"quote": ""}, "neither quote nor characters"),
        ({"quote": "", "characters": "5-9999999"}, "do not lie in the text"),
        ({"quote": "", "characters": "five"}, "START-END"),
        ({"characters": "0-5"}, "is not what characters 0 to 5"),
        ({"item": "I-099"}, "no item"),
        ({"item": ""}, "item is not given"),
        ({"relation": "outranks"}, "relation: 'outranks' is none"),
        ({"relation": ""}, "relation is not given"),
        ({"subject": ""}, "subject is not given"),
        ({"object": ""}, "object is not given"),
        ({"object_kind": ""}, "object_kind is not given"),
        ({"object_kind": "post"}, "cannot stand there with commands"),
        ({"subject_kind": "unit"}, "subject_kind: 'unit'"),
        ({"first": "2022-03-11", "last": "2022-03-10"}, "last (2022-03-10) lies before first (2022-03-11)"),
        ({"first": "1 March"}, "first: '1 March' is no day"),
        ({"first": "2022-02-30"}, "first: '2022-02-30' is no day"),
        ({"first": "2022-03-10/2022-03-01"}, "ends before it begins"),
        ({"ending": "closed", "last": ""}, "last is not given"),
        ({"ending": "unknown"}, "ending is unknown and last is given"),
        ({"ending": ""}, "ending is not"),
        ({"ending": "forever"}, "ending: 'forever' is none"),
        ({"confidence": ""}, "confidence is not given"),
        ({"confidence": "90%"}, "confidence: '90%' is none"),
        ({"subject": "3rd  brigade", "subject_kind": "unit", "relation": "part_of"}, "one and the same unit"),
        ({"replaces": "E-00000000"}, "no link in force has the id"),
    ],
)
def test_a_row_that_cannot_stand_is_refused_and_the_column_named(
    case: Case, tmp_path: Path, changed: dict[str, str], words: str
) -> None:
    assert words in refusal(case, tmp_path, **changed)


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("2022-03-01", "2022-03-01", "2022-03-01"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2022-02-25/2022-03-01", "2022-02-25", "2022-03-01"),
        ("2022-01/2022-02", "2022-01-01", "2022-02-28"),
        ("/2022-03-01", None, "2022-03-01"),
        ("2022-02-20/", "2022-02-20", None),
    ],
)
def test_days_are_taken_as_written_and_never_narrowed(
    case: Case, tmp_path: Path, words: str, earliest: str | None, latest: str | None
) -> None:
    (edge,) = given(case, tmp_path, {**HOLM, "first": words}).entered
    assert edge.first is not None
    assert (edge.first.earliest, edge.first.latest) == (earliest, latest)


def test_what_is_not_given_stays_unknown(case: Case, tmp_path: Path) -> None:
    (edge,) = given(case, tmp_path, {k: v for k, v in HOLM.items() if k not in ("first", "last", "ending")}).entered
    assert (edge.first, edge.last, edge.ending) == (None, None, "unknown")


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("a.csv", "subject,rank\nAda,Colonel\n", "the column 'rank' is not known"),
        ("a.csv", "subject,subject\nAda,Ada\n", "stands twice"),
        ("a.csv", "subject\n", "holds no links"),
        ("a.yaml", "links: []\n", "no list of links"),
        ("a.yaml", "just words\n", "no list of links"),
        ("a.json", '[{"rank": "Colonel"}]', "the column 'rank' is not known"),
    ],
)
def test_a_file_that_is_no_list_of_links_is_refused_whole(
    case: Case, tmp_path: Path, name: str, words: str, why: str
) -> None:
    (tmp_path / name).write_text(words, encoding="utf-8")
    with pytest.raises(UsageError, match=why):
        link_file(case, tmp_path / name, person="Nora Falk")


def test_a_list_with_an_entry_of_the_wrong_form_refuses_that_entry_alone(case: Case, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([HOLM, "Ada", {**HOLM, "first": ["2022-03-01"]}]), encoding="utf-8")
    made = link_file(case, tmp_path / "a.json", person="Nora Falk")
    assert len(made.entered) == 1
    assert [(r.place, r.why) for r in made.refused] == [
        ("entry 2", "it is no mapping of columns to words"),
        ("entry 3", "its first is no text"),
    ]


def test_one_link_is_entered_by_its_own_door_and_refused_with_the_same_words(case: Case) -> None:
    made = link(
        case, "Ada Holm", "commands", "3rd Brigade", object_kind="unit", person="Nora Falk", item="i-1",
        confidence="high", characters=(ORDER.index(LED), ORDER.index(LED) + len(LED)), first="2022-03-01",
    )  # fmt: skip
    assert made.passage.quote == LED
    with pytest.raises(UsageError, match="name of a person"):
        link(case, "A", "commands", "B", object_kind="unit", person=" ", item="I-001", confidence="high", quote=LED)
    with pytest.raises(UsageError, match="does not stand"):
        link(case, "A", "commands", "B", object_kind="unit", person="N", item="I-001", confidence="high", quote="no")


# -- replacing, taking back, two dates --------------------------------------------------------------------------------


def _led(case: Case, tmp_path: Path) -> tuple[CommandEdge, CommandEdge]:
    (first,) = given(case, tmp_path, HOLM).entered
    changed = {
        "item": "I-002",
        "quote": LEFT,
        "last": "2022-03-06",
        "ending": "closed",
        "replaces": short_edge(first.id),
    }
    (second,) = given(case, tmp_path, {**HOLM, **changed}).entered
    return first, second


def test_a_replaced_link_drops_out_of_every_answer_and_stays_in_the_list(case: Case, tmp_path: Path) -> None:
    first, second = _led(case, tmp_path)
    assert place_rows(held(case), "3rd Brigade", "2022-03-08")["commands"] == []
    states = {r["id"]: r["state"] for r in edge_rows(held(case))}
    assert states == {first.id: "replaced", second.id: "in_force"}


def test_a_link_taken_back_is_marked_and_answers_nothing(case: Case, tmp_path: Path) -> None:
    (edge,) = given(case, tmp_path, HOLM).entered
    withdraw(case, short_edge(edge.id), person="Nora Falk", reason="the source means another brigade")
    view = held(case)
    assert [(r["id"], r["state"]) for r in edge_rows(view)] == [(edge.id, "withdrawn")]
    with pytest.raises(UsageError, match="no link in this view names"):
        place_rows(view, "3rd Brigade", "2022-03-08")
    with pytest.raises(UsageError, match="no link in force"):
        withdraw(case, short_edge(edge.id), person="Nora Falk", reason="again")
    with pytest.raises(UsageError, match="a reason"):
        withdraw(case, short_edge(edge.id), person="Nora Falk", reason=" ")


def test_before_an_entry_the_record_holds_the_earlier_link(case: Case, tmp_path: Path) -> None:
    first, _ = _led(case, tmp_path)
    before = held(case, case.vault.head().size - 1)
    assert [e.id for e in before.edges] == [first.id]
    assert place_rows(before, "3rd Brigade", "2022-03-08")["commands"][0]["name"] == "Ada Holm"


def test_as_of_a_day_before_the_later_source_its_link_is_not_known_and_the_earlier_one_stands(
    case: Case, tmp_path: Path
) -> None:
    first, second = _led(case, tmp_path)
    early, late = held(case, said="2022-04-01"), held(case, said="2022-06-30")
    assert [e.id for e in early.edges] == [first.id]
    assert place_rows(early, "3rd Brigade", "2022-03-08")["commands"][0]["certainty"] == "sure"
    assert {e.id for e in late.edges} == {first.id, second.id}
    assert place_rows(late, "3rd Brigade", "2022-03-08")["commands"] == []
    assert held(case, said="2022-03-01").edges == ()


def test_with_its_item_the_link_and_its_words_are_erased(case: Case, tmp_path: Path) -> None:
    given(
        case, tmp_path, HOLM, {**HOLM, "subject": "Petra Lund", "item": "I-002", "quote": TOOK, "first": "2022-03-07"}
    )
    erase(case, "I-001", people=("Nora Falk", "Ben Arvid"), reason="an order of a court")
    assert [e.subject for e in held(case).edges] == ["Petra Lund"]
    assert check(case).exit_code == 0


# -- views ------------------------------------------------------------------------------------------------------------


def test_a_question_about_a_day_names_the_edges_of_that_day(case: Case, tmp_path: Path) -> None:
    made = given(case, tmp_path, HOLM, BATTALION, ATTACHMENT).entered
    by = {(e.subject, str(e.relation)): e.id for e in made}
    row = place_rows(held(case), "5th battalion", "2022-03-08")
    assert [h["name"] for h in row["within"]] == ["3rd Brigade"]
    assert [h["name"] for h in row["attached_to"]] == ["9th Brigade"]
    (over,) = row["over"]
    assert (over["name"], over["certainty"], over["steps"]) == ("Ada Holm", "sure", 1)
    assert over["edges"] == [by["5th Battalion", "part_of"], by["Ada Holm", "commands"]]
    assert place_rows(held(case), "5th Battalion", "2022-03-13")["attached_to"] == []
    assert place_rows(held(case), "5th Battalion", "2022-02-21")["over"] == []
    assert place_rows(held(case), "5th Battalion", "2022-02-19")["other_days"] == 2


def test_a_name_of_things_of_two_kinds_is_asked_back(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM, {**BATTALION, "relation": "at", "subject_kind": "unit", "object": "3rd Brigade"})
    with pytest.raises(UsageError, match="stands for a unit and site"):
        place_rows(held(case), "3rd Brigade", "2022-03-08")
    assert place_rows(held(case), "3rd Brigade", "2022-03-08", "unit")["commands"][0]["name"] == "Ada Holm"


def test_an_unknown_name_is_refused_with_the_nearest(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM)
    with pytest.raises(UsageError) as told:
        place_rows(held(case), "3rd Brigad", "2022-03-08")
    assert "did you mean 3rd Brigade" in told.value.do


def test_a_chart_draws_an_attached_unit_whole_under_its_own_and_names_it_under_the_other(
    case: Case, tmp_path: Path
) -> None:
    given(case, tmp_path, HOLM, BATTALION, ATTACHMENT)
    rows = chart_rows(held(case), "2022-03-08")
    places = {r["name"]: [(b["name"], b["relation"], b["again"]) for b in r["below"]] for r in rows["roots"]}
    assert places == {
        "3rd Brigade": [("5th Battalion", "part_of", False)],
        "9th Brigade": [("5th Battalion", "attached", True)],
    }
    assert set(rows["edges"]) == {e.id for e in held(case).edges}
    assert chart_rows(held(case), "2022-03-13")["other_days"] == 1


def test_what_does_not_fit_is_listed(case: Case, tmp_path: Path) -> None:
    given(
        case, tmp_path, HOLM, {**HOLM, "subject": "Petra Lund", "item": "I-002", "quote": TOOK, "first": "2022-03-07"}
    )
    assert [(r["kind"], r["days"][0]["first"]) for r in gap_rows(held(case))] == [("two_commanders", "2022-03-07")]


# -- sheets -----------------------------------------------------------------------------------------------------------


def test_a_sheet_has_words_or_a_reason_in_every_cell_and_names_rule_version_and_dates(
    case: Case, tmp_path: Path
) -> None:
    given(case, tmp_path, HOLM, BATTALION)
    row = sheet_rows(held(case, said="2022-04-01"), "Ada Holm", "2022-03-08")
    assert (row["as_of"], row["catalogue"]) == ("2022-04-01", catalogue().stamp)
    assert [s["provision"] for s in row["sheets"]] == ["RS-28-a", "RS-28-b"]
    assert {m["provision"] for m in row["modes"]} == set(catalogue().modes) - {"RS-28-a", "RS-28-b"}
    for made in (*row["sheets"], *row["modes"]):
        assert made["digest"] == catalogue().modes[made["provision"]].digest
        assert all(c["reason"] and (c["passages"] or c["state"] == "empty") for c in made["cells"])
    states = [c["state"] for c in row["sheets"][0]["cells"]]
    assert states == ["argued", "argued", "empty", "empty", "empty", "empty"]
    assert [f["name"] for f in row["forces"]] == ["3rd Brigade", "5th Battalion"]
    assert len(sheet_table(row)) == sum(len(m.elements) for m in catalogue().modes.values())


def test_reports_that_name_a_force_and_denials_are_leads_and_fill_nothing(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM, BATTALION)
    row = sheet_rows(held(case), "Ada Holm", "2022-03-08")
    cells = {c["key"]: c for c in row["sheets"][0]["cells"]}
    assert cells["E3"]["leads"]
    assert cells["E3"]["state"] == "empty"
    denial = next(k for k in row["knowledge"] if k["sort"] == "said")
    assert denial["name"] == "Ada Holm"
    assert denial["when"]["earliest"] == "2022-03-09"
    assert denial["place"] == "after"
    assert denial["key"] in cells["E6"]["leads"]
    assert cells["E5"]["state"] == "empty"


def test_what_reached_a_person_stands_in_the_order_of_time_with_its_words(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, LETTER)
    (known,) = sheet_rows(held(case), "Petra Lund", "2022-03-08", "2022-03-10")["knowledge"]
    assert (known["sort"], known["what"], known["place"]) == ("reached", "letter of the Quay Monitor", "within")
    assert known["passage"]["quote"] == LETTER["quote"]
    assert sheet_rows(held(case), "Petra Lund", "2022-03-01")["knowledge"][0]["place"] == "after"


def test_elements_that_people_enter_stand_in_the_sheet_and_those_who_differ_dispute(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM)
    claim = next(c.id for c in held(case).claims if "Shells hit" in c.claim.passage.quote)
    element(case, "Ada Holm", "RS-28-a", "E3", "evidenced", person="Nora Falk", reason="named", supporting=[claim])
    (one,) = [c for c in sheet_rows(held(case), "Ada Holm", "2022-03-08")["sheets"][0]["cells"] if c["key"] == "E3"]
    assert (one["state"], one["disputed"], one["entered"][0]["name"]) == ("evidenced", False, "Nora Falk")
    element(case, "Ada Holm", "RS-28-a", "E3", "empty", person="Ben Arvid", reason="the mayor saw no guns")
    (one,) = [c for c in sheet_rows(held(case), "Ada Holm", "2022-03-08")["sheets"][0]["cells"] if c["key"] == "E3"]
    assert (one["state"], one["disputed"]) == ("empty", True)


def test_a_sheet_of_days_before_the_statute_says_so(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM)
    assert sheet_rows(held(case), "Ada Holm", "2022-03-08")["notes"] == []
    (note,) = sheet_rows(held(case), "Ada Holm", "2001-03-08")["notes"]
    assert "no acts before 2002-07-01" in note


def test_a_sheet_of_somebody_whom_no_source_names_is_refused(case: Case) -> None:
    with pytest.raises(UsageError, match="names a person"):
        sheet_rows(held(case), "Nobody", "2022-03-08")


# -- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_of_a_day_is_the_same_bytes_each_time_and_leads_to_the_characters(case: Case, tmp_path: Path) -> None:
    given(case, tmp_path, HOLM, BATTALION, ATTACHMENT)
    page = chart_page(held(case), "2022-03-08", person="Ada Holm")
    assert page == chart_page(held(case), "2022-03-08", person="Ada Holm")
    at = ORDER.index(LED)
    assert f"#t1-{at}-{at + len(LED)}" in page
    assert "<script" not in page


def test_a_chapter_draws_the_days_of_the_incidents_on_which_a_link_stands(case: Case, tmp_path: Path) -> None:
    assert command_chapter_rows(held(case))["charts"] == []
    given(case, tmp_path, HOLM, BATTALION)
    rows = command_chapter_rows(held(case))
    assert [c["on"] for c in rows["charts"]] == ["2022-03-08"]
    assert rows["sheets"] == []
    element(case, "Ada Holm", "RS-28-a", "E6", "empty", person="Nora Falk", reason="no order was found")
    assert [s["person"] for s in command_chapter_rows(held(case))["sheets"]] == ["Ada Holm"]


def test_links_of_the_other_side_are_answered_alike(case: Case, tmp_path: Path) -> None:
    """The same words, read for two armies: what is said of one is said of the other."""
    south = {**HOLM, "subject": "Karl Venn", "object": "9th Brigade"}
    given(case, tmp_path, HOLM, south)
    one, other = (
        [
            (c["state"], c["reason"], c["question"])
            for c in sheet_rows(held(case), who, "2022-03-05")["sheets"][0]["cells"]
        ]
        for who in ("Ada Holm", "Karl Venn")
    )
    assert [(state, reason.replace("3rd", "9th"), asked) for state, reason, asked in one] == other


# -- what claims state ------------------------------------------------------------------------------------------------

SPOKEN = (
    "“Petra Lund, commander of the 9th Brigade, gave no order,” General Karl Venn said on 9 March 2022. "
    "“The 5th Battalion was attached to the 9th Brigade,” Venn said.\n"
)


def test_links_that_claims_state_are_listed_with_their_words_and_never_entered(case: Case, tmp_path: Path) -> None:
    (tmp_path / "spoken.txt").write_text(SPOKEN, encoding="utf-8")
    add(
        case,
        [tmp_path / "spoken.txt"],
        given=Publication("The Courier of Olm", "2022-03-09", "2022-03-09", basis="given"),
    )
    process(case)
    size = case.vault.head().size
    rows = found_rows(held(case))
    assert [(r["subject"], r["relation"], r["object"], r["speaker"]) for r in rows] == [
        ("Petra Lund", "commands", "9th Brigade", "Karl Venn"),
        ("5th Battalion", "attached", "9th Brigade", "Karl Venn"),
    ]
    for row in rows:
        start, _, end = row["characters"].partition("-")
        assert SPOKEN[int(start) : int(end)] == row["quote"]
        assert (row["first"], row["last"], row["ending"], row["confidence"]) == (None, None, None, None)
    assert case.vault.head().size == size
    assert held(case).edges == ()
    assert found_rows(held(case, said="2022-03-08")) == []


def test_what_was_found_is_refused_as_it_is_and_taken_when_a_person_has_filled_it_in(
    case: Case, tmp_path: Path
) -> None:
    (tmp_path / "spoken.txt").write_text(SPOKEN, encoding="utf-8")
    add(case, [tmp_path / "spoken.txt"])
    process(case)
    rows = [{c: r[c] for c in COLUMNS if c != "replaces"} for r in found_rows(held(case))]
    (tmp_path / "found.csv").write_text(csv_rows(rows), encoding="utf-8")
    made = link_file(case, tmp_path / "found.csv", person="Nora Falk")
    assert made.entered == ()
    assert {r.why for r in made.refused} == {"confidence is not given"}
    filled = [{**r, "confidence": "low"} for r in rows]
    (tmp_path / "found.csv").write_text(csv_rows(filled), encoding="utf-8")
    assert len(link_file(case, tmp_path / "found.csv", person="Nora Falk").entered) == 2
    assert found_rows(held(case)) == []


def test_a_guarded_table_of_ours_is_taken_back_as_it_was(case: Case, tmp_path: Path) -> None:
    row = {**HOLM, "note": "=the note of a person"}
    (tmp_path / "guarded.csv").write_text(csv_rows([row]), encoding="utf-8")
    assert "'=the note" in (tmp_path / "guarded.csv").read_text(encoding="utf-8")
    (edge,) = link_file(case, tmp_path / "guarded.csv", person="Nora Falk").entered
    assert edge.note == "=the note of a person"
