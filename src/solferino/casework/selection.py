"""Selection: what of a case goes into a package, and which lines stay behind. It decides nothing that was not asked.

A line stays behind where its bytes hold an id, a digest or a handle of something withheld; what it states is then
withheld as well, and so on until nothing more follows. So no line that is left leads back to one that is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from solferino.casework.case import Case
from solferino.casework.fold import Fold, fold
from solferino.casework.telling import telling_of
from solferino.casework.withholding import is_entry, telltale
from solferino.custody import leaf_hash
from solferino.custody.naming import handle_of, objects_named
from solferino.record import CommandEdge, Correction, Derivation, Division, ErasedLine, Grading, Item, Line, Person
from solferino.vault.protocol import Vault

HERE, WITHHELD, REDACTED, SEALED, ERASED = "here", "withheld", "redacted", "sealed", "erased"
NOT_ON_SUBJECT, NAMES_OF_STAFF, NAMES_WITHHELD = "not_on_subject", "names_of_staff", "names_withheld"

_TOKEN = re.compile(rb'[a-z_]+:[0-9a-f]{32,64}|[0-9a-f]{64}|"[SOMD]-[0-9]{3,}"')
_DIGEST = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asked for. kind: ``case``, ``incident`` or ``items``. subject: the same, or the incident's handle.

    words: the subject for a person. items: ids of those on the subject; None for all. reasons: item id -> (state,
    reason) for those that stay out or go in redacted. with_names: the names of people on the case go in.
    """

    kind: str = "case"
    subject: str = "case"
    words: str = "the whole case"
    items: frozenset[str] | None = None
    reasons: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    with_names: bool = False

    def takes(self, item: str) -> bool:
        """True for an item that goes in as it is."""
        return item not in self.reasons and (self.items is None or item in self.items)

    def redacting(self, reasons: Mapping[str, str]) -> Wanted:
        """The same, with these items cut, each for its reason."""
        return replace(self, reasons={**self.reasons, **{item: (REDACTED, why) for item, why in reasons.items()}})


@dataclass(slots=True)
class Selection:
    """What goes in. stays: leaf hash -> whose line it is: an item number, or a reason.

    here: ids of the items that go in clear. objects: digests to copy, in order of the lines that name them.
    secrets: ids and digests that must stand nowhere in the package.
    """

    state: Fold
    wanted: Wanted
    here: tuple[str, ...] = ()
    stays: dict[str, str] = field(default_factory=dict)
    objects: list[str] = field(default_factory=list)
    secrets: frozenset[bytes] = frozenset()

    @property
    def whole(self) -> bool:
        """True where nothing stays behind but the names of people."""
        return not self.secrets


@dataclass(frozen=True, slots=True)
class _Row:
    """One line: its leaf hash, its record and everything it holds that could name something."""

    leaf: str
    record: Any
    tokens: frozenset[bytes]


def select(case: Case, state: Fold, wanted: Wanted) -> Selection:
    """Choose lines and objects of a case as folded. Raises the vault's errors."""
    owners, numbers = _owners(state, wanted), state.numbers()
    here = tuple(i for i in state.items if i not in owners)
    selection = Selection(state, wanted, here)
    known = _secrets(state, owners, {numbers[i] for i, (how, _) in wanted.reasons.items() if how == REDACTED})
    rows = list(_rows(case, state))
    _spread(rows, known)
    _withhold_entries(case, state, here, rows, known)
    selection.secrets = frozenset(known)
    sources = _publishers(state, here)
    named: dict[str, None] = {}
    for row in rows:
        why = _why(row, known, wanted, sources)
        if why is None:
            named.update(dict.fromkeys(objects_named(row.record)))
        else:
            selection.stays[row.leaf] = why
    selection.objects = list(named)
    return selection


def part_of(case: Case, selection: Selection) -> Fold:
    """A fold over the lines that go in, as a reader of the package can make it.

    Derivations count even where their lines stay behind, because they say which run speaks for a text; nothing of them
    is shown but the step and its version.
    """
    state = selection.state
    gone = {int(number[2:]) for item, number in state.numbers().items() if item not in selection.here}
    part = Fold(elsewhere=frozenset(gone))
    return fold(cast("Vault", _Part(case.vault, selection.stays)), state.size, part)


@dataclass(frozen=True, slots=True)
class _Part:
    """A vault of which some lines are not there, as far as a fold asks."""

    vault: Vault
    stays: Mapping[str, str]

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        return self.vault.entries(start, stop)

    def lines(self, root: str) -> list[Line | ErasedLine]:
        return [line for line in self.vault.lines(root) if self._goes_in(line)]

    def _goes_in(self, line: Line | ErasedLine) -> bool:
        if isinstance(line, ErasedLine) or isinstance(line.record, Derivation):
            return True
        return leaf_hash(line.encoded()).hex() not in self.stays


def _owners(state: Fold, wanted: Wanted) -> dict[str, tuple[int, str]]:
    """For every item that does not go in clear: its rank, and the number or reason its lines are counted under."""
    numbers = state.numbers()
    owners: dict[str, tuple[int, str]] = {}
    for rank, item in enumerate(state.items):
        if item in wanted.reasons:
            owners[item] = (rank, numbers[item])
        elif wanted.items is not None and item not in wanted.items:
            owners[item] = (len(state.items), NOT_ON_SUBJECT)
    return owners


def _secrets(
    state: Fold, owners: Mapping[str, tuple[int, str]], redacted: Collection[str]
) -> dict[bytes, tuple[int, str]]:
    """What tells of the items that stay out, with whose it is. Of a redacted item the divisions go in: they prove it.

    redacted: numbers of items that are cut.
    """
    telling = telling_of(state, *sorted(owners, key=owners.__getitem__))
    return {
        name.encode(): owners[item]
        for name, item in telling.owners.items()
        if name not in telling.divisions or owners[item][1] not in redacted
    }


def _rows(case: Case, state: Fold) -> Iterator[_Row]:
    seen: set[str] = set()
    for event in state.events:
        if event.batch is None or event.batch.root in seen:
            continue
        seen.add(event.batch.root)
        for line in case.vault.lines(event.batch.root):
            if isinstance(line, Line):
                data = line.encoded()
                # These are named by what else is known, and hold nothing in their lines that could be known.
                own = _stated(line.record) if isinstance(line.record, Item | Division) else ()
                yield _Row(leaf_hash(data).hex(), line.record, frozenset((*_tokens(data), *own)))


def _tokens(data: bytes) -> Iterator[bytes]:
    for token in _TOKEN.findall(data):
        yield token
        if b":" in token:
            yield from _DIGEST.findall(token)  # ``bytes:`` and a digest names the digest as well


def _spread(rows: Sequence[_Row], known: dict[bytes, tuple[int, str]]) -> None:
    """Withhold what a withheld line states, until nothing more follows."""
    holders: dict[bytes, list[_Row]] = defaultdict(list)
    for row in rows:
        if not isinstance(row.record, Person):
            for token in row.tokens:
                holders[token].append(row)
    waiting = list(known)
    while waiting:
        token = waiting.pop()
        for row in holders.get(token, ()):
            for name in _stated(row.record):
                if name not in known:
                    waiting.append(name)
                    known[name] = known[token]


def _withhold_entries(
    case: Case, state: Fold, here: Sequence[str], rows: Sequence[_Row], known: dict[bytes, tuple[int, str]]
) -> None:
    """Withhold people's entries that could tell of what is withheld, and what names them."""
    entries = [row for row in rows if is_entry(row.record)]
    if not known or not entries:
        return
    tale = telltale(case, state, here, (row.record for row in entries))
    why = len(state.items) + 1, NAMES_WITHHELD
    while True:
        left = [r.record for r in entries if known.keys().isdisjoint((*r.tokens, *_stated(r.record)))]
        edges = [r for r in left if isinstance(r, CommandEdge)]
        people = {name for edge in edges for name in (edge.subject, edge.object)}
        new = [name for r in left if tale.tells(r, people) for name in _stated(r)]
        if not new:
            return
        known.update(dict.fromkeys(new, why))
        _spread(rows, known)


def _stated(record: Any) -> Iterator[bytes]:
    """The id and the handle under which other lines could name a record."""
    made = getattr(record, "id", None)
    if isinstance(made, str):
        yield made.encode()
    handle = handle_of(record)
    if handle:
        yield f'"{handle}"'.encode()


def _why(row: _Row, known: Mapping[bytes, tuple[int, str]], wanted: Wanted, sources: frozenset[str]) -> str | None:
    """Under what a line stays behind; None where it goes in."""
    if isinstance(row.record, Person):
        return None if wanted.with_names else NAMES_OF_STAFF
    owners = [known[token] for token in row.tokens if token in known]
    if owners:
        return min(owners)[1]
    stated = [known[name] for name in _stated(row.record) if name in known] if is_entry(row.record) else []
    if stated:
        return min(stated)[1]
    if known and isinstance(row.record, Grading | Correction) and not _published_here(row.record, sources):
        return NAMES_WITHHELD  # the name alone may tell whose item stays behind
    if known and isinstance(row.record, Derivation) and any(":" not in token for token in row.record.inputs):
        return NAMES_WITHHELD  # one digest over all that a grouped step saw, what is withheld among it
    return None


def _publishers(state: Fold, here: Iterable[str]) -> frozenset[str]:
    """Who publishes the items that go in clear, as their givers and their pages name them."""
    names = {given.publisher for i in here if (given := state.items[i].given) is not None}
    digests = {c.digest for i in here for c in state.captures.get(i, ())}
    pages = (state.readings[d].publication for d in digests if d in state.readings)
    names |= {page.publisher for page in pages if page is not None}
    return frozenset(name for name in names if name)


def _published_here(record: Grading | Correction, publishers: frozenset[str]) -> bool:
    if isinstance(record, Grading) and record.credibility is not None:
        return True  # its subject is an id or a handle, which was looked for
    return (record.subject if isinstance(record, Grading) else record.source) in publishers


def quotes_of(state: Fold, items: Iterable[str]) -> frozenset[str]:
    """Words that tell of items: names, folders, addresses, titles and the quotes of claims on their bytes."""
    wanted, found = set(items), set()
    for item_id in wanted & set(state.items):
        item = state.items[item_id]
        given = item.given
        found |= {item.name, item.address, *((given.title, given.address, given.author) if given else ())}
    digests = {c.digest for i in wanted for c in state.captures.get(i, ())}
    readings = {r.id for r in state.readings_by_id.values() if r.bytes_digest in digests}
    found |= {c.passage.quote for c in state.claims.values() if c.passage.reading in readings}
    return frozenset(w for w in found if w)


__all__ = ["Selection", "Wanted", "part_of", "quotes_of", "select"]
