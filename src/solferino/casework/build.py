"""build: init, add, process and dossier in one go; on an existing case it resumes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from solferino.casework.add import Added, add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.dossier import write_dossier
from solferino.casework.process import Done, process
from solferino.casework.progress import Watcher, nobody
from solferino.record import World


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did, and where the dossier lies."""

    added: Added
    done: Done
    dossier: Path | None


def build(
    folder: Path,
    paths: Sequence[Path | str],
    world: World,
    *,
    listing: Path | None = None,
    out: Path | None = None,
    name: str | None = None,
    watch: Watcher = nobody,
) -> Built:
    """Make or resume the case in ``folder``; a new one is called ``name``, or as the folder.

    A file whose bytes are kept already is not recorded anew, and a page that was kept is not fetched again. out: see
    :func:`solferino.casework.dossier.write_dossier`.
    """
    with _case(folder, name, world) as case:
        added = add(case, paths, listing=listing, watch=watch, once=True)
        done = process(case, watch)
        return Built(added, done, write_dossier(case, out))


def _case(folder: Path, name: str | None, world: World) -> Case:
    if (folder / "solferino.toml").is_file():
        return open_case(folder, world=world)
    return create_case(folder, name, world)
