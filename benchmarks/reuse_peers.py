"""What others do for the same task, for reuse.py: textbook winnowing, MinHash with datasketch and with rensa, passim.

    python benchmarks/reuse_peers.py NAME DOCS.jsonl [TIMES]

prints one JSON line: seconds (processor, median), passages or pairs. The libraries are found in the environment that
runs this file; reuse.py runs it in .cache/peers where its own has none.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Doc = dict[str, str]
Pair = tuple[str, str]
_WORD = re.compile(r"\w+")
SHINGLE = 5
HASHES = 128
ESTIMATE = 0.3  # of the Jaccard index, from which a pair is kept


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Folded words with their code points: what any textbook would do first."""
    return [(unicodedata.normalize("NFC", m.group()).casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


def winnowing(docs: Sequence[Doc], k: int = SHINGLE, w: int = 4, least: int = 15) -> list[Row]:
    """Winnowing as in the 2003 paper: seeds joined where they overlap on one diagonal or nearly so."""
    streams = [words_of(doc["text"]) for doc in docs]
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, stream in enumerate(streams):
        words = [word for word, _, _ in stream]
        hashes = [zlib.crc32(" ".join(words[i : i + k]).encode("utf-8", "replace")) for i in range(len(words) - k + 1)]
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
                "start_a": streams[a][c[0]][1],
                "end_a": streams[a][c[1] - 1][2],
                "doc_b": docs[b]["id"],
                "start_b": streams[b][c[2]][1],
                "end_b": streams[b][c[3] - 1][2],
            }
            for c in chains
            if c[1] - c[0] >= least
        ]
    return rows


def _shingles(text: str) -> list[str]:
    words = [word for word, _, _ in words_of(text)]
    return [" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]


def datasketch(docs: Sequence[Doc]) -> list[Pair]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=ESTIMATE, num_perm=HASHES)
    sketches = {}
    found = []
    for doc in docs:
        sketch = MinHash(num_perm=HASHES)
        sketch.update_batch([s.encode("utf-8", "replace") for s in _shingles(doc["text"])])
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= ESTIMATE:
                found.append((other, doc["id"]))
        index.insert(doc["id"], sketch)
        sketches[doc["id"]] = sketch
    return found


def rensa(docs: Sequence[Doc]) -> list[Pair]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=ESTIMATE, num_perm=HASHES, num_bands=64)
    sketches = []
    found = []
    for number, doc in enumerate(docs):
        sketch = RMinHash(num_perm=HASHES, seed=42)
        sketch.update(_shingles(doc["text"]))
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= ESTIMATE:
                found.append((docs[other]["id"], doc["id"]))
        index.insert(number, sketch)
        sketches.append(sketch)
    return found


def passim(docs: Sequence[Doc]) -> list[Row]:
    """passim 2 with its defaults, pairs only. It starts Java, so its time is that of the child processes."""
    program = passim_program()
    if program is None:
        raise FileNotFoundError("passim")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "in.json")
        with texts.open("w", encoding="utf-8") as out:
            out.writelines(
                json.dumps({"id": d["id"], "series": d["publisher"], "text": d["text"]}) + "\n" for d in docs
            )
        subprocess.run(
            [str(program), "--all-pairs", "--pairwise", str(texts), str(Path(folder, "out"))],
            check=True,
            capture_output=True,
        )
        rows: list[Row] = []
        for part in sorted(Path(folder, "out", "align.json").glob("*.json")):
            for line in part.read_text(encoding="utf-8").splitlines():
                found = json.loads(line)
                rows.append(
                    {
                        "doc_a": found["uid"] if "id" not in found else found["id"],
                        "start_a": found["begin"],
                        "end_a": found["end"],
                        "doc_b": found["id2"],
                        "start_b": found["begin2"],
                        "end_b": found["end2"],
                    }
                )
        return rows


def passim_program() -> Path | None:
    """The program, if it is the one that finds reused text: another package has the same name."""
    beside = Path(sys.executable).parent / "seriatim"
    return beside if beside.exists() and shutil.which("java") else None


PASSAGES: dict[str, Callable[[Sequence[Doc]], list[Row]]] = {"winnowing": winnowing, "passim": passim}
COPIES: dict[str, Callable[[Sequence[Doc]], list[Pair]]] = {"datasketch": datasketch, "rensa": rensa}


def installed(name: str) -> bool:
    """Whether this environment can run it."""
    if name == "passim":
        return passim_program() is not None
    return name == "winnowing" or find_spec(name) is not None


def _processor() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main() -> None:
    name, path = sys.argv[1], Path(sys.argv[2])
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    if not installed(name):
        print(json.dumps({"installed": False}))
        return
    with path.open(encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    work = PASSAGES.get(name) or COPIES[name]
    work(docs[:20])
    seconds = []
    found: Any = []
    for _ in range(times):
        began = _processor()
        found = work(docs)
        seconds.append(_processor() - began)
    key = "passages" if name in PASSAGES else "pairs"
    print(json.dumps({"installed": True, "seconds": statistics.median(seconds), key: found}))


if __name__ == "__main__":
    main()
