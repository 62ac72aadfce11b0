"""Larger events and series: what the texts say of how one event stands to others, and nothing beyond it.

"Three strikes hit Velm, one on the hospital" tells an event and a part of it. "The third strike on the bridge this
week" tells a series; its first is the earliest of the like events before it that the record holds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from solferino.corroborate.reports import Nestings, Report
from solferino.corroborate.scene import Scene
from solferino.corroborate.whereabouts import lies_inside, one_place

WITHIN = 3  # sentences from the report of a larger event within which its parts are told
_EVENTS = (
    r"(?:(?:air|drone|missile|rocket|artillery|bomb|mortar)[\s-]?)?"
    r"(?:attacks|strikes|raids|assaults|bombings|airstrikes|explosions|blasts|shootings|killings|ambushes|massacres)"
)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|dozens\s+of|scores\s+of|numerous"
    r"|(?:a\s+)?(?:series|wave|waves|string|spate|barrage)\s+of|\d{1,3})\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{_EVENTS}\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one|another|a\s+(?:second|third|fourth|fifth)|the\s+(?:first|second|third|fourth|fifth|last|deadliest|worst))"
    r"(?:\s+(?:of\s+(?:them|these|those|the)|on|at|against|in|hit|hits|struck|strike|raid|attack|blast|targeted|landed"
    r"|destroyed|damaged|killed)\b|,)"
    r"|\bamong\s+(?:them|these|the\s+targets)\b|\bincluding\s+(?:one|an?|the)\b"
    r"|\bpart\s+of\s+(?:the|a|an)\s+(?:[\w-]+\s+){0,3}?(?:wave|series|string|spate|barrage|attacks|strikes|raids)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10, "latest": 99,
}  # fmt: skip
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)})\s+(?:such\s+)?(?:in\s+a\s+(?:series|string|spate|wave)\s+of\s+)?"
    r"(?:[\w-]+\s+){0,3}?(?:attacks?|strikes?|raids?|assaults?|bombings?|airstrikes?|explosions?|blasts?|shootings?"
    r"|killings?|ambush(?:es)?|massacres?|shellings?|time)\b(?P<rest>[^.;]{0,80})",
    re.IGNORECASE,
)
_PERIOD = (
    (re.compile(r"\b(?:this|in\s+a|in\s+one|within\s+a|of\s+the|in\s+the\s+(?:past|last))\s+week\b|\bin\s+as\s+many\s+days\b"
                r"|\bin\s+(?:\w+\s+)?(?:two|three|four|five|six|seven|\d)\s+days\b", re.IGNORECASE), 7),
    (re.compile(r"\b(?:this|in\s+a|in\s+one|within\s+a|of\s+the|in\s+the\s+(?:past|last))\s+(?:month|year)\b"
                r"|\bin\s+as\s+many\s+weeks\b|\bin\s+(?:two|three|four|\d)\s+weeks\b|\bsince\b", re.IGNORECASE), 31),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ties:
    """part_of, series: claim ids as in :class:`solferino.record.Incident`."""

    part_of: str | None = None
    series: str | None = None


def part_pairs(reports: Sequence[Report], scene: Scene) -> list[tuple[str, str]]:
    """(part, larger) report ids: the text counts several attacks, and a sentence beside it tells of one of them."""
    by_text: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if not (report.general or report.headline or report.follows_up):
            by_text[report.reading].append(report)
    found = []
    for members in by_text.values():
        several = [r for r in members if _SEVERAL.search(r.claim.passage.quote)]
        for part in members if several else ():
            larger = _larger(part, several, scene)
            if larger is not None:
                found.append((part.id, larger.id))
    return sorted(found)


def _larger(part: Report, several: Sequence[Report], scene: Scene) -> Report | None:
    near = [
        (apart, -r.claim.passage.start, r.id, r)
        for r in several
        if r.id != part.id
        and r.claim.passage.start <= part.claim.passage.start
        and (apart := scene.apart(r.claim.passage, part.claim.passage)) is not None
        and apart <= WITHIN
        and _may_hold(r, part)
    ]
    if not near or _SEVERAL.search(part.claim.passage.quote) or not _ONE_OF.search(part.claim.passage.quote):
        return None
    return min(near)[3]


def _may_hold(larger: Report, part: Report) -> bool:
    if larger.place and part.place and not _nested(larger.place, part.place):
        return False
    first, second = larger.days, part.days
    if first[1] is not None and second[0] is not None and second[0] > first[1] + 1:
        return False
    return not (first[0] is not None and second[1] is not None and second[1] < first[0] - 1)


def _nested(outer: str, inner: str) -> bool:
    return one_place(outer, inner) or lies_inside(inner, outer)


def tied(groups: Sequence[Sequence[Report]], parts: Sequence[tuple[str, str]], nested: Nestings) -> list[Ties]:
    """What the texts say of how each group stands to others. groups: reports by event. Parallel to ``groups``."""
    group_of = {r.id: n for n, group in enumerate(groups) for r in group}
    larger: dict[int, Counter[int]] = defaultdict(Counter)
    for part, whole in parts:
        if group_of[part] != group_of[whole]:  # a person may have joined them
            larger[group_of[part]][group_of[whole]] += 1
    telling = {whole for _, whole in parts}
    part_of = {n: min(wholes, key=lambda m: (-wholes[m], m)) for n, wholes in larger.items()}
    series = _series(groups, nested)
    return [
        Ties(_lead(groups[part_of[n]], telling) if n in part_of and not _circles(n, part_of) else None, series.get(n))
        for n in range(len(groups))
    ]


def _circles(number: int, part_of: Mapping[int, int]) -> bool:
    """True where an event would be part of itself, by way of others."""
    seen, at = {number}, part_of.get(number)
    while at is not None and at not in seen:
        seen.add(at)
        at = part_of.get(at)
    return at == number


def _lead(group: Sequence[Report], telling: set[str]) -> str:
    """The report that tells the event as the larger one, the first in order of the claims."""
    return min((r for r in group if r.id in telling), key=_position).id


def _position(report: Report) -> tuple[str, int, int, str]:
    passage = report.claim.passage
    return passage.reading, passage.start, passage.end, report.id


def _series(groups: Sequence[Sequence[Report]], nested: Nestings) -> dict[int, str]:
    """Group -> the first report of the first event of its series."""
    days = [_day(group) for group in groups]
    by_place: dict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        if days[n] is not None and not group[0].general:
            for place in sorted({r.place for r in group if r.place}):
                by_place[place].append(n)
    parent: dict[int, int] = {}

    def root(n: int) -> int:
        while parent.setdefault(n, n) != n:
            n = parent[n]
        return n

    for n, group in enumerate(groups):
        for report, nth, window in _counted(group):
            for earlier in _before(n, report, nth, window, groups, days, by_place):
                one, other = sorted((root(n), root(earlier)))
                parent[other] = one
    chains: dict[int, list[int]] = defaultdict(list)
    for n in parent:
        chains[root(n)].append(n)
    found: dict[int, str] = {}
    for members in chains.values():
        if len(members) > 1:
            first = min(members, key=lambda n: (days[n] or 0, n))
            lead = min(groups[first], key=_position).id
            found.update((n, lead) for n in members)
    return found


def _counted(group: Sequence[Report]) -> Iterator[tuple[Report, int, int]]:
    """Reports that count their event as one of several: the report, its number in the row, and the days looked back."""
    for report in group:
        match = _NTH.search(report.claim.passage.quote)
        if match is None or report.general:
            continue
        nth = _ORDINALS[match["nth"].casefold()]
        window = next((length for words, length in _PERIOD if words.search(match["rest"])), None)
        if window is not None or nth == 99 or nth > 2:  # "a second strike" may have come minutes after the first
            yield report, nth, window or 31


def _before(
    n: int,
    report: Report,
    nth: int,
    window: int,
    groups: Sequence[Sequence[Report]],
    days: Sequence[int | None],
    by_place: Mapping[str, Sequence[int]],
) -> list[int]:
    """The like events before, the nearest ``nth - 1`` of them: at the same place, on the same sort of target."""
    last = days[n]
    if last is None or report.place is None:
        return []
    like = []
    for other in by_place.get(report.place, ()):
        day = days[other]
        if other != n and day is not None and last - window <= day < last and _alike(report, groups[other]):
            like.append((-day, other))
    return [other for _, other in sorted(like)[: nth - 1]]


def _alike(report: Report, group: Sequence[Report]) -> bool:
    if report.target:
        return any(report.target & r.target or report.target_kinds & r.target_kinds for r in group)
    return any(report.methods & r.methods or report.claim.type == r.claim.type for r in group)


def _day(group: Sequence[Report]) -> int | None:
    """The first day of the narrowest interval that a report gives; None for none of a week or less.

    "This week" behind a number is the time of the whole series.
    """
    known = [
        (r.length, r.days[0])
        for r in group
        if r.length is not None and r.days[0] is not None and r.length <= (1 if r.numbered else 7)
    ]
    return min(known)[1] if known else None
