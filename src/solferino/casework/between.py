"""Between: what is in one view and not in another, and what moved. Pure; two views in, rows out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from solferino.casework.grouping import members_of
from solferino.casework.rows import Rows
from solferino.casework.said import is_provisional
from solferino.record import Finding, FindingKind, Held, Incident, Origin, SharedStatement, type_name
from solferino.review import assign

G = TypeVar("G", SharedStatement, Origin, Incident)


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing that is not the same in the two views.

    row: ``claim``, ``incident``, ``origin``, ``shared_statement`` or the kind of a finding. fate: ``new``, ``gone`` or
    ``moved``. before, after: its handle in each view, or the id of a claim or finding; None where it is not there.
    name: its title, name or words. fields: what differs, in words (``independent origins: 1 -> 3``).
    """

    row: str
    fate: str
    before: str | None
    after: str | None
    name: str
    fields: tuple[str, ...] = ()


def between(one: Held, other: Held) -> tuple[Moved, ...]:
    """What another view has that the first has not, what it lacks, and what moved: groups, then findings, then claims.

    A group is the same where it has one handle of the record in both views; other groups go by the claims they share.
    """
    left, right = Rows(one), Rows(other)
    return (
        *_groups(one.incidents, other.incidents, "incident", lambda i: i.title, _incidents(left), _incidents(right)),
        *_groups(one.origins, other.origins, "origin", lambda o: o.name or "no origin named", _origin, _origin),
        *_groups(one.shared, other.shared, "shared_statement", lambda s: s.speaker or "", _shared, _shared),
        *_findings(one, other),
        *_claims(one, other),
    )


def row_of(moved: Moved) -> dict[str, Any]:
    """As plain values: the row of ``changes --between … --json``."""
    return {
        "row": moved.row,
        "fate": moved.fate,
        "before": moved.before,
        "after": moved.after,
        "name": moved.name,
        "fields": list(moved.fields),
    }


def _groups(
    before: Sequence[G],
    after: Sequence[G],
    kind: str,
    name: Callable[[G], str],
    told_before: Callable[[G], Mapping[str, object]],
    told_after: Callable[[G], Mapping[str, object]],
) -> Iterator[Moved]:
    pairs = dict(_pairs(before, after))
    by_handle = {g.handle: g for g in before}
    for group in after:
        old = by_handle.get(pairs.get(group.handle, ""))
        if old is None:
            yield Moved(kind, "new", None, group.handle, name(group), _listed(told_after(group)))
            continue
        fields = _fields(told_before(old), told_after(group), members_of(old), members_of(group))
        if fields:
            yield Moved(kind, "moved", old.handle, group.handle, name(group), fields)
    used = set(pairs.values())
    for group in before:
        if group.handle not in used:
            yield Moved(kind, "gone", group.handle, None, name(group), _listed(told_before(group)))


def _fields(
    left: Mapping[str, object], right: Mapping[str, object], before: frozenset[str], after: frozenset[str]
) -> tuple[str, ...]:
    """What differs between two versions of a group, in words; empty where nothing does."""
    found = [f"{word}: {_plain(left[word])} -> {_plain(right[word])}" for word in right if left[word] != right[word]]
    came, went = len(after - before), len(before - after)
    found += [f"{came} claim{'s' if came > 1 else ''} came in"] if came else []
    found += [f"{went} claim{'s' if went > 1 else ''} went"] if went else []
    return tuple(found)


def _pairs(before: Sequence[G], after: Sequence[G]) -> Iterator[tuple[str, str]]:
    """Handle in the later view -> handle in the earlier one."""
    handles = {g.handle for g in before if not is_provisional(g.handle)}
    same = {g.handle for g in after} & handles
    yield from ((handle, handle) for handle in sorted(same))
    rest = [g for g in after if g.handle not in same]
    old = [(g.handle, members_of(g)) for g in before if g.handle not in same]
    for group, handle in zip(rest, assign(old, [members_of(g) for g in rest]), strict=True):
        if handle is not None:
            yield group.handle, handle


def _incidents(rows: Rows) -> Callable[[Incident], Mapping[str, object]]:
    def told(incident: Incident) -> Mapping[str, object]:
        row = rows.incident(incident)
        denials = sum(m["stance"] == "denies" for m in row["members"])
        return {
            "reports": row["reports"],
            "independent origins": row["independent"],
            "no origin named": row["unattributed"],
            "grade": row["grade"],
            "denials": denials,
        }

    return told


def _origin(origin: Origin) -> Mapping[str, object]:
    return {"claims": len(origin.claims)}


def _shared(shared: SharedStatement) -> Mapping[str, object]:
    return {"texts": shared.texts, "claims": len(shared.claims)}


def _findings(one: Held, other: Held) -> Iterator[Moved]:
    before, after = (dict(_keyed(view.findings)) for view in (one, other))
    for key, finding in after.items():
        if key not in before:
            yield Moved(str(finding.kind), "new", None, finding.id, finding.why)
    for key, finding in before.items():
        if key not in after:
            yield Moved(str(finding.kind), "gone", finding.id, None, finding.why)


def _keyed(findings: Iterable[Finding]) -> Iterator[tuple[tuple[object, ...], Finding]]:
    """Findings by what they are about in claims: a handle may be another in another view."""
    for finding in findings:
        if finding.kind is not FindingKind.CORROBORATION:
            yield (finding.kind, finding.supporting, finding.opposing, finding.differs), finding


def _claims(one: Held, other: Held) -> Iterator[Moved]:
    before, after = ({c.id: c.claim for c in view.claims} for view in (one, other))
    for key, claim in after.items():
        if key not in before:
            yield Moved("claim", "new", None, key, claim.passage.quote, (type_name(claim),))
    for key, claim in before.items():
        if key not in after:
            yield Moved("claim", "gone", key, None, claim.passage.quote, (type_name(claim),))


def _listed(told: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(f"{word}: {_plain(value)}" for word, value in told.items())


def _plain(value: object) -> str:
    return "none" if value is None else str(value)


__all__ = ["Moved", "between", "row_of"]
