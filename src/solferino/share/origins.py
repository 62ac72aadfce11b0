"""Who repeats whom, beside the tree: wording that texts share, side by side, and the credits that they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from solferino.record import Borrowing, BorrowingKind, Credit, HeldClaim
from solferino.share.copies import Copies, copies, spread
from solferino.share.graph import graph
from solferino.share.index import Index
from solferino.share.resting import Resting, resting
from solferino.share.steps import Step
from solferino.share.tree import Root, Tree, tree

MOST_PAIRS = 200  # pairs of texts whose shared wording stands side by side; of the others the tree tells


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that share wording, with each stretch once."""

    outlet: str
    other: str
    stretches: tuple[Borrowing, ...]


@dataclass(frozen=True, slots=True)
class Credited:
    """One text's credits."""

    reading: str
    outlet: str
    credits: tuple[tuple[HeldClaim, Credit], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What the chapter on origins shows. picture: None where the set is too large or nothing is shared.

    left_out: pairs of texts whose wording is not laid side by side, because there are too many.
    """

    tree: Tree
    picture: Markup | None
    figures: tuple[Resting, ...]
    pairs: tuple[Pair, ...]
    left_out: int
    credited: tuple[Credited, ...]
    copies: Mapping[str, Copies]  # reading id -> places of a text that stands in several files
    spread: str | None  # all texts in how many files of how many publishers, where a text stands in several
    shared_of: dict[int, tuple[str, ...]]  # number of a step -> handles of the statements that both texts carry

    def handles(self, step: Step) -> tuple[str, ...]:
        """The statements that both texts of a step carry, each once."""
        return tuple(dict.fromkeys(h for e in step.edges for h in self.shared_of[e.number]))

    @property
    def shared(self) -> tuple[Root, ...]:
        """The roots that have a section of their own: those behind two reports and more, the unnamed last."""
        return (*self.tree.roots, *(r for r in self.tree.unnamed if len(r.all()) > 1))

    @property
    def single(self) -> tuple[Root, ...]:
        """The roots behind one text alone, the unnamed last."""
        return (*self.tree.alone, *(r for r in self.tree.unnamed if len(r.all()) == 1))


def chapter(index: Index, more: tuple[Borrowing, ...] = ()) -> Chapter:
    """Lay out the chapter. more: steps known beside those of the origins."""
    found = tree(index, more)
    names = {r: (index.outlet(r), index.dated(r) or "date not stated") for r in index.sources}
    pairs = _pairs(index, found)
    return Chapter(
        found,
        graph(found, names, "whom"),
        resting(index),
        pairs[:MOST_PAIRS],
        max(0, len(pairs) - MOST_PAIRS),
        credited(index),
        copies(index),
        spread(index, index.sources),
        {e.number: _statements(index, e.borrowing) for e in found.edges},
    )


def credited(index: Index) -> tuple[Credited, ...]:
    """Every credit that a text gives, by text in the order of the annex."""
    found: dict[str, list[tuple[HeldClaim, Credit]]] = {}
    for row in index.claims.values():
        if isinstance(row.claim, Credit):
            found.setdefault(row.claim.passage.reading, []).append((row, row.claim))
    return tuple(Credited(reading, index.outlet(reading), tuple(rows)) for reading, rows in found.items())


def _pairs(index: Index, found: Tree) -> tuple[Pair, ...]:
    """Every stretch of wording that two texts share, once, by pair of texts in the order of the annex."""
    order = {reading: n for n, reading in enumerate(index.sources)}
    made: dict[tuple[str, str], list[Borrowing]] = {}
    for edge in found.edges:
        b = edge.borrowing
        if b.kind is BorrowingKind.WORDING and b.there is not None:
            made.setdefault((b.here.reading, b.there.reading), []).append(b)
    last = len(order)
    return tuple(
        Pair(index.outlet(a), index.outlet(b), tuple(sorted(rows, key=lambda b: (b.here.start, b.here.end))))
        for (a, b), rows in sorted(made.items(), key=lambda p: (order.get(p[0][0], last), order.get(p[0][1], last)))
    )


def _statements(index: Index, b: Borrowing) -> tuple[str, ...]:
    if b.kind is not BorrowingKind.SAME_STATEMENT:
        return ()
    found = (index.shared_at.get((p.reading, p.start, p.end)) for p in (b.here, b.there) if p)
    return tuple(dict.fromkeys(handle for handle in found if handle))
