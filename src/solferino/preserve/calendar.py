"""Asking an OpenTimestamps calendar: hand in a digest, fetch the rest of a proof later. Nothing else.

A calendar promises to put a digest into a Bitcoin block. Until the rest of the proof is there, its answer is a promise
and no evidence; checking is done elsewhere, offline (:mod:`solferino.custody.opentimestamps`). Proofs are read and
written by the library ``opentimestamps`` (the extra of that name, LGPL-3.0), loaded only here and there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from solferino.preserve.stamp import TIMEOUT, StampFailed, fetch

MOST_BYTES = 10_000  # of a calendar's answer
_ACCEPT = {"Accept": "application/vnd.opentimestamps.v1"}


def submit(url: str, imprint: bytes, entropy: Callable[[int], bytes], *, timeout: float = TIMEOUT) -> bytes:
    """Hand in a digest, hidden behind a random value; gives a proof that is still pending. Raises StampFailed."""
    _needs_library()
    from opentimestamps.core.op import OpAppend, OpSHA256
    from opentimestamps.core.timestamp import Timestamp

    made = Timestamp(imprint)
    hidden = made.ops.add(OpAppend(entropy(16))).ops.add(OpSHA256())
    answer = fetch(_below(url, "digest"), most=MOST_BYTES, timeout=timeout, post=hidden.msg, headers=_ACCEPT)
    _join(hidden, answer)
    return _written(made)


def upgrade(proof: bytes, urls: Sequence[str], *, timeout: float = TIMEOUT) -> bytes:
    """Fetch what calendars have added to a proof since; gives it unchanged where nothing was.

    urls: only these calendars are asked, whatever the proof says. Raises StampFailed.
    """
    _needs_library()
    from opentimestamps.core.op import OpSHA256
    from opentimestamps.core.serialize import BytesDeserializationContext, DeserializationError
    from opentimestamps.core.timestamp import DetachedTimestampFile

    try:
        read = DetachedTimestampFile.deserialize(BytesDeserializationContext(proof))
    except (DeserializationError, ValueError, TypeError) as error:
        raise StampFailed("malformed", "this is no OpenTimestamps proof") from error
    if not isinstance(read.file_hash_op, OpSHA256):
        raise StampFailed("malformed", "this proof is not over a SHA-256")
    named = {url.rstrip("/") for url in urls}
    for part, uri in list(_pending(read.timestamp)):
        if uri.rstrip("/") in named:
            answer = _asked_again(uri, part.msg, timeout)
            if answer is not None:
                _join(part, answer)
    return _written(read.timestamp)


def _asked_again(uri: str, message: bytes, timeout: float) -> bytes | None:
    """The rest of a proof, or None where the calendar has not got it yet."""
    try:
        return fetch(_below(uri, f"timestamp/{message.hex()}"), most=MOST_BYTES, timeout=timeout, headers=_ACCEPT)
    except StampFailed as why:
        if why.reason == "http_error" and "answered 404" in why.what:
            return None
        raise


def _pending(timestamp: Any) -> Iterator[tuple[Any, str]]:
    from opentimestamps.core.notary import PendingAttestation

    for attestation in timestamp.attestations:
        if isinstance(attestation, PendingAttestation):
            yield timestamp, attestation.uri
    for following in timestamp.ops.values():
        yield from _pending(following)


def _join(part: Any, answer: bytes) -> None:
    """Add a calendar's answer to the part of a proof that it continues. Raises StampFailed."""
    from opentimestamps.core.op import MsgValueError, OpArgValueError
    from opentimestamps.core.serialize import BytesDeserializationContext, DeserializationError
    from opentimestamps.core.timestamp import Timestamp

    try:
        context = BytesDeserializationContext(answer)
        part.merge(Timestamp.deserialize(context, part.msg))
        context.assert_eof()
    except (DeserializationError, MsgValueError, OpArgValueError, ValueError, TypeError, RecursionError) as error:
        raise StampFailed("malformed", "the answer is no part of a proof", do="check the address") from error


def _written(timestamp: Any) -> bytes:
    from opentimestamps.core.op import OpSHA256
    from opentimestamps.core.serialize import BytesSerializationContext
    from opentimestamps.core.timestamp import DetachedTimestampFile

    context = BytesSerializationContext()
    DetachedTimestampFile(OpSHA256(), timestamp).serialize(context)
    return bytes(context.getbytes())


def _below(url: str, name: str) -> str:
    return f"{url.rstrip('/')}/{name}"


def _needs_library() -> None:
    try:
        import opentimestamps.core  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise StampFailed(
            "not_possible",
            "OpenTimestamps needs the extra `opentimestamps`, which is not installed",
            do="pip install 'solferino[opentimestamps]'",
        ) from error
