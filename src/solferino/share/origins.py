"""Who repeats whom: for each origin the texts that carry what leads back to it, and the words that show each step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.record import Borrowing, BorrowingKind, Credit, HeldClaim, Origin, Passage
from solferino.share.index import Index


@dataclass(frozen=True, slots=True)
class Proof:
    """Borrowings of one text that agree in all but the place. Shared wording and statements are shown elsewhere."""

    kind: BorrowingKind
    toward: str
    sure: str
    direction: str
    borrowings: tuple[Borrowing, ...]
    shared: tuple[str, ...]  # handles of the shared statements meant

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where it shows, in the leaning text and then in the other."""
        return (*(b.here for b in self.borrowings), *(b.there for b in self.borrowings if b.there))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that share wording, with each stretch once."""

    outlet: str
    other: str
    stretches: tuple[Borrowing, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A text that carries claims of an origin, with what shows that it leans on it or on another text."""

    reading: str
    outlet: str
    dated: str | None
    passages: tuple[Passage, ...]  # the claims that lead back
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An origin and its carriers, in order of publication."""

    origin: Origin
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Credited:
    """One text's credits."""

    reading: str
    outlet: str
    credits: tuple[tuple[HeldClaim, Credit], ...]


def roots(index: Index) -> tuple[Root, ...]:
    """The origins with at least one carrier, those with the most carriers first."""
    made = [Root(o, _carriers(index, o)) for o in index.view.origins]
    return tuple(sorted((r for r in made if r.carriers), key=lambda r: (-len(r.carriers), r.origin.handle)))


def credited(index: Index) -> tuple[Credited, ...]:
    """Every credit that a text gives, by text in the order of the annex."""
    found: dict[str, list[tuple[HeldClaim, Credit]]] = {}
    for row in index.claims.values():
        if isinstance(row.claim, Credit):
            found.setdefault(row.claim.passage.reading, []).append((row, row.claim))
    return tuple(Credited(reading, index.outlet(reading), tuple(rows)) for reading, rows in found.items())


def shared_wording(index: Index) -> tuple[Pair, ...]:
    """Every stretch of wording that two texts share, once, by pair of texts in the order of the annex."""
    found: dict[tuple[str, str], dict[tuple[Passage, Passage], Borrowing]] = {}
    for origin in index.view.origins:
        for b in origin.borrowings:
            if b.kind is BorrowingKind.WORDING and b.there:
                found.setdefault((b.here.reading, b.there.reading), {}).setdefault((b.here, b.there), b)
    order = {reading: n for n, reading in enumerate(index.sources)}
    last = len(order)
    return tuple(
        Pair(index.outlet(a), index.outlet(b), tuple(sorted(made.values(), key=lambda b: (b.here.start, b.here.end))))
        for (a, b), made in sorted(found.items(), key=lambda p: (order.get(p[0][0], last), order.get(p[0][1], last)))
    )


def _carriers(index: Index, origin: Origin) -> tuple[Carrier, ...]:
    passages: dict[str, list[Passage]] = {}
    for row in index.held(origin.claims):
        passages.setdefault(row.claim.passage.reading, []).append(row.claim.passage)
    proofs: dict[str, list[Borrowing]] = {}
    for borrowing in origin.borrowings:
        proofs.setdefault(borrowing.here.reading, []).append(borrowing)
    readings = sorted(dict.fromkeys([*passages, *proofs]), key=index.day)
    return tuple(
        Carrier(r, index.outlet(r), index.dated(r), tuple(passages.get(r, ())), _proofs(index, proofs.get(r, ())))
        for r in readings
    )


def _proofs(index: Index, borrowings: Iterable[Borrowing]) -> tuple[Proof, ...]:
    alike: dict[tuple[BorrowingKind, str, str, str], list[Borrowing]] = {}
    for b in borrowings:
        alike.setdefault((b.kind, b.toward, b.sure, b.direction), []).append(b)
    return tuple(Proof(*key, tuple(rows), _shared(index, rows)) for key, rows in alike.items())


def _shared(index: Index, rows: Iterable[Borrowing]) -> tuple[str, ...]:
    found = (
        index.shared_at.get((p.reading, p.start, p.end))
        for b in rows
        for p in (b.here, b.there)
        if p and b.kind is BorrowingKind.SAME_STATEMENT
    )
    return tuple(dict.fromkeys(handle for handle in found if handle))
