"""Steps 1, 2 and 7: the entries, the tree over them, and their times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice, zip_longest
from typing import TypeVar

from solferino.custody.note import origin_of
from solferino.custody.tree import leaf_hashes
from solferino.record import CustodyEvent, NewerFormat, SolferinoError
from solferino.verify.found import Found, Tally
from solferino.verify.halves import PAGE, plain_beginning
from solferino.verify.protocol import Evidence, RangedEvidence
from solferino.verify.quick import PlainReader
from solferino.verify.reader import OlderHead

T = TypeVar("T")


def check_entries(evidence: Evidence, found: Found, older: Sequence[OlderHead]) -> tuple[Tally, Tally]:
    """1. Every entry is canonical, belongs to this case and bears the number of its place.
    2. The tree over the entries has the stored leaves and the stored head, and every older head is one of its past.
    """
    entries, tree = (
        Tally(1, "every entry is canonical and numbered without a gap"),
        Tally(2, "the tree over the entries has the stored leaves and head"),
    )
    begun = plain_beginning(evidence)
    found.tree, found.entries = begun.tree, begun.entries
    for tally in (entries, tree):
        tally.counts["passed"] += found.tree.size
    reader = PlainReader(evidence.case_id)
    rest, rest_stored = _from(evidence, found.tree.size)
    stored = _until_error(rest_stored, lambda error: _leaves_end(found, tree, error))
    source = _until_error(rest, lambda error: _cannot_go_on(found, entries, error))
    while rows := list(islice(source, PAGE)):
        start, leaves = found.tree.size, leaf_hashes(rows)
        found.tree.extend(leaves)
        _check_page(evidence.case_id, start, rows, reader, found, entries)
        _check_leaves(start, leaves, list(islice(stored, len(rows))), found, tree)
    if more := sum(1 for _ in stored):
        tree.counts["failed"] += 1
        found.hurt(2, "ledger", "leaves", f"{found.tree.size + more} leaves are stored for {found.tree.size} entries")
    found.size, found.root = found.tree.size, found.tree.root().hex()
    _check_head(evidence, found, tree)
    roots = found.roots_at(head.size for head in older)
    for head in older:
        _check_older(evidence.case_id, head, roots, found, tree)
    _ask_the_keeper(evidence, found, tree)
    return entries, tree


def check_times(found: Found) -> Tally:
    """7. Recorded times are instants and never fall."""
    tally, entries = Tally(7, "recorded times never fall"), found.entries
    tally.counts["passed"] += entries.known - len(entries.falls)
    tally.counts["failed"] += len(entries.falls)
    for number, recorded, before in entries.falls:
        what = f"its time {recorded} is none, or before {before}"
        found.hurt(7, "entry", f"entry {number}", what, entry=number)
    return tally


def _from(evidence: Evidence, start: int) -> tuple[Callable[[], Iterator[bytes]], Callable[[], Iterator[bytes]]]:
    """What gives the entries and the stored leaves from a place on."""
    if start and isinstance(evidence, RangedEvidence):
        return partial(evidence.entries, start), partial(evidence.leaves, start)
    return evidence.entries, evidence.leaves


def _check_page(case: str, start: int, rows: list[bytes], reader: PlainReader, found: Found, tally: Tally) -> None:
    """Where all entries are plain and good, that is seen at one look; else each is read by itself."""
    page = reader.read(start, rows, found.entries.latest)
    if page is not None:
        found.entries.take_page(start, rows, page)
        tally.counts["passed"] += len(rows)
        return
    for place, data in enumerate(rows, start):
        _check_entry(case, place, data, found, tally)


def _check_entry(case: str, place: int, data: bytes, found: Found, tally: Tally) -> None:
    try:
        event = CustodyEvent.parse(data)
    except NewerFormat as error:
        tally.counts["not_possible"] += 1
        tally.notes.append(f"entry {place}: {error.what}")
        found.not_understood += 1
        return
    except SolferinoError as error:
        tally.counts["failed"] += 1
        found.hurt(1, "entry", f"entry {place}", error.what, entry=place)
        return
    found.entries.take(event, data)
    formed = shape(event)
    if (event.number, event.case, event.encoded()) == (place, case, data) and formed[0][0] and formed[1][0]:
        tally.counts["passed"] += 1
        return
    wrong = [
        words
        for holds, words in (
            (event.number == place, f"it bears the number {event.number}"),
            (event.case == case, f"it belongs to {event.case}"),
            (event.encoded() == data, "its bytes are not those of its content"),
            *formed,
        )
        if not holds
    ]
    tally.counts["failed"] += 1
    found.hurt(1, "entry", f"entry {place}", "; ".join(wrong), entry=place)


def shape(event: CustodyEvent) -> tuple[tuple[bool, str], ...]:
    """Whether codes and references are of their form, each with the words for where they are not."""
    codes, refers = list(event.codes), event.refers
    in_order = len(codes) < 2 or codes == sorted(set(codes))
    return (
        (in_order and all(code.find("=") > 0 for code in codes), "its codes are malformed"),
        (
            not refers or (min(refers) >= 0 and max(refers) < event.number),
            "it refers to entries that do not come before it",
        ),
    )


def _check_leaves(start: int, leaves: list[bytes], stored: list[bytes], found: Found, tally: Tally) -> None:
    if leaves == stored:
        tally.counts["passed"] += len(leaves)
        return
    for place, (leaf, kept) in enumerate(zip_longest(leaves, stored), start):
        _check_leaf(place, leaf, kept, found, tally)


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
        last = found.entries.last
        if (head.size, head.root) != (found.size, found.root):
            what = f"stored: {head.size} entries, root {head.root}; computed: {found.size} entries, root {found.root}"
        elif head.recorded != last and found.entries.known == found.size:  # one of a newer type may be the last
            what = f"stored: last recorded {head.recorded}; in the last entry: {last}"
    tally.counts["failed" if what else "passed"] += 1
    if what:
        found.hurt(2, "head", "tree head", what)


def _check_older(case: str, older: OlderHead, roots: dict[int, str], found: Found, tally: Tally) -> None:
    root = roots.get(older.size)
    ours = older.origin in ("", origin_of(case))
    holds = ours and root is not None and root == older.root.lower()
    tally.counts["passed" if holds else "failed"] += 1
    if holds:
        tally.notes.append(f"the head at {older.size} entries is the one that was written down")
        return
    what = (
        f"it is a head of another log, {older.origin}"
        if not ours
        else f"the ledger has only {found.size} entries"
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


def _leaves_end(found: Found, tally: Tally, error: SolferinoError) -> None:
    tally.counts["failed"] += 1
    found.hurt(2, "ledger", "leaves", error.what)


def _cannot_go_on(found: Found, tally: Tally, error: SolferinoError) -> None:
    tally.counts["failed"] += 1
    found.hurt(1, "ledger", "ledger", f"the entries cannot be read to their end: {error.what}")


def _until_error(source: Callable[[], Iterator[T]], on_error: Callable[[SolferinoError], None]) -> Iterator[T]:
    """The items of a source that may break off: what came before counts, and the break is reported."""
    try:
        yield from source()
    except SolferinoError as error:
        on_error(error)
