"""Step 3: the batches that the ledger names."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import (
    BatchRef,
    CustodyEvent,
    ErasedLine,
    EventType,
    Line,
    MalformedRecord,
    NewerFormat,
    NotCanonical,
    SolferinoError,
    WithheldLine,
    parse_line,
    parse_packed_line,
)
from solferino.verify.found import Found, Tally, by_entries
from solferino.verify.protocol import Evidence

# What ties the ledger to keys and to the outside is never gone: who hides a revocation would make a stolen key good,
# and who hides a signed head would hide a fork (docs/formats/notes.md).
_LASTING = (
    EventType.KEY_ENROLLED,
    EventType.KEY_REVOKED,
    EventType.CHECKPOINTED,
    EventType.COSIGNED,
    EventType.STAMPED,
)


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
    for event in found.entries.kept():
        if event.batch is not None:
            named.add(event.batch.root)
            _check_batch(evidence, event, event.batch, found, tally, gone)
    by: dict[str, set[int]] = {"erased": set(), "sealed": set()}
    for line in gone:
        erased = found.erased_lines.get(line.leaf, -1) > line.entry
        sealed = found.sealed_lines.get(line.leaf, -1) > line.entry
        tally.of_which["sealed lines" if sealed and not erased else "erased lines"] += 1
        if erased or sealed:
            word, where = ("erased", found.erased_lines) if erased else ("sealed", found.sealed_lines)
            by[word].add(where[line.leaf])
        else:
            tally.counts["failed"] += 1
            found.hurt(
                3,
                "batch",
                f"batch {line.root}",
                f"the line {line.leaf} is gone and no later entry says so",
                entry=line.entry,
            )
    tally.notes += by_entries(by)
    _note_strays(evidence, named, found, tally)
    found.lines_gone = len(gone)
    return tally


def _check_batch(
    evidence: Evidence, event: CustodyEvent, ref: BatchRef, found: Found, tally: Tally, gone: list[_Gone]
) -> None:
    seen = _Seen(found.packed)
    try:
        for data in evidence.batch(ref.root):
            seen.add(data)
            line = seen.line
            if isinstance(line, ErasedLine):
                gone.append(_Gone(line.leaf, ref.root, event.number))
            elif isinstance(line, WithheldLine):
                found.withheld.setdefault(line.leaf, event.number)
            elif line is not None:
                claim = found.take(line.record, event)
                seen.claims += [claim] if claim else []
    except SolferinoError as error:
        tally.counts["failed"] += 1
        found.hurt(3, "batch", f"batch {ref.root}", error.what, entry=event.number, claims=seen.claims)
        return
    tally.of_which["lines"] += seen.frontier.size
    tally.of_which["withheld lines"] += seen.withheld
    tally.of_which["batches with erased lines"] += bool(seen.erased)
    found.not_understood += seen.not_understood
    wrong = seen.wrong(ref)
    if event.type in _LASTING and (seen.erased or seen.withheld):
        wrong.append(f"a line of it is gone, and it belongs to an entry of type {event.type}, where none may be")
    tally.counts["failed" if wrong else "passed"] += 1
    if wrong:
        what = "; ".join(wrong[:5])
        found.hurt(3, "batch", f"batch {ref.root}", what, entry=event.number, claims=seen.claims)


class _Seen:
    """What is known of a batch while its lines go by. line: what the last one holds, None where not understood."""

    def __init__(self, packed: bool) -> None:
        self.line: Line | ErasedLine | WithheldLine | None = None
        self.frontier = Frontier()
        self.claims: list[str] = []
        self.faults: list[str] = []
        self.erased = self.withheld = self.not_understood = 0
        self._packed = packed
        self._before = b""
        self._rises = True

    def add(self, data: bytes) -> None:
        """Take the next line."""
        self.line, leaf, fault = _read(data, packed=self._packed)
        self.frontier.add(leaf)
        if fault:
            self.faults.append(f"line {self.frontier.size}: {fault}")
        elif self.line is None:
            self.not_understood += 1
        self.erased += isinstance(self.line, ErasedLine)
        self.withheld += isinstance(self.line, WithheldLine)
        if not isinstance(self.line, ErasedLine | WithheldLine):  # one that is gone no longer shows its place
            self._rises = self._rises and self._before < data
            self._before = data

    def wrong(self, ref: BatchRef) -> list[str]:
        """What does not fit what the entry says."""
        count, root = self.frontier.size, self.frontier.root().hex()
        told = (
            (root != ref.root, "its lines do not give its root"),
            (count != ref.count, f"it has {count} lines, not {ref.count}"),
            (not self._rises, "its lines are not in the order of their bytes"),
        )
        return [words for holds, words in told if holds] + self.faults


def _read(data: bytes, *, packed: bool) -> tuple[Line | ErasedLine | WithheldLine | None, bytes, str]:
    """A line, the leaf it counts with, and what is wrong with it. A record of a newer version counts, unread."""
    try:
        line = parse_packed_line(data) if packed else parse_line(data)
    except NewerFormat:
        return None, leaf_hash(data), ""
    except (NotCanonical, MalformedRecord) as error:
        return None, leaf_hash(data), error.what
    except SolferinoError as error:  # a value that its own class refuses, such as a day that is none
        return None, leaf_hash(data), error.what
    if isinstance(line, ErasedLine | WithheldLine):
        return line, bytes.fromhex(line.leaf), ""
    return line, leaf_hash(data), ""


def _note_strays(evidence: Evidence, named: set[str], found: Found, tally: Tally) -> None:
    """Batches that no entry names: in a case what a crash left, in a package a thing that nobody made it with."""
    try:
        strays = [root for root in evidence.batches() if root not in named]
    except SolferinoError as error:
        tally.notes.append(f"the batches could not be listed: {error.what}")
        return
    every = found.entries.known == found.size  # an entry of a newer type may name a batch that we cannot see it name
    for root in strays if found.packed and every else ():
        tally.counts["failed"] += 1
        found.hurt(3, "batch", f"batch {root}", "it is here and no entry names it")
    if strays and not found.packed:
        tally.notes.append(
            f"{len(strays)} batches lie here that no entry names: remains of interrupted work, not evidence"
        )
