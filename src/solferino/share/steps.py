"""Steps of the tree in words: what each shows, how sure it is and which way it runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from solferino.record import BorrowingKind, Origin, Passage
from solferino.share.tree import Edge, same_name
from solferino.share.words import BORROWINGS, DIRECTIONS, many

_NO_WAY: Final = (BorrowingKind.SAME_STATEMENT, BorrowingKind.PUBLISHER)


@dataclass(frozen=True, slots=True)
class Step:
    """Steps of one text that agree in all but the place.

    verb, toward: ``38 words in common with`` and ``Harbour Post``. doubts: how sure, and which way, a few words each;
    empty where a text says it plainly. differs: numbers and names that differ, in the words of the texts.
    """

    verb: str
    toward: str
    doubts: tuple[str, ...]
    differs: tuple[str, ...]
    edges: tuple[Edge, ...]

    @property
    def grounds(self) -> tuple[str, ...]:
        """The same in full, for a document: how sure, which way, and whether the other is credited."""
        edge = self.edges[0]
        circle = ("each leans on the other",) if edge.circle else ()
        quiet = ("not credited",) if "not credited" in self.doubts else ()
        # That two carry one statement, or are of one house, says nothing of one leaning on the other.
        bare = edge.borrowing.direction == "open" and (self.kind in _NO_WAY or edge.settled) and not edge.circle
        way = () if bare else (DIRECTIONS.get(edge.borrowing.direction, edge.borrowing.direction),)
        return (edge.borrowing.sure, *circle, *way, *quiet)

    @property
    def kind(self) -> BorrowingKind:
        """What kind of step it is."""
        return self.edges[0].borrowing.kind

    @property
    def way(self) -> str:
        """Its direction: ``known``, ``likely`` or ``open``."""
        return self.edges[0].borrowing.direction

    @property
    def words(self) -> int:
        """How many words are equal, in all its passages together."""
        return sum(e.borrowing.words or 0 for e in self.edges)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where it shows: in the leaning text, then in the other."""
        heres = [e.borrowing.here for e in self.edges]
        return (*heres, *(e.borrowing.there for e in self.edges if e.borrowing.there))


def steps(edges: Iterable[Edge], root: Origin | None = None) -> tuple[Step, ...]:
    """Steps to show, those of one kind toward one text or name together. root: under which they stand."""
    alike: dict[tuple[object, ...], list[Edge]] = {}
    for edge in edges:
        b = edge.borrowing
        alike.setdefault((b.kind, edge.other or edge.toward, b.sure, b.direction, edge.circle), []).append(edge)
    return tuple(_step(rows, root) for rows in alike.values())


def _step(edges: Sequence[Edge], root: Origin | None) -> Step:
    first, toward = edges[0].borrowing, edges[0].toward
    if root is not None and root.name and same_name(root.name, toward):
        toward = "it"
    words = sum(e.borrowing.words or 0 for e in edges)
    counted = first.kind is BorrowingKind.WORDING and words
    verb = f"{many(words, 'word')} in common with" if counted else BORROWINGS[first.kind]
    if first.kind is BorrowingKind.BYLINE and first.there is not None:
        verb = "has, with a name changed, the text of"
    differs = tuple(dict.fromkeys(_plainly(d) for e in edges for d in e.borrowing.differs))
    return Step(verb, toward, _doubts(edges[0]), differs, tuple(edges))


def _plainly(differs: str) -> str:
    """``without "x"`` for what stands on the other side only, ``with "x"`` for what stands on this side only."""
    if differs.startswith("nothing for "):
        return f"without {differs.removeprefix('nothing for ')}"
    return f"with {differs.removesuffix(' for nothing')}" if differs.endswith(" for nothing") else differs


def _doubts(edge: Edge) -> tuple[str, ...]:
    b = edge.borrowing
    copied = b.kind in (BorrowingKind.WORDING, BorrowingKind.COPY)
    found: list[str] = ["each leans on the other"] if edge.circle else []
    if edge.settled and not edge.circle:
        return ()  # what is known of the two stands with the step that tells it
    if b.direction == "open" and (copied or edge.circle):
        found.append("which came first is open")
    elif b.direction == "likely":
        found.append("likely its copy" if copied else "likely from it")
    if b.sure == "likely" and b.direction != "likely":
        found.append("likely")
    if copied and edge.other is not None and not edge.credited:
        found.append("not credited")
    return tuple(found)
