"""A chain over several days: asked anew on every day on which something about it changes, and told as stretches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from solferino.law.command.days import Certainty, joined, period, written
from solferino.law.command.graph import IN_COMMAND, PERSON, At, Graph, Held, Link, Node, OverDays
from solferino.record import Relation

_UPWARD = (Relation.PART_OF, Relation.ATTACHED, Relation.MEMBER, Relation.DEPUTY, Relation.SAME_AS)
_ONTO = (*IN_COMMAND, Relation.DEPUTY, Relation.POST_OVER, Relation.HOLDS, Relation.SAME_AS)


def over_days(found: Graph, node: Node, first: str, last: str) -> tuple[OverDays, ...]:
    """Who is over a unit, site or person on the days from first to last, directly and up the chain."""
    return _days(found, node, first, last, lambda day: found.over(node, day))


def at_days(
    found: Graph, node: Node, first: str, last: str, part: Callable[[At], Sequence[Held]]
) -> tuple[OverDays, ...]:
    """One part of what stands at a unit, site or post on the days: ``lambda at: at.deputies``."""
    return _days(found, node, first, last, lambda day: part(found.at(node, day)))


def _days(
    found: Graph, node: Node, first: str, last: str, ask: Callable[[str], Sequence[Held]]
) -> tuple[OverDays, ...]:
    begin, end = period(first, last)
    turns = found.turns(_concerned(found, node), begin, end)
    rows: dict[tuple[Relation, Node], list[tuple[int, int, Certainty]]] = {}
    links: dict[tuple[Relation, Node], dict[str, Link]] = {}
    for at, day in enumerate(turns):
        until = turns[at + 1] - 1 if at + 1 < len(turns) else end
        for held in ask(written(day)):
            key = held.relation, held.node
            rows.setdefault(key, []).append((day, until, held.certainty))
            links.setdefault(key, {}).update({x.id: x for x in (*held.links, *held.also)})
    made = [OverDays(n, r, tuple(links[r, n].values()), joined(days)) for (r, n), days in rows.items()]
    return tuple(sorted(made, key=lambda o: (o.days[0].first, o.relation, o.node)))


def _concerned(found: Graph, node: Node) -> Iterator[Link]:
    """Every edge that could bear on who is over something on some day."""
    seen, queue = {node}, [node]
    while queue:
        here = queue.pop()
        upward = (*_UPWARD, *IN_COMMAND) if here.kind == PERSON and here == node else _UPWARD
        onward = [(x, x.object) for x in found.out(here, *upward)] + [(x, x.subject) for x in found.into(here, *_ONTO)]
        for link, other in onward:
            yield link
            if other not in seen:
                seen.add(other)
                queue.append(other)


__all__ = ["at_days", "over_days"]
