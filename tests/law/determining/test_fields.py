"""The fields of a determination are read from plain values; what is odd is named by its way."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.law.determining import asked_of
from solferino.law.determining.fields import Asked
from solferino.record import UsageError

FORM: dict[str, Any] = {
    "author": "Varn Council of Inquiry",
    "decided_by": ["Ada Brun", "Bo Lind"],
    "as_of": "2021-05-31",
    "standard": "SP-2",
    "reach": {"kind": "forces", "whose": "the forces of Tavel"},
    "conduct": ["M-001", {"incident": "M-002", "claims": ["C-12345678"]}],
}


def test_fields_are_read_and_those_not_given_are_empty() -> None:
    asked = asked_of(FORM)
    assert [c.incident for c in asked.conduct] == ["M-001", "M-002"]
    assert asked.conduct[1].claims == ("C-12345678",)
    assert (asked.effect, asked.relied, asked.searched) == ("none", (), None)


@pytest.mark.parametrize("field", ["author", "decided_by", "as_of", "standard", "reach", "conduct"])
def test_each_needed_field_is_named_where_it_is_missing(field: str) -> None:
    with pytest.raises(UsageError, match=f"^{field}: "):
        asked_of({key: value for key, value in FORM.items() if key != field})


@pytest.mark.parametrize(
    ("field", "value", "way"),
    [
        ("reach", {"kind": "forces"}, "reach.whose"),
        ("reach", {"kind": "forces", "whose": "x", "first": "2021-13-01"}, "reach.first"),
        ("reach", {"kind": "forces", "whose": "x", "first": "2021-05-02", "last": "2021-05-01"}, "reach.last"),
        ("reach", {"kind": "person", "whose": "the war criminal X"}, "reach.whose"),
        ("reach", "the forces", "reach"),
        ("conduct", [], "conduct"),
        ("conduct", "M-001", "conduct"),
        ("conduct", ["M-001", "M-001"], "conduct"),
        ("conduct", [{"incident": "M-001", "claim": "C-1"}], "conduct[0].claim"),
        ("conduct", [{"claims": ["C-1"]}], "conduct[0].incident"),
        ("contrary", [{"kind": "denial"}], "contrary[0].claims"),
        ("contrary", [{"kind": "denial", "text": "he denies it"}], "contrary[0].claims"),
        ("contrary", [{"kind": "doubt", "claims": ["C-1"]}], "contrary[0].kind"),
        ("proceedings", [{"state": "charged", "body": "x", "day": "2021-05-01"}], "proceedings[0].claims"),
        ("proceedings", [{"state": "bad", "body": "b", "day": "2021-05-01", "claims": ["C"]}], "proceedings[0].state"),
        ("opinions", [{"kind": "PD-SENATE"}], "opinions[0].claims"),
        ("sharing", [{"condition": "x"}], "sharing[0].recipient"),
        ("unavailable", [3], "unavailable"),
        ("author", True, "author"),
        ("facts", ["x"], "facts"),
        ("decided_by", ["Ada Brun", "Bo Lind", "Eve Orr"], "decided_by"),
        ("crimes", [{"incident": "M-001", "provision": "X", "outcome": "assessed"}] * 2, "crimes"),
    ],
)  # fmt: skip
def test_what_is_odd_is_named_by_its_way(field: str, value: Any, way: str) -> None:
    with pytest.raises(UsageError) as told:
        asked_of({**FORM, field: value})
    assert told.value.what.startswith(f"{way}: ")
    assert told.value.kept == "nothing was written"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(Asked.__dataclass_fields__)), _JSON)
def test_any_value_in_any_field_is_read_or_refused_and_never_a_fault(field: str, value: Any) -> None:
    try:
        asked_of({**FORM, field: value})
    except UsageError as error:
        assert error.kept == "nothing was written"
