"""The chain of command of a view as plain values: for ``--json``, for tables, and for the chart of a day."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.command import short_edge
from solferino.law.command import (
    AT_A_UNIT,
    JOINS,
    KINDS,
    At,
    Certainty,
    Graph,
    Link,
    Misfit,
    Node,
    OverDays,
    Proposed,
    at_days,
    bounds,
    graph,
    misfits,
    number,
    over_days,
    proposed,
    standing,
    written,
)
from solferino.law.command import Held as Found
from solferino.record import (
    CommandEdge,
    Held,
    HeldClaim,
    Passage,
    Relation,
    Standing,
    Statement,
    UsageError,
    When,
    content,
)
from solferino.share.export import csv

Row = dict[str, Any]
IN_FORCE, REPLACED, WITHDRAWN = "in_force", "replaced", "withdrawn"
_DRAWN = (Relation.PART_OF, Relation.ATTACHED)


def chain(view: Held) -> Graph:
    """The graph of the edges of a view: those in force at its two dates."""
    return graph(view.edges)


def edge_rows(view: Held, on: str | None = None, about: str | None = None) -> list[Row]:
    """Every edge of a view, oldest entry first, with what it is worth on a day where one is asked for.

    about: only edges with this name at an end. An edge that was replaced or taken back is among them, marked so.
    """
    inside = {e.id for e in standing(view.edges)}
    taken = {e.replaces for e in view.edges if e.withdrawn}
    wanted = " ".join(about.split()).casefold() if about else None
    rows = []
    for edge in sorted(view.edges, key=_in_order):
        ends = {Node.of(edge.subject_kind, edge.subject).key, Node.of(edge.object_kind, edge.object).key}
        if edge.withdrawn is not None or (wanted and wanted not in ends):
            continue
        fate = IN_FORCE if edge.id in inside else WITHDRAWN if edge.id in taken else REPLACED
        rows.append(edge_row(view, edge, fate, on))
    return rows


def _in_order(edge: CommandEdge) -> tuple[str, int, str, str, str]:
    """By entering; those of one batch, which lies in the order of its bytes, by relation and name."""
    return edge.decided, list(Relation).index(edge.relation), edge.object, edge.subject, edge.id


def edge_row(view: Held, edge: CommandEdge, fate: str = IN_FORCE, on: str | None = None) -> Row:
    """One edge as plain values."""
    worth = bounds(edge).on(number(on)) if on and fate == IN_FORCE else None
    return {
        "id": edge.id,
        "short": short_edge(edge.id),
        "subject": edge.subject,
        "subject_kind": edge.subject_kind,
        "relation": str(edge.relation),
        "object": edge.object,
        "object_kind": edge.object_kind,
        "first": when_row(edge.first),
        "last": when_row(edge.last),
        "ending": str(edge.ending),
        "confidence": edge.confidence,
        "note": edge.note,
        "state": fate,
        **({"on": on, "certainty": str(worth) if worth else None} if on else {}),
        "passage": passage_row(view, edge.passage),
        "person": edge.person,
        "name": view.people.get(edge.person),
        "decided": edge.decided,
        "seen": edge.seen,
        "replaces": edge.replaces,
    }


def when_row(when: When | None) -> Row | None:
    """An interval with both ends, null where not known."""
    return {"earliest": when.earliest, "latest": when.latest, "words": when.words} if when else None


def passage_row(view: Held, passage: Passage) -> Row:
    """A passage with the item and file that hold it."""
    item = next((i for i in view.items if i.reading == passage.reading), None)
    return {"item": item.number if item else None, "document": item.item.name if item else None, **content(passage)}


def named(found: Graph, name: str, *kinds: str) -> Node:
    """The node of a name, of one of the kinds; of any if none is given.

    Raises UsageError where nothing bears the name, with the nearest ones, and where things of two kinds bear it.
    """
    nodes = [n for kind in kinds or KINDS if (n := found.find(name, kind)) is not None]
    if len(nodes) == 1:
        return nodes[0]
    if nodes:
        told = " and ".join(n.kind for n in nodes)
        raise UsageError(f"{name!r} stands for a {told}", kept="nothing was changed", do="say which with --kind")
    known = {found.name(n).casefold(): found.name(n) for n in found.nodes() if not kinds or n.kind in kinds}
    near = difflib.get_close_matches(" ".join(name.split()).casefold(), sorted(known), n=3, cutoff=0.6)
    meant = f"did you mean {', '.join(known[n] for n in near)}? " if near else ""
    what = " or ".join(kinds) if kinds else "unit, person, post or site"
    raise UsageError(
        f"no link in this view names a {what} {name!r}",
        kept="nothing was changed",
        do=f"{meant}list links with `solferino command list`",
    )


def place_rows(view: Held, name: str, on: str, kind: str | None = None) -> Row:
    """What edges say of a unit, site, post or person on a day, directly and up the chain. Raises UsageError.

    kind: needed where things of two kinds bear the name.
    """
    found = chain(view)
    node = named(found, name, *([kind] if kind else []))
    at, day = found.at(node, on), number(on)
    above = found.above(node, day) if node.kind == "unit" else []
    return {
        "name": found.name(node),
        "kind": node.kind,
        "on": on,
        "commands": [held_row(found, h, day) for h in at.commands],
        "acting": [held_row(found, h, day) for h in at.acting],
        "deputies": [held_row(found, h, day) for h in at.deputies],
        "by_post": [held_row(found, h, day) for h in at.by_post],
        "over": [held_row(found, h, day) for h in found.over(node, on)],
        "within": [held_row(found, h, day) for h in at.within],
        "attached_to": [held_row(found, h, day) for h in at.attached_to],
        "above": [held_row(found, h, day) for h in above],
        "parts": [held_row(found, h, day) for h in at.parts],
        "attached": [held_row(found, h, day) for h in at.attached],
        "under": [held_row(found, h, day) for h in found.under(node, on)] if node.kind == "person" else [],
        "holds": [held_row(found, h, day) for h in found.up(node, day, *AT_A_UNIT, Relation.MEMBER, Relation.HOLDS)],
        "posts": [held_row(found, h, day) for h in at.posts],
        "members": [held_row(found, h, day) for h in at.members],
        "sites": [held_row(found, h, day) for h in at.sites],
        "names": [held_row(found, h, day) for h in at.names],
        "other_days": _other_days(found, node, day),
        "misfits": [misfit_row(m) for m in _around(view, found, node, on)],
    }


def period_rows(view: Held, name: str, first: str, last: str, kind: str | None = None) -> Row:
    """Who stood where to a unit, site, post or person over days, each with the days of it. Raises UsageError."""
    found = chain(view)
    node = named(found, name, *([kind] if kind else []))
    parts: Mapping[str, Callable[[At], Sequence[Found]]] = {
        "commands": lambda at: at.commands,
        "acting": lambda at: at.acting,
        "deputies": lambda at: at.deputies,
        "by_post": lambda at: at.by_post,
        "within": lambda at: at.within,
        "attached_to": lambda at: at.attached_to,
    }
    rows = {key: at_days(found, node, first, last, part) for key, part in parts.items()}
    return {
        "name": found.name(node),
        "kind": node.kind,
        "first": first,
        "last": last,
        **{key: [_over_days(found, r) for r in made] for key, made in rows.items()},
        "over": [_over_days(found, r) for r in over_days(found, node, first, last)],
        "misfits": [
            misfit_row(m)
            for m in misfits(found, view.edges)
            if {x.id for x in (*found.out(node), *found.into(node))} & set(m.edges)
        ],
    }


def _over_days(found: Graph, row: OverDays) -> Row:
    return {
        "name": found.name(row.node),
        "kind": row.node.kind,
        "relation": str(row.relation),
        "days": [{"first": s.first, "last": s.last, "certainty": str(s.certainty)} for s in row.days],
        "edges": [x.id for x in row.links],
    }


def links_table(rows: Iterable[Row]) -> list[Row]:
    """Rows of edges for CSV: the same columns in every row, whatever is known of the days."""
    nothing = {"earliest": None, "latest": None, "words": None}
    return [{**r, "first": r["first"] or nothing, "last": r["last"] or nothing} for r in rows]


def held_row(found: Graph, held: Found, day: int) -> Row:
    """One thing that stands to another on a day, with every edge of the way."""
    return {
        "name": found.name(held.node),
        "kind": held.node.kind,
        "relation": str(held.relation),
        "certainty": str(held.certainty),
        "steps": held.steps,
        "edges": [x.id for x in held.links],
        "also": [x.id for x in held.also],
        "ways": [_step(x, day) for x in held.links],
    }


def _step(link: Link, day: int) -> Row:
    edge, worth = link.edge, link.bounds.on(day)
    return {
        "edge": link.id,
        "subject": edge.subject,
        "relation": str(edge.relation),
        "object": edge.object,
        "certainty": str(worth) if worth else None,
    }


def _other_days(found: Graph, node: Node, day: int) -> int:
    """How many edges of a thing do not stand on the day: they are of other days and say nothing of this one."""
    return sum(x.bounds.on(day) is None for x in (*found.out(node), *found.into(node)))


def csv_of(rows: Sequence[Row]) -> str:
    """Rows as CSV, nested fields as ``passage.quote``. What a spreadsheet would take for a formula is guarded."""
    return csv(rows, guard=True)


def gap_rows(view: Held) -> list[Row]:
    """What does not fit together in the chain of a view."""
    return [misfit_row(m) for m in misfits(chain(view), view.edges)]


def misfit_row(misfit: Misfit) -> Row:
    """One thing that does not fit, as plain values."""
    return {
        "kind": misfit.kind,
        "about": list(misfit.about),
        "why": misfit.why,
        "days": [{"first": s.first, "last": s.last, "certainty": str(s.certainty)} for s in misfit.days],
        "edges": list(misfit.edges),
    }


def _around(view: Held, found: Graph, node: Node, on: str) -> list[Misfit]:
    """What does not fit about the edges of a thing on a day."""
    near = {x.id for x in (*found.out(node), *found.into(node))}
    return [
        m
        for m in misfits(found, view.edges)
        if near & set(m.edges) and (not m.days or any(s.first <= on <= s.last for s in m.days))
    ]


# -- what claims say in so many words ---------------------------------------------------------------------------------


def found_rows(view: Held) -> list[Row]:
    """Links that claims of a view state in one of the wordings that are looked for, each with its words; not entered.

    Columns are those of a file of links; what a reader has to settle (days, ending, confidence) is empty. Links that
    are in force already, word for word, are left out, and so are claims that reviewers rejected.
    """
    known = {_ends(e.subject, e.relation, e.object) for e in standing(view.edges)}
    rows: dict[tuple[str, int, int], Row] = {}
    for held in view.claims:
        passage = held.claim.passage
        if held.standing is Standing.REJECTED or not _is_english(view, passage.reading):
            continue
        for made in proposed(passage.quote):
            if _ends(made.subject, made.relation, made.object) in known:
                continue
            start, end = passage.start + made.start, passage.start + made.end
            rows.setdefault((passage.reading, start, end), _found(view, held, made, start, end))
    return list(rows.values())


def _is_english(view: Held, reading: str) -> bool:
    """True where somebody gave the language as English, or it was identified so."""
    given, text = view.publications.get(reading), view.texts.get(reading)
    language = (given.language if given else None) or (text.reading.language if text else None) or ""
    return language.lower().split("-")[0] == "en"


def _found(view: Held, held: HeldClaim, made: Proposed, start: int, end: int) -> Row:
    claim = held.claim
    speaker = claim.speaker.name if isinstance(claim, Statement) and claim.speaker else None
    item = next((i.number for i in view.items if i.reading == claim.passage.reading), None)
    subjects, objects = JOINS[made.relation]
    return {
        "subject": made.subject,
        "subject_kind": "person" if "person" in subjects else "unit",
        "relation": str(made.relation),
        "object": made.object,
        "object_kind": "unit" if "unit" in objects else "person",
        "item": item,
        "characters": f"{start}-{end}",
        "quote": claim.passage.quote[start - claim.passage.start : end - claim.passage.start],
        "first": None,
        "last": None,
        "ending": None,
        "confidence": None,
        "note": None,
        "claim": held.id,
        "speaker": speaker,
    }


def _ends(subject: str, relation: Relation, other: str) -> tuple[str, Relation, str]:
    return Node.of("", subject).key, relation, Node.of("", other).key


# -- the chart of a day -----------------------------------------------------------------------------------------------


def chart_rows(view: Held, on: str) -> Row:
    """The organisation on a day as trees of units, with who is set over each, and every edge that it rests on.

    roots: units that no unit is over on that day. A unit below two others stands under both, the second time without
    what is below it (``again``). edges: by id, those that stand on the day. other_days: edges that do not.
    """
    found, day = chain(view), number(on)
    stands = [x for x in found.links if x.bounds.on(day) is not None]
    units = sorted({n for x in stands for n in (x.subject, x.object) if n.kind == "unit"})
    # Another name of a unit is shown with the unit, not as a unit of its own.
    first_name: dict[Node, Node] = {}
    for unit in units:
        for other in sorted(found.same(unit, day)):
            first_name.setdefault(other, unit)
    own = [u for u in units if first_name[u] == u]
    seen: set[Node] = set()
    top = [u for u in own if not found.up(u, day, *_DRAWN)]
    roots = [_unit(found, u, day, None, seen, first_name) for u in top]
    roots += [_unit(found, u, day, None, seen, first_name) for u in own if u not in seen]
    return {
        "on": on,
        "roots": [r for r in roots if r],
        "people": [_step_row(found, x, day) for x in stands if x.subject.kind == x.object.kind == "person"],
        "sites": [_beside(found, n, day) for n in sorted({x.object for x in stands if x.object.kind == "site"})],
        "edges": {x.id: edge_row(view, x.edge, on=on) for x in stands},
        "other_days": len(found.links) - len(stands),
        "misfits": [
            misfit_row(m)
            for m in misfits(found, view.edges)
            if not m.days or any(s.first <= on <= s.last for s in m.days)
        ],
    }


def _unit(
    found: Graph, unit: Node, day: int, hangs: Found | None, seen: set[Node], first_name: dict[Node, Node]
) -> Row:
    lent = hangs is not None and hangs.relation is Relation.ATTACHED and found.up(unit, day, Relation.PART_OF)
    again = unit in seen or bool(lent)  # drawn whole under what it is part of
    if not lent:
        seen.add(unit)
    below: list[Row] = []
    for held in [] if again else _each_once(found.down(unit, day, *_DRAWN), first_name):
        below.append(_unit(found, first_name.get(held.node, held.node), day, held, seen, first_name))
    return {
        **_beside(found, unit, day),
        "relation": str(hangs.relation) if hangs else None,
        "certainty": str(hangs.certainty) if hangs else None,
        "endings": [str(x.edge.ending) for x in hangs.links] if hangs else [],
        "edges": [x.id for x in (*hangs.links, *hangs.also)] if hangs else [],
        "again": again,
        "below": below,
    }


def _each_once(rows: Iterable[Found], first_name: dict[Node, Node]) -> list[Found]:
    """Each unit once a relation, by its surest edge, with the others beside it; in order of name."""
    grouped: dict[tuple[Node, Relation], list[Found]] = {}
    for row in rows:
        grouped.setdefault((first_name.get(row.node, row.node), row.relation), []).append(row)
    order = list(Certainty)
    made = []
    for same in grouped.values():
        best, *rest = sorted(same, key=lambda h: order.index(h.certainty))
        more = tuple(x for h in rest for x in h.links if x not in best.links)
        made.append(Found(best.node, best.relation, best.links, best.certainty, best.steps, more))
    return sorted(made, key=lambda h: (h.relation, h.node))


def _beside(found: Graph, node: Node, day: int) -> Row:
    """A unit or site with the people, posts and places that edges set beside it on the day."""
    at = found.at(node, written(day))
    people: Sequence[Found] = (*at.commands, *at.acting, *at.deputies, *at.by_post)
    return {
        "name": found.name(node),
        "kind": node.kind,
        "people": [_person(found, h) for h in people],
        "posts": [_person(found, h) for h in at.posts],
        "sites": [_person(found, h) for h in at.sites],
        "names": [_person(found, h) for h in at.names],
    }


def _person(found: Graph, held: Found) -> Row:
    return {
        "name": found.name(held.node),
        "relation": str(held.relation),
        "certainty": str(held.certainty),
        "endings": [str(x.edge.ending) for x in held.links],
        "edges": [x.id for x in (*held.links, *held.also)],
    }


def _step_row(found: Graph, link: Link, day: int) -> Row:
    return {**_step(link, day), "endings": [str(link.edge.ending)], "edges": [link.id]}


__all__ = [
    "IN_FORCE", "REPLACED", "WITHDRAWN", "chain", "chart_rows", "csv_of", "edge_row", "edge_rows", "found_rows",
    "gap_rows", "links_table", "misfit_row", "named", "passage_row", "period_rows", "place_rows", "when_row",
]  # fmt: skip
