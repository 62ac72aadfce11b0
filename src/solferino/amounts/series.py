"""Series: the figures of one key in the order of the days on which the counts stood, and how each step moves.

Nothing is filled in and nothing is dropped: a figure without a day stands apart, a fall stays a fall, and the same
number given twice on one day is one step with several claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from solferino.amounts.algebra import LASTING, PRINTED, Relation, compare, scope_key
from solferino.record import Bound, Figure, FigureStatus, Publication, When

K = TypeVar("K", bound=Hashable)


class Move(StrEnum):
    """How a step stands to the step before it."""

    FIRST = "first"
    SAME = "same"  # the number stays, or its bounds allow that it does
    UPDATE = "update"  # a later day, and the count moved on
    REVISION = "revision"  # lower at a later day, or another number for the same day
    REPEAT = "repeat"  # an earlier number given again, by a text that does not say that the count stood so on its day
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Step:
    """One value of a series on one day.

    figures, claims: all that give it, and their ids in the same order, those that state their day first; the first
    stands for all. low, high: whole people, None
    for an open end. as_of: when the count stood, as the texts say, None where they do not. issued: when the source gave
    it. published: the first and the last day on which a text that gives it came out. quoted_from: publishers of those
    texts, sorted. move: against the step before.
    """

    figures: tuple[Figure, ...]
    claims: tuple[str, ...]
    as_of: When | None
    issued: When | None
    published: tuple[str | None, str | None]
    quoted_from: tuple[str, ...]
    move: Move = Move.UNDATED

    @property
    def first(self) -> Figure:
        """The figure that stands for the step."""
        return self.figures[0]

    @property
    def low(self) -> int | None:
        """The lower end."""
        return self.first.low

    @property
    def high(self) -> int | None:
        """The upper end."""
        return self.first.high

    @property
    def bound(self) -> Bound:
        """How the words bound the number."""
        return self.first.bound

    @property
    def status(self) -> FigureStatus:
        """How firmly it is given."""
        return self.first.status

    @property
    def source(self) -> str | None:
        """Who gives it, as this text names the source."""
        return self.first.source.name if self.first.source else None

    @property
    def day(self) -> str:
        """The day by which the step is ordered: that of the count, else of the text; empty where neither is known."""
        return _last(self.as_of) or self.published[0] or ""


@dataclass(frozen=True, slots=True)
class Series(Generic[K]):
    """The steps of one key in order of their days, and those without a day after them in order of their numbers."""

    key: K
    steps: tuple[Step, ...]

    @property
    def falls(self) -> tuple[Step, ...]:
        """The steps that take a number back or give another one for the same day."""
        return tuple(s for s in self.steps if s.move is Move.REVISION)


FIRST_DIFFERENCES = (
    "The differences between days are what was newly counted or confirmed, not deaths per day: "
    "people counted on a day may have died long before it."
)
"""What stands beside every series of counts, in tables and in pictures."""


def staleness(line: Series[K], day: str) -> int | None:
    """How many days before ``day`` (ISO) the last count of a series stood; None where no step has a day.

    Negative where the last count is of a later day.
    """
    days = [step.day for step in line.steps if step.day]
    return (date.fromisoformat(day) - date.fromisoformat(max(days))).days if days else None


def series(
    figures: Iterable[Figure],
    publications: Mapping[str, Publication],
    key: Callable[[Figure], K] = scope_key,  # type: ignore[assignment]
    issued: Mapping[str, When] | None = None,
) -> tuple[Series[K], ...]:
    """Put figures into series, one for each key, in the order of their first claims.

    publications: by reading id. key: figures with equal keys make one series; by default the scope key. issued: when a
    source gave a figure, by claim id, where a statement tells. n log n in the number of figures; the order in which
    they come does not matter.
    """
    together: dict[K, list[_Row]] = defaultdict(list)
    for row in sorted((_Row(f.id, f) for f in figures), key=lambda r: r.id):
        together[key(row.figure)].append(row)
    made = [Series(k, _moved(_steps(rows, publications, issued or {}))) for k, rows in together.items()]
    return tuple(sorted(made, key=lambda s: (s.steps[0].day, s.steps[0].claims)))


class _Row(NamedTuple):
    """A figure with its id, which is worth keeping: it is a digest."""

    id: str
    figure: Figure


def _steps(rows: Sequence[_Row], publications: Mapping[str, Publication], issued: Mapping[str, When]) -> list[Step]:
    values: dict[tuple[object, ...], list[_Row]] = defaultdict(list)
    for row in rows:
        f = row.figure
        values[_day(f, publications), f.low, f.high, f.bound].append(row)
    return sorted((_step(together, publications, issued) for together in values.values()), key=_order)


def _step(rows: Sequence[_Row], publications: Mapping[str, Publication], issued: Mapping[str, When]) -> Step:
    printed = [p for r in rows if (p := publications.get(r.figure.passage.reading)) is not None]
    first = sorted(day for p in printed if (day := p.published_earliest or p.published_latest))
    last = sorted(day for p in printed if (day := p.published_latest or p.published_earliest))
    firm = sorted(rows, key=_firmness)
    return Step(
        tuple(r.figure for r in firm),
        tuple(r.id for r in firm),
        firm[0].figure.as_of,
        next((issued[r.id] for r in firm if r.id in issued), None),
        (first[0], last[-1]) if first else (None, None),
        tuple(sorted({p.publisher for p in printed if p.publisher})),
    )


def _firmness(row: _Row) -> tuple[bool, bool, str]:
    as_of = row.figure.as_of
    return as_of is None, as_of is not None and as_of.basis == PRINTED, row.id


def _order(step: Step) -> tuple[bool, str, str, int, int, tuple[str, ...]]:
    low = step.low if step.low is not None else -1
    high = step.high if step.high is not None else -1
    return not step.day, step.day, step.published[0] or "", low, high, step.claims


def _moved(steps: Sequence[Step]) -> tuple[Step, ...]:
    made: list[Step] = []
    before: Step | None = None
    given: set[tuple[int | None, int | None]] = set()
    for step in steps:
        move = _move(before, step, given) if step.day else Move.UNDATED
        made.append(replace(step, move=move))
        if step.day and move is not Move.REPEAT:
            before = step
            given.add((step.low, step.high))
    return tuple(made)


def _move(before: Step | None, step: Step, given: set[tuple[int | None, int | None]]) -> Move:
    if before is None:
        return Move.FIRST
    if (step.low, step.high) == (before.low, before.high) or Bound.VAGUE in (step.bound, before.bound):
        return Move.SAME
    rounded = Bound.ABOUT in (step.bound, before.bound)
    # "About 4,300" after "about 4,500" is another number of the source; "4,400" after "about 4,500" may be the same.
    apart = compare(before.first, step.first) is Relation.APART or (rounded and step.bound is before.bound)
    if step.day == before.day:
        return Move.REVISION if apart else Move.SAME
    if (step.low or 0) > (before.low or 0) and (apart or not rounded):
        return Move.UPDATE
    if not apart:
        return Move.SAME
    if (step.low, step.high) in given and (step.as_of is None or step.as_of.basis == PRINTED):
        return Move.REPEAT
    return Move.REVISION if step.first.counted in LASTING else Move.UPDATE


def _day(figure: Figure, publications: Mapping[str, Publication]) -> str:
    printed = publications.get(figure.passage.reading)
    published = (printed.published_latest or printed.published_earliest) if printed else None
    return _last(figure.as_of) or published or ""


def _last(when: When | None) -> str:
    return (when.latest or when.earliest or "") if when else ""
