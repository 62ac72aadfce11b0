"""Tampering: every way we know of, tried on packages of every kind; and packages that nobody touched.

Each mutation is made on a fresh copy, which is then verified by us and, where it is a folder, by bagit-python. What
leaves a package byte for byte as it was is not counted. "Missed" is a mutated package that was accepted.

Mutations whose name begins with ``insider`` are made by somebody who holds the maker's own key and seals again. Nobody
can refuse those from the package alone; the reader brings a checkpoint signed before, or a policy that asks for a
witness. All others are verified with nothing but the package. bagit-python never claims to check a seal; its column
says what a bag check alone is worth.

    python benchmarks/tamper.py FOLDER [--mutations 2000] [--clean 1000] [--seed 1]
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import kinds

from solferino import verify_package
from solferino.casework.guard import TimeIsUp, time_limit
from solferino.casework.pack import pack
from solferino.record import SolferinoError
from solferino.testing.mutations import FOLDER, Mutation, NothingToChange, insider_mutations, mutations
from solferino.testing.signers import SeededSigner

PATIENCE = 60.0  # seconds for one look at one package; more is a hang
PER_CASE = 25  # clean packages of one case


@dataclass(slots=True)
class Row:
    """What came of one class. codes: exit codes. broken: what ended in anything but an answer."""

    tried: int = 0
    missed: int = 0
    bags: int = 0
    missed_by_bagit: int = 0
    same: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to work in; a new one is made in it")
    parser.add_argument("--mutations", type=int, default=2000)
    parser.add_argument("--clean", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    home = asked.folder / f"tamper-{os.getpid()}"
    home.mkdir(parents=True)
    try:
        began = time.monotonic()
        rows = tampering(home, asked.mutations, asked.seed)
        print_rows(rows)
        print(f"{sum(r.tried for r in rows.values()):,} mutations in {time.monotonic() - began:.0f} s")
        began = time.monotonic()
        refused, by_bagit, count = clean(home, asked.clean, asked.seed)
        print(f"{count:,} clean packages: {len(refused)} refused by us, {by_bagit} by bagit-python", end=", ")
        print(f"in {time.monotonic() - began:.0f} s")
    finally:
        shutil.rmtree(home, ignore_errors=True)
    faults = [f"{name}: {fault}" for name, row in rows.items() for fault in row.faults] + refused
    for fault in faults[:40]:
        print("FAULT:", fault)
    return 1 if faults else 0


def tampering(home: Path, count: int, seed: int) -> dict[str, Row]:
    """At least ``count`` mutations, every class as often as any other, over packages of all kinds."""
    chance = random.Random(f"tamper {seed}")
    rows: dict[str, Row] = {}
    done = number = 0
    while done < count:
        packages = kinds.all_kinds(home / f"kinds-{number}", seed * 1000 + number)
        for made in packages:
            refuse_bad_start(made, rows)
        classes = [*mutations(), *insider_mutations(packages[0].signer)]
        # A few cases, not one: what is tampered with differs in size, names and history.
        share = min(count - done, max(len(classes), count // 4))
        made = 0
        while made < share:
            for mutation in classes:
                if made >= share:
                    break
                row = rows.setdefault(mutation.name, Row())
                # Some classes fit few packages (a stamp to strip): they are tried on others until one fits.
                made += next(filter(None, (one(home, mutation, packages, chance, row) for _ in range(12))), 0)
        done += made
        number += 1
        shutil.rmtree(home / f"kinds-{number - 1}")
    return rows


def refuse_bad_start(made: kinds.Made, rows: dict[str, Row]) -> None:
    """A package that is refused before anybody touched it would make every mutation of it look found."""
    for asks in ({}, made.asks):
        answer, fault = looked_at(made.path, asks)
        if answer != "0":
            rows.setdefault("(untouched)", Row()).faults.append(f"{made.path.name} is refused: {answer} {fault}")


def one(home: Path, mutation: Mutation, packages: list[kinds.Made], chance: random.Random, row: Row) -> int:
    """One mutation of one package, verified; 0 where nothing was changed."""
    fitting = [p for p in packages if p.path.is_dir() == (mutation.form == FOLDER)]
    made = chance.choice(fitting)
    with tempfile.TemporaryDirectory(dir=home) as place:
        copy = Path(place) / made.path.name
        copied(made.path, copy)
        before = seen(copy)
        try:
            what = mutation.apply(copy, chance)
        except NothingToChange:
            row.same += 1
            return 0
        if seen(copy) == before:
            row.same += 1
            return 0
        row.tried += 1
        asks = insider_asks(made, Path(place), chance) if mutation.with_real_key else {}
        answer, fault = looked_at(copy, asks)
        row.codes[answer] += 1
        if answer == "0":
            row.missed += 1
        if fault or answer == "0":
            row.faults.append(f"{made.kind}: {what}: {fault or 'MISSED'}")
        if copy.is_dir():
            row.bags += 1
            row.missed_by_bagit += bagit_accepts(copy)
    return 1


def insider_asks(made: kinds.Made, place: Path, chance: random.Random) -> dict[str, Any]:
    """What a reader holds who cannot be deceived by the maker: a checkpoint from before, or a witness's policy."""
    if made.asks and chance.random() < 0.5:
        return {"policy": made.asks["policy"]}
    older = place / "older.checkpoint"
    with_package = made.path / "seal" / "checkpoint.signed"
    shutil.copyfile(with_package, older)
    return {"checkpoints": [older]}


def looked_at(path: Path, asks: dict[str, Any]) -> tuple[str, str]:
    """Our answer as a word, and what is wrong with it being no answer at all."""
    try:
        with time_limit(PATIENCE):
            return str(verify_package(path, **asks).exit_code), ""
    except SolferinoError as error:
        return str(int(error.exit_code)), ""
    except TimeIsUp:
        return "hang", f"no answer in {PATIENCE:.0f} s"
    except Exception as error:  # noqa: BLE001 - a program error is a fault, and is counted as one
        return "crash", f"{type(error).__name__}: {error}"


def bagit_accepts(path: Path) -> bool:
    """True where bagit-python calls it a valid bag."""
    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    try:
        with time_limit(PATIENCE):
            return bool(bagit.Bag(str(path)).validate(processes=1))
    except Exception:  # noqa: BLE001 - whatever it raises, it has not accepted
        return False


def copied(source: Path, target: Path) -> None:
    """A copy in which nothing is shared with the source."""
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def seen(path: Path) -> dict[str, bytes | str]:
    """Everything there is: bytes of files, targets of links, kinds of the rest."""
    if path.is_file():
        return {"": path.read_bytes()}
    return dict(sorted(_things(path)))


def _things(top: Path) -> Iterator[tuple[str, bytes | str]]:
    for folder, folders, files in os.walk(top):
        for name in (*folders, *files):
            thing = Path(folder) / name
            where = os.fsdecode(os.fsencode(thing.relative_to(top)))
            if thing.is_symlink():
                yield where, f"link to {os.readlink(thing)}"
            elif thing.is_file():
                yield where, thing.read_bytes()
            else:
                yield where, f"mode {thing.lstat().st_mode:o}"


def clean(home: Path, count: int, seed: int) -> tuple[list[str], int, int]:
    """So many packages that nobody touched: who refuses them? Returns ours by name, bagit's number, how many."""
    refused, by_bagit, done, number = [], 0, 0, 0
    while done < count:
        where = home / f"clean-{number}"
        path, sources = kinds.make_case(where, seed * 1000 + 500 + number)
        chance = random.Random(f"clean {seed} {number}")
        for turn in range(min(PER_CASE, count - done)):
            with kinds.open_made(path, number, turn=turn) as case:
                if turn == PER_CASE - 3 and len(sources.secret) > 1:
                    gone = min(sources.secret)
                    kinds.seal_item(case, gone)
                    del sources.secret[gone]
                out = where / (f"p{turn}.zip" if turn % 3 == 2 else f"p{turn}")
                signer = SeededSigner(b"clean %d" % number, both=number % 2 == 0)
                options = kinds.random_options(sources, chance)
                pack(case, out, signer=signer, **options)
            answer, fault = looked_at(out, {})
            if answer != "0":
                refused.append(f"clean package refused ({answer} {fault}): case {number}, options {options}")
            if out.is_dir():
                by_bagit += not bagit_accepts(out)
            done += 1
        shutil.rmtree(where)
        number += 1
    return refused, by_bagit, done


def print_rows(rows: dict[str, Row]) -> None:
    """The table."""
    print(f"{'class':<40}{'tried':>7}{'missed':>8}{'bags':>7}{'bagit missed':>14}  exit codes")
    for name, row in rows.items():
        codes = ", ".join(f"{code} x {n}" for code, n in sorted(row.codes.items()))
        print(f"{name:<40}{row.tried:>7,}{row.missed:>8,}{row.bags:>7,}{row.missed_by_bagit:>14,}  {codes}")
    total = [sum(getattr(r, word) for r in rows.values()) for word in ("tried", "missed", "bags", "missed_by_bagit")]
    share = f" ({total[3] / total[2]:.0%})" if total[2] else ""
    print(f"{'all':<40}{total[0]:>7,}{total[1]:>8,}{total[2]:>7,}{total[3]:>14,}{share}")


if __name__ == "__main__":
    sys.exit(main())
