"""Where a user's settings and keys lie, on each kind of system; nothing given by an empty or relative variable."""

from pathlib import Path

import pytest

from solferino.keyring import folders


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_on_linux_settings_and_data_lie_apart(home):
    assert folders._folder("XDG_CONFIG_HOME", ".config", "linux") == home / ".config/solferino"
    assert folders._folder("XDG_DATA_HOME", ".local/share", "linux") == home / ".local/share/solferino"


def test_the_variable_of_the_system_goes_first(home, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "elsewhere"))
    assert folders._folder("XDG_DATA_HOME", ".local/share", "linux") == home / "elsewhere/solferino"


@pytest.mark.parametrize("given", ["", "  ", "here"])
def test_a_variable_that_is_empty_or_relative_is_passed_over(home, monkeypatch, given):
    monkeypatch.setenv("XDG_CONFIG_HOME", given)
    assert folders._folder("XDG_CONFIG_HOME", ".config", "linux") == home / ".config/solferino"


def test_on_the_other_systems_the_folders_are_theirs(home, monkeypatch):
    assert folders._folder("XDG_CONFIG_HOME", ".config", "darwin") == home / "Library/Application Support/solferino"
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    assert folders._folder("XDG_DATA_HOME", ".local/share", "win32") == Path(home / "local/solferino/solferino")
