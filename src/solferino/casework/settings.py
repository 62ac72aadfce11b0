"""Settings: defaults < case < user file < SOLFERINO_* < flags, each with the place it comes from."""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solferino.keyring.folders import settings_folder
from solferino.record.errors import UsageError


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
_OF_A_CASE = ("person",)  # what solferino.toml of a case may hold; ``case`` there is the id of the case


def explain(*, case_dir: str | None = None, person: str | None = None, case: Path | None = None) -> list[Setting]:
    """Every setting with its value and origin.

    case_dir, person: as given by flags. case: the folder whose ``solferino.toml`` is asked too. Raises UsageError for a
    settings file that cannot be read.
    """
    flags = {"case": case_dir, "person": person}
    user, of_case = _user_file(), _case_file(case)
    rows = []
    for name, meaning in _MEANINGS.items():
        value, origin = None, "default"
        for place, found in (
            (str(case / "solferino.toml") if case else "", of_case.get(name)),
            (str(user_path()), user.get(name)),
            (f"SOLFERINO_{name.upper()}", os.environ.get(f"SOLFERINO_{name.upper()}")),
            ("flag", flags.get(name)),
        ):
            if found:
                value, origin = found, place
        rows.append(Setting(name, value, origin, meaning))
    return rows


def setting(name: str, flag: str | None = None, *, case: Path | None = None) -> str | None:
    """The value in force of one setting. Raises UsageError for a settings file that cannot be read."""
    return flag or os.environ.get(f"SOLFERINO_{name.upper()}") or _user_file().get(name) or _case_file(case).get(name)


def anchors(case: Path | None, name: str) -> list[str]:
    """What ``solferino.toml`` of a case lists under ``name`` in its table ``[anchor]``: whom to ask when told to.

    Nobody is ever asked because of it alone. Raises UsageError for anything but a list of texts.
    """
    return _listed(case, "anchor", name)


def catalogues(case: Path | None) -> list[Path]:
    """The files with forums of one's own that ``solferino.toml`` of a case lists in its table ``[law]``.

    Names are taken from the case folder. Raises UsageError for anything but a list of texts.
    """
    return [] if case is None else [case / name for name in _listed(case, "law", "catalogues")]


def _listed(case: Path | None, table_name: str, name: str) -> list[str]:
    table = _table(case / "solferino.toml").get(table_name, {}) if case is not None else {}
    listed = table.get(name, []) if isinstance(table, dict) else None
    if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
        raise UsageError(
            f"{name} under [{table_name}] is no list of texts",
            where=str(case / "solferino.toml") if case is not None else "",
            do=f'write {name} = ["...", "..."] below a line [{table_name}]',
        )
    return list(listed)


def user_path() -> Path:
    """Where the user's settings file may lie."""
    return settings_folder() / "settings.toml"


def _user_file() -> dict[str, str]:
    path = user_path()
    table = _table(path)
    unknown = sorted(set(table) - set(_MEANINGS))
    if unknown:
        near = difflib.get_close_matches(unknown[0], _MEANINGS, n=1)
        meant = f"did you mean {near[0]}? " if near else ""
        raise UsageError(
            f"the settings file holds unknown names: {', '.join(unknown)}",
            where=str(path),
            do=f"{meant}known ones are: {', '.join(_MEANINGS)}",
        )
    return {name: str(value) for name, value in table.items()}


def _case_file(case: Path | None) -> dict[str, str]:
    if case is None:
        return {}
    try:
        table = _table(case / "solferino.toml")
    except UsageError:
        return {}  # opening the case says better what is wrong with it
    return {name: str(table[name]) for name in _OF_A_CASE if name in table}


def _table(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"the settings file cannot be read: {error}", where=str(path), do="mend or remove it"
        ) from error
