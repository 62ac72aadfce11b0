"""erase: a court order, a witness at risk, bytes that may not be held. Two people, a reason, and no root changes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.casework.case import Case
from solferino.casework.dossier import DOSSIER
from solferino.casework.fold import Fold
from solferino.casework.grouping import grouped_before
from solferino.casework.ids import find_item
from solferino.casework.process import regroup
from solferino.casework.views import refresh_views
from solferino.custody import leaf_hash
from solferino.custody.naming import objects_named
from solferino.record import (
    Capture,
    CustodyEvent,
    Derivation,
    EventType,
    Item,
    Line,
    Outcome,
    Person,
    Reading,
    UsageError,
)
from solferino.vault.protocol import Draft

_ID = re.compile(rb"[a-z_]+:[0-9a-f]{16,64}")  # an id as it stands in a line


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure destroyed. event: its entry. lines, objects: how many."""

    event: CustodyEvent
    lines: int
    objects: int


def erase(case: Case, item: str, *, people: tuple[str, str], reason: str) -> Erasure:
    """Destroy an item: its bytes, its text, and every line that says a word of them.

    item: its number (``I-003``) or id. people: the names of two persons. reason: the people's words; they stand in a
    batch line of their own, not in the ledger entry, so they must not repeat what is erased. The ledger's and the
    batches' roots stand: lines become leaf hashes. What is left is grouped anew, under the handles it had,
    and the dossier in the case folder, which holds the words, is removed.
    Raises UsageError for an unknown item, the same person twice or a missing reason.
    """
    first, second = (" ".join(p.split()) for p in people)
    if not first or not second or first.casefold() == second.casefold():
        raise UsageError("erasure needs two different people", kept="nothing was erased", do="name both")
    if not reason.strip():
        raise UsageError("erasure needs a reason", kept="nothing was erased", do="give one with --reason")
    with case.working():
        state = case.fold()
        target = find_item(state.numbers(), item)
        actors = [case.person(first), case.person(second)]
        state = case.fold()
        number = int(state.numbers()[target].removeprefix("I-"))
        before = grouped_before(state)
        handles = [f"last_{letter}={highest}" for letter, highest in sorted(state.handles.items()) if highest]
        telling = _telling(state, target)
        leaves = _doomed(case, telling)
        order = case.commit(
            EventType.DECIDED,
            [Outcome(actors[1], "erase", "ordered", "ok", reason.strip())],
            holds="order",
            actor=actors[0],
            codes=["verdict=erase"],
        )
        codes = [f"item={number}", f"lines={len(leaves)}", f"objects={len(telling.objects)}", f"second={actors[1]}"]
        event = case.vault.erase(
            Draft(EventType.ERASED, "", actors[0], tuple(sorted([*codes, *handles])), (order.number,)),
            leaves,
            sorted(telling.objects),
        )
        case.forget_texts()
        regroup(case, before)
    refresh_views(case)
    if case.path is not None:
        # The dossier in the case folder was made before, and holds the words; nobody can be asked to think of it.
        (case.path / DOSSIER).unlink(missing_ok=True)
    return Erasure(event, len(leaves), len(telling.objects))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What gives the item away. digests: bytes that nothing else holds. words: ids that only its records carry."""

    item: str
    digests: frozenset[str]
    words: frozenset[bytes]
    objects: frozenset[str]

    def told_by(self, record: object, data: bytes) -> bool:
        """True for a record that says a word of the item. A derivation holds nothing but digests of inputs."""
        if isinstance(record, Derivation | Person):
            return False
        if isinstance(record, Item):
            return record.id == self.item
        if isinstance(record, Capture):
            return record.item == self.item
        if isinstance(record, Reading):
            return record.bytes_digest in self.digests
        return not self.words.isdisjoint(_ID.findall(data))


def _telling(state: Fold, item: str) -> _Telling:
    mine = {c.digest for c in state.captures.get(item, ())}
    # Bytes that another item also holds stay: erasing them would erase that item too, which nobody asked for.
    gone = {d for d in mine if set(state.item_of_bytes(d)) <= {item}}
    readings = [r for r in state.readings_by_id.values() if r.bytes_digest in gone]
    kept: set[str] = {d for i, rows in state.captures.items() if i != item for c in rows for d in objects_named(c)}
    kept |= {d for r in state.readings_by_id.values() if r.bytes_digest not in gone for d in objects_named(r)}
    objects = gone.union(*(objects_named(r) for r in readings)) - kept
    ids = {r.id for r in readings}
    claims = {i for i, c in state.claims.items() if c.passage.reading in ids}
    words = {item, *ids, *claims, *(f"bytes:{d}" for d in gone)}
    return _Telling(item, frozenset(gone), frozenset(w.encode() for w in words), frozenset(objects))


def _doomed(case: Case, telling: _Telling) -> list[str]:
    """Leaf hashes of every line that tells of what is erased."""
    leaves = []
    for event in case.fold().events:
        if event.batch is None:
            continue
        for line in case.vault.lines(event.batch.root):
            if isinstance(line, Line):
                data = line.encoded()
                if telling.told_by(line.record, data):
                    leaves.append(leaf_hash(data).hex())
    return leaves
