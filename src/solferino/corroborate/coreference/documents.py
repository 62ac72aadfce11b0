"""Documents by incident: texts with rare words, names, numbers and pairs of words in common, joined by average link.

The weight of a feature is (1 + log tf) * idf ** 1.5 (Salton and Buckley 1988, with a steeper idf: what stands in every
text of a kind says little about which event it is). Names and numbers count beside the word that they are. Weights and
similarities are integers, so that the order of sums decides nothing.

Pairs come from features, each text's weightiest only, and from crowded features not at all; so time grows with the
number of texts, not with its square. A pair that shares no such feature has similarity 0 and counts in the average.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from math import log, sqrt

from solferino.corroborate.coreference.learnt import background
from solferino.corroborate.coreference.words import STOP, fold, stem
from solferino.text import sentences

Tokens = Sequence[Sequence[str]]
Days = tuple[str | None, str | None]

ONE_INCIDENT = 140  # thousandths of similarity, on average, from which two groups are of one incident
KEPT = 150  # weightiest features of a text that are compared
ALONE = 0.03  # weight of the square of a feature that stands in one text only
FEW = 4  # words in common below which likeness is cut, by the square of what is missing
CROWD = 250  # texts with one feature above which it proposes no pairs
CAPITALS = 70  # percent of words with a capital above which capitals say nothing: headlines
_TOKEN = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*|[^\w\s]")
# Thousandths of the similarity left to texts whose days lie further apart than so many days.
_APART = ((366, 600), (92, 750), (31, 900))


def document_groups(texts: Mapping[str, str], days: Mapping[str, Days] | None = None) -> tuple[tuple[str, ...], ...]:
    """Which texts report the same incident: every text in one group, groups and members sorted.

    texts: by any id. days: first and last day (ISO 8601) on which the text may have been published or its event may
    have happened, None where unknown; unknown days say nothing. Raises ValueError for a day that is no date.
    """
    return token_groups({key: tokens(text) for key, text in texts.items()}, days)


def tokens(text: str) -> Tokens:
    """The words and marks of a plain text, by sentence."""
    return [_TOKEN.findall(text[span.start : span.end]) for span in sentences(text)]


def token_groups(
    documents: Mapping[str, Tokens], days: Mapping[str, Days] | None = None, enough: int = ONE_INCIDENT
) -> tuple[tuple[str, ...], ...]:
    """As ``document_groups``, for texts that are already cut into sentences and words."""
    return average_link(sorted(documents), alike(documents, days), enough)


def alike(documents: Mapping[str, Tokens], days: Mapping[str, Days] | None = None) -> dict[tuple[str, str], int]:
    """Similarity of each pair that shares a telling feature, in thousandths; the smaller id first."""
    vectors = weighed(documents)
    holders: dict[str, list[str]] = defaultdict(list)
    for key in sorted(vectors):
        for feature in vectors[key]:
            holders[feature].append(key)
    sums: dict[tuple[str, str], int] = defaultdict(int)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for feature, keys in holders.items():
        if 1 < len(keys) <= CROWD:
            values = [vectors[key][feature] for key in keys]
            plain = feature[0] != "=" and " " not in feature
            for n, key in enumerate(keys):
                value = values[n]
                for m in range(n + 1, len(keys)):
                    sums[key, keys[m]] += value * values[m]
                    shared[key, keys[m]] += plain
    found = {}
    for pair, total in sums.items():
        # One name in common is no common event, however rare it is in a small collection.
        similarity = total * min(shared[pair], FEW) ** 2 // (1000 * FEW**2)
        if similarity:
            found[pair] = _dated(similarity, pair, days or {})
    return found


def _dated(similarity: int, pair: tuple[str, str], days: Mapping[str, Days]) -> int:
    apart = _days_between(days.get(pair[0]), days.get(pair[1]))
    left = next((left for least, left in _APART if apart >= least), 1000)
    return similarity * left // 1000


def _days_between(one: Days | None, other: Days | None) -> int:
    if not one or not other:
        return 0
    gaps = [
        (date.fromisoformat(start) - date.fromisoformat(end)).days
        for start, end in ((one[0], other[1]), (other[0], one[1]))
        if start and end
    ]
    return max([0, *gaps])


def weighed(documents: Mapping[str, Tokens]) -> dict[str, dict[str, int]]:
    """For each text its weightiest features, scaled to a length of 1,000."""
    counted = {key: Counter(_features(documents[key])) for key in documents}
    spread = Counter(feature for found in counted.values() for feature in found)
    known, size = background()
    everything = len(counted) + size
    made = {}
    for key, found in counted.items():
        exact = {
            f: (1 + log(n)) * log(everything / (spread[f] + known.get(f, 0))) ** 1.5
            for f, n in found.items()
            if spread[f] + known.get(f, 0) < everything
        }
        # What no other text has counts less: it may be a slip, and more texts would have shared some of it.
        squares = [exact[f] ** 2 * (1.0 if spread[f] > 1 else ALONE) for f in sorted(exact)]
        length = sqrt(sum(squares)) or 1.0
        exact = {f: value for f, value in exact.items() if spread[f] > 1}
        kept = sorted(exact, key=lambda f: (-exact[f], f))[:KEPT]
        made[key] = {f: round(1000 * exact[f] / length) for f in kept}
    return made


def _features(document: Tokens) -> Iterator[str]:
    """Stems, pairs of neighbouring stems, and once more what is a name or a number."""
    for sentence in document:
        shouted = mostly_capitals(sentence)
        before = ""
        for at, token in enumerate(sentence):
            word = _stem(token)
            if not word:
                before = ""
                continue
            yield word
            if word[0].isdigit() or (at and not shouted and token[:1].isupper()):
                yield f"={word}"
            if before:
                yield f"{before} {word}"
            before = word


@cache
def _stem(token: str) -> str:
    folded = fold(token)
    return "" if not folded or folded in STOP else stem(token)


def mostly_capitals(sentence: Sequence[str]) -> bool:
    """True for headlines in which nearly every word begins with a capital."""
    words = [t for t in sentence if t[:1].isalpha()]
    return sum(t[:1].isupper() for t in words) * 100 > CAPITALS * len(words)


def average_link(keys: Sequence[str], pairs: Mapping[tuple[str, str], int], enough: int) -> tuple[tuple[str, ...], ...]:
    """Join the two groups with the highest average similarity as long as it is enough; equals in the order of keys.

    pairs: whole numbers, the smaller key first; a pair that is not there counts 0. (UPGMA: Sokal and Michener 1958.)
    """
    number = {key: n for n, key in enumerate(keys)}
    near: list[dict[int, int]] = [{} for _ in keys]
    for (one, two), value in pairs.items():
        near[number[one]][number[two]] = near[number[two]][number[one]] = value
    size = [1] * len(keys)
    members: list[list[int]] = [[n] for n in range(len(keys))]
    age = [0] * len(keys)  # what was put on the heap before a group grew is stale
    queue = [(-v * 1000, n, m, 0, 0) for n, row in enumerate(near) for m, v in row.items() if n < m and v >= enough]
    heapq.heapify(queue)
    while queue:
        _, a, b, age_a, age_b = heapq.heappop(queue)
        if age[a] != age_a or age[b] != age_b:
            continue
        for other, value in near[b].items():
            if other != a:
                near[a][other] = near[other][a] = near[a].get(other, 0) + value
                del near[other][b]
        near[a].pop(b, None)
        near[b].clear()
        size[a] += size[b]
        members[a] += members[b]
        members[b] = []
        age[a] += 1
        age[b] = -1
        for other, total in near[a].items():
            weight = size[a] * size[other]
            if total >= enough * weight:
                first, second = min(a, other), max(a, other)
                heapq.heappush(queue, (-(total * 1000 // weight), first, second, age[first], age[second]))
    return tuple(sorted(tuple(sorted(keys[n] for n in group)) for group in members if group))
