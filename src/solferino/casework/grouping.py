"""Trace and corroborate over everything in view, with handles that survive a re-run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from solferino.casework.changes import changed_between
from solferino.casework.fold import Fold
from solferino.casework.heirs import Heirs, inherited
from solferino.casework.signed import on_claims
from solferino.corroborate import findings, incidents
from solferino.record import (
    Claim,
    Decision,
    Finding,
    Incident,
    Json,
    Origin,
    Publication,
    Reading,
    SharedStatement,
    Text,
    canonical,
    content,
    encode_record,
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
        """All of it, ready to commit."""
        return [*self.shared, *self.origins, *self.incidents, *self.findings]


def group(
    state: Fold,
    claims: Sequence[Claim],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    decisions: Sequence[Decision],
    before: Grouped | None = None,
) -> Grouped:
    """Group claims. Pure but for the handles, which are carried over from the runs in ``state``.

    before: the groups to carry handles over from, where an erasure took lines from the latest run. A claim of an
    earlier run counts as the one that stands at its place now: for handles, and for who was joined and parted.
    """
    before = before or grouped_before(state)
    heirs = Heirs(state, claims)
    decisions = inherited(decisions, heirs)
    traced = trace(claims, texts, publications, decisions)
    shared = _handled("S", traced.shared, before.shared, state, heirs)
    origins = _handled("O", traced.origins, before.origins, state, heirs)
    traced = replace(traced, shared=shared, origins=origins)
    events = _handled("M", incidents(claims, traced, texts, publications, decisions), before.incidents, state, heirs)
    found = findings(claims, traced, events, texts, publications)
    found = (*found, *changed_between(state, claims, texts, publications))
    return Grouped(shared, origins, events, found)


def grouped_before(state: Fold) -> Grouped:
    """What the latest finished grouping gave, or nothing."""
    runs = state.runs.get("group")
    records = runs[-1].records if runs else []
    return Grouped(
        tuple(r for r in records if isinstance(r, SharedStatement)),
        tuple(r for r in records if isinstance(r, Origin)),
        tuple(r for r in records if isinstance(r, Incident)),
        tuple(r for r in records if isinstance(r, Finding)),
    )


def grouped_token(
    claims: Sequence[Claim],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    decisions: Sequence[Decision],
) -> str:
    """One digest over everything that grouping depends on."""
    form: Json = {
        "claims": cast("Json", sorted(c.id for c in claims)),
        "decisions": cast("Json", sorted(d.id for d in on_claims(decisions))),
        "publications": {key: cast("Json", content(publications[key])) for key in sorted(publications)},
        "texts": {key: reading_digest(texts[key].reading) for key in sorted(texts)},
    }
    return sha256_hex(canonical(form))


def reading_digest(reading: Reading) -> str:
    """A digest over all of a reading: regions and language too, which its id leaves out and later steps look at."""
    return sha256_hex(canonical(cast("Json", encode_record(reading))))[:16]


def is_grouped(state: Fold, version: str, token: str) -> bool:
    """True where the latest grouping was of exactly this, and no erasure took lines from it."""
    runs = state.runs.get("group")
    if not runs:
        return False
    last = runs[-1]
    return not last.erased and last.derivation.version == version and token in last.derivation.inputs


def members_of(item: SharedStatement | Origin | Incident) -> frozenset[str]:
    """The claim ids of a group."""
    if isinstance(item, Incident):
        return frozenset(m.claim for m in item.members)
    return frozenset(item.claims)


def _handled(letter: str, groups: Iterable[G], before: Iterable[G], state: Fold, heirs: Heirs) -> tuple[G, ...]:
    rows = list(groups)
    members = [members_of(g) for g in rows]
    kept = assign([(b.handle, heirs.of_all(members_of(b))) for b in before], members)
    # A group that was gone for a while comes back under its old handle, but never at the cost of one in use.
    given = {h for h in kept if h}
    past = [(h, heirs.of_all(ids)) for h, ids in _past(state, letter) if h not in given]
    free = [at for at, handle in enumerate(kept) if handle is None]
    for at, handle in zip(free, assign(past, [members[at] for at in free]), strict=True):
        kept[at] = handle
    following = state.handles[letter] + 1
    handled = []
    for row, handle in zip(rows, kept, strict=True):
        if handle is None:
            handled.append(replace(row, handle=f"{letter}-{following:03d}"))
            following += 1
        else:
            handled.append(replace(row, handle=handle))
    return tuple(sorted(handled, key=lambda g: int(g.handle[2:])))


def _past(state: Fold, letter: str) -> list[tuple[str, frozenset[str]]]:
    """The last version of every group there ever was, oldest handle first."""
    last: dict[str, frozenset[str]] = {}
    for run in state.runs.get("group", ()):
        for record in run.records:
            if isinstance(record, SharedStatement | Origin | Incident) and record.handle[0] == letter:
                last[record.handle] = members_of(record)
    return sorted(last.items(), key=lambda row: int(row[0][2:]))


__all__ = ["Grouped", "Traced", "group", "grouped_before", "grouped_token", "is_grouped", "reading_digest"]
