"""One value, one form."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import Json, NotCanonical, canonical, parse_canonical

keys = st.text(st.characters(max_codepoint=127), max_size=5)
words = st.text(st.characters(exclude_categories=["Cs"]))
whole = st.integers(-(2**53) + 1, 2**53 - 1)
values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | whole | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
)


@given(values)
def test_canonical_bytes_read_back_as_the_value(value: Json) -> None:
    assert parse_canonical(canonical(value)) == value


@given(values)
def test_canonical_bytes_hold_no_line_feed_and_are_json_to_others(value: Json) -> None:
    assert b"\n" not in canonical(value)
    assert json.loads(canonical(value)) == value


@given(values, st.randoms())
def test_the_order_in_which_an_object_was_built_does_not_show(value: Json, chance: object) -> None:
    def shuffled(item: Json) -> Json:
        if isinstance(item, dict):
            rows = list(item.items())
            chance.shuffle(rows)  # type: ignore[attr-defined]
            return {key: shuffled(inner) for key, inner in rows}
        return [shuffled(inner) for inner in item] if isinstance(item, list) else item

    assert canonical(shuffled(value)) == canonical(value)


@given(values, values)
def test_two_values_never_share_their_bytes(one: Json, other: Json) -> None:
    equal = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (canonical(one) == canonical(other)) == equal


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        0.5,
        float("nan"),
        2**53,
        -(2**53),
        "\ud800",
        {"é": 1},
        {1: 2},
        b"x",
        (1,),
        {1, 2},
        [[["\udfff"]]],
        {"a": {"b": [1.5]}},
    ],
)
def test_what_has_two_forms_or_none_is_refused(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical(value)  # type: ignore[arg-type]


@given(st.binary(max_size=40))
def test_any_bytes_are_either_canonical_or_refused_plainly(data: bytes) -> None:
    try:
        value = parse_canonical(data)
    except NotCanonical:
        return
    assert canonical(value) == data


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_json_in_another_encoding_is_not_canonical(encoding: str) -> None:
    with pytest.raises(NotCanonical):
        parse_canonical('{"a":"é"}'.encode(encoding))


def test_deep_nesting_is_refused_or_read_and_never_breaks() -> None:
    for depth in [*range(900, 1100), 100_000]:
        data = b"[" * depth + b"]" * depth
        try:
            assert canonical(parse_canonical(data)) == data
        except NotCanonical:
            continue
