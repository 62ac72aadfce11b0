"""MUC, B-cubed and CEAFe for chains of mentions, exactly as defined, and the mean of the three (CoNLL).

MUC: Vilain et al., "A model-theoretic coreference scoring scheme", MUC-6, 1995. B-cubed: Bagga and Baldwin, "Algorithms
for scoring coreference chains", LREC 1998. CEAFe: Luo, "On coreference resolution performance metrics", HLT-EMNLP 2005,
with similarity phi4, 2 |K & R| / (|K| + |R|). Their mean: Pradhan et al., CoNLL-2012 shared task. Where the mentions of
the two sides differ (end to end), all three count as the reference scorer does (Pradhan et al., "Scoring coreference
partitions of predicted mentions", ACL 2014): a mention that the other side lacks is missing there, and nothing is added
or taken away.

A chain is a collection of mentions (any hashable things); a mention lies in one chain of a side. Precision and recall
are pairs of numerator and denominator until they are divided, so that documents or topics can be added up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Chains = Sequence[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Part:
    """Sums of one metric: right and whole for recall and for precision."""

    recall_right: float = 0.0
    recall_whole: float = 0.0
    precision_right: float = 0.0
    precision_whole: float = 0.0

    def __add__(self, other: Part) -> Part:
        return Part(
            self.recall_right + other.recall_right,
            self.recall_whole + other.recall_whole,
            self.precision_right + other.precision_right,
            self.precision_whole + other.precision_whole,
        )

    @property
    def recall(self) -> float:
        """0 where there is nothing to find."""
        return self.recall_right / self.recall_whole if self.recall_whole else 0.0

    @property
    def precision(self) -> float:
        """0 where nothing was proposed."""
        return self.precision_right / self.precision_whole if self.precision_whole else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The three metrics of one comparison."""

    muc: Part = Part()
    b_cubed: Part = Part()
    ceaf_e: Part = Part()

    def __add__(self, other: Scores) -> Scores:
        return Scores(self.muc + other.muc, self.b_cubed + other.b_cubed, self.ceaf_e + other.ceaf_e)

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def chains(keys: Mapping[Hashable, Hashable]) -> Chains:
    """The chains of a table from mention to name of chain, in a fixed order."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, name in keys.items():
        found[name].add(mention)
    return sorted((frozenset(c) for c in found.values()), key=lambda c: sorted(map(repr, c)))


def scores(gold: Chains, found: Chains) -> Scores:
    """All three; singletons count in B-cubed and CEAFe, never in MUC."""
    return Scores(muc(gold, found), b_cubed(gold, found), ceaf_e(gold, found))


def muc(gold: Chains, found: Chains) -> Part:
    """Links that would have to be added, on either side."""
    return Part(*_links(gold, found), *_links(found, gold))


def b_cubed(gold: Chains, found: Chains) -> Part:
    """For each mention, how much of its chain is right."""
    return Part(*_each(gold, found), *_each(found, gold))


def ceaf_e(gold: Chains, found: Chains) -> Part:
    """The best pairing of chains one to one, by phi4."""
    total = _pairing(gold, found)
    return Part(total, float(len(gold)), total, float(len(found)))


def _of(side: Chains) -> dict[Hashable, int]:
    return {mention: n for n, chain in enumerate(side) for mention in chain}


def _links(side: Chains, other: Chains) -> tuple[float, float]:
    where = _of(other)
    right = whole = 0
    for chain in side:
        parts = {where[m] for m in chain if m in where}
        alone = sum(m not in where for m in chain)
        right += len(chain) - len(parts) - alone
        whole += len(chain) - 1
    return float(right), float(whole)


def _each(side: Chains, other: Chains) -> tuple[float, float]:
    where = _of(other)
    right = 0.0
    for chain in side:
        common = Counter(where[m] for m in chain if m in where)
        right += sum(n * n for n in common.values()) / len(chain)
    return right, float(sum(len(chain) for chain in side))


def _pairing(gold: Chains, found: Chains) -> float:
    """Sum of phi4 over the best pairing; chains that share no mention are never paired, so parts are solved alone."""
    where = _of(found)
    alike: dict[int, dict[int, float]] = {}
    for n, chain in enumerate(gold):
        common = Counter(where[m] for m in chain if m in where)
        alike[n] = {k: 2 * c / (len(chain) + len(found[k])) for k, c in sorted(common.items())}
    back: dict[int, list[int]] = defaultdict(list)
    for n, row in alike.items():
        for k in row:
            back[k].append(n)
    total, seen = 0.0, set[int]()
    for start, first in alike.items():
        if start in seen or not first:
            continue
        rows, columns, todo = [], set[int](), [start]
        seen.add(start)
        while todo:
            n = todo.pop()
            rows.append(n)
            for k in alike[n]:
                if k not in columns:
                    columns.add(k)
                    fresh = [m for m in back[k] if m not in seen]
                    seen.update(fresh)
                    todo.extend(fresh)
        order = sorted(columns)
        total += best_sum([[alike[n].get(k, 0.0) for k in order] for n in sorted(rows)])
    return total


def best_sum(table: Sequence[Sequence[float]]) -> float:
    """The largest sum of cells with no two in one row or column (Kuhn 1955, by shortest augmenting paths)."""
    rows: list[list[float]] = [list(row) for row in table]
    if len(rows) > len(rows[0]):
        rows = [list(column) for column in zip(*rows, strict=True)]
    high, wide = len(rows), len(rows[0])
    infinite = float("inf")
    of_row, of_column = [0.0] * (high + 1), [0.0] * (wide + 1)
    holder, came = [0] * (wide + 1), [0] * (wide + 1)
    for row in range(1, high + 1):
        holder[0], at = row, 0
        least, used = [infinite] * (wide + 1), [False] * (wide + 1)
        while True:
            used[at] = True
            here, step, after = holder[at], infinite, 0
            for column in range(1, wide + 1):
                if used[column]:
                    continue
                cost = -rows[here - 1][column - 1] - of_row[here] - of_column[column]
                if cost < least[column]:
                    least[column], came[column] = cost, at
                if least[column] < step:
                    step, after = least[column], column
            for column in range(wide + 1):
                if used[column]:
                    of_row[holder[column]] += step
                    of_column[column] -= step
                else:
                    least[column] -= step
            at = after
            if holder[at] == 0:
                break
        while at:
            holder[at], at = holder[came[at]], came[at]
    return sum(rows[holder[c] - 1][c - 1] for c in range(1, wide + 1) if holder[c])


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean; 0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
