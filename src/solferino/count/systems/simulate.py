"""Capture tables of populations that are known: the generator behind the simulation study. All invented, by seed.

Six families: independent lists; one pair of dependent lists; two classes of visibility; sparse lists; many lists over
several classes; and a population a part of which hardly any list can reach, of which no table tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.table import CaptureTable

FAMILIES: Mapping[str, str] = {
    "a": "independent lists",
    "b": "one pair dependent",
    "c": "two classes of visibility",
    "d": "sparse",
    "e": "many lists, several classes",
    "f": "a part that hardly any list reaches",
}
SMALLEST, LARGEST = 500, 10_000  # people in all
SPARSE = 400  # family d has fewer observed than this
_TRIES = 200


@dataclass(frozen=True, slots=True)
class Simulated:
    """One table with the truth behind it. population: people in all. rates: what was drawn, by name."""

    family: str
    seed: int
    table: CaptureTable
    population: int
    rates: Mapping[str, object]


def simulate(family: str, seed: int) -> Simulated:
    """A table of one family. The same family and seed give the same table. Raises KeyError for an unknown family."""
    random = np.random.Generator(np.random.PCG64([seed, ord(family)]))
    draw = _DRAWN[family]
    for _ in range(_TRIES):
        population = int(np.exp(random.uniform(np.log(SMALLEST), np.log(LARGEST))))
        marks, rates = draw(random, population)
        table = tabled(marks)
        if family != "d" or table.observed < SPARSE:
            return Simulated(family, seed, table, population, rates)
    raise RuntimeError(f"family {family}, seed {seed}: no table in {_TRIES} draws")  # pragma: no cover


def tabled(marks: NDArray[np.bool_]) -> CaptureTable:
    """The capture table of people's marks, shape (people, lists). Whom no list has is dropped, as in life."""
    width = marks.shape[1]
    rows, counts = np.unique(marks[marks.any(axis=1)].astype(np.int8), axis=0, return_counts=True)
    counted = {tuple(int(v) for v in row): int(c) for row, c in zip(rows, counts, strict=True)}
    return CaptureTable.of([chr(ord("A") + i) for i in range(width)], counted)


_Drawn = tuple[NDArray[np.bool_], dict[str, object]]


def _independent(random: np.random.Generator, people: int) -> _Drawn:
    rates = random.uniform(0.1, 0.35, size=random.integers(3, 6))
    return random.random((people, len(rates))) < rates, {"inclusion": rates.tolist()}


def _dependent(random: np.random.Generator, people: int) -> _Drawn:
    rates = random.uniform(0.1, 0.35, size=random.integers(3, 6))
    ratio = float(random.uniform(1.0, 2.5))
    marks = random.random((people, len(rates))) < rates
    both = _joint(rates[0], rates[1], np.exp(ratio))
    given_first = np.where(marks[:, 0], both / rates[0], (rates[1] - both) / (1 - rates[0]))
    marks[:, 1] = random.random(people) < given_first
    return marks, {"inclusion": rates.tolist(), "log_odds_ratio": ratio}


def _joint(first: float, second: float, ratio: float) -> float:
    """P(both) for two margins and an odds ratio other than 1 (Plackett 1965)."""
    sum_ = 1 + (first + second) * (ratio - 1)
    return float((sum_ - np.sqrt(sum_**2 - 4 * ratio * (ratio - 1) * first * second)) / (2 * (ratio - 1)))


def _two_classes(random: np.random.Generator, people: int) -> _Drawn:
    width = int(random.integers(3, 6))
    hidden = random.uniform(0.05, 0.15, size=width)
    seen = random.uniform(0.4, 0.7, size=width)
    share = float(random.uniform(0.1, 0.4))
    visible = random.random(people) < share
    marks = random.random((people, width)) < np.where(visible[:, None], seen, hidden)
    return marks, {"hidden": hidden.tolist(), "seen": seen.tolist(), "share_seen": share}


def _sparse(random: np.random.Generator, people: int) -> _Drawn:
    rates = random.uniform(0.03, 0.12, size=random.integers(3, 6))
    return random.random((people, len(rates))) < rates, {"inclusion": rates.tolist()}


def _many(random: np.random.Generator, people: int) -> _Drawn:
    width, classes = int(random.integers(6, 9)), int(random.integers(2, 5))
    rates = random.uniform(0.05, 0.5, size=(classes, width))
    rates[:, -1] = random.uniform(0.1, 0.35)  # the last list does not care which class somebody belongs to
    shares = random.dirichlet(np.full(classes, 2.0))
    of = random.choice(classes, size=people, p=shares)
    return random.random((people, width)) < rates[of], {"inclusion": rates.tolist(), "shares": shares.tolist()}


def _unreachable(random: np.random.Generator, people: int) -> _Drawn:
    rates = random.uniform(0.1, 0.35, size=random.integers(3, 6))
    faint = random.uniform(0.0, 0.02, size=len(rates))
    share = float(random.uniform(0.2, 0.4))
    out_of_reach = random.random(people) < share
    marks = random.random((people, len(rates))) < np.where(out_of_reach[:, None], faint, rates)
    return marks, {"inclusion": rates.tolist(), "faint": faint.tolist(), "share_faint": share}


_DRAWN: Mapping[str, Callable[[np.random.Generator, int], _Drawn]] = {
    "a": _independent,
    "b": _dependent,
    "c": _two_classes,
    "d": _sparse,
    "e": _many,
    "f": _unreachable,
}

__all__ = ["FAMILIES", "Simulated", "simulate", "tabled"]
