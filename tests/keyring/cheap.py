"""A stand-in for scrypt, which takes a second by design: same shape, same answers, no secrecy."""

from __future__ import annotations

import hashlib

import pytest

from solferino.keyring import files


def make_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have key files of this test cost nothing."""
    monkeypatch.setattr(files, "_locked", _locked)
    monkeypatch.setattr(files, "_unlocked", _unlocked)


def _tag(passphrase: str) -> bytes:
    return files._BEGINS + hashlib.sha256(passphrase.encode()).digest()


def _locked(contents: bytes, passphrase: str) -> bytes:
    body = _tag(passphrase) + contents
    return body + hashlib.sha256(body).digest()


def _unlocked(sealed: bytes, passphrase: str) -> bytes | None:
    body, check = sealed[:-32], sealed[-32:]
    if not body.startswith(_tag(passphrase)) or hashlib.sha256(body).digest() != check:
        return None
    return body.removeprefix(_tag(passphrase))
