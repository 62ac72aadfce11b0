"""What a record names is found wherever it stands in the record."""

import pytest

from solferino.custody.naming import handle_of, objects_named, passages_in, records_named
from solferino.record import (
    CLAIM_TYPES,
    Borrowing,
    BorrowingKind,
    Bound,
    Capture,
    Classification,
    CommandEdge,
    Conduct,
    Conflict,
    Considered,
    Contrary,
    Counted,
    Decision,
    Derivation,
    Determination,
    ElementEntry,
    Ending,
    Figure,
    FigureStatus,
    Filling,
    Finding,
    FindingKind,
    Incident,
    IncidentReport,
    Member,
    Mode,
    Opinion,
    Origin,
    Outcome,
    Passage,
    Person,
    Population,
    Proceeding,
    Reach,
    Reading,
    Relation,
    Relied,
    Scope,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementKind,
    Verdict,
    Weighed,
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
    weighed = Weighed("material/1", "", "argued", words_for=(at(7),), words_against=(at(8),))
    assert [p.start for p in passages_in(Considered("M-001", "", "", "", "", "assessed", (weighed,)))] == [7, 8]
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
            Classification("person:1", Conflict.DISPUTED, "Varn", "", "", 3, "", replaces="classification:1"),
            ["person:1", "classification:1"],
        ),
        (
            CommandEdge(
                "person:1",
                "Third Battalion",
                "unit",
                Relation.PART_OF,
                "Second Brigade",
                "unit",
                at(4),
                "low",
                Ending.OPEN,
                3,
                "",
                replaces="command_edge:1",
            ),
            ["person:1", "command_edge:1"],
        ),
        (
            ElementEntry(
                "person:1",
                "M-001",
                "RS-8-2-b-i",
                "material/1",
                Filling.ARGUED,
                "",
                "",
                3,
                "",
                (claim("a"),),
                (claim("b"),),
            ),
            ["person:1", "M-001", claim("a"), claim("b")],
        ),
        (
            ElementEntry("person:1", "Mara Okun", "RS-28-a", "E2", Filling.EMPTY, "", "", 3, ""),
            ["person:1"],
        ),
        (
            Determination(
                "D-002",
                "The Council",
                "person:1",
                ("person:1", "person:2"),
                "2026-01-01",
                3,
                "",
                "SP-3",
                "",
                "",
                Reach("forces", "the Third Battalion"),
                "",
                "",
                conduct=(Conduct("M-001", "", (claim("a"),), 1, 1, "alleged"),),
                considered=(
                    Considered(
                        "M-001",
                        "RS-8-2-b-i",
                        "",
                        "",
                        "",
                        "assessed",
                        (Weighed("material/1", "", "argued", ("element_entry:1",), (claim("b"),), (claim("c"),)),),
                    ),
                ),
                relied=(Relied("item:1", "I-001", (claim("d"),)),),
                contrary=(Contrary("denial", "M-001", (claim("e"),)),),
                proceedings=(Proceeding("charged", "", "2026-01-01", (claim("f"),)),),
                opinions=(Opinion("PD-SENATE", "", "", (claim("0"),)),),
                classifications=("classification:1",),
                supersedes="D-001",
            ),
            [
                "person:1",
                "person:1",
                "person:2",
                "classification:1",
                "D-001",
                "M-001",
                claim("a"),
                "M-001",
                "element_entry:1",
                claim("b"),
                claim("c"),
                "item:1",
                claim("d"),
                "M-001",
                claim("e"),
                claim("f"),
                claim("0"),
            ],
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
