"""Sightings: which texts of a case are one thing seen twice, and in which order they were seen.

This is the only place that decides it. Two readings with different words are *the same thing seen twice* where

- one item was captured twice and its bytes differed (tie ``item``);
- their addresses, as given or as the page states its own, are those of one page (tie ``address``);
- their files have one name in one folder, half of the words of the shorter text stand in the other too, and addresses
  and publishers, where both are known, agree (tie ``name``). For files that lay in no folder below the one that was
  added, publisher or title must be known and agree: a name such as ``1.txt`` alone ties nothing.

The order is that of the days of publication where they differ (the giver said so), else that of the captures, where
they were taken in on different occasions; else it is open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from solferino.casework.publications import context_of
from solferino.record import CustodyEvent, EventType, HeldItem, Publication, Text, When, moment
from solferino.text.addresses import address_key
from solferino.text.groups import Groups
from solferino.text.wordstream import word_stream

ALIKE = 500  # thousandths of the shorter text's words that two files of one name must share to be one thing
_APART = timedelta(days=1)  # captures that lie further apart than one taking-in of files lasts
_TAKING = (EventType.KEPT, EventType.ATTEMPT_FAILED)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One text, as first taken in.

    item: its number. document, folder: of its file. reading: id. address: as written, None where nobody tells.
    published: the day or days of its text, None where unknown. captured: an instant. occasion: which uninterrupted
    taking-in of files it came with; within one, the order of files tells nothing. readings: ids of all readings with
    these words that were seen in a row, the first of them ``reading``.
    """

    item: str
    document: str
    folder: str
    reading: str
    text_digest: str
    address: str | None
    published: When | None
    captured: str
    occasion: int
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeenTwice:
    """One thing and its texts that differ, in order.

    tie: what shows that it is one thing: ``item``, ``address`` or ``name``. name: the address, else the file name.
    order: one word less than sightings: how each comes after the one before: ``published``, ``captured`` or ``open``.
    """

    tie: str
    name: str
    sightings: tuple[Sighting, ...]
    order: tuple[str, ...]


def seen_twice(
    items: Iterable[HeldItem],
    events: Iterable[CustodyEvent],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
) -> tuple[SeenTwice, ...]:
    """The things that were seen twice and whose words differ, in order of the items that first held them.

    items, events: of the case. texts: by reading id; a text that is not there is not looked at. Time is linear in the
    number of texts, but for the words of files of one name.
    """
    found = _sightings(items, events, texts, publications)
    groups = Groups(map(_key, range(len(found))))
    ties: dict[int, set[str]] = defaultdict(set)
    for tie, one, other in _tied(found, texts, publications):
        groups.join(_key(one), _key(other))
        ties[one].add(tie)
        ties[other].add(tie)
    things = []
    for keys in groups.sets():
        members = [int(key) for key in keys]
        # Days are looked for only where they are asked for: of most texts there is no other.
        rows = _in_order(_dated(found[at], texts, publications) for at in members) if len(members) > 1 else []
        if len(rows) > 1:
            shown = {tie for at in members for tie in ties[at]}
            tie = next(word for word in ("address", "item", "name") if word in shown)
            name = next((r.address for r in reversed(rows) if r.address), None)
            order = tuple(_order(one, other) for one, other in pairwise(rows))
            things.append((members[0], SeenTwice(tie, name or rows[0].document, tuple(rows), order)))
    return tuple(thing for _, thing in sorted(things, key=lambda row: row[0]))


def _key(at: int) -> str:
    return f"{at:09d}"


def _sightings(
    items: Iterable[HeldItem],
    events: Iterable[CustodyEvent],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
) -> list[Sighting]:
    by_bytes = {t.reading.bytes_digest: key for key, t in texts.items()}
    recorded, occasions = _occasions(events)
    found: list[Sighting] = []
    for item in items:
        first: dict[str, str] = {}
        for capture in item.captures:
            first.setdefault(capture.digest, capture.captured)
        for digest, captured in first.items():
            key = by_bytes.get(digest)
            if key is None:
                continue
            text, publication = texts[key], publications.get(key) or Publication()
            given = item.item.given.address if item.item.given else None
            found.append(
                Sighting(
                    item.number,
                    item.item.name,
                    item.item.folder or "",
                    key,
                    text.reading.text_digest,
                    item.item.address or given or publication.address,
                    None,
                    captured,
                    occasions[bisect_left(recorded, captured)],
                    (key,),
                )
            )
    return found


def _dated(row: Sighting, texts: Mapping[str, Text], publications: Mapping[str, Publication]) -> Sighting:
    publication = publications.get(row.reading) or Publication()
    return replace(row, published=context_of(publication, texts[row.reading]).published)


def _occasions(events: Iterable[CustodyEvent]) -> tuple[list[str], list[int]]:
    """The instants of all entries, and for each the first entry of the uninterrupted taking-in that it belongs to.

    What was taken in at an instant belongs to the first entry recorded from then on; one more stands for none.
    """
    recorded: list[str] = []
    began: list[int] = []
    last: EventType | None = None
    for event in events:
        goes_on = event.type in _TAKING and began and last in _TAKING
        began.append(began[-1] if goes_on else event.number)
        recorded.append(event.recorded)
        last = event.type
    return recorded, [*began, len(began)]


def _tied(
    found: Sequence[Sighting], texts: Mapping[str, Text], publications: Mapping[str, Publication]
) -> Iterator[tuple[str, int, int]]:
    """Ties between each and the one before it that has the same key: enough to join them all."""
    last: dict[tuple[str, str], int] = {}
    named: dict[tuple[str, str], int] = {}
    for at, row in enumerate(found):
        key = address_key(row.address)
        pairs = [("item", row.item)] + ([("address", key)] if key else [])
        for pair in pairs:
            if pair in last:
                yield pair[0], last[pair], at
            last[pair] = at
        name = (row.folder, row.document)
        other = named.get(name)
        if other is not None and _by_name(found[other], row, texts, publications):
            yield "name", other, at
        named[name] = at


def _by_name(
    one: Sighting, other: Sighting, texts: Mapping[str, Text], publications: Mapping[str, Publication]
) -> bool:
    """Whether two files of one name in one folder are one thing."""
    left, right = (publications.get(row.reading) or Publication() for row in (one, other))
    addresses = _agree(address_key(one.address), address_key(other.address))
    publishers, titles = _agree(left.publisher, right.publisher), _agree(left.title, right.title)
    if addresses is False or publishers is False or not (one.folder or publishers or titles):
        return False
    return _alike(texts[one.reading], texts[other.reading])


def _agree(one: str | None, other: str | None) -> bool | None:
    """None where either is not known."""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split()) if one and other else None


def _alike(one: Text, other: Text) -> bool:
    """True where half of the words of the shorter text stand in the other too, each counted as often as it stands."""
    left, right = Counter(word_stream(one.text).words), Counter(word_stream(other.text).words)
    shorter = min(left.total(), right.total())
    return shorter > 0 and (left & right).total() * 1000 >= ALIKE * shorter


def _in_order(rows: Iterable[Sighting]) -> list[Sighting]:
    """The sightings in order, those in a row with equal words as one: the first, with the readings of all."""
    every = list(rows)
    dated = all(_days(row) for row in every)
    first: dict[tuple[int, str], str] = {}
    for row in every:
        key = (row.occasion, row.text_digest)
        first[key] = min(first.get(key, row.captured), row.captured)

    def place(row: Sighting) -> tuple[object, ...]:
        day = (_days(row) if dated else None) or ("", "")
        # Files of one occasion have no order: those of equal words stand together.
        return day, row.occasion, first[row.occasion, row.text_digest], row.text_digest, row.captured, row.item

    made: list[Sighting] = []
    for row in sorted(every, key=place):
        if made and made[-1].text_digest == row.text_digest:
            made[-1] = replace(made[-1], readings=tuple(dict.fromkeys((*made[-1].readings, row.reading))))
        else:
            made.append(row)
    return made


def _days(row: Sighting) -> tuple[str, str] | None:
    published = row.published
    if published is None or published.latest is None:
        return None
    return published.latest, published.earliest or published.latest


def _order(one: Sighting, other: Sighting) -> str:
    if published_before(one, other):
        return "published"
    if published_before(other, one) or one.captured >= other.captured:
        return "open"
    if one.item == other.item:
        return "captured"  # an item that changed was fetched anew: the page itself was asked twice
    apart = one.occasion != other.occasion or moment(other.captured) - moment(one.captured) >= _APART
    return "captured" if apart else "open"


def published_before(one: Sighting, other: Sighting) -> bool:
    """True where the days of publication are known and those of one end before those of the other begin."""
    left = one.published.latest if one.published else None
    right = other.published.earliest if other.published else None
    return left is not None and right is not None and left < right
