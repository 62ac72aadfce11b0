"""Handles of groups that grow: on a re-run a group takes the handle it overlaps most, the oldest on ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def assign(previous: Sequence[tuple[str, frozenset[str]]], groups: Sequence[frozenset[str]]) -> list[str | None]:
    """Give each group the handle it carries on, or None for a new one.

    previous: (handle, claim ids) of the last version of each group, oldest handle first. groups: claim ids of the new
    groups. The result is parallel to ``groups``. Pairs are taken by falling overlap, then by age of the handle, then by
    the smallest claim id of the group (so the order of ``groups`` does not matter); no handle is given twice.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for age, (_, ids) in enumerate(previous):
        for claim in ids:
            holders[claim].append(age)
    pairs = []
    for at, ids in enumerate(groups):
        overlap: dict[int, int] = defaultdict(int)
        for claim in ids:
            for age in holders.get(claim, ()):
                overlap[age] += 1
        smallest = sorted(ids)
        pairs += [(-shared, age, smallest, at) for age, shared in overlap.items()]
    given: list[str | None] = [None] * len(groups)
    taken: set[str] = set()
    for _, age, _, at in sorted(pairs):
        handle = previous[age][0]
        if given[at] is None and handle not in taken:
            given[at] = handle
            taken.add(handle)
    return given
