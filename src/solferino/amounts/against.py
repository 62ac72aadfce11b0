"""How a count of one source stands to a count of another: an update, a contradiction, or neither, with the reason.

Bounds are compared, never averages. What is documented is at most the truth, so a higher claim or estimate contradicts
no documented count; a part above its whole contradicts it whoever gives the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from solferino.amounts.algebra import reach, span_words
from solferino.amounts.scope import Extent, crossing, extents, population_extent, same_name
from solferino.record import Figure


class Stands(StrEnum):
    """How two counts stand to each other."""

    UPDATE = "update"  # of an earlier and of a later day, and both can hold
    AGREES = "agrees"  # the bounds of both can hold of one thing
    WIDER = "wider"  # they speak of more and of less: no contradiction
    OTHER = "other"  # they speak of different things: not compared
    CONTRADICTION = "contradiction"  # both cannot hold


@dataclass(frozen=True, slots=True)
class Against:
    """stands: the relation. words: why, with the bounds compared and the fields that set the two apart."""

    stands: Stands
    words: str


def against(
    one: Figure,
    other: Figure,
    places: Callable[[str, str], Extent] = same_name,
    people: Callable[[Figure, Figure], Extent] = population_extent,
) -> Against:
    """How two counts stand to each other. places, people: as in :func:`solferino.amounts.extents`."""
    found = extents(one, other, places, people)
    fault = crossing(one, other, found)
    ends = f"{span_words(*reach(one))} against {span_words(*reach(other))}"
    if fault is not None:
        return Against(Stands.CONTRADICTION, f"{fault.check}: {fault.words}")
    if found.whole is Extent.SAME:
        return Against(Stands.AGREES, f"{ends}: both can hold")
    differs = ", ".join(name.replace("_", "-") for name in found.differs)
    if found.whole is Extent.APART:
        return Against(Stands.OTHER, f"{ends}: not compared, they differ in {differs}")
    if found.differs == ("as_of",):
        return Against(Stands.UPDATE, f"{ends}: of different days, and both can hold")
    return Against(Stands.WIDER, f"{ends}: no contradiction, one is part of the other in {differs}")
