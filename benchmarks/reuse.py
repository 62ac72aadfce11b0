"""Measure shared wording on a folder in the form of the text-reuse set (docs.jsonl, truth.jsonl, score.py).

    python benchmarks/reuse.py DIR

Prints the scorer's table and the seconds per 1,000 articles for ours, and in the same run for textbook winnowing
(five words, window four, exact runs joined on one diagonal, no growth over edits), the peer.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from solferino.record import Publication, Reading, Text, sha256_hex
from solferino.text.wordstream import word_stream
from solferino.trace import shared_wording

Row = dict[str, str | int]
Doc = dict[str, str]


def ours(docs: list[Doc]) -> list[Row]:
    texts, publications, names = [], {}, {}
    for doc in docs:
        digest = sha256_hex(doc["text"].encode())
        text = Text.of(Reading(sha256_hex(doc["id"].encode()), digest, len(doc["text"])), doc["text"])
        texts.append(text)
        names[text.id] = doc["id"]
        publications[text.id] = Publication(publisher=doc["publisher"], published_earliest=doc["published"])
    return [
        {
            "doc_a": names[s.a.reading],
            "start_a": s.a.start,
            "end_a": s.a.end,
            "doc_b": names[s.b.reading],
            "start_b": s.b.start,
            "end_b": s.b.end,
        }
        for s in shared_wording(texts, publications)
    ]


def textbook(docs: list[Doc], k: int = 5, w: int = 4, least: int = 15) -> list[Row]:
    """Winnowing as in the 2003 paper: seeds joined where they overlap on one diagonal or nearly so."""
    streams = [word_stream(doc["text"]) for doc in docs]
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, stream in enumerate(streams):
        words = stream.words
        hashes = [zlib.crc32(" ".join(words[i : i + k]).encode()) for i in range(len(words) - k + 1)]
        last = -1
        for i in range(max(0, len(hashes) - w + 1)):
            best = min(range(i, i + w), key=lambda x: (hashes[x], -x))
            if best != last:
                places[hashes[best]].append((at, best))
                last = best
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for group in places.values():
        for (a, i), (b, j) in combinations(group, 2):
            if a != b:
                pairs[a, b].append((i, j))
    rows: list[Row] = []
    for (a, b), seeds in pairs.items():
        chains: list[list[int]] = []
        for i, j in sorted(seeds):
            chain = next((c for c in reversed(chains) if -k <= i - c[1] <= 14 and -k <= j - c[3] <= 14), None)
            if chain is None:
                chains.append([i, i + k, j, j + k])
            else:
                chain[1], chain[3] = max(chain[1], i + k), max(chain[3], j + k)
        rows += [
            {
                "doc_a": docs[a]["id"],
                "start_a": streams[a].starts[c[0]],
                "end_a": streams[a].ends[c[1] - 1],
                "doc_b": docs[b]["id"],
                "start_b": streams[b].starts[c[2]],
                "end_b": streams[b].ends[c[3] - 1],
            }
            for c in chains
            if c[1] - c[0] >= least
        ]
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    methods: list[tuple[str, Callable[[list[Doc]], list[Row]]]] = [
        ("solferino", ours),
        ("textbook winnowing", textbook),
    ]
    for name, method in methods:
        began = time.process_time()
        rows = method(docs)
        seconds = (time.process_time() - began) * 1000 / len(docs)
        print(
            f"== {name}: {len(docs)} articles, {len(rows)} passages, {seconds:.2f} processor seconds per 1,000 articles"
        )
        sys.stdout.flush()
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)
            out.flush()
            subprocess.run(
                [
                    sys.executable,
                    str(folder / "score.py"),
                    str(folder / "truth.jsonl"),
                    out.name,
                    "--docs",
                    str(folder / "docs.jsonl"),
                ],
                check=True,
            )


if __name__ == "__main__":
    main()
