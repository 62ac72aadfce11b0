"""Step 3: the batches that the ledger names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import (
    BatchRef,
    CustodyEvent,
    ErasedLine,
    Line,
    MalformedRecord,
    NewerFormat,
    NotCanonical,
    SolferinoError,
    parse_line,
)
from solferino.verify.found import Found, Tally
from solferino.verify.protocol import Evidence


@dataclass(frozen=True, slots=True)
class _Gone:
    leaf: str
    root: str
    entry: int


def check_batches(evidence: Evidence, found: Found) -> Tally:
    """3. Each batch named is there, its lines in order, its root and count as the entry says; erased lines are named
    by a later entry of type erased."""
    tally = Tally(3, "each batch is there, in order, with its root and count")
    gone: list[_Gone] = []
    named: set[str] = set()
    for event in found.events:
        if event.batch is not None:
            named.add(event.batch.root)
            _check_batch(evidence, event, event.batch, found, tally, gone)
    for line in gone:
        says = found.erased_lines.get(line.leaf)
        tally.of_which["erased lines"] += 1
        if says is None or says <= line.entry:
            tally.counts["failed"] += 1
            found.hurt(
                3,
                "batch",
                f"batch {line.root}",
                f"the line {line.leaf} is gone and no later entry says so",
                entry=line.entry,
            )
    _note_strays(evidence, named, tally)
    found.lines_gone = len(gone)
    return tally


def _check_batch(
    evidence: Evidence, event: CustodyEvent, ref: BatchRef, found: Found, tally: Tally, gone: list[_Gone]
) -> None:
    try:
        stored = list(evidence.batch(ref.root))
    except SolferinoError as error:
        tally.counts["failed"] += 1
        found.hurt(3, "batch", f"batch {ref.root}", error.what, entry=event.number)
        return
    wrong, claims, frontier = [], [], Frontier()
    tally.of_which["lines"] += len(stored)
    for place, data in enumerate(stored):
        line, leaf, fault = _read(data)
        frontier.add(leaf)
        if isinstance(line, ErasedLine):
            gone.append(_Gone(line.leaf, ref.root, event.number))
        elif line is not None:
            claims.append(found.take(line.record, event))
        elif fault:
            wrong.append(f"line {place + 1}: {fault}")
        else:
            found.not_understood += 1
    if frontier.root().hex() != ref.root:
        wrong.insert(0, "its lines do not give its root")
    if len(stored) != ref.count:
        wrong.append(f"it has {len(stored)} lines, not {ref.count}")
    if not _rises(stored):
        wrong.append("its lines are not in the order of their bytes")
    erased = any(data.startswith(b'{"erased":') for data in stored)
    tally.counts["failed" if wrong else "passed"] += 1
    if erased and not wrong:
        tally.of_which["batches with erased lines"] += 1
    if wrong:
        found.hurt(
            3,
            "batch",
            f"batch {ref.root}",
            "; ".join(wrong[:5]),
            entry=event.number,
            claims=[claim for claim in claims if claim],
        )


def _read(data: bytes) -> tuple[Line | ErasedLine | None, bytes, str]:
    """A line, the leaf it counts with, and what is wrong with it. A record of a newer version counts, unread."""
    try:
        line = parse_line(data)
    except NewerFormat:
        return None, leaf_hash(data), ""
    except (NotCanonical, MalformedRecord) as error:
        return None, leaf_hash(data), error.what
    except SolferinoError as error:  # a value that its own class refuses, such as a day that is none
        return None, leaf_hash(data), error.what
    return line, bytes.fromhex(line.leaf) if isinstance(line, ErasedLine) else leaf_hash(data), ""


def _rises(stored: Sequence[bytes]) -> bool:
    """True where the lines that are left rise strictly by their bytes; an erased one no longer shows its own."""
    left = [data for data in stored if not data.startswith(b'{"erased":')]
    return all(before < after for before, after in pairwise(left))


def _note_strays(evidence: Evidence, named: set[str], tally: Tally) -> None:
    try:
        strays = sum(1 for root in evidence.batches() if root not in named)
    except SolferinoError as error:
        tally.notes.append(f"the batches could not be listed: {error.what}")
        return
    if strays:
        tally.notes.append(f"{strays} batches lie here that no entry names: remains of interrupted work, not evidence")
