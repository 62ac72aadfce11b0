"""OpenTimestamps in a case: hand the digest of a signed head to calendars, and complete the proof later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from solferino.casework.anchoring import checkpoints
from solferino.casework.case import Case
from solferino.custody.note import imprint
from solferino.custody.opentimestamps import proof_holds
from solferino.preserve import calendar as client
from solferino.preserve.stamp import TIMEOUT, StampFailed, checked_url
from solferino.record import Checkpoint, EventType, Outcome, Stamp, UsageError

KIND = "opentimestamps"
STEP = "stamp"


def hand_in(
    case: Case, checkpoint: Checkpoint, calendars: Sequence[str], *, timeout: float = TIMEOUT
) -> tuple[list[Stamp], list[tuple[str, str]]]:
    """Hand the digest of a checkpoint to each calendar; gives pending stamps, and (name, why) of those that failed.

    A pending stamp has no time and anchors nothing. Raises UsageError for a checkpoint that is not in the ledger.
    """
    entry = _entries(case).get(checkpoint.id)
    if entry is None:
        raise UsageError("this checkpoint is not in the ledger", kept="nothing was asked", do="sign one first")
    made: list[Stamp] = []
    failed: list[Outcome] = []
    with case.working():
        for url in calendars:
            name = _name(url)
            try:
                proof = client.submit(url, imprint(checkpoint.note), case.world.entropy, timeout=timeout)
            except StampFailed as why:
                failed.append(_failure(checkpoint.id, name, why))
                continue
            made.append(Stamp(checkpoint.id, KIND, name, case.vault.objects.put(proof)))
        _record(case, made, failed, [entry])
    return made, [(_who(o), o.words) for o in failed]


def complete(
    case: Case, calendars: Sequence[str], headers: Sequence[bytes] = (), *, timeout: float = TIMEOUT
) -> tuple[list[Stamp], list[tuple[str, str]]]:
    """Ask calendars for the rest of every pending proof, and check it against block headers of 80 bytes.

    Gives what is new: proofs that now hold (with a time), and proofs that now lead to a block whose header is still
    wanted (without); and (name, why) of those that failed or still wait. Without calendars nobody is asked.
    """
    known = {c.id: c for _, c, _ in checkpoints(case.fold())}
    made: list[Stamp] = []
    failed: list[Outcome] = []
    waiting: list[tuple[str, str]] = []
    with case.working():
        for stamp in _pending(case):
            proof = case.vault.objects.read(stamp.token)
            try:
                more = client.upgrade(proof, calendars, timeout=timeout) if calendars else proof
            except StampFailed as why:
                failed.append(_failure(stamp.checkpoint, stamp.authority, why))
                continue
            found = proof_holds(more, imprint(known[stamp.checkpoint].note), headers)
            put = case.vault.objects.put
            if found.holds:
                kept = tuple(
                    put(h) for h in headers if proof_holds(more, imprint(known[stamp.checkpoint].note), [h]).holds
                )
                made.append(replace(stamp, token=put(more), time=found.time, headers=kept))
            else:
                waiting.append((stamp.authority, "; ".join((*found.wrong, *found.open))))
                if more != proof:
                    made.append(replace(stamp, token=put(more)))
        entries = _entries(case)
        _record(case, made, failed, sorted({entries[s.checkpoint] for s in made}))
    return made, [*((_who(o), o.words) for o in failed), *waiting]


def _pending(case: Case) -> list[Stamp]:
    """The last stamp of each calendar on each checkpoint, where it has no time yet."""
    last: dict[tuple[str, str], Stamp] = {}
    for _, item in case.fold().outside:
        if isinstance(item, Stamp) and item.kind == KIND:
            last[item.checkpoint, item.authority] = item
    return [s for s in last.values() if s.time is None and s.checkpoint in _entries(case)]


def _entries(case: Case) -> dict[str, int]:
    return {checkpoint.id: event.number for event, checkpoint, _ in checkpoints(case.fold())}


def _name(url: str) -> str:
    try:
        return checked_url(url).hostname or url
    except StampFailed as why:
        raise UsageError(why.what, kept="nothing was asked", do="give an https address") from why


def _failure(checkpoint: str, name: str, why: StampFailed) -> Outcome:
    return Outcome(checkpoint, f"{STEP}:{name}", why.reason, "failed", f"{name}: {why.what}", why.do)


def _who(outcome: Outcome) -> str:
    return outcome.step.partition(":")[2]


def _record(case: Case, made: Sequence[Stamp], failed: Sequence[Outcome], entries: Sequence[int]) -> None:
    actor = case.actor() if made or failed else None
    for kind, records, word in (
        (EventType.STAMPED, [*made, *(_told(s) for s in made)], f"stamps={len(made)}"),
        (EventType.ATTEMPT_FAILED, list(failed), f"failed={len(failed)}"),
    ):
        if records:
            codes = [f"step={STEP}", word]
            holds = "stamps" if kind is EventType.STAMPED else "outcomes"
            case.commit(kind, records, holds=holds, codes=codes, actor=actor, refers=entries)


def _told(stamp: Stamp) -> Outcome:
    step = f"{STEP}:{stamp.authority}"
    if stamp.time is None:
        words = f"{stamp.authority} promised to stamp it; a promise is no evidence"
        return Outcome(stamp.checkpoint, step, "pending", "warning", words, "complete it later with --upgrade")
    return Outcome(stamp.checkpoint, step, "stamped", "ok", f"in a Bitcoin block of {stamp.time}")
