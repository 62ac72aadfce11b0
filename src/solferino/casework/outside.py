"""outside: every stamp and cosignature of a case looked at again, as a checker does, and what follows for its times.

This loads the library of cryptography. What is merely recorded is told by :mod:`solferino.casework.anchoring`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from solferino.casework.anchoring import checkpoints
from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.custody.anchored import Bounds, Known, OutsideProof, good_at
from solferino.custody.anchored import bounds as bounds_of
from solferino.custody.note import Signature, VerifierKey, imprint, parse_note, signature_holds, signature_time
from solferino.custody.opentimestamps import proof_holds
from solferino.custody.signature import CannotCheck
from solferino.custody.timestamp import stamp_holds
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    MalformedRecord,
    NothingFound,
    PublicValue,
    SolferinoError,
    Stamp,
    instant,
)


def outside_proofs(case: Case, trust: Sequence[bytes] | None = None, state: Fold | None = None) -> list[OutsideProof]:
    """Every stamp and cosignature of a case, looked at again from its kept bytes.

    trust: DER certificates that stamps must lead to; None to take the roots as they come, which is right only for the
    people who chose the authorities themselves. A cosignature holds where its line is of the key it was asked under;
    whether that key is the witness's, a policy says.
    """
    state = state or case.fold()
    known = {c.id: (c, size) for _, c, size in checkpoints(state)}
    found = []
    for event, item in state.outside:
        if not isinstance(item, Stamp | Cosignature) or item.checkpoint not in known:
            continue
        checkpoint, size = known[item.checkpoint]
        if isinstance(item, Cosignature):
            found.append(_of_cosignature(item, event, checkpoint, size))
        elif item.time is not None:
            found.append(_of_stamp(case, item, event, checkpoint, size, trust))
    return found


def _of_cosignature(item: Cosignature, event: CustodyEvent, checkpoint: Checkpoint, size: int) -> OutsideProof:
    try:
        key, line = VerifierKey.parse(item.vkey), Signature.parse(item.line)
        holds = signature_holds(key, line, parse_note(checkpoint.note).text)
        why = "" if holds else "its signature does not hold"
        who, time = key.name, instant(datetime.fromtimestamp(signature_time(line), UTC))
    except (MalformedRecord, CannotCheck, OverflowError, ValueError, OSError) as error:
        holds, why, who, time = False, f"it cannot be checked: {error}", "a witness", item.time
    return OutsideProof(item.id, "cosignature", who, size, event.number, time, holds, why)


def _of_stamp(
    case: Case, item: Stamp, event: CustodyEvent, checkpoint: Checkpoint, size: int, trust: Sequence[bytes] | None
) -> OutsideProof:
    def proof(time: str, *, holds: bool, why: str = "") -> OutsideProof:
        return OutsideProof(item.id, item.kind, item.authority, size, event.number, time, holds, why)

    recorded = item.time or ""
    try:
        read = case.vault.objects.read
        if item.kind == "opentimestamps":
            seen = proof_holds(read(item.token), imprint(checkpoint.note), [read(h) for h in item.headers])
            return proof(seen.not_after or recorded, holds=seen.holds, why="; ".join((*seen.wrong, *seen.open)))
        found = stamp_holds(
            read(item.token),
            read(item.request) if item.request else None,
            imprint(checkpoint.note),
            [read(c) for c in item.certificates],
            [read(r) for r in item.revocation],
            trust or [],
        )
    except (NothingFound, SolferinoError) as error:
        return proof(recorded, holds=False, why=f"its bytes cannot be read: {error.what}")
    trusted = found.trusted or trust is None
    why = "; ".join(found.wrong) or ("" if trusted else found.untrusted)
    return OutsideProof(
        item.id,
        item.kind,
        item.authority,
        size,
        event.number,
        found.time or recorded,
        found.holds and trusted,
        why,
        found.ends,
        found.first_to_end or "",
        found.revoked,
    )


def bounds(case: Case, *, at: datetime | None = None, trust: Sequence[bytes] | None = None) -> list[Bounds]:
    """For each entry of a case, between what times it was recorded, and what shows it.

    at: the moment at which the stamps must be good; now by default. trust: as for :func:`outside_proofs`.
    """
    state = case.fold()
    proofs = outside_proofs(case, trust, state)
    answers = good_at(proofs, instant(at or case.world.clock()))
    values = [
        Known(event.number, item.seen, f"{item.source} {item.value}")
        for event, item in state.outside
        if isinstance(item, PublicValue)
    ]
    return bounds_of(state.size, [p for p in proofs if answers[p.id].good], values)
