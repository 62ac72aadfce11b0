"""Statements on which State belongs to a court, joins it or leaves it, beside the list of parties on that day."""

from __future__ import annotations

import re

from solferino.law.catalogue import Catalogue
from solferino.law.reading import rules as held
from solferino.law.reading.meant import other_court
from solferino.law.reading.types import LegalStatement, Named, Outcome, Point

_CONSEQUENCE = re.compile(
    r"\b(?:accountab\w+|prosecut\w+|difficult\w*|obstacles?|hurdles?|no say|cannot|can't|therefore|so\b|out of reach|"
    r"immune|shield\w*|escape\w*|complicat\w+|barrier|protect\w*)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:sign(?:ed|s)?|signator(?:y|ies))\b", re.IGNORECASE)
_NO_ARREST = (
    "What follows from it concerns arrest and cooperation. It does not take away the court's jurisdiction over acts on "
    "the territory of a State that accepted it ({rule})."
)


def recognition(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A State is, or is not, a member of a court. Only membership of the ICC is held in the catalogue."""
    if other_court(said):
        return [Point(Outcome.NO_RULE, "The catalogue holds membership of the International Criminal Court only.")]
    if not said.states:
        return [Point(Outcome.CANNOT_COMPARE, "The words name no State.")]
    if day is None:
        return [_undated(s.key, facts) for s in said.states]
    return [_membership(said, s.key, day, facts) for s in _each(said)]


def _membership(said: LegalStatement, iso: str, day: str, facts: Catalogue) -> Point:
    state = held.member(iso, day, facts)
    name = held.state_name(iso)
    fact = _standing(state, name, day)
    accepted = [] if state.party else list(held.acceptances(iso, day, facts))
    if said.negated:
        if state.party:
            return Point(Outcome.DIFFERS, fact, state.rule)
        if _SIGNED.search(said.cue.words) and state.signed and "ratif" not in said.quote:
            return Point(
                Outcome.DIFFERS, f"{fact} It signed on {state.signed}; signing alone makes no party.", state.rule
            )
        if accepted:
            return Point(Outcome.NEEDS_MORE, f"{fact} {_declared(name, accepted)}", state.rule)
        effect = _NO_ARREST.format(rule="ICC-TERR")
        loose = bool(_CONSEQUENCE.search(said.quote.replace(said.cue.words, " ")))
        return Point(Outcome.LOOSER if loose else Outcome.AGREES, f"{fact} {effect}", state.rule)
    if state.party:
        return Point(Outcome.AGREES, fact, state.rule)
    if _SIGNED.search(said.cue.words) and state.signed:
        return Point(Outcome.LOOSER, f"{fact} It signed on {state.signed}; signing alone makes no party.", state.rule)
    if accepted:
        return Point(Outcome.LOOSER, f"{fact} {_declared(name, accepted)}", state.rule)
    return Point(Outcome.DIFFERS, fact, state.rule)


def _standing(state: held.Member, name: str, day: str) -> str:
    if state.party:
        more = f" Its withdrawal, notified {state.notified}, takes effect on {state.to_come}." if state.to_come else ""
        return f"On {day} {name} was a party to the Rome Statute, since {state.since}.{more}"
    if state.ended:
        return (
            f"On {day} {name} was no longer a party to the Rome Statute: its withdrawal took effect on {state.ended}."
        )
    if state.to_come:
        return f"On {day} {name} was not yet a party: the Rome Statute enters into force for it on {state.to_come}."
    return f"On {day} {name} was not a party to the Rome Statute."


def _declared(name: str, accepted: list[held.Acceptance]) -> str:
    parts = [f"lodged {a.lodged}, for acts from {a.since} to {a.until or 'an open end'}" for a in accepted]
    return (
        f"But {name} had accepted the court's jurisdiction without joining ({accepted[-1].rule.id}, art. 12(3)): "
        f"{'; '.join(parts)}; {accepted[-1].scope}."
    )


def _undated(iso: str, facts: Catalogue) -> Point:
    entry = next((p for p in facts.raw["parties"]["rome_statute_parties"] if p["iso"] == iso), None)
    name = held.state_name(iso)
    if entry is None:
        rule = held.member(iso, facts.version, facts).rule
        return Point(
            Outcome.CANNOT_COMPARE,
            f"The day of the text is not known. In the list of {facts.version} {name} is no party.",
            rule,
        )
    rule = held.member(iso, facts.version, facts).rule
    return Point(
        Outcome.CANNOT_COMPARE,
        f"The day of the text is not known. The Rome Statute entered into force for {name} on {entry['in_force']}.",
        rule,
    )


def accession(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A State joins or leaves. A withdrawal counts when it is deposited, and takes effect a year later (art. 127)."""
    leaving = bool(re.search(r"withdr|leav|left|quit|pull|exit", said.cue.words, re.IGNORECASE))
    if not said.states or day is None or other_court(said):
        why = (
            "The words name no State."
            if not said.states
            else "The day of the text is not known."
            if day is None
            else "Another court."
        )
        return [Point(Outcome.CANNOT_COMPARE, why)]
    return [_joining(said, s.key, day, facts, leaving=leaving) for s in _each(said)]


def _joining(said: LegalStatement, iso: str, day: str, facts: Catalogue, *, leaving: bool) -> Point:
    state = held.member(iso, day, facts)
    fact = _standing(state, held.state_name(iso), day)
    doubt = f" The catalogue marks this: “{state.note}”" if state.note else ""
    if not leaving:
        outcome = Outcome.NEEDS_MORE if not state.party else Outcome.AGREES
        step = (
            " A State is a party from the first day of the month after the sixtieth day after its deposit (art. 126)."
        )
        return Point(outcome, fact + (step if not state.party else "") + doubt, state.rule)
    if state.ended:
        return Point(
            Outcome.AGREES,
            f"{fact} Matters under consideration before that day stay with the court (art. 127(2)).{doubt}",
            state.rule,
        )
    if not state.party:
        return Point(
            Outcome.DIFFERS, f"{fact} A State that is no party has nothing to withdraw from.{doubt}", state.rule
        )
    step = (
        " An announcement is no withdrawal: it counts when the notice is deposited and takes effect a "
        "year later (art. 127)."
        if not state.notified
        else " Until then, and for matters under consideration before, its duties stand (art. 127)."
    )
    return Point(Outcome.NEEDS_MORE, f"{fact}{step}{doubt}", state.rule)


def _each(said: LegalStatement) -> list[Named]:
    """The States that the words speak of as States: not where something happened, nor whose soldiers did it."""
    seen: dict[str, Named] = {}
    for state in said.states:
        if not state.role:
            seen.setdefault(state.key, state)
    return list(seen.values()) or list({s.key: s for s in said.states}.values())


__all__ = ["accession", "recognition"]
