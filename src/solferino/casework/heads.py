"""The ledger's tree, computed again from the stored bytes of its entries, and the heads of it that were signed before.

What is stored beside the entries (leaf hashes, the head) is a convenience. Whoever signs, proves or hands on a head
computes it here first: one flipped bit under a signature would make a log that nobody can ever follow again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from solferino.casework.progress import Progress, Watcher, nobody
from solferino.custody.note import TreeHead, origin_of, parse_note
from solferino.custody.tree import Frontier, leaf_hashes
from solferino.record import (
    BatchRef,
    Checkpoint,
    CustodyEvent,
    EventType,
    Exit,
    Line,
    MalformedRecord,
    NotCanonical,
    SolferinoError,
)
from solferino.vault.protocol import Vault
from solferino.vault.stage import line_leaf
from solferino.verify.halves import plain_beginning
from solferino.verify.quick import PlainReader

_PAGE = 4096  # entries that are looked at together
# The canonical form sorts its keys, so the type of an entry is always the last thing in its bytes.
_CHECKPOINTED = b'"type":"%s"},"v":1}' % EventType.CHECKPOINTED.encode()
_KEEP = "keep this folder as it is, run `solferino verify`, and work on from a copy of the case"


class LedgerAltered(SolferinoError):
    """Stored bytes no longer give the hashes that the ledger names them by."""

    code, exit_code = "SOLF-E320", Exit.INTEGRITY


class LedgerForked(SolferinoError):
    """This ledger does not extend a head that was signed before: it was shortened, or its past was rewritten."""

    code, exit_code = "SOLF-E321", Exit.INTEGRITY


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head that was signed earlier. entry: the number of the entry that records it. head: what its note says."""

    entry: int
    checkpoint: Checkpoint
    head: TreeHead


@dataclass(slots=True)
class Recomputed:
    """A ledger computed again. frontier: the edge of its tree. roots: roots at the sizes that were asked for.

    signed: the heads that were signed before, in the order of their entries.
    """

    frontier: Frontier = field(default_factory=Frontier)
    roots: dict[int, bytes] = field(default_factory=dict)
    signed: list[SignedHead] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Number of entries."""
        return self.frontier.size

    @property
    def covered(self) -> int:
        """The size of the largest head signed before; 0 where there is none."""
        return max((s.head.size for s in self.signed), default=0)


def recompute(
    vault: Vault, *, sizes: Iterable[int] = (), older: Sequence[TreeHead] = (), watch: Watcher = nobody
) -> Recomputed:
    """Compute the whole ledger again from its stored bytes, and hold it against everything that speaks of it.

    Every entry must give its stored leaf and all leaves the stored head; every head signed before, and every one in
    ``older`` (kept elsewhere), must be a head of this tree; the entries since the last signed head must be canonical
    and numbered without a gap, and their batches must give their roots. sizes: where else roots are wanted.

    Raises LedgerAltered or LedgerForked, and the vault's errors for what cannot be read. A large ledger may be looked
    at by two processes; then 33 bytes an entry are held meanwhile. Else memory does not grow.
    """
    head = vault.head()
    made = Recomputed(signed=list(signed_heads(vault, head.size)))
    wanted = {*sizes, *(s.head.size for s in made.signed), *(h.size for h in older)}
    last = _begin(made, vault, wanted)
    last = _extend(made, vault, head.size, wanted, watch) or last
    if (made.size, made.frontier.root().hex()) != (head.size, head.root):
        raise _altered(f"the {made.size} entries do not give the head that is stored for them", "tree head")
    if last is not None and last != head.recorded:
        raise _altered("the time stored with the head is not that of the last entry", "tree head")
    origin = origin_of(vault.case_id)
    for signed in made.signed:
        _refuse_fork(made, signed.head, origin, f"signed earlier, entry {signed.entry}")
        if signed.head.size > signed.entry:
            raise _altered(f"entry {signed.entry} records a head of more entries than came before it", "ledger")
    for kept in older:
        _refuse_fork(made, kept, origin, "kept elsewhere")
    return made


def go_on(made: Recomputed, vault: Vault, watch: Watcher = nobody) -> None:
    """Take in what was recorded since, by the same rules. Raises as :func:`recompute`."""
    head = vault.head()
    _extend(made, vault, head.size, set(), watch)
    if (made.size, made.frontier.root().hex()) != (head.size, head.root):
        raise _altered(f"the {made.size} entries do not give the head that is stored for them", "tree head")


def signed_heads(vault: Vault, size: int | None = None) -> Iterator[SignedHead]:
    """The heads that were signed before, in the order of their entries. Raises MalformedRecord, DigestMismatch."""
    for data in vault.entries(0, size):
        if not data.endswith(_CHECKPOINTED):
            continue
        event = CustodyEvent.parse(data)
        for line in vault.lines(event.batch.root) if event.batch else ():
            if isinstance(line, Line) and isinstance(line.record, Checkpoint):
                yield SignedHead(event.number, line.record, TreeHead.parse(parse_note(line.record.note).text))


def _begin(made: Recomputed, vault: Vault, wanted: set[int]) -> str | None:
    """Add what two processes together see to be plain and good of a large ledger; gives the time of its last entry."""
    begun = plain_beginning(vault)
    edges = begun.tree.frontiers({*wanted, begun.tree.size})
    made.frontier = edges[begun.tree.size]
    made.roots = {size: edge.root() for size, edge in edges.items() if size in wanted}
    for event in begun.entries.kept():
        if event.number >= made.covered and event.batch is not None:
            _check_batch(vault, event.number, event.batch)
    return begun.entries.last


def _extend(made: Recomputed, vault: Vault, size: int, wanted: set[int], watch: Watcher) -> str | None:
    """Add the entries up to ``size``; gives the time of the last one. Those beyond the last signed head are read in
    full."""
    covered, last, reader = made.covered, b"", PlainReader(vault.case_id)
    entries, stored = vault.entries(made.size, size), vault.leaves(made.size, size)
    while rows := list(islice(entries, _PAGE)):
        start, leaves = made.size, leaf_hashes(rows)
        if leaves != list(islice(stored, _PAGE)):
            raise _first_difference(vault, start, leaves)
        _add(made, leaves, wanted)
        if covered < made.size:
            new = max(start, covered)
            _check_new(vault, new, rows[new - start :], reader)
        last = rows[-1]
        watch(Progress("checking the ledger", made.size, size))
    if next(stored, None) is not None:
        raise _altered("more leaf hashes are stored than entries", "ledger")
    if made.size != size:
        raise _altered(f"the head is stored for {size} entries, and {made.size} are here", "ledger")
    return CustodyEvent.parse(last).recorded if last else None


def _add(made: Recomputed, leaves: list[bytes], wanted: set[int]) -> None:
    """Add leaf hashes, stopping at every size whose root is wanted."""
    start, at = made.size, 0
    for stop in [*sorted(n - start for n in wanted if start < n <= start + len(leaves)), len(leaves)]:
        made.frontier.extend(leaves[at:stop])
        at = stop
        if made.size in wanted:
            made.roots[made.size] = made.frontier.root()


def _first_difference(vault: Vault, start: int, leaves: list[bytes]) -> LedgerAltered:
    stored = list(vault.leaves(start, start + len(leaves)))
    for place, leaf in enumerate(leaves):
        if place >= len(stored):
            return _altered("no leaf hash is stored for it", f"entry {start + place}")
        if leaf != stored[place]:
            return _altered("its bytes do not give the leaf hash that is stored for it", f"entry {start + place}")
    return _altered("more leaf hashes are stored than entries", "ledger")


def _check_new(vault: Vault, start: int, rows: Sequence[bytes], reader: PlainReader) -> None:
    """What a new head would be the first to cover: the form of entries, and their batches down to the stored lines.

    Of entries that are seen to be good by the page, only those are read that may have a batch.
    """
    page = reader.read(start, rows, "")
    for at in range(len(rows)) if page is None else page.kept:
        _check_entry(vault, start + at, rows[at])


def _check_entry(vault: Vault, place: int, data: bytes) -> None:
    try:
        event = CustodyEvent.parse(data)
    except (NotCanonical, MalformedRecord) as error:
        raise _altered(f"it cannot be read: {error.what}", f"entry {place}") from error
    if event.number != place or event.case != vault.case_id or event.encoded() != data:
        raise _altered("it bears another number or case, or its bytes are not those of its content", f"entry {place}")
    if event.batch is not None:
        _check_batch(vault, place, event.batch)


def _check_batch(vault: Vault, place: int, batch: BatchRef) -> None:
    frontier = Frontier()
    for data in vault.batch(batch.root):
        frontier.add(line_leaf(data))
    if (frontier.root().hex(), frontier.size) != (batch.root, batch.count):
        raise _altered("the lines of its batch do not give the root and the count that it names", f"entry {place}")


def _refuse_fork(made: Recomputed, head: TreeHead, origin: str, whence: str) -> None:
    if head.origin != origin:
        raise _forked(f"a head ({whence}) is of another ledger: {head.origin}", origin)
    if head.size > made.size:
        raise _forked(f"a head of {head.size} entries was {whence}, and the ledger has only {made.size}", origin)
    if made.roots[head.size] != head.root:
        raise _forked(
            f"a head of {head.size} entries was {whence}, and the first {head.size} entries now give another root: "
            "the past was rewritten",
            origin,
        )


def _altered(what: str, where: str) -> LedgerAltered:
    return LedgerAltered(what, where=where, kept="nothing was signed", do=_KEEP)


def _forked(what: str, where: str) -> LedgerForked:
    return LedgerForked(what, where=where, kept="nothing was signed", do=_KEEP)
