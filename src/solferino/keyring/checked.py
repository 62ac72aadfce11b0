"""A signature is checked before it is used: whoever made it may be at fault, broken or lying."""

from __future__ import annotations

from solferino.custody.signature import holds
from solferino.keyring.errors import SignerFailed


def checked(algorithm: str, public: bytes, signature: bytes, message: bytes, *, made_by: str) -> bytes:
    """The signature, where it holds. made_by: the signer in words. Raises SignerFailed."""
    if not holds(algorithm, public, signature, message):
        raise SignerFailed(
            f"{made_by} gave {len(signature)} bytes that are no {algorithm} signature of its own key",
            kept="nothing was signed",
            do="check that it still holds the same key",
        )
    return signature


def lacks(algorithm: str, *, signer: str) -> SignerFailed:
    """The error for a signer that is asked for an algorithm it has no key of."""
    return SignerFailed(f"{signer} has no {algorithm} key", kept="nothing was signed")
