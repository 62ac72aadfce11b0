"""Which word of a name is the given name, where the name alone does not tell: learnt from how each list writes.

A list writes its names in one order, nearly always, and a word that is a given name in one row is one in the next.
Both are estimated together by expectation-maximisation, from the rows whose own words tell the order.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROUNDS = 12
SURE = 0.9
TOLD = 0.97  # how far a name that tells its order is believed
COMMA = 0.95  # "Hartman, Linnet": the family name stands before a comma


def settle(
    lists: NDArray[np.int32],
    given: NDArray[np.int64],
    family: NDArray[np.int64],
    given_first: NDArray[np.bool_],
    told: NDArray[np.bool_],
    comma: NDArray[np.bool_],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(rows whose two words change places, rows whose order is then sure), shape (rows,) as all arguments.

    lists: number of the list. given, family: kinds of the two words as read so far. given_first: as read, the given
    name stands first. told: by the words themselves. comma: a comma parts them.
    """
    if not len(lists):
        return np.zeros(0, np.bool_), np.zeros(0, np.bool_)
    kinds = int(max(given.max(), family.max())) + 1
    kept = np.where(told, TOLD, np.where(given_first, 0.6, 0.4))  # probability that the reading so far is right
    kept = np.where(comma, np.where(given_first, 1 - COMMA, COMMA), kept)
    start = np.log(kept) - np.log1p(-kept)
    for _ in range(ROUNDS):
        as_given = np.bincount(given, kept, kinds) + np.bincount(family, 1 - kept, kinds)
        as_family = np.bincount(family, kept, kinds) + np.bincount(given, 1 - kept, kinds)
        leaning = np.log(as_given + 0.5) - np.log(as_family + 0.5)
        first = np.where(given_first, kept, 1 - kept)
        share = (np.bincount(lists, first) + 1.0) / (np.bincount(lists) + 2.0)
        habit = (np.log(share) - np.log1p(-share))[lists] * np.where(given_first, 1.0, -1.0)
        odds = np.where(told | comma, start, 0.0) + habit + np.clip(leaning[given] - leaning[family], -6.0, 6.0)
        kept = 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))
    return kept < 0.5, np.maximum(kept, 1 - kept) > SURE
