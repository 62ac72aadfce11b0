"""Which lists of crimes apply at a place and on a day, from what people entered on the classification of the conflict.

Rome Statute art. 8(2)(a) and (b) for an international conflict, occupation included (common art. 2 of the Geneva
Conventions); art. 8(2)(c) and (e) for another (common art. 3). A place is matched by its name and its country code as
people and lists give them. Nothing is derived from borders.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from solferino.places import fold
from solferino.record import Classification, Conflict, When

IAC, NIAC = "IAC", "NIAC"
LISTS = {
    Conflict.INTERNATIONAL: IAC,
    Conflict.OCCUPATION: IAC,  # the list of an international conflict applies, even where nobody resists
    Conflict.NON_INTERNATIONAL: NIAC,
}
NAMES = {IAC: "Rome Statute art. 8(2)(a) and (b)", NIAC: "Rome Statute art. 8(2)(c) and (e)"}
KINDS = {
    Conflict.INTERNATIONAL: "international conflict",
    Conflict.NON_INTERNATIONAL: "non-international conflict",
    Conflict.OCCUPATION: "occupation",
    Conflict.DISPUTED: "disputed",
}


@dataclass(frozen=True, slots=True)
class Where:
    """A place to ask about.

    names: as the reports give it. countries: ISO 3166-1 codes where known. within: names of places that it lies in, as
    a list of places gives them; empty where no list was asked.
    """

    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days over which one answer holds. first, last: days, both included; None where the interval is open.

    lists: ``IAC``, ``NIAC`` or both. alternatives: both stand because nobody settled which, so a checklist of one is no
    statement that the other does not apply. entries: what it rests on. why: one sentence.
    """

    first: str | None
    last: str | None
    lists: tuple[str, ...]
    alternatives: bool
    entries: tuple[Classification, ...]
    why: str

    @property
    def conflict(self) -> str | None:
        """The one list that applies; None where both stand, as alternatives or at once."""
        return self.lists[0] if len(self.lists) == 1 else None


def not_replaced(entries: Iterable[Classification]) -> tuple[Classification, ...]:
    """The entries that no later one put itself in the place of, in the order given."""
    every = tuple(entries)
    gone = {e.replaces for e in every if e.replaces}
    return tuple(e for e in every if e.id not in gone)


def applies_at(entry: Classification, where: Where) -> bool:
    """True where an entry is for a place: the same name, or one that the place is given to lie in.

    Two places of one name in different countries are two places. A country code alone makes no match: an entry for one
    town says nothing about the next.
    """
    if entry.countries and where.countries and not set(entry.countries) & set(where.countries):
        return False
    place = fold(entry.place)
    return place in {fold(name) for name in (*where.names, *where.within)}


def stretches(entries: Iterable[Classification], where: Where, when: When | None) -> tuple[Stretch, ...]:
    """What applies at a place over the days of an act, split where an entry begins or ends.

    entries: all of them, replaced ones too. when: the days of the act; an end that is not known stays open, and no day
    at all means every day. Neighbouring days with the same answer from the same entries are one stretch.
    """
    here = [e for e in not_replaced(entries) if applies_at(e, where)]
    first, last = (when.earliest, when.latest) if when else (None, None)
    # An edge is the first day of something else; an open beginning sorts before every day.
    edges = {_open(first)}
    for entry in here:
        edges |= {day for day in (_open(entry.first), _after(entry.last)) if day and _inside(day, first, last)}
    ordered: list[str | None] = [*sorted(edges), None]
    found: list[Stretch] = []
    for start, following in pairwise(ordered):
        end = _before(following) if following else last
        begin = start or None
        kept = tuple(e for e in here if _covers(e, begin, end))
        made = _stretch(begin, end, kept)
        if found and found[-1].entries == made.entries:
            made = _stretch(found.pop().first, end, kept)
        found.append(made)
    return tuple(found)


def one_answer(found: Sequence[Stretch]) -> tuple[tuple[str, ...], bool]:
    """The lists for the whole interval, and whether they are alternatives.

    Both, as alternatives, where the stretches differ: on which of the days the act was is not known.
    """
    if len({(s.lists, s.alternatives) for s in found}) == 1:
        return found[0].lists, found[0].alternatives
    return (IAC, NIAC), True


def _stretch(first: str | None, last: str | None, entries: tuple[Classification, ...]) -> Stretch:
    kinds = [e.kind for e in entries]
    lists = tuple(name for name in (IAC, NIAC) if any(LISTS.get(k) == name for k in kinds))
    if not entries:
        return Stretch(first, last, (IAC, NIAC), True, (), "nobody entered a classification for this place and day")
    if not lists or Conflict.DISPUTED in kinds:
        return Stretch(first, last, (IAC, NIAC), True, entries, "the classification is entered as disputed")
    words = " and ".join(dict.fromkeys(KINDS[k] for k in kinds))
    at_once = ", at once" if len(set(kinds)) > 1 else ""
    return Stretch(first, last, lists, False, entries, f"entered as {words}{at_once}")


def _covers(entry: Classification, first: str | None, last: str | None) -> bool:
    """True where an entry holds on every day of a stretch. Stretches are cut so that no entry holds on some only."""
    begins = entry.first is None or (first is not None and entry.first <= first)
    ends = entry.last is None or (last is not None and last <= entry.last)
    return begins and ends


def _inside(day: str, first: str | None, last: str | None) -> bool:
    return (first is None or day > first) and (last is None or day <= last)


def _open(day: str | None) -> str:
    return day or ""


def _after(day: str | None) -> str | None:
    return (date.fromisoformat(day) + timedelta(1)).isoformat() if day else None


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()


__all__ = [
    "IAC",
    "KINDS",
    "LISTS",
    "NAMES",
    "NIAC",
    "Stretch",
    "Where",
    "applies_at",
    "not_replaced",
    "one_answer",
    "stretches",
]
