"""Steps 1, 2 and 7: the entries, the tree over them, and their times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import CustodyEvent, SolferinoError, UsageError, moment
from solferino.verify.found import Found, Tally
from solferino.verify.protocol import Evidence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OlderHead:
    """A head that somebody wrote down earlier, apart from the case. root: 64 hexadecimal digits."""

    size: int
    root: str


def check_entries(evidence: Evidence, found: Found, older: Sequence[OlderHead]) -> tuple[Tally, Tally]:
    """1. Every entry is canonical, belongs to this case and bears the number of its place.
    2. The tree over the entries has the stored leaves and the stored head, and every older head is one of its past.
    """
    entries, tree = (
        Tally(1, "every entry is canonical and numbered without a gap"),
        Tally(2, "the tree over the entries has the stored leaves and head"),
    )
    frontier, roots = Frontier(), {0: Frontier().root().hex()}
    wanted = {head.size for head in older}
    leaves = _stored_leaves(evidence, found, tree)
    for place, data in enumerate(_until_error(evidence.entries, lambda e: _cannot_go_on(found, entries, e))):
        leaf = leaf_hash(data)
        frontier.add(leaf)
        if frontier.size in wanted:
            roots[frontier.size] = frontier.root().hex()
        _check_entry(evidence.case_id, place, data, found, entries)
        _check_leaf(place, leaf, leaves[place] if place < len(leaves) else None, found, tree)
    if len(leaves) > frontier.size:
        tree.counts["failed"] += 1
        found.hurt(2, "ledger", "leaves", f"{len(leaves)} leaves are stored for {frontier.size} entries")
    found.size, found.root = frontier.size, frontier.root().hex()
    _check_head(evidence, found, tree)
    for head in older:
        _check_older(head, roots, found, tree)
    _ask_the_keeper(evidence, found, tree)
    return entries, tree


def check_times(found: Found) -> Tally:
    """7. Recorded times are instants and never fall."""
    tally, before = Tally(7, "recorded times never fall"), ""
    for event in found.events:
        try:
            moment(event.recorded)
            falls = event.recorded < before
        except UsageError:
            falls = True
        tally.counts["failed" if falls else "passed"] += 1
        if falls:
            found.hurt(
                7,
                "entry",
                f"entry {event.number}",
                f"its time {event.recorded} is none, or before {before}",
                entry=event.number,
            )
        before = max(before, event.recorded)
    return tally


def _check_entry(case: str, place: int, data: bytes, found: Found, tally: Tally) -> None:
    try:
        event = CustodyEvent.parse(data)
    except SolferinoError as error:
        tally.counts["failed"] += 1
        found.hurt(1, "entry", f"entry {place}", error.what, entry=place)
        return
    found.events.append(event)
    wrong = [
        words
        for holds, words in (
            (event.number == place, f"it bears the number {event.number}"),
            (event.case == case, f"it belongs to {event.case}"),
            (event.encoded() == data, "its bytes are not those of its content"),
        )
        if not holds
    ]
    tally.counts["failed" if wrong else "passed"] += 1
    if wrong:
        found.hurt(1, "entry", f"entry {place}", "; ".join(wrong), entry=place)


def _check_leaf(place: int, leaf: bytes, stored: bytes | None, found: Found, tally: Tally) -> None:
    same = leaf == stored
    tally.counts["passed" if same else "failed"] += 1
    if not same:
        what = "no leaf hash is stored for it" if stored is None else "its bytes do not give the stored leaf hash"
        found.hurt(2, "entry", f"entry {place}", what, entry=place)


def _check_head(evidence: Evidence, found: Found, tally: Tally) -> None:
    try:
        head = evidence.head()
    except SolferinoError as error:
        what: str | None = error.what
    else:
        what = None
        last = found.events[-1].recorded if found.events else None
        if (head.size, head.root) != (found.size, found.root):
            what = f"stored: {head.size} entries, root {head.root}; computed: {found.size} entries, root {found.root}"
        elif head.recorded != last:
            what = f"stored: last recorded {head.recorded}; in the last entry: {last}"
    tally.counts["failed" if what else "passed"] += 1
    if what:
        found.hurt(2, "head", "tree head", what)


def _check_older(older: OlderHead, roots: dict[int, str], found: Found, tally: Tally) -> None:
    root = roots.get(older.size)
    holds = root is not None and root == older.root.lower()
    tally.counts["passed" if holds else "failed"] += 1
    if holds:
        tally.notes.append(f"the head at {older.size} entries is the one that was written down")
        return
    what = (
        f"the ledger has only {found.size} entries"
        if root is None
        else f"the first {older.size} entries now have the root {root}: the past was rewritten"
    )
    found.hurt(2, "head", f"older head at {older.size}", what)


def _ask_the_keeper(evidence: Evidence, found: Found, tally: Tally) -> None:
    def wrong(what: str) -> None:
        tally.counts["failed"] += 1
        found.hurt(2, "storage", "storage", what)

    for fault in _until_error(evidence.faults, lambda error: wrong(error.what)):
        wrong(fault)


def _stored_leaves(evidence: Evidence, found: Found, tally: Tally) -> list[bytes]:
    def failed(error: SolferinoError) -> None:
        tally.counts["failed"] += 1
        found.hurt(2, "ledger", "leaves", error.what)

    return list(_until_error(evidence.leaves, failed))


def _cannot_go_on(found: Found, tally: Tally, error: SolferinoError) -> None:
    tally.counts["failed"] += 1
    found.hurt(1, "ledger", "ledger", f"the entries cannot be read to their end: {error.what}")


def _until_error(source: Callable[[], Iterator[T]], on_error: Callable[[SolferinoError], None]) -> Iterator[T]:
    """The items of a source that may break off: what came before counts, and the break is reported."""
    try:
        yield from source()
    except SolferinoError as error:
        on_error(error)
