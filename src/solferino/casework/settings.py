"""Settings: defaults < case < user file < SOLFERINO_* < flags, each with the place it comes from."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from solferino.record import UsageError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting in force. origin: where its value comes from."""

    name: str
    value: str | None
    origin: str
    meaning: str


# Few on purpose: what changes results belongs in the case and its ledger, not in somebody's home folder.
_MEANINGS = {
    "case": "the case folder that commands work on",
    "person": "who is at work; recorded with what you do",
}
_DEFAULTS: dict[str, str | None] = {"case": None, "person": None}


def explain(*, case_dir: str | None = None, person: str | None = None) -> list[Setting]:
    """Every setting with its value and origin. Raises UsageError for a settings file that cannot be read."""
    flags = {"case": case_dir, "person": person}
    user = _user_file()
    rows = []
    for name, meaning in _MEANINGS.items():
        value, origin = _DEFAULTS[name], "default"
        for place, found in ((str(user_path()), user.get(name)),
                             (f"SOLFERINO_{name.upper()}", os.environ.get(f"SOLFERINO_{name.upper()}")),
                             ("flag", flags.get(name))):
            if found:
                value, origin = found, place
        rows.append(Setting(name, value, origin, meaning))
    return rows


def setting(name: str, flag: str | None = None) -> str | None:
    """The value in force of one setting."""
    return flag or os.environ.get(f"SOLFERINO_{name.upper()}") or _user_file().get(name) or _DEFAULTS[name]


def user_path() -> Path:
    """Where the user's settings file may lie."""
    return Path(platformdirs.user_config_dir("solferino")) / "settings.toml"


def _user_file() -> dict[str, str]:
    path = user_path()
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"the settings file cannot be read: {error}", where=str(path), do="mend or remove it") from error
    unknown = sorted(set(table) - set(_MEANINGS))
    if unknown:
        raise UsageError(f"the settings file holds unknown names: {', '.join(unknown)}", where=str(path),
                         do=f"known ones are: {', '.join(_MEANINGS)}")
    return {name: str(value) for name, value in table.items()}
