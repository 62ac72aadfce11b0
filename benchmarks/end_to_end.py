"""End to end: made lists of a known number of dead, links of our own making, and whether the interval holds the number.

    python benchmarks/end_to_end.py [--sets 10] [--seed 1] [--scripts uk,ar,mixed] [--population 2000] [--drawings 20]

Each set is made by casualty_made.py, its rows are linked without labels, the links are drawn anew and carried into the
estimate. Beside it: the estimate from true links, from our links taken as known, and the widths. No label is used.
"""

from __future__ import annotations

import argparse
import csv
import io
import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from casualty_made import COLUMNS, Made, made

from solferino.count.linkage import captures, clusterings, link
from solferino.count.lists import read_rows
from solferino.count.systems import Answer, CaptureTable, Plan, estimate
from solferino.count.systems.linked import propagated

PLAN = Plan(bootstraps=200, chains=4, warmup=700, draws=1500, left_out=False, sensitivity=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sets", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scripts", default="uk,ar,mixed,sr")
    parser.add_argument("--population", type=int, default=2000)
    parser.add_argument("--drawings", type=int, default=20)
    asked = parser.parse_args()
    scripts = asked.scripts.split(",")
    heads = f"{'true links':<22}{'links as known':<22}{'links drawn':<22}"
    print(f"{'set':<10}{'truth':>7}{'listed':>7}{'ours':>7}  {heads}{'s':>6}")
    rows = []
    for n in range(asked.sets):
        script, lists = scripts[n % len(scripts)], 3 + n % 2
        row = one(made(script, asked.seed + n, asked.population, lists), asked.seed + n, asked.drawings)
        rows.append(row)
        figures = "".join(f"{_figure(row[key]):<22}" for key in ("true", "known", "drawn"))
        name = f"{script} {asked.seed + n}/{lists}"
        print(
            f"{name:<10}{row['population']:>7}{row['listed']:>7}{row['ours']:>7}  {figures}{row['seconds']:>6.1f}",
            flush=True,
        )
    held = {key: [_holds(r[key], r["population"]) for r in rows if r[key]] for key in ("true", "known", "drawn")}
    for key, hits in held.items():
        print(f"{key}: {sum(hits)} of {len(hits)} intervals hold the truth")
    wider = [_width(r["drawn"]) / _width(r["true"]) for r in rows if r["drawn"] and r["true"]]
    print(
        f"width with drawn links against true links, median: {statistics.median(wider):.2f}" if wider else "no widths"
    )
    drawn = held["drawn"]
    return 0 if drawn and sum(drawn) >= 0.9 * len(rows) else 1


def one(found: Made, seed: int, drawings: int) -> dict[str, Any]:
    """One set: estimates from true links, from ours as known, and from ours drawn anew."""
    began = time.process_time()
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found.records)
    rows = read_rows(out.getvalue(), None, name="made")
    names = tuple(sorted({entry.list for entry in rows.entries}))
    persons: dict[str, list[int]] = {}
    for place, entry in enumerate(rows.entries):
        persons.setdefault(found.truth[str(entry.own_id)], []).append(place)
    true = captures([tuple(p) for p in persons.values()], rows.entries, names)
    linked = link(rows.entries, seed=seed)
    central = captures(linked, lists=names)
    tables = [captures(drawn, rows.entries, names) for drawn in clusterings(linked, drawings, seed)]
    carried = propagated(central, tables, seed=seed, plan=PLAN)
    return {
        "population": int(str(found.info["n_true_population"])),
        "listed": true.observed,
        "ours": central.observed,
        "true": _headline(true, seed),
        "known": carried.central.headline,
        "drawn": carried.headline,
        "seconds": time.process_time() - began,
    }


def _headline(table: CaptureTable, seed: int) -> Answer | None:
    return estimate(table, seed=seed, plan=PLAN).headline


def _holds(answer: Answer, size: int) -> bool:
    return float(answer.low or 0) <= size <= float(answer.high or 0)


def _width(answer: Answer) -> float:
    return float(answer.high or 0) - float(answer.low or 0)


def _figure(answer: Answer | None) -> str:
    return "refused" if answer is None else f"{answer.estimate:,.0f} ({answer.low:,.0f}-{answer.high:,.0f})"


if __name__ == "__main__":
    sys.exit(main())
