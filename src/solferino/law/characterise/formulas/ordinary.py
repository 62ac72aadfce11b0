"""Readings that take a text out of any armed conflict, for the formulas of the conduct of hostilities."""

from __future__ import annotations

from dataclasses import replace

from solferino.law.characterise.formula import Formula, Lawful
from solferino.law.characterise.formulas.persons_common import NO_ACT, NO_PARTY

ORDINARY = Lawful(
    "an ordinary crime with no link to an armed conflict",
    when="ORDINARY_CRIME",
    decisive=True,
    unless="SOLDIER | CAPTIVE | AIR_OR_GUNS | WAR_WORDS | doubt",
)
# Weapons of war, a siege, an emblem or a mission are themselves signs of a conflict.
_WAR = (
    "AIR_OR_GUNS | LABEL | SIEGE | BIO ~ BIO_MARK? | GAS_LETHAL | EXPANDING | LASER_DESIGN | FRAGMENTS | DIRECT_HIT | "
    "EMBLEM | AID_ORG | PEACEKEEPER | INVADE | MEDIC & SHOOT | SHIELD | UNDEFENDED"
)
_NO_PARTY = replace(NO_PARTY, unless=f"{NO_PARTY.unless} | {_WAR}")


def with_ordinary(formulas: tuple[Formula, ...]) -> tuple[Formula, ...]:
    """The same formulas, each with these readings."""
    return tuple(replace(f, lawful=(*f.lawful, NO_ACT, _NO_PARTY, ORDINARY)) for f in formulas)


__all__ = ["ORDINARY", "with_ordinary"]
