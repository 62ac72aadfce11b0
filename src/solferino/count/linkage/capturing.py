"""From persons to a capture table: on which lists each person stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from solferino.count.linkage.types import Linked
from solferino.count.lists.entry import Entry
from solferino.count.systems.table import CaptureTable, TableFault


def captures(
    persons: Linked | Iterable[Sequence[int]],
    entries: Sequence[Entry] | None = None,
    lists: Sequence[str] | None = None,
    *,
    copies: Mapping[str, Iterable[str]] | None = None,
) -> CaptureTable:
    """Count persons by the lists they stand on; a list that holds somebody twice counts once.

    persons: a result of ``link``, or groups of positions of ``entries``. lists: those to use, in order; all by default,
    sorted. copies: list -> lists that it copies from: they are one list, named ``A+B``. People on none of ``lists`` are
    not counted. Raises TableFault where a name is no list of the entries.
    """
    if isinstance(persons, Linked):
        entries, persons = entries or persons.entries, persons.persons
    if entries is None:
        raise ValueError("groups of positions say nothing without their entries")
    known = sorted({entry.list for entry in entries})
    wanted = list(lists) if lists is not None else known
    for name in wanted:
        if name not in known:
            raise TableFault("no_list", f"no row comes from a list called {name}; there are {', '.join(known)}")
    merged = _merged(wanted, copies or {})
    names = list(dict.fromkeys(merged[name] for name in wanted))
    at = {name: names.index(merged[name]) for name in wanted}
    counted: Counter[tuple[int, ...]] = Counter()
    for person in persons:
        on = {at[entries[row].list] for row in person if entries[row].list in at}
        if on:
            counted[tuple(int(number in on) for number in range(len(names)))] += 1
    return CaptureTable.of(names, counted)


def _merged(lists: Sequence[str], copies: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """List -> its name once lists that copy each other, over however many steps, are one."""
    group = {name: {name} for name in lists}
    for name, sources in copies.items():
        for source in sources:
            if name in group and source in group and group[name] is not group[source]:
                group[name] |= group[source]
                for member in group[source]:
                    group[member] = group[name]
    return {name: "+".join(one for one in lists if one in group[name]) for name in lists}
