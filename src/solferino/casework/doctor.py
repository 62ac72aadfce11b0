"""doctor: is this installation able to do its work? One line per check."""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from solferino.casework.case import create_case
from solferino.casework.steps import PluginFailed, steps
from solferino.record import SolferinoError, real_world
from solferino.vault.peek import sqlite_version

Check = tuple[str, bool, str]


def checks() -> list[Check]:
    """(name, all right, words) of each check. Uses a throwaway folder; touches no case and no network."""
    return [_python(), _sqlite(), _encoding(), _packages(), _steps(), _durable_writes()]


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
    names = ("sqlalchemy", "click", "jinja2", "resiliparse", "pypdfium2", "openpyxl")
    return "packages", True, ", ".join(f"{name} {version(name)}" for name in names)


def _steps() -> Check:
    try:
        table = steps()
    except (PluginFailed, ValueError) as error:
        return "steps", False, str(error)
    return "steps", True, ", ".join(f"{s.name}/{s.version}" for s in table)


def _durable_writes() -> Check:
    with tempfile.TemporaryDirectory(prefix="solferino-doctor-") as folder:
        try:
            with create_case(Path(folder) / "case", "doctor", real_world()) as case:
                digest = case.vault.objects.put(os.urandom(1024))
                case.vault.objects.read(digest)
        except SolferinoError as error:
            return "keeping", False, str(error)
    return "keeping", True, "a throwaway case was made, written, read back and removed"
