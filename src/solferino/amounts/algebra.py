"""Which figures may be compared, and what must hold between them. A failed check is a value beside the figures: nothing
here corrects a figure, averages two, or raises because of one.

Only figures with one scope key make a series. Figures with other keys are compared by their bounds alone, and a higher
claim with a wider scope is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from solferino.record import Bound, Counted, Figure, FigureStatus, Population, Scope


@dataclass(frozen=True, slots=True)
class ScopeKey:
    """What a figure speaks of. Two figures with equal keys belong to one series; None is "the text does not say".

    place, source: names folded to lower case and single spaces. period_start: an ISO day.
    """

    counted: Counted
    population: Population
    scope: Scope
    place: str | None
    period_start: str | None
    source: str | None
    status: FigureStatus


class Relation(StrEnum):
    """How the bounds of two figures lie to each other."""

    SAME = "same"  # equal ends
    OVERLAP = "overlap"  # both can be true
    APART = "apart"  # both cannot be true of one thing


@dataclass(frozen=True, slots=True)
class Fault:
    """One check that failed. check: a code word; figures: the claim ids concerned, in the order given; words: why."""

    check: str
    figures: tuple[str, ...]
    words: str


def scope_key(figure: Figure) -> ScopeKey:
    """The key of the series to which a figure belongs."""
    return ScopeKey(
        figure.counted,
        figure.population,
        figure.scope,
        folded_name(figure.place.name) if figure.place else None,
        figure.period.earliest if figure.period else None,
        folded_name(figure.source.name) if figure.source else None,
        figure.status,
    )


def reach(figure: Figure) -> tuple[int | None, int | None]:
    """The lowest and the highest number that the words leave room for; None for an open end.

    All bounds but one say so themselves. "About" leaves room for how coarsely the number is rounded: half a unit of its
    last digit that is not 0, a tenth of it, and one person, whichever is most ("about 30": 25 to 35).
    """
    low, high = figure.low, figure.high
    if figure.bound is not Bound.ABOUT or low is None or high is None:
        return low, high
    return max(0, low - _room(low)), high + _room(high)


def _room(number: int) -> int:
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return max(unit // 2, number // 10, 1)


def compare(one: Figure, other: Figure) -> Relation:
    """How the bounds lie, "about" taken with its :func:`reach`; says nothing about whether the two speak of the same
    thing (see :func:`solferino.amounts.extents`)."""
    if (one.low, one.high) == (other.low, other.high):
        return Relation.SAME
    (low, high), (other_low, other_high) = reach(one), reach(other)
    apart = _above(low, other_high) or _above(other_low, high)
    return Relation.APART if apart else Relation.OVERLAP


def sums_to(killed: Figure, injured: Figure, total: Figure) -> Fault | None:
    """Killed and injured together are the casualties."""
    return parts_sum((killed, injured), total, check="killed and injured do not make the total")


def parts_sum(parts: Sequence[Figure], whole: Figure, check: str = "parts do not sum to the whole") -> Fault | None:
    """The parts, the unknown included, sum to the whole, as far as the bounds tell. None where that can be so."""
    low = sum(part.low or 0 for part in parts)
    highs = [part.high for part in parts]
    high = None if None in highs else sum(h for h in highs if h is not None)
    if _above(low, whole.high) or _above(whole.low, high):
        words = f"the parts make {span_words(low, high)}, the whole is {span_words(whole.low, whole.high)}"
        return Fault(check, (*(part.id for part in parts), whole.id), words)
    return None


def fits_whole(part: Figure, whole: Figure) -> Fault | None:
    """A part is not above its whole."""
    if _above(part.low, whole.high):
        words = f"the part is {span_words(part.low, part.high)}, the whole {span_words(whole.low, whole.high)}"
        return Fault("part above the whole", (part.id, whole.id), words)
    return None


def silent_falls(series: Iterable[Figure]) -> list[Fault]:
    """Falls of a cumulative count. The figures must share one key and each have a last day in ``as_of``; others are
    left out. A fall is a revision that wants a stated reason, and both figures stay.
    """
    dated = sorted((f for f in series if f.scope is Scope.CUMULATIVE and f.as_of and f.as_of.latest), key=_last_day)
    faults = []
    for earlier, later in pairwise(dated):
        if (
            _last_day(earlier) < _last_day(later)
            and scope_key(earlier) == scope_key(later)
            and _above(earlier.low, later.high)
        ):
            before = f"{span_words(earlier.low, earlier.high)} as of {_last_day(earlier)}"
            words = f"{before}, {span_words(later.low, later.high)} as of {_last_day(later)}"
            faults.append(Fault("a cumulative count falls", (earlier.id, later.id), words))
    return faults


def undated_order(figure: Figure, published_latest: str | None) -> Fault | None:
    """A count does not stand on a day after its text was published. published_latest: an ISO day or None."""
    if figure.as_of and figure.as_of.earliest and published_latest and figure.as_of.earliest > published_latest:
        words = f"as of {figure.as_of.earliest}, published by {published_latest}"
        return Fault("as of a day after publication", (figure.id,), words)
    return None


def _last_day(figure: Figure) -> str:
    return (figure.as_of.latest if figure.as_of else None) or ""


def _above(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


def span_words(low: int | None, high: int | None) -> str:
    """Two bounds in words: ``30``, ``25 to 35``, ``30 or more``, ``up to 30``."""
    if low == high and low is not None:
        return str(low)
    if high is None:
        return f"{low if low is not None else 0} or more"
    return f"{low} to {high}" if low is not None else f"up to {high}"


def folded_name(name: str) -> str:
    """A name as names are compared here: small letters, single spaces."""
    return " ".join(name.casefold().split())
