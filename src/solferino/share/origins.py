"""Who repeats whom: for each origin the texts that carry what leads back to it, and the words that show each step."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Borrowing, Credit, HeldClaim, Origin, Passage
from solferino.share.index import Index


@dataclass(frozen=True, slots=True)
class Carrier:
    """A text that carries claims of an origin, with what shows that it leans on it or on another text."""

    reading: str
    outlet: str
    dated: str | None
    passages: tuple[Passage, ...]  # the claims that lead back
    proofs: tuple[Borrowing, ...]


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


def _carriers(index: Index, origin: Origin) -> tuple[Carrier, ...]:
    passages: dict[str, list[Passage]] = {}
    for row in index.held(origin.claims):
        passages.setdefault(row.claim.passage.reading, []).append(row.claim.passage)
    proofs: dict[str, list[Borrowing]] = {}
    for borrowing in origin.borrowings:
        proofs.setdefault(borrowing.here.reading, []).append(borrowing)
    readings = sorted(dict.fromkeys([*passages, *proofs]), key=index.day)
    return tuple(Carrier(r, index.outlet(r), index.dated(r), tuple(passages.get(r, ())), tuple(proofs.get(r, ())))
                 for r in readings)
