"""What two figures speak of, field by field: the same, one within the other, or different things.

From this alone follows whether two figures may be compared, which is part of which, and when their bounds cross.
Nothing is decided by size: a higher figure of wider scope contradicts nothing, and a part above its whole does. What a
text leaves out is ``OPEN``: an unknown is no difference, and no agreement either.

Laws, which the tests hold: every relation turns round with the order of the figures (``extents(a, b)`` is
``extents(b, a)`` turned); ``within`` on harms, populations and firmness is transitive; equal scope keys are an
equivalence. ``may_compare`` is symmetric and not transitive, because an unknown field agrees with everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeVar

from solferino.amounts.algebra import LASTING, Fault, Relation, compare, folded_name, reach, span_words
from solferino.record import Counted, Figure, FigureStatus, Population, Scope, When

K = TypeVar("K")


class Extent(StrEnum):
    """How what one figure speaks of lies to what another speaks of, in one field or in all."""

    SAME = "same"
    WITHIN = "within"  # the first is part of the second
    AROUND = "around"  # the second is part of the first
    APART = "apart"  # different things, or things that only overlap
    OPEN = "open"  # a text does not tell

    @property
    def turned(self) -> Extent:
        """The relation with the two figures exchanged."""
        return {Extent.WITHIN: Extent.AROUND, Extent.AROUND: Extent.WITHIN}.get(self, self)


_AGREE = (Extent.SAME, Extent.OPEN)


@dataclass(frozen=True, slots=True)
class Extents:
    """The relation of two figures in every field of the scope key, and of their days.

    source is told apart from the rest: two sources may count the same thing, and then they may contradict each other.
    """

    counted: Extent
    population: Extent
    scope: Extent
    place: Extent
    period: Extent
    as_of: Extent
    status: Extent
    source: Extent

    @property
    def turned(self) -> Extents:
        """The same with the two figures exchanged."""
        return Extents(*(getattr(self, f.name).turned for f in fields(self)))

    @property
    def differs(self) -> tuple[str, ...]:
        """The fields, source aside, in which the two do not speak of the same thing, in the order of the key."""
        return tuple(f.name for f in fields(self) if f.name != "source" and getattr(self, f.name) not in _AGREE)

    @property
    def whole(self) -> Extent:
        """What follows for the figures: SAME, WITHIN or AROUND where all fields, source aside, point one way."""
        return joined(getattr(self, name) for name in self.differs)


def joined(extents: Iterable[Extent]) -> Extent:
    """One relation out of several: any that is APART, or two that point different ways, make it APART."""
    seen = {each for each in extents if each not in _AGREE}
    if not seen:
        return Extent.SAME
    return seen.pop() if len(seen) == 1 else Extent.APART


WITHIN_POPULATION: Mapping[Population, frozenset[Population]] = {
    Population.ALL: frozenset(Population) - {Population.ALL},
    Population.CIVILIANS: frozenset((Population.CHILDREN, Population.WOMEN, Population.STAFF)),
}
"""Whose counts are part of whose. Staff are civilians here: medics, reporters, aid workers."""
_WITHIN_COUNTED: Mapping[Counted, frozenset[Counted]] = {
    Counted.CASUALTIES: frozenset((Counted.KILLED, Counted.INJURED))
}
_GIVEN = (FigureStatus.CLAIMED, FigureStatus.UNSPECIFIED, FigureStatus.RECORDED)
_GUESSED = (FigureStatus.ESTIMATED, FigureStatus.BELIEVED)


def population_extent(one: Figure, other: Figure) -> Extent:
    """Who is counted, by the code list alone: children are part of civilians, civilians of all."""
    return _nested(one.population, other.population, WITHIN_POPULATION)


def same_name(one: str, other: str) -> Extent:
    """Places that are equal by their folded names; a gazetteer that knows more may stand in."""
    return Extent.SAME if folded_name(one) == folded_name(other) else Extent.APART


def extents(
    one: Figure,
    other: Figure,
    places: Callable[[str, str], Extent] = same_name,
    people: Callable[[Figure, Figure], Extent] = population_extent,
) -> Extents:
    """How what ``one`` speaks of lies to what ``other`` speaks of.

    places: the relation of two place names. people: the relation of the people counted. Both must turn round with
    their arguments.
    """
    return Extents(
        counted=_nested(one.counted, other.counted, _WITHIN_COUNTED),
        population=people(one, other),
        scope=_scopes(one.scope, other.scope),
        place=places(one.place.name, other.place.name) if one.place and other.place else Extent.OPEN,
        period=_periods(one.period, other.period),
        as_of=_days(one, other),
        status=_firmness(one.status, other.status),
        source=_sources(one, other),
    )


def may_compare(one: Figure, other: Figure) -> bool:
    """True where nothing that the texts tell sets the two apart but the source: the same harm, people, place and day.

    Only then do bounds that lie apart contradict each other.
    """
    return extents(one, other).whole is Extent.SAME


def crossing(one: Figure, other: Figure, found: Extents | None = None) -> Fault | None:
    """Why the two cannot both hold, or None. found: their relation, where the caller has it already.

    Two counts of the same cross where their bounds lie apart; a part and a whole where the part lies above the whole.
    A wider figure that is higher crosses nothing.
    """
    lie = (found or extents(one, other)).whole
    if lie is Extent.SAME:
        if compare(one, other) is not Relation.APART:
            return None
        words = f"{span_words(*reach(one))} against {span_words(*reach(other))}"
        return Fault("both cannot hold", (one.id, other.id), words)
    if lie not in (Extent.WITHIN, Extent.AROUND):
        return None
    part, whole = (one, other) if lie is Extent.WITHIN else (other, one)
    low, high = reach(part)[0], reach(whole)[1]
    if low is None or high is None or low <= high:
        return None
    words = f"the part is {span_words(*reach(part))}, the whole {span_words(*reach(whole))}"
    return Fault("part above the whole", (part.id, whole.id), words)


def _nested(one: K, other: K, inside: Mapping[K, frozenset[K]]) -> Extent:
    if one == other:
        return Extent.SAME
    if one in inside.get(other, frozenset()):
        return Extent.WITHIN
    return Extent.AROUND if other in inside.get(one, frozenset()) else Extent.APART


def _scopes(one: Scope, other: Scope) -> Extent:
    if one is other:
        return Extent.SAME
    return Extent.WITHIN if one is Scope.INCIDENT else Extent.AROUND


_OPEN = "9999-12-31"  # the end of a period that has none: "since the spring"


def _periods(one: When | None, other: When | None) -> Extent:
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return Extent.OPEN
    if not one.overlaps(other):
        return Extent.APART
    ends = one.latest or _OPEN, other.latest or _OPEN
    if one.earliest == other.earliest:
        return Extent.SAME if ends[0] == ends[1] else Extent.OPEN
    if one.earliest >= other.earliest and ends[0] <= ends[1]:
        return Extent.WITHIN
    return Extent.AROUND if other.earliest >= one.earliest and ends[1] <= ends[0] else Extent.APART


def _days(one: Figure, other: Figure) -> Extent:
    """A toll as of an earlier day is part of the toll as of a later one; those who are missing may be found again."""
    if one.as_of is None or other.as_of is None:
        return Extent.OPEN
    if one.as_of.overlaps(other.as_of):
        return Extent.SAME if one.as_of.day and one.as_of.day == other.as_of.day else Extent.OPEN
    if one.counted not in LASTING or other.counted not in LASTING:
        return Extent.APART
    earlier = one.as_of.latest is not None and (other.as_of.earliest or "") > one.as_of.latest
    return Extent.WITHIN if earlier else Extent.AROUND


def _firmness(one: FigureStatus, other: FigureStatus) -> Extent:
    """What is confirmed is part of what is claimed or estimated; an estimate and a claim are two different things."""
    a, b = _firm(one), _firm(other)
    if a == b:
        return Extent.SAME
    if "denied" in (a, b):
        return Extent.APART
    if a == "confirmed":
        return Extent.WITHIN
    return Extent.AROUND if b == "confirmed" else Extent.APART


def _firm(status: FigureStatus) -> str:
    return "given" if status in _GIVEN else "guessed" if status in _GUESSED else str(status)


def _sources(one: Figure, other: Figure) -> Extent:
    if one.source is None or other.source is None:
        return Extent.OPEN
    return same_name(one.source.name, other.source.name)
