"""The simulation study: tables of known populations in six families, and how often the interval holds the truth.

    python benchmarks/coverage.py [--tables 50] [--seed 2001] [--families abcdef] [--quick] [--keep FILE.jsonl]

For each family and method: coverage of the 95 % interval, relative root mean square error of the point, median width
relative to the population, share refused. R is not installed where this runs; what its packages reach on a realistic
population is in the literature (stepwise with the bootstrap 90 %, conditional intervals 61 %; Chan, Silverman and
Vincent 2021). Family f has no right answer: what counts there is that the caveat stands on every output.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from solferino.count.systems import Answer, Estimated, Plan, estimate
from solferino.count.systems.ensemble import envelope
from solferino.count.systems.estimating import UNREACHED
from solferino.count.systems.simulate import FAMILIES, simulate

STUDY = Plan(bootstraps=200, chains=4, warmup=700, draws=1500, left_out=False, sensitivity=False, effort=0.3)
QUICK = Plan(bootstraps=100, chains=3, warmup=400, draws=800, left_out=False, sensitivity=False, effort=0.1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=int, default=50, help="of each family")
    parser.add_argument(
        "--seed", type=int, default=2001, help="of the first table; 101 to 1050 served to choose the headline"
    )
    parser.add_argument("--families", default="abcdef")
    parser.add_argument("--quick", action="store_true", help="fewer bootstraps and draws")
    parser.add_argument("--keep", type=Path, help="write a line a table, to look at afterwards")
    asked = parser.parse_args()
    print(f"{'family':<28}{'method':<34}{'tables':>7}{'cover':>7}{'rmse':>7}{'width':>7}{'refused':>9}{'seconds':>9}")
    short = False
    for family in asked.families:
        runs = []
        for n in range(asked.tables):
            runs.append(run(family, asked.seed + n, QUICK if asked.quick else STUDY))
            if asked.keep:
                with asked.keep.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(runs[-1]) + "\n")
        short |= not told(family, runs)
    return 1 if short else 0


def run(family: str, seed: int, plan: Plan) -> dict[str, Any]:
    """One table estimated: every method's point and limits beside the truth."""
    made = simulate(family, seed)
    began = time.process_time()
    found = estimate(made.table, seed=seed, plan=plan)
    return {
        "family": family,
        "seed": seed,
        "lists": len(made.table.lists),
        "observed": made.table.observed,
        "population": made.population,
        "refused": [r.rule for r in found.refusals],
        "status": found.status,
        "warnings": [w.rule for w in found.warnings],
        "caveat": UNREACHED in found.caveats,
        "figures": {name: _figures(a) for name, a in _answers(found)},
        "seconds": round(time.process_time() - began, 2),
    }


def _answers(found: Estimated) -> Iterable[tuple[str, Answer]]:
    if found.headline is None:
        return
    yield "headline", found.headline
    for answer in found.methods:
        yield {"loglinear_stepwise": "loglinear_bic"}.get(answer.method, answer.method), answer
    for answer in found.sensitivity:
        yield answer.label, answer
    for answer in found.bounds:
        yield answer.method, answer
    wide = envelope(found.methods, found.documented)
    if wide is not None:
        yield "envelope of all", wide


def _figures(a: Answer) -> list[float | bool | None]:
    numbers = [None if v is None or not math.isfinite(v) else round(float(v), 1) for v in (a.estimate, a.low, a.high)]
    return [*numbers, a.converged]


def told(family: str, runs: Sequence[dict[str, Any]]) -> bool:
    """Print the rows of one family; False where the bar of the headline is missed."""
    seconds = float(np.mean([r["seconds"] for r in runs]))
    refused = sum(bool(r["refused"]) for r in runs) / len(runs)
    names = list(dict.fromkeys(name for r in runs for name in r["figures"]))
    measured = {name: measures([r for r in runs if name in r["figures"]], name) for name in names}
    for name, (count, cover, rmse, width) in measured.items():
        print(
            f"{family + ' ' + FAMILIES[family]:<28.28}{name:<34.34}{count:>7}{cover:>7.2f}{rmse:>7.2f}{width:>7.2f}"
            f"{refused:>9.2f}{seconds:>9.1f}"
        )
    caveat = all(r["caveat"] for r in runs)
    print(f"{family} caveat on people out of reach: {'all outputs' if caveat else 'NOT IN ALL'}", flush=True)
    return caveat and _reaches(family, measured)


def measures(runs: Sequence[dict[str, Any]], name: str) -> tuple[int, float, float, float]:
    """(answered, coverage, relative root mean square error, median width) of one method."""
    rows = [(r["population"], *r["figures"][name][:3]) for r in runs if r["figures"][name][0] is not None]
    if not rows:
        return 0, math.nan, math.nan, math.nan
    held = [low <= size <= high for size, _, low, high in rows if low is not None and high is not None]
    errors = [(point / size - 1) ** 2 for size, point, _, _ in rows]
    widths = [(high - low) / size for size, _, low, high in rows if low is not None and high is not None]
    return (
        len(rows),
        float(np.mean(held)) if held else math.nan,
        math.sqrt(float(np.mean(errors))),
        float(np.median(widths)) if widths else math.nan,
    )


def _reaches(family: str, measured: dict[str, tuple[int, float, float, float]]) -> bool:
    head = measured.get("headline")
    single = [measured[n] for n in ("loglinear_bic", "decomposable", "latent_classes") if n in measured]
    if head is None or family == "f":
        return family == "f"
    if family == "c":
        return head[1] >= 0.75 and head[3] <= 2 * measured["latent_classes"][3]
    return head[1] >= 0.90 and head[2] <= 1.1 * min(s[2] for s in single if s[0])


if __name__ == "__main__":
    sys.exit(main())
