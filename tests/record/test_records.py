"""Ids, entries and lines: what they cover, what they leave out, what they refuse."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import (
    BatchRef,
    Bound,
    Counted,
    CustodyEvent,
    Derivation,
    ErasedLine,
    EventType,
    Figure,
    FigureStatus,
    Incident,
    Item,
    Line,
    MalformedRecord,
    Mode,
    NewerFormat,
    NotCanonical,
    Passage,
    Person,
    Population,
    Reading,
    Scope,
    SharedStatement,
    SpanOutsideText,
    Statement,
    StatementKind,
    Text,
    canonical,
    content,
    decode_record,
    encode_record,
    parse_canonical,
    parse_line,
    record_id,
    salted,
    sha256_hex,
)

SALT = "5a" * 32


def text_of(words: str) -> Text:
    digest = sha256_hex(words.encode())
    return Text.of(Reading(digest, digest, len(words)), words)


def statement(**more: object) -> Statement:
    return Statement(Passage.of(text_of("We saw smoke."), 0, 6), Mode.DIRECT, StatementKind.DENIAL, **more)  # type: ignore


def test_confidence_and_the_rule_that_proposed_it_are_no_part_of_an_id() -> None:
    assert statement(confidence="0.9", rule="r/2").id == statement().id
    assert statement(venue="in a briefing").id != statement().id


def test_a_denial_is_a_statement_and_its_kind_is_part_of_its_id() -> None:
    assert dataclasses.replace(statement(), kind=StatementKind.ASSERTION).id != statement().id


def test_an_absent_field_and_an_empty_one_leave_no_trace_in_the_bytes() -> None:
    assert content(statement()).keys() == {"passage", "mode", "kind"}


def test_a_reading_is_the_same_in_the_eyes_of_a_better_reader() -> None:
    assert Reading("a", "b", 5, "html/1").id == Reading("a", "b", 5, "html/2", language="uk").id
    assert Reading("a", "b").id != Reading("a", "c").id


@pytest.mark.parametrize("record", [statement(confidence="0.5"), Item("x", given=None), Person("person:1", "Зоя")])
def test_a_record_survives_its_bytes(record: object) -> None:
    assert decode_record(encode_record(record)) == record


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"type": "statement"}, MalformedRecord),
        ([], MalformedRecord),
        ({"content": {}, "type": "nothing"}, NewerFormat),
        ({"content": {"name": "x", "later": 1}, "type": "item"}, NewerFormat),
        ({"content": {}, "type": "item"}, MalformedRecord),
        ({"content": {"name": 5}, "type": "item"}, MalformedRecord),
        ({"content": {"name": True}, "type": "item"}, MalformedRecord),
        ({"content": [], "type": "item"}, MalformedRecord),
    ],
)
def test_what_is_not_understood_is_refused_and_never_dropped(form: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        decode_record(form)  # type: ignore[arg-type]


@given(st.text(min_size=1), st.data())
def test_a_passage_cuts_its_own_quote(words: str, data: st.DataObject) -> None:
    try:
        text = text_of(words)
    except UnicodeEncodeError:
        return
    start = data.draw(st.integers(-2, len(words) + 2))
    end = data.draw(st.integers(-2, len(words) + 2))
    if 0 <= start < end <= len(words):
        assert Passage.of(text, start, end).quote == words[start:end]
    else:
        with pytest.raises(SpanOutsideText):
            Passage.of(text, start, end)


def test_a_text_that_is_not_the_one_the_reading_names_is_refused() -> None:
    with pytest.raises(SpanOutsideText):
        Text.of(Reading("a" * 64, "b" * 64), "other words")


# -- entries ----------------------------------------------------------------------------------------------------------

ENTRY = CustodyEvent(
    "case:" + "0" * 32,
    3,
    EventType.KEPT,
    "2026-11-21T09:00:00.000000Z",
    "solferino/0.1.0",
    "person:" + "1" * 32,
    BatchRef("2" * 64, 5, "items"),
    ("a=b",),
    (1, 2),
)


def test_an_entry_survives_its_bytes() -> None:
    assert CustodyEvent.parse(ENTRY.encoded()) == ENTRY
    assert ENTRY.code("a") == "b"
    assert ENTRY.code("c") is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda b: b.replace(b'"v":1', b'"v":2'), MalformedRecord),
        (lambda b: b + b" ", NotCanonical),
        (lambda b: b.replace(b'"kept"', b'"unheard"'), NewerFormat),
        (lambda b: b[:-1], NotCanonical),
        (lambda b: b.replace(b'"number":3', b'"number":"3"'), MalformedRecord),
        (lambda b: b.replace(b'"recorded"', b'"recordee"'), NewerFormat),
        (lambda b: b"", NotCanonical),
    ],
)
def test_an_entry_that_is_not_one_is_refused(change: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        CustodyEvent.parse(change(ENTRY.encoded()))  # type: ignore[operator]


# -- lines ------------------------------------------------------------------------------------------------------------


def test_a_line_survives_its_bytes() -> None:
    line = Line(Item("a\u2028b\n"), SALT)
    assert parse_line(line.encoded()) == line
    assert b"\n" not in line.encoded()
    assert parse_line(ErasedLine("0a" * 32).encoded()) == ErasedLine("0a" * 32)


@pytest.mark.parametrize(
    "form",
    [
        {"erased": "xyz"},
        {"erased": 5},
        {"erased": "AB" * 32},
        {"erased": "ab" * 32, "salt": SALT},
        {},
        [],
        {"compartment": "open", "record": encode_record(Item("x")), "salt": "short"},
        {"compartment": "open", "record": encode_record(Item("x")), "salt": 5},
        {"compartment": 5, "record": encode_record(Item("x")), "salt": SALT},
    ],
)
def test_a_line_that_is_not_one_is_refused(form: object) -> None:
    with pytest.raises(MalformedRecord):
        parse_line(canonical(form))  # type: ignore[arg-type]


@given(st.lists(st.text(max_size=5), max_size=12))
def test_salted_lines_rise_by_their_bytes_each_once_and_repeat_with_the_secret(names: list[str]) -> None:
    try:
        records = [Item(name) for name in names]
        lines = salted(records, b"secret")
    except NotCanonical:
        return
    encoded = [line.encoded() for line in lines]
    assert encoded == sorted(set(encoded))
    assert {line.record for line in lines} == set(records)
    assert salted(records[::-1], b"secret") == lines
    assert not {line.salt for line in lines} & {line.salt for line in salted(records, b"other")}


def test_the_salt_keeps_a_leaf_from_telling_a_guess() -> None:
    [one], [two] = salted([Person("person:1", "Zoya")], b"a"), salted([Person("person:1", "Zoya")], b"b")
    assert one.encoded() != two.encoded()
    assert record_id(one.record) == record_id(two.record)


@pytest.mark.parametrize(
    "record",
    [
        Derivation("extract", "1", "c", ()),
        Incident("M-001", "shelling", ()),
        SharedStatement("S-001", "claim:1", ()),
        Figure(
            Passage("reading:1", 0, 1, "x"),
            None,
            None,
            Bound.VAGUE,
            Counted.KILLED,
            Population.ALL,
            FigureStatus.CLAIMED,
            Scope.INCIDENT,
        ),
    ],
)
def test_a_record_survives_with_nothing_in_a_field_that_has_no_default(record: object) -> None:
    assert decode_record(parse_canonical(canonical(encode_record(record)))) == record
