"""Carrying claims over to a text that is the same, so that a copy costs no second look.

A claim of one text is a claim of its copy only where everything that the extractor looked at is equal. What it looks at
beyond the text is therefore watched: which fields of the context it asked for, and what it was told. A copy for which
each of these is equal gets the same claims on its own passages; any other is looked through like a new text.
"""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from solferino.extract.protocol import Context, Extractor, models_of
from solferino.record import Claim, Passage, Publication, Text

KEPT_CHARACTERS = 50_000_000  # of texts whose claims are kept at hand
_FIELDS = frozenset(f.name for f in dataclasses.fields(Publication))


class _WatchedPublication(Publication):
    """A publication that notes which of its fields are asked for."""

    __slots__ = ("_seen",)

    def __getattribute__(self, name: str) -> Any:
        found = object.__getattribute__(self, name)
        if name in _FIELDS:
            object.__getattribute__(self, "_seen")[name] = found
        return found


class _WatchedContext(Context):
    """A context that notes whether the day of publication was asked for, and which fields of the publication."""

    __slots__ = ("_seen",)

    def __getattribute__(self, name: str) -> Any:
        found = object.__getattribute__(self, name)
        if name == "published":
            object.__getattribute__(self, "_seen")["day"] = found
        return found


@dataclass(frozen=True, slots=True)
class _Kept:
    """Claims of one text, and what was looked at to find them."""

    reading: str
    seen: Mapping[str, object]
    claims: tuple[Claim, ...]


class Carrying:
    """Runs extractors, and carries over what they gave for a text that is the same.

    looked, carried: characters of the texts that were looked through, and of those that were not.
    """

    def __init__(self) -> None:
        self.looked = self.carried = 0
        self._kept: OrderedDict[tuple[object, ...], list[_Kept]] = OrderedDict()
        self._room = KEPT_CHARACTERS
        self._ids: dict[tuple[str, str], dict[str, str]] = {}  # (reading, copy) -> claim ids of the one in the other

    def claims(
        self, extractor: Extractor, text: Text, context: Context, look: Callable[[Context], Iterable[Claim]]
    ) -> list[Claim]:
        """The claims of a text, as ``look`` gives them when it is handed a context."""
        key = (
            extractor.name,
            extractor.version,
            models_of(extractor),
            text.text,
            text.reading.language,
            _regions(text),
        )
        for kept in self._kept.get(key, ()):
            if kept.reading != text.id and _told(context, kept.seen) == kept.seen:
                moved = self._moved(kept, text.id)
                if moved is not None:
                    self._kept.move_to_end(key)
                    self.carried += len(text.text)
                    return moved
        seen: dict[str, object] = {}
        found = list(look(_watched(context, seen)))
        self.looked += len(text.text)
        self._keep(key, _Kept(text.id, seen, tuple(found)), len(text.text))
        return found

    def _keep(self, key: tuple[object, ...], kept: _Kept, size: int) -> None:
        if size > KEPT_CHARACTERS:
            return
        self._kept.setdefault(key, []).append(kept)
        self._kept.move_to_end(key)
        self._room -= size
        while self._room < 0:
            gone, rows = self._kept.popitem(last=False)
            self._room += len(cast("str", gone[3])) * len(rows)
            left = {row.reading for row in rows}
            self._ids = {pair: ids for pair, ids in self._ids.items() if pair[0] not in left}

    def _moved(self, kept: _Kept, copy: str) -> list[Claim] | None:
        """The claims on the copy; None where one names a claim that is not known there."""
        ids = self._ids.setdefault((kept.reading, copy), {})
        waiting, done = list(kept.claims), {}
        while waiting:
            ready = [c for c in waiting if all(key in ids for key in _named_in(c))]
            if not ready:
                return None
            for claim in ready:
                moved = cast("Claim", _rebased(claim, kept.reading, copy, ids))
                ids[claim.id] = moved.id
                done[claim.id] = moved
            waiting = [c for c in waiting if c.id not in done]
        return [done[c.id] for c in kept.claims]


def _watched(context: Context, seen: dict[str, object]) -> Context:
    told = {f.name: getattr(context.publication, f.name) for f in dataclasses.fields(Publication)}
    publication = _WatchedPublication(**told)
    object.__setattr__(publication, "_seen", seen)
    made = _WatchedContext(publication, context.published)
    object.__setattr__(made, "_seen", seen)
    return made


def _told(context: Context, seen: Mapping[str, object]) -> dict[str, object]:
    """What this context says to the same questions."""
    return {name: context.published if name == "day" else getattr(context.publication, name) for name in seen}


def _regions(text: Text) -> tuple[object, ...]:
    return tuple((r.kind, r.start, r.end) for r in text.reading.regions)


def _named_in(item: object) -> list[str]:
    """The ids of claims that stand in a claim."""
    if isinstance(item, str):
        return [item] if item.startswith("claim:") else []
    if isinstance(item, tuple):
        return [key for each in item for key in _named_in(each)]
    if dataclasses.is_dataclass(item):
        if isinstance(item, Passage):
            return []
        return [key for f in dataclasses.fields(item) for key in _named_in(getattr(item, f.name))]
    return []


def _rebased(item: object, reading: str, copy: str, ids: Mapping[str, str]) -> object:
    """The same value with its passages in the copy and with the ids of the copy's claims."""
    if isinstance(item, Passage):
        return dataclasses.replace(item, reading=copy) if item.reading == reading else item
    if isinstance(item, str):
        return ids.get(item, item) if item.startswith("claim:") else item
    if isinstance(item, tuple):
        return tuple(_rebased(each, reading, copy, ids) for each in item)
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        fields = {f.name: getattr(item, f.name) for f in dataclasses.fields(item)}
        moved = {name: _rebased(each, reading, copy, ids) for name, each in fields.items()}
        return dataclasses.replace(item, **{n: v for n, v in moved.items() if v is not fields[n]})
    return item
