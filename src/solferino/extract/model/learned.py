"""What the model made of one text: probabilities for words of it, calibrated and rounded before anybody decides.

Processors differ in the last bits of a sum. All probabilities are therefore rounded to two digits here, and whatever
is decided by them is decided on the rounded number.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from solferino.extract.model.card import Card
from solferino.extract.model.wordpiece import Pieces

DIGITS = 2


class Said(NamedTuple):
    """Words that the model takes for the filler of a role: ``[start, end)`` in the text, whole words."""

    start: int
    end: int
    role: str
    probability: float


class Outputs(NamedTuple):
    """Log-odds as they come: ``rows`` for each piece, ``gates`` for each window."""

    rows: list[list[float]]
    gates: list[list[float]]


class Learned:
    """Answers about one text. Offsets are code points, end exclusive; probabilities have two digits."""

    def __init__(self, card: Card, text: str, pieces: Pieces, outputs: Outputs) -> None:
        self._card = card
        self._rows = outputs.rows
        self._gates = outputs.gates
        self._starts, self._ends, self._first = _words(pieces)
        count = len(card.roles)
        at = 0
        self._at: dict[str, int] = {}
        for name, width in (
            ("roles", 3 * count),
            ("types", len(card.types)),
            ("blame", len(card.blame)),
            ("fates", len(card.fates)),
        ):
            self._at[name] = at
            at += width
        self._odds = lru_cache(maxsize=None)(self._role_odds)

    @property
    def gate(self) -> float:
        """Whether the text tells of an attack, bombing, kidnapping, arson or robbery of interest at all."""
        return self._scaled("gate", max((g[0] for g in self._gates), default=-9.0))

    @property
    def kinds(self) -> dict[str, float]:
        """For each type whether the text tells of one."""
        return {
            kind: self._scaled("kinds", max((g[1 + i] for g in self._gates), default=-9.0))
            for i, kind in enumerate(self._card.types)
        }

    def types(self, start: int, end: int) -> dict[str, float]:
        """For each type how far these words (a sentence, a name) belong to an incident of that type."""
        return {t: self._scaled("types", self._mean("types", i, start, end)) for i, t in enumerate(self._card.types)}

    def blame(self, start: int, end: int) -> dict[str, float]:
        """How the text ties the named organisation to the deed; the numbers sum to one."""
        return self._chosen("blame", self._card.blame, start, end)

    def fate(self, start: int, end: int) -> dict[str, float]:
        """What became of the people whom the words name; the numbers sum to one."""
        return self._chosen("fates", self._card.fates, start, end)

    def support(self, start: int, end: int, role: str) -> float:
        """How likely the words as a whole fill the role in some incident of the text."""
        inside = self._inside(start, end)
        if not inside:
            return 0.0
        odds = self._odds(role)
        return self._scaled(role, sum(odds[w][0] for w in inside) / len(inside))

    def spans(self, start: int, end: int) -> list[Said]:
        """The fillers of all roles within ``[start, end)``, in text order; those of two roles may overlap."""
        inside = self._inside(start, end)
        found = [said for role in self._card.roles for said in self._of_role(role, inside)]
        return sorted(found)

    def _of_role(self, role: str, inside: range) -> Iterable[Said]:
        odds = self._odds(role)
        floor = self._card.floors[role]
        run: list[int] = []
        for word in [*inside, -1]:
            if run and (word == -1 or odds[word][0] < self._card.floors["word"] or odds[word][1]):
                mean = sum(odds[w][0] for w in run) / len(run)
                probability = self._scaled(role, mean)
                if probability >= floor:
                    yield Said(self._starts[run[0]], self._ends[run[-1]], role, probability)
                run = []
            if word != -1 and odds[word][0] >= self._card.floors["word"]:
                run.append(word)

    def _role_odds(self, role: str) -> list[tuple[float, bool]]:
        """For each word the log-odds that it fills the role, and whether it rather begins a filler than goes on."""
        at = self._at["roles"] + 3 * self._card.roles.index(role)
        found = []
        for first, last in self._pieces_of_words():
            outside = begins = inside = 0.0
            for row in self._rows[first:last]:
                outside += row[at]
                begins += row[at + 1]
                inside += row[at + 2]
            count = last - first
            out, begin, within = outside / count, begins / count, inside / count
            found.append((_log_sum(begin, within) - out, begin > within))
        return found

    def _pieces_of_words(self) -> Iterable[tuple[int, int]]:
        return zip(self._first, [*self._first[1:], len(self._rows)], strict=True)

    def _inside(self, start: int, end: int) -> range:
        """The words that overlap ``[start, end)``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def _rows_in(self, start: int, end: int) -> list[list[float]]:
        inside = self._inside(start, end)
        if not inside:
            return []
        last = self._first[inside[-1] + 1] if inside[-1] + 1 < len(self._first) else len(self._rows)
        return self._rows[self._first[inside[0]] : last]

    def _mean(self, name: str, column: int, start: int, end: int) -> float:
        rows = self._rows_in(start, end)
        at = self._at[name] + column
        return sum(row[at] for row in rows) / len(rows) if rows else -9.0

    def _chosen(self, name: str, labels: Sequence[str], start: int, end: int) -> dict[str, float]:
        factor, _ = self._card.scales[name]
        odds = [factor * self._mean(name, i, start, end) for i in range(len(labels))]
        highest = max(odds)
        weights = [math.exp(o - highest) for o in odds]
        return {label: round(w / sum(weights), DIGITS) for label, w in zip(labels, weights, strict=True)}

    def _scaled(self, question: str, odds: float) -> float:
        factor, shift = self._card.scales[question]
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, factor * odds + shift)))), DIGITS)


def _words(pieces: Pieces) -> tuple[list[int], list[int], list[int]]:
    """Start and end of each word, and its first piece: pieces without anything between them, punctuation apart."""
    starts: list[int] = []
    ends: list[int] = []
    first: list[int] = []
    for place, (start, end) in enumerate(zip(pieces.starts, pieces.ends, strict=True)):
        if pieces.continues[place] and ends:
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
            first.append(place)
    return starts, ends, first


def _log_sum(one: float, two: float) -> float:
    high, low = max(one, two), min(one, two)
    return high + math.log1p(math.exp(low - high))
