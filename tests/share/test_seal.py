"""Encrypting in the age format: bounded memory, one form of keys, and errors that say what happened."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, cast

import pyrage
import pytest

from solferino.share.seal import (
    DamagedCiphertext,
    Identity,
    NoIdentity,
    NoKeyFits,
    NoRecipient,
    decrypt_stream,
    encrypt_stream,
    read_identities,
    recipient,
)

CLEAR = bytes(range(256)) * 1000  # several of the pieces that the format authenticates by themselves


@pytest.fixture(scope="module")
def key() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


def sealed(*keys: str) -> bytes:
    target = io.BytesIO()
    encrypt_stream(io.BytesIO(CLEAR), target, keys)
    return target.getvalue()


def opened(data: bytes, *identities: object) -> bytes:
    target = io.BytesIO()
    decrypt_stream(io.BytesIO(data), target, [Identity(i) for i in identities])
    return target.getvalue()


def test_each_of_several_people_can_open_it_and_nobody_else(key: pyrage.x25519.Identity) -> None:
    second, stranger = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    data = sealed(str(key.to_public()), str(second.to_public()))
    assert opened(data, key) == opened(data, stranger, second) == CLEAR
    with pytest.raises(NoKeyFits):
        opened(data, stranger)
    with pytest.raises(NoKeyFits):
        opened(data)


def test_another_program_reads_what_we_write_and_we_read_what_it_writes(key: pyrage.x25519.Identity) -> None:
    assert pyrage.decrypt(sealed(str(key.to_public())), [key]) == CLEAR
    assert opened(pyrage.encrypt(CLEAR, [key.to_public()]), key) == CLEAR


@pytest.mark.parametrize("spoil", [
    lambda d: d[:-1], lambda d: d[: len(d) // 2], lambda d: d[:-17] + bytes([d[-17] ^ 1]) + d[-16:],
    lambda d: d + b"x", lambda d: d[:200], lambda d: b"hello", lambda d: b"",
])  # fmt: skip
def test_changed_and_cut_ciphertext_is_told_from_a_wrong_key(key: pyrage.x25519.Identity, spoil: object) -> None:
    assert callable(spoil)
    with pytest.raises(DamagedCiphertext) as told:
        opened(spoil(sealed(str(key.to_public()))), key)
    assert told.value.exit_code == 3


class Failing(io.BytesIO):
    """A stream that fails after a while, in a way of its own."""

    def __init__(self, data: bytes, error: BaseException) -> None:
        super().__init__(data)
        self._error = error

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() > 100_000:
            raise self._error
        return super().read(size)

    def write(self, data: object) -> int:
        raise self._error


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_errors_of_the_streams_pass_through_as_they_are(key: pyrage.x25519.Identity, error: BaseException) -> None:
    public = [str(key.to_public())]
    with pytest.raises(type(error)):
        encrypt_stream(Failing(CLEAR, error), io.BytesIO(), public)
    with pytest.raises(type(error)):
        encrypt_stream(io.BytesIO(CLEAR), Failing(b"", error), public)
    with pytest.raises(type(error)):
        decrypt_stream(io.BytesIO(sealed(*public)), Failing(b"", error), [Identity(key)])


def test_a_stream_that_takes_little_at_a_time_loses_nothing(key: pyrage.x25519.Identity) -> None:
    class Slow(io.BytesIO):
        def write(self, data: object) -> int:
            return super().write(bytes(cast("bytes", data))[:1000])

    target = Slow()
    encrypt_stream(io.BytesIO(CLEAR), cast("BinaryIO", target), [str(key.to_public())])
    assert opened(target.getvalue(), key) == CLEAR


def test_a_public_key_is_kept_without_its_comment(key: pyrage.x25519.Identity) -> None:
    ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN"
    assert recipient(f" {ssh} somebody@a-machine\n") == ssh
    assert recipient(f"{key.to_public()}\n") == str(key.to_public())


@pytest.mark.parametrize("text", ["", "age1", "ssh-rsa AAAA", "ssh-ed25519", "somebody@a-machine"])
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(NoRecipient):
        recipient(text)
    with pytest.raises(NoRecipient):
        sealed()


def test_a_secret_key_given_by_mistake_is_never_repeated(key: pyrage.x25519.Identity, tmp_path: Path) -> None:
    with pytest.raises(NoRecipient) as told:
        recipient(str(key))
    assert str(key)[16:40] not in str(told.value)
    file = tmp_path / "key.txt"
    file.write_text(str(key)[:-1] + "!")
    with pytest.raises(NoIdentity) as bad:
        read_identities(file)
    assert str(key)[16:40] not in str(bad.value)
    assert str(key)[16:40] not in repr(Identity(key))


@pytest.mark.parametrize("text", ["", "# only a comment\n", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n"])
def test_a_file_that_holds_no_identity_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "key.txt").write_text(text)
    with pytest.raises(NoIdentity):
        read_identities(tmp_path / "key.txt")
    with pytest.raises(NoIdentity, match="cannot be read"):
        read_identities(tmp_path / "not there")
