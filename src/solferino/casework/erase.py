"""erase: a court order, a witness at risk, bytes that may not be held. Two people, a reason, and no root changes."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.custody import leaf_hash
from solferino.record import CustodyEvent, EventType, Line, Outcome, UsageError
from solferino.vault.protocol import Draft


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure destroyed. entry: the event. items, lines, objects: how many."""

    event: CustodyEvent
    lines: int
    objects: int


def erase(case: Case, item: str, *, people: tuple[str, str], reason: str) -> Erasure:
    """Destroy an item: its bytes, its text, and every line that says a word of them.

    item: its number (``I-003``) or id. people: the names of two persons. reason: the people's words; they stand in a batch
    line of their own, not in the ledger entry, so they must not repeat what is erased. The ledger's and batches' roots stand: lines become leaf hashes.
    Raises UsageError for an unknown item, the same person twice or a missing reason.
    """
    first, second = (p.strip() for p in people)
    if not first or not second or first == second:
        raise UsageError("erasure needs two different people", do="name both")
    if not reason.strip():
        raise UsageError("erasure needs a reason")
    with case.working():
        state = case.fold()
        target = _find(state, item)
        actors = [case.person(first), case.person(second)]
        words = _telling(state, target)
        leaves, objects = _doomed(case, words)
        order = case.commit(EventType.DECIDED, [Outcome(actors[1], "erase", "ordered", "ok", reason.strip())],
                            holds="order", actor=actors[0], codes=["verdict=erase"])
        event = case.vault.erase(
            Draft(EventType.ERASED, "", actors[0],
                  (f"lines={len(leaves)}", f"objects={len(objects)}", f"second={actors[1]}"), (order.number,)),
            leaves, objects)
        case.forget_texts()
    return Erasure(event, len(leaves), len(objects))


def _find(state: Fold, given: str) -> str:
    ids = list(state.items)
    if given.upper().startswith("I-") and given[2:].isdigit() and 0 < int(given[2:]) <= len(ids):
        return ids[int(given[2:]) - 1]
    if given in state.items:
        return given
    raise UsageError(f"this case has no item {given!r}", do="list them with `solferino status`")


@dataclass(frozen=True, slots=True)
class _Telling:
    """What gives the item away: words that no surviving line may hold, and the objects to destroy."""

    words: frozenset[str]
    objects: frozenset[str]


def _telling(state: Fold, item: str) -> _Telling:
    digests = {c.digest for c in state.captures.get(item, ())}
    # Bytes that another item also holds stay: erasing them would erase that item too, which nobody asked for.
    shared = {d for d in digests if any(i != item for i in state.item_of_bytes(d))}
    gone = digests - shared
    readings = [r for r in state.readings_by_id.values() if r.bytes_digest in gone]
    kept_texts = {r.text_digest for r in state.readings_by_id.values() if r.bytes_digest not in gone}
    objects = set(gone)
    for reading in readings:
        objects |= {d for d in (reading.map_digest, reading.text_digest) if d and d not in kept_texts}
    ids = {r.id for r in readings}
    claims = {i for i, c in state.claims.items() if c.passage.reading in ids}
    return _Telling(frozenset({item, *gone, *ids, *claims}), frozenset(objects))


def _doomed(case: Case, telling: _Telling) -> tuple[list[str], list[str]]:
    """Leaf hashes of every line that names what is erased, derivations apart: they hold digests of inputs only."""
    leaves = []
    for event in case.fold().events:
        if event.batch is None:
            continue
        for line in case.vault.lines(event.batch.root):
            if isinstance(line, Line) and type(line.record).__name__ != "Derivation":
                data = line.encoded()
                if any(word.encode() in data for word in telling.words):
                    leaves.append(leaf_hash(data).hex())
    return leaves, sorted(telling.objects)
