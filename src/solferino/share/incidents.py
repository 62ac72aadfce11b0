"""Incidents: who reports one event, who denies it, who is said to have done it, what the count of reports is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.record import (
    Blame,
    Borrowing,
    Finding,
    FindingKind,
    Grade,
    HeldClaim,
    Incident,
    IncidentReport,
    Origin,
    Passage,
    Speaker,
    Stage,
    Stance,
)
from solferino.share.figures import Group, groups
from solferino.share.index import Index
from solferino.share.statements import Said, statements
from solferino.share.words import BLAMES, GRADES, STAGES, many, plain, when_words


@dataclass(frozen=True, slots=True)
class Chip:
    """A fixed word. look: its colour and border. parts: what it says; True marks words of a source."""

    look: str
    parts: tuple[tuple[str, bool], ...]


def chip(look: str, *parts: str | tuple[str, bool]) -> Chip:
    """A chip of our own words; a part that is a pair says whether its words are a source's."""
    return Chip(look, tuple((p, False) if isinstance(p, str) else p for p in parts))


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the event in one text."""

    row: HeldClaim
    report: IncidentReport
    outlet: str
    dated: str | None
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that reports say of the event, with where they say it. notes: how the words were understood."""

    words: str
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """One alleged actor as the texts name it, with how they stand to that. name: None for reports that name nobody."""

    name: str
    blame: Blame
    accusers: tuple[str, ...]
    passages: tuple[Passage, ...]
    reports: int  # distinct texts


@dataclass(frozen=True, slots=True)
class Denier:
    """Somebody whom a report names as denying it, where the words themselves are no statement of their own."""

    speaker: Speaker
    outlet: str
    dated: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Support:
    """An origin behind the reports, with the texts that lead to it and what shows it."""

    origin: Origin
    outlets: tuple[str, ...]
    passages: tuple[Passage, ...]
    borrowings: tuple[Borrowing, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """All that a section on an incident shows."""

    incident: Incident
    title: str
    grade: Finding | None
    reports: tuple[Report, ...]
    texts: int
    support: tuple[Support, ...]
    denials: tuple[Said, ...]
    deniers: tuple[Denier, ...]
    characterised: tuple[Said, ...]
    figures: tuple[Group, ...]
    actors: tuple[Actor, ...]
    nobody_named: int  # distinct texts whose report names no actor
    details: tuple[tuple[str, tuple[Detail, ...]], ...]
    occurrence: tuple[Chip, ...]
    responsibility: tuple[Chip, ...]
    contradictions: int

    @property
    def anchor(self) -> str:
        """The id of its section."""
        return self.incident.handle

    @property
    def counted(self) -> str:
        """``6 reports, 3 independent origins``."""
        reports = self.grade.reports if self.grade and self.grade.reports is not None else self.texts
        if self.grade is None or self.grade.independent is None:
            return f"{many(reports, 'report')}, origins not assessed"
        if not self.grade.independent:
            return f"{many(reports, 'report')}, no origin named"
        return f"{many(reports, 'report')}, {many(self.grade.independent, 'independent origin')}"


def events(index: Index) -> tuple[Event, ...]:
    """The incidents in view, the most reported first. One whose claims were all rejected is left out."""
    made = [_event(index, incident) for incident in index.view.incidents]
    kept = [e for e in made if e.reports or e.denials or e.figures or e.characterised]
    return tuple(sorted(kept, key=lambda e: (-e.texts, e.incident.handle)))


def _event(index: Index, incident: Incident) -> Event:
    of = {stance: tuple(m.claim for m in incident.members if m.stance is stance) for stance in Stance}
    reports = tuple(_report(index, r) for r in index.held(of[Stance.REPORTS]) if isinstance(r.claim, IncidentReport))
    told = statements(index, of[Stance.REPORTS])
    denials = _denials(index, incident, of[Stance.DENIES])
    deniers = _deniers(reports, denials, index)
    grade = next(iter(index.findings(incident.handle, FindingKind.CORROBORATION)), None)
    actors, nobody = _actors(reports)
    texts = len({r.row.claim.passage.reading for r in reports})
    contradictions = len(index.findings(incident.handle, FindingKind.CONTRADICTION))
    figures = groups(index, of[Stance.COUNTS], prefix=f"{incident.handle}-f")
    return Event(
        incident, incident.title or _title(incident), grade, reports, texts, _support(index, incident, grade), denials,
        deniers, (*told, *statements(index, of[Stance.CHARACTERISES])), figures, actors, nobody, _details(reports),
        _occurrence(incident, grade, reports, denials, deniers), _responsibility(actors, reports), contradictions)


def _report(index: Index, row: HeldClaim) -> Report:
    report = row.claim
    if not isinstance(report, IncidentReport):
        raise TypeError(f"{row.id} is no report of an incident")
    reading = report.passage.reading
    return Report(row, report, index.outlet(reading), index.dated(reading), index.origins_of.get(row.id, ()))


def _title(incident: Incident) -> str:
    where = f" in {incident.place}" if incident.place else ""
    return plain(incident.type).capitalize() + where


def _denials(index: Index, incident: Incident, members: tuple[str, ...]) -> tuple[Said, ...]:
    found = [c for f in index.findings(incident.handle, FindingKind.DENIAL) for c in f.opposing]
    return statements(index, (*members, *found))


def _deniers(reports: Iterable[Report], denials: tuple[Said, ...], index: Index) -> tuple[Denier, ...]:
    have = {(d.statement.passage.reading, d.statement.speaker.name) for d in denials if d.statement.speaker}
    found: dict[tuple[str, str], Denier] = {}
    for report in reports:
        for speaker in report.report.denied_by:
            key = (speaker.mention.reading, speaker.name)
            if key not in have:
                found.setdefault(key, Denier(speaker, report.outlet, index.dated(speaker.mention.reading),
                                             speaker.mention))
    return tuple(found.values())


def _support(index: Index, incident: Incident, grade: Finding | None) -> tuple[Support, ...]:
    members = {m.claim for m in incident.members if m.stance is Stance.REPORTS}
    handles = grade.origins if grade else ()
    chosen = [o for o in index.view.origins if o.handle in handles] if handles else [
        o for o in index.view.origins if members & set(o.claims)]
    return tuple(_one_support(index, origin, members) for origin in chosen)


def _one_support(index: Index, origin: Origin, members: set[str]) -> Support:
    rows = index.held(c for c in origin.claims if c in members)
    readings = {r.claim.passage.reading for r in rows}
    shown = tuple(b for b in origin.borrowings if b.here.reading in readings)
    return Support(origin, tuple(dict.fromkeys(index.outlet(r.claim.passage.reading) for r in rows)),
                   tuple(r.claim.passage for r in rows), shown)


def _actors(reports: Iterable[Report]) -> tuple[tuple[Actor, ...], int]:
    named: dict[tuple[str, Blame], list[Report]] = {}
    nobody = set()
    for report in reports:
        if report.report.actor:
            named.setdefault((report.report.actor, report.report.blame), []).append(report)
        else:
            nobody.add(report.row.claim.passage.reading)
    return tuple(_actor(name, blame, rows) for (name, blame), rows in named.items()), len(nobody)


def _actor(name: str, blame: Blame, rows: list[Report]) -> Actor:
    accusers = dict.fromkeys(r.report.alleged_by.name for r in rows if r.report.alleged_by)
    return Actor(name, blame, tuple(accusers), tuple(r.report.actor_at or r.report.passage for r in rows),
                 len({r.report.passage.reading for r in rows}))


def _details(reports: tuple[Report, ...]) -> tuple[tuple[str, tuple[Detail, ...]], ...]:
    rows: list[tuple[str, tuple[Detail, ...]]] = []
    for label, picked in (
        ("When", [(_when(r), r.report.passage, _basis(r)) for r in reports]),
        ("Where", [(r.report.place.name, r.report.place.mention, None) for r in reports if r.report.place]),
        ("What is hit", [(r.report.target, r.report.passage, None) for r in reports]),
        ("Weapon", [(r.report.weapon, r.report.passage, None) for r in reports]),
    ):
        found: dict[str, list[tuple[Passage, str | None]]] = {}
        for words, passage, note in picked:
            if words:
                found.setdefault(words, []).append((passage, note))
        rows.append((label, tuple(_detail(words, said) for words, said in found.items())))
    return tuple(rows)


def _detail(words: str, said: list[tuple[Passage, str | None]]) -> Detail:
    notes = dict.fromkeys(note for _, note in said if note)
    return Detail(words, tuple(passage for passage, _ in said), tuple(notes))


def _when(report: Report) -> str | None:
    when = report.report.happened
    return (when_words(when) or (f"no day, only the words {when.words}" if when.words else None)) if when else None


def _basis(report: Report) -> str | None:
    when = report.report.happened
    if when is None or when_words(when) is None:
        return None
    return ", ".join(p for p in (f"from “{when.words}”" if when.words else "", when.basis or "") if p) or None


def _occurrence(incident: Incident, grade: Finding | None, reports: tuple[Report, ...], denials: tuple[Said, ...],
                deniers: tuple[Denier, ...]) -> tuple[Chip, ...]:
    word = grade.grade if grade and grade.grade else Grade.NOT_ASSESSED
    looks = {Grade.CORROBORATED: "corroborated", Grade.SINGLE_SOURCE: "single", Grade.DISPUTED: "disputed"}
    of = (f" ({grade.independent} independent of {many(grade.reports, 'report')})"
          if grade and grade.independent is not None and grade.reports is not None else "")
    chips = [chip(looks.get(word, "alleged"), f"{GRADES[word]}{of}")]
    voices = {d.statement.speaker.name if d.statement.speaker else d.row.id for d in denials}
    voices |= {d.speaker.name for d in deniers}
    if voices:
        chips.append(chip("denied", f"Denied by {len(voices)}"))
    if incident.pattern:
        chips.append(chip("alleged", "A practice is alleged, not one event"))
    for stage in dict.fromkeys(r.report.stage for r in reports if r.report.stage is not Stage.ACCOMPLISHED):
        chips.append(chip("alleged", f"Also reported as {STAGES[stage]}"))
    return tuple(chips)


def _responsibility(actors: tuple[Actor, ...], reports: tuple[Report, ...]) -> tuple[Chip, ...]:
    chips = [chip("alleged", "Alleged actor: ", (a.name, True), *_how(a)) for a in actors]
    return tuple(chips) or ((chip("alleged", "No report names an actor"),) if reports else ())


def _how(actor: Actor) -> tuple[str | tuple[str, bool], ...]:
    if actor.blame is not Blame.ACCUSED:
        return (f", {BLAMES[actor.blame]}, {many(actor.reports, 'report')}",)
    if not actor.accusers:
        return (", accused by somebody whom the text does not name",)
    more = f" and {len(actor.accusers) - 1} more, see below" if len(actor.accusers) > 1 else ""
    return (", accused by ", (actor.accusers[0], True), more)


def unplaced(index: Index) -> tuple[HeldClaim, ...]:
    """Reports of events that no incident holds, so that nothing falls between."""
    return tuple(r for r in index.claims.values()
                 if isinstance(r.claim, IncidentReport) and r.id not in index.incidents_of)

