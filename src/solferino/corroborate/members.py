"""What belongs to an incident beside its reports: figures that count its victims, denials, characterisations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from solferino.corroborate.likeness import days_apart, one_place, place_key, span_days
from solferino.corroborate.scene import Scene, TracedClaims, telling
from solferino.corroborate.trust import day_of, is_general, place_of, speaks_of
from solferino.corroborate.whereabouts import lies_inside
from solferino.names import same_person
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
    When,
)

NEXT = 1  # sentences from a report within which a figure of one incident counts it, whatever its sentence says
NEAR = 3  # ... where the text tells one event only, or the sentence goes on counting ("of the dead")
MANY = 60  # reports of one text above which a figure or a statement is held against the nearest ones only
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


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is asked of one report for every figure and statement of its text, looked up once."""

    report: IncidentReport
    id: str
    incident: int
    general: bool
    name: str | None
    sure: bool
    happened: When | None

    @classmethod
    def of(cls, report: IncidentReport, incident: int, scene: Scene) -> _Facts:
        return cls(report, report.id, incident, is_general(report), *place_of(report, scene), day_of(report))


class _Told:
    """The reports of one text, in text order."""

    def __init__(self, reports: Sequence[IncidentReport], incident_of: Mapping[str, int], scene: Scene) -> None:
        self.rows = [_Facts.of(r, incident_of[r.id], scene) for r in reports]
        self.events = {row.incident for row in self.rows}
        self._starts = [row.report.passage.start for row in self.rows]
        # A number that stands in reports -> one report for each of their events.
        self.given: dict[tuple[Counted, int | None, int | None], dict[int, _Facts]] = defaultdict(dict)
        for row in self.rows:
            for figure in scene.figures_near(row.report.passage):
                if figure.passage.overlaps(row.report.passage):
                    self.given[figure.counted, figure.low, figure.high][row.incident] = row

    def around(self, passage: Passage) -> Sequence[_Facts]:
        """All reports; in a text of very many those nearest to a passage."""
        if len(self.rows) <= MANY:
            return self.rows
        at = bisect_left(self._starts, passage.start)
        first = max(0, min(at - MANY // 2, len(self.rows) - MANY))
        return self.rows[first : first + MANY]


_NONE_THERE = re.compile(
    r"\b(?:there\s+(?:was|were|is|are)|had|have|has|with)\s+(?:no|not\s+(?:a|one|any|a\s+single))\b", re.IGNORECASE
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ied|ies|ial)|reject\w*|refut\w*|false|fake|lies?|untrue|staged|responsib\w+|involve\w+)\b"
    r"|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){0,2}(?:target|attack|bomb|shell|fir|strik|struck|hit|kill|carr)",
    re.IGNORECASE,
)


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
        told = _Told(reports, incident_of, scene)
        for figure in scene.figures.get(reading, ()):
            if figure.id not in taken and (owner := _counted(figure, told, scene)):
                found[owner.incident][figure.id] = Stance.COUNTS
        for statement in scene.statements.get(reading, ()):
            placed = _stance(statement, told.around(statement.passage), scene)
            if placed is not None:
                found[placed[0].incident][statement.id] = placed[1]
    _own_accounts(scene, incident_of, traced, found)
    _far_denials(scene, incident_of, found)
    _carried_denials(scene, traced, found)
    _repeated_denials(scene, incident_of, traced, found)
    return {number: list(members.items()) for number, members in found.items()}


def _own_accounts(
    scene: Scene, incident_of: Mapping[str, int], traced: TracedClaims, found: dict[int, dict[str, Stance]]
) -> None:
    """Who tells of the event and says that no soldier was near does not deny it: that is part of the account."""
    origin_of = {key: n for n, origin in enumerate(traced.origins) for key in origin.claims}
    telling_it: dict[int, set[int]] = defaultdict(set)
    for key, number in incident_of.items():
        if key in origin_of:
            telling_it[number].add(origin_of[key])
    for number, members in found.items():
        for key, stance in members.items():
            figure = scene.claims[key]
            if stance is Stance.COUNTS and isinstance(figure, Figure) and (figure.low or 0) > 0 and key in origin_of:
                telling_it[number].add(origin_of[key])
    for number, members in found.items():
        for key in [k for k, stance in members.items() if stance is Stance.DENIES]:
            words = scene.claims[key].passage.quote
            if origin_of.get(key, -1) in telling_it[number] and _NONE_THERE.search(words) and not _DENIES.search(words):
                del members[key]


def _counted(figure: Figure, told: _Told, scene: Scene) -> _Facts | None:
    """The report whose victims a figure of one event counts.

    The nearest one in the same or the next sentence; further on, one that the figure's own sentence speaks of, and
    within NEAR sentences the only one that the text tells, which "the death toll" means at any distance.
    """
    if figure.scope is not Scope.INCIDENT:
        return None
    # A count repeated further down the text is still of the event it was first given for.
    first = told.given.get((figure.counted, figure.low, figure.high), {})
    if len(first) == 1 and _fits(figure, next(iter(first.values())), scene):
        return next(iter(first.values()))
    near = []
    only = len(told.events) == 1 and figure.counted in _HARMED
    for row in told.around(figure.passage):
        report = row.report
        apart = scene.apart(figure.passage, report.passage)
        if apart is None or not _fits(figure, row, scene):
            continue
        close = apart <= NEXT or (apart <= NEAR and (only or _goes_on(figure, scene)))
        close = close or (only and _THE_TOLL.search(scene.around(figure.passage)) is not None)
        if not close and not (figure.counted in _HARMED and speaks_of(scene.around(figure.passage), report)):
            continue
        near.append((apart, _distance(figure.passage, report.passage), report.passage.start, row.id, row))
    return min(near, key=lambda n: n[:4])[-1] if near else None


def _fits(figure: Figure, row: _Facts, scene: Scene) -> bool:
    """False where place or time of the figure rules the report out."""
    if row.general or (figure.counted is Counted.DETAINED and not _HELD.search(row.report.type)):
        return False
    if figure.period is not None and (span_days(figure.period) or PERIOD) >= PERIOD:
        return False
    if figure.place and row.name and row.sure and scene.apart(figure.passage, figure.place.mention) == 0:
        one, other = place_key(figure.place.name), place_key(row.name)
        if not (one_place(one, other) or lies_inside(other, one) or lies_inside(one, other)):
            return False
    return not (figure.period and row.happened and days_apart(figure.period, row.happened) > 1)


def _goes_on(figure: Figure, scene: Scene) -> bool:
    return _OF_THEM.search(scene.around(figure.passage)) is not None


def _stance(statement: Statement, rows: Sequence[_Facts], scene: Scene) -> tuple[_Facts, Stance] | None:
    if statement.kind is StatementKind.DENIAL:
        owner = _denied(statement, rows, scene)
        return (owner, Stance.DENIES) if owner else None
    if statement.kind in _CHARACTERISES:
        words = scene.around(statement.passage)
        close = []
        for row in rows:
            apart = scene.apart(statement.passage, row.report.passage)
            if apart == 0 or (apart == 1 and (speaks_of(words, row.report) or _IT.search(words))):
                close.append((apart, _distance(statement.passage, row.report.passage), row.id, row))
        if close:
            return min(close, key=lambda c: c[:3])[-1], Stance.CHARACTERISES
    return None


def _denied(statement: Statement, rows: Sequence[_Facts], scene: Scene) -> _Facts | None:
    """The report a denial is aimed at: named in ``denied_by``, else words in common, else near."""
    said = telling(scene.around(statement.passage))
    ranked = []
    for row in rows:
        report = row.report
        apart = scene.apart(statement.passage, report.passage)
        named = statement.speaker is not None and any(one_speaker(statement.speaker, d) for d in report.denied_by)
        target = len(said & (telling(report.target) | telling(report.weapon)))
        placed = bool(report.place) and telling(report.place.name if report.place else "") <= said
        if named or (apart is not None and apart <= 2) or (target and placed):
            points = 4 * named + min(2, target) + placed
            far = apart if apart is not None else 1 << 30
            ranked.append((-points, far, _distance(statement.passage, report.passage), row.id, row))
    return min(ranked, key=lambda r: r[:4])[-1] if ranked else None


def _far_denials(scene: Scene, incident_of: Mapping[str, int], found: dict[int, dict[str, Stance]]) -> None:
    """Denials in texts that do not report the incident themselves, tied by its place and its target together."""
    placed = {key for members in found.values() for key, stance in members.items() if stance is Stance.DENIES}
    # A word of the place -> a word of the target -> (all words of the place, incident).
    by_place: dict[str, dict[str, set[tuple[frozenset[str], int]]]] = defaultdict(lambda: defaultdict(set))
    for rows in scene.reports.values():
        for report in rows:
            where = telling(report.place.name) if report.place else frozenset()
            for word in telling(report.target) if where else ():
                by_place[min(where)][word].add((where, incident_of[report.id]))
    for statements in scene.statements.values():
        for statement in statements:
            if statement.kind is not StatementKind.DENIAL or statement.id in placed:
                continue
            said = telling(scene.around(statement.passage))
            fits = {
                incident
                for place in said & by_place.keys()
                for target in said & by_place[place].keys()
                for where, incident in by_place[place][target]
                if where <= said
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
