"""Tables in the manner of the HURIDOCS Events Standard Formats: event, act, person, involvement, information.

Columns that have a field of the standard formats bear its number, as the open database OpenEvSys has it. Values of
micro-thesauri are words of ours and no codes of theirs: ``fields.csv`` says so, column by column. Whoever is named as
having done something is so alleged, and by whom stands beside it. What speaks against travels in every table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from solferino.record import (
    Actor,
    ActorKind,
    Blame,
    Harmed,
    Held,
    HeldClaim,
    Incident,
    IncidentReport,
    Passage,
    Speaker,
    Stance,
    Standing,
    Statement,
)
from solferino.share.export import csv
from solferino.share.index import Index
from solferino.share.matrix import contrary_words
from solferino.share.words import many

Row = dict[str, Any]

OWN: Final = "a word of this record, no code of the list"
# table -> column -> (field of the standard formats, list of terms, what to know)
FIELDS: Final[dict[str, dict[str, tuple[str, str, str]]]] = {
    "event": {
        "event_record_number": ("0101", "", ""),
        "event_title": ("0102", "", ""),
        "local_geographical_area": ("0112", "63", "UNSURE: the name as the texts give it, " + OWN),
        "initial_date": ("0113", "", "first day of the interval"),
        "final_date": ("0114", "", "last day of the interval"),
        "event_description": ("0115", "", ""),
        "remarks": ("0150", "", ""),
    },
    "act": {
        "act_record_number": ("2101", "", ""),
        "victim": ("2102", "", "number of a person"),
        "event": ("2103", "", ""),
        "type_of_act": ("2109", "04", "UNSURE: " + OWN),
        "initial_date": ("2111", "", ""),
        "exact_location": ("2112", "", "the name as the text gives it"),
        "method_of_violence": ("2114", "05", "UNSURE: the weapon in words of the text, " + OWN),
        "physical_consequences": ("2116", "", ""),
        "final_date": ("2121", "", ""),
        "remarks": ("2150", "", ""),
    },
    "person": {
        "person_record_number": ("0901", "", ""),
        "counting_unit": ("0902", "07", "UNSURE: " + OWN),
        "name": ("0903", "", "as the text writes it"),
        "group_description": ("0930", "", ""),
        "number_of_persons_in_group": ("0931", "", "a floor, where the text bounds it from below"),
    },
    "involvement": {
        "involvement_record_number": ("2401", "", ""),
        "perpetrator": ("2402", "", "number of a person who is alleged to have done it"),
        "event": ("2403", "", ""),
        "act": ("2404", "", ""),
        "degree_of_involvement": ("2409", "18", "UNSURE: always alleged here, " + OWN),
        "type_of_perpetrator": ("2412", "24", "UNSURE: " + OWN),
        "remarks": ("2450", "", ""),
    },
    "information": {
        "information_record_number": ("2501", "", "UNSURE number of the field"),
        "source": ("2502", "", "UNSURE number of the field; number of a person"),
        "event": ("2503", "", "UNSURE number of the field"),
        "source_connection_to_information": ("2509", "", "UNSURE number of the field; " + OWN),
        "language_of_source_material": ("2510", "", "UNSURE number of the field; BCP 47"),
        "date_of_source_material": ("2511", "", "UNSURE number of the field"),
        "remarks": ("2550", "", "UNSURE number of the field"),
    },
}
BLAMES: Final = {
    Blame.STATED: "alleged by the text on its own account",
    Blame.CLAIMED: "claimed by the actor, as the text reports",
    Blame.ACCUSED: "accused",
    Blame.POSSIBLE: "named as possible",
    Blame.UNKNOWN: "named, the text does not say how",
}


def huridocs(
    view: Held,
    rows: Mapping[str, Mapping[str, Any]],
    statement: str | None = None,
    *,
    denied: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """File name -> CSV. rows: handle -> row of the matrix, for the contrary column. statement: where somebody looked.

    denied: reports whose words are a denial, by claim id, with who denies. Nobody is alleged to have done what is known
    from a denial alone, and what it says in defence is no method: such a report gives an act and no involvement. Raises
    UsageError for an incident with neither contrary items nor a statement of where one looked.
    """
    made = _Tables(view, denied or {})
    for incident in view.incidents:
        if incident.handle in rows:
            made.add(incident, contrary_words(rows[incident.handle], statement))
    files = {f"{name}.csv": csv(_numbered(name, table)) for name, table in made.tables().items()}
    return {**files, "fields.csv": csv(_fields())}


@dataclass(slots=True)
class _Person:
    number: str
    name: str
    group: bool
    low: int | None
    high: int | None
    roles: set[str] = field(default_factory=set)
    passage: Passage | None = None


class _Tables:
    """Collects rows in the order of the view. A person is one name in one role, of one incident unless a source."""

    def __init__(self, view: Held, denied: Mapping[str, str]) -> None:
        self._view = view
        self._denied = denied
        self._index = Index(view)
        self._claims = {c.id: c for c in view.claims if c.standing is not Standing.REJECTED}
        self._people: dict[tuple[str, str, str], _Person] = {}
        self.events: list[Row] = []
        self.acts: list[Row] = []
        self.involvements: list[Row] = []
        self.informations: list[Row] = []

    def tables(self) -> dict[str, list[Row]]:
        """The five tables by name."""
        people = [
            {
                "person_record_number": p.number,
                "counting_unit": "group" if p.group else "individual",
                "name": p.name,
                "group_description": p.name if p.group else None,
                "number_of_persons_in_group": p.low if p.group else None,
                "at_most": p.high if p.group else None,
                "roles": sorted(p.roles),
                **_where(p.passage),
            }
            for p in self._people.values()
        ]
        return {
            "event": self.events,
            "act": self.acts,
            "person": people,
            "involvement": self.involvements,
            "information": self.informations,
        }

    def add(self, incident: Incident, contrary: str) -> None:
        """All that the view says of one incident."""
        rows = [(m.stance, self._claims[m.claim]) for m in incident.members if m.claim in self._claims]
        reports = [(c, c.claim) for s, c in rows if s is Stance.REPORTS and isinstance(c.claim, IncidentReport)]
        happened = incident.happened
        self.events.append(
            {
                "event_record_number": incident.handle,
                "event_title": incident.title,
                "local_geographical_area": incident.place,
                "initial_date": happened.earliest if happened else None,
                "final_date": happened.latest if happened else None,
                "event_description": f"Alleged: {_words(incident.type)}; {many(len(reports), 'report')}.",
                "remarks": self._only_denied(reports) or incident.why or None,
                "contrary": contrary,
                **self._held(),
            }
        )
        acts = self._acts(incident, reports, contrary)
        self._involvements(incident, reports, acts, contrary)
        for stance, row in rows:
            self._information(incident, stance, row, contrary)

    def _acts(
        self, incident: Incident, reports: list[tuple[HeldClaim, IncidentReport]], contrary: str
    ) -> dict[str, list[str]]:
        """One act a person or group harmed, in the words of the texts; one without a victim where a text names none.

        Gives the numbers of the acts by the claim that reports them.
        """
        found: dict[str, str] = {}
        told: dict[str, list[str]] = {}
        for row, report in reports:
            for harmed in report.harmed or (None,):
                victim = self._victim(incident.handle, harmed) if harmed else None
                key = f"{victim} {harmed.fate if harmed else ''}"
                if key in found:
                    told.setdefault(row.id, []).append(found[key])
                    continue
                found[key] = f"{incident.handle}-A{len(found) + 1}"
                told.setdefault(row.id, []).append(found[key])
                when = report.happened or incident.happened
                self.acts.append(
                    {
                        "act_record_number": found[key],
                        "victim": victim,
                        "event": incident.handle,
                        "type_of_act": f"{'denied' if row.id in self._denied else 'alleged'}: {_words(report.type)}",
                        "initial_date": when.earliest if when else None,
                        "exact_location": report.place.name if report.place else None,
                        "method_of_violence": None if row.id in self._denied else report.weapon,
                        "physical_consequences": f"alleged: {harmed.fate}" if harmed else None,
                        "final_date": when.latest if when else None,
                        "remarks": self._of_denial(row.id),
                        **_where(harmed.words if harmed else report.passage),
                        "claim": row.id,
                        "contrary": contrary,
                    }
                )
        return told

    def _involvements(
        self,
        incident: Incident,
        reports: list[tuple[HeldClaim, IncidentReport]],
        acts: Mapping[str, list[str]],
        contrary: str,
    ) -> None:
        seen: set[tuple[str, str, str]] = set()
        for row, report in reports:
            for actor in () if row.id in self._denied else _actors(report):
                by = self._alleged_by(report, actor.alleged_by, actor.blame)
                person = self._person(
                    actor.words.quote,
                    "alleged perpetrator",
                    actor.words,
                    of=incident.handle,
                    group=actor.kind is not ActorKind.INDIVIDUAL,
                )
                if (person, by, actor.blame) in seen:
                    continue
                seen.add((person, by, actor.blame))
                self.involvements.append(
                    {
                        "involvement_record_number": f"{incident.handle}-P{len(seen)}",
                        "perpetrator": person,
                        "event": incident.handle,
                        "act": list(dict.fromkeys(acts.get(row.id, ()))),
                        "degree_of_involvement": f"alleged by {by}",
                        "type_of_perpetrator": str(actor.kind),
                        "remarks": BLAMES[actor.blame],
                        "alleged_by": by,
                        **_where(actor.words),
                        "claim": row.id,
                        "contrary": contrary,
                    }
                )

    def _of_denial(self, claim: str) -> str | None:
        return f"in the words of a denial by {self._denied[claim]}" if claim in self._denied else None

    def _only_denied(self, reports: list[tuple[HeldClaim, IncidentReport]]) -> str | None:
        """A sentence where an incident is known from denials alone."""
        if not reports or any(row.id not in self._denied for row, _ in reports):
            return None
        return f"known only from denials, by {', '.join(dict.fromkeys(self._denied[row.id] for row, _ in reports))}"

    def _alleged_by(self, report: IncidentReport, speaker: Speaker | None, blame: Blame) -> str:
        outlet = self._index.outlet(report.passage.reading)
        if speaker is not None:
            return f"{speaker.name}, as reported by {outlet}"
        if blame is Blame.CLAIMED:
            return f"the actor itself, as reported by {outlet}"
        if blame is Blame.ACCUSED:
            return f"somebody whom {outlet} does not name"
        return outlet

    def _information(self, incident: Incident, stance: Stance, row: HeldClaim, contrary: str) -> None:
        reading = row.claim.passage.reading
        publication = self._view.publications.get(reading)
        voice = row.claim.speaker if isinstance(row.claim, Statement) else getattr(row.claim, "source", None)
        name = voice.name if isinstance(voice, Speaker) else self._index.outlet(reading)
        text = self._view.texts.get(reading)
        mention = voice.mention if isinstance(voice, Speaker) else None
        self.informations.append(
            {
                "information_record_number": f"{incident.handle}-I{len(self.informations) + 1}",
                "source": self._person(name, "source", mention),
                "event": incident.handle,
                "source_connection_to_information": f"{stance}, in a text of {self._index.outlet(reading)}",
                "language_of_source_material": text.reading.language if text else None,
                "date_of_source_material": publication.published_earliest if publication else None,
                "remarks": None,
                **_where(row.claim.passage),
                "claim": row.id,
                "contrary": contrary,
            }
        )

    def _victim(self, handle: str, harmed: Harmed) -> str:
        one = harmed.low == harmed.high == 1
        return self._person(
            harmed.words.quote,
            "alleged victim",
            harmed.words,
            of=handle,
            group=not one,
            low=harmed.low,
            high=harmed.high,
        )

    def _person(
        self,
        name: str,
        role: str,
        passage: Passage | None,
        *,
        of: str = "",
        group: bool = False,
        low: int | None = None,
        high: int | None = None,
    ) -> str:
        """The number of a person. of: an incident, for words that name somebody in it alone ("14 people")."""
        flat = " ".join(name.split())
        known = self._people.get((flat.casefold(), role, of))
        if known is None:
            number = f"person-{len(self._people) + 1:04d}"
            known = _Person(number, flat, group, low, high, passage=passage)
            self._people[flat.casefold(), role, of] = known
        known.roles.add(role)
        return known.number

    def _held(self) -> Row:
        view = self._view
        return {"case": view.case, "ledger_size": view.size, "as_of": view.said, "made_with": view.tool}


def _actors(report: IncidentReport) -> tuple[Actor, ...]:
    """The alleged actors of a report; of an older report the leading one alone."""
    if report.actors or report.actor is None:
        return report.actors
    return (Actor(report.actor_at or report.passage, ActorKind.UNKNOWN, report.blame, report.alleged_by),)


def _words(code: str) -> str:
    return code.replace("_", " ")


def _where(passage: Passage | None) -> Row:
    if passage is None:
        return {"reading": None, "start": None, "end": None, "quote": None}
    return {"reading": passage.reading, "start": passage.start, "end": passage.end, "quote": passage.quote}


def _numbered(name: str, table: list[Row]) -> Iterator[Row]:
    """The rows of a table with the numbers of the fields before their columns; a table without rows keeps its head."""
    known = FIELDS[name]
    for row in table:
        yield {f"{known[key][0]} {key}" if key in known else key: value for key, value in row.items()}


def _fields() -> Iterator[Row]:
    for table, columns in FIELDS.items():
        for column, (number, terms, note) in columns.items():
            yield {
                "table": table,
                "column": f"{number} {column}",
                "field": number,
                "list_of_terms": terms,
                "sure": "unsure" if "UNSURE" in note else "yes",
                "note": note.removeprefix("UNSURE: "),
            }


__all__ = ["FIELDS", "huridocs"]
