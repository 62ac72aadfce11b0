"""One candidate with the state of each element, its lawful readings and the questions that would close the gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.law.catalogue import Crime, Element
from solferino.law.characterise.condition import Match, Node, Weighing, names_of
from solferino.law.characterise.library import Prepared
from solferino.law.characterise.mentions import Mention, Reading
from solferino.law.characterise.types import Checklist, ElementState, LawfulReading, Span, Standing
from solferino.law.characterise.wording import (
    ARGUED_BY,
    CONTEXT_BY_PEOPLE,
    EMPTY_WHY,
    MENTAL_WHY,
    SPEAKS_AGAINST,
    default_question,
    plainly,
)
from solferino.record import Filling

_EVERYWHERE = -1  # in place of a sentence, for a reading that rests on what the text does not say
_SPANS = 6  # spans shown under one element


@dataclass(frozen=True, slots=True)
class Open:
    """A crime whose checklist was opened, by what, with what weight, and what lawful readings the text speaks for."""

    crime: Crime
    prepared: Prepared
    opened: tuple[Match, ...]
    score: int
    lawful: tuple[tuple[LawfulReading, bool], ...]  # the reading, and whether it keeps the candidate below argued


def lawful_by_text(
    prepared: Prepared, weighing: Weighing, own_words: Weighing, classified: bool = False
) -> tuple[tuple[tuple[LawfulReading, bool], ...], list[LawfulReading], set[int]]:
    """The lawful readings that the text speaks for, those that decide, and the sentences that show the latter.

    What rests on something absent stands nowhere: ``_EVERYWHERE``. What speaks only for want of a classification
    explains no other provision: no sentences.

    What a party says for itself ("the army said that …") speaks for a reading but never decides it.
    """
    spoken, decisive = [], []
    sentences: set[int] = set()
    for row in prepared.lawful:
        if row.lawful.unclassified and classified:
            continue
        found = weighing.matches(row.when) if row.when else ()
        if not found:
            continue
        held_off = bool(row.unless and weighing.matches(row.unless))
        decides = row.lawful.decisive and not held_off and bool(row.when and own_words.matches(row.when))
        reading = LawfulReading(
            plainly(row.lawful.text), spans_of(weighing.reading, found), decides, row.lawful.provision
        )
        if decides:
            decisive.append(reading)
            if not row.lawful.unclassified:
                sentences |= {number for match in found for number in match.sentences} or {_EVERYWHERE}
        spoken.append((reading, row.lawful.caps and not held_off))
    return tuple(spoken), decisive, sentences


def checklist_of(
    opened: Open, weighing: Weighing, neighbours: tuple[str, ...] = (), alternative: bool = False
) -> Checklist:
    """The checklist of one candidate. neighbours: the ids of the other candidates, the likeliest first."""
    crime, formula = opened.crime, opened.prepared.formula
    conditions = opened.prepared.elements[crime.id]
    states = tuple(_state(e, conditions.get(e.key), formula.asks.get(e.key), weighing, crime) for e in crime.elements)
    missing = [s for s in states if s.key.startswith("material") and s.state is Filling.EMPTY]
    capped = any(caps for _, caps in opened.lawful)
    return Checklist(
        crime.id,
        plainly(crime.short),
        crime.provision,
        crime.category,
        Standing.OPEN if missing or capped else Standing.ARGUED,
        states,
        _lawful(crime, opened),
        _questions(opened, states, missing, neighbours),
        spans_of(weighing.reading, opened.opened[:3]),
        tuple(
            part for part, node in opened.prepared.parts.items() if _of_crime(part, crime) and weighing.matches(node)
        ),
        alternative,
        crime.in_force_from,
        (plainly(crime.note),) if crime.note else (),
        crime.digest,
    )


def _of_crime(part: str, crime: Crime) -> bool:
    return any(part == p.id for p in crime.parts)


def _state(element: Element, node: Node | None, ask: str | None, weighing: Weighing, crime: Crime) -> ElementState:
    text = plainly(element.text)
    question = ask or default_question(element, crime)
    if element.group != "material":
        why = MENTAL_WHY if element.group == "mental" else CONTEXT_BY_PEOPLE
        return ElementState(element.key, text, Filling.EMPTY, why, question=question)
    found = weighing.matches(node) if node else ()
    against = _against(node, weighing)
    if not found:
        why = EMPTY_WHY + (f" {SPEAKS_AGAINST}" if against else "")
        return ElementState(element.key, text, Filling.EMPTY, why, against=against, question=question)
    spans = spans_of(weighing.reading, found)
    why = ARGUED_BY.format(words=", ".join(f"“{s.quote}”" for s in spans[:3])) if spans else ""
    return ElementState(element.key, text, Filling.ARGUED, why, spans, against, None)


def _against(node: Node | None, weighing: Weighing) -> tuple[Span, ...]:
    """What the text denies of the classes that the element asks for."""
    if node is None:
        return ()
    reading = weighing.reading
    if not reading.denies:
        return ()
    denied = [
        m for kind, name in dict.fromkeys(_leaves(node, weighing)) if kind == "class"
        for m in reading.by_name.get(name, ()) if m.denied
    ]  # fmt: skip
    return spans_of(reading, [Match((m,), frozenset((m.sentence,))) for m in denied])


def _leaves(node: Node, weighing: Weighing, depth: int = 0) -> Iterable[tuple[str, str]]:
    for kind, name in names_of(node):
        if kind == "class":
            yield kind, name
        elif depth < 4 and name in weighing.facts:
            yield from _leaves(weighing.facts[name], weighing, depth + 1)


def _lawful(crime: Crime, opened: Open) -> tuple[LawfulReading, ...]:
    """First what the text speaks for, then every look-alike of the catalogue: none is ever dropped."""
    spoken = [reading for reading, _ in opened.lawful]
    known = {reading.text for reading in spoken}
    rest = [LawfulReading(plainly(text)) for text in crime.not_this_if if plainly(text) not in known]
    return (*spoken, *rest)


def _questions(
    opened: Open, states: tuple[ElementState, ...], missing: list[ElementState], neighbours: tuple[str, ...]
) -> tuple[str, ...]:
    formula, own = opened.prepared.formula, opened.crime.id
    asked: list[str] = []
    asked += [s.question for s in missing if s.question]
    asked[1:1] = [formula.apart["lawful"]] if "lawful" in formula.apart else []
    asked += [formula.apart[key] for key in neighbours if key != own and key in formula.apart]
    asked += [s.question for s in states if s.key.startswith("mental") and s.question]
    asked += [text for key, text in formula.apart.items() if key != "lawful"]
    asked += [s.question for s in states if s.key.startswith("contextual") and s.question]
    return tuple(dict.fromkeys(plainly(q) for q in asked))


def spans_of(reading: Reading, found: Iterable[Match]) -> tuple[Span, ...]:
    """The characters that show some matches: one stretch for what stands close together in one sentence."""
    spans: dict[Span, None] = {}
    for match in found:
        by_sentence: dict[int, list[Mention]] = {}
        for mention in match.mentions:
            by_sentence.setdefault(mention.sentence, []).append(mention)
        for mentions in by_sentence.values():
            first, last = min(m.first for m in mentions), max(m.last for m in mentions)
            spans[_span(reading, first, last)] = None
    kept = [s for s in sorted(spans) if not any(_inside(s, other) for other in spans)]
    return tuple(kept[:_SPANS])


def _inside(span: Span, other: Span) -> bool:
    return span != other and span.text == other.text and other.start <= span.start and span.end <= other.end


def _span(reading: Reading, first: int, last: int) -> Span:
    start, end = reading.words[first], reading.words[last]
    return Span(start.text, start.start, end.end, reading.texts[start.text][start.start : end.end])


__all__ = ["Open", "checklist_of", "lawful_by_text", "spans_of"]
