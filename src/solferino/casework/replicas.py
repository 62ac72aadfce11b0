"""replicate: whole copies of a case in other folders, best on other disks, brought up to date while people go on.

What a replica holds is told from the ledger alone: each time one is brought up to date, an entry names it by its random
id, with the size it was brought to. So the case knows which replicas an erasure has not reached, wherever they are.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from solferino.casework.case import Case, open_case
from solferino.casework.dossier import DOSSIER
from solferino.casework.lagging import FORM
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.whole import write_whole
from solferino.record import CustodyEvent, EventType, SolferinoError, UsageError, World, real_world
from solferino.vault import ForkedReplica, OtherCase
from solferino.vault.description import DESCRIPTION, read_description
from solferino.vault.folder import FolderVault
from solferino.vault.replica import Replicated
from solferino.vault.replica import replicate as copy_case
from solferino.vault.replica import take_over as take_replica


def replicate(case: Case, folder: Path, *, remember: bool = False, watch: Watcher = nobody) -> Replicated:
    """Bring the replica in ``folder`` up to date, or make it, and record that.

    remember: note the folder in ``solferino.toml``, so that ``scrub`` looks there by itself. People may go on working
    on the case meanwhile. A case opened for reading, a replica too, can be copied; then nothing is recorded. What went
    wrong is an entry. Raises the errors of :func:`solferino.vault.replica.replicate`.
    """
    vault = _folder_vault(case)

    def report(done: int, total: int, name: str) -> None:
        watch(Progress("replicate", done, total, name))

    try:
        made = copy_case(vault, folder, case.world, watch=report)
    except SolferinoError as error:
        if not case.read_only:
            _record_failure(case, error)
        raise
    if made.erased:
        (folder / DOSSIER).unlink(missing_ok=True)  # somebody may have written one there; it may hold what was erased
    if not case.read_only:
        if _is_news(case, made):
            codes = [
                f"form={FORM}",
                f"replica={made.name.removeprefix('replica:')}",
                f"size={made.size}",
                f"objects={made.objects}",
                f"batches={made.batches}",
                f"failed={len(made.failed)}",
            ]
            case.commit(EventType.EXPORTED, codes=codes, actor=case.actor())
        if remember and case.path is not None:
            _remember(case.path, folder)
    return made


def take_over(folder: Path, world: World | None = None) -> CustodyEvent:
    """Put a replica in the place of a case that is lost: from here on it is the case. Recorded in its own ledger.

    Never while the case can still be used: both would go on, and they would no longer be one record.
    Raises OtherCase for what is no replica.
    """
    take_replica(folder)
    with open_case(folder, world=world or real_world()) as case:
        return case.commit(EventType.REPAIRED, codes=["step=take_over"], actor=case.actor())


def remembered(case: Path) -> list[Path]:
    """The folders of replicas that ``solferino.toml`` of a case names. Raises UsageError for a list that is none."""
    return [Path(folder) for folder in _folders(_table(case))]


def replica_name(folder: Path) -> str | None:
    """The random id of the replica in a folder, or None where there is none. Raises as opening it would."""
    return read_description(folder).replica


# -- inside ---------------------------------------------------------------------------------------------------


def _folder_vault(case: Case) -> FolderVault:
    if not isinstance(case.vault, FolderVault):
        raise UsageError("only a case in a folder can have replicas", kept="nothing was changed")
    return case.vault


def _is_news(case: Case, made: Replicated) -> bool:
    """False where the replica gained nothing but entries that tell of replicas: else each run would make a next one."""
    if made.objects or made.batches or made.erased or made.failed or not made.before:
        return True
    events = (CustodyEvent.parse(data) for data in case.vault.entries(made.before, made.size))
    return any(not (e.type is EventType.EXPORTED and e.code("form") == FORM) for e in events)


def _record_failure(case: Case, error: SolferinoError) -> None:
    if isinstance(error, OtherCase | ForkedReplica):
        word = "forked" if isinstance(error, ForkedReplica) else "other_case"
        case.commit(EventType.REFUSED, codes=["step=replicate", f"code={word}"], actor=case.actor())
    elif error.exit_code != 2:
        case.commit(EventType.ATTEMPT_FAILED, codes=["step=replicate", f"code={error.code}"], actor=case.actor())


def _remember(case: Path, folder: Path) -> None:
    """Add a folder to the list in ``solferino.toml``. The rest of the file stays as people wrote it."""
    path = case / DESCRIPTION
    text, place = path.read_text("utf-8"), str(folder.resolve())
    before = _table(case)
    known = _folders(before)
    if place in known:
        return
    row = "folders = " + json.dumps([*known, place], ensure_ascii=False).replace("\x7f", "\\u007f")
    if "replicas" not in before:
        after = f"{text.rstrip()}\n\n[replicas]\n{row}\n"
    else:
        after = re.sub(r"(?ms)(^\[replicas\][^\[]*?)^folders\s*=\s*\[.*?\][^\n]*$", lambda m: m[1] + row, text, count=1)
    section = before.get("replicas")
    wanted = {**before, "replicas": {**(section if isinstance(section, dict) else {}), "folders": [*known, place]}}
    try:
        same = tomllib.loads(after) == wanted
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise UsageError(
            "solferino.toml is written in a way that the list of replicas cannot be added to",
            where=str(path),
            kept="the replica is up to date; the file is as it was",
            do=f"add {place!r} to `folders` under [replicas] by hand",
        )
    write_whole(path, after)


def _table(case: Path) -> dict[str, object]:
    try:
        return tomllib.loads((case / DESCRIPTION).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"solferino.toml cannot be read: {error}", where=str(case)) from error


def _folders(table: dict[str, object]) -> Sequence[str]:
    section = table.get("replicas", {})
    folders = section.get("folders", []) if isinstance(section, dict) else None
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        raise UsageError(
            "`replicas` in solferino.toml must be a table with `folders`, a list of texts",
            kept="nothing was changed",
            do="mend the file",
        )
    return folders
