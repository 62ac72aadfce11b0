"""The tree of repetition: under each root the reports that lead back to it, each below the one that it leans on.

A view in, plain values out: nothing is drawn or written here. Every step carries the passages that show it. A text
stands below another only where the direction is known or likely; where it is open, or where texts lean on one another
in a circle, they stand side by side and the words say so.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from solferino.record import Borrowing, BorrowingKind, Origin, Passage
from solferino.share.index import Index
from solferino.text.addresses import address_key

MOST_DEEP: Final = 12  # steps below a root; what lies deeper stands at that depth and its words say on whom it leans

_SURENESS: Final = {"shown": 0, "likely": 1}
_DIRECTION: Final = {"known": 0, "likely": 1, "open": 2}
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+")
_SIGN: Final = re.compile(r"[^\w\s]+")


@dataclass(frozen=True, slots=True)
class Edge:
    """One step that is shown. number: from 1, in the order of the tree. text: reading id of the leaning text.

    other: reading id of the text that it leans on, None where the step leads to a name. toward: that name, or the
    outlet of the other text. credited: the leaning text names the other one's outlet somewhere. circle: both texts lean
    on one another by way of others. settled: another step of the two says which of them leans on the other.
    """

    number: int
    borrowing: Borrowing
    text: str
    other: str | None
    toward: str
    credited: bool = False
    circle: bool = False
    settled: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where it shows: here, then there."""
        b = self.borrowing
        return (b.here, b.there) if b.there else (b.here,)


@dataclass(frozen=True, slots=True)
class Branch:
    """A text under a root, with what shows that it belongs there, and the texts that lean on it.

    page: what tells reports apart: two versions of one page are one report. claims: where its claims stand that lead
    back to the root. below: by day of publication. on: reading id of the text it stands below. circle: it is part of a
    circle of texts that lean on one another.
    """

    reading: str
    page: str
    outlet: str
    dated: str | None
    claims: tuple[Passage, ...]
    edges: tuple[Edge, ...]
    below: tuple[Branch, ...] = ()
    on: str | None = None
    circle: bool = False

    def all(self) -> tuple[Branch, ...]:
        """This branch and all below it, in the order of the page."""
        return (self, *(b for child in self.below for b in child.all()))


@dataclass(frozen=True, slots=True)
class Root:
    """An origin with its reports. tied: other origins of the same institution, which count with this one as one."""

    origin: Origin
    branches: tuple[Branch, ...]
    tied: tuple[Origin, ...] = ()

    @property
    def named(self) -> bool:
        """True where a text says who it is: “an official” is nobody in particular, and two of them may be one."""
        return self.origin.name is not None and self.origin.named == "yes"

    def all(self) -> tuple[Branch, ...]:
        """Every branch, in the order of the page."""
        return tuple(b for branch in self.branches for b in branch.all())

    @property
    def reports(self) -> int:
        """How many reports lead back to it."""
        return len({b.page for b in self.all()})


@dataclass(frozen=True, slots=True)
class Tree:
    """All of it. reports: texts in view, the versions of one page once. roots: named origins behind two reports and
    more, the most carried first.

    alone: named origins behind one report. unnamed: what leads to no named origin, the most carried first. loose:
    shared wording in which no claim stands, so that no root shows it. edges: all steps, by number. silent: texts of
    which no claim and no step is known.
    """

    reports: int
    roots: tuple[Root, ...]
    alone: tuple[Root, ...]
    unnamed: tuple[Root, ...]
    loose: tuple[Edge, ...]
    edges: tuple[Edge, ...]
    silent: tuple[str, ...]

    @property
    def counted(self) -> int:
        """How many roots are named. Those of one institution count once; what names no origin is not counted."""
        return len(set(houses(r.origin for r in (*self.roots, *self.alone)).values()))

    @property
    def counted_roots(self) -> int:
        """The same of those behind two reports or more, those of one institution taken together."""
        found: dict[str, set[str]] = {}
        counts_as = houses(r.origin for r in (*self.roots, *self.alone))
        for root in (*self.roots, *self.alone):
            found.setdefault(counts_as[root.origin.handle], set()).update(b.page for b in root.all())
        return sum(len(pages) > 1 for pages in found.values())

    @property
    def nameless(self) -> tuple[str, ...]:
        """Reading ids of the texts that say something for which they name no origin, each once."""
        return tuple(dict.fromkeys(b.reading for root in self.unnamed for b in root.all()))


def tree(index: Index, more: Iterable[Borrowing] = ()) -> Tree:
    """Lay out who repeats whom. more: steps that are known beside those of the origins, such as shared wording in which
    no claim stands. Same view, same tree."""
    return _Planting(index, tuple(more)).tree()


def is_own(branch: Branch, origin: Origin) -> bool:
    """True for a text that the origin itself published."""
    return origin.name is not None and same_name(branch.outlet, origin.name)


def same_name(one: str, other: str) -> bool:
    """True where two names differ in nothing but case, article and signs."""
    return _bare(one) == _bare(other) != ""


def _bare(name: str) -> str:
    return " ".join(_SIGN.sub(" ", _ARTICLE.sub("", name.casefold().strip())).split())


def _out_of_view(index: Index) -> list[str]:
    """Readings that claims and steps name and whose texts are not in view, sorted."""
    named = {row.claim.passage.reading for row in index.claims.values()}
    for origin in index.view.origins:
        for b in origin.borrowings:
            named |= {b.here.reading, b.there.reading} if b.there else {b.here.reading}
    return sorted(named - set(index.sources))


def _page(index: Index, reading: str) -> str:
    """The page of a text by its address, where one is known; else the text stands for itself."""
    publication, item = index.view.publications.get(reading), index.item(reading)
    given = publication.address if publication and publication.address else item.item.address if item else None
    return address_key(given) or reading


def houses(origins: Iterable[Origin]) -> dict[str, str]:
    """Handle of an origin -> what it counts as: its institution, where one is known, else itself.

    An origin that bears the name of an institution for which another one speaks is that institution.
    """
    rows = list(origins)
    known = {_bare(o.institution) for o in rows if o.institution}
    return {o.handle: _house(o, known) for o in rows}


def _house(origin: Origin, known: Container[str]) -> str:
    name = _bare(origin.institution or origin.name or "")
    return f"house {name}" if name and (origin.institution or name in known) else f"origin {origin.handle}"


class _Planting:
    def __init__(self, index: Index, more: Sequence[Borrowing]) -> None:
        self.index = index
        # Of one day by publisher, then by text: the names of files must not decide who is put first.
        within = sorted(index.sources, key=lambda r: ([name.casefold() for name in index.publishers(r)], r))
        self.order = {reading: n for n, reading in enumerate([*within, *_out_of_view(index)])}
        self.page = {reading: _page(index, reading) for reading in self.order}
        self.by_outlet: dict[str, list[str]] = {}
        for reading in index.sources:
            for name in dict.fromkeys(map(_bare, index.publishers(reading))):
                self.by_outlet.setdefault(name, []).append(reading)
        self.best: dict[object, list[Borrowing]] = {}
        for origin in index.view.origins:
            for borrowing in origin.borrowings:
                self._keep(borrowing)
        for borrowing in more:
            self._keep(borrowing)
        self.credited = {
            (b.here.reading, other)
            for b in self._every()
            if b.kind in (BorrowingKind.CREDIT, BorrowingKind.BYLINE)
            for other in self._others(b)
        }
        self.ways = {
            frozenset((b.here.reading, other))
            for b in self._every()
            if b.direction != "open" and (other := self._other(b)) is not None
        }
        self.circles = self._circles()
        self.numbers: dict[object, Edge] = {}

    def _keep(self, borrowing: Borrowing) -> None:
        """One step stands once, in the form that says most of its way. Where two say it both ways, both stand."""
        known = self.best.setdefault(_key(borrowing), [])
        if borrowing.direction == "open" and known:
            if known[0].words is None and borrowing.words is not None:
                known[0] = replace(known[0], words=borrowing.words, differs=borrowing.differs)
            return
        if known and known[0].direction == "open":
            known.clear()
        same = next((at for at, b in enumerate(known) if b.here == borrowing.here), None)
        if same is None:
            known.append(borrowing)
        elif _way(borrowing) < _way(known[same]):
            known[same] = borrowing

    def _every(self) -> Iterator[Borrowing]:
        for rows in self.best.values():
            yield from rows

    def _others(self, borrowing: Borrowing) -> tuple[str, ...]:
        """The texts that a step may lead to: the one it names, or those of the outlet it names."""
        here = borrowing.here.reading
        if borrowing.there is not None:
            return (borrowing.there.reading,)
        if borrowing.toward in self.order:
            return (borrowing.toward,)
        return tuple(r for r in self.by_outlet.get(_bare(borrowing.toward), ()) if r != here)

    def _other(self, borrowing: Borrowing) -> str | None:
        found = self._others(borrowing)
        return found[0] if len(found) == 1 and found[0] in self.order else None

    def _circles(self) -> dict[str, int]:
        """Texts that lean on one another in a circle -> the number of their circle."""
        leans: dict[str, set[str]] = {}
        for borrowing in self._every():
            other = self._other(borrowing)
            if other is not None and borrowing.direction != "open":
                leans.setdefault(borrowing.here.reading, set()).add(other)
        found = {reading: n for n, circle in enumerate(_strongly_tied(leans)) for reading in circle}
        told = [o.cycle for o in self.index.view.origins if len(o.cycle) > 1]
        for n, circle in enumerate(told, start=len(self.order)):
            for reading in circle:
                found.setdefault(reading, n)
        return found

    def _edge(self, borrowing: Borrowing) -> Edge:
        """The step, under its number; a new one gets the next."""
        key, best = (_key(borrowing), borrowing.here), borrowing
        if key not in self.numbers:
            other, text = self._other(best), best.here.reading
            circle = other is not None and self.circles.get(text, -1) == self.circles.get(other, -2)
            toward = self.index.outlet(other) if other else self.index.name_of(best.toward)
            credited = other is not None and (text, other) in self.credited
            settled = best.direction == "open" and other is not None and frozenset((text, other)) in self.ways
            self.numbers[key] = Edge(len(self.numbers) + 1, best, text, other, toward, credited, circle, settled)
        return self.numbers[key]

    def tree(self) -> Tree:
        planted = [r for o in self.index.view.origins if (r := self._root(o)).branches]
        planted.sort(key=lambda r: (-r.reports, _number(r.origin.handle)))
        named = [r for r in planted if r.named]
        unnamed = [r for r in planted if not r.named]
        counts_as = houses(r.origin for r in named)
        ties: dict[str, list[Origin]] = {}
        for root in named:
            ties.setdefault(counts_as[root.origin.handle], []).append(root.origin)
        named = [
            replace(r, tied=tuple(o for o in ties[counts_as[r.origin.handle]] if o is not r.origin)) for r in named
        ]
        roots = tuple(self._numbered(r) for r in named if r.reports > 1)
        alone = tuple(self._numbered(r) for r in named if r.reports == 1)
        without = tuple(self._numbered(r) for r in unnamed)
        loose = tuple(
            self._edge(b) for b in sorted(self._every(), key=self._place) if (_key(b), b.here) not in self.numbers
        )
        edges = tuple(sorted(self.numbers.values(), key=lambda e: e.number))
        spoken = {b.reading for r in (*roots, *alone, *without) for b in r.all()}
        spoken |= {reading for e in edges for reading in (e.text, e.other) if reading}
        silent = tuple(r for r in self.index.sources if r not in spoken)
        pages = {self.page[reading] for reading in self.index.sources}
        return Tree(len(pages), roots, alone, without, loose, edges, silent)

    def _root(self, origin: Origin) -> Root:
        claims: dict[str, list[Passage]] = {}
        for row in self.index.held(origin.claims):
            claims.setdefault(row.claim.passage.reading, []).append(row.claim.passage)
        steps: dict[str, list[Borrowing]] = {}
        for borrowing in origin.borrowings:
            for known in self.best[_key(borrowing)]:
                steps.setdefault(known.here.reading, []).append(known)
        texts = {r for r in (*claims, *steps) if r in self.order}
        ordered = sorted(texts, key=lambda r: (self.index.day(r), self.order[r]))
        parent = self._parents(ordered, steps)
        below: dict[str | None, list[str]] = {}
        for reading in ordered:
            below.setdefault(parent.get(reading), []).append(reading)

        def branch(reading: str, depth: int) -> Branch:
            mine = {(_key(b), b.here): b for b in steps.get(reading, ())}
            return Branch(
                reading,
                self.page[reading],
                self.index.outlet(reading),
                self.index.dated(reading),
                tuple(claims.get(reading, ())),
                tuple(self._unnumbered(b) for b in sorted(mine.values(), key=self._place)),
                tuple(branch(r, depth + 1) for r in below.get(reading, ())),
                parent.get(reading),
                reading in self.circles,
            )

        return Root(origin, tuple(branch(r, 1) for r in below.get(None, ())))

    def _parents(self, texts: Sequence[str], steps: Mapping[str, Sequence[Borrowing]]) -> dict[str, str]:
        """Each text below the one that it most surely leans on, no deeper than MOST_DEEP, and never in a circle."""
        here = set(texts)
        wanted: dict[str, str] = {}
        for reading in texts:
            leans = [
                (b, other)
                for b in steps.get(reading, ())
                if b.direction != "open"
                and (other := self._other(b)) in here
                and other != reading
                and other is not None
            ]
            if leans and not self._in_circle(reading, leans):
                wanted[reading] = min(leans, key=lambda pair: self._rank(*pair))[1]
        return _shallow(texts, wanted)

    def _in_circle(self, reading: str, leans: Sequence[tuple[Borrowing, str]]) -> bool:
        mine = self.circles.get(reading)
        return mine is not None and any(self.circles.get(other) == mine for _, other in leans)

    def _rank(self, borrowing: Borrowing, other: str) -> tuple[object, ...]:
        return (
            _way(borrowing),
            _SURENESS.get(borrowing.sure, 2),
            -(borrowing.words or 0),
            self.index.day(other),
            self.order[other],
        )

    def _place(self, borrowing: Borrowing) -> tuple[object, ...]:
        there = borrowing.there
        return (
            self.order[borrowing.here.reading],
            _KINDS.index(borrowing.kind),
            borrowing.here.start,
            borrowing.here.end,
            borrowing.toward,
            (self.order.get(there.reading, -1), there.start, there.end) if there else (-1, 0, 0),
        )

    def _unnumbered(self, borrowing: Borrowing) -> Edge:
        return Edge(0, borrowing, borrowing.here.reading, None, "")

    def _numbered(self, root: Root) -> Root:
        """The same root, its steps under their numbers: the order of the page gives them."""

        def numbered(branch: Branch) -> Branch:
            edges = tuple(self._edge(e.borrowing) for e in branch.edges)
            return replace(branch, edges=edges, below=tuple(numbered(b) for b in branch.below))

        return replace(root, branches=tuple(numbered(b) for b in root.branches))


_KINDS: Final = (
    BorrowingKind.CREDIT,
    BorrowingKind.BYLINE,
    BorrowingKind.COPY,
    BorrowingKind.WORDING,
    BorrowingKind.SAME_STATEMENT,
    BorrowingKind.PUBLISHER,
)


def _way(b: Borrowing) -> int:
    return _DIRECTION.get(b.direction, len(_DIRECTION))


def _key(b: Borrowing) -> object:
    """What makes two steps one. Shared wording is one step whichever side is called here."""
    here = (b.here.reading, b.here.start, b.here.end)
    there = (b.there.reading, b.there.start, b.there.end) if b.there else None
    if there is None:
        return b.kind, here, b.toward
    return b.kind, *sorted((here, there))


def _shallow(texts: Iterable[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """The text above each, with nothing deeper than MOST_DEEP: what would be hangs on the last that may carry. wanted
    holds no circle."""
    depth: dict[str, int] = {}
    anchor: dict[str, str] = {}  # the text itself where it may carry others, else the nearest above it that may
    for reading in texts:
        way = [reading]
        while way[-1] not in depth and way[-1] in wanted:
            way.append(wanted[way[-1]])
        for at in reversed(way):
            if at not in depth:
                above = wanted.get(at)
                depth[at] = depth[above] + 1 if above else 1
                anchor[at] = at if depth[at] < MOST_DEEP or not above else anchor[above]
    return {text: anchor[above] for text in texts if (above := wanted.get(text))}


def _number(handle: str) -> tuple[int, str]:
    digits = handle.rpartition("-")[2]
    return (int(digits) if digits.isdigit() else 0, handle)


def _strongly_tied(leans: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Sets of two texts and more in which each leads to each other. Tarjan (1972), without recursion; sorted."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    on: set[str] = set()
    stack: list[str] = []
    found: list[tuple[str, ...]] = []
    ways = {text: sorted(others) for text, others in leans.items()}
    for start in sorted(ways):
        if start in number:
            continue
        work = [(start, 0)]
        while work:
            text, at = work.pop()
            if at == 0:
                number[text] = low[text] = len(number)
                stack.append(text)
                on.add(text)
            onward = ways.get(text, [])
            for n in range(at, len(onward)):
                other = onward[n]
                if other not in number:
                    work += [(text, n + 1), (other, 0)]
                    break
                if other in on:
                    low[text] = min(low[text], number[other])
            else:
                if low[text] == number[text]:
                    ring = []
                    while True:
                        member = stack.pop()
                        on.discard(member)
                        ring.append(member)
                        if member == text:
                            break
                    if len(ring) > 1:
                        found.append(tuple(sorted(ring)))
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[text])
    return sorted(found)
