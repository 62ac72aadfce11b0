"""Shared wording of many texts at once, as arrays: no Python object for a passage, so that a million can be matched.

Words are folded and hashed, exact copies taken together, shingles winnowed and sorted, equal ones grouped, and each
pair of texts that has one in common is matched word by word: seeds grow over small edits, neighbours are joined. Source
of the method: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
Integers and fixed orders only: the result does not depend on the machine, the order of the work or the threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from solferino.text.kernel import PLAIN, kernel
from solferino.trace.arrays import (
    A0,
    A1,
    B0,
    B1,
    EQUAL,
    KIND,
    MASKED,
    NEAR,
    NONE,
    SETTINGS,
    U32,
    U64,
    A,
    B,
    Groups,
    Path,
    Settings,
    Words,
)  # fmt: skip
from solferino.trace.compiled import Compiled
from solferino.trace.plain import Plain

I64 = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Matches:
    """Passages as parallel arrays, sorted by texts and places; texts are places in the list that was given.

    doc_a < doc_b. start, end: code points, end exclusive. words: equal words. longer: words from the first to the last
    on the longer side. boilerplate: what is left without a publisher's own footer is too little. pair_*: for each pair
    of texts with a passage, the words matched, over those of the longer and of the shorter text in thousandths.
    """

    doc_a: U32
    start_a: U32
    end_a: U32
    doc_b: U32
    start_b: U32
    end_b: U32
    words: U32
    longer: U32
    boilerplate: npt.NDArray[np.bool_]
    pair_a: U32
    pair_b: U32
    pair_words: U32
    resemblance: U32
    containment: U32
    notes: tuple[str, ...]
    path: str


@dataclass(slots=True)
class _Copies:
    """Texts of one wording. of: the first of them, for each text. members: texts by wording, the first one first; those
    of wording g are members[ends[g - 1] : ends[g]]; group: the wording of each text."""

    of: U32
    members: U32
    ends: I64
    group: U32


def match(
    texts: Sequence[str],
    publishers: Sequence[int] | None = None,
    days: Sequence[int] | None = None,
    *,
    masked: Sequence[Sequence[tuple[int, int]]] | None = None,
    settings: Settings = SETTINGS,
    threads: int = 1,
    path: str | None = None,
) -> Matches:
    """Find what the texts share. The same integers on either path, with any number of threads.

    texts: in the order of their ids, which decides ties. publishers: a small number for each, -1 where unknown; days:
    since any day, negative where unknown, which is last. masked: for each text the spans (code points) that are known
    as boilerplate. path: ``compiled``, ``numpy`` or None for what there is. Raises OverflowError above 2^32 words in
    all or bytes in a text.
    """
    work = _path(path, threads)
    words = work.words(texts)
    if masked is not None:
        _mask(work, words, masked)
    rank = _ranked(len(texts), days)
    copies = _copies(words, rank)
    if len(copies.ends) < settings.few_texts:
        settings = replace(settings, least_words=settings.least_words + 1)
    skip = (copies.of != np.arange(len(texts))).astype(np.uint8)
    keys = work.keys(words, skip, settings)
    keys.sort()
    groups = work.groups(keys, words, settings)
    del keys
    _link(work, words, groups, rank, settings)
    _houses(groups, copies, publishers, days)
    groups.fresh = np.ones(len(words.hash), np.uint8)
    work.common(words, groups, settings, own=True)
    own = work.mask(words, groups, settings)
    work.common(words, groups, settings, own=False)
    rows, capped = work.match(words, groups, settings)
    notes = _notes(words, groups, own, capped, settings)
    del groups
    return _matches(work, words, _spread(rows, words, copies, settings), notes)


def _notes(words: Words, groups: Groups, own: U32, capped: int, settings: Settings) -> tuple[str, ...]:
    """What was left out or could not be decided, in sentences."""
    notes = []
    short = int((np.diff(words.first) < settings.shingle).sum())
    if short:
        notes.append(f"{short:,} {_texts(short)} fewer than {settings.shingle} words: too short to compare")
    masked = own > 0
    if masked.any():
        count = int(masked.sum())
        notes.append(f"lines that publishers print again and again were left out of {count:,} texts")
    few = int(((groups.articles > 0) & (groups.articles < settings.mask_articles)).sum())
    if few:
        notes.append(
            f"{few:,} {'publishers have' if few > 1 else 'publisher has'} fewer than {settings.mask_articles} articles:"
            " their own lines cannot be told from other wording"
        )
    if len(groups.crowded):
        notes.append(
            f"wording that stands in more than {settings.crowd} places is linked to the first {settings.few} texts "
            "that carry it; the other pairs follow through them"
        )
    if capped:
        notes.append(
            f"{capped:,} pairs of texts repeat themselves so often that only a part of what they share was looked for"
        )
    return tuple(notes)


def _texts(count: int) -> str:
    return "text has" if count == 1 else "texts have"


def _path(path: str | None, threads: int) -> Path:
    found = kernel()
    if path == PLAIN or (not path and found.library is None):
        return Plain()
    if found.library is None:
        raise RuntimeError(f"the compiled kernel is {found.why}")
    return Compiled(found.library, threads)


def _mask(work: Path, words: Words, masked: Sequence[Sequence[tuple[int, int]]]) -> None:
    """Mark the words that begin in a masked span."""
    for text, spans in enumerate(masked):
        if not spans:
            continue
        place = words.slice(text)
        count = place.stop - place.start
        at = np.arange(count, dtype=np.uint32)
        starts, _ = work.runs(words, np.full(count, text, np.uint32), at, at + np.uint32(1))
        for low, high in spans:
            inside = (starts >= low) & (starts < high)
            words.meta[place] |= np.where(inside, MASKED, 0).astype(np.uint8)


def _ranked(count: int, days: Sequence[int] | None) -> U32:
    """The place of each text in order of days, unknown ones last, then of the list."""
    given = np.full(count, -1, np.int64) if days is None else np.asarray(days, np.int64)
    given = np.where(given < 0, np.iinfo(np.int64).max, given)
    rank = np.empty(count, np.uint32)
    rank[np.argsort(given, kind="stable")] = np.arange(count, dtype=np.uint32)
    return rank


def _copies(words: Words, rank: U32) -> _Copies:
    """Texts with the same words and the same mask are one."""
    count = len(rank)
    of = np.arange(count, dtype=np.uint32)
    sizes = np.diff(words.first)
    order = np.lexsort((rank, sizes, words.whole))
    same = (words.whole[order[1:]] == words.whole[order[:-1]]) & (sizes[order[1:]] == sizes[order[:-1]])
    for at in np.flatnonzero(same & (sizes[order[1:]] > 0)).tolist():
        text = int(order[at + 1])
        # A hash may lie, and boilerplate may differ: against every wording of this hash, the first one first.
        back, seen = at, set()
        while back >= 0 and (back == at or same[back]):
            other = int(of[order[back]])
            if other not in seen and _equal(words, other, text):
                of[text] = other
                break
            seen.add(other)
            if len(seen) == 8:
                break
            back -= 1
    order = np.lexsort((rank, rank[of]))
    heads = of[order]
    new = np.concatenate(([True], heads[1:] != heads[:-1])) if count else np.zeros(0, bool)
    group = np.empty(count, np.uint32)
    group[order] = (np.cumsum(new) - 1).astype(np.uint32)
    ends = np.append(np.flatnonzero(new)[1:], count).astype(np.int64) if count else np.zeros(0, np.int64)
    return _Copies(of, order.astype(np.uint32), ends, group)


def _equal(words: Words, a: int, b: int) -> bool:
    one, other = words.slice(a), words.slice(b)
    return bool(
        np.array_equal(words.hash[one], words.hash[other])
        and np.array_equal(words.meta[one] & MASKED, words.meta[other] & MASKED)
    )


def _link(work: Path, words: Words, groups: Groups, rank: U32, settings: Settings) -> None:
    """From each word that begins a grouped shingle to its group, and the heads of crowds."""
    sizes = np.diff(groups.ends, prepend=np.uint32(0))
    links = groups.place.astype(np.uint64) << np.uint64(32)
    links |= np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    links.sort()
    groups.links = links
    groups.first_link = np.searchsorted(links, words.first << np.uint64(32)).astype(np.uint64)
    groups.crowded = np.flatnonzero(sizes > settings.crowd).astype(np.uint32)
    groups.heads = work.heads(groups, groups.crowded, rank, settings.few)


def _houses(groups: Groups, copies: _Copies, publishers: Sequence[int] | None, days: Sequence[int] | None) -> None:
    """Publishers and days of the texts, and how many articles each publisher has; copies count once."""
    count = len(copies.of)
    given = np.full(count, -1, np.int64) if publishers is None else np.asarray(publishers, np.int64)
    _, numbers = np.unique(given, return_inverse=True)
    groups.publisher = np.where(given < 0, NONE, numbers).astype(np.uint32)
    groups.day = np.full(count, -1, np.int64) if days is None else np.asarray(days, np.int64)
    first = copies.of == np.arange(count)
    groups.articles = np.bincount(numbers[first & (given >= 0)], minlength=1).astype(np.uint32)


def _spread(rows: U32, words: Words, copies: _Copies, settings: Settings) -> U32:
    """Every copy of a wording takes part in its passages; of many copies, the first stands for the others."""
    sizes = np.diff(copies.ends, prepend=0)
    begin = copies.ends - sizes
    group_a, group_b = copies.group[rows[:, A]], copies.group[rows[:, B]]
    many_a, many_b = sizes[group_a], sizes[group_b]
    full = many_a * many_b <= settings.crowd
    counts = np.where(full, many_a * many_b, many_a + many_b - 1)
    out = np.repeat(rows, counts, axis=0)
    if len(out) > len(rows):
        at = np.arange(len(out)) - np.repeat(np.cumsum(counts) - counts, counts)
        wide, all_pairs = np.repeat(many_b, counts), np.repeat(full, counts)
        one = np.where(all_pairs, at // wide, np.where(at < wide, 0, at - wide + 1))
        other = np.where(all_pairs, at % wide, np.where(at < wide, at, 0))
        out[:, A] = copies.members[np.repeat(begin[group_a], counts) + one]
        out[:, B] = copies.members[np.repeat(begin[group_b], counts) + other]
    whole = [out]
    for group in np.flatnonzero(sizes > 1).tolist():
        members = copies.members[begin[group] : copies.ends[group]]
        rows_of = _whole(words, members, settings)
        if rows_of is not None:
            whole.append(rows_of)
    out = np.concatenate(whole)
    turned = out[:, A] > out[:, B]
    swap = out[turned]
    out[turned] = swap[:, [B, A, B0, B1, A0, A1, *range(B1 + 1, out.shape[1])]]
    return out[np.lexsort((out[:, B1], out[:, A1], out[:, B0], out[:, A0], out[:, B], out[:, A]))]


def _whole(words: Words, members: U32, settings: Settings) -> U32 | None:
    """Texts of one wording share all of it; in a crowd each is linked to the first only."""
    place = words.slice(int(members[0]))
    hashes, masked = words.hash[place], words.meta[place] & MASKED
    free = np.flatnonzero(masked == 0)
    units = 2 * len(free) - int((hashes[free] & 1).sum())
    if units < 2 * settings.least_length:
        return None
    if len(members) <= settings.crowd:
        one, other = np.triu_indices(len(members), 1)
    else:
        one, other = np.zeros(len(members) - 1, np.int64), np.arange(1, len(members))
    rows = np.zeros((len(one), 10), np.uint32)
    rows[:, A], rows[:, B] = members[one], members[other]
    rows[:, A0] = rows[:, B0] = free[0]
    rows[:, A1] = rows[:, B1] = free[-1] + 1
    rows[:, EQUAL] = len(free)
    return rows


def _counted(words: Words) -> I64:
    """How many words of each text are not masked."""
    masked = np.searchsorted(words.first, np.flatnonzero(words.meta >= MASKED).astype(np.uint64), side="right") - 1
    counts: I64 = np.diff(words.first).astype(np.int64) - np.bincount(masked, minlength=len(words.first) - 1)
    return counts


def _matches(work: Path, words: Words, rows: U32, notes: tuple[str, ...]) -> Matches:
    columns = [np.ascontiguousarray(rows[:, at]) for at in range(rows.shape[1])]
    a, b = columns[A], columns[B]
    start_a, end_a = work.runs(words, a, columns[A0], columns[A1])
    start_b, end_b = work.runs(words, b, columns[B0], columns[B1])
    boilerplate = columns[KIND] == 1
    pairs, shared = _pairs(rows[~boilerplate])
    pair_a, pair_b = (pairs >> np.uint64(32)).astype(np.uint32), (pairs & np.uint64(NONE)).astype(np.uint32)
    sizes = _counted(words)
    resemblance, containment = (
        np.minimum(1000, shared * 1000 // np.maximum(1, length)).astype(np.uint32)
        for length in (np.maximum(sizes[pair_a], sizes[pair_b]), np.minimum(sizes[pair_a], sizes[pair_b]))
    )
    return Matches(
        doc_a=a,
        start_a=start_a,
        end_a=end_a,
        doc_b=b,
        start_b=start_b,
        end_b=end_b,
        words=columns[EQUAL],
        longer=np.maximum(columns[A1] - columns[A0], columns[B1] - columns[B0]),
        boilerplate=boilerplate,
        pair_a=pair_a,
        pair_b=pair_b,
        pair_words=shared.astype(np.uint32),
        resemblance=resemblance,
        containment=containment,
        notes=notes,
        path=work.name,
    )


def _pairs(rows: U32) -> tuple[U64, I64]:
    """Pairs of texts, a << 32 | b, and how many words of them match, equal or nearly so, each counted once."""
    keys = rows[:, A].astype(np.uint64) << np.uint64(32) | rows[:, B]
    pairs, begin, counts = np.unique(keys, return_index=True, return_counts=True)
    matched = rows[:, EQUAL].astype(np.int64) + rows[:, NEAR]
    shared = np.add.reduceat(matched, begin) if len(begin) else np.zeros(0, np.int64)
    for at in np.flatnonzero(counts > 1).tolist():
        several = rows[begin[at] : begin[at] + counts[at]]
        shared[at] = min(int(shared[at]), _covered(several[:, [A0, A1]]), _covered(several[:, [B0, B1]]))
    return pairs, shared


def _covered(spans: U32) -> int:
    """Words that lie in at least one of the spans."""
    covered = reached = 0
    for low, high in sorted(spans.tolist()):
        covered += max(0, high - max(low, reached))
        reached = max(reached, high)
    return covered
