"""How fast the ledger is: appending, verifying, signing, proving; and how much memory that takes.

    python benchmarks/ledger.py FOLDER [--events 1000000] [--single 2000]

FOLDER must lie on the disk that is to be measured and be empty or absent. Appending one by one is compared with what
the disk gives without us, in turns within the same minute: the same bytes appended to a plain file, each followed by
fdatasync. Rates per CPU second are of this process and its threads, with the second process
that helps to verify a large ledger. Smaller numbers are for a quick look.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from solferino.casework.case import Case, create_case, open_case
from solferino.casework.checkpoint import sign_head
from solferino.casework.heads import recompute
from solferino.casework.tiles import write_tiles
from solferino.custody.tiles import TileTree
from solferino.custody.tree import root_from_inclusion
from solferino.record import EventType, Line, Outcome, real_world, salted
from solferino.testing.signers import SeededSigner
from solferino.vault.protocol import Draft
from solferino.verify import check

Row = tuple[str, str, str]
ROUNDS = 8  # of turns between the ledger and the plain file
PAGE = 1000  # events a transaction where they come in bulk


def main() -> int:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=1_000_000, help="entries of the large ledger")
    parser.add_argument("--single", type=int, default=2_000, help="entries that are appended one by one")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if any(asked.folder.iterdir()):
        parser.error(f"{asked.folder} is not empty")
    rows: list[Row] = [("what", "measured", "wanted")]
    with create_case(asked.folder / "single", "single", real_world("A. Meter")) as case:
        rows += one_by_one(case, asked.folder / "plain", asked.single)
    with create_case(asked.folder / "large", "large", real_world("A. Meter")) as case:
        rows += in_bulk(case, asked.events)
    with open_case(asked.folder / "large", world=real_world("A. Meter")) as case:
        rows += looking(case, asked.folder / "tiles")
    rows.append(("memory at most, whole run", f"{peak():.0f} MB", "<= 300 MB"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")
    return 0


def one_by_one(case: Case, plain: Path, count: int) -> list[Row]:
    """Single commits against a plain file with fdatasync, in turns; the median of the rounds."""
    drafts = [Draft(EventType.DECIDED, codes=(f"verdict=accept_{n}",)) for n in range(count)]
    sample = case.vault.commit(drafts[0]).encoded()
    each = max(1, count // ROUNDS)
    ledger, raw, with_batch = [], [], []
    secret = b"s" * 32
    for turn in range(ROUNDS):
        ledger.append(rate(each, lambda: [case.vault.commit(d) for d in drafts[:each]]))
        raw.append(rate(each, lambda: appended(plain, sample, each)))
        lines = [salted([Outcome(f"{turn} {n}", "step", "ok", "ok")], secret) for n in range(each)]
        with_batch.append(rate(each, partial(committed, case, lines)))
    mine, disk, batched = median(ledger), median(raw), median(with_batch)
    return [
        ("raw append + fdatasync, one by one", f"{disk:,.0f} a second", ""),
        ("events one by one", f"{mine:,.0f} a second ({mine / disk:.2f} of raw)", ">= 0.8 of raw"),
        ("events one by one, a record with each", f"{batched:,.0f} a second ({batched / disk:.2f} of raw)", ""),
    ]


def committed(case: Case, batches: list[list[Line]]) -> None:
    """One commit after the other, each with a record."""
    for lines in batches:
        case.vault.commit(Draft(EventType.DECIDED, "outcome"), lines)


def appended(path: Path, data: bytes, count: int) -> None:
    """What a log cannot do without: the same bytes at the end of a file, each durable before the next."""
    with path.open("ab", buffering=0) as file:
        for _ in range(count):
            file.write(data)
            os.fdatasync(file.fileno())


def in_bulk(case: Case, count: int) -> list[Row]:
    """Many events a transaction, without records."""
    drafts = [Draft(EventType.DECIDED, codes=("verdict=accept",)) for _ in range(PAGE)]

    def run() -> None:
        for _ in range(0, count, PAGE):
            case.vault.append_many(drafts)

    cpu, wall = spent(run)
    return [
        ("events in bulk", f"{count / cpu:,.0f} a CPU second ({count / wall:,.0f} a second)", ">= 100,000 a CPU second")
    ]


def looking(case: Case, tiles: Path) -> list[Row]:
    """What is done with a large ledger."""
    size = case.vault.head().size
    million = size / 1_000_000
    rows: list[Row] = []
    report = []
    cpu, wall = spent(lambda: report.append(check(case.vault)))
    rows.append(("verify, all steps", each_million(cpu, wall, million), "<= 2 s"))
    if report[0].exit_code not in (0, 5):
        raise SystemExit(f"the ledger does not verify: {report[0].damage[:3]}")
    cpu, wall = spent(lambda: recompute(case.vault))
    rows.append(("every leaf again, before a head is signed", each_million(cpu, wall, million), ""))
    sign_head(case, SeededSigner(b"benchmark"))
    cpu, wall = spent(lambda: sign_head(case, SeededSigner(b"benchmark")))
    rows.append(("sign a head, everything computed again", each_million(cpu, wall, million), ""))
    cpu, wall = spent(lambda: write_tiles(case, tiles))
    rows.append(("tiles written and read back", each_million(cpu, wall, million), ""))
    made: list[TileTree] = []
    cpu, wall = spent(lambda: made.append(TileTree.over(size, case.vault.leaves)))
    rows.append(("tree for proofs, once", each_million(cpu, wall, million), ""))
    places = [size * n // 200 for n in range(200)]
    cpu, wall = spent(lambda: [made[0].inclusion(place) for place in places])
    rows.append(
        ("proof of an entry", f"{1000 * cpu / len(places):.2f} ms CPU ({1000 * wall / len(places):.2f} ms)", "<= 1 ms")
    )
    root = made[0].root()
    if any(root_from_inclusion(made[0].leaf(p), p, size, made[0].inclusion(p)) != root for p in places):
        raise SystemExit("a proof does not hold")
    olds = [max(1, place) for place in places]
    cpu, wall = spent(lambda: [made[0].consistency(old) for old in olds])
    rows.append(
        ("proof between two heads", f"{1000 * cpu / len(olds):.2f} ms CPU ({1000 * wall / len(olds):.2f} ms)", "")
    )
    return rows


def each_million(cpu: float, wall: float, million: float) -> str:
    """Both clocks: on a busy machine only the first says something of the program."""
    return f"{cpu / million:.2f} s CPU ({wall / million:.2f} s) a million entries"


def rate(count: int, work: Callable[[], object]) -> float:
    """Done a second."""
    return count / spent(work)[1]


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """CPU seconds, those of a second process with them, and seconds."""
    cpu, wall = all_cpu(), time.perf_counter()
    work()
    return all_cpu() - cpu, time.perf_counter() - wall


def all_cpu() -> float:
    """CPU seconds of this process and of those it has waited for."""
    return time.process_time() + sum(os.times()[2:4])


def median(values: list[float]) -> float:
    """The middle one."""
    return sorted(values)[len(values) // 2]


def peak() -> float:
    """The most memory this process held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
