"""Contrary: all that a view holds against some incidents. Nothing that is found here can be left out of a draft.

The duty is that of the Rome Statute, arts. 54(1)(a) and 67(2): what may exonerate is looked for and disclosed as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from solferino.law.determining.fields import AskedContrary
from solferino.record import (
    Contrary,
    Finding,
    FindingKind,
    Held,
    HeldClaim,
    Incident,
    Stance,
    Standing,
    Statement,
    StatementKind,
    When,
)

REPLIES = (StatementKind.JUSTIFICATION, StatementKind.NO_COMMENT)


def contrary_in(
    view: Held, incidents: Sequence[Incident], names: Mapping[str, str], near: Collection[str] = ()
) -> tuple[Contrary, ...]:
    """Denials, replies and contradictions in a view, those on incidents first, then those on none.

    incidents: the conduct, in its order. names: handle -> the name that the record can hold. One statement in several
    texts is one entry with all its claims. A denial of another incident alone is not on this conduct and is left out,
    but for the claims in near: denials in the texts of the conduct, or at its place, that nothing ties to it alone.
    """
    pulled = _Pulled(view)
    found: list[Contrary] = []
    for incident in incidents:
        found += pulled.on(incident, names[incident.handle])
    readings = {row.claim.passage.reading for i in incidents for row in pulled.rows(m.claim for m in i.members)}
    return (*found, *pulled.near(near), *pulled.on_none(readings))


def answered(
    found: Sequence[Contrary], asked: Sequence[tuple[AskedContrary, tuple[str, ...], str | None]]
) -> tuple[Contrary, ...]:
    """What was found with people's answers, then what people bring besides.

    asked: as written, with its claims by id and the name of its incident. An answer goes to every entry that shares a
    claim with it; where it names no claim, to those of its kind with the same text.
    """
    rows = list(found)
    for given, claims, about in asked:
        hits = [n for n, row in enumerate(rows) if _is_answered(row, given, claims, about)]
        for n in hits:
            rows[n] = replace(rows[n], answer=given.answer or rows[n].answer, text=rows[n].text or given.text)
        if not hits:
            rows.append(Contrary(given.kind, about, claims, text=given.text, answer=given.answer))
    return tuple(rows)


def _is_answered(row: Contrary, given: AskedContrary, claims: Sequence[str], about: str | None) -> bool:
    if about is not None and row.about not in (None, about):
        return False
    if claims:
        return not set(claims).isdisjoint(row.claims) and row.kind == given.kind
    return row.kind == given.kind and row.text == given.text


class _Pulled:
    def __init__(self, view: Held) -> None:
        self._view = view
        self._claims = {c.id: c for c in view.claims if c.standing is not Standing.REJECTED}
        self._shared = {claim: s.handle for s in view.shared for claim in s.claims}
        self._taken: set[str] = set()

    def rows(self, ids: Iterable[str]) -> list[HeldClaim]:
        return [self._claims[i] for i in dict.fromkeys(ids) if i in self._claims]

    def on(self, incident: Incident, name: str) -> Iterator[Contrary]:
        """What stands against one incident."""
        members = {m.claim for m in incident.members}
        denying = [m.claim for m in incident.members if m.stance is Stance.DENIES]
        about = [f for f in self._view.findings if f.about == incident.handle or _touches(f, members)]
        denying += [c for f in about if f.kind is FindingKind.DENIAL for c in f.opposing]
        replies = [c for c in members if self._kind(c) in REPLIES]
        yield from self._said("denial", [c for c in denying if c in self._claims], name)
        yield from self._said("reply", replies, name)
        for finding in about:
            if finding.kind is FindingKind.CONTRADICTION:
                both = self.rows((*finding.supporting, *finding.opposing))
                if both:
                    yield Contrary("contradiction", name, tuple(c.id for c in both), text=finding.why)

    def near(self, claims: Collection[str]) -> Iterator[Contrary]:
        """Denials near the conduct, as far as they were not said already."""
        said = [key for c in claims if c in self._claims for key in self._statements_of(c)]
        yield from self._said("denial", [key for key in dict.fromkeys(said) if key not in self._taken], None)

    def _statements_of(self, key: str) -> list[str]:
        """The denials, with their speakers, in whose words a report stands; a claim that is none of these is itself."""
        claim = self._claims[key].claim
        if isinstance(claim, Statement):
            return [key]
        place = claim.passage
        found = [
            other
            for other, row in self._claims.items()
            if self._kind(other) is StatementKind.DENIAL
            and row.claim.passage.reading == place.reading
            and row.claim.passage.start < place.end
            and place.start < row.claim.passage.end
        ]
        return found or [key]

    def on_none(self, readings: Collection[str]) -> Iterator[Contrary]:
        """Denials that are of no incident, wherever they stand; replies in the texts of the conduct."""
        placed = {m.claim for i in self._view.incidents for m in i.members} | self._taken
        placed |= {
            c
            for f in self._view.findings
            if f.kind is FindingKind.DENIAL and f.about.startswith("M-")
            for c in f.opposing
        }
        loose = [key for key in self._claims if key not in placed]
        yield from self._said("denial", [k for k in loose if self._kind(k) is StatementKind.DENIAL], None)
        here = [k for k in loose if self._claims[k].claim.passage.reading in readings]
        yield from self._said("reply", [k for k in here if self._kind(k) in REPLIES], None)

    def _said(self, kind: str, ids: Iterable[str], name: str | None) -> Iterator[Contrary]:
        groups: dict[str, list[HeldClaim]] = {}
        for row in self._in_order(ids):
            groups.setdefault(self._shared.get(row.id, row.id), []).append(row)
            self._taken.add(row.id)
        for rows in groups.values():
            speakers = [c.claim.speaker.name for c in rows if isinstance(c.claim, Statement) and c.claim.speaker]
            yield Contrary(
                kind,
                name,
                tuple(c.id for c in rows),
                by=next(iter(speakers), None),
                said=_said_on(rows),
                reported=self._reported(rows),
            )

    def _in_order(self, ids: Iterable[str]) -> list[HeldClaim]:
        wanted = set(ids)
        return [row for key, row in self._claims.items() if key in wanted]

    def _kind(self, key: str) -> StatementKind | None:
        row = self._claims.get(key)
        return row.claim.kind if row is not None and isinstance(row.claim, Statement) else None

    def _reported(self, rows: Sequence[HeldClaim]) -> str | None:
        """The earliest day or days on which a text with it was published."""
        pages = [self._view.publications.get(c.claim.passage.reading) for c in rows]
        known = [When(p.published_earliest, p.published_latest) for p in pages if p and p.published_latest]
        return min((d for d in map(days_of, known) if d), default=None)


def _said_on(rows: Sequence[HeldClaim]) -> str | None:
    """When it was said, as the first text that dates it tells."""
    said = (c.claim.said for c in rows if isinstance(c.claim, Statement) and c.claim.said)
    return next((d for d in map(days_of, said) if d), None)


def days_of(when: When) -> str | None:
    """``2022-03-09``, ``2022-03-09/2022-03-10``, or None where an end is not known."""
    if when.earliest is None or when.latest is None:
        return when.day
    return when.earliest if when.earliest == when.latest else f"{when.earliest}/{when.latest}"


def _touches(finding: Finding, members: Collection[str]) -> bool:
    """True for a finding on single claims where one of them is of the incident."""
    of_groups = finding.about[1:2] == "-"
    return not of_groups and not set(members).isdisjoint((finding.about, *finding.supporting, *finding.opposing))


__all__ = ["answered", "contrary_in", "days_of"]
