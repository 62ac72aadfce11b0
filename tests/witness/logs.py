"""Logs and witnesses for tests: a log is a list of leaf hashes and the key it signs its heads with."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from solferino.custody.note import Signer, TreeHead, VerifierKey, log_keys, sign_checkpoint
from solferino.custody.tree import consistency_proof, root_of
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import Clock
from solferino.witness import Limits, StateFolder, Witness, WitnessServer

ORIGIN = "solferino/" + "7" * 32


@dataclass
class SmallLog:
    """A log of so many invented leaves. twist: from this leaf on it is another history."""

    origin: str = ORIGIN
    signer: Signer = field(default_factory=lambda: SeededSigner(b"log"))
    twist: int | None = None

    def leaves(self, size: int) -> list[bytes]:
        words = (f"leaf {n}{' twisted' if self.twist is not None and n >= self.twist else ''}" for n in range(size))
        return [hashlib.sha256(word.encode()).digest() for word in words]

    def head(self, size: int) -> TreeHead:
        return TreeHead(self.origin, size, root_of(self.leaves(size)))

    def note(self, size: int) -> str:
        return sign_checkpoint(self.head(size), self.signer).encoded()

    def proof(self, old: int, new: int) -> list[bytes]:
        return consistency_proof(self.leaves(new), old) if 0 < old <= new else []

    def request(self, old: int, new: int) -> bytes:
        return request(old, self.proof(old, new), self.note(new))

    @property
    def keys(self) -> list[VerifierKey]:
        return log_keys(self.origin, self.signer.public)


def request(old: int, proof: Sequence[bytes], note: str) -> bytes:
    rows = [f"old {old}", *(base64.b64encode(node).decode() for node in proof)]
    return ("\n".join(rows) + "\n\n" + note).encode()


def witness_in(
    folder: Path, *logs: SmallLog, name: str = "witness.example/one", signer: Signer | None = None
) -> Witness:
    """A witness over a state folder; the clock moves on by a second at every look."""
    from solferino.witness.witness import own_keys

    signer = signer or SeededSigner(b"witness")
    state = StateFolder(folder, own_keys(name, signer))
    return Witness(name, signer, [key for log in logs or (SmallLog(),) for key in log.keys], state, Clock())


@contextmanager
def serving(witness: Witness, limits: Limits | None = None) -> Iterator[WitnessServer]:
    """The witness on a free port of the loopback."""
    server = WitnessServer("127.0.0.1", 0, witness, limits)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
