"""Withholding: which of people's entries about the law and on lists stay out of a package that leaves items out.

What names a withheld id or handle stays behind anyway. An entry also stays where its own words could tell of a withheld
item: they hold a name, an address, a title or a quote that nothing in the package holds; or where it is on a person
whom nothing in the package names. What then names it stays too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.record import (
    CasualtyList,
    Classification,
    CommandEdge,
    Determination,
    ElementEntry,
    Estimate,
    LinkRun,
    Passage,
    RowDecision,
    Speaker,
)
from solferino.share.absence import folded

ENTRIES = Classification | CommandEdge | ElementEntry | Determination | CasualtyList | RowDecision | LinkRun | Estimate
SHORTEST = 5  # letters of a word that can tell of something; a shorter one is part of too many others


@dataclass(frozen=True, slots=True)
class Telltale:
    """What gives a withheld item away. words: folded, in some entry and in none of the texts that go in.

    lists: names of lists that are declared of withheld items alone.
    """

    words: tuple[str, ...]
    lists: frozenset[str] = frozenset()

    def tells(self, entry: object, names: Collection[str]) -> bool:
        """True for an entry that must stay behind. names: of the chain of command in edges that go in."""
        if isinstance(entry, ElementEntry) and _is_person(entry.subject) and entry.subject not in names:
            return True
        if self.lists and not self.lists.isdisjoint(_lists_named(entry)):
            return True
        own = _own(entry)
        return any(word in own for word in self.words)


def telltale(case: Case, state: Fold, here: Collection[str], entries: Iterable[object]) -> Telltale:
    """Gather it. here: ids of the items that go in clear. entries: those that could tell."""
    own = "\n".join(map(_own, entries))
    out = [item for item in state.items if item not in here]
    told = {folded(word).strip() for word in _words_of_items(case, state, out, whole=False)}
    told = {w for w in told if w in own and sum(c.isalnum() for c in w) >= SHORTEST}
    if told:
        shown = folded("\n".join(_words_of_items(case, state, here, whole=True)))
        told = {w for w in told if w not in shown}
    shown_lists = {entry.name for entry in state.lists if entry.item in here}
    lists = {entry.name for entry in state.lists if entry.item not in here} - shown_lists
    return Telltale(tuple(sorted(told)), frozenset(lists))


def is_entry(record: object) -> bool:
    """True for a record that this module is about."""
    return isinstance(record, ENTRIES)


def _words_of_items(case: Case, state: Fold, items: Collection[str], *, whole: bool) -> Iterator[str]:
    """Names, addresses, titles and publishers of items; with ``whole`` their texts, else their quotes and speakers."""
    wanted = set(items)
    for key in wanted & set(state.items):
        item = state.items[key]
        given = item.given
        yield from _given(item.name, item.folder, item.address)
        yield from _given(*((given.publisher, given.title, given.address, given.author) if given else ()))
    for declared in state.lists:
        if declared.item in wanted:
            yield from (declared.name, declared.owner)
    digests = {c.digest for key in wanted for c in state.captures.get(key, ())}
    readings = {key: r for key, r in state.readings_by_id.items() if r.bytes_digest in digests}
    for reading in readings.values():
        page = reading.publication
        yield from _given(*((page.publisher, page.title, page.address, page.author) if page else ()))
        if whole:
            yield case.text(reading).text
    if not whole:
        for claim in state.claims.values():
            if claim.passage.reading in readings:
                yield claim.passage.quote
                yield from _speakers(claim)


def _lists_named(entry: object) -> Iterator[str]:
    """Names of other lists in an entry on a list, or of lists that an estimate used."""
    if isinstance(entry, CasualtyList):
        yield from entry.copies
    elif isinstance(entry, Estimate):
        for used in entry.lists:
            yield from (*used.copies, *used.name.split("+"))


def _speakers(claim: object) -> Iterator[str]:
    for field in fields(claim) if is_dataclass(claim) else ():
        value = getattr(claim, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Speaker):
                yield part.name


def _own(entry: object) -> str:
    return folded("\n".join(_words(entry)))


def _words(entry: object) -> Iterator[str]:
    """Every word of an entry that people wrote; quotes of passages left out, which go by their reading."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, tuple):
        for part in entry:
            yield from _words(part)
    elif is_dataclass(entry) and not isinstance(entry, Passage):
        for field in fields(entry):
            yield from _words(getattr(entry, field.name))


def _is_person(subject: str) -> bool:
    return ":" not in subject and subject[1:2] != "-"


def _given(*words: str | None) -> Iterator[str]:
    return (word for word in words if word)


__all__ = ["Telltale", "is_entry", "telltale"]
