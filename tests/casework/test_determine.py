"""A determination: made of fields and of what the record held; signed by two; revised by a new one, never edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casework.deciding import claim, drafted, fill, form, market, nothing_seen
from solferino.casework.case import Case, open_case
from solferino.casework.check import check as verified
from solferino.casework.decide import decide
from solferino.casework.determine import (
    determination_row,
    determination_rows,
    determination_text,
    determinations,
    determine,
    differences,
    export_determination,
    sign,
)
from solferino.casework.elements import element
from solferino.casework.grade import grade
from solferino.casework.grounding import ground_of
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.law.determining import asked_of
from solferino.record import EventType, Stance, UsageError, Verdict


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with market(tmp_path) as made:
        fill(made, later=True)
        yield made


def refused(case: Case, words: str, **other: Any) -> None:
    """The draft is refused with these words, and the ledger stays as it was."""
    size = case.vault.head().size
    with pytest.raises(UsageError, match=words):
        drafted(case, **other)
    assert case.vault.head().size == size


def test_a_draft_takes_what_had_been_said_by_its_day_and_nothing_later(case: Case) -> None:
    made = drafted(case)
    (conduct,) = made.conduct
    assert (conduct.about, conduct.reports, conduct.origins, conduct.state) == ("M-001", 2, 2, "corroborated")
    assert claim(case, "A teacher") not in conduct.claims
    assert [(e.element, e.state) for e in made.considered[0].elements[:2]] == [
        ("material/1", "evidenced"),
        ("material/2", "empty"),  # Ada's entry on it rests on a text of June
    ]
    later = drafted(case, as_of="2021-06-30")
    assert claim(case, "A teacher") in later.conduct[0].claims
    assert later.considered[0].elements[1].state == "argued"


def test_both_dates_stand_in_the_document(case: Case) -> None:
    made = drafted(case)
    words = determination_text(case, made.handle)
    assert f"as of 31 May 2021, from the record as held at entry {made.held} on 1 July 2021" in words
    assert made.root in words


def test_every_denial_goes_in_by_itself_and_takes_its_answer(case: Case) -> None:
    denial = claim(case, "Minister Petra Lund denied")
    made = drafted(case)
    assert [(c.kind, c.about, c.by, c.reported) for c in made.contrary if denial in c.claims] == [
        ("denial", "M-001", "Minister Petra Lund", "2021-05-05")
    ]
    assert "No answer to this is given." in determination_text(case, made.handle)
    answered = drafted(case, contrary=[{"kind": "denial", "claims": [denial[:16]], "answer": "no log was shown"}])
    assert [c.answer for c in answered.contrary if denial in c.claims] == ["no log was shown"]
    assert len(answered.contrary) == len(made.contrary)


def test_what_people_set_against_an_element_is_exonerating_material(case: Case) -> None:
    made = drafted(case, as_of="2021-06-30")
    kinds = {c.kind for c in made.contrary if claim(case, "Soldiers") in c.claims}
    assert kinds == {"exonerating"}


def test_without_contrary_material_a_statement_of_search_is_needed(tmp_path: Path) -> None:
    with market(tmp_path, "one") as case:
        fill(case)
        refused(case, "^searched: ")
        made = drafted(case, searched="all texts of May, in both languages")
        assert made.contrary == ()
        words = determination_text(case, made.handle)
        assert "Where it was looked for: all texts of May, in both languages" in words
        assert export_determination(case, made.handle, tmp_path / "d.html").is_file()


def test_what_is_seen_in_one_origin_alone_is_not_corroborated(tmp_path: Path) -> None:
    with market(tmp_path, "one") as case:
        fill(case)
        made = drafted(case, searched="all texts")
        for name in ("Ada Brun", "Bo Lind"):
            sign(case, made.handle, person=name, reason="agreed")
        assert made.conduct[0].state == "alleged"
        words = determination_text(case, made.handle)
        assert "State of the finding: alleged. One origin at most stands behind it" in words
        decide(case, made.conduct[0].claims[0], Verdict.ACCEPT, person="Ada Brun", reason="so it stands there")
        assert drafted(case, searched="all texts").conduct[0].state == "recorded"


def test_items_relied_on_bring_their_claims_their_grade_and_their_origins(case: Case) -> None:
    grade(case, "Harbour Post", "B", person="Ada Brun", reason="exact before")
    made = drafted(case)
    assert [(r.number, r.grade, r.origins) for r in made.relied] == [("I-001", "B", 1), ("I-002", None, 1)]
    assert all(r.claims for r in made.relied)
    more = drafted(case, as_of="2021-06-30", relied=[{"item": "I-003", "claims": [claim(case, "Soldiers")]}])
    assert claim(case, "Soldiers") in {c for r in more.relied if r.number == "I-003" for c in r.claims}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("conduct", ["M-001", "M-009"], r"^conduct\[1\]\.incident: as of 2021-05-31, .*there is no 'M-009'"),
        ("conduct", [{"incident": "M-001", "claims": ["C-00000000"]}], r"^conduct\[0\]\.claims: "),
        ("as_of", "2031-01-01", "^as_of: 2031-01-01 has not come yet"),
        ("as_of", "yesterday", "^as_of: "),
        ("as_of", "2021-05-02", r"^conduct\[0\]\.incident: "),
        ("published", "2020-01-01", "^published: "),
        ("decided_by", ["Ada Brun", "ada  brun"], "^decided_by: .* named twice"),
        ("decided_by", ["Ada Brun"], "^decided_by: it names one person"),
        ("decided_by", None, "^decided_by: it names no people"),
        ("standard", "SP-9", "^standard: the catalogue .* has no standard 'SP-9'"),
        ("standard", "95 %", "^standard: .* no percentage"),
        ("standard", "guilty", "^standard: Whether anybody is guilty"),
        ("practice", None, "^practice: these words cover more than one practice"),
        ("practice", "my own", "^practice: 'my own' is no practice"),
        ("reach", {"kind": "army", "whose": "x"}, "^reach.kind: 'army'"),
        ("reach", {"kind": "unit", "whose": "x", "last": "2021-05-01"}, r"^conduct\[0\]\.incident: M-001 lies outside"),
        ("relied", ["I-003"], r"^relied\[0\]"),
        ("effect", "binding", "^effect: "),
        ("unavailable", ["proof that the general is guilty"], r"^unavailable\[0\]: Whether anybody is guilty"),
        ("searched", "nowhere: they committed war crimes", "^searched: Whether anybody is guilty"),
        ("opinions", [{"kind": "PD-NONE", "claims": ["C-1"]}], r"^opinions\[0\]\.kind"),
        ("forums", ["ICC"], "^facts: "),
        ("supersedes", "D-001", "^change: "),
        ("autor", "x", "^autor: there is no such field"),
        ("crimes", [{"incident": "M-001", "provision": "RS-8-2-b-i", "outcome": "rejected"}], "^crimes.0..reason"),
        ("crimes", [{"incident": "M-002", "provision": "RS-8-2-b-i", "outcome": "assessed"}], "^crimes.0..incident"),
        ("crimes", [{"incident": "M-001", "provision": "RS-9", "outcome": "assessed"}], r"^crimes\[0\]\.provision"),
        ("crimes", [{"incident": "M-001", "provision": "RS-8-2-b-xx", "outcome": "assessed"}], "binds nobody"),
        ("crimes", [{"incident": "M-001", "provision": "RS-8-2-b-iv", "outcome": "assessed"}], "no element of"),
        ("crimes", [{"incident": "M-001", "provision": "RS-8-2-b-i", "outcome": "assesed"}], "did you mean assessed"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_the_name_of_the_field(case: Case, field: str, value: Any, words: str) -> None:
    refused(case, words, **{field: value})


def test_a_verdict_of_guilt_is_refused_with_the_elements_left_to_show(case: Case) -> None:
    crime = {"incident": "M-001", "provision": "RS-8-2-b-i", "outcome": "guilty"}
    with pytest.raises(UsageError, match=r"crimes\[0\]\.outcome: Whether anybody is guilty") as told:
        drafted(case, crimes=[crime])
    assert "its object was a civilian population" in told.value.do


def test_two_named_people_sign_and_nobody_else(case: Case) -> None:
    made = drafted(case)
    status = [row["status"] for row in determinations(held(case))]
    assert status == ["draft"]
    with pytest.raises(UsageError, match="Eve Orr is not one of the two who decide"):
        sign(case, made.handle, person="Eve Orr", reason="agreed")
    sign(case, made.handle, person="Ada Brun", reason="agreed")
    with pytest.raises(UsageError, match="Ada Brun has signed D-001 already"):
        sign(case, made.handle, person="ada brun", reason="again")
    assert "Not in effect" in determination_text(case, made.handle)
    sign(case, made.handle, person="Bo Lind", reason="agreed")
    assert determinations(held(case))[0]["status"] == "in_effect"
    assert "In effect: signed by the two named persons" in determination_text(case, made.handle)
    assert case.fold().events[-1].type is EventType.DETERMINED


def test_a_signature_neither_regroups_nor_counts_as_a_decision_on_a_claim(case: Case) -> None:
    before = held(case)
    made = drafted(case)
    sign(case, made.handle, person="Bo Lind", reason="agreed")
    assert held(case).notes == before.notes
    process(case)
    assert held(case).incidents == before.incidents


def test_a_revision_is_a_new_one_and_the_earlier_one_stays_as_it_is(case: Case, tmp_path: Path) -> None:
    first = drafted(case)
    words = determination_text(case, first.handle)
    for name in ("Ada Brun", "Bo Lind"):
        sign(case, first.handle, person=name, reason="agreed")
    second = drafted(case, as_of="2021-06-30", supersedes="d-1", change="a text of June")
    assert (second.handle, second.supersedes) == ("D-002", "D-001")
    assert [r["status"] for r in determinations(held(case))] == ["in_effect", "draft"]
    for name in ("Ada Brun", "Bo Lind"):
        sign(case, second.handle, person=name, reason="agreed")
    assert [r["status"] for r in determinations(held(case))] == ["superseded", "in_effect"]
    row = determination_row(held(case), "D-001")
    assert (row["id"], row["findings"]) == (first.id, [{"about": "M-001", "state": "superseded"}])
    assert determination_row(held(case), "D-002")["findings"] == [{"about": "M-001", "state": "assessed"}]
    standing = ("Not in effect", "not signed", "State of the finding")
    assert "State of the finding: assessed at SP-3." in determination_text(case, "D-001")
    kept = [line for line in words.splitlines() if not any(word in line for word in standing)]
    now = determination_text(case, "D-001")
    assert all(line in now for line in kept)
    for handle in ("D-001", "D-002"):
        assert export_determination(case, handle, tmp_path / f"{handle}.html").is_file()


def test_the_text_is_made_of_fields_byte_for_byte_whatever_comes_later(case: Case, tmp_path: Path) -> None:
    made = drafted(case)
    words = determination_text(case, made.handle)
    page = export_determination(case, made.handle, tmp_path / "one.html").read_bytes()
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "argued", person="Bo Lind", reason="two salvoes")
    grade(case, "Harbour Post", "A", person="Bo Lind", reason="always right")
    process(case)
    assert determination_text(case, made.handle) == words
    assert export_determination(case, made.handle, tmp_path / "two.html").read_bytes() == page


def test_what_the_record_held_then_is_what_a_draft_rests_on(case: Case) -> None:
    size = case.vault.head().size
    element(case, "M-001", "RS-8-2-b-i", "mental/1", "argued", person="Bo Lind", reason="two salvoes")
    then = determine(case, form(), person="Ada Brun", at=size, look=nothing_seen)
    now = determine(case, form(), person="Ada Brun", look=nothing_seen)
    states = [{e.element: e.state for e in d.considered[0].elements}["mental/1"] for d in (then, now)]
    assert (then.held, states) == (size, ["empty", "argued"])


def test_a_difference_names_each_thing_that_changed(case: Case) -> None:
    drafted(case)
    second = drafted(case, as_of="2021-06-30", standard="SP-2", practice=None, supersedes="D-001", change="June")
    rows = {(r["what"], r["how"]) for r in differences(held(case), "D-001", second.handle)}
    assert ("as_of", "changed") in rows
    assert ("standard", "changed") in rows
    assert ("conduct[M-001].claims", "added") in rows
    assert ("considered[M-001 RS-8-2-b-i].material/2.state", "changed") in rows
    assert ("relied[I-003]", "added") in rows
    assert any(what.startswith("contrary[M-001 exonerating") and how == "added" for what, how in rows)
    words = next(r["after"] for r in differences(held(case), "D-001", "D-002") if r["what"] == "standard")
    assert words.endswith(": lower")


def test_a_view_as_of_an_earlier_day_has_no_determination_of_a_later_one(case: Case) -> None:
    drafted(case)
    drafted(case, as_of="2021-06-30")
    assert [d.handle for d in held(case, said="2021-06-01").determinations] == ["D-001"]
    assert held(case, said="2021-05-30").determinations == ()
    assert len(held(case, said="2021-06-30").determinations) == 2
    assert held(case, at=held(case).size - 2).determinations == ()


def test_withdrawn_by_one_of_the_two_it_stays_on_record(case: Case) -> None:
    made = drafted(case)
    for name in ("Ada Brun", "Bo Lind"):
        sign(case, made.handle, person=name, reason="agreed")
    sign(case, made.handle, person="Bo Lind", reason="a log was found", withdraw=True)
    assert determinations(held(case))[0]["status"] == "withdrawn"
    assert "Withdrawn by Bo Lind on 1 July 2021." in determination_text(case, made.handle)
    with pytest.raises(UsageError, match="D-001 was withdrawn"):
        sign(case, made.handle, person="Ada Brun", reason="again")


def test_forums_are_those_of_the_day_on_the_facts_given(case: Case) -> None:
    facts = {"classes": ["war_crime"], "conduct": {"place": ["UA"], "from": "2021-05-03", "to": "2021-05-03"}}
    made = drafted(case, facts=facts, forums=["ICC"])
    (heard,) = made.heard
    assert heard.forum == "ICC"
    assert heard.verdict in ("open", "conditional", "closed")
    assert heard.digest
    refused(case, "^facts: forum 'XX'", facts=facts, forums=["XX"])
    refused(case, "^facts: conduct.place: 'QQ'", facts={**facts, "conduct": {"place": ["QQ"]}})
    assert "Where it could be heard".upper() in determination_text(case, made.handle)


def test_an_opinion_of_a_political_body_stays_one(case: Case) -> None:
    made = drafted(case, opinions=[{"kind": "PD-SENATE", "claims": [claim(case, "Shells hit")]}])
    assert made.opinions[0].effect.startswith("opinion of the chamber")
    assert "It is kept as said and changes no finding." in determination_text(case, made.handle)
    opinion = drafted(case, standard="PD-US-STATE", practice=None)
    for name in ("Ada Brun", "Bo Lind"):
        sign(case, opinion.handle, person=name, reason="agreed")
    assert "State of the finding: corroborated by independent origins." in determination_text(case, opinion.handle)


def test_an_erased_item_takes_its_determination_along_and_its_handle_is_not_given_again(case: Case) -> None:
    from solferino.casework.erase import erase

    drafted(case)
    erase(case, "I-001", people=("Ada Brun", "Bo Lind"), reason="a court order")
    assert held(case).determinations == ()
    made = drafted(
        case,
        conduct=[held(case).incidents[0].handle],
        crimes=None,
        as_of="2021-06-30",
    )
    assert made.handle == "D-002"


def test_a_chapter_has_every_determination_in_view_as_a_document(case: Case) -> None:
    drafted(case)
    (row,) = determination_rows(held(case))
    assert row["handle"] == "D-001"
    assert [s["key"] for s in row["sections"]][:3] == ["reach", "standard", "conduct"]
    quotes = [x for s in row["sections"] for p in s["paragraphs"] for x in p["parts"] if x["whose"] == "quote"]
    assert quotes
    assert all(x["passages"] for x in quotes)


def test_a_case_opened_for_reading_still_exports(case: Case, tmp_path: Path) -> None:
    drafted(case)
    path = case.path
    assert path is not None
    case.close()
    with open_case(path, read_only=True) as again:
        assert export_determination(again, "D-001", tmp_path / "d.html").is_file()


def test_a_group_of_the_view_alone_goes_by_its_first_report(case: Case) -> None:
    """The record never had its handle, so the determination names what the record has."""
    view = held(case, said="2021-05-31")
    own = replace(view, incidents=tuple(replace(i, handle="M-v1") for i in view.incidents))
    asked = asked_of(form(conduct=["M-v1"], crimes=[]))
    lasting = ground_of(asked, own, "2021-07-01", nothing_seen).lasting
    reports = [m.claim for m in view.incidents[0].members if m.stance is Stance.REPORTS]
    assert lasting == {"M-v1": reports[0]}
    assert ground_of(asked_of(form()), view, "2021-07-01", nothing_seen).lasting == {"M-001": "M-001"}


def test_the_record_with_determinations_verifies(case: Case) -> None:
    made = drafted(case)
    drafted(case, as_of="2021-06-30", supersedes="D-001", change="June")
    sign(case, made.handle, person="Bo Lind", reason="agreed")
    assert verified(case).exit_code == 0


def test_one_without_contrary_material_or_a_search_is_never_exported_whoever_made_it(
    case: Case, tmp_path: Path
) -> None:
    made = replace(drafted(case), handle="D-002", contrary=(), searched=None)
    case.commit(EventType.DETERMINED, [made], holds="determination", actor=made.person)
    with pytest.raises(UsageError, match="carries nothing contrary or exonerating and does not say where"):
        export_determination(case, "D-002", tmp_path / "d.html")
    assert not (tmp_path / "d.html").exists()


def test_two_spellings_of_one_name_are_one_person(case: Case) -> None:
    refused(case, "^decided_by: .* named twice", decided_by=["José Díaz", "Jose\u0301  DI\u0301AZ"])
    made = drafted(case)
    sign(case, made.handle, person="  bo   LIND ", reason="agreed")
    assert [s["name"] for s in determinations(held(case))[0]["signatures"]] == ["Bo Lind"]
