"""The graph of repetition between texts: who leans on whom, how it shows, and which way it runs.

The way is read from a credit first (known), then from how much of one text the other holds (likely); dates say little,
since agency copy is dated anew by whoever prints it, so they leave it open. Texts that lean on one another in a circle
are found as strongly connected components and said, never parted. Source: Tarjan, "Depth-first search and linear graph
algorithms", SIAM Journal on Computing 1 (1972).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from solferino.record import Borrowing, BorrowingKind, CreditRelation, Passage
from solferino.text.wordstream import word_stream
from solferino.trace.scene import TraceScene
from solferino.trace.shared import Overlap, Shared

MOST_OF = 600  # thousandths of the shorter text's words that the longer one holds, from which a way is likely
SHORTER = 9  # tenths of the longer text's words that the shorter one has at most, for that
_CHANGED = re.compile(
    r"\b(?:an? |the |our |this |its )?(?:news )?"
    r"(?:reporters?|correspondents?|newspaper|journalists?|agency|media|us)\b",
    re.IGNORECASE,
)
NOT_LEANING = (CreditRelation.OWN_EARLIER, CreditRelation.EMBEDS)


@dataclass(frozen=True, slots=True)
class Leaning:
    """One text leans on another. here lies in the leaning text as far as the way is known."""

    here: Passage
    there: Passage
    direction: str  # known, likely or open
    reason: str
    named_away: str | None = None  # an agency's name that one side has and the other replaces


class Repetition:
    """The ways between the texts of a scene, and their circles."""

    def __init__(self, scene: TraceScene, overlaps: Iterable[Overlap]) -> None:
        self._scene = scene
        self._overlaps = {(o.a, o.b): o for o in overlaps}
        self._lengths: dict[str, int] = {}
        self._ways: dict[Shared, Leaning] = {}
        self._credited: dict[str, set[str]] = {
            reading: {house for c in found if c.relation not in NOT_LEANING for house in scene.houses.named(c.to)}
            for reading, found in scene.credits.items()
        }

    def leaning(self, shared: Shared) -> Leaning:
        """Which side of a shared passage leans on which, and how that is known."""
        found = self._ways.get(shared)
        if found is None:
            found = self._ways[shared] = self._leaning(shared)
        return found

    def _leaning(self, shared: Shared) -> Leaning:
        pairs = ((shared.a, shared.b), (shared.b, shared.a))
        credits = [self._credits(here, there) for here, there in pairs]
        if all(credits):
            return Leaning(*pairs[1], "open", "each credits the other; which came first is open")
        for (here, there), house in zip(pairs, credits, strict=True):
            if house is not None:
                return Leaning(here, there, "known", f"it credits {house}")
        for (here, there), flip in zip(pairs, (False, True), strict=True):
            name = self._named_away(shared, here, there, flip=flip)
            if name is not None:
                reason = f"where the other names {name}, it says something else"
                return Leaning(here, there, "likely", reason, name)
        days = [self._day(p.reading) or "" for p in (shared.a, shared.b)]
        overlap = self._overlaps.get((shared.a.reading, shared.b.reading))
        sizes = [self._words(p.reading) for p in (shared.a, shared.b)]
        if overlap is not None and overlap.containment >= MOST_OF and min(sizes) * 10 <= max(sizes) * SHORTER:
            shorter, longer = (0, 1) if sizes[0] < sizes[1] else (1, 0)
            if days[0] and days[1] and days[shorter] < days[longer]:
                return Leaning(*pairs[longer], "likely", "the longer text, dated later, holds most of the shorter")
            return Leaning(*pairs[shorter], "likely", "the longer text holds most of the shorter")
        if days[0] and days[1] and days[0] != days[1]:
            here, there = pairs[0] if days[0] > days[1] else pairs[1]
            return Leaning(here, there, "open", "the other is dated earlier, which proves little")
        return Leaning(*pairs[1], "open", "which came first is open")

    def _credits(self, here: Passage, there: Passage) -> str | None:
        house = self._scene.houses.house(there.reading)
        if house is None or house == self._scene.houses.house(here.reading):
            return None
        return self._scene.publisher(there.reading) if house in self._credited.get(here.reading, ()) else None

    def _named_away(self, shared: Shared, here: Passage, there: Passage, *, flip: bool) -> str | None:
        """The agency that one side names and the other, in the same place, calls a reporter."""
        for d in shared.differences:
            a = self._scene.texts[shared.a.reading].text[d.start_a : d.end_a]
            b = self._scene.texts[shared.b.reading].text[d.start_b : d.end_b]
            mine, its = (b, a) if flip else (a, b)
            at = (d.start_a, d.end_a) if flip else (d.start_b, d.end_b)
            if not _CHANGED.search(mine) or len(mine.split()) > 4:
                continue
            for credit in self._scene.credits.get(there.reading, ()):
                if credit.to in its or (credit.passage.start < at[1] and at[0] < credit.passage.end):
                    return credit.to
        return None

    def _words(self, reading: str) -> int:
        if reading not in self._lengths:
            self._lengths[reading] = len(word_stream(self._scene.texts[reading].text))
        return self._lengths[reading]

    def _day(self, reading: str) -> str | None:
        publication = self._scene.publications.get(reading)
        return publication.published_latest or publication.published_earliest if publication else None

    def circles(self, leans: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
        """Reading ids of texts that lean on one another in a circle, each circle sorted.

        leans: by reading id, the houses that something in the text has from. A house is one place on the way: its texts
        speak for one another.
        """
        edges: dict[str, set[str]] = defaultdict(set)
        carrying: dict[tuple[str, str], set[str]] = defaultdict(set)
        for reading in sorted(leans):
            place = self._scene.houses.house(reading) or f"text {reading}"
            for toward in leans[reading]:
                if toward != place:
                    edges[place].add(toward)
                    carrying[place, toward].add(reading)
        found = []
        for members in components(edges):
            inside = set(members)
            readings = {r for (a, b), texts in carrying.items() if a in inside and b in inside for r in texts}
            found.append(tuple(sorted(readings)))
        return tuple(sorted(found))


def components(edges: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """The strongly connected components of more than one node, each sorted, by their first node. No recursion."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found: list[tuple[str, ...]] = []
    for first in sorted(edges):
        if first in order:
            continue
        work = [(first, iter(sorted(edges.get(first, ()))))]
        order[first] = low[first] = len(order)
        stack.append(first)
        on_stack.add(first)
        while work:
            node, following = work[-1]
            child = next(following, None)
            if child is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    members = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        members.append(member)
                        if member == node:
                            break
                    if len(members) > 1:
                        found.append(tuple(sorted(members)))
            elif child not in order:
                order[child] = low[child] = len(order)
                stack.append(child)
                on_stack.add(child)
                work.append((child, iter(sorted(edges.get(child, ())))))
            elif child in on_stack:
                low[node] = min(low[node], order[child])
    return sorted(found)


def wording_borrowing(shared: Shared, way: Leaning, scene: TraceScene) -> Borrowing:
    """A shared passage as evidence, with the numbers and names that differ inside it."""
    kind = BorrowingKind.BYLINE if way.named_away else BorrowingKind.WORDING
    return Borrowing(
        kind,
        way.here,
        way.there.reading,
        "shown",
        f"{shared.words} words in common; {way.reason}",
        way.there,
        way.direction,
        shared.words,
        _differs(shared, way, scene),
    )


def _differs(shared: Shared, way: Leaning, scene: TraceScene) -> tuple[str, ...]:
    found = []
    for d in shared.differences:
        if d.telling:
            a = scene.texts[shared.a.reading].text[d.start_a : d.end_a]
            b = scene.texts[shared.b.reading].text[d.start_b : d.end_b]
            mine, its = (a, b) if way.here == shared.a else (b, a)
            found.append(f"{_short(mine)} for {_short(its)}")
    return tuple(dict.fromkeys(found))


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return f'"{plain}"' if plain else "nothing"
