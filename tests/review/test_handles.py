"""Handles survive a re-run: a group keeps the handle it overlaps most."""

from hypothesis import given
from hypothesis import strategies as st

from solferino.review import assign


def group(*ids):
    return frozenset(ids)


def test_a_group_that_grows_keeps_its_handle():
    assert assign([("M-001", group("a", "b"))], [group("a", "b", "c")]) == ["M-001"]


def test_a_new_group_has_none():
    assert assign([("M-001", group("a"))], [group("x")]) == [None]


def test_of_two_parts_the_larger_takes_the_handle():
    assert assign([("M-001", group("a", "b", "c"))], [group("a"), group("b", "c")]) == [None, "M-001"]


def test_two_groups_that_merge_keep_the_handle_they_overlap_most_and_the_oldest_on_ties():
    before = [("M-001", group("a")), ("M-002", group("b", "c"))]
    assert assign(before, [group("a", "b", "c")]) == ["M-002"]
    assert assign([("M-001", group("a")), ("M-002", group("b"))], [group("a", "b")]) == ["M-001"]


def test_a_group_whose_handle_is_taken_gets_the_next_it_overlaps():
    before = [("M-001", group("a", "b", "c")), ("M-002", group("d"))]
    assert assign(before, [group("a", "b"), group("c", "d")]) == ["M-001", "M-002"]


claims = st.sampled_from([f"claim:{n}" for n in range(12)])
partitions = st.lists(claims, unique=True).flatmap(
    lambda ids: st.lists(st.integers(0, 4), min_size=len(ids), max_size=len(ids)).map(
        lambda marks: [
            frozenset(i for i, m in zip(ids, marks, strict=True) if m == mark) for mark in sorted(set(marks))
        ]
    )
)


@given(partitions, partitions)
def test_no_handle_is_given_twice_and_none_without_a_common_claim(before, after):
    previous = [(f"M-{n:03d}", ids) for n, ids in enumerate(before, 1)]
    given_handles = [h for h in assign(previous, after) if h]
    assert len(set(given_handles)) == len(given_handles)
    for handle, ids in zip(assign(previous, after), after, strict=True):
        assert handle is None or dict(previous)[handle] & ids


@given(partitions)
def test_unchanged_groups_keep_their_handles(before):
    previous = [(f"M-{n:03d}", ids) for n, ids in enumerate(before, 1)]
    assert assign(previous, before) == [h for h, _ in previous]


@given(partitions, partitions, st.randoms(use_true_random=False))
def test_the_order_of_the_new_groups_does_not_matter(before, after, random):
    previous = [(f"M-{n:03d}", ids) for n, ids in enumerate(before, 1)]
    shuffled = list(after)
    random.shuffle(shuffled)
    assert dict(zip(after, assign(previous, after), strict=True)) == dict(
        zip(shuffled, assign(previous, shuffled), strict=True)
    )


@given(partitions, partitions)
def test_a_group_stays_without_handle_only_if_all_it_overlaps_are_taken(before, after):
    previous = [(f"M-{n:03d}", ids) for n, ids in enumerate(before, 1)]
    handles = assign(previous, after)
    taken = set(handles)
    for handle, ids in zip(handles, after, strict=True):
        if handle is None:
            assert all(h in taken for h, old in previous if old & ids)
