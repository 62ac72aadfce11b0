"""One text in several files: copies that are equal to the last character, which are one text and many places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from solferino.record import HeldItem
from solferino.share.index import Index
from solferino.share.words import many, published_words

MOST_NAMED = 8  # publishers or files named in a line; of the others it says how many


@dataclass(frozen=True, slots=True)
class Place:
    """A file or page that holds a text. publisher, published: None where nobody tells."""

    item: str
    document: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Copies:
    """A text with all its places, by day of publication as given, undated last. publishers: distinct, in that order."""

    reading: str
    places: tuple[Place, ...]
    publishers: tuple[str, ...]

    @property
    def words(self) -> str:
        """``one text in 3 files of 2 publishers, all copies of one another``."""
        return f"one text in {_spread(len(self.places), len(self.publishers))}, all copies of one another"

    @property
    def names(self) -> str:
        """Its publishers, else its files: the first few, and how many more."""
        return some(self.publishers if self.publishers else [p.document for p in self.places])


def copies(index: Index) -> Mapping[str, Copies]:
    """Reading id -> its places, of every text that stands in more than one."""
    return {r: of(index, r) for r, source in index.sources.items() if len(source.items) > 1}


def of(index: Index, reading: str) -> Copies:
    """The places of one text."""
    rows = sorted(index.sources[reading].items, key=lambda i: (_day(i), i.number))
    known = index.view.publications.get(reading)
    page = known.publisher if known else None
    places = tuple(
        Place(
            i.number,
            i.item.name,
            (i.item.given.publisher if i.item.given else None) or page,
            published_words(i.item.given) or (published_words(known) if len(rows) == 1 else None),
        )
        for i in rows
    )
    return Copies(reading, places, index.publishers(reading))


def spread(index: Index, readings: Iterable[str]) -> str | None:
    """``1,000 files of 200 publishers`` where these texts stand in more files than there are texts, else None."""
    files, publishers, texts = counted(index, readings)
    return _spread(files, publishers) if files > texts else None


def counted(index: Index, readings: Iterable[str]) -> tuple[int, int, int]:
    """How many files, publishers and texts these are. A text without a file counts as one."""
    rows = [r for r in dict.fromkeys(readings) if r in index.sources]
    files = sum(max(1, len(index.sources[r].items)) for r in rows)
    return files, len({name.casefold() for r in rows for name in index.publishers(r)}), len(rows)


def some(names: Iterable[str], most: int = MOST_NAMED) -> str:
    """``Herald, Post and 3 more``."""
    rows = list(dict.fromkeys(names))
    told = ", ".join(rows[:most])
    return f"{told} and {len(rows) - most:,} more" if len(rows) > most else told


def rows(found: Mapping[str, Copies]) -> Iterator[tuple[Copies, Place, Place]]:
    """Every copy beside the first place of its text."""
    for each in found.values():
        first, *others = each.places
        for other in others:
            yield each, first, other


def _spread(files: int, publishers: int) -> str:
    return many(files, "file") + (f" of {many(publishers, 'publisher')}" if publishers else "")


def _day(item: HeldItem) -> str:
    given = item.item.given
    return (given.published_earliest or given.published_latest if given else None) or "9999"
