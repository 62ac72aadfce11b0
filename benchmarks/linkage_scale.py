"""How long linkage takes and how much memory it needs, by the number of records.

    python benchmarks/linkage_scale.py 10000 100000 1000000 [--engine own|splink] [--seed N]

Records are made (casualty_made.py) in blocks of other surnames and days, two thirds of them in lists that overlap. Each
size runs in a process of its own; one line a size: records, engine, seconds, CPU seconds, largest memory, pair F1.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, timedelta

from casualty_made import made
from linkage import pairs_of, prf, true_pairs
from linkage_calibration import entries_of

from solferino.count.linkage import link

BLOCK = 20_000  # people in a block
PER_PERSON = 1.05  # records of one person in the lists taken together, about


def rows(size: int, seed: int):
    entries, people = [], []
    number = 0
    while len(entries) < size:
        block = made("uk", 1000 * seed + number, min(BLOCK, max(500, int((size - len(entries)) / PER_PERSON))), 4)
        later = timedelta(days=80 * number)
        for entry in entries_of(block.records):
            died = tuple((date.fromisoformat(day) + later).isoformat() if day else None for day in entry.died)
            entries.append(replace(entry, id=f"{number}-{entry.id}", row=len(entries) + 2, died=died))
            people.append(f"{number}-{block.truth[entry.id]}")
        number += 1
    return entries[:size], people[:size]


def one(size: int, engine: str | None, seed: int) -> dict[str, object]:
    entries, people = rows(size, seed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begun, cpu = time.perf_counter(), time.process_time()
    linked = link(entries, seed=seed, engine=engine)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    return {
        "records": len(entries),
        "engine": linked.engine,
        "seconds": round(seconds, 1),
        "cpu_seconds": round(cpu, 1),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "memory_of_entries_mb": round(before),
        "candidates_per_record": round(2 * linked.learned["candidates"] / len(entries), 1),
        **prf(pairs_of(linked.persons), true_pairs(people)),
    }


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("sizes", type=int, nargs="+")
    asked.add_argument("--engine", choices=("own", "splink"))
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--here", action="store_true", help="no process of its own")
    options = asked.parse_args()
    for size in options.sizes:
        if options.here:
            print(json.dumps(one(size, options.engine, options.seed)), flush=True)
            continue
        engine = ["--engine", options.engine] if options.engine else []
        subprocess.run(
            [sys.executable, __file__, str(size), "--here", "--seed", str(options.seed), *engine], check=True
        )


if __name__ == "__main__":
    main()
