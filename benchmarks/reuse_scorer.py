"""Score shared passages against known truth, by characters and by pairs of documents.

A found character is right when it lies in a true passage and its match touches that passage on the other side too.
A pair is found when one of its matches lies mostly outside what is ignored. "short" is neither asked for nor punished;
"boilerplate" is ignored in MAIN and wrong in STRICT.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
Span = tuple[int, int]
Match = tuple[Span, Span]


@dataclass(frozen=True)
class Measure:
    """precision and recall of one count, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True)
class Score:
    """characters, pairs: see the module. by_kind, by_words: recall of characters. granularity: matches for each true
    passage that was found; 1.0 is best. wrong: pairs without anything true that were reported."""

    characters: Measure
    pairs: Measure
    by_kind: dict[str, float]
    by_words: dict[str, float]
    granularity: float
    wrong: list[tuple[str, str]]


def _united(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end in sorted(s for s in spans if s[1] > s[0]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _size(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _common(left: Sequence[Span], right: Sequence[Span]) -> list[Span]:
    """What two united lists have in common."""
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        start, end = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if start < end:
            out.append((start, end))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return out


def _by_pair(rows: Iterable[Row]) -> dict[tuple[str, str], list[tuple[Match, Row]]]:
    found: dict[tuple[str, str], list[tuple[Match, Row]]] = defaultdict(list)
    for row in rows:
        here = (str(row["doc_a"]), (int(row["start_a"]), int(row["end_a"])))
        there = (str(row["doc_b"]), (int(row["start_b"]), int(row["end_b"])))
        (a, span_a), (b, span_b) = sorted((here, there))
        if a != b and span_a[0] < span_a[1] and span_b[0] < span_b[1]:
            found[a, b].append(((span_a, span_b), row))
    return found


def _touch(x: Span, y: Span) -> bool:
    return x[0] < y[1] and y[0] < x[1]


def score(truth: Iterable[Row], found: Iterable[Row], strict: bool = False) -> Score:
    """truth, found: rows with doc_a start_a end_a doc_b start_b end_b, in either order of the documents; truth also
    words and kind."""
    asked: list[Row] = []
    ignored: list[Row] = []
    for row in truth:
        kind = row.get("kind", "passage")
        if kind == "short" or (kind == "boilerplate" and not strict):
            ignored.append(row)
        elif kind != "boilerplate":
            asked.append(row)
    true, passed, reported = _by_pair(asked), _by_pair(ignored), _by_pair(found)
    right = claimed = wanted = 0
    pairs_right = pairs_claimed = passages = pieces = 0
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    lengths: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    wrong = []
    for pair in sorted(set(true) | set(reported)):
        goals, matches = true.get(pair, []), [m for m, _ in reported.get(pair, [])]
        hits = [[m for m in matches if _touch(m[0], g[0]) and _touch(m[1], g[1])] for g, _ in goals]
        outside = False
        for side in (0, 1):
            goal = _united(g[side] for g, _ in goals)
            match = _united(m[side] for m in matches)
            good = _united(
                span
                for (g, _), near in zip(goals, hits, strict=True)
                for m in near
                for span in _common([m[side]], [g[side]])
            )
            skipped = _united(m[side] for m, _ in passed.get(pair, []))
            # What is both ignored and true is true.
            lost = _size(_common(match, skipped)) - _size(_common(_common(match, skipped), goal))
            counted = _size(match) - lost
            right += _size(good)
            claimed += counted
            wanted += _size(goal)
            outside = outside or 2 * counted > _size(match)
        for (g, row), near in zip(goals, hits, strict=True):
            got = sum(_size(_common(_united(m[side] for m in near), [g[side]])) for side in (0, 1))
            whole = _size(g)
            words = int(row.get("words", 0))
            for table, key in (
                (kinds, row.get("kind", "passage")),
                (lengths, "15-24" if words < 25 else "25-60" if words <= 60 else ">60"),
            ):
                table[key][0] += got
                table[key][1] += whole
            passages += bool(near)
            pieces += len(near)
        if outside:
            pairs_claimed += 1
            if any(hits):
                pairs_right += 1
            else:
                wrong.append(pair)
    return Score(
        Measure(_part(right, claimed), _part(right, wanted)),
        Measure(_part(pairs_right, pairs_claimed), _part(pairs_right, len(true))),
        {k: _part(*v) for k, v in sorted(kinds.items())},
        {k: _part(*v) for k, v in sorted(lengths.items())},
        _part(pieces, passages),
        wrong,
    )


def _part(some: int, whole: int) -> float:
    return some / whole if whole else 0.0


TRUE_COPY, CLEAR = 0.5, 0.25  # resemblance: a copy from the first, none below the second, between them not counted


def near_duplicates(pairs: Iterable[Row], found: Iterable[tuple[str, str]]) -> Measure:
    """pairs: rows with doc_a, doc_b, resemblance; what is not there shares nothing. found: pairs held for copies."""
    known = {tuple(sorted((p["doc_a"], p["doc_b"]))): float(p["resemblance"]) for p in pairs}
    true = {pair for pair, resemblance in known.items() if resemblance >= TRUE_COPY}
    said = {(min(a, b), max(a, b)) for a, b in found}
    counted = {pair for pair in said if not CLEAR <= known.get(pair, 0.0) < TRUE_COPY}
    return Measure(_part(len(counted & true), len(counted)), _part(len(said & true), len(true)))
