"""Statements: those that several texts carry, each wording beside the others, then the rest by speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.record import (
    Finding,
    FindingKind,
    HeldClaim,
    Passage,
    SharedStatement,
    Speaker,
    Statement,
    StatementKind,
)
from solferino.share.index import Index


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in one text."""

    row: HeldClaim
    statement: Statement
    outlet: str
    dated: str | None

    @property
    def denial(self) -> bool:
        """True for a denial."""
        return self.statement.kind is StatementKind.DENIAL


@dataclass(frozen=True, slots=True)
class Carried:
    """A shared statement with its wordings, in order of publication. texts: how many distinct texts carry it."""

    shared: SharedStatement
    lead: Said
    wordings: tuple[Said, ...]
    first: str | None
    last: str | None
    drift: tuple[Finding, ...]
    weighed: tuple[Finding, ...]  # how many independent origins stand behind the carriers

    @property
    def speaker(self) -> str | None:
        """The name of the speaker, None where no text names one."""
        return self.shared.speaker or (self.lead.statement.speaker.name if self.lead.statement.speaker else None)

    @property
    def role(self) -> tuple[str, Passage] | None:
        """The first role that a carrier gives the speaker, with where it stands."""
        found = (w.statement.speaker for w in (self.lead, *self.wordings))
        return next(((s.role, s.named_at or s.mention) for s in found if s and s.role), None)


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker says in statements that one text alone carries."""

    name: str | None
    role: str | None
    said: tuple[Said, ...]


def said(index: Index, row: HeldClaim) -> Said:
    """A statement with its text's outlet and day. Only for claims that are statements."""
    statement = row.claim
    if not isinstance(statement, Statement):
        raise TypeError(f"{row.id} is no statement")
    reading = statement.passage.reading
    return Said(row, statement, index.outlet(reading), index.dated(reading))


def statements(index: Index, ids: Iterable[str]) -> tuple[Said, ...]:
    """Those of the claims that are statements of the body."""
    return tuple(said(index, r) for r in index.held(ids) if isinstance(r.claim, Statement))


def carried(index: Index) -> tuple[Carried, ...]:
    """The shared statements, the most carried first; a statement that no claim of the body carries is left out."""
    made = [c for c in (_carried(index, s) for s in index.view.shared) if c is not None]
    return tuple(sorted(made, key=lambda c: (-c.shared.texts, c.shared.handle)))


def voices(index: Index) -> tuple[Voice, ...]:
    """The statements that no shared statement holds, by speaker in order of first mention; the unnamed last."""
    by_name: dict[str | None, list[Said]] = {}
    for row in index.claims.values():
        if isinstance(row.claim, Statement) and row.id not in index.shared_of:
            name = row.claim.speaker.name if row.claim.speaker else None
            by_name.setdefault(name, []).append(said(index, row))
    named = [Voice(n, _role(rows), tuple(rows)) for n, rows in by_name.items() if n is not None]
    return (*named, *(Voice(None, None, tuple(rows)) for n, rows in by_name.items() if n is None))


def denials(index: Index) -> tuple[Carried | Said, ...]:
    """Every denial once, the most carried first: as a shared statement where several texts carry it."""
    groups = [c for c in carried(index) if any(w.denial for w in c.wordings)]
    single = [s for v in voices(index) for s in v.said if s.denial]
    return (*groups, *single)


def _carried(index: Index, shared: SharedStatement) -> Carried | None:
    rows = statements(index, shared.claims)
    if not rows:
        return None
    lead = next((r for r in rows if r.row.id == shared.lead), rows[0])
    ordered = sorted(rows, key=lambda r: index.day(r.statement.passage.reading))
    dated = [r.dated for r in ordered if r.dated]
    return Carried(shared, lead, tuple(ordered), dated[0] if dated else None, dated[-1] if dated else None,
                   index.findings(shared.handle, FindingKind.DRIFT),
                   index.findings(shared.handle, FindingKind.CORROBORATION))


def _role(rows: Sequence[Said]) -> str | None:
    return next((r.statement.speaker.role for r in rows if r.statement.speaker and r.statement.speaker.role), None)


def cited(row: Said) -> tuple[Passage, ...]:
    """The passages that a statement stands on: its words, then where the speaker's name stands if that is elsewhere."""
    speaker: Speaker | None = row.statement.speaker
    named = speaker.named_at if speaker else None
    return (row.statement.passage,) if named is None else (row.statement.passage, named)
