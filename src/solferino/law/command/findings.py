"""What does not fit together in a chain of command: listed for people, resolved for nobody.

Each row names its edges and its days. Two sources that differ may both be right about different things, so no edge is
taken out of an answer because it stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from solferino.law.command.days import Bounds, Certainty, Stretch, joined, weakest, written
from solferino.law.command.graph import IN_COMMAND, KINDS, UNIT, Graph, Link, Node
from solferino.record import CommandEdge, Relation

CYCLE = "cycle"
TWO_COMMANDERS = "two_commanders"
COMMANDER_AND_ACTING = "commander_and_acting"
TWO_PARENTS = "two_parents"
TWO_HOLDERS = "two_holders"
GAP = "gap"
DATES_DIFFER = "dates_differ"
BACKWARDS = "end_before_beginning"
NO_DATES = "no_dates"
TWO_KINDS = "two_kinds"
REPLACES_UNKNOWN = "replaces_unknown"

WORDS: Mapping[str, str] = {
    CYCLE: "each is below the other: a circle of units",
    TWO_COMMANDERS: "two commanders of one unit on the same days",
    COMMANDER_AND_ACTING: "a commander and an acting commander on the same days",
    TWO_PARENTS: "part of two units on the same days",
    TWO_HOLDERS: "two people hold one post on the same days",
    GAP: "no edge says who commanded on these days",
    DATES_DIFFER: "two edges for one link that give it other days",
    BACKWARDS: "it would have ended before it began, so it stands on no day",
    NO_DATES: "no day is known on which it stood",
    TWO_KINDS: "one name stands for things of two kinds",
    REPLACES_UNKNOWN: "it replaces an entry that is not here",
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit. kind: a key of WORDS. about: names, in order. days: when, empty where days are not
    the point; certainty of a stretch: the weaker of the edges that clash. edges: ids of the edges concerned.
    """

    kind: str
    about: tuple[str, ...]
    edges: tuple[str, ...]
    days: tuple[Stretch, ...] = ()

    @property
    def why(self) -> str:
        """What does not fit, in words."""
        return WORDS[self.kind]


def misfits(found: Graph, entered: Iterable[CommandEdge] = ()) -> tuple[Misfit, ...]:
    """Everything that does not fit, by kind in the order of WORDS, then by name.

    entered: all entries, those replaced too, to tell a replaced entry that was never here.
    """
    rows = [
        *_cycles(found),
        *_at_once(found),
        *_gaps(found),
        *_dates(found),
        *_alone(found),
        *_two_kinds(found),
        *_replacing(entered),
    ]
    order = list(WORDS)
    return tuple(sorted(rows, key=lambda m: (order.index(m.kind), m.about, m.edges)))


def _at_once(found: Graph) -> Iterator[Misfit]:
    """Two of what there should be one of, on the same days, by single edges to one name."""
    for node in found.nodes():
        leading = list(found.into(node, *IN_COMMAND)) if node.kind != "person" else []
        for one, other in combinations(leading, 2):
            if one.subject == other.subject:
                continue
            both = {one.edge.relation, other.edge.relation}
            kind = COMMANDER_AND_ACTING if len(both) == 2 else TWO_COMMANDERS
            yield from _clash(found, kind, node, one, other, (one.edge.subject, other.edge.subject))
        for one, other in combinations(found.out(node, Relation.PART_OF), 2):
            if one.object != other.object:
                yield from _clash(found, TWO_PARENTS, node, one, other, (one.edge.object, other.edge.object))
        for one, other in combinations(found.into(node, Relation.HOLDS), 2):
            if one.subject != other.subject:
                yield from _clash(found, TWO_HOLDERS, node, one, other, (one.edge.subject, other.edge.subject))


def _clash(found: Graph, kind: str, node: Node, one: Link, other: Link, names: Sequence[str]) -> Iterator[Misfit]:
    days = _together(one.bounds, other.bounds)
    if days:
        yield Misfit(kind, (found.name(node), *sorted(names)), tuple(sorted((one.id, other.id))), days)


def _together(*given: Bounds) -> tuple[Stretch, ...]:
    """The days on which all stand, surely or possibly; days that nothing is known of are left out."""
    begin, end = max(b.lo for b in given), min(b.hi for b in given)
    known = [t for b in given for t in b.turns()]
    if begin > end or not known:
        return ()
    first, last = max(begin, min(known)), min(end, max(known))
    rows = []
    if first > last:
        return ()
    cuts = sorted({first, *(t for t in known if first < t <= last)})
    for at, day in enumerate(cuts):
        until = cuts[at + 1] - 1 if at + 1 < len(cuts) else last
        worths = [b.on(day) for b in given]
        stands = [w for w in worths if w is not None]
        if len(stands) == len(worths) and weakest(*stands) is not Certainty.UNKNOWN:
            rows.append((day, until, weakest(*stands)))
    return joined(rows)


def _gaps(found: Graph) -> Iterator[Misfit]:
    """Days between the first and the last known of a unit's commanders for which no edge stands, even possibly."""
    for node in found.nodes():
        leading = list(found.into(node, *IN_COMMAND)) if node.kind != "person" else []
        known = [t for x in leading for t in x.bounds.turns()]
        if len(leading) < 2 or not known:
            continue
        first, last = min(known), max(known) - 1
        cuts = sorted({first, *(t for t in known if first < t <= last)})
        for at, day in enumerate(cuts):
            until = cuts[at + 1] - 1 if at + 1 < len(cuts) else last
            if all(x.bounds.on(day) is None for x in leading):
                days = (Stretch(written(day), written(until), Certainty.SURE),)
                beside = [x.id for x in leading if x.bounds.hi == day - 1 or x.bounds.lo == until + 1]
                yield Misfit(GAP, (found.name(node),), tuple(sorted(beside)), days)


def _dates(found: Graph) -> Iterator[Misfit]:
    """Edges for one link whose days touch but whose beginnings, or ends, lie surely apart."""
    grouped: dict[tuple[Node, Relation, Node], list[Link]] = {}
    for link in found.links:
        grouped.setdefault((link.subject, link.edge.relation, link.object), []).append(link)
    for (subject, _, other), rows in grouped.items():
        for one, two in combinations(rows, 2):
            a, b = one.bounds, two.bounds
            if max(a.lo, b.lo) > min(a.hi, b.hi):
                continue  # two terms, one after the other
            begins = one.edge.first and two.edge.first and not one.edge.first.overlaps(two.edge.first)
            closed = one.edge.ending == two.edge.ending == "closed"
            ends = closed and one.edge.last and two.edge.last and not one.edge.last.overlaps(two.edge.last)
            early, late = (one, two) if a.hi <= b.hi else (two, one)
            after = early.edge.ending == "closed" and late.bounds.sure_to > early.bounds.hi
            if begins or ends or after:
                names = (found.name(subject), found.name(other))
                yield Misfit(DATES_DIFFER, names, tuple(sorted((one.id, two.id))), _together(a, b))


def _alone(found: Graph) -> Iterator[Misfit]:
    for link in found.links:
        names = (link.edge.subject, link.edge.object)
        if link.bounds.backwards:
            yield Misfit(BACKWARDS, names, (link.id,))
        elif not any(True for _ in link.bounds.turns()):
            yield Misfit(NO_DATES, names, (link.id,))


def _two_kinds(found: Graph) -> Iterator[Misfit]:
    by_name: dict[str, list[Node]] = {}
    for node in found.nodes():
        by_name.setdefault(node.key, []).append(node)
    for nodes in by_name.values():
        if len(nodes) > 1:
            ids = {x.id for n in nodes for x in (*found.out(n), *found.into(n))}
            kinds = sorted((n.kind for n in nodes), key=KINDS.index)
            yield Misfit(TWO_KINDS, (found.name(nodes[0]), *kinds), tuple(sorted(ids)))


def _replacing(entered: Iterable[CommandEdge]) -> Iterator[Misfit]:
    every = list(entered)
    known = {e.id for e in every}
    for edge in every:
        if edge.replaces and edge.replaces not in known:
            yield Misfit(REPLACES_UNKNOWN, (edge.subject, edge.object), (edge.id,))


def _cycles(found: Graph) -> Iterator[Misfit]:
    """Units that are below one another on the same days. Circles that no day has together are none."""
    relations = (Relation.PART_OF, Relation.ATTACHED)
    ways = {n: list(found.out(n, *relations)) for n in found.nodes(UNIT)}
    for group in _tied({n: [x.object for x in rows] for n, rows in ways.items()}):
        inside = [x for n in group for x in ways[n] if x.object in group]
        yield from _circles_on_days(found, inside)


def _circles_on_days(found: Graph, inside: Sequence[Link]) -> Iterator[Misfit]:
    known = sorted({t for x in inside for t in x.bounds.turns()})
    seen: dict[tuple[str, ...], list[tuple[int, int, Certainty]]] = {}
    about: dict[tuple[str, ...], tuple[str, ...]] = {}
    for at, day in enumerate(known):
        until = known[at + 1] - 1 if at + 1 < len(known) else day
        stands = {x: w for x in inside if (w := x.bounds.on(day)) not in (None, Certainty.UNKNOWN)}
        out: dict[Node, list[Node]] = {}
        for link in stands:
            out.setdefault(link.subject, []).append(link.object)
        for circle in _tied(out):
            links = [x for x in stands if x.subject in circle and x.object in circle]
            key = tuple(sorted(x.id for x in links))
            about[key] = tuple(sorted(found.name(n) for n in circle))
            seen.setdefault(key, []).append((day, until, weakest(*(stands[x] for x in links if stands[x]))))
    for key, rows in seen.items():
        yield Misfit(CYCLE, about[key], key, joined(rows))


def _tied(out: Mapping[Node, Sequence[Node]]) -> list[set[Node]]:
    """Sets of two nodes and more in which each leads to each other: Kosaraju (1978), without recursion."""
    order: list[Node] = []
    seen: set[Node] = set()
    for start in sorted(out):
        work = [(start, iter(out.get(start, ())))] if start not in seen else []
        seen.add(start)
        while work:
            node, rest = work[-1]
            nxt = next((n for n in rest if n not in seen), None)
            if nxt is None:
                order.append(node)
                work.pop()
            else:
                seen.add(nxt)
                work.append((nxt, iter(out.get(nxt, ()))))
    back: dict[Node, list[Node]] = {}
    for node, others in out.items():
        for other in others:
            back.setdefault(other, []).append(node)
    taken: set[Node] = set()
    found = []
    for start in reversed(order):
        group, queue = set(), [start]
        while queue:
            node = queue.pop()
            if node not in taken:
                taken.add(node)
                group.add(node)
                queue += back.get(node, ())
        if len(group) > 1:
            found.append(group)
    return found


__all__ = ["WORDS", "Misfit", "misfits"]
