"""Incidents: who reports one event, who denies it, who is said to have done it, what the count of reports is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.record import (
    Blame,
    Borrowing,
    BorrowingKind,
    Effect,
    Fate,
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
from solferino.share.figures import Table, table
from solferino.share.index import Index
from solferino.share.statements import Said, same_words, statements
from solferino.share.words import BLAMES, GRADES, STAGES, days_in, event_type, many, plain, when_words


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
    """One report of the event in one text. denying: True where most of the words contest the event."""

    row: HeldClaim
    report: IncidentReport
    outlet: str
    dated: str | None
    origins: tuple[Origin, ...]
    denying: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that reports say of the event, with where they say it. notes: how the words were understood."""

    words: str
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blamed:
    """One way in which texts name an actor."""

    blame: Blame
    accusers: tuple[str, ...]
    passages: tuple[Passage, ...]
    reports: int  # distinct texts


@dataclass(frozen=True, slots=True)
class Actor:
    """One alleged actor as the texts name it, with all the ways in which they do."""

    name: str
    ways: tuple[Blamed, ...]


@dataclass(frozen=True, slots=True)
class Denier:
    """Somebody whom a report names as denying it, where the words themselves are no statement of their own."""

    speaker: Speaker
    outlet: str
    dated: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Support:
    """An origin behind the reports, with the texts that lead to it and what shows it.

    borrowings: those in the sentences of this incident's members. elsewhere: how many more the same texts show.
    """

    origin: Origin
    outlets: tuple[str, ...]
    passages: tuple[Passage, ...]
    borrowings: tuple[Borrowing, ...]
    elsewhere: int


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
    figures: Table | None
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
        """``6 reports, 3 independent origins; 1 report names no origin``."""
        reports = self.grade.reports if self.grade and self.grade.reports is not None else self.texts
        if self.grade is None or self.grade.independent is None:
            return f"{many(reports, 'report')}, origins not assessed"
        if not self.grade.independent:
            return f"{many(reports, 'report')}, no origin named"
        silent = self.grade.unattributed
        more = f"; {many(silent, 'report')} {'names' if silent == 1 else 'name'} no origin" if silent else ""
        return f"{many(reports, 'report')}, {many(self.grade.independent, 'independent origin')}{more}"


def events(index: Index) -> tuple[Event, ...]:
    """The incidents in view, the most reported first. One whose claims were all rejected is left out."""
    made = [_event(index, incident) for incident in index.view.incidents]
    kept = [e for e in made if e.reports or e.denials or e.figures or e.characterised]
    return tuple(sorted(kept, key=lambda e: (-e.texts, e.incident.handle)))


def _event(index: Index, incident: Incident) -> Event:
    of = {stance: tuple(m.claim for m in incident.members if m.stance is stance) for stance in Stance}
    denials = _denials(index, incident, of[Stance.DENIES])
    reports = tuple(
        _report(index, r, denials) for r in index.held(of[Stance.REPORTS]) if isinstance(r.claim, IncidentReport)
    )
    deniers = _deniers(reports, denials, index)
    grade = next(iter(index.findings(incident.handle, FindingKind.CORROBORATION)), None)
    actors, nobody = _actors(reports)
    texts = len({r.row.claim.passage.reading for r in reports})
    contradictions = len(index.findings(incident.handle, FindingKind.CONTRADICTION))
    figures = table(index, of[Stance.COUNTS], f"{incident.handle}-f")
    told = statements(index, (*of[Stance.REPORTS], *of[Stance.CHARACTERISES]))
    return Event(
        incident,
        _title(incident),
        grade,
        reports,
        texts,
        _support(index, incident, grade),
        denials,
        deniers,
        told,
        figures,
        actors,
        nobody,
        _details(reports),
        _occurrence(index, incident, grade, reports, denials, deniers),
        _responsibility(actors, reports),
        contradictions,
    )


def _report(index: Index, row: HeldClaim, denials: tuple[Said, ...]) -> Report:
    report = row.claim
    if not isinstance(report, IncidentReport):
        raise TypeError(f"{row.id} is no report of an incident")
    reading = report.passage.reading
    spans = [o.statement.passage for d in denials for o in (d, *d.others)]
    shared = [
        min(p.end, report.passage.end) - max(p.start, report.passage.start) for p in spans if p.reading == reading
    ]
    denying = 3 * max(shared, default=0) >= 2 * (report.passage.end - report.passage.start)
    return Report(row, report, index.outlet(reading), index.dated(reading), index.origins_of.get(row.id, ()), denying)


def _title(incident: Incident) -> str:
    kind, quoted = plain(incident.type), event_type(incident.type)
    title = incident.title or kind.capitalize() + (f" in {incident.place}" if incident.place else "")
    if quoted != kind and title.lower().startswith(kind):
        title = f"“{title[: len(kind)]}”{title[len(kind) :]}"
    return days_in(title)


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
                found.setdefault(
                    key, Denier(speaker, report.outlet, index.dated(speaker.mention.reading), speaker.mention)
                )
    return tuple(found.values())


def _support(index: Index, incident: Incident, grade: Finding | None) -> tuple[Support, ...]:
    members = {m.claim for m in incident.members if m.stance is Stance.REPORTS}
    handles = grade.origins if grade else ()
    chosen = (
        [o for o in index.view.origins if o.handle in handles]
        if handles
        else [o for o in index.view.origins if members & set(o.claims)]
    )
    return tuple(_one_support(index, incident, origin, members) for origin in chosen)


def _one_support(index: Index, incident: Incident, origin: Origin, members: set[str]) -> Support:
    rows = index.held(c for c in origin.claims if c in members)
    readings = {r.claim.passage.reading for r in rows}
    zones = [
        (r.claim.passage.reading, *index.sentences_around(r.claim.passage))
        for r in index.held(m.claim for m in incident.members)
        if index.has(r.claim.passage)
    ]
    theirs = [b for b in origin.borrowings if b.here.reading in readings]
    near = tuple(b for b in theirs if _bears(b, origin, zones))
    return Support(
        origin,
        tuple(dict.fromkeys(index.outlet(r.claim.passage.reading) for r in rows)),
        tuple(r.claim.passage for r in rows),
        near,
        len(theirs) - len(near),
    )


def _bears(borrowing: Borrowing, origin: Origin, zones: Iterable[tuple[str, int, int]]) -> bool:
    """True where a borrowing lies in a sentence of the incident, or credits the very origin for the whole text."""
    if borrowing.kind is BorrowingKind.CREDIT and origin.name and borrowing.toward.casefold() in origin.name.casefold():
        return True
    here = borrowing.here
    return any(reading == here.reading and here.start < end and start < here.end for reading, start, end in zones)


def _actors(reports: Iterable[Report]) -> tuple[tuple[Actor, ...], int]:
    """The actors in order of first mention. One name in two spellings of its signs is one name."""
    named: dict[str, dict[Blame, list[Report]]] = {}
    nobody = set()
    for report in reports:
        if report.report.actor:
            ways = named.setdefault(same_words(report.report.actor).casefold(), {})
            ways.setdefault(report.report.blame, []).append(report)
        else:
            nobody.add(report.row.claim.passage.reading)
    return tuple(_actor(ways) for ways in named.values()), len(nobody)


def _actor(ways: dict[Blame, list[Report]]) -> Actor:
    first = next(iter(ways.values()))[0].report.actor
    return Actor(first or "", tuple(_blamed(blame, rows) for blame, rows in ways.items()))


def _blamed(blame: Blame, rows: list[Report]) -> Blamed:
    accusers = dict.fromkeys(r.report.alleged_by.name for r in rows if r.report.alleged_by)
    return Blamed(
        blame,
        tuple(accusers),
        tuple(r.report.actor_at or r.report.passage for r in rows),
        len({r.report.passage.reading for r in rows}),
    )


_ALWAYS = ("When", "Where", "What is hit", "Weapon")  # shown as not given where no text gives them


def _details(reports: tuple[Report, ...]) -> tuple[tuple[str, tuple[Detail, ...]], ...]:
    rows: list[tuple[str, tuple[Detail, ...]]] = []
    for label, picked in (
        ("When", [(_when(r), r.report.passage, _basis(r)) for r in reports]),
        ("Where", [(r.report.place.name, r.report.place.mention, None) for r in reports if r.report.place]),
        ("What is hit", [(r.report.target, r.report.passage, None) for r in reports]),
        ("Weapon", [(r.report.weapon, r.report.passage, None) for r in reports]),
        ("People harmed", [(_told(h.words, h.fate), h.words, None) for r in reports for h in r.report.harmed]),
        (
            "Damage",
            [
                (_told(t.words, t.effect), t.words, None)
                for r in reports
                for t in r.report.targets
                if t.effect is not Effect.UNKNOWN
            ],
        ),
        ("Justified by", [(s.name, s.mention, None) for r in reports for s in r.report.justified_by]),
    ):
        found: dict[str, list[tuple[Passage, str | None]]] = {}
        for words, passage, note in picked:
            if words:
                found.setdefault(words, []).append((passage, note))
        if found or label in _ALWAYS:
            rows.append((label, tuple(_detail(words, said) for words, said in found.items())))
    return tuple(rows)


def _told(words: Passage, what: Fate | Effect) -> str:
    """ "four peasants: killed"; the words alone where the text does not say what became of them."""
    quoted = same_words(words.quote)
    return quoted if what in (Fate.UNKNOWN, Effect.UNKNOWN) else f"{quoted}: {what}"


def _detail(words: str, said: list[tuple[Passage, str | None]]) -> Detail:
    notes = dict.fromkeys(note for _, note in said if note)
    return Detail(words, tuple(passage for passage, _ in said), tuple(notes))


def _when(report: Report) -> str | None:
    when = report.report.happened
    return (when_words(when) or (f"no day, only the words “{when.words}”" if when.words else None)) if when else None


def _basis(report: Report) -> str | None:
    when = report.report.happened
    if when is None or when_words(when) is None:
        return None
    return ", ".join(p for p in (f"from “{when.words}”" if when.words else "", when.basis or "") if p) or None


def _occurrence(
    index: Index,
    incident: Incident,
    grade: Finding | None,
    reports: tuple[Report, ...],
    denials: tuple[Said, ...],
    deniers: tuple[Denier, ...],
) -> tuple[Chip, ...]:
    word = grade.grade if grade and grade.grade else Grade.NOT_ASSESSED
    looks = {Grade.CORROBORATED: "corroborated", Grade.SINGLE_SOURCE: "single", Grade.DISPUTED: "disputed"}
    of = ""
    if grade and grade.independent is not None and grade.reports is not None:
        of = (
            f" ({grade.independent} independent of {many(grade.reports, 'report')})"
            if grade.independent
            else f" ({many(grade.reports, 'report')}, no origin named)"
        )
    chips = [chip(looks.get(word, "alleged"), f"{GRADES[word]}{of}")]
    voices = _voices(index, denials, deniers)
    if voices:
        chips.append(chip("denied", f"Denied by {voices}"))
    if incident.pattern:
        chips.append(chip("alleged", "A practice is alleged, not one event"))
    for stage in dict.fromkeys(r.report.stage for r in reports if r.report.stage is not Stage.ACCOMPLISHED):
        chips.append(chip("alleged", f"Also reported as {STAGES[stage]}"))
    return tuple(chips)


def _voices(index: Index, denials: tuple[Said, ...], deniers: tuple[Denier, ...]) -> int:
    """How many deny it. As with reports, those that lead back to one origin count once."""
    found = set()
    names = set()
    for denial in (one for d in denials for one in (d, *d.others)):
        origins = index.origins_of.get(denial.row.id, ())
        name = denial.statement.speaker.name if denial.statement.speaker else denial.row.id
        found.add(origins[0].handle if origins else name)
        names.add(name)
    return len(found) + len({d.speaker.name for d in deniers} - names)


def _responsibility(actors: tuple[Actor, ...], reports: tuple[Report, ...]) -> tuple[Chip, ...]:
    chips = [chip("alleged", "Alleged actor: ", (a.name, True), *_ways(a)) for a in actors]
    return tuple(chips) or ((chip("alleged", "No report names an actor"),) if reports else ())


def _ways(actor: Actor) -> tuple[str | tuple[str, bool], ...]:
    return tuple(part for n, way in enumerate(actor.ways) for part in ("; " if n else ", ", *_how(way)))


def _how(way: Blamed) -> tuple[str | tuple[str, bool], ...]:
    if way.blame is not Blame.ACCUSED:
        return (f"{BLAMES[way.blame]}, {many(way.reports, 'report')}",)
    if not way.accusers:
        return ("accused by somebody whom the text does not name",)
    more = f" and {len(way.accusers) - 1} more, see below" if len(way.accusers) > 1 else ""
    return ("accused by ", (way.accusers[0], True), more)


def unplaced(index: Index) -> tuple[HeldClaim, ...]:
    """Reports of events that no incident holds, so that nothing falls between."""
    return tuple(
        r for r in index.claims.values() if isinstance(r.claim, IncidentReport) and r.id not in index.incidents_of
    )
