"""Named facts: conditions over word classes that several formulas share."""

from collections.abc import Mapping

from solferino.law.characterise.facts import attacks, context, persons, wide

FAMILIES: tuple[Mapping[str, str], ...] = (attacks.FACTS, persons.FACTS, context.FACTS, wide.FACTS)

__all__ = ["FAMILIES"]
