"""Text-reuse sets with known truth: articles that remember, for every word, where it was first written.

A folder in this form holds docs.jsonl (id, publisher, published, title, text), truth.jsonl (doc_a, start_a, end_a,
doc_b, start_b, end_b, words, kind; offsets are code points, end exclusive) and pairs.jsonl (resemblance, containment).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, combinations
from pathlib import Path
from typing import Any

LEAST = 15  # shared words from which a passage is asked for; below, it is "short"
SHORTEST = 5  # below, a run is not noted at all
GAP = 4  # unshared words in a row that do not end a passage
ARTICLE, STATEMENT, QUOTE, FOOTER = range(4)  # what a word was first written for
_NAMES = {STATEMENT: "statement", QUOTE: "quote", FOOTER: "boilerplate"}
_EDGE = " \t\r\n.,;:!?\"'()[]{}«»„“”‘’–—-…،؛؟。，、：；！？「」《》·*"

Row = dict[str, Any]


@dataclass
class Article:
    """tokens: words with their marks and the white space behind them; joined, they are the text. origins: one for each
    token, see :func:`origin`; 0 where nobody can share it (put in, replaced, a stock phrase)."""

    id: str
    publisher: str
    published: str
    title: str
    tokens: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    double: bool = False  # a script without spaces: one character is a word, and lengths double

    @property
    def text(self) -> str:
        return "".join(self.tokens)

    def doc(self) -> dict[str, str]:
        return {
            "id": self.id,
            "publisher": self.publisher,
            "published": self.published,
            "title": self.title,
            "text": self.text,
        }


def origin(unit: int, position: int, kind: int) -> int:
    """One number for a word of a unit (an article, a statement, a quotation, a footer): unit from 1, position in it."""
    return (unit << 22 | position) << 2 | kind


@dataclass
class _Doc:
    article: Article
    at: dict[int, int]  # origin -> token
    units: dict[int, list[int]]  # unit -> its tokens
    starts: list[int]
    ends: list[int]
    words: int  # outside footers


def _indexed(article: Article) -> _Doc:
    at: dict[int, int] = {}
    units: dict[int, list[int]] = defaultdict(list)
    starts, ends = [], []
    words = 0
    begins = [0, *accumulate(map(len, article.tokens))]
    for i, (token, mark) in enumerate(zip(article.tokens, article.origins, strict=True)):
        left = token.lstrip(_EDGE)
        start = begins[i] + len(token) - len(left)
        starts.append(start)
        ends.append(start + len(left.rstrip(_EDGE)))
        if left and mark & 3 != FOOTER:
            words += 1
        if mark and left and mark not in at:
            at[mark] = i
            units[mark >> 24].append(i)
    return _Doc(article, at, units, starts, ends, words)


def truth(articles: Sequence[Article], gap: int = GAP) -> tuple[list[Row], list[Row]]:
    """The shared passages of the articles, and what their pairs have in common, both from the words' origins alone."""
    docs = [_indexed(article) for article in sorted(articles, key=lambda a: a.id)]
    carriers: dict[int, list[int]] = defaultdict(list)
    for n, doc in enumerate(docs):
        for unit in doc.units:
            carriers[unit].append(n)
    common: dict[tuple[int, int], list[int]] = defaultdict(list)
    for unit in sorted(carriers):
        for pair in combinations(carriers[unit], 2):
            common[pair].append(unit)
    rows: list[Row] = []
    pairs: list[Row] = []
    for (x, y), units in sorted(common.items()):
        a, b = docs[x], docs[y]
        matched = sorted(
            (i, b.at[a.article.origins[i]]) for u in units for i in a.units[u] if a.article.origins[i] in b.at
        )
        shared = sum(1 for i, _ in matched if a.article.origins[i] & 3 != FOOTER)
        resemblance = shared / max(1, a.words, b.words)
        rows += _rows(a, b, matched, gap, resemblance)
        if shared >= SHORTEST:
            contained = shared / max(1, min(a.words, b.words))
            ids = {"doc_a": a.article.id, "doc_b": b.article.id}
            pairs.append({**ids, "resemblance": round(min(1.0, resemblance), 3), "containment": round(contained, 3)})
    return rows, pairs


def _rows(a: _Doc, b: _Doc, matched: Sequence[tuple[int, int]], gap: int, resemblance: float) -> Iterator[Row]:
    runs: list[list[tuple[int, int]]] = []
    for i, j in matched:
        if runs:
            last_i, last_j = runs[-1][-1]
            footer = (a.article.origins[i] & 3 == FOOTER) == (a.article.origins[last_i] & 3 == FOOTER)
            if footer and i - last_i <= gap + 1 and 0 < j - last_j <= gap + 1:
                runs[-1].append((i, j))
                continue
        runs.append([(i, j)])
    least = LEAST * (2 if a.article.double else 1)
    written = sum(1 for i, _ in matched if a.article.origins[i] & 3 == ARTICLE)
    for run in runs:
        if len(run) < SHORTEST:
            continue
        kinds = [a.article.origins[i] & 3 for i, _ in run]
        kind = _NAMES.get(max(set(kinds), key=lambda k: (kinds.count(k), k)))
        if kind != "boilerplate" and len(run) < least:
            kind = "short"
        yield {
            "doc_a": a.article.id,
            "start_a": a.starts[run[0][0]],
            "end_a": a.ends[run[-1][0]],
            "doc_b": b.article.id,
            "start_b": b.starts[run[0][1]],
            "end_b": b.ends[run[-1][1]],
            "words": len(run),
            "kind": kind or ("passage" if written <= 75 and resemblance < 0.3 else "syndicated"),
        }


@dataclass(frozen=True)
class Set:
    """What a folder of this form holds."""

    docs: list[dict[str, str]]
    truth: list[Row]
    pairs: list[Row]


def made_set(batches: Iterable[list[Article]], gap: int = GAP) -> Set:
    """All batches as one set in memory. Truth is told within a batch."""
    whole = Set([], [], [])
    for batch in batches:
        rows, pairs = truth(batch, gap)
        whole.docs.extend(article.doc() for article in batch)
        whole.truth.extend(rows)
        whole.pairs.extend(pairs)
    return whole


def write(folder: Path, batches: Iterable[list[Article]], gap: int = GAP) -> int:
    """Write the batches as a folder, one at a time; returns the number of articles."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with (
        (folder / "docs.jsonl").open("w", encoding="utf-8") as docs,
        (folder / "truth.jsonl").open("w", encoding="utf-8") as rows_file,
        (folder / "pairs.jsonl").open("w", encoding="utf-8") as pairs_file,
    ):
        for batch in batches:
            rows, pairs = truth(batch, gap)
            docs.writelines(json.dumps(article.doc(), ensure_ascii=False) + "\n" for article in batch)
            rows_file.writelines(json.dumps(row) + "\n" for row in rows)
            pairs_file.writelines(json.dumps(row) + "\n" for row in pairs)
            count += len(batch)
    return count


def read(folder: Path) -> Set:
    """A folder of this form; pairs.jsonl may be missing."""

    def lines(name: str) -> list[Row]:
        path = folder / name
        if not path.exists():
            return []
        with path.open(encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.strip()]

    return Set(lines("docs.jsonl"), lines("truth.jsonl"), lines("pairs.jsonl"))
