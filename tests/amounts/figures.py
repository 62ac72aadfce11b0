"""Figures of an invented ministry, for tests of what may be compared."""

from __future__ import annotations

from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Place,
    Population,
    Reading,
    Scope,
    Speaker,
    SpeakerKind,
    Text,
    When,
    sha256_hex,
)

WORDS = "The Quay Office counted people in Velm and in Orne, and again, and again, and so on for a year."
TEXT = Text.of(Reading("0" * 64, sha256_hex(WORDS.encode()), len(WORDS)), WORDS)


def figure(
    low: int | None,
    high: int | None = None,
    *,
    bound: Bound = Bound.EXACT,
    counted: Counted = Counted.KILLED,
    population: Population = Population.ALL,
    status: FigureStatus = FigureStatus.CLAIMED,
    scope: Scope = Scope.CUMULATIVE,
    source: str | None = "Quay Office",
    place: str | None = "Velm",
    as_of: str | None = None,
    basis: str = "stated",
    period: tuple[str, str | None] | None = None,
    at: int = 0,
) -> Figure:
    top = low if high is None and bound in (Bound.EXACT, Bound.ABOUT) else high
    return Figure(
        Passage.of(TEXT, at, at + 12),
        low,
        top,
        bound,
        counted,
        population,
        status,
        scope,
        source=Speaker(source, SpeakerKind.INSTITUTION, Passage.of(TEXT, 4, 15)) if source else None,
        place=Place(place, Passage.of(TEXT, 34, 38)) if place else None,
        as_of=When(as_of, as_of, None, basis) if as_of else None,
        period=When(*period) if period else None,
    )
