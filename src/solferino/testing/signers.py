"""Signers for tests: keys that follow from a seed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

from solferino.custody.signature import ED25519, ML_DSA_44


class SeededSigner:
    """A :class:`solferino.custody.note.Signer` whose keys are the same for the same seed.

    Ed25519 signatures repeat, ML-DSA-44 signatures do not: they are randomized. Leave them out where bytes must repeat.
    """

    def __init__(self, seed: bytes = b"", *, both: bool = True) -> None:
        self._ed25519 = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"ed25519" + seed).digest())
        self._ml_dsa = MLDSA44PrivateKey.from_seed_bytes(hashlib.sha256(b"ml-dsa-44" + seed).digest()) if both else None

    @property
    def public(self) -> Mapping[str, bytes]:
        """Raw public keys by algorithm."""
        found = {ED25519: self._ed25519.public_key().public_bytes_raw()}
        if self._ml_dsa is not None:
            found[ML_DSA_44] = self._ml_dsa.public_key().public_bytes_raw()
        return found

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """The raw signature over a message."""
        if algorithm == ED25519:
            return self._ed25519.sign(message)
        if algorithm == ML_DSA_44 and self._ml_dsa is not None:
            return self._ml_dsa.sign(message)
        raise ValueError(f"no {algorithm} key")
