"""The sheet of superior responsibility of one person on a day or over days (Rome Statute art. 28).

Each element is evidenced, argued or empty, with the words it stands on or the reason why nothing does. Software argues
the first element from edges that put the person in command on those days, and for a military commander the second;
nothing else, ever. A rank, a title, a post, a deputy's place or membership fills no element.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from solferino.law.catalogue import Element, Mode
from solferino.law.command.days import Certainty, Stretch, joined, number, surest, weakest, written
from solferino.law.command.entered import Entered, folded, merged, weaker
from solferino.law.command.graph import IN_COMMAND, PERSON, SITE, UNIT, Graph, Link, Node
from solferino.law.command.questions import CIVILIAN, MILITARY, question
from solferino.record import ElementEntry, Filling, Passage, Relation

# Whom a command has to be over: forces for a military commander, people or a place for a civilian superior.
_REACHES = {MILITARY: frozenset({UNIT, SITE}), CIVILIAN: frozenset({PERSON, SITE})}
_ELSEWHERE = {
    MILITARY: "over which forces is not said by it",
    CIVILIAN: "command of forces is a matter of art. 28(a), unless it is shown not to be military",
}
_NOBODY = "nobody entered anything on it for these days"
_IN_WORDS = {
    Certainty.SURE: "on these days",
    Certainty.POSSIBLE: "possibly on these days",
    Certainty.UNKNOWN: "on days that its dates do not settle",
}


@dataclass(frozen=True, slots=True)
class DayState:
    """How an element stands on some days of the period. by: ``people``, ``edges`` or ``nobody``."""

    first: str
    last: str
    state: Filling
    by: str
    reason: str
    edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One element. state: the weakest of its days. reason: the inference, or why it is empty; never missing.

    passages: the words for it, of edges or of claims; contrary: those against it. supporting, against: claim ids that
    people named. edges, edges_against: ids. entered: each person's last entry. question: what would close the gap;
    None where people entered it as evidenced and agree. leads: ids of claims and edges to look at; they fill nothing.
    """

    key: str
    text: str
    state: Filling
    reason: str
    days: tuple[DayState, ...]
    passages: tuple[Passage, ...] = ()
    contrary: tuple[Passage, ...] = ()
    supporting: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    edges_against: tuple[str, ...] = ()
    entered: tuple[Entered, ...] = ()
    disputed: bool = False
    question: str | None = None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One mode of liability for one person and some days, element by element. digest: of the catalogue's entry."""

    person: str
    provision: str
    short: str
    citation: str
    first: str
    last: str
    cells: tuple[Cell, ...]
    authority: tuple[str, ...]
    means: tuple[str, ...]
    digest: str

    @property
    def empty(self) -> int:
        """How many elements are empty."""
        return sum(c.state is Filling.EMPTY for c in self.cells)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the person stands to something over the days: one relation, the edges that say it, and on which days."""

    relation: Relation
    other: str
    kind: str
    days: tuple[Stretch, ...]
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sheet is made of. names: the person's names, folded. entries: oldest first. passages: claim id -> words.

    leads: element -> ids to look at.
    """

    graph: Graph = field(repr=False)
    person: str
    names: frozenset[str]
    first: str
    last: str
    entries: tuple[ElementEntry, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict, repr=False)
    leads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def names_of(found: Graph, person: str, first: str, last: str) -> tuple[str, ...]:
    """The names that a person goes by on any of the days, as entered, the one asked for first."""
    node = Node.of(PERSON, person)
    begin, end = number(first), number(last)
    names = {node: person}
    renamed = [x for x in found.links if x.edge.relation is Relation.SAME_AS and x.subject.kind == PERSON]
    for day in found.turns(renamed, begin, end):
        names |= {n: found.name(n) for n in found.same(node, day) if n not in names}
    return tuple(names.values())


def standings(found: Graph, person: str, first: str, last: str) -> tuple[Standing, ...]:
    """Everything that edges say of a person's place on the days: commands, acts, deputises, serves, holds, is at.

    An edge under another name counts on the days on which an edge says that the two are one, and on no other.
    """
    begin, end = number(first), number(last)
    rows: dict[tuple[Relation, Node], list[tuple[int, int, Certainty]]] = {}
    edges: dict[tuple[Relation, Node], dict[str, None]] = {}
    for day, until in _spans(found, person, begin, end):
        for link, worth, way in _own(found, person, day):
            key = link.edge.relation, link.object
            rows.setdefault(key, []).append((day, until, worth))
            edges.setdefault(key, {}).update(dict.fromkeys((link.id, *(x.id for x in way))))
    made = [Standing(r, found.name(n), n.kind, joined(days), tuple(edges[r, n])) for (r, n), days in rows.items()]
    order = list(Relation)
    return tuple(sorted(made, key=lambda r: (order.index(r.relation), r.days[0].first, r.other)))


def _own(found: Graph, person: str, day: int) -> list[tuple[Link, Certainty, tuple[Link, ...]]]:
    """The edges that begin at a person on a day, what each is worth, and the edges that say it is the same person."""
    return [
        (link, weakest(worth, stands), way)
        for name, (way, worth) in found.same(Node.of(PERSON, person), day).items()
        for link in found.out(name)
        if link.edge.relation is not Relation.SAME_AS and (stands := link.bounds.on(day)) is not None
    ]


def _spans(found: Graph, person: str, begin: int, end: int, cuts: Iterable[int] = ()) -> list[tuple[int, int]]:
    """The days cut where anything about a person's own edges or names changes, and at further days."""
    seen, queue = {Node.of(PERSON, person)}, [Node.of(PERSON, person)]
    links: list[Link] = []
    while queue:
        node = queue.pop()
        links += found.out(node)
        renamed = [(x, x.object) for x in found.out(node, Relation.SAME_AS)]
        renamed += [(x, x.subject) for x in found.into(node, Relation.SAME_AS)]
        for link, other in renamed:
            links.append(link)
            if other not in seen:
                seen.add(other)
                queue.append(other)
    days = sorted({*found.turns(links, begin, end), *(c for c in cuts if begin < c <= end)})
    return [(day, days[at + 1] - 1 if at + 1 < len(days) else end) for at, day in enumerate(days)]


def forces(found: Graph, person: str, first: str, last: str) -> tuple[Standing, ...]:
    """The units, sites and people under a person on the days, directly and all the way down, with the days of each.

    Worked out anew on every day on which an edge of these changes; no edge lends its days to another.
    """
    begin, end = number(first), number(last)
    node = Node.of(PERSON, person)
    days = found.turns(_downward(found, node), begin, end)
    rows: dict[tuple[Relation, Node], list[tuple[int, int, Certainty]]] = {}
    edges: dict[tuple[Relation, Node], dict[str, None]] = {}
    for at, day in enumerate(days):
        until = days[at + 1] - 1 if at + 1 < len(days) else end
        for held in found.under(node, written(day)):
            key = held.relation, held.node
            rows.setdefault(key, []).append((day, until, held.certainty))
            edges.setdefault(key, {}).update(dict.fromkeys(x.id for x in held.links))
    made = [Standing(r, found.name(n), n.kind, joined(days), tuple(edges[r, n])) for (r, n), days in rows.items()]
    return tuple(sorted(made, key=lambda s: (s.kind != PERSON, s.days[0].first, s.other, s.relation)))


def sheet(mode: Mode, asked: Asked) -> Sheet:
    """The sheet of a mode: for arts. 28(a) and 28(b) with what edges argue, for all others with people's entries alone.

    Pure: equal input gives an equal sheet. Every cell holds a passage or a reason, and most hold both.
    """
    return Sheet(
        asked.person,
        mode.id,
        mode.short,
        mode.provision,
        asked.first,
        asked.last,
        tuple(_cell(mode, element, asked) for element in mode.elements),
        mode.authority,
        mode.evidence,
        mode.digest,
    )


def _cell(mode: Mode, element: Element, asked: Asked) -> Cell:
    days = _days(mode, element, asked)
    state = days[0].state
    for day in days:
        state = weaker(state, day.state)
    people = merged(asked.entries, asked.names, mode.id, element.key, asked.first, asked.last, asked.passages)
    known = {x.id: x.edge for x in asked.graph.links}
    edges = tuple(dict.fromkeys(e for d in days for e in d.edges))
    against = (
        _other_commanders(asked, edges) if (mode.id, element.key) == (MILITARY, "E2") or element.key == "E1" else ()
    )
    if mode.id not in (MILITARY, CIVILIAN):
        against = ()
    settled = state is Filling.EVIDENCED and not people.disputed
    return Cell(
        element.key,
        element.text,
        state,
        _reason(days, people.disputed),
        days,
        tuple(dict.fromkeys((*(known[e].passage for e in edges), *(asked.passages[c] for c in people.supporting)))),
        tuple(dict.fromkeys((*(known[e].passage for e in against), *(asked.passages[c] for c in people.against)))),
        people.supporting,
        people.against,
        edges,
        against,
        people.rows,
        people.disputed,
        None if settled else question(mode, element),
        tuple(asked.leads.get(element.key, ())) if mode.id in (MILITARY, CIVILIAN) else (),
    )


def _reason(days: Sequence[DayState], disputed: bool) -> str:
    """The reasons of the days in order; where they differ each with its days."""
    one = len({d.reason for d in days}) == 1
    words = days[0].reason if one else "; ".join(f"{_span(d.first, d.last)}: {d.reason}" for d in days)
    return f"people differ: {words}" if disputed else words


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _days(mode: Mode, element: Element, asked: Asked) -> tuple[DayState, ...]:
    """The element day by day, days of one kind together. People's entries go before what edges argue."""
    mine = [e for e in asked.entries if folded(e.subject) in asked.names and e.provision == mode.id]
    cuts = {number(e.first) for e in mine if e.first} | {number(e.last) + 1 for e in mine if e.last}
    found: list[DayState] = []
    for day, until in _spans(asked.graph, asked.person, number(asked.first), number(asked.last), cuts):
        row = _on(mode, element, asked, day, until)
        before = found[-1] if found else None
        if before and (before.state, before.by, before.reason, before.edges) == (
            row.state, row.by, row.reason, row.edges,
        ):  # fmt: skip
            found[-1] = DayState(before.first, row.last, row.state, row.by, row.reason, row.edges)
        else:
            found.append(row)
    return tuple(found)


def _on(mode: Mode, element: Element, asked: Asked, day: int, until: int) -> DayState:
    first, last = written(day), written(until)
    people = merged(asked.entries, asked.names, mode.id, element.key, first, last, asked.passages)
    if people.state is not None:
        words = " / ".join(dict.fromkeys(r.why for r in people.rows))
        lowered = [r for r in people.rows if r.counts_as is not r.state]
        if lowered:
            words += " (entered as evidenced; none of the claims it names is in view, so it counts as argued)"
        return DayState(first, last, people.state, "people", words)
    own = _own(asked.graph, asked.person, day)
    state, reason, edges = _from_edges(mode, element, own)
    return DayState(first, last, state, "edges" if edges and state is not Filling.EMPTY else "nobody", reason, edges)


def _from_edges(
    mode: Mode, element: Element, own: Sequence[tuple[Link, Certainty, tuple[Link, ...]]]
) -> tuple[Filling, str, tuple[str, ...]]:
    """What edges of a day argue for an element, or why they argue nothing."""
    if mode.id not in (MILITARY, CIVILIAN) or element.key not in ("E1", "E2"):
        return Filling.EMPTY, _NOBODY, ()
    every = [(x, w, way) for x, w, way in own if x.edge.relation in IN_COMMAND]
    if not every:
        return Filling.EMPTY, _without_command([x for x, _, _ in own]), ()
    leading = [(x, w, way) for x, w, way in every if x.object.kind in _REACHES[mode.id]]
    if not leading:
        said = "; ".join(dict.fromkeys(_said(x) for x, _, _ in every))
        return Filling.EMPTY, f"{said}; {_ELSEWHERE[mode.id]}", ()
    best = surest(w for _, w, _ in leading)
    used = [x for x, w, _ in leading if w is best]
    ids = tuple(dict.fromkeys(e.id for x, w, way in leading if w is best for e in (x, *way)))
    said = "; ".join(dict.fromkeys(_said(x) for x in used))
    if best is Certainty.UNKNOWN:
        return Filling.EMPTY, f"{said}, but {_IN_WORDS[best]}: they do not speak for this day", ()
    if element.key == "E1":
        more = (
            "whether this is a military command is not said by it"
            if mode.id == MILITARY
            else "whether it lies outside a military command is not said by it"
        )
        return Filling.ARGUED, f"inferred from command: {said} {_IN_WORDS[best]}; {more}", ids
    if mode.id == CIVILIAN:
        return Filling.EMPTY, f"{said}; that alone does not show authority and control in fact", ()
    if best is Certainty.POSSIBLE:
        return Filling.EMPTY, f"{said}, {_IN_WORDS[best]} only: control on the day cannot be inferred from it", ()
    return (
        Filling.ARGUED,
        f"inferred from command alone: {said} {_IN_WORDS[best]}; that orders were obeyed, and that the person could "
        "prevent or punish, is still to be shown",
        ids,
    )


def _said(link: Link) -> str:
    verb = "acts as commander of" if link.edge.relation is Relation.ACTING else "commands"
    return f"a source says that the person {verb} {link.edge.object}"


def _without_command(links: Sequence[Link]) -> str:
    """Why nothing is argued where no edge puts the person in command."""
    words = {
        Relation.DEPUTY: "deputy at {}",
        Relation.MEMBER: "serves in {}",
        Relation.HOLDS: "holds the post {}",
        Relation.AT: "is at {}",
    }
    told = [words[x.edge.relation].format(x.edge.object) for x in links if x.edge.relation in words]
    if not told:
        return "no edge says that the person commanded anything on these days"
    places = "; ".join(dict.fromkeys(told))
    return f"no edge says that the person commanded anything on these days; {places}: that alone fills no element"


def _other_commanders(asked: Asked, edges: Collection[str]) -> tuple[str, ...]:
    """Edges that put somebody else in command of the same on some of the days: they speak against."""
    begin, end = number(asked.first), number(asked.last)
    mine = {x.object for x in asked.graph.links if x.id in edges}
    found = [
        x.id
        for node in sorted(mine)
        for x in asked.graph.into(node, *IN_COMMAND)
        if x.subject.key not in asked.names
        and any(w is not Certainty.UNKNOWN for _, _, w in x.bounds.stretches(begin, end))
    ]
    return tuple(dict.fromkeys(found))


def _downward(found: Graph, start: Node) -> list[Link]:
    """Every edge that could lead down from here on some day."""
    seen, queue, links = {start}, [start], []
    down = (Relation.PART_OF, Relation.ATTACHED)
    while queue:
        node = queue.pop()
        onward = [(x, x.object) for x in found.out(node, *IN_COMMAND)] if node.kind == PERSON else []
        onward += [(x, x.subject) for x in found.into(node, *down)]
        onward += [(x, x.object) for x in found.out(node, Relation.SAME_AS)]
        onward += [(x, x.subject) for x in found.into(node, Relation.SAME_AS)]
        for link, other in onward:
            links.append(link)
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return links


__all__ = [
    "Asked", "Cell", "DayState", "Sheet", "Standing", "forces", "names_of", "sheet", "standings",
]  # fmt: skip
