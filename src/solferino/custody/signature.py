"""Checking one signature. The only place that knows the algorithms; no keys are kept here and nothing is signed.

Ed25519 is RFC 8032, ML-DSA-44 is FIPS 204. The second stands beside the first because a package may have to convince
somebody after large quantum computers exist.
"""

from __future__ import annotations

ED25519, ML_DSA_44 = "ed25519", "ml-dsa-44"
PUBLIC_BYTES = {ED25519: 32, ML_DSA_44: 1312}
SIGNATURE_BYTES = {ED25519: 64, ML_DSA_44: 2420}


class CannotCheck(Exception):
    """This machine's library does not know the algorithm, so nothing can be said of the signature."""


def holds(algorithm: str, public: bytes, signature: bytes, message: bytes) -> bool:
    """True where ``signature`` over ``message`` is of the private key behind ``public`` (raw bytes).

    False for a signature or key of the wrong length too. Raises CannotCheck for an algorithm not known here.
    """
    if algorithm not in PUBLIC_BYTES:
        raise CannotCheck(f"the algorithm {algorithm!r} is not known here")
    if len(public) != PUBLIC_BYTES[algorithm] or len(signature) != SIGNATURE_BYTES[algorithm]:
        return False
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        if algorithm == ED25519:
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        else:
            from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

            MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    except UnsupportedAlgorithm as error:
        raise CannotCheck(f"this machine's library cannot check {algorithm} signatures") from error
    return True
