"""What belongs to an incident beside its reports: figures that count its victims, denials, characterisations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from solferino.corroborate.likeness import days_apart, one_place, place_key, span_days
from solferino.corroborate.scene import Scene, TracedClaims, telling
from solferino.corroborate.trust import day_of, is_general, place_of, speaks_of
from solferino.names import same_person
from solferino.places import within
from solferino.record import (
    Counted,
    Figure,
    IncidentReport,
    Passage,
    Scope,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementKind,
)

NEXT = 1  # sentences from a report within which a figure of one incident counts it, whatever its sentence says
NEAR = 3  # ... where the text tells one event only, or the sentence goes on counting ("of the dead")
PERIOD = 7  # days from which the period of a figure is no one event's
_HARMED = (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES)
_HELD = re.compile(r"detention|detain|arrest|abduct|kidnap|hostage|disappear|seiz", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\b(?:of|among)\s+(?:the\s+(?:dead|killed|injured|wounded|victims|casualties)|them|those|whom)\b", re.IGNORECASE
)
_THE_TOLL = re.compile(
    r"\bthe\s+(?:number\s+of\s+(?:the\s+)?(?:dead|deaths|killed|injured|wounded|victims|casualties)|(?:death\s+)?toll)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|this)\b", re.IGNORECASE)
_CHARACTERISES = (StatementKind.LEGAL_VIEW, StatementKind.ACCUSATION, StatementKind.JUSTIFICATION)


def belonging(
    scene: Scene, incident_of: Mapping[str, int], traced: TracedClaims
) -> dict[int, list[tuple[str, Stance]]]:
    """Incident number -> (claim id, stance) of what belongs to it beside its reports.

    incident_of: report id -> incident number. A figure that a report names among its victims counts for that report's
    incident; any other figure, and any statement, belongs to one incident at most.
    """
    found: dict[int, dict[str, Stance]] = defaultdict(dict)
    for reading, reports in scene.reports.items():
        for report in reports:
            for key in report.victims:
                if key in scene.claims:
                    found[incident_of[report.id]][key] = Stance.COUNTS
        taken = {key for report in reports for key in report.victims}
        for figure in scene.figures.get(reading, ()):
            if figure.id not in taken and (owner := _counted(figure, reports, scene, incident_of)):
                found[incident_of[owner.id]][figure.id] = Stance.COUNTS
        for statement in scene.statements.get(reading, ()):
            placed = _stance(statement, reports, scene)
            if placed is not None:
                found[incident_of[placed[0].id]][statement.id] = placed[1]
    _far_denials(scene, incident_of, found)
    _carried_denials(scene, traced, found)
    _repeated_denials(scene, incident_of, traced, found)
    return {number: list(members.items()) for number, members in found.items()}


def _counted(
    figure: Figure, reports: list[IncidentReport], scene: Scene, incident_of: Mapping[str, int]
) -> IncidentReport | None:
    """The report whose victims a figure of one event counts.

    The nearest one in the same or the next sentence; further on, one that the figure's own sentence speaks of, and
    within NEAR sentences the only one that the text tells, which "the death toll" means at any distance.
    """
    if figure.scope is not Scope.INCIDENT:
        return None
    # A count repeated further down the text is still of the event it was first given for.
    told = {
        incident_of[r.id]: r
        for r in reports
        for f in scene.figures.get(r.passage.reading, ())
        if (f.counted, f.low, f.high) == (figure.counted, figure.low, figure.high) and f.passage.overlaps(r.passage)
    }
    if len(told) == 1 and _fits(figure, next(iter(told.values())), scene):
        return next(iter(told.values()))
    near = []
    only = len({incident_of[r.id] for r in reports}) == 1 and figure.counted in _HARMED
    for report in reports:
        apart = scene.apart(figure.passage, report.passage)
        if apart is None or not _fits(figure, report, scene):
            continue
        close = apart <= NEXT or (apart <= NEAR and (only or _goes_on(figure, scene)))
        close = close or (only and _THE_TOLL.search(scene.around(figure.passage)) is not None)
        if not close and not (figure.counted in _HARMED and speaks_of(scene.around(figure.passage), report)):
            continue
        near.append((apart, _distance(figure.passage, report.passage), report.passage.start, report.id, report))
    return min(near)[-1] if near else None


def _fits(figure: Figure, report: IncidentReport, scene: Scene) -> bool:
    """False where place or time of the figure rules the report out."""
    if is_general(report) or (figure.counted is Counted.DETAINED and not _HELD.search(report.type)):
        return False
    if figure.period is not None and (span_days(figure.period) or PERIOD) >= PERIOD:
        return False
    name, sure = place_of(report, scene)
    happened = day_of(report)
    if figure.place and name and sure and scene.apart(figure.passage, figure.place.mention) == 0:
        one, other = place_key(figure.place.name), place_key(name)
        if not (one_place(one, other) or within(other, one) or within(one, other)):
            return False
    return not (figure.period and happened and days_apart(figure.period, happened) > 1)


def _goes_on(figure: Figure, scene: Scene) -> bool:
    return _OF_THEM.search(scene.around(figure.passage)) is not None


def _stance(statement: Statement, reports: list[IncidentReport], scene: Scene) -> tuple[IncidentReport, Stance] | None:
    if statement.kind is StatementKind.DENIAL:
        owner = _denied(statement, reports, scene)
        return (owner, Stance.DENIES) if owner else None
    if statement.kind in _CHARACTERISES:
        near = [
            (scene.apart(statement.passage, r.passage), _distance(statement.passage, r.passage), r.id, r)
            for r in reports
        ]
        words = scene.around(statement.passage)
        close = [
            (apart, far, key, r)
            for apart, far, key, r in near
            if apart == 0 or (apart == 1 and (speaks_of(words, r) or _IT.search(words)))
        ]
        if close:
            return min(close)[-1], Stance.CHARACTERISES
    return None


def _denied(statement: Statement, reports: list[IncidentReport], scene: Scene) -> IncidentReport | None:
    """The report a denial is aimed at: named in ``denied_by``, else words in common, else near."""
    said = telling(scene.around(statement.passage))
    ranked = []
    for report in reports:
        apart = scene.apart(statement.passage, report.passage)
        named = statement.speaker is not None and any(one_speaker(statement.speaker, d) for d in report.denied_by)
        target = len(said & (telling(report.target) | telling(report.weapon)))
        placed = bool(report.place) and telling(report.place.name if report.place else "") <= said
        if named or (apart is not None and apart <= 2) or (target and placed):
            points = 4 * named + min(2, target) + placed
            ranked.append(
                (
                    -points,
                    apart if apart is not None else 1 << 30,
                    _distance(statement.passage, report.passage),
                    report.id,
                    report,
                )
            )
    return min(ranked)[-1] if ranked else None


def _far_denials(scene: Scene, incident_of: Mapping[str, int], found: dict[int, dict[str, Stance]]) -> None:
    """Denials in texts that do not report the incident themselves, tied by its place and its target together."""
    placed = {key for members in found.values() for key, stance in members.items() if stance is Stance.DENIES}
    by_target: dict[str, list[IncidentReport]] = defaultdict(list)
    for rows in scene.reports.values():
        for report in rows:
            for word in sorted(telling(report.target)) if report.place else ():
                by_target[word].append(report)
    for statements in scene.statements.values():
        for statement in statements:
            if statement.kind is not StatementKind.DENIAL or statement.id in placed:
                continue
            said = telling(scene.around(statement.passage))
            fits = {
                incident_of[r.id]
                for word in said
                for r in by_target.get(word, ())
                if r.place and telling(r.place.name) <= said
            }
            if len(fits) == 1:
                found[fits.pop()][statement.id] = Stance.DENIES


def _carried_denials(scene: Scene, traced: TracedClaims, found: dict[int, dict[str, Stance]]) -> None:
    """A denial that another text repeats denies the same event there."""
    where = {key: n for n, members in found.items() for key, stance in members.items() if stance is Stance.DENIES}
    for shared in traced.shared:
        denied = {where[key] for key in shared.claims if key in where}
        if len(denied) == 1:
            number = next(iter(denied))
            for key in shared.claims:
                claim = scene.claims.get(key)
                if key not in where and isinstance(claim, Statement) and claim.kind is StatementKind.DENIAL:
                    found[number][key] = Stance.DENIES


def _repeated_denials(
    scene: Scene, incident_of: Mapping[str, int], traced: TracedClaims, found: dict[int, dict[str, Stance]]
) -> None:
    """A denial in a text on one event, by a voice that denies that event in another text."""
    origin_of = {key: n for n, origin in enumerate(traced.origins) for key in origin.claims}
    placed = {key for members in found.values() for key, stance in members.items() if stance is Stance.DENIES}
    denying: dict[int, set[int]] = defaultdict(set)
    near: dict[str, list[tuple[int, Passage]]] = defaultdict(list)
    for number, members in found.items():
        for key, stance in members.items():
            if stance is Stance.DENIES:
                near[scene.claims[key].passage.reading].append((number, scene.claims[key].passage))
                if key in origin_of:
                    denying[number].add(origin_of[key])
    for reading, statements in scene.statements.items():
        told = {incident_of[r.id] for r in scene.reports.get(reading, ()) if not is_general(r)}
        for statement in statements:
            if statement.kind is StatementKind.DENIAL and statement.id not in placed and statement.speaker is not None:
                # "The ministry denies it: its spokesman said ..." is one denial in two voices.
                beside = {n for n, at in near[reading] if scene.apart(at, statement.passage) == 0}
                fits = beside or {n for n in told if origin_of.get(statement.id) in denying[n]}
                if len(fits) == 1:
                    found[fits.pop()][statement.id] = Stance.DENIES


def one_speaker(one: Speaker, other: Speaker) -> bool:
    """True where two speakers of one text are the same by their names."""
    a, b = telling(one.name), telling(other.name)
    if a == b or (a and b and (a <= b or b <= a)):
        return True
    people = one.kind is SpeakerKind.PERSON and other.kind is SpeakerKind.PERSON
    return people and same_person(one.name, other.name)


def _distance(one: Passage, other: Passage) -> int:
    return max(0, one.start - other.end, other.start - one.end)
