"""Encrypting to named people, in the age format (age-encryption.org/v1), in bounded memory.

Recipients are age public keys (``age1…``, X25519) or OpenSSH ones (``ssh-ed25519 …``). Identities are read from files
and never taken from the command line, where every other program of the machine could see them.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pyrage

from solferino.record import Exit, SolferinoError, UsageError

MAGIC = b"age-encryption.org/v1\n"  # how every file of the format begins
_LARGEST_IDENTITY = 1 << 20  # bytes; an identity file is a few lines


class NoRecipient(UsageError):
    """What was given as a public key to encrypt to is none, or none was given."""

    code = "SOLF-E270"


class NoIdentity(UsageError):
    """A file that should hold a secret key holds none that is understood, or its passphrase is wrong."""

    code = "SOLF-E271"


class DamagedCiphertext(SolferinoError):
    """Encrypted bytes were changed or cut: their authentication fails."""

    code, exit_code = "SOLF-E370", Exit.INTEGRITY


class NoKeyFits(SolferinoError):
    """None of the keys given opens this: it was encrypted to others."""

    code, exit_code = "SOLF-E670", Exit.LOCKED


class Identity:
    """A secret key that has been read. It is never shown: its text form names nothing."""

    __slots__ = ("secret",)

    def __init__(self, secret: Any) -> None:
        self.secret = secret

    def __repr__(self) -> str:
        return "<an identity>"


def recipient(text: str) -> str:
    """A public key in the one form it is kept in: without a comment, without spaces around it. Raises NoRecipient."""
    words = text.split()
    kept = " ".join(words[:2]) if words[:1] == ["ssh-ed25519"] else text.strip()
    _public(kept)
    return kept


def encrypt_stream(source: BinaryIO, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Encrypt all that ``source`` still holds to every one of ``recipients``, into ``target``.

    Raises NoRecipient; errors of the two streams pass through as they are. On any error what ``target`` holds is to be
    thrown away.
    """
    keys = [_public(recipient(text)) for text in recipients]
    if not keys:
        raise NoRecipient(
            "nobody was named to encrypt to",
            kept="nothing was changed",
            do="give the age public key of whoever may read",
        )
    reader, writer = _Guarded(source), _Guarded(target)
    try:
        pyrage.encrypt_io(reader, writer, keys)
    except BaseException:
        _raise_first(reader, writer)
        raise


def decrypt_stream(source: BinaryIO, target: BinaryIO, identities: Sequence[Identity]) -> None:
    """Decrypt all that ``source`` still holds with whichever of ``identities`` fits, into ``target``.

    Raises NoKeyFits before a byte is written, and DamagedCiphertext, perhaps after some: each 64 KiB are authenticated
    before they are given out, but that the end is the end is known only there. So on any error what ``target`` holds is
    to be thrown away. Errors of the two streams pass through as they are.
    """
    reader, writer = _Guarded(source), _Guarded(target)
    try:
        pyrage.decrypt_io(reader, writer, [identity.secret for identity in identities])
    except BaseException as error:
        _raise_first(reader, writer)
        if isinstance(error, pyrage.DecryptError) and "No matching keys" in str(error):
            raise _no_key(error) from error
        if isinstance(error, pyrage.DecryptError | OSError):
            raise DamagedCiphertext(
                "these encrypted bytes are damaged, cut short, or not in the age format",
                kept="nothing was given out",
                do="restore them from a copy: `solferino scrub --repair`, or ask whoever sent them to send them again",
            ) from error
        raise


def read_identities(path: Path, ask: Callable[[], str] | None = None) -> list[Identity]:
    """The secret keys in a file: lines of ``AGE-SECRET-KEY-1…``, an OpenSSH ed25519 private key without a passphrase,
    or a file of the first kind that is itself encrypted with a passphrase (what ``age -p`` makes).

    ask: gives the passphrase; called only where one is needed. Raises NoIdentity.
    """
    data = _small_file(path)
    if data.startswith(MAGIC):
        if ask is None:
            raise NoIdentity("this identity file needs a passphrase, and nobody can be asked", where=str(path))
        try:
            data = pyrage.passphrase.decrypt(data, ask())
        except pyrage.DecryptError as error:
            raise NoIdentity(
                "this identity file could not be opened: the passphrase is wrong, or it is encrypted otherwise",
                where=str(path),
                kept="nothing was changed",
                do="try again, or name another file",
            ) from error
    if b"PRIVATE KEY-----" in data:
        return [_ssh_identity(data, path)]
    return _age_identities(data, path)


# -- inside ---------------------------------------------------------------------------------------------------


class _Guarded:
    """A stream whose first error is kept: the library below turns every error into words of its own, Ctrl-C too."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read(size)
        except BaseException as error:
            self.error = self.error or error
            raise

    def write(self, data: bytes) -> int:
        try:
            self._write_all(memoryview(data))
        except BaseException as error:
            self.error = self.error or error
            raise
        return len(data)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BaseException as error:
            self.error = self.error or error
            raise

    def _write_all(self, view: memoryview) -> None:
        while view:  # an unbuffered file may take less than it was given
            view = view[self._stream.write(view) :]


def _raise_first(*streams: _Guarded) -> None:
    for stream in streams:
        if stream.error is not None:
            raise stream.error


def _public(text: str) -> Any:
    try:
        if text.startswith("ssh-ed25519 "):
            return pyrage.ssh.Recipient.from_str(text)
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        shown = "a secret key" if text.upper().startswith("AGE-SECRET-KEY") else repr(text[:80])
        raise NoRecipient(
            f"{shown} is no age public key",
            kept="nothing was changed",
            do="give one that begins with age1, or an ssh-ed25519 key with its first two words; both are public",
        ) from error


def _small_file(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST_IDENTITY + 1)
    except OSError as error:
        raise NoIdentity(
            f"the identity file cannot be read: {error.strerror}", where=str(path), kept="nothing was changed"
        ) from error
    if len(data) > _LARGEST_IDENTITY:
        raise NoIdentity("this file is far too large for an identity", where=str(path), kept="nothing was changed")
    return data


def _ssh_identity(data: bytes, path: Path) -> Identity:
    try:
        return Identity(pyrage.ssh.Identity.from_buffer(data))
    except pyrage.IdentityError as error:
        raise NoIdentity(
            "this private key cannot be used: it is not ed25519, or it has a passphrase",
            where=str(path),
            kept="nothing was changed",
            do="give an age identity file; those may have a passphrase",
        ) from error


def _age_identities(data: bytes, path: Path) -> list[Identity]:
    found: list[Identity] = []
    for number, row in enumerate(io.BytesIO(data), 1):
        text = row.decode("utf-8", "replace").strip()
        if not text or text.startswith("#"):
            continue
        try:
            found.append(Identity(pyrage.x25519.Identity.from_str(text)))
        except pyrage.IdentityError as error:
            raise NoIdentity(  # the line itself is never shown: it may be a secret with a typing error
                f"line {number} of this file is no age identity", where=str(path), kept="nothing was changed"
            ) from error
    if not found:
        raise NoIdentity("this file holds no identity", where=str(path), kept="nothing was changed")
    return found


def _no_key(error: Exception) -> NoKeyFits:
    return NoKeyFits(
        "none of the keys given opens this: it was encrypted to others",
        kept="nothing was given out",
        do="ask one of the people it was encrypted to",
    )
