"""What a record names is found wherever it stands in the record."""

import pytest

from solferino.custody.naming import handle_of, objects_named, passages_in, records_named
from solferino.record import (
    CLAIM_TYPES,
    Borrowing,
    BorrowingKind,
    Bound,
    Capture,
    Counted,
    Decision,
    Derivation,
    Determination,
    Figure,
    FigureStatus,
    Finding,
    FindingKind,
    Incident,
    IncidentReport,
    Member,
    Mode,
    Origin,
    Outcome,
    Passage,
    Person,
    Population,
    Reading,
    Scope,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementKind,
    Verdict,
)

R = "reading:" + "1" * 64


def at(start: int, reading: str = R) -> Passage:
    return Passage(reading, start, start + 1, "x")


def claim(letter: str) -> str:
    return "claim:" + letter * 64


def test_passages_are_found_in_speakers_tuples_and_borrowings() -> None:
    speaker = Speaker("Ana Ruiz", SpeakerKind.PERSON, at(1), named_at=at(2))
    report = IncidentReport(
        at(0), "shelling", alleged_by=speaker, denied_by=(speaker, Speaker("x", SpeakerKind.PERSON, at(3)))
    )
    assert [p.start for p in passages_in(report)] == [0, 1, 2, 1, 2, 3]
    origin = Origin(
        "O-001",
        SpeakerKind.OUTLET,
        (claim("a"),),
        borrowings=(Borrowing(BorrowingKind.WORDING, at(5), R, "shown", "", there=at(9, "reading:2")),),
    )
    assert [(p.reading, p.start) for p in passages_in(origin)] == [(R, 5), ("reading:2", 9)]
    assert list(passages_in(Person("person:1", "x"))) == []


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (Statement(at(0), Mode.DIRECT, StatementKind.DENIAL), []),
        (Statement(at(0), Mode.DIRECT, StatementKind.DENIAL, continues=claim("a")), [claim("a")]),
        (
            Figure(
                at(0),
                1,
                1,
                Bound.EXACT,
                Counted.KILLED,
                Population.ALL,
                FigureStatus.CLAIMED,
                Scope.INCIDENT,
                part_of=claim("b"),
            ),
            [claim("b")],
        ),
        (IncidentReport(at(0), "shelling", victims=(claim("a"), claim("b"))), [claim("a"), claim("b")]),
        (Capture("item:1", "0" * 64, 1, "", "t/1"), ["item:1"]),
        (Outcome("bytes:" + "0" * 64, "read", "empty", "failed"), ["bytes:" + "0" * 64]),
        (Derivation("extract", "1", "c", ("bytes:1", R + "@ctx", "0" * 64)), ["bytes:1", R]),
        (
            Decision("person:1", Verdict.CORRECT, (claim("a"),), "", 3, "", correction=claim("b")),
            ["person:1", claim("a"), claim("b")],
        ),
        (SharedStatement("S-001", claim("a"), (claim("a"), claim("b"))), [claim("a"), claim("a"), claim("b")]),
        (Incident("M-001", "shelling", (Member(claim("a"), Stance.DENIES),)), [claim("a")]),
        (
            Finding(FindingKind.DENIAL, "M-001", "", (claim("a"),), (claim("b"),), ("O-001",)),
            ["M-001", claim("a"), claim("b"), "O-001"],
        ),
        (
            Determination("D-001", ("finding:1",), "2026-01-01", 3, ("person:1",), "", "D-000"),
            ["finding:1", "person:1", "D-000"],
        ),
    ],
)
def test_the_records_a_record_names(record: object, names: list[str]) -> None:
    assert list(records_named(record)) == names


def test_every_kind_of_claim_has_been_thought_of() -> None:
    assert {cls.__name__ for cls in CLAIM_TYPES} == {"Statement", "Figure", "IncidentReport", "Act", "Credit"}


def test_the_objects_a_record_rests_on() -> None:
    assert objects_named(Capture("item:1", "a" * 64, 1, "", "t/1")) == ("a" * 64,)
    assert objects_named(Reading("a" * 64, "b" * 64, map_digest="c" * 64)) == ("a" * 64, "b" * 64, "c" * 64)
    assert objects_named(Reading("a" * 64, "b" * 64)) == ("a" * 64, "b" * 64)
    assert objects_named(Person("person:1", "x")) == ()


def test_handles() -> None:
    assert handle_of(Incident("M-001", "shelling", ())) == "M-001"
    assert handle_of(Incident("", "shelling", ())) is None
    assert handle_of(Person("person:1", "x")) is None
