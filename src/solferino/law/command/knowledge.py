"""What reached a person and when, and what the person said and did about it: rows in order of time, without inference.

That something reached somebody does not show that it was read, and a denial does not show what was known. The rows say
what a source says; what they show is for people to enter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from solferino.law.command.graph import Graph, Node
from solferino.names import same_person
from solferino.record import Act, Claim, Passage, Publication, Relation, Speaker, Statement, StatementKind, When

REACHED, SAID, STEP = "reached", "said", "step"
_DENYING = frozenset({StatementKind.DENIAL, StatementKind.NO_COMMENT})


@dataclass(frozen=True, slots=True)
class Known:
    """One row of the timeline.

    sort: ``reached`` (an edge says that something reached the person), ``said`` (a statement of the person, held as a
    claim) or ``step`` (an official act of the person, held as a claim). kind: what was it: the kind of statement or
    act, or of the thing that reached. what: its name, empty for a claim, whose words stand in ``passage``. when: as the
    source tells; None where it does not. published: the day by which the text was out, or None. key: id of the edge or
    claim. name: the person's name as the source has it. agrees: ``same`` (letter for letter) or ``alike`` (nothing in
    the forms speaks against one person: look at it). place: ``before``, ``within`` or ``after`` the days asked about,
    ``across`` where the interval does not decide, ``undated``.
    """

    sort: str
    kind: str
    what: str
    when: When | None
    published: str | None
    passage: Passage
    key: str
    name: str
    agrees: str
    place: str
    denial: bool = False


def timeline(
    found: Graph,
    names: Iterable[str],
    claims: Mapping[str, Claim],
    publications: Mapping[str, Publication],
    first: str,
    last: str,
) -> tuple[Known, ...]:
    """Everything that reached a person or came from one, in order of its earliest day; undated rows last.

    names: the person's names. claims: by id, those in view. publications: by reading id.
    """
    called = list(names)
    rows = [*_reached(found, called, publications, first, last)]
    for key, claim in claims.items():
        speaker = _voice(claim)
        agrees = _agrees(speaker.name, called) if speaker else None
        if speaker is not None and agrees is not None:
            rows.append(_of_claim(key, claim, speaker.name, agrees, publications, first, last))
    return tuple(sorted(rows, key=_order))


def place_of(when: When | None, first: str, last: str) -> str:
    """Where an interval lies against the days asked about."""
    if when is None or (when.earliest is None and when.latest is None):
        return "undated"
    if when.latest and when.latest < first:
        return "before"
    if when.earliest and when.earliest > last:
        return "after"
    inside = when.earliest and when.latest and first <= when.earliest and when.latest <= last
    return "within" if inside else "across"


def _reached(
    found: Graph, names: Iterable[str], publications: Mapping[str, Publication], first: str, last: str
) -> Iterable[Known]:
    for name in names:
        node = Node.of("person", name)
        for link in found.into(node, Relation.REPORTED_TO):
            edge = link.edge
            when = _span(edge.first, edge.last)
            yield Known(
                REACHED,
                edge.subject_kind,
                edge.subject,
                when,
                _published(edge.passage, publications),
                edge.passage,
                edge.id,
                edge.object,
                "same",
                place_of(when, first, last),
            )


def _span(first: When | None, last: When | None) -> When | None:
    """From the earliest beginning to the latest end; for one that gives one of them, that one."""
    if first is None or last is None:
        return first or last
    return When(first.earliest, last.latest or first.latest)


def _of_claim(
    key: str,
    claim: Claim,
    name: str,
    agrees: str,
    publications: Mapping[str, Publication],
    first: str,
    last: str,
) -> Known:
    when = claim.said if isinstance(claim, Statement) else claim.happened if isinstance(claim, Act) else None
    said = isinstance(claim, Statement)
    kind = claim.kind if isinstance(claim, Statement) else claim.type if isinstance(claim, Act) else ""
    return Known(
        SAID if said else STEP,
        str(kind),
        "",
        when,
        _published(claim.passage, publications),
        claim.passage,
        key,
        name,
        agrees,
        place_of(when, first, last),
        isinstance(claim, Statement) and claim.kind in _DENYING,
    )


def _voice(claim: Claim) -> Speaker | None:
    if isinstance(claim, Statement):
        return claim.speaker
    return claim.body if isinstance(claim, Act) else None


def _agrees(name: str, called: Iterable[str]) -> str | None:
    rows = list(called)
    if any(Node.of("person", name) == Node.of("person", one) for one in rows):
        return "same"
    return "alike" if any(same_person(name, one) for one in rows) else None


def _published(passage: Passage, publications: Mapping[str, Publication]) -> str | None:
    known = publications.get(passage.reading)
    return (known.published_latest or known.published_earliest) if known else None


def _order(row: Known) -> tuple[str, str, str, int, str]:
    when = row.when
    day = (when.earliest or when.latest if when else None) or "9999"
    return day, row.published or "9999", row.passage.reading, row.passage.start, row.key


__all__ = ["REACHED", "SAID", "STEP", "Known", "place_of", "timeline"]
