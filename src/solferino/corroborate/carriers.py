"""Carriers: which texts carry one figure or one event, and how many independent origins stand behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from solferino.corroborate.behind import Origins, Root, weighed
from solferino.corroborate.scene import Scene, TracedClaims, position, telling
from solferino.record import (
    Blame,
    Claim,
    Figure,
    FigureStatus,
    Incident,
    IncidentReport,
    Population,
    Stance,
    Text,
)

_ALL_OR_CIVILIANS = (Population.ALL, Population.CIVILIANS)
# Words by which reports name one kind of armed party.
_PARTIES = tuple(
    telling(words)
    for words in (
        "army military soldiers troops armed forces",
        "guerrillas rebels insurgents left leftists leftwing fighters militants",
    )
)
_PASSIVE = re.compile(r"\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?\w+", re.IGNORECASE)
_BY = re.compile(r"\bby\b", re.IGNORECASE)
# "Front for the Hills [FFH]", "the Front for the Hills (FFH)": a name and the letters it is called by.
_CALLED = re.compile(r"((?:[^\W\d_][\w’'-]*[ -]){2,9})[\[(]([^\W\d_a-zß-ÿ]{2,8})[\])]")
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
    """independent: how many origins. groups: reading ids of the texts behind each. claims: the carrying claims. roots:
    the origins themselves, in the order of the groups.
    """

    independent: int
    groups: tuple[tuple[str, ...], ...]
    claims: tuple[str, ...]
    why: str
    roots: tuple[Root, ...] = ()


def independent_origins(
    question: Question,
    claims: Sequence[Claim],
    traced: TracedClaims,
    incidents: Sequence[Incident],
    texts: Mapping[str, Text],
) -> Answer:
    """How many independent origins stand behind a figure or an event.

    Texts that name no origin count where they show their own reporting, unless wording, copy or publisher ties them;
    voices that the texts do not name count once together. A text that gives the same thing with a source and without
    one leads to that source only.
    """
    scene, origins = Scene(claims, texts), Origins(traced)
    event = question.unit == "occurrence"
    carrying = _occurrence(question, scene, incidents) if event else _figures(question, scene)
    found = weighed(carrying, origins, scene, one_each=not event)
    ids = tuple(c.id for c in sorted(carrying, key=position))
    return Answer(found.independent, tuple(root.readings for root in found.roots), ids, found.why, found.roots)


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
    if _PASSIVE.search(_subject(question.words)) and not _BY.search(_subject(question.words)):
        return list(reports)  # "that the school was hit": nobody is asked about
    names = _acronyms(reports, scene)
    told = [_with_acronyms(_told(r, scene), names) for r in reports]
    # The words that most reports share are those for the event, not for who did it.
    named = frozenset(
        w
        for w in telling(_subject(question.words))
        if sum(w in t for t in told) * 2 < len(told) or any(w in telling(r.actor) for r in reports)
    )
    accusing = [r for r in reports if any(_one_party(_with_acronyms(actor, names), named) for actor in _accused(r))]
    # Where nobody alleges the actor asked about, a report counts only if its own sentence speaks of that actor.
    alleged = any(_accused(r) for r in reports)
    fitting = [r for r, words in zip(reports, told, strict=True) if not alleged or _one_party(words, named)]
    return list(accusing or fitting)


def _acronyms(reports: Sequence[IncidentReport], scene: Scene) -> dict[str, frozenset[str]]:
    """By the letters that the texts put in brackets behind a name: the words of that name."""
    found: dict[str, frozenset[str]] = {}
    for reading in sorted({r.passage.reading for r in reports}):
        for match in _CALLED.finditer(scene.texts[reading].text):
            letters = match[2].casefold()
            # As many words as letters: in a text of capitals nothing else tells where the name begins.
            words = telling(" ".join(match[1].split()[-len(letters) :]))
            if len(words) > 1:
                found.setdefault(letters, words)
    return found


def _with_acronyms(words: frozenset[str], names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words, with the letters of every name that they hold whole."""
    return words | {letters for letters, name in names.items() if name <= words}


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


def _accused(report: IncidentReport) -> list[frozenset[str]]:
    """The words for each actor that a report names as having done it, the leading one first."""
    others = (a.words.quote for a in report.actors if a.blame in (Blame.ACCUSED, Blame.CLAIMED, Blame.STATED))
    return [words for words in map(telling, (report.actor, *others)) if words]


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
