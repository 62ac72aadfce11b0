"""Denied: what the words of those who deny an incident add to a first look. They never argue an element."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from solferino.law.characterise.types import Characterisation, Checklist, ElementState, LawfulReading, Span


def placed(seen: Characterisation, order: Sequence[int]) -> Characterisation:
    """The same with every span in the text ``order[n]`` instead of ``n``."""

    def spans(given: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(replace(s, text=order[s.text]) for s in given)

    def element(given: ElementState) -> ElementState:
        return replace(given, supporting=spans(given.supporting), against=spans(given.against))

    def lawful(given: LawfulReading) -> LawfulReading:
        return replace(given, spans=spans(given.spans))

    def checklist(given: Checklist) -> Checklist:
        return replace(
            given,
            elements=tuple(map(element, given.elements)),
            lawful=tuple(map(lawful, given.lawful)),
            opened_by=spans(given.opened_by),
        )

    return replace(
        seen, candidates=tuple(map(checklist, seen.candidates)), lawful=tuple(map(lawful, seen.lawful)), texts=()
    )


def against(seen: Characterisation, whole: Characterisation, denying: AbstractSet[int]) -> Characterisation:
    """Add from a look at all texts what stands in those that deny: words against elements, and lawful readings.

    seen: the look at the reports alone. denying: the texts that deny. A reading that only a denial gives never takes a
    candidate away: it stands beside it.
    """

    def denied(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(s for s in spans if s.text in denying)

    readings: dict[str, LawfulReading] = {}
    for row in (*whole.lawful, *(r for c in whole.candidates for r in c.lawful)):
        spans = denied(row.spans)
        if spans:
            known = readings.get(row.text)
            both = (*known.spans, *spans) if known else spans
            readings[row.text] = replace(row, spans=tuple(dict.fromkeys(both)), decisive=False)
    words: dict[tuple[str, str], tuple[Span, ...]] = {
        (c.provision, e.key): denied(e.against) for c in whole.candidates for e in c.elements
    }

    def element(provision: str, given: ElementState) -> ElementState:
        more = words.get((provision, given.key), ())
        return replace(given, against=tuple(dict.fromkeys((*given.against, *more))))

    def lawful(given: LawfulReading) -> LawfulReading:
        more = readings.get(given.text)
        return replace(given, spans=tuple(dict.fromkeys((*given.spans, *more.spans)))) if more else given

    candidates = tuple(
        replace(c, elements=tuple(element(c.provision, e) for e in c.elements), lawful=tuple(map(lawful, c.lawful)))
        for c in seen.candidates
    )
    shown = {r.text for r in seen.lawful} | {r.text for c in candidates for r in c.lawful}
    return replace(
        seen,
        candidates=candidates,
        lawful=(*map(lawful, seen.lawful), *(r for text, r in readings.items() if text not in shown)),
    )


__all__ = ["against", "placed"]
