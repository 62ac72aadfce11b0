"""The longest common subsequence of two rows of words, against the table that everybody learns."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from solferino.text.subsequence import common_length, steps

ROWS = st.lists(st.sampled_from("abcde"), max_size=14)


def by_table(one: list[str], other: list[str]) -> int:
    above = [0] * (len(other) + 1)
    for item in one:
        row = [0]
        for j, their in enumerate(other):
            row.append(above[j] + 1 if item == their else max(above[j + 1], row[j]))
        above = row
    return above[-1]


@given(ROWS, ROWS)
def test_the_length_is_that_of_the_table(one: list[str], other: list[str]) -> None:
    assert common_length(one, other) == by_table(one, other)


@given(ROWS, ROWS)
def test_the_steps_lead_from_one_row_to_the_other(one: list[str], other: list[str]) -> None:
    found = steps(one, other)
    i = j = 0
    for step in found:
        assert (step.start, step.other_start) == (i, j)
        if step.equal:
            assert one[step.start : step.end] == other[step.other_start : step.other_end] != []
        i, j = step.end, step.other_end
    assert (i, j) == (len(one), len(other))
    assert sum(s.end - s.start for s in found if s.equal) == by_table(one, other)
    assert all(a.equal != b.equal for a, b in pairwise(found))


def test_rows_longer_than_a_machine_word_are_counted_too() -> None:
    one = [str(n) for n in range(500)]
    assert common_length(one, one[::2]) == 250
    assert common_length(one, []) == common_length([], one) == 0
