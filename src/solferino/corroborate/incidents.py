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
    outer_places,
    place_key,
    report_of,
    span_days,
)
from solferino.corroborate.members import belonging
from solferino.corroborate.scene import Scene, TracedClaims, telling
from solferino.record import Claim, Decision, Incident, IncidentReport, Member, Publication, Stance, Text, When
from solferino.text.groups import Groups, pair_decisions

CROWD = 120  # reports under one key above which each is compared with the first few only
HEADS = 12
HEAD = 3000  # characters of a text in which its headline's event is looked for
FOLLOWS = 3  # sentences within which "the attack" is the one told before
CHECKED = 12  # members of a group that a newcomer is held against
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
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
    grouped, reasons = _grouped(reports, traced, decisions, scene)
    incident_of = {r.claim.id: n for n, members in enumerate(grouped) for r in members}
    others = belonging(scene, incident_of, traced)
    outer = outer_places(reports, scene)
    made = [_incident(members, others.get(n, []), reasons, outer, scene) for n, members in enumerate(grouped)]
    return tuple(sorted(made, key=lambda i: tuple(m.claim for m in i.members)))


def _grouped(
    reports: Sequence[Report], traced: TracedClaims, decisions: Sequence[Decision], scene: Scene
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
    nested = nestings(reports, scene)
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
    for a, b in _followed(reports, scene):
        if not groups.together(a, b):
            join(a, b, ("follow-up",))
    for _, a, b, why in sorted(links):
        if not groups.together(a, b) and not _barred(members[groups.root(a)], members[groups.root(b)], by_id, nested):
            join(a, b, why)
    return [[by_id[key] for key in members[root]] for root in sorted(members)], reasons


def _followed(reports: Sequence[Report], scene: Scene) -> Iterator[tuple[str, str]]:
    """A report that only says "the attack" with the report of one event that stands closest before it."""
    by_text: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_text[report.claim.passage.reading].append(report)
    for report in reports:
        if report.follows_up:
            before = [
                (apart, -other.claim.passage.start, other.claim.id)
                for other in by_text[report.claim.passage.reading]
                if other.claim.passage.start < report.claim.passage.start
                and not other.general
                and (apart := scene.apart(other.claim.passage, report.claim.passage)) is not None
            ]
            near = min(before) if before else None
            if near is not None and near[0] <= FOLLOWS:
                yield near[2], report.claim.id


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
    if report.near_place:
        yield from (("place", word) for word in report.near_place.split())
    if report.headline or report.claim.passage.start < HEAD:
        yield "text", report.claim.passage.reading
    happened, days = report.happened, span_days(report.happened)
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
    outer: Mapping[str, str],
    scene: Scene,
) -> Incident:
    claims = [r.claim for r in reports]
    told = [r for r in reports if not r.only_denied] or list(reports)
    stances = {r.claim.id: Stance.REPORTS if r in told else Stance.DENIES for r in reports} | dict(others)
    order = {key: n for n, key in enumerate(scene.claims)}
    ids = sorted(stances, key=lambda key: (_STANCES.index(stances[key]), order[key]))
    kind = _most(c.type for c in claims) or ""
    place = _place(reports, outer)
    happened = _happened(reports)
    target = _aim(reports, place)
    lies_in = outer.get(place_key(place)) if place else None
    general = any(r.general for r in reports)
    title = ", ".join(
        part for part in (kind.replace("_", " ").capitalize(), target, place, lies_in, _date_words(happened)) if part
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


def _place(reports: Sequence[Report], outer: Mapping[str, str]) -> str | None:
    """The place that most reports name; the square before the town it lies in."""
    names = [r.place_name for r in reports if r.place_name]
    around = {place_key(outer[key]) for name in names if (key := place_key(name)) in outer}
    return _most(name for name in names if place_key(name) not in around) or _most(names)


def _aim(reports: Sequence[Report], place: str | None) -> str | None:
    """What was hit, in the words of most reports, the fuller words on ties; not the place once more."""
    aims = [r.aim for r in reports if r.aim and (place is None or place_key(r.aim) != place_key(place))]
    counts = Counter(aims)
    return min(counts, key=lambda a: (-counts[a], -len(telling(a)), a)) if counts else None


def _happened(reports: Sequence[Report]) -> When | None:
    """The narrowest date that a report gives, the commonest of equally narrow ones; never one made up between two."""
    dates = [r.happened for r in reports if r.happened and (r.happened.earliest or r.happened.latest)]
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
        return _written(happened.day)
    if happened.earliest and happened.latest:
        first, last = date.fromisoformat(happened.earliest), date.fromisoformat(happened.latest)
        if (first.year, first.month, first.day) == (last.year, last.month, 1) and (last + timedelta(days=1)).day == 1:
            return _written(happened.earliest).partition(" ")[2]
        return f"{_written(happened.earliest)} to {_written(happened.latest)}"
    return f"from {_written(happened.earliest)}" if happened.earliest else f"until {_written(happened.latest or '')}"


def _written(day: str) -> str:
    """``2024-05-14`` as "14 May 2024"; months in English, whatever the machine's language."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


__all__ = ["TracedClaims", "incidents"]
