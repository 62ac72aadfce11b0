"""Single bits flipped in a case (objects, batch files, database) and in a package (folder, zip): found, and named?

Found: verify, or opening, fails. Harmless: a flip in ``case.db`` may fall on bytes that mean nothing (free space in a
page); it counts as harmless only where every row of every table, every object and every batch reads exactly as before,
so nothing was lost. Named: what verify says names the thing that was hit. For an object that is its digest, for a batch
its root, for a file of a package its path (in a zip that of the member, or the zip where its wrapper was hit), for
``case.db`` an entry, batch or table that now reads otherwise, or the database where it cannot be read. Rest: all other
objects, or files that the root lists, were still checked and passed.

    python benchmarks/bitflips.py FOLDER [--flips 10000] [--seed 1]
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import sys
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from solferino.casework.add import add
from solferino.casework.case import create_case, open_case
from solferino.casework.check import check
from solferino.casework.checkpoint import sign_head
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.record import EventType, Outcome, SolferinoError, sha256_hex
from solferino.testing.signers import SeededSigner
from solferino.verify import Report, verify_package

KINDS = ("objects", "batches", "case.db", "package", "zip")
TEXT = (
    "Shells hit the market in the town of Varn on {day} May 2021, killing at least {n} people, Mayor Ilda Orsk said.\n"
)


@dataclass(slots=True)
class Row:
    """What came of the flips in one kind. rest: found ones after which everything else still verified, of rest_of."""

    flips: int = 0
    found: int = 0
    harmless: int = 0
    named: int = 0
    rest: int = 0
    rest_of: int = 0
    missed: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Before:
    """What there was before anything was flipped."""

    rows: dict[str, Any]
    objects: int
    files: int
    members: list[tuple[int, int, str]]  # where the bytes of each member of the zip begin and end, and its path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to work in; a new one is made in it")
    parser.add_argument("--flips", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    home = asked.folder / f"flips-{os.getpid()}"
    began = time.monotonic()
    try:
        rows = flips(home, asked.flips, asked.seed)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{'where':<10}{'flips':>8}{'found':>8}{'harmless':>10}{'missed':>8}{'named':>9}{'rest verifies':>15}")
    for kind, row in rows.items():
        print(
            f"{kind:<10}{row.flips:>8,}{row.found:>8,}{row.harmless:>10,}{len(row.missed):>8,}"
            f"{share(row.named, row.found):>9}{share(row.rest, row.rest_of):>15}"
        )
    found, named = (sum(getattr(row, word) for row in rows.values()) for word in ("found", "named"))
    print(f"{asked.flips:,} flips in {time.monotonic() - began:.0f} s; named {share(named, found)}")
    for kind, row in rows.items():
        for words in row.missed[:10]:
            print("MISSED:", kind, words)
        for words in row.unnamed[:10]:
            print("not named:", kind, words)
    return 1 if any(row.missed for row in rows.values()) or named < 0.99 * found else 0


def share(part: int, whole: int) -> str:
    """A percentage, rounded down, so that 100 % means all."""
    return f"{part * 10_000 // whole / 100:.2f} %" if whole else "-"


def flips(home: Path, count: int, seed: int) -> dict[str, Row]:
    """So many flips, each kind as often as the others, on one small case and its packages."""
    before = make(home)
    chance = random.Random(f"flips {seed}")
    rows = {kind: Row() for kind in KINDS}
    for turn in range(count):
        kind = KINDS[turn % len(KINDS)]
        flip(home, kind, before, chance, rows[kind])
    return rows


def make(home: Path) -> Before:
    """A case with objects, small batches in the database and large ones in files, and its packages."""
    (home / "in").mkdir(parents=True)
    for n in range(5):
        (home / "in" / f"{n}.txt").write_text(TEXT.format(day=n + 1, n=n + 3) * (n + 1), encoding="utf-8")
    signer = SeededSigner(b"flips")
    with create_case(home / "case", "flips") as case:
        add(case, [home / "in"])
        process(case)
        item = next(iter(case.fold().items))
        outcomes = [Outcome(item, "read", f"note_{n}", "ok", "an invented outcome") for n in range(300)]
        case.commit(EventType.RUN_FINISHED, outcomes, holds="outcome")  # so many lines lie in a file of their own
        sign_head(case, signer)
        pack(case, home / "package", signer=signer)
        pack(case, home / "package.zip", signer=signer)
    with open_case(home / "case", read_only=True) as case:
        objects = len(list(case.vault.objects.ids()))
    if not list((home / "case" / "batches").rglob("*.jsonl")):
        raise SystemExit("the case has no batch in a file of its own, so there is nothing to flip there")
    files = step(verify_package(home / "package"), 12)
    return Before(tables(home), objects, files.passed, members_of(home / "package.zip"))


def members_of(path: Path) -> list[tuple[int, int, str]]:
    """Where the bytes of each member lie."""
    found = []
    with zipfile.ZipFile(path) as opened:
        for info in opened.infolist():
            start = info.header_offset + 30 + len(info.filename.encode())
            found.append((start, start + info.file_size, info.filename.partition("/")[2]))
    return found


def flip(home: Path, kind: str, before: Before, chance: random.Random, row: Row) -> None:
    """Flip one bit, look, and put it back."""
    path = target(home, kind, chance)
    data = path.read_bytes()
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    path.chmod(0o644)
    put_bit(path, at, data[at] ^ 1 << bit)
    row.flips += 1
    where = f"{path.relative_to(home)} byte {at} bit {bit}"
    try:
        words, failed, rest = verified(home, kind, before, path)
        if not failed:
            if kind == "case.db" and reads_as_before(home, before):
                row.harmless += 1
            else:
                row.missed.append(where)
            return
        row.found += 1
        if rest is not None:
            row.rest_of += 1
            row.rest += rest
        if any(name in words for name in names(home, kind, before, path, at)):
            row.named += 1
        else:
            row.unnamed.append(f"{where}: {words[:300]}")
    finally:
        put_bit(path, at, data[at])


def put_bit(path: Path, at: int, byte: int) -> None:
    """Write one byte in place."""
    with path.open("r+b", buffering=0) as file:
        file.seek(at)
        file.write(bytes([byte]))


def target(home: Path, kind: str, chance: random.Random) -> Path:
    """A file to flip a bit of; larger ones more often, but not so much that small ones are never met."""
    if kind == "zip":
        return home / "package.zip"
    if kind == "case.db":
        return home / "case" / "case.db"
    top = home / "package" if kind == "package" else home / "case" / kind
    files = sorted(p for p in top.rglob("*") if p.is_file() and p.stat().st_size)
    return chance.choices(files, [p.stat().st_size ** 0.5 for p in files])[0]


def verified(home: Path, kind: str, before: Before, path: Path) -> tuple[str, bool, bool | None]:
    """What verifying says, whether it failed, and whether all the rest passed (None where that cannot be asked)."""
    try:
        if kind in ("package", "zip"):
            report = verify_package(home / ("package.zip" if kind == "zip" else "package"))
        else:
            with open_case(home / "case", read_only=True) as case:
                report = check(case).report
    except SolferinoError as error:
        return f"{error}", True, None
    words = " ".join(f"{d.kind} {d.entry} {d.name} {d.what}" for d in report.damage)
    return words, int(report.exit_code) != 0, rest_stands(report, kind, before, path, home)


def rest_stands(report: Report, kind: str, before: Before, path: Path, home: Path) -> bool | None:
    """True where exactly the one thing failed, of objects or of files that the root lists."""
    if kind == "objects":
        looked = step(report, 4)
        return (looked.failed, looked.passed) == (1, step(report, 4).checked - 1)
    if kind == "package" and path.relative_to(home / "package").as_posix().startswith("data/"):
        looked = step(report, 12)
        return (looked.failed, looked.passed) == (1, before.files - 1)
    return None


def step(report: Report, number: int) -> Any:
    """A step of the recipe."""
    return next(s for s in report.steps if s.number == number)


def names(home: Path, kind: str, before: Before, path: Path, at: int) -> tuple[str, ...]:
    """Any of these, in what verify says, names what was hit."""
    if kind == "objects":
        return (path.parent.name + path.name,)
    if kind == "batches":
        return (path.stem,)
    if kind == "package":
        inside = path.relative_to(home / "package").as_posix()
        return (inside, path.parent.name + path.name, *((path.stem,) if "data/batches" in inside else ()))
    if kind == "zip":
        hit = next((name for start, end, name in before.members if start <= at < end), None)
        return ("zip", "member", "package.zip", "byte ") if hit is None else (hit, "".join(hit.split("/")[-2:]))
    return changed_rows(home, before)


# -- the database -----------------------------------------------------------------------------------------------------


def tables(home: Path) -> dict[str, Any]:
    """Every row of every table of the database by a name, read past our own code. Raises sqlite3.Error."""
    found: dict[str, Any] = {}
    with sqlite3.connect(f"file:{home / 'case' / 'case.db'}?mode=ro&immutable=1", uri=True) as connection:
        connection.text_factory = bytes
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
        # Letter case and white space in the words that made a table mean nothing.
        found["schema"] = [(*row[:3], b" ".join((row[3] or b"").lower().split())) for row in rows]
        found["user_version"] = connection.execute("PRAGMA user_version").fetchone()
        found["application_id"] = connection.execute("PRAGMA application_id").fetchone()
        for table, key in (("ledger", "number"), ("batches", "root"), ("meta", "key")):
            for row in connection.execute(f"SELECT {key}, * FROM {table}"):
                found[f"{table} {row[0]!r}"] = row
        found["head"] = connection.execute("SELECT * FROM head").fetchall()
        found["erasing"] = connection.execute("SELECT * FROM erasing").fetchall()
    connection.close()
    return found


def changed_rows(home: Path, before: Before) -> tuple[str, ...]:
    """Words that name what now reads otherwise in the database; the database itself where that cannot be said."""
    try:
        now = tables(home)
    except (sqlite3.Error, ValueError, OverflowError):
        return ("case.db", "database")
    found = []
    for name in before.rows.keys() | now.keys():
        if before.rows.get(name) == now.get(name):
            continue
        table, _, key = name.partition(" ")
        if table == "ledger":
            found += [f"entry {key} ", f"entry {key}", "case.db"]
        elif table == "batches":
            found += [key.strip("b'"), "case.db"]
        else:
            found += ["case.db", "head", "guard", table]
    return tuple(found) or ("case.db", "database")


def reads_as_before(home: Path, before: Before) -> bool:
    """True where every row, batch and object reads as it did, by our own code and past it."""
    try:
        if tables(home) != before.rows:
            return False
        with open_case(home / "case", read_only=True) as case:
            vault = case.vault
            bodies = [list(vault.batch(root)) for root in vault.batches()]
            digests = list(vault.objects.ids())
            whole = all(sha256_hex(vault.objects.read(d)) == d for d in digests)
            return whole and len(digests) == before.objects and bool(bodies)
    except (SolferinoError, sqlite3.Error):
        return False


if __name__ == "__main__":
    sys.exit(main())
