"""How fast and how surely latent classes are sampled: python benchmarks/latent_speed.py DIR [--made N] [--plain].

DIR: a folder of capture tables (``*.csv``). A line a table: size, R-hat, effective draws, processor seconds of this
process on one thread, effective draws a second, and how the chains were led (chains, or tempered with replicas). Then
N tables (3 to 10 lists) of each kind that is made here, with the share that converged. --plain: the tables of DIR once
more without the compiled kernel, and whether the bytes are the same.

Measured elsewhere, on Kosovo, and not run here: R LCMCR about 155 effective draws a second, a prototype with numba
3,900.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from solferino.count.systems import Answer, CaptureTable, read_table
from solferino.count.systems.compiled import kernel
from solferino.count.systems.latent import sample

KINDS = ("independent", "two_classes", "sparse", "several", "apart", "hardly_seen", "edge", "large", "little_shared")
HEAD = f"{'table':22}{'lists':>6}{'seen':>8}{'N':>9}{'low':>9}{'high':>9}{'R-hat':>8}{'ESS':>7}{'tail':>7}{'CPU s':>7}"


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--made", type=int, default=2)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    print(f"kernel: {kernel().why}")
    print(f"{HEAD}{'ESS/s':>8}  how")
    for path in sorted(asked.folder.glob("*.csv")):
        table = read_table(path.read_text("utf-8"))
        found = line(path.stem, table, asked.seed)
        if asked.plain:
            os.environ["SOLFERINO_KERNEL"] = "numpy"
            again = line(path.stem + " (plain)", table, asked.seed)
            del os.environ["SOLFERINO_KERNEL"]
            same = [answer.draws.tobytes() if answer.draws is not None else b"" for answer in (found, again)]
            print(f"    same bytes on both paths: {same[0] == same[1]}")
    reached: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for kind, number in itertools.product(KINDS, range(asked.made)):
        table = made(kind, number)
        reached[kind].append(bool(line(f"{kind} {number}", table, asked.seed).converged))
    every = [one for several in reached.values() for one in several]
    if every:
        shown = ", ".join(f"{kind} {sum(several)}/{len(several)}" for kind, several in reached.items())
        print(f"converged: {sum(every)} of {len(every)} ({shown})")
    return 0


def line(name: str, table: CaptureTable, seed: int) -> Answer:
    """One table, one line."""
    begun = time.process_time()
    answer = sample(table, seed=seed)
    spent = time.process_time() - begun
    if answer.draws is None or answer.rhat is None or answer.ess_bulk is None or answer.ess_tail is None:
        print(f"{name:22}{len(table.lists):>6}{table.observed:>8}  {'; '.join(r.words for r in answer.refusals)}")
        return answer
    low, middle, high = np.quantile(answer.draws, [0.025, 0.5, 0.975])
    how = f"{answer.details['stage']}{'' if answer.converged else ', NOT CONVERGED'}"
    if answer.modes:
        how += ", modes " + " ".join(f"{share:.0%}:{a:.0f}-{b:.0f}" for share, a, b in answer.modes)
    print(
        f"{name:22}{len(table.lists):>6}{table.observed:>8}{middle:>9.0f}{low:>9.0f}{high:>9.0f}{answer.rhat:>8.4f}"
        f"{answer.ess_bulk:>7.0f}{answer.ess_tail:>7.0f}{spent:>7.1f}{answer.ess_bulk / spent:>8.0f}  {how}",
        flush=True,
    )
    return answer


def made(kind: str, number: int) -> CaptureTable:
    """A table of people in classes, drawn with its own seed."""
    rng = np.random.default_rng([number, KINDS.index(kind)])
    lists = int(rng.integers(3, 11))
    size = int(rng.integers(500, 10000))
    if kind == "independent":
        return drawn(rng, rng.uniform(0.1, 0.35, (1, lists)), [1.0], size)
    if kind == "two_classes":
        share = rng.uniform(0.2, 0.45)
        rates = np.stack([rng.uniform(0.05, 0.15, lists), rng.uniform(0.4, 0.7, lists)])
        return drawn(rng, rates, [1 - share, share], size)
    if kind == "sparse":
        return drawn(rng, rng.uniform(0.03, 0.12, (1, lists)), [1.0], int(rng.integers(500, 2500)))
    if kind == "several":
        classes = int(rng.integers(3, 6))
        rates = rng.beta(0.6, 1.5, (classes, lists)).clip(0.005, 0.95)
        return drawn(rng, rates, rng.dirichlet(np.full(classes, 2.0)), size)
    if kind == "apart":
        rates = np.full((3, lists), 0.02)
        for row in rates:
            row[rng.permutation(lists)[: max(2, lists // 2)]] = 0.6
        return drawn(rng, rates, rng.dirichlet(np.full(3, 4.0)), size)
    if kind == "hardly_seen":
        rates = np.stack([rng.uniform(0.001, 0.02, lists), rng.uniform(0.15, 0.4, lists)])
        return drawn(rng, rates, [0.3, 0.7], size)
    if kind == "edge":
        return drawn(rng, rng.choice([0.01, 0.3, 0.98], (3, lists)), rng.dirichlet(np.full(3, 3.0)), size)
    if kind == "large":
        rates = rng.beta(0.8, 3.0, (4, lists))
        return drawn(rng, rates, rng.dirichlet(np.full(4, 2.0)), int(rng.integers(20000, 200000)))
    lists = int(rng.integers(3, 7))  # long single lists, next to nobody on two
    counted = {}
    for pattern in itertools.product((0, 1), repeat=lists):
        if sum(pattern) == 1:
            counted[pattern] = int(rng.integers(50, 1000))
        elif sum(pattern) == 2:
            counted[pattern] = int(rng.choice([0, 2, 8, 30]))
        elif sum(pattern) == 3:
            counted[pattern] = int(rng.choice([0, 0, 1]))
    return CaptureTable.of([f"L{j}" for j in range(lists)], counted)


def drawn(rng: np.random.Generator, rates: np.ndarray, shares: list[float] | np.ndarray, size: int) -> CaptureTable:
    """People drawn into classes and onto lists; whom no list has is left out. rates: shape (classes, lists)."""
    seen = rng.random((size, rates.shape[1])) < rates[rng.choice(len(rates), size=size, p=np.asarray(shares))]
    patterns, counts = np.unique(seen[seen.any(axis=1)].astype(int), axis=0, return_counts=True)
    names = [f"L{j}" for j in range(rates.shape[1])]
    return CaptureTable.of(names, {tuple(p): int(c) for p, c in zip(patterns.tolist(), counts, strict=True)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
