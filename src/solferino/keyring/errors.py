"""What can go wrong with a key. No message ever holds a private byte or a passphrase."""

from __future__ import annotations

from solferino.record import Exit, SolferinoError, UsageError


class NoSuchKey(UsageError):
    """A key was named that is not here, or none was named where several could be meant."""

    code = "SOLF-E215"


class KeyNotMade(UsageError):
    """A key cannot be made as asked: its name is taken or no name, or its passphrase is too short."""

    code = "SOLF-E216"


class KeyLocked(SolferinoError):
    """A key file is not opened: a wrong passphrase, nobody to ask for it, or other people may read the file."""

    code, exit_code = "SOLF-E615", Exit.LOCKED


class KeyDamaged(SolferinoError):
    """A key file is not as it was written, or its two parts do not belong together."""

    code, exit_code = "SOLF-E616", Exit.LOCKED


class SignerFailed(SolferinoError):
    """An agent or a program that holds a key is not there, does not answer, refuses, or gives what is no signature."""

    code, exit_code = "SOLF-E815", Exit.UNREACHABLE
