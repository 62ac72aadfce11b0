"""checkpoint: sign the head of the ledger, after computing every leaf again.

A signed head is what others hold on to. Whoever has one can tell a ledger that was shortened or rewritten from one that
grew, and needs nothing else for it. So nothing is signed that does not extend every head signed before.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from solferino.casework.case import Case
from solferino.casework.heads import LedgerForked, Recomputed, go_on, recompute
from solferino.casework.keys import enroll
from solferino.casework.progress import Watcher, nobody
from solferino.casework.witness import WitnessAt, cosign
from solferino.custody.note import (
    Note,
    Signer,
    TreeHead,
    VerifierKey,
    log_keys,
    origin_of,
    sign_checkpoint,
    signature_holds,
)
from solferino.custody.signature import CannotCheck
from solferino.record import Checkpoint, CustodyEvent, EventType, Exit, SolferinoError, UsageError

__all__ = ["BadSignature", "WitnessAt", "cosign", "sign_head"]

KIND = "checkpoint"  # what the batch of such an entry holds


class BadSignature(SolferinoError):
    """A key made a signature that does not hold under its own public half."""

    code, exit_code = "SOLF-E322", Exit.INTEGRITY


def sign_head(
    case: Case,
    signer: Signer,
    size: int | None = None,
    *,
    older: Sequence[TreeHead] = (),
    watch: Watcher = nobody,
) -> tuple[Checkpoint, CustodyEvent]:
    """Sign the head over the first ``size`` entries (by default all that stand before its own) and record it.

    Before anything is signed, every leaf is computed again from the stored entries, and every head signed before must
    be one of this tree; so must those in ``older``, which somebody kept elsewhere. The signer's keys are enrolled
    first where they are not.

    Raises LedgerAltered or LedgerForked (nothing signed; a refusal is recorded where the ledger itself is whole),
    UsageError for a size that the ledger has not reached, BadSignature, and the errors of the key and of the vault.
    """
    if size is not None and not 0 <= size <= case.vault.head().size:
        raise UsageError(f"the ledger has {case.vault.head().size} entries; there is no head at {size}")
    try:
        ledger = recompute(case.vault, sizes=() if size is None else (size,), older=older, watch=watch)
    except LedgerForked:
        _record_refusal(case)
        raise
    actor = case.actor()
    enroll(case, signer)
    go_on(ledger, case.vault)
    note = _signed(case, signer, _head_at(ledger, case.id, size), actor)
    checkpoint = Checkpoint(note.encoded())
    signed_size = TreeHead.parse(note.text).size
    event = case.commit(EventType.CHECKPOINTED, [checkpoint], holds=KIND, actor=actor, codes=[f"size={signed_size}"])
    return checkpoint, event


def _head_at(ledger: Recomputed, case: str, size: int | None) -> TreeHead:
    if size is None or size == ledger.size:
        return TreeHead(origin_of(case), ledger.size, ledger.frontier.root())
    return TreeHead(origin_of(case), size, ledger.roots[size])


def _signed(case: Case, signer: Signer, head: TreeHead, actor: str | None) -> Note:
    """Sign, and hold the signatures against the public keys before anything is kept. A failure is recorded."""
    try:
        note = sign_checkpoint(head, signer)
        for key in log_keys(head.origin, signer.public):
            _refuse_bad_signature(note, key)
    except SolferinoError as error:
        code = "bad_signature" if isinstance(error, BadSignature) else "key_refused"
        case.commit(EventType.ATTEMPT_FAILED, codes=["step=checkpoint", f"code={code}"], actor=actor)
        raise
    return note


def _refuse_bad_signature(note: Note, key: VerifierKey) -> None:
    try:
        holds = all(signature_holds(key, found, note.text) for found in note.by(key)) and bool(note.by(key))
    except CannotCheck as error:
        raise _bad(f"the signature of the {key.algorithm} key cannot be checked here: {error}", key) from error
    if not holds:
        raise _bad(f"the {key.algorithm} key gave a signature that does not hold", key)


def _bad(what: str, key: VerifierKey) -> BadSignature:
    return BadSignature(
        what,
        where=key.name,
        kept="nothing was signed",
        do="check the device or program that holds the key, or use another key",
    )


def _record_refusal(case: Case) -> None:
    """A refusal is a fact. Where it cannot be written, the error that is raised anyway must do."""
    with contextlib.suppress(SolferinoError):
        case.commit(EventType.REFUSED, codes=["step=checkpoint", "code=forked"])
