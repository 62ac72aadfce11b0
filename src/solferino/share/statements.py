"""Statements: those that several texts carry, each wording beside the others, then the rest by speaker.

One that several texts give in the same words stands once with its carriers. Quoted words inside a sentence that is
shown whole do not stand a second time; their note stands with the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

from solferino.record import (
    Finding,
    FindingKind,
    HeldClaim,
    Incident,
    Mode,
    Passage,
    SharedStatement,
    Speaker,
    Statement,
    StatementKind,
)
from solferino.share.index import Index
from solferino.share.notes import beside, exact

# Printers' variants of one sign. They make no other words.
_SIGNS: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})
_EDGES: Final = re.compile(r"^[\s\"']+|[\s\"',.;:]+$")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in one text. inner: quoted words inside it that are statements too.

    others: the same words of the same speaker in further texts, or further on.
    """

    row: HeldClaim
    statement: Statement
    outlet: str
    dated: str | None
    inner: tuple[Passage, ...] = ()
    others: tuple[Said, ...] = ()

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

    def shown(self, said: Said) -> Markup:
        """The words of a wording. Of a quotation, those that the fullest wording does not have are marked."""
        if said.row.id == self.lead.row.id or Mode.INDIRECT in (said.statement.mode, self.lead.statement.mode):
            return exact(said.statement.passage.quote)
        return beside(said.statement.passage.quote, self.lead.statement.passage.quote)


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker says in statements that one text alone carries.

    said: those that stand with no incident. placed: for each incident, where the others stand in their texts.
    """

    name: str | None
    role: str | None
    said: tuple[Said, ...]
    placed: tuple[tuple[Incident, tuple[Passage, ...]], ...]


def said(index: Index, row: HeldClaim) -> Said:
    """A statement with its text's outlet and day. Only for claims that are statements."""
    statement = row.claim
    if not isinstance(statement, Statement):
        raise TypeError(f"{row.id} is no statement")
    reading = statement.passage.reading
    return Said(row, statement, index.outlet(reading), index.dated(reading))


def statements(index: Index, ids: Iterable[str]) -> tuple[Said, ...]:
    """Those of the claims that are statements of the body, each once."""
    return once(index, (said(index, r) for r in index.held(ids) if isinstance(r.claim, Statement)))


def once(index: Index, rows: Iterable[Said]) -> tuple[Said, ...]:
    """Fold what would stand twice: words inside words of one text, and the same words again.

    Nothing is folded across speakers, kinds, or statements that people have judged differently.
    """
    found: dict[tuple[str | None, ...], list[Said]] = {}
    for row in _outer(index, tuple(rows)):
        found.setdefault((*_voice(index, row), same_words(row.statement.passage.quote)), []).append(row)
    return tuple(replace(first, others=tuple(more)) for first, *more in found.values())


def same_words(quote: str) -> str:
    """Two quotations with the same value differ in nothing but printers' signs, spacing and the signs at their ends."""
    return _EDGES.sub("", " ".join(quote.translate(_SIGNS).split())) or quote


def _outer(index: Index, rows: Sequence[Said]) -> Iterable[Said]:
    """The rows that lie in no other, each with the passages that lie in it; order is kept."""
    by_voice: dict[tuple[str | None, ...], list[int]] = {}
    for n, row in enumerate(rows):
        by_voice.setdefault((*_voice(index, row), row.statement.passage.reading), []).append(n)
    within: dict[int, list[Passage]] = {n: [] for n in range(len(rows))}
    for places in by_voice.values():
        last = -1
        for n in sorted(places, key=lambda n: (rows[n].statement.passage.start, -rows[n].statement.passage.end)):
            passage = rows[n].statement.passage
            if last >= 0 and passage.end <= rows[last].statement.passage.end:
                within[last] += [passage, *within.pop(n)]
            else:
                last = n
    return [replace(row, inner=tuple(within[n])) for n, row in enumerate(rows) if n in within]


def _voice(index: Index, row: Said) -> tuple[str | None, ...]:
    speaker = row.statement.speaker
    return (same_words(speaker.name) if speaker else None, row.statement.kind, index.review(row.row))


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
    named = [_voiced(index, n, rows) for n, rows in by_name.items() if n is not None]
    return (*named, *(_voiced(index, n, rows) for n, rows in by_name.items() if n is None))


def _voiced(index: Index, name: str | None, rows: Sequence[Said]) -> Voice:
    placed: dict[str, tuple[Incident, list[Passage]]] = {}
    for row in rows:
        for incident in index.incidents_of.get(row.row.id, ()):
            placed.setdefault(incident.handle, (incident, []))[1].append(row.statement.passage)
    loose = once(index, (r for r in rows if r.row.id not in index.incidents_of))
    return Voice(
        name,
        _role(rows) if name else None,
        loose,
        tuple((incident, tuple(passages)) for incident, passages in placed.values()),
    )


def denials(index: Index) -> tuple[Carried | Said, ...]:
    """Every denial once, the most carried first: as a shared statement where several texts carry it."""
    groups = [c for c in carried(index) if any(w.denial for w in c.wordings)]
    alone = (
        said(index, r)
        for r in index.claims.values()
        if r.id not in index.shared_of and isinstance(r.claim, Statement) and r.claim.kind is StatementKind.DENIAL
    )
    return (*groups, *sorted(once(index, alone), key=lambda s: -len(s.others)))


def _carried(index: Index, shared: SharedStatement) -> Carried | None:
    rows = statements(index, shared.claims)
    if not rows:
        return None
    lead = next((r for r in rows if shared.lead in {r.row.id, *(o.row.id for o in r.others)}), rows[0])
    ordered = sorted(rows, key=lambda r: index.day(r.statement.passage.reading))
    every = sorted((o for r in rows for o in (r, *r.others)), key=lambda r: index.day(r.statement.passage.reading))
    dated = [r.dated for r in every if r.dated]
    return Carried(
        shared,
        lead,
        tuple(ordered),
        dated[0] if dated else None,
        dated[-1] if dated else None,
        index.findings(shared.handle, FindingKind.DRIFT),
        index.findings(shared.handle, FindingKind.CORROBORATION),
    )


def _role(rows: Sequence[Said]) -> str | None:
    return next((r.statement.speaker.role for r in rows if r.statement.speaker and r.statement.speaker.role), None)


def cited(row: Said) -> tuple[Passage, ...]:
    """The passages that a statement stands on.

    Its words, where the speaker's name stands if that is elsewhere, quoted words in it, and the same words elsewhere.
    """
    passages: list[Passage] = []
    for one in (row, *row.others):
        speaker: Speaker | None = one.statement.speaker
        named = speaker.named_at if speaker else None
        passages += [one.statement.passage, *((named,) if named else ()), *one.inner]
    return tuple(passages)
