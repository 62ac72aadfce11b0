"""kill -9 at random points of add, process, checkpoint and pack: what was acknowledged is there, and work goes on.

One process forks a child that works on one case and tells what was acknowledged; it is killed after a random number of
acknowledgements and a random pause; the next child opens the same case with no step in between. After every ``--each``
kills the ledger, the objects and every package that stands under its name are compared with what was told, and a new
case begins. Ends with 1 if anything acknowledged is missing, a number was given twice, or a package is not whole.

A killed process leaves the system's page cache alone: this shows safety against crashes of programs, not power loss.

    python benchmarks/kills.py FOLDER [--kills 1000] [--each 25] [--seed 1]
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.checkpoint import sign_head
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.record import CustodyEvent, real_world, sha256_hex
from solferino.testing.signers import SeededSigner
from solferino.verify import verify_package

TEXT = (
    "Shells hit the market in the town of Varn on {day} May 2021, killing at least {n} people, Mayor Ilda Orsk said.\n"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder on the disk in question; a new one is made in it")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--each", type=int, default=25, help="kills of one case")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    home = asked.folder / f"kills-{os.getpid()}"
    began = time.monotonic()
    try:
        faults, counts, during = kills(home, asked.kills, asked.each, asked.seed)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{asked.kills:,} kills in {time.monotonic() - began:.0f} s")
    for word, count in sorted(during.items()):
        print(f"  {'during ' + word:<44}{count:>10,}")
    for name, count in counts.items():
        print(f"{name:<46}{count:>10,}")
    for fault in faults[:20]:
        print("FAULT:", fault)
    return 1 if faults else 0


def kills(home: Path, count: int, each: int, seed: int) -> tuple[list[str], Counter[str], Counter[str]]:
    """So many kills. Returns the faults, what was counted, and what was under way when they came."""
    points = random.Random(f"kills {seed}")
    faults: list[str] = []
    counts: Counter[str] = Counter()
    during: Counter[str] = Counter()
    warm(home / "warm")
    for first in range(0, count, each):
        place = home / f"{first}"
        (place / "in").mkdir(parents=True)
        (place / "out").mkdir()
        with create_case(place / "case", "kills") as case:
            add(case, sources(place, 0))
        told: list[str] = []
        for turn in range(1, min(each, count - first) + 1):
            rows = one_life(place, turn, points)
            told += rows
            during[under_way(rows)] += 1
        wrong, found = compare(place, told)
        faults += [f"case {first}: {fault}" for fault in wrong]
        counts.update(found)
        shutil.rmtree(place)
    return faults, counts, during


def warm(home: Path) -> None:
    """Load what the work needs, once, so that every child begins with it."""
    (home / "in").mkdir(parents=True)
    with create_case(home / "case", "warm") as case:
        add(case, sources(home, 0))
        process(case)
        pack(case, home / "package", signer=SeededSigner(b"kills", both=False))
    verify_package(home / "package")


def under_way(rows: list[str]) -> str:
    """What a child had begun last."""
    begun = [row.split()[1] for row in rows if row.startswith("begin ") and len(row.split()) == 2]
    return begun[-1] if begun else "opening"


def sources(home: Path, turn: int) -> list[Path]:
    """A new file to add."""
    path = home / "in" / f"{turn}.txt"
    path.write_text(TEXT.format(day=1 + turn % 28, n=turn + 2), encoding="utf-8")
    return [path]


def one_life(home: Path, turn: int, points: random.Random) -> list[str]:
    """Fork a child that works, kill it at a random point, and give back what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(reading)
            live(home, turn, lambda words: os.write(writing, words.encode() + b"\n"))
        except BaseException as error:  # noqa: BLE001 - told to the parent, which counts it
            os.write(writing, f"died {type(error).__name__} {error}\n".encode())
        finally:
            os._exit(9)
    os.close(writing)
    told = b""
    for _ in range(points.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))):
        told += os.read(reading, 1000)
    time.sleep(points.uniform(0.0, 0.1))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        told += pipe.read()
    return told.decode(errors="replace").splitlines()


def live(home: Path, turn: int, tell: Callable[[str], object]) -> None:
    """Work until killed, and tell what begins and what was acknowledged."""
    signer = SeededSigner(b"kills", both=False)
    with open_case(home / "case", world=real_world()) as case:
        tell("begin opening")
        acknowledge(case, tell)
        for again in range(1000):
            number = turn * 1000 + again
            tell("begin add")
            add(case, sources(home, number))
            told_new(case, tell)
            tell("begin process")
            process(case)
            told_new(case, tell)
            tell("begin checkpoint")
            _, event = sign_head(case, signer)
            tell(f"committed {event.number} {event.batch.root if event.batch else '-'}")
            tell("begin pack")
            out = home / "out" / (f"{number}.zip" if number % 2 else f"{number}")
            pack(case, out, signer=signer)
            tell(f"packed {out.name}")
            told_new(case, tell)


_SEEN = 0


def acknowledge(case: Case, tell: Callable[[str], object]) -> None:
    global _SEEN  # noqa: PLW0603 - of one child, from its birth to its death
    _SEEN = case.vault.head().size


def told_new(case: Case, tell: Callable[[str], object]) -> None:
    """Tell every entry that the finished verb has acknowledged."""
    global _SEEN  # noqa: PLW0603
    for data in case.vault.entries(_SEEN):
        event = CustodyEvent.parse(data)
        tell(f"committed {event.number} {event.batch.root if event.batch else '-'}")
        _SEEN = event.number + 1


def compare(home: Path, told: list[str]) -> tuple[list[str], dict[str, int]]:
    """Hold what lies there against what was told. Returns faults and counts."""
    faults: list[str] = [row for row in told if row.startswith("died ")]
    promised: dict[int, str] = {}
    packed = [row.split()[1] for row in told if row.startswith("packed ") and len(row.split()) == 2]
    for row in told:
        words = row.split()
        if words[0] != "committed" or len(words) != 3:
            continue
        if promised.setdefault(int(words[1]), words[2]) != words[2]:
            faults.append(f"entry {words[1]} was given out twice")
    with open_case(home / "case", read_only=True) as case:
        kept = {e.number: e.batch.root if e.batch else "-" for e in map(CustodyEvent.parse, case.vault.entries())}
        faults += [
            f"entry {n} was acknowledged and is not there" for n, root in promised.items() if kept.get(n) != root
        ]
        objects = list(case.vault.objects.ids())
        faults += [
            f"object {d} does not hash to its name" for d in objects if sha256_hex(case.vault.objects.read(d)) != d
        ]
        report = check(case).report
        faults += [f"verify: {damage}" for damage in report.damage]
        orphans = case.vault.orphans()
    standing = sorted(p for p in (home / "out").iterdir() if not p.name.startswith("."))
    names = {p.name for p in standing}
    faults += [f"package {name} was acknowledged and is not there" for name in packed if name not in names]
    faults += [
        f"package {p.name} stands under its name and does not verify" for p in standing if verify_package(p).exit_code
    ]
    return faults, {
        "acknowledged entries": len(promised),
        "acknowledged entries lost": sum(kept.get(n) != root for n, root in promised.items()),
        "entries in the ledger": len(kept),
        "objects": len(objects),
        "objects and batches that no entry names": len(orphans.objects) + len(orphans.batches),
        "packages acknowledged": len(packed),
        "packages under their names, each verified": len(standing),
    }


if __name__ == "__main__":
    sys.exit(main())
