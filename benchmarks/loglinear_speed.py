"""How fast log-linear models are searched and bootstrapped: python benchmarks/loglinear_speed.py DIR [--every].

DIR: a folder of capture tables (``*.csv``). Processor time of this process on one thread, a line a table and task: one
search over all models, the search repeated on 1,000 drawn tables, the same with the default number, pairs only, steps,
thresholding and closed models. --every: fit each model on each drawn table as well, passing over none, and say on how
many tables the choice differs (slow for five lists: 50 tables are drawn).
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from solferino.count.systems import Answer, CaptureTable, closed, loglinear, read_table, threshold
from solferino.count.systems.bootstrap import drawn
from solferino.count.systems.existence import by_cell
from solferino.count.systems.loglinear_models import MOST_EXHAUSTIVE, family
from solferino.count.systems.loglinear_search import pick


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(f"{'table':18} {'task':34} {'CPU s':>8}  {'estimate':>9} {'low':>9} {'high':>9}  model")
    differ = 0
    for path in sorted(asked.folder.glob("*.csv")):
        table = read_table(path.read_text("utf-8"))
        for task, run in _tasks(table, asked.seed):
            began = time.process_time()
            answer = run()
            _line(path.stem, task, time.process_time() - began, answer)
        if asked.every and len(table.lists) <= MOST_EXHAUSTIVE:
            differ += _held(path.stem, table, asked.seed)
    return 1 if differ else 0


def _tasks(table: CaptureTable, seed: int) -> list[tuple[str, Callable[[], Answer]]]:
    return [
        ("one search over all models", lambda: loglinear.search(table, bootstraps=0)),
        ("search, 1,000 bootstraps", lambda: loglinear.search(table, bootstraps=1000, seed=seed)),
        ("search, default bootstraps", lambda: loglinear.search(table, seed=seed)),
        ("pairs only, 1,000 bootstraps", lambda: loglinear.search(table, bootstraps=1000, seed=seed, most_order=2)),
        ("best model only, 1,000 bootstraps", lambda: loglinear.search(table, bootstraps=1000, seed=seed, top=1)),
        ("steps, 1,000 bootstraps", lambda: loglinear.stepwise(table, bootstraps=1000, seed=seed)),
        ("thresholding, pairs", lambda: threshold.thresholding(table, seed=seed)),
        ("thresholding, up to triples", lambda: threshold.thresholding(table, seed=seed, most_order=3)),
        ("closed models (shown: Mh Darroch)", lambda: _one(closed.models(table), "closed_mh_darroch")),
    ]


def _one(answers: tuple[Answer, ...], method: str) -> Answer:
    return next(a for a in answers if a.method == method)


def _line(name: str, task: str, seconds: float, answer: Answer) -> None:
    shown = (f"{v:9,.0f}" if v is not None else f"{'-':>9}" for v in (answer.estimate, answer.low, answer.high))
    why = answer.chosen or ", ".join(r.rule for r in answer.refusals)
    print(f"{name:18} {task:34} {seconds:8.2f}  {' '.join(shown)}  {why}", flush=True)


def _held(name: str, table: CaptureTable, seed: int) -> int:
    """The choice against fitting every model to every drawn table."""
    counts, models = by_cell(table), family(len(table.lists))
    tables = drawn(counts, 50 if len(table.lists) == MOST_EXHAUSTIVE else 1000, seed)
    quick, slow = (pick(models, tables, counts, whole=whole) for whole in (True, False))
    other = ~np.isclose(quick.bic, slow.bic, rtol=0, atol=1e-6) & (np.isfinite(quick.bic) | np.isfinite(slow.bic))
    print(f"{name:18} {'choice against every model':34} {'':8}  differs on {other.sum()} of {len(tables)} tables")
    return int(other.sum())


if __name__ == "__main__":
    sys.exit(main())
