"""People's decisions on two rows: what each said last, what binds, and which of them cannot all hold. Pure.

One person's ``same`` binds as a must-link with one signature, a second person's makes it agreed; ``not_same`` likewise.
Where two people say the opposite neither binds and the pair is open again. ``unsure`` binds nothing and takes nothing
back from others. Decisions that cannot all hold (A is B, B is C, A is not C) bind nothing, and are named.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.record import RowDecision, Standing, Verdict

Pair = tuple[str, str]  # ids of two rows, sorted


@dataclass(frozen=True, slots=True)
class Word:
    """What people say of two rows. standing: of the pair. verdict: what they say where they agree, else None.

    said: person id -> their last decision, in the order in which they first spoke.
    """

    rows: Pair
    standing: Standing
    verdict: Verdict | None
    said: Mapping[str, RowDecision]

    @property
    def signatures(self) -> int:
        """How many people stand behind the verdict."""
        return sum(1 for decision in self.said.values() if decision.verdict is self.verdict) if self.verdict else 0


@dataclass(frozen=True, slots=True)
class Circle:
    """Decisions that cannot all hold. joined: pairs that people call one person, a chain. parted: the pair that they
    keep apart, whose rows the chain joins."""

    joined: tuple[Pair, ...]
    parted: Pair


@dataclass(frozen=True, slots=True)
class Binding:
    """What people's decisions mean for a run. must, cannot: pairs that bind. circles: what could not all hold.
    decisions: ids of the decisions that count, oldest first."""

    words: Mapping[Pair, Word]
    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()
    circles: tuple[Circle, ...] = ()
    decisions: tuple[str, ...] = ()


def binding(decisions: Iterable[RowDecision], rows: Iterable[str] | None = None) -> Binding:
    """Fold decisions, oldest first, into what binds. rows: ids of rows that are there; decisions on others wait."""
    every = list(decisions)
    here = None if rows is None else frozenset(rows)
    words = {pair: word for pair, word in words_on(every).items() if here is None or here.issuperset(pair)}
    must = {pair for pair, word in words.items() if word.verdict is Verdict.SAME}
    cannot = {pair for pair, word in words.items() if word.verdict is Verdict.NOT_SAME}
    circles = []
    while (circle := _circle(must, cannot)) is not None:
        circles.append(circle)
        must.difference_update(circle.joined)
        cannot.discard(circle.parted)
    kept = tuple(d.id for d in every if d.rows in words and words[d.rows].said[d.person] is d)
    return Binding(words, frozenset(must), frozenset(cannot), tuple(circles), kept)


def words_on(decisions: Iterable[RowDecision]) -> dict[Pair, Word]:
    """What people say of each pair that anybody decided on, in order of the first decision."""
    said: dict[Pair, dict[str, RowDecision]] = {}
    for decision in decisions:
        said.setdefault(decision.rows, {})[decision.person] = decision
    return {pair: _word(pair, last) for pair, last in said.items()}


def would_close(made: Binding, pair: Pair, verdict: Verdict) -> Circle | None:
    """The circle that one more verdict on a pair would close, or None."""
    if verdict is Verdict.SAME:
        return _circle({*made.must, pair}, set(made.cannot))
    return _circle(set(made.must), {pair}) if verdict is Verdict.NOT_SAME else None


def _word(pair: Pair, said: Mapping[str, RowDecision]) -> Word:
    verdicts = [d.verdict for d in said.values() if d.verdict is not Verdict.UNSURE]
    if not verdicts:
        return Word(pair, Standing.UNSURE, None, said)
    if len(set(verdicts)) > 1:
        return Word(pair, Standing.DISPUTED, None, said)
    return Word(pair, Standing.AGREED if len(verdicts) > 1 else Standing.ONE_SIGNATURE, verdicts[0], said)


def _circle(must: set[Pair], cannot: set[Pair]) -> Circle | None:
    """The first parted pair, in order, whose rows a chain of joined pairs connects; the shortest such chain."""
    beside: dict[str, list[str]] = {}
    for a, b in sorted(must):
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    for parted in sorted(cannot):
        way = _way(beside, *parted)
        if way:
            return Circle(tuple((min(a, b), max(a, b)) for a, b in pairwise(way)), parted)
    return None


def _way(beside: Mapping[str, Sequence[str]], start: str, end: str) -> list[str]:
    came: dict[str, str] = {start: ""}
    waiting = deque([start] if start in beside else [])
    while waiting:
        at = waiting.popleft()
        if at == end:
            way = [at]
            while came[way[-1]]:
                way.append(came[way[-1]])
            return way[::-1]
        for following in sorted(beside[at]):
            if following not in came:
                came[following] = at
                waiting.append(following)
    return []


__all__ = ["Binding", "Circle", "Pair", "Word", "binding", "words_on", "would_close"]
