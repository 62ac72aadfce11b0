"""What people entered for one element, folded: each person's last entry for the days counts, and those who differ are
shown as disputed. Nobody's entry is outvoted: where people differ, the weakest state stands until they agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from solferino.record import ElementEntry, Filling, Passage

_ORDER = (Filling.EMPTY, Filling.ARGUED, Filling.EVIDENCED)


@dataclass(frozen=True, slots=True)
class Entered:
    """One person's last entry on one element. state: as entered; counts_as: what it is worth in this view.

    supporting, against: the claims named that are in view. missing: claims named that are not. why: the reason given.
    """

    person: str
    state: Filling
    counts_as: Filling
    why: str
    entry: str
    decided: str
    catalogue: str
    supporting: tuple[str, ...]
    against: tuple[str, ...]
    missing: tuple[str, ...]
    first: str | None
    last: str | None
    covers: str  # "whole", "part" or "undated": how its days lie to those asked about


@dataclass(frozen=True, slots=True)
class Merged:
    """All people on one element. state: None where nobody entered anything for the days."""

    state: Filling | None
    rows: tuple[Entered, ...]

    @property
    def disputed(self) -> bool:
        """True where the last entries of two people differ."""
        return len({r.counts_as for r in self.rows}) > 1

    @property
    def supporting(self) -> tuple[str, ...]:
        """Claims that any of them names for it, each once."""
        return tuple(dict.fromkeys(c for r in self.rows for c in r.supporting))

    @property
    def against(self) -> tuple[str, ...]:
        """Claims that any of them names against it, each once."""
        return tuple(dict.fromkeys(c for r in self.rows for c in r.against))


def merged(
    entries: Iterable[ElementEntry],
    subjects: Collection[str],
    provision: str,
    element: str,
    first: str,
    last: str,
    passages: Mapping[str, Passage],
) -> Merged:
    """Fold the entries on one element. entries: oldest first. subjects: the names of the person, folded.

    passages: claim id -> its words, for the claims in view. What was entered as evidenced and rests on no claim in view
    counts as argued: nothing is shown as evidence that cannot be read.
    """
    final: dict[str, ElementEntry] = {}
    for entry in entries:
        mine = folded(entry.subject) in subjects and (entry.provision, entry.element) == (provision, element)
        if mine and _covers(entry, first, last) is not None:
            final[entry.person] = entry
    rows = tuple(_row(e, first, last, passages) for _, e in sorted(final.items()))
    state = min((r.counts_as for r in rows), key=_ORDER.index) if rows else None
    return Merged(state, rows)


def folded(name: str) -> str:
    """A name for comparing: case and spacing apart."""
    return " ".join(name.split()).casefold()


def weaker(one: Filling, other: Filling) -> Filling:
    """The weaker of two states."""
    return min(one, other, key=_ORDER.index)


def _row(entry: ElementEntry, first: str, last: str, passages: Mapping[str, Passage]) -> Entered:
    named = (*entry.supporting, *entry.against)
    supporting = tuple(c for c in entry.supporting if c in passages)
    covers = _covers(entry, first, last) or "undated"
    counts = entry.state
    if counts is Filling.EVIDENCED and not supporting:
        counts = Filling.ARGUED
    return Entered(
        entry.person,
        entry.state,
        counts,
        entry.reason,
        entry.id,
        entry.decided,
        entry.catalogue,
        supporting,
        tuple(c for c in entry.against if c in passages),
        tuple(c for c in named if c not in passages),
        entry.first,
        entry.last,
        covers,
    )


def _covers(entry: ElementEntry, first: str, last: str) -> str | None:
    """How the days of an entry lie to those asked about; None where they do not touch."""
    if entry.first is None and entry.last is None:
        return "undated"
    if (entry.first and entry.first > last) or (entry.last and entry.last < first):
        return None
    whole = (entry.first is None or entry.first <= first) and (entry.last is None or entry.last >= last)
    return "whole" if whole else "part"


__all__ = ["Entered", "Merged", "folded", "merged", "weaker"]
