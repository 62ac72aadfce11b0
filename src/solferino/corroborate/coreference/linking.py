"""Event mentions to chains: what several words, in one text or in many, tell of one event.

Texts are grouped loosely first; only mentions within a group are compared. Where nearly all mentions are words for
violence and its victims, they are told apart by what happened to whom (casualties.py). All others are compared in pairs
by small decision trees over named questions (features.py), and joined by average link.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from solferino.corroborate.coreference.casualties import Facet, casualty_chains, facet_of, fates
from solferino.corroborate.coreference.documents import ONE_INCIDENT, Days, Tokens, alike, average_link
from solferino.corroborate.coreference.features import pairs, weight_of
from solferino.corroborate.coreference.learnt import Learnt, association, learnt
from solferino.corroborate.coreference.mentions import Around, Mention, around, rarity

if TYPE_CHECKING:
    from solferino.corroborate.coreference.features import Numbers

LOOSE = 100  # thousandths of likeness of texts from which their mentions are compared
CROWD = 1200  # mentions that are compared with each other in one go
FLOOR = -6000  # thousandths of log odds; what is less likely counts as this
VIOLENT = 75  # percent of mentions from which a group is read as one on casualties

Chains = tuple[tuple[Mention, ...], ...]


def chains(
    documents: Mapping[str, Tokens],
    mentions: Sequence[Mention],
    days: Mapping[str, Days] | None = None,
    groups: Sequence[Sequence[str]] | None = None,
) -> Chains:
    """Every mention in one chain, sorted; the order of the input changes nothing.

    documents: id -> sentences -> tokens. groups: the documents by incident where that is known; else they are found.
    Raises KeyError or IndexError where a mention lies outside the documents. Time: the square of a group's mentions, of
    at most 1,200 of them at a time.
    """
    for mention in mentions:
        documents[mention.document][mention.sentence][mention.tokens[-1]]
    likeness = alike(documents, days)
    order = sorted(documents)
    tight = groups if groups is not None else average_link(order, likeness, ONE_INCIDENT)
    loose = groups if groups is not None else average_link(order, likeness, LOOSE)
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        by_document[mention.document].append(mention)
    scorer = Scorer(documents, likeness, tight)
    made: list[tuple[Mention, ...]] = []
    for group in loose:
        mine = [m for key in sorted(group) for m in by_document.get(key, ())]
        if violent(documents, mine):
            inside = set(group)
            for incident in tight:
                made += _of_casualties(documents, [m for k in sorted(incident) if k in inside for m in by_document[k]])
        else:
            made += scorer.linked(mine)
    return tuple(sorted(made))


def _of_casualties(documents: Mapping[str, Tokens], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    if mentions:
        yield from (tuple(sorted(chain)) for chain in casualty_chains(documents, mentions))


def violent(documents: Mapping[str, Tokens], mentions: Sequence[Mention]) -> bool:
    """True where nearly all of the mentions are words for violence and its victims."""
    known = 0
    for mention in mentions:
        sentence = documents[mention.document][mention.sentence]
        known += facet_of([sentence[n] for n in mention.tokens], sentence, mention.tokens) is not None
    return bool(mentions) and known * 100 >= VIOLENT * len(mentions)


def same_event(documents: Mapping[str, Tokens], one: Mention, other: Mention) -> int:
    """How likely two mentions tell of one event, in thousandths of log odds: above 0, rather yes.

    documents: those of the incident, for what is rare in them; both texts must be of it (``document_groups``). For
    words of violence on both sides the answer is 9000 or -9000: another fate, or another victim, is another event.
    """
    both = [one, other]
    if violent(documents, both):
        found = casualty_chains(documents, both, several=True)
        return 9000 if len(found) == 1 and _event_of(documents, one) else -9000
    near = {key: documents[key] for key in sorted(documents)}
    scorer = Scorer(near, alike(near), average_link(sorted(near), alike(near), ONE_INCIDENT))
    scores, _, _ = scorer.scores(sorted(set(both)))
    return int(scores[0]) if len(scores) else 9000


def _event_of(documents: Mapping[str, Tokens], mention: Mention) -> Facet | None:
    sentence = documents[mention.document][mention.sentence]
    return facet_of([sentence[n] for n in mention.tokens], sentence, mention.tokens)


class Scorer:
    """Compares mentions of a collection of texts; built once for it."""

    def __init__(
        self,
        documents: Mapping[str, Tokens],
        likeness: Mapping[tuple[str, str], int],
        groups: Sequence[Sequence[str]],
        weights: Learnt | None = None,
    ) -> None:
        self._documents = documents
        self._likeness = likeness
        self._group_of = {key: n for n, group in enumerate(groups) for key in group}
        self._weights = weights or learnt()
        spread = rarity(documents)
        for word, count in self._weights.background.items():
            spread[word] += count
        self._rare = weight_of(spread, len(documents) + self._weights.groups)

    def around(self, mentions: Sequence[Mention]) -> list[Around]:
        """The mentions with what stands around them."""
        return around(self._documents, mentions)

    def scores(self, mentions: Sequence[Mention]) -> tuple[Numbers, Numbers, Numbers]:
        """Thousandths of log odds for each pair, and the indices of its two mentions."""
        suffered = fates(self._documents, mentions)
        rows, first, second = pairs(
            self.around(mentions), self._likeness, self._group_of, self._rare, association, suffered
        )
        return graded(rows, self._weights), first, second

    def linked(self, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
        """Chains of some mentions; above the crowd in parts, which are then joined by one mention of each chain."""
        if len(mentions) <= CROWD:
            yield from self._linked(mentions)
            return
        parts = [mentions[n : n + CROWD] for n in range(0, len(mentions), CROWD)]
        of_first = {chain[0]: chain for part in parts for chain in self._linked(part)}
        heads = sorted(of_first)
        if len(heads) >= len(mentions) or len(parts) < 2:
            yield from of_first.values()
            return
        for chain in self.linked(heads) if len(heads) <= CROWD else [(head,) for head in heads]:
            yield tuple(sorted(m for head in chain for m in of_first[head]))

    def _linked(self, mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
        if len(mentions) < 2:
            return [tuple(mentions)] if mentions else []
        scores, first, second = self.scores(mentions)
        kept = (scores > FLOOR).nonzero()[0]
        names = [f"{n:05}" for n in range(len(mentions))]
        values = {
            (names[a], names[b]): value - FLOOR
            for a, b, value in zip(first[kept].tolist(), second[kept].tolist(), scores[kept].tolist(), strict=True)
        }
        joined = average_link(names, values, self._weights.enough - FLOOR)
        return [tuple(mentions[int(n)] for n in group) for group in joined]


def graded(rows: Numbers, weights: Learnt) -> Numbers:
    """The sum of all trees for each row of answers."""
    import numpy as np

    total = np.full(len(rows), weights.base, dtype=np.int64)
    columns = [np.ascontiguousarray(rows[:, n]) for n in range(rows.shape[1])]
    for tree in weights.trees:
        node = np.zeros(len(rows), dtype=np.int64)
        size = 2 * max([n for n, _, _ in tree.splits], default=0) + 3
        for at, question, most in tree.splits:
            here = node == at
            node = np.where(here, 2 * at + 1 + (columns[question] > most), node)
        values = np.zeros(size, dtype=np.int64)
        for leaf, value in tree.leaves.items():
            values[leaf] = value
        total += values[node]
    return total
