"""Files that people write: a country stays a country, nothing stands twice, and every fault has a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.read import written
from solferino.read.written import MOST_VALUES, read_written, written_in
from solferino.record import UsageError


@pytest.fixture(autouse=True, scope="module", params=["parser in C", "parser of the base"])
def parser(request: pytest.FixtureRequest) -> Iterator[str]:
    """Everything here holds with the extra ``yaml`` and without it."""
    with pytest.MonkeyPatch.context() as patched:
        if request.param == "parser of the base":
            patched.setattr(written, "_in_c", lambda text: None)
        yield request.param


def test_the_parser_that_is_meant_reads(parser: str) -> None:
    assert (written._in_c("a: 1") is None) is (parser == "parser of the base")


def read(text: str) -> object:
    return written_in(text.encode(), "facts.yaml").value


def test_only_true_and_false_are_booleans_and_days_stay_text() -> None:
    assert read("[NO, no, yes, On, True, true, false, 2022-03-09, 012, 12, 1.5, ~, 1e3, 0x1f]") == [
        "NO", "no", "yes", "On", "True", True, False, "2022-03-09", "012", 12, "1.5", None, "1e3", "0x1f",
    ]  # fmt: skip


def test_what_is_quoted_is_text() -> None:
    assert read("['true', \"12\", '~']") == ["true", "12", "~"]


def test_json_is_read_the_same_way() -> None:
    assert read('{"a": [true, null, 12, 1.5, "NO"]}') == {"a": [True, None, 12, "1.5", "NO"]}


def test_anchors_are_followed_and_what_stands_in_place_goes_before_what_is_merged() -> None:
    assert read("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\n") == {"a": {"b": 1, "c": 2}, "d": {"c": 3, "b": 1}}


def test_two_places_never_share_one_list() -> None:
    found = read("a: &x [1]\nb: *x\n")
    assert isinstance(found, dict)
    assert found["a"] == found["b"]
    assert found["a"] is not found["b"]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands twice"),
        ('{"a": 1,\n "b": 2,\n "a": 3}', 3, "'a' stands twice"),
        ("a: [1\nb: 2\n", 2, "cannot be read"),
        ("", 1, "holds nothing"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a: !!python/object/apply:os.getcwd []\n", 1, "is not read here"),
        ("a:\n  - *nowhere\n", 2, "&nowhere"),
        ("? [1, 2]\n: 3\n", 1, "no plain text"),
        ("a: {<<: 5}\n", 1, "`<<`"),
        ("a: " + "[" * 70 + "]" * 70, 1, "deep"),
        ("{" + '"a": {' * 70 + "}" * 70 + "}", 1, "deep"),
    ],
)
def test_a_fault_is_told_with_file_and_line(text: str, line: int, says: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(text)
    assert says in refused.value.what
    assert refused.value.where == f"facts.yaml, line {line}"


def test_a_small_file_does_not_unfold_into_a_large_one() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UsageError, match=str(MOST_VALUES)):
        read("\n".join(lines))


def test_bytes_that_are_no_text_are_told_with_their_line() -> None:
    with pytest.raises(UsageError) as refused:
        written_in(b"a: 1\nb: \xff\n", "facts.yaml")
    assert refused.value.where == "facts.yaml, line 2"


def test_a_file_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    with pytest.raises(UsageError, match="cannot be read"):
        read_written(path)
    path.write_text("a: 1\n", encoding="utf-8")
    assert read_written(path).value == {"a": 1}
    with pytest.raises(UsageError, match="larger than 2 bytes"):
        read_written(path, largest=2)


def test_the_line_of_every_value_is_known_where_asked_for() -> None:
    found = written_in(b"conduct:\n  place:\n    - UA\n    - RU\n", "facts.yaml", lines=True)
    assert found.line_of(("conduct", "place", 1)) == 4
    assert found.line_of(("conduct", "place", 9)) == 2
    assert found.line_of(("nowhere",)) == 1


PLAIN = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20) | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(max_size=8), PLAIN, max_size=5))
def test_what_was_written_as_json_is_read_back(value: dict[str, object]) -> None:
    assert written_in(json.dumps(value).encode(), "x.json").value == value


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        written_in(data, "x")
    except UsageError as refused:
        assert refused.where.startswith("x, line ")
