"""On which days one edge stands: from its own beginning and end, and from nothing else.

The trap this answers: a chart that takes the dates of a link from the unit or the person at its end shows the wrong
commander. Here a bound that the edge does not have is not known, whatever else is known of the two that it joins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from solferino.record import CommandEdge, Ending, UsageError, When

_NEVER = date.min.toordinal() - 1
_FOREVER = date.max.toordinal() + 1


class Certainty(StrEnum):
    """How surely an edge stands on a day. The members are in order, the surest first."""

    SURE = "sure"  # by its own dates it stood on that day
    POSSIBLE = "possible"  # the day lies in the margin of an interval, or after an open-ended source last speaks
    UNKNOWN = "unknown"  # nothing is known of the bound that would decide


_RANK = {Certainty.SURE: 0, Certainty.POSSIBLE: 1, Certainty.UNKNOWN: 2}


def weakest(*given: Certainty) -> Certainty:
    """What a way over several edges is worth: no more than its weakest edge."""
    return max(given, key=_RANK.__getitem__)


def surest(given: Iterable[Certainty]) -> Certainty:
    """What several edges that say the same are worth together: as much as the surest."""
    return min(given, key=_RANK.__getitem__)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row of one certainty; both ends included, ISO 8601."""

    first: str
    last: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days of one edge as day numbers (proleptic Gregorian ordinals).

    lo, hi: outside of these it does not stand. sure_from, sure_to: between these it surely stands (none where they
    cross). before, after: what it is worth between lo and sure_from, and between sure_to and hi.
    """

    lo: int
    sure_from: int
    sure_to: int
    hi: int
    before: Certainty
    after: Certainty

    @classmethod
    def of(cls, first: When | None, last: When | None, ending: Ending) -> Bounds:
        """From when it began, when it ended or was last said to stand, and what is known of its end.

        Nothing ends before it begins, so a day on which it surely stood bounds its beginning from above and its end
        from below. A margin with both ends given is ``possible``; with one end missing it is ``unknown``, but for an
        open end: there the source says that it went on.
        """
        begun, done = _numbers(first), _numbers(last)
        lo = _NEVER if begun[0] is None else begun[0]
        known = last is not None and ending is not Ending.UNKNOWN
        latest = _FOREVER if not known or done[1] is None else done[1]  # by then it had ended, or was seen to stand
        sure_from = min(_FOREVER if begun[1] is None else begun[1], latest)
        sure_to = max(_NEVER if not known or done[0] is None else done[0], lo)
        closed = ending is Ending.CLOSED
        hi = latest if closed else _FOREVER
        before = Certainty.POSSIBLE if lo > _NEVER and sure_from < _FOREVER else Certainty.UNKNOWN
        margin = closed and hi < _FOREVER and sure_to > _NEVER
        after = Certainty.POSSIBLE if margin or ending is Ending.OPEN else Certainty.UNKNOWN
        return cls(lo, sure_from, sure_to, hi, before, after)

    def on(self, day: int) -> Certainty | None:
        """What the edge is worth on a day; None where it does not stand."""
        if day < self.lo or day > self.hi:
            return None
        late, early = day > self.sure_to, day < self.sure_from
        if not (late or early):
            return Certainty.SURE
        if late and early:
            return weakest(self.before, self.after)
        return self.after if late else self.before

    def turns(self) -> Iterator[int]:
        """The days on which something about the edge is other than the day before."""
        if self.sure_to > _NEVER:
            yield self.sure_to + 1
        for day in (self.lo, self.sure_from, self.hi + 1):
            if _NEVER < day < _FOREVER:
                yield day

    def stretches(self, first: int, last: int) -> tuple[tuple[int, int, Certainty], ...]:
        """The days between two that the edge stands on, as (first, last, certainty), in order."""
        cuts = sorted({first, *(t for t in self.turns() if first < t <= last)})
        found: list[tuple[int, int, Certainty]] = []
        for at, begin in enumerate(cuts):
            end = cuts[at + 1] - 1 if at + 1 < len(cuts) else last
            worth = self.on(begin)
            if worth is None:
                continue
            if found and found[-1][2] is worth and found[-1][1] == begin - 1:
                found[-1] = (found[-1][0], end, worth)
            else:
                found.append((begin, end, worth))
        return tuple(found)

    @property
    def backwards(self) -> bool:
        """True where it would have to end before it began."""
        return self.hi < self.lo


def bounds(edge: CommandEdge) -> Bounds:
    """The days of an edge, from the edge alone."""
    return Bounds.of(edge.first, edge.last, edge.ending)


def number(day: str) -> int:
    """The number of an ISO 8601 day. Raises UsageError for what is none."""
    When(day, day)
    return date.fromisoformat(day).toordinal()


def written(day: int) -> str:
    """The ISO 8601 form of a day number."""
    return date.fromordinal(day).isoformat()


def period(first: str, last: str | None = None) -> tuple[int, int]:
    """Both ends of the days asked about. Raises UsageError for a period that ends before it begins."""
    begin, end = number(first), number(last or first)
    if end < begin:
        raise UsageError(f"a period cannot end ({last}) before it begins ({first})", do="give the earlier day first")
    return begin, end


def joined(rows: Iterable[tuple[int, int, Certainty]]) -> tuple[Stretch, ...]:
    """Stretches in order, from several that may overlap: each day takes the surest."""
    rows = list(rows)
    cuts = sorted({d for begin, end, _ in rows for d in (begin, end + 1)})
    found: list[tuple[int, int, Certainty]] = []
    for begin, after in pairwise(cuts):
        here = [worth for b, e, worth in rows if b <= begin and after - 1 <= e]
        if not here:
            continue
        worth = surest(here)
        if found and found[-1][2] is worth and found[-1][1] == begin - 1:
            found[-1] = (found[-1][0], after - 1, worth)
        else:
            found.append((begin, after - 1, worth))
    return tuple(Stretch(written(b), written(e), worth) for b, e, worth in found)


def _numbers(when: When | None) -> tuple[int | None, int | None]:
    if when is None:
        return None, None
    return (
        date.fromisoformat(when.earliest).toordinal() if when.earliest else None,
        date.fromisoformat(when.latest).toordinal() if when.latest else None,
    )


__all__ = ["Bounds", "Certainty", "Stretch", "bounds", "joined", "number", "period", "surest", "weakest", "written"]
