"""doctor: is this installation able to do its work? One line per check."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path

from solferino.casework.case import create_case
from solferino.casework.steps import PluginFailed, steps
from solferino.count.systems.compiled import kernel as sampler
from solferino.extract import model
from solferino.read import Desk
from solferino.read import readers as own_readers
from solferino.record import SolferinoError, real_world
from solferino.text.kernel import kernel
from solferino.vault.files import REAL_FILES
from solferino.vault.mounts import share_under
from solferino.vault.peek import sqlite_version

Check = tuple[str, bool, str]

_PACKAGES = ("sqlalchemy", "click", "jinja2", "resiliparse", "pypdfium2", "openpyxl", "py3langid")
_ROOM = 1_000_000_000  # bytes free below which a case is better kept elsewhere


def checks(folder: Path | None = None) -> list[Check]:
    """(name, all right, words) of each check. folder: where a case would lie, the current folder if absent.

    Uses a throwaway folder; touches no case and no network.
    """
    here = (folder or Path.cwd()).absolute()
    return [
        _python(),
        _sqlite(),
        _encoding(),
        _packages(),
        _steps(),
        _plug_ins(),
        _model(),
        _kernel(),
        _sampler(),
        _disk(here),
        _share(here),
        _durable_writes(),
        _write_once(),
    ]


def _python() -> Check:
    found = ".".join(str(n) for n in sys.version_info[:3])
    return "python", sys.version_info >= (3, 11), f"Python {found}; 3.11 or newer is needed"


def _sqlite() -> Check:
    found = sqlite_version()
    return "sqlite", found >= (3, 37), f"SQLite {'.'.join(map(str, found))}; 3.37 or newer is needed"


def _encoding() -> Check:
    found = sys.getfilesystemencoding()
    return "file names", found.lower().replace("-", "") == "utf8", f"file names are read as {found}; UTF-8 is needed"


def _packages() -> Check:
    found, missing = [], []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        return "packages", False, f"missing: {', '.join(missing)}; install solferino again"
    return "packages", True, ", ".join(found)


def _model() -> Check:
    found = model.status()
    # Without the extra the rules stand alone, which is no fault; a model that was changed is one.
    told = f"{found.reason}; the rules stand alone" if not found.ready else found.reason
    return "model", not found.reason.startswith("not used"), told


def _kernel() -> Check:
    found = kernel()
    # Without it, or where somebody asked for the other path, the same comes out. One that does not fit is a fault.
    return "shared wording", not found.misfit, found.why


def _sampler() -> Check:
    found = sampler()
    return "latent classes", not found.misfit, found.why


def _steps() -> Check:
    try:
        table = steps()
    except (PluginFailed, ValueError) as error:
        return "steps", False, " ".join(str(error).split())
    return "steps", True, ", ".join(f"{s.name}/{s.version}" for s in table)


def _plug_ins() -> Check:
    """Readers and extractors of other packages. One that cannot load stops ``process``, so it is a fault here."""
    named = [f"extractor {point.name}" for point in sorted(entry_points(group="solferino.extractors"))]
    ours = {reader.name for reader in own_readers()}
    with Desk() as desk:
        named += [f"reader {r.name}/{r.version}" for r in desk.readers() if r.name not in ours]
        broken = [f"{name}: {why}" for name, why in desk.broken]
    if broken:
        return "plug-ins", False, f"cannot be loaded: {'; '.join(broken)}; repair or uninstall"
    return "plug-ins", True, ", ".join(named) or "none installed"


def _disk(here: Path) -> Check:
    free = shutil.disk_usage(here).free
    words = f"{free / 1e9:.1f} GB free in the current folder"
    return "disk space", free >= _ROOM, words if free >= _ROOM else f"{words}; keep cases where there is more room"


def _share(here: Path) -> Check:
    kind = share_under(here, REAL_FILES.mounts())
    if kind:
        return "network share", False, f"the current folder is on a network share ({kind}), where no case may lie"
    return "network share", True, "the current folder is on a disk of this machine"


def _write_once() -> Check:
    words = (
        "not offered: a folder can always be changed by whoever owns the disk. That it was is shown by signed heads, "
        "stamps and witnesses, and mended from replicas; for write-once storage, put a replica on a medium that is"
    )
    return "write-once storage", True, words


def _durable_writes() -> Check:
    with tempfile.TemporaryDirectory(prefix="solferino-doctor-") as folder:
        try:
            with create_case(Path(folder) / "case", "doctor", real_world()) as case:
                digest = case.vault.objects.put(os.urandom(1024))
                case.vault.objects.read(digest)
        except SolferinoError as error:
            return "keeping", False, " ".join(str(error).split())
    return "keeping", True, "a throwaway case was made, written, read back and removed"
