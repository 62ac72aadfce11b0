"""Keys behind a program that the user named: a smart card, a hardware module, another machine.

The program is run without a shell, with one of two sets of arguments:

- ``PROGRAM public`` prints a line for each key: the algorithm, a space, the raw public key in base64.
- ``PROGRAM sign ALGORITHM`` reads the message from stdin and prints the raw signature in base64.

It may ask a person for something on the terminal or on stderr. Every signature is checked before it is used, so a
program can fail here but cannot deceive.
"""

from __future__ import annotations

import os
import selectors
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from solferino.custody.note import strict_base64
from solferino.custody.signature import PUBLIC_BYTES
from solferino.keyring.checked import checked, lacks
from solferino.keyring.errors import NoSuchKey, SignerFailed
from solferino.keyring.passphrase import FILE_VARIABLE
from solferino.record import MalformedRecord

PATIENCE = 60.0  # seconds; somebody may have to find a card and type a number
_LONGEST = 64 * 1024  # bytes of an answer; the longest signature has 3,228 in base64


class CommandSigner:
    """A :class:`solferino.custody.note.Signer` that has a program sign."""

    kept_in = "command"
    __slots__ = ("_patience", "_program", "_public", "name")

    def __init__(self, program: str, *, patience: float = PATIENCE) -> None:
        """Ask the program for its keys. patience: seconds for one answer. Raises NoSuchKey and SignerFailed."""
        found = shutil.which(program)
        if found is None:
            raise NoSuchKey(
                f"there is no program {program!r} that may be run",
                do="give its path after `command:`, and make it executable",
            )
        self.name = f"command:{program}"
        self._program = str(Path(found).absolute())
        self._patience = patience
        self._public = _keys(self._program, _answer(self._program, ["public"], b"", patience))

    @property
    def public(self) -> Mapping[str, bytes]:
        """Raw public keys by algorithm."""
        return dict(self._public)

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """The raw signature over a message. Raises SignerFailed."""
        if algorithm not in self._public:
            raise lacks(algorithm, signer=f"the program {self._program}")
        answer = _answer(self._program, ["sign", algorithm], message, self._patience)
        signature = _base64(answer.strip())
        if signature is None:
            raise _odd(self._program)
        return checked(algorithm, self._public[algorithm], signature, message, made_by=f"the program {self._program}")

    def __repr__(self) -> str:
        return f"<CommandSigner {self.name}>"


def _keys(program: str, answer: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for line in answer.splitlines():
        algorithm, _, text = line.strip().partition(" ")
        public = _base64(text)
        if public is None or len(public) != PUBLIC_BYTES.get(algorithm) or algorithm in found:
            raise _odd(program)
        found[algorithm] = public
    if not found:
        raise _odd(program)
    return found


def _base64(text: str) -> bytes | None:
    try:
        return strict_base64(text)
    except MalformedRecord:
        return None


def _answer(program: str, arguments: Sequence[str], message: bytes, patience: float) -> str:
    """What the program prints for a message. Raises SignerFailed where it fails, hangs or prints too much."""
    hidden = {
        name: value for name, value in os.environ.items() if name != FILE_VARIABLE
    }  # no passphrase is its business
    try:
        child = subprocess.Popen([program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=hidden)
    except OSError as error:
        raise _failed(program, f"cannot be run: {error.strerror or error}") from None
    with child:
        try:
            assert child.stdin is not None and child.stdout is not None  # noqa: S101 - both were asked for
            said = _exchanged(child.stdin, child.stdout, message, patience)
            if len(said) > _LONGEST:
                raise _odd(program)
            code = child.wait(timeout=patience)
        except (TimeoutError, subprocess.TimeoutExpired):
            raise _failed(program, f"did not answer within {patience:.0f} s") from None
        finally:
            child.kill()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    _close(pipe)
    if code != 0:
        raise _failed(program, f"ended with {code}")
    if not said.isascii():
        raise _odd(program)
    return said.decode("ascii")


def _exchanged(into: IO[bytes], out: IO[bytes], message: bytes, patience: float) -> bytes:
    """Write the message and read the answer at once, so that neither side waits for the other for ever."""
    deadline = time.monotonic() + patience
    left, said = memoryview(message), b""
    os.set_blocking(into.fileno(), False)
    with selectors.DefaultSelector() as ready:
        ready.register(out, selectors.EVENT_READ)
        if left:
            ready.register(into, selectors.EVENT_WRITE)
        else:
            _close(into)
        while ready.get_map():
            events = ready.select(max(0.0, deadline - time.monotonic()))
            if not events:
                raise TimeoutError
            for key, _ in events:
                if key.fileobj is out:
                    piece = os.read(out.fileno(), _LONGEST)
                    said += piece
                    if not piece or len(said) > _LONGEST:
                        return said
                else:
                    left = _written(into, left)
                    if not left:
                        ready.unregister(into)
                        _close(into)
    return said


def _written(into: IO[bytes], left: memoryview) -> memoryview:
    try:
        return left[os.write(into.fileno(), left[:4096]) :]
    except BlockingIOError:
        return left
    except BrokenPipeError:
        return left[len(left) :]  # it has read enough, or is gone: its exit code tells


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # a pipe to a program that is gone


def _failed(program: str, what: str) -> SignerFailed:
    return SignerFailed(
        f"the program that signs {what}",
        where=program,
        kept="nothing was signed",
        do="run it by hand with the argument `public`",
    )


def _odd(program: str) -> SignerFailed:
    return SignerFailed(
        "the program that signs gave an answer that is none",
        where=program,
        kept="nothing was signed",
        do="what it must print stands in docs/howto/keys.md",
    )
