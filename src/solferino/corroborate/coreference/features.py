"""What two event mentions have in common, as small whole numbers: one row for each pair, one column for each question.

All sums are of whole numbers in floating point that hold them exactly, so that the order of adding changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, Any

from solferino.corroborate.coreference.casualties import Suffered, compared
from solferino.corroborate.coreference.mentions import Around

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.int64]]
    Table = np.ndarray[Any, np.dtype[np.float64]]

QUESTIONS = (
    "same head",  # 0 or 1
    "heads learnt",  # -9 to 9: how often the two heads told one event in training, against chance
    "common beginning",  # letters, up to 8
    "pairs of letters",  # tenths
    "span",  # tenths of the words in common
    "head in span",  # the head of one among the words of the other: 0, 1, 2
    "where",  # 0 same sentence, 1 same text, 2 two texts
    "texts",  # likeness of the two texts, in 25 thousandths; 40 for one text
    "group",  # 1 where the texts are of one incident
    "sentence",  # twentieths
    "left",  # tenths
    "right",  # tenths
    "both sides",  # tenths, left and right together
    "crossed",  # tenths: left of one with right of the other
    "names",  # -1 both have some and none in common, 0 unknown, else their weight
    "numbers",  # -1, 0, 1
    "rarity",  # of the commoner head
    "same form",  # of the heads as written
    "first sentences",  # how many of the two stand in the first sentence
    "spans",  # words in the longer
    "same head in one text",  # the larger number of such mentions in either text, up to 5
    "texts with the head",  # share of the group's texts that have a mention with the commoner head, tenths
    "heads in use",  # tenths: the words around all mentions of the two heads in these texts
    "sentences apart",  # in one text, up to 9
    "victims",  # 0 nothing known, 1 the same name or age, 2 alike, 3 different
    "role",  # 0 nothing known, 1 the same side of the event, 2 different
)
LETTERS = 8


def pairs(
    found: Sequence[Around],
    alike: Mapping[tuple[str, str], int],
    group_of: Mapping[str, int],
    rare: Callable[[str], int],
    learnt: Callable[[str, str], int],
    suffered: Sequence[Suffered | None] = (),
) -> tuple[Numbers, Numbers, Numbers]:
    """Rows of answers to QUESTIONS for all pairs of mentions of one group of documents, with the two indices of each.

    rare: weight of a stem, a whole number. learnt: association of two head stems. suffered: one for each mention, or
    nothing. Memory and time: square of mentions.
    """
    import numpy as np

    count = len(found)
    first, second = np.triu_indices(count, 1)
    columns: list[Numbers] = []
    heads, head_of = _numbered([a.head for a in found])
    _, form_of = _numbered([a.form for a in found])
    texts, text_of = _numbered([a.mention.document for a in found])
    by_heads = _tables(heads, learnt)
    one, other = head_of[first], head_of[second]
    columns.append((one == other).astype(np.int64))
    columns.extend(table[one, other] for table in by_heads)
    columns.append(_share(found, rare, lambda a: a.span, 10)[first, second])
    inside = np.zeros((count, len(heads)), dtype=np.int64)
    position = {head: n for n, head in enumerate(heads)}
    for n, a in enumerate(found):
        for word in a.span:
            if word in position:
                inside[n, position[word]] = 1
    columns.append(inside[first, other] + inside[second, one])
    same_text = text_of[first] == text_of[second]
    sentence = np.array([a.place for a in found], dtype=np.int64)
    apart = np.abs(sentence[first] - sentence[second])
    columns.append(np.where(same_text, np.where(apart == 0, 0, 1), 2))
    likeness = np.full((len(texts), len(texts)), 0, dtype=np.int64)
    for n, a_text in enumerate(texts):
        likeness[n, n] = 1000
        for m in range(n + 1, len(texts)):
            value = alike.get((min(a_text, texts[m]), max(a_text, texts[m])), 0)
            likeness[n, m] = likeness[m, n] = value
    columns.append(np.minimum(likeness[text_of[first], text_of[second]] // 25, 40))
    groups = np.array([group_of.get(t, -1 - n) for n, t in enumerate(texts)], dtype=np.int64)
    columns.append((groups[text_of[first]] == groups[text_of[second]]).astype(np.int64))
    columns.append(_share(found, rare, lambda a: a.sentence, 20)[first, second])
    left, right = _vectors(found, rare, lambda a: a.left, lambda a: a.right)
    columns.append(_cosine(left, left, 10)[first, second])
    columns.append(_cosine(right, right, 10)[first, second])
    columns.append(_share(found, rare, lambda a: (*a.left, *a.right), 10)[first, second])
    crossed = _cosine(left, right, 5)
    columns.append((crossed + crossed.T)[first, second])
    columns.append(_names(found, rare)[first, second])
    columns.append(_numbers(found)[first, second])
    weight = np.array([min(9, rare(h) // 100) for h in heads], dtype=np.int64)
    columns.append(np.minimum(weight[one], weight[other]))
    columns.append((form_of[first] == form_of[second]).astype(np.int64))
    start = (sentence == 0).astype(np.int64)
    columns.append(start[first] + start[second])
    length = np.array([min(5, len(a.mention.tokens)) for a in found], dtype=np.int64)
    columns.append(np.maximum(length[first], length[second]))
    per_text = np.zeros((len(texts), len(heads)), dtype=np.int64)
    np.add.at(per_text, (text_of, head_of), 1)
    often = np.minimum(np.maximum(per_text[text_of[first], one], per_text[text_of[second], other]), 5)
    columns.append(often)
    columns.append(_spread(per_text, groups, text_of, head_of, first, second))
    use = _use(found, heads, rare)
    columns.append(use[one, other])
    columns.append(np.where(same_text, np.minimum(apart, 9), 9))
    columns.append(_victims(suffered or [None] * count)[first, second])
    columns.append(_roles(found)[first, second])
    return np.stack(columns, axis=1), first, second


def _victims(suffered: Sequence[Suffered | None]) -> Numbers:
    import numpy as np

    table = np.zeros((len(suffered), len(suffered)), dtype=np.int64)
    known = [n for n, one in enumerate(suffered) if one]
    for n, at in enumerate(known):
        for other in known[n + 1 :]:
            table[at, other] = table[other, at] = compared(suffered[at], suffered[other])
    return table


def _numbered(values: Sequence[str]) -> tuple[list[str], Numbers]:
    import numpy as np

    order = sorted(set(values))
    where = {value: n for n, value in enumerate(order)}
    return order, np.array([where[v] for v in values], dtype=np.int64)


def _tables(heads: Sequence[str], learnt: Callable[[str, str], int]) -> tuple[Numbers, Numbers, Numbers]:
    """Association, common beginning and letter pairs for each two heads."""
    import numpy as np

    size = len(heads)
    known, begin, letters = (np.zeros((size, size), dtype=np.int64) for _ in range(3))
    grams = [_letters(head) for head in heads]
    for n, one in enumerate(heads):
        for m in range(n, size):
            other = heads[m]
            common = 0
            while common < min(len(one), len(other), LETTERS) and one[common] == other[common]:
                common += 1
            shared = sum((grams[n] & grams[m]).values())
            known[n, m] = known[m, n] = learnt(one, other)
            begin[n, m] = begin[m, n] = common
            letters[n, m] = letters[m, n] = 20 * shared // max(1, grams[n].total() + grams[m].total())
    return known, begin, letters


def _letters(word: str) -> Counter[str]:
    return Counter(word[n : n + 2] for n in range(len(word) - 1))


def _vectors(
    found: Sequence[Around], rare: Callable[[str], int], *sides: Callable[[Around], Sequence[str]]
) -> list[Table]:
    """For each choice of words a table of mentions by words, weighed; the same words in the same columns."""
    import numpy as np

    index = {w: n for n, w in enumerate(sorted({w for a in found for words in sides for w in words(a)}))}
    tables = []
    for words in sides:
        table = np.zeros((len(found), max(1, len(index))))
        for n, a in enumerate(found):
            for word in words(a):
                table[n, index[word]] = rare(word)
        tables.append(table)
    return tables


def _cosine(table: Table, other: Table, steps: int) -> Numbers:
    import numpy as np

    ones, others = (table * table).sum(axis=1), (other * other).sum(axis=1)
    lengths = np.sqrt(np.maximum(1.0, ones[:, None] * others[None, :]))
    # A little is added, so that equal rows are 1 and not just below.
    return np.asarray(np.floor(steps * (table @ other.T) / lengths + 1e-9), dtype=np.int64)


def _share(
    found: Sequence[Around], rare: Callable[[str], int], words: Callable[[Around], Sequence[str]], steps: int
) -> Numbers:
    (table,) = _vectors(found, rare, words)
    return _cosine(table, table, steps)


def _names(found: Sequence[Around], rare: Callable[[str], int]) -> Numbers:
    import numpy as np

    (table,) = _vectors(found, rare, lambda a: a.names)
    has = np.minimum(table, 1)
    common = table @ has.T
    some = table.sum(axis=1) > 0
    both = np.logical_and.outer(some, some)
    return np.where(common > 0, np.minimum(1 + common // 200, 9), np.where(both, -1, 0)).astype(np.int64)


def _numbers(found: Sequence[Around]) -> Numbers:
    import numpy as np

    (table,) = _vectors(found, lambda _: 1, lambda a: a.numbers)
    some = table.sum(axis=1) > 0
    common = table @ table.T
    both = np.logical_and.outer(some, some)
    return np.where(common > 0, np.minimum(common, 2), np.where(both, -1, 0)).astype(np.int64)


def _spread(
    per_text: Numbers, groups: Numbers, text_of: Numbers, head_of: Numbers, first: Numbers, second: Numbers
) -> Numbers:
    """How common the commoner of the two heads is among the texts of the first mention's group."""
    import numpy as np

    share = np.zeros_like(per_text)
    for group in sorted(set(groups.tolist())):
        rows = groups == group
        with_head = (per_text[rows] > 0).sum(axis=0)
        share[rows] = 10 * with_head // int(rows.sum())
    one, other = share[text_of[first], head_of[first]], share[text_of[second], head_of[second]]
    return np.asarray(np.maximum(one, other), dtype=np.int64)


def _use(found: Sequence[Around], heads: Sequence[str], rare: Callable[[str], int]) -> Numbers:
    """Likeness of two heads by the words that stand beside all their mentions in these texts."""
    import numpy as np

    index = {w: n for n, w in enumerate(sorted({w for a in found for w in (*a.left, *a.right)}))}
    where = {head: n for n, head in enumerate(heads)}
    table = np.zeros((len(heads), max(1, len(index))))
    for a in found:
        for word in {*a.left, *a.right}:
            table[where[a.head], index[word]] += 1
    weights = np.array([rare(w) for w in sorted(index)] or [0])
    table = np.minimum(table, 8.0) * weights[None, :]
    return _cosine(table, table, 10)


def _roles(found: Sequence[Around]) -> Numbers:
    """Names or rare words on one side of both events, or on opposite sides."""
    import numpy as np

    by_name: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, a in enumerate(found):
        for word in a.names:
            if word in a.left:
                by_name[word].append((n, 0))
            if word in a.right:
                by_name[word].append((n, 1))
    same, crossed = np.zeros((len(found), len(found)), bool), np.zeros((len(found), len(found)), bool)
    for places in by_name.values():
        for side in (0, 1):
            mine = [n for n, s in places if s == side]
            theirs = [n for n, s in places if s != side]
            same[np.ix_(mine, mine)] = True
            crossed[np.ix_(mine, theirs)] = True
    return np.where(same, 1, np.where(crossed, 2, 0)).astype(np.int64)


def weight_of(spread: Mapping[str, int], documents: int) -> Callable[[str], int]:
    """100 * log of how rare a stem is, from the number of documents that it stands in; at least 1."""

    def rare(word: str) -> int:
        return max(1, round(100 * log((documents + 1) / (spread.get(word, 0) + 0.5))))

    return rare
