"""Case: one body of work, open. It ties a vault to the world and keeps the fold of its ledger at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from solferino import vault as keeper  # its parts are loaded when first asked for: a package needs no database
from solferino.casework.fold import Fold, fold
from solferino.record import (
    CustodyEvent,
    EventType,
    Line,
    Person,
    Reading,
    Text,
    World,
    parse_map,
    real_world,
    salted,
)
from solferino.vault.protocol import Draft, Vault


class Case:
    """An open case. Use it in a ``with`` block; every verb of the house takes one.

    vault: keeps bytes, records and ledger. path: the folder, or None for a case in memory. world: clock, entropy and
    the operator's name. read_only: refuses every commit.
    """

    def __init__(
        self, vault: Vault, world: World, *, path: Path | None = None, name: str = "", read_only: bool = False
    ) -> None:
        self.vault = vault
        self.world = world
        self.path = path
        self.name = name
        self.read_only = read_only
        self._fold: Fold | None = None
        self._texts: dict[str, Text] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the vault."""
        self.vault.close()

    @property
    def id(self) -> str:
        """The id of the case: random, never its name."""
        return self.vault.case_id

    def fold(self, size: int | None = None) -> Fold:
        """What the ledger holds, now or at an earlier size. The present one is kept and only ever extended."""
        now = self._extended()
        if size is None or size >= now.size:
            return now
        then = fold(self.vault, size)
        then.erased_items = dict(now.erased_items)  # a number that is gone now was gone from the lines of then as well
        then.sealed_items = dict(now.sealed_items)
        return then

    def _extended(self) -> Fold:
        known = self._fold.size if self._fold is not None else 0
        self._fold = fold(self.vault, None, self._fold)
        if known and any(e.type in (EventType.ERASED, EventType.SEALED) for e in self._fold.events[known:]):
            self.forget_texts()  # another process took something out: what was folded before may hold it
            self._fold = fold(self.vault)
        return self._fold

    def text(self, reading: Reading) -> Text:
        """A reading with its text and map, both checked against their digests."""
        key = reading.id
        kept = self._texts.get(key)
        if kept is None or kept.reading != reading:
            words = self.vault.objects.read(reading.text_digest).decode("utf-8")
            text_map = parse_map(self.vault.objects.read(reading.map_digest)) if reading.map_digest else None
            kept = Text.of(reading, words, text_map)
            self._texts[key] = kept
        return kept

    def commit(
        self,
        kind: EventType,
        records: Sequence[object] = (),
        *,
        holds: str = "",
        secret: bytes | None = None,
        codes: Sequence[str] = (),
        actor: str | None = None,
        refers: Sequence[int] = (),
    ) -> CustodyEvent:
        """Commit records as one batch under one entry. secret: the run's salt secret; a fresh one if absent."""
        lines: list[Line] = salted(records, secret or self.world.entropy(32)) if records else []
        draft = Draft(kind, holds, actor, tuple(sorted(codes)), tuple(refers))
        return self.vault.commit(draft, lines)

    def actor(self) -> str | None:
        """The person id of the operator, naming them in the case on first use; None where nobody put a name to it."""
        return self.person(self.world.operator) if self.world.operator else None

    def person(self, name: str) -> str:
        """The id of a person by name. A new name becomes a record of its own, apart from the ledger."""
        known = next((p.id for p in self.fold().people.values() if p.name == name), None)
        if known is not None:
            return known
        person = Person("person:" + self.world.entropy(16).hex(), name)
        self.commit(EventType.PERSON_NAMED, [person], holds="person", actor=person.id)
        return person.id

    def forget_texts(self) -> None:
        """Drop loaded texts, after an erasure or to give memory back."""
        self._texts.clear()
        self._fold = None

    @contextmanager
    def working(self) -> Iterator[None]:
        """Hold the run lock: one run at a time works on a case; people may decide meanwhile."""
        with self.vault.writing():
            yield


def create_case(path: Path, name: str | None = None, world: World | None = None) -> Case:
    """Make a new case folder and record that it was opened.

    Raises UsageError where the folder is a case already or holds other things, and the vault's errors.
    """
    world = world or real_world()
    title = name or path.name
    vault = keeper.create_folder_vault(path, title, world)
    case = Case(vault, world, path=path, name=title)
    case.commit(EventType.CASE_OPENED)
    return case


def open_case(path: str | Path, *, world: World | None = None, read_only: bool = False) -> Case:
    """Open a case folder.

    ``with solferino.open_case("mariupol") as case: ...``. Raises UsageError for a folder that is no case, NewerFormat
    for one made by a newer version, and the vault's errors.
    """
    world = world or real_world()
    folder = Path(path)
    vault = keeper.open_vault(folder, world, read_only=read_only)
    return Case(vault, world, path=folder, name=vault.name, read_only=read_only)
