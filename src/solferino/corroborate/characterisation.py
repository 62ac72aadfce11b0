"""Characterisation: one act that texts call by names of different weight, and one event that voices call by two names.

A resolution that "seeks an investigation" is told on as "declared him guilty"; a clash to one voice is a massacre to
another. Both names are shown with their words and those who use them. Which of them is right, nothing here says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from solferino.corroborate.behind import Origins
from solferino.corroborate.callings import CONTRASTS, LAWMAKERS, NOT_SO, RIVALS, SHELL, STEPS, VOTED
from solferino.corroborate.grading import listed
from solferino.corroborate.scene import Scene, position, telling
from solferino.names import country_of
from solferino.names.standing import plain_words
from solferino.record import (
    Act,
    Claim,
    Finding,
    FindingKind,
    Incident,
    IncidentReport,
    Speaker,
    Stance,
    Statement,
    StatementKind,
)

CROWD = 200  # claims of one body among which acts are compared
COMMON = 2  # words on what an act is about that two claims must share
NEAR = 3  # sentences within which a statement speaks of what its text reports
MOST = 12  # claims shown for one name


@dataclass(frozen=True, slots=True)
class _Called:
    """A claim that gives a thing a name: the class of the name, and the words."""

    claim: Claim
    name: str
    words: str


def characterisations(incidents: Sequence[Incident], origins: Origins, scene: Scene) -> list[Finding]:
    """CHARACTERISATION findings. supporting: the claims with the one name; opposing: those with the other.

    differs: ``name``. about: an incident, or the first claim on an act.
    """
    return [*_events(incidents, origins, scene), *_acts(scene)]


def _events(incidents: Sequence[Incident], origins: Origins, scene: Scene) -> Iterator[Finding]:
    near = _nearby(incidents, scene)
    for number, incident in enumerate(incidents):
        held = {m.claim for m in incident.members if m.stance is not Stance.COUNTS}
        members = sorted((scene.claims[key] for key in held | near.get(number, set())), key=position)
        for one, other in CONTRASTS:
            sides = [_calling(members, *side) for side in (one, other)]
            by_one = {v for c in sides[0] if (v := _voice(c.claim, origins)) is not None}
            sides[1] = [c for c in sides[1] if _voice(c.claim, origins) not in by_one]
            both = {c.claim.id for c in sides[0]} & {c.claim.id for c in sides[1]}
            mine, theirs = ([c for c in side if c.claim.id not in both] for side in sides)
            if mine and theirs and _from_two(mine, theirs, origins):
                why = f"called {one[0]} by one voice and {other[0]} by another: {_words(mine)} against {_words(theirs)}"
                yield _finding(incident.handle or incident.members[0].claim, why, mine, theirs)


def _nearby(incidents: Sequence[Incident], scene: Scene) -> dict[int, set[str]]:
    """Number of an incident -> statements of any voice that speak of a report close by, and closer to no other's."""
    told: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for number, incident in enumerate(incidents):
        for member in incident.members:
            if member.stance is Stance.REPORTS:
                claim = scene.claims[member.claim]
                told[claim.passage.reading][number].append(claim)
    found: dict[int, set[str]] = defaultdict(set)
    for reading, events in told.items():
        for statement in scene.statements.get(reading, ()):
            near = [
                (apart, number)
                for number, reports in events.items()
                if (apart := _apart(statement, reports[:MOST], scene)) <= NEAR and _speaks_of(statement, reports)
            ]
            closest = min(near, default=None)
            if closest is not None and sum(apart == closest[0] for apart, _ in near) == 1:
                found[closest[1]].add(statement.id)
    return found


def _apart(statement: Statement, reports: Sequence[Claim], scene: Scene) -> int:
    """How many sentences lie between a statement and the nearest of these reports in its text."""
    return min(n for r in reports if (n := scene.apart(statement.passage, r.passage)) is not None)


_IT = re.compile(
    r"\W*(?:(?:it|this|that|these|es|das|dies|це|то|это)\b|the (?:incident|event|deaths?|killings?)\b)", re.IGNORECASE
)


def _speaks_of(statement: Statement, reports: Sequence[Claim]) -> bool:
    """True where the statement points at the event or shares words with a report of it."""
    if _IT.match(statement.passage.quote):
        return True
    said = telling(statement.passage.quote)
    return any(len(said & telling(report.passage.quote)) >= COMMON for report in reports[:MOST])


def _calling(claims: Iterable[Claim], shown: str, pattern: re.Pattern[str]) -> list[_Called]:
    found = []
    for claim in claims:
        quote = claim.passage.quote
        for match in pattern.finditer(quote):
            if not NOT_SO.search(quote[max(0, match.start() - 60) : match.start()]):
                found.append(_Called(claim, shown, " ".join(match.group().split())))
                break
    return found


def _voice(claim: Claim, origins: Origins) -> int | str | None:
    """Who says it: the origin; for a text's own words the text."""
    number = origins.of(claim.id)
    return claim.passage.reading if number is None else number


def _from_two(mine: Sequence[_Called], theirs: Sequence[_Called], origins: Origins) -> bool:
    """True where the names come from two voices, and one of them at least is a speaker's word for the event."""
    voices = {_voice(c.claim, origins) for c in mine}, {_voice(c.claim, origins) for c in theirs}
    spoken = any(isinstance(c.claim, Statement) for c in (*mine, *theirs))
    texts = {c.claim.passage.reading for c in mine}, {c.claim.passage.reading for c in theirs}
    return voices[0].isdisjoint(voices[1]) and (spoken or texts[0].isdisjoint(texts[1]))


def _acts(scene: Scene) -> Iterator[Finding]:
    """Claims on one act of one body under names of different weight."""
    of_body: dict[str, list[_Called]] = defaultdict(list)
    for claim in scene.claims.values():
        called = _step(claim)
        if called is not None:
            for body in _bodies(claim):
                of_body[body].append(called)
    seen: set[tuple[str, str]] = set()
    for body in sorted(of_body):
        rows = sorted(of_body[body], key=lambda c: position(c.claim))[:CROWD]
        for name, rival in RIVALS:
            for finding in _rival_names(rows, name, rival, scene):
                key = (finding.supporting[0], finding.opposing[0])
                if key not in seen:
                    seen.add(key)
                    yield finding


def _rival_names(rows: Sequence[_Called], name: str, rival: str, scene: Scene) -> Iterator[Finding]:
    ones, others = [c for c in rows if c.name == name], [c for c in rows if c.name == rival]
    mine: list[_Called] = []
    theirs: list[_Called] = []
    for one in ones:
        fits = [other for other in others if _one_act(one.claim, other.claim)]
        mine += [one] if fits else []
        theirs += [other for other in fits if other not in theirs]
    if mine and theirs:
        shown = f"{STEPS[name][1]} in one place and {STEPS[rival][1]} in another"
        why = f"one act, called {shown}: {_words(mine)} against {_words(theirs)}"
        yield _finding(min(mine + theirs, key=lambda c: position(c.claim)).claim.id, why, mine, theirs)


def _one_act(one: Claim, other: Claim) -> bool:
    """Days that do not lie apart, and enough words in common on what it is about."""
    days = [c.happened if isinstance(c, Act) else c.said if isinstance(c, Statement) else None for c in (one, other)]
    if days[0] is not None and days[1] is not None and not days[0].overlaps(days[1]):
        return False
    if one.id == other.id or one.passage.overlaps(other.passage):
        return False
    return len(_matter(one) & _matter(other)) >= COMMON


def _matter(claim: Claim) -> frozenset[str]:
    """What an act is about: the words of its passage without those for its body and for the step."""
    body = _body(claim)
    named = telling(body.name) if body is not None else frozenset()
    words = telling(claim.passage.quote) - named - SHELL - LAWMAKERS
    return frozenset(w[:6] for w in words if not any(p.search(w) for p, _ in STEPS.values()))


def _step(claim: Claim) -> _Called | None:
    """The step that a claim tells, by its type and its words; None for a claim that tells none."""
    if isinstance(claim, Act):
        if claim.type in VOTED:
            found = STEPS["voted"][0].search(claim.passage.quote)
            return _Called(claim, "voted", _around(claim.passage.quote, found)) if found else None
        order: tuple[str, ...] = ("ruled", "charged", "declared", "inquiry", "urged")
    elif isinstance(claim, Statement) and claim.kind in (StatementKind.ACCUSATION, StatementKind.LEGAL_VIEW):
        order = ("ruled", "declared")
    else:
        return None
    for name in order:
        found = STEPS[name][0].search(claim.passage.quote)
        if found is not None and not NOT_SO.search(claim.passage.quote[max(0, found.start() - 60) : found.start()]):
            return _Called(claim, name, _around(claim.passage.quote, found))
    return None


def _around(quote: str, found: re.Match[str] | None) -> str:
    return " ".join(found.group().split()) if found is not None else ""


def _body(claim: Claim) -> Speaker | None:
    return claim.body if isinstance(claim, Act) else claim.speaker if isinstance(claim, Statement) else None


def _bodies(claim: Claim) -> frozenset[str]:
    """Keys under which acts of one body meet: its words; of lawmakers, the country and that they are lawmakers."""
    body = _body(claim)
    if body is None:
        return frozenset()
    words = set(plain_words(body.name))
    countries = {c for w in words if (c := country_of(w))}
    if words & LAWMAKERS:
        return frozenset(f"lawmakers {country}" for country in countries) | (
            frozenset(("lawmakers",)) if not countries else frozenset()
        )
    return frozenset((" ".join(sorted(countries | {w for w in words if not country_of(w)})),))


def _finding(about: str, why: str, mine: Sequence[_Called], theirs: Sequence[_Called]) -> Finding:
    return Finding(
        FindingKind.CHARACTERISATION,
        about,
        why,
        tuple(sorted(c.claim.id for c in mine))[:MOST],
        tuple(sorted(c.claim.id for c in theirs))[:MOST],
        differs="name",
    )


def _words(called: Sequence[_Called]) -> str:
    """“massacre” (Ona Brask), the words of each name once."""
    shown: dict[str, list[str]] = defaultdict(list)
    for each in called:
        speaker = _speaker(each.claim)
        shown[each.words.casefold()] += [speaker] if speaker else []
    return ", ".join(
        f"“{words}”" + (f" ({listed(list(dict.fromkeys(names)), 3)})" if names else "")
        for words, names in list(shown.items())[:3]
    )


def _speaker(claim: Claim) -> str | None:
    if isinstance(claim, Statement):
        return claim.speaker.name if claim.speaker else None
    if isinstance(claim, IncidentReport):
        return claim.alleged_by.name if claim.alleged_by else None
    return claim.body.name if isinstance(claim, Act) and claim.body else None
