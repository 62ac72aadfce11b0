"""Incidents: reports of one event, with the figures, denials and characterisations that belong to it.

A title is put together from fields only; what the texts call an act stays in their own words, as a claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from solferino.corroborate.larger import Ties, part_pairs, tied
from solferino.corroborate.likeness import merged_reasons
from solferino.corroborate.linking import DECIDED, linked
from solferino.corroborate.members import belonging
from solferino.corroborate.reports import Report, nestings, outer_places, placed_by_target, report_of, span_days
from solferino.corroborate.scene import Scene, TracedClaims, telling
from solferino.corroborate.whereabouts import place_key
from solferino.record import Claim, Decision, Incident, IncidentReport, Member, Publication, Stance, Text, When
from solferino.text.addresses import address_key

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
    reports = [report_of(r, scene, publications.get(r.passage.reading)) for rs in scene.reports.values() for r in rs]
    reports = placed_by_target(reports)
    nested = nestings(reports, scene)
    parts = part_pairs(reports, scene)
    found = linked(reports, traced.copies, decisions, nested, scene, parts)
    grouped, reasons = found.groups, found.reasons
    incident_of = {r.id: n for n, members in enumerate(grouped) for r in members}
    others = belonging(scene, incident_of, traced)
    outer = outer_places(reports, scene)
    ties = tied(grouped, parts, nested)
    # Two versions of one page are one text, as are two files with the same words.
    pages = {
        reading: address_key(publications[reading].address if reading in publications else None)
        or scene.digest(reading)
        for reading in scene.reports
    }
    made = [
        _incident(members, others.get(n, []), reasons, outer, scene, ties[n], pages)
        for n, members in enumerate(grouped)
    ]
    return tuple(sorted(made, key=lambda i: tuple(m.claim for m in i.members)))


def _incident(
    reports: Sequence[Report],
    others: Sequence[tuple[str, Stance]],
    reasons: Mapping[str, tuple[str, ...]],
    outer: Mapping[str, str],
    scene: Scene,
    ties: Ties,
    pages: Mapping[str, str],
) -> Incident:
    claims = [r.claim for r in reports]
    # Where every text tells it only to have it denied, it is still told.
    denied = {r.id for r in reports if r.only_denied} if any(not r.only_denied for r in reports) else set()
    stances = {r.id: Stance.DENIES if r.id in denied else Stance.REPORTS for r in reports} | dict(others)
    ids = sorted(stances, key=lambda key: (_STANCES.index(stances[key]), scene.order[key]))
    kind = _most(c.type for c in claims) or ""
    place = _place(reports, outer)
    happened = _happened(reports)
    target = _aim(reports, place)
    lies_in = outer.get(place_key(place)) if place else None
    general = any(r.general for r in reports)
    title = ", ".join(
        part for part in (kind.replace("_", " ").capitalize(), target, place, lies_in, _date_words(happened)) if part
    )
    alike = merged_reasons([reasons[r.id] for r in claims if r.id in reasons])
    texts = len({pages[c.passage.reading] for c in claims})
    return Incident(
        "",
        kind,
        tuple(Member(key, stances[key]) for key in ids),
        title,
        place,
        happened,
        target,
        "general" if general else None,
        _why(len(claims), texts, alike, claims, reasons),
        part_of=ties.part_of,
        series=ties.series,
    )


def _why(
    reports: int, texts: int, alike: str, claims: Sequence[IncidentReport], reasons: Mapping[str, tuple[str, ...]]
) -> str:
    if reports == 1:
        return "one report"
    count = f"{reports} reports in {texts} text{'s' if texts > 1 else ''}"
    decided = any(DECIDED in reasons.get(c.id, ()) for c in claims)
    parts = [f"alike in {alike}"] if alike else []
    parts += ["joined by a person"] if decided else []
    return f"{count}: {', '.join(parts)}" if parts else count


def _most(words: Iterable[str | None]) -> str | None:
    """The word that stands most often, the first in the alphabet on ties."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda w: (-counts[w], w)) if counts else None


def _place(reports: Sequence[Report], outer: Mapping[str, str]) -> str | None:
    """The place that most reports name; the square before the town it lies in."""
    sure = [r for r in reports if r.place]  # a dateline names the place only where no report does
    names = [r.place_name for r in sure or reports if r.place_name]
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
        if (first.year, first.month, first.day) == (last.year, last.month, 1) and _ends_month(last):
            return _written(happened.earliest).partition(" ")[2]
        return f"{_written(happened.earliest)} to {_written(happened.latest)}"
    return f"from {_written(happened.earliest)}" if happened.earliest else f"until {_written(happened.latest or '')}"


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _written(day: str) -> str:
    """``2024-05-14`` as "14 May 2024"; months in English, whatever the machine's language."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


__all__ = ["TracedClaims", "incidents"]
