"""Carriers: which texts carry one figure or one event, and how many independent origins stand behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from solferino.corroborate.grading import Origins
from solferino.corroborate.scene import Scene, TracedClaims, position, telling
from solferino.record import (
    BorrowingKind,
    Claim,
    Figure,
    FigureStatus,
    Incident,
    IncidentReport,
    Population,
    Stance,
    Text,
)
from solferino.text.groups import Groups

_ALL_OR_CIVILIANS = (Population.ALL, Population.CIVILIANS)
# Words by which reports name one kind of armed party.
_PARTIES = tuple(
    telling(words)
    for words in (
        "army military soldiers troops armed forces",
        "guerrillas rebels insurgents left leftists leftwing fighters militants",
    )
)
_ASKING = telling("how many independent origins stand behind the claim figure claims that killed injured")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. unit: a word of Counted, or ``occurrence``. low: the figure's lower bound, None for an occurrence.
    population: a word of Population, None for any. words: the event in words; for an occurrence they choose
    the incident.
    """

    unit: str
    low: int | None = None
    population: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """independent: how many origins. groups: reading ids of the texts behind each. claims: the carrying claims."""

    independent: int
    groups: tuple[tuple[str, ...], ...]
    claims: tuple[str, ...]
    why: str


def independent_origins(
    question: Question,
    claims: Sequence[Claim],
    traced: TracedClaims,
    incidents: Sequence[Incident],
    texts: Mapping[str, Text],
) -> Answer:
    """How many independent origins stand behind a figure or an event.

    Texts that name no origin count as one origin each, unless wording, copy or publisher ties them; voices that the
    texts do not name count once together. A text that gives the same thing with a source and without one leads to that
    source only.
    """
    scene, origins = Scene(claims, texts), Origins(traced)
    carrying = _occurrence(question, scene, incidents) if question.unit == "occurrence" else _figures(question, scene)
    chosen: dict[str, Claim] = {}
    for claim in sorted(carrying, key=position):
        digest = scene.digest(claim.passage.reading)
        before = chosen.get(digest)
        if before is None or (_named(claim, origins) and not _named(before, origins)):
            chosen[digest] = claim
    behind: dict[int, set[str]] = defaultdict(set)
    of_digest = {digest: origins.of(claim.id) for digest, claim in chosen.items()}
    for claim in carrying:
        number = of_digest[scene.digest(claim.passage.reading)]
        # "A monitor" here and "a monitoring group" there may be one: voices without a name count once together.
        unnamed = number is not None and origins.all[number].named == "no" and origins.all[number].name is not None
        behind[-1 if number is None else -2 if unnamed else number].add(claim.passage.reading)
    # Two texts in one wording, or of one house, have one figure from one place, whatever sources they put beside it.
    tied = _tied(traced) if question.unit != "occurrence" else []
    groups = _merged(behind.values(), tied)
    names = [_shown(n, origins) for n in sorted(behind, reverse=True)]
    why = f"{len(chosen)} texts; {len(groups)} origins" + (f": {', '.join(names)}" if names else "")
    return Answer(len(groups), groups, tuple(c.id for c in sorted(carrying, key=position)), why)


def _tied(traced: TracedClaims) -> list[tuple[str, str]]:
    """Reading ids of texts that share wording, are copies or are of one house."""
    pairs = {
        (b.here.reading, b.there.reading)
        for o in traced.origins
        for b in o.borrowings
        if b.kind is BorrowingKind.WORDING and b.there is not None
    }
    pairs.update((group[0], other) for group in (*traced.copies, *traced.houses) for other in group[1:])
    return sorted(pairs)


def _merged(behind: Iterable[set[str]], tied: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    groups = Groups()
    for readings in behind:
        first, *others = sorted(readings)
        for other in (first, *others):
            groups.join(first, other)
    carrying = {reading for readings in groups.sets() for reading in readings}
    for one, other in tied:
        if one in carrying and other in carrying:
            groups.join(one, other)
    return tuple(groups.sets())


def _shown(number: int, origins: Origins) -> str:
    if number < 0:
        return "voices that the texts do not name" if number == -2 else "claims that were not traced"
    return origins.all[number].name or "a text that names no origin"


def _named(claim: Claim, origins: Origins) -> bool:
    origin = origins.origin(claim.id)
    return origin is not None and origin.name is not None


def _figures(question: Question, scene: Scene) -> list[Claim]:
    return [
        f
        for rows in scene.figures.values()
        for f in rows
        if f.counted.value == question.unit
        and f.low == question.low
        and f.status is not FigureStatus.DENIED
        and _counts(f, question.population)
    ]


def _counts(figure: Figure, population: str | None) -> bool:
    """Texts often say "people" where others say "civilians"; other populations are never mixed."""
    if population is None or figure.population.value == population:
        return True
    return figure.population in _ALL_OR_CIVILIANS and population in {p.value for p in _ALL_OR_CIVILIANS}


def _occurrence(question: Question, scene: Scene, incidents: Sequence[Incident]) -> list[Claim]:
    """The reports of the incident that the words fit best; where they name an actor, those that allege that actor."""
    reports = _meant(telling(question.words) - _ASKING, scene, incidents)
    if not reports:
        return []
    told = [_told(r, scene) for r in reports]
    # The words that most reports share are those for the event, not for who did it.
    named = frozenset(
        w
        for w in telling(_subject(question.words))
        if sum(w in t for t in told) * 2 < len(told) or any(w in telling(r.actor) for r in reports)
    )
    accusing = [r for r in reports if _one_party(telling(r.actor), named)]
    # Where nobody alleges the actor asked about, a report counts only if its own sentence speaks of that actor.
    alleged = any(r.actor for r in reports)
    return list(accusing or (r for r in reports if not alleged or _one_party(_told(r, scene), named)))


def _meant(asked: frozenset[str], scene: Scene, incidents: Sequence[Incident]) -> list[IncidentReport]:
    """The reports of the incident that the words fit best. A word counts for less the more incidents it is told of, and
    a further report that tells it for less than the first: what is told often must not win by its number alone.
    """
    told: list[tuple[str, list[IncidentReport], list[frozenset[str]]]] = []
    for incident in incidents:
        reports = [
            c
            for m in incident.members
            if m.stance is Stance.REPORTS and isinstance(c := scene.claims[m.claim], IncidentReport)
        ]
        told.append((incident.members[0].claim, reports, [asked & _told(r, scene) for r in reports]))
    spread = {w: sum(any(w in words for words in rows) for _, _, rows in told) for w in asked}
    ranked = [
        (-sum(sqrt(sum(w in words for words in rows)) / spread[w] for w in sorted(asked) if spread[w]), first, reports)
        for first, reports, rows in told
        if any(rows)
    ]
    return min(ranked, key=lambda row: row[:2])[2] if ranked else []


def _subject(words: str) -> str:
    """Whom a question of the form "the claim that X did Y" is about: the words between "that" and the end."""
    return words.partition(" that ")[2] or words


def _one_party(actor: frozenset[str], named: frozenset[str]) -> bool:
    """True where the alleged actor is one that the question names, or another word for it."""
    return bool(actor & named) or any(actor & party and named & party for party in _PARTIES)


def _told(report: IncidentReport, scene: Scene) -> frozenset[str]:
    place = report.place.name if report.place else ""
    return telling(
        " ".join(
            (
                report.type.replace("_", " "),
                report.target or "",
                place,
                report.actor or "",
                scene.around(report.passage),
            )
        )
    )
