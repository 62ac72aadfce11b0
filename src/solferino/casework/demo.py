"""demo: the main job on the bundled, invented example."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from solferino.casework.build import Built, build
from solferino.casework.case import open_case
from solferino.casework.demo_law import enter_law, write_example_dossier
from solferino.casework.held import held
from solferino.casework.keys import enroll
from solferino.casework.pack import pack
from solferino.casework.process import Done
from solferino.casework.progress import Watcher, nobody
from solferino.casework.views import refresh_views
from solferino.keyring import ThrowawaySigner
from solferino.record import FindingKind, Held, UsageError, World

NAME = "Tannery Square, an invented example"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made. told: lines for a person."""

    folder: Path
    dossier: Path | None
    done: Done
    told: tuple[str, ...]


@contextmanager
def example_files() -> Iterator[tuple[list[Path], Path]]:
    """The sources of the bundled example, as its listing names them, and the listing."""
    with as_file(files("solferino.casework") / "example") as folder:
        listing = folder / "articles.csv"
        with listing.open(encoding="utf-8", newline="") as file:
            yield [folder / row["file"] for row in csv.DictReader(file)], listing


def demo(folder: Path, world: World, watch: Watcher = nobody) -> Demo:
    """Build the example in ``folder``. Raises UsageError where that folder is something else already."""
    _refuse_other_things(folder)
    with example_files() as (paths, listing):
        made: Built = build(folder, paths, world, listing=listing, name=NAME, watch=watch)
    with open_case(folder, world=world) as case:
        enter_law(case)
        dossier = write_example_dossier(case)
        refresh_views(case)
        view = held(case)
    return Demo(folder, dossier, made.done, tuple(_told(view)))


def demo_package(folder: Path, world: World, watch: Watcher = nobody) -> Path:
    """Hand the example over as a package beside its folder, sealed with a key that is made for it and kept nowhere.

    What an earlier run left there is returned as it is.
    """
    out = folder.resolve().with_name(folder.resolve().name + "-package")
    if out.exists():
        return out
    with open_case(folder, world=world) as case:
        signer = ThrowawaySigner(world.entropy)
        enroll(case, signer, holder="device:" + world.entropy(16).hex())
        pack(case, out, signer=signer, watch=watch)
        refresh_views(case)
    return out


def _refuse_other_things(folder: Path) -> None:
    if not folder.exists():
        return
    if (folder / "solferino.toml").is_file():
        with open_case(folder, read_only=True) as case:
            if case.name == NAME:
                return
        what = f"{folder} is another case"
    elif folder.is_dir() and not any(folder.iterdir()):
        return
    else:
        what = f"{folder} holds other things"
    raise UsageError(what, kept="nothing was changed", do="name an empty folder: solferino demo FOLDER")


def _told(view: Held) -> Iterator[str]:
    yield f"{len(view.items)} invented sources kept, {len(view.claims)} claims, each on exact characters."
    for incident in view.incidents:
        finding = next(
            (f for f in view.findings if f.about == incident.handle and f.kind is FindingKind.CORROBORATION), None
        )
        if finding is not None:
            yield f"{incident.handle} {incident.title}: {finding.why}."
