"""anchoring: what part of a ledger something outside has seen, and since when.

What is recorded is asked here: a stamp or cosignature enters the ledger only after it was checked. That needs no
certificate and no clock, so it costs nothing. Whether it is still good today, :mod:`solferino.casework.outside` tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.casework.fold import Fold
from solferino.custody.note import TreeHead, parse_note
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Line,
    MalformedRecord,
    Outcome,
    Stamp,
)
from solferino.vault.protocol import Vault

# Acts of anchoring are not waiting to be anchored: if they were, nothing ever would be.
_ACTS = (EventType.CHECKPOINTED, EventType.STAMPED, EventType.COSIGNED, EventType.KEY_ENROLLED)
STEPS = ("stamp", "cosign")


@dataclass(frozen=True, slots=True)
class Failed:
    """An authority or witness that was asked and gave nothing, and has given nothing since. size: of the checkpoint."""

    size: int
    step: str
    who: str
    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Anchoring:
    """What is recorded. size: of the greatest head that something outside has seen; 0 where none has.

    waiting: how many entries that are no acts of anchoring are not under it; first: the number of the first of them.
    signed: size of the greatest signed head. failed: who gave nothing for the last signed head.
    """

    size: int = 0
    signed: int = 0
    waiting: int = 0
    first: int | None = None
    failed: tuple[Failed, ...] = ()

    @property
    def anchored(self) -> bool:
        """True where something outside has seen every entry that waits for it."""
        return self.size > 0 and not self.waiting

    def words(self) -> str:
        """The answer in one sentence, without a full stop."""
        if self.anchored:
            return f"anchored: something outside has seen the first {self.size} entries"
        if not self.size:
            return "not yet anchored"
        return f"not yet anchored from entry {self.first} on; something outside has seen the first {self.size} entries"


def anchoring(state: Fold) -> Anchoring:
    """What part of a ledger something outside is recorded to have seen. Reads nothing but the fold."""
    sizes = {c.id: size for c, size in _checkpoints(state)}
    seen = max((sizes.get(i.checkpoint, 0) for _, i in state.outside if _sees(i)), default=0)  # type: ignore[union-attr]
    waiting = [e.number for e in state.events[seen:] if not _is_act(e)]
    last = max(sizes.items(), key=lambda pair: pair[1], default=("", 0))
    return Anchoring(
        seen,
        last[1],
        len(waiting),
        waiting[0] if waiting else None,
        tuple(failures(state, last[0])) if last[1] else (),
    )


def anchoring_in(vault: Vault, events: Sequence[CustodyEvent]) -> Anchoring:
    """The same for a ledger that is not folded: only batches of acts of anchoring are opened.

    events: all of them, in order.
    """
    state = Fold(size=len(events), events=list(events))
    for event in events:
        if event.batch is None or not _is_act(event):
            continue
        for line in vault.lines(event.batch.root):
            record = line.record if isinstance(line, Line) else None
            if isinstance(record, Checkpoint | Cosignature | Stamp):
                state.outside.append((event, record))
            elif isinstance(record, Outcome):
                state.outcomes[record.subject][record.step] = record
    return anchoring(state)


def _sees(item: object) -> bool:
    return isinstance(item, Cosignature) or (isinstance(item, Stamp) and item.time is not None)


def _is_act(event: CustodyEvent) -> bool:
    if event.type is EventType.ATTEMPT_FAILED:
        return event.code("step") in STEPS
    return event.type in _ACTS


def failures(state: Fold, checkpoint: str) -> Iterator[Failed]:
    """Who was asked about a checkpoint and gave nothing, by the last outcome of each."""
    size = next((size for c, size in _checkpoints(state) if c.id == checkpoint), 0)
    for step, outcome in state.outcomes.get(checkpoint, {}).items():
        kind, _, who = step.partition(":")
        if kind in STEPS and outcome.severity == "failed":
            yield Failed(size, kind, who, outcome.code, outcome.words)


def checkpoints(state: Fold) -> list[tuple[CustodyEvent, Checkpoint, int]]:
    """The signed heads in order of their entries, with their sizes."""
    found = []
    for event, item in state.outside:
        if isinstance(item, Checkpoint) and event.type is EventType.CHECKPOINTED:
            size = size_of(item)
            if size is not None:
                found.append((event, item, size))
    return found


def _checkpoints(state: Fold) -> Iterator[tuple[Checkpoint, int]]:
    for event, checkpoint, size in checkpoints(state):
        if size <= event.number:
            yield checkpoint, size


def size_of(checkpoint: Checkpoint) -> int | None:
    """How many entries a checkpoint is over; None for one that is malformed."""
    try:
        return TreeHead.parse(parse_note(checkpoint.note).text).size
    except MalformedRecord:
        return None
