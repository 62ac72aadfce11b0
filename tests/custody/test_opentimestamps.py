"""OpenTimestamps proofs, offline: the work in a header is what counts, and a promise is no evidence."""

from __future__ import annotations

import hashlib
import struct
import sys

import pytest
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

from solferino.custody.opentimestamps import LEAST_DIFFICULTY, Header, proof_holds

# The first block of Bitcoin: version, previous, Merkle root, 2009-01-03 18:15:05, difficulty 1, nonce.
GENESIS = bytes.fromhex(
    "01000000"
    + "00" * 32
    + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    + "29ab5f49ffff001d1dac2b7c"
)
IMPRINT = hashlib.sha256(b"a checkpoint").digest()
CALENDAR = "https://calendar.example.org"


def serialized(timestamp: Timestamp, digest: bytes = IMPRINT) -> bytes:
    context = BytesSerializationContext()
    DetachedTimestampFile(OpSHA256(), timestamp).serialize(context)
    made: bytes = context.getbytes()
    return made


def proof(*, height: int | None = 7, pending: bool = False, of: bytes = IMPRINT) -> tuple[bytes, bytes]:
    """A proof over a few operations, and the Merkle root it ends in."""
    first = Timestamp(of)
    end = first.ops.add(OpAppend(b"beside")).ops.add(OpSHA256()).ops.add(OpPrepend(b"left")).ops.add(OpSHA256())
    if height is not None:
        end.attestations.add(BitcoinBlockHeaderAttestation(height))
    if pending:
        end.attestations.add(PendingAttestation(CALENDAR))
    return serialized(first), end.msg


def header(root: bytes, *, bits: int = 0x207FFFFF, seconds: int = 1_790_000_000, mined: bool = True) -> bytes:
    """A header over a Merkle root, mined where that is cheap (the bits of a test network)."""
    for nonce in range(1 << 16):
        made = struct.pack("<I32s32sIII", 4, bytes(32), root, seconds, bits, nonce)
        parsed = Header.parse(made)
        if parsed is None or (parsed.hash <= parsed.target) is mined:
            return made
    raise AssertionError("no nonce was found")


def test_the_first_block_of_bitcoin_has_the_work_it_says() -> None:
    read = Header.parse(GENESIS)
    assert read is not None
    assert (read.difficulty, read.time.isoformat()) == (1, "2009-01-03T18:15:05+00:00")
    assert read.wrong(least=1) is None
    assert read.wrong(least=LEAST_DIFFICULTY) == (
        "a block header has a difficulty of only 1: anybody could have made it"
    )


@pytest.mark.parametrize("place", range(80))
def test_no_bit_of_a_header_can_be_changed(place: int) -> None:
    bad = bytearray(GENESIS)
    bad[place] ^= 0x10
    read = Header.parse(bytes(bad))
    assert read is None or read.wrong(least=1) is not None


def test_a_proof_that_ends_in_a_header_of_enough_work_holds() -> None:
    made, root = proof()
    found = proof_holds(made, IMPRINT, [header(root)], least=0)
    assert (found.holds, found.blocks, found.wrong) == (True, (7,), ())
    assert (found.time, found.not_after) == ("2026-09-21T14:13:20.000000Z", "2026-09-21T16:13:20.000000Z")


def test_a_header_that_anybody_could_have_made_is_refused_unless_somebody_asks_for_it() -> None:
    made, root = proof()
    found = proof_holds(made, IMPRINT, [header(root)])
    assert not found.holds
    assert found.wrong[0].endswith("anybody could have made it")


def test_a_header_that_claims_more_work_than_it_has_is_refused() -> None:
    made, root = proof()
    bits = 0x17034219  # a difficulty of 2024
    lie = header(root, bits=bits, mined=False)
    read = Header.parse(lie)
    assert read is not None and read.difficulty > LEAST_DIFFICULTY
    assert proof_holds(made, IMPRINT, [lie]).wrong == ("a block header has not the work that it says",)


def test_a_header_of_another_block_shows_nothing() -> None:
    made, _ = proof()
    found = proof_holds(made, IMPRINT, [GENESIS], least=1)
    assert (found.holds, found.open) == (False, ("the header of Bitcoin block 7 is not here",))


def test_a_pending_proof_is_no_evidence_and_says_so() -> None:
    made, _ = proof(height=None, pending=True)
    found = proof_holds(made, IMPRINT)
    assert (found.holds, found.time, found.pending) == (False, None, (CALENDAR,))
    assert found.open == (f"{CALENDAR} only promised to stamp it: that is no evidence",)


@pytest.mark.parametrize("bad", ["other", "cut", "longer", "text", "empty", "huge"])
def test_what_is_no_proof_of_this_checkpoint_is_refused(bad: str) -> None:
    made, root = proof()
    other, _ = proof(of=hashlib.sha256(b"something else").digest())
    rows = {
        "other": other,
        "cut": made[:-1],
        "longer": made + b"\0",
        "text": b"hello",
        "empty": b"",
        "huge": bytes(10**5),
    }
    found = proof_holds(rows[bad], IMPRINT, [header(root)], least=0)
    assert not found.holds
    assert found.wrong


def test_without_the_library_it_is_said_that_it_cannot_be_checked_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentimestamps.core", None)
    found = proof_holds(proof()[0], IMPRINT)
    assert (found.holds, found.possible, found.wrong) == (False, False, ())
    assert "not installed" in found.open[0]
