"""What the data of the first look are made of: formulas of crimes, lawful readings, and entries beyond the Statute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lawful:
    """A lawful look-alike. text: word for word as the catalogue has it where it has one.

    when: the condition under which the text speaks for it; ``""`` never by the text. decisive: when holds and unless
    does not: the crime is no candidate. caps: a hit that does not decide keeps the candidate below ``argued``.
    unclassified: it speaks only while nobody has classified the conflict (with no party in sight an act may be an
    ordinary crime).
    """

    text: str
    when: str = ""
    decisive: bool = False
    unless: str = ""
    provision: str | None = None
    caps: bool = True
    unclassified: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """How one crime, or the twins of one crime in two kinds of conflict, is read out of words.

    opens: the condition that opens the checklist. provisions: for each id the condition of each material element by its
    key in the catalogue (``""``: never from a text). weight: how special it is among its neighbours, 0 to 100. prefer:
    (condition, what it adds to the weight). asks: the question of an element by its key. apart: the question that parts
    it from a neighbour by id, or from its lawful twin (``lawful``). parts: part-crimes by what points there.
    """

    name: str
    opens: str
    provisions: Mapping[str, Mapping[str, str]]
    weight: int = 50
    prefer: tuple[tuple[str, int], ...] = ()
    asks: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, str] = field(default_factory=dict)
    lawful: tuple[Lawful, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Beyond:
    """An entry of the catalogue outside the Statute. when: what points to it. lawful: it is a lawful category.

    question: what to ask where the text points to it and to no crime.
    """

    id: str
    when: str
    lawful: bool = False
    question: str = ""


__all__ = ["Beyond", "Formula", "Lawful"]
