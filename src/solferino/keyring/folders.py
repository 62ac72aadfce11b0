"""The two folders of a user: for settings and for keys. The XDG Base Directory rules, and what macOS and Windows have.

On Windows both are the folder of local program data twice by name, which is where earlier versions put them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "solferino"


def settings_folder() -> Path:
    """Where a user's settings lie: ``~/.config/solferino`` on Linux."""
    return _folder("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    """Where a user's own data of this program lie: ``~/.local/share/solferino`` on Linux."""
    return _folder("XDG_DATA_HOME", ".local/share")


def _folder(variable: str, usual: str, system: str = sys.platform) -> Path:
    if system == "darwin":
        return Path.home() / "Library" / "Application Support" / _NAME
    if system == "win32":
        local = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(local) / _NAME / _NAME
    given = os.environ.get(variable, "").strip()
    return (Path(given) if os.path.isabs(given) else Path.home() / usual) / _NAME
