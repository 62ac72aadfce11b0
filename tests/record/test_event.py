"""Entries are written and read quickly, and exactly as the general rules of canonical bytes and records say."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.record import (
    BatchRef,
    CustodyEvent,
    EventType,
    Json,
    NotCanonical,
    SolferinoError,
    UsageError,
    canonical,
    content,
    instant,
    moment,
)
from solferino.record.event import _read_quickly

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["", '"', "\\", "a=b", '","', "]", "}", "\x00", "\x1f", "\x7f", "\u2028", "\u00e9", "e\u0301", "\U0001f4a5", "/"]
)
NUMBERS = st.integers(0, 2**53 - 1)
EVENTS = st.builds(
    CustodyEvent,
    WORDS,
    NUMBERS,
    st.sampled_from(EventType),
    WORDS,
    WORDS,
    st.none() | WORDS,
    st.none() | st.builds(BatchRef, WORDS, NUMBERS, WORDS),
    st.lists(WORDS, max_size=3).map(tuple),
    st.lists(NUMBERS, max_size=3).map(tuple),
)
USUAL = CustodyEvent(
    "case:" + "1" * 32,
    7,
    EventType.DECIDED,
    "2026-11-21T09:00:00.000000Z",
    "solferino/0.1.0",
    "person:" + "2" * 32,
    BatchRef("a" * 64, 3, "decision"),
    ("code=x", "verdict=accept"),
    (1, 5),
)


def by_the_rules(event: CustodyEvent) -> bytes:
    return canonical(cast("Json", {"entry": content(event), "v": 1}))


@given(EVENTS)
@settings(max_examples=400)
def test_the_bytes_are_those_of_the_general_rules(event: CustodyEvent) -> None:
    assert event.encoded() == by_the_rules(event)


@given(EVENTS)
@settings(max_examples=400)
def test_every_entry_is_read_back(event: CustodyEvent) -> None:
    assert CustodyEvent.parse(event.encoded()) == event


def test_the_usual_entry_is_read_the_quick_way() -> None:
    assert _read_quickly(USUAL.encoded()) == USUAL
    bare = CustodyEvent(USUAL.case, 0, EventType.CASE_OPENED, USUAL.recorded, USUAL.tool)
    assert _read_quickly(bare.encoded()) == bare


def parsed_by_the_rules(data: bytes) -> CustodyEvent | None:
    try:
        return CustodyEvent._parse_any(data)
    except SolferinoError:
        return None


@given(st.integers(0, len(USUAL.encoded())), st.integers(0, 4), st.binary(max_size=4))
@settings(max_examples=600)
def test_changed_bytes_are_read_as_the_general_rules_read_them_or_refused(at: int, gone: int, put: bytes) -> None:
    data = USUAL.encoded()
    changed = data[:at] + put + data[at + gone :]
    quick = _read_quickly(changed)
    assert quick is None or quick == parsed_by_the_rules(changed)
    if quick is not None:
        assert by_the_rules(quick) == changed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"number":7', b'"number":07'),
        (b'"number":7', b'"number":-0'),
        (b'"number":7', b'"number":7.0'),
        (b'"number":7', b'"number": 7'),
        (b'"number":7', b'"number":true'),
        (b'"number":7', b'"number":9007199254740993'),
        (b'"refers":[1,5]', b'"refers":[1,,5]'),
        (b'"codes":["code=x"', b'"codes":["code=x",'),
        (b'"codes":["code=x"', b'"codes":["c\\u006fde=x"'),
        (b"decided", b"dec\\u0069ded"),
        (b"decided", b"dreamt"),
        (b'"v":1', b'"v":2'),
        (b'"v":1}', b'"v":1} '),
        (b'"v":1}', b'"v":1}\n'),
        (b'{"entry"', b' {"entry"'),
        (b'"count":3,', b""),
        (b'"tool":"solferino/0.1.0",', b""),
        (b'"tool":"solferino/0.1.0"', b'"tool":"solferino/0.1.0\xff"'),
        (b'"tool":"solferino/0.1.0"', b'"tool":"solferino/0.1.0\n"'),
    ],
)
def test_another_form_of_the_same_entry_is_refused(old: bytes, new: bytes) -> None:
    changed = USUAL.encoded().replace(old, new)
    assert changed != USUAL.encoded()
    with pytest.raises(SolferinoError):
        CustodyEvent.parse(changed)


@pytest.mark.parametrize("wrong", [2**53, -(2**53), 1.5])
def test_a_number_without_a_form_is_refused(wrong: int) -> None:
    with pytest.raises(NotCanonical):
        CustodyEvent("c", wrong, EventType.KEPT, "r", "t").encoded()


def test_text_without_a_form_is_refused() -> None:
    with pytest.raises(NotCanonical):
        CustodyEvent("c\ud800", 1, EventType.KEPT, "r", "t").encoded()


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1)))
def test_every_instant_is_read_back(when: datetime) -> None:
    assert moment(instant(when)) == when
    assert moment(instant(when)).tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-21",
        "2026-11-21T09:00:00.000000",
        "2026-11-21T09:00:00.000000+00:00",
        "2026-11-21 09:00:00.000000Z",
        "2026-13-21T09:00:00.000000Z",
        "2026-02-30T09:00:00.000000Z",
        "2026-11-21T24:00:00.000000Z",
        "2026-11-21T09:00:60.000000Z",
        "2026-11-21T09:00:00.000000Z\n",
    ],
)
def test_what_is_no_instant(text: str) -> None:
    with pytest.raises(UsageError):
        moment(text)
