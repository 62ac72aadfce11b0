"""Incidents: reports of one event, with the figures, denials and characterisations that belong to it.

A title is put together from fields only; what the texts call an act stays in their own words, as a claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from solferino.corroborate.likeness import (
    ENOUGH,
    Nestings,
    Report,
    likeness,
    merged_reasons,
    nestings,
    report_of,
    span_days,
)
from solferino.corroborate.members import belonging
from solferino.corroborate.scene import Scene, TracedClaims
from solferino.record import Claim, Decision, Incident, IncidentReport, Member, Publication, Stance, Text, When
from solferino.text.groups import Groups, pair_decisions

CROWD = 120  # reports under one key above which each is compared with the first few only
HEADS = 12
CHECKED = 12  # members of a group that a newcomer is held against
_STANCES = tuple(Stance)


def incidents(
    claims: Sequence[Claim],
    traced: TracedClaims,
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    decisions: Sequence[Decision] = (),
) -> tuple[Incident, ...]:
    """Group the incident reports that are of one event, and bring to each what counts, denies or characterises it.

    claims: in any order; their readings must be among the texts. decisions: oldest first; SAME and NOT_SAME on pairs of
    reports go before everything. Reports of a practice (``pattern == "general"``) never join those of one event.
    Handles are empty. Sorted by the claim ids of the members.
    """
    scene = Scene(claims, texts)
    reports = [report_of(r, scene) for found in scene.reports.values() for r in found]
    grouped, reasons = _grouped(reports, traced, decisions)
    incident_of = {r.claim.id: n for n, members in enumerate(grouped) for r in members}
    others = belonging(scene, incident_of)
    made = [_incident(members, others.get(n, []), reasons, scene) for n, members in enumerate(grouped)]
    return tuple(sorted(made, key=lambda i: tuple(m.claim for m in i.members)))


def _grouped(
    reports: Sequence[Report], traced: TracedClaims, decisions: Sequence[Decision]
) -> tuple[list[list[Report]], dict[str, tuple[str, ...]]]:
    """The reports by event, and for each report the reasons of the links that tie it."""
    by_id = {r.claim.id: r for r in reports}
    same, apart = pair_decisions(decisions)
    groups = Groups(by_id, ((a, b) for a, b in apart if a in by_id and b in by_id))
    members: dict[str, list[str]] = {key: [key] for key in by_id}
    reasons: dict[str, tuple[str, ...]] = {}

    def join(a: str, b: str, why: tuple[str, ...]) -> None:
        one, other = groups.root(a), groups.root(b)
        if one != other and groups.join(a, b):
            both = members.pop(one) + members.pop(other)
            members[groups.root(a)] = sorted(both)
            reasons[a] = tuple(dict.fromkeys(reasons.get(a, ()) + why))

    for a, b in same:
        if a in by_id and b in by_id:
            join(a, b, ("a person's decision",))
    nested = nestings(reports)
    copies = {reading: n for n, group in enumerate(traced.copies) for reading in group}
    links: list[tuple[int, str, str, tuple[str, ...]]] = []
    for one, other in _candidates(reports):
        found = likeness(one, other, nested)
        # Two sentences of copied texts that say the same are one report, whatever was read from them.
        copied = copies.get(one.claim.passage.reading, -1) == copies.get(other.claim.passage.reading, -2)
        points = found.points + (2 if copied and "wording" in found.why else 0)
        if not found.barred and points >= ENOUGH:
            first, second = sorted((one.claim.id, other.claim.id))
            links.append((-points, first, second, found.why))
    for _, a, b, why in sorted(links):
        if not groups.together(a, b) and not _barred(members[groups.root(a)], members[groups.root(b)], by_id, nested):
            join(a, b, why)
    return [[by_id[key] for key in members[root]] for root in sorted(members)], reasons


def _barred(some: Sequence[str], others: Sequence[str], by_id: Mapping[str, Report], nested: Nestings) -> bool:
    """True where a report of one group cannot be of one event with a report of the other."""
    return any(likeness(by_id[a], by_id[b], nested).keeps_apart for a in some[:CHECKED] for b in others[:CHECKED])


def _candidates(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs with a place, a day or two telling words in common; linear where a key is crowded."""
    keyed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        for key in sorted(_keys(report)):
            keyed[key].append(at)
    pairs: dict[tuple[int, int], None] = {}
    for group in keyed.values():
        few = group if len(group) <= CROWD else group[:HEADS]
        pairs.update(dict.fromkeys(combinations(few, 2)))
        if len(group) > CROWD:
            pairs.update(dict.fromkeys((head, at) for at in group[HEADS:] for head in few))
    for a, b in sorted(pairs):
        yield reports[a], reports[b]


def _keys(report: Report) -> Iterator[tuple[str, str]]:
    if report.place:
        yield from (("place", word) for word in report.place.split())
    happened, days = report.claim.happened, span_days(report.claim.happened)
    if happened and happened.earliest and days is not None and days <= 4:
        first = date.fromisoformat(happened.earliest)
        yield from (("day", (first + timedelta(days=n)).isoformat()) for n in range(days))
    yield from (("word", word) for word in report.target)
    yield from (("count", f"{counted} {low}") for counted, low in report.counts)
    # The longest words stand in for the rarest: no counts over the whole case are needed.
    yield from (("word", word) for word in sorted(report.words, key=lambda w: (-len(w), w))[:4])


def _incident(
    reports: Sequence[Report],
    others: Sequence[tuple[str, Stance]],
    reasons: Mapping[str, tuple[str, ...]],
    scene: Scene,
) -> Incident:
    claims = [r.claim for r in reports]
    stances = {r.id: Stance.REPORTS for r in claims} | dict(others)
    order = {key: n for n, key in enumerate(scene.claims)}
    ids = sorted(stances, key=lambda key: (_STANCES.index(stances[key]), order[key]))
    kind = _most(c.type for c in claims) or ""
    place = _place(claims)
    happened = _happened(claims)
    target = _target(claims)
    general = any(r.general for r in reports)
    title = ", ".join(
        part for part in (kind.replace("_", " ").capitalize(), target, place, _date_words(happened)) if part
    )
    linked = merged_reasons([reasons[r.id] for r in claims if r.id in reasons])
    texts = len({scene.digest(c.passage.reading) for c in claims})
    return Incident(
        "",
        kind,
        tuple(Member(key, stances[key]) for key in ids),
        title,
        place,
        happened,
        target,
        "general" if general else None,
        _why(len(claims), texts, linked, claims, reasons),
    )


def _why(
    reports: int, texts: int, linked: str, claims: Sequence[IncidentReport], reasons: Mapping[str, tuple[str, ...]]
) -> str:
    if reports == 1:
        return "one report"
    count = f"{reports} reports in {texts} text{'s' if texts > 1 else ''}"
    decided = any("a person's decision" in reasons.get(c.id, ()) for c in claims)
    parts = [f"alike in {linked}"] if linked else []
    parts += ["joined by a person"] if decided else []
    return f"{count}: {', '.join(parts)}" if parts else count


def _most(words: Iterable[str | None]) -> str | None:
    """The word that stands most often, the first in the alphabet on ties."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda w: (-counts[w], w)) if counts else None


def _place(claims: Sequence[IncidentReport]) -> str | None:
    return _most(c.place.name for c in claims if c.place)


def _target(claims: Sequence[IncidentReport]) -> str | None:
    return _most(c.target for c in claims)


def _happened(claims: Sequence[IncidentReport]) -> When | None:
    """The narrowest date that a report gives, the commonest of equally narrow ones; never one made up between two."""
    dates = [c.happened for c in claims if c.happened and (c.happened.earliest or c.happened.latest)]
    if not dates:
        return None
    often = Counter((d.earliest, d.latest) for d in dates)
    return min(
        dates,
        key=lambda d: (
            span_days(d) or 1 << 30,
            -often[d.earliest, d.latest],
            d.earliest or "",
            d.latest or "",
            d.words or "",
            d.basis or "",
        ),
    )


def _date_words(happened: When | None) -> str | None:
    if happened is None:
        return None
    if happened.day:
        return happened.day
    if happened.earliest and happened.latest:
        return f"{happened.earliest} to {happened.latest}"
    return f"from {happened.earliest}" if happened.earliest else f"until {happened.latest}"


__all__ = ["TracedClaims", "incidents"]
