"""Link a set whose truth is known, and print one JSON line of how well it went.

    python benchmarks/linkage.py RECORDS [TRUTH] [--seed N] [--engine own|splink] [--reviewed N] [--peer]

RECORDS: a table with one row a record, separator and columns guessed. TRUTH: a table of record and person
(``record_id``/``person_id`` or ``unique_id``/``cluster``); the truth may stand in RECORDS itself. No label is used but
with ``--reviewed N``: N pairs from the queue, cross-validated by family name: a family's pairs are measured with what
the pairs of other families taught. ``--peer`` runs Splink on romanised names in the same run (linkage_peer.py).
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from solferino.count.linkage import Linked, captures, link
from solferino.count.lists import read_rows
from solferino.names.crossing import forms

IDS = ("record_id", "unique_id", "id", "rec_id", "row_id")
PEOPLE = ("person_id", "cluster", "entity_id", "cluster_id", "true_id", "person")
LEASTS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)  # thresholds of the peer, the best by the truth
Pairs = set[tuple[int, int]]


def table(path: Path) -> tuple[list[str], list[list[str]]]:
    raw = path.read_bytes()
    text = (
        raw.decode("utf-8-sig", errors="strict")
        if not raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        else raw.decode("utf-16")
    )
    head = text.splitlines()[0]
    separator = max(",;\t|", key=head.count)
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if any(cell.strip() for cell in row)]
    return [cell.strip() for cell in rows[0]], rows[1:]


def column(heads: list[str], wanted: tuple[str, ...]) -> int | None:
    low = [head.casefold() for head in heads]
    return next((low.index(name) for name in wanted if name in low), None)


def load(records: Path, truth: Path | None):
    """(entries, persons by position). The column of the truth is taken out before anything is read."""
    heads, rows = table(records)
    ids, people = column(heads, IDS), column(heads, PEOPLE)
    if ids is None:
        raise SystemExit(f"no column of record ids in {records.name}: {', '.join(heads)}")
    if truth is not None and truth != records:
        their_heads, theirs = table(truth)
        a, b = column(their_heads, IDS), column(their_heads, PEOPLE)
        if a is None or b is None:
            raise SystemExit(f"no columns of record and person in {truth.name}: {', '.join(their_heads)}")
        person = {row[a]: row[b] for row in theirs}
    elif people is not None:
        person = {row[ids]: row[people] for row in rows}
    else:
        raise SystemExit("no truth: give a table of record and person")
    kept = [k for k in range(len(heads)) if k != people]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([heads[k] for k in kept])
    writer.writerows([[row[k] if k < len(row) else "" for k in kept] for row in rows])
    read = read_rows(out.getvalue(), None, name=records.stem)
    by_line = {number: row[ids] for number, row in enumerate(rows, 2)}
    entries = [replace(entry, id=by_line[entry.row]) for entry in read.entries]
    for problem in read.problems[:3]:
        print(f"row problem: {problem}", file=sys.stderr)
    return entries, [person[entry.id] for entry in entries]


def true_pairs(people: list[str]) -> Pairs:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, person in enumerate(people):
        rows[person].append(row)
    return {(a, b) for group in rows.values() for k, a in enumerate(group) for b in group[k + 1 :]}


def pairs_of(persons) -> Pairs:
    return {(a, b) for person in persons for k, a in enumerate(person) for b in person[k + 1 :]}


def prf(found: Pairs, true: Pairs) -> dict[str, float]:
    right = len(found & true)
    precision, recall = right / max(1, len(found)), right / max(1, len(true))
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def clusters(persons, people: list[str]) -> dict[str, float]:
    """F1 of whole persons (of two rows or more), and B-cubed over rows."""
    true: dict[str, list[int]] = defaultdict(list)
    for row, person in enumerate(people):
        true[person].append(row)
    whole = {tuple(rows) for rows in true.values() if len(rows) > 1}
    found = {tuple(rows) for rows in persons if len(rows) > 1}
    right = len(whole & found)
    precise = recalled = 0.0
    for person in persons:
        for which, count in Counter(people[row] for row in person).items():
            precise += count * count / len(person)
            recalled += count * count / len(true[which])
    precise, recalled = precise / len(people), recalled / len(people)
    return {
        "cluster_f1": round(2 * right / max(1, len(whole) + len(found)), 4),
        "b_cubed_f1": round(2 * precise * recalled / (precise + recalled), 4),
    }


def calibration(linked: Linked, people: list[str]) -> dict[str, object]:
    bins: dict[str, list[tuple[float, bool]]] = {}
    edges = (0.01, 0.05, 0.2, 0.4, 0.6, 0.85, 0.95, 1.01)
    squared = 0.0
    for pair in linked.pairs:
        same = people[pair.first] == people[pair.second]
        squared += (pair.probability - same) ** 2
        low = max(edge for edge in edges if edge <= pair.probability)
        high = edges[edges.index(low) + 1]
        bins.setdefault(f"{low}-{min(high, 1.0)}", []).append((pair.probability, same))
    shown = {
        name: [len(seen), round(sum(p for p, _ in seen) / len(seen), 3), round(sum(s for _, s in seen) / len(seen), 3)]
        for name, seen in sorted(bins.items())
    }
    return {"calibration": shown, "brier": round(squared / max(1, len(linked.pairs)), 4)}


def reviewed(entries, people: list[str], linked: Linked, count: int, seed: int, folds: int = 5) -> dict[str, float]:
    """Five folds by family name; each is measured with what ``count`` reviewed pairs of the other folds taught."""
    rng = random.Random(seed)
    named = [forms(entry.name or "") for entry in entries]
    keys = [name.family[0].key if name.family else f"-{row}" for row, name in enumerate(named)]
    of_person: dict[str, str] = {}
    for row, person in enumerate(people):
        if not keys[row].startswith("-") or person not in of_person:
            of_person[person] = keys[row]
    order = sorted(set(of_person.values()))
    rng.shuffle(order)
    fold_of = {key: number % folds for number, key in enumerate(order)}
    fold = [fold_of[of_person[person]] for person in people]
    queue = [pair for pair in linked.pairs if 0.05 <= pair.probability <= 0.98]
    true, found_all = true_pairs(people), set()
    for number in range(folds):
        open_ = [pair for pair in queue if fold[pair.first] != number and fold[pair.second] != number]
        rng.shuffle(open_)
        taught = [
            (tuple(sorted((entries[p.first].id, entries[p.second].id))), people[p.first] == people[p.second])
            for p in open_[:count]
        ]
        again = link(entries, seed=seed, reviewed=taught)
        found_all |= {pair for pair in pairs_of(again.persons) if fold[pair[0]] == number}
    return prf(found_all, true)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("records", type=Path)
    asked.add_argument("truth", type=Path, nargs="?")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--engine", choices=("own", "splink"))
    asked.add_argument("--reviewed", type=int, default=0)
    asked.add_argument("--peer", action="store_true")
    asked.add_argument("--peer-python", type=Path)
    options = asked.parse_args()
    entries, people = load(options.records, options.truth)
    true = true_pairs(people)
    begun, cpu = time.perf_counter(), time.process_time()
    linked = link(entries, seed=options.seed, engine=options.engine)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    line: dict[str, object] = {
        "records": len(entries),
        "lists": len({entry.list for entry in entries}),
        "persons_true": len(set(people)),
        "true_pairs": len(true),
        "engine": linked.engine,
        "seed": options.seed,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "candidates": int(linked.learned.get("candidates", 0)),
        "candidates_per_record": round(2 * linked.learned.get("candidates", 0) / len(entries), 1),
    }
    if linked.engine == "own":
        line["blocking_recall"] = reached(entries, true)
    line |= prf(pairs_of(linked.persons), true) | clusters(linked.persons, people) | calibration(linked, people)
    line |= {
        "documented": len(linked.persons),
        "estimated_precision": linked.precision,
        "estimated_recall": linked.recall,
        "estimated_missed": linked.missed,
        "flags": dict(sorted(Counter(flag.rule for flags in linked.flags.values() for flag in flags).items())),
        "captures": captures(linked).counts.tolist(),
    }
    if options.reviewed:
        line["reviewed"] = {
            "pairs": options.reviewed,
            **reviewed(entries, people, linked, options.reviewed, options.seed),
        }
    if options.peer:
        line["peer"] = peer(entries, people, options)
    print(json.dumps(line, ensure_ascii=False))


def peer(entries, people: list[str], options: argparse.Namespace) -> dict[str, object]:
    """What Splink finds in the cells as they are written: scores at its probability .5 and at the best of ten."""
    heads, rows = table(options.records)
    ids, truth = column(heads, IDS), column(heads, PEOPLE)
    at = {entry.id: row for row, entry in enumerate(entries)}
    rows = [row for row in rows if row[ids] in at]  # what our reading left out is left out here too
    kept = [k for k in range(len(heads)) if k != truth]
    cells = [[row[k] if k < len(row) else "" for k in kept] for row in rows]
    asked = json.dumps({"heads": [heads[k] for k in kept], "rows": cells, "seed": options.seed})
    ran = subprocess.run(
        [_peer_python(options.peer_python), Path(__file__).with_name("linkage_peer.py")],
        input=asked, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    answer = json.loads(ran.stdout)
    of = [at[row[ids]] for row in rows]
    found = [(*sorted((of[a], of[b])), p) for a, b, p in answer.pop("pairs")]
    true = true_pairs(people)
    scores = {least: prf({(a, b) for a, b, p in found if p >= least}, true) for least in (0.5, *LEASTS)}
    best = max(LEASTS, key=lambda least: scores[least]["f1"])
    return answer | scores[0.5] | {"best_threshold": best, "best_f1": scores[best]["f1"]}


def _peer_python(wanted: Path | None) -> str:
    """An interpreter that has PyICU and Splink, else this one."""
    ours = Path(__file__).parents[1] / ".cache" / "peers" / "bin" / "python"
    for one in (wanted, ours):
        if one and one.exists():
            tried = subprocess.run([one, "-c", "import icu, splink"], capture_output=True, check=False)
            if not tried.returncode:
                return str(one)
    return sys.executable


def reached(entries, true: Pairs) -> float:
    from solferino.count.linkage.blocking import block
    from solferino.count.linkage.fields import read_fields

    blocked = block(read_fields(entries))
    seen = set(zip(blocked.first.tolist(), blocked.second.tolist(), strict=True))
    return round(len(true & seen) / max(1, len(true)), 4)


if __name__ == "__main__":
    main()
