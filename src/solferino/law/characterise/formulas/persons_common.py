"""Lawful readings and doubts that every formula about people and property shares."""

from __future__ import annotations

from dataclasses import replace

from solferino.law.characterise.formula import Formula, Lawful

DOUBT = Lawful("the text leaves open what happened: a lawful reading is not excluded", when="doubt")
NO_ACT = Lawful("the text tells of a rule, a lesson or a story, and of no act", when="NOT_CONDUCT", decisive=True)
HANDED_BACK = Lawful(
    "people set free, or the dead handed over with respect", when="HANDED_BACK", decisive=True,
    unless="SEVERE_PAIN | EXECUTION_STYLE | RESTRAINED | DESECRATE | SEXUAL | doubt",
)  # fmt: skip
LOST_FIGHT = Lawful(
    "the word is of a defeat in fighting, not of blows",
    when="LOST_FIGHT",
    decisive=True,
    unless="in_hand | PURPOSE | KILL",
)
NO_SUPPORT = Lawful("a check found nothing of the kind", when="NO_SUPPORT", decisive=True, unless="doubt")
NO_PARTY = Lawful(
    "an ordinary act outside any armed conflict: no armed force, authority or prisoner stands in the text",
    when="no_party",
    decisive=True,
    unless="doubt | NO_REVIEW | DEAD_BODY | GROUP | genocide_context | course",
    unclassified=True,
)
PEACE = Lawful(
    "an ordinary crime with no link to an armed conflict",
    when="PEACE_POLICE & !WAR_WORDS & !STATE_POLICY",
    decisive=True,
    unless="NO_REVIEW | doubt",
)
TREATED = Lawful(
    "medical treatment in the person's own interest",
    when="TREATMENT & MEDIC",
    decisive=True,
    unless="CARE_DENIED | SEVERE_PAIN | PURPOSE | EXPERIMENT | -TREATMENT | EXECUTION_STYLE | BOMBARD | doubt",
)
FORBADE = Lawful(
    "the text tells that it was forbidden, prevented or punished",
    when="FORBADE",
    decisive=True,
    unless="KILL & !FORBADE | doubt",
)
ARREST = Lawful(
    "ordinary arrest", when="LAW_ENFORCEMENT", decisive=True, unless="NO_REVIEW | DEMAND | SEVERE_PAIN | unfair | doubt"
)


def _prefer(formula: Formula) -> tuple[tuple[str, int], ...]:
    """Where no word of war stands and an authority acts, the lists of war crimes are the less likely ones."""
    war = any(key.startswith("RS-8-") for key in formula.provisions)
    return (*formula.prefer, ("quiet_power", -30)) if war else formula.prefer


def with_common(formulas: tuple[Formula, ...]) -> tuple[Formula, ...]:
    """The same formulas, each with the readings that all of them share."""
    return tuple(
        replace(
            f,
            lawful=(*f.lawful, DOUBT, NO_ACT, HANDED_BACK, LOST_FIGHT, NO_SUPPORT, FORBADE, TREATED, NO_PARTY, PEACE),
            prefer=_prefer(f),
        )
        for f in formulas
    )


__all__ = [
    "ARREST",
    "DOUBT",
    "FORBADE",
    "HANDED_BACK",
    "LOST_FIGHT",
    "NO_ACT",
    "NO_PARTY",
    "NO_SUPPORT",
    "PEACE",
    "TREATED",
    "with_common",
]
