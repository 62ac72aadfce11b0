"""What one test says: met, not known or not met, with the words for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from solferino.law.forums.facts import Facts

# Ranks, best last: "all" takes the lowest of its parts, "any" the highest.
NEVER, POLITICAL, PERSONAL, UNKNOWN, UNSETTLED, MET = range(6)

Change = tuple[str, str]  # what would change it, who can


class Leaf(NamedTuple):
    """What one test says of one set of facts."""

    rank: int
    test: str
    words: str
    missing: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    unsettled: str = ""
    notes: tuple[str, ...] = ()


Test = Callable[[Facts, int, int, str], Leaf]  # facts, day of asking, day of the act, class -> Leaf

__all__ = ["MET", "NEVER", "PERSONAL", "POLITICAL", "UNKNOWN", "UNSETTLED", "Change", "Leaf", "Test"]
