"""The chain of command as edges say it: who commands, is over, is attached, deputises or acts at a unit on a day.

A node is a kind and a name and holds nothing else. Every answer rests on edges, each taken by its own days; a way over
several edges is worth no more than its weakest. Nothing here knows a side, a rank or an army.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from solferino.law.command.days import Bounds, Certainty, Stretch, bounds, joined, number, period, surest, weakest
from solferino.record import CommandEdge, Relation

UNIT, PERSON, POST, SITE, REPORT = "unit", "person", "post", "site", "report"
KINDS = (UNIT, PERSON, POST, SITE, REPORT)
# Which kinds a relation joins: (subjects, objects).
JOINS: Mapping[Relation, tuple[frozenset[str], frozenset[str]]] = {
    Relation.PART_OF: (frozenset({UNIT}), frozenset({UNIT})),
    Relation.ATTACHED: (frozenset({UNIT}), frozenset({UNIT})),
    Relation.COMMANDS: (frozenset({PERSON}), frozenset({UNIT, SITE, PERSON})),
    Relation.ACTING: (frozenset({PERSON}), frozenset({UNIT, SITE})),
    Relation.DEPUTY: (frozenset({PERSON}), frozenset({UNIT, SITE})),
    Relation.MEMBER: (frozenset({PERSON}), frozenset({UNIT})),
    Relation.HOLDS: (frozenset({PERSON}), frozenset({POST})),
    Relation.POST_OVER: (frozenset({POST}), frozenset({UNIT, POST, SITE})),
    Relation.AT: (frozenset({UNIT, PERSON, POST}), frozenset({SITE})),
    Relation.REPORTED_TO: (frozenset({REPORT, PERSON, UNIT, POST}), frozenset({PERSON})),
    Relation.SAME_AS: (frozenset(KINDS), frozenset(KINDS)),
}
AT_A_UNIT = (Relation.COMMANDS, Relation.ACTING, Relation.DEPUTY)
IN_COMMAND = (Relation.COMMANDS, Relation.ACTING)


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """Something in the chain: a kind and a name folded for comparing. It bears no date, on purpose."""

    kind: str
    key: str

    @classmethod
    def of(cls, kind: str, name: str) -> Node:
        """Names that differ in case or spacing alone are one; all others are two until an edge says otherwise."""
        return cls(kind, " ".join(name.split()).casefold())


@dataclass(frozen=True, slots=True)
class Link:
    """One edge with its ends and its days worked out."""

    edge: CommandEdge
    subject: Node
    object: Node
    bounds: Bounds

    @property
    def id(self) -> str:
        """The id of the edge."""
        return self.edge.id


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that stands to another on a day, over a way of edges.

    node: who or what. relation: the last step of the way. links: the way, from the thing asked about to ``node``.
    certainty: that of the weakest edge of the way on the day. steps: units between (0: directly). also: further edges
    that say the same on that day.
    """

    node: Node
    relation: Relation
    links: tuple[Link, ...]
    certainty: Certainty
    steps: int = 0
    also: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """What stands at a unit, a site or a post on one day. Every row keeps its edges; the surest rows first.

    commands, acting, deputies: people, by edges to it. by_post: people who hold a post that is set over it; a post is
    not control. parts, attached: units below it. within, attached_to: units above it. posts: set over it. sites: where
    it is. members: who serves in it. names: other names that it goes by on the day.
    """

    node: Node
    day: str
    commands: tuple[Held, ...] = ()
    acting: tuple[Held, ...] = ()
    deputies: tuple[Held, ...] = ()
    by_post: tuple[Held, ...] = ()
    parts: tuple[Held, ...] = ()
    attached: tuple[Held, ...] = ()
    within: tuple[Held, ...] = ()
    attached_to: tuple[Held, ...] = ()
    posts: tuple[Held, ...] = ()
    sites: tuple[Held, ...] = ()
    members: tuple[Held, ...] = ()
    names: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class OverDays:
    """How one thing stands to another over a period: the days, each with the surest of its edges."""

    node: Node
    relation: Relation
    links: tuple[Link, ...]
    days: tuple[Stretch, ...]


@dataclass(slots=True)
class Graph:
    """The edges in force, indexed by their ends. Build it with :func:`graph`."""

    links: tuple[Link, ...]
    names: Mapping[Node, str] = field(repr=False)  # the spelling met first
    _from: Mapping[Node, tuple[Link, ...]] = field(repr=False)
    _to: Mapping[Node, tuple[Link, ...]] = field(repr=False)

    def name(self, node: Node) -> str:
        """A node's name as it was entered first."""
        return self.names.get(node, node.key)

    def nodes(self, kind: str | None = None) -> list[Node]:
        """Every node of a kind, in order of kind and name."""
        return sorted(n for n in self.names if kind in (None, n.kind))

    def find(self, name: str, *kinds: str) -> Node | None:
        """The node of a name, of the first kind that has it."""
        made = (Node.of(kind, name) for kind in kinds or KINDS)
        return next((n for n in made if n in self.names), None)

    def out(self, node: Node, *relations: Relation) -> Iterator[Link]:
        """The edges that begin at a node."""
        return (x for x in self._from.get(node, ()) if not relations or x.edge.relation in relations)

    def into(self, node: Node, *relations: Relation) -> Iterator[Link]:
        """The edges that end at a node."""
        return (x for x in self._to.get(node, ()) if not relations or x.edge.relation in relations)

    # -- one day ------------------------------------------------------------------------------------------------------

    def same(self, node: Node, day: int) -> dict[Node, tuple[tuple[Link, ...], Certainty]]:
        """The thing under each name that it goes by on a day, with the edges that say so; itself among them."""
        found: dict[Node, tuple[tuple[Link, ...], Certainty]] = {node: ((), Certainty.SURE)}
        queue = deque([node])
        while queue:
            here = queue.popleft()
            way, worth = found[here]
            for link, other in self._renamed(here):
                stands = link.bounds.on(day)
                if stands is None:
                    continue
                made = weakest(worth, stands)
                known = found.get(other)
                if known is None or surest((made, known[1])) is not known[1]:
                    found[other] = ((*way, link), made)
                    queue.append(other)
        return found

    def up(self, node: Node, day: int, *relations: Relation) -> list[Held]:
        """What a thing stands to on a day by edges that begin at it, under any name it goes by."""
        return self._steps(node, day, relations, upward=True)

    def down(self, node: Node, day: int, *relations: Relation) -> list[Held]:
        """What stands to a thing on a day by edges that end at it, under any name it goes by."""
        return self._steps(node, day, relations, upward=False)

    def at(self, node: Node, day: str) -> At:
        """All that stands at a unit, site or post on a day. An unknown node gives empty rows."""
        d = number(day)
        return At(
            node,
            day,
            _best(self.down(node, d, Relation.COMMANDS)),
            _best(self.down(node, d, Relation.ACTING)),
            _best(self.down(node, d, Relation.DEPUTY)),
            _best(self.by_post(node, d)),
            _best(self.down(node, d, Relation.PART_OF)),
            _best(self.down(node, d, Relation.ATTACHED)),
            _best(self.up(node, d, Relation.PART_OF)),
            _best(self.up(node, d, Relation.ATTACHED)),
            _best(self.down(node, d, Relation.POST_OVER)),
            _best(self.up(node, d, Relation.AT)),
            _best(self.down(node, d, Relation.MEMBER)),
            _best(Held(n, Relation.SAME_AS, w, c) for n, (w, c) in self.same(node, d).items() if n != node),
        )

    def by_post(self, node: Node, day: int) -> list[Held]:
        """The holders of posts that are set over a thing on a day, over posts above those too."""
        posts = _ways(node, lambda n: self.down(n, day, Relation.POST_OVER))
        return [
            Held(h.node, Relation.HOLDS, (*p.links, *h.links), weakest(p.certainty, h.certainty), p.steps)
            for p in posts.values()
            for h in self.down(p.node, day, Relation.HOLDS)
        ]

    def above(self, unit: Node, day: int) -> list[Held]:
        """The units that a unit is part of or attached to, all the way up, nearest first; each by its surest way."""
        return self._closure(unit, day, upward=True)

    def below(self, unit: Node, day: int) -> list[Held]:
        """The units that are part of or attached to a unit, all the way down, nearest first."""
        return self._closure(unit, day, upward=False)

    def over(self, node: Node, day: str) -> tuple[Held, ...]:
        """Who is over a unit, a site or a person on a day, directly and up the chain; nearest first.

        Only people whom edges put in command (commands, acting) count as over; deputies and holders of posts are asked
        for with :meth:`at`. ``steps`` is how many units lie between.
        """
        d = number(day)
        return self._over_person(node, d) if node.kind == PERSON else self._over_unit(node, d)

    def under(self, person: Node, day: str) -> tuple[Held, ...]:
        """The units, sites and people under a person on a day: those commanded, and all below them."""
        d = number(day)
        found: dict[Node, Held] = {}
        for held in self._in_command_of(person, d):
            _keep(found, held)
            for unit in self.below(held.node, d) if held.node.kind == UNIT else ():
                way, worth = (*held.links, *unit.links), weakest(held.certainty, unit.certainty)
                _keep(found, Held(unit.node, unit.relation, way, worth, unit.steps))
        return _best(h for h in found.values() if h.node != person)

    # -- a period -----------------------------------------------------------------------------------------------------

    def between(self, node: Node, first: str, last: str, *relations: Relation) -> tuple[OverDays, ...]:
        """Who stands to a thing by single edges over a period, with the days of each. Other names are left aside.

        relations: those asked for; commanders, acting and deputies if none.
        """
        begin, end = period(first, last)
        grouped: dict[tuple[Relation, Node], list[Link]] = {}
        for link in self.into(node, *(relations or AT_A_UNIT)):
            if link.bounds.stretches(begin, end):
                grouped.setdefault((link.edge.relation, link.subject), []).append(link)
        made = [
            OverDays(who, relation, tuple(rows), joined(s for x in rows for s in x.bounds.stretches(begin, end)))
            for (relation, who), rows in grouped.items()
        ]
        return tuple(sorted(made, key=lambda o: (o.days[0].first, o.relation, o.node)))

    def turns(self, links: Iterable[Link], first: int, last: int) -> list[int]:
        """The days of a period on which something about some edges changes; the first day is among them."""
        return sorted({first, *(t for x in links for t in x.bounds.turns() if first < t <= last)})

    # -- ways ---------------------------------------------------------------------------------------------------------

    def _renamed(self, node: Node) -> Iterator[tuple[Link, Node]]:
        for link in self.out(node, Relation.SAME_AS):
            yield link, link.object
        for link in self.into(node, Relation.SAME_AS):
            yield link, link.subject

    def _steps(self, node: Node, day: int, relations: tuple[Relation, ...], *, upward: bool) -> list[Held]:
        found = []
        names = self.same(node, day)
        for here, (way, worth) in names.items():
            for link in self.out(here, *relations) if upward else self.into(here, *relations):
                stands = link.bounds.on(day)
                other = link.object if upward else link.subject
                if stands is not None and other not in names:
                    found.append(Held(other, link.edge.relation, (*way, link), weakest(worth, stands)))
        return found

    def _closure(self, unit: Node, day: int, *, upward: bool) -> list[Held]:
        relations = (Relation.PART_OF, Relation.ATTACHED)
        found = _ways(unit, lambda n: self._steps(n, day, relations, upward=upward), set(self.same(unit, day)))
        made = (replace(h, steps=h.steps + 1) for h in found.values())
        return sorted(made, key=lambda h: (h.steps, h.node))

    def _over_unit(self, unit: Node, day: int, *, itself: bool = True) -> tuple[Held, ...]:
        """itself: also those in command of the unit, not of the units above it alone."""
        found: dict[Node, Held] = {}
        for held in self.down(unit, day, *IN_COMMAND) if itself else ():
            _keep(found, held)
        for parent in self.above(unit, day) if unit.kind == UNIT else ():
            for held in self.down(parent.node, day, *IN_COMMAND):
                way, worth = (*parent.links, *held.links), weakest(parent.certainty, held.certainty)
                _keep(found, Held(held.node, held.relation, way, worth, parent.steps))
        for held in list(found.values()):  # a minister over a general who is over the unit
            for higher in self._superiors(held.node, day):
                way, worth = (*held.links, *higher.links), weakest(held.certainty, higher.certainty)
                _keep(found, Held(higher.node, higher.relation, way, worth, held.steps + 1))
        return _best(found.values())

    def _over_person(self, person: Node, day: int) -> tuple[Held, ...]:
        found: dict[Node, Held] = {}
        for held in self._superiors(person, day):
            _keep(found, held)
        places = self.up(person, day, Relation.MEMBER, Relation.DEPUTY, *IN_COMMAND)
        for place in (p for p in places if p.node.kind in (UNIT, SITE)):
            for held in self._over_unit(place.node, day, itself=place.relation not in IN_COMMAND):
                way, worth = (*place.links, *held.links), weakest(place.certainty, held.certainty)
                _keep(found, Held(held.node, held.relation, way, worth, held.steps))
        found.pop(person, None)
        return _best(found.values())

    def _superiors(self, person: Node, day: int) -> list[Held]:
        """People set over a person by edges between the two, all the way up."""
        return list(_ways(person, lambda n: self.down(n, day, Relation.COMMANDS)).values())

    def _in_command_of(self, person: Node, day: int) -> list[Held]:
        """What a person commands on a day, and what those under the person by edges between people command."""

        def commanded(node: Node) -> list[Held]:
            return self.up(node, day, *IN_COMMAND) if node.kind == PERSON else []

        return list(_ways(person, commanded).values())


def graph(edges: Iterable[CommandEdge]) -> Graph:
    """Index the edges that stand: those that another edge replaces drop out, and entries that take one back too.

    Equal entries count once. An edge whose dates run backwards stands on no day; :mod:`.findings` lists it.
    """
    links = []
    for edge in standing(edges):
        ends = Node.of(edge.subject_kind, edge.subject), Node.of(edge.object_kind, edge.object)
        links.append(Link(edge, *ends, bounds(edge)))
    outward: dict[Node, list[Link]] = {}
    inward: dict[Node, list[Link]] = {}
    names: dict[Node, str] = {}
    for link in links:
        outward.setdefault(link.subject, []).append(link)
        inward.setdefault(link.object, []).append(link)
        names.setdefault(link.subject, link.edge.subject)
        names.setdefault(link.object, link.edge.object)
    return Graph(
        tuple(links),
        names,
        {node: tuple(rows) for node, rows in outward.items()},
        {node: tuple(rows) for node, rows in inward.items()},
    )


def standing(edges: Iterable[CommandEdge]) -> list[CommandEdge]:
    """The edges that state a link and that no other of them replaces or takes back, in order, each once."""
    every = list({e.id: e for e in edges}.values())
    gone = {e.replaces for e in every if e.replaces}
    return [e for e in every if e.withdrawn is None and e.id not in gone]


def _ways(start: Node, onward: Callable[[Node], list[Held]], names: Container[Node] = ()) -> dict[Node, Held]:
    """Everything that steps lead to from a node, each by its surest way and the shortest of those. No way turns back.

    onward: the single steps from a node. names: nodes that are the start under another name.
    """
    known: dict[Node, list[Held]] = {}

    def steps(node: Node) -> list[Held]:
        if node not in known:
            known[node] = onward(node)
        return known[node]

    found: dict[Node, Held] = {}
    for level in Certainty:
        reached, queue = {start}, deque([Held(start, Relation.SAME_AS, (), Certainty.SURE, -1)])
        held_back = False
        while queue:
            here = queue.popleft()
            for step in steps(here.node):
                if step.node in reached or step.node in names:
                    continue
                if _worth(step) > list(Certainty).index(level):
                    held_back = True
                    continue
                reached.add(step.node)
                way = (*here.links, *step.links)
                made = Held(step.node, step.relation, way, weakest(here.certainty, step.certainty), here.steps + 1)
                found.setdefault(step.node, made)
                queue.append(made)
        if not held_back:
            break
    return found


def _keep(found: dict[Node, Held], held: Held) -> None:
    """Keep the surest way to a node, then the shortest; other direct edges that say the same stay with it."""
    known = found.get(held.node)
    if known is None:
        found[held.node] = held
        return
    best, other = (known, held) if (_worth(known), known.steps) <= (_worth(held), held.steps) else (held, known)
    way = {x.id for x in best.links}
    more = {x.id: x for x in (*best.also, *other.links, *other.also) if x.id not in way}
    found[held.node] = replace(best, also=tuple(more.values()))


def _worth(held: Held) -> int:
    return list(Certainty).index(held.certainty)


def _best(rows: Iterable[Held]) -> tuple[Held, ...]:
    """Each thing once a relation, with all edges that say so where they are direct; nearest, then surest first."""
    grouped: dict[tuple[Node, Relation], list[Held]] = {}
    for row in rows:
        grouped.setdefault((row.node, row.relation), []).append(row)
    made = []
    for same in grouped.values():
        best = min(same, key=lambda h: (_worth(h), h.steps, len(h.links)))
        way = {x.id for x in best.links}
        more = {x.id: x for h in same for x in (*h.links, *h.also) if x.id not in way}
        made.append(replace(best, also=tuple(more.values())))
    return tuple(sorted(made, key=lambda h: (h.steps, _worth(h), h.relation, h.node)))


__all__ = [
    "AT_A_UNIT", "IN_COMMAND", "JOINS", "KINDS", "At", "Graph", "Held", "Link", "Node", "OverDays", "graph", "standing",
]  # fmt: skip
