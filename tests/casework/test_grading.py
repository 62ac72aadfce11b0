"""Grading sources and what they say: by named people, with reasons, appended and never overwritten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import write
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.grade import correct_source, credibility, grade, source_rows, sources
from solferino.casework.held import held
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.cli.main import run
from solferino.record import EventType, Publication, UsageError, real_world
from solferino.testing.signers import SeededSigner

HARBOUR = (
    "Shells hit the market in Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said. "
    "“We counted twelve bodies,” Orsk said.\n"
)
TIDINGS = (
    "At least 12 people died when shells hit the market in Varn on 3 May 2021, the Quay Monitor said on Tuesday.\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", "Varn", real_world()) as made:
        for name, words, publisher in (("one", HARBOUR, "Harbour Post"), ("two", TIDINGS, "The Tidings")):
            add(made, write(tmp_path, **{name: words}), given=Publication(publisher=publisher, basis="given"))
        process(made)
        yield made


def test_sources_are_who_publishes_and_whom_claims_lead_back_to(case: Case) -> None:
    rows = {row.name: row for row in sources(held(case))}
    assert rows["Harbour Post"].publishes == ("I-001",)
    assert "Quay Monitor" in {name.removeprefix("the ") for name in rows}
    assert all(row.grades.words == "not graded" and row.proposal.grade == "F" for row in rows.values())


def test_a_grade_is_recorded_with_its_person_its_reason_and_the_size_seen(case: Case) -> None:
    size = case.vault.head().size
    made = grade(case, "harbour post", "b", person="Ada", reason="its reports of three raids were exact")
    assert (made.subject, made.reliability, made.credibility, made.seen) == ("Harbour Post", "B", None, size)
    assert case.fold().events[-1].type is EventType.GRADED
    row = next(r for r in source_rows(held(case)) if r["name"] == "Harbour Post")
    assert row["graded"] == "B (one person)"
    assert row["gradings"][0]["name"] == "Ada"


def test_the_article_of_a_name_does_not_matter(case: Case) -> None:
    assert grade(case, "Tidings", "C", person="Ada", reason="seldom wrong").subject == "The Tidings"


def test_what_is_said_is_graded_apart_from_who_says_it(case: Case) -> None:
    incident = held(case).incidents[0].handle
    grade(case, incident, "2", person="Ada", reason="pictures agree")
    given, proposal = credibility(held(case), incident)
    assert given.grade == "2"
    assert proposal.grade in ("1", "6", None)
    claim = held(case).claims[0].id
    assert grade(case, claim[:16], "6", person="Ada", reason="nothing to go by").subject == claim


@pytest.mark.parametrize(
    ("subject", "letter", "words"),
    [
        ("Harbour Pots", "B", "did you mean Harbour Post"),
        ("Harbour Post", "G", "no grade"),
        ("M-999", "1", "no M-999"),
        ("Harbour Post", "1", "no claim"),
    ],
)
def test_what_cannot_be_graded_is_refused_and_nothing_changes(
    case: Case, subject: str, letter: str, words: str
) -> None:
    size = case.vault.head().size
    with pytest.raises(UsageError, match=words):
        grade(case, subject, letter, person="Ada", reason="why")
    assert case.vault.head().size == size


def test_a_grade_without_a_person_or_a_reason_is_refused(case: Case) -> None:
    for person, reason in (("", "why"), ("Ada", " ")):
        with pytest.raises(UsageError, match="person and a reason"):
            grade(case, "Harbour Post", "B", person=person, reason=reason)


def test_a_correction_enters_the_history_of_its_source_with_the_words_of_the_notice(case: Case) -> None:
    made = correct_source(
        case, "Harbour Post", "corrected", person="Ada", words="12, not 21", on="2021-05-05", notice=("I-001", 0, 6)
    )
    assert made.notice is not None and made.notice.quote == HARBOUR[:6]
    row = next(r for r in sources(held(case)) if r.name == "Harbour Post")
    assert [c.kind for c in row.corrections] == ["corrected"]
    with pytest.raises(UsageError, match="do not lie"):
        correct_source(case, "Harbour Post", "corrected", person="Ada", words="x", notice=("I-001", 0, 99_999))
    with pytest.raises(UsageError):
        correct_source(case, "Harbour Post", "corrected", person="Ada", words="x", on="2021-13-01")


def test_the_name_of_a_source_whose_item_stays_behind_is_not_in_a_package(case: Case, tmp_path: Path) -> None:
    grade(case, "Harbour Post", "B", person="Ada", reason="known to us since 2019")
    grade(case, "The Tidings", "C", person="Ada", reason="seldom wrong")
    made = pack(
        case, tmp_path / "package", signer=SeededSigner(b"maker", both=False), withhold={"I-001": "witness_safety"}
    )
    held_in = b"".join(p.read_bytes() for p in sorted(made.path.rglob("*")) if p.is_file())
    assert b"Harbour Post" not in held_in
    assert b"seldom wrong" in held_in


def test_the_commands_list_and_grade(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(case.path)
    case.close()
    assert run(["grade", "Harbour Post", "B", "--case", folder, "--person", "Ada", "--reason", "exact before"]) == 0
    assert (
        run(["correction", "Harbour Post", "stands", "--case", folder, "--person", "Ada", "--words", "the toll"]) == 0
    )
    capsys.readouterr()
    assert run(["sources", folder, "--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)["sources"]}
    assert rows["Harbour Post"]["grade"] == "B"
    assert rows["Harbour Post"]["corrections"][0]["kind"] == "stands"
    assert run(["sources", folder]) == 0
    assert "B (one person)" in capsys.readouterr().out
    assert run(["grade", "Harbour Post", "B", "--case", folder]) == 2


def test_a_one_that_the_record_does_not_bear_out_is_taken_and_said(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, incident = str(case.path), held(case).incidents[0].handle
    weighed = credibility(held(case), incident)[1].grade
    case.close()
    assert run(["grade", incident, "1", "--case", folder, "--person", "Ada", "--reason", "pictures"]) == 0
    assert ("1 means confirmed by other independent sources" in capsys.readouterr().err) == (weighed != "1")
