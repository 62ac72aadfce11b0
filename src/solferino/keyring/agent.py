"""Keys that an ssh-agent holds (draft-miller-ssh-agent, messages over a Unix socket).

Behind the agent may be a file, a smart card or a token: the private key never comes here. An agent signs any bytes it
is given with Ed25519 (RFC 8709), so its signatures are those of a note. It knows no ML-DSA-44, so there is no second
half.
"""

from __future__ import annotations

import hashlib
import os
import socket
import struct
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from solferino.custody.signature import ED25519, PUBLIC_BYTES, SIGNATURE_BYTES
from solferino.keyring.checked import checked, lacks
from solferino.keyring.errors import NoSuchKey, SignerFailed

SOCKET_VARIABLE = "SSH_AUTH_SOCK"
_REQUEST_IDENTITIES, _IDENTITIES = 11, 12
_SIGN, _SIGNATURE = 13, 14
_FAILURE = 5
_TYPE = b"ssh-ed25519"
_LONGEST = 256 * 1024  # bytes of a message either way; OpenSSH's agent takes no more
_MOST_KEYS = 1000
_ANSWER_IN = 10.0  # seconds
_PERSON_IN = 60.0  # seconds, where somebody may have to confirm or to touch something


@dataclass(frozen=True, slots=True)
class Identity:
    """An Ed25519 key an agent offers. public: raw. comment: whatever the agent says, which nobody has checked."""

    public: bytes
    comment: str

    @property
    def fingerprint(self) -> str:
        """As ``ssh-add -l`` shows it."""
        return "SHA256:" + b64encode(hashlib.sha256(_blob(self.public)).digest()).decode().rstrip("=")


class AgentSigner:
    """A :class:`solferino.custody.note.Signer` that has an agent sign. It has Ed25519 only."""

    kept_in = "agent"
    __slots__ = ("_identity", "_socket", "name")

    def __init__(self, identity: Identity, socket_path: str) -> None:
        self.name = f"agent:{identity.fingerprint}"
        self._identity = identity
        self._socket = socket_path

    @property
    def public(self) -> Mapping[str, bytes]:
        """The raw public key, by algorithm."""
        return {ED25519: self._identity.public}

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """The raw signature over a message. Raises SignerFailed where the agent refuses, is gone or is wrong."""
        if algorithm != ED25519:
            raise lacks(algorithm, signer="an ssh-agent")
        request = _string(_blob(self._identity.public)) + _string(message) + struct.pack(">I", 0)
        answer = _Reader(_asked(self._socket, _SIGN, request, _SIGNATURE, _PERSON_IN))
        parts = _Reader(answer.string())
        kind, raw = parts.string(), parts.string()
        if kind != _TYPE or len(raw) != SIGNATURE_BYTES[ED25519]:
            raise _odd()
        return checked(ED25519, self._identity.public, raw, message, made_by="the ssh-agent")

    def __repr__(self) -> str:
        return f"<AgentSigner {self.name}>"


def identities(socket_path: str | None = None) -> list[Identity]:
    """The Ed25519 keys an agent offers, in its order; keys of other types are passed over.

    socket_path: that of SSH_AUTH_SOCK if absent. Raises SignerFailed.
    """
    answer = _Reader(_asked(_socket_path(socket_path), _REQUEST_IDENTITIES, b"", _IDENTITIES, _ANSWER_IN))
    count = answer.number()
    if count > _MOST_KEYS:
        raise _odd()
    found = []
    for _ in range(count):
        blob, comment = answer.string(), answer.string()
        public = _public(blob)
        if public is not None:
            found.append(Identity(public, comment.decode("utf-8", "replace")))
    return found


def agent_signer(chosen: str, socket_path: str | None = None) -> AgentSigner:
    """The signer of one key of the agent.

    chosen: its comment, or its fingerprint from the left; empty for the only one there is. Raises NoSuchKey where none
    or several fit, SignerFailed where there is no agent.
    """
    path = _socket_path(socket_path)
    offered = identities(path)
    fitting = [i for i in offered if _fits(i, chosen)]
    if len(fitting) == 1:
        return AgentSigner(fitting[0], path)
    names = "; ".join(f"agent:{i.fingerprint} ({i.comment})" for i in fitting or offered)
    if fitting:
        raise NoSuchKey(f"{len(fitting)} keys of the ssh-agent fit {chosen!r}", do=f"name one of them: {names}")
    raise NoSuchKey(
        f"the ssh-agent offers no Ed25519 key {chosen!r}",
        do=f"name one of these: {names}" if names else "add one with `ssh-add`",
    )


def _fits(identity: Identity, chosen: str) -> bool:
    if chosen in ("", identity.comment):
        return True
    digits = chosen.removeprefix("SHA256:")
    return len(digits) >= 6 and identity.fingerprint.removeprefix("SHA256:").startswith(digits)


# -- the wire ---------------------------------------------------------------------------------------------------------


def _blob(public: bytes) -> bytes:
    return _string(_TYPE) + _string(public)


def _public(blob: bytes) -> bytes | None:
    """The raw key in a key blob, or None for a key of another type."""
    reader = _Reader(blob)
    if reader.string() != _TYPE:
        return None
    public = reader.string()
    return public if len(public) == PUBLIC_BYTES[ED25519] and reader.at_end() else None


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


class _Reader:
    """Takes an answer apart. Raises SignerFailed at its end."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def number(self) -> int:
        return int(struct.unpack(">I", self._take(4))[0])

    def string(self) -> bytes:
        return self._take(self.number())

    def at_end(self) -> bool:
        return self._at == len(self._data)

    def _take(self, size: int) -> bytes:
        if size > len(self._data) - self._at:
            raise _odd()
        self._at += size
        return self._data[self._at - size : self._at]


def _asked(path: str, kind: int, body: bytes, expected: int, patience: float) -> bytes:
    """One request and the body of its answer. Raises SignerFailed."""
    request = bytes([kind]) + body
    if len(request) > _LONGEST:
        raise SignerFailed(
            f"an ssh-agent signs no more than {_LONGEST} bytes",
            kept="nothing was signed",
            do="take a key file for this",
        )
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            deadline = time.monotonic() + patience
            line.settimeout(patience)
            line.connect(path)
            line.sendall(_string(request))
            size = int(struct.unpack(">I", _received(line, 4, deadline))[0])
            if not 0 < size <= _LONGEST:
                raise _odd()
            answer = _received(line, size, deadline)
    except TimeoutError:
        raise _failed(f"the ssh-agent did not answer within {patience:.0f} s", path) from None
    except OSError as error:
        raise _failed(f"the ssh-agent cannot be reached: {error.strerror or error}", path) from None
    if answer[0] == _FAILURE:
        raise _failed("the ssh-agent refused", path)
    if answer[0] != expected:
        raise _odd()
    return answer[1:]


def _received(line: socket.socket, size: int, deadline: float) -> bytes:
    got = b""
    while len(got) < size:
        line.settimeout(max(0.001, deadline - time.monotonic()))  # for all of it: an agent may drip
        piece = line.recv(size - len(got))
        if not piece:
            raise _odd()
        got += piece
    return got


def _socket_path(given: str | None) -> str:
    path = given or os.environ.get(SOCKET_VARIABLE)
    if not path:
        raise SignerFailed(
            f"no ssh-agent is known here: {SOCKET_VARIABLE} is not set", do="start one, or take a key file"
        )
    return path


def _failed(what: str, path: str) -> SignerFailed:
    return SignerFailed(
        what,
        where=path,
        kept="nothing was signed",
        do="see with `ssh-add -l` whether it is there, unlocked and has the key",
    )


def _odd() -> SignerFailed:
    return SignerFailed("the ssh-agent gave an answer that is none", kept="nothing was signed", do="take another agent")
