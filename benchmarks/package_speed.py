"""Speed and memory of packing and verifying, beside hashing the same bytes and beside bagit-python, in one run.

Each measure is a process of its own, so that its peak memory is its own; wall time is the least of three where that is
cheap. "Hashing" is SHA-256 over the same files with the standard library; `openssl speed` is printed beside it.

    python benchmarks/package_speed.py FOLDER [--mebibytes 1024] [--object-mebibytes 32]
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

CHILD = """
import resource, sys, time
from pathlib import Path
what, place = sys.argv[1], Path(sys.argv[2])
def hashing():
    import hashlib
    total = 0
    for path in sorted(p for p in place.rglob("*") if p.is_file()):
        hasher = hashlib.sha256()
        with path.open("rb", buffering=0) as file:
            while piece := file.read(1 << 20):
                hasher.update(piece)
                total += len(piece)
    return total
def packing():
    from solferino.casework.case import open_case
    from solferino.casework.pack import pack
    from solferino.testing.signers import SeededSigner
    with open_case(place / "case") as case:
        pack(case, place / sys.argv[3], signer=SeededSigner(b"speed"))
def verifying():
    from solferino.verify import verify_package
    report = verify_package(place)
    assert int(report.exit_code) == 0, report
def bagging():
    import bagit, logging
    logging.disable(logging.CRITICAL)
    assert bagit.Bag(str(place)).validate(processes=1)
def nothing():
    pass
began, cpu = time.monotonic(), time.process_time()
{"hash": hashing, "pack": packing, "verify": verifying, "bagit": bagging, "nothing": nothing}[what]()
print(time.monotonic() - began, time.process_time() - cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measured(*words: str) -> tuple[float, float, float]:
    """Wall seconds, processor seconds, peak MiB."""
    done = subprocess.run([sys.executable, "-c", CHILD, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    wall, cpu, peak = map(float, done.stdout.split()[-3:])
    return wall, cpu, peak


def best(*words: str, times: int = 3) -> tuple[float, float, float]:
    return min(measured(*words) for _ in range(times))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder on the disk in question; a new one is made in it")
    parser.add_argument("--mebibytes", type=int, default=1024)
    parser.add_argument("--object-mebibytes", type=int, default=32)
    asked = parser.parse_args()
    home = asked.folder / f"speed-{os.getpid()}"
    make(home, asked.mebibytes, asked.object_mebibytes)
    size = asked.mebibytes
    openssl = openssl_speed()
    rows = [
        ("hashing (SHA-256, standard library)", best("hash", str(home / "in"))),
        ("packing to a folder", measured("pack", str(home), "package")),
        ("packing to a zip", measured("pack", str(home), "package.zip")),
        ("verifying the folder", best("verify", str(home / "package"))),
        ("verifying the zip", best("verify", str(home / "package.zip"))),
        ("bagit-python on the folder", best("bagit", str(home / "package"))),
    ]
    base = rows[0][1][0]
    print(f"{size} MiB in objects of {asked.object_mebibytes} MiB; openssl speed sha256: {openssl:.0f} MB/s")
    print(f"{'':<38}{'wall s':>8}{'CPU s':>8}{'MB/s':>8}{'x hashing':>11}{'peak MiB':>10}")
    for name, (wall, cpu, peak) in rows:
        print(f"{name:<38}{wall:>8.2f}{cpu:>8.2f}{size * 1.048576 / wall:>8.0f}{wall / base:>11.2f}{peak:>10.0f}")
    shutil.rmtree(home)
    return 0


def make(home: Path, mebibytes: int, each: int) -> None:
    from solferino.casework.add import add
    from solferino.casework.case import create_case

    (home / "in").mkdir(parents=True)
    for n in range(mebibytes // each):
        with (home / "in" / f"{n}.bin").open("wb") as file:
            for _ in range(each):
                file.write(os.urandom(1 << 20))
    began = time.monotonic()
    with create_case(home / "case", "speed") as case:
        add(case, [home / "in"])
    print(f"kept {mebibytes} MiB in {time.monotonic() - began:.2f} s")


def openssl_speed() -> float:
    """MB a second of one core, for pieces of 16 KiB."""
    done = subprocess.run(
        ["openssl", "speed", "-seconds", "1", "-bytes", "16384", "-evp", "sha256"],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"([0-9.]+)k\s*$", done.stdout, re.M)
    return float(found[-1]) / 1000 if found else float("nan")


if __name__ == "__main__":
    sys.exit(main())
