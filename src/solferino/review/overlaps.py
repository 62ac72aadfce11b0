"""Which claim of a new run stands where one of an earlier run stood."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from solferino.record import Claim, type_name


@dataclass(slots=True)
class Overlaps:
    """Where claims lie: per (reading, type) the spans by start. :meth:`at` finds the one that overlaps most."""

    spans: dict[tuple[str, str], list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    longest: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def of(cls, claims: Mapping[str, Claim]) -> Overlaps:
        """Claims by id."""
        places = cls()
        for key, claim in claims.items():
            where = (claim.passage.reading, type_name(claim))
            places.spans[where].append((claim.passage.start, claim.passage.end, key))
            places.longest[where] = max(places.longest[where], claim.passage.end - claim.passage.start)
        for spans in places.spans.values():
            spans.sort()
        return places

    def at(self, claim: Claim) -> str | None:
        """The id of the claim of the same type that overlaps most, the first on ties; None where none does."""
        where = (claim.passage.reading, type_name(claim))
        spans, start, end = self.spans.get(where, []), claim.passage.start, claim.passage.end
        best: tuple[int, int, str] | None = None
        for i in range(bisect_left(spans, (start - self.longest.get(where, 0), -1, "")), len(spans)):
            s, e, key = spans[i]
            if s >= end:
                break
            shared = min(e, end) - max(s, start)
            if shared > 0 and (best is None or (-shared, s, key) < best):
                best = (-shared, s, key)
        return best[2] if best else None
