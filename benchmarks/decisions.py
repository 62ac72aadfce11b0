"""How long a person waits for a decision to be recorded while a bulk run commits to the same case.

Eight processes decide, each after a pause as people make them; one process commits batches of claims as fast as it can.
Prints count, p50, p95, p99 and the longest wait in milliseconds. The promise is p99 <= 100 ms; ends with 1 above it.

    python benchmarks/decisions.py [--people 8] [--seconds 10] [--pause 0.1] [--lines 5000]
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from pathlib import Path

from solferino.record import Decision, EventType, Person, Verdict, instant, real_world, salted
from solferino.vault import Draft, create_folder_vault, open_vault
from solferino.verify import check

PROMISE = 100.0  # milliseconds


def decide(folder: Path, who: int, pause: float, stop: Event, waits: Queue[list[float]]) -> None:
    world, chance = real_world(), random.Random(who)
    vault = open_vault(folder, world)
    person = f"person:{who:032x}"
    vault.commit(
        Draft(EventType.PERSON_NAMED, "person", person), salted([Person(person, f"Person {who}")], world.entropy(32))
    )
    taken: list[float] = []
    while not stop.is_set():
        time.sleep(chance.uniform(0.5, 1.5) * pause)
        began = time.perf_counter()
        decision = Decision(
            person, Verdict.UNSURE, (person,), f"decision {len(taken)}", vault.head().size, instant(world.clock())
        )
        vault.commit(Draft(EventType.DECIDED, "decision", person), salted([decision], world.entropy(32)))
        taken.append((time.perf_counter() - began) * 1000)
    vault.close()
    waits.put(taken)


def bulk(folder: Path, lines: int, stop: Event, waits: Queue[list[float]]) -> None:
    world = real_world()
    vault = open_vault(folder, world)
    batches = 0
    with vault.writing():
        while not stop.is_set():
            records = [Person(f"person:{batches:016x}{number:016x}", "a line of a bulk run") for number in range(lines)]
            vault.objects.put(world.entropy(100_000))
            vault.commit(Draft(EventType.RUN_FINISHED, "claims"), salted(records, world.entropy(32)))
            vault.commit(Draft(EventType.RUN_FINISHED, "claims"), salted(records[:200], world.entropy(32)))
            batches += 2
    vault.close()
    waits.put([float(batches)])


def measure(people: int, seconds: float, pause: float, lines: int) -> tuple[list[float], int, int]:
    """Waits in milliseconds, batches of the bulk run, entries at the end. The case must verify."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "case")
        create_folder_vault(folder, "decisions", real_world()).close()
        spawn = multiprocessing.get_context("spawn")
        stop, waits, batches = spawn.Event(), spawn.Queue(), spawn.Queue()
        workers = [spawn.Process(target=decide, args=(folder, who, pause, stop, waits)) for who in range(people)]
        runner = spawn.Process(target=bulk, args=(folder, lines, stop, batches))
        for process in (*workers, runner):
            process.start()
        time.sleep(seconds)
        stop.set()
        taken = [wait for _ in workers for wait in waits.get(timeout=60)]
        made = int(batches.get(timeout=60)[0])
        for process in (*workers, runner):
            process.join()
        vault = open_vault(folder, real_world())
        report, size = check(vault), vault.head().size
        vault.close()
        if not report.intact or size != people + len(taken) + made:
            raise SystemExit(f"the case does not hold: {report.damage[:3]}, {size} entries")
    return sorted(taken), made, size


def main() -> int:
    told = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    told.add_argument("--people", type=int, default=8)
    told.add_argument("--seconds", type=float, default=10.0)
    told.add_argument("--pause", type=float, default=0.1)
    told.add_argument("--lines", type=int, default=5000)
    asked = told.parse_args()
    taken, made, size = measure(asked.people, asked.seconds, asked.pause, asked.lines)
    at = {
        name: taken[min(int(len(taken) * share), len(taken) - 1)]
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0))
    }
    print(f"{asked.people} people, {len(taken)} decisions, {made} bulk batches, {size} entries, case intact")
    print(" ".join(f"{name} {value:.1f} ms" for name, value in at.items()))
    return 0 if at["p99"] <= PROMISE else 1


if __name__ == "__main__":
    sys.exit(main())
