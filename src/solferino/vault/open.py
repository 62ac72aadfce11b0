"""Making and opening a case folder."""

from __future__ import annotations

import contextlib
from pathlib import Path

from solferino.record import World, instant
from solferino.vault.description import (
    BATCHES,
    DATABASE,
    DESCRIPTION,
    LOCK,
    OBJECTS,
    README,
    README_TEXT,
    Description,
    read_description,
    refuse_other_case,
)
from solferino.vault.errors import IsReplica, NotACase, NotEmpty, ReadOnlyCase
from solferino.vault.files import PART, REAL_FILES, Files, told
from solferino.vault.folder import FolderVault
from solferino.vault.mounts import refuse_share
from solferino.vault.tables.sqlite import SqliteTables

PATIENCE = 10.0  # seconds to wait for a lock that another process holds

_OURS = {DATABASE, DATABASE + "-wal", DATABASE + "-shm", DATABASE + "-journal", OBJECTS, BATCHES, README, LOCK}


def create_folder_vault(
    path: Path, name: str, world: World, *, files: Files = REAL_FILES, patience: float = PATIENCE
) -> FolderVault:
    """Make a new case in the folder ``path`` (made too, unless it is there and empty), with an empty ledger.

    ``solferino.toml`` comes last, so a folder is a case only when it is a whole one; what an interrupted making left is
    taken up where it stopped. Raises NotEmpty for a folder that is a case or holds other things, OnNetworkShare,
    ReadOnlyCase, StorageFailed.
    """
    path = path.absolute()
    refuse_share(path, files.mounts())
    described = Description("case:" + world.entropy(16).hex(), name, instant(world.clock()))
    described.toml()  # refuses a name that cannot be written, before anything is made
    if path.exists() and not path.is_dir():
        raise NotEmpty(
            "this is a file, not a folder",
            where=str(path),
            kept="nothing was changed",
            do="name a new or an empty folder for the case",
        )
    with told("making the folder of the case", str(path)):
        path.mkdir(parents=True, exist_ok=True)
        _refuse_other_things(path)
        for folder in (OBJECTS, BATCHES):
            files.make_folder(path / folder)
    tables = SqliteTables.create(path / DATABASE, described.rows(), patience)
    try:
        if tables.head().size:
            raise NotEmpty(
                "this folder holds the ledger of a case whose solferino.toml is missing",
                where=str(path),
                kept="nothing was changed",
                do="restore solferino.toml from a copy of the case",
            )
        rows = tables.description()
        if rows["name"] != name:
            raise NotEmpty(
                "the making of another case was interrupted in this folder",
                where=str(path),
                kept="nothing was changed",
                do=f"make it again under the name {rows['name']!r}, or empty the folder",
            )
        described = Description(rows["case"], name, rows["created"])
        with told("writing the description of the case", str(path)):
            write_text(files, path / README, README_TEXT)
            write_text(files, path / DESCRIPTION, described.toml())
            files.sync_folder(path)
            files.sync_folder(path.parent)
    except BaseException:
        tables.close()
        raise
    return FolderVault(path, described, tables, world, files, read_only=False, patience=patience)


def open_vault(
    path: Path,
    world: World,
    *,
    read_only: bool = False,
    files: Files = REAL_FILES,
    patience: float = PATIENCE,
    replica: bool = False,
) -> FolderVault:
    """Open the case in the folder ``path``.

    read_only: refuse every change, and read also from a folder that cannot be written. patience: seconds to wait for a
    lock. replica: a replica may be written too, by who mends it or brings it up to date. Raises NotACase, NewerFormat,
    OnNetworkShare, ReadOnlyCase, IsReplica, DamagedCase, CaseBusy.
    """
    path = path.absolute()
    refuse_share(path, files.mounts())
    with told("reading the description of the case", str(path)):
        described = read_description(path)
    if described.replica and not read_only and not replica:
        raise IsReplica(
            "this folder is a replica: a copy of a case that lives elsewhere",
            where=str(path),
            kept="nothing was changed; reading and verifying work",
            do="work on the case itself; if that is lost, `solferino replicate --take-over` puts this in its place",
        )
    for name in (DATABASE, OBJECTS, BATCHES):
        if not (path / name).exists():
            raise NotACase(
                f"this case is not whole: {name} is missing",
                where=str(path),
                kept="nothing was changed",
                do=f"restore {name} from a copy of the case",
            )
    writable = files.writable(path)
    if not read_only and not writable:
        raise ReadOnlyCase(
            "this case cannot be written: its folder is read-only",
            where=str(path),
            kept="nothing was changed; reading and verifying work",
            do="check the permissions of the folder, or copy the case to a disk that can be written",
        )
    database = path / DATABASE
    tables = (
        SqliteTables.open_to_read(database, patience, folder_writable=writable)
        if read_only
        else SqliteTables.open(database, patience)
    )
    vault = FolderVault(path, described, tables, world, files, read_only=read_only, patience=patience)
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(vault.close)
        refuse_other_case(described, tables.description(), path)
        if not read_only:
            vault.finish_erasures()
        on_failure.pop_all()
    return vault


def _refuse_other_things(path: Path) -> None:
    for entry in sorted(path.iterdir()):
        if entry.name == DESCRIPTION:
            raise NotEmpty(
                "this folder is a case already",
                where=str(path),
                kept="nothing was changed",
                do="open it, or name another folder",
            )
        if entry.name not in _OURS and not entry.name.startswith(PART):
            raise NotEmpty(
                f"this folder holds other things, {entry.name!r} among them",
                where=str(path),
                kept="nothing was changed",
                do="name a new or an empty folder for the case",
            )


def write_text(files: Files, path: Path, text: str) -> None:
    """Write a file for people in one step: a reader sees the old one or the new one. The folder is not synced."""
    handle, part = files.create(path.parent)
    try:
        with handle:
            files.write(handle, text.encode("utf-8"))
            files.sync(handle)
            files.replace(part, path)
    finally:
        files.remove(part)
