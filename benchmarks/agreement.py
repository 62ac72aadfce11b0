"""Two checkers on one corpus: ``solferino verify`` and the second one, ``verifier/verify.py``. Do they ever disagree?

The corpus is built from the documents alone (tests/verifier/building.py): whole packages of many kinds, folders and
zips, and every kind of damage to them, blind and by an insider with the real keys; beside it packages made by
``solferino pack``, with every mutation of ``solferino.testing.mutations``. The verdict is the exit code. "Same steps"
counts packages where also the numbers of the failed steps are equal: that is no requirement, since a step that cannot
go on may leave another one unsaid.

    python benchmarks/agreement.py [--valid 500] [--each 60] [--mutations 8]
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "verifier"))

import building
import judges
import variants

from solferino.testing.mutations import NothingToChange, insider_mutations, mutations
from solferino.testing.packages import make_package
from solferino.testing.signers import SeededSigner

AT = {"at": datetime(2026, 12, 1, tzinfo=UTC)}
SPENT = {"first": 0.0, "second": 0.0}


@dataclass(slots=True)
class Row:
    packages: int = 0
    refused: int = 0
    disagree: int = 0
    same_steps: int = 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--valid", type=int, default=500, help="whole packages")
    parser.add_argument("--each", type=int, default=60, help="packages for each kind of damage of tests/verifier")
    parser.add_argument("--mutations", type=int, default=8, help="packages for each of solferino.testing.mutations")
    asked = parser.parse_args()
    rows: dict[str, Row] = {}
    for corpus in (whole(asked.valid), damaged(asked.each), mutated(asked.mutations)):
        for name, label, path, options, folder in corpus:
            compare(rows.setdefault(name, Row()), f"{name} {label}", path, options, folder)
    print(f"{'packages':<44}{'number':>8}{'refused':>9}{'disagree':>10}{'same steps':>12}")
    total = Row()
    for name, row in rows.items():
        print(f"{name:<44}{row.packages:>8}{row.refused:>9}{row.disagree:>10}{row.same_steps:>12}")
        total = Row(*(getattr(total, f) + getattr(row, f) for f in Row.__slots__))
    print(f"{'all':<44}{total.packages:>8}{total.refused:>9}{total.disagree:>10}{total.same_steps:>12}")
    print(f"seconds: solferino verify {SPENT['first']:.1f}, verify.py {SPENT['second']:.1f}")
    return 1 if total.disagree else 0


Case = tuple[str, str, Path, dict[str, Any], Path]


def whole(number: int) -> Iterator[Case]:
    """Whole packages: every third one as a zip."""
    for n in range(number):
        with tempfile.TemporaryDirectory() as name:
            made = variants.valid(n)
            yield (
                "whole",
                str(n),
                put(building.zipped(made.files) if n % 3 == 0 else made.files, Path(name)),
                made.options,
                Path(name),
            )


def damaged(each: int) -> Iterator[Case]:
    """Every kind of damage of tests/verifier."""
    for kind in (*variants.BLIND, *variants.INSIDE, variants.zip_damage):
        for n in range(each):
            with tempfile.TemporaryDirectory() as name:
                made = variants.valid(n)
                files = kind(made if kind in variants.INSIDE else made.files, random.Random(f"{n} {kind.__name__}"))
                yield kind.__name__, str(n), put(files, Path(name)), made.options, Path(name)


def mutated(each: int) -> Iterator[Case]:
    """Packages of ``solferino pack``, whole, and with every mutation."""
    makers: list[Callable[[Path, str], Any]] = [
        make_package,
        lambda folder, name: make_package(folder, name, withhold={"I-002": "witness_safety"}),
        lambda folder, name: make_package(folder, name, both=False),
    ]
    with tempfile.TemporaryDirectory() as home:
        sources = []
        for n, maker in enumerate(makers):
            made = {}
            for form, ending in (("folder", ""), ("zip", ".zip")):
                folder = Path(home) / f"{form}{n}"
                folder.mkdir()
                made[form] = maker(folder, "package" + ending).path
                yield "whole, by solferino pack", f"{form} {n}", made[form], AT, folder
            sources.append(made)
        for mutation in (*mutations(), *insider_mutations(SeededSigner(b"maker"))):
            for n in range(each):
                source = sources[n % len(sources)][mutation.form]
                with tempfile.TemporaryDirectory() as name:
                    path = Path(name) / source.name
                    shutil.copytree(source, path, symlinks=True) if source.is_dir() else shutil.copy(source, path)
                    try:
                        mutation.apply(path, random.Random(f"{mutation.name} {n}"))
                    except NothingToChange:
                        continue
                    yield (
                        mutation.name + (" (real key)" if mutation.with_real_key else ""),
                        str(n),
                        path,
                        AT,
                        Path(name),
                    )


def put(files: dict[str, bytes] | bytes, folder: Path) -> Path:
    if not isinstance(files, bytes):
        return building.write_folder(files, folder / "package")
    (folder / "package.zip").write_bytes(files)
    return folder / "package.zip"


def compare(row: Row, name: str, path: Path, options: dict[str, Any], folder: Path) -> None:
    began = time.process_time()
    first, steps, report = judges.first(path, options)
    SPENT["first"] += time.process_time() - began
    began = time.process_time()
    second, same, form = judges.second(path, options, folder)
    SPENT["second"] += time.process_time() - began
    row.packages += 1
    row.refused += second not in (0, 9)
    row.same_steps += steps == same
    if first != second:
        row.disagree += 1
        print(f"DISAGREE {name}: solferino verify {first}, verify.py {second}")
        for damage in getattr(report, "damage", ()):
            print(f"    solferino verify: step {damage.step} {damage.name}: {damage.what}")
        for damage in form["damage"]:
            print(f"    verify.py:        step {damage['step']} {damage['name']}: {damage['what']}")
        if not hasattr(report, "damage"):
            print(f"    solferino verify: {report!r}")


if __name__ == "__main__":
    sys.exit(main())
