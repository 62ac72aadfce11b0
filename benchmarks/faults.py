"""A disk that is full, failing or read-only at every point: nothing acknowledged is lost, and the next run works.

Three ways, over add, process, checkpoint, pack, replicate and seal:

- every file operation of the vault fails in turn, from the n-th on, with ENOSPC, EIO and EROFS (the database has its
  own way to the disk and is met by the third way);
- every write, fsync, link and rename of the package writer fails in turn, with ENOSPC and EIO;
- a real file system (tmpfs of a fixed size) with so many bytes left, or mounted read-only, holds the case, the package
  or the replica. This way needs root on Linux; where it cannot be had the script says so.

At each point: the error is one of ours and says what the system said; everything that was acknowledged before is there
with its roots; a package or replica stands under its name whole or not at all; nothing half-made is left beside it; and
the same work succeeds when the disk is well again.

    python benchmarks/faults.py FOLDER [--every 1] [--allow-missing]
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import pyrage

from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.checkpoint import sign_head
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.casework.replicas import replicate
from solferino.casework.seal import seal
from solferino.record import SolferinoError, real_world
from solferino.share.package import filed
from solferino.testing.faults import FailingFiles
from solferino.testing.signers import SeededSigner
from solferino.vault import open_vault
from solferino.vault.files import REAL_FILES, Files
from solferino.vault.replica import replicate as copy_case
from solferino.verify import verify_package

TEXT = "Shells hit the market in the town of Varn on {n} May 2021, killing at least {n} people, Mayor Ilda Orsk said.\n"
SIGNER = SeededSigner(b"faults")
KEY = str(pyrage.x25519.Identity.generate().to_public())
SAID = {
    errno.ENOSPC: ("disk is full", "No space left", "check the disk for space"),
    errno.EIO: ("Input/output error", "disk I/O error"),
    errno.EROFS: ("Read-only file system", "read-only", "readonly", "refused"),
}
KIB_LEFT = (0, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024)
_MOST = 2000  # operations of one work, and far more than any has
_MORE = 1 << 16  # KiB of a disk that is well again


@dataclass(slots=True)
class Tally:
    """Points tried, by work; how many of them failed as they should; what went wrong."""

    points: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def work_add(case: Case, place: Path) -> None:
    add(case, [place / "new"])


def work_process(case: Case, _: Path) -> None:
    process(case)


def work_checkpoint(case: Case, _: Path) -> None:
    sign_head(case, SIGNER)


def work_pack(case: Case, place: Path) -> None:
    pack(case, place / "out" / "package", signer=SIGNER)


def work_pack_zip(case: Case, place: Path) -> None:
    pack(case, place / "out" / "package.zip", signer=SIGNER)


def work_replicate(case: Case, place: Path) -> None:
    replicate(case, place / "out" / "replica")


def work_seal(case: Case, _: Path) -> None:
    seal(case, "I-001", [KEY], person="Ada Orsk", reason="somebody is at risk")


WORK: dict[str, Callable[[Case, Path], None]] = {
    "add": work_add,
    "process": work_process,
    "checkpoint": work_checkpoint,
    "pack": work_pack,
    "pack to a zip": work_pack_zip,
    "replicate": work_replicate,
    "seal": work_seal,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to work in; a new one is made in it")
    parser.add_argument("--every", type=int, default=1, help="try every so many-th point only")
    parser.add_argument("--allow-missing", action="store_true", help="end well where no file system can be mounted")
    asked = parser.parse_args()
    home = asked.folder / f"faults-{os.getpid()}"
    began = time.monotonic()
    try:
        ways = {
            "the vault's file operations": vault_points(home, asked.every),
            "the package writer's operations": writer_points(home, asked.every),
        }
        mounted = can_mount(home)
        if mounted:
            ways["a real file system, full or read-only"] = disk_points(home, asked.every)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    for way, tally in ways.items():
        print(f"{way}: {sum(tally.points.values()):,} points, {sum(tally.refused.values()):,} of them refused the work")
        for work, points in tally.points.items():
            print(f"    {work:<20}{points:>6,}{tally.refused[work]:>8,} refused")
    if not mounted:
        print("a real file system, full or read-only: NOT HERE (nothing can be mounted; root on Linux is needed)")
    faults = [f"{way}: {fault}" for way, tally in ways.items() for fault in tally.faults]
    points = sum(sum(t.points.values()) for t in ways.values())
    print(f"{points:,} points in {time.monotonic() - began:.0f} s, {len(faults)} faults")
    for fault in faults[:30]:
        print("FAULT:", fault)
    return 1 if faults or not (mounted or asked.allow_missing) else 0


# -- one point --------------------------------------------------------------------------------------------------------


def make(place: Path) -> Path:
    """A case with two items, one of them not processed yet; files to add; a folder for what comes out."""
    for name in ("in", "new", "out"):
        (place / name).mkdir(parents=True)
    for n in range(1, 3):
        (place / "in" / f"{n}.txt").write_text(TEXT.format(n=n + 2) * n, encoding="utf-16")  # so its text is an object
    (place / "new" / "звіт 🕊.txt").write_text(TEXT.format(n=9) * 400, encoding="utf-8")
    with create_case(place / "case", "faults") as case:
        add(case, [place / "in" / "1.txt"])
        process(case)
        add(case, [place / "in" / "2.txt"])
    return place


def attempt(
    place: Path,
    name: str,
    error: int,
    tally: Tally,
    run: Callable[[], None],
    spoil: Callable[[], None] = lambda: None,
    mend: Callable[[], None] = lambda: None,
) -> bool:
    """One point: let the work fail or not, then look at everything. True where it was refused."""
    tally.points[name] += 1
    before = heads(place)
    refused = False
    spoil()
    try:
        run()
    except SolferinoError as told:
        refused = True
        words = f"{told}"
        if not any(said in words for said in SAID[error]):
            tally.faults.append(f"{name}: the error does not say what the system said: {words[:200]}")
        if int(told.exit_code) == 1 or not told.kept:
            tally.faults.append(f"{name}: the error does not say what was kept: {words[:200]}")
    except Exception as told:  # noqa: BLE001 - anything else is a fault of the program
        refused = True
        tally.faults.append(f"{name}: {type(told).__name__}: {told}")
    tally.refused[name] += refused
    mend()
    tally.faults += [f"{name} ({os.strerror(error)}): {fault}" for fault in looked_over(place, name, before, refused)]
    return refused


def heads(place: Path) -> list[bytes]:
    """The entries as they stand."""
    with open_case(place / "case", read_only=True) as case:
        return list(case.vault.entries())


def looked_over(place: Path, name: str, before: list[bytes], refused: bool) -> Iterator[str]:
    """What is not as it must be after a point, the next run included."""
    now = heads(place)
    if now[: len(before)] != before:
        yield "an acknowledged entry is gone or changed"
    if not refused and name != "process" and len(now) == len(before) and name != "replicate":
        yield "the work returned and its entry is not there"
    yield from outcome_of(place, refused)
    try:
        with open_case(place / "case") as case:
            report = check(case).report
            if report.exit_code:
                yield f"the case does not verify: {report.damage[:2]}"
            if list(case.vault.faults()):
                yield f"opening did not finish what was begun: {list(case.vault.faults())}"
            if refused and not (name == "seal" and case.fold().sealed_items):  # else its entry was durable by then
                WORK[name](case, place)
            if check(case).report.exit_code:
                yield "the case does not verify after the next run"
    except SolferinoError as error:
        yield f"the next run fails: {error}"
        return
    yield from outcome_of(place, False)


def outcome_of(place: Path, refused: bool) -> Iterator[str]:
    """A package or replica stands whole or not at all, and nothing half-made lies beside it."""
    for path in sorted((place / "out").iterdir()):
        if path.name.startswith(".part-"):
            yield f"{path.name} was left behind"
        elif path.name.startswith("package"):
            if refused:
                yield "the work failed and a package stands under its name"
            if verify_package(path).exit_code:
                yield "a package that is not whole stands under its name"
        elif (path / "solferino.toml").exists():
            with open_case(path, read_only=True) as copy:
                if check(copy).report.exit_code:
                    yield "a replica that is not whole passes for a case"


def fresh(template: Path, place: Path) -> Path:
    """A copy of the template to work on."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place)
    return place


# -- the vault's files ------------------------------------------------------------------------------------------------


def vault_points(home: Path, every: int = 1, works: tuple[str, ...] = tuple(WORK)) -> Tally:
    """Each operation of the vault's files fails in turn."""
    tally, template = Tally(), make(home / "template")
    for name in works:
        for error in (errno.ENOSPC, errno.EIO, errno.EROFS):
            at = 1
            while at < _MOST:
                place = fresh(template, home / "place")
                files = FailingFiles(at, error)
                refused = attempt(place, name, error, tally, lambda p=place, w=name, f=files: with_files(p, w, f))
                if not refused:
                    break
                at += every
            else:
                tally.faults.append(f"{name}: fails however late its files fail")
    shutil.rmtree(home / "template")
    return tally


def with_files(place: Path, name: str, files: Files) -> None:
    """Do the work on a case whose vault uses these files."""
    world = real_world()
    if name == "replicate":  # its files are those of the copy
        with closing(open_vault(place / "case", world)) as source:
            copy_case(source, place / "out" / "replica", world, files=files)
        return
    with Case(open_vault(place / "case", world, files=files), world, path=place / "case", name="faults") as case:
        WORK[name](case, place)


# -- the package writer -----------------------------------------------------------------------------------------------


class Failing:
    """Calls of the system that concern files below a folder; the n-th and all after it fail."""

    def __init__(self, below: Path, at: int, error: int) -> None:
        self.below, self.at, self.error, self.count = os.fspath(below), at, error, 0

    def step(self, path: str) -> None:
        """Count one, and fail where it is time."""
        if not path.startswith(self.below):
            return
        self.count += 1
        if self.count >= self.at:
            raise OSError(self.error, os.strerror(self.error), path)

    @contextmanager
    def patched(self) -> Iterator[None]:
        """Put in the place of fsync, link, rename and the writer's own write."""
        fsync, rename, link, write_all = os.fsync, os.rename, os.link, filed.write_all

        def failing_fsync(fd: int) -> None:
            self.step(os.readlink(f"/proc/self/fd/{fd}"))
            fsync(fd)

        def failing_rename(source: Any, target: Any, **more: Any) -> None:
            self.step(os.fspath(target))
            rename(source, target, **more)

        def failing_link(source: Any, target: Any, **more: Any) -> None:
            self.step(os.fspath(target))
            link(source, target, **more)

        def failing_write(file: Any, data: bytes) -> None:
            try:
                self.step(os.fspath(file.name))
            except OSError:
                write_all(file, data[: len(data) // 2])
                raise
            write_all(file, data)

        with ExitStack() as stack:
            for owner, name, put in (
                (os, "fsync", failing_fsync),
                (os, "rename", failing_rename),
                (os, "link", failing_link),
                (filed, "write_all", failing_write),
            ):
                stack.enter_context(mock.patch.object(owner, name, put))
            yield


def writer_points(home: Path, every: int = 1, works: tuple[str, ...] = ("pack", "pack to a zip")) -> Tally:
    """Each write, fsync, link and rename of the package writer fails in turn."""
    tally, template = Tally(), make(home / "template")
    for name in works:
        for error in (errno.ENOSPC, errno.EIO):
            at = 1
            while at < _MOST:
                place = fresh(template, home / "place")
                failing = Failing(place / "out", at, error)

                def run(place: Path = place, failing: Failing = failing, name: str = name) -> None:
                    with failing.patched():
                        with_files(place, name, REAL_FILES)

                if not attempt(place, name, error, tally, run):
                    break
                at += 3 * every if at > 5 else every  # the first ones each; of many like files some
            else:
                tally.faults.append(f"{name}: fails however late its files fail")
    shutil.rmtree(home / "template")
    return tally


# -- a real file system -----------------------------------------------------------------------------------------------


def can_mount(home: Path) -> bool:
    """True where a file system of a fixed size can be had."""
    home.mkdir(parents=True, exist_ok=True)
    try:
        with mounted(home / "try", 64):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@contextmanager
def mounted(place: Path, kib: int) -> Iterator[Path]:
    """A tmpfs of so many KiB. Raises CalledProcessError."""
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", place], check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True, capture_output=True)


def resized(place: Path, *options: str) -> None:
    """Change how it is mounted."""
    words = ",".join(("remount", *options))
    subprocess.run(["mount", "-o", words, place], check=True, capture_output=True)


def disk_points(home: Path, every: int = 1, works: tuple[str, ...] = tuple(WORK)) -> Tally:
    """Case, package and replica lie on a disk with so many KiB left, or on one that is read-only."""
    tally, template = Tally(), make(home / "template")
    for name in works:
        for kib in KIB_LEFT[::every]:
            with mounted(home / "disk", _MORE) as disk:
                place = fresh(template, disk / "place")
                attempt(
                    place,
                    name,
                    errno.ENOSPC,
                    tally,
                    lambda p=place, w=name: with_files(p, w, REAL_FILES),
                    lambda d=disk, k=kib: fill(d, k),
                    lambda d=disk: (d / "filler").unlink(),
                )
        with mounted(home / "disk", _MORE) as disk:
            place = fresh(template, disk / "place")
            attempt(
                place,
                name,
                errno.EROFS,
                tally,
                lambda p=place, w=name: with_files(p, w, REAL_FILES),
                lambda d=disk: resized(d, "ro"),
                lambda d=disk: resized(d, "rw"),
            )
    shutil.rmtree(home / "template")
    return tally


def fill(disk: Path, kib: int) -> None:
    """Fill a disk until so many KiB are left."""
    left = os.statvfs(disk)
    size = left.f_bavail * left.f_frsize - kib * 1024
    with (disk / "filler").open("wb") as file:
        file.write(bytes(max(0, size)))


if __name__ == "__main__":
    sys.exit(main())
