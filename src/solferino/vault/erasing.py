"""What an erasure or a sealing will destroy, worked out before anything is. Pure but for what the vault hands in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.custody.naming import objects_named
from solferino.record import (
    CustodyEvent,
    ErasedLine,
    Erasure,
    EventType,
    Line,
    NothingFound,
    Sealing,
    UsageError,
    World,
    parse_line,
    salted,
)
from solferino.vault.objects.digests import damaged, digest_of
from solferino.vault.protocol import Draft, Orphans, Vault
from solferino.vault.stage import line_leaf

KIND = "erasure"
KIND_OF_SEALING = "sealing"
NEVER_DESTROYED = Erasure | Sealing  # they hold nothing but digests and public keys, and say what became of the rest


@dataclass(frozen=True, slots=True)
class Plan:
    """lines: the batch of the entry. leaves: leaf hashes to destroy. roots: batches they stand in. objects: digests."""

    draft: Draft
    lines: list[Line]
    leaves: frozenset[str]
    roots: list[str]
    objects: list[str]


def plan(vault: Vault, draft: Draft, line_leaves: Iterable[str], objects: Iterable[str], world: World) -> Plan:
    """Find everything that an erasure names. Raises NothingFound for what is not here, UsageError for an odd draft."""
    if draft.type is not EventType.ERASED:
        raise UsageError("an erasure is recorded by an entry of type erased", kept="nothing was erased")
    leaves, digests = frozenset(line_leaves), sorted(set(objects))
    records = [Erasure(line=leaf) for leaf in sorted(leaves)] + [Erasure(object=digest) for digest in digests]
    return _planned(vault, draft, KIND, records, leaves, digests, world)


def plan_sealing(vault: Vault, draft: Draft, sealings: Iterable[Sealing], world: World) -> Plan:
    """The same for things put under seal, whose ciphertext lies in the case already.

    Each ciphertext is read back: nothing is destroyed for one that is not whole. Raises NothingFound, DigestMismatch,
    UsageError.
    """
    if draft.type is not EventType.SEALED:
        raise UsageError("a sealing is recorded by an entry of type sealed", kept="nothing was sealed")
    records = list(sealings)
    for digest in sorted({record.sealed for record in records}):
        refuse_damaged(vault, digest)
    leaves = frozenset(record.line for record in records if record.line)
    digests = sorted({record.object for record in records if record.object})
    return _planned(vault, draft, KIND_OF_SEALING, records, leaves, digests, world)


def refuse_damaged(vault: Vault, digest: str) -> None:
    """Read an object through. Raises NothingFound or DigestMismatch unless it is whole."""
    with vault.objects.open(digest) as stream:
        if digest_of(stream) != digest:
            raise damaged(digest)


def _planned(
    vault: Vault,
    draft: Draft,
    kind: str,
    records: Sequence[Erasure | Sealing],
    leaves: frozenset[str],
    digests: list[str],
    world: World,
) -> Plan:
    verb = "sealed" if kind == KIND_OF_SEALING else "erased"
    if not leaves and not digests:
        raise UsageError(f"nothing was named to be {verb}", kept=f"nothing was {verb}")
    roots, missing = [], set(leaves)
    for root in vault.batches() if leaves else ():
        here = {leaf: data for data in vault.batch(root) if (leaf := line_leaf(data).hex()) in leaves}
        if here:
            _refuse_to_hide_an_erasure(here.values())
            roots.append(root)
            missing.difference_update(here)
    absent = sorted(missing) + [digest for digest in digests if not vault.objects.has(digest)]
    if absent:
        raise NothingFound(
            f"{len(absent)} of what was to be {verb} is not in the case, first {absent[0]}",
            kept=f"nothing was {verb}",
            do="name lines by their leaf hashes and objects by their SHA-256",
        )
    ours = Draft(draft.type, kind, draft.actor, draft.codes, draft.refers)
    return Plan(ours, salted(records, world.entropy(32)), leaves, roots, digests)


def _refuse_to_hide_an_erasure(stored: Iterable[bytes]) -> None:
    for data in stored:
        line = parse_line(data)
        if isinstance(line, Line) and isinstance(line.record, NEVER_DESTROYED):
            raise UsageError(
                "the record of an erasure or sealing holds nothing but digests and is never destroyed itself",
                kept="nothing was erased",
            )


def named_by(lines: Iterable[Line | ErasedLine]) -> tuple[frozenset[str], list[str]]:
    """The leaves and objects that the batch of an erasure's or a sealing's entry names."""
    records = [line.record for line in lines if isinstance(line, Line) and isinstance(line.record, NEVER_DESTROYED)]
    return (frozenset(r.line for r in records if r.line), sorted(r.object for r in records if r.object))


def ciphertexts_of(lines: Iterable[Line | ErasedLine]) -> list[str]:
    """The objects that hold what a sealing took: while one of them is not whole, nothing clear is destroyed."""
    return sorted({r.record.sealed for r in lines if isinstance(r, Line) and isinstance(r.record, Sealing)})


def orphans_of(vault: Vault, parts: Iterable[str] = ()) -> Orphans:
    """Compare what lies in a vault with what its ledger reaches."""
    wanted_batches: set[str] = set()
    wanted_objects: set[str] = set()
    for data in vault.entries():
        event = CustodyEvent.parse(data)
        if event.batch is None:
            continue
        wanted_batches.add(event.batch.root)
        for line in vault.lines(event.batch.root):
            if isinstance(line, Line):
                wanted_objects.update(objects_named(line.record))
    return Orphans(
        tuple(o for o in vault.objects.ids() if o not in wanted_objects),
        tuple(b for b in vault.batches() if b not in wanted_batches),
        tuple(parts),
    )
