"""The summary: made from counts and fields alone, accusations, figures and denials with the same weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solferino.record import (
    Act,
    Credit,
    Figure,
    FindingKind,
    HeldClaim,
    Incident,
    IncidentReport,
    Standing,
    Statement,
    StatementKind,
)
from solferino.share.figures import Row, most_carried
from solferino.share.incidents import Event
from solferino.share.index import Index
from solferino.share.statements import Carried, Said, denials

MOST = 5  # entries in each list of the summary


@dataclass(frozen=True, slots=True)
class Counts:
    """What the view holds, in numbers."""

    items: int
    texts: int
    unread: int
    statements: int
    denials: int
    figures: int
    reports: int
    acts: int
    credits: int
    incidents: int
    shared: int
    contradictions: int
    apparent: int
    unreviewed: int
    reviewed: int
    rejected: int

    @property
    def claims(self) -> int:
        """All claims of the body."""
        return self.unreviewed + self.reviewed


@dataclass(frozen=True, slots=True)
class Summary:
    """The three lists, each with how many there are in all."""

    events: tuple[Event, ...]
    figures: tuple[tuple[tuple[Row, ...], Incident | None], ...]
    denials: tuple[Carried | Said, ...]
    all_events: int
    all_figures: int
    all_denials: int


def counts(index: Index) -> Counts:
    """Count the view."""
    view, rows = index.view, tuple(index.claims.values())
    return Counts(
        items=len(view.items),
        texts=len(view.texts),
        unread=sum(1 for i in view.items if i.reading not in view.texts),
        statements=_of(rows, Statement),
        figures=_of(rows, Figure),
        reports=_of(rows, IncidentReport),
        acts=_of(rows, Act),
        credits=_of(rows, Credit),
        denials=sum(1 for r in rows if isinstance(r.claim, Statement) and r.claim.kind is StatementKind.DENIAL),
        incidents=len(view.incidents),
        shared=len(view.shared),
        contradictions=sum(1 for f in view.findings if f.kind is FindingKind.CONTRADICTION),
        apparent=sum(1 for f in view.findings if f.kind is FindingKind.APPARENT),
        unreviewed=sum(1 for r in rows if r.standing is Standing.PENDING),
        reviewed=sum(1 for r in rows if r.standing is not Standing.PENDING),
        rejected=len(index.rejected),
    )


def summary(index: Index, events: Sequence[Event]) -> Summary:
    """The most carried of each kind."""
    denied = denials(index)
    return Summary(
        tuple(events[:MOST]),
        most_carried(index, MOST),
        denied[:MOST],
        len(events),
        sum(1 for r in index.claims.values() if isinstance(r.claim, Figure)),
        len(denied),
    )


def _of(rows: Sequence[HeldClaim], kind: type) -> int:
    return sum(1 for r in rows if isinstance(r.claim, kind))
