"""What belongs to an incident beside its reports: figures that count its victims, denials, characterisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from solferino.corroborate.likeness import days_apart, one_place, place_key
from solferino.corroborate.scene import Scene, telling
from solferino.names import same_person
from solferino.places import within
from solferino.record import (
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

NEAR = 3  # sentences within which a figure of one incident is taken to count the nearest one
_CHARACTERISES = (StatementKind.LEGAL_VIEW, StatementKind.ACCUSATION, StatementKind.JUSTIFICATION)


def belonging(scene: Scene, incident_of: Mapping[str, int]) -> dict[int, list[tuple[str, Stance]]]:
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
    return {number: list(members.items()) for number, members in found.items()}


def _counted(
    figure: Figure, reports: list[IncidentReport], scene: Scene, incident_of: Mapping[str, int]
) -> IncidentReport | None:
    """The report whose victims a figure of one event counts: the nearest, within NEAR sentences."""
    if figure.scope is not Scope.INCIDENT:
        return None
    # A count repeated further down the text is still of the event it was first given for.
    told = {
        incident_of[r.id]: r
        for r in reports
        for f in scene.figures.get(r.passage.reading, ())
        if (f.counted, f.low, f.high) == (figure.counted, figure.low, figure.high) and f.passage.overlaps(r.passage)
    }
    if len(told) == 1 and _fits(figure, *told.values()):
        return next(iter(told.values()))
    near = []
    for report in reports:
        apart = scene.apart(figure.passage, report.passage)
        if apart is None or not _fits(figure, report) or apart > NEAR:
            continue
        near.append((apart, _distance(figure.passage, report.passage), report.passage.start, report.id, report))
    return min(near)[-1] if near else None


def _fits(figure: Figure, report: IncidentReport) -> bool:
    """False where place or time of the figure rules the report out."""
    if report.pattern == "general":
        return False
    if figure.place and report.place:
        one, other = place_key(figure.place.name), place_key(report.place.name)
        if not (one_place(one, other) or within(other, one) or within(one, other)):
            return False
    return not (figure.period and report.happened and days_apart(figure.period, report.happened) > 1)


def _stance(statement: Statement, reports: list[IncidentReport], scene: Scene) -> tuple[IncidentReport, Stance] | None:
    if statement.kind is StatementKind.DENIAL:
        owner = _denied(statement, reports, scene)
        return (owner, Stance.DENIES) if owner else None
    if statement.kind in _CHARACTERISES:
        near = [
            (scene.apart(statement.passage, r.passage), _distance(statement.passage, r.passage), r.id, r)
            for r in reports
        ]
        close = [(apart, far, key, r) for apart, far, key, r in near if apart is not None and apart <= 1]
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


def one_speaker(one: Speaker, other: Speaker) -> bool:
    """True where two speakers of one text are the same by their names."""
    a, b = telling(one.name), telling(other.name)
    if a == b or (a and b and (a <= b or b <= a)):
        return True
    people = one.kind is SpeakerKind.PERSON and other.kind is SpeakerKind.PERSON
    return people and same_person(one.name, other.name)


def _distance(one: Passage, other: Passage) -> int:
    return max(0, one.start - other.end, other.start - one.end)
