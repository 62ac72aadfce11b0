"""What tells of an item: its bytes, its text, and every line that says a word of them.

Erasing, sealing, leaving out of a package and certifying all ask this; they must get one answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from solferino.casework.case import Case
from solferino.casework.dividing import STEP as DIVIDING
from solferino.casework.fold import Fold
from solferino.custody import leaf_hash
from solferino.custody.naming import objects_named
from solferino.record import (
    Capture,
    CasualtyList,
    CustodyEvent,
    Derivation,
    Division,
    DivisionKey,
    Estimate,
    Handover,
    Item,
    Line,
    LinkRun,
    ListedPerson,
    Person,
    Reading,
    Receipt,
    RowPair,
)

_ID = re.compile(rb"[a-z_]+:[0-9a-f]{16,64}")  # an id as it stands in a line


@dataclass(frozen=True, slots=True)
class Telling:
    """What gives items away. digests: bytes that nothing else holds. words: ids that only their records carry.

    objects: what the case keeps of them and of nothing else. divisions: ids of what their texts and pages were divided
    into; these lines name nothing, but say how long a thing was. owners: every name of the above, an id or a digest ->
    the first of the items that it tells of. counted: ids of declarations, decisions, linkage runs and estimates that
    rest on their rows: the id of a row is a digest of its words.
    """

    items: frozenset[str]
    digests: frozenset[str]
    words: frozenset[bytes]
    objects: frozenset[str]
    divisions: frozenset[str]
    owners: Mapping[str, str]
    counted: frozenset[str] = frozenset()

    def told_by(self, record: object, data: bytes) -> bool:
        """True for a record that says a word of the items. A derivation holds nothing but digests of inputs."""
        if isinstance(record, Derivation | Person):
            return False
        if isinstance(record, Item):
            return record.id in self.items
        if isinstance(record, Capture):
            return record.item in self.items
        if isinstance(record, Reading):
            return record.bytes_digest in self.digests
        if isinstance(record, Division):
            return record.id in self.divisions
        if isinstance(record, ListedPerson | RowPair):
            return record.run in self.counted
        if isinstance(record, CasualtyList | LinkRun | Estimate):  # a later one may name them and still stand
            return record.id in self.counted
        return not self.words.isdisjoint(_ID.findall(data))


def telling_of(state: Fold, *items: str) -> Telling:
    """What tells of items and of no other, in a case as folded. The first of them owns what tells of several."""
    owners: dict[str, str] = {}
    asked = dict.fromkeys(items)
    gone: dict[str, str] = {}
    for item in asked:
        owners[item] = item
        for capture in state.captures.get(item, ()):
            # Bytes that another item also holds stay: they are that item's too, and nobody asked for it.
            if asked.keys() >= set(state.item_of_bytes(capture.digest)):
                gone.setdefault(capture.digest, item)
    readings = {r.id: gone[r.bytes_digest] for r in state.readings_by_id.values() if r.bytes_digest in gone}
    claims = {i: readings[c.passage.reading] for i, c in state.claims.items() if c.passage.reading in readings}
    objects = _objects_of(state, asked, gone, readings)
    texts = {state.readings_by_id[r].text_digest for r in readings} & objects.keys()
    divided = {f"bytes:{d}": owner for d, owner in gone.items()} | {f"text:{d}": objects[d] for d in texts}
    divisions = {key.division: divided[key.of] for key in _keys(state) if key.of in divided}
    for names in (gone, objects, readings, claims):
        for name, owner in names.items():
            owners.setdefault(name, owner)
    counted = _counted(state, asked, readings)
    for run in state.link_runs:  # the line of a run names its lists, but not the run that it was compared with
        if run.id in counted:
            owners.setdefault(run.id, next(iter(asked)))
    estimates = {e.id for e in state.estimates} & counted  # people sign them
    words = {*asked, *readings, *claims, *divided, *estimates}
    return Telling(
        frozenset(asked),
        frozenset(gone),
        frozenset(w.encode() for w in words),
        frozenset(objects),
        frozenset(divisions),
        MappingProxyType(owners | divisions),
        frozenset(counted),
    )


def _counted(state: Fold, items: Collection[str], readings: Collection[str]) -> set[str]:
    """Ids of what counting rests on rows of items: lists, decisions, runs over them, and estimates from those."""
    lists = {entry.id for entry in state.lists if entry.item in items or entry.reading in readings}
    decisions = {d.id for d in state.row_decisions if not set(items).isdisjoint(d.items)}
    runs = _runs(state, lists, decisions)
    estimates = {
        e.id
        for e in state.estimates
        if e.link_run in runs or e.reading in readings or lists & {used.declaration for used in e.lists}
    }
    return lists | decisions | runs | estimates


def _runs(state: Fold, lists: Collection[str], decisions: Collection[str]) -> set[str]:
    """Ids of runs over lists or by decisions, and of each later one that says what it changed against such a run.

    A run without the list tells of the persons that went with it.
    """
    found: set[str] = set()
    before = ""
    for run in state.link_runs:
        rests = not {*lists}.isdisjoint(run.lists) or not {*decisions}.isdisjoint(run.decisions)
        if rests or (before in found and run.changes):
            found.add(run.id)
        before = run.id
    return found


def _objects_of(
    state: Fold, items: Collection[str], gone: Mapping[str, str], readings: Mapping[str, str]
) -> dict[str, str]:
    """Objects that the items rest on and nothing else does, with the item that each is of."""
    kept = {d for i, rows in state.captures.items() if i not in items for c in rows for d in objects_named(c)}
    kept |= {d for r in state.readings_by_id.values() if r.id not in readings for d in objects_named(r)}
    kept |= {d for _, r in state.outside for d in objects_named(r)}  # what shows a stamp is no item's
    found: dict[str, str] = {}
    for item in items:
        mine = [d for d, owner in gone.items() if owner == item]
        mine += [d for r, owner in readings.items() if owner == item for d in objects_named(state.readings_by_id[r])]
        # A package that it came in tells of it too: what was kept of that goes as well, with the proofs of the rest.
        mine += [d for receipt in receipts_of(state, item) for d in receipt.contents]
        for digest in mine:
            if digest not in kept:
                found.setdefault(digest, item)
    return found


def _keys(state: Fold) -> Iterator[DivisionKey]:
    for run in state.runs.get(DIVIDING, ()):
        yield from (r for r in run.records if isinstance(r, DivisionKey))


def receipts_of(state: Fold, item: str) -> Iterator[Receipt]:
    """The receipts of the packages that an item came in."""
    for number in state.item_entries.get(item, ()):
        for entry in (number, *state.events[number].refers):
            if entry in state.receipts:
                yield state.receipts[entry]


def told(case: Case, telling: Telling) -> Iterator[tuple[CustodyEvent, bytes, object]]:
    """Every line that tells of the item: its entry, its canonical bytes, its record."""
    for event in case.fold().events:
        if event.batch is None:
            continue
        for line in case.vault.lines(event.batch.root):
            if isinstance(line, Line):
                data = line.encoded()
                if telling.told_by(line.record, data):
                    yield event, data, line.record


def goes_with_it(record: object) -> bool:
    """False for a record that tells of an item and stays when the item goes: which packages carried it.

    Like a derivation it holds ids alone. It tells of every other item in the package too, and when one of those is to
    be destroyed, people must still be able to find who has it.
    """
    return not isinstance(record, Handover)


def lines_that_tell(case: Case, telling: Telling) -> list[str]:
    """Leaf hashes of every line that goes when the item goes."""
    return [leaf_hash(data).hex() for _, data, record in told(case, telling) if goes_with_it(record)]
