"""A small invented town: texts by name, and claims on words that stand in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from solferino.record import (
    Act,
    ActType,
    Bound,
    Claim,
    Counted,
    Credit,
    CreditRelation,
    Decision,
    Figure,
    FigureStatus,
    IncidentReport,
    Mode,
    Passage,
    Place,
    Population,
    Publication,
    Reading,
    Region,
    Scope,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
    Verdict,
    When,
    sha256_hex,
)


def on(day: str, latest: str | None = None) -> When:
    return When(day, latest or day, day, "stated")


@dataclass
class Town:
    """Collects what a test says; ``texts``, ``publications`` and ``claims`` are then given to the code under test."""

    texts: dict[str, Text] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def text(
        self,
        words: str,
        outlet: str | None = None,
        day: str | None = None,
        regions: tuple[Region, ...] = (),
        copy: str = "",
    ) -> Text:
        """A reading. copy: what tells the bytes of two sightings of one text apart."""
        made = Text.of(
            Reading(
                sha256_hex((copy + words).encode("utf-8", "surrogatepass")),
                sha256_hex(words.encode()),
                len(words),
                regions=regions,
            ),
            words,
        )
        self.texts[made.id] = made
        self.publications[made.id] = Publication(publisher=outlet, published_earliest=day, published_latest=day)
        return made

    def at(self, text: Text, words: str) -> Passage:
        start = text.text.index(words)
        return Passage.of(text, start, start + len(words))

    def speaker(
        self, text: Text, name: str, kind: SpeakerKind = SpeakerKind.PERSON, role: str | None = None
    ) -> Speaker:
        where = self.at(text, name) if name in text.text else Passage.of(text, 0, 1)
        return Speaker(name, kind, where, role)

    def says(
        self,
        text: Text,
        words: str,
        who: str | None = None,
        kind: SpeakerKind = SpeakerKind.PERSON,
        mode: Mode = Mode.DIRECT,
        what: StatementKind = StatementKind.ASSERTION,
        role: str | None = None,
        **more: Any,
    ) -> Statement:
        speaker = self.speaker(text, who, kind, role) if who else None
        return self._keep(Statement(self.at(text, words), mode, what, speaker, **more))

    def counts(
        self,
        text: Text,
        words: str,
        low: int | None,
        high: int | None = None,
        source: Speaker | None = None,
        counted: Counted = Counted.KILLED,
        population: Population = Population.ALL,
        bound: Bound = Bound.EXACT,
        status: FigureStatus = FigureStatus.UNSPECIFIED,
        scope: Scope = Scope.INCIDENT,
        **more: Any,
    ) -> Figure:
        top = low if high is None and bound is Bound.EXACT else high
        return self._keep(
            Figure(self.at(text, words), low, top, bound, counted, population, status, scope, source=source, **more)
        )

    def reports(
        self,
        text: Text,
        words: str,
        kind: str = "airstrike",
        place: str | None = None,
        day: When | None = None,
        **more: Any,
    ) -> IncidentReport:
        where = Place(place, self.at(text, place if place in text.text else words)) if place else None
        return self._keep(IncidentReport(self.at(text, words), kind, place=where, happened=day, **more))

    def credits(
        self,
        text: Text,
        words: str,
        to: str,
        relation: CreditRelation = CreditRelation.RELIES_ON,
        covers: str | None = None,
    ) -> Credit:
        return self._keep(Credit(self.at(text, words), to, relation, covers=self.at(text, covers) if covers else None))

    def act(self, text: Text, words: str) -> Act:
        return self._keep(Act(self.at(text, words), ActType.VOTE))

    def decides(
        self, verdict: Verdict, *subjects: Claim | str, person: str = "person:1", correction: str | None = None
    ) -> Decision:
        ids = tuple(sorted(s if isinstance(s, str) else s.id for s in subjects))
        made = Decision(
            person, verdict, ids, "because", 1, f"2031-01-01T00:00:00.{len(self.decisions):06d}Z", correction
        )
        self.decisions.append(made)
        return made

    def _keep(self, claim: Any) -> Any:
        self.claims.append(claim)
        return claim
