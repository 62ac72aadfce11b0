"""Claim by claim: which claims of one text stand in the other, which stand there otherwise, and which do not. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.casework.aligned import Words
from solferino.record import Act, Claim, Credit, Figure, IncidentReport, Passage, Speaker, Statement, type_name
from solferino.text.subsequence import Step


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One claim that is not the same in both texts.

    kind: ``changed``, ``removed`` or ``added``. before, after: claim ids. moved: the fields that differ, in words
    (``number: 14 -> 21``). at, there: the passages in the earlier and in the later text. quote: the words of the claim
    that was removed or added, of the earlier one where both are there.
    """

    kind: str
    before: str | None
    after: str | None
    moved: tuple[str, ...]
    at: Passage | None
    there: Passage | None
    quote: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A claim with the range of its words in its own text."""

    claim: Claim
    first: int
    last: int
    words: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """Only claims that agree in this can be one claim, changed."""
        kind = type_name(self.claim)
        return kind, str(self.claim.counted) if isinstance(self.claim, Figure) else ""


def claim_changes(
    before: Sequence[Claim], after: Sequence[Claim], one: Words, other: Words, steps: Sequence[Step]
) -> tuple[ClaimChange, ...]:
    """Match the claims of two texts by their words, then by their places, and tell what differs.

    steps: how the words of the texts lie to each other. Claims whose words were left as they were are not changed, even
    where they were found in one text only. In the order of the earlier text, then of the later.
    """
    left, right = _placed(before, one), _placed(after, other)
    pairs = _same_words(left, right)
    alike = {c.claim.id for pair in pairs for c in pair}
    pairs += _same_place(
        [c for c in left if c.claim.id not in alike], [c for c in right if c.claim.id not in alike], steps
    )
    found = [change for a, b in pairs if (change := _changed(a, b)) is not None]
    matched = {c.claim.id for pair in pairs for c in pair}
    there, here = _Standing(other.words), _Standing(one.words)
    gone = [c for c in left if c.claim.id not in matched and c.words not in there]
    new = [c for c in right if c.claim.id not in matched and c.words not in here]
    found += [ClaimChange("removed", c.claim.id, None, (), c.claim.passage, None, c.claim.passage.quote) for c in gone]
    found += [ClaimChange("added", None, c.claim.id, (), None, c.claim.passage, c.claim.passage.quote) for c in new]
    return tuple(sorted(found, key=_position))


def _position(change: ClaimChange) -> tuple[bool, int, int, str]:
    passage = change.at or change.there
    start, end = (passage.start, passage.end) if passage else (0, 0)
    return change.at is None, start, end, change.before or change.after or ""


def _placed(claims: Sequence[Claim], words: Words) -> list[_Placed]:
    made = []
    for claim in {c.id: c for c in claims}.values():
        first, last = words.of(claim.passage.start, claim.passage.end)
        if first < last:  # a claim on boilerplate, or on signs alone, is not compared
            made.append(_Placed(claim, first, last, words.words[first:last]))
    return sorted(made, key=lambda c: (c.first, c.last, c.claim.id))


def _same_words(left: Sequence[_Placed], right: Sequence[_Placed]) -> list[tuple[_Placed, _Placed]]:
    """Claims of one kind on equal words, the first with the first; those with equal fields go before others."""
    pairs: list[tuple[_Placed, _Placed]] = []
    waiting: dict[tuple[object, ...], list[_Placed]] = defaultdict(list)
    for claim in right:
        waiting[claim.key, claim.words].append(claim)
    for claim in left:
        row = waiting.get((claim.key, claim.words))
        if row:
            at = next((n for n, c in enumerate(row) if not any(True for _ in _moved(claim.claim, c.claim))), 0)
            pairs.append((claim, row.pop(at)))
    return pairs


def _same_place(
    left: Sequence[_Placed], right: Sequence[_Placed], steps: Sequence[Step]
) -> list[tuple[_Placed, _Placed]]:
    """Claims of one kind whose words lie at one place of the two texts, the largest overlap first."""
    found: list[tuple[int, int, int]] = []
    mapped = _Map(steps)
    starts = [c.first for c in right]
    longest = max((c.last - c.first for c in right), default=0)
    for n, claim in enumerate(left):
        low, high = mapped.of(claim.first, claim.last)
        at = max(0, bisect_right(starts, low - longest - 1))
        while at < len(right) and starts[at] < high:
            both = min(high, right[at].last) - max(low, right[at].first)
            if both > 0 and right[at].key == claim.key:
                apart = abs(low - right[at].first) + abs(high - right[at].last)
                found.append((apart - 2 * both, n, at))
            at += 1
    pairs, used, taken = [], set(), set()
    for _, n, at in sorted(found):
        if n not in used and at not in taken:
            used.add(n)
            taken.add(at)
            pairs.append((left[n], right[at]))
    return pairs


class _Map:
    """Where a range of words of the one text lies in the other."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        self._ends = [s.end for s in steps]

    def of(self, first: int, last: int) -> tuple[int, int]:
        low, high = None, 0
        for at in range(bisect_right(self._ends, first), len(self._steps)):
            step = self._steps[at]
            if step.start >= last:
                break
            if step.equal:
                begin, end = max(step.start, first), min(step.end, last)
                begin, end = step.other_start + begin - step.start, step.other_start + end - step.start
            else:
                begin, end = step.other_start, step.other_end
            low = begin if low is None else low
            high = end
        return low or 0, high


class _Standing:
    """Whether a row of words stands in a text, wherever that is."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            self._places[word].append(at)

    def __contains__(self, row: Sequence[str]) -> bool:
        row = tuple(row)
        rarest = min(range(len(row)), key=lambda n: (len(self._places.get(row[n], ())), n))
        return any(self._words[at - rarest : at - rarest + len(row)] == row
                   for at in self._places.get(row[rarest], ()) if at >= rarest)  # fmt: skip


def _changed(one: _Placed, other: _Placed) -> ClaimChange | None:
    moved = tuple(_moved(one.claim, other.claim))
    if not moved and one.words == other.words:
        return None
    at, there = one.claim.passage, other.claim.passage
    return ClaimChange("changed", one.claim.id, other.claim.id, moved, at, there, at.quote)


def _moved(one: Claim, other: Claim) -> Iterator[str]:
    """The fields that differ. Days are left out: they follow from the day of publication as much as from the words."""
    for (name, left), (_, right) in zip(_fields(one), _fields(other), strict=True):
        if left != right:
            yield f"{name}: {left or 'none'} -> {right or 'none'}"


def _fields(claim: Claim) -> list[tuple[str, str]]:
    if isinstance(claim, Statement):
        rows: list[tuple[str, object]] = [("speaker", _name(claim.speaker)), ("kind", claim.kind), ("mode", claim.mode)]
    elif isinstance(claim, Figure):
        rows = [("number", _number(claim)), ("bound", claim.bound), ("population", claim.population)]
        rows += [("status", claim.status), ("source", _name(claim.source))]
    elif isinstance(claim, IncidentReport):
        rows = [("type", claim.type), ("place", claim.place.name if claim.place else ""), ("actor", claim.actor)]
        rows += [("blame", claim.blame)]
    elif isinstance(claim, Act):
        rows = [("type", claim.type), ("outcome", claim.outcome), ("body", _name(claim.body))]
    else:
        credit: Credit = claim  # mypy: a new kind of claim must be thought of here
        rows = [("credited", credit.to), ("relation", credit.relation)]
    return [(name, str(value or "")) for name, value in rows]


def _number(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if low == high or low is None or high is None:
        return f"{low}" if low == high else f"up to {high}" if low is None else f"{low} or more"
    return f"{low} to {high}"


def _name(speaker: Speaker | None) -> str:
    return speaker.name if speaker else ""
