"""Passphrases: asked on the terminal, or read from a file that SOLFERINO_PASSPHRASE_FILE names. Never an argument."""

from __future__ import annotations

import os
from collections.abc import Callable

from solferino.keyring.errors import KeyLocked, KeyNotMade

Ask = Callable[[str], str]  # shows a question, gives what the person typed unseen
FILE_VARIABLE = "SOLFERINO_PASSPHRASE_FILE"
SHORTEST = 8  # characters
_LONGEST = 4096  # bytes


def passphrase_for(name: str, ask: Ask) -> str:
    """The passphrase of a key file that is to be opened. Raises KeyLocked where a named file cannot be read."""
    given = _from_file()
    return given if given is not None else ask(f"passphrase of the key {name}")


def new_passphrase(name: str, ask: Ask) -> str:
    """A passphrase for a key that is being made: typed twice. Raises KeyNotMade for one that is too short."""
    given = _from_file()
    if given is not None:
        return _long_enough(given)
    first = _long_enough(ask(f"new passphrase for the key {name}"))
    if ask("the same once more") != first:
        raise KeyNotMade("the two passphrases differ", kept="no key was made", do="run the command again")
    return first


def _long_enough(passphrase: str) -> str:
    if not passphrase.strip():
        raise KeyNotMade(
            "a key file needs a passphrase", kept="no key was made", do="choose some words that nobody will guess"
        )
    if len(passphrase) < SHORTEST:
        raise KeyNotMade(
            f"a passphrase of {len(passphrase)} characters is soon guessed",
            kept="no key was made",
            do=f"take at least {SHORTEST} characters; four or five words chosen by chance are better",
        )
    return passphrase


def _from_file() -> str | None:
    """What the named file holds, without its line end; None where no file is named."""
    path = os.environ.get(FILE_VARIABLE)
    if not path:
        return None
    try:
        with open(path, "rb") as handle:
            held = handle.read(_LONGEST + 1)
    except OSError as error:
        raise KeyLocked(f"the passphrase file cannot be read: {error.strerror}", where=path) from None
    words = _decoded(held)
    if words is None or len(held) > _LONGEST:
        raise KeyLocked(f"the passphrase file is not one line of text of at most {_LONGEST} bytes", where=path)
    return words


def _decoded(held: bytes) -> str | None:
    try:
        words = held.decode("utf-8")
    except UnicodeDecodeError:
        return None  # raised by the caller, apart from the error: that one carries the bytes
    words = words.removesuffix("\n").removesuffix("\r")
    return None if "\n" in words else words
