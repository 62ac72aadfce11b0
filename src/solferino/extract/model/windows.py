"""Windows over the pieces of a text, cut at the ends of its sentences.

Windows that begin at fixed distances from the start of a text all move when a headline changes, and a copy is read
anew from the first word to the last. A sentence is the same window in every text that carries it, and is read once;
measured on marked articles, what the network makes of a sentence alone is as good as with its neighbours beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence


def windows(numbers: Sequence[int], size: int, least: int, ends: Collection[int]) -> list[tuple[int, int]]:
    """[first, last) of each window; together they are all pieces in order, without gaps; one, perhaps empty, where
    there is none.

    numbers: the pieces. size: the most in one window. least: the fewest; "U." and "S." are no sentences. ends: the
    numbers of the pieces that end a sentence. A sentence longer than ``size`` is cut there.
    """
    found = []
    first = 0
    for at, number in enumerate(numbers, 1):
        if at - first == size or (number in ends and at - first >= least):
            found.append((first, at))
            first = at
    if first < len(numbers) or not found:
        found.append((first, len(numbers)))
    return found
