"""What linkage takes and gives: scored pairs, people's constraints, and rows put into persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from solferino.count.lists.entry import Entry

RowIds = tuple[str, str]  # sorted


@dataclass(frozen=True, slots=True)
class Constraints:
    """What people decided. must, cannot: pairs of row ids, each sorted. They bind; whatever the words say."""

    must: frozenset[RowIds] = frozenset()
    cannot: frozenset[RowIds] = frozenset()


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """Two rows and how likely they are one person.

    first, second: positions among the entries, first < second. weight: log2 of the likelihood ratio, all fields.
    probability: calibrated, between 0 and 1. levels: field -> level of agreement, in words of docs/terms.md.
    """

    first: int
    second: int
    weight: float
    probability: float
    levels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Flag:
    """Why people must look at a person. rule: code of docs/terms.md. words: one sentence."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The rows put into persons.

    persons: positions of entries, each person's in rising order, persons by their first; every entry stands in exactly
    one. pairs: all scored pairs above the lowest probability that was asked for, by their positions. flags: by place
    among ``persons``. engine: ``own`` or ``splink``. learned: parameters as they ended. recall, precision: (estimate,
    low, high) of pairs, None where nothing tells. missed: share of true pairs that blocking is estimated to miss. must,
    cannot: what people decided, by positions.
    """

    entries: tuple[Entry, ...]
    persons: tuple[tuple[int, ...], ...]
    pairs: tuple[ScoredPair, ...]
    engine: str
    seed: int
    learned: Mapping[str, float] = field(default_factory=dict)
    flags: Mapping[int, tuple[Flag, ...]] = field(default_factory=dict)
    precision: tuple[float, float, float] | None = None
    recall: tuple[float, float, float] | None = None
    missed: float | None = None
    must: tuple[tuple[int, int], ...] = ()
    cannot: tuple[tuple[int, int], ...] = ()
