"""What the tests of the keyring share: a folder for keys, and encryption that costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyring.cheap import make_cheap


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "keys"
    monkeypatch.setenv("SOLFERINO_KEYS", str(made))
    monkeypatch.delenv("SOLFERINO_PASSPHRASE_FILE", raising=False)
    return made


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_cheap(monkeypatch)
