"""An ssh-agent of our own on a Unix socket, as honest or as odd as a test wants it."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

Answer = Callable[[bytes], bytes | None]  # request without its length -> answer without its length; None hangs up


def string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def blob(key: Ed25519PrivateKey) -> bytes:
    return string(b"ssh-ed25519") + string(key.public_key().public_bytes_raw())


def strings(data: bytes) -> list[bytes]:
    found = []
    while data:
        size = struct.unpack(">I", data[:4])[0]
        found.append(data[4 : 4 + size])
        data = data[4 + size :]
    return found


def honest(keys: dict[str, Ed25519PrivateKey]) -> Answer:
    """An agent as the protocol has it. keys: by comment. It offers a key of another type too, as real ones do."""
    other = string(b"ssh-rsa") + string(b"\x01\x00\x01") + string(b"\x00" * 256)

    def answer(request: bytes) -> bytes | None:
        if request == b"\x0b":
            rows = [string(other) + string(b"an old one")]
            rows += [string(blob(key)) + string(comment.encode()) for comment, key in keys.items()]
            return b"\x0c" + struct.pack(">I", len(rows)) + b"".join(rows)
        if request[:1] == b"\x0d":
            wanted, message = strings(request[1:-4])
            for key in keys.values():
                if blob(key) == wanted:
                    return b"\x0e" + string(string(b"ssh-ed25519") + string(key.sign(message)))
        return b"\x05"

    return answer


@contextmanager
def agent(folder: Path, answer: Answer, *, framed: bool = True) -> Iterator[str]:
    """Serve a socket and give its path. framed: put the length before each answer."""
    path = str(folder / "agent")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(path)
        listening.listen()
        thread = threading.Thread(target=_serve, args=(listening, answer, framed), daemon=True)
        thread.start()
        try:
            yield path
        finally:
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            thread.join(5)
            assert not thread.is_alive()


def _serve(listening: socket.socket, answer: Answer, framed: bool) -> None:
    while True:
        try:
            line, _ = listening.accept()
        except OSError:
            return
        with line, contextlib.suppress(OSError):
            size = struct.unpack(">I", _received(line, 4))[0]
            said = answer(_received(line, size))
            if said is not None:
                line.sendall(string(said) if framed else said)


def _received(line: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size:
        piece = line.recv(size - len(got))
        if not piece:
            raise OSError("gone")
        got += piece
    return got
