"""From a draft and its lines to the bytes of a batch and an entry. Pure; the same for every vault."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.custody.naming import objects_named
from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import (
    BatchRef,
    CustodyEvent,
    DigestMismatch,
    ErasedLine,
    Line,
    UsageError,
    World,
    instant,
    moment,
    parse_line,
)
from solferino.vault.errors import Conflict, UnsortedBatch
from solferino.vault.protocol import Draft, Head

LARGE_LINES = 256
LARGE_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Staged:
    """A batch before it is kept. body: the lines, each followed by one line feed. root: 64 hexadecimal digits."""

    root: str
    count: int
    kind: str
    body: bytes

    @property
    def large(self) -> bool:
        """True where the batch lies in a file of its own."""
        return self.count > LARGE_LINES or len(self.body) > LARGE_BYTES

    @property
    def ref(self) -> BatchRef:
        """The commitment that stands in the entry."""
        return BatchRef(self.root, self.count, self.kind)


def stage(lines: Sequence[Line], kind: str) -> Staged | None:
    """Compute a batch, or None for no lines. Raises UnsortedBatch unless the lines rise strictly by their bytes."""
    if not lines:
        return None
    if not kind:
        raise UsageError("a batch needs a word for what it holds", kept="nothing was changed")
    encoded = [line.encoded() for line in lines]
    for before, after in pairwise(encoded):
        if before >= after:
            raise UnsortedBatch(
                "the lines of a batch must stand in the order of their bytes, each once",
                kept="nothing was changed",
                do="make the lines with solferino.record.salted",
            )
    frontier = Frontier()
    for data in encoded:
        frontier.add(leaf_hash(data))
    return Staged(frontier.root().hex(), len(encoded), kind, b"".join(data + b"\n" for data in encoded))


def digests_named(lines: Sequence[Line]) -> set[str]:
    """The objects that the records of these lines rest on."""
    return {digest for line in lines for digest in objects_named(line.record)}


def next_entry(
    draft: Draft, batch: BatchRef | None, *, case: str, head: Head, world: World, tool: str, expected_size: int | None
) -> CustodyEvent:
    """The entry that follows ``head``.

    The time never falls: where the clock is behind the last entry, the last instant stands and a code
    ``clock_back=<seconds>`` says by how much, rounded up. Raises Conflict where ``head`` is not of the expected size.
    """
    if expected_size is not None and head.size != expected_size:
        raise Conflict(
            f"the ledger has {head.size} entries, not {expected_size}: somebody else has recorded something",
            where=case,
            kept="nothing was changed",
            do="look at what is new, then decide again",
        )
    recorded, codes = instant(world.clock()), list(draft.codes)
    if head.recorded is not None and recorded < head.recorded:
        behind = (moment(head.recorded) - moment(recorded)).total_seconds()
        codes.append(f"clock_back={math.ceil(behind)}")
        recorded = head.recorded
    return CustodyEvent(
        case, head.size, draft.type, recorded, tool, draft.actor, batch, tuple(sorted(codes)), draft.refers
    )


def next_entries(drafts: Sequence[Draft], *, case: str, head: Head, world: World, tool: str) -> list[CustodyEvent]:
    """The entries that follow ``head``, recorded at one look at the clock. Raises UsageError for one with a batch."""
    if any(draft.kind for draft in drafts):
        raise UsageError("events that hold a batch are committed one by one", kept="nothing was changed")
    if not drafts:
        return []
    empty = Draft(drafts[0].type)
    first = next_entry(empty, None, case=case, head=head, world=world, tool=tool, expected_size=None)
    recorded, behind = first.recorded, first.codes
    return [
        CustodyEvent(
            case,
            number,
            draft.type,
            recorded,
            tool,
            draft.actor,
            None,
            tuple(sorted(draft.codes + behind)),
            draft.refers,
        )
        for number, draft in enumerate(drafts, head.size)
    ]


def line_leaf(data: bytes) -> bytes:
    """The leaf hash that a stored line counts with: an erased line counts with the hash it carries.

    Raises as parse_line, but only for what claims to be erased: other bytes count as they lie.
    """
    if data.startswith(b'{"erased":'):
        line = parse_line(data)
        if isinstance(line, ErasedLine):
            return bytes.fromhex(line.leaf)
    return leaf_hash(data)


def checked(root: str, stored: Iterable[bytes]) -> list[Line | ErasedLine]:
    """Parse the stored lines of a batch. Raises DigestMismatch unless they give ``root``."""
    lines: list[Line | ErasedLine] = []
    frontier = Frontier()
    for data in stored:
        line = parse_line(data)
        frontier.add(bytes.fromhex(line.leaf) if isinstance(line, ErasedLine) else leaf_hash(data))
        lines.append(line)
    if frontier.root().hex() != root:
        raise DigestMismatch(
            "the lines of a batch no longer give its root",
            where=f"batch {root}",
            kept="nothing was changed",
            do="run `solferino verify`, then restore it from a copy",
        )
    return lines


def with_erased(stored: Iterable[bytes], leaves: frozenset[str]) -> tuple[bytes, set[str]]:
    """The body of a batch with lines replaced by their leaf hashes, and the leaves that were found in it."""
    rows, found = [], set()
    for data in stored:
        leaf = line_leaf(data).hex()
        if leaf in leaves:
            found.add(leaf)
            rows.append(ErasedLine(leaf).encoded())
        else:
            rows.append(data)
    return b"".join(row + b"\n" for row in rows), found


def split(body: bytes) -> list[bytes]:
    """The lines of a stored body. A missing last line feed is not repaired: the half line shows in the root."""
    return body.removesuffix(b"\n").split(b"\n") if body else []


def refuse_other_body(batch: Staged, stored: bytes) -> None:
    """Raise DigestMismatch where a batch of this root lies here with other bytes: erased in part, or damaged."""
    if stored != batch.body:
        raise DigestMismatch(
            "a batch of the same root lies here with other bytes: erased in part, or damaged",
            where=f"batch {batch.root}",
            kept="nothing was changed",
            do="run `solferino verify`; to record the same again after an erasure, salt it anew",
        )
