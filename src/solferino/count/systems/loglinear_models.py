"""Hierarchical log-linear models of lists: their notation, and all of them.

A term is a set of lists, held as a number with bit j for list j; a model is a set of terms that holds with each term
all smaller ones, and always every single list. It is written by its largest terms: ``[12,13,4]``. Beyond nine lists
the numbers in a term are parted by points: ``[1.2,3,10.11]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

MOST_EXHAUSTIVE = 5  # lists: 6,893 models; six lists have 7,785,061


class ModelFault(ValueError):
    """A model that cannot be read, or that does not fit the lists."""


@dataclass(frozen=True, slots=True)
class Model:
    """One hierarchical model. lists: how many. terms: by size, then by list; the intercept goes without saying."""

    lists: int
    terms: tuple[int, ...]

    @classmethod
    def of(cls, lists: int, terms: Iterable[int]) -> Model:
        """The smallest hierarchical model with these terms. Raises ModelFault for a term beyond the lists."""
        closed = {1 << j for j in range(lists)}
        for term in terms:
            if not 0 < term < 1 << lists:
                raise ModelFault(f"a term with lists {members(term)}, but there are {lists} lists")
            closed.update(_below(term))
        return cls(lists, tuple(sorted(closed, key=_rank)))

    @classmethod
    def parse(cls, text: str, lists: int) -> Model:
        """Read ``[12,13,4]``. Every list is a term even where it is not written. Raises ModelFault."""
        inner = re.fullmatch(r"\s*\[?([\d.,\s]*)\]?\s*", text)
        if inner is None:
            raise ModelFault(f"{text!r} is no model; write it like [12,13,4]")
        terms = []
        for part in filter(None, (p.strip() for p in inner[1].split(","))):
            numbers = [int(n) for n in (part.split(".") if "." in part or lists > 9 else part) if n]
            if not numbers or len(set(numbers)) != len(numbers) or not all(1 <= n <= lists for n in numbers):
                raise ModelFault(f"{part!r} names no set of the lists 1 to {lists}")
            terms.append(sum(1 << (n - 1) for n in numbers))
        return cls.of(lists, terms)

    @property
    def generators(self) -> tuple[int, ...]:
        """The largest terms."""
        return tuple(t for t in self.terms if not any(t != other and t & other == t for other in self.terms))

    @property
    def name(self) -> str:
        """The model by its generators, the longest first."""
        return f"[{','.join(written(t, self.lists) for t in sorted(self.generators, key=_shown))}]"

    @property
    def parameters(self) -> int:
        """Terms and the intercept. A term at minus infinity counts: the data chose it."""
        return len(self.terms) + 1


@dataclass(frozen=True, slots=True)
class Family:
    """All models of a search. has: shape (models, 2^lists), True where the model has the term; the intercept is 0."""

    lists: int
    has: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.has)

    def model(self, at: int) -> Model:
        """One model by its place."""
        return Model.of(self.lists, [int(t) for t in np.flatnonzero(self.has[at]) if t])

    @property
    def parameters(self) -> NDArray[np.int64]:
        """Parameters of each model."""
        counted: NDArray[np.int64] = self.has.sum(axis=1)
        return counted

    def only(self, places: NDArray[np.int64]) -> Family:
        """Some of the models."""
        return Family(self.lists, self.has[places])


@lru_cache(maxsize=16)
def family(lists: int, most_order: int | None = None) -> Family:
    """All hierarchical models without the term of all lists, and without terms of more than ``most_order`` lists.

    8, 113 and 6,893 models for 3, 4 and 5 lists. Raises ModelFault where there are too many to look at each.
    """
    order = min(most_order or lists, lists - 1) if lists > 1 else 1
    if lists > MOST_EXHAUSTIVE and order > 1:
        raise ModelFault(
            f"{lists} lists have too many models to look at each; up to {MOST_EXHAUSTIVE} lists are searched"
        )
    rows = [_row(lists, terms) for terms in _models(lists, order)]
    return Family(lists, np.array(rows, dtype=np.bool_))


def family_of(models: Iterable[Model]) -> Family:
    """A family of given models, all of as many lists."""
    kept = list(models)
    return Family(kept[0].lists, np.array([_row(m.lists, m.terms) for m in kept], dtype=np.bool_))


def members(term: int) -> list[int]:
    """The lists of a term, from 1."""
    return [j + 1 for j in range(term.bit_length()) if term >> j & 1]


def written(term: int, lists: int) -> str:
    """A term in the notation of a model."""
    return ("." if lists > 9 else "").join(map(str, members(term)))


def named(term: int, names: tuple[str, ...]) -> str:
    """A term in words: ``A, B and C``."""
    parts = [names[j - 1] for j in members(term)]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _models(lists: int, order: int) -> Iterator[frozenset[int]]:
    """Every downward closed set of terms of up to ``order`` lists, grown by the size of its largest term."""
    singles = frozenset(1 << j for j in range(lists))
    by_size = [[sum(1 << j for j in c) for c in combinations(range(lists), size)] for size in range(2, order + 1)]

    def grown(terms: frozenset[int], level: int) -> Iterator[frozenset[int]]:
        yield terms
        if level >= len(by_size):
            return
        able = [t for t in by_size[level] if all(t ^ (1 << j) in terms for j in range(lists) if t >> j & 1)]
        for chosen in range(1, 1 << len(able)):
            picked = frozenset(t for at, t in enumerate(able) if chosen >> at & 1)
            yield from grown(terms | picked, level + 1)

    return grown(singles, 0)


def _row(lists: int, terms: Iterable[int]) -> NDArray[np.bool_]:
    row = np.zeros(1 << lists, dtype=np.bool_)
    row[0] = True
    row[list(terms)] = True
    return row


def _below(term: int) -> Iterator[int]:
    part = term
    while part:
        yield part
        part = (part - 1) & term


def _rank(term: int) -> tuple[int, list[int]]:
    return term.bit_count(), members(term)


def _shown(term: int) -> tuple[int, list[int]]:
    return -term.bit_count(), members(term)
