"""How shared wording grows with the number of articles: seconds, and memory above the texts themselves.

    python benchmarks/growth.py [--sizes 1000,10000,100000] [--generator made] [--threads 1,2] [--json]

The articles are generated (reuse_made.py), with publishers' own lines in a tenth of the houses. Seconds are of the
processor for one thread and of the clock for more; below 50,000 articles the median of three. The exponent compares a
size with the one before it: 1.00 is linear. Memory is the highest of the process during the work, less what it held
before.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from reuse import GENERATORS, day

from solferino.trace.passages import match

OFTEN, FEW = 3, 50_000
NOISE = {"footers": 0.1}


def held() -> tuple[int, int]:
    """(now, highest) resident bytes of this process; zeros where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0, 0
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return tuple(int(fields[name].split()[0]) * 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[return-value]


def forget_highest() -> None:
    """From now on the highest is counted anew."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        print("the highest memory cannot be counted anew here: figures hold the work before too", file=sys.stderr)


def articles(count: int, generator: str, seed: int) -> Iterator[tuple[str, str, int]]:
    """(text, publisher, day) in the order of ids of each batch."""
    for batch in GENERATORS[generator](count, NOISE, seed):
        for article in sorted(batch, key=lambda a: a.id):
            yield article.text, article.publisher, day(article.published)


def measured(sizes: list[int], generator: str, threads: list[int], seed: int) -> Iterator[dict[str, float]]:
    texts: list[str] = []
    publishers: list[int] = []
    days: list[int] = []
    houses: dict[str, int] = {}
    source = articles(max(sizes), generator, seed)
    for size in sorted(sizes):
        for text, publisher, published in source:
            texts.append(text)
            publishers.append(houses.setdefault(publisher, len(houses)))
            days.append(published)
            if len(texts) == size:
                break
        for number in threads:
            gc.collect()
            before, _ = held()
            forget_highest()
            processor, clock = [], []
            passages = 0
            for _ in range(OFTEN if size < FEW else 1):
                began, began_clock = time.process_time(), time.perf_counter()
                found = match(texts, publishers, days, threads=number)
                processor.append(time.process_time() - began)
                clock.append(time.perf_counter() - began_clock)
                passages = len(found.words)
                del found
            _, highest = held()
            yield {
                "articles": size,
                "threads": number,
                "megabytes": sum(map(len, texts)) / 1e6,
                "processor": statistics.median(processor),
                "clock": statistics.median(clock),
                "memory": highest - before,
                "passages": passages,
            }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--generator", choices=sorted(GENERATORS), default="made")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    sizes = [int(n) for n in arguments.sizes.split(",")]
    threads = [int(n) for n in arguments.threads.split(",")]
    last: dict[int, tuple[int, float]] = {}
    if not arguments.json:
        print(
            "| articles | million characters | passages an article | threads | processor s | clock s | s per 1,000 "
            "| exponent | memory, kB an article |"
        )
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for row in measured(sizes, arguments.generator, threads, arguments.seed):
        size, number = int(row["articles"]), int(row["threads"])
        seconds = row["processor"] if number == 1 else row["clock"]
        exponent = "-"
        if number in last:
            exponent = f"{math.log(seconds / last[number][1]) / math.log(size / last[number][0]):.2f}"
        last[number] = (size, seconds)
        if arguments.json:
            print(json.dumps(row), flush=True)
            continue
        print(
            f"| {size:,} | {row['megabytes']:.1f} | {row['passages'] / size:.1f} | {number} | "
            f"{row['processor']:.2f} | {row['clock']:.2f} | "
            f"{seconds * 1000 / size:.4f} | {exponent} | {row['memory'] / 1024 / size:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
