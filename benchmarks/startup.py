"""How long a command takes to answer: python benchmarks/startup.py CASE [--runs N].

Median and least of N runs, beside a bare interpreter in the same minute. Goals: ``--version`` at most 1.5 times the
bare interpreter, ``status`` at most 400 ms. Exits with 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    program = str(Path(sysconfig.get_path("scripts")) / "solferino")
    commands = {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "--version": [program, "--version"],
        "--help": [program, "--help"],
        "status": [program, "status", str(options.case)],
        "claims": [program, "claims", str(options.case)],
        "verify": [program, "verify", str(options.case)],
    }
    medians = {name: measured(name, command, options.runs) for name, command in commands.items()}
    ratio = medians["--version"] / medians["bare interpreter"]
    print(
        f"--version is {ratio:.2f} times the bare interpreter (goal 1.5); status {medians['status']:.0f} ms (goal 400)"
    )
    return int(ratio > 1.5 or medians["status"] > 400)


def measured(name: str, command: list[str], runs: int) -> float:
    """Run a command and print a row; returns the median in milliseconds."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append((time.perf_counter() - began) * 1000)
    print(f"{name:20} median {statistics.median(times):7.1f} ms   least {min(times):7.1f} ms")
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
