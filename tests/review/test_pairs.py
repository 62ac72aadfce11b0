"""What people say of two rows: one word binds, two opposed bind nothing, and what cannot all hold is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import RowDecision, Standing, Verdict
from solferino.review import binding, words_on, would_close

SAME, NOT, UNSURE = Verdict.SAME, Verdict.NOT_SAME, Verdict.UNSURE


def said(person: str, rows: str, verdict: Verdict, seen: int = 0) -> RowDecision:
    a, b = sorted(rows)
    return RowDecision(person, (a, b), ("item",), verdict, "why", seen, "2031-07-01T00:00:00.000000Z")


@pytest.mark.parametrize(
    ("words", "standing", "verdict", "signatures"),
    [
        ((("ada", SAME),), Standing.ONE_SIGNATURE, SAME, 1),
        ((("ada", SAME), ("bo", SAME)), Standing.AGREED, SAME, 2),
        ((("ada", SAME), ("ada", SAME)), Standing.ONE_SIGNATURE, SAME, 1),
        ((("ada", NOT), ("bo", NOT)), Standing.AGREED, NOT, 2),
        ((("ada", SAME), ("bo", NOT)), Standing.DISPUTED, None, 0),
        ((("ada", SAME), ("bo", UNSURE)), Standing.ONE_SIGNATURE, SAME, 1),
        ((("ada", UNSURE),), Standing.UNSURE, None, 0),
        ((("ada", SAME), ("bo", NOT), ("bo", SAME)), Standing.AGREED, SAME, 2),
        ((("ada", SAME), ("ada", UNSURE)), Standing.UNSURE, None, 0),
    ],
)
def test_the_last_word_of_each_person_counts(
    words: tuple[tuple[str, Verdict], ...], standing: Standing, verdict: Verdict | None, signatures: int
) -> None:
    word = words_on([said(person, "ab", v, n) for n, (person, v) in enumerate(words)])["a", "b"]
    assert (word.standing, word.verdict, word.signatures) == (standing, verdict, signatures)


def test_disputed_and_unsure_pairs_bind_nothing() -> None:
    made = binding([said("ada", "ab", SAME), said("bo", "ab", NOT), said("ada", "cd", UNSURE), said("ada", "ef", NOT)])
    assert (made.must, made.cannot) == (frozenset(), frozenset({("e", "f")}))


def test_decisions_that_cannot_all_hold_bind_nothing_and_are_named() -> None:
    made = binding([said("ada", "ab", SAME), said("ada", "bc", SAME), said("bo", "ac", NOT), said("bo", "de", SAME)])
    assert made.must == {("d", "e")}
    assert made.cannot == frozenset()
    assert [(c.joined, c.parted) for c in made.circles] == [((("a", "b"), ("b", "c")), ("a", "c"))]


def test_a_verdict_that_would_close_a_circle_is_told_beforehand() -> None:
    made = binding([said("ada", "ab", SAME), said("ada", "bc", SAME)])
    circle = would_close(made, ("a", "c"), NOT)
    assert circle is not None
    assert circle.parted == ("a", "c")
    assert would_close(made, ("a", "c"), SAME) is None
    assert would_close(made, ("a", "d"), NOT) is None


def test_decisions_on_rows_that_are_not_there_wait() -> None:
    decisions = [said("ada", "ab", SAME), said("ada", "cd", SAME)]
    assert binding(decisions, "abc").must == {("a", "b")}
    assert len(binding(decisions, "abc").decisions) == 1
    assert binding(decisions, "abcd").must == {("a", "b"), ("c", "d")}


DECISIONS = st.lists(
    st.tuples(
        st.sampled_from("xyz"),
        st.sampled_from(["ab", "bc", "ac", "cd", "ad", "bd"]),
        st.sampled_from([SAME, NOT, UNSURE]),
    ),
    max_size=12,
)


@given(DECISIONS)
def test_what_binds_can_always_hold_together(given_: list[tuple[str, str, Verdict]]) -> None:
    made = binding([said(person, rows, v, n) for n, (person, rows, v) in enumerate(given_)])
    group = {row: row for row in "abcd"}
    for a, b in made.must:
        old, new = group[a], group[b]
        group = {row: new if g == old else g for row, g in group.items()}
    assert all(group[a] != group[b] for a, b in made.cannot)
    assert not made.must & made.cannot
