"""The formulas of the crimes and of the entries beyond the Statute, one family a file."""

from solferino.law.characterise.formula import Beyond, Formula
from solferino.law.characterise.formulas import (
    attacks,
    beyond,
    persons_liberty,
    persons_life,
    persons_property,
    persons_service,
    persons_wider,
    siege,
    weapons,
)
from solferino.law.characterise.formulas.ordinary import with_ordinary

FAMILIES: tuple[tuple[Formula, ...], ...] = (
    with_ordinary(attacks.ATTACKS),
    with_ordinary(weapons.WEAPONS),
    with_ordinary(siege.SIEGE),
    siege.AGGRESSION,
    persons_life.FORMULAS,
    persons_liberty.FORMULAS,
    persons_service.FORMULAS,
    persons_property.FORMULAS,
    persons_wider.FORMULAS,
)
BEYOND: tuple[tuple[Beyond, ...], ...] = (beyond.BEYOND, persons_wider.BEYOND)

__all__ = ["BEYOND", "FAMILIES"]
