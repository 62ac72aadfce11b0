"""Checking an OpenTimestamps proof offline, against block headers that are kept with it. Pure; no I/O.

A proof is a row of hash operations from our digest to the Merkle root of a Bitcoin block. The 80-byte header of that
block shows the root, a time, and the work that went into it; nobody need be asked. What one header shows is that
somebody spent that work on it, no more: so headers that are too cheap are refused, whatever they say.

Operations are done by the library ``opentimestamps`` (the extra of that name, LGPL-3.0), loaded only here.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from solferino.record import instant

HEADER_BYTES = 80
MOST_BYTES = 65_536  # of a proof: they have a few hundred
# Bitcoin's difficulty has been above 10^13 since January 2020, and our proofs are younger. To make one header of that
# difficulty takes 4 * 10^22 hashes: more than a year of all mining there was in 2012. A cheaper one proves nothing.
LEAST_DIFFICULTY = 10**13
# A miner may set the clock of a block; the rules of the network bound how far.
CLOCK_BOUND = timedelta(hours=2)
_EASIEST = 0xFFFF << 208  # the target of difficulty 1


@dataclass(frozen=True, slots=True)
class Header:
    """A block header. root: the Merkle root as it lies. time: what it says. target: what its hash must not be above."""

    root: bytes
    time: datetime
    target: int
    hash: int

    @classmethod
    def parse(cls, data: bytes) -> Header | None:
        """Read 80 bytes; None for anything else, or a target that is none."""
        if len(data) != HEADER_BYTES:
            return None
        seconds, bits = struct.unpack("<II", data[68:76])
        exponent, mantissa = bits >> 24, bits & 0x007FFFFF
        target = mantissa << 8 * (exponent - 3) if exponent >= 3 else mantissa >> 8 * (3 - exponent)
        if bits & 0x00800000 or not 0 < target < 1 << 256:
            return None
        digest = hashlib.sha256(hashlib.sha256(data).digest()).digest()
        return cls(data[36:68], datetime.fromtimestamp(seconds, UTC), target, int.from_bytes(digest, "little"))

    @property
    def difficulty(self) -> int:
        """How many times harder than the easiest block there ever was."""
        return _EASIEST // self.target

    def wrong(self, least: int) -> str | None:
        """Why it shows nothing, or None."""
        if self.hash > self.target:
            return "a block header has not the work that it says"
        if self.difficulty < least:
            return f"a block header has a difficulty of only {self.difficulty}: anybody could have made it"
        return None


@dataclass(frozen=True, slots=True)
class ProofFinding:
    """What a proof shows. time, not_after: instants; what the header says, and by when the digest existed for certain.

    possible: False where the library is not installed. pending: addresses of calendars that only promised; a promise is
    no evidence. blocks: heights of the blocks that the proof leads to. shown, wrong, open: in sentences.
    """

    holds: bool = False
    time: str | None = None
    not_after: str | None = None
    possible: bool = True
    pending: tuple[str, ...] = ()
    blocks: tuple[int, ...] = ()
    shown: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def proof_holds(
    proof: bytes, imprint: bytes, headers: Sequence[bytes] = (), *, least: int = LEAST_DIFFICULTY
) -> ProofFinding:
    """Check one proof. Never raises for what the bytes hold.

    imprint: the SHA-256 that must have been stamped. headers: 80-byte block headers. least: the difficulty below which
    a header shows nothing.
    """
    try:
        import opentimestamps.core  # noqa: F401 - only whether it is there
    except ImportError:
        return ProofFinding(
            possible=False,
            open=("OpenTimestamps proofs cannot be checked here: the extra `opentimestamps` is not installed",),
        )
    ends = _ends(proof, imprint)
    if isinstance(ends, str):
        return ProofFinding(wrong=(ends,))
    roots = {message: height for message, height, _ in ends if height is not None}
    pending = tuple(sorted({where for _, _, where in ends if where is not None}))
    known = [h for h in map(Header.parse, headers) if h is not None and h.root in roots]
    faults = tuple(why for h in known if (why := h.wrong(least)) is not None)
    good = [h for h in known if h.wrong(least) is None]
    blocks = tuple(sorted(set(roots.values())))
    if good:
        first = min(good, key=lambda h: h.time)
        words = f"it is in Bitcoin block {roots[first.root]} of {first.time:%Y-%m-%d %H:%M} UTC"
        return ProofFinding(
            holds=True,
            time=instant(first.time),
            not_after=instant(first.time + CLOCK_BOUND),
            pending=pending,
            blocks=blocks,
            shown=(words,),
        )
    missing = [f"the header of Bitcoin block {height} is not here" for height in blocks] if not known else []
    promised = [f"{where} only promised to stamp it: that is no evidence" for where in pending] if not roots else []
    return ProofFinding(pending=pending, blocks=blocks, wrong=faults, open=(*missing, *promised))


def _ends(proof: bytes, imprint: bytes) -> list[tuple[bytes, int | None, str | None]] | str:
    """(message, height of a block or None, address of a calendar or None) for each end; words where it is no proof."""
    if len(proof) > MOST_BYTES:
        return f"the proof is longer than {MOST_BYTES} bytes"
    from opentimestamps.core.op import MsgValueError, OpArgValueError, OpSHA256
    from opentimestamps.core.serialize import BytesDeserializationContext, DeserializationError
    from opentimestamps.core.timestamp import DetachedTimestampFile

    try:
        read = DetachedTimestampFile.deserialize(BytesDeserializationContext(proof))
        rest = list(_attested(read.timestamp))
    except (DeserializationError, MsgValueError, OpArgValueError, ValueError, TypeError, RecursionError):
        return "this is no OpenTimestamps proof"
    if not isinstance(read.file_hash_op, OpSHA256) or read.timestamp.msg != imprint:
        return "it stamps something else than the SHA-256 of this checkpoint"
    return rest


def _attested(timestamp: Any) -> Iterator[tuple[bytes, int | None, str | None]]:
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation

    for message, attestation in timestamp.all_attestations():
        if isinstance(attestation, BitcoinBlockHeaderAttestation):
            yield message, attestation.height, None
        elif isinstance(attestation, PendingAttestation):
            yield message, None, attestation.uri
