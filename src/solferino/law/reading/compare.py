"""Set each legal statement against the rule of the day. Nothing here says that a sentence is untrue of facts.

It says what the catalogue's rule of that day is, and how the words differ from it. The day is the day of publication of
the text, else the as-of day that was asked for, else unknown: rules without dates are compared all the same, the others
are listed with the days of their versions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from solferino.law.catalogue import Catalogue
from solferino.law.catalogue import catalogue as newest
from solferino.law.reading import on_conduct, on_courts, on_jurisdiction, on_membership, on_requirements, on_words
from solferino.law.reading.stated import verdicts_on
from solferino.law.reading.types import SEVERITY, Compared, Kind, LegalStatement, Outcome, Point
from solferino.record import Json

VERSION = "1"
Comparing: TypeAlias = Callable[[LegalStatement, str | None, Catalogue], list[Point]]

_TRIED = frozenset({Kind.JURISDICTION, Kind.REQUIREMENT, Kind.UNIVERSAL, Kind.CALL})

BY_KIND: Mapping[Kind, Comparing] = {
    Kind.RECOGNITION: on_membership.recognition,
    Kind.ACCESSION: on_membership.accession,
    Kind.REFERRAL: on_courts.referral,
    Kind.PROCEEDINGS: on_courts.proceedings,
    Kind.PRECEDENT: on_courts.precedent,
    Kind.IMMUNITY: on_courts.immunity,
    Kind.INQUIRY: on_courts.inquiry,
    Kind.COURT_NATURE: on_courts.court_nature,
    Kind.REQUIREMENT: on_requirements.requirement,
    Kind.JURISDICTION: on_jurisdiction.jurisdiction,
    Kind.UNIVERSAL: on_jurisdiction.universal,
    Kind.CALL: on_jurisdiction.call,
    Kind.STATUS_LABEL: on_words.status_label,
    Kind.RESOLUTION: on_words.resolution,
    Kind.OFFICIAL_ASSESSMENT: on_words.official_assessment,
    Kind.LEGAL_VIEW: on_words.legal_view,
    Kind.WHO_DECIDES: on_words.who_decides,
    Kind.COMMAND_RESPONSIBILITY: on_words.command_responsibility,
    Kind.PROTECTED_STATUS: on_words.protected_status,
    Kind.NATIONAL_LAW: on_words.national_law,
    Kind.WEAPON: on_conduct.weapon,
    Kind.RULE_OF_CONDUCT: on_conduct.rule_of_conduct,
}


def compare(
    said: LegalStatement,
    *,
    published: tuple[str, str] | None = None,
    as_of: str | None = None,
    catalogue: Catalogue | None = None,
) -> Compared:
    """Set one statement against the rules of its day.

    published: first and last day (YYYY-MM-DD) on which the text can have appeared; where the answer differs between
    them it cannot be compared. as_of: the day asked for: it is the day of the law where publication is unknown, and no
    later day enters the answer.
    """
    facts = catalogue or newest()
    day, basis = (published[1], "publication") if published else (as_of, "as-of") if as_of else (None, "unknown")
    if day and day > facts.version:
        text = f"The rules were read up to {facts.version}; the words are to be set against those of {day}."
        return Compared(said, day, basis, Outcome.CANNOT_COMPARE, (Point(Outcome.CANNOT_COMPARE, text),))
    points = tuple(BY_KIND[said.kind](said, day, facts))
    if published and published[0] != published[1]:
        points = _either(said, published, points, facts)
    made = Compared(said, day, basis, worst(points), points, verdict=_verdicts(said, points, day, facts))
    last = min(as_of or facts.version, facts.version)
    return replace(made, later=_later(said, made, last, facts)) if day and day < last else made


def _verdicts(said: LegalStatement, points: Sequence[Point], day: str | None, facts: Catalogue) -> dict[str, Json]:
    """The forum logic on what the words state, for the forums whose rules they meet."""
    if said.kind not in _TRIED:
        return {}
    of_rule = {r.id: f.id for f in facts.forums.values() for r in f.rules}
    forums = [of_rule[p.rule.id] for p in points if p.rule and p.rule.id in of_rule]
    return verdicts_on(said, dict.fromkeys(forums), day, facts)


def worst(points: Sequence[Point]) -> Outcome:
    """The most serious outcome of several."""
    return min((p.outcome for p in points), key=SEVERITY.index, default=Outcome.CANNOT_COMPARE)


def _either(
    said: LegalStatement, published: tuple[str, str], points: tuple[Point, ...], facts: Catalogue
) -> tuple[Point, ...]:
    first = tuple(BY_KIND[said.kind](said, published[0], facts))
    if _key(first) == _key(points):
        return points
    text = f"The text appeared between {published[0]} and {published[1]}, and the rule changed in between."
    return (
        Point(Outcome.CANNOT_COMPARE, text),
        *(replace(p, outcome=Outcome.CANNOT_COMPARE) for p in (*first, *points)),
    )


def _later(said: LegalStatement, made: Compared, last: str, facts: Catalogue) -> str | None:
    """What the same words would meet on a later day, where the rules they meet have changed since."""
    points = tuple(BY_KIND[said.kind](said, last, facts))
    if _key(points) == _key(made.points):
        return None
    old = {(p.outcome, p.rule.id if p.rule else None) for p in made.points}
    new = [p for p in points if (p.outcome, p.rule.id if p.rule else None) not in old]
    words = " ".join(dict.fromkeys(p.difference for p in new))
    return f"As of {last} the same words would meet another rule: {words}" if words else None


def _key(points: Sequence[Point]) -> list[tuple[Outcome, str | None]]:
    return [(p.outcome, p.rule.id if p.rule else None) for p in points]


__all__ = ["BY_KIND", "VERSION", "compare", "worst"]
