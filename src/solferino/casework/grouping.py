"""Trace and corroborate over everything in view, with handles that survive a re-run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from solferino.casework.fold import Fold
from solferino.corroborate import findings, incidents
from solferino.record import (
    Claim, Decision, Finding, Incident, Json, Origin, Publication, SharedStatement, Text, canonical, content,
    sha256_hex,
)
from solferino.review import assign
from solferino.trace import Traced, trace

G = TypeVar("G", SharedStatement, Origin, Incident)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What tracing and corroborating gave, under handles."""

    shared: tuple[SharedStatement, ...]
    origins: tuple[Origin, ...]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]

    def records(self) -> list[object]:
        return [*self.shared, *self.origins, *self.incidents, *self.findings]


def group(state: Fold, claims: Sequence[Claim], texts: Mapping[str, Text], publications: Mapping[str, Publication],
          decisions: Sequence[Decision]) -> Grouped:
    """Group claims. Pure but for the handles, which are carried over from the runs in ``state``."""
    before = grouped_before(state)
    traced = trace(claims, texts, publications, decisions)
    shared = _handled("S", traced.shared, before.shared, state.handles["S"])
    origins = _handled("O", traced.origins, before.origins, state.handles["O"])
    traced = replace(traced, shared=shared, origins=origins)
    events = _handled("M", incidents(claims, traced, texts, publications, decisions), before.incidents,
                      state.handles["M"])
    found = findings(claims, traced, events, texts, publications)
    return Grouped(shared, origins, events, tuple(found))


def grouped_before(state: Fold) -> Grouped:
    """What the latest finished grouping gave, or nothing."""
    runs = state.runs.get("group")
    records = runs[-1].records if runs else []
    return Grouped(*(tuple(r for r in records if isinstance(r, kind))
                     for kind in (SharedStatement, Origin, Incident, Finding)))  # type: ignore[arg-type]


def grouped_token(claims: Sequence[Claim], texts: Mapping[str, Text], publications: Mapping[str, Publication],
                  decisions: Sequence[Decision]) -> str:
    """One digest over everything that grouping depends on."""
    form: Json = {
        "claims": cast("Json", sorted(c.id for c in claims)),
        "decisions": cast("Json", sorted(d.id for d in decisions)),
        "publications": {key: cast("Json", content(publications[key])) for key in sorted(publications)},
        "texts": cast("Json", sorted(texts)),
    }
    return sha256_hex(canonical(form))


def members_of(item: SharedStatement | Origin | Incident) -> frozenset[str]:
    """The claim ids of a group."""
    if isinstance(item, Incident):
        return frozenset(m.claim for m in item.members)
    return frozenset(item.claims)


def _handled(letter: str, groups: Iterable[G], before: Iterable[G], used: Iterable[str]) -> tuple[G, ...]:
    rows = list(groups)
    kept = assign([(b.handle, members_of(b)) for b in before], [members_of(g) for g in rows])
    following = max((int(h[2:]) for h in used), default=0) + 1
    handled = []
    for row, handle in zip(rows, kept, strict=True):
        if handle is None:
            handle, following = f"{letter}-{following:03d}", following + 1
        handled.append(replace(row, handle=handle))
    return tuple(sorted(handled, key=lambda g: int(g.handle[2:])))


__all__ = ["Grouped", "Traced", "group", "grouped_before", "grouped_token", "members_of"]
