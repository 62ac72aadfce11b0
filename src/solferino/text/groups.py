"""Disjoint groups of ids under "these two are one" and "these two are never one". Pure; what is apart stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from solferino.record import Decision, Verdict


class Groups:
    """Disjoint sets that grow by joining. A pair named as apart never ends in one set, whatever is joined later.

    The order of the joins decides which of two links gives way, so callers join the firmest first and in a fixed order.
    """

    def __init__(self, ids: Iterable[str] = (), apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}  # root -> roots it may not be joined with
        for item in ids:
            self._parent.setdefault(item, item)
        for one, other in apart:
            if one != other:
                self._apart.setdefault(self.root(one), set()).add(self.root(other))
                self._apart.setdefault(self.root(other), set()).add(self.root(one))

    def root(self, item: str) -> str:
        """The smallest id of the item's set."""
        parent = self._parent
        top = parent.setdefault(item, item)
        while top != parent[top]:
            top = parent[top]
        while parent[item] != top:
            parent[item], item = top, parent[item]
        return top

    def join(self, one: str, other: str) -> bool:
        """Put two sets together. False, and nothing changed, where members of theirs are apart."""
        keep, drop = sorted((self.root(one), self.root(other)))
        if keep == drop:
            return True
        if drop in self._apart.get(keep, ()):
            return False
        self._parent[drop] = keep
        for foe in self._apart.pop(drop, ()):
            self._apart[foe].discard(drop)
            self._apart[foe].add(keep)
            self._apart.setdefault(keep, set()).add(foe)
        return True

    def together(self, one: str, other: str) -> bool:
        """True where the two are in one set."""
        return self.root(one) == self.root(other)

    def sets(self) -> list[tuple[str, ...]]:
        """All sets, their ids sorted, by smallest id."""
        found: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            found.setdefault(self.root(item), []).append(item)
        return [tuple(found[key]) for key in sorted(found)]


def pair_decisions(decisions: Sequence[Decision]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The pairs that people hold to be the same, and those they hold to be apart, each sorted.

    decisions: oldest first; each person's last word on a pair counts. Where people differ the pair is apart: joining
    hides a source, keeping apart shows the dispute.
    """
    last: dict[tuple[str, str], dict[str, Verdict]] = {}
    for decision in decisions:
        if len(decision.subjects) == 2:
            one, other = sorted(decision.subjects)
            last.setdefault((one, other), {})[decision.person] = decision.verdict
    apart = sorted(pair for pair, words in last.items() if Verdict.NOT_SAME in words.values())
    same = sorted(pair for pair, words in last.items() if Verdict.SAME in words.values() and pair not in set(apart))
    return same, apart
