"""Names of one person across lists told from names of others: F1 at the best threshold, microseconds a pair, peers.

    python benchmarks/name_pairs.py RECORDS TRUTH [RECORDS TRUTH ...]

RECORDS: CSV with record_id, list, name. TRUTH: CSV with record_id, person_id. True pairs: two records of one person in
different lists, at most 3,000. False pairs, four times as many: records of two persons in different lists, of which
three quarters share a surname or a given name with the other (a word that is written alike in one list), never both:
what two namesakes are called cannot tell them apart. Peers: Jaro-Winkler of rapidfuzz on the names as written, and word
by word on names romanised by ICU where PyICU is installed (otherwise by the package's own official tables).
"""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from solferino.names.crossing import NameForms, compare, forms, token
from solferino.names.crossing.likeness import family_level, given_level
from solferino.names.crossing.scripts import script_of
from solferino.names.cyrillic import Table, latin

Pair = tuple[str, str]
TRUE, FALSE = 3000, 4


def main() -> int:
    paths = [Path(p) for p in sys.argv[1:]]
    if not paths or len(paths) % 2:
        sys.stderr.write(__doc__ or "")
        return 2
    _line("set", "pairs", "method", "F1", "precision", "recall", "threshold", "us/pair", "first us/pair")
    for records, truth in zip(paths[::2], paths[1::2], strict=True):
        same, other = pairs(records, truth)
        across = [pair for pair in same if _crosses(pair)], [pair for pair in other if _crosses(pair)]
        for method, score, prepare in methods():
            _measure(records.stem, method, score, prepare, same, other)
            if min(map(len, across)) >= 50:
                _measure(f"{records.stem}: two scripts", method, score, prepare, *across)
    return 0


def _crosses(pair: Pair) -> bool:
    """Whether the two names are in different alphabets."""
    return script_of(pair[0]) is not script_of(pair[1])


def pairs(records: Path, truth: Path, seed: int = 1) -> tuple[list[Pair], list[Pair]]:
    """True and false pairs of names."""
    with truth.open(encoding="utf-8") as file:
        person = {row["record_id"]: row["person_id"] for row in csv.DictReader(file)}
    with records.open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if len(r["name"].split()) > 1]
    rng = random.Random(seed)
    by_person: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_person[person[row["record_id"]]].append(row)
    same = [
        (a["name"], b["name"])
        for group in by_person.values()
        for n, a in enumerate(group)
        for b in group[n + 1 :]
        if a["list"] != b["list"]
    ]
    rng.shuffle(same)
    same = same[:TRUE]
    return same, _decoys(rows, person, by_person, FALSE * len(same), rng)


def _decoys(
    rows: list[dict[str, str]],
    person: dict[str, str],
    by_person: dict[str, list[dict[str, str]]],
    count: int,
    rng: random.Random,
) -> list[Pair]:
    sharing: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        for word in _words(row):
            sharing[row["list"], word].append(row)
    found: dict[Pair, None] = {}
    for turn in range(count * 40):
        if len(found) >= count:
            break
        row = rng.choice(rows)
        third = rng.choice(sharing[row["list"], rng.choice(_words(row))] if turn % 4 else rows)
        owner = person[third["record_id"]]
        if owner == person[row["record_id"]] or _alike(by_person[person[row["record_id"]]], by_person[owner]):
            continue
        others = [r for r in by_person[owner] if r["list"] != row["list"]]
        if others:
            found[row["name"], rng.choice(others)["name"]] = None
    return list(found)


def _words(row: dict[str, str]) -> list[str]:
    return sorted({w.casefold() for w in row["name"].replace(",", " ").split()})


def _alike(one: list[dict[str, str]], other: list[dict[str, str]]) -> bool:
    """True where two people are written alike in two words or more in one list: namesakes, or a father in between."""
    return any(a["list"] == b["list"] and len(set(_words(a)) & set(_words(b))) > 1 for a in one for b in other)


Scored = Callable[[object, object], float]


def methods() -> list[tuple[str, Callable[..., float], Callable[[str], object]]]:
    """Name, score of two prepared names, preparation of one."""
    found: list[tuple[str, Callable[..., float], Callable[[str], object]]] = [
        ("solferino.names.crossing", _ours, forms)
    ]
    if importlib.util.find_spec("rapidfuzz"):
        from rapidfuzz.distance import JaroWinkler

        plain = JaroWinkler.similarity

        def by_word(one: Sequence[str], other: Sequence[str]) -> float:
            short, long = sorted((one, other), key=len)
            return min((max((plain(a, b) for b in long), default=0.0) for a in short), default=0.0)

        found.append(("rapidfuzz Jaro-Winkler, as written", plain, str.casefold))
        romanised, how = _romaniser()
        found.append(
            (f"{how} + word-wise Jaro-Winkler", by_word, lambda name: tuple(romanised(name).casefold().split()))
        )
    return found


def _ours(one: NameForms, other: NameForms) -> float:
    return compare(one, other).score


def _romaniser() -> tuple[Callable[[str], str], str]:
    if importlib.util.find_spec("icu"):
        import icu

        made = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII")
        return made.transliterate, "ICU"
    return lambda name: latin(name, Table.ICAO_9303), "ICAO table (no ICU here)"


def _measure(
    stem: str,
    method: str,
    score: Callable[..., float],
    prepare: Callable[[str], object],
    same: list[Pair],
    other: list[Pair],
) -> None:
    for kept in (forms, token, given_level, family_level):
        kept.cache_clear()
    every = same + other
    names = sorted({name for pair in every for name in pair})
    start = time.process_time()
    made = {name: prepare(name) for name in names}
    cold = (time.process_time() - start) / len(names) * 1e6
    ready = [(made[a], made[b]) for a, b in every]
    start = time.process_time()
    scores = [score(a, b) for a, b in ready]
    first = (time.process_time() - start) / len(every) * 1e6
    start = time.process_time()
    for a, b in ready:
        score(a, b)
    again = (time.process_time() - start) / len(every) * 1e6
    best = best_f1(scores[: len(same)], scores[len(same) :])
    f1, precision, recall, at = (f"{x:.3f}" for x in best)
    _line(
        stem,
        f"{len(same)}+{len(other)}",
        method,
        f1,
        precision,
        recall,
        at,
        f"{again:.1f}",
        f"{first:.1f} (reading {cold:.1f} a name)",
    )


def best_f1(same: Sequence[float], other: Sequence[float]) -> tuple[float, float, float, float]:
    """F1, precision, recall and the threshold where F1 is best."""
    marks = sorted([(s, 1) for s in same] + [(s, 0) for s in other], reverse=True)
    best, hits = (0.0, 0.0, 0.0, 1.0), 0
    for n, (score, true) in enumerate(marks, 1):
        hits += true
        if n < len(marks) and marks[n][0] == score:
            continue
        f1 = 2 * hits / (n + len(same))
        if f1 > best[0]:
            best = (f1, hits / n, hits / len(same), score)
    return best


def _line(*cells: str) -> None:
    sys.stdout.write("| " + " | ".join(cells) + " |\n")


if __name__ == "__main__":
    sys.exit(main())
